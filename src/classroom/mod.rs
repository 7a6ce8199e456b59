//! A room full of phones: a class that is kept as it is played, and the server that phones reach it by.

pub mod finding;
pub mod network;
pub mod page;
pub mod qr;
pub mod trial;
pub mod wire;
