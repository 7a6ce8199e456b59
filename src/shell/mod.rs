//! What the window and the terminal share: a session that is kept as it is played, what an earlier one left for it, the
//! look back on it, and errors in words.

mod calendar;
mod carry;
mod chances;
mod kept;
mod look_back;
mod look_back_class;
mod problem;
mod said;

pub use calendar::{clock_time, date, today};
pub use carry::{Carry, Offer};
pub use chances::{Proving, SITUATIONS, kept_chances, made_chances};
pub use kept::{Kept, NotTaken};
pub use look_back::{look_back, look_back_with};
pub use look_back_class::{ClassFacts, LookingBack, look_back_on_class};
pub use problem::Problem;
pub use said::{plan_fault_said, said};
