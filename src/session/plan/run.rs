//! Plays by a plan: gives its answers, and looks for what it says one sees.

use std::sync::Arc;

use super::starts::{draw_word, forced, starts};
use super::trace::trace_events;
use crate::scenario::Scenario;
use crate::scenario::id::ChoiceIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::suggest::nearest;
use crate::session::Session;
use crate::session::input::Input;
use crate::session::plan_fault::{Parted, PlanFault, VERBS};
use crate::session::setup::{Forced, Setup};
use crate::session::state::Halt;
use crate::session::word::{known, read_answer};

/// Plays by a plan; an error says where they part.
pub fn run(scenario: &Arc<Scenario>, plan: &str) -> Result<Session, Parted> {
    let lines: Vec<(usize, &str, &str)> = plan
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(at, line)| {
            let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            (at, verb, rest.trim())
        })
        .collect();
    let parted = |line: usize, fault: PlanFault| Parted { line, fault };
    let mut setup = Setup::seeded(0);
    let mut rest = lines.as_slice();
    let mut first = 1;
    if let Some((line, "starts", words)) = rest.first() {
        setup = starts(scenario, words).map_err(|fault| parted(*line, fault))?;
        first = *line;
        rest = &rest[1..];
    }
    let mut number = 0;
    for (line, _, words) in rest.iter().filter(|(_, verb, _)| *verb == "chooses") {
        number += u32::from(counts(words));
        let draws = forced(scenario, words).map_err(|fault| parted(*line, fault))?;
        if !draws.is_empty() {
            setup.forced.entry(number).or_default().extend(draws);
        }
    }
    let mut play = Play {
        session: Session::start(scenario.clone(), setup),
        seen: Vec::new(),
        done: 0,
        answered: first,
    };
    play.notice();
    for (line, verb, words) in rest.iter().copied() {
        match verb {
            "chooses" => play.choose(line, words)?,
            "sees" | "changes" | "offers" | "ends" => {
                play.find(line, verb, words)?;
            }
            "starts" => return Err(parted(line, PlanFault::LateStart)),
            _ => {
                let fault = PlanFault::UnknownVerb {
                    verb: verb.to_owned(),
                    suggestion: nearest(verb, VERBS.iter().copied()),
                };
                return Err(parted(line, fault));
            }
        }
    }
    go_to_question(&mut play.session);
    if unused(&play.session).is_some() {
        pass_consults(&mut play.session);
    }
    play.all_used()?;
    Ok(play.session)
}

/// Whether it is an answer, to which draws belong: advice and what breaks in belong to the answer before them.
fn counts(words: &str) -> bool {
    !words.starts_with("ask:") && !words.starts_with("inject:")
}

/// A play by a plan, and what was seen of it.
struct Play {
    session: Session,
    /// What was seen since the last answer and was not looked for yet.
    seen: Vec<String>,
    /// How many events were seen.
    done: usize,
    /// The line of the last answer.
    answered: usize,
}

impl Play {
    /// Sees what has happened.
    fn notice(&mut self) {
        self.seen
            .extend(trace_events(&self.session, self.done, &[]));
        self.done = self.session.log().len();
    }

    fn choose(&mut self, line: usize, words: &str) -> Result<(), Parted> {
        let word = words.split_whitespace().next().unwrap_or_default();
        go_to_question(&mut self.session);
        if !asks_here(&self.session, word) {
            pass_consults(&mut self.session);
        }
        if counts(word) {
            self.all_used()?;
            self.answered = line;
        }
        self.seen.clear();
        self.done = self.session.log().len();
        answer(&mut self.session, word).map_err(|fault| Parted { line, fault })?;
        go_to_question(&mut self.session);
        self.notice();
        Ok(())
    }

    fn find(&mut self, line: usize, verb: &str, words: &str) -> Result<(), Parted> {
        go_to_question(&mut self.session);
        self.notice();
        let mut at = self.seen.iter().position(|it| appears(it, verb, words));
        if at.is_none() && pass_consults(&mut self.session) {
            self.notice();
            at = self.seen.iter().position(|it| appears(it, verb, words));
        }
        let Some(at) = at else {
            // A draw that was not used is why other things were seen.
            self.all_used()?;
            let there = self.seen.iter().filter_map(|it| it.strip_prefix(verb));
            let fault = PlanFault::NotSeen {
                verb: verb.to_owned(),
                words: words.to_owned(),
                there: there.map(|it| it.trim().to_owned()).collect(),
            };
            return Err(Parted { line, fault });
        };
        self.seen.drain(..=at);
        Ok(())
    }

    /// That the draws given for the last answer were all used.
    fn all_used(&self) -> Result<(), Parted> {
        let Some(draw) = unused(&self.session) else {
            return Ok(());
        };
        let word = draw_word(self.session.scenario(), draw);
        Err(Parted {
            line: self.answered,
            fault: PlanFault::UnusedDraw { word },
        })
    }
}

