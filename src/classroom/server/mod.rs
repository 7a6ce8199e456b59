//! The door by which phones come in: one address of one network, open as long as the class goes on.

mod accept;
mod gate;
mod limits;
mod no;
mod push;
mod routes;
mod streams;
mod tls;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};

use super::class::Class;
use super::qr::Qr;
use super::secret::Codes;
use super::work::Shared;
use gate::Gate;

pub use limits::{Limits, Rate};
pub use tls::{NoTls, Tls};

/// Phones hear that the class is over, and then everything is shut.
const LAST_WORD: Duration = Duration::from_millis(500);
/// What does not stop by itself is let go of.
const SHUT: Duration = Duration::from_millis(300);
const LOOK: Duration = Duration::from_millis(10);

/// A door that is open. Dropped, it is shut: nothing listens any more.
pub struct Door {
    at: SocketAddr,
    /// The name of the certificate, if there is one.
    name: Option<String>,
    codes: Codes,
    shared: Arc<Shared>,
    runtime: Option<Runtime>,
}

impl Door {
    /// Opens a door of the class at that address; an error if something else is there, or the address is not ours.
    pub fn open(class: &Class, at: SocketAddr, limits: Limits) -> io::Result<Self> {
        Self::open_with(class, at, limits, None)
    }

    /// The same, behind a certificate.
    pub fn open_with(
        class: &Class,
        at: SocketAddr,
        limits: Limits,
        tls: Option<Tls>,
    ) -> io::Result<Self> {
        raise_files(limits.connections);
        let listener = TcpListener::bind(at)?;
        listener.set_nonblocking(true)?;
        let at = listener.local_addr()?;
        let codes = Codes::random().map_err(io::Error::other)?;
        let name = tls.as_ref().map(|it| it.name.clone());
        let gate = Gate::new(
            at,
            name.as_deref(),
            codes.clone(),
            class.desk.clone(),
            class.shared.clone(),
            limits,
        );
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("phones")
            .enable_io()
            .enable_time()
            .build()?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(accept::until_over(listener, Arc::new(gate), tls));
        Ok(Self {
            at,
            name,
            codes,
            shared: class.shared.clone(),
            runtime: Some(runtime),
        })
    }

    /// Where it is.
    pub fn at(&self) -> SocketAddr {
        self.at
    }

    /// What is typed on the page after the address.
    pub fn code(&self) -> &str {
        &self.codes.typed
    }

    /// What the code that is scanned says: the secret stands behind the `#`, which no browser sends anywhere.
    pub fn url(&self) -> String {
        let secret = &self.codes.scanned;
        match &self.name {
            Some(name) => format!("https://{name}:{}/#{secret}", self.at.port()),
            None => format!("http://{}/#{secret}", self.at),
        }
    }

    /// What is typed: `192.168.8.20:8080/K7M4XY`.
    pub fn typed(&self) -> String {
        let code = &self.codes.typed;
        match &self.name {
            Some(name) => format!("https://{name}:{}/{code}", self.at.port()),
            None => format!("{}/{code}", self.at),
        }
    }

    /// The code to scan.
    pub fn qr(&self) -> Option<Qr> {
        Qr::of(&self.url())
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.let_them_hear();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(SHUT);
        }
    }
}

impl Door {
    /// Waits until every phone that listens has been told that the class is over, if it is.
    fn let_them_hear(&self) {
        if self.shared.news.borrow().over.is_none() {
            return;
        }
        let looks = LAST_WORD.as_millis() / LOOK.as_millis();
        for _ in 0..looks {
            if self.shared.connected.load(Ordering::Acquire) == 0 {
                break;
            }
            thread::sleep(LOOK);
        }
        // What the last of them was told is on its way.
        thread::sleep(LOOK);
    }
}

/// Each phone needs an open file or two; as many as the system allows.
fn raise_files(connections: usize) {
    let wanted = u64::try_from(connections)
        .unwrap_or(u64::MAX)
        .saturating_add(256);
    // If it cannot be raised, fewer phones come in at once, and the others try again.
    let _raised = rlimit::increase_nofile_limit(wanted);
}
