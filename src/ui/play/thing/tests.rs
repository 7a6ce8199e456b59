//! The thing itself: readable, inside the picture, and never more than the document says.

use egui::epaint::{ClippedShape, TextShape};
use egui::{Context, RawInput, Rect, Shape, pos2, vec2};

use super::*;
use crate::ui::type_face;

fn document(form: Form, lines: &[&str]) -> DocumentView {
    DocumentView {
        form,
        title: "Een titel".to_owned(),
        from: "Een afzender".to_owned(),
        date: "maandag".to_owned(),
        lines: lines.iter().map(|it| (*it).to_owned()).collect(),
    }
}

/// What is drawn on a stage of that size, light and shadow aside.
fn texts(it: &DocumentView, width: f32, height: f32) -> Vec<TextShape> {
    shapes(it, width, height)
        .into_iter()
        .filter_map(|it| match it.shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
        .collect()
}

fn shapes(it: &DocumentView, width: f32, height: f32) -> Vec<ClippedShape> {
    let ctx = Context::default();
    ctx.set_fonts(type_face::fonts());
    let input = || RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(2000.0, 1200.0))),
        ..RawInput::default()
    };
    // Fonts are there from the next frame on.
    ctx.run_ui(input(), |_| {}).textures_delta.clear();
    let stage = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height));
    let mut drawn = ctx.run_ui(input(), |ui| {
        thing(ui.painter(), stage, it, Light::at(90, Style::Cold));
    });
    drawn.textures_delta.clear();
    drawn.shapes
}

const LINES: [&str; 4] = [
    "18.52 Tom K.: Is dat niet het raadslid van gisteravond, met dat kind erbij in de kar?",
    "Wanneer: zaterdag, 16.10 uur",
    "Wie was erbij:",
    "U bent mij een gesprek schuldig. Ik zat gisteren weer op de eerste rij.",
];

/// The sizes of the stage: a window of 1280, one of 1920, and the low one above large text.
const STAGES: [(f32, f32); 3] = [(800.0, 668.0), (1200.0, 1028.0), (1280.0, 259.0)];

#[test]
fn every_thing_is_readable_and_hardly_turned() {
    for form in Form::ALL {
        for (width, height) in STAGES {
            let texts = texts(&document(*form, &LINES), width, height);
            assert!(!texts.is_empty());
            let scale = (width / 800.0).min(height / 668.0).max(1.0);
            for text in texts {
                let format = &text.galley.job.sections[0].format;
                // What is set twice as fine is shown half as large.
                let line = text.galley.rows[0].size.y;
                let shown = line / format.line_height.unwrap() * format.font_id.size;
                assert!(shown >= 17.0 * scale - 0.6, "{form:?}: {shown}");
                assert!(text.angle.to_degrees().abs() <= 2.5, "{form:?}");
            }
        }
    }
}

#[test]
fn the_words_of_a_thing_stand_inside_the_picture() {
    for form in Form::ALL {
        for (width, height) in &STAGES[..2] {
            for text in texts(&document(*form, &LINES), *width, *height) {
                let place = text.visual_bounding_rect();
                let stage = Rect::from_min_size(pos2(0.0, 0.0), vec2(*width, *height));
                assert!(stage.contains_rect(place), "{form:?} {place:?}");
            }
        }
    }
}

#[test]
fn a_thing_says_nothing_that_the_document_does_not() {
    for form in Form::ALL {
        let it = document(*form, &LINES);
        let mut all = vec![
            it.title.clone(),
            it.from.clone(),
            it.date.clone(),
            about(&it),
        ];
        all.extend(it.lines.iter().cloned());
        for text in texts(&it, 800.0, 668.0) {
            let words = text.galley.text();
            let said = words
                .split("  ")
                .all(|part| all.iter().any(|it| it.contains(part)));
            assert!(said, "{form:?}: {words}");
        }
    }
}

#[test]
fn a_text_that_is_too_long_is_cut_and_the_thing_shows_it() {
    let long =
        vec!["Dit is een lange zin die nog een tijd doorgaat, tot aan het eind van de regel."; 40];
    for form in Form::ALL {
        let (short, long) = (document(*form, &long[..2]), document(*form, &long));
        let (few, many) = (shapes(&short, 800.0, 668.0), shapes(&long, 800.0, 668.0));
        let polygons = |them: &[ClippedShape]| {
            let flat = |it: &&ClippedShape| !matches!(it.shape, Shape::Text(_));
            them.iter().filter(flat).count()
        };
        let lines = texts(&long, 800.0, 668.0).len();
        assert!(lines < 40, "{form:?}: {lines}");
        assert!(polygons(&many) > polygons(&few), "{form:?}");
    }
}

#[test]
fn nothing_to_read_is_still_a_thing() {
    for form in Form::ALL {
        let empty = DocumentView {
            title: String::new(),
            from: String::new(),
            date: String::new(),
            ..document(*form, &[])
        };
        for (width, height) in STAGES {
            assert!(!shapes(&empty, width, height).is_empty());
        }
    }
}
