//! The one test binary: a module a subject.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read and write files of their own"
)]

mod aggressor;
mod aggressor_reference;
mod analysis;
mod architecture;
mod beats;
mod broken;
#[cfg(feature = "classroom")]
mod class;
mod cli;
mod compare;
mod debrief;
mod debrief_group;
mod defects;
mod guide;
mod helm;
mod injects;
mod map;
mod plans;
mod proof_report;
mod prove;
mod readme;
mod reference;
mod regret;
mod replay;
mod room;
mod room_class;
mod room_count;
mod room_model;
mod room_next;
mod room_random;
mod room_story;
mod room_talk;
mod room_way;
#[cfg(feature = "ui")]
mod screens;
mod simulate;
mod store;
mod story;
#[path = "../support/story.rs"]
mod support;
mod tasks;
