//! What happens and what is said, one thing at a time; a document with its whole text, in pages; how the story ended.

use egui::{Rect, Ui};

use super::block::{Block, column_ui, height, pages as paged};
use super::size::{Big, Scale};
use super::{Projected, ProjectorData, mark_of_page_ui, split, stage_ui};
use crate::session::view::{DocumentView, Entry, Now, View};
use crate::ui::look::Look;
use crate::ui::room::lines::just_decided;

/// A text, a document, or people who can be asked.
pub(super) fn reading_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    story: &View,
) -> Projected {
    let parts = split(ui, look, scale, true);
    stage_ui(ui, data, story, parts.stage);
    let room = parts
        .words
        .with_max_y(parts.words.bottom() - scale.line(Big::Text));
    let (blocks, middle) = match &story.now {
        Now::Document(it) => (document(ui, look, scale, it, room), false),
        Now::Consult { prompt } => (consult(ui, look, scale, story, prompt, room), false),
        Now::Text(entry) => (said(ui, look, scale, story, entry, room), true),
        _ => (Vec::new(), false),
    };
    let paged = paged(&blocks, room.height());
    let page = data.page.min(paged.len().saturating_sub(1));
    let blocks = paged
        .get(page)
        .and_then(|it| blocks.get(it.clone()))
        .unwrap_or_default();
    let lift = if middle {
        ((room.height() - height(blocks)) * 0.4).max(0.0)
    } else {
        0.0
    };
    column_ui(ui, look, blocks, room.with_min_y(room.top() + lift));
    mark_of_page_ui(ui, look, scale, parts.words, (page, paged.len()));
    Projected {
        stage: parts.stage,
        pages: paged.len(),
    }
}

/// How the story ended; gives where the picture is.
pub(super) fn ended_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    title: &str,
    text: &str,
) -> Option<Rect> {
    let tokens = look.tokens();
    let parts = split(ui, look, scale, true);
    if let crate::room::view::ProjectorView::Story { story, .. } = data.view {
        stage_ui(ui, data, story, parts.stage);
    }
    let width = parts.words.width();
    let title = scale.set(ui, Big::Title, tokens.ink, title, width);
    let mut blocks = vec![Block::aloud(title, scale.px(32.0))];
    let most = parts.words.height();
    for text in scale.pieces(ui, Big::Text, tokens.ink, text, width, most) {
        blocks.push(Block::words(text, scale.px(20.0)));
    }
    let lift = ((parts.words.height() - height(&blocks)) * 0.4).max(0.0);
    let at = parts.words.with_min_y(parts.words.top() + lift);
    column_ui(ui, look, &blocks, at);
    parts.stage
}

/// What is said or told now, after what the group decided.
fn said(ui: &Ui, look: &Look, scale: Scale, story: &View, entry: &Entry, room: Rect) -> Vec<Block> {
    let (tokens, width) = (look.tokens(), room.width());
    let most = room.height() * 0.8;
    let mut blocks = decided(ui, look, scale, story, width);
    let (who, text, kind) = match entry {
        Entry::Said { who, text } | Entry::Advised { who, text } => {
            (who.as_str(), format!("“{text}”"), Big::Said)
        }
        Entry::Narrated(text) | Entry::Told(text) | Entry::Chose(text) => {
            ("", text.clone(), Big::Text)
        }
        Entry::Scene { title, time } => ("", format!("{title} · {time}"), Big::Text),
        Entry::Document(it) => ("", it.title.clone(), Big::Text),
        Entry::Answered { answer, .. } => ("", answer.clone(), Big::Text),
    };
    if !who.is_empty() {
        let who = scale.set(ui, Big::Strong, tokens.ink2, who, width);
        blocks.push(Block::words(who, scale.px(10.0)));
    }
    for text in scale.pieces(ui, kind, tokens.ink, &text, width, most) {
        blocks.push(Block::aloud(text, scale.px(20.0)));
    }
    blocks
}

/// What the group decided just before, and what came of it at once.
fn decided(ui: &Ui, look: &Look, scale: Scale, story: &View, width: f32) -> Vec<Block> {
    let tokens = look.tokens();
    let Some((chosen, told)) = just_decided(look, story) else {
        return Vec::new();
    };
    let set = |kind: Big, colour, text: &str| scale.set(ui, kind, colour, text, width);
    let label = set(Big::Strong, tokens.ink2, &look.say("hall-decided"));
    let chosen = set(Big::Text, tokens.ink2, &chosen);
    let mut blocks = vec![
        Block::words(label, scale.px(6.0)),
        Block::words(chosen, scale.px(28.0)),
    ];
    for text in told {
        let text = set(Big::Text, tokens.ink, text);
        blocks.push(Block::aloud(text, scale.px(28.0)));
    }
    blocks
}

/// The text of a document; the thing itself lies in the picture.
fn document(ui: &Ui, look: &Look, scale: Scale, it: &DocumentView, room: Rect) -> Vec<Block> {
    let (tokens, width) = (look.tokens(), room.width());
    let title = scale.set(ui, Big::TitleTight, tokens.ink, &it.title, width);
    let mut blocks = vec![Block::words(title, scale.px(8.0))];
    let about = [it.from.as_str(), it.date.as_str()];
    let about: Vec<&str> = about.into_iter().filter(|it| !it.is_empty()).collect();
    if !about.is_empty() {
        let text = scale.set(ui, Big::Text, tokens.ink2, &about.join(" · "), width);
        blocks.push(Block::words(text, scale.px(24.0)));
    }
    let most = room.height() * 0.7;
    for line in &it.lines {
        for text in scale.pieces(ui, Big::Text, tokens.ink, line, width, most) {
            blocks.push(Block::words(text, scale.px(16.0)));
        }
    }
    blocks
}

/// Who can be asked, and what was advised last.
fn consult(
    ui: &Ui,
    look: &Look,
    scale: Scale,
    story: &View,
    prompt: &str,
    room: Rect,
) -> Vec<Block> {
    let (tokens, width) = (look.tokens(), room.width());
    let title = scale.set(ui, Big::Title, tokens.ink, prompt, width);
    let mut blocks = vec![Block::aloud(title, scale.px(36.0))];
    let advised = story.history.iter().rev().map_while(|it| match it {
        Entry::Advised { who, text } => Some((who, text)),
        _ => None,
    });
    let mut advised: Vec<_> = advised.collect();
    advised.reverse();
    for (who, text) in advised {
        let label = scale.set(ui, Big::Strong, tokens.ink2, who, width);
        blocks.push(Block::words(label, scale.px(6.0)));
        let said = format!("“{text}”");
        for text in scale.pieces(ui, Big::Said, tokens.ink, &said, width, room.height() * 0.8) {
            blocks.push(Block::aloud(text, scale.px(28.0)));
        }
    }
    if let Some(line) = names(look, story) {
        let text = scale.set(ui, Big::Text, tokens.ink2, &line, width);
        blocks.push(Block::words(text, 0.0));
    }
    blocks
}

/// Who can still be asked, in one line.
fn names(look: &Look, story: &View) -> Option<String> {
    let names: Vec<String> = story
        .advisers
        .iter()
        .map(|it| {
            if it.role.is_empty() {
                it.name.clone()
            } else {
                format!("{} ({})", it.name, it.role)
            }
        })
        .collect();
    let names = names.join(", ");
    (!names.is_empty()).then(|| look.say_with("hall-ask", &[("names", (&names).into())]))
}
