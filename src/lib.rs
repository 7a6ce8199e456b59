//! Weerbaar: practise dealing with intimidation and threats.

pub mod guidance;
pub mod scenario;
pub mod session;
pub mod text;
