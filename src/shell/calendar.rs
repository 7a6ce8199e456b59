//! Days of the user's own calendar.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::debrief::date::Date;
use crate::store::clock;

/// The day on which a moment fell, here where the user is. Milliseconds since 1970 (UTC).
pub fn day_of(at_ms: i64) -> Date {
    let moment = Timestamp::from_millisecond(at_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    let day = moment.to_zoned(TimeZone::system()).date();
    Date::parse(&day.to_string()).expect("a civil date prints as a day of the calendar")
}

/// Today.
pub fn today() -> Date {
    day_of(clock::now_ms())
}
