//! Hands or cards, counted by the trainer: a number for each line, and whether they add up.

use egui::{DragValue, Key, Rect, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::votes::{part_ui, side};
use super::{ConsoleData, ConsoleState, Doing, Led};
use crate::room::MOST_PARTICIPANTS;
use crate::room::command::{Command, Row};
use crate::room::tally::FEWEST;
use crate::session::view::{Now, TaskView};
use crate::ui::look::Look;
use crate::ui::room::lines::{Line, lines};
use crate::ui::room::tell;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::card::card_ui;
use crate::ui::widget::number::{Mark, number};
use crate::ui::widget::region::{row_ui, rule};
use crate::ui::widget::ring::{id, press, ring};
use crate::ui::widget::words::{ink_ui, read_aloud};
use crate::ui::{Action, keys};

/// What was counted so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hands {
    /// For each line that can be voted for, in order.
    pub counts: Vec<u32>,
    /// How many people voted, where the lines do not say it: of signals everyone names as many as they saw.
    pub votes: u32,
}

/// What is wrong with a count; the room takes it when nothing is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fault {
    /// More hands for that line than people who vote.
    Line { letter: String, votes: u32 },
    /// The hands for that part of the sentence are not as many as for the first.
    Part { part: usize, is: u32, wants: u32 },
}

/// The lines with their numbers.
pub(super) fn count_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let now = &led.track.story.now;
    let lines: Vec<Line> = lines(look, data.scenario, now);
    let lines: Vec<Line> = lines.into_iter().filter(|it| it.row.is_some()).collect();
    let signals = lines
        .iter()
        .any(|it| matches!(it.row, Some(Row::Signal(_))));
    state.hands.counts.resize(lines.len(), 0);
    let (mut done, mut leave) = (false, false);
    card_ui(ui, look, 18, 16, |ui| {
        if signals {
            let words = look.say("console-hands-people");
            number_ui(ui, look, "people", "", &words, &mut state.hands.votes);
            ui.add_space(4.0);
            rule(ui, look.tokens().line);
            ui.add_space(4.0);
        }
        let mut part = None;
        for (at, line) in lines.iter().enumerate() {
            if line.part != part {
                part = line.part;
                part_ui(ui, look, now, part);
            }
            let count = &mut state.hands.counts[at];
            let name = format!("hands-{at}");
            number_ui(ui, look, &name, &line.letter, &line.text, count);
        }
        ui.add_space(10.0);
        rule(ui, look.tokens().line);
        ui.add_space(12.0);
        let fault = fault(&lines, &state.hands);
        let total = total(&lines, &state.hands);
        let words = words(look, now, fault.as_ref(), total);
        let response = ink_ui(ui, look, Type::Small, &words);
        read_aloud(ui, &response);
        ui.add_space(10.0);
        row_ui(ui, 14.0, |ui| {
            let open = fault.is_none();
            let word = look.say("console-hands-done");
            let button = Button::new(&word, Weight::Primary).open(open);
            let button = if open { button.key("Enter") } else { button };
            done = button_ui(ui, look, "hands-done", button).clicked();
            done |= open && keys::pressed_free(ui, Key::Enter);
            let word = look.say("console-hands-leave");
            leave = button_ui(ui, look, "hands-leave", Button::new(&word, Weight::Quiet)).clicked();
        });
    });
    if leave {
        state.doing = Doing::Nothing;
    }
    done.then(|| {
        let votes = total(&lines, &state.hands);
        let rows = lines.iter().zip(&state.hands.counts);
        let rows = rows.filter_map(|(line, count)| Some((line.row?, *count)));
        tell(Command::Count {
            track: led.idx,
            votes,
            rows: (votes >= FEWEST).then(|| rows.collect()),
        })
    })
    .flatten()
}

