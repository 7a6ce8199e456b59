//! The question and what can be chosen: as large as fits, then without the picture, in two columns, and last in pages.

use egui::{Rect, Ui, pos2};

use super::block::{Block, Choice, column_ui, height, pages as paged};
use super::dots::count_ui;
use super::size::{Big, Scale};
use super::{Projected, ProjectorData, Split, mark_of_page_ui, measure, split, stage_ui};
use crate::room::view::VoteView;
use crate::session::view::{Entry, Now, TaskView, View};
use crate::ui::look::Look;
use crate::ui::play::is_frozen;
use crate::ui::room::lines::{Line, lines, prompt, votes_for};

/// One way to put a question.
#[derive(Clone, Copy)]
struct Way {
    pictured: bool,
    tight: bool,
    columns: usize,
}

const fn way(pictured: bool, tight: bool, columns: usize) -> Way {
    Way {
        pictured,
        tight,
        columns,
    }
}

/// From the largest to the one in which most fits.
const WAYS: [Way; 4] = [
    way(true, false, 1),
    way(true, true, 1),
    way(false, true, 1),
    way(false, true, 2),
];
/// While something is to be recognised in the picture, it stays.
const FROZEN: [Way; 2] = [way(true, false, 1), way(true, true, 1)];

/// A question as it is put.
struct Put {
    way: Way,
    parts: Split,
    head: Vec<Block>,
    /// What can be chosen, in its columns.
    columns: Vec<Vec<Block>>,
    room: Rect,
}

/// The question, and how many have voted.
pub(super) fn question_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    (story, vote): (&View, &VoteView),
    page: usize,
) -> Projected {
    let put = put(ui, look, scale, data, (story, vote));
    let parts = split(ui, look, scale, put.way.pictured);
    stage_ui(ui, data, story, parts.stage);
    let under = put.room.with_min_y(put.room.top() + height(&put.head));
    column_ui(ui, look, &put.head, put.room);
    let paged = pages_of(&put, under);
    let page = page.min(paged.len().saturating_sub(1));
    let gap = scale.px(40.0);
    let many = put.columns.len();
    let width = column_width(under, gap, many);
    let mut left = under.left();
    for (at, column) in put.columns.iter().enumerate() {
        let range = paged.get(page).cloned().unwrap_or(0..0);
        let own = if many > 1 { 0..column.len() } else { range };
        let rect = Rect::from_min_size(pos2(left, under.top()), egui::vec2(width, under.height()));
        if let Some(blocks) = column.get(own) {
            column_ui(ui, look, blocks, rect);
        }
        left += width + gap * f32::from(u8::from(at + 1 < many));
    }
    let words = put.parts.words;
    count_ui(ui, look, scale, words, vote);
    // Beside the count there is no room: the mark stands above it.
    let counted = vote.open.is_some() || !vote.rounds.is_empty();
    let above = if counted { scale.line(Big::Text) } else { 0.0 };
    let mark = words.with_max_y(words.bottom() - above);
    mark_of_page_ui(ui, look, scale, mark, (page, paged.len()));
    Projected {
        stage: parts.stage,
        pages: paged.len(),
    }
}

/// On how many pages it stands.
pub(super) fn pages(
    ui: &Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    asked: (&View, &VoteView),
) -> usize {
    let put = put(ui, look, scale, data, asked);
    let under = put.room.with_min_y(put.room.top() + height(&put.head));
    pages_of(&put, under).len()
}

fn pages_of(put: &Put, under: Rect) -> Vec<std::ops::Range<usize>> {
    match put.columns.as_slice() {
        [only] => paged(only, under.height()),
        // Side by side it all stands on one page, which is not cut.
        _ => std::iter::once(0..0).collect(),
    }
}

fn column_width(room: Rect, gap: f32, columns: usize) -> f32 {
    if columns > 1 {
        ((room.width() - gap) / 2.0).floor()
    } else {
        room.width()
    }
}

