//! A try before the class: a page of one sentence, to see whether a phone can open it.

use std::collections::BTreeSet;
use std::io::{self, Read as _, Write as _};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::text::Lang;

/// How long one phone may take to ask, and how long it takes to notice that the try is over.
const PATIENCE: Duration = Duration::from_secs(2);
const GLANCE: Duration = Duration::from_millis(50);
/// More than any browser asks with.
const HEAD: usize = 16 << 10;

/// A page that waits for phones, until it is dropped.
#[derive(Debug)]
pub struct Trial {
    at: SocketAddr,
    phones: Arc<AtomicUsize>,
    over: Arc<AtomicBool>,
    news: mpsc::Receiver<()>,
    thread: Option<JoinHandle<()>>,
}

impl Trial {
    /// Puts the page at that address; an error if something else is there, or the address is not ours.
    pub fn begin(at: SocketAddr, lang: Lang) -> io::Result<Self> {
        let listener = TcpListener::bind(at)?;
        listener.set_nonblocking(true)?;
        let (phones, over) = (
            Arc::new(AtomicUsize::new(0)),
            Arc::new(AtomicBool::new(false)),
        );
        // A note that is not picked up yet says all that a second one would.
        let (tell, news) = mpsc::sync_channel(1);
        let (count, ends) = (phones.clone(), over.clone());
        let at = listener.local_addr()?;
        let page = page(lang);
        let thread = thread::Builder::new()
            .name("trial".to_owned())
            .spawn(move || {
                let mut seen: BTreeSet<IpAddr> = BTreeSet::new();
                while !ends.load(Ordering::Acquire) {
                    let Ok((stream, from)) = listener.accept() else {
                        thread::sleep(GLANCE);
                        continue;
                    };
                    // Who hangs up has seen nothing.
                    if answer(stream, &page).is_ok()
                        && from.ip() != at.ip()
                        && seen.insert(from.ip())
                    {
                        count.store(seen.len(), Ordering::Release);
                        let _told = tell.try_send(());
                    }
                }
            })?;
        Ok(Self {
            at,
            phones,
            over,
            news,
            thread: Some(thread),
        })
    }

    /// What a phone has to open: `http://192.168.8.20:8080/`.
    pub fn url(&self) -> String {
        format!("http://{}/", self.at)
    }

    /// How many other devices have opened it.
    pub fn phones(&self) -> usize {
        self.phones.load(Ordering::Acquire)
    }

    /// Waits for one more, at most so long; whether one came.
    pub fn wait(&self, at_most: Duration) -> bool {
        self.news.recv_timeout(at_most).is_ok()
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Release);
        if let Some(thread) = self.thread.take() {
            // One that panicked has nothing more to close.
            let _ended = thread.join();
        }
    }
}

/// Reads the head of what is asked and answers with the page, whatever was asked.
fn answer(mut stream: TcpStream, page: &str) -> io::Result<()> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut head = Vec::new();
    let mut part = [0; 1024];
    while !head.windows(4).any(|it| it == b"\r\n\r\n") {
        let read = stream.read(&mut part)?;
        if read == 0 || head.len() + read > HEAD {
            return Err(io::ErrorKind::InvalidData.into());
        }
        head.extend_from_slice(part.get(..read).unwrap_or_default());
    }
    stream.write_all(page.as_bytes())?;
    stream.flush()
}

fn page(lang: Lang) -> String {
    let (tag, words) = (lang.tag(), lang.say("network-trial-page"));
    let body = format!(
        "<!doctype html><html lang={tag}><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>Weerbaar</title><p>{words}"
    );
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         Content-Security-Policy: default-src 'none'\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(at: SocketAddr, from: [u8; 4]) -> String {
        // A device of its own on the loopback network, which has many addresses on Linux.
        let mut stream = TcpStream::connect(at).expect("the page is there");
        assert_eq!(from, [127, 0, 0, 1]);
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            .expect("can be asked");
        let mut said = String::new();
        stream.read_to_string(&mut said).expect("answers");
        said
    }

    #[test]
    fn the_page_says_that_it_works_and_this_computer_is_no_phone() {
        let trial = Trial::begin(([127, 0, 0, 1], 0).into(), Lang::Nl).expect("has a port");
        let said = open(trial.at, [127, 0, 0, 1]);
        assert!(said.starts_with("HTTP/1.1 200 OK"), "{said}");
        assert!(
            said.ends_with(&Lang::Nl.say("network-trial-page")),
            "{said}"
        );
        assert_eq!(
            (trial.phones(), trial.wait(Duration::from_millis(10))),
            (0, false)
        );
    }

    #[test]
    fn who_asks_without_end_is_cut_off() {
        let trial = Trial::begin(([127, 0, 0, 1], 0).into(), Lang::Nl).expect("has a port");
        let mut stream = TcpStream::connect(trial.at).expect("the page is there");
        let sent = (0..HEAD).try_for_each(|_| stream.write_all(b"endless endless "));
        let mut said = Vec::new();
        let read = stream.read_to_end(&mut said);
        assert!(sent.is_err() || read.is_err() || said.is_empty());
        drop(trial);
    }
}
