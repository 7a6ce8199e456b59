//! Charts as SVG: whole numbers, no colour of their own, a title that states the finding and a text that tells the rest.
//!
//! Colours, patterns and fonts are classes of `report.css`, so that a chart follows the theme of its page.

pub mod label;

mod area;
mod dots;
mod picks;
mod stroke;
mod svg;
mod tension;
mod tracks;
mod votes;

pub use dots::dots;
pub use stroke::stroke;
pub use tension::tension;
pub use tracks::tracks;
pub use votes::votes;
