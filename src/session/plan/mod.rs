//! Plans: a scenario's own tests, in the very format that playing prints.
//!
//! ```text
//! starts   seed 7 intensity middel set gebeld-112
//! sees     Denk aan maandagochtend
//! offers   niet-antwoorden, roep-door-deur (closed)
//! chooses  niet-antwoorden
//! changes  dossier 0 -> 3
//! ends     achter-de-deur
//! ```
//! An answer is written as in [`word`](super::word). All answers are present; what is seen is partial, and must appear in
//! that order. Draws that are given stand after the answer that they belong to, or after what was asked or broke in since:
//! `chooses  blijf dice:2/1 chance:deur/open`; or after `starts` if they come before the first.

mod run;
mod starts;
mod trace;

pub use super::plan_fault::{Parted, PlanFault};
pub use run::{answer, go_to_question, input, pass_consults, run};
pub use starts::{forced, starts};
pub use trace::trace;
