//! What a decision did, in words first and in numbers beside them.
//!
//! The sentences tell how the model answered; they are about a part that is played and never about a real person.

use super::Run;
use crate::assessment::Moment;
use crate::scenario::vocabulary::{Meter, Style};
use crate::session::event::Event;
use crate::session::shift::{Change, Shift};

/// From where a change is told at all, and from where it is told as a large one.
const NOTABLE: i32 = 3;
const LARGE: i32 = 10;

/// What a decision did.
pub(super) struct Effect {
    pub(super) words: String,
    pub(super) reason: String,
    pub(super) numbers: Vec<String>,
}

pub(super) fn effect(run: &Run<'_>, moment: &Moment) -> Effect {
    let tension = Change {
        before: moment.tension_before,
        after: moment.tension_after,
    };
    let (words, reason, mut numbers) = match answer(moment) {
        Some(shift) => (
            answered(run, &shift),
            reason(run, &shift),
            shifted(run, &shift),
        ),
        None => (unanswered(run, moment, tension), String::new(), Vec::new()),
    };
    numbers.extend(meters(run, moment));
    let words = match stirred(moment) {
        by if by >= NOTABLE => format!("{words} {}", run.say("debrief-effect-stirred")),
        _ => words,
    };
    Effect {
        words,
        reason,
        numbers,
    }
}

/// By how much a decision itself moved the tension. What another place brings is not counted, unless going there was
/// the choice.
pub(super) fn moved(run: &Run<'_>, moment: &Moment) -> i32 {
    let all = moment.tension_after - moment.tension_before;
    let answered = answer(moment).map(|it| it.escalation.by());
    let present = &run.scenario.scene(moment.scene).present;
    let watched = present
        .iter()
        .any(|it| run.scenario.cast[it.at()].aggressor.is_some());
    if run.left(moment) && elsewhere(moment) && watched {
        return answered.map_or(all, |it| it.min(all)).min(0);
    }
    answered.unwrap_or(if elsewhere(moment) { 0 } else { all })
}

/// The story went on in another place.
fn elsewhere(moment: &Moment) -> bool {
    moment
        .events
        .iter()
        .any(|it| matches!(it, Event::SceneEntered(_)))
}

/// The calm after it was paid for with a concession.
pub(super) fn bought(moment: &Moment) -> bool {
    answer(moment).is_some_and(|it| is_bought(&it))
}

/// It drew a last push, because pressure stopped working.
pub(super) fn burst(moment: &Moment) -> bool {
    answer(moment).is_some_and(|it| it.burst)
}

fn is_bought(shift: &Shift) -> bool {
    shift.relieved && shift.payoff.by() > 0
}

/// How the other answered the choice itself. What the scene adds on its own is no answer to it.
fn answer(moment: &Moment) -> Option<Shift> {
    moment.events.iter().find_map(|event| match event {
        Event::Acted { shift, .. } => Some(**shift),
        _ => None,
    })
}

/// By how much the scene itself moved the other after the choice: people who film, a child who cries.
fn stirred(moment: &Moment) -> i32 {
    let by = moment.events.iter().map(|event| match event {
        Event::Stirred { shift, .. } => shift.escalation.by(),
        _ => 0,
    });
    by.sum()
}

fn answered(run: &Run<'_>, shift: &Shift) -> String {
    let key = if shift.burst {
        "debrief-effect-burst"
    } else if is_bought(shift) {
        "debrief-effect-bought"
    } else {
        let by = shift.escalation.by();
        match by.abs() {
            0 => "debrief-effect-same",
            ..NOTABLE => "debrief-effect-level",
            NOTABLE..LARGE if by < 0 => "debrief-effect-calmer",
            NOTABLE..LARGE => "debrief-effect-tenser",
            LARGE.. if by < 0 => "debrief-effect-calm",
            LARGE.. => "debrief-effect-tense",
        }
    };
    said(run, key, shift.escalation)
}

fn unanswered(run: &Run<'_>, moment: &Moment, tension: Change) -> String {
    let (by, elsewhere) = (tension.by(), elsewhere(moment));
    let left = run.left(moment);
    let key = match by.abs() {
        0 => "debrief-effect-same",
        ..NOTABLE => "debrief-effect-level",
        NOTABLE.. if elsewhere && by > 0 => "debrief-effect-elsewhere-up",
        NOTABLE.. if elsewhere && left => "debrief-effect-away",
        NOTABLE.. if elsewhere => "debrief-effect-elsewhere-down",
        NOTABLE.. if by > 0 => "debrief-effect-up",
        NOTABLE.. => "debrief-effect-down",
    };
    said(run, key, tension)
}

fn said(run: &Run<'_>, key: &str, change: Change) -> String {
    run.say_with(
        key,
        &[
            ("before", change.before.into()),
            ("after", change.after.into()),
        ],
    )
}

/// Which motive led, and what moved it.
fn reason(run: &Run<'_>, shift: &Shift) -> String {
    let by = shift.escalation.by();
    let (rose, fell) = (by >= NOTABLE, by <= -NOTABLE);
    run.say(match (shift.leads, shift.turned) {
        (Style::Cold, true) => "debrief-reason-turned-cold",
        (Style::Hot, true) => "debrief-reason-turned-hot",
        (Style::Hot, false) if fell && shift.trust.by() >= NOTABLE => "debrief-reason-hot-trust",
        (Style::Hot, false) if fell => "debrief-reason-hot-fell",
        (Style::Hot, false) if rose && shift.dignity.by() <= -NOTABLE => "debrief-reason-hot-face",
        (Style::Hot, false) if rose => "debrief-reason-hot-rose",
        (Style::Hot, false) => "debrief-reason-hot-level",
        (Style::Cold, false) if is_bought(shift) => "debrief-reason-cold-bought",
        (Style::Cold, false) if shift.payoff.by() < 0 => "debrief-reason-cold-fell",
        (Style::Cold, false) if shift.payoff.by() > 0 => "debrief-reason-cold-rose",
        (Style::Cold, false) => "debrief-reason-cold-level",
    })
}

fn shifted(run: &Run<'_>, shift: &Shift) -> Vec<String> {
    let all = [
        ("debrief-number-anger", shift.anger),
        ("debrief-number-payoff", shift.payoff),
        ("debrief-number-trust", shift.trust),
        ("debrief-number-dignity", shift.dignity),
    ];
    let told = all
        .into_iter()
        .filter(|(_, change)| change.by().abs() >= NOTABLE);
    told.map(|(key, change)| said(run, key, change)).collect()
}

/// What changed in the world around, `veiligheid +2`.
fn meters(run: &Run<'_>, moment: &Moment) -> Vec<String> {
    let changed = |meter: &Meter| {
        let by: i32 = moment
            .events
            .iter()
            .map(|it| match it {
                Event::MeterChanged {
                    meter: it,
                    before,
                    after,
                } if it == meter => after - before,
                _ => 0,
            })
            .sum();
        let sign = if by > 0 { "+" } else { "−" };
        let name = run.say(&format!("debrief-meter-{}", meter.name()));
        (by != 0).then(|| format!("{name} {sign}{}", by.abs()))
    };
    Meter::ALL.iter().filter_map(changed).collect()
}
