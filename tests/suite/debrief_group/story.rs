//! A class of twelve that plays the shipped scenario of the shop: votes, a what-if, a subgroup, notes, agreements.

use std::collections::BTreeMap;
use std::sync::Arc;

use weerbaar::assessment::{Assessment, assess};
use weerbaar::debrief::about::{About, Mode};
use weerbaar::debrief::chance::Chances;
use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::markdown::markdown;
use weerbaar::debrief::summary::summary_text;
use weerbaar::debrief::{Date, Debrief, compose_group};
use weerbaar::room::command::{Badge, Ballot, Command, Given, Participant, Tag};
use weerbaar::room::command::{Tally, TrackIdx};
use weerbaar::room::talk::{Agreement, Arranged, Intention, KeyMoment, Say, Subject};
use weerbaar::room::{Done, Room};
use weerbaar::scenario::vocabulary::Competency;
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::answer::Answer;
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;
use weerbaar::text::Lang;

pub(crate) const MAIN: TrackIdx = TrackIdx(0);
/// What the trainer wrote for themselves.
pub(crate) const SECRET: &str = "geheim-van-de-trainer";

pub(crate) fn zuivel() -> Arc<Scenario> {
    let parsed = parse(&Source {
        name: "scenario.ron".to_owned(),
        text: include_str!("../../../scenarios/bij-de-zuivel/scenario.ron").to_owned(),
    });
    Arc::new(parsed.scenario.expect("it ships without faults"))
}

/// A room, and the time of the last command.
pub(crate) struct Class(pub(crate) Room, u64);

impl Class {
    /// So many people, each with a badge, at the first question.
    pub(crate) fn of(scenario: Arc<Scenario>, people: u32) -> Self {
        Self::with(scenario, Setup::seeded(7), people)
    }

    pub(crate) fn with(scenario: Arc<Scenario>, setup: Setup, people: u32) -> Self {
        let mut class = Self(Room::start(scenario, setup), 0);
        for who in 0..people {
            class.does(Command::Join);
            let badge = Badge::of(3, 2).expect("there is one");
            let who = Participant(who);
            class.does(Command::Wear { who, badge });
        }
        class.read_on(MAIN);
        class
    }

    pub(crate) fn does(&mut self, command: Command) -> Done {
        self.1 += 1;
        let given = Given {
            at_ms: self.1,
            command: command.clone(),
        };
        let done = self.0.apply(given);
        done.unwrap_or_else(|it| panic!("{command:?}: {it}"))
    }

    pub(crate) fn read_on(&mut self, track: TrackIdx) {
        loop {
            let at_ms = self.1;
            let input = Input::Continue;
            let command = Command::Lead { track, input };
            if self.0.apply(Given { at_ms, command }).is_err() {
                return;
            }
        }
    }

    pub(crate) fn choice(&self, track: TrackIdx, id: &str) -> Ballot {
        let session = self.0.tracks()[track.0 as usize].session();
        let scenario = session.scenario();
        let found = scenario.choice_named(session.state().node, id);
        Ballot::Choice(found.unwrap_or_else(|| panic!("no choice {id}")))
    }

    /// A vote in which so many are for each of these, the first ones for the first.
    pub(crate) fn votes(&mut self, track: TrackIdx, votes: &[(&str, u32)]) {
        let ballots = votes.iter().flat_map(|(id, count)| {
            let ballot = self.choice(track, id);
            (0..*count).map(move |_| ballot)
        });
        let ballots: Vec<Ballot> = ballots.collect();
        self.ballots(track, &ballots);
    }

    pub(crate) fn ballots(&mut self, track: TrackIdx, ballots: &[Ballot]) {
        let tally = Tally::Hidden;
        let Done::Opened(poll) = self.does(Command::Open { track, tally }) else {
            panic!("it opens");
        };
        let members = self.0.trainer().tracks[track.0 as usize].members.clone();
        for (who, ballot) in members.into_iter().zip(ballots) {
            let ballot = *ballot;
            self.does(Command::Vote { poll, who, ballot });
        }
        self.does(Command::Close(track));
    }

