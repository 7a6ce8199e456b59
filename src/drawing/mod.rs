//! The story on paper: the map of `analysis` as a drawing (SVG) or as text that others draw (Mermaid).
//!
//! Words stand for themselves: whatever a scenario says is escaped, and nothing is told by colour alone.

pub mod mermaid;
pub mod svg;

mod arrange;
mod boxes;
mod label;
mod layer;
mod link;
mod paper;
