//! The parts that every screen is made of. Each takes what it shows and gives what was done with it; none keeps state.

pub mod arrow;
pub mod bottom;
pub mod button;
pub mod card;
pub mod check;
pub mod choice;
pub mod number;
pub mod rail;
pub mod region;
pub mod ring;
pub mod scroll;
pub mod segment;
pub mod switch;
pub mod tabs;
pub mod tick;
pub mod ticks;
pub mod words;