    pub(crate) fn decides(&mut self, track: TrackIdx, id: &str) {
        let ballot = self.choice(track, id);
        self.does(Command::Decide { track, ballot });
        self.read_on(track);
    }

    pub(crate) fn answers(&mut self, track: TrackIdx, answer: Answer) {
        let ballot = Ballot::Answer(answer);
        self.does(Command::Decide { track, ballot });
        self.read_on(track);
    }

    pub(crate) fn notes(&mut self, track: TrackIdx, tag: Tag) {
        let words = SECRET.to_owned();
        self.does(Command::Note { track, tag, words });
    }

    pub(crate) fn says(&mut self, say: Say) {
        self.does(Command::Talk(say));
    }

    pub(crate) fn agrees(&mut self, subject: Subject, arranged: Arranged, owner: &str, by: &str) {
        self.says(Say::Agree(Agreement {
            subject,
            arranged,
            owner: owner.to_owned(),
            by: by.to_owned(),
        }));
    }
}

fn seen(rows: &[usize]) -> Answer {
    Answer::Signals(rows.iter().copied().collect())
}

/// The class, up to its end and through the talk.
pub(crate) fn played() -> Class {
    let mut class = Class::of(zuivel(), 12);
    // 1: signals, twice, so that a vote can be for several.
    let alone = [
        &[0, 1][..],
        &[0, 1],
        &[1, 4],
        &[1, 4],
        &[4],
        &[0, 2],
        &[0, 2, 3],
        &[0, 3],
        &[3],
        &[2, 3],
        &[0],
        &[1],
    ];
    let after = [
        &[0, 2, 3][..],
        &[0, 2, 3],
        &[0, 2, 3],
        &[0, 2, 3],
        &[0, 2],
        &[0, 2],
        &[0, 3],
        &[0, 3],
        &[2, 3],
        &[0, 1],
        &[0],
        &[3],
    ];
    for round in [alone, after] {
        let ballots = round.map(|it| Ballot::Answer(seen(it)));
        class.ballots(MAIN, &ballots);
    }
    class.notes(MAIN, Tag::Competency(Competency::C1));
    class.answers(MAIN, seen(&[0, 2, 3]));
    // 2: decided, undone, and decided again without a vote.
    class.votes(
        MAIN,
        &[("opzoeken", 3), ("gedag-zeggen", 6), ("kar-keren", 3)],
    );
    class.decides(MAIN, "gedag-zeggen");
    class.does(Command::StepBack(MAIN));
    class.decides(MAIN, "kar-keren");
    // 3: the large shift, and a decision that follows most votes.
    class.votes(
        MAIN,
        &[
            ("uitleggen", 5),
            ("teruggeven", 3),
            ("niet-hier", 2),
            ("goedemorgen", 2),
        ],
    );
    class.votes(
        MAIN,
        &[("uitleggen", 1), ("teruggeven", 2), ("niet-hier", 9)],
    );
    class.notes(MAIN, Tag::Strong);
    class.notes(MAIN, Tag::Strong);
    class.decides(MAIN, "niet-hier");
    // 4: four votes, and no more: three of one and one of another.
    let away: Vec<Participant> = (4..12).map(Participant).collect();
    for who in &away {
        class.does(Command::StepOut(*who));
    }
    class.votes(MAIN, &[("lijn-uitleggen", 3), ("weg-met-de-kar", 1)]);
    for who in &away {
        class.does(Command::Return(*who));
    }
    class.decides(MAIN, "adres-herhalen");
    // 5: the most divided one; the trainer decides otherwise than most.
    class.votes(
        MAIN,
        &[("zo-ging-het", 4), ("dat-klopt", 4), ("vierde-minuut", 4)],
    );
    class.votes(
        MAIN,
        &[("zo-ging-het", 3), ("dat-klopt", 4), ("vierde-minuut", 5)],
    );
    class.decides(MAIN, "dat-klopt");
    class.decides(MAIN, "uw-kamer");
    class.decides(MAIN, "maandag-om-tien");
    // 8: a bookmark while it is asked, and a tie.
    class.does(Command::Bookmark(MAIN));
    class.votes(
        MAIN,
        &[
            ("telefoon-omlaag", 4),
            ("stoppen-en-gaan", 4),
            ("stille-plek", 2),
        ],
    );
    class.decides(MAIN, "stoppen-en-gaan");
    what_if(&mut class);
    class.decides(MAIN, "in-de-rij");
    subgroup(&mut class);
    for id in [
        "met-het-echtpaar",
        "adem-en-noteer",
        "boos-en-verdrietig",
        "schermfoto",
    ] {
        class.decides(MAIN, id);
    }
    class.votes(MAIN, &[("griffier-en-politie", 12)]);
    class.decides(MAIN, "griffier-en-politie");
    talk(&mut class);
    class
}

