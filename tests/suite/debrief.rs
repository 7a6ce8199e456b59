//! What a debrief says of a run, and how it looks in each of its formats.

#[cfg(feature = "ui")]
mod chances;
pub(crate) mod markdown;
pub(crate) mod page;
#[cfg(feature = "ui")]
mod screen;
mod tasks;
mod tracks;

use std::collections::BTreeMap;
use std::sync::Arc;

use weerbaar::assessment::assess;
use weerbaar::assessment::score::Band;
use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::summary::summary_text;
use weerbaar::debrief::{About, Date, Debrief, Mode, PlaceSpan, compose};
use weerbaar::scenario::vocabulary::{Competency, RedLine};
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::Session;
use weerbaar::session::input::Input;
use weerbaar::session::plan::{self, go_to_question};
use weerbaar::session::setup::Setup;
use weerbaar::text::Lang;

use page::page_is_sound;

/// Four moments of C3, a red line, a dilemma, a greyed choice, and someone who writes markup.
const SCENARIO: &str = r#"#![enable(implicit_some)]
Scenario(
    id: "bij-de-bakker", version: "1.0.0", title: "Bij de <bakker>", language: "nl", summary: "Een klant is boos.",
    roles: [Wethouder], pressure: [F1], minutes: (full: 10), goals: ["Eerst ruimte geven, dan begrenzen"],
    trains: [C3], touches: [C4, C7], sources: ["TR1"], you: "U bent wethouder.",
    cast: [(id: "vrouw", name: "Vrouw", look: "vrouw-mantel", aggressor: Persona("boze-inwoner"))],
    scenes: [
        (id: "winkel", phase: Tijdens, place: "gangpad", title: "Bakkerij", time: "zaterdag 11.20 uur", present: ["vrouw"], nodes: [
            Narration(id: "rij", text: "De rij staat stil."),
            Line(id: "drie-keer", who: "vrouw", text: "Drie keer gebeld. <script>alert(1)</script>"),
            Decision(id: "een", prompt: "Wat doet u?", tests: [C3], choices: [
                (id: "uitleg", text: "“Er waren drie plannen, mevrouw.”", label: "uitleggen", act: Explain(toward: "vrouw"),
                    told: "Ze schudt haar hoofd.", quality: 2, why: "U legde uit. Ze zocht eerst gehoor.", sources: ["TR1", "ONTWERP"]),
                (id: "erken", text: "“Dit zit u hoog. Vertel.”", label: "erkennen", act: Validate(toward: "vrouw"),
                    told: "Ze ademt uit.", quality: 4, why: "Boosheid zakt als iemand haar hoort.", sources: ["TR1"]),
                (id: "bel", text: "U belt de beveiliging.", closed: "Er is hier geen beveiliging.", when: Chose("twee", "grens"),
                    act: Support(toward: "vrouw"), quality: 3, why: "Hulp mag altijd.", sources: ["EXPERT"]),
            ]),
            Line(id: "jij", who: "vrouw", text: "Jij hebt dit gedaan."),
            Decision(id: "twee", prompt: "Ze wijst naar u.", tests: [C3, C4], weight: 2, choices: [
                (id: "grens", text: "“Tot hier. Maandag om tien bel ik u.”", label: "begrenzen", act: Boundary(toward: "vrouw"),
                    meters: (veiligheid: 2), quality: 4, why: "Een grens met een vervolg houdt haar in gesprek.", sources: ["TR1"]),
                (id: "terug", text: "“Doet u eens normaal, mens.”", label: "terugschelden", act: Counter(toward: "vrouw", person: true),
                    quality: 1, why: "Wie terugslaat, houdt het vuur aan.", sources: ["TR1"]),
            ]),
            Decision(id: "drie", prompt: "Ze vraagt iets toe te zeggen.", tests: [C3, C7], choices: [
                (id: "beloof", text: "“Goed, dan stem ik tegen.”", label: "beloven", act: Concede(toward: "vrouw"), red_line: Integrity,
                    quality: 1, why: "Wie onder druk belooft, geeft het besluit uit handen.", sources: ["AGR3"]),
                (id: "luister", text: "“Ik schrijf het op.”", label: "luisteren", act: Listen(toward: "vrouw"),
                    quality: 3, why: "Luisteren zonder toezegging houdt u vrij.", sources: ["AGR3"]),
            ]),
            Decision(id: "vier", prompt: "De rij kijkt mee.", tests: [C3], choices: [
                (id: "ga", text: "U rekent af en gaat.", label: "gaan", unseen: true, quality: 4, why: "Gaan met een afspraak is geen vluchten.", sources: ["TR1"], goto: "stoep"),
                (id: "blijf", text: "U legt het nog eens uit.", label: "nog eens uitleggen", act: Explain(toward: "vrouw"), quality: 2, why: "Ze hoort u niet meer.", sources: ["TR1"], goto: "stoep"),
            ]),
        ]),
        (id: "buiten", phase: Na, place: "uitgang", title: "Stoep", time: "even later", tension: 10, nodes: [
            Narration(id: "stoep", text: "Het regent zacht."),
            Decision(id: "vijf", prompt: "Vertelt u het thuis?", experts_differ: true, tests: [], choices: [
                (id: "ja", text: "U vertelt het vanavond.", label: "vertellen"),
                (id: "later", text: "U wacht tot het weekend.", label: "wachten"),
            ]),
            End(ending: "uit"),
        ]),
    ],
    endings: [(id: "uit", title: "Maandag om tien", text: "Ze neemt op voor de tweede toon.", verdict: Good, debrief: "De afspraak hield stand.")],
    debrief: (key_moments: ["een", "drie"], reflection: ["Wat zag u?"], transfer: ["Wie belt u als eerste?"], differ: ["Thuis vertellen: nu of later."], cards: [K1], follow_up: ["helm-aan-de-deur"]),
)
"#;

