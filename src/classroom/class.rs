//! A class that goes on: one thread that everything is asked of, so that many votes share one wait for the disk.

use std::error::Error;
use std::fmt;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tokio::sync::{oneshot, watch};

use super::desk::{Desk, Refused};
use super::news::{News, Screens, Trouble};
use super::secret::{Hash, Token, same};
use super::wire::{Cast, You};
use crate::room::command::{Badge, Command, Participant};
use crate::room::refusal::RoomRefusal;
use crate::room::view::ProjectorView;
use crate::room::{Done, Room};
use crate::store::{Day, SessionId, Store, StoreError, clock};
use crate::text::Lang;

/// How much can wait to be answered; more than a full room asks in one wait for the disk.
const WAITING: usize = 1 << 15;
/// How much is kept in one go at most.
const AT_ONCE: usize = 4096;
/// While votes come in the trainer's screen is made anew no oftener than this.
const GLANCE: Duration = Duration::from_millis(50);

/// A class that goes on. Whoever has it can do what a trainer can; phones come in through a door.
pub struct Class {
    id: SessionId,
    pub(super) desk: Asking,
    pub(super) shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread and the door both know.
pub(super) struct Shared {
    pub(super) news: watch::Sender<Arc<News>>,
    screens: watch::Sender<Arc<Screens>>,
    /// The trainer wants everything black, whether that is kept already or not.
    black: AtomicBool,
    tokens: RwLock<Vec<Hash>>,
    /// How many phones hear what is new, now.
    pub(super) connected: AtomicUsize,
    wake: Wake,
}

/// Told when a screen has something new to show.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Why a command was not taken; nothing has changed.
#[derive(Debug)]
pub enum NotTaken {
    Refused(RoomRefusal),
    /// It could not be kept, so it does not count.
    NotKept(Arc<StoreError>),
    /// The machine has no room for one more thread.
    NoThread(io::Error),
    /// The class is over.
    Over,
}

/// Something that is asked, and where the answer goes.
pub(super) enum Ask {
    Command(Command, SyncSender<Result<Done, NotTaken>>),
    /// The same from a phone, which waits otherwise.
    Phone(Command, Answer<()>),
    Join(String, Answer<(Participant, Token)>),
    Wear(Participant, Badge, Answer<()>),
    Vote(Participant, Cast, Answer<You>),
    You(Participant, Answer<You>),
    End(SyncSender<Result<(), NotTaken>>),
}

/// The answer to a phone.
pub(super) type Answer<T> = oneshot::Sender<Result<T, Unanswered>>;

/// Why a phone got none.
#[derive(Debug)]
pub(super) enum Unanswered {
    Refused(Refused),
    /// The disk did not take it.
    NotKept,
    /// Too much is asked at once.
    Busy,
    Over,
}

/// Where everything is asked.
#[derive(Clone)]
pub(super) struct Asking(SyncSender<Ask>);

impl Asking {
    /// Asks for a phone.
    pub(super) async fn phone<T>(
        &self,
        ask: impl FnOnce(Answer<T>) -> Ask,
    ) -> Result<T, Unanswered> {
        let (tell, told) = oneshot::channel();
        match self.0.try_send(ask(tell)) {
            Ok(()) => {}
            Err(TrySendError::Full(_)) => return Err(Unanswered::Busy),
            Err(TrySendError::Disconnected(_)) => return Err(Unanswered::Over),
        }
        told.await.unwrap_or(Err(Unanswered::Over))
    }

    fn trainer<T>(
        &self,
        ask: impl FnOnce(SyncSender<Result<T, NotTaken>>) -> Ask,
    ) -> Result<T, NotTaken> {
        let (tell, told) = sync_channel(1);
        self.0.send(ask(tell)).map_err(|_over| NotTaken::Over)?;
        told.recv().unwrap_or(Err(NotTaken::Over))
    }
}

impl Class {
    /// Begins a class and keeps it. `wake` is told when there is something new to show.
    pub fn begin(
        store: Store,
        room: Room,
        today: Day,
        lang: Lang,
        wake: Wake,
    ) -> Result<Self, NotTaken> {
        let desk = Desk::begin(store, room, clock::now_ms(), today)?;
        Self::run(desk, lang, wake)
    }

    /// Goes on with a class that was broken off; `last` is the latest begun.
    pub fn resume(store: Store, which: &str, lang: Lang, wake: Wake) -> Result<Self, NotTaken> {
        Self::run(Desk::resume(store, which)?, lang, wake)
    }

