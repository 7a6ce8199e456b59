//! What is going on, and what is done when a screen asks for something.

use std::sync::Arc;

use anyhow::Result;

use super::in_class::InClass;
use super::shelf::{Shelved, shelved};
use crate::classroom::class::Wake;
use crate::debrief::Debrief;
use crate::scenario::Scenario;
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::session::state::Halt;
use crate::shell::{Carry, Kept, Problem, Proving, said};
use crate::store::settings::{Language, Settings, Theme as StoredTheme};
use crate::store::{SessionId, Store, StoreError};
use crate::text::Lang;
use crate::ui::debrief::DebriefState;
use crate::ui::library::LibraryState;
use crate::ui::look::Look;
use crate::ui::real::RealState;
use crate::ui::room::open::{Network, OpenState};
use crate::ui::settings::SettingsState;
use crate::ui::support::Cause;
use crate::ui::theme::ThemeChoice;
use crate::ui::{Action, Screen, Setting, Terms};

pub(super) use playing::Playing;

/// The state of the program between two frames.
pub(super) struct Program {
    pub(super) store: Store,
    pub(super) settings: Settings,
    pub(super) look: Look,
    pub(super) screen: Screen,
    /// Where *Terug* leads.
    came_from: Screen,
    pub(super) shelf: Vec<Shelved>,
    pub(super) library: LibraryState,
    /// The scenario of the briefing, as position on the shelf.
    pub(super) chosen: usize,
    pub(super) terms: Terms,
    /// What earlier sessions left for it.
    pub(super) carry: Carry,
    /// Whether phones can reach this computer, as last looked at, and what is set before a class.
    pub(super) network: Network,
    pub(super) opening: OpenState,
    pub(super) class: Option<InClass>,
    /// A class that was broken off, and what to call it by.
    pub(super) unfinished_class: Option<(SessionId, String)>,
    /// Told when a class has something new to show.
    pub(super) wake: Wake,
    /// The window is to be closed.
    pub(super) leave: bool,
    /// The clock of the window, in seconds.
    pub(super) now_secs: f64,
    pub(super) playing: Option<Playing>,
    pub(super) unfinished: Option<Playing>,
    pub(super) looked_back: Option<(Debrief, DebriefState)>,
    /// What that debrief still waits for.
    proving: Option<Proving>,
    pub(super) cause: Cause,
    pub(super) real: RealState,
    pub(super) settings_state: SettingsState,
    /// Titles that were played to an end.
    pub(super) played: Vec<String>,
    pub(super) kept_sessions: usize,
    /// Something that must be said, over the screen.
    pub(super) notice: Option<String>,
}

impl Program {
    /// The program as it starts, in the language asked for or set before.
    pub(super) fn new(store: Store, lang: Option<Lang>) -> Self {
        let loaded = store.settings();
        let notice = loaded.as_ref().err();
        let notice = notice.map(|err| said(err, lang.unwrap_or_default()));
        let settings = loaded.map(|it| it.settings).unwrap_or_default();
        let mut program = Self {
            store,
            settings,
            look: Look::default(),
            screen: Screen::Library,
            came_from: Screen::Library,
            shelf: shelved(),
            library: LibraryState::default(),
            chosen: 0,
            terms: Terms::default(),
            carry: Carry::default(),
            opening: OpenState::of(Terms::default(), &Network::default()),
            network: Network::default(),
            class: None,
            unfinished_class: None,
            wake: Arc::new(|| {}),
            leave: false,
            now_secs: 0.0,
            playing: None,
            unfinished: None,
            looked_back: None,
            proving: None,
            cause: Cause::Asked,
            real: RealState::default(),
            settings_state: SettingsState::default(),
            played: Vec::new(),
            kept_sessions: 0,
            notice,
        };
        program.set_look(false);
        if let Some(lang) = lang {
            program.look.lang = lang;
        }
        program.open_library();
        program
    }

    /// Does what a screen asks; what goes wrong is said over the screen, and nothing is lost.
    pub(super) fn act(&mut self, action: Action) {
        if let Err(err) = self.done(action) {
            self.notice = Some(said(err.as_ref(), self.look.lang));
        }
    }

