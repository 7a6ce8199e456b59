//! Weerbaar: practise dealing with intimidation and threats.
//!
//! A library and a program. The lower half is the engine: pure, deterministic, integers only. The upper half are shells
//! that draw a `View` and make an `Input`.
//!
//! # The walk of one decision
//!
//! | # | From → to | By | In |
//! | --: | --- | --- | --- |
//! | 0 | an author's words → bytes | – | `scenarios/bij-de-zuivel/scenario.ron` |
//! | 1 | name, file or folder → [`Source`] | [`store::library::find`] | `src/store/library.rs` |
//! | 2 | `Source` → [`Scenario`] and diagnostics | [`scenario::parse`] | `src/scenario/source.rs`, then `check/` |
//! | 3 | `Scenario` and [`Setup`] → [`View`] | [`Session::start`], [`Session::view`] | `src/session/view.rs` |
//! | 4 | `View` and a click or a digit → `ui::Action` or a line typed | `ui::play`; `cli::play` in a terminal | `src/ui/play/`, `src/cli/play/` |
//! | 5 | that → [`Input`] → events | [`Kept::take`]: tried, on disk, and only then taken | `src/shell/kept.rs`, `src/session/step.rs` |
//! | 6 | [`Record`] → [`Assessment`] | [`assessment::assess`] | `src/assessment/mod.rs` |
//! | 7 | `Assessment` → [`Debrief`] | [`debrief::compose`], from [`shell::look_back`] | `src/debrief/compose/` |
//! | 8 | `Debrief` → page, JSON, lines or screen | [`debrief::html`], [`debrief::json`], [`debrief::summary`], `ui::debrief` | `src/debrief/` |
//!
//! Eight hops, seven nouns: *Source, Scenario, View, Input, Record, Assessment, Debrief*. Whoever knows these seven knows
//! the program. Steps 1 to 8 run in `cargo test` without a window. Beside the walk, the shells draw each `View`: the
//! window with [`stage`], the terminal in words. A class goes the same way with a [`Room`] for its sessions: what a trainer
//! or a phone asks goes to `classroom::class`, is tried, kept with whatever else waits, and only then answered; it is told
//! back by [`debrief::compose_group`].
//!
//! # What always holds
//!
//! - **Architecture invariant:** the engine cannot fail for outside reasons. `text`, `scenario`, `guidance`, `stage`,
//!   `session`, `room`, `assessment`, `debrief` and `ui` know no disk, clock, network, thread or environment.
//! - **Architecture invariant:** parsing never stops early. [`Parsed`] has the scenario, if it can be played, and every
//!   fault of the file.
//! - **Architecture invariant:** a checked scenario cannot dangle. Names have become indexes that are in range.
//! - **Architecture invariant:** a [`Session`] is the only way to move. Every change is one `Input`; a refused input
//!   changes nothing. Time and the trainer are inputs too.
//! - **Architecture invariant:** a record replays to the same state, on every machine. Resuming after a kill, the
//!   debrief and the tests are all a replay; none has code of its own in the session.
//! - **Architecture invariant:** a [`Room`] is to a class what a session is to one: a list of commands that replays to the
//!   same state. What is shown and kept of a vote knows no persons, and under five votes only how many.
//! - **Architecture invariant:** acknowledged means written. What [`Kept::take`] has taken is on disk, and so is a vote before
//!   its phone hears that it counts.
//! - **Architecture invariant:** only `classroom` and the measurement in `cli::load` know a network. Phones reach one address
//!   that a trainer chose, while a class goes on; nothing of the trainer's can be asked there.
//! - **Architecture invariant:** integers only in `scenario`, `session`, `room`, `assessment` and `debrief`, so that every machine
//!   counts alike; ordered maps everywhere.
//! - **Architecture invariant:** serialised types live at borders only: the shape of a scenario file, the record, the
//!   settings, the JSON of a debrief, what `cli` prints, and the tables of `assets/`.
//! - **Architecture invariant:** only `store` touches the disk, only `cli` reads the environment, only `text`, `assets/`
//!   and scenarios hold words for people, only `ui::theme` holds the colours of the interface.
//!
//! Three nets hold these: the compiler (`cargo check --no-default-features --lib` knows no Bevy and no egui),
//! `tests/suite/architecture.rs` (who may use whom) and clippy (`clippy.toml`: what to use instead, and why).
//!
//! [`Source`]: scenario::Source
//! [`Scenario`]: scenario::Scenario
//! [`Parsed`]: scenario::Parsed
//! [`Setup`]: session::setup::Setup
//! [`View`]: session::view::View
//! [`Session`]: session::Session
//! [`Session::start`]: session::Session::start
//! [`Session::view`]: session::Session::view
//! [`Input`]: session::input::Input
//! [`Room`]: room::Room
//! [`Record`]: session::record::Record
//! [`Assessment`]: assessment::Assessment
//! [`Debrief`]: debrief::Debrief
//! [`debrief::compose`]: fn@debrief::compose
//! [`debrief::html`]: debrief::html::html
//! [`debrief::json`]: debrief::json::json
//! [`debrief::summary`]: debrief::summary::summary_text
//! [`Kept::take`]: shell::Kept::take

// In reading order: first the engine, then what is around it. Each module says in its first line what it is for.

pub mod text;

pub mod scenario;

pub mod guidance;

pub mod session;

pub mod room;

pub mod assessment;

pub mod analysis;

pub mod debrief;

pub mod drawing;

pub mod stage;

// The shells.

pub mod store;

pub mod shell;

#[cfg(feature = "classroom")]
pub mod classroom;

#[cfg(feature = "ui")]
pub mod ui;

#[cfg(feature = "desktop")]
pub mod desktop;

pub mod cli;
