//! The RON shape of a scenario file, field by field. `check` turns it into a `Scenario`.
//!
//! Ids, names and conditions carry their place; the head's fields may all be absent here, so that one missing field
//! does not hide the faults of the rest.

use std::collections::BTreeMap;

use serde::Deserialize;

pub(super) use super::spanned::Name;

use super::source_task::{Arrange, Compose, Recognise, WhichForm};
use super::spanned::{Raw, Spanned};
use super::vocabulary::{
    Card, Competency, Cue, Form, Intensity, Lean, Length, Meter, Pressure, RedLine, Role, Stretch,
    Style, System, Theme, Verdict,
};

/// A whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    /// The name by which commands and other scenarios know it.
    pub(super) id: Option<Name>,
    /// Raised by the author with each change that a player can notice.
    pub(super) version: Option<Name>,
    pub(super) title: Option<Name>,
    /// One or two sentences for the library.
    pub(super) summary: Option<Name>,
    /// The language of the texts, `"nl"`.
    pub(super) language: Option<Name>,
    #[serde(default)]
    pub(super) authors: Vec<String>,
    #[serde(default)]
    pub(super) roles: Vec<Role>,
    #[serde(default)]
    pub(super) pressure: Vec<Pressure>,
    /// The parts of the Veiligheidspakket that it touches.
    #[serde(default)]
    pub(super) systems: Vec<System>,
    pub(super) minutes: Option<Minutes>,
    #[serde(default)]
    pub(super) themes: Vec<ThemeUse>,
    /// What the trainee practises, each a short sentence.
    #[serde(default)]
    pub(super) goals: Vec<String>,
    #[serde(default)]
    pub(super) sources: Vec<Name>,
    /// At most three competencies that it promises to show.
    #[serde(default)]
    pub(super) trains: Vec<Spanned<Competency>>,
    /// Others that it may show.
    #[serde(default)]
    pub(super) touches: Vec<Spanned<Competency>>,
    /// Who the trainee is, in a sentence for the briefing.
    pub(super) you: Option<Name>,
    /// What may touch someone, in a neutral sentence for the briefing.
    pub(super) notice: Option<Name>,
    /// The place on the library's picture.
    pub(super) picture: Option<String>,
    #[serde(default)]
    pub(super) cast: Vec<Character>,
    #[serde(default)]
    pub(super) variables: Vec<Variable>,
    /// The meters that may begin where an earlier scenario left them.
    #[serde(default)]
    pub(super) carries: Vec<CarriedMeter>,
    /// Beats of this scenario's own, beside those of `assets/beats.ron`.
    #[serde(default)]
    pub(super) beats: Vec<Beat>,
    /// The scene where it begins; the first one if absent.
    pub(super) start: Option<Name>,
    #[serde(default)]
    pub(super) scenes: Vec<Scene>,
    #[serde(default)]
    pub(super) endings: Vec<Ending>,
    #[serde(default)]
    pub(super) debrief: Debrief,
}

/// How long it takes, in minutes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Minutes {
    pub(super) full: u32,
    pub(super) short: Option<u32>,
}

/// A theme that occurs. A `core` theme is the subject itself and cannot be switched off.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum ThemeUse {
    Core(Theme),
    Optional(Theme),
}

/// Someone in the story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Character {
    pub(super) id: Name,
    pub(super) name: String,
    /// What they are to the trainee, `"partner"`.
    #[serde(default)]
    pub(super) role: String,
    /// How they are drawn, `"vrouw-mantel"`.
    #[serde(default)]
    pub(super) look: String,
    pub(super) aggressor: Option<Aggressor>,
    /// What they say when asked for advice: the first that holds. Out of reach where none does.
    #[serde(default)]
    pub(super) advises: Vec<Advice>,
}

/// What an adviser says in some situation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Advice {
    pub(super) when: Option<Condition>,
    pub(super) text: Name,
}

/// Someone who answers by the aggressor model.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Aggressor {
    /// As described in `assets/personas.ron`.
    Persona(Name),
    /// As described in `assets/personas.ron`, with another start.
    Start(Start),
    /// Described here.
    Own(Persona),
}

/// A persona with another start state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Start {
    pub(super) persona: Name,
    pub(super) state: Levels,
    /// What intensity laag and hoog add to A; -12 and 12 if silent.
    pub(super) intensity: Option<(i32, i32)>,
}

