//! The debrief of a group: what it voted and decided, which moments it talks about, and never who.

mod formats;
mod moments;
mod random;
pub(crate) mod story;

use weerbaar::debrief::Debrief;
use weerbaar::debrief::group::{GroupDecision, GroupPart};
use weerbaar::room::Room;
use weerbaar::room::command::{Ballot, Command, TrackIdx};
use weerbaar::room::talk::{Arranged, Subject};
use weerbaar::scenario::vocabulary::Pressure;
use weerbaar::session::answer::{Answer, Sentence};
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;
use weerbaar::text::Lang;

use crate::room_class::{small, tasks};
use story::{Class, MAIN, assessed, at, everything, played, told};

fn part(debrief: &Debrief) -> &GroupPart {
    debrief
        .group
        .as_ref()
        .expect("it is the debrief of a group")
}

fn decision(part: &GroupPart, track: u32, decided: usize) -> &GroupDecision {
    let mut all = part.decisions.iter();
    let found = all.find(|it| it.moment == at(track, decided));
    found.unwrap_or_else(|| panic!("{track}/{decided} was decided"))
}

/// The letters of all answers, with what is told of their votes.
fn counts(it: &GroupDecision) -> Vec<Vec<(&str, Vec<Option<u32>>)>> {
    let votes = it.votes.iter().map(|vote| {
        let options = vote.options.iter();
        let options = options.map(|it| (it.letter.as_str(), it.votes.clone()));
        options.collect()
    });
    votes.collect()
}

#[test]
fn votes_are_told_answer_by_answer_and_where_they_went() {
    let debrief = told(&played().0, Lang::Nl);
    let it = decision(part(&debrief), 0, 3);
    assert_eq!((it.title.as_str(), it.number), ("Besluit 3", Some(3)));
    assert_eq!(it.place, "Bij de zuivel · zaterdag 11.35 uur");
    let both = |was, is| vec![Some(was), Some(is)];
    let expected = [
        ("A", both(5, 1)),
        ("B", both(3, 2)),
        ("C", both(2, 9)),
        ("D", both(2, 0)),
    ];
    assert_eq!(counts(it), [expected]);
    assert_eq!(
        it.finding,
        "Na het gesprek ging C, een ander moment noemen, van 2 naar 9."
    );
    assert_eq!(it.decided, "C, een ander moment noemen");
    assert_eq!((it.differs, it.by_clock, it.undone), (false, false, false));
    assert_eq!(it.notes, [("sterk".to_owned(), 2)]);
    let words: Vec<&str> = it.rounds.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(words, ["12 van de 12 stemden"; 2]);
    // The decision itself is the one that the debrief tells above.
    assert_eq!(it.told.as_ref(), debrief.decisions.get(2));
    assert_eq!(it.told_above(), Some(3));
}

#[test]
fn signals_are_counted_each_by_itself() {
    let debrief = told(&played().0, Lang::Nl);
    let it = decision(part(&debrief), 0, 0);
    let both = |was, is| vec![Some(was), Some(is)];
    let expected = [
        ("A", both(6, 10)),
        ("B", both(5, 1)),
        ("C", both(3, 7)),
        ("D", both(4, 8)),
        ("E", both(3, 0)),
    ];
    assert_eq!(counts(it), [expected]);
    assert!(it.votes[0].several);
    assert_eq!(
        it.finding,
        "Na het gesprek ging A, “Ze houdt de koeling open en pakt niets”, van 6 naar 10."
    );
    assert_eq!(it.decided, "A, C en D");
    assert_eq!(it.notes, [("Signaleren en duiden".to_owned(), 1)]);
}

#[test]
fn under_five_votes_only_how_many_are_told() {
    let debrief = told(&played().0, Lang::Nl);
    let it = decision(part(&debrief), 0, 4);
    assert_eq!(it.rounds.len(), 1);
    let round = &it.rounds[0];
    assert_eq!((round.asked, round.votes, round.shown), (4, 4, false));
    assert_eq!(round.words, "4 stemmen. Te weinig stemmen om te tonen.");
    assert_eq!(it.finding, "Te weinig stemmen om te tonen.");
    assert_eq!(counts(it), [["A", "B", "C"].map(|it| (it, vec![None]))]);
    assert!(!it.differs, "fewer than five say nothing of the majority");
}