/// Back at the first sentence, with another one, to the end.
fn what_if(class: &mut Class) {
    let first_sentence = class.0.tracks()[0]
        .answered_at()
        .nth(2)
        .expect("it was answered");
    class.does(Command::WhatIf {
        track: MAIN,
        inputs: first_sentence,
    });
    let what_if = TrackIdx(1);
    class.votes(what_if, &[("uitleggen", 7), ("teruggeven", 5)]);
    class.decides(what_if, "uitleggen");
    for id in [
        "weg-met-de-kar",
        "in-de-rij",
        "wat-bedoelt-u",
        "adem-en-noteer",
        "boos-en-verdrietig",
        "meelezen",
        "dinsdag-fractie",
    ] {
        class.decides(what_if, id);
    }
    class.does(Command::ComeBack(what_if));
}

/// Five people go on by themselves from the sliding doors.
fn subgroup(class: &mut Class) {
    class.does(Command::Split(MAIN));
    let own = TrackIdx(2);
    for who in 0..5 {
        let who = Participant(who);
        class.does(Command::Move { who, to: own });
    }
    class.votes(own, &[("gek-gezicht", 3), ("zeg-dat-nog-eens", 2)]);
    class.decides(own, "gek-gezicht");
    class.decides(own, "wegrijden");
}

fn talk(class: &mut Class) {
    class.agrees(Subject::Record, Arranged::Missing, "de griffier", "1 maart");
    class.agrees(Subject::Family, Arranged::Unclear, "", "");
    class.agrees(Subject::FirstCall, Arranged::Yes, "", "");
    class.agrees(
        Subject::Transfer(3),
        Arranged::Unclear,
        "de burgemeester",
        "",
    );
    for (which, words) in Intention::ALL.into_iter().zip([
        "Eerst kijken",
        "Eén zin eerder",
        "Het nummer van de griffier",
    ]) {
        let words = words.to_owned();
        class.says(Say::Intend { which, words });
    }
}

pub(crate) fn about() -> About {
    let date = Date::parse("2026-11-23").expect("a day that exists");
    About {
        session: "klas-1".to_owned(),
        date,
        participant: "deelnemer-01".to_owned(),
        mode: Mode::Group(12),
        intentions: ["van iemand zelf".to_owned(), String::new(), String::new()],
        keep_until: Date::parse("2026-12-23"),
        titles: BTreeMap::new(),
        chances: Chances::Unasked,
    }
}

pub(crate) fn assessed(room: &Room) -> Assessment {
    let session = room.tracks()[0].session();
    assess(session.scenario(), session.record()).expect("its own record fits")
}

pub(crate) fn told(room: &Room, lang: Lang) -> Debrief {
    compose_group(room, &assessed(room), &about(), lang)
}

/// Every format in every language, as one text.
pub(crate) fn everything(room: &Room) -> String {
    let formats = Lang::ALL.iter().map(|lang| {
        let debrief = told(room, *lang);
        let all = [html(&debrief), markdown(&debrief), json(&debrief)];
        [all.concat(), summary_text(&debrief, 72)].concat()
    });
    formats.collect()
}

pub(crate) fn at(track: u32, decided: usize) -> KeyMoment {
    KeyMoment {
        track: TrackIdx(track),
        decided,
    }
}
