//! Why something was not done, as a status and a code that the page has words for.

use std::time::Duration;

use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::classroom::asking::Unanswered;
use crate::classroom::desk::Refused;
use crate::classroom::wire::{Not, You};
use crate::room::refusal::RoomRefusal;

/// A request that is turned down.
#[derive(Debug)]
pub(super) struct No {
    status: StatusCode,
    error: &'static str,
    /// How long to wait before asking again.
    wait: Option<Duration>,
    you: Option<Box<You>>,
}

impl No {
    pub(super) fn because(status: StatusCode, error: &'static str) -> Self {
        Self {
            status,
            error,
            wait: None,
            you: None,
        }
    }

    /// Asked too often.
    pub(super) fn slow(wait: Duration) -> Self {
        Self {
            wait: Some(wait),
            ..Self::because(StatusCode::TOO_MANY_REQUESTS, "slow")
        }
    }
}

impl From<Unanswered> for No {
    fn from(why: Unanswered) -> Self {
        let unavailable = |error| Self::because(StatusCode::SERVICE_UNAVAILABLE, error);
        match why {
            Unanswered::Refused(Refused::Room(RoomRefusal::Full)) => unavailable("full"),
            Unanswered::Refused(Refused::Room(refusal)) => {
                Self::because(StatusCode::CONFLICT, refusal.code())
            }
            Unanswered::Refused(Refused::NoAnswer) => {
                Self::because(StatusCode::UNPROCESSABLE_ENTITY, "answer")
            }
            Unanswered::Refused(Refused::Stale(you)) => Self {
                you: Some(you),
                ..Self::because(StatusCode::CONFLICT, "stale")
            },
            Unanswered::Refused(Refused::NoChance) | Unanswered::NotKept => unavailable("not-kept"),
            Unanswered::Busy => unavailable("busy"),
            Unanswered::Over => Self::because(StatusCode::GONE, "over"),
        }
    }
}

impl IntoResponse for No {
    fn into_response(self) -> Response {
        let Self {
            status,
            error,
            wait,
            you,
        } = self;
        let you = you.map(|it| *it);
        let mut answer = (status, json(&Not { error, you })).into_response();
        if let Some(wait) = wait {
            let secs = wait.as_secs().saturating_add(1);
            answer.headers_mut().insert(RETRY_AFTER, secs.into());
        }
        answer
    }
}

/// A small answer.
pub(super) fn json(value: &impl Serialize) -> Response {
    // A struct of words and numbers is JSON.
    let text = serde_json::to_vec(value).unwrap_or_default();
    ([(CONTENT_TYPE, "application/json")], text).into_response()
}