/// How many people voted: those who are said to, or the hands for a question of which everyone chooses one line.
fn total(lines: &[Line], hands: &Hands) -> u32 {
    match lines.first().and_then(|it| it.row) {
        Some(Row::Signal(_)) => hands.votes,
        Some(Row::Part(part, _)) => part_total(lines, hands, part),
        Some(Row::Choice(_) | Row::Form(_)) | None => hands.counts.iter().sum(),
    }
}

fn part_total(lines: &[Line], hands: &Hands, part: usize) -> u32 {
    let own = lines.iter().zip(&hands.counts);
    own.filter(|(line, _)| line.part == Some(part))
        .map(|(_, count)| count)
        .sum()
}

/// What does not add up.
fn fault(lines: &[Line], hands: &Hands) -> Option<Fault> {
    let votes = total(lines, hands);
    let mut counted = lines.iter().zip(&hands.counts);
    let signals = lines
        .iter()
        .any(|it| matches!(it.row, Some(Row::Signal(_))));
    if signals {
        let (line, _) = counted.find(|(_, count)| **count > votes)?;
        return Some(Fault::Line {
            letter: line.letter.clone(),
            votes,
        });
    }
    let part = |it: &usize| part_total(lines, hands, *it) != votes;
    let last = lines.last()?.part?;
    let part = (0..=last).find(part)?;
    Some(Fault::Part {
        part,
        is: part_total(lines, hands, part),
        wants: votes,
    })
}

fn words(look: &Look, now: &Now, fault: Option<&Fault>, total: u32) -> String {
    match fault {
        Some(Fault::Line { letter, votes }) => look.say_with(
            "console-hands-fault-line",
            &[("letter", letter.into()), ("votes", (*votes).into())],
        ),
        Some(Fault::Part { part, is, wants }) => {
            let name = part_name(now, *part);
            look.say_with(
                "console-hands-fault-part",
                &[
                    ("part", (&name).into()),
                    ("is", (*is).into()),
                    ("wants", (*wants).into()),
                ],
            )
        }
        None if total < FEWEST => look.say_with("console-hands-few", &[("votes", total.into())]),
        None => look.say_with("console-hands-total", &[("votes", total.into())]),
    }
}

