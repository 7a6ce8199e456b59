//! The questions a scenario may ask of the state.

use super::id::{AggressorIdx, ChoiceIdx, NodeIdx, VariableIdx};
use super::vocabulary::{Intensity, Length, Meter, RedLine, Style, Theme};

/// A question with a yes or a no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Each of these holds; none is yes.
    All(Vec<Condition>),
    /// At least one of these holds; none is no.
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Flag(VariableIdx),
    AtLeast(Quantity, i32),
    AtMost(Quantity, i32),
    /// The `Pick` holds the word with that number.
    Is(VariableIdx, i32),
    Chose(ChoiceIdx),
    Visited(NodeIdx),
    /// The aggressor's phase lies in this range, both ends included.
    Phase(AggressorIdx, u8, u8),
    Style(AggressorIdx, Style),
    /// The last act toward this aggressor drew a burst.
    Burst(AggressorIdx),
    /// A line of this kind was crossed.
    RedLine(RedLine),
    Intensity(Intensity),
    Length(Length),
    /// The theme was not switched off.
    Theme(Theme),
}

/// Something that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    Variable(VariableIdx),
    Meter(Meter),
}

impl Condition {
    /// Calls `visit` for this condition and each one within it.
    pub fn walk(&self, visit: &mut impl FnMut(&Condition)) {
        visit(self);
        match self {
            Self::All(list) | Self::Any(list) => list.iter().for_each(|it| it.walk(visit)),
            Self::Not(it) => it.walk(visit),
            Self::Flag(_)
            | Self::AtLeast(..)
            | Self::AtMost(..)
            | Self::Is(..)
            | Self::Chose(_) => {}
            Self::Visited(_)
            | Self::Phase(..)
            | Self::Style(..)
            | Self::Burst(_)
            | Self::RedLine(_) => {}
            Self::Intensity(_) | Self::Length(_) | Self::Theme(_) => {}
        }
    }
}