    fn run(desk: Desk, lang: Lang, wake: Wake) -> Result<Self, NotTaken> {
        let shared = Arc::new(Shared {
            news: watch::Sender::new(Arc::new(News::of(desk.room(), desk.epoch(), lang))),
            screens: watch::Sender::new(Arc::new(Screens::of(desk.room(), desk.epoch(), None))),
            black: AtomicBool::new(desk.room().is_blank()),
            tokens: RwLock::new(desk.tokens()),
            connected: AtomicUsize::new(0),
            wake,
        });
        let (ask, asked) = sync_channel(WAITING);
        let id = desk.id().clone();
        let work = Work {
            desk,
            lang,
            shared: shared.clone(),
            stale: false,
        };
        let thread = thread::Builder::new().name("class".to_owned());
        let thread = thread.spawn(move || work.until_over(&asked));
        Ok(Self {
            thread: Some(thread.map_err(NotTaken::NoThread)?),
            id,
            desk: Asking(ask),
            shared,
        })
    }

    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// Does what the trainer asks; it is on disk when this returns.
    pub fn command(&self, command: Command) -> Result<Done, NotTaken> {
        match command {
            // Whoever wants it dark waits for no disk.
            Command::Blank => self.shared.darken(true),
            Command::Unblank => self.shared.darken(false),
            _ => {}
        }
        self.desk.trainer(|tell| Ask::Command(command, tell))
    }

    /// Makes everything black at once, and keeps it when that can be done; waits for neither.
    pub fn black(&self) {
        self.shared.darken(true);
        let (tell, _nobody_waits) = sync_channel(1);
        let _asked = self.desk.0.try_send(Ask::Command(Command::Blank, tell));
    }

    /// Whether everything is black, or about to be.
    pub fn is_black(&self) -> bool {
        self.shared.black.load(Ordering::Acquire)
    }

    /// What the trainer and the room see now.
    pub fn screens(&self) -> Arc<Screens> {
        self.shared.screens.borrow().clone()
    }

    /// How many phones hear what is new.
    pub fn connected(&self) -> usize {
        self.shared.connected.load(Ordering::Acquire)
    }

    /// Ends the class: phones are told, and nothing is left of who was in. One that could not be ended goes on.
    pub fn end(&self) -> Result<(), NotTaken> {
        self.desk.trainer(Ask::End)
    }
}

impl Drop for Class {
    /// Lets go of it without ending it: it can be gone on with.
    fn drop(&mut self) {
        let (gone, _) = sync_channel(1);
        self.desk = Asking(gone);
        if let Some(thread) = self.thread.take() {
            // A door that is still open holds the class a moment longer; a thread that panicked has nothing to add.
            drop(thread);
        }
    }
}

impl Shared {
    /// Tells phones and screens before anything is kept.
    fn darken(&self, black: bool) {
        self.black.store(black, Ordering::Release);
        if black {
            self.news.send_if_modified(|news| {
                let news = Arc::make_mut(news);
                !std::mem::replace(&mut news.black, true)
            });
            self.screens.send_if_modified(|screens| {
                let screens = Arc::make_mut(screens);
                screens.projector = ProjectorView::Blank;
                !std::mem::replace(&mut screens.trainer.blank, true)
            });
        }
        (self.wake)();
    }

    /// The screens may count otherwise than before.
    pub(super) fn nudge(&self) {
        (self.wake)();
    }