fn scenario() -> Arc<Scenario> {
    let source = Source {
        name: "bij-de-bakker".to_owned(),
        text: SCENARIO.to_owned(),
    };
    let parsed = parse(&source);
    let faults: Vec<_> = parsed.diagnostics.iter().collect();
    Arc::new(parsed.scenario.unwrap_or_else(|| panic!("{faults:#?}")))
}

/// The run of these answers, with noise out of the way by its seed.
fn played(answers: &[&str]) -> Session {
    let mut session = Session::start(scenario(), Setup::seeded(7));
    for answer in answers {
        go_to_question(&mut session);
        plan::answer(&mut session, answer).expect("the answer is open");
    }
    go_to_question(&mut session);
    session
}

fn about() -> About {
    let date = Date::parse("2026-11-23").expect("a day that exists");
    About {
        session: "oefening-1".to_owned(),
        date,
        participant: "deelnemer-01".to_owned(),
        mode: Mode::Solo,
        intentions: [
            "Eerst erkennen".to_owned(),
            String::new(),
            "</dd><img src=x onerror=alert(1)>".to_owned(),
        ],
        keep_until: Some(date.a_year_later()),
        titles: BTreeMap::from([(
            "helm-aan-de-deur".to_owned(),
            "Een helm aan de deur".to_owned(),
        )]),
        chances: Default::default(),
    }
}

fn told(session: &Session, lang: Lang) -> Debrief {
    let assessment =
        assess(session.scenario(), session.record()).expect("a record of this scenario");
    compose(session, &assessment, &about(), lang)
}

const MIXED: [&str; 5] = ["uitleg", "grens", "beloof", "ga", "ja"];
const WEAK: [&str; 5] = ["uitleg", "terug", "beloof", "blijf", "later"];
const STRONG: [&str; 5] = ["erken", "grens", "luister", "ga", "ja"];

