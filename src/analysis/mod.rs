//! What can be proved of a scenario: every situation that play can come to, walked over once, with the weights of chance.
//!
//! The door is [`explore`](explore::explore): a [`Graph`](graph::Graph) of situations, answers and ways. Situations that
//! nothing later can tell apart are one ([`live`]). Play never comes round in a circle (`endless-loop` is an error), so
//! everything asked of the graph is one pass over it, backwards or forwards.

pub mod answers;
pub mod begin;
pub mod chance;
pub mod compare;
pub mod explore;
pub mod fraction;
pub mod graph;
pub mod item;
pub mod live;
pub mod map;
pub mod place;
pub mod policy;
pub mod prove;
pub mod regret;
pub mod share;
pub mod simulate;
pub mod tally;
pub mod thresholds;
pub mod value;
pub mod witness;
pub mod worth;

mod expand;
mod held;
mod key;
mod reading;
mod run;
mod statistic;
mod tale;
