//! The figures of one story: medians, and how many times worse each engine is than ours.

use std::fmt;

/// One figure of each engine, ours first.
pub(crate) struct Figures {
    all: Vec<(&'static str, Vec<f64>)>,
    /// Lower is better.
    lower: bool,
}

impl Figures {
    pub(crate) fn lower(all: Vec<(&'static str, Vec<f64>)>, by_node: Option<&Vec<f64>>) -> Self {
        Self {
            lower: true,
            ..Self::higher(all, by_node)
        }
    }

    pub(crate) fn higher(
        mut all: Vec<(&'static str, Vec<f64>)>,
        by_node: Option<&Vec<f64>>,
    ) -> Self {
        all.extend(by_node.map(|it| ("inkjs", it.clone())));
        Self { all, lower: false }
    }
}

/// Rows by what was measured.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<(&'static str, Figures)>,
}

impl Table {
    pub(crate) fn put(&mut self, what: &'static str, figures: Figures) {
        self.rows.push((what, figures));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:26} {:15} {:>14} {:>14} {:>14} {:>10}",
            "what", "engine", "median", "worst", "best", "ours is"
        )?;
        for (what, figures) in &self.rows {
            let own = median(&figures.all[0].1);
            for (engine, found) in &figures.all {
                let (median, low, high) = (
                    median(found),
                    least(found),
                    -least(&found.iter().map(|it| -it).collect::<Vec<_>>()),
                );
                let (times, worst, best) = if figures.lower {
                    (median / own, high, low)
                } else {
                    (own / median, low, high)
                };
                writeln!(
                    f,
                    "{what:26} {engine:15} {:>14} {:>14} {:>14} {times:>9.1}x",
                    grouped(median),
                    grouped(worst),
                    grouped(best)
                )?;
            }
        }
        Ok(())
    }
}

fn least(found: &[f64]) -> f64 {
    found.iter().copied().fold(f64::INFINITY, f64::min)
}

pub(crate) fn median(found: &[f64]) -> f64 {
    let mut sorted = found.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// A number as people read it: `2 000 000`, and `48.31` where that tells more.
pub(crate) fn grouped(number: f64) -> String {
    if number < 1_000.0 {
        return format!("{number:.2}");
    }
    let digits = format!("{number:.0}");
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|it| std::str::from_utf8(it).unwrap())
        .collect();
    groups.join(" ")
}
