//! Moments, choices and endings, after checking: nothing here can dangle.

use super::condition::Condition;
use super::effect::{Address, Effect};
use super::id::{CharacterIdx, ChoiceIdx, EndingIdx, NodeIdx, SceneIdx};
use super::task::{Arrange, Compose, Recognise, WhichForm};
use super::text::Text;
use super::vocabulary::{Competency, Cue, Form, Lean, Meter, RedLine, Stretch, Verdict};

/// A place, a time and who is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    pub id: String,
    pub stretch: Stretch,
    /// The backdrop; a name of `stage`.
    pub place: String,
    pub title: String,
    pub time: String,
    pub present: Vec<CharacterIdx>,
    /// Bystanders in the picture, 0 to 3.
    pub bystanders: u8,
    /// The trainee's child is in the picture.
    pub child: bool,
    /// The tension where no aggressor is present, 0 to 100.
    pub tension: i32,
    pub card: Option<TrainerCard>,
    pub first: NodeIdx,
    /// What may break in, in file order.
    pub injects: Vec<NodeIdx>,
}

/// What the trainer may want to know in a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainerCard {
    pub goal: String,
    pub question: String,
    pub risk: String,
}

/// A moment of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub id: String,
    pub scene: SceneIdx,
    pub kind: NodeKind,
    /// Where the story goes from here; `None` where `kind` says it.
    pub next: Option<NodeIdx>,
    /// What changes when it is reached.
    pub enter: Vec<Effect>,
    pub intense: bool,
    /// Decisions still to come from here, this one included: fewest and most.
    pub decisions_left: (u32, u32),
}

/// What kind of moment it is.
// The long ones apart, as a story is mostly lines and choices, which are quicker where they lie closer together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeKind {
    Line {
        who: CharacterIdx,
        text: Text,
        cue: Option<Cue>,
    },
    Narration {
        text: Text,
        cue: Option<Cue>,
    },
    Document(Box<Document>),
    Decision(Decision),
    Recognise(Box<Recognise>),
    WhichForm(Box<WhichForm>),
    Arrange(Box<Arrange>),
    Compose(Box<Compose>),
    /// People who can be asked for advice before the story goes on.
    Consult {
        prompt: Text,
        advisers: Vec<CharacterIdx>,
    },
    /// Out of the flow: shows `shows` once and then goes on where the story was, or where that leads.
    Inject(Inject),
    Chance(Vec<Outcome>),
    /// The first whose condition holds; `Node::next` if none does.
    Group(Vec<Guarded>),
    /// Goes there if the condition holds, else to `Node::next`.
    Goto {
        to: NodeIdx,
        when: Option<Condition>,
    },
    End(EndingIdx),
}

/// A letter, a chat, a call: the thing itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub form: Form,
    pub title: String,
    pub from: String,
    pub date: String,
    pub lines: Vec<Text>,
    pub cue: Option<Cue>,
}

/// A question with choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub prompt: Text,
    /// One to three competencies.
    pub tests: Vec<Competency>,
    /// 1 to 3.
    pub weight: u32,
    /// A dilemma: shown, not scored.
    pub experts_differ: bool,
    /// Subjects in any order rather than a decision: not a moment, not scored.
    pub hub: bool,
    /// Counts only where clocks are switched on.
    pub clock: Option<Clock>,
    pub choices: Vec<ChoiceIdx>,
}

/// How long a decision waits where clocks are on, and what is chosen then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub seconds: u32,
    pub default: ChoiceIdx,
}

/// What may break into a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inject {
    /// Fires by itself before a question of the scene as soon as this holds; never if there is none.
    pub when: Option<Condition>,
    /// The trainer may fire it.
    pub by_hand: bool,
    pub shows: NodeIdx,
}

/// One thing one can do at a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub decision: NodeIdx,
    pub text: Text,
    /// A few words for charts and lists; the text itself if the author gave none.
    pub label: String,
    pub when: Option<Condition>,
    /// Why it is greyed where `when` fails; empty if it is hidden then.
    pub closed: String,
    pub mode: Mode,
    pub act: Option<Address>,
    pub meters: Vec<(Meter, i32)>,
    pub told: Option<Text>,
    /// The first whose condition holds counts.
    pub red_lines: Vec<(Option<Condition>, RedLine)>,
    pub exit: bool,
    pub leans: Vec<Lean>,
    /// The first whose condition holds counts.
    pub keys: Vec<Key>,
    pub sources: Vec<String>,
    /// Points where they differ from the key.
    pub points: Vec<(Competency, u32)>,
    pub then: Vec<Effect>,
    pub goto: NodeIdx,
}

/// How often a choice can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Once,
    Sticky,
    /// Only if nothing else is open.
    Fallback,
}

/// How experts rate a choice in a situation, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub when: Option<Condition>,
    /// 4 sterk, 3 bruikbaar, 2 zwak, 1 schadelijk.
    pub quality: u32,
    pub why: Text,
}

/// One way a chance can fall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub id: String,
    pub weight: u32,
    pub then: Vec<Effect>,
    pub goto: NodeIdx,
}

/// A node of a group, and when it is the one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guarded {
    pub when: Option<Condition>,
    pub node: NodeIdx,
}

/// How a story ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    pub id: String,
    pub title: String,
    pub text: Text,
    pub verdict: Verdict,
    /// Breaks off before the key decisions.
    pub early: bool,
    /// What the debrief says of it.
    pub debrief: Text,
}

impl NodeKind {
    /// Whether it waits for an answer, rather than for someone to read on.
    pub fn asks(&self) -> bool {
        self.is_task() || matches!(self, Self::Decision(_))
    }

    /// Whether it is a task: keyed by rule.
    pub fn is_task(&self) -> bool {
        self.task().is_some()
    }

    /// Whether it counts as one of the moments that the trainee is told of.
    pub fn is_moment(&self) -> bool {
        self.is_task() || matches!(self, Self::Decision(it) if !it.hub)
    }
}

impl Choice {
    /// The points for a competency when its key is `quality`, 0 to 3, red lines aside.
    pub fn points_for(&self, competency: Competency, quality: u32) -> u32 {
        self.points
            .iter()
            .find(|(it, _)| *it == competency)
            .map_or(quality.saturating_sub(1), |(_, points)| *points)
    }
}
