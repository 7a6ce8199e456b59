//! What a debrief says of a run, and how it looks on paper, in JSON and in a terminal.

mod markdown;
#[cfg(feature = "ui")]
mod screen;
mod tasks;
mod tracks;

use std::collections::BTreeMap;
use std::sync::Arc;

use weerbaar::assessment::assess;
use weerbaar::assessment::score::Band;
use weerbaar::debrief::chart::tension;
use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::summary::summary_text;
use weerbaar::debrief::{About, Date, Debrief, Mode, PlaceSpan, compose};
use weerbaar::scenario::vocabulary::{Competency, RedLine};
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::Session;
use weerbaar::session::dice::Dice;
use weerbaar::session::input::Input;
use weerbaar::session::plan::{self, go_to_question};
use weerbaar::session::setup::Setup;
use weerbaar::text::Lang;

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

/// What holds of every page: own policy, nothing loaded, nothing run, each drawing told, headings in order.
fn page_is_sound(page: &str) {
    assert!(page.contains("content=\"default-src 'none'; style-src 'sha256-"));
    let (head, body) = page.split_once("</style>").expect("the page has a style");
    assert!(!head.contains("url(") && !head.contains("@import"));
    for tag in body
        .split('<')
        .skip(1)
        .map(|it| it.split('>').next().expect("a tag has an end"))
    {
        let name = tag.split(' ').next().expect("a tag has a name");
        assert!(
            ![
                "script", "img", "link", "iframe", "style", "object", "embed", "form"
            ]
            .contains(&name),
            "{tag}"
        );
        assert!(
            [" src=", " style=", " on"]
                .iter()
                .all(|it| !tag.contains(it)),
            "{tag}"
        );
    }
    for href in page
        .split("href=\"")
        .skip(1)
        .map(|it| it.split('"').next().expect("an address has an end"))
    {
        assert!(
            href.starts_with('#') || href.starts_with("http://") || href.starts_with("https://"),
            "{href}"
        );
    }
    let drawings: Vec<&str> = page.split("<svg").skip(1).collect();
    for drawing in &drawings {
        let drawing = drawing
            .split("</svg>")
            .next()
            .expect("a drawing has an end");
        assert!(
            drawing.contains("<title ")
                && drawing.contains("<desc ")
                && drawing.contains("role=\"img\""),
            "{drawing}"
        );
    }
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .map(|it| it.split('"').next().expect("an id has an end"))
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id is there twice");
    for target in page
        .split("href=\"#")
        .skip(1)
        .map(|it| it.split('"').next().expect("an address has an end"))
    {
        assert!(ids.contains(&target), "#{target}");
    }
    let mut before = 0;
    for (at, _) in page.match_indices("<h") {
        let Some(level) = page[at + 2..].chars().next().and_then(|it| it.to_digit(10)) else {
            continue;
        };
        assert!(level <= before + 1, "h{level} after h{before}");
        before = level;
    }
}

#[test]
fn a_page_is_sound_and_shows_text_as_text() {
    for lang in Lang::ALL {
        for answers in [&MIXED, &WEAK, &STRONG] {
            let page = html(&told(&played(answers), *lang));
            page_is_sound(&page);
            assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{}\">", lang.tag())));
            assert!(page.contains("alert(1)") && page.contains("Bij de &#60;bakker&#62;"));
        }
    }
}

#[test]
fn both_languages_tell_the_same_run() {
    let (nl, en) = (
        told(&played(&MIXED), Lang::Nl),
        told(&played(&MIXED), Lang::En),
    );
    assert_eq!(nl.timeline.points.len(), en.timeline.points.len());
    assert_eq!(
        en.cover.line,
        "Debrief · for you alone · 23 November 2026 · not an assessment"
    );
    assert_eq!(en.competencies.finding, "Gespreksregie is on its way.");
    assert_eq!(
        en.red_lines
            .kinds
            .iter()
            .map(|it| it.times.as_str())
            .collect::<Vec<_>>(),
        ["not", "not", "once"]
    );
}

#[test]
fn json_has_a_version_and_names_instead_of_indexes() {
    let text = json(&told(&played(&MIXED), Lang::Nl));
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["version"], 1);
    assert_eq!(value["cover"]["scenario"], "bij-de-bakker");
    assert_eq!(value["decisions"][2]["options"][0]["red_line"], "integrity");
    assert_eq!(value["competencies"]["rows"][0]["competency"], "C3");
    assert_eq!(value["competencies"]["rows"][0]["highest"], "op_weg");
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn the_page_is_as_agreed() {
    let page = html(&told(&played(&MIXED), Lang::Nl));
    // The style and its hash have a file of their own.
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    let (before, after) = head.split_once("sha256-").unwrap();
    let (_, after) = after.split_once('\'').unwrap();
    snapshot(
        "debrief-page",
        &format!("{before}sha256-…'{after}<style></style>{body}"),
    );
}

#[test]
fn the_lines_of_a_terminal_are_as_agreed() {
    let text = summary_text(&told(&played(&MIXED), Lang::Nl), 72);
    assert!(text.lines().all(|it| it.chars().count() <= 72));
    snapshot("debrief-terminal", &text);
}

#[test]
fn every_run_of_the_first_scenario_has_a_sound_page_with_all_its_labels() {
    let text = include_str!("../../scenarios/bij-de-zuivel/scenario.ron").to_owned();
    let parsed = parse(&Source {
        name: "bij-de-zuivel".to_owned(),
        text,
    });
    let scenario = Arc::new(parsed.scenario.expect("it ships"));
    for seed in 0..40 {
        let session = wandered(&scenario, seed);
        for lang in Lang::ALL {
            let debrief = told(&session, *lang);
            page_is_sound(&html(&debrief));
            assert!(!debrief.strong.is_empty() && !debrief.growing.is_empty());
            let keys = debrief.timeline.points.iter().filter(|it| it.key).count();
            let drawn = tension(&debrief.timeline, *lang, "tension", 960, 316);
            assert_eq!(drawn.matches("label strong").count(), keys, "seed {seed}");
        }
    }
}

/// A run of open choices, one as likely as another.
fn wandered(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut session = Session::start(scenario.clone(), Setup::seeded(seed));
    let mut dice = Dice::new(seed);
    go_to_question(&mut session);
    while !session.is_over() {
        let open: Vec<_> = session.offered().into_iter().filter(|it| it.open).collect();
        let at = dice.below(u32::try_from(open.len()).expect("few choices")) as usize;
        session
            .apply(Input::Choose(open[at].idx))
            .expect("an open choice");
        go_to_question(&mut session);
    }
    session
}
