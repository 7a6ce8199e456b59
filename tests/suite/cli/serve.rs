//! `weerbaar serve`: a class from the terminal with phones that come in by its door, also when it is killed.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use tempfile::tempdir;

use super::{SMALL_FILE, command, run};
use crate::class::phone::Phone;

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(30);

/// The real program, with a class that goes on.
struct Served {
    child: Child,
    typed: ChildStdin,
    said: Receiver<String>,
    at: SocketAddr,
    code: String,
}

impl Served {
    fn begun(data: &Path, words: &[&str]) -> Self {
        let mut child = command(
            data,
            &[&["serve", "--address", "127.0.0.1"], words].concat(),
        );
        Self::of(
            child
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap(),
        )
    }

    fn of(mut child: Child) -> Self {
        let (tell, said) = sync_channel(10_000);
        let out = BufReader::new(child.stdout.take().unwrap());
        thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                let _told = tell.send(line);
            }
        });
        let typed = child.stdin.take().unwrap();
        let mut served = Self {
            child,
            typed,
            said,
            at: ([127, 0, 0, 1], 1).into(),
            code: String::new(),
        };
        let url = served.says("http://");
        let (at, code) = url
            .trim()
            .trim_start_matches("http://")
            .split_once("/#")
            .unwrap();
        (served.at, served.code) = (at.parse().unwrap(), code.to_owned());
        served
    }

    fn types(&mut self, line: &str) {
        writeln!(self.typed, "{line}").unwrap();
    }

    /// The next line that has these words; what comes before it is passed over.
    fn says(&self, words: &str) -> String {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            let Ok(line) = self.said.recv_timeout(PATIENCE) else {
                break;
            };
            if line.contains(words) {
                return line;
            }
        }
        panic!("never said: {words}");
    }

    fn phones(&self, of: std::ops::Range<u32>) -> Vec<Phone> {
        of.map(|it| Phone::joins(self.at, &self.code, it)).collect()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _over = self.child.kill();
        let _over = self.child.wait();
    }
}

#[test]
fn a_class_is_driven_from_the_terminal_to_its_end() {
    let dir = tempdir().unwrap();
    let mut served = Served::begun(dir.path(), &[SMALL_FILE, "--port", "0", "--seed", "7"]);
    let phones = served.phones(0..6);
    served.types("");
    served.says("Hij wacht. Wat doet u?");
    served.types("open");
    served.says("open voor 6 telefoons");
    for (phone, choice) in phones.iter().zip([0, 0, 0, 0, 1, 1]) {
        assert_eq!(phone.votes(0, 1, choice).status, 200);
    }
    served.says("Alle 6 hebben gestemd");
    served.types("close");
    served.says("6 van 6 hebben gestemd");
    assert!(served.says("Drie keer").starts_with(" A    4"));
    served.types("show");
    served.says("ziet nu de uitslag");
    served.types("note strong goed gekeken");
    served.says("Gedaan");
    served.types("decide B");
    served.says("anders dan de meeste stemmen");
    served.says("Hij snuift.");
    served.types("");
    served.says("En nu?");
    served.types("tel 1 4 0");
    served.says("5 van 6 hebben gestemd");
    served.types("inject");
    served.says("niets in te brengen");
    served.types("praat");
    served.says("Landen");
    served.types("praat 3");
    served.says("Drie sleutelmomenten");
    served.says("Besluit 1");
    served.types("praat 5");
    served.says("Naar onze gemeente");
    served.types("afspraak 1 ontbreekt de griffier; 1 maart");
    served.says("(ontbreekt; de griffier; 1 maart)");
    served.types("praat 7");
    served.says("Afronden");
    let page = dir.path().join("groep.html");
    served.types(&format!("verslag {}", page.display()));
    served.says(&page.display().to_string());
    let written = fs::read_to_string(page).unwrap();
    assert!(written.contains("de griffier") && written.contains("6 van de 6 stemden"));
    let mut listening = phones[0].listens();
    listening.you();
    assert_eq!(listening.shows()["show"], "support");
    let began = Instant::now();
    served.types("stop");
    served.says("De klas is gesloten");
    assert_eq!(listening.shows()["show"], "over");
    let again = run(dir.path(), &["debrief", "--class"], "");
    assert_eq!((again.code, again.out), (0, written));
    while TcpStream::connect(served.at).is_ok() {
        assert!(began.elapsed() < Duration::from_secs(1));
    }
    assert!(served.child.wait().unwrap().success());
    let again = run(dir.path(), &["serve", "--resume"], "");
    assert_eq!(again.code, 2);
    assert!(again.err.contains("is afgelopen"), "{}", again.err);
}

