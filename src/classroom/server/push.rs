//! What is new, to one phone, as server-sent events: always the newest, never a queue.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream::{Stream as Flow, unfold};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::gate::Gate;
use super::streams::Stream;
use crate::classroom::news::News;
use crate::classroom::wire::You;

/// A phone that listens.
struct Listening {
    gate: Arc<Gate>,
    stream: Stream,
    news: watch::Receiver<Arc<News>>,
    you: Option<You>,
    /// What it shows already.
    shown: Bytes,
    over: bool,
}

/// All that this phone hears until it hangs up or the class is over. `you` comes first.
pub(super) fn body(gate: &Arc<Gate>, stream: Stream, you: You) -> Body {
    let listening = Listening {
        news: gate.shared.news.subscribe(),
        gate: gate.clone(),
        stream,
        you: Some(you),
        shown: Bytes::new(),
        over: false,
    };
    Body::from_stream(flow(listening))
}

fn flow(listening: Listening) -> impl Flow<Item = Result<Bytes, Infallible>> {
    unfold(listening, |mut it| async move {
        let bytes = it.next().await?;
        Some((Ok(bytes), it))
    })
}

impl Listening {
    async fn next(&mut self) -> Option<Bytes> {
        if let Some(you) = self.you.take() {
            let data = serde_json::to_string(&you).unwrap_or_default();
            return Some(format!("event: you\ndata: {data}\n\n").into());
        }
        let beat = Instant::now() + self.gate.limits.heartbeat;
        loop {
            if self.over {
                return None;
            }
            if let Some(event) = self.event() {
                return Some(event);
            }
            tokio::select! {
                changed = self.news.changed() => changed.ok()?,
                () = sleep_until(beat) => return Some(Bytes::from_static(b":\n\n")),
                _ = &mut self.stream.replaced => return None,
            }
        }
    }

    /// What it does not show yet.
    fn event(&mut self) -> Option<Bytes> {
        let news = self.news.borrow_and_update();
        let shown = news.to(self.stream.who);
        if *shown == self.shown {
            return None;
        }
        let mut event = Vec::with_capacity(shown.len() + 48);
        event.extend_from_slice(format!("id: {}\nevent: state\ndata: ", news.epoch).as_bytes());
        event.extend_from_slice(shown);
        event.extend_from_slice(b"\n\n");
        self.over = news.over.is_some();
        self.shown = shown.clone();
        Some(event.into())
    }
}
