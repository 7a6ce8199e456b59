//! Phones that are pretended: each comes in, listens, votes, and comes back when it is hung up on.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{Instant, sleep, sleep_until, timeout};

use super::crowd::Crowd;
use crate::session::dice::Dice;

/// How long one try may take.
const TRY: Duration = Duration::from_secs(10);
/// How many phones have one address, as behind a small network.
const OF_ONE_ADDRESS: usize = 40;

/// What a phone is shown, as far as it matters here.
#[derive(Deserialize)]
struct Shown {
    show: String,
    poll: Option<u32>,
    ask: Option<Ask>,
}

#[derive(Deserialize)]
struct Ask {
    kind: String,
    #[serde(default)]
    options: Vec<Value>,
    #[serde(default)]
    parts: Vec<PartShown>,
}

#[derive(Deserialize)]
struct PartShown {
    options: Vec<String>,
}

/// One of them, until the program ends.
pub(super) async fn phone(crowd: Arc<Crowd>, number: usize) {
    let mut phone = Phone {
        from: address(number),
        dice: Dice::new(number as u64),
        crowd,
        number,
        token: String::new(),
        poll: None,
        turn: 0,
        voting_since: None,
    };
    let joining = u32::try_from(phone.crowd.joining.as_micros()).unwrap_or(u32::MAX);
    phone.wait(joining).await;
    let began = Instant::now();
    while !phone.joins().await {
        phone.stumbles().await;
    }
    phone.crowd.seen(|it| it.joins.push(micros(began)));
    loop {
        phone.listens().await;
        phone.stumbles().await;
    }
}

/// Phones of one network have one address; on Linux all of 127.0.0.0/8 is this computer.
fn address(number: usize) -> IpAddr {
    if !cfg!(target_os = "linux") {
        return Ipv4Addr::LOCALHOST.into();
    }
    let network = number / OF_ONE_ADDRESS + 2;
    let byte = |it: usize| u8::try_from(it % 250).unwrap_or_default();
    Ipv4Addr::new(127, 1, byte(network / 250), byte(network) + 1).into()
}

struct Phone {
    crowd: Arc<Crowd>,
    number: usize,
    from: IpAddr,
    dice: Dice,
    token: String,
    /// The vote that it took part in last, and how many times.
    poll: Option<u64>,
    turn: u32,
    /// Since when it tries to vote, if it does.
    voting_since: Option<Instant>,
}

impl Phone {
    /// Some time below that, in microseconds.
    async fn wait(&mut self, below: u32) {
        let micros = self.dice.below(below.max(1));
        sleep(Duration::from_micros(micros.into())).await;
    }

    /// Something came to nothing: not at once again, and not all at the same time.
    async fn stumbles(&mut self) {
        self.crowd.seen(|it| it.again += 1);
        sleep(Duration::from_millis(50)).await;
        self.wait(400_000).await;
    }

    async fn joins(&mut self) -> bool {
        let key = format!("{:032x}", self.number + 1);
        let body = json!({ "key": key, "code": self.crowd.code });
        let Some((200, said)) = self.posts("/api/join", &body).await else {
            return false;
        };
        let said: Value = serde_json::from_str(&said).unwrap_or_default();
        said["token"]
            .as_str()
            .unwrap_or_default()
            .clone_into(&mut self.token);
        !self.token.is_empty()
    }

    /// Listens until it is hung up on or a vote comes to nothing, and votes when it is asked.
    async fn listens(&mut self) {
        let began = Instant::now();
        let Some(mut lines) = self.opens().await else {
            return;
        };
        let crowd = self.crowd.clone();
        crowd.listening.fetch_add(1, Ordering::AcqRel);
        let _counted = Listens(&crowd.listening);
        let mut vote: Option<(Instant, Shown)> = None;
        let mut line = String::new();
        loop {
            let at = vote.as_ref().map(|it| it.0);
            tokio::select! {
                read = lines.read_line(&mut line) => {
                    if read.unwrap_or_default() == 0 {
                        return;
                    }
                    if let Some(data) = line.trim_end().strip_prefix("data: ") {
                        vote = self.hears(data, began);
                    }
                    line.clear();
                }
                () = sleep_until(at.unwrap_or_else(Instant::now)), if at.is_some() => {
                    if let Some((_, shown)) = vote.take()
                        && !self.votes(&shown).await
                    {
                        return;
                    }
                }
                () = crowd.hang_up.notified() => {
                    if self.number < crowd.hang_up_below.load(Ordering::Acquire) {
                        return;
                    }
                }
            }
        }
    }

