//! The talk afterwards: each part of it with its questions, and what the group did to look back at. No persons.

mod beside;
mod happened;
mod home;
mod intention;
mod leaf;
mod moment;
mod paper;

use egui::accesskit::Role;
use egui::{Label, Rect, Stroke, Ui, vec2};

use super::size::{Big, Scale};
use super::{Projected, ProjectorData, mark_of_page_ui};
use crate::debrief::group::{GroupPart, flow};
use crate::room::talk::Phase;
use crate::ui::look::Look;
use crate::ui::widget::region::fill;
use leaf::Leaf;
use paper::Paper;

/// A part of the talk, one page of it.
pub(super) fn talk_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    phase: Phase,
) -> Projected {
    let all = ui.max_rect();
    fill(ui, all, look.tokens().bg);
    let whole = Rect::from_min_max(
        all.min + vec2(scale.px(80.0), scale.px(40.0)),
        all.max - vec2(scale.px(80.0), scale.px(32.0)),
    );
    let title = title(look, data, phase);
    let top = head_ui(ui, look, scale, whole, &title);
    let foot = whole.bottom() - scale.line(Big::Text);
    let room = whole.with_min_y(top).with_max_y(foot);
    let paper = Paper {
        ui,
        look,
        scale,
        room,
    };
    let leaves = leaves(&paper, data, phase);
    let pages = leaves.len().max(1);
    let page = data.page.min(pages - 1);
    if let Some(leaf) = leaves.get(page) {
        leaf.draw(ui, look, scale, room);
    }
    mark_of_page_ui(ui, look, scale, whole, (page, pages));
    Projected { stage: None, pages }
}

/// The pages of that part.
fn leaves<'a>(paper: &Paper<'_>, data: &ProjectorData<'a>, phase: Phase) -> Vec<Leaf<'a>> {
    let parts = flow(paper.look.lang).phases;
    let own = parts.into_iter().find(|it| it.phase == phase);
    let questions = own.map_or_else(Vec::new, |it| it.questions);
    let quiet = || vec![paper.quiet(&questions)];
    let group = group(data);
    match phase {
        Phase::Arrive | Phase::Close => quiet(),
        Phase::Happened => data
            .debrief
            .map_or_else(quiet, |it| happened::leaves(paper, it, &questions)),
        Phase::KeyMoments => match moment::shown(data) {
            Some((_, it)) => moment::leaves(paper, it),
            None => quiet(),
        },
        Phase::WhatIf => group.map_or_else(quiet, |it| beside::leaves(paper, it, &questions)),
        Phase::Home => group.map_or_else(quiet, |it| home::leaves(paper, &it.agreements)),
        Phase::Intention => intention::leaves(paper, data.talk),
    }
}

fn group<'a>(data: &ProjectorData<'a>) -> Option<&'a GroupPart> {
    data.debrief?.group.as_ref()
}

/// What the part is called; of the moments, which one it is.
fn title(look: &Look, data: &ProjectorData<'_>, phase: Phase) -> String {
    let name = look.say(&format!("group-phase-{}", phase.code()));
    let shown = (phase == Phase::KeyMoments).then(|| moment::shown(data));
    let Some((at, it)) = shown.flatten() else {
        return name;
    };
    let of = group(data).map_or(0, |it| it.moments.len());
    let values = [("number", (at + 1).into()), ("of", of.into())];
    let number = look.say_with("hall-moment", &values);
    format!("{number} · {}", it.decision.title)
}

/// The head of a page; gives where the rest begins.
fn head_ui(ui: &mut Ui, look: &Look, scale: Scale, whole: Rect, title: &str) -> f32 {
    let tokens = look.tokens();
    let text = scale.set(ui, Big::Strong, tokens.ink2, title, whole.width());
    let place = Rect::from_min_size(whole.min, text.size());
    let response = ui.put(place, Label::new(text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(title);
    });
    let line = Stroke::new(scale.px(2.0).max(1.0), tokens.line);
    let under = place.bottom() + scale.px(14.0);
    ui.painter().hline(whole.x_range(), under, line);
    under + scale.px(26.0)
}
