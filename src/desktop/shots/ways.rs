//! The screens that are pictured, and how one gets to each.

use std::path::Path;

use anyhow::{Result, bail};

use crate::desktop::program::Program;
use crate::desktop::sample;
use crate::scenario::vocabulary::Form;
use crate::session::input::Input;
use crate::session::view::{Now, View};
use crate::shell::Problem;
use crate::store::library;
use crate::ui::debrief::Tab;
use crate::ui::play::draft::Draft;
use crate::ui::play::{Over, PlayState, moment_of};
use crate::ui::{Action, Screen, Setting, Terms};

/// A screen and how one gets there.
pub(super) type Shot = (&'static str, fn(&mut Program) -> Result<()>);

pub(super) const SHOTS: &[Shot] = &[
    ("library", |it| {
        it.shelf.retain(|it| it.name != sample::TASKS);
        done(it, Action::Go(Screen::Library))
    }),
    ("briefing", |it| done(it, Action::Brief(0))),
    ("play-calm", |it| play(it, CALM, 2, false)),
    ("decision", |it| {
        play(it, CALM, 2, true)?;
        if let Some(playing) = &mut it.playing {
            let moment = moment_of(&playing.view);
            playing.state = PlayState {
                selected: Some(2),
                moment,
                ..PlayState::default()
            };
        }
        Ok(())
    }),
    ("play-tense", |it| play(it, TENSE, 5, false)),
    ("decision-tense", |it| play(it, TENSE, 5, true)),
    ("exit", |it| find(it, TENSE, "schuifdeuren")),
    ("home", |it| find(it, CALM, "thuis")),
    ("document", |it| {
        find(it, CALM, "avond")?;
        read_to(it, |now| {
            matches!(now, Now::Document(_) | Now::Decision { .. })
        })
    }),
    ("thing-letter", |it| thing(it, CALM, Form::Letter)),
    ("thing-letter-long", |it| long_thing(it, Form::Letter)),
    ("thing-chat", |it| thing(it, TENSE, Form::Chat)),
    ("thing-chat-long", |it| long_thing(it, Form::Chat)),
    ("thing-post", |it| thing(it, CALM, Form::Post)),
    ("thing-mail", |it| thing(it, CALM, Form::Mail)),
    ("thing-form", |it| thing(it, CALM, Form::Form)),
    ("thing-form-long", |it| long_thing(it, Form::Form)),
    ("thing-call", |it| thing(it, TENSE, Form::Call)),
    ("thing-call-long", |it| long_thing(it, Form::Call)),
    ("thing-news", |it| thing(it, CALM, Form::News)),
    ("stage-door", |it| moment(it, sample::at_the_door)),
    (RINGS[0], |it| moment(it, sample::at_the_door)),
    (RINGS[1], |it| play(it, TENSE, 5, false)),
    ("stage-office", |it| moment(it, sample::in_the_office)),
    ("recognise", |it| {
        task(it, "", &[], |it| it.picks = [0, 1, 2].into_iter().collect())
    }),
    ("recognise-empty", |it| {
        task(it, "", &[], |it| it.sure = true)
    }),
    ("which-form", |it| {
        task(it, "", &SEEN[..1], |_| {})?;
        if let Some(playing) = &mut it.playing {
            playing.state.selected = Some(0);
        }
        Ok(())
    }),
    ("clock", |it| {
        it.act(Action::Set(Setting::ReducedMotion(false)));
        task(it, " clocks 100", &SEEN[..2], |_| {})
    }),
    ("compose", |it| {
        task(it, "", &SPOKEN, |it| it.sentence = it.sentence.with(0, 0))
    }),
    ("compose-whole", |it| {
        task(it, "", &SPOKEN, |it| {
            it.sentence = it.sentence.with(0, 0).with(1, 0);
        })
    }),
    ("consult", |it| task(it, "", &SEEN[..3], |_| {})),
    ("consult-asked", |it| task(it, "", &SEEN[..4], |_| {})),
    ("arrange", |it| {
        task(it, "", &SEEN, |it| {
            (it.order, it.item) = (vec![0, 1, 2], Some(1));
        })
    }),
    ("arrange-empty", |it| task(it, "", &SEEN, |_| {})),
    ("advice", |it| {
        task(it, "", &SEEN[..6], |_| {})?;
        if let Some(playing) = &mut it.playing {
            playing.state.over = Over::Advice;
        }
        Ok(())
    }),
    ("second-track", |it| {
        play(it, CALM, usize::MAX, false)?;
        done(it, Action::Go(Screen::Debrief))?;
        done(it, Action::SecondTrack { inputs: 14 })
    }),
    ("briefing-clock", |it| {
        sample::on_shelf(it);
        let at = it.shelf.len() - 1;
        done(it, Action::Brief(at))
    }),
    ("briefing-carried", |it| {
        task(it, "", &SEEN, |_| {})?;
        choose(it, "politie>gezin>bestuur")?;
        read_to(it, |_| false)?;
        sample::on_shelf(it);
        let at = it.shelf.len() - 1;
        done(it, Action::Brief(at))
    }),
    ("cards", |it| over(it, Over::Cards)),
    ("adempauze", |it| over(it, Over::Breathing { since: 0.0 })),
    ("stepped-out", |it| input(it, Input::StepOut)),
    ("stopped", |it| input(it, Input::Stop)),
    ("ended", |it| play(it, CALM, usize::MAX, false)),
    ("debrief", |it| {
        play(it, CALM, usize::MAX, false)?;
        tab(it, Tab::What)
    }),
    ("debrief-moments", |it| tab(it, Tab::Moments)),
    ("debrief-intention", |it| tab(it, Tab::Intention)),
    ("debrief-method", |it| tab(it, Tab::Method)),
    ("debrief-red-line", |it| {
        play(it, TENSE, usize::MAX, false)?;
        tab(it, Tab::RedLines)
    }),
    ("support", |it| done(it, Action::Go(Screen::Support))),
    ("real", |it| done(it, Action::Go(Screen::Real))),
    ("settings", |it| done(it, Action::Go(Screen::Settings))),
    ("thing-200", |it| {
        it.act(Action::Set(Setting::TextPercent(200)));
        thing(it, CALM, Form::Letter)
    }),
    ("recognise-200", |it| {
        it.act(Action::Set(Setting::TextPercent(200)));
        task(it, "", &[], |it| it.picks = [0, 1].into_iter().collect())
    }),
    ("arrange-200", |it| {
        it.act(Action::Set(Setting::TextPercent(200)));
        task(it, "", &SEEN, |it| {
            (it.order, it.item) = (vec![0, 1], Some(1));
        })
    }),
    ("compose-200", |it| {
        it.act(Action::Set(Setting::TextPercent(200)));
        task(it, "", &SPOKEN, |it| it.sentence = it.sentence.with(0, 0))
    }),
    ("consult-200", |it| {
        it.act(Action::Set(Setting::TextPercent(200)));
        task(it, "", &SEEN[..4], |_| {})
    }),
    ("settings-150", |it| {
        it.act(Action::Set(Setting::TextPercent(150)));
        done(it, Action::Go(Screen::Settings))
    }),
    ("decision-200", |it| {
        it.act(Action::Set(Setting::TextPercent(200)));
        play(it, CALM, 2, true)
    }),
];

/// The pictures on which rings are drawn too.
pub(super) const RINGS: [&str; 2] = ["stage-rings", "stage-rings-hot"];

/// Answers of the sample scenario of the tasks: to the recognising, the form, the deciding, and so on.
pub(super) const SEEN: [&str; 7] = [
    "route+helm-vast",
    "F3",
    "benoemen",
    "ask:robin",
    "-",
    "adres",
    "verder",
];

/// The same, up to the sentence.
pub(super) const SPOKEN: [&str; 3] = ["route+helm-vast", "F3", "vragen"];

/// The plans that are played to get there.
pub(super) const CALM: &str = "grens-en-maandag.plan";
const TENSE: &str = "alles-op-zijn-hardst.plan";

pub(super) fn done(program: &mut Program, action: Action) -> Result<()> {
    program.done(action)?;
    match program.notice.take() {
        Some(why) => bail!(Problem::Other { why }),
        None => Ok(()),
    }
}

fn input(program: &mut Program, input: Input) -> Result<()> {
    play(program, CALM, 2, false)?;
    done(program, Action::Input(input))
}

/// A document of that form on the stage, after the first choices of a plan.
fn thing(program: &mut Program, plan: &str, form: Form) -> Result<()> {
    play(program, plan, 3, false)?;
    if let Some(playing) = &mut program.playing {
        playing.view.now = Now::Document(sample::document(form));
    }
    Ok(())
}

/// A moment of another story, in the place of the one at hand.
fn moment(program: &mut Program, change: fn(&mut View)) -> Result<()> {
    play(program, CALM, 3, false)?;
    if let Some(playing) = &mut program.playing {
        change(&mut playing.view);
    }
    Ok(())
}

/// The same at a tense moment, with more text than fits.
fn long_thing(program: &mut Program, form: Form) -> Result<()> {
    thing(program, TENSE, form)?;
    if let Some(playing) = &mut program.playing
        && let Now::Document(it) = &mut playing.view.now
    {
        it.lines = (0..4).flat_map(|_| it.lines.clone()).collect();
    }
    Ok(())
}

fn over(program: &mut Program, over: Over) -> Result<()> {
    play(program, CALM, 2, false)?;
    if let Some(playing) = &mut program.playing {
        playing.state.over = over;
    }
    Ok(())
}

fn tab(program: &mut Program, tab: Tab) -> Result<()> {
    done(program, Action::Go(Screen::Debrief))?;
    if let Some((_, state)) = &mut program.looked_back {
        state.tab = tab;
        state.open = Some(1);
    }
    Ok(())
}

/// Begins the sample scenario of the tasks, answers so much of it, and begins an answer.
fn task(
    program: &mut Program,
    starts: &str,
    answers: &[&str],
    begun: fn(&mut Draft),
) -> Result<()> {
    let scenario = sample::tasks().ok_or(Problem::Faulty)?;
    let starts = format!("seed 7{starts}");
    let setup = crate::session::plan::starts(&scenario, &starts)?;
    program.begin_scenario(scenario, setup)?;
    read_to(program, |_| false)?;
    for answer in answers {
        if *answer == "-" {
            done(program, Action::Input(Input::Continue))?;
        } else {
            choose(program, answer)?;
        }
        read_to(program, |_| false)?;
    }
    if let Some(playing) = &mut program.playing {
        playing.state.moment = moment_of(&playing.view);
        begun(&mut playing.state.draft);
    }
    Ok(())
}

/// Plays so many answers of a plan; then reads on to the next question, or stays at what came of the last answer.
fn play(program: &mut Program, plan: &str, answers: usize, to_question: bool) -> Result<()> {
    begin(program, plan)?;
    for answer in chosen(plan)?.into_iter().take(answers) {
        read_to(program, |now| matches!(now, Now::Decision { .. }))?;
        choose(program, &answer)?;
    }
    if to_question {
        read_to(program, |now| matches!(now, Now::Decision { .. }))?;
    } else if answers == usize::MAX {
        read_to(program, |_| false)?;
    }
    Ok(())
}

/// Plays a plan until the scene with that id begins.
fn find(program: &mut Program, plan: &str, scene: &str) -> Result<()> {
    begin(program, plan)?;
    let mut answers = chosen(plan)?.into_iter();
    loop {
        let playing = program.playing.as_ref().ok_or_else(|| no_shot(plan))?;
        let session = playing.kept().session();
        if session.scenario().scene_of(session.state().node).id == scene {
            return Ok(());
        }
        match &playing.view.now {
            Now::Decision { .. } | Now::Task { .. } => {
                choose(program, &answers.next().ok_or_else(|| no_shot(plan))?)?;
            }
            Now::Ended { .. } => return Ok(()),
            _ => done(program, Action::Input(Input::Continue))?,
        }
    }
}

fn begin(program: &mut Program, plan: &str) -> Result<()> {
    done(program, Action::Brief(0))?;
    let text = plan_text(plan)?;
    let starts = text
        .lines()
        .find_map(|it| it.strip_prefix("starts"))
        .unwrap_or_default();
    let scenario = program.shelf[0].scenario.clone().ok_or(Problem::Faulty)?;
    let setup = crate::session::plan::starts(&scenario, starts)?;
    program.begin_with(setup, &Terms::default())
}

fn choose(program: &mut Program, answer: &str) -> Result<()> {
    let playing = program.playing.as_ref().ok_or_else(|| no_shot(answer))?;
    let input = crate::session::plan::input(playing.kept().session(), answer)?;
    done(program, Action::Input(input))
}

pub(super) fn no_shot(plan: &str) -> Problem {
    Problem::NoShot {
        plan: plan.to_owned(),
    }
}

fn read_to(program: &mut Program, there: impl Fn(&Now) -> bool) -> Result<()> {
    while let Some(playing) = &program.playing {
        if there(&playing.view.now) || !matches!(playing.view.now, Now::Text(_) | Now::Document(_))
        {
            break;
        }
        done(program, Action::Input(Input::Continue))?;
    }
    Ok(())
}

pub(super) fn chosen(plan: &str) -> Result<Vec<String>> {
    let word = |line: &str| {
        Some(
            line.strip_prefix("chooses")?
                .split_whitespace()
                .next()?
                .to_owned(),
        )
    };
    Ok(plan_text(plan)?.lines().filter_map(word).collect())
}

pub(super) fn plan_text(plan: &str) -> Result<String> {
    let shipped = library::shipped();
    let name = &shipped.first().ok_or_else(|| no_shot(plan))?.name;
    let plans = library::plans_beside(Path::new(name))?;
    Ok(plans
        .into_iter()
        .find(|it| it.0 == plan)
        .ok_or_else(|| no_shot(plan))?
        .1)
}
