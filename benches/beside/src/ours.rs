//! Weerbaar itself, measured as the others are.

use std::hint::black_box;
use std::sync::Arc;

use weerbaar::scenario::{Scenario, Source, parse_within};
use weerbaar::session::Session;
use weerbaar::session::event::Event;
use weerbaar::session::setup::Setup;

use crate::bytes;
use crate::peer::{Agreed, Texts};
use crate::story::{LIMITS, Lcg, play};

pub(crate) struct Ours {
    pub(crate) scenario: Arc<Scenario>,
}

/// How often each moment and each choice was come by.
pub(crate) struct Seen {
    nodes: Vec<u32>,
    choices: Vec<u32>,
}

impl Seen {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        Self {
            nodes: vec![0; scenario.nodes.len()],
            choices: vec![0; scenario.choices.len()],
        }
    }
}

impl Ours {
    pub(crate) fn load(source: &Source) -> Self {
        let parsed = parse_within(source, LIMITS);
        Self {
            scenario: Arc::new(parsed.scenario.unwrap()),
        }
    }

    /// One whole play with its log; how many choices it took.
    pub(crate) fn play(&self, lcg: &mut Lcg) -> u32 {
        let (session, played) = play(&self.scenario, Setup::seeded(1), lcg);
        black_box(session);
        played.choices
    }

    /// The same, each moment and choice counted.
    pub(crate) fn play_covered(&self, lcg: &mut Lcg, seen: &mut Seen) -> u32 {
        let (session, _) = play(&self.scenario, Setup::seeded(1), lcg);
        for event in session.log() {
            match event {
                Event::Said { node, .. }
                | Event::Shown { node, .. }
                | Event::Asked { node, .. } => {
                    seen.nodes[node.at()] += 1;
                }
                Event::Chose { choice, .. } => seen.choices[choice.at()] += 1,
                _ => {}
            }
        }
        1
    }

    /// The first hundred plays.
    pub(crate) fn agrees(&self) -> Agreed {
        let (mut lcg, mut texts) = (Lcg::shared(), Texts::new());
        let (mut choices, mut regie) = (0, 0);
        for _ in 0..100 {
            let (session, played) = play(&self.scenario, Setup::seeded(1), &mut lcg);
            choices += played.choices;
            regie += played.regie;
            for event in session.log() {
                match event {
                    Event::Said { text, .. } | Event::Told { text, .. } => texts.put(text),
                    Event::Asked { offered, .. } => {
                        for (choice, _) in offered.iter().filter(|it| it.1) {
                            let mut text = String::new();
                            session.render(&self.scenario.choice(*choice).text, &mut text);
                            texts.put(&text);
                        }
                    }
                    _ => {}
                }
            }
        }
        texts.agreed(choices, regie)
    }

    /// What one more session takes after a whole play, its log aside, as the others keep none.
    pub(crate) fn session_bytes(&self) -> f64 {
        let (session, _) = play(&self.scenario, Setup::seeded(1), &mut Lcg::shared());
        let heap = bytes::held(|| (session.state().clone(), session.record().clone()));
        (size_of::<Session>() + heap) as f64
    }
}
