//! The moments that a group talks about: which are proposed, why, and what is shown of one.

use weerbaar::debrief::about::About;
use weerbaar::debrief::chance::{Chances, Course, Mover, Step};
use weerbaar::debrief::group::{Proposal, flow, moment, proposed};
use weerbaar::room::command::{Command, Tag};
use weerbaar::room::talk::{KeyMoment, Phase, Say};
use weerbaar::text::Lang;

use super::story::{Class, MAIN, about, assessed, at, played, told};
use super::{decision, part};
use crate::room_class::small;

const AUTHOR: &str = "De schrijver van het verhaal noemt dit een sleutelmoment.";
const BOOKMARK: &str = "De trainer zette hier een bladwijzer.";

fn proposals(class: &Class, about: &About) -> Vec<Proposal> {
    proposed(&class.0, &assessed(&class.0), about, Lang::Nl)
}

fn which(class: &Class, about: &About) -> Vec<KeyMoment> {
    let proposals = proposals(class, about);
    proposals.iter().map(|it| it.moment).collect()
}

#[test]
fn three_moments_are_proposed_each_once_with_its_reasons() {
    let class = played();
    let shift = "Hier verschoven de stemmen in het gesprek het meest: minstens 58 van de 100.";
    let spread = "Eerst alleen waren de stemmen hier het meest verdeeld: van de 100 keer dat u twee stemmen vergelijkt, \
                  verschillen ze 77 keer.";
    let expected = [
        (at(0, 3), format!("{shift} {spread} {AUTHOR}")),
        (at(0, 8), format!("{BOOKMARK} {AUTHOR}")),
        (at(0, 10), AUTHOR.to_owned()),
    ];
    let expected = expected.map(|(moment, reason)| Proposal { moment, reason });
    assert_eq!(proposals(&class, &about()), expected);
    let debrief = told(&class.0, Lang::Nl);
    let moments = &part(&debrief).moments;
    let own = moments.iter().map(|it| Proposal {
        moment: it.decision.moment,
        reason: it.reason.clone(),
    });
    assert_eq!(own.collect::<Vec<_>>(), expected);
}

#[test]
fn bookmarks_come_first_and_the_choice_of_the_trainer_in_their_place() {
    let mut class = played();
    class.does(Command::Bookmark(MAIN));
    class.does(Command::Bookmark(MAIN));
    // After the last answer it is about that answer, however often it was put there.
    assert_eq!(which(&class, &about()), [at(0, 3), at(0, 8), at(0, 14)]);
    let chosen = vec![at(2, 0), at(0, 1)];
    class.says(Say::Moments(chosen.clone()));
    assert_eq!(which(&class, &about()), [at(0, 3), at(0, 8), at(0, 14)]);
    let debrief = told(&class.0, Lang::Nl);
    let moments = &part(&debrief).moments;
    let own: Vec<KeyMoment> = moments.iter().map(|it| it.decision.moment).collect();
    assert_eq!(own, chosen);
    assert!(
        moments
            .iter()
            .all(|it| it.reason == "De trainer koos dit moment.")
    );
    assert!(
        moments[1].decision.undone,
        "and it may be one that was undone"
    );
    class.says(Say::Moments(Vec::new()));
    assert_eq!(part(&told(&class.0, Lang::Nl)).moments.len(), 3);
}

fn step(inputs: usize, by: Mover, regret: [i32; 4]) -> Step {
    Step {
        by,
        inputs,
        plain: [500; 3],
        best: [500; 3],
        open: [true; 3],
        not_bad: [true; 3],
        regret,
    }
}

#[test]
fn the_largest_regret_is_compared_in_order_and_what_the_clock_chose_is_nobodys() {
    let class = played();
    let inputs = |decided: usize| class.0.tracks()[0].decided()[decided].inputs;
    let with = |steps: Vec<Step>| About {
        chances: Chances::Known(Course {
            start: 500,
            first: 500,
            steps,
        }),
        ..about()
    };
    let steps = vec![
        step(inputs(6), Mover::Choice, [0, 300, 900, 300]),
        step(inputs(7), Mover::Choice, [1, 0, 0, 0]),
        step(inputs(9), Mover::Clock, [999, 999, 999, 300]),
        step(inputs(11), Mover::Choice, [1, 0, 0, 0]),
    ];
    let about = with(steps);
    assert_eq!(which(&class, &about), [at(0, 3), at(0, 7), at(0, 8)]);
    assert_eq!(
        proposals(&class, &about)[1].reason,
        "Hier had een ander antwoord het meest uitgemaakt voor de afloop."
    );
    let nothing = with(vec![step(inputs(6), Mover::Choice, [0, -20, 0, 0])]);
    assert_eq!(which(&class, &nothing), [at(0, 3), at(0, 8), at(0, 10)]);
}

#[test]
fn equals_go_in_the_order_of_the_story_and_fewer_than_five_votes_propose_nothing() {
    let mut class = Class::of(small(), 6);
    for id in ["luister", "erken"] {
        let other = if id == "luister" {
            "leg-uit"
        } else {
            "begrens"
        };
        class.votes(MAIN, &[(id, 3), (other, 3)]);
        class.votes(MAIN, &[(id, 6)]);
        class.decides(MAIN, id);
    }
    let divided = proposals(&class, &about());
    assert_eq!(divided[0].moment, at(0, 0));
    assert!(divided[0].reason.contains("minstens 50 van de 100"));
    assert!(divided[0].reason.contains("verschillen ze 60 keer"));

    let mut class = Class::of(small(), 4);
    class.votes(MAIN, &[("luister", 2), ("leg-uit", 2)]);
    class.votes(MAIN, &[("luister", 4)]);
    class.decides(MAIN, "luister");
    let reasons = proposals(&class, &about());
    assert!(reasons.iter().all(|it| it.reason == AUTHOR), "{reasons:?}");
}

