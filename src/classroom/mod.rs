//! A room full of phones: a class that is kept as it is played, and the server that phones reach it by.

pub mod class;
pub mod desk;
pub mod finding;
pub mod network;
pub mod news;
pub mod page;
pub mod qr;
pub mod secret;
pub mod server;
pub mod trial;
pub mod wire;

mod asking;
mod work;