fn part_name(now: &Now, part: usize) -> String {
    match now {
        Now::Task {
            task: TaskView::Compose { parts, .. },
            ..
        } => parts
            .get(part)
            .map(|it| it.label.clone())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// A line with its number, and one more and one less beside it.
fn number_ui(ui: &mut Ui, look: &Look, name: &str, letter: &str, text: &str, count: &mut u32) {
    let (tokens, width, side) = (look.tokens(), ui.available_width(), side(look));
    let (small, field) = (look.half(36.0), look.half(64.0));
    let room = width - side - 14.0 - 2.0 * small - field - 40.0;
    let words = galley(ui, look, Type::Small, tokens.ink, text, room);
    let height = words.size().y.max(small) + 8.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let middle = rect.center().y;
    if !letter.is_empty() {
        let square = Rect::from_min_size(pos2(rect.left(), middle - side / 2.0), Vec2::splat(side));
        number(ui, look, square, letter, Mark::Step);
    }
    let at = pos2(rect.left() + side + 14.0, middle - words.size().y / 2.0);
    let place = Rect::from_min_size(at, words.size());
    ui.put(place, egui::Label::new(words));
    let who = if letter.is_empty() { text } else { letter };
    let most = u32::try_from(MOST_PARTICIPANTS).unwrap_or(u32::MAX);
    let right = rect.right();
    let less = Rect::from_min_size(
        pos2(right - 2.0 * small - field - 20.0, middle - small / 2.0),
        Vec2::splat(small),
    );
    let label = look.say_with("console-hands-less", &[("who", who.into())]);
    if small_ui(ui, look, less, &format!("{name}-less"), &label, false) {
        *count = count.saturating_sub(1);
    }
    let middle_at = Rect::from_min_size(
        pos2(less.right() + 10.0, middle - small / 2.0),
        vec2(field, small),
    );
    let label = look.say_with("console-hands-number", &[("who", who.into())]);
    field_ui(ui, look, middle_at, name, &label, count, most);
    let more = Rect::from_min_size(
        pos2(middle_at.right() + 10.0, middle - small / 2.0),
        Vec2::splat(small),
    );
    let label = look.say_with("console-hands-more", &[("who", who.into())]);
    if small_ui(ui, look, more, &format!("{name}-more"), &label, true) {
        *count = count.saturating_add(1).min(most);
    }
}

/// The number itself, to type in.
fn field_ui(
    ui: &mut Ui,
    look: &Look,
    place: Rect,
    name: &str,
    label: &str,
    count: &mut u32,
    most: u32,
) {
    ui.scope(|ui| {
        ui.style_mut().override_font_id = Some(egui::FontId::proportional(look.px(18.0)));
        let value = DragValue::new(count).range(0..=most).speed(0.05);
        let response = ui.push_id(id(name), |ui| ui.put(place, value)).inner;
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(label));
        ring(ui, look, &response, 6);
    });
}

/// One more, or one less.
fn small_ui(ui: &Ui, look: &Look, rect: Rect, name: &str, label: &str, more: bool) -> bool {
    let tokens = look.tokens();
    let response = press(ui, rect, name, || {
        WidgetInfo::labeled(WidgetType::Button, true, label)
    });
    let colour = if response.hovered() {
        tokens.ink
    } else {
        tokens.edge
    };
    let line = egui::Stroke::new(2.0, colour);
    ui.painter()
        .rect(rect, 6, tokens.sheet, line, egui::StrokeKind::Inside);
    plus_paint(ui, look, rect.center(), more);
    ring(ui, look, &response, 6);
    response.clicked()
}

/// A plus, or a minus.
pub(super) fn plus_paint(ui: &Ui, look: &Look, at: egui::Pos2, plus: bool) {
    let line = egui::Stroke::new(2.0, look.tokens().ink);
    let arm = look.half(6.0);
    let (x, y) = (vec2(arm, 0.0), vec2(0.0, arm));
    ui.painter().line_segment([at - x, at + x], line);
    if plus {
        ui.painter().line_segment([at - y, at + y], line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::id::ChoiceIdx;

    fn line(row: Row, part: Option<usize>) -> Line {
        Line {
            row: Some(row),
            letter: "A".to_owned(),
            text: String::new(),
            label: String::new(),
            closed: String::new(),
            part,
        }
    }

    fn hands(counts: &[u32], votes: u32) -> Hands {
        Hands {
            counts: counts.to_vec(),
            votes,
        }
    }

    #[test]
    fn a_choice_adds_up_whatever_is_counted() {
        let lines = [0, 1].map(|it| line(Row::Choice(ChoiceIdx::of(it)), None));
        let hands = hands(&[3, 4], 0);
        assert_eq!((total(&lines, &hands), fault(&lines, &hands)), (7, None));
    }

    #[test]
    fn nobody_sees_a_signal_twice() {
        let lines = [0, 1].map(|it| line(Row::Signal(it), None));
        let over = Fault::Line {
            letter: "A".to_owned(),
            votes: 5,
        };
        assert_eq!(fault(&lines, &hands(&[5, 5], 5)), None);
        assert_eq!(fault(&lines, &hands(&[5, 6], 5)), Some(over));
    }

    #[test]
    fn every_part_of_a_sentence_has_as_many_hands() {
        let lines = [(0, 0), (0, 1), (1, 0), (1, 1)]
            .map(|(part, option)| line(Row::Part(part, option), Some(part)));
        assert_eq!(fault(&lines, &hands(&[3, 4, 7, 0], 0)), None);
        let short = Fault::Part {
            part: 1,
            is: 6,
            wants: 7,
        };
        assert_eq!(fault(&lines, &hands(&[3, 4, 6, 0], 0)), Some(short));
    }
}
