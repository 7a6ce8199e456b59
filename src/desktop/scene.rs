//! What a view looks like on the stage: from the simulated state to posture, face, distance and light.

use super::canvas::ring_in;
use crate::scenario::vocabulary::{Anchor, Style};
use crate::session::view::{PersonView, View};
use crate::stage::{
    self, Actor, Face, Look, Mood, Place, Scene, Thing, actor_at_home, actor_at_table, actor_for,
};
use crate::ui::play::recognise::Marked;
use crate::ui::play::ring::Ringed;

/// The tension from which bystanders raise their phones (phase 2), and a child is sad.
const WATCHED: i32 = 45;

/// The stage of a view; none where its place cannot be drawn.
pub(super) fn scene(view: &View, seed: u64, dark_theme: bool) -> Option<Scene> {
    let place = Place::from_id(&view.place.place)?;
    let leading = view
        .people
        .iter()
        .filter_map(|it| it.mood)
        .max_by_key(|it| it.phase);
    let people = view
        .people
        .iter()
        .filter_map(|it| actor(it, place, seed))
        .collect();
    let tense = view.tension >= WATCHED;
    let mood = if tense && place == Place::LivingRoom {
        Mood::Sad
    } else {
        Mood::Calm
    };
    Some(Scene {
        place,
        tension: u8::try_from(view.tension.clamp(0, 100)).unwrap_or(100),
        // Without an aggressor the light is warm: these are places where one is safe or among people.
        style: leading.map_or(stage::Style::Hot, |it| drawn_style(it.style)),
        people,
        child: view.place.child.then_some(mood),
        watching: if tense && leading.is_some() {
            view.place.bystanders
        } else {
            0
        },
        dark_theme,
    })
}

/// Where what was ticked stands in the picture.
pub(super) fn ringed<'a>(
    view: &View,
    scene: &Scene,
    area: bevy::math::Rect,
    marked: &'a [Marked],
) -> Vec<Ringed<'a>> {
    let ring = |it: &'a Marked| Ringed {
        ring: ring_in(
            area,
            stage::anchor(scene, drawn_as(view, it.who), anchor_of(it.at)),
        ),
        number: it.number,
        words: it.words.as_deref(),
    };
    marked.iter().map(ring).collect()
}

/// The place among the people of the picture; beyond them for who is not in it.
fn drawn_as(view: &View, who: Option<usize>) -> usize {
    let seen = |it: &PersonView| !it.look.is_empty();
    match who {
        Some(who) if view.people.get(who).is_some_and(seen) => {
            view.people.iter().take(who).filter(|it| seen(it)).count()
        }
        _ => usize::MAX,
    }
}

fn anchor_of(at: Anchor) -> stage::Anchor {
    match at {
        Anchor::Face => stage::Anchor::Face,
        Anchor::Hands => stage::Anchor::Hands,
        Anchor::Stance => stage::Anchor::Stance,
        Anchor::Thing => stage::Anchor::Thing,
        Anchor::Words => stage::Anchor::Words,
        Anchor::Around => stage::Anchor::Around,
    }
}

fn actor(person: &PersonView, place: Place, seed: u64) -> Option<Actor> {
    // Who has no look is heard, not seen: the child in the trolley is the place's own.
    if person.look.is_empty() {
        return None;
    }
    // The words of a scenario name clothes; all else is drawn by lot and says nothing of anyone.
    let lot = person
        .id
        .bytes()
        .fold(seed, |lot, byte| lot.rotate_left(5) ^ u64::from(byte));
    let (name, held) = Thing::in_look(&person.look);
    let look = Look::from_id(name).map_or_else(|| Look::drawn(lot), |it| it.varied(lot));
    let actor = match person.mood {
        Some(mood) => actor_for(
            look,
            mood.phase,
            drawn_style(mood.style),
            mood.trust,
            mood.dignity,
        ),
        None if place == Place::LivingRoom => actor_at_home(look, Face::Warm),
        None if place == Place::Office => Actor {
            face: Face::Warm,
            ..Actor::new(look)
        },
        // A stranger of whom nothing is simulated keeps still.
        None => actor_for(look, 1, stage::Style::Cold, 50, 50),
    };
    let actor = match place {
        Place::Office => actor_at_table(actor, person.mood.map_or(0, |it| it.phase)),
        Place::Aisle | Place::Exit | Place::LivingRoom | Place::FrontDoor => actor,
    };
    Some(match held {
        Some(thing) => actor.holding(thing),
        None => actor,
    })
}

fn drawn_style(style: Style) -> stage::Style {
    match style {
        Style::Hot => stage::Style::Hot,
        Style::Cold => stage::Style::Cold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::vocabulary::PLACES;

    #[test]
    fn every_place_that_a_scenario_may_name_can_be_drawn() {
        assert!(PLACES.iter().all(|it| Place::from_id(it).is_some()));
        assert!(Place::ALL.iter().all(|(id, _)| PLACES.contains(id)));
    }
}
