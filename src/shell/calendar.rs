//! Days of the user's own calendar.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::debrief::date::Date;
use crate::store::{Day, clock};
use crate::text::Lang;

/// The day on which a moment falls, here where the user is. Milliseconds since 1970 (UTC).
pub(super) fn day_of(at_ms: i64) -> Day {
    let moment = Timestamp::from_millisecond(at_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    let day = moment.to_zoned(TimeZone::system()).date();
    Day::parse(&day.to_string()).unwrap_or(Day::utc(at_ms))
}

/// What a clock shows at a moment, here where the user is. Milliseconds since 1970 (UTC).
pub fn clock_time(at_ms: i64, lang: Lang) -> String {
    let moment = Timestamp::from_millisecond(at_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    let time = moment.to_zoned(TimeZone::system()).time();
    let between = match lang {
        Lang::Nl => '.',
        Lang::En => ':',
    };
    format!("{}{between}{:02}", time.hour(), time.minute())
}

/// Today, here where the user is.
pub fn today() -> Day {
    day_of(clock::now_ms())
}

/// A day of the store as reports write it.
pub fn date(day: Day) -> Date {
    Date::parse(&day.to_string()).expect("both read the days of the same calendar")
}
