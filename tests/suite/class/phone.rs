//! A phone as the server sees one: requests over a socket, byte by byte, and what comes down.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::{Value, json};

/// Longer than anything here takes; a test that waits so long fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// An answer.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Said {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{self:?}"))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|it| it.split_once(": "));
        let mut found = lines.filter(|(it, _)| it.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| value)
    }

    pub(crate) fn error(&self) -> (u16, String) {
        (
            self.status,
            self.json()["error"].as_str().unwrap().to_owned(),
        )
    }
}

/// What one sends, header by header.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Request {
    pub(crate) fn get(at: SocketAddr, path: &str) -> Self {
        Self {
            line: format!("GET {path} HTTP/1.1"),
            headers: vec![("host".to_owned(), at.to_string())],
            body: String::new(),
        }
    }

    /// As our own page sends it.
    pub(crate) fn post(at: SocketAddr, path: &str, body: &Value) -> Self {
        let body = body.to_string();
        let mut it = Self::get(at, path)
            .with("origin", &format!("http://{at}"))
            .with("x-weerbaar", "1")
            .with("content-type", "application/json")
            .with("content-length", &body.len().to_string());
        it.line = it.line.replacen("GET", "POST", 1);
        it.body = body;
        it
    }

    /// The same with that header in the place of its own.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self = self.without(name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|it| it.0 != name);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let headers = self.headers.iter();
        let headers: String = headers
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        format!("{}\r\n{headers}\r\n{}", self.line, self.body).into_bytes()
    }

    /// Sends it over a connection of its own.
    pub(crate) fn send(&self, to: SocketAddr) -> Said {
        self.try_send(to).expect("the server answers")
    }

    /// The same; none where nobody answers any more.
    pub(crate) fn try_send(&self, to: SocketAddr) -> Option<Said> {
        let mut stream = TcpStream::connect(to).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        let request = self.clone().with("connection", "close");
        stream.write_all(&request.bytes()).ok()?;
        let mut said = Vec::new();
        stream.read_to_end(&mut said).ok()?;
        (!said.is_empty()).then(|| said_in(&said))
    }
}

pub(crate) fn connect(to: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(to).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

pub(crate) fn said_in(bytes: &[u8]) -> Said {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
    Said {
        status: status.unwrap_or_else(|| panic!("{text:?}")),
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

/// Someone who is in.
#[derive(Clone, Debug)]
pub(crate) struct Phone {
    pub(crate) at: SocketAddr,
    pub(crate) token: String,
    pub(crate) number: u64,
}

pub(crate) fn key(of: u32) -> String {
    format!("{of:032x}")
}

pub(crate) fn join(at: SocketAddr, code: &str, of: u32) -> Said {
    let body = json!({ "key": key(of), "code": code });
    Request::post(at, "/api/join", &body).send(at)
}

impl Phone {
    pub(crate) fn joins(at: SocketAddr, code: &str, of: u32) -> Self {
        let said = join(at, code, of);
        assert_eq!(said.status, 200, "{said:?}");
        let said = said.json();
        Self {
            at,
            token: said["token"].as_str().unwrap().to_owned(),
            number: said["number"].as_u64().unwrap(),
        }
    }

    pub(crate) fn request(&self, path: &str, body: &Value) -> Request {
        let bearer = format!("Bearer {}", self.token);
        Request::post(self.at, path, body).with("authorization", &bearer)
    }

    pub(crate) fn asks(&self, path: &str, body: &Value) -> Said {
        self.request(path, body).send(self.at)
    }

    /// Votes for the choice at that place.
    pub(crate) fn votes(&self, poll: u32, turn: u32, choice: u32) -> Said {
        self.asks("/api/vote", &vote(poll, turn, choice))
    }

    pub(crate) fn listens(&self) -> Listening {
        let request = Request::get(self.at, "/api/events")
            .with("x-weerbaar", "1")
            .with("authorization", &format!("Bearer {}", self.token));
        let mut stream = connect(self.at);
        stream.write_all(&request.bytes()).unwrap();
        let mut lines = BufReader::new(stream);
        let mut status = String::new();
        lines.read_line(&mut status).unwrap();
        assert!(status.starts_with("HTTP/1.1 200"), "{status}");
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            lines.read_line(&mut line).unwrap();
        }
        Listening { lines }
    }
}

pub(crate) fn vote(poll: u32, turn: u32, choice: u32) -> Value {
    json!({ "poll": poll, "turn": turn, "vote": { "choice": choice } })
}

/// What comes down to a phone.
pub(crate) struct Listening {
    lines: BufReader<TcpStream>,
}

impl Listening {
    /// The next event and what it says; none when the server hangs up.
    pub(crate) fn next(&mut self) -> Option<(String, Value)> {
        let mut kind = String::new();
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).ok()? == 0 {
                return None;
            }
            let line = line.trim_end();
            if let Some(it) = line.strip_prefix("event: ") {
                kind = it.to_owned();
            }
            if let Some(data) = line.strip_prefix("data: ") {
                return Some((kind, serde_json::from_str(data).unwrap()));
            }
        }
    }

    /// What it shows next.
    pub(crate) fn shows(&mut self) -> Value {
        let (kind, said) = self.next().unwrap();
        assert_eq!(kind, "state", "{said}");
        said
    }

    pub(crate) fn you(&mut self) -> Value {
        let (kind, said) = self.next().unwrap();
        assert_eq!(kind, "you", "{said}");
        said
    }
}
