//! Weerbaar: practise dealing with intimidation and threats.

pub mod assessment;
pub mod cli;
pub mod debrief;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod guidance;
pub mod scenario;
pub mod session;
pub mod shell;
pub mod stage;
pub mod store;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