#[test]
fn a_class_that_is_killed_in_a_vote_is_back_with_every_vote_that_was_answered() {
    const KILLS: u32 = 10;
    let (mut n_votes, mut slowest) = (0, Duration::ZERO);
    for round in 0..KILLS {
        let dir = tempdir().unwrap();
        let mut served = Served::begun(dir.path(), &[SMALL_FILE, "--port", "0"]);
        let phones = served.phones(0..8);
        served.types("");
        served.types("open");
        served.says("open voor 8 telefoons");
        // Each phone votes and changes its vote until the program is gone; it knows what was answered.
        let voters: Vec<_> = phones
            .into_iter()
            .map(|phone| thread::spawn(move || answered(&phone)))
            .collect();
        thread::sleep(Duration::from_millis(3 + u64::from(round) * 7));
        served.child.kill().unwrap();
        served.child.wait().unwrap();
        let answered: Vec<(Phone, u32)> = voters.into_iter().map(|it| it.join().unwrap()).collect();

        let began = Instant::now();
        let mut again = Served::begun(dir.path(), &["--port", "0", "--resume"]);
        slowest = slowest.max(began.elapsed());
        for (phone, turn) in &answered {
            let phone = Phone {
                at: again.at,
                ..phone.clone()
            };
            let you = phone.listens().you();
            // One that was sent and not answered may be there too.
            let kept = u32::try_from(you["turn"].as_u64().unwrap()).unwrap();
            assert!(*turn <= kept && kept <= turn + 1, "{you} {turn}");
            if kept > 0 {
                assert_eq!(
                    you["yours"],
                    json!({"choice": (kept - 1) % 2}),
                    "round {round}"
                );
            }
            n_votes += turn;
        }
        again.types("close");
        let said = again.says("van 8 hebben gestemd");
        let votes = answered.iter().filter(|it| it.1 > 0).count();
        let told: usize = said.split(' ').next().unwrap().parse().unwrap();
        assert!(
            votes <= told && told <= 8 && said.contains("van 8"),
            "{said}"
        );
    }
    println!(
        "{KILLS} kills, {n_votes} votes answered, slowest back {} ms",
        slowest.as_millis()
    );
    assert!(n_votes > 0 && slowest < Duration::from_secs(3));
}

/// Votes until nobody answers; how often it was answered.
fn answered(phone: &Phone) -> (Phone, u32) {
    let mut turn = 0;
    loop {
        let request = phone.request(
            "/api/vote",
            &crate::class::phone::vote(0, turn + 1, turn % 2),
        );
        match request.try_send(phone.at) {
            Some(said) if said.status == 200 => turn += 1,
            // Asked too often: the server is there, so ask again.
            Some(said) if said.status == 429 => thread::sleep(Duration::from_millis(20)),
            _ => return (phone.clone(), turn),
        }
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_answers_no_vote_and_the_class_says_so() {
    let dir = tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_weerbaar");
    let words = [
        "--data",
        dir.path().to_str().unwrap(),
        "serve",
        SMALL_FILE,
        "--address",
        "127.0.0.1",
        "--port",
        "0",
    ];
    let (mut n_answered, mut n_refused) = (0, 0);
    // Files of half a megabyte and more: room for the story, and then for some of those who come in.
    for blocks in [1000, 1200, 1500] {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
        let mut child = Command::new("sh");
        child.args(["-c", &script, "sh", program]).args(words);
        child
            .env("POSIXLY_CORRECT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let _ = fs::remove_dir_all(dir.path());
        let mut served = Served::of(child.spawn().unwrap());
        let mut phones = Vec::new();
        for it in 0..200 {
            let said = crate::class::phone::join(served.at, &served.code, it);
            match said.status {
                200 => {
                    let said = said.json();
                    phones.push(said["number"].as_u64().unwrap());
                }
                503 => {
                    n_refused += 1;
                    break;
                }
                other => panic!("{other}"),
            }
        }
        n_answered += phones.len();
        // Whoever was answered is in, and nobody was let in twice; the trainer is told why.
        served.types("merk");
        served.says("schijf");
        served.types("wie");
        served.says(&format!("{} doen mee", phones.len()));
        served.child.kill().unwrap();
        served.child.wait().unwrap();
        let store = weerbaar::store::Store::open(dir.path()).unwrap();
        let kept = store.load_class("last").unwrap();
        assert!(kept.room.participants() >= phones.len());
    }
    println!("{n_answered} let in, {n_refused} times the disk was full");
    assert!(n_answered > 0 && n_refused > 0);
}

#[test]
fn what_cannot_be_opened_says_what_to_do() {
    let dir = tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let words = [
        "serve",
        SMALL_FILE,
        "--address",
        "127.0.0.1",
        "--port",
        &port,
    ];
    let ran = run(dir.path(), &words, "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("kies een ander adres"), "{}", ran.err);
    let ran = run(dir.path(), &["serve", "--resume", "ABCDEFGH"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("ABCDEFGH"), "{}", ran.err);
    let ran = run(
        dir.path(),
        &["serve", SMALL_FILE, "--no-phones"],
        "wat\nbesluit A\n",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("\"wat\" is geen opdracht"), "{}", ran.out);
    assert!(ran.err.contains("weerbaar serve --resume"), "{}", ran.err);
}