    /// Does what a screen asks, or says why not.
    pub(super) fn done(&mut self, action: Action) -> Result<()> {
        match action {
            Action::Go(screen) => self.go(screen)?,
            Action::Back => self.screen = self.came_from,
            Action::Brief(at) => {
                self.chosen = at;
                self.terms = Terms {
                    clocks: self.settings.clocks,
                    ..Terms::default()
                };
                let scenario = self.shelf.get(at).and_then(|it| it.scenario.as_deref());
                self.carry = scenario
                    .map(|it| Carry::into(&self.store, it))
                    .transpose()?
                    .unwrap_or_default();
                self.go(Screen::Briefing)?;
            }
            Action::TakeUp => self.take_up()?,
            Action::Discard => {
                if let Some(it) = self.unfinished.take() {
                    self.store.delete(it.kept.id())?;
                }
                self.open_library();
            }
            Action::Begin(terms) => self.begin(&terms)?,
            Action::OpenClass(terms) => self.open_class(&terms)?,
            Action::LookAtNetwork => self.look_at_network(),
            Action::Class(ask) => self.ask(ask)?,
            Action::TakeUpClass => self.take_up_class()?,
            Action::CloseClass => self.close_class()?,
            Action::Input(input) => self.input(input)?,
            Action::StopForToday => {
                // Whoever stops is out first; whether that can be kept comes after.
                self.cause = Cause::Stopped;
                self.screen = Screen::Support;
                if self
                    .playing
                    .as_ref()
                    .is_some_and(|it| it.kept.session().state().halt != Halt::Stopped)
                {
                    self.input(Input::Stop)?;
                }
            }
            Action::SecondTrack { inputs } => self.second_track(inputs)?,
            Action::SaveDebrief => self.save_debrief()?,
            Action::Write { which, text } => self.write(which, text)?,
            Action::Set(setting) => self.set(setting)?,
            Action::EraseAll => {
                self.store.delete_all()?;
                (self.playing, self.looked_back, self.proving) = (None, None, None);
                self.open_library();
            }
        }
        Ok(())
    }

    fn go(&mut self, screen: Screen) -> Result<()> {
        match screen {
            Screen::Library => {
                self.playing = None;
                self.open_library();
            }
            Screen::Debrief => {
                let id = self.playing.as_ref().map(|it| it.kept.id().clone());
                let which = id.as_ref().map_or("last", SessionId::as_str);
                let debrief = self.look_back_on(which)?;
                let state = DebriefState::of(&debrief);
                self.looked_back = Some((debrief, state));
            }
            Screen::Support => {
                let over = self
                    .playing
                    .as_ref()
                    .map(|it| it.kept.session().state().halt);
                self.cause = match over {
                    Some(Halt::Ended(_)) => Cause::Ended,
                    Some(Halt::Stopped) => Cause::Stopped,
                    _ => Cause::Asked,
                };
            }
            Screen::Real => self.real = RealState::default(),
            Screen::Settings => {
                self.settings_state = SettingsState::default();
                self.open_library();
            }
            Screen::OpenClass => {
                self.look_at_network();
                self.opening = OpenState::of(self.terms.clone(), &self.network);
            }
            Screen::Briefing | Screen::Play | Screen::Console => {}
        }
        if self.screen != Screen::Real {
            self.came_from = self.screen;
        }
        self.screen = screen;
        Ok(())
    }

    /// Reads anew what the library shows of the store.
    fn open_library(&mut self) {
        let (list, unfinished) = match (self.store.list(), self.store.unfinished()) {
            (Ok(list), Ok(unfinished)) => (list, unfinished),
            (Err(err), _) | (_, Err(err)) => {
                self.notice = Some(said(&err, self.look.lang));
                return;
            }
        };
        match self.broken_off() {
            Ok(it) => self.unfinished_class = it,
            Err(err) => self.notice = Some(said(&err, self.look.lang)),
        }
        self.kept_sessions = list.len();
        self.played = list
            .into_iter()
            .filter(|it| it.ending.is_some())
            .map(|it| it.scenario)
            .collect();
        let last = unfinished
            .first()
            .map(|it| Kept::resume(&self.store, it.id.as_str()));
        self.unfinished = match last {
            Some(Ok(kept)) => Some(Playing::new(kept)),
            // One that this version cannot go on with is still listed by `weerbaar sessions`.
            Some(Err(_)) | None => None,
        };
    }

    fn begin(&mut self, terms: &Terms) -> Result<()> {
        let seed = getrandom::u64().map_err(|source| StoreError::NoChance { source })?;
        self.begin_with(Setup::seeded(seed), terms)
    }

    /// Begins the scenario of the briefing with a setup, in which the terms are filled in.
    pub(super) fn begin_with(&mut self, mut setup: Setup, terms: &Terms) -> Result<()> {
        let scenario = self
            .shelf
            .get(self.chosen)
            .and_then(|it| it.scenario.clone());
        let scenario = scenario.ok_or(Problem::Faulty)?;
        self.set_up(&mut setup, terms);
        self.begin_scenario(scenario, setup)
    }

