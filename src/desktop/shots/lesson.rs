//! A class as it is pictured: opened, led, and voted in by people who are not there.

use anyhow::Result;

use super::ways::{CALM, chosen, done, no_shot, plan_text};
use crate::classroom::qr::Qr;
use crate::desktop::class::squares;
use crate::desktop::in_class::InClass;
use crate::desktop::program::Program;
use crate::desktop::sample;
use crate::room::command::{Ballot, Command, Participant, Tag, Tally, TrackIdx};
use crate::scenario::vocabulary::Competency;
use crate::session::answer::Answer;
use crate::session::input::Input;
use crate::session::plan;
use crate::session::view::{Now, TaskView};
use crate::shell::Problem;
use crate::text::Lang;
use crate::ui::room::open::{Address, Finding, Network};
use crate::ui::room::{Ask, ClassTerms, Door, Hall};
use crate::ui::{Action, Terms};

pub(super) const MAIN: TrackIdx = TrackIdx(0);

/// A network that most computers have.
pub(super) fn network() -> Network {
    let address = |text: &str, kind: &str, advised| Address {
        text: text.to_owned(),
        kind: kind.to_owned(),
        advised,
    };
    let finding = |what: &str, remedy: &str, stops| Finding {
        what: what.to_owned(),
        remedy: remedy.to_owned(),
        stops,
    };
    Network {
        addresses: vec![
            address("192.168.8.20:8080", "wifi (wlan0)", true),
            address("10.0.0.12:8080", "netwerkkabel (eth0)", false),
        ],
        findings: vec![
            finding(
                "Deze computer heeft meer dan één bruikbaar adres.",
                "Neem het netwerk waar ook de telefoons op zitten. Weet u het niet, probeer dan eerst 192.168.8.20.",
                false,
            ),
            finding(
                "Of telefoons deze computer mogen bereiken, is van hieruit niet te zien. Een gastennetwerk houdt apparaten vaak uit elkaar.",
                "Probeer het met één telefoon voordat de groep er is: weerbaar doctor --phone.",
                false,
            ),
        ],
    }
}

/// A door as it is drawn; nobody can come in by it.
pub(super) fn door() -> Door {
    let address = "192.168.8.20:8080";
    let code = "K7M4XY";
    let scanned = format!("http://{address}/#5ZJ2QW8T3N6VBCX7RMKD0HYPGE");
    Door {
        address: address.to_owned(),
        code: code.to_owned(),
        qr: squares(Qr::of(&scanned)),
    }
}

pub(super) fn open(program: &mut Program) -> Result<&mut InClass> {
    Ok(program.class.as_mut().ok_or_else(|| no_shot(CALM))?)
}

/// A class of so many on the first scenario, at its beginning, with phones or without.
pub(super) fn class(program: &mut Program, people: u32, phones: bool) -> Result<&mut InClass> {
    done(program, Action::Brief(0))?;
    begun(program, people, phones, " seed 7")
}

pub(super) fn begun<'a>(
    program: &'a mut Program,
    people: u32,
    phones: bool,
    starts: &str,
) -> Result<&'a mut InClass> {
    let scenario = program.shelf[program.chosen].scenario.clone();
    let scenario = scenario.ok_or(Problem::Faulty)?;
    let setup = plan::starts(&scenario, starts)?;
    let terms = ClassTerms {
        terms: Terms::default(),
        address: None,
        tally: Tally::Hidden,
        keep: true,
    };
    program.open_class_with(setup, &terms)?;
    let class = open(program)?;
    class.class.draw_door(phones.then(door));
    for _ in 0..people {
        tell(class, Command::Join);
    }
    if people > 0 {
        tell(class, Command::StepOut(Participant(people - 1)));
    }
    Ok(class)
}

pub(super) fn tell(class: &mut InClass, command: Command) {
    class.tell(command, Lang::Nl);
}

pub(super) fn lead(input: Input) -> Command {
    Command::Lead { track: MAIN, input }
}

pub(super) fn opened() -> Command {
    Command::Open {
        track: MAIN,
        tally: Tally::Hidden,
    }
}

pub(super) fn now(class: &InClass) -> Option<Now> {
    class.story().map(|it| it.now.clone())
}

/// Away from the page before the story, and on by so many.
pub(super) fn read(class: &mut InClass, times: usize) {
    class.act(Ask::Welcome(false), Lang::Nl, 0.0);
    for _ in 0..times {
        tell(class, lead(Input::Continue));
    }
}

/// To the first decision; a task before it gets an answer.
pub(super) fn to_decision(class: &mut InClass) -> Result<()> {
    class.act(Ask::Welcome(false), Lang::Nl, 0.0);
    loop {
        match now(class) {
            Some(Now::Decision { .. } | Now::Ended { .. }) | None => return Ok(()),
            Some(Now::Task { .. }) => answer(class)?,
            Some(_) => tell(class, lead(Input::Continue)),
        }
    }
}

/// Some answer to what is asked.
pub(super) fn answer(class: &mut InClass) -> Result<()> {
    let ballot = ballot(class, 0).ok_or_else(|| no_shot(CALM))?;
    decide(class, ballot);
    Ok(())
}

