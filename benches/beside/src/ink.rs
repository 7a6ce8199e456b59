//! Ink, compiled and played in Rust by bladeink.

use bladeink::story::Story;

use crate::bytes;
use crate::peer::{Peer, play};
use crate::story::Lcg;

pub(crate) struct Ink {
    json: String,
    story: Story,
}

impl Ink {
    pub(crate) fn load(source: &str) -> Self {
        let json = compiled(source);
        Self {
            story: Story::new(&json).unwrap(),
            json,
        }
    }
}

fn compiled(source: &str) -> String {
    bladeink_compiler::Compiler::new().compile(source).unwrap()
}

/// One more session on a compiled image that all share.
pub(crate) fn image_session_bytes(source: &str) -> f64 {
    let json = compiled(source);
    let image = bladeink::image::compile_json_to_image(json.as_bytes()).unwrap();
    // The engine asks for bytes that stay for good.
    let image: &'static [u8] = Box::leak(image.into_boxed_slice());
    played_bytes(|| Story::new_from_image(image).unwrap())
}

fn played_bytes(begin: impl FnOnce() -> Story) -> f64 {
    let held = bytes::held(|| {
        let mut ink = Ink {
            json: String::new(),
            story: begin(),
        };
        on(&mut ink);
        ink.story
    });
    (size_of::<Story>() + held) as f64
}

/// A whole play of a story that has just begun.
fn on(ink: &mut Ink) {
    play(ink, &mut Lcg::shared(), None, &mut |_| {});
}

impl Peer for Ink {
    fn name(&self) -> &'static str {
        "bladeink"
    }

    fn restart(&mut self) {
        self.story.reset_state().unwrap();
    }

    fn read(&mut self, lines: &mut String, open: &mut Vec<String>) {
        while self.story.can_continue() {
            lines.push_str(&self.story.cont().unwrap());
        }
        open.extend(
            self.story
                .get_current_choices()
                .iter()
                .map(|it| it.text.clone()),
        );
    }

    fn choose(&mut self, at: usize) {
        self.story.choose_choice_index(at).unwrap();
    }

    fn regie(&self) -> i32 {
        let regie = self.story.get_variable("regie").unwrap();
        regie.coerce_to_int().unwrap()
    }

    fn session_bytes(&self) -> f64 {
        played_bytes(|| Story::new(&self.json).unwrap())
    }
}