#[test]
fn the_story_is_told_in_order_with_places_and_key_moments() {
    let debrief = told(&played(&MIXED), Lang::Nl);
    assert_eq!(
        debrief.cover.line,
        "Nabespreking · alleen voor u · 23 november 2026 · geen beoordeling"
    );
    let points = &debrief.timeline.points;
    assert_eq!(
        points.iter().map(|it| it.axis.as_str()).collect::<Vec<_>>(),
        ["1", "2", "3", "4", "5", "einde"]
    );
    assert_eq!(
        points.iter().map(|it| it.key).collect::<Vec<_>>(),
        [true, false, true, false, false, false]
    );
    let places = [("Bakkerij", 0, 3), ("Stoep", 4, 5)];
    let places = places.map(|(words, first, last)| PlaceSpan {
        words: words.to_owned(),
        first,
        last,
    });
    assert_eq!(debrief.timeline.places, places);
    // Each point is the tension at its question, and the last one where it ended.
    for (decision, pair) in debrief.decisions.iter().zip(points.windows(2)) {
        assert_eq!(
            [decision.tension_before, decision.tension_after],
            [pair[0].tension, pair[1].tension]
        );
    }
    let first = &debrief.decisions[0];
    assert_eq!(
        first.situation,
        [
            "De rij staat stil.",
            "Vrouw: “Drie keer gebeld. <script>alert(1)</script>”"
        ]
    );
    assert_eq!(
        first.consequence,
        ["Ze schudt haar hoofd.", "Vrouw: “Jij hebt dit gedaan.”"]
    );
    assert_eq!(first.options[2].closed, "Er is hier geen beveiliging.");
}

#[test]
fn the_finding_names_what_drove_the_tension_up_and_down_and_not_the_change_of_place() {
    let finding = |answers: &[&str]| told(&played(answers), Lang::Nl).timeline.finding;
    let paid = "Die rust kwam doordat u toegaf, en duurt meestal kort.";
    assert_eq!(
        finding(&WEAK),
        format!(
            "Na besluit 2, “terugschelden”, liep de spanning het meest op. Na besluit 3, “beloven”, zakte de spanning het meest. {paid}"
        )
    );
    assert_eq!(
        finding(&MIXED),
        format!(
            "Na besluit 3, “beloven”, zakte de spanning het meest. Na geen enkel besluit liep de spanning duidelijk op. {paid}"
        )
    );
    // From the aisle to the pavement it falls from itself; that is nobody's doing.
    let strong = told(&played(&STRONG), Lang::Nl);
    let going = &strong.decisions[3];
    assert!(going.tension_before - going.tension_after > 20);
    assert_eq!(
        strong.timeline.finding,
        "Na besluit 1, “erkennen”, zakte de spanning het meest. Na geen enkel besluit liep de spanning duidelijk op."
    );
}

#[test]
fn strong_points_and_growing_points_rest_on_decisions() {
    let mixed = told(&played(&MIXED), Lang::Nl);
    let numbers = |points: &[weerbaar::debrief::Point]| {
        points.iter().map(|it| it.decision).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&mixed.strong), [Some(2), Some(4)]);
    assert_eq!(numbers(&mixed.growing), [Some(1), Some(3)]);
    assert_eq!(mixed.growing[0].text, "Bij besluit 1 koos u “uitleggen”.");
    assert_eq!(
        mixed.growing[0].next,
        "Een volgende keer kan ook: “erkennen”."
    );
    assert_eq!(mixed.growing[0].why, "U legde uit. Ze zocht eerst gehoor.");
}

#[test]
fn a_weak_run_is_told_kindly_and_a_strong_one_says_that_nothing_is_left() {
    let weak = told(&played(&WEAK), Lang::Nl);
    assert_eq!(
        weak.strong
            .iter()
            .map(|it| it.text.as_str())
            .collect::<Vec<_>>(),
        ["U speelde het verhaal uit, ook waar het moeilijk werd. Juist daar valt iets te leren."]
    );
    assert_eq!(weak.growing.len(), 3);
    let strong = told(&played(&STRONG), Lang::Nl);
    assert_eq!(strong.growing.len(), 1);
    assert!(
        strong.growing[0]
            .text
            .starts_with("Bij uw besluiten zat geen zwakke keuze")
    );
    assert_eq!(
        strong.red_lines.finding,
        "U ging nergens over een rode lijn."
    );
}