/// The first of the draws given for the last answer that was not used.
fn unused(session: &Session) -> Option<Forced> {
    let (state, forced) = (session.state(), &session.record().setup.forced);
    let used = state.given.iter().filter(|(at, _)| *at == state.answers);
    let mut used: Vec<Forced> = used.map(|(_, it)| *it).collect();
    for draw in forced.get(&state.answers).into_iter().flatten() {
        let Some(at) = used.iter().position(|it| it == draw) else {
            return Some(*draw);
        };
        used.swap_remove(at);
    }
    None
}

/// Whether this asks someone for advice who can be asked here, or whom nobody can ask anywhere.
fn asks_here(session: &Session, word: &str) -> bool {
    word.strip_prefix("ask:").is_some_and(|name| {
        let here = session.advisers();
        here.iter().any(|it| it.id == name) || session.scenario().character_named(name).is_none()
    })
}

fn appears(seen: &str, verb: &str, words: &str) -> bool {
    let Some(found) = seen.strip_prefix(verb).map(str::trim) else {
        return false;
    };
    match verb {
        "sees" => found.contains(words),
        "offers" => {
            let there: Vec<&str> = found.split(", ").collect();
            words
                .split(',')
                .map(str::trim)
                .all(|it| there.contains(&it))
        }
        _ => found == words,
    }
}

/// Reads on until an answer is asked for, someone can be asked for advice, or the end.
pub fn go_to_question(session: &mut Session) {
    while session.state().halt == Halt::Running && !waits(session) {
        if session.apply(Input::Continue).is_err() {
            return;
        }
    }
}

fn waits(session: &Session) -> bool {
    let kind = &session.scenario().node(session.state().node).kind;
    kind.asks() || matches!(kind, NodeKind::Consult { .. })
}

/// Asks nobody for advice, and reads on until an answer is asked for; whether there was someone to ask.
pub fn pass_consults(session: &mut Session) -> bool {
    let mut passed = false;
    while session.state().halt == Halt::Running
        && !session.scenario().asks(session.state().node)
        && session.apply(Input::Continue).is_ok()
    {
        passed = true;
        go_to_question(session);
    }
    passed
}

/// What an answer stands for at the moment at hand; the error lists what can be answered.
pub fn input(session: &Session, word: &str) -> Result<Input, PlanFault> {
    let (scenario, node) = (session.scenario(), session.state().node);
    if word == "timeout" {
        return Ok(Input::Tick);
    }
    if let Some(name) = word.strip_prefix("ask:") {
        let found = session.advisers().into_iter().find(|it| it.id == name);
        return found.map(|it| Input::Consult(it.idx)).ok_or_else(|| {
            let open = session.advisers().into_iter();
            unknown(word, open.map(|it| format!("ask:{}", it.id)).collect())
        });
    }
    if let Some(name) = word.strip_prefix("inject:") {
        let mut all = session.state().injects(scenario);
        let found = all.find(|it| scenario.node(*it).id == name);
        return found.map(Input::Inject).ok_or_else(|| {
            let open = session.state().injects(scenario);
            let open = open.map(|it| format!("inject:{}", scenario.node(it).id));
            unknown(word, open.collect())
        });
    }
    if scenario.node(node).kind.is_task() {
        let answer = read_answer(scenario, node, word);
        return answer
            .map(|it| Input::Answer(node, it))
            .map_err(|part| unknown(&part, known(scenario, node)));
    }
    open_choice(session, word).map(Input::Choose)
}

fn unknown(answer: &str, open: Vec<String>) -> PlanFault {
    let answer = answer.to_owned();
    if open.is_empty() {
        return PlanFault::NothingOpen { answer };
    }
    PlanFault::UnknownAnswer {
        suggestion: nearest(&answer, open.iter().map(String::as_str)),
        answer,
        open,
    }
}

/// The choice with that id, if it can be taken now; the error lists what is open.
fn open_choice(session: &Session, answer: &str) -> Result<ChoiceIdx, PlanFault> {
    let offered = session.offered();
    let found = offered.iter().find(|it| it.id == answer);
    if let Some(choice) = found.filter(|it| it.open) {
        return Ok(choice.idx);
    }
    let open = offered.iter().filter(|it| it.open);
    let open: Vec<String> = open.map(|it| it.id.clone()).collect();
    Err(if found.is_some() && !open.is_empty() {
        let answer = answer.to_owned();
        PlanFault::Closed { answer, open }
    } else {
        unknown(answer, open)
    })
}

/// Gives the answer that a word stands for; the error lists what can be answered.
pub fn answer(session: &mut Session, word: &str) -> Result<(), PlanFault> {
    let input = input(session, word)?;
    let taken = session.apply(input).map(drop);
    taken.map_err(|refusal| PlanFault::Refused {
        answer: word.to_owned(),
        refusal,
    })
}
