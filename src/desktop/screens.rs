//! Draws the screen at hand and passes on what it asks.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::WindowTheme;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

use super::motion::Motion;
use super::picture::Picture;
use super::program::{Playing, Program};
use super::scene::{ringed, scene};
use super::shelf::Pictures;
use crate::guidance::{CardText, card, contacts};
use crate::session::view::View;
use crate::ui::briefing::{BriefingData, briefing_ui};
use crate::ui::debrief::debrief_ui;
use crate::ui::library::{LibraryData, LibraryEntry, Unfinished, library_ui};
use crate::ui::look::Look;
use crate::ui::notice::notice_ui;
use crate::ui::play::ring::rings;
use crate::ui::play::{Over, PlayData, is_frozen, play_ui};
use crate::ui::real::real_ui;
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
    mut picture: ResMut<Picture>,
    mut motion: ResMut<Motion>,
    mut dressed: ResMut<Dressed>,
    pictures: Res<Pictures>,
    window: Single<&Window>,
    time: Res<Time>,
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
    let frozen = program.screen == Screen::Play
        && program
            .playing
            .as_ref()
            .is_some_and(|it| is_frozen(&it.view));
    motion.reduced = program.look.reduced_motion || frozen;
    picture.scene = None;
    if program.settle_chances(Duration::ZERO) {
        motion.look_again();
    }
    let whole = egui::UiBuilder::new()
        .max_rect(ctx.content_rect())
        .layer_id(egui::LayerId::background());
    let mut ui = egui::Ui::new(ctx.clone(), "screen".into(), whole);
    let now = time.elapsed_secs_f64();
    let action = screen_ui(
        &mut ui,
        &mut program,
        &mut picture,
        &mut motion,
        &pictures,
        now,
    );
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

fn screen_ui(
    ui: &mut egui::Ui,
    program: &mut Program,
    picture: &mut Picture,
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
        Screen::Play => play(
            ui,
            program.playing.as_mut()?,
            picture,
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
    picture: &mut Picture,
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
        picture.area = Rect::new(rect.left(), rect.top(), rect.right(), rect.bottom());
        picture.pixels_per_point = ui.ctx().pixels_per_point();
        let dark = look.theme == theme::Theme::Nacht;
        picture.scene = scene(&playing.view, session.record().setup.seed, dark);
        if let Some(scene) = &picture.scene {
            let them = ringed(&playing.view, scene, picture.area, &played.marked);
            rings(ui.painter(), rect, &them);
        }
    }
    if matches!(playing.state.over, Over::Breathing { .. }) || playing.state.clock.is_some() {
        motion.keep_going();
    }
    played.action
}

/// What the stage shows, in words.
fn stage_words(view: &View, look: &Look) -> String {
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
    LibraryData {
        entries: entries.collect(),
        unfinished,
    }
}
