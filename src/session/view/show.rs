//! Fills the view from where the session stands.

use super::{
    AdviserView, ChoiceView, DocumentView, Entry, Mood, Now, PartView, PersonView, PlaceView,
    RowView, SignalView, TaskView, View,
};
use crate::scenario::id::NodeIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::task::{Part, Signal};
use crate::scenario::text::Text;
use crate::session::Session;
use crate::session::answer::Answer;
use crate::session::event::Event;
use crate::session::state::Halt;
use crate::session::step::{render, rendered};
use crate::session::word::read_out;

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
        // While something breaks in, what is left is what was left.
        let (ahead, asked) = match state.resume {
            Some((to, asked)) if node.next.is_none() => (scenario.node(to), asked),
            _ => (node, true),
        };
        let (fewest, most) = ahead.decisions_left;
        let asked_now = u32::from(asked && ahead.kind.is_moment());
        let running = state.halt == Halt::Running;
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
            advisers: if running { self.advisers() } else { Vec::new() },
            injects: state
                .injects(scenario)
                .map(|it| (scenario.node(it).id.clone(), it))
                .collect(),
        }
    }

    /// The question at hand, or what stands in its way; none where nothing is asked.
    pub fn question(&self) -> Option<Now> {
        let asks = self.scenario.asks(self.state.node);
        asks.then(|| self.now(&mut Vec::new()))
    }

    /// Who can be asked for advice now.
    pub fn advisers(&self) -> Vec<AdviserView> {
        let scenario = &*self.scenario;
        let all = self.state.advisers(scenario, &self.record.setup);
        all.map(|idx| {
            let it = &scenario.cast[idx.at()];
            AdviserView {
                idx,
                id: it.id.clone(),
                name: it.name.clone(),
                role: it.role.clone(),
            }
        })
        .collect()
    }

    /// The task at hand; none if there is no task.
    pub fn task(&self) -> Option<TaskView> {
        let text = |it: &Text| self.rendered(it);
        let row = |id: &str, it: &Text| RowView {
            id: id.to_owned(),
            text: text(it),
        };
        Some(match &self.scenario.node(self.state.node).kind {
            NodeKind::Recognise(it) => {
                let present = &self.scenario.scene_of(self.state.node).present;
                let signal = |it: &Signal| SignalView {
                    id: it.id.clone(),
                    text: text(&it.text),
                    at: it.at,
                };
                TaskView::Recognise {
                    who: it
                        .who
                        .and_then(|who| present.iter().position(|it| *it == who)),
                    words: it.words.clone(),
                    signals: it.signals.iter().map(signal).collect(),
                }
            }
            NodeKind::WhichForm(it) => TaskView::WhichForm(it.options.clone()),
            NodeKind::Arrange(it) => {
                TaskView::Arrange(it.items.iter().map(|it| row(&it.id, &it.text)).collect())
            }
            NodeKind::Compose(it) => {
                let part = |it: &Part| PartView {
                    label: it.label.clone(),
                    gap: it.gap.clone(),
                    options: it.options.iter().map(|it| row(&it.id, &it.text)).collect(),
                };
                TaskView::Compose {
                    lead: it.lead.clone(),
                    parts: it.parts.iter().map(part).collect(),
                }
            }
            _ => return None,
        })
    }

    /// An answer to the task at `node` as people read it.
    pub fn answer_words(&self, node: NodeIdx, answer: Answer) -> String {
        read_out(&self.scenario, &self.state, node, answer)
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
            let clock = state.clock(scenario, &self.record.setup);
            return Now::Decision {
                prompt,
                choices: self.offered(),
                clock: clock.map(|it| it.seconds),
            };
        }
        let kind = &scenario.node(state.node).kind;
        if let (Some(task), Some(view)) = (kind.task(), self.task()) {
            return Now::Task {
                node: state.node,
                prompt: rendered(scenario, state, &task.prompt),
                task: view,
            };
        }
        if let NodeKind::Consult { prompt, .. } = kind {
            return Now::Consult {
                prompt: rendered(scenario, state, prompt),
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
            Event::Answered { prompt, words, .. } => Some(Entry::Answered {
                prompt: prompt.clone(),
                answer: words.clone(),
            }),
            Event::Advised { who, text } => Some(Entry::Advised {
                who: scenario.cast[who.at()].name.clone(),
                text: text.clone(),
            }),
            _ => None,
        };
        self.log.iter().filter_map(entry).collect()
    }
}
