//! The controls of `reliability.md`, each as someone who means no good would try it.

use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant};

use serde_json::json;
use weerbaar::classroom::server::{Limits, Rate};

use super::phone::{Phone, Request, connect, join, said_in, vote};
use super::{opened, usual};
use crate::room_class::rows;

#[test]
fn another_name_for_this_computer_is_turned_away() {
    let open = usual();
    let at = open.door.at();
    let get = Request::get(at, "/");
    assert_eq!(get.send(at).status, 200);
    let local = format!("localhost:{}", at.port());
    assert_eq!(get.clone().with("host", &local).send(at).status, 200);
    for host in [
        "evil.example",
        "evil.example:80",
        "127.0.0.1",
        "127.0.0.1:1",
        "",
    ] {
        assert_eq!(
            get.clone().with("host", host).send(at).status,
            421,
            "{host}"
        );
    }
    let mut twice = get.clone();
    twice
        .headers
        .push(("host".to_owned(), "evil.example".to_owned()));
    assert!(twice.send(at).status >= 400);
    let phone = Phone::joins(at, &open.code(), 1);
    let back = phone.request("/api/back", &json!({}));
    assert_eq!(back.with("host", "evil.example").send(at).status, 421);
}

#[test]
fn a_change_comes_from_our_own_page_only() {
    let open = usual();
    let at = open.door.at();
    let phone = Phone::joins(at, &open.code(), 1);
    let out = phone.request("/api/out", &json!({}));
    for changed in [
        out.clone().with("origin", "http://evil.example"),
        out.clone().with("origin", "null"),
        out.clone().with("origin", &format!("https://{at}")),
        out.clone().without("origin"),
        out.clone().without("x-weerbaar"),
        out.clone().with("sec-fetch-site", "cross-site"),
    ] {
        assert_eq!(
            changed.send(at).error(),
            (403, "origin".to_owned()),
            "{changed:?}"
        );
    }
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ] {
        assert_eq!(out.clone().with("content-type", kind).send(at).status, 415);
    }
    let listen =
        Request::get(at, "/api/events").with("authorization", &format!("Bearer {}", phone.token));
    assert_eq!(listen.send(at).status, 403);
    assert_eq!(open.class.screens().trainer.stepped_out, 0);
    assert_eq!(out.send(at).status, 200);
}

#[test]
fn a_change_is_sent_and_not_just_asked_for() {
    let open = usual();
    let at = open.door.at();
    for path in ["/api/out", "/api/join", "/api/vote"] {
        let get = Request::get(at, path).with("x-weerbaar", "1");
        assert_eq!(get.send(at).status, 405, "{path}");
    }
}

#[test]
fn only_the_own_token_speaks_for_someone() {
    let open = usual();
    let at = open.door.at();
    let phones = [1, 2].map(|it| Phone::joins(at, &open.code(), it));
    let swapped = phones[0].token.replacen("0.", "1.", 1);
    let short = &phones[0].token[..phones[0].token.len() - 1];
    for token in [
        "",
        "0.",
        "7.ABC",
        "0.00000000000000000000000000",
        &swapped,
        short,
    ] {
        let out = phones[0].request("/api/out", &json!({}));
        let said = out
            .with("authorization", &format!("Bearer {token}"))
            .send(at);
        assert_eq!(said.error(), (401, "token".to_owned()), "{token}");
    }
    let bare = Request::post(at, "/api/out", &json!({})).send(at);
    assert_eq!(bare.status, 401);
    assert_eq!(open.class.screens().trainer.here, 2);
}

#[test]
fn who_comes_after_the_opening_does_not_vote_in_it() {
    let open = usual();
    let at = open.door.at();
    let early = Phone::joins(at, &open.code(), 1);
    let poll = open.asks().0;
    let late = Phone::joins(at, &open.code(), 2);
    let mut listening = late.listens();
    assert_eq!(listening.you()["poll"], json!(null));
    assert_eq!(listening.shows()["show"], "next");
    assert_eq!(
        late.votes(poll, 1, 0).error(),
        (409, "came-later".to_owned())
    );
    assert_eq!(early.votes(poll, 1, 0).status, 200);
    let round = open.closes();
    assert_eq!((round.asked, round.votes), (1, 1));
    assert_eq!(
        early.votes(poll, 2, 0).error(),
        (409, "poll-closed".to_owned())
    );
}

