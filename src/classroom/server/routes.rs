//! The addresses of a door: the page, what is new, and what a phone may do. None of them is for a trainer.

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    ACCEPT_ENCODING, AUTHORIZATION, CONNECTION, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap,
};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use bytes::Bytes;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::gate::{Gate, Peer, guard};
use super::limits::BODY;
use super::no::{No, json};
use super::push;
use super::streams::Stream;
use crate::classroom::asking::Ask;
use crate::classroom::secret;
use crate::classroom::wire::{Cast, Join, Joined, Wear};
use crate::room::command::{Badge, Command, Participant};

type Gated = State<Arc<Gate>>;

/// All of them.
pub(super) fn router(gate: &Arc<Gate>) -> Router {
    Router::new()
        .route("/", get(page))
        .route("/{code}", get(page_with_code))
        .route("/favicon.ico", get(async || StatusCode::NO_CONTENT))
        .route("/api/join", post(join))
        .route("/api/wear", post(wear))
        .route("/api/vote", post(vote))
        .route("/api/out", post(out))
        .route("/api/back", post(back))
        .route("/api/leave", post(leave))
        .route("/api/events", get(events))
        .layer(DefaultBodyLimit::max(BODY))
        .layer(from_fn_with_state(gate.clone(), guard))
        .with_state(gate.clone())
}

async fn page(State(gate): Gated, headers: HeaderMap) -> Response {
    let zips = headers.get(ACCEPT_ENCODING);
    let zips = zips.and_then(|it| it.to_str().ok()).unwrap_or_default();
    let html = (CONTENT_TYPE, "text/html; charset=utf-8");
    if zips.split(',').any(|it| it.trim().starts_with("gzip")) {
        let gzip = (CONTENT_ENCODING, "gzip");
        ([html, gzip], gate.page.gzip.clone()).into_response()
    } else {
        ([html], gate.page.html.clone()).into_response()
    }
}

/// The page for who typed the code behind the address; whether it is right is said when they join.
async fn page_with_code(gate: Gated, Path(code): Path<String>, headers: HeaderMap) -> Response {
    let is_code = |it: char| it.is_ascii_alphanumeric() || it == '-';
    if code.len() > 12 || !code.chars().all(is_code) {
        return StatusCode::NOT_FOUND.into_response();
    }
    page(gate, headers).await
}

async fn join(
    State(gate): Gated,
    Extension(Peer(from)): Extension<Peer>,
    body: Bytes,
) -> Result<Response, No> {
    let ask: Join = read(&body)?;
    let is_key = ask.key.len() == 32 && ask.key.chars().all(|it| it.is_ascii_hexdigit());
    if !is_key {
        return Err(No::because(StatusCode::UNPROCESSABLE_ENTITY, "key"));
    }
    gate.may_try(from.ip()).map_err(No::slow)?;
    if !gate.codes.fit(&ask.code) {
        gate.was_wrong(from.ip());
        return Err(No::because(StatusCode::FORBIDDEN, "code"));
    }
    let (who, token) = gate.desk.phone(|tell| Ask::Join(ask.key, tell)).await?;
    gate.streams.heard_of(who);
    Ok(json(&Joined {
        token: token.as_str().to_owned(),
        number: who.0.saturating_add(1),
    }))
}

async fn wear(State(gate): Gated, headers: HeaderMap, body: Bytes) -> Result<Response, No> {
    let (who, ask): (_, Wear) = (known(&gate, &headers)?, read(&body)?);
    let badge = Badge::of(ask.animal, ask.colour);
    let badge = badge.ok_or(No::because(StatusCode::UNPROCESSABLE_ENTITY, "badge"))?;
    gate.desk.phone(|tell| Ask::Wear(who, badge, tell)).await?;
    Ok(done())
}

async fn vote(State(gate): Gated, headers: HeaderMap, body: Bytes) -> Result<Response, No> {
    let (who, cast): (_, Cast) = (known(&gate, &headers)?, read(&body)?);
    let you = gate.desk.phone(|tell| Ask::Vote(who, cast, tell)).await?;
    Ok(json(&you))
}

async fn out(gate: Gated, headers: HeaderMap, body: Bytes) -> Result<Response, No> {
    act(&gate, &headers, &body, Command::StepOut).await
}

async fn back(gate: Gated, headers: HeaderMap, body: Bytes) -> Result<Response, No> {
    act(&gate, &headers, &body, Command::Return).await
}

async fn leave(gate: Gated, headers: HeaderMap, body: Bytes) -> Result<Response, No> {
    act(&gate, &headers, &body, Command::Leave).await
}

/// Nothing more is sent with these than that it is so.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn act(
    gate: &Gate,
    headers: &HeaderMap,
    body: &[u8],
    of: fn(Participant) -> Command,
) -> Result<Response, No> {
    let (who, Nothing {}) = (known(gate, headers)?, read(body)?);
    gate.desk.phone(|tell| Ask::Phone(of(who), tell)).await?;
    Ok(done())
}

async fn events(State(gate): Gated, headers: HeaderMap) -> Result<Response, No> {
    let who = known(&gate, &headers)?;
    // Counted from here on, so that nobody is found gone while they are let in.
    let stream = Stream::open(&gate, who);
    let you = gate.desk.phone(|tell| Ask::You(who, tell)).await?;
    let kind = (CONTENT_TYPE, "text/event-stream");
    // Nothing more is asked on a connection that has told all it had to tell.
    let last = (CONNECTION, "close");
    Ok(([kind, last], push::body(&gate, stream, you)).into_response())
}

/// Whose token was sent along, if it is one and they do not ask too often.
fn known(gate: &Gate, headers: &HeaderMap) -> Result<Participant, No> {
    let token = headers.get(AUTHORIZATION).and_then(|it| it.to_str().ok());
    let token = token.and_then(|it| it.strip_prefix("Bearer "));
    let who = token.and_then(secret::read);
    let who = who.filter(|(who, hash)| gate.shared.knows(*who, hash));
    let (who, _) = who.ok_or(No::because(StatusCode::UNAUTHORIZED, "token"))?;
    gate.may_ask(who).map_err(No::slow)?;
    Ok(who)
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, No> {
    serde_json::from_slice(body).map_err(|_err| No::because(StatusCode::BAD_REQUEST, "shape"))
}

/// There is no more to say than that it was done.
fn done() -> Response {
    json(&serde_json::Map::new())
}
