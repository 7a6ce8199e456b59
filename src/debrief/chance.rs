//! How the chance of a good ending went: what the shell hands over, and what is told of it.
//!
//! Chances are per mille: 0 only where it cannot be, 1000 only where it cannot be otherwise.

/// What is known of it; proved outside, as the debrief knows no proofs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Chances {
    /// Nobody asked, so nothing is said of it.
    #[default]
    Unasked,
    /// It is being worked out.
    Waiting,
    LeftOut(LeftOut),
    Known(Course),
}

/// Why it is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// There are more situations than could be seen; so many were.
    Budget { situations: usize },
    /// The run came to a situation that the story cannot come to by its own dice.
    Elsewhere,
}

/// How it went in one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Before the first word, and at the first question.
    pub start: u32,
    pub first: u32,
    /// Each input that led on.
    pub steps: Vec<Step>,
}

/// What one input did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub by: Mover,
    /// How many inputs went before it, as in `Moment::inputs`.
    pub inputs: usize,
    /// If plain play goes on: at the question, after the answer, and after the dice.
    pub plain: [u32; 3],
    /// If the best play goes on, at the same three.
    pub best: [u32; 3],
    /// Whether some play still comes to a good ending, and to one that is not bad, at the same three.
    pub open: [bool; 3],
    pub not_bad: [bool; 3],
    /// The best answer minus this one: red lines saved in thousandths, good endings and endings that are not bad per
    /// mille, points in hundredths.
    pub regret: [i32; 4],
}

/// Who or what moved the story on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mover {
    Choice,
    Clock,
    Hand,
    Subject,
}

/// The part of the debrief that tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChancePart {
    /// The finding, one sentence; or that it is being worked out, or why it is left out.
    pub finding: String,
    /// How to read it; empty where there is nothing to read.
    pub note: String,
    pub waiting: bool,
    /// Where the last good ending closed; empty if it did not, or if there was none from the start.
    pub closed: String,
    /// From the beginning to the end.
    pub rows: Vec<ChanceRow>,
    /// What all choices did together, all luck, and all the rest, in points of a hundred: with the first row they make
    /// the last.
    pub totals: Vec<(String, i32)>,
}

/// A row of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChanceRow {
    /// The number of the decision, from 1; none at what is no decision.
    pub decision: Option<usize>,
    pub what: String,
    /// In 100: after the answer, after the dice, and with the best play from there.
    pub answered: u32,
    pub then: u32,
    pub best: u32,
}

/// What is told of it at one decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionChance {
    /// What the answer did: "Dit kostte 12 van de 100 kansen op een goed einde: van 53 naar 41."
    pub words: String,
    /// What chance did after it; empty below six points.
    pub luck: String,
    /// What was still possible.
    pub still: String,
    /// A good ending was lost here for good; empty elsewhere.
    pub closed: String,
    /// The numbers themselves.
    pub step: Step,
}

impl DecisionChance {
    /// What is said, sentence by sentence.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let all = [&self.words, &self.luck, &self.closed, &self.still];
        all.into_iter()
            .map(String::as_str)
            .filter(|it| !it.is_empty())
    }
}

/// In 100, and never all or nothing where it is not.
pub fn percent(per_mille: u32) -> u32 {
    match per_mille {
        0 => 0,
        1000.. => 100,
        it => ((it + 5) / 10).clamp(1, 99),
    }
}

/// With its sign, `+12` or `−7`.
pub fn signed(points: i32) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_is_not_nothing_and_nearly_is_not_certain() {
        let all = [0, 1, 4, 5, 14, 15, 994, 996, 999, 1000].map(percent);
        assert_eq!(all, [0, 1, 1, 1, 1, 2, 99, 99, 99, 100]);
    }
}
