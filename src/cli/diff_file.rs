//! A comparison of two versions as JSON, version 1.

use serde::Serialize;

use super::diff::{Replay, Told};
use super::diff_text::{place, sentence, why};
use crate::analysis::compare::play::{BestMove, Chances, Pair, Play};
use crate::analysis::compare::replay::Replayed;
use crate::analysis::graph::Range;
use crate::scenario::Scenario;
use crate::text::Lang;

#[derive(Serialize)]
pub(super) struct Shape {
    version: u32,
    old: VersionShape,
    new: VersionShape,
    same: bool,
    /// None where only words differ: then both play the same.
    play: Option<PlayShape>,
    changes: Vec<ChangeShape>,
    sessions: Vec<SessionShape>,
}

#[derive(Serialize)]
struct VersionShape {
    scenario: String,
    version: String,
    hash: String,
}

#[derive(Serialize)]
struct ChangeShape {
    group: &'static str,
    code: &'static str,
    at: String,
    old: String,
    new: String,
    text: String,
}

#[derive(Serialize)]
struct PairShape<T> {
    old: Option<T>,
    new: Option<T>,
}

#[derive(Serialize)]
struct ChancesShape {
    plain: f64,
    best: f64,
}

#[derive(Serialize)]
struct PlayShape {
    whole: bool,
    situations: [usize; 2],
    good: PairShape<ChancesShape>,
    endings: Vec<EndingShape>,
    best_moves: Vec<BestShape>,
    no_way_back: Vec<LostShape>,
    reached: Vec<ReachedShape>,
    meters: Vec<MeterShape>,
}

#[derive(Serialize)]
struct EndingShape {
    ending: String,
    old: Option<ChancesShape>,
    new: Option<ChancesShape>,
}

#[derive(Serialize)]
struct BestShape {
    decision: String,
    old: Option<MoveShape>,
    new: Option<MoveShape>,
}

#[derive(Serialize)]
struct MoveShape {
    choices: Vec<String>,
    share: f64,
}

#[derive(Serialize)]
struct LostShape {
    choice: String,
    now: bool,
}

#[derive(Serialize)]
struct ReachedShape {
    moment: String,
    now: bool,
}

#[derive(Serialize)]
struct MeterShape {
    meter: &'static str,
    /// None: at any moment.
    ending: Option<String>,
    old: Option<[i64; 2]>,
    new: Option<[i64; 2]>,
}

#[derive(Serialize)]
struct SessionShape {
    session: String,
    /// `same`, `alike`, `diverges` or `unplayable`.
    went: &'static str,
    /// The first input that goes otherwise, from 1; 0 is the beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    moment: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    input: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

pub(super) fn shape(told: &Told, lang: Lang) -> Shape {
    let version = |it: &Scenario| VersionShape {
        scenario: it.head.id.clone(),
        version: it.head.version.clone(),
        hash: it.hash.to_string(),
    };
    let changes = told.diff.changes.iter().map(|it| {
        let at = place(&it.at, &told.new).or_else(|| place(&it.at, &told.old));
        ChangeShape {
            group: it.group.name(),
            code: it.code,
            at: it.at.clone(),
            old: it.old.clone(),
            new: it.new.clone(),
            text: sentence(it, &at.unwrap_or_else(|| it.at.clone()), lang),
        }
    });
    Shape {
        version: 1,
        old: version(&told.old),
        new: version(&told.new),
        same: told.diff.same(),
        play: told.diff.play.as_ref().map(play),
        changes: changes.collect(),
        sessions: told.sessions.iter().map(|it| session(it, lang)).collect(),
    }
}

fn play(it: &Play) -> PlayShape {
    let ends = |it: Range| [it.low, it.high];
    let PairShape { old, new } = pair(&it.good, chances);
    PlayShape {
        whole: it.whole,
        situations: [it.situations.0, it.situations.1],
        good: PairShape { old, new },
        endings: it
            .endings
            .iter()
            .map(|it| {
                let PairShape { old, new } = pair(&it.was, chances);
                let ending = it.name.clone();
                EndingShape { ending, old, new }
            })
            .collect(),
        best_moves: it
            .best
            .iter()
            .map(|it| {
                let PairShape { old, new } = pair(&it.was, best);
                let decision = it.name.clone();
                BestShape { decision, old, new }
            })
            .collect(),
        no_way_back: it
            .lost
            .iter()
            .map(|it| LostShape {
                choice: it.choice.clone(),
                now: it.now,
            })
            .collect(),
        reached: it
            .reached
            .iter()
            .map(|it| ReachedShape {
                moment: it.name.clone(),
                now: it.was.new == Some(true),
            })
            .collect(),
        meters: it
            .meters
            .iter()
            .map(|it| MeterShape {
                meter: it.meter.name(),
                ending: it.ending.clone(),
                old: it.old.map(ends),
                new: it.new.map(ends),
            })
            .collect(),
    }
}

fn pair<T, U>(it: &Pair<T>, shape: fn(&T) -> U) -> PairShape<U> {
    PairShape {
        old: it.old.as_ref().map(shape),
        new: it.new.as_ref().map(shape),
    }
}

fn chances(it: &Chances) -> ChancesShape {
    ChancesShape {
        plain: it.plain,
        best: it.best,
    }
}

fn best(it: &BestMove) -> MoveShape {
    MoveShape {
        choices: it.choices.iter().map(|it| it.0.clone()).collect(),
        share: it.share,
    }
}

fn session(it: &Replay, lang: Lang) -> SessionShape {
    let (went, apart) = match &it.went {
        None => ("unplayable", None),
        Some(Replayed::Same) => ("same", None),
        Some(Replayed::Alike) => ("alike", None),
        Some(Replayed::Diverges(apart)) => ("diverges", Some(apart)),
    };
    SessionShape {
        session: it.session.id.to_string(),
        went,
        step: apart.map(|it| it.step),
        moment: apart.map(|it| it.moment.clone()),
        input: apart.map(|it| it.input.clone()),
        why: apart.map(|it| why(&it.why, lang)),
    }
}