#[test]
fn a_bookmark_belongs_to_the_question_at_hand_or_else_to_what_was_decided_last() {
    let mut class = Class::of(small(), 0);
    class.does(Command::Bookmark(MAIN));
    let ballot = class.choice(MAIN, "leg-uit");
    class.does(Command::Decide {
        track: MAIN,
        ballot,
    });
    class.notes(MAIN, Tag::Question);
    class.read_on(MAIN);
    let notes = |class: &Class, decided| {
        let debrief = told(&class.0, Lang::Nl);
        decision(part(&debrief), 0, decided).notes.clone()
    };
    let expected = [
        ("bladwijzer".to_owned(), 1),
        ("vraag voor de nabespreking".to_owned(), 1),
    ];
    assert_eq!(notes(&class, 0), expected);
    // The group goes back on it: what was noted there belongs to what it decides instead.
    class.does(Command::StepBack(MAIN));
    class.decides(MAIN, "luister");
    assert_eq!(notes(&class, 0), []);
    assert_eq!(notes(&class, 1), expected);
    assert_eq!(which(&class, &about())[0], at(0, 1));
}

#[test]
fn a_moment_has_all_that_a_projector_shows_of_it() {
    let class = played();
    let shown = |which| moment(&class.0, &assessed(&class.0), &about(), Lang::Nl, which);
    let it = shown(at(0, 3)).expect("it was decided");
    assert!(it.reason.starts_with("Hier verschoven de stemmen"));
    assert_eq!(it.decision.situation.len(), 2);
    assert_eq!(
        it.decision.prompt,
        "Mees kijkt van haar naar u. Twee karren stoppen. Wat is uw eerste zin?"
    );
    let whys: Vec<_> = it
        .whys
        .iter()
        .map(|it| (it.letter.as_str(), it.level.as_str(), it.chosen))
        .collect();
    assert_eq!(
        whys,
        [
            ("A", "zwak", false),
            ("B", "bruikbaar", false),
            ("C", "sterk", true),
            ("D", "schadelijk", false)
        ]
    );
    assert_eq!(it.whys[2].sources, ["MOD12", "MOD11", "CCV3"]);
    let told = it.decision.told.as_ref().expect("it is told");
    assert!(told.consequence[0].starts_with("Vrouw in rode jas: “"));
    assert_eq!(it.questions, flow(Lang::Nl).phases[2].questions);
    let signals = shown(at(0, 0)).expect("it was decided");
    let whys: Vec<_> = signals
        .whys
        .iter()
        .map(|it| (it.letter.as_str(), it.level.as_str()))
        .collect();
    assert_eq!(
        whys,
        [
            ("", "sterk"),
            ("A", "gezien"),
            ("C", "gezien"),
            ("D", "gezien"),
            ("B", "terecht niet gekozen"),
            ("E", "terecht niet gekozen")
        ]
    );
    // One that is not among the three has no reason, and one that was not decided is none.
    assert_eq!(shown(at(0, 6)).map(|it| it.reason), Some(String::new()));
    assert_eq!(shown(at(0, 99)), None);
    assert_eq!(shown(at(9, 0)), None);
}

#[test]
fn the_seven_parts_of_the_talk_are_those_of_the_class_flow() {
    let told = |lang| {
        let phases = flow(lang).phases.into_iter();
        phases
            .map(|it| (it.title, it.minutes, it.questions))
            .collect::<Vec<_>>()
    };
    let expected: [(&str, &str, &[&str]); 7] = [
        (
            "Landen",
            "3 tot 5 minuten",
            &["Hoe zit u erbij, in een woord? U mag ook passen."],
        ),
        (
            "Wat gebeurde er",
            "5 minuten",
            &[
                "Wat weten we zeker? Wat vulden we in?",
                "Wat wilde de ander bereiken?",
            ],
        ),
        (
            "Drie sleutelmomenten",
            "15 tot 20 minuten",
            &[
                "Wat zag u op dit moment?",
                "Wat woog het zwaarst?",
                "Wat had u nodig om anders te kiezen?",
                "Kunt u dit morgen aan inwoners uitleggen?",
            ],
        ),
        (
            "Wat als",
            "5 minuten",
            &["Wat verandert er, en tegen welke prijs?"],
        ),
        (
            "Naar onze gemeente",
            "5 tot 10 minuten",
            &[
                "Wie belt u als eerste?",
                "Wie vangt uw gezin en medewerkers op?",
                "Waar leggen wij dit vast?",
            ],
        ),
        (
            "Voornemen",
            "3 minuten",
            &[
                "Dit houd ik vast",
                "Dit doe ik anders",
                "Dit regel ik voor …",
            ],
        ),
        (
            "Afronden",
            "2 minuten",
            &["Raakte dit u? Dat is normaal. Praat vandaag nog met iemand."],
        ),
    ];
    let expected = expected.map(|(title, minutes, questions)| {
        let questions = questions.iter().map(|it| (*it).to_owned()).collect();
        (title.to_owned(), minutes.to_owned(), questions)
    });
    assert_eq!(told(Lang::Nl), expected);
    let english = flow(Lang::En).phases;
    assert!(english.iter().map(|it| it.phase).eq(Phase::ALL));
}
