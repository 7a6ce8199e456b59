//! A small scenario, and a debrief of it, for the screens.

use std::sync::Arc;

use weerbaar::assessment::assess;
use weerbaar::debrief::{About, Date, Debrief, Mode, compose};
use weerbaar::scenario::{self, Scenario, Source};
use weerbaar::session::setup::Setup;
use weerbaar::session::{Session, plan};
use weerbaar::text::Lang;
use weerbaar::ui::Terms;

const TEXT: &str = r#"(
    id: "bij-de-zuivel", version: "1.0", title: "Bij de zuivel", language: "nl",
    summary: "Zaterdagochtend in de supermarkt. Een vrouw spreekt u aan over een stemming.",
    you: "U bent raadslid en doet boodschappen met uw zoontje.",
    notice: "Een kind is erbij. Er wordt geschreeuwd.",
    roles: [Raadslid], pressure: [F1, F4], minutes: (full: 12, short: 6),
    themes: [Core(Gezin), Optional(BeeldEnGeluid)],
    goals: ["Erkennen en begrenzen in één zin", "Weggaan met een afspraak"],
    trains: [C3, C4],
    cast: [(id: "vrouw", name: "Vrouw in rode jas", look: "vrouw-mantel", aggressor: Persona("boze-inwoner"))],
    scenes: [
        (id: "gangpad", phase: Tijdens, place: "gangpad", title: "Supermarkt", time: "zaterdag 11.20 uur", present: ["vrouw"], child: true, nodes: [
            Narration(id: "melk", text: "U legt melk in de wagen. Uw zoontje telt de pakken."),
            Narration(id: "blijft", text: "Een vrouw blijft staan. Ze kijkt eerst naar u, dan naar de kassa’s, dan weer naar u."),
            Line(id: "u", who: "vrouw", text: "U! U stemde vóór! Weet u wat u gedaan heeft?"),
            Decision(id: "eerste", prompt: "Ze wacht op uw antwoord. Wat doet u?", tests: [C3], choices: [
                (id: "erken", text: "“Ik zie dat dit u heel hoog zit. Ik wil het horen, maar niet hier met mijn zoontje. Mag ik u maandag bellen?”", label: "erkennen en begrenzen", mode: sticky, act: Validate(toward: "vrouw"), quality: 4, why: "U noemt het verlies."),
                (id: "luister", text: "Blijven staan, luisteren en samenvatten.", act: Listen(toward: "vrouw"), quality: 3, why: "Ze hoort haar eigen woorden."),
                (id: "leg-uit", text: "Uitleggen hoe de stemming ging, en waarom.", label: "uitleggen", act: Explain(toward: "vrouw"), quality: 2, why: "Wie uitlegt, vraagt om een weerwoord."),
                (id: "bits", text: "“Mevrouw, doe normaal.”", act: Counter(toward: "vrouw"), quality: 1, why: "Dit raakt haar waardigheid."),
                (id: "bel", text: "De bedrijfsleider erbij vragen", act: Support(toward: "vrouw"), quality: 3, why: "U staat er niet alleen voor.", when: Visited("brief"), closed: "Er is nu niemand in de buurt"),
            ]),
            Line(id: "maart", who: "vrouw", text: "Ik sta in maart op straat! Kijk me aan als ik tegen u praat!", goto: "brief"),
        ]),
        (id: "thuis", phase: Na, place: "huiskamer", title: "Thuis", time: "maandag 20.30 uur", tension: 20, nodes: [
            Document(id: "brief", form: Letter, title: "Een brief zonder afzender", from: "onbekend", date: "maandag", lines: ["Aan het raadslid.", "Wij weten waar u boodschappen doet.", "Denk er nog eens over na."]),
            Decision(id: "tweede", prompt: "Wat doet u met de brief?", tests: [C4], choices: [
                (id: "meld", text: "Laten liggen en melden bij de griffier.", quality: 4, why: "Zo blijft het spoor heel."),
                (id: "weg", text: "Weggooien en niets zeggen.", quality: 1, why: "Dan weet niemand het.", red_line: Unsafe),
            ]),
            End(ending: "goed"),
        ]),
    ],
    endings: [(id: "goed", title: "Het is even stil", text: "U hebt het verteld. Morgen belt de griffier.", verdict: Good, debrief: "U liet de brief liggen.")],
    debrief: (cards: [K1, K4]),
)"#;

/// The scenario.
pub(crate) fn scenario() -> Arc<Scenario> {
    let parsed = scenario::parse(&Source {
        name: "sample.ron".to_owned(),
        text: TEXT.to_owned(),
    });
    let Some(scenario) = parsed.scenario else {
        panic!("{:#?}", parsed.diagnostics)
    };
    Arc::new(scenario)
}

/// A session at its beginning.
pub(crate) fn session_with(terms: &Terms) -> Session {
    begun(scenario(), terms)
}

/// A session of the scenario that has every task.
pub(crate) fn tasks(terms: &Terms) -> Session {
    let source = Source {
        name: "tasks.ron".to_owned(),
        text: include_str!("../../data/tasks.ron").to_owned(),
    };
    let scenario = scenario::parse(&source).scenario;
    begun(Arc::new(scenario.expect("it has no faults")), terms)
}

fn begun(scenario: Arc<Scenario>, terms: &Terms) -> Session {
    let setup = Setup {
        length: terms.length,
        clocks: terms.clocks,
        ..Setup::seeded(7)
    };
    Session::start(scenario, setup)
}

/// The debrief of a rough play of a shipped scenario: every part of it has something to show.
pub(crate) fn debrief() -> Debrief {
    let source = Source {
        name: "scenario.ron".to_owned(),
        text: include_str!("../../../scenarios/bij-de-zuivel/scenario.ron").to_owned(),
    };
    let scenario = Arc::new(
        scenario::parse(&source)
            .scenario
            .expect("it ships without faults"),
    );
    let plan = include_str!("../../../scenarios/bij-de-zuivel/plans/alles-op-zijn-hardst.plan");
    let session = plan::run(&scenario, plan).expect("it keeps its plans");
    let assessment = assess(&scenario, session.record()).expect("a session fits its scenario");
    let day = Date::parse("2026-11-23").expect("a day of the calendar");
    let about = About {
        session: "7K2M9QXA".to_owned(),
        date: day,
        participant: "deelnemer-01".to_owned(),
        mode: Mode::Solo,
        intentions: Default::default(),
        keep_until: Some(day.a_year_later()),
        titles: Default::default(),
        chances: Default::default(),
    };
    compose(&session, &assessment, &about, Lang::Nl)
}