    /// What it hears on a connection that began then, and when it will vote if that is asked and it has not yet.
    fn hears(&mut self, data: &str, began: Instant) -> Option<(Instant, Shown)> {
        if let Ok(you) = serde_json::from_str::<Value>(data)
            && let Some(turn) = you["turn"].as_u64()
        {
            self.turn = u32::try_from(turn).unwrap_or_default();
            self.poll = you["poll"].as_u64();
            return None;
        }
        let shown: Shown = serde_json::from_str(data).ok()?;
        if shown.show != "vote" {
            return None;
        }
        // It may not have heard that the last one was closed.
        if shown.poll.map(u64::from) != self.poll {
            (self.poll, self.turn) = (shown.poll.map(u64::from), 0);
        }
        let (voting, voted) = self.crowd.seen(|it| {
            if let Some(opened) = it.opened {
                // Who was not there hears it as soon as they are.
                it.pushes.push(micros(opened.max(began)));
            }
            let voted = it.votes.get(self.number).is_some_and(Option::is_some);
            (it.voting, voted)
        });
        let within = u32::try_from(voting.as_micros()).unwrap_or(u32::MAX);
        let after = Duration::from_micros(self.dice.below(within.max(1)).into());
        (!voted).then(|| (Instant::now() + after, shown))
    }

    /// Votes. If no answer comes it listens anew, is told whether that vote was taken, and votes again; false then.
    async fn votes(&mut self, shown: &Shown) -> bool {
        let (Some(poll), Some(ask)) = (shown.poll, &shown.ask) else {
            return true;
        };
        let (vote, options) = self.chooses(ask);
        let began = *self.voting_since.get_or_insert_with(Instant::now);
        let body = json!({ "poll": poll, "turn": self.turn + 1, "vote": vote });
        let Some((200, _)) = self.posts("/api/vote", &body).await else {
            return false;
        };
        (self.turn, self.voting_since) = (self.turn + 1, None);
        self.crowd.seen(|it| {
            if it.killed.is_none_or(|killed| began > killed) {
                it.acks.push(micros(began));
            }
            if let Some(own) = it.votes.get_mut(self.number) {
                *own = Some(options);
            }
        });
        true
    }

    /// A vote as it is sent, and the options that it counts for, those of all parts one after another.
    fn chooses(&mut self, ask: &Ask) -> (Value, Vec<usize>) {
        let below = |dice: &mut Dice, count: usize| {
            dice.below(u32::try_from(count.max(1)).unwrap_or(1)) as usize
        };
        match ask.kind.as_str() {
            "signals" => {
                let all = 0..ask.options.len();
                let some: Vec<usize> = all.filter(|_| below(&mut self.dice, 2) == 1).collect();
                (json!({ "signals": some }), some)
            }
            "sentence" => {
                let (mut first, mut chosen, mut counted) = (0, Vec::new(), Vec::new());
                for part in &ask.parts {
                    let option = below(&mut self.dice, part.options.len());
                    chosen.push(option);
                    counted.push(first + option);
                    first += part.options.len();
                }
                (json!({ "sentence": chosen }), counted)
            }
            kind => {
                let open = ask.options.iter().enumerate();
                let open = open.filter(|(_, it)| it.get("closed").is_none());
                let open: Vec<usize> = open.map(|(at, _)| at).collect();
                let row = below(&mut self.dice, open.len());
                // Only what can be taken is counted.
                (json!({ kind: open.get(row) }), vec![row])
            }
        }
    }

    async fn connects(&self) -> Option<TcpStream> {
        let socket = TcpSocket::new_v4().ok()?;
        socket.bind(SocketAddr::new(self.from, 0)).ok()?;
        let stream = timeout(TRY, socket.connect(self.crowd.at)).await;
        let stream = stream.ok()?.ok()?;
        stream.set_nodelay(true).ok()?;
        Some(stream)
    }

    async fn opens(&self) -> Option<BufReader<TcpStream>> {
        let mut stream = self.connects().await?;
        let (at, token) = (self.crowd.at, &self.token);
        let request = format!(
            "GET /api/events HTTP/1.1\r\nhost: {at}\r\nx-weerbaar: 1\r\nauthorization: Bearer {token}\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut lines = BufReader::with_capacity(1024, stream);
        let mut line = String::new();
        timeout(TRY, lines.read_line(&mut line)).await.ok()?.ok()?;
        line.starts_with("HTTP/1.1 200").then_some(lines)
    }

    /// Asks on a connection of its own, as a phone that was put down for a while.
    async fn posts(&self, path: &str, body: &Value) -> Option<(u16, String)> {
        let asked = async {
            let mut stream = self.connects().await?;
            let (at, token, body) = (self.crowd.at, &self.token, body.to_string());
            let request = format!(
                "POST {path} HTTP/1.1\r\nhost: {at}\r\norigin: http://{at}\r\nx-weerbaar: 1\r\n\
                 content-type: application/json\r\ncontent-length: {}\r\nauthorization: Bearer {token}\r\n\
                 connection: close\r\n\r\n{body}",
                body.len()
            );
            stream.write_all(request.as_bytes()).await.ok()?;
            let mut said = String::new();
            stream.read_to_string(&mut said).await.ok()?;
            let (head, body) = said.split_once("\r\n\r\n")?;
            let status = head.split(' ').nth(1)?.parse().ok()?;
            Some((status, body.to_owned()))
        };
        timeout(TRY, asked).await.ok().flatten()
    }
}

/// One that listens, until it is dropped.
struct Listens<'a>(&'a AtomicUsize);

impl Drop for Listens<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

fn micros(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX)
}
