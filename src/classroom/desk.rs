//! The room and the store together: what is asked is tried at once, kept with all that was asked meanwhile, and only then
//! answered. No thread and no network.

use std::collections::BTreeMap;

use super::secret::{Hash, Token, hash};
use super::wire::{Cast, You};
use crate::room::command::{Badge, Command, Given, Participant, PollIdx};
use crate::room::record::write_command;
use crate::room::refusal::RoomRefusal;
use crate::room::{Done, Room};
use crate::store::class::{ClassKey, Line, What};
use crate::store::class_archive::KeptClass;
use crate::store::{Day, SessionId, Store, StoreError};

/// A class at work.
#[derive(Debug)]
pub struct Desk {
    room: Room,
    store: Store,
    class: ClassKey,
    seats: Vec<Seat>,
    /// How often each has voted in the vote that they may vote in.
    turns: BTreeMap<Participant, (PollIdx, u32)>,
    next_seq: u64,
    /// What is not on disk yet, and how to be rid of it.
    lines: Vec<Line>,
    kept: Kept,
}

/// Someone's place, by hashes of what only their phone knows.
#[derive(Clone, Copy, Debug)]
struct Seat {
    key: Hash,
    token: Hash,
}

/// Where everything stood when all of it was on disk.
#[derive(Debug, Default)]
struct Kept {
    commands: usize,
    seats: Vec<(usize, Option<Seat>)>,
    turns: Vec<(Participant, Option<(PollIdx, u32)>)>,
    next_seq: u64,
}

/// Why something that a phone asked was not done; nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error(transparent)]
    Room(#[from] RoomRefusal),
    /// What was sent is no vote on the question that is asked.
    #[error("that is no answer to this question")]
    NoAnswer,
    /// Someone with the same token has voted meanwhile: so it stands.
    #[error("an older vote")]
    Stale(Box<You>),
    #[error("the machine gives no random numbers")]
    NoChance,
}

impl Desk {
    /// A class that begins.
    pub fn begin(mut store: Store, room: Room, at_ms: i64, today: Day) -> Result<Self, StoreError> {
        let class = store.begin_class(&room, at_ms, today)?;
        Ok(Self {
            room,
            store,
            class,
            seats: Vec::new(),
            turns: BTreeMap::new(),
            next_seq: 0,
            lines: Vec::new(),
            kept: Kept::default(),
        })
    }

    /// A class that goes on where it was left.
    pub fn resume(store: Store, which: &str) -> Result<Self, StoreError> {
        let kept: KeptClass = store.load_class(which)?;
        let class = kept.key()?;
        let nobody = Seat {
            key: [0; 32],
            token: [0; 32],
        };
        let mut seats = vec![nobody; kept.room.participants()];
        for it in kept.seats {
            if let Some(seat) = seats.get_mut(it.who.0 as usize) {
                (seat.key, seat.token) = (it.key, it.token);
            }
        }
        let turns = kept.turns.into_iter();
        let mut desk = Self {
            room: kept.room,
            store,
            class,
            seats,
            turns: turns
                .map(|((poll, who), turn)| (who, (poll, turn)))
                .collect(),
            next_seq: kept.next_seq,
            lines: Vec::new(),
            kept: Kept::default(),
        };
        desk.settle();
        Ok(desk)
    }

    pub fn room(&self) -> &Room {
        &self.room
    }

    pub fn id(&self) -> &SessionId {
        &self.class.id
    }

    /// Grows with everything that is kept, also over a restart.
    pub fn epoch(&self) -> u64 {
        self.next_seq
    }

    /// What is kept of the token of each participant.
    pub fn tokens(&self) -> Vec<Hash> {
        self.seats.iter().map(|it| it.token).collect()
    }

    /// Something is not on disk yet.
    pub fn waits(&self) -> bool {
        !self.lines.is_empty()
    }

    /// Of what waits, nothing is anything but a vote.
    pub fn only_votes_wait(&self) -> bool {
        let is_vote = |it: &Line| matches!(it.what, What::Vote { .. });
        self.lines.iter().all(is_vote)
    }

    /// Tries a command of the trainer, or one about a participant that needs no more than that.
    pub fn command(&mut self, command: Command, at_ms: i64) -> Result<Done, RoomRefusal> {
        let given = Given {
            at_ms: u64::try_from(at_ms).unwrap_or_default(),
            command: command.clone(),
        };
        let done = self.room.apply(given)?;
        if done == Done::Same {
            return Ok(done);
        }
        let what = match &command {
            // How the vote fell is kept in the place of who voted what.
            Command::Close(track) | Command::Count { track, .. } => {
                let count = self.room.count_of(*track).unwrap_or(command.clone());
                let poll = self.room.last_poll(*track);
                let word = write_command(&self.room, &count);
                match poll {
                    Some(PollIdx(poll)) => What::Count { poll, word },
                    None => What::Command(word),
                }
            }
            _ => What::Command(write_command(&self.room, &command)),
        };
        self.write(what, at_ms);
        Ok(done)
    }

