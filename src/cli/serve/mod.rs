//! `weerbaar serve`: a class from the terminal, with the same room and the same phones as in the window.

mod answer;
mod line;
mod show;
mod talk;
mod told;

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use anyhow::{Context as _, Result};

use super::page::Page;
use super::setup::{SetupArgs, found};
use super::{Context, Done, report};
use crate::classroom::class::{Class, NotTaken, Wake};
use crate::classroom::network::check;
use crate::classroom::news::Trouble;
use crate::classroom::server::{Door, Limits, NoTls, Tls};
use crate::room::command::{Command, Tally, TrackIdx};
use crate::room::talk::{Phase, Say};
use crate::room::{self, Room};
use crate::scenario::Scenario;
use crate::shell::{ClassFacts, LookingBack, Problem, said, today};
use crate::store::Store;
use crate::text::Value;
use line::{Do, Unread};

/// Geef een klas: het scenario met telefoons, of met handen die u telt.
///
/// Typ opdrachten terwijl de klas bezig is; een vraagteken noemt ze. De klas wordt bewaard terwijl zij bezig is.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De naam van een scenario, of een bestand of map
    #[arg(required_unless_present = "resume")]
    scenario: Option<String>,
    /// Ga verder met een klas die is afgebroken; last is de laatst begonnen
    #[arg(
        long,
        value_name = "KLAS",
        num_args = 0..=1,
        default_missing_value = "last",
        conflicts_with_all = ["scenario", "seed", "starts", "intensity", "short", "off", "clocks", "forget"]
    )]
    resume: Option<String>,
    #[command(flatten)]
    setup: SetupArgs,
    /// Het adres van deze computer waarop telefoons binnenkomen; zonder dit het adres dat weerbaar doctor aanraadt
    #[arg(long, value_name = "ADRES")]
    address: Option<IpAddr>,
    /// De poort
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Het certificaat van uw organisatie, in PEM; zonder dit gaat het onversleuteld over uw eigen netwerk
    #[arg(long, value_name = "BESTAND", requires_all = ["tls_key", "host"])]
    tls_cert: Option<PathBuf>,
    /// De sleutel bij het certificaat, in PEM
    #[arg(long, value_name = "BESTAND", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// De naam in het certificaat, waarmee telefoons deze computer vinden
    #[arg(long, value_name = "NAAM", requires = "tls_cert")]
    host: Option<String>,
    /// Voor hoeveel telefoons
    #[arg(long, default_value_t = 200, value_name = "AANTAL")]
    phones: usize,
    /// Zonder telefoons: u telt handen of kaarten
    #[arg(long)]
    no_phones: bool,
    /// Laat de zaal de tussenstand zien, vanaf vijf stemmen
    #[arg(long)]
    live: bool,
    /// Bewaar niets
    #[arg(long)]
    forget: bool,
}

/// What comes to whoever runs the class.
enum News {
    Line(String),
    /// Nothing more will be typed.
    End,
    /// A phone did something.
    Changed,
}

/// A class that is run from here.
struct Serving {
    class: Class,
    scenario: Arc<Scenario>,
    page: Page,
    /// The track that what is typed is about.
    track: TrackIdx,
    tally: Tally,
    /// The vote of which it was said that everyone has voted.
    all_voted: Option<u32>,
    /// What could not be kept for a phone, and was said.
    trouble: Option<Trouble>,
    looking_back: LookingBack,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let (tell, news) = sync_channel(64);
    let class = open(context, args, wake(&tell))?;
    let mut serving = Serving {
        looking_back: looking_back(context, args, &class)?,
        scenario: class.room().map_err(anyhow::Error::new)?.scenario().clone(),
        class,
        page: Page::new(context.lang, context.width()),
        track: TrackIdx(0),
        tally: if args.live {
            Tally::Live
        } else {
            Tally::Hidden
        },
        all_voted: None,
        trouble: None,
    };
    serving.greet();
    let door = if args.no_phones {
        None
    } else {
        serving.open_door(args)?
    };
    serving.moment();
    read_lines(tell);
    let ended = serving.until_over(&news)?;
    // Phones have heard that it is over.
    drop(door);
    if !ended && !args.forget {
        let id = serving.class.id().to_string();
        let values = [("class", Value::Text(&id))];
        report::note(context.lang.say_with("class-left", &values));
    }
    Ok(Done::Well)
}

fn open(context: &Context, args: &Args, wake: Wake) -> Result<Class> {
    let store = if args.forget {
        Store::in_memory()?
    } else {
        context.store()?
    };
    if let Some(which) = &args.resume {
        return Class::resume(store, which, context.lang, wake).map_err(anyhow::Error::new);
    }
    let scenario = found(context, args.scenario.as_deref().unwrap_or_default())?;
    let setup = args.setup.setup(&scenario)?;
    let room = Room::start(scenario, setup);
    Class::begin(store, room, today(), context.lang, wake).map_err(anyhow::Error::new)
}

/// What the debrief needs to know of the class.
fn looking_back(context: &Context, args: &Args, class: &Class) -> Result<LookingBack> {
    if args.forget {
        let facts = ClassFacts {
            id: class.id().clone(),
            begun_on: today(),
            keep_until: None,
        };
        return Ok(LookingBack::new(facts, Store::in_memory()?.proofs()));
    }
    let store = context.store()?;
    let summary = store.class(class.id().as_str())?;
    let facts = ClassFacts::from(&summary);
    Ok(LookingBack::new(facts, store.proofs()))
}

