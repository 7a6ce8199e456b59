//! The code that phones scan.

use fast_qr::{ECL, QRBuilder};

/// How wide the light border around a code has to be, in squares, for every reader to find it.
pub const QUIET: usize = 4;

/// The squares of a code, without its light border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many squares it is wide, and high.
    pub size: usize,
    /// Row by row from the top left; true is dark.
    pub dark: Vec<bool>,
}

impl Qr {
    /// The code of a text; none for a text of more than some two thousand bytes.
    pub fn of(text: &str) -> Option<Self> {
        // A beamer in a light room: a quarter of the squares may be lost.
        let code = QRBuilder::new(text).ecl(ECL::Q).build().ok()?;
        let size = code.size;
        let rows = (0..size).flat_map(|row| code[row].iter());
        let dark = rows.map(|it| it.value()).collect();
        Some(Self { size, dark })
    }

    /// Whether that square is dark; what lies around the code is light.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.size
            && row < self.size
            && self
                .dark
                .get(row * self.size + column)
                .is_some_and(|it| *it)
    }

    /// The code with its border in half blocks, light on dark, as a terminal with light letters shows it.
    pub fn lines(&self) -> Vec<String> {
        let around = self.size + 2 * QUIET;
        let light = |column: usize, row: usize| {
            let inside = column.checked_sub(QUIET).zip(row.checked_sub(QUIET));
            !inside.is_some_and(|(column, row)| self.is_dark(column, row))
        };
        let line = |row: usize| {
            let block = |column: usize| match (light(column, row), light(column, row + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            };
            (0..around).map(block).collect()
        };
        (0..around).step_by(2).map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_a_light_border() {
        let qr = Qr::of("http://192.168.8.20:8080/#0123456789ABCDEFGHJKMNPQRS").expect("is short");
        assert_eq!(qr.dark.len(), qr.size * qr.size);
        for (column, row) in [(0, 0), (qr.size - 7, 0), (0, qr.size - 7)] {
            assert!((0..7).all(|it| qr.is_dark(column + it, row)));
            assert!((0..7).all(|it| qr.is_dark(column, row + it)));
            assert!(!qr.is_dark(column + 1, row + 1));
            assert!(qr.is_dark(column + 3, row + 3));
        }
        assert!(!qr.is_dark(qr.size, 0) && !qr.is_dark(0, qr.size));
        let lines = qr.lines();
        assert!(lines[0].chars().all(|it| it == '█'));
        assert!(
            lines
                .iter()
                .all(|it| it.chars().count() == qr.size + 2 * QUIET)
        );
    }

    #[test]
    fn what_does_not_fit_has_no_code() {
        assert_eq!(Qr::of(&"x".repeat(5000)), None);
    }
}
