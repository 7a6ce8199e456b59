//! Where a tension line stands: its frame, the names of the phases, its steps.

use egui::{Pos2, Rect, Stroke, Ui, pos2, vec2};

use crate::debrief::TimelinePoint;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

const CUTS: [f32; 6] = [0.0, 25.0, 45.0, 65.0, 85.0, 100.0];
const PHASES: [&str; 5] = ["kalm", "tense", "verbal", "threat", "severe"];

/// A plot of that many steps.
pub(super) struct Plot {
    pub(super) area: Rect,
    count: usize,
}

impl Plot {
    /// Within `rect`, with the phases at the right and two lines of words under the axis.
    pub(super) fn of(ui: &Ui, look: &Look, rect: Rect, count: usize) -> Self {
        let width = |it: &&str| word(ui, look, &phase(look, it)).size().x;
        let right = PHASES.iter().map(width).fold(0.0, f32::max) + 24.0;
        let line = Type::Smallest.line(look);
        let area = Rect::from_min_max(
            rect.min + vec2(look.px(34.0), 14.0),
            rect.max - vec2(right, 2.0 * line + 12.0),
        );
        Self { area, count }
    }

    pub(super) fn x(&self, at: usize) -> f32 {
        self.area.left() + self.area.width() * share(2 * at + 1, 2 * self.count)
    }

    fn y(&self, value: f32) -> f32 {
        self.area.bottom() - self.area.height() * value / 100.0
    }

    pub(super) fn step(&self) -> f32 {
        self.area.width() * share(1, self.count)
    }

    /// Where each point stands, from the first step on.
    pub(super) fn line(&self, points: &[TimelinePoint]) -> Vec<Pos2> {
        let value = |it: &TimelinePoint| u8::try_from(it.tension.clamp(0, 100)).unwrap_or(0);
        let spot = |(at, it)| pos2(self.x(at), self.y(f32::from(value(it))));
        points.iter().enumerate().map(spot).collect()
    }

    /// The bands, the axis and the numbers of the moments.
    pub(super) fn frame(&self, ui: &Ui, look: &Look) {
        let (tokens, painter, plot) = (look.tokens(), ui.painter(), self.area);
        // From "bedreigend" up a light band, so that height reads at a glance.
        painter.rect_filled(
            Rect::from_min_max(plot.min, pos2(plot.right(), self.y(65.0))),
            0,
            tokens.ink.gamma_multiply(0.05),
        );
        for cut in &CUTS[1..5] {
            painter.hline(plot.x_range(), self.y(*cut), Stroke::new(1.2, tokens.line));
        }
        for (pair, name) in CUTS.windows(2).zip(PHASES) {
            let name = word(ui, look, &phase(look, name));
            let middle = self.y((pair[0] + pair[1]) / 2.0);
            painter.galley(
                pos2(plot.right() + 12.0, middle - name.size().y / 2.0),
                name,
                tokens.ink2,
            );
        }
        for (value, number) in [(0.0, "0"), (50.0, "50"), (100.0, "100")] {
            let word = word(ui, look, number);
            painter.galley(
                pos2(
                    plot.left() - 8.0 - word.size().x,
                    self.y(value) - word.size().y / 2.0,
                ),
                word,
                tokens.ink2,
            );
        }
        painter.hline(plot.x_range(), plot.bottom(), Stroke::new(1.5, tokens.ink));
        // Numbers that would touch are left out, evenly.
        let every = if self.step() < look.px(24.0) { 5 } else { 1 };
        for at in 0..self.count {
            painter.vline(
                self.x(at),
                plot.bottom()..=plot.bottom() + 5.0,
                Stroke::new(1.0, tokens.ink),
            );
            if (at + 1) % every == 0 || at == 0 {
                let word = word(ui, look, &(at + 1).to_string());
                painter.galley(
                    pos2(self.x(at) - word.size().x / 2.0, plot.bottom() + 6.0),
                    word,
                    tokens.ink2,
                );
            }
        }
    }
}

fn phase(look: &Look, name: &str) -> String {
    look.say(&format!("screen-phase-{name}"))
}

fn word(ui: &Ui, look: &Look, text: &str) -> std::sync::Arc<egui::Galley> {
    galley(
        ui,
        look,
        Type::Smallest,
        look.tokens().ink2,
        text,
        f32::INFINITY,
    )
}

fn share(value: usize, of: usize) -> f32 {
    let small = |it: usize| f32::from(u16::try_from(it).unwrap_or(u16::MAX));
    small(value) / small(of).max(1.0)
}