#[test]
fn one_vote_each_however_often_and_in_whatever_order_it_is_sent() {
    let open = usual();
    let at = open.door.at();
    let phones: Vec<Phone> = (0..5)
        .map(|it| Phone::joins(at, &open.code(), it))
        .collect();
    let poll = open.asks().0;
    for phone in &phones {
        phone.votes(poll, 1, 0);
    }
    let first = phones[0].request("/api/vote", &vote(poll, 1, 0));
    let (a, b) = (first.send(at).json(), first.send(at).json());
    assert_eq!(a, b);
    assert_eq!(phones[0].votes(poll, 2, 1).status, 200);
    // The old vote once more, as from someone who listened in: it changes nothing.
    let replayed = first.send(at);
    assert_eq!(replayed.error(), (409, "stale".to_owned()));
    assert_eq!(replayed.json()["you"]["yours"], json!({"choice": 1}));
    assert_eq!(phones[0].votes(poll, 9, 0).error().1, "stale");
    assert_eq!(rows(&open.closes().counts.unwrap()), [4, 1]);
}

#[test]
fn what_is_no_vote_changes_nothing() {
    let open = usual();
    let at = open.door.at();
    let phone = Phone::joins(at, &open.code(), 1);
    let poll = open.asks().0;
    let send = |body: &str| {
        let mut request = phone.request("/api/vote", &json!({}));
        request.body = body.to_owned();
        request
            .with("content-length", &body.len().to_string())
            .send(at)
            .status
    };
    assert_eq!(send(&vote(poll, 1, 2).to_string()), 422);
    for (body, status) in [
        ("", 400),
        ("{", 400),
        ("[]", 400),
        ("\u{0}", 400),
        (r#"{"poll":0,"turn":1,"vote":{"choice":-1}}"#, 400),
        (r#"{"poll":0,"turn":1,"vote":{"choice":0},"more":1}"#, 400),
        (r#"{"poll":0,"turn":1,"vote":{"signals":[0]}}"#, 422),
        (r#"{"poll":0,"turn":1,"vote":{"sentence":[99999999]}}"#, 422),
        (r#"{"poll":4294967295,"turn":1,"vote":{"choice":0}}"#, 409),
        (r#"{"poll":0,"turn":4294967295,"vote":{"choice":0}}"#, 409),
    ] {
        assert_eq!(send(body), status, "{body}");
    }
    assert_eq!(open.closes().votes, 0);
}

#[test]
fn asking_too_often_is_slowed_down_and_says_for_how_long() {
    let mut limits = Limits::for_phones(10);
    limits.phone = Rate {
        at_once: 3,
        each: Duration::from_mins(1),
    };
    let open = opened(limits);
    let at = open.door.at();
    let phones = [1, 2].map(|it| Phone::joins(at, &open.code(), it));
    for _ in 0..3 {
        assert_eq!(phones[0].asks("/api/back", &json!({})).status, 200);
    }
    let said = phones[0].asks("/api/back", &json!({}));
    assert_eq!(said.error(), (429, "slow".to_owned()));
    assert!(said.header("retry-after").unwrap().parse::<u64>().unwrap() >= 59);
    assert_eq!(phones[1].asks("/api/back", &json!({})).status, 200);
}

#[test]
fn one_address_cannot_ask_without_end() {
    let mut limits = Limits::for_phones(10);
    limits.address = Rate {
        at_once: 5,
        each: Duration::from_mins(1),
    };
    let open = opened(limits);
    let at = open.door.at();
    let page = Request::get(at, "/");
    let all: Vec<u16> = (0..7).map(|_| page.send(at).status).collect();
    assert_eq!(all, [200, 200, 200, 200, 200, 429, 429]);
}

#[test]
fn codes_cannot_be_guessed_one_after_another() {
    let mut limits = Limits::for_phones(10);
    limits.wrong_codes.at_once = 4;
    let open = opened(limits);
    let at = open.door.at();
    for _ in 0..4 {
        assert_eq!(join(at, "AAAAAA", 1).status, 403);
    }
    // Now the right one is not listened to either.
    assert_eq!(join(at, &open.code(), 1).error(), (429, "slow".to_owned()));
    assert_eq!(open.class.screens().trainer.here, 0);
}

#[test]
fn what_is_too_large_is_not_read() {
    let open = usual();
    let at = open.door.at();
    let phone = Phone::joins(at, &open.code(), 1);
    let much = json!({ "key": "0".repeat(9 << 10), "code": "x" });
    assert_eq!(Request::post(at, "/api/join", &much).send(at).status, 413);
    assert_eq!(phone.asks("/api/vote", &much).status, 413);
    let head = Request::get(at, "/").with("x-long", &"a".repeat(17 << 10));
    assert_eq!(head.send(at).status, 431);
    let mut many = Request::get(at, "/");
    many.headers
        .extend((0..80).map(|it| (format!("x-{it}"), "1".to_owned())));
    assert_eq!(many.send(at).status, 431);
}

#[test]
fn who_is_slow_to_ask_is_hung_up_on() {
    let mut limits = Limits::for_phones(10);
    limits.head = Duration::from_millis(200);
    limits.whole = Duration::from_millis(200);
    let open = opened(limits);
    let at = open.door.at();
    let began = Instant::now();
    let mut head = connect(at);
    head.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
    let mut said = Vec::new();
    let _hung_up = head.read_to_end(&mut said);
    assert!(!String::from_utf8_lossy(&said).contains("200 OK"));
    let phone = Phone::joins(at, &open.code(), 1);
    let mut body = connect(at);
    let mut request = phone.request("/api/vote", &vote(0, 1, 0));
    request.body.truncate(5);
    body.write_all(&request.bytes()).unwrap();
    let mut said = vec![0; 4096];
    let read = body.read(&mut said).unwrap();
    assert_eq!(said_in(&said[..read]).status, 408);
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[test]
fn there_are_only_so_many_connections() {
    let mut limits = Limits::for_phones(10);
    limits.connections = 4;
    let open = opened(limits);
    let at = open.door.at();
    let held: Vec<_> = (0..4)
        .map(|it| {
            let mut stream = connect(at);
            let page = Request::get(at, "/").bytes();
            stream.write_all(&page).unwrap();
            let mut first = [0; 1];
            stream.read_exact(&mut first).unwrap();
            (it, stream)
        })
        .collect();
    let turned_away = |at| {
        let mut stream = connect(at);
        let page = Request::get(at, "/").with("connection", "close");
        let _refused = stream.write_all(&page.bytes());
        let mut said = Vec::new();
        let _refused = stream.read_to_end(&mut said);
        said.is_empty()
    };
    assert!(turned_away(at));
    drop(held);
    let began = Instant::now();
    while turned_away(at) {
        assert!(began.elapsed() < Duration::from_secs(5));
    }
}

#[test]
fn one_phone_listens_on_a_few_connections_and_the_oldest_gives_way() {
    let open = usual();
    let phone = Phone::joins(open.door.at(), &open.code(), 1);
    let mut all: Vec<_> = (0..4).map(|_| phone.listens()).collect();
    for it in &mut all {
        it.you();
        it.shows();
    }
    assert!(all[0].next().is_none());
    open.asks();
    for it in &mut all[1..] {
        assert_eq!(it.shows()["show"], "vote");
    }
    assert_eq!(open.class.connected(), 1);
}

#[test]
fn every_answer_tells_a_browser_what_it_may_do() {
    let open = usual();
    let at = open.door.at();
    for said in [
        Request::get(at, "/").send(at),
        Request::get(at, "/K7M4XY").send(at),
        Request::get(at, "/nothing/there").send(at),
        Request::get(at, "/").with("host", "evil.example").send(at),
        join(at, "wrong", 1),
        join(at, &open.code(), 1),
    ] {
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cache-control", "no-store"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(said.header(name), Some(value), "{said:?}");
        }
        let csp = said.header("content-security-policy").unwrap();
        assert!(csp.starts_with("default-src 'none'"), "{csp}");
        assert!(!csp.contains("unsafe") && !csp.contains("http"), "{csp}");
    }
    assert_eq!(Request::get(at, "/favicon.ico").send(at).status, 204);
}

#[test]
fn nothing_of_the_trainer_is_on_the_network() {
    let open = usual();
    let at = open.door.at();
    let phone = Phone::joins(at, &open.code(), 1);
    for path in [
        "open",
        "close",
        "show",
        "decide",
        "count",
        "blank",
        "unblank",
        "pause",
        "resume",
        "note",
        "inject",
        "end",
        "state",
        "trainer",
        "admin",
        "console",
        "votes",
        "participants",
        "metrics",
    ] {
        for path in [format!("/api/{path}"), format!("/{path}/now")] {
            let said = phone.asks(&path, &json!({}));
            assert_eq!(said.status, 404, "{path}");
        }
    }
    assert_eq!(Request::get(at, "/../../etc/passwd").send(at).status, 404);
    let screens = open.class.screens();
    assert!(!screens.trainer.blank && !screens.trainer.paused);
}