    /// Fills in the terms.
    fn set_up(&self, setup: &mut Setup, terms: &Terms) {
        setup.intensity = terms.intensity;
        setup.length = terms.length;
        setup.themes_off = terms.themes_off.clone();
        setup.clocks = terms.clocks;
        if terms.carry {
            self.carry.set(setup);
        }
    }

    /// Begins a scenario as set up.
    pub(super) fn begin_scenario(&mut self, scenario: Arc<Scenario>, setup: Setup) -> Result<()> {
        self.playing = Some(Playing::new(Kept::begin(&mut self.store, scenario, setup)?));
        self.screen = Screen::Play;
        Ok(())
    }

    /// Begins a second track of the session that is looked back on.
    fn second_track(&mut self, inputs: usize) -> Result<()> {
        let Some((debrief, _)) = &self.looked_back else {
            return Ok(());
        };
        let second = Kept::second_track(&mut self.store, &debrief.cover.session, inputs)?;
        self.playing = Some(Playing::new(second));
        self.screen = Screen::Play;
        Ok(())
    }

    fn take_up(&mut self) -> Result<()> {
        let Some(unfinished) = self.unfinished.take() else {
            return Ok(());
        };
        let away = unfinished.kept.session().state().halt != Halt::Running;
        self.playing = Some(unfinished);
        self.screen = Screen::Play;
        if away {
            self.input(Input::Resume)
        } else {
            Ok(())
        }
    }

    fn input(&mut self, input: Input) -> Result<()> {
        let Some(playing) = &mut self.playing else {
            return Ok(());
        };
        let done = match input {
            Input::Stop | Input::StepOut => playing.kept.halt(&mut self.store, input),
            _ => playing.kept.take(&mut self.store, input),
        };
        playing.view = playing.kept.session().view();
        Ok(done?)
    }

    fn write(&mut self, which: usize, text: String) -> Result<()> {
        let Some((debrief, _)) = &mut self.looked_back else {
            return Ok(());
        };
        let id = SessionId::parse(&debrief.cover.session).ok_or(Problem::NoSession)?;
        let mut texts = self.store.intentions(&id)?;
        if let Some(place) = texts.get_mut(which) {
            *place = text;
        }
        self.store.set_intentions(&id, &texts)?;
        // What is saved as a page is what was written last.
        for (own, text) in debrief.intentions.own.iter_mut().zip(texts) {
            own.1 = text;
        }
        Ok(())
    }

    fn set(&mut self, setting: Setting) -> Result<()> {
        let dark = self.look.theme == crate::ui::theme::Theme::Nacht;
        match setting {
            Setting::Theme(theme) => {
                self.settings.theme = match theme {
                    ThemeChoice::Papier => StoredTheme::Papier,
                    ThemeChoice::Nacht => StoredTheme::Nacht,
                    ThemeChoice::System => StoredTheme::Systeem,
                }
            }
            Setting::TextPercent(percent) => {
                self.settings.text_percent = u16::try_from(percent.clamp(100, 200)).unwrap_or(100);
            }
            Setting::Clocks(clocks) => self.settings.clocks = clocks,
            Setting::ReducedMotion(reduced) => self.settings.reduced_motion = reduced,
            Setting::Lang(Lang::Nl) => self.settings.language = Language::Nl,
            Setting::Lang(Lang::En) => self.settings.language = Language::En,
        }
        self.set_look(dark);
        self.store.set_settings(&self.settings)?;
        Ok(())
    }

    /// Makes the look what the settings say, on a system that is dark or not.
    pub(super) fn set_look(&mut self, system_dark: bool) {
        self.look = Look {
            theme: self.theme_choice().theme(system_dark),
            text_percent: self.settings.text_percent.into(),
            lang: match self.settings.language {
                Language::Nl => Lang::Nl,
                Language::En => Lang::En,
            },
            reduced_motion: self.settings.reduced_motion,
        };
    }

    pub(super) fn theme_choice(&self) -> ThemeChoice {
        match self.settings.theme {
            StoredTheme::Papier => ThemeChoice::Papier,
            StoredTheme::Nacht => ThemeChoice::Nacht,
            StoredTheme::Systeem => ThemeChoice::System,
        }
    }
}

mod group;
mod look_back;
mod playing;
#[cfg(test)]
mod tests;
