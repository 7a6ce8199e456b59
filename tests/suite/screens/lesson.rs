//! A class without a server: a room in memory, and what a shell keeps beside it.

use egui::Ui;
use weerbaar::debrief::Debrief;
use weerbaar::guidance::contacts;
use weerbaar::room::command::{Ballot, Command, Given, Participant, Tally, TrackIdx};
use weerbaar::room::{Done, Room};
use weerbaar::session::answer::{Answer, Sentence};
use weerbaar::session::setup::Setup;
use weerbaar::session::view::{Now, TaskView, View};
use weerbaar::session::{Session, view};
use weerbaar::ui::Action;
use weerbaar::ui::Terms;
use weerbaar::ui::look::Look;
use weerbaar::ui::room::console::{ConsoleData, ConsoleState, console_ui, here_ui};
use weerbaar::ui::room::open::{Address, Finding, Network, OpenState};
use weerbaar::ui::room::projector::{Projected, ProjectorData, Welcome, projector_ui};
use weerbaar::ui::room::qr::Squares;
use weerbaar::ui::room::{Ask, ClassTerms, Door, Hall};

use crate::debrief_group::story::told;

pub(super) const MAIN: TrackIdx = TrackIdx(0);

/// A class, and what lies on its screens.
pub(super) struct Lesson {
    pub(super) room: Room,
    pub(super) door: Option<Door>,
    tally: Tally,
    pub(super) state: ConsoleState,
    pub(super) opening: OpenState,
    pub(super) network: Network,
    pub(super) hall: Hall,
    pub(super) welcome: bool,
    pub(super) black: bool,
    pub(super) page: usize,
    pub(super) pages: usize,
    pub(super) refused: String,
    /// Only what the room sees, as in its own window.
    pub(super) bare: bool,
    pub(super) drawn: Projected,
    /// What the group did, once the talk has begun, and after how many commands.
    debrief: Option<(usize, Debrief)>,
    /// It is never worked out.
    pub(super) unworked: bool,
    told: u64,
}

/// A network with an address that is advised, one that is not, and something to say of it.
fn network() -> Network {
    let address = |text: &str, kind: &str, advised| Address {
        text: text.to_owned(),
        kind: kind.to_owned(),
        advised,
    };
    Network {
        addresses: vec![
            address("192.168.8.20:8080", "wifi (wlan0)", true),
            address("10.0.0.12:8080", "netwerkkabel (eth0)", false),
        ],
        findings: vec![Finding {
            what: "Of telefoons deze computer mogen bereiken, is van hieruit niet te zien."
                .to_owned(),
            remedy: "Probeer het met één telefoon voordat de groep er is.".to_owned(),
            stops: false,
        }],
    }
}

fn door(address: &str) -> Door {
    // Twelve squares are no code, and look like one.
    let size = 12;
    Door {
        address: address.to_owned(),
        code: "K7M4".to_owned(),
        qr: Squares {
            size,
            dark: (0..size * size).map(|it| it * 7 % 3 == 0).collect(),
        },
    }
}

impl Lesson {
    /// A class with phones at the beginning of that story.
    pub(super) fn of(session: &Session) -> Self {
        let network = network();
        let door = door(&network.addresses[0].text);
        Self {
            room: Room::start(session.scenario().clone(), session.record().setup.clone()),
            door: Some(door),
            tally: Tally::Hidden,
            state: ConsoleState::default(),
            opening: OpenState::of(Terms::default(), &network),
            network,
            hall: Hall::Nowhere,
            welcome: true,
            black: false,
            page: 0,
            pages: 1,
            refused: String::new(),
            bare: false,
            drawn: Projected::default(),
            debrief: None,
            unworked: false,
            told: 0,
        }
    }

    /// Opens it on terms.
    pub(super) fn open(&mut self, terms: &ClassTerms) {
        let address = terms.address.and_then(|it| self.network.addresses.get(it));
        let door = address.map(|it| door(&it.text));
        let scenario = self.room.scenario().clone();
        let setup = Setup {
            length: terms.terms.length,
            intensity: terms.terms.intensity,
            ..Setup::seeded(7)
        };
        let fresh = Self {
            room: Room::start(scenario, setup),
            door,
            tally: terms.tally,
            ..Self::of_room(self)
        };
        *self = fresh;
    }

    fn of_room(other: &Self) -> Self {
        let session = Session::start(other.room.scenario().clone(), Setup::seeded(7));
        Self::of(&session)
    }

    pub(super) fn give(&mut self, command: Command) -> Option<Done> {
        self.told += 1;
        let at_ms = 39_840_000 + self.told * 1000;
        match self.room.apply(Given { at_ms, command }) {
            Ok(done) => {
                self.refused.clear();
                Some(done)
            }
            Err(refusal) => {
                self.refused = weerbaar::text::Lang::Nl.say(&refusal.key());
                None
            }
        }
    }

    /// So many come in.
    pub(super) fn join(&mut self, people: u32) {
        (0..people).for_each(|_| {
            self.give(Command::Join);
        });
    }

