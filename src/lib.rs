//! Weerbaar: practise dealing with intimidation and threats.

pub mod text;
