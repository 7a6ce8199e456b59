//! Everything that can come out.

use super::answer::Answer;
use super::character::ActUse;
use super::shift::Shift;
use crate::scenario::id::{
    AggressorIdx, CharacterIdx, ChoiceIdx, EndingIdx, NodeIdx, OutcomeIdx, SceneIdx, VariableIdx,
};
use crate::scenario::vocabulary::{Card, Meter, RedLine};

/// One thing that happened, with its text as it was at that moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Another place or time.
    SceneEntered(SceneIdx),
    /// Someone spoke, or (`who` is none) something could be seen or heard.
    Said {
        node: NodeIdx,
        who: Option<CharacterIdx>,
        text: String,
    },
    /// A document was shown, paragraph by paragraph.
    Shown {
        node: NodeIdx,
        lines: Vec<String>,
    },
    /// A decision was asked for, with the choices that were shown and whether each was open.
    Asked {
        node: NodeIdx,
        offered: Vec<(ChoiceIdx, bool)>,
    },
    Chose {
        choice: ChoiceIdx,
        text: String,
    },
    /// A task was set, or people could be asked for advice.
    TaskSet(NodeIdx),
    /// A task was answered, with the points that the answer got by rule, 0 to 3, and both as people read them.
    Answered {
        node: NodeIdx,
        answer: Answer,
        points: u32,
        prompt: String,
        words: String,
    },
    /// The consequence of an answer at that node was told.
    Told {
        node: NodeIdx,
        text: String,
    },
    /// An adviser said something.
    Advised {
        who: CharacterIdx,
        text: String,
    },
    /// A card was looked at.
    CardSeen(Card),
    /// The clock ran out; the choice that follows is the declared one.
    RanOut(NodeIdx),
    /// Something broke in: by itself, or by the trainer's hand.
    Injected {
        node: NodeIdx,
        by_hand: bool,
    },
    /// An aggressor answered an act.
    Acted {
        aggressor: AggressorIdx,
        used: ActUse,
        // Apart, as it is long and few events have one.
        shift: Box<Shift>,
    },
    /// The scene worked on an aggressor.
    Stirred {
        aggressor: AggressorIdx,
        shift: Box<Shift>,
    },
    MeterChanged {
        meter: Meter,
        before: i32,
        after: i32,
    },
    VariableChanged {
        variable: VariableIdx,
        before: i32,
        after: i32,
    },
    /// A line was crossed by the answer at that node.
    RedLineCrossed {
        node: NodeIdx,
        kind: RedLine,
    },
    /// A chance fell.
    Fell {
        node: NodeIdx,
        outcome: OutcomeIdx,
    },
    /// The tension after an answer, 0 to 100.
    TensionChanged {
        before: i32,
        after: i32,
    },
    Ended(EndingIdx),
    Paused,
    SteppedOut,
    Resumed,
    Stopped,
}