#[test]
fn bands_need_four_moments_and_a_red_line_caps_them() {
    let debrief = told(&played(&MIXED), Lang::Nl);
    let rows: Vec<_> = debrief
        .competencies
        .rows
        .iter()
        .map(|it| (it.competency, it.n, it.bands, it.red_line))
        .collect();
    assert_eq!(
        rows,
        [
            (Competency::C3, 4, Some((Band::OpWeg, Band::OpWeg)), true),
            (Competency::C4, 1, None, false),
            (Competency::C7, 1, None, true),
        ]
    );
    assert_eq!(debrief.competencies.finding, "Gespreksregie is op weg.");
    assert_eq!(
        debrief.red_lines.finding,
        "Op één moment ging u over een rode lijn."
    );
    let crossed = &debrief.red_lines.crossed[0];
    assert_eq!(
        (crossed.kind, crossed.decision, crossed.chosen.as_str()),
        (RedLine::Integrity, 3, "“Goed, dan stem ik tegen.”")
    );
    assert!(debrief.red_lines.capped.contains("Gespreksregie"));
    let strong = told(&played(&STRONG), Lang::Nl);
    assert_eq!(strong.competencies.finding, "Gespreksregie ging goed.");
}

#[test]
fn what_fits_next_is_told_by_title_and_left_out_where_nobody_knows_it() {
    let mut debrief = told(&played(&MIXED), Lang::Nl);
    let title = "Past hierna: Een helm aan de deur.";
    assert!(html(&debrief).contains(title));
    assert!(!html(&debrief).contains("helm-aan-de-deur"));
    debrief.intentions.follow_up[0].1 = None;
    assert!(!html(&debrief).contains("Past hierna"));
    let value: serde_json::Value = serde_json::from_str(&json(&debrief)).unwrap();
    assert_eq!(value["intentions"]["follow_up"][0], "helm-aan-de-deur");
}

#[test]
fn what_repairs_a_line_is_said_once_for_its_kind() {
    let mut debrief = told(&played(&MIXED), Lang::Nl);
    let again = debrief.red_lines.crossed[0].clone();
    debrief.red_lines.crossed.push(again);
    let repair = "Trek de toezegging in";
    assert_eq!(html(&debrief).matches(repair).count(), 1);
    assert_eq!(summary_text(&debrief, 72).matches(repair).count(), 1);
}

#[test]
fn a_dilemma_shows_choices_without_a_level() {
    let debrief = told(&played(&MIXED), Lang::Nl);
    let dilemma = &debrief.decisions[4];
    assert!(dilemma.experts_differ);
    assert!(
        dilemma
            .options
            .iter()
            .all(|it| it.quality.is_empty() && it.quality_level == 0)
    );
}

#[test]
fn a_session_that_stopped_has_a_debrief_too() {
    let mut session = played(&MIXED[..1]);
    session.apply(Input::Pause).unwrap();
    session.apply(Input::Stop).unwrap();
    let debrief = told(&session, Lang::Nl);
    assert_eq!(debrief.cover.ending, None);
    assert!(
        debrief.summary.contains("U stopte toen u wilde."),
        "{}",
        debrief.summary
    );
    assert_eq!(debrief.support.title, "Goed dat u stopte toen u wilde.");
    assert_eq!(debrief.timeline.points.last().unwrap().axis, "stop");
    assert_eq!(
        debrief.strong[0].text,
        "U nam een adempauze. Dat is een manier om zelf de regie te houden."
    );

    let nothing = told(&played(&[]), Lang::Nl);
    assert_eq!(nothing.timeline.finding, "Er is nog geen besluit genomen.");
    assert_eq!(
        nothing.growing[0].text,
        "U nam nog geen besluit. Er is dus nog niets over te zeggen."
    );
    page_is_sound(&html(&nothing));
}

#[test]
fn old_telephone_numbers_carry_a_warning() {
    let session = played(&MIXED);
    let assessment = assess(session.scenario(), session.record()).unwrap();
    let on = |day: &str| {
        let about = About {
            date: Date::parse(day).unwrap(),
            ..about()
        };
        compose(&session, &assessment, &about, Lang::Nl).support
    };
    assert_eq!(
        on("2027-11-23").checked,
        "Overgenomen op 23 november 2026; controleer de actuele gegevens."
    );
    assert!(!on("2027-11-23").outdated);
    assert!(on("2027-11-24").outdated);
    assert!(
        on("2027-11-24")
            .checked
            .starts_with("Let op: overgenomen op 23 november 2026")
    );
}
