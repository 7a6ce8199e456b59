//! What the window and the terminal share: a session that is kept as it is played, the look back on it, and
//! errors in words.

mod calendar;
mod kept;
mod look_back;
mod problem;
mod said;

pub use calendar::{day_of, today};
pub use kept::{Kept, NotTaken};
pub use look_back::look_back;
pub use problem::Problem;
pub use said::{plan_fault_said, said};