/// Traits and start state, each 0 to 100 (`aggressor-model.md`, section 2).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Persona {
    /// The name by which scenarios know it; not used where it is described in the scenario itself.
    #[serde(default)]
    pub(super) id: String,
    /// One sentence for trainers.
    #[serde(default)]
    pub(super) about: String,
    pub(super) traits: Traits,
    pub(super) start: Levels,
}

/// How someone reacts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Traits {
    pub(super) reactivity: i32,
    pub(super) instrumentality: i32,
    pub(super) inertia: i32,
    pub(super) face: i32,
    pub(super) cost: i32,
    pub(super) learning: i32,
    pub(super) baseline: i32,
    /// Noise scale, 0 to 3.
    pub(super) noise: i32,
}

/// Where someone stands at the start.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Levels {
    pub(super) anger: i32,
    pub(super) payoff: i32,
    pub(super) trust: i32,
    pub(super) dignity: i32,
    pub(super) demand: i32,
    pub(super) credibility: i32,
}

/// Something the story remembers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variable {
    pub(super) id: Name,
    pub(super) kind: VariableKind,
    /// May come from an earlier scenario.
    #[serde(default)]
    pub(super) carried: bool,
    /// Words for the debrief.
    #[serde(default)]
    pub(super) label: String,
}

/// What a variable can hold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum VariableKind {
    /// Yes or no; no at the start.
    Flag,
    /// A number within a range.
    Count { min: i32, max: i32, start: i32 },
    /// One of these words; the first at the start.
    Pick(Vec<Name>),
}

/// A meter that may begin where an earlier scenario left it, within a range.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CarriedMeter {
    #[serde(deserialize_with = "meter")]
    pub(super) meter: Meter,
    pub(super) min: Spanned<i32>,
    pub(super) max: Spanned<i32>,
}

fn meter<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Meter, D::Error> {
    let name = String::deserialize(deserializer)?;
    let known = || Meter::ALL.iter().map(|it| it.name()).collect::<Vec<_>>();
    Meter::named(&name).ok_or_else(|| {
        serde::de::Error::custom(format!(
            "no meter {name:?}; write one of {}",
            known().join(", ")
        ))
    })
}

/// A run of moments that a scenario can use again and again, such as calling 112.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Beat {
    pub(super) id: Name,
    /// One sentence for authors.
    #[serde(default)]
    pub(super) about: String,
    /// What a call gives it: `$name` in the nodes.
    #[serde(default)]
    pub(super) params: Vec<Name>,
    /// The moments, as text: `$name` stands for an argument, `$-` for the id of the call and a dash.
    pub(super) nodes: Raw,
}

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
pub(super) struct Choice {
    pub(super) id: Name,
    pub(super) text: Name,
    /// Offered only if this holds.
    pub(super) when: Option<Condition>,
    /// With a reason it is shown greyed where `when` fails; without one it is hidden.
    #[serde(default)]
    pub(super) closed: String,
    #[serde(default)]
    pub(super) mode: Mode,
    pub(super) act: Option<Spanned<ActUse>>,
    /// The other does not notice it: no act on purpose.
    #[serde(default)]
    pub(super) unseen: bool,
    #[serde(default)]
    pub(super) meters: Meters,
    /// The consequence, told at once.
    pub(super) told: Option<Name>,
    pub(super) red_line: Option<RedLine>,
    /// Red lines that depend on the situation; the first that holds counts.
    #[serde(default)]
    pub(super) red_lines: Vec<RedLineWhen>,
    /// A soft way out.
    #[serde(default)]
    pub(super) exit: bool,
    #[serde(default)]
    pub(super) leans: Vec<Lean>,
    pub(super) quality: Option<Spanned<Quality>>,
    pub(super) why: Option<Name>,
    #[serde(default)]
    pub(super) sources: Vec<Name>,
    /// Points 0 to 3 where they differ from `quality - 1`.
    #[serde(default)]
    pub(super) points: Points,
    #[serde(default)]
    pub(super) then: Vec<Effect>,
    /// The short words of the debrief's chart, `"samenvatten en gaan"`.
    #[serde(default)]
    pub(super) label: String,
    pub(super) goto: Option<Name>,
}

/// How often a choice can be taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mode {
    #[default]
    Once,
    Sticky,
    /// Only if nothing else is open.
    Fallback,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RedLineWhen {
    pub(super) when: Condition,
    pub(super) is: RedLine,
}

