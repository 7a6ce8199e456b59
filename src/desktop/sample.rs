//! A document of each form and moments of the designs, for the pictures of `weerbaar shots`; no scenario shows them.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::canvas::ring_in;
use super::picture::{Picture, Spot};
use super::program::Program;
use super::shelf::Shelved;
use crate::scenario::vocabulary::{Form, Style};
use crate::scenario::{Scenario, Source, parse};
use crate::session::view::{DocumentView, Entry, Mood, Now, PersonView, View};
use crate::stage::{Anchor, Place, anchor};
use crate::ui::play::ring::{Ringed, rings};

/// The file with every task that there is, which the tests play too.
pub(super) const TASKS: &str = "tasks.ron";

/// The sample scenario of the tasks.
pub(super) fn tasks() -> Option<Arc<Scenario>> {
    let source = Source {
        name: TASKS.to_owned(),
        text: include_str!("../../tests/data/tasks.ron").to_owned(),
    };
    let mut scenario = parse(&source).scenario?;
    // What he holds is what the picture is about.
    for it in scenario.cast.iter_mut().filter(|it| it.id == "man") {
        "man-jas-helm".clone_into(&mut it.look);
    }
    Some(Arc::new(scenario))
}

/// Puts it on the shelf, as the last.
pub(super) fn on_shelf(program: &mut Program) {
    program.shelf.retain(|it| it.name != TASKS);
    program.shelf.push(Shelved {
        name: TASKS.to_owned(),
        scenario: tasks(),
        faults: 0,
    });
}

/// The document of that form.
pub(super) fn document(form: Form) -> DocumentView {
    let (title, from, date, lines): (&str, &str, &str, &[&str]) = match form {
        Form::Letter => (
            "Een brief zonder afzender",
            "",
            "maandag",
            &[
                "Aan de wethouder.",
                "Het pand aan de Havenkade is dicht. Door u. Dat is niet verstandig.",
                "Uw zoon traint op dinsdag en donderdag. Hij fietst langs het kanaal terug. Zonder licht.",
                "Denk er nog eens over na.",
                "Wij hebben geen haast.",
            ],
        ),
        Form::Chat => (
            "Buurtapp Kreekeind",
            "",
            "zaterdag",
            &[
                "18.52 Tom K.: filmpje (9 sec.)",
                "18.52 Tom K.: is dit niet Roelink van de raad",
                "18.54 Gerda: o die vrouw gilt helemaal",
                "18.55 Ilse: er zit een KIND in die kar",
                "18.57 U: Dat ben ik. Het gaat goed met ons.",
                "19.31 Gerda: iemand nog eieren over?",
                "19.33 duim van Ad (buurman)",
            ],
        ),
        Form::Post => (
            "Een bericht dat rondgaat",
            "Oeverdam Ontwaakt",
            "zaterdag 19.02 uur",
            &[
                "Dit is dus waar raadslid Roelink woont. Mooi terras. Nieuw hek ook, dat wel vaak openstaat.",
                "Tom K.: laat haar met rust",
                "19.20 Havenman: wie gaat er langs",
                "19.24 Ilse: hier wonen ook kinderen",
            ],
        ),
        Form::Mail => (
            "Mail 14",
            "een inwoner",
            "dinsdag 02.17 uur",
            &[
                "Waarom antwoordt u niet?",
                "U bent mij een gesprek schuldig. Ik zat gisteren weer op de eerste rij. U keek mij aan en dat weet u.",
                "Ik wacht bij de sportschool.",
            ],
        ),
        Form::Form => (
            "Melding agressie of dreiging",
            "",
            "zaterdag",
            &[
                "Wanneer: zaterdag, 16.10 uur",
                "Waar: eigen voordeur",
                "Letterlijk gezegd: “Ze fietst daar alleen, hè?”",
                "Wie was erbij:",
                "Aan wie gemeld:",
            ],
        ),
        Form::Call => (
            "Een telefoontje",
            "Privénummer",
            "00.38",
            &[
                "Stem, rustig: “Slaapt u goed, burgemeester? De rode auto staat netjes op de oprit.”",
                "U: “Met wie spreek ik?”",
            ],
        ),
        Form::News => (
            "Raadslid belaagd in supermarkt, filmpje gaat rond",
            "De Streekbode",
            "maandag",
            &[
                "Een ruzie over een bestemmingsplan liep zaterdag hoog op. Het raadslid had zijn zoontje bij zich.",
                "De griffie zegt dat er melding is gedaan.",
            ],
        ),
    };
    DocumentView {
        form,
        title: title.to_owned(),
        from: from.to_owned(),
        date: date.to_owned(),
        lines: lines.iter().map(|it| (*it).to_owned()).collect(),
    }
}

/// A cold man at the front door, with the helmet of a child.
pub(super) fn at_the_door(view: &mut View) {
    "voordeur".clone_into(&mut view.place.place);
    "Uw voordeur".clone_into(&mut view.place.title);
    view.tension = 54;
    view.people = vec![PersonView {
        id: "man".to_owned(),
        name: "Onbekende man".to_owned(),
        look: "man-jas-helm".to_owned(),
        mood: Some(Mood {
            phase: 2,
            style: Style::Cold,
            trust: 30,
            dignity: 50,
        }),
        speaks: true,
    }];
    view.now = Now::Text(Entry::Said {
        who: "Onbekende man".to_owned(),
        text: SAID.to_owned(),
    });
}

/// A colleague at the table in your own room.
pub(super) fn in_the_office(view: &mut View) {
    "werkkamer".clone_into(&mut view.place.place);
    "Uw kamer".clone_into(&mut view.place.title);
    view.tension = 10;
    view.people = vec![PersonView {
        id: "adviseur".to_owned(),
        name: "Daan".to_owned(),
        look: "adviseur".to_owned(),
        mood: None,
        speaks: true,
    }];
    view.now = Now::Text(Entry::Said {
        who: "Daan".to_owned(),
        text: "Ik schrijf mee. Begin maar bij het begin.".to_owned(),
    });
}

const SAID: &str = "Ze fietst daar alleen, hè?";

/// The frozen picture with rings, over whatever the screen shows.
pub(super) fn draw_rings(mut contexts: EguiContexts, pictures: Query<(&Spot, &Picture)>) -> Result {
    let ctx = contexts.ctx_mut()?;
    let main = pictures.iter().find(|it| *it.0 == Spot::Main);
    let Some((scene, area)) = main.and_then(|it| Some((it.1.scene.as_ref()?, it.1.area))) else {
        return Ok(());
    };
    let words = format!("“{SAID}”");
    let ringed: &[(Anchor, usize, Option<&str>)] = match scene.place {
        Place::FrontDoor => &[
            (Anchor::Words, 1, Some(&words)),
            (Anchor::Thing, 2, None),
            (Anchor::Face, 5, None),
        ],
        Place::Aisle | Place::Exit | Place::LivingRoom | Place::Office => &[
            (Anchor::Hands, 1, None),
            (Anchor::Stance, 3, None),
            (Anchor::Around, 4, None),
            (Anchor::Face, 6, None),
        ],
    };
    let ringed: Vec<Ringed<'_>> = ringed
        .iter()
        .map(|(at, number, words)| Ringed {
            ring: ring_in(area, anchor(scene, 0, *at)),
            number: *number,
            words: *words,
        })
        .collect();
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::new("rings"));
    let stage = egui::Rect::from_min_max(
        egui::pos2(area.min.x, area.min.y),
        egui::pos2(area.max.x, area.max.y),
    );
    rings(&ctx.layer_painter(layer), stage, &ringed);
    Ok(())
}
