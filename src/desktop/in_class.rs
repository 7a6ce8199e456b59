//! A class in the window: the console and the room's picture between two frames, and what is done when the trainer asks.

use std::time::Duration;

use crate::classroom::news::Trouble;
use crate::debrief::Debrief;
use crate::room::command::{Command, Participant, Tally};
use crate::room::talk::{Phase, Talk};
use crate::room::view::ProjectorView;
use crate::session::view::{Now, View};
use crate::shell::{LookingBack, clock_time, said};
use crate::store::clock;
use crate::text::Lang;
use crate::ui::room::console::{ConsoleData, ConsoleState, Sure};
use crate::ui::room::projector::{ProjectorData, Welcome};
use crate::ui::room::{Ask, Hall};

use super::class::Class;

/// Whoever presses in a fright presses more than once: black stays black for so long.
const BLACK_SECS: f64 = 1.0;

/// A class in the window.
pub(super) struct InClass {
    pub(super) class: Class,
    looking_back: LookingBack,
    /// What the group did, once it is talked about.
    debrief: Option<Debrief>,
    trouble: Option<Trouble>,
    pub(super) state: ConsoleState,
    tally: Tally,
    began_ms: i64,
    /// Where the room's picture is.
    pub(super) hall: Hall,
    welcome: bool,
    black: Black,
    /// The page of what the room sees, how many there are, and of what.
    page: usize,
    pages: usize,
    seen: Option<Seen>,
    refused: String,
    /// When each note was made, and what everyone is called.
    times: Vec<String>,
    people: Vec<String>,
    /// The window was to be closed when the class is.
    pub(super) leaving: bool,
    /// Without the trainer's rail under it, for pictures.
    pub(super) bare: bool,
}

/// Whether everything is black, and whether the room was told.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Black {
    now: bool,
    since_secs: f64,
    /// Frames until the room is told: the screen goes first.
    tell_in: Option<u32>,
}

/// What the room sees, its votes aside: when it is another, pages begin at the first.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    now: Option<Now>,
    shown: bool,
    /// Where the talk is, and the moment that it is about.
    talk: Option<(Phase, usize)>,
}

impl Seen {
    fn of(view: &ProjectorView, talk: &Talk) -> Self {
        let talk = match view {
            ProjectorView::Talk(phase) => Some((*phase, talk.shown)),
            _ => None,
        };
        match view {
            ProjectorView::Story { story, shown, .. } => Self {
                now: Some(story.now.clone()),
                shown: *shown,
                talk,
            },
            ProjectorView::Blank | ProjectorView::Paused | ProjectorView::Talk(_) => Self {
                now: None,
                shown: false,
                talk,
            },
        }
    }
}

impl InClass {
    pub(super) fn open(class: Class, looking_back: LookingBack, tally: Tally) -> Self {
        // One that is gone on with is where it was.
        let begun = class.screens().epoch > 0;
        let black = class.trainer().blank;
        let mut opened = Self {
            class,
            looking_back,
            debrief: None,
            trouble: None,
            state: ConsoleState::default(),
            tally,
            began_ms: clock::now_ms(),
            hall: Hall::Nowhere,
            welcome: !begun,
            black: Black {
                now: black,
                since_secs: 0.0,
                tell_in: None,
            },
            page: 0,
            pages: 1,
            seen: None,
            refused: String::new(),
            times: Vec::new(),
            people: Vec::new(),
            leaving: false,
            bare: false,
        };
        opened.follow();
        opened
    }

    /// Looks what phones did; true if anything is new.
    pub(super) fn refresh(&mut self, lang: Lang) -> bool {
        if !self.class.refresh() {
            return false;
        }
        if self.trouble != self.class.screens().trouble {
            self.trouble = self.class.screens().trouble.clone();
            let words = self.trouble.as_ref().map(|it| said(&*it.0, lang));
            self.refused = words.unwrap_or_default();
        }
        self.tell_names(lang);
        self.tell_back(lang);
        self.follow();
        true
    }

    /// When each note was made, and what everyone is called.
    fn tell_names(&mut self, lang: Lang) {
        let notes = &self.class.trainer().notes;
        let time = |at_ms: u64| clock_time(i64::try_from(at_ms).unwrap_or(0), lang);
        self.times = notes.iter().map(|it| time(it.at_ms)).collect();
        let people = self.class.trainer().badges.len();
        let people = (0..).map(Participant).take(people);
        self.people = people.map(Participant::name).collect();
    }

    /// In the talk the group sees what it did.
    fn tell_back(&mut self, lang: Lang) {
        if self.class.trainer().talk.phase.is_none() {
            return;
        }
        // What cannot be told back is told without; the parts of the talk and their questions stay.
        self.debrief = self.told(lang, Duration::ZERO).ok();
    }

    /// The debrief of the group; waits at most so long for what its choices did.
    pub(super) fn told(&mut self, lang: Lang, most: Duration) -> anyhow::Result<Debrief> {
        let room = self.class.room().map_err(anyhow::Error::new)?;
        Ok(self.looking_back.told(&room, lang, most)?)
    }