    /// Whether that hash is of the token of that participant.
    pub(super) fn knows(&self, who: Participant, given: &Hash) -> bool {
        let tokens = self.tokens.read().unwrap_or_else(PoisonError::into_inner);
        let kept = tokens.get(who.0 as usize);
        kept.is_some_and(|kept| same(kept, given))
    }
}

/// What the thread works with.
struct Work {
    desk: Desk,
    lang: Lang,
    shared: Arc<Shared>,
    /// The trainer's screen is older than the room.
    stale: bool,
}

/// Answers what was asked, once all of it is on disk or not.
type Reply = Box<dyn FnOnce(Result<(), &Arc<StoreError>>) + Send>;

impl Work {
    fn until_over(mut self, asked: &Receiver<Ask>) {
        loop {
            let first = if self.stale {
                match asked.recv_timeout(GLANCE) {
                    Ok(ask) => Some(ask),
                    Err(RecvTimeoutError::Timeout) => None,
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            } else {
                match asked.recv() {
                    Ok(ask) => Some(ask),
                    Err(_gone) => return,
                }
            };
            let Some(first) = first else {
                self.show(None);
                continue;
            };
            let rest = asked.try_iter().take(AT_ONCE);
            if self.round(std::iter::once(first).chain(rest)) {
                return;
            }
        }
    }

    /// Answers all of these; whether the class is over.
    fn round(&mut self, asks: impl Iterator<Item = Ask>) -> bool {
        let mut replies: Vec<Reply> = Vec::new();
        let mut over = None;
        for ask in asks {
            match self.take(ask) {
                Taken::Reply(reply) => replies.push(reply),
                Taken::Over(tell) => {
                    over = Some(tell);
                    break;
                }
            }
        }
        let only_votes = self.desk.only_votes_wait();
        let kept = if self.desk.waits() {
            self.desk.keep().map_err(Arc::new)
        } else {
            Ok(())
        };
        // Who reads the answer sees screens that have it too.
        match &kept {
            Ok(()) if only_votes => self.stale |= !replies.is_empty(),
            Ok(()) => self.publish(),
            Err(err) => self.show(Some(err)),
        }
        for reply in replies {
            reply(kept.as_ref().copied());
        }
        over.is_some_and(|tell| self.end(&tell))
    }

    fn take(&mut self, ask: Ask) -> Taken {
        let now = clock::now_ms();
        let desk = &mut self.desk;
        match ask {
            Ask::Command(command, tell) => {
                let done = desk.command(command, now);
                Taken::reply(move |kept| {
                    let done = done.map_err(NotTaken::Refused);
                    let done = done.and_then(|done| match kept {
                        Ok(()) => Ok(done),
                        Err(err) => Err(NotTaken::NotKept(err.clone())),
                    });
                    // Nobody may be waiting any more.
                    let _told = tell.send(done);
                })
            }
            Ask::Phone(command, tell) => {
                let done = desk.command(command, now).map(drop);
                Taken::answer(done.map_err(Refused::Room), tell)
            }
            Ask::Join(key, tell) => Taken::answer(desk.join(&key, now), tell),
            Ask::Wear(who, badge, tell) => Taken::answer(desk.wear(who, badge, now), tell),
            Ask::Vote(who, cast, tell) => Taken::answer(desk.vote(who, &cast, now), tell),
            Ask::You(who, tell) => Taken::answer(desk.arrive(who, now), tell),
            Ask::End(tell) => Taken::Over(tell),
        }
    }

    /// Everyone sees what has changed.
    fn publish(&mut self) {
        let tokens = self.desk.tokens();
        let mut known = self
            .shared
            .tokens
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *known = tokens;
        drop(known);
        let mut news = News::of(self.desk.room(), self.desk.epoch(), self.lang);
        news.black |= self.shared.black.load(Ordering::Acquire);
        self.shared.news.send_if_modified(|before| {
            let tells = news.tells_more_than(before);
            if tells {
                *before = Arc::new(news);
            }
            tells
        });
        self.show(None);
    }

    /// The trainer and the room see what has changed.
    fn show(&mut self, trouble: Option<&Arc<StoreError>>) {
        self.stale = false;
        let trouble = trouble.map(|it| Trouble(it.clone()));
        let mut screens = Screens::of(self.desk.room(), self.desk.epoch(), trouble);
        if self.shared.black.load(Ordering::Acquire) {
            screens.trainer.blank = true;
            screens.projector = ProjectorView::Blank;
        }
        let changed = self.shared.screens.send_if_modified(|before| {
            let changed = **before != screens;
            *before = Arc::new(screens);
            changed
        });
        if changed {
            (self.shared.wake)();
        }
    }

    fn end(&mut self, tell: &SyncSender<Result<(), NotTaken>>) -> bool {
        match self.desk.end(clock::now_ms()) {
            Ok(()) => {
                let last = News::last(self.desk.room(), self.desk.epoch());
                self.shared.news.send_replace(Arc::new(last));
                (self.shared.wake)();
                let _told = tell.send(Ok(()));
                true
            }
            Err(err) => {
                let _told = tell.send(Err(NotTaken::NotKept(Arc::new(err))));
                false
            }
        }
    }
}

enum Taken {
    Reply(Reply),
    Over(SyncSender<Result<(), NotTaken>>),
}

impl Taken {
    fn reply(reply: impl FnOnce(Result<(), &Arc<StoreError>>) + Send + 'static) -> Self {
        Self::Reply(Box::new(reply))
    }

    /// What a phone is told: only that it was done if it is on disk.
    fn answer<T: Send + 'static>(done: Result<T, Refused>, tell: Answer<T>) -> Self {
        Self::reply(move |kept| {
            let done = match (done, kept) {
                (Ok(done), Ok(())) => Ok(done),
                (Ok(_), Err(_)) => Err(Unanswered::NotKept),
                (Err(refused), _) => Err(Unanswered::Refused(refused)),
            };
            let _told = tell.send(done);
        })
    }
}

impl fmt::Display for NotTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(it) => it.fmt(f),
            Self::NotKept(it) => it.fmt(f),
            Self::NoThread(it) => it.fmt(f),
            Self::Over => f.write_str("the class is over"),
        }
    }
}

impl Error for NotTaken {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Refused(it) => Some(it),
            Self::NotKept(it) => Some(&**it),
            Self::NoThread(it) => Some(it),
            Self::Over => None,
        }
    }
}

impl From<StoreError> for NotTaken {
    fn from(err: StoreError) -> Self {
        Self::NotKept(Arc::new(err))
    }
}
