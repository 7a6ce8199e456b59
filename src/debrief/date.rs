//! A civil date as reports write it.

use std::fmt;

use crate::text::Lang;

/// A day of the calendar, without a time or a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: u32,
    day: u32,
}

impl Date {
    /// The day that `2026-11-23` stands for; none if there is no such day.
    pub fn parse(iso: &str) -> Option<Self> {
        let bytes = iso.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |from: usize, to: usize| {
            iso.get(from..to)
                .filter(|it| it.bytes().all(|it| it.is_ascii_digit()))?
                .parse::<u32>()
                .ok()
        };
        let (year, month, day) = (
            i32::try_from(number(0, 4)?).ok()?,
            number(5, 7)?,
            number(8, 10)?,
        );
        let fits = (1..=12).contains(&month) && 1 <= day && day <= days(year, month);
        fits.then_some(Self { year, month, day })
    }

    /// The same day a year later; the last of February where a leap day has none.
    pub fn a_year_later(self) -> Self {
        let year = self.year + 1;
        Self {
            year,
            month: self.month,
            day: self.day.min(days(year, self.month)),
        }
    }

    /// "23 november 2026".
    pub fn words(self, lang: Lang) -> String {
        let month = lang.say(&format!("debrief-month-{}", self.month));
        format!("{} {month} {}", self.day, self.year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days(year: i32, month: u32) -> u32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_read() {
        for good in ["2026-11-23", "2024-02-29", "2000-02-29"] {
            assert_eq!(
                Date::parse(good).map(|it| it.to_string()).as_deref(),
                Some(good)
            );
        }
        for bad in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-1",
            "26-11-23",
            "+026-11-23",
            "2026-11-2é",
            "",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_year_after_a_leap_day_is_the_last_of_february() {
        let leap = Date::parse("2028-02-29").unwrap();
        assert_eq!(leap.a_year_later().to_string(), "2029-02-28");
        assert_eq!(leap.words(Lang::Nl), "29 februari 2028");
    }
}
