//! The head of a scenario, and what its debrief needs.

use super::Check;
use crate::scenario::diagnostic::Code;
use crate::scenario::head::{Accept, DebriefNotes, Head, ThemeUse};
use crate::scenario::id::NodeIdx;
use crate::scenario::reference::sources;
use crate::scenario::source::{self, Name, Node};
use crate::scenario::suggest::nearest;
use crate::scenario::vocabulary::PLACES;

pub(super) fn head(check: &mut Check<'_>, shape: &source::Scenario, length: usize) -> Head {
    let end = length.saturating_sub(1)..length;
    let mut given = |field: Option<&Name>, name: &'static str| {
        if field.is_none_or(|it| it.value.trim().is_empty()) && !check.aside.mentions(name) {
            let span = field.map_or(end.clone(), |it| it.span.clone());
            if check.aside.is_empty() || field.is_some() {
                check.fault(Code::MissingField, &span, &[("name", name)]);
            }
        }
        field.map(|it| it.value.clone()).unwrap_or_default()
    };
    let id = given(shape.id.as_ref(), "id");
    let version = given(shape.version.as_ref(), "version");
    let title = given(shape.title.as_ref(), "title");
    let summary = given(shape.summary.as_ref(), "summary");
    let language = given(shape.language.as_ref(), "language");
    let you = given(shape.you.as_ref(), "you");
    let notice = shape
        .notice
        .as_ref()
        .map(|it| it.value.clone())
        .unwrap_or_default();
    if let Some(id) = &shape.id {
        check.id(id);
    }
    if let (None, true) = (&shape.minutes, check.aside.is_empty()) {
        check.fault(Code::MissingField, &end, &[("name", "minutes")]);
    }
    check.sources(&shape.sources);
    if shape.trains.len() > 3 || (shape.trains.is_empty() && check.aside.is_empty()) {
        let span = shape
            .trains
            .get(3)
            .map_or(end.clone(), |it| it.span.clone());
        let found = shape.trains.len().to_string();
        check.fault(
            Code::WrongCount,
            &span,
            &[("what", "trains"), ("found", &found)],
        );
    }
    if shape.scenes.is_empty() && check.aside.is_empty() {
        check.fault(Code::MissingField, &end, &[("name", "scenes")]);
    }
    if shape.endings.is_empty() && check.aside.is_empty() {
        check.fault(Code::MissingField, &end, &[("name", "endings")]);
    }
    let accepts = shape.accepts.iter().map(|it| accept(check, it)).collect();
    let first_place = shape
        .scenes
        .first()
        .map(|it| it.place.value.clone())
        .unwrap_or_default();
    let picture = shape
        .picture
        .as_ref()
        .map(|it| check.backdrop(it, Code::UnknownPicture))
        .filter(|it| PLACES.contains(&it.as_str()));
    Head {
        id,
        version,
        title,
        summary,
        language,
        you,
        notice,
        picture: picture.unwrap_or(first_place),
        authors: shape.authors.clone(),
        roles: shape.roles.clone(),
        pressure: shape.pressure.clone(),
        systems: shape.systems.clone(),
        minutes: shape.minutes.as_ref().map_or(0, |it| it.full),
        minutes_short: shape.minutes.as_ref().and_then(|it| it.short),
        themes: shape
            .themes
            .iter()
            .map(|it| match it {
                source::ThemeUse::Core(theme) => ThemeUse {
                    theme: *theme,
                    core: true,
                },
                source::ThemeUse::Optional(theme) => ThemeUse {
                    theme: *theme,
                    core: false,
                },
            })
            .collect(),
        goals: shape.goals.clone(),
        sources: shape.sources.iter().map(|it| it.value.clone()).collect(),
        trains: shape.trains.iter().map(|it| it.value).collect(),
        touches: shape.touches.iter().map(|it| it.value).collect(),
        accepts,
    }
}

/// The number of properties that a proof has.
const PROPERTIES: u32 = 16;

/// A finding that is meant: it names a property, a place and a reason.
fn accept(check: &mut Check<'_>, shape: &source::Accept) -> Accept {
    let number = shape.property.value;
    if !(1..=PROPERTIES).contains(&number) {
        let (found, high) = (number.to_string(), PROPERTIES.to_string());
        let args = [("found", found.as_str()), ("low", "1"), ("high", &high)];
        check.fault(Code::OutOfRange, &shape.property.span, &args);
    }
    for (name, it) in [("where", &shape.place), ("why", &shape.why)] {
        if it.value.trim().is_empty() {
            check.fault(Code::MissingField, &it.span, &[("name", name)]);
        }
    }
    Accept {
        property: u8::try_from(number).unwrap_or_default(),
        place: shape.place.value.clone(),
        why: shape.why.value.clone(),
    }
}

pub(super) fn debrief(check: &mut Check<'_>, shape: &source::Debrief) -> DebriefNotes {
    DebriefNotes {
        key_moments: shape
            .key_moments
            .iter()
            .map(|it| check.key_moment(it))
            .collect(),
        reflection: shape.reflection.clone(),
        differ: shape.differ.clone(),
        transfer: shape.transfer.clone(),
        cards: shape.cards.clone(),
        follow_up: shape.follow_up.clone(),
    }
}

impl Check<'_> {
    /// A decision or a task: only what was answered can be looked back on.
    fn key_moment(&mut self, name: &Name) -> NodeIdx {
        let idx = self.node(name);
        let Some(found) = self.names.flat.get(idx.at()) else {
            return idx;
        };
        let answered = matches!(
            found.node,
            Node::Decision(_)
                | Node::Recognise(_)
                | Node::WhichForm(_)
                | Node::Arrange(_)
                | Node::Compose(_)
        );
        let own = found.node.name().is_some_and(|it| it.value == name.value);
        let known = self.names.places.contains_key(name.value.as_str());
        if known && !(answered && own) {
            self.fault(Code::NotAMoment, &name.span, &[("name", &name.value)]);
        }
        idx
    }

    /// Each source key stands in the register.
    pub(super) fn sources(&mut self, keys: &[Name]) {
        for key in keys {
            if sources().get(&key.value).is_none() {
                let near = nearest(&key.value, sources().keys());
                self.fault_near(
                    Code::UnknownSource,
                    &key.span,
                    &[("name", &key.value)],
                    near,
                );
            }
        }
    }
}
