//! A day of the calendar, and how long something is kept that was begun on it.

use std::fmt;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A civil day from year 0 to 9999, without a time or a place: counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

impl Day {
    /// The day that `2026-11-23` stands for; none if there is no such day.
    pub fn parse(iso: &str) -> Option<Self> {
        let mut numbers = iso
            .splitn(3, '-')
            .map(|it| it.parse::<u16>().ok().map(i64::from));
        let mut next = || numbers.next().flatten();
        let day = Self::from_civil(next()?, next()?, next()?);
        // A day that does not exist is written as the one it runs over into.
        (day.within() == day && day.to_string() == iso).then_some(day)
    }

    /// The day in Greenwich at that moment, in milliseconds since 1970.
    pub fn utc(at_ms: i64) -> Self {
        Self(at_ms.div_euclid(DAY_MS)).within()
    }

    /// The day that it is on a clock that stood at this day `begun_ms`, and is now at `at_ms`. Whole days are counted,
    /// so that the answer is the same on every machine, in every zone.
    pub(super) fn after(self, begun_ms: i64, at_ms: i64) -> Self {
        let days = at_ms.saturating_sub(begun_ms).max(0) / DAY_MS;
        Self(self.0.saturating_add(days)).within()
    }

    /// The same day a year later; the last of February where a leap day has none.
    pub(super) fn a_year_later(self) -> Self {
        let (year, month, day) = self.civil();
        let later = Self::from_civil(year + 1, month, day);
        let runs_over = later.civil().1 != month;
        Self(later.0 - i64::from(runs_over)).within()
    }

    /// So many days later.
    pub(super) fn days_later(self, days: u32) -> Self {
        Self(self.0.saturating_add(i64::from(days))).within()
    }

    /// How many days lie between two days.
    pub(super) fn apart(self, other: Self) -> u64 {
        self.0.abs_diff(other.0)
    }

    fn within(self) -> Self {
        let (first, last) = (
            Self::from_civil(0, 1, 1).0,
            Self::from_civil(9999, 12, 31).0,
        );
        Self(self.0.clamp(first, last))
    }

    // Both ways as in Howard Hinnant's "chrono-compatible low-level date algorithms": years begin in March, so that the
    // leap day is the last of a year, and 400 years are one round of 146,097 days.

    fn from_civil(year: i64, month: i64, day: i64) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let (round, of_round) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let of_days = of_round * 365 + of_round / 4 - of_round / 100 + of_year;
        Self(round * 146_097 + of_days - 719_468)
    }

    fn civil(self) -> (i64, i64, i64) {
        let shifted = self.0 + 719_468;
        let (round, days) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year = (days - days / 1460 + days / 36_524 - days / 146_096) / 365;
        let of_year = days - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        (year + round * 400 + i64::from(month <= 2), month, day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Day {
        Day::parse(iso).expect(iso)
    }

    #[test]
    fn every_day_of_four_hundred_years_reads_back_and_follows_the_one_before() {
        let (first, last) = (day("1900-01-01"), day("2299-12-31"));
        let mut before = String::new();
        for at in first.0..=last.0 {
            let word = Day(at).to_string();
            assert_eq!(Day::parse(&word), Some(Day(at)), "{word}");
            assert!(before < word, "{before} {word}");
            before = word;
        }
        assert_eq!(last.0 - first.0 + 1, 146_097);
        assert_eq!(day("1970-01-01"), Day(0));
    }

    #[test]
    fn other_words_are_no_day() {
        for word in [
            "",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-1",
            "+026-11-23",
            "2026-11-23 ",
            "2026-11-2é",
            "10000-01-01",
        ] {
            assert_eq!(Day::parse(word), None, "{word}");
        }
    }

    #[test]
    fn a_year_later_is_a_day_of_the_calendar() {
        for (from, to) in [
            ("2026-11-23", "2027-11-23"),
            ("2027-11-23", "2028-11-23"),
            ("2028-02-29", "2029-02-28"),
            ("9999-06-01", "9999-12-31"),
        ] {
            assert_eq!(day(from).a_year_later(), day(to));
        }
    }

    #[test]
    fn days_are_counted_whole_and_never_back() {
        let begun = day("2026-11-23");
        assert_eq!(begun.after(5, 5 + DAY_MS - 1), begun);
        assert_eq!(begun.after(5, 5 + 2 * DAY_MS), day("2026-11-25"));
        assert_eq!(begun.after(5, i64::MIN), begun);
        assert_eq!(begun.after(i64::MIN, i64::MAX), day("9999-12-31"));
        assert_eq!(Day::utc(-1), day("1969-12-31"));
        assert_eq!(Day::utc(i64::MAX), day("9999-12-31"));
    }
}