    /// Does what the trainer asks of the class; why not is said on the console. True if the class is over.
    pub(super) fn act(&mut self, ask: Ask, lang: Lang, now_secs: f64) -> bool {
        match ask {
            Ask::Tell(command) => self.tell(command, lang),
            Ask::BackTo { track, inputs } => {
                if let Some(way) = self.class.way_to(track, inputs) {
                    self.tell(Command::Jump { track, way }, lang);
                }
            }
            Ask::Black(black) => self.go_black(black, now_secs),
            Ask::Welcome(welcome) => self.welcome = welcome,
            Ask::Page(page) => self.page = page,
            Ask::Hall(hall) => self.hall = hall,
            // The program saves it.
            Ask::SaveDebrief => {}
            Ask::Close => match self.class.end() {
                Ok(()) => return true,
                Err(err) => self.refused = said(&err, lang),
            },
        }
        false
    }

    /// Gives the room a command.
    pub(super) fn tell(&mut self, command: Command, lang: Lang) {
        match self.class.command(command) {
            Ok(_) => self.refused.clear(),
            Err(err) => self.refused = said(&err, lang),
        }
        self.tell_names(lang);
        self.tell_back(lang);
        self.follow();
    }

    /// Pages begin anew when the room sees something else.
    fn follow(&mut self) {
        let seen = Seen::of(self.class.projector(), &self.class.trainer().talk);
        if self.seen.as_ref() != Some(&seen) {
            (self.page, self.seen) = (0, Some(seen));
        }
    }

    /// The key for black was pressed.
    pub(super) fn press_black(&mut self, now_secs: f64) {
        self.go_black(!self.black.now, now_secs);
    }

    fn go_black(&mut self, black: bool, now_secs: f64) {
        let fright = self.black.now && now_secs - self.black.since_secs < BLACK_SECS;
        if black == self.black.now || (!black && fright) {
            return;
        }
        self.black = Black {
            now: black,
            since_secs: now_secs,
            tell_in: Some(2),
        };
    }

    /// Tells the room that everything is black, or no longer, once the screen is. True while it waits for that.
    pub(super) fn settle_black(&mut self, lang: Lang) -> bool {
        let Some(frames) = self.black.tell_in else {
            return false;
        };
        if frames > 0 {
            self.black.tell_in = Some(frames - 1);
            return true;
        }
        self.black.tell_in = None;
        if self.black.now {
            self.class.black();
        } else {
            self.tell(Command::Unblank, lang);
        }
        false
    }

    pub(super) fn is_black(&self) -> bool {
        self.black.now
    }

    /// How many pages what the room sees has; true if that is another number than before.
    pub(super) fn set_pages(&mut self, pages: usize) -> bool {
        let changed = self.pages != pages;
        self.pages = pages.max(1);
        self.page = self.page.min(self.pages - 1);
        changed
    }

    /// Something moves on the room's screen by itself: the ring of a pause.
    pub(super) fn is_breathing(&self) -> bool {
        !self.black.now && !self.welcome && *self.class.projector() == ProjectorView::Paused
    }

    /// Asks whether the class is over, because the window is to be closed.
    pub(super) fn ask_to_leave(&mut self) {
        self.leaving = true;
        self.state.sure = Some(Sure::Close);
        if self.hall == Hall::Here {
            self.hall = Hall::Nowhere;
        }
    }

    /// The story that the room sees.
    pub(super) fn story(&self) -> Option<&View> {
        let view = self.class.trainer();
        let track = usize::try_from(view.projected.0).ok()?;
        view.tracks.get(track).map(|it| &it.story)
    }

    fn minutes(&self) -> u32 {
        let busy = clock::now_ms().saturating_sub(self.began_ms).max(0);
        u32::try_from(busy / 60_000).unwrap_or(u32::MAX)
    }

    /// What the console shows.
    pub(super) fn console_data<'a>(
        &'a self,
        stage_words: &'a str,
        kept: &'a str,
    ) -> ConsoleData<'a> {
        ConsoleData {
            scenario: self.class.scenario(),
            view: self.class.trainer(),
            debrief: self.debrief.as_ref(),
            projected: self.class.projector(),
            door: self.class.door(),
            black: self.black.now,
            welcome: self.welcome,
            page: (self.page, self.pages),
            hall: self.hall,
            minutes: self.minutes(),
            times: &self.times,
            people: &self.people,
            kept,
            refused: &self.refused,
            tally: self.tally,
            stage_words,
        }
    }

    /// What the room sees.
    pub(super) fn shown<'a>(&'a self, stage_words: &'a str, time_secs: f64) -> ProjectorData<'a> {
        ProjectorData {
            scenario: self.class.scenario(),
            view: self.class.projector(),
            talk: &self.class.trainer().talk,
            debrief: self.debrief.as_ref(),
            black: self.black.now,
            welcome: self.welcome.then(|| Welcome {
                door: self.class.door(),
                here: self.class.trainer().here,
            }),
            page: self.page,
            contacts: crate::guidance::contacts(),
            stage_words,
            time_secs,
        }
    }
}

#[cfg(test)]
mod tests;
