//! Yarn, compiled and played by Yarn Spinner for Rust.

use std::collections::HashMap;

use yarnspinner::compiler::{Compiler, File};
use yarnspinner::core::{LineId, Program, YarnValue};
use yarnspinner::runtime::{
    Dialogue, DialogueEvent, MemoryVariableStorage, OptionId, StringTableTextProvider,
    VariableStorage,
};

use crate::bytes;
use crate::peer::{Peer, play};
use crate::story::Lcg;

pub(crate) struct Yarn {
    program: Program,
    texts: HashMap<LineId, String>,
    dialogue: Dialogue,
    values: MemoryVariableStorage,
    open: Vec<OptionId>,
}

impl Yarn {
    pub(crate) fn load(source: &str) -> Self {
        let file = File {
            file_name: "story.yarn".to_owned(),
            source: source.to_owned(),
        };
        let compilation = Compiler::new().add_file(file).compile().unwrap();
        let texts = compilation
            .string_table
            .into_iter()
            .map(|(id, it)| (id, it.text))
            .collect();
        Self::begun(compilation.program.unwrap(), texts)
    }

    fn begun(program: Program, texts: HashMap<LineId, String>) -> Self {
        let (values, mut provider) = (MemoryVariableStorage::new(), StringTableTextProvider::new());
        provider.extend_base_language(texts.clone());
        let mut dialogue = Dialogue::new(Box::new(values.clone()), Box::new(provider));
        dialogue.add_program(program.clone());
        Self {
            program,
            texts,
            dialogue,
            values,
            open: Vec::new(),
        }
    }
}

impl Peer for Yarn {
    fn name(&self) -> &'static str {
        "yarnspinner"
    }

    fn restart(&mut self) {
        self.dialogue.stop();
        self.dialogue.set_node("Start").unwrap();
    }

    fn read(&mut self, lines: &mut String, open: &mut Vec<String>) {
        self.open.clear();
        while self.dialogue.can_continue() {
            for event in self.dialogue.continue_().unwrap() {
                match event {
                    DialogueEvent::Line(it) => {
                        lines.push_str(&it.text);
                        lines.push('\n');
                    }
                    DialogueEvent::Options(all) => {
                        for it in all.into_iter().filter(|it| it.is_available) {
                            open.push(it.line.text);
                            self.open.push(it.id);
                        }
                    }
                    DialogueEvent::DialogueComplete => return,
                    _ => {}
                }
            }
        }
    }

    fn choose(&mut self, at: usize) {
        self.dialogue.set_selected_option(self.open[at]).unwrap();
    }

    fn regie(&self) -> i32 {
        match self.values.get("$regie").unwrap() {
            YarnValue::Number(it) => it as i32,
            other => unreachable!("regie is declared as a number, not as {other:?}"),
        }
    }

    // A dialogue owns its program, and the ready-made provider its texts.
    fn session_bytes(&self) -> f64 {
        let held = bytes::held(|| {
            let mut own = Self::begun(self.program.clone(), self.texts.clone());
            play(&mut own, &mut Lcg::shared(), None, &mut |_| {});
            let Self {
                dialogue, values, ..
            } = own;
            (dialogue, values)
        });
        (size_of::<Dialogue>() + held) as f64
    }
}
