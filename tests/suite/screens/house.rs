//! A shell without a window: keeps the states, does what is asked, notes it.

use egui::{Rect, Ui, UiBuilder, Vec2, vec2};
use egui_kittest::Harness;
use weerbaar::debrief::Debrief;
use weerbaar::guidance::{CardText, card, contacts};
use weerbaar::session::Session;
use weerbaar::session::input::Input;
use weerbaar::ui::briefing::{BriefingData, briefing_ui};
use weerbaar::ui::debrief::{DebriefState, debrief_ui};
use weerbaar::ui::library::{LibraryData, LibraryEntry, LibraryState, Unfinished, library_ui};
use weerbaar::ui::look::Look;
use weerbaar::ui::play::recognise::Marked;
use weerbaar::ui::play::{PlayData, PlayState, play_ui};
use weerbaar::ui::real::{RealState, real_ui};
use weerbaar::ui::room::open::{OpenData, open_ui};
use weerbaar::ui::settings::{SettingsData, SettingsState, settings_ui};
use weerbaar::ui::support::{Cause, SupportData, support_ui};
use weerbaar::ui::theme::{ThemeChoice, apply, fonts};
use weerbaar::ui::{Action, Screen, Terms};

use super::lesson::Lesson;
use super::sample;

pub(super) const SIZE: Vec2 = vec2(1280.0, 720.0);

/// Everything that a shell holds.
pub(super) struct House {
    pub(super) screen: Screen,
    /// How its story begins.
    pub(super) begin: fn(&Terms) -> Session,
    pub(super) look: Look,
    pub(super) session: Session,
    pub(super) debrief: Debrief,
    pub(super) library: LibraryState,
    pub(super) terms: Terms,
    pub(super) play: PlayState,
    pub(super) debrief_state: DebriefState,
    pub(super) settings: SettingsState,
    pub(super) real: RealState,
    pub(super) lesson: Lesson,
    /// Where the picture goes, as last drawn.
    pub(super) stage: Option<Rect>,
    /// What is ringed in the picture, as last drawn.
    pub(super) marked: Vec<Marked>,
    pub(super) second_from: Option<u32>,
    /// What earlier sessions left.
    pub(super) carried: Vec<String>,
    /// All that was asked.
    pub(super) asked: Vec<Action>,
    drawn: u32,
    time_secs: f64,
}

impl House {
    pub(super) fn at(screen: Screen, look: Look) -> Self {
        Self::of(sample::session_with, screen, look)
    }

    /// The same with the story that has every task.
    pub(super) fn of_tasks(screen: Screen, look: Look) -> Self {
        Self::of(sample::tasks, screen, look)
    }

    fn of(begin: fn(&Terms) -> Session, screen: Screen, look: Look) -> Self {
        let debrief = sample::debrief();
        let session = begin(&Terms::default());
        let mut lesson = Lesson::of(&session);
        lesson.join(14);
        Self {
            screen,
            begin,
            look,
            lesson,
            session,
            library: LibraryState::default(),
            terms: Terms::default(),
            play: PlayState::default(),
            debrief_state: DebriefState::of(&debrief),
            debrief,
            settings: SettingsState::default(),
            real: RealState::default(),
            stage: None,
            marked: Vec::new(),
            second_from: None,
            carried: Vec::new(),
            asked: Vec::new(),
            drawn: 0,
            time_secs: 0.0,
        }
    }

