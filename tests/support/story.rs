//! The generated story on which engines are measured side by side: any length, played by a generator that all share.
//!
//! Moments n0 to nN-1. Entering one raises `turn`; past turn 30 one of two endings follows, by `regie > 35`. Each shows
//! two lines, one with `turn` and one with `pressure`, and asks for one of three choices, each with one line in reply:
//! (1) regie +2, pressure -1 if above 0, on to (7i+1) mod N; (2) only if pressure < 8: pressure +1, on to (3i+2) mod N;
//! (3) regie +1, on to (i+1) mod N. The same story was written for the other engines that the marks come from.

use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;

use weerbaar::scenario::node::NodeKind;
use weerbaar::scenario::vocabulary::Meter;
use weerbaar::scenario::{Limits, Scenario, Source};
use weerbaar::session::Session;
use weerbaar::session::answer::{Answer, Sentence};
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;
use weerbaar::session::state::Halt;

/// Room for a story of ten thousand moments, which takes five nodes a moment.
pub(crate) const LIMITS: Limits = Limits {
    bytes: 64 << 20,
    nesting: 64,
    string: 64 << 10,
    nodes: 100_000,
};

/// The story of `n` moments as a scenario file.
pub(crate) fn source(n: usize) -> Source {
    let mut text = HEAD.to_owned();
    for i in 0..n {
        moment(&mut text, i, n).expect("a string takes all that is written to it");
    }
    text.push_str(TAIL);
    Source {
        name: format!("verhaal-{n}.ron"),
        text,
    }
}

const HEAD: &str = r#"Scenario(
    id: "verhaal", version: "1.0.0", title: "Verhaal", summary: "Een verhaal om aan te meten.", language: "nl",
    you: "U bent wie meet.", minutes: (full: 1), trains: [C1],
    variables: [
        (id: "turn", kind: Count(min: 0, max: 31, start: 0)),
        (id: "pressure", kind: Count(min: 0, max: 8, start: 0)),
    ],
    scenes: [
        (id: "onderweg", phase: Tijdens, place: "gangpad", title: "Hal", nodes: [
"#;

const TAIL: &str = r#"        ]),
        (id: "slot", phase: Na, place: "uitgang", title: "Hal", nodes: [
            Goto(to: "ruim", when: AtLeast("regie", 36)),
            End(ending: "krap"),
        ]),
        (id: "ruim", phase: Na, place: "uitgang", nodes: [End(ending: "ruim")]),
    ],
    endings: [
        (id: "krap", title: "Krap", text: "De regie lag elders.", verdict: Mixed, debrief: "De regie bleef op 35 of lager."),
        (id: "ruim", title: "Ruim", text: "De regie lag bij u.", verdict: Good, debrief: "De regie kwam boven 35."),
    ],
)
"#;

fn moment(out: &mut String, i: usize, n: usize) -> std::fmt::Result {
    let (calm, press, wait) = ((7 * i + 1) % n, (3 * i + 2) % n, (i + 1) % n);
    write!(
        out,
        r#"            Group(id: "n{i}", enter: [Add("turn", 1)], nodes: [(when: AtLeast("turn", 31), node: Goto(to: "slot"))]),
            Narration(id: "n{i}-beurt", text: "Moment {i}: dit is beurt {{turn}} van dertig, en het gesprek gaat door."),
            Narration(id: "n{i}-druk", text: "De ander kijkt u aan. De druk staat nu op {{pressure}} van acht."),
            Decision(id: "n{i}-keuze", prompt: "Wat doet u?", experts_differ: true, choices: [
                (id: "rust", text: "U blijft rustig en zegt wat u gaat doen.", mode: sticky, meters: (regie: 2), then: [Add("pressure", -1)], told: "Het wordt iets stiller om u heen.", goto: "n{calm}"),
                (id: "door", text: "U gaat door op wat de ander zegt.", when: AtMost("pressure", 7), mode: sticky, then: [Add("pressure", 1)], told: "De ander komt een stap dichterbij.", goto: "n{press}"),
                (id: "stil", text: "U wacht even en zegt niets.", mode: sticky, meters: (regie: 1), told: "Er valt een korte stilte.", goto: "n{wait}"),
            ]),
"#
    )
}

/// The generator that all engines share: 32 bits, and the upper 16 choose.
#[derive(Clone, Debug)]
pub(crate) struct Lcg(u32);

impl Lcg {
    /// As every measurement begins.
    pub(crate) fn shared() -> Self {
        Self(12_345)
    }

    /// A number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % n
    }
}

/// What came of one play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Played {
    /// Choices made, and tasks answered.
    pub(crate) choices: u32,
    /// Where the meter regie stands at the end.
    pub(crate) regie: i32,
}

/// Any answer to the task at hand, its texts put on the page; none where there is no task.
fn answer(session: &Session, lcg: &mut Lcg, page: &mut String) -> Option<Answer> {
    let kind = &session.scenario().node(session.state().node).kind;
    page.clear();
    session.render(&kind.task()?.prompt, page);
    let answer = match kind {
        NodeKind::Recognise(it) => {
            it.signals
                .iter()
                .for_each(|it| session.render(&it.text, page));
            Answer::Signals(
                (0..it.signals.len())
                    .filter(|_| lcg.below(2) == 1)
                    .collect(),
            )
        }
        NodeKind::WhichForm(it) => Answer::Form(it.options[lcg.below(it.options.len())]),
        NodeKind::Arrange(it) => {
            it.items
                .iter()
                .for_each(|it| session.render(&it.text, page));
            let items = it.items.len();
            Answer::Order((0..items).map(|_| lcg.below(items)).collect())
        }
        NodeKind::Compose(it) => {
            let options = it.parts.iter().flat_map(|it| &it.options);
            options.for_each(|it| session.render(&it.text, page));
            let parts = it.parts.iter().enumerate();
            Answer::Sentence(parts.fold(Sentence::default(), |sentence, (at, part)| {
                sentence.with(at, lcg.below(part.options.len()))
            }))
        }
        _ => return None,
    };
    black_box(&*page);
    Some(answer)
}

/// A whole play as a reader has it: every text read, every question and offer put on a page, one of the open choices taken or
/// the task answered somehow.
pub(crate) fn play(scenario: &Arc<Scenario>, setup: Setup, lcg: &mut Lcg) -> (Session, Played) {
    let mut session = Session::start(scenario.clone(), setup);
    let (mut choices, mut page, mut open) = (0, String::new(), Vec::new());
    while session.state().halt == Halt::Running {
        let mut input = Input::Continue;
        if let Some(decision) = scenario.decision(session.state().node) {
            page.clear();
            open.clear();
            session.render(&decision.prompt, &mut page);
            let setup = &session.record().setup;
            for (idx, is_open) in session.state().offered(scenario, setup) {
                session.render(&scenario.choice(idx).text, &mut page);
                open.extend(is_open.then_some(idx));
            }
            black_box(&page);
            choices += 1;
            input = Input::Choose(open[lcg.below(open.len())]);
        } else if let Some(answer) = answer(&session, lcg, &mut page) {
            choices += 1;
            input = Input::Answer(session.state().node, answer);
        }
        session
            .apply(input)
            .expect("an open choice, or reading on, is never refused");
    }
    let regie = session.state().meter(Meter::Regie);
    (session, Played { choices, regie })
}
