//! Draws the screen at hand and passes on what it asks.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowTheme};
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

use super::in_class::InClass;
use super::motion::Motion;
use super::picture::{Picture, Spot};
use super::program::{Playing, Program};
use super::scene::{ringed, scene};
use super::shelf::Pictures;
use crate::guidance::{CardText, card, contacts};
use crate::session::view::View;
use crate::stage::Scene;
use crate::ui::briefing::{BriefingData, briefing_ui};
use crate::ui::debrief::debrief_ui;
use crate::ui::library::{LibraryData, LibraryEntry, Unfinished, library_ui};
use crate::ui::look::Look;
use crate::ui::notice::notice_ui;
use crate::ui::play::ring::rings;
use crate::ui::play::{Over, PlayData, is_frozen, play_ui};
use crate::ui::real::real_ui;
use crate::ui::room::Hall;
use crate::ui::room::console::{console_ui, here_ui};
use crate::ui::room::open::{OpenData, open_ui};
use crate::ui::room::projector::{Projected, projector_ui};
use crate::ui::settings::{SettingsData, settings_ui};
use crate::ui::support::{SupportData, support_ui};
use crate::ui::{Action, Screen, theme};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Dressed>()
        .add_systems(EguiPrimaryContextPass, draw);
}

/// The look that egui's style was set to.
#[derive(Resource, Default)]
struct Dressed(Option<Look>);

fn draw(
    mut contexts: EguiContexts,
    mut program: NonSendMut<Program>,
    mut places: Query<(&Spot, &mut Picture)>,
    mut motion: ResMut<Motion>,
    mut dressed: ResMut<Dressed>,
    pictures: Res<Pictures>,
    window: Single<&Window, With<PrimaryWindow>>,
    time: Res<Time>,
    real: Res<Time<Real>>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let dark = window.window_theme == Some(WindowTheme::Dark);
    if dressed.0.is_none() {
        theme::fonts(&ctx);
        let lang = program.look.lang;
        program.set_look(dark);
        program.look.lang = lang;
    }
    if dressed.0 != Some(program.look) {
        theme::apply(&ctx, &program.look);
        dressed.0 = Some(program.look);
        // Fonts are there from the next frame on, and nothing can be drawn without them.
        motion.keep_going();
        return Ok(());
    }
    // While something is to be recognised, the picture stands still for everyone.
    let view = match (&program.class, &program.playing, program.screen) {
        (Some(class), _, _) => class.story(),
        (None, Some(playing), Screen::Play) => Some(&playing.view),
        _ => None,
    };
    motion.reduced = program.look.reduced_motion || view.is_some_and(is_frozen);
    let mut stages = Stages::default();
    if program.settle_chances(Duration::ZERO) {
        motion.look_again();
    }
    let whole = egui::UiBuilder::new()
        .max_rect(ctx.content_rect())
        .layer_id(egui::LayerId::background());
    let mut ui = egui::Ui::new(ctx.clone(), "screen".into(), whole);
    let now = time.elapsed_secs_f64();
    program.now_secs = real.elapsed_secs_f64();
    let action = screen_ui(
        &mut ui,
        &mut program,
        &mut stages,
        &mut motion,
        &pictures,
        now,
    );
    for (spot, mut picture) in &mut places {
        let stage = match spot {
            Spot::Main => stages.main.take(),
            Spot::Small => stages.small.take(),
            Spot::Hall => continue,
        };
        match stage {
            Some((scene, area)) => picture.show(scene, area, &ctx),
            None => picture.scene = None,
        }
    }
    if let Some(notice) = program.notice.clone()
        && notice_ui(&ctx, &program.look, &notice)
    {
        program.notice = None;
    }
    if let Some(action) = action {
        program.act(action);
        motion.keep_going();
    }
    Ok(())
}

/// The stages of a frame: what they show, and where.
#[derive(Default)]
struct Stages {
    main: Option<(Option<Scene>, egui::Rect)>,
    small: Option<(Option<Scene>, egui::Rect)>,
}

fn screen_ui(
    ui: &mut egui::Ui,
    program: &mut Program,
    stages: &mut Stages,
    motion: &mut Motion,
    pictures: &Pictures,
    time_secs: f64,
) -> Option<Action> {
    let look = program.look;
    match program.screen {
        Screen::Library => {
            let data = library(program, pictures);
            library_ui(ui, &look, &data, &mut program.library)
        }
        Screen::Briefing => {
            let scenario = program.shelf.get(program.chosen)?.scenario.clone()?;
            let data = BriefingData {
                carried: program.carry.lines(look.lang),
                ..BriefingData::of(&scenario, pictures.of(&scenario.head.picture))
            };
            briefing_ui(ui, &look, &data, &mut program.terms)
        }
        Screen::OpenClass => {
            let scenario = program.shelf.get(program.chosen)?.scenario.clone()?;
            let data = OpenData {
                briefing: BriefingData {
                    carried: program.carry.lines(look.lang),
                    ..BriefingData::of(&scenario, None)
                },
                network: &program.network,
            };
            open_ui(ui, &look, &data, &mut program.opening)
        }
        Screen::Console => class(
            ui,
            program.class.as_mut()?,
            stages,
            motion,
            &look,
            time_secs,
        ),
        Screen::Play => play(
            ui,
            program.playing.as_mut()?,
            stages,
            motion,
            &look,
            time_secs,
        ),
        Screen::Debrief => {
            let (debrief, state) = program.looked_back.as_mut()?;
            debrief_ui(ui, &look, debrief, state)
        }
        Screen::Support => {
            let title = program
                .playing
                .as_ref()
                .map(|it| it.view.title.clone())
                .unwrap_or_default();
            support_ui(
                ui,
                &look,
                &SupportData {
                    contacts: contacts(),
                    cause: program.cause,
                    scenario: &title,
                },
            )
        }
        Screen::Real => real_ui(ui, &look, contacts(), &mut program.real),
        Screen::Settings => {
            let data = SettingsData {
                theme: program.theme_choice(),
                text_percent: look.text_percent,
                reduced_motion: look.reduced_motion,
                clocks: program.settings.clocks,
                lang: look.lang,
                sessions: program.kept_sessions,
            };
            settings_ui(ui, &look, &data, &mut program.settings_state)
        }
    }
}

