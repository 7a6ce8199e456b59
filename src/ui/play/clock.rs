//! The clock of a decision: a quiet line that says how long is left. It runs only while the question itself is in view.

use egui::{Rect, Ui, pos2};

use super::PlayState;
use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::region::region_ui;
use crate::ui::widget::words::quiet_ui;

/// A frame counts for at most this much: whoever was away loses nothing.
const LONGEST_FRAME_SECS: f64 = 0.5;

/// How far the clock of a moment is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    left_secs: f64,
    /// When it was last looked at.
    seen_secs: f64,
    /// That it ran out has been told.
    told: bool,
}

/// How high the line is.
pub(super) fn clock_height(look: &Look) -> f32 {
    Type::Small.line(look) + 14.0
}

/// Lets the clock go on and draws it; true when it has just run out.
pub(super) fn clock_ui(
    ui: &mut Ui,
    look: &Look,
    line: Rect,
    seconds: u32,
    time_secs: f64,
    state: &mut PlayState,
) -> bool {
    let clock = state.clock.get_or_insert(Clock {
        left_secs: f64::from(seconds),
        seen_secs: time_secs,
        told: false,
    });
    let passed = (time_secs - clock.seen_secs).clamp(0.0, LONGEST_FRAME_SECS);
    clock.seen_secs = time_secs;
    clock.left_secs = (clock.left_secs - passed).max(0.0);
    let over = clock.left_secs <= 0.0 && !clock.told;
    clock.told |= over;
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_millis(100));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "no clock is longer than a u32 of seconds"
    )]
    let whole = clock.left_secs.ceil() as u32;
    let left = look.say_with("screen-clock", &[("seconds", whole.into())]);
    region_ui(ui, line, |ui| {
        quiet_ui(ui, look, Type::Small, &left);
    });
    // Nothing moves with reduced motion: the number says it.
    if !look.reduced_motion {
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
        let part = (clock.left_secs / f64::from(seconds.max(1))).clamp(0.0, 1.0) as f32;
        let top = line.bottom() - 9.0;
        let track = Rect::from_min_max(pos2(line.left(), top + 1.0), pos2(line.right(), top + 2.0));
        let rest = Rect::from_min_max(
            pos2(line.left(), top),
            pos2(line.left() + line.width() * part, top + 3.0),
        );
        ui.painter().rect_filled(track, 0, look.tokens().line);
        ui.painter().rect_filled(rest, 0, look.tokens().edge);
    }
    over
}