    fn draw(&mut self, ui: &mut Ui) {
        // Fonts are there from the next frame on.
        self.drawn += 1;
        if self.drawn == 1 {
            fonts(ui.ctx());
            ui.ctx().request_repaint();
            return;
        }
        apply(ui.ctx(), &self.look);
        self.time_secs += 0.1;
        let scenario = self.session.scenario().clone();
        let look = self.look;
        self.stage = None;
        let asked = match self.screen {
            Screen::Library => {
                let helm = LibraryEntry {
                    title: "Een helm".to_owned(),
                    ..LibraryEntry::of(&scenario.head)
                };
                let entries = vec![
                    LibraryEntry::of(&scenario.head),
                    helm,
                    LibraryEntry::broken("kapot.ron", 3),
                ];
                let unfinished = Some(Unfinished {
                    title: "Bij de zuivel".to_owned(),
                    moment: 1,
                    moments: 2,
                });
                library_ui(
                    ui,
                    &look,
                    &LibraryData {
                        entries,
                        unfinished,
                        unfinished_class: Some("Bij de zuivel · 23 november 2026".to_owned()),
                    },
                    &mut self.library,
                )
            }
            Screen::Briefing => briefing_ui(
                ui,
                &look,
                &BriefingData {
                    carried: self.carried.clone(),
                    ..BriefingData::of(&scenario, None)
                },
                &mut self.terms,
            ),
            Screen::OpenClass => {
                let data = OpenData {
                    briefing: BriefingData {
                        carried: self.carried.clone(),
                        ..BriefingData::of(&scenario, None)
                    },
                    network: &self.lesson.network,
                };
                open_ui(ui, &look, &data, &mut self.lesson.opening)
            }
            Screen::Console => self.lesson.draw(ui, &look),
            Screen::Play => {
                let view = self.session.view();
                let cards: Vec<&CardText> =
                    scenario.debrief.cards.iter().map(|it| card(*it)).collect();
                let data = PlayData {
                    view: &view,
                    cards: &cards,
                    contacts: contacts(),
                    stage_words: "",
                    second_from: self.second_from,
                    time_secs: self.time_secs,
                };
                let played = play_ui(ui, &look, &data, &mut self.play);
                (self.stage, self.marked) = (played.stage.rect, played.marked);
                played.action
            }
            Screen::Debrief => debrief_ui(ui, &look, &self.debrief, &mut self.debrief_state),
            Screen::Support => {
                let data = SupportData {
                    contacts: contacts(),
                    cause: Cause::Ended,
                    scenario: "Bij de zuivel",
                };
                support_ui(ui, &look, &data)
            }
            Screen::Real => real_ui(ui, &look, contacts(), &mut self.real),
            Screen::Settings => {
                let data = SettingsData {
                    theme: ThemeChoice::Papier,
                    text_percent: look.text_percent,
                    reduced_motion: look.reduced_motion,
                    clocks: None,
                    lang: look.lang,
                    sessions: 2,
                };
                settings_ui(ui, &look, &data, &mut self.settings)
            }
        };
        if let Some(action) = asked {
            self.take(action);
        }
    }

    /// What a shell does with an action, as far as it needs no disk.
    fn take(&mut self, action: Action) {
        match &action {
            Action::Go(screen) => self.screen = *screen,
            Action::Back => self.screen = Screen::Library,
            Action::Brief(_) => self.screen = Screen::Briefing,
            Action::TakeUp => self.screen = Screen::Play,
            Action::TakeUpClass => self.screen = Screen::Console,
            Action::CloseClass => self.screen = Screen::Library,
            Action::Begin(terms) => {
                (self.session, self.play) = ((self.begin)(terms), PlayState::default());
                self.screen = Screen::Play;
            }
            Action::OpenClass(terms) => {
                self.lesson.open(terms);
                self.screen = Screen::Console;
            }
            Action::Class(ask) => {
                if self.lesson.take(ask.clone()) {
                    self.screen = Screen::Library;
                }
            }
            Action::Input(input) => {
                self.session
                    .apply(*input)
                    .expect("the screens ask only what can be");
            }
            Action::StopForToday => {
                self.session
                    .apply(Input::Stop)
                    .expect("one can always stop");
                self.screen = Screen::Support;
            }
            Action::Discard
            | Action::LookAtNetwork
            | Action::SecondTrack { .. }
            | Action::SaveDebrief
            | Action::Write { .. }
            | Action::Set(_)
            | Action::EraseAll => {}
        }
        self.asked.push(action);
    }
}

/// The house, drawn a few times.
pub(super) fn open(house: House, size: Vec2) -> Harness<'static, House> {
    open_with(house, size, 0.2)
}

/// The same, with so many seconds between frames.
pub(super) fn open_with(house: House, size: Vec2, step_secs: f32) -> Harness<'static, House> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_step_dt(step_secs)
        .build_ui_state(
            |ui: &mut Ui, house: &mut House| {
                let window = ui.ctx().content_rect();
                ui.scope_builder(UiBuilder::new().max_rect(window), |ui| {
                    ui.set_clip_rect(window);
                    house.draw(ui);
                });
            },
            house,
        );
    harness.run_steps(3);
    harness
}
