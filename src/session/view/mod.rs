//! What may be seen now, as plain data.

mod show;

use crate::scenario::id::{CharacterIdx, ChoiceIdx, NodeIdx};
use crate::scenario::vocabulary::{Anchor, Form, Pressure, Style, Verdict};

/// What a shell draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The scenario's title.
    pub title: String,
    pub place: PlaceView,
    /// How tense it is, 0 to 100; for light and posture, never a number on the screen.
    pub tension: i32,
    /// Who is there, the trainee aside.
    pub people: Vec<PersonView>,
    /// The moment at hand, from 1, and about how many there will be.
    pub moment: u32,
    pub moments: u32,
    pub now: Now,
    /// All that was said and done so far, the moment at hand aside.
    pub history: Vec<Entry>,
    /// The moment may be hard for some.
    pub intense: bool,
    /// Who can be asked for advice now.
    pub advisers: Vec<AdviserView>,
    /// What the trainer can let happen now: its id and where it stands.
    pub injects: Vec<(String, NodeIdx)>,
}

/// Someone who can be asked for advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviserView {
    pub idx: CharacterIdx,
    pub id: String,
    pub name: String,
    pub role: String,
}

/// Where and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceView {
    /// The backdrop.
    pub place: String,
    pub title: String,
    pub time: String,
    pub bystanders: u8,
    pub child: bool,
}

/// Someone who is there, as far as it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonView {
    pub id: String,
    pub name: String,
    pub look: String,
    /// How it stands with an aggressor; none for others.
    pub mood: Option<Mood>,
    /// Speaks now.
    pub speaks: bool,
}

/// What posture, face and distance show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mood {
    /// 0 kalm to 4 ernstig.
    pub phase: u8,
    pub style: Style,
    pub trust: u8,
    pub dignity: u8,
}

/// What waits for an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Now {
    /// Something to read: `Input::Continue`.
    Text(Entry),
    Document(DocumentView),
    Decision {
        prompt: String,
        choices: Vec<ChoiceView>,
        /// The seconds that it waits, where clocks are on; `Input::Tick` when they are over.
        clock: Option<u32>,
    },
    /// A task: `Input::Answer` with its node.
    Task {
        node: NodeIdx,
        prompt: String,
        task: TaskView,
    },
    /// People who can be asked; then `Input::Continue`.
    Consult {
        prompt: String,
    },
    Ended {
        title: String,
        text: String,
        verdict: Verdict,
    },
    SteppedOut,
    Stopped,
}

/// One thing that was said, seen or done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The place and time of a new scene.
    Scene {
        title: String,
        time: String,
    },
    Said {
        who: String,
        text: String,
    },
    Narrated(String),
    Document(DocumentView),
    /// What the trainee chose.
    Chose(String),
    /// What came of it at once.
    Told(String),
    /// An answer to a task, as its prompt and what was answered.
    Answered {
        prompt: String,
        answer: String,
    },
    /// What an adviser said.
    Advised {
        who: String,
        text: String,
    },
}

/// A task at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskView {
    Recognise {
        /// The place in `View::people` of whom the anchors are.
        who: Option<usize>,
        /// What stands in the balloon of a signal at `Anchor::Words`.
        words: String,
        signals: Vec<SignalView>,
    },
    WhichForm(Vec<Pressure>),
    /// The items with their ids and texts.
    Arrange(Vec<RowView>),
    Compose {
        lead: String,
        parts: Vec<PartView>,
    },
}

/// Something that one may have seen or heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalView {
    pub id: String,
    pub text: String,
    pub at: Option<Anchor>,
}

/// A row that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    pub id: String,
    pub text: String,
}

/// A place in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    pub label: String,
    /// What stands there until it is chosen.
    pub gap: String,
    pub options: Vec<RowView>,
}

/// A document: the thing itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentView {
    pub form: Form,
    pub title: String,
    pub from: String,
    pub date: String,
    pub lines: Vec<String>,
}

/// A choice as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceView {
    pub idx: ChoiceIdx,
    pub id: String,
    pub text: String,
    /// It can be taken.
    pub open: bool,
    /// Why it cannot be taken; empty if it can.
    pub closed: String,
}