    /// Votes in the vote that is open: so many for each line, the first ones first.
    pub(super) fn vote(&mut self, lines: &[u32]) {
        let poll = self.room.trainer().tracks[0].vote.open.clone();
        let poll = poll.expect("a vote is open").poll;
        let now = self.story().now;
        let mut who = 0;
        for (at, votes) in lines.iter().enumerate() {
            for _ in 0..*votes {
                let ballot = ballot(&now, at);
                let done = self.give(Command::Vote {
                    poll,
                    who: Participant(who),
                    ballot,
                });
                assert!(done.is_some(), "{}", self.refused);
                who += 1;
            }
        }
    }

    /// The story as its trainer sees it.
    pub(super) fn story(&self) -> View {
        self.room.trainer().tracks[0].story.clone()
    }

    /// Reads on to the first question.
    pub(super) fn read_to_question(&mut self) {
        self.welcome = false;
        while matches!(
            self.story().now,
            Now::Text(_) | Now::Document(_) | Now::Consult { .. }
        ) {
            let input = weerbaar::session::input::Input::Continue;
            self.give(Command::Lead { track: MAIN, input });
        }
    }

    /// What the group did is told back when the talk begins, and whenever that is another thing.
    fn tell_back(&mut self, look: &Look) {
        let commands = self.room.commands().len();
        if self.unworked || self.room.talk().phase.is_none() {
            self.debrief = None;
        } else if self.debrief.as_ref().is_none_or(|it| it.0 != commands) {
            self.debrief = Some((commands, told(&self.room, look.lang)));
        }
    }

    pub(super) fn draw(&mut self, ui: &mut Ui, look: &Look) -> Option<Action> {
        self.tell_back(look);
        let debrief = self.debrief.as_ref().map(|it| &it.1);
        let view = self.room.trainer();
        let projected = self.room.projector();
        let scenario = self.room.scenario().clone();
        let times: Vec<String> = view.notes.iter().map(|_| "11.04".to_owned()).collect();
        let people: Vec<String> = (0..view.badges.len())
            .map(|it| format!("deelnemer-{:02}", it + 1))
            .collect();
        let data = ConsoleData {
            scenario: &scenario,
            view: &view,
            debrief,
            projected: &projected,
            door: self.door.as_ref(),
            black: self.black,
            welcome: self.welcome,
            page: (self.page, self.pages),
            hall: self.hall,
            minutes: 18,
            times: &times,
            people: &people,
            kept: "· blijven op deze computer",
            refused: &self.refused,
            tally: self.tally,
            stage_words: "Supermarkt",
        };
        let shown = ProjectorData {
            scenario: &scenario,
            view: &projected,
            talk: &view.talk,
            debrief,
            black: self.black,
            welcome: self.welcome.then_some(Welcome {
                door: self.door.as_ref(),
                here: view.here,
            }),
            page: self.page,
            contacts: contacts(),
            stage_words: "Supermarkt",
            time_secs: 1.0,
        };
        if self.bare {
            self.drawn = projector_ui(ui, look, &shown);
            self.pages = self.drawn.pages;
            return None;
        }
        if self.hall != Hall::Here {
            return console_ui(ui, look, &data, &mut self.state).action;
        }
        let (drawn, asked) = here_ui(ui, look, &shown, &data, &mut self.state);
        (self.drawn, self.pages) = (drawn, drawn.pages);
        asked
    }

    /// What a shell does; true if the class is over.
    pub(super) fn take(&mut self, ask: Ask) -> bool {
        let seen = |room: &Room| (room.projector(), room.talk().shown);
        let before = seen(&self.room);
        match ask {
            Ask::Tell(command) => {
                self.give(command);
            }
            Ask::BackTo { track, inputs } => {
                let track_of = &self.room.tracks()[track.0 as usize];
                let way = track_of.session().record().inputs[..inputs].to_vec();
                self.give(Command::Jump { track, way });
            }
            Ask::Black(black) => {
                self.black = black;
                self.give(if black {
                    Command::Blank
                } else {
                    Command::Unblank
                });
            }
            Ask::Welcome(welcome) => self.welcome = welcome,
            Ask::Page(page) => self.page = page,
            Ask::Hall(hall) => self.hall = hall,
            Ask::SaveDebrief => {}
            Ask::Close => return true,
        }
        if seen(&self.room) != before {
            self.page = 0;
        }
        false
    }
}

/// A vote for the line at that place, or for the last where there are fewer: of a task, an answer that has it.
fn ballot(now: &view::Now, at: usize) -> Ballot {
    match now {
        Now::Decision { choices, .. } => Ballot::Choice(choices[at.min(choices.len() - 1)].idx),
        Now::Task { task, .. } => Ballot::Answer(match task {
            TaskView::Recognise { .. } => Answer::Signals([at].into_iter().collect()),
            TaskView::WhichForm(forms) => Answer::Form(forms[at]),
            TaskView::Compose { parts, .. } => {
                let whole =
                    (0..parts.len()).fold(Sentence::default(), |it, part| it.with(part, at));
                Answer::Sentence(whole)
            }
            TaskView::Arrange(_) => panic!("nobody votes on an order"),
        }),
        other => panic!("{other:?}"),
    }
}