/// Changes of the six meters, -3 to 3 each.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Meters {
    pub(super) spanning: Option<Spanned<i32>>,
    pub(super) regie: Option<Spanned<i32>>,
    pub(super) veiligheid: Option<Spanned<i32>>,
    pub(super) dossier: Option<Spanned<i32>>,
    pub(super) herstel: Option<Spanned<i32>>,
    pub(super) integriteit: Option<Spanned<i32>>,
}

/// Points where they differ from the key, by competency.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(non_snake_case, reason = "the competencies' names in files")]
pub(super) struct Points {
    pub(super) C1: Option<Spanned<u32>>,
    pub(super) C2: Option<Spanned<u32>>,
    pub(super) C3: Option<Spanned<u32>>,
    pub(super) C4: Option<Spanned<u32>>,
    pub(super) C5: Option<Spanned<u32>>,
    pub(super) C6: Option<Spanned<u32>>,
    pub(super) C7: Option<Spanned<u32>>,
    pub(super) C8: Option<Spanned<u32>>,
}

/// The key: 4 sterk, 3 bruikbaar, 2 zwak, 1 schadelijk; or what it is in which situation.
#[derive(Debug)]
pub(super) enum Quality {
    Always(u32),
    /// The first that holds counts.
    By(Vec<QualityWhen>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QualityWhen {
    pub(super) when: Option<Condition>,
    pub(super) is: Spanned<u32>,
    pub(super) why: Name,
}

impl<'de> Deserialize<'de> for Quality {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Quality;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("1, 2, 3, 4 or a list of (when, is, why)")
            }
            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Quality, E> {
                Ok(Quality::Always(u32::try_from(value).unwrap_or(u32::MAX)))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> Result<Quality, A::Error> {
                let mut keys = Vec::new();
                while let Some(key) = seq.next_element()? {
                    keys.push(key);
                }
                Ok(Quality::By(keys))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// A communicative act, toward whom, and whether it is aimed at the person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum ActUse {
    Listen(Toward),
    Validate(Toward),
    Apologise(Toward),
    Ask(Toward),
    Explain(Toward),
    Offer(Toward),
    Pause(Toward),
    LetGo(Toward),
    Boundary(Toward),
    Consequence(Toward),
    Enforce(Toward),
    Support(Toward),
    Concede(Toward),
    Stall(Toward),
    Invalidate(Toward),
    Counter(Toward),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Toward {
    pub(super) toward: String,
    #[serde(default)]
    pub(super) person: bool,
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

/// A question to the state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Flag(Name),
    AtLeast(Name, Spanned<i32>),
    AtMost(Name, Spanned<i32>),
    /// A `Pick` holds that word.
    Is(Name, Name),
    Chose(Name, Name),
    Visited(Name),
    Phase(Name, Bound),
    Style(Name, Style),
    /// The last act toward this character drew a burst.
    Burst(Name),
    RedLine(RedLine),
    Intensity(Intensity),
    Length(Length),
    /// The theme is not switched off.
    Theme(Theme),
}

/// A phase of the aggressor, 0 to 4.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Bound {
    AtLeast(Spanned<i32>),
    AtMost(Spanned<i32>),
    Is(Spanned<i32>),
}

/// A change of the state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Effect {
    /// The flag is true from now on.
    Set(Name),
    /// The flag is false from now on.
    Clear(Name),
    /// The `Pick` holds that word from now on.
    Pick(Name, Name),
    /// Adds to a `Count`, which saturates at its range, or to a meter.
    Add(Name, Spanned<i32>),
    /// Someone acts toward the aggressor, with both draws.
    Act(Spanned<ActUse>),
    /// The scene works on him: so much on his A, no draw.
    Stir(Name, Spanned<i32>),
}

/// How an ending is told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ending {
    pub(super) id: Name,
    pub(super) title: String,
    pub(super) text: Name,
    pub(super) verdict: Verdict,
    /// The story breaks off before the key decisions.
    #[serde(default)]
    pub(super) early: bool,
    /// What the debrief says of it.
    pub(super) debrief: Name,
}

/// What the debrief needs from the author.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Debrief {
    /// The decisions that matter most.
    pub(super) key_moments: Vec<Name>,
    pub(super) reflection: Vec<String>,
    /// Where experts differ.
    pub(super) differ: Vec<String>,
    pub(super) transfer: Vec<String>,
    pub(super) cards: Vec<Card>,
    /// Ids of scenarios that fit after this one.
    pub(super) follow_up: Vec<String>,
}
