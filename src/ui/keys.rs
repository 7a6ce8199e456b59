//! Keys that do something whatever has the focus. A key that is held down counts once.

use egui::{Event, Key, Ui};

/// Whether the key went down now, and nobody is typing a text.
pub fn pressed(ui: &Ui, key: Key) -> bool {
    !ui.ctx().text_edit_focused() && pressed_anyhow(ui, key)
}

/// Whether the key went down now, even into a text.
pub fn pressed_anyhow(ui: &Ui, key: Key) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| match event {
            Event::Key {
                key: it,
                pressed: true,
                repeat: false,
                modifiers,
                ..
            } => *it == key && !modifiers.command && !modifiers.alt,
            _ => false,
        })
    })
}

/// Whether the key went down while nothing has the focus: with focus, Enter and Space press that.
pub fn pressed_free(ui: &Ui, key: Key) -> bool {
    pressed(ui, key) && ui.memory(|memory| memory.focused()).is_none()
}

/// Whether any key or button went down now.
pub fn any(ui: &Ui) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| {
            matches!(
                event,
                Event::Key {
                    pressed: true,
                    repeat: false,
                    ..
                } | Event::PointerButton { pressed: true, .. }
            )
        })
    })
}

/// The keys 1 to 9 as positions from 0.
pub const NUMBERS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];