#[test]
fn how_four_people_voted_is_nowhere_to_be_found() {
    let class = played();
    let own = everything(&class.0);
    // The same class in which those four voted otherwise tells letter for letter the same.
    let scenario = class.0.scenario();
    let other = [
        "adres-herhalen",
        "adres-herhalen",
        "weg-met-de-kar",
        "lijn-uitleggen",
    ];
    let node = scenario.node_named("kreekpad").expect("it is asked");
    let mut others = other
        .iter()
        .filter_map(|it| scenario.choice_named(node, it));
    let mut commands = class.0.commands().to_vec();
    let mut changed = 0;
    for given in &mut commands {
        if let Command::Vote {
            ballot: ballot @ Ballot::Choice(_),
            ..
        } = &mut given.command
            && matches!(ballot, Ballot::Choice(it) if scenario.choice(*it).decision == node)
        {
            *ballot = Ballot::Choice(others.next().expect("four votes"));
            changed += 1;
        }
    }
    assert_eq!(changed, 4);
    let setup = Setup::seeded(7);
    let again = Room::replay(scenario.clone(), setup, &commands).expect("all can be given");
    assert!(everything(&again) == own);
}

#[test]
fn a_decision_beside_most_votes_is_marked_and_one_beside_a_tie_is_not() {
    let debrief = told(&played().0, Lang::Nl);
    let beside = decision(part(&debrief), 0, 5);
    assert!(beside.differs);
    assert_eq!(
        beside.marks,
        ["Het besluit is een ander dan de meeste stemmen."]
    );
    assert_eq!(
        beside.finding,
        "Na het gesprek ging C, vragen wat er nog kwam, van 4 naar 5."
    );
    let tie = decision(part(&debrief), 0, 8);
    assert!(!tie.differs && tie.marks.is_empty());
    assert_eq!(
        tie.finding,
        "Eerst alleen kregen A en B evenveel stemmen: elk 4 van de 10."
    );
}

#[test]
fn what_the_group_went_back_on_is_told_and_does_not_count() {
    let debrief = told(&played().0, Lang::Nl);
    let part = part(&debrief);
    let (before, again) = (decision(part, 0, 1), decision(part, 0, 2));
    assert!(before.undone && !again.undone);
    assert_eq!(
        before.marks,
        ["De groep kwam hierop terug; dit telt niet mee."]
    );
    assert_eq!(
        (before.decided.as_str(), before.told_above()),
        ("B, gedag zeggen", None)
    );
    assert_eq!(
        before.finding,
        "Eerst alleen kreeg B, gedag zeggen, de meeste stemmen: 6 van de 12."
    );
    let told = before.told.as_ref().expect("it was told as it stood");
    assert_eq!(
        told.consequence[0],
        "Ze doet één stap opzij. Niet meer dan één."
    );
    assert_eq!((again.number, again.rounds.len()), (Some(2), 0));
    assert!(part.moments.iter().all(|it| !it.decision.undone));
    assert_eq!(
        part.finding,
        "U nam 14 besluiten en stemde bij 6 daarvan. Het gesprek maakte het meeste verschil bij besluit 3. Eén keer was \
         het besluit een ander dan de meeste stemmen."
    );
    assert!(!debrief.summary.contains("gedag"), "{}", debrief.summary);
}

#[test]
fn what_ifs_and_subgroups_stand_beside_the_first_track_as_it_ended() {
    let debrief = told(&played().0, Lang::Nl);
    let part = part(&debrief);
    let names: Vec<&str> = part.beside.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        names,
        ["Wat als 1: uitleg geven", "Subgroep 1: het weglachen"]
    );
    let [what_if, subgroup] = &part.beside[..] else {
        panic!("two of them");
    };
    // The first track went on after the what-if began.
    assert_eq!(what_if.tracks[0].points, debrief.timeline.points);
    assert_eq!(what_if.tracks[0].ending, "Op het raam (goed afgelopen)");
    assert_eq!(what_if.parting.as_ref().map(|it| it.number), Some(3));
    assert_eq!(subgroup.parting.as_ref().map(|it| it.number), Some(10));
    assert!(
        what_if.finding.starts_with(
            "Met “uitleg geven” in plaats van “een ander moment noemen” bij besluit 3"
        )
    );
    assert!(what_if.finding.contains("; prijs: "), "{}", what_if.finding);
    assert_eq!(decision(part, 1, 0).title, "Wat als 1 · Besluit 3");
    assert_eq!(decision(part, 2, 0).title, "Subgroep 1 · Besluit 10");
    assert_eq!(
        decision(part, 2, 0).finding,
        "Eerst alleen kreeg C, het weglachen, de meeste stemmen: 3 van de 5."
    );
    assert!(
        debrief.tracks.is_none(),
        "they are the group's, in its own part"
    );
}