/// The organisation's certificate, if one was given.
fn certificate(args: &Args) -> Result<Option<Tls>> {
    let (Some(certificate), Some(key), Some(host)) = (&args.tls_cert, &args.tls_key, &args.host)
    else {
        return Ok(None);
    };
    match Tls::read(certificate, key, host) {
        Ok(tls) => Ok(Some(tls)),
        Err(NoTls::Store(err)) => Err(err.into()),
        Err(err) => Err(Problem::NoCertificate {
            why: err.to_string(),
        }
        .into()),
    }
}

/// A note that is not picked up yet says all that a second one would.
fn wake(tell: &SyncSender<News>) -> Wake {
    let tell = tell.clone();
    Arc::new(move || {
        let _told = tell.try_send(News::Changed);
    })
}

fn read_lines(tell: SyncSender<News>) {
    thread::spawn(move || {
        let mut line = String::new();
        while io::stdin().read_line(&mut line).is_ok_and(|read| read > 0) {
            if tell.send(News::Line(std::mem::take(&mut line))).is_err() {
                return;
            }
        }
        // Whoever is no longer there needs not to hear it.
        let _told = tell.send(News::End);
    });
}

impl Serving {
    /// The door by which phones come in, and what is to be known of it; none where there is no network.
    fn open_door(&self, args: &Args) -> Result<Option<Door>> {
        let lang = self.page.lang;
        let ip = match args.address {
            Some(ip) => ip,
            None => {
                let found = check(args.port).unwrap_or_default();
                match found.advised() {
                    Some(it) => IpAddr::V4(it.ip),
                    None => {
                        for finding in found.findings.iter().take(1) {
                            let (what, remedy) = finding.said(lang);
                            self.page.text(&format!("{what} {remedy}"));
                        }
                        // The same class without phones, and for who is alone at this computer.
                        IpAddr::V4(Ipv4Addr::LOCALHOST)
                    }
                }
            }
        };
        let at = SocketAddr::new(ip, args.port);
        let limits = Limits::for_phones(args.phones);
        let door = Door::open_with(&self.class, at, limits, certificate(args)?);
        let door = door.with_context(|| {
            let at = at.to_string();
            lang.say_with("class-no-door", &[("at", (&at).into())])
        })?;
        self.door(&door);
        Ok(Some(door))
    }

    /// Does what is typed until the class is over; whether it was ended, and not just left.
    fn until_over(&mut self, news: &Receiver<News>) -> Result<bool> {
        loop {
            match news.recv() {
                Ok(News::Line(line)) => {
                    if self.line(line.trim())? {
                        return Ok(true);
                    }
                }
                Ok(News::Changed) => self.changed(),
                Ok(News::End) | Err(_) => return Ok(false),
            }
        }
    }

    /// Does what one line asks; whether the class is over by it.
    fn line(&mut self, line: &str) -> Result<bool> {
        let screens = self.class.screens();
        let done = match line::read(line, &screens.trainer, self.track, self.tally) {
            Ok(done) => done,
            Err(unread) => {
                self.unread(&unread);
                return Ok(false);
            }
        };
        match done {
            Do::Command(command) => {
                let open = screens.trainer.tracks.get(self.track.0 as usize);
                let open = open.is_some_and(|it| it.vote.open.is_some());
                if matches!(command, Command::Count { .. }) && !open {
                    // Whoever counts hands has asked for them.
                    let (track, tally) = (self.track, self.tally);
                    self.quietly(Command::Open { track, tally })?;
                }
                self.command(command)?;
            }
            Do::Jump(inputs) => {
                let room = self.class.room().map_err(anyhow::Error::new)?;
                let track = room.tracks().get(self.track.0 as usize);
                let way = track.and_then(|it| it.session().record().inputs.get(..inputs));
                let way = way.unwrap_or_default().to_vec();
                let track = self.track;
                self.command(Command::Jump { track, way })?;
            }
            Do::Track(track) => {
                self.track = track;
                self.moment();
            }
            Do::Look => self.moment(),
            Do::Votes => self.votes(),
            Do::Who => self.who(),
            Do::Card => self.card(),
            Do::Injects => self.injects(),
            Do::Help => self.help(),
            Do::Report(path) => self.write(&path)?,
            Do::End => return self.end(),
        }
        Ok(false)
    }

    fn command(&mut self, command: Command) -> Result<()> {
        let Some(done) = self.quietly(command.clone())? else {
            return Ok(());
        };
        if let Command::Talk(say) = &command {
            let talk = self.class.screens().trainer.talk.clone();
            // Whom to call is said once, and not again with each thing that is written.
            if talk.phase != Some(Phase::Close) || matches!(say, Say::Phase(_)) {
                return self.talk(&talk);
            }
        }
        self.did(&command, done);
        Ok(())
    }

    /// Does it and says nothing but what stands in its way.
    fn quietly(&mut self, command: Command) -> Result<Option<room::Done>> {
        match self.class.command(command) {
            Ok(done) => return Ok(Some(done)),
            Err(NotTaken::Over) => return Err(NotTaken::Over.into()),
            Err(err) => self.page.text(&said(&err, self.page.lang)),
        }
        Ok(None)
    }

    fn end(&mut self) -> Result<bool> {
        match self.class.end() {
            Ok(()) => {
                self.page.say("class-over", &[]);
                self.page.support();
                Ok(true)
            }
            Err(err) => {
                self.page.text(&said(&err, self.page.lang));
                Ok(false)
            }
        }
    }

    fn unread(&self, unread: &Unread) {
        let lang = self.page.lang;
        let words = match unread {
            Unread::NoSuch(word) => lang.say_with("class-no-such", &[("word", word.into())]),
            Unread::NoAnswer(word) => lang.say_with("class-no-answer", &[("word", word.into())]),
            Unread::Needs(what) => lang.say(&format!("class-needs-{what}")),
        };
        self.page.text(&words);
    }
}
