//! Places: where you are, where the way out is, and what is at stake.

mod aisle;
mod bystander;
mod door;
mod exit;
mod living_room;
mod office;
mod own_side;

use super::camera::Camera;
use super::child::Mood;
use super::head::Shade;
use super::light::Light;

/// A place where a scene plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The supermarket, between dairy and shelves.
    Aisle,
    /// The supermarket, by the sliding doors to the car park.
    Exit,
    /// The living room in the evening; you sit.
    LivingRoom,
    /// Your own front door, open in your hand.
    FrontDoor,
    /// Your room in the town hall; you sit at the table.
    Office,
}

/// What a place needs to know of the scene to be drawn.
pub(super) struct Setting {
    pub(super) tension: f32,
    pub(super) light: Light,
    pub(super) child: Option<Mood>,
    /// How many bystanders hold up a phone.
    pub(super) watching: u8,
    /// Whether nobody stands opposite.
    pub(super) empty: bool,
}

impl Place {
    pub const ALL: [(&'static str, Self); 5] = [
        ("gangpad", Self::Aisle),
        ("uitgang", Self::Exit),
        ("huiskamer", Self::LivingRoom),
        ("voordeur", Self::FrontDoor),
        ("werkkamer", Self::Office),
    ];

    /// The place that a scenario names.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(name, _)| *name == id)
            .map(|(_, it)| *it)
    }

    /// Where people stand, in px; the first is the person opposite.
    pub(super) fn spots(self) -> [f32; 3] {
        match self {
            Self::Aisle | Self::Exit => [322.0, 150.0, 620.0],
            Self::LivingRoom | Self::Office => [330.0, 560.0, 120.0],
            Self::FrontDoor => [404.0, 290.0, 520.0],
        }
    }

    /// Where the light falls when nobody has a place of their own, in px.
    pub(super) fn focus(self) -> f32 {
        match self {
            Self::Aisle | Self::Exit | Self::LivingRoom | Self::Office => 330.0,
            Self::FrontDoor => 404.0,
        }
    }

    /// What happens around the person opposite, beside them in the picture: its middle and how far it reaches, in px, at
    /// the reference horizon.
    pub(super) fn around(self) -> [f32; 4] {
        match self {
            // The shoppers who look on.
            Self::Aisle => [612.0, 370.0, 84.0, 150.0],
            Self::Exit => [700.0, 400.0, 80.0, 150.0],
            // The drawing of a child on the table.
            Self::LivingRoom => [154.0, 648.0, 96.0, 56.0],
            // The street beside them.
            Self::FrontDoor => [564.0, 262.0, 60.0, 104.0],
            // Your papers on the table.
            Self::Office => [344.0, 664.0, 150.0, 64.0],
        }
    }

    /// The distance that a doorway or a table fixes, in metres.
    pub fn fixed_distance_m(self) -> Option<f32> {
        match self {
            Self::FrontDoor => Some(1.55),
            Self::Office => Some(1.45),
            Self::Aisle | Self::Exit | Self::LivingRoom => None,
        }
    }

    pub(super) fn camera(self) -> Camera {
        match self {
            Self::Aisle => Camera {
                centre: 520.0,
                eye: 1.6,
            },
            Self::Exit => Camera {
                centre: 500.0,
                eye: 1.6,
            },
            Self::LivingRoom => Camera {
                centre: 520.0,
                eye: 1.2,
            },
            Self::Office => Camera {
                centre: 500.0,
                eye: 1.2,
            },
            Self::FrontDoor => Camera {
                centre: 400.0,
                eye: 1.6,
            },
        }
    }

    /// The shell of the room, the same at every tension.
    pub(super) fn back(self) -> String {
        match self {
            Self::Aisle => aisle::back(self.camera()),
            Self::Exit => exit::back(self.camera()),
            Self::LivingRoom => living_room::back(self.camera()),
            Self::FrontDoor => door::back(),
            Self::Office => office::back(self.camera()),
        }
    }

    /// The way out, the lightest place in the picture; at your own door that is the door in your hand.
    pub(super) fn way_out(self) -> Option<String> {
        match self {
            Self::Aisle => Some(aisle::way_out(self.camera())),
            Self::Exit => Some(exit::way_out(self.camera())),
            Self::LivingRoom => Some(living_room::way_out(self.camera())),
            Self::Office => Some(office::way_out(self.camera())),
            Self::FrontDoor => None,
        }
    }

    /// Bystanders, and furniture that stands behind the person opposite.
    pub(super) fn middle(self, setting: &Setting) -> Option<String> {
        match self {
            Self::Aisle => Some(aisle::middle(setting)),
            Self::Exit => Some(exit::middle(setting)),
            Self::LivingRoom => Some(living_room::sofa(self.camera())),
            Self::FrontDoor | Self::Office => None,
        }
    }

    /// A table between you and who sits opposite; their arms lie on it.
    pub(super) fn table(self, setting: &Setting) -> Option<String> {
        match self {
            Self::Office => Some(office::table(self.camera(), setting)),
            Self::Aisle | Self::Exit | Self::LivingRoom | Self::FrontDoor => None,
        }
    }

    /// Your own side, in the colour of the night.
    pub(super) fn front(self, setting: &Setting) -> String {
        match self {
            Self::Aisle | Self::Exit => own_side::trolley(572.0, setting),
            Self::LivingRoom => living_room::front(setting),
            Self::FrontDoor => door::front(setting),
            Self::Office => office::front(self.camera(), setting),
        }
    }

    /// Whether your own side moves with the eye line, or stays where your hands are.
    pub(super) fn front_follows_horizon(self) -> bool {
        match self {
            Self::Aisle | Self::Exit => false,
            Self::LivingRoom | Self::FrontDoor | Self::Office => true,
        }
    }

    /// A child that is in the picture itself: what lies behind and what lies before the front.
    pub(super) fn child(self, setting: &Setting, shade: Shade) -> Option<[String; 2]> {
        match self {
            Self::LivingRoom => setting
                .child
                .map(|mood| living_room::child_at_table(self.camera(), mood, shade)),
            // In a shop the child sits in your trolley, seen from behind; at the door it plays upstairs.
            Self::Aisle | Self::Exit | Self::FrontDoor | Self::Office => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_is_found_by_its_name() {
        for (name, place) in Place::ALL {
            assert_eq!(Place::from_id(name), Some(place));
        }
        assert_eq!(Place::from_id("maan"), None);
    }
}