#[test]
fn what_is_not_arranged_comes_first_with_room_to_fill_in() {
    let debrief = told(&played().0, Lang::Nl);
    let it = &part(&debrief).agreements;
    assert_eq!(it.finding, "3 afspraken zijn nog niet geregeld.");
    let gaps: Vec<_> = it
        .gaps
        .iter()
        .map(|it| (it.subject, it.owner.as_str(), it.by.as_str()))
        .collect();
    assert_eq!(
        gaps,
        [
            (Subject::Family, "", ""),
            (Subject::Record, "de griffier", "1 maart"),
            (Subject::Transfer(3), "de burgemeester", ""),
        ]
    );
    let others: Vec<_> = it
        .others
        .iter()
        .map(|it| (it.subject, it.words.as_str()))
        .collect();
    assert_eq!(
        others,
        [
            (Subject::FirstCall, "geregeld"),
            (Subject::Transfer(0), "niet besproken"),
            (Subject::Transfer(1), "niet besproken"),
            (Subject::Transfer(2), "niet besproken"),
        ]
    );
    assert_eq!(it.all().count(), 7);

    let mut class = Class::of(small(), 0);
    let finding = |class: &Class| part(&told(&class.0, Lang::Nl)).agreements.finding.clone();
    assert_eq!(
        finding(&class),
        "De eigen afspraken zijn nog niet besproken."
    );
    class.agrees(Subject::Record, Arranged::Yes, "", "");
    assert_eq!(finding(&class), "Wat u besprak, is geregeld.");
    class.agrees(Subject::Record, Arranged::Missing, "", "");
    assert_eq!(finding(&class), "Eén afspraak is nog niet geregeld.");
}

#[test]
fn what_is_taken_along_is_the_groups_own_and_nobody_is_named() {
    let debrief = told(&played().0, Lang::Nl);
    let own: Vec<_> = debrief
        .intentions
        .own
        .iter()
        .map(|(label, words)| (label.as_str(), words.as_str()))
        .collect();
    assert_eq!(
        own,
        [
            ("Dit houden wij vast", "Eerst kijken"),
            ("Dit doen wij anders", "Eén zin eerder"),
            ("Dit regelen wij", "Het nummer van de griffier"),
        ]
    );
    assert_eq!(
        debrief.cover.line,
        "Nabespreking · groep van 12 · 23 november 2026 · geen beoordeling"
    );
    assert_eq!(
        (debrief.cover.participant.as_str(), part(&debrief).size),
        ("", 12)
    );
    let facts = debrief.method.process.iter().take(5).map(String::as_str);
    assert_eq!(
        facts.collect::<Vec<_>>(),
        [
            "Deelnemers: 12",
            "Stemmingen: 12",
            "Besluiten waarop de groep terugkwam: 1",
            "Wat-als geprobeerd: 1",
            "Subgroepen: 1",
        ]
    );
}

#[test]
fn a_sentence_is_counted_part_by_part_and_a_form_by_its_name() {
    let mut class = Class::of(tasks(), 6);
    class.answers(MAIN, Answer::Signals([0].into_iter().collect()));
    let form = |it| Ballot::Answer(Answer::Form(it));
    let (f1, f3) = (form(Pressure::F1), form(Pressure::F3));
    class.ballots(MAIN, &[f3, f3, f3, f3, f1, f1]);
    class.answers(MAIN, Answer::Form(Pressure::F3));
    class.decides(MAIN, "vragen");
    let sentence = |what, then| Sentence::default().with(0, what).with(1, then);
    let ballot = |what, then| Ballot::Answer(Answer::Sentence(sentence(what, then)));
    class.ballots(MAIN, &[ballot(0, 0); 6].map(|it| it));
    let moved = [
        ballot(0, 1),
        ballot(0, 1),
        ballot(0, 1),
        ballot(1, 1),
        ballot(0, 0),
    ];
    class.ballots(MAIN, &moved);
    class.answers(MAIN, Answer::Sentence(sentence(0, 0)));
    let debrief = told(&class.0, Lang::Nl);
    let part = part(&debrief);
    let form = decision(part, 0, 1);
    let all = [
        ("A", vec![Some(2)]),
        ("B", vec![Some(4)]),
        ("C", vec![Some(0)]),
    ];
    assert_eq!(counts(form), [all]);
    assert_eq!(
        form.finding,
        "Eerst alleen kreeg B, verkapte dreiging, de meeste stemmen: 4 van de 6."
    );
    assert_eq!(form.decided, "B, verkapte dreiging");
    let said = decision(part, 0, 3);
    let both = |was, is| vec![Some(was), Some(is)];
    let parts = [
        [("A", both(6, 4)), ("B", both(0, 1))],
        [("A", both(6, 1)), ("B", both(0, 4))],
    ];
    assert_eq!(counts(said), parts);
    let labels: Vec<&str> = said.votes.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["Wat ik hoor", "Het gevolg"]);
    // Where fewer voted the second time, both are told of how many.
    assert_eq!(
        said.finding,
        "Na het gesprek ging B bij “Het gevolg”, “We praten later”, van 0 van de 6 naar 4 van de 5."
    );
    assert_eq!(
        said.decided,
        "“Ik hoor een dreigement. Ik meld dit vandaag.”"
    );
    assert!(said.differs);
}

