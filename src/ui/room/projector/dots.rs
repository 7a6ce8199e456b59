//! How many have voted: in words, and a dot for each.

use egui::{Label, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::size::{Big, Scale};
use crate::room::view::VoteView;
use crate::text::Value;
use crate::ui::look::Look;
use crate::ui::room::console::share;
use crate::ui::widget::words::read_aloud;

/// More dots than this are a line.
const MOST: u32 = 60;

/// The line along the bottom of `rect`; nothing where nobody votes.
pub(super) fn count_ui(ui: &mut Ui, look: &Look, scale: Scale, rect: Rect, vote: &VoteView) {
    let tokens = look.tokens();
    let line = scale.line(Big::Text);
    let place = rect.with_min_y(rect.bottom() - line);
    let (parts, voted): (Vec<(Big, String)>, Option<(u32, u32)>) =
        match (&vote.open, vote.rounds.last()) {
            (Some(open), _) if open.asked == 0 => (vec![(Big::Text, look.say("hall-hands"))], None),
            (Some(open), before) => {
                let values: [(&str, Value<'_>); 1] = [("asked", open.asked.into())];
                let again = if before.is_some() {
                    "hall-voted-again"
                } else {
                    "hall-voted"
                };
                (
                    vec![
                        (Big::Strong, format!("{} ", open.votes)),
                        (Big::Text, look.say_with(again, &values)),
                    ],
                    Some((open.votes, open.asked)),
                )
            }
            (None, Some(last)) => {
                let key = if vote.rounds.len() == 1 {
                    "hall-discuss"
                } else {
                    "hall-voted-twice"
                };
                let values = [("votes", last.votes.into())];
                (vec![(Big::Text, look.say_with(key, &values))], None)
            }
            (None, None) => return,
        };
    let parts: Vec<_> = parts
        .iter()
        .map(|(kind, text)| (*kind, tokens.ink, text.as_str()))
        .collect();
    let text = ui.painter().layout_job(scale.job(&parts, place.width()));
    let used = text.size();
    let at = Rect::from_min_size(pos2(place.left(), place.bottom() - used.y), used);
    let response = ui.put(at, Label::new(text));
    read_aloud(ui, &response);
    if let Some((votes, asked)) = voted {
        let room = Rect::from_min_max(
            pos2(at.right() + scale.px(40.0), place.top()),
            place.max - vec2(scale.px(4.0), 0.0),
        );
        dots_paint(ui, look, scale, room, votes, asked);
    }
}

/// A dot for each who can vote, those who did filled; a line where there are too many.
fn dots_paint(ui: &Ui, look: &Look, scale: Scale, room: Rect, votes: u32, asked: u32) {
    let tokens = look.tokens();
    if room.width() < scale.px(120.0) {
        return;
    }
    let middle = room.center().y;
    let step = scale
        .px(35.0)
        .min(room.width() / f32::from(u16::try_from(asked).unwrap_or(u16::MAX)));
    if asked > MOST || step < scale.px(14.0) {
        let width = room.width().min(scale.px(480.0));
        let track = Rect::from_min_max(
            pos2(room.right() - width, middle - scale.px(10.0)),
            pos2(room.right(), middle + scale.px(10.0)),
        );
        let line = Stroke::new(scale.px(3.0), tokens.edge);
        ui.painter()
            .rect(track, 0, tokens.sheet, line, StrokeKind::Inside);
        let done = track.with_max_x(track.left() + track.width() * share(votes, asked));
        ui.painter().rect_filled(done, 0, tokens.accent);
        return;
    }
    let radius = (step * 0.4).min(scale.px(13.0));
    for (at, dot) in (0..asked).zip((0..asked).rev()) {
        let back = f32::from(u16::try_from(dot).unwrap_or(0));
        let centre = pos2(room.right() - radius - back * step, middle);
        if at < votes {
            ui.painter().circle_filled(centre, radius, tokens.accent);
        } else {
            let line = Stroke::new(scale.px(2.5).max(1.0), tokens.edge);
            ui.painter()
                .circle_stroke(centre, radius - scale.px(1.5), line);
        }
    }
}
