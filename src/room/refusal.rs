//! Commands that make no sense now; nothing has changed.

use crate::session::refusal::Refusal;

/// Why a command was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RoomRefusal {
    /// The story itself refused it.
    #[error(transparent)]
    Story(#[from] Refusal),
    #[error("nobody has that number")]
    NoSuchParticipant,
    #[error("there is no such track")]
    NoSuchTrack,
    #[error("the room is full")]
    Full,
    #[error("there are as many tracks as there can be")]
    TooManyTracks,
    #[error("the room is paused")]
    Paused,
    #[error("a vote is open")]
    PollOpen,
    #[error("no vote is open here")]
    NoPoll,
    #[error("that vote is not open")]
    PollClosed,
    #[error("whoever came in after a vote was opened votes the next time")]
    CameLater,
    #[error("whoever is away comes back before voting")]
    IsAway,
    #[error("nothing is asked here")]
    NothingAsked,
    #[error("the trainer enters the order")]
    TrainerEnters,
    #[error("the group voted before and after the discussion")]
    VotedTwice,
    #[error("a part of the sentence is open")]
    Unfinished,
    #[error("an answer is the group's decision")]
    DecideInstead,
    #[error("the count does not add up")]
    BadCount,
    #[error("the votes stay hidden until the vote is closed")]
    StillHidden,
    #[error("there is no vote to show")]
    NothingToShow,
    #[error("there is no answer to go back to")]
    NothingBefore,
    #[error("the track waits for a what-if")]
    Waits,
    #[error("the what-if is over")]
    Over,
    #[error("the track is no what-if")]
    NoWhatIf,
    #[error("the talk afterwards goes on")]
    TalkGoesOn,
    #[error("the group decided no such thing")]
    NoSuchDecision,
    #[error("at most three moments, each once")]
    TooManyMoments,
    #[error("there is no such agreement")]
    NoSuchAgreement,
    #[error("the text is too long")]
    TooLong,
}

impl RoomRefusal {
    /// The name under which `text` holds a sentence for it: `problem-room-paused`; one of the story has its own,
    /// `problem-refusal-over`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Story(refusal) => refusal.code(),
            Self::NoSuchParticipant => "no-such-participant",
            Self::NoSuchTrack => "no-such-track",
            Self::Full => "full",
            Self::TooManyTracks => "too-many-tracks",
            Self::Paused => "paused",
            Self::PollOpen => "poll-open",
            Self::NoPoll => "no-poll",
            Self::PollClosed => "poll-closed",
            Self::CameLater => "came-later",
            Self::IsAway => "is-away",
            Self::NothingAsked => "nothing-asked",
            Self::TrainerEnters => "trainer-enters",
            Self::VotedTwice => "voted-twice",
            Self::Unfinished => "unfinished",
            Self::DecideInstead => "decide-instead",
            Self::BadCount => "bad-count",
            Self::StillHidden => "still-hidden",
            Self::NothingToShow => "nothing-to-show",
            Self::NothingBefore => "nothing-before",
            Self::Waits => "waits",
            Self::Over => "over",
            Self::NoWhatIf => "no-what-if",
            Self::TalkGoesOn => "talk-goes-on",
            Self::NoSuchDecision => "no-such-decision",
            Self::TooManyMoments => "too-many-moments",
            Self::NoSuchAgreement => "no-such-agreement",
            Self::TooLong => "too-long",
        }
    }

    /// The key of its sentence in `text`.
    pub fn key(self) -> String {
        let kind = match self {
            Self::Story(_) => "refusal",
            _ => "room",
        };
        format!("problem-{kind}-{}", self.code())
    }
}
