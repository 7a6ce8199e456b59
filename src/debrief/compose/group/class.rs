//! A class with all that is known of it: each way through the story told back, and what shows while it goes by again.

use std::borrow::Cow;

use super::history::{self, History};
use crate::assessment::{Assessment, assess};
use crate::debrief::chance::Chances;
use crate::debrief::compose::{Run, decisions};
use crate::debrief::{About, DecisionPart, Mode};
use crate::room::Room;
use crate::room::command::TrackIdx;
use crate::room::talk::KeyMoment;
use crate::room::track::Decided;
use crate::session::Session;
use crate::text::{Lang, Value};

/// A class that is told back.
pub(super) struct Class<'a> {
    pub(super) room: &'a Room,
    pub(super) lang: Lang,
    pub(super) size: u32,
    /// Without what is a person's own; the chances are those of the first track.
    pub(super) about: About,
    pub(super) others: About,
    pub(super) tracks: Vec<Option<Played<'a>>>,
    /// The ways that a group went back on.
    pub(super) ways: Vec<Option<Played<'a>>>,
    pub(super) history: History,
}

/// A way through the story, told back.
pub(super) struct Played<'a> {
    session: Cow<'a, Session>,
    pub(super) assessment: Cow<'a, Assessment>,
    pub(super) told: Vec<DecisionPart>,
}

impl<'a> Played<'a> {
    fn of(
        session: Cow<'a, Session>,
        assessment: Option<&'a Assessment>,
        about: &About,
        lang: Lang,
    ) -> Option<Self> {
        let assessment = match assessment {
            Some(known) => Cow::Borrowed(known),
            None => Cow::Owned(assess(session.scenario(), session.record()).ok()?),
        };
        let mut played = Self {
            session,
            assessment,
            told: Vec::new(),
        };
        played.told = decisions::decisions(&played.run(about, lang));
        Some(played)
    }

    pub(super) fn run<'b>(&'b self, about: &'b About, lang: Lang) -> Run<'b> {
        Run {
            session: &self.session,
            scenario: self.session.scenario(),
            assessment: &self.assessment,
            about,
            lang,
        }
    }
}

impl<'a> Class<'a> {
    pub(super) fn of(
        room: &'a Room,
        assessment: &'a Assessment,
        about: &About,
        lang: Lang,
    ) -> Self {
        let size = match about.mode {
            Mode::Group(size) => size,
            Mode::Solo => u32::try_from(room.participants()).unwrap_or(u32::MAX),
        };
        let about = About {
            participant: String::new(),
            mode: Mode::Group(size),
            intentions: Default::default(),
            ..about.clone()
        };
        let others = About {
            chances: Chances::Unasked,
            ..about.clone()
        };
        let tracks = room.tracks().iter().enumerate().map(|(at, track)| {
            let (known, about) = match at {
                0 => (Some(assessment), &about),
                _ => (None, &others),
            };
            Played::of(Cow::Borrowed(track.session()), known, about, lang)
        });
        let tracks = tracks.collect();
        let mut history = History::of(room);
        let ways = std::mem::take(&mut history.ways).into_iter();
        let ways = ways.map(|it| Played::of(Cow::Owned(it), None, &others, lang));
        let ways = ways.collect();
        Self {
            room,
            lang,
            size,
            about,
            others,
            tracks,
            ways,
            history,
        }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.lang.say(key)
    }

    pub(super) fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.lang.say_with(key, values)
    }

    /// The way on which that was decided.
    pub(super) fn run(
        &self,
        moment: KeyMoment,
        decided: &Decided,
    ) -> Option<(&Played<'a>, Run<'_>)> {
        if decided.undone {
            let way = self.history.undone.get(&moment)?;
            let played = self.ways.get(*way)?.as_ref()?;
            return Some((played, played.run(&self.others, self.lang)));
        }
        let played = self.tracks.get(moment.track.0 as usize)?.as_ref()?;
        Some((played, played.run(self.about_of(moment.track), self.lang)))
    }

    fn about_of(&self, track: TrackIdx) -> &About {
        if track.0 == 0 {
            &self.about
        } else {
            &self.others
        }
    }

    /// All that was decided on any track, in the order of the story.
    pub(super) fn story(&self) -> impl Iterator<Item = (KeyMoment, &'a Decided)> {
        let tracks = (0..).map(TrackIdx).zip(self.room.tracks());
        tracks.flat_map(|(idx, track)| history::moments(idx, track))
    }

    /// What still holds of it.
    pub(super) fn standing(&self) -> impl Iterator<Item = (KeyMoment, &'a Decided)> {
        self.story().filter(|(_, it)| !it.undone)
    }
}