    /// Takes someone in, or gives the one who asked with that key before a new token for the same seat.
    pub fn join(&mut self, key: &str, at_ms: i64) -> Result<(Participant, Token), Refused> {
        let key = hash(key);
        let known = self.seats.iter().position(|it| it.key == key);
        let who = match known.and_then(|at| u32::try_from(at).ok()).map(Participant) {
            Some(who) => {
                self.command(Command::Return(who), at_ms)?;
                who
            }
            None => match self.command(Command::Join, at_ms)? {
                Done::Joined(who) => who,
                _ => return Err(RoomRefusal::Full.into()),
            },
        };
        let (token, kept) = Token::mint(who).map_err(|_err| Refused::NoChance)?;
        let seat = Seat { key, token: kept };
        let at = who.0 as usize;
        self.kept.seats.push((at, self.seats.get(at).copied()));
        match self.seats.get_mut(at) {
            Some(it) => *it = seat,
            None => self.seats.push(seat),
        }
        let what = What::Seat {
            who: who.0,
            key,
            token: kept,
        };
        self.write(what, at_ms);
        Ok((who, token))
    }

    /// Gives someone the animal and colour that they chose.
    pub fn wear(&mut self, who: Participant, badge: Badge, at_ms: i64) -> Result<(), Refused> {
        self.command(Command::Wear { who, badge }, at_ms)?;
        Ok(())
    }

    /// Takes a vote. The same vote again is answered as it was; an older one changes nothing.
    pub fn vote(&mut self, who: Participant, cast: &Cast, at_ms: i64) -> Result<You, Refused> {
        let seat = self.room.seat(who)?;
        let poll = PollIdx(cast.poll);
        let turn = self.turn(who, poll);
        let open = self.room.open_poll(seat.track) == Some(poll);
        let question = self.room.question(seat.track)?.filter(|_| open);
        let question = question.ok_or(RoomRefusal::PollClosed)?;
        let ballot = cast.vote.ballot(&question).ok_or(Refused::NoAnswer)?;
        let stands = self.room.yours(who) == Some((poll, ballot));
        if cast.turn == turn && stands {
            return Ok(self.you(who)?);
        }
        if Some(cast.turn) != turn.checked_add(1) {
            return Err(Refused::Stale(Box::new(self.you(who)?)));
        }
        let vote = Command::Vote { poll, who, ballot };
        let given = Given {
            at_ms: u64::try_from(at_ms).unwrap_or_default(),
            command: vote.clone(),
        };
        self.room.apply(given)?;
        let what = What::Vote {
            poll: poll.0,
            who: who.0,
            turn: cast.turn,
            word: write_command(&self.room, &vote),
        };
        self.write(what, at_ms);
        let before = self.turns.insert(who, (poll, cast.turn));
        self.kept.turns.push((who, before));
        Ok(self.you(who)?)
    }

    /// Someone's phone listens again: whoever was only gone is back.
    pub fn arrive(&mut self, who: Participant, at_ms: i64) -> Result<You, Refused> {
        if self.room.is_gone(who) {
            self.command(Command::Return(who), at_ms)?;
        }
        Ok(self.you(who)?)
    }

    /// What is of that participant alone.
    pub fn you(&self, who: Participant) -> Result<You, RoomRefusal> {
        let track = self.room.seat(who)?.track;
        let poll = self.room.open_poll(track);
        let turn = poll.map_or(0, |poll| self.turn(who, poll));
        You::of(&self.room, who, turn)
    }

    fn turn(&self, who: Participant, poll: PollIdx) -> u32 {
        let known = self.turns.get(&who).filter(|it| it.0 == poll);
        known.map_or(0, |it| it.1)
    }

    fn write(&mut self, what: What, at_ms: i64) {
        self.lines.push(Line {
            seq: self.next_seq,
            at_ms,
            what,
        });
        self.next_seq = self.next_seq.saturating_add(1);
    }

    /// Keeps all that was tried; on disk when this returns. If it cannot be kept, none of it has happened.
    pub fn keep(&mut self) -> Result<(), StoreError> {
        match self.store.keep_class(&self.class, &self.lines) {
            Ok(()) => {
                self.settle();
                Ok(())
            }
            Err(err) => {
                self.undo();
                Err(err)
            }
        }
    }

    fn settle(&mut self) {
        self.lines.clear();
        self.kept = Kept {
            commands: self.room.commands().len(),
            next_seq: self.next_seq,
            ..Kept::default()
        };
    }

    fn undo(&mut self) {
        let commands = self.room.commands();
        let kept = commands.get(..self.kept.commands).unwrap_or(commands);
        let mut room = self.room.afresh();
        for given in kept {
            // They were taken in this order before.
            let _taken = room.apply(given.clone());
        }
        self.room = room;
        while let Some((at, before)) = self.kept.seats.pop() {
            match before {
                Some(before) => {
                    if let Some(seat) = self.seats.get_mut(at) {
                        *seat = before;
                    }
                }
                None => self.seats.truncate(at),
            }
        }
        while let Some((who, before)) = self.kept.turns.pop() {
            match before {
                Some(before) => drop(self.turns.insert(who, before)),
                None => drop(self.turns.remove(&who)),
            }
        }
        self.next_seq = self.kept.next_seq;
        self.settle();
    }

    /// Ends the class: nothing is left of who was in.
    pub fn end(&mut self, at_ms: i64) -> Result<(), StoreError> {
        self.store.end_class(&self.class, &self.room, at_ms)
    }
}