/// A vote for the line at that place.
pub(super) fn ballot(class: &InClass, at: usize) -> Option<Ballot> {
    Some(match now(class)? {
        Now::Decision { choices, .. } => Ballot::Choice(choices.get(at)?.idx),
        Now::Task { task, .. } => Ballot::Answer(match task {
            TaskView::Recognise { .. } => Answer::Signals((0..=at).collect()),
            TaskView::WhichForm(forms) => Answer::Form(*forms.get(at)?),
            TaskView::Arrange(items) => Answer::Order((0..items.len().min(3)).collect()),
            TaskView::Compose { parts, .. } => {
                let whole = (0..parts.len()).fold(Default::default(), |it, part| {
                    crate::session::answer::Sentence::with(it, part, at)
                });
                Answer::Sentence(whole)
            }
        }),
        _ => return None,
    })
}

/// So many votes for each line.
pub(super) fn vote(class: &mut InClass, lines: &[u32]) -> Result<()> {
    let open = class.class.trainer().tracks[0].vote.open.clone();
    let poll = open.ok_or_else(|| no_shot(CALM))?.poll;
    let mut who = 0;
    for (at, votes) in lines.iter().enumerate() {
        for _ in 0..*votes {
            let ballot = ballot(class, at).ok_or_else(|| no_shot(CALM))?;
            let who_votes = Participant(who);
            tell(
                class,
                Command::Vote {
                    poll,
                    who: who_votes,
                    ballot,
                },
            );
            who += 1;
        }
    }
    Ok(())
}

/// At the second decision, with these votes in; or before the vote.
pub(super) fn at_vote(program: &mut Program, lines: &[u32], before: bool) -> Result<()> {
    let class = class(program, 15, true)?;
    to_decision(class)?;
    note(class);
    if !before {
        tell(class, opened());
        vote(class, lines)?;
    }
    Ok(())
}

pub(super) fn note(class: &mut InClass) {
    let words = "Drie mensen zagen haar naar de kassa kijken.";
    for (tag, words) in [
        (Tag::Question, words),
        (Tag::Competency(Competency::C3), ""),
    ] {
        let words = words.to_owned();
        tell(
            class,
            Command::Note {
                track: MAIN,
                tag,
                words,
            },
        );
    }
}

/// At a decision with these rounds of votes, shown or not.
pub(super) fn rounds(program: &mut Program, all: &[&[u32]], shown: bool) -> Result<()> {
    let class = class(program, 15, true)?;
    to_decision(class)?;
    for lines in all {
        tell(class, opened());
        vote(class, lines)?;
        tell(class, Command::Close(MAIN));
    }
    if shown {
        tell(class, Command::Show(MAIN));
    }
    Ok(())
}

/// A class that decides as a plan does: so many times, or to the end.
pub(super) fn played(program: &mut Program, answers: usize) -> Result<()> {
    done(program, Action::Brief(0))?;
    let text = plan_text(CALM)?;
    let starts = text.lines().find_map(|it| it.strip_prefix("starts"));
    let class = begun(program, 15, true, starts.unwrap_or_default())?;
    class.act(Ask::Welcome(false), Lang::Nl, 0.0);
    for word in chosen(CALM)?.into_iter().take(answers) {
        read_to_question(class);
        give(class, &word)?;
    }
    if answers == usize::MAX {
        read_to_question(class);
    }
    Ok(())
}

/// The sample scenario of the tasks, after these answers.
pub(super) fn tasks(program: &mut Program, answers: &[&str]) -> Result<()> {
    sample::on_shelf(program);
    let at = program.shelf.len() - 1;
    done(program, Action::Brief(at))?;
    let class = begun(program, 15, true, "seed 7")?;
    class.act(Ask::Welcome(false), Lang::Nl, 0.0);
    read_to_question(class);
    for word in answers {
        give(class, word)?;
        read_to_question(class);
    }
    Ok(())
}

/// Reads on to what waits for more than that.
pub(super) fn read_to_question(class: &mut InClass) {
    while matches!(now(class), Some(Now::Text(_) | Now::Document(_))) {
        tell(class, lead(Input::Continue));
    }
}

/// An answer as a plan writes it.
pub(super) fn give(class: &mut InClass, word: &str) -> Result<()> {
    if word == "-" {
        tell(class, lead(Input::Continue));
        return Ok(());
    }
    if let Some(name) = word.strip_prefix("ask:") {
        let who = class
            .story()
            .and_then(|it| it.advisers.iter().find(|it| it.id == name))
            .ok_or_else(|| no_shot(word))?;
        let input = Input::Consult(who.idx);
        tell(class, lead(input));
        return Ok(());
    }
    let ballot = match now(class) {
        Some(Now::Decision { choices, .. }) => {
            let choice = choices.iter().find(|it| it.id == word);
            choice.map(|it| Ballot::Choice(it.idx))
        }
        Some(Now::Task { node, .. }) => {
            let scenario = class.class.scenario();
            let answer = crate::session::word::read_answer(scenario, node, word);
            answer.ok().map(Ballot::Answer)
        }
        _ => None,
    };
    let ballot = ballot.ok_or_else(|| no_shot(word))?;
    decide(class, ballot);
    Ok(())
}

pub(super) fn decide(class: &mut InClass, ballot: Ballot) {
    let track = MAIN;
    tell(class, Command::Decide { track, ballot });
}

/// What is begun belongs to the moment at hand.
pub(super) fn settled(class: &mut InClass) {
    let view = class.class.trainer();
    let track = &view.tracks[0];
    let said = crate::ui::play::moment_of(&track.story);
    class.state.at = Some((MAIN, said, track.vote.rounds.len()));
}

/// Only what the room sees.
pub(super) fn bare(program: &mut Program) -> Result<()> {
    let class = open(program)?;
    (class.hall, class.bare) = (Hall::Here, true);
    Ok(())
}