#[test]
fn nobody_votes_on_an_order_and_a_subject_is_no_decision() {
    let mut class = Class::of(tasks(), 5);
    class.answers(MAIN, Answer::Signals([0].into_iter().collect()));
    class.answers(MAIN, Answer::Form(Pressure::F3));
    class.decides(MAIN, "benoemen");
    class.decides(MAIN, "adres");
    class.votes(MAIN, &[("kinderen", 4), ("secretaris", 1)]);
    class.decides(MAIN, "kinderen");
    class.decides(MAIN, "verder");
    class.answers(MAIN, Answer::Order([0, 2].into_iter().collect()));
    let debrief = told(&class.0, Lang::Nl);
    let part = part(&debrief);
    let titles: Vec<&str> = part.decisions.iter().map(|it| it.title.as_str()).collect();
    let subject = "Een onderwerp in het gesprek";
    assert_eq!(
        titles,
        [
            "Besluit 1",
            "Besluit 2",
            "Besluit 3",
            "Besluit 4",
            subject,
            subject,
            "Besluit 5"
        ]
    );
    let home = decision(part, 0, 4);
    assert_eq!(
        (home.prompt.as_str(), home.number),
        ("Waar gaat u nu heen?", None)
    );
    assert_eq!(home.decided, "A, “Naar boven, naar de kinderen”");
    assert_eq!(
        home.finding,
        "Eerst alleen kreeg A, “Naar boven, naar de kinderen”, de meeste stemmen: 4 van de 5."
    );
    let order = decision(part, 0, 6);
    assert!(order.votes.is_empty());
    assert_eq!(order.decided, "“De politie › De secretaris”");
    assert!(
        part.finding.starts_with("Er is niet gestemd."),
        "{}",
        part.finding
    );
}

#[test]
fn the_clock_that_decided_is_named_and_a_closed_answer_keeps_its_letter() {
    let mut setup = Setup::seeded(7);
    setup.clocks = Some(100);
    let mut class = Class::with(tasks(), setup, 5);
    class.answers(MAIN, Answer::Signals([0].into_iter().collect()));
    class.answers(MAIN, Answer::Form(Pressure::F3));
    class.votes(MAIN, &[("benoemen", 5)]);
    class.does(Command::Lead {
        track: MAIN,
        input: Input::Tick,
    });
    let debrief = told(&class.0, Lang::En);
    let it = decision(part(&debrief), 0, 2);
    assert!(it.by_clock && it.differs);
    assert_eq!(
        it.marks,
        [
            "The decision differs from most votes.",
            "The clock decided."
        ]
    );
    assert_eq!(
        it.finding,
        "First alone A, “Ik hoor dit als een dreigement. Aan de deur…”, had all 5 votes."
    );

    let mut class = Class::of(small(), 5);
    for id in ["luister", "erken", "aanbod"] {
        class.decides(MAIN, id);
    }
    class.votes(MAIN, &[("meld", 3), ("later", 2)]);
    class.decides(MAIN, "meld");
    let debrief = told(&class.0, Lang::Nl);
    let options = &decision(part(&debrief), 0, 3).votes[0].options;
    let shown = options
        .iter()
        .map(|it| (it.letter.as_str(), it.closed, it.votes[0]));
    let expected = [
        ("A", false, Some(3)),
        ("B", false, Some(2)),
        ("C", true, None),
    ];
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

#[test]
fn a_room_tells_the_same_again_and_without_its_badges() {
    let class = played();
    let own = everything(&class.0);
    assert!(own == everything(&class.0));
    let kept = class.0.commands_without_persons();
    let again = Room::replay(class.0.scenario().clone(), Setup::seeded(7), &kept);
    let again = again.expect("it was all given");
    assert_eq!(told(&again, Lang::Nl), told(&class.0, Lang::Nl));
    assert!(everything(&again) == own);
    assert_eq!(assessed(&again), assessed(&class.0));
}

#[test]
fn a_class_that_did_nothing_has_a_debrief_too() {
    let class = Class::of(small(), 0);
    let debrief = told(&class.0, Lang::Nl);
    let part = part(&debrief);
    assert_eq!(part.finding, "Er is niet gestemd.");
    assert!(part.decisions.is_empty() && part.moments.is_empty() && part.beside.is_empty());
    assert_eq!(part.flow.phases.len(), 7);
    // What-ifs in which nothing was decided are not told.
    let mut class = Class::of(small(), 0);
    class.decides(MAIN, "luister");
    class.does(Command::WhatIf {
        track: MAIN,
        inputs: 1,
    });
    class.does(Command::ComeBack(TrackIdx(1)));
    assert!(self::part(&told(&class.0, Lang::Nl)).beside.is_empty());
}
