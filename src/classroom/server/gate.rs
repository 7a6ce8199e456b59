//! Who is let through: the right host, our own page, not too often; and what every answer says to a browser.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue,
    ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tokio::time::{Instant, timeout};

use super::limits::{Buckets, Limits};
use super::no::No;
use super::streams::Streams;
use crate::classroom::asking::Asking;
use crate::classroom::page::Page;
use crate::classroom::secret::Codes;
use crate::classroom::work::Shared;
use crate::room::command::Participant;

/// What only our own page sends: a form or a picture of another site cannot.
pub(super) const OURS: HeaderName = HeaderName::from_static("x-weerbaar");

/// All that the addresses of a door need.
pub(super) struct Gate {
    pub(super) page: Page,
    pub(super) codes: Codes,
    pub(super) desk: Asking,
    pub(super) shared: Arc<Shared>,
    pub(super) streams: Streams,
    pub(super) limits: Limits,
    /// What a browser may call this computer: other names are of someone who has pointed theirs here.
    hosts: Vec<String>,
    /// How it says where our own page is.
    scheme: &'static str,
    rates: Mutex<Rates>,
}

struct Rates {
    phones: Buckets<Participant>,
    addresses: Buckets<IpAddr>,
    wrong: Buckets<IpAddr>,
    all_wrong: Buckets<()>,
}

/// Where a request comes from.
#[derive(Clone, Copy)]
pub(super) struct Peer(pub(super) SocketAddr);

impl Gate {
    pub(super) fn new(
        at: SocketAddr,
        name: Option<&str>,
        codes: Codes,
        desk: Asking,
        shared: Arc<Shared>,
        limits: Limits,
    ) -> Self {
        Self {
            page: Page::new(),
            codes,
            desk,
            streams: Streams::new(shared.clone()),
            shared,
            limits,
            hosts: hosts(at, name),
            scheme: if name.is_some() {
                "https://"
            } else {
                "http://"
            },
            rates: Mutex::new(Rates {
                phones: Buckets::new(limits.phone),
                addresses: Buckets::new(limits.address),
                wrong: Buckets::new(limits.wrong_codes),
                all_wrong: Buckets::new(limits.all_wrong_codes),
            }),
        }
    }

    /// Whether that phone may ask once more now.
    pub(super) fn may_ask(&self, who: Participant) -> Result<(), Duration> {
        self.rates(|it, now| it.phones.take(who, now))
    }

    /// Whether a code may be tried from there; a wrong one is to be told with [`Gate::was_wrong`].
    pub(super) fn may_try(&self, from: IpAddr) -> Result<(), Duration> {
        self.rates(|it, now| {
            it.wrong.look(from, now)?;
            it.all_wrong.look((), now)
        })
    }

    pub(super) fn was_wrong(&self, from: IpAddr) {
        self.rates(|it, now| {
            let _noted = it.wrong.take(from, now);
            let _noted = it.all_wrong.take((), now);
        });
    }

    fn rates<T>(&self, of: impl FnOnce(&mut Rates, Instant) -> T) -> T {
        let mut rates = self.rates.lock().unwrap_or_else(PoisonError::into_inner);
        of(&mut rates, Instant::now())
    }

    fn is_ours(&self, headers: &HeaderMap, changes: bool) -> bool {
        let origin = match headers.get(ORIGIN) {
            Some(origin) => {
                let origin = origin.to_str().unwrap_or_default();
                let host = origin.strip_prefix(self.scheme);
                host.is_some_and(|it| self.hosts.iter().any(|own| own == it))
            }
            // A browser always says where a change comes from.
            None => !changes,
        };
        let site = headers.get("sec-fetch-site");
        let site = site.is_none_or(|it| it == "same-origin");
        origin && site && headers.get(OURS).is_some_and(|it| it == "1")
    }
}

/// The names under which a browser may ask for this: the address, and the name of a certificate.
fn hosts(at: SocketAddr, name: Option<&str>) -> Vec<String> {
    let mut all = vec![at.ip().to_string()];
    all.extend(at.ip().is_loopback().then(|| "localhost".to_owned()));
    all.extend(name.map(str::to_owned));
    // A browser leaves out the usual port.
    let usual = if name.is_some() { 443 } else { 80 };
    let bare = all.iter().filter(|_| at.port() == usual).cloned();
    let with_port = all.iter().map(|it| format!("{it}:{}", at.port()));
    bare.chain(with_port).collect()
}

/// Looks at everything that is asked before anyone answers it.
pub(super) async fn guard(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    let mut csp = NOTHING;
    let mut answer = match judge(&gate, &request) {
        Ok(()) => {
            if !request.uri().path().starts_with(API) {
                csp = &gate.page.csp;
            }
            let answer = timeout(gate.limits.whole, next.run(request)).await;
            answer.unwrap_or_else(|_late| {
                No::because(StatusCode::REQUEST_TIMEOUT, "late").into_response()
            })
        }
        Err(no) => no.into_response(),
    };
    let headers = answer.headers_mut();
    // Made of hashes and words of ours.
    if let Ok(csp) = HeaderValue::from_str(csp) {
        headers.insert(CONTENT_SECURITY_POLICY, csp);
    }
    for (name, value) in [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "no-referrer"),
        (CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    answer
}

/// What a browser may load for an answer that is no page.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";
/// Behind this it is our own page that asks.
const API: &str = "/api/";

fn judge(gate: &Gate, request: &Request<Body>) -> Result<(), No> {
    let headers = request.headers();
    let mut host = headers.get_all(HOST).iter();
    let named = host.next().and_then(|it| it.to_str().ok());
    let is_own = |it: &str| gate.hosts.iter().any(|own| own.eq_ignore_ascii_case(it));
    if !named.is_some_and(is_own) || host.next().is_some() {
        return Err(No::because(StatusCode::MISDIRECTED_REQUEST, "host"));
    }
    if let Some(Peer(from)) = request.extensions().get() {
        let from = from.ip();
        let often = gate.rates(|it, now| it.addresses.take(from, now));
        often.map_err(No::slow)?;
    }
    if !request.uri().path().starts_with(API) {
        return Ok(());
    }
    let changes = request.method() != Method::GET;
    if !gate.is_ours(headers, changes) {
        return Err(No::because(StatusCode::FORBIDDEN, "origin"));
    }
    let kind = headers.get(CONTENT_TYPE);
    if changes && kind.is_none_or(|it| it != "application/json") {
        return Err(No::because(StatusCode::UNSUPPORTED_MEDIA_TYPE, "kind"));
    }
    Ok(())
}
