//! The RON shape of scenes and moments.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::source::{Condition, Effect};
use super::source_choice::Choice;
use super::source_task::{Arrange, Compose, Recognise, WhichForm};
use super::spanned::{Name, Spanned};
use super::vocabulary::{Competency, Cue, Form, Stretch};

/// A place, a time and what happens there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scene {
    pub(super) id: Name,
    pub(super) phase: Stretch,
    /// The backdrop, `"gangpad"`.
    pub(super) place: Name,
    /// Words for the place, `"Supermarkt"`.
    #[serde(default)]
    pub(super) title: String,
    /// Words for the time, `"zaterdag 11.20 uur"`.
    #[serde(default)]
    pub(super) time: String,
    /// Who is there, the trainee aside.
    #[serde(default)]
    pub(super) present: Vec<Name>,
    /// Bystanders in the picture, 0 to 3.
    #[serde(default)]
    pub(super) bystanders: u8,
    /// The trainee's child is in the picture.
    #[serde(default)]
    pub(super) child: bool,
    /// The tension where no aggressor is present, 0 to 100.
    #[serde(default)]
    pub(super) tension: i32,
    /// What the trainer may want to know here.
    pub(super) card: Option<TrainerCard>,
    pub(super) nodes: Vec<Node>,
}

/// The trainer's card of a scene.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TrainerCard {
    pub(super) goal: String,
    pub(super) question: String,
    pub(super) risk: String,
}

/// A moment. Nodes of a scene follow each other in file order unless a `goto` says otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Node {
    /// Someone speaks.
    Line(Line),
    /// What the trainee sees, hears, feels.
    Narration(Narration),
    /// A letter, chat, post, mail, form, call or news item, shown as the thing itself.
    Document(Document),
    /// A question with choices.
    Decision(Decision),
    /// Which signals do you see? Which form of pressure is it?
    Recognise(Box<Recognise>),
    /// The second question of a `Recognise`; `expand` makes it, nobody writes it.
    #[serde(skip)]
    WhichForm(Box<WhichForm>),
    /// Whom, in which order?
    Arrange(Box<Arrange>),
    /// One sentence out of parts.
    Compose(Box<Compose>),
    /// A moment to ask for advice.
    Consult(Consult),
    /// Subjects in any order.
    Hub(Hub),
    /// Breaks in, once, by state or by the trainer's hand.
    Inject(Inject),
    /// Plays a beat, and comes back.
    Call(Call),
    /// The end of a beat: back to who called it.
    Return,
    /// Where a beat comes back; `expand` makes it, nobody writes it.
    #[serde(skip)]
    Landing(Landing),
    /// Falls one way or another, by weight and seed.
    Chance(Chance),
    /// The first node whose condition holds; none if none holds.
    Group(Group),
    /// Goes on elsewhere, if the condition holds.
    Goto(Goto),
    /// The story ends.
    End(End),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub(super) id: Name,
    /// The speaker, someone of the cast.
    pub(super) who: Name,
    pub(super) text: Name,
    /// What could be noticed in it.
    pub(super) cue: Option<Cue>,
    #[serde(default)]
    pub(super) intense: bool,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Narration {
    pub(super) id: Name,
    pub(super) text: Name,
    pub(super) cue: Option<Cue>,
    #[serde(default)]
    pub(super) intense: bool,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub(super) id: Name,
    pub(super) form: Form,
    /// The subject, the name of the chat, the headline.
    pub(super) title: String,
    #[serde(default)]
    pub(super) from: String,
    #[serde(default)]
    pub(super) date: String,
    /// The text, a paragraph or a message each.
    pub(super) lines: Vec<Name>,
    pub(super) cue: Option<Cue>,
    #[serde(default)]
    pub(super) intense: bool,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    pub(super) id: Name,
    pub(super) prompt: Name,
    /// One to three competencies.
    #[serde(default)]
    pub(super) tests: Vec<Spanned<Competency>>,
    /// 1 to 3; 1 if silent.
    pub(super) weight: Option<Spanned<u32>>,
    /// A dilemma: shown, not scored.
    #[serde(default)]
    pub(super) experts_differ: bool,
    #[serde(default)]
    pub(super) intense: bool,
    /// Runs out only where clocks are switched on; then this choice is taken.
    pub(super) clock: Option<Clock>,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
    pub(super) choices: Vec<Choice>,
}

/// How long a decision waits where clocks are on, and what is chosen then.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clock {
    /// 5 to 600.
    pub(super) seconds: Spanned<u32>,
    pub(super) default: Name,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Consult {
    pub(super) id: Name,
    pub(super) prompt: Name,
    /// Whom one can ask here, people of the cast with `advises`.
    pub(super) advisers: Vec<Name>,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hub {
    pub(super) id: Name,
    pub(super) prompt: Name,
    pub(super) subjects: Vec<Subject>,
    /// Goes on to what comes next.
    pub(super) leave: Subject,
    #[serde(default)]
    pub(super) intense: bool,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
}

/// A subject of a hub; each can be taken once.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Subject {
    pub(super) id: Name,
    pub(super) text: Name,
    #[serde(default)]
    pub(super) label: String,
    pub(super) when: Option<Condition>,
    #[serde(default)]
    pub(super) closed: String,
    #[serde(default)]
    pub(super) then: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Inject {
    pub(super) id: Name,
    /// Fires by itself before a question of its scene is asked, as soon as this holds.
    pub(super) when: Option<Condition>,
    /// The trainer may fire it.
    #[serde(default)]
    pub(super) by_hand: bool,
    /// What is seen or heard: a `Line`, a `Narration` or a `Document`.
    pub(super) node: Box<Node>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Call {
    pub(super) id: Name,
    pub(super) beat: Name,
    /// An argument for each parameter of the beat.
    #[serde(default, deserialize_with = "arguments")]
    pub(super) with: BTreeMap<String, String>,
    pub(super) goto: Option<Name>,
}

/// Each argument once: a map alone would keep the last one without a word.
fn arguments<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, String>, D::Error> {
    struct Visitor;
    impl<'de> serde::de::Visitor<'de> for Visitor {
        type Value = BTreeMap<String, String>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("arguments, { \"name\": \"value\" }")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(
            self,
            mut map: A,
        ) -> Result<Self::Value, A::Error> {
            let mut with = BTreeMap::new();
            while let Some((name, value)) = map.next_entry::<String, String>()? {
                if with.contains_key(&name) {
                    let twice = format!("argument {name:?} is there twice");
                    return Err(serde::de::Error::custom(twice));
                }
                with.insert(name, value);
            }
            Ok(with)
        }
    }
    deserializer.deserialize_map(Visitor)
}

/// Where a beat comes back.
#[derive(Debug)]
pub(super) struct Landing {
    pub(super) id: Name,
    pub(super) goto: Option<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chance {
    pub(super) id: Name,
    pub(super) outcomes: Vec<Outcome>,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outcome {
    pub(super) id: Name,
    pub(super) weight: Spanned<u32>,
    #[serde(default)]
    pub(super) then: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) id: Name,
    pub(super) nodes: Vec<Guarded>,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
}

/// A node of a group and when it is the one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guarded {
    pub(super) when: Option<Condition>,
    pub(super) node: Node,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goto {
    pub(super) to: Name,
    pub(super) when: Option<Condition>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    pub(super) ending: Name,
}
