//! The thread of a class: it answers what is asked, many at once, when all of it is on disk or not.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::watch;

use super::asking::{Answer, Ask, Unanswered};
use super::class::{NotTaken, Wake};
use super::desk::{Desk, Refused};
use super::news::{News, Screens, Trouble};
use super::secret::{Hash, same};
use crate::room::command::Participant;
use crate::room::view::ProjectorView;
use crate::store::{StoreError, clock};
use crate::text::Lang;

/// How much is kept in one go at most.
const AT_ONCE: usize = 4096;
/// While votes come in the trainer's screen is made anew no oftener than this.
const GLANCE: Duration = Duration::from_millis(50);

/// What the thread and the door both know.
pub(super) struct Shared {
    pub(super) news: watch::Sender<Arc<News>>,
    pub(super) screens: watch::Sender<Arc<Screens>>,
    /// The trainer wants everything black, whether that is kept already or not.
    black: AtomicBool,
    tokens: RwLock<Vec<Hash>>,
    /// How many phones hear what is new, now.
    pub(super) connected: AtomicUsize,
    wake: Wake,
}

impl Shared {
    pub(super) fn new(desk: &Desk, lang: Lang, wake: Wake) -> Self {
        let (room, epoch) = (desk.room(), desk.epoch());
        Self {
            news: watch::Sender::new(Arc::new(News::of(room, epoch, lang))),
            screens: watch::Sender::new(Arc::new(Screens::of(room, epoch, None))),
            black: AtomicBool::new(room.is_blank()),
            tokens: RwLock::new(desk.tokens()),
            connected: AtomicUsize::new(0),
            wake,
        }
    }

    /// Whether everything is black, or about to be.
    pub(super) fn is_dark(&self) -> bool {
        self.black.load(Ordering::Acquire)
    }

    /// Tells phones and screens before anything is kept.
    pub(super) fn darken(&self, black: bool) {
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
pub(super) struct Work {
    desk: Desk,
    lang: Lang,
    shared: Arc<Shared>,
    /// The trainer's screen is older than the room.
    stale: bool,
}

/// Answers what was asked, once all of it is on disk or not.
type Reply = Box<dyn FnOnce(Result<(), &Arc<StoreError>>) + Send>;

impl Work {
    pub(super) fn new(desk: Desk, lang: Lang, shared: Arc<Shared>) -> Self {
        Self {
            desk,
            lang,
            shared,
            stale: false,
        }
    }

    pub(super) fn until_over(mut self, asked: &Receiver<Ask>) {
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
        let dark = self.shared.is_dark() != self.shared.news.borrow().black;
        let kept = if self.desk.waits() {
            self.desk.keep().map_err(Arc::new)
        } else {
            Ok(())
        };
        // Who reads the answer sees screens that have it too.
        match &kept {
            Ok(()) if only_votes && !dark => self.stale |= !replies.is_empty(),
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
            Ask::Room(tell) => {
                let room = Box::new(desk.room().clone());
                Taken::reply(move |_kept| {
                    let _told = tell.send(Ok(room));
                })
            }
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
        news.black |= self.shared.is_dark();
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
        if self.shared.is_dark() {
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