/// The first way in which everything fits; the last one, in pages, if it fits in none.
fn put(
    ui: &Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    (story, vote): (&View, &VoteView),
) -> Put {
    let ways: &[Way] = if is_frozen(story) { &FROZEN } else { &WAYS };
    let mut last = None;
    for way in ways {
        let put = put_so(ui, look, scale, data, (story, vote), *way);
        let room = put.room.height() - height(&put.head);
        let fits = put.columns.iter().all(|it| height(it) <= room + 1.0);
        if fits {
            return put;
        }
        last = Some(put);
    }
    // Two columns have no pages: one of them does.
    match last {
        Some(put) if put.columns.len() == 1 => put,
        _ => put_so(ui, look, scale, data, (story, vote), WAYS[2]),
    }
}

fn put_so(
    ui: &Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    (story, vote): (&View, &VoteView),
    way: Way,
) -> Put {
    let tokens = look.tokens();
    let parts = measure(ui.max_rect(), scale, way.pictured);
    // The line with the count keeps its place, so that nothing moves when a vote opens.
    let count = scale.line(Big::Text) + scale.px(24.0);
    let room = parts.words.with_max_y(parts.words.bottom() - count);
    let title = if way.tight {
        Big::TitleTight
    } else {
        Big::Title
    };
    let width = room.width();
    let after = scale.px(if way.tight { 22.0 } else { 36.0 });
    let asked = scale.set(ui, title, tokens.ink, prompt(&story.now), width);
    let mut head = vec![Block::aloud(asked, after)];
    if let Some(hint) = hint(look, &story.now) {
        let text = scale.set(ui, Big::Text, tokens.ink2, &hint, width);
        head.push(Block::words(text, after));
    }
    if let Some(Entry::Advised { who, text }) = story.history.last() {
        let (who, text) = (format!("{who}: "), format!("“{text}”"));
        let said = [
            (Big::Strong, tokens.ink2, who.as_str()),
            (Big::Text, tokens.ink, text.as_str()),
        ];
        let text = ui.painter().layout_job(scale.job(&said, width));
        head.push(Block::aloud(text, after));
    }
    let gap = scale.px(40.0);
    let wide = column_width(room, gap, way.columns);
    let live = vote.open.as_ref();
    let mut part = None;
    let mut blocks = Vec::new();
    for line in lines(look, data.scenario, &story.now) {
        if line.part != part {
            part = line.part;
            let label = part_label(&story.now, part);
            let text = scale.set(ui, Big::Strong, tokens.ink2, label, wide);
            blocks.push(Block::words(text, scale.px(10.0)));
        }
        let votes = live.and_then(|it| Some((votes_for(it, &line)?, it.votes)));
        let line: &Line = &line;
        let choice = Choice::of(ui, look, scale, line, wide, way.tight, votes);
        blocks.push(Block::Choice(choice));
    }
    Put {
        way,
        parts,
        head,
        columns: columns(blocks, way.columns),
        room,
    }
}

/// The first column as long as the second, or a little longer.
fn columns(blocks: Vec<Block>, many: usize) -> Vec<Vec<Block>> {
    if many < 2 {
        return vec![blocks];
    }
    let half = height(&blocks) / 2.0;
    let (mut first, mut second, mut used) = (Vec::new(), Vec::new(), 0.0);
    for block in blocks {
        let own = block.height();
        if second.is_empty() && used + own / 2.0 <= half {
            used += own;
            first.push(block);
        } else {
            second.push(block);
        }
    }
    // The name of a part goes with what it names.
    if let Some(Block::Words { .. }) = first.last()
        && let Some(label) = first.pop()
    {
        second.insert(0, label);
    }
    vec![first, second]
}

/// How a task is answered.
fn hint(look: &Look, now: &Now) -> Option<String> {
    let Now::Task { task, .. } = now else {
        return None;
    };
    match task {
        TaskView::Recognise { .. } => Some(look.say("hall-recognise")),
        TaskView::Arrange(_) => Some(look.say("hall-arrange")),
        TaskView::Compose { lead, .. } if !lead.is_empty() => Some(format!("“{lead} …”")),
        TaskView::Compose { .. } | TaskView::WhichForm(_) => None,
    }
}

fn part_label(now: &Now, part: Option<usize>) -> &str {
    match (now, part) {
        (
            Now::Task {
                task: TaskView::Compose { parts, .. },
                ..
            },
            Some(part),
        ) => parts.get(part).map_or("", |it| it.label.as_str()),
        _ => "",
    }
}
