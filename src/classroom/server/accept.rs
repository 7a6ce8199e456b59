//! Lets phones in one by one: at most so many, each with a timer on what it asks.

use std::collections::BTreeMap;
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};
use tokio_rustls::TlsAcceptor;

use super::gate::{Gate, Peer};
use super::limits::HEAD;
use super::{LAST_WORD, Tls, routes};
use crate::classroom::asking::Ask;
use crate::room::command::Command;

/// After an error that is not of one phone, such as too many open files.
const PAUSE: Duration = Duration::from_millis(50);
/// How often it is looked who has not been heard of.
const ROUND: Duration = Duration::from_secs(20);

/// Lets phones in until the class is over, tells them so, and shuts.
pub(super) async fn until_over(listener: TcpListener, gate: Arc<Gate>, tls: Option<Tls>) {
    let mut news = gate.shared.news.subscribe();
    let (shut, shuts) = watch::channel(false);
    let entrance = Entrance {
        router: routes::router(&gate),
        places: Arc::new(Semaphore::new(gate.limits.connections)),
        addresses: Arc::default(),
        shuts,
        gate: gate.clone(),
        tls: tls.map(|it| it.acceptor),
    };
    tokio::select! {
        () = entrance.let_in(&listener) => {}
        () = see_who_is_gone(&gate) => {}
        _over = news.wait_for(|it| it.over.is_some()) => {}
    }
    drop(listener);
    sleep(LAST_WORD).await;
    let _shut = shut.send(true);
}

/// Those whose phones have not been heard of for long no longer count as there.
async fn see_who_is_gone(gate: &Arc<Gate>) {
    let mut rounds = interval(ROUND.min(gate.limits.gone));
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        for who in gate.streams.silent(gate.limits.gone) {
            let _gone = gate
                .desk
                .phone(|tell| Ask::Phone(Command::Leave(who), tell))
                .await;
        }
    }
}

#[derive(Clone)]
struct Entrance {
    router: Router,
    places: Arc<Semaphore>,
    addresses: Arc<Addresses>,
    shuts: watch::Receiver<bool>,
    gate: Arc<Gate>,
    tls: Option<TlsAcceptor>,
}

impl Entrance {
    async fn let_in(&self, listener: &TcpListener) {
        loop {
            let Ok((stream, from)) = listener.accept().await else {
                sleep(PAUSE).await;
                continue;
            };
            let limit = self.gate.limits.of_one_address;
            let place = self.places.clone().try_acquire_owned().ok();
            let address = self.addresses.one_more(from.ip(), limit);
            // Who finds it full is hung up on, and tries again.
            if let (Some(place), Some(address)) = (place, address) {
                let held = (place, address);
                // A vote is small, and someone waits for it.
                let _quick = stream.set_nodelay(true);
                match self.tls.clone() {
                    Some(tls) => drop(tokio::spawn(self.serve_behind(tls, stream, from, held))),
                    None => drop(tokio::spawn(self.serve(stream, from, held))),
                }
            }
        }
    }

    /// As [`Entrance::serve`], once both have agreed on their keys.
    fn serve_behind(
        &self,
        tls: TlsAcceptor,
        stream: TcpStream,
        from: SocketAddr,
        held: Held,
    ) -> impl Future<Output = ()> + use<> {
        let (entrance, patience) = (self.clone(), self.gate.limits.head);
        async move {
            if let Ok(Ok(stream)) = timeout(patience, tls.accept(stream)).await {
                entrance.serve(stream, from, held).await;
            }
        }
    }

    fn serve<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
        &self,
        stream: S,
        from: SocketAddr,
        held: Held,
    ) -> impl Future<Output = ()> + Send + use<S> {
        let service = FromPeer {
            inner: TowerToHyperService::new(self.router.clone()),
            peer: Peer(from),
        };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.gate.limits.head)
            .max_buf_size(HEAD)
            .max_header_size(HEAD)
            .max_headers(64)
            .serve_connection(TokioIo::new(stream), service);
        let mut shuts = self.shuts.clone();
        async move {
            let _held = held;
            tokio::select! {
                // What goes wrong on one connection is between that phone and its network.
                _done = connection => {}
                _shut = shuts.wait_for(|it| *it) => {}
            }
        }
    }
}

/// A place among all connections, and among those of one address.
type Held = (OwnedSemaphorePermit, OneAddress);

/// How many connections each address has.
#[derive(Default)]
struct Addresses(Mutex<BTreeMap<IpAddr, usize>>);

/// One of them; counted until it is dropped.
struct OneAddress(Arc<Addresses>, IpAddr);

impl Addresses {
    fn one_more(self: &Arc<Self>, of: IpAddr, limit: usize) -> Option<OneAddress> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = all.entry(of).or_default();
        if *count >= limit {
            return None;
        }
        *count += 1;
        Some(OneAddress(self.clone(), of))
    }
}

impl Drop for OneAddress {
    fn drop(&mut self) {
        let Self(addresses, of) = self;
        let mut all = addresses.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = all.get_mut(of) {
            *count -= 1;
            if *count == 0 {
                all.remove(of);
            }
        }
    }
}

/// The router, which is told where a request comes from.
struct FromPeer {
    inner: TowerToHyperService<Router>,
    peer: Peer,
}

impl Service<Request<Incoming>> for FromPeer {
    type Response = Response<Body>;
    type Error = std::convert::Infallible;
    type Future = <TowerToHyperService<Router> as Service<Request<Incoming>>>::Future;

    fn call(&self, mut request: Request<Incoming>) -> Self::Future {
        request.extensions_mut().insert(self.peer);
        self.inner.call(request)
    }
}
