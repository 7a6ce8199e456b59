//! What may be seen now, as plain data.

use super::Session;
use super::event::Event;
use super::state::Halt;
use super::step::{render, rendered};
use crate::scenario::id::ChoiceIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::text::Text;
use crate::scenario::vocabulary::{Form, Style, Verdict};

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

impl Session {
    /// What may be seen now.
    pub fn view(&self) -> View {
        let (scenario, state) = (&*self.scenario, &self.state);
        let (node, scene) = (scenario.node(state.node), scenario.scene_of(state.node));
        let mut history = self.history();
        let now = self.now(&mut history);
        let speaker = match &node.kind {
            NodeKind::Line { who, .. } => Some(*who),
            _ => None,
        };
        let people = scene.present.iter().map(|idx| {
            let character = &scenario.cast[idx.at()];
            let mood = character.aggressor.map(|who| Mood {
                phase: state.people[who.at()].phase,
                style: state.style(scenario, who),
                trust: state.people[who.at()].trust,
                dignity: state.people[who.at()].dignity,
            });
            PersonView {
                id: character.id.clone(),
                name: character.name.clone(),
                look: character.look.clone(),
                mood,
                speaks: speaker == Some(*idx),
            }
        });
        let (fewest, most) = node.decisions_left;
        let asked_now = u32::from(matches!(node.kind, NodeKind::Decision(_)));
        View {
            title: scenario.head.title.clone(),
            place: PlaceView {
                place: scene.place.clone(),
                title: scene.title.clone(),
                time: scene.time.clone(),
                bystanders: scene.bystanders,
                child: scene.child,
            },
            tension: state.tension(scenario),
            people: people.collect(),
            moment: state.moments.max(1),
            moments: (state.moments + (fewest + most).div_ceil(2) - asked_now).max(1),
            now,
            history,
            intense: node.intense,
        }
    }

    /// A text of the scenario with the values of now.
    pub fn rendered(&self, text: &Text) -> String {
        rendered(&self.scenario, &self.state, text)
    }

    /// Appends a text of the scenario with the values of now, for who fills a page.
    pub fn render(&self, text: &Text, page: &mut String) {
        render(&self.scenario, &self.state, text, page);
    }

    /// The moment at hand, taken from the end of the history.
    fn now(&self, history: &mut Vec<Entry>) -> Now {
        let (scenario, state) = (&*self.scenario, &self.state);
        match state.halt {
            Halt::SteppedOut => return Now::SteppedOut,
            Halt::Stopped => return Now::Stopped,
            Halt::Ended(ending) => {
                let ending = scenario.ending(ending);
                let text = rendered(scenario, state, &ending.text);
                return Now::Ended {
                    title: ending.title.clone(),
                    text,
                    verdict: ending.verdict,
                };
            }
            Halt::Running => {}
        }
        if let NodeKind::Decision(decision) = &scenario.node(state.node).kind {
            let prompt = rendered(scenario, state, &decision.prompt);
            return Now::Decision {
                prompt,
                choices: self.offered(),
            };
        }
        match history.pop() {
            Some(Entry::Document(document)) => Now::Document(document),
            Some(entry) => Now::Text(entry),
            None => Now::Text(Entry::Narrated(String::new())),
        }
    }

    /// The choices that are shown: the open ones, and the closed ones that say why.
    pub fn offered(&self) -> Vec<ChoiceView> {
        let (scenario, state) = (&*self.scenario, &self.state);
        let offered = state
            .offered(scenario, &self.record.setup)
            .map(|(idx, open)| {
                let choice = scenario.choice(idx);
                ChoiceView {
                    idx,
                    id: choice.id.clone(),
                    text: rendered(scenario, state, &choice.text),
                    open,
                    closed: if open {
                        String::new()
                    } else {
                        choice.closed.clone()
                    },
                }
            });
        offered.collect()
    }

    /// All that was said and done so far.
    fn history(&self) -> Vec<Entry> {
        let scenario = &*self.scenario;
        let entry = |event: &Event| match event {
            Event::SceneEntered(scene) => {
                let scene = scenario.scene(*scene);
                Some(Entry::Scene {
                    title: scene.title.clone(),
                    time: scene.time.clone(),
                })
            }
            Event::Said {
                who: Some(who),
                text,
                ..
            } => Some(Entry::Said {
                who: scenario.cast[who.at()].name.clone(),
                text: text.clone(),
            }),
            Event::Said {
                who: None, text, ..
            } => Some(Entry::Narrated(text.clone())),
            Event::Shown { node, lines } => match &scenario.node(*node).kind {
                NodeKind::Document(it) => Some(Entry::Document(DocumentView {
                    form: it.form,
                    title: it.title.clone(),
                    from: it.from.clone(),
                    date: it.date.clone(),
                    lines: lines.clone(),
                })),
                _ => None,
            },
            Event::Chose { text, .. } => Some(Entry::Chose(text.clone())),
            Event::Told { text, .. } => Some(Entry::Told(text.clone())),
            _ => None,
        };
        self.log.iter().filter_map(entry).collect()
    }
}