fn play(
    ui: &mut egui::Ui,
    playing: &mut Playing,
    stages: &mut Stages,
    motion: &mut Motion,
    look: &Look,
    time_secs: f64,
) -> Option<Action> {
    let session = playing.kept().session().clone();
    let cards: Vec<&CardText> = session
        .scenario()
        .debrief
        .cards
        .iter()
        .map(|it| card(*it))
        .collect();
    let words = stage_words(&playing.view, look);
    let data = PlayData {
        view: &playing.view,
        cards: &cards,
        contacts: contacts(),
        stage_words: &words,
        second_from: playing.second_from,
        time_secs,
    };
    let played = play_ui(ui, look, &data, &mut playing.state);
    if let Some(rect) = played.stage.rect {
        let area = Rect::new(rect.left(), rect.top(), rect.right(), rect.bottom());
        let dark = look.theme == theme::Theme::Nacht;
        let scene = scene(&playing.view, session.record().setup.seed, dark);
        if let Some(scene) = &scene {
            let them = ringed(&playing.view, scene, area, &played.marked);
            rings(ui.painter(), rect, &them);
        }
        stages.main = Some((scene, rect));
    }
    if matches!(playing.state.over, Over::Breathing { .. }) || playing.state.clock.is_some() {
        motion.keep_going();
    }
    played.action
}

/// How long the minutes on a console may be old. Always as long: another wait each time would be a reason to draw.
const MINUTES: Duration = Duration::from_secs(15);

/// The console of a class, or in its place what the room sees.
fn class(
    ui: &mut egui::Ui,
    class: &mut InClass,
    stages: &mut Stages,
    motion: &mut Motion,
    look: &Look,
    time_secs: f64,
) -> Option<Action> {
    let words = class
        .story()
        .map(|it| stage_words(it, look))
        .unwrap_or_default();
    let kept = look.say(if class.class.is_kept() {
        "console-kept"
    } else {
        "console-kept-not"
    });
    motion.look_again_in(MINUTES);
    if class.state.sure.is_none() {
        class.leaving = false;
    }
    let scene = room_stage(class, look);
    if class.hall != Hall::Here {
        let mut state = std::mem::take(&mut class.state);
        let data = class.console_data(&words, &kept);
        let drawn = console_ui(ui, look, &data, &mut state);
        class.state = state;
        let in_sight = drawn.stage.filter(|_| !class.is_black());
        stages.small = in_sight.map(|it| (scene, it));
        return drawn.action;
    }
    let (drawn, action) = here(ui, look, class, &words, &kept, time_secs);
    stages.main = drawn.stage.map(|it| (scene, it));
    if class.set_pages(drawn.pages) || class.is_breathing() && !look.reduced_motion {
        motion.keep_going();
    }
    action
}

/// What the room sees, in the one window that there is.
fn here(
    ui: &mut egui::Ui,
    look: &Look,
    class: &mut InClass,
    words: &str,
    kept: &str,
    time_secs: f64,
) -> (Projected, Option<Action>) {
    if class.bare {
        let shown = class.shown(words, time_secs);
        return (projector_ui(ui, look, &shown), None);
    }
    let mut state = std::mem::take(&mut class.state);
    let shown = class.shown(words, time_secs);
    let data = class.console_data(words, kept);
    let drawn = here_ui(ui, look, &shown, &data, &mut state);
    class.state = state;
    drawn
}

/// The stage of what the room sees.
pub(super) fn room_stage(class: &InClass, look: &Look) -> Option<Scene> {
    let dark = look.theme == theme::Theme::Nacht;
    scene(class.story()?, class.class.seed(), dark)
}

/// What the stage shows, in words.
pub(super) fn stage_words(view: &View, look: &Look) -> String {
    let person = |it: &crate::session::view::PersonView| {
        let mood = it.mood?;
        let style = mood.style.word().to_lowercase();
        Some(format!(
            "{} {}",
            it.name,
            look.say(&format!("person-{style}-{}", mood.phase.min(4)))
        ))
    };
    let mut words = vec![view.place.title.clone()];
    words.extend(view.people.iter().filter_map(person));
    words.join(". ")
}

fn library(program: &Program, pictures: &Pictures) -> LibraryData {
    let entries = program.shelf.iter().map(|it| match &it.scenario {
        Some(scenario) => LibraryEntry {
            played: program.played.contains(&scenario.head.id),
            picture: pictures.of(&scenario.head.picture),
            ..LibraryEntry::of(&scenario.head)
        },
        None => LibraryEntry::broken(&it.name, it.faults),
    });
    let unfinished = program.unfinished.as_ref().map(|it| Unfinished {
        title: it.view.title.clone(),
        moment: it.view.moment,
        moments: it.view.moments,
    });
    let broken_off = program.unfinished_class.as_ref();
    LibraryData {
        entries: entries.collect(),
        unfinished,
        unfinished_class: broken_off.map(|it| it.1.clone()),
    }
}
