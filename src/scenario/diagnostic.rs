//! The author's mistakes, each with its code and its place. Their sentences stand in `text`.

use std::ops::Range;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can be played, but this is probably not what was meant.
    Warning,
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    /// The bytes of the file that it is about.
    pub span: Range<usize>,
    /// What the sentence needs: names and values.
    pub args: Vec<(&'static str, String)>,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    pub(super) fn new(
        code: Code,
        span: &Range<usize>,
        args: &[(&'static str, &str)],
        suggestion: Option<String>,
    ) -> Self {
        let args = args.iter();
        Self {
            code,
            span: span.clone(),
            args: args.map(|(name, it)| (*name, (*it).to_owned())).collect(),
            suggestion,
        }
    }

    /// Whether the scenario can be played in spite of it.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

macro_rules! codes {
    ($($severity:ident { $($(#[$doc:meta])* $name:ident = $code:literal),* $(,)? })*) => {
        /// What kind of mistake it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($($(#[$doc])* $name),*),* }

        impl Code {
            /// All codes.
            pub const ALL: &'static [Self] = &[$($(Self::$name),*),*];

            /// The name that authors see.
            pub fn name(self) -> &'static str {
                match self { $($(Self::$name => $code),*),* }
            }

            fn severity(self) -> Severity {
                match self { $($(Self::$name => Severity::$severity),*),* }
            }
        }
    };
}

codes! {
    Error {
        /// More bytes than a scenario may have.
        FileTooLarge = "file-too-large",
        /// Brackets within brackets, too many.
        NestedTooDeep = "nested-too-deep",
        /// A text longer than a text may be.
        StringTooLong = "string-too-long",
        /// More moments than a scenario may have.
        TooManyNodes = "too-many-nodes",
        /// A bracket or a quote without its other half.
        Unbalanced = "unbalanced",
        /// A field that does not exist.
        UnknownField = "unknown-field",
        /// A keyword that does not exist.
        UnknownKeyword = "unknown-keyword",
        /// A field that must be there.
        MissingField = "missing-field",
        /// A field that is there twice.
        DuplicateField = "duplicate-field",
        /// Something else than what can stand there.
        WrongShape = "wrong-shape",
        /// An id that is there twice.
        DuplicateId = "duplicate-id",
        /// An id that is not kebab-case.
        BadId = "bad-id",
        UnknownNode = "unknown-node",
        UnknownChoice = "unknown-choice",
        UnknownVariable = "unknown-variable",
        UnknownCharacter = "unknown-character",
        UnknownEnding = "unknown-ending",
        UnknownPersona = "unknown-persona",
        UnknownPlace = "unknown-place",
        UnknownSource = "unknown-source",
        UnknownBeat = "unknown-beat",
        /// A signal, item, part or option that the task does not have.
        UnknownPart = "unknown-part",
        /// A word that the `Pick` does not have.
        UnknownPick = "unknown-pick",
        /// Someone who has no aggressor state.
        NotAnAggressor = "not-an-aggressor",
        /// A variable of another kind.
        WrongKind = "wrong-kind",
        /// A number outside its range.
        OutOfRange = "out-of-range",
        /// A comparison that can never or must always hold.
        NeverMet = "never-met",
        /// A choice without a key.
        MissingQuality = "missing-quality",
        /// A key without a waarom.
        MissingWhy = "missing-why",
        /// A list that is too short or too long.
        WrongCount = "wrong-count",
        /// A choice toward a present aggressor that sets the tension itself.
        TensionIsHis = "tension-is-his",
        /// A cycle that nothing ends.
        EndlessLoop = "endless-loop",
        /// A last node from which the story goes nowhere.
        FallsOff = "falls-off",
        /// A group or decision where nothing may be.
        Misplaced = "misplaced",
        /// A call that gives its beat too little or too much.
        WrongArguments = "wrong-arguments",
        /// A beat that calls itself.
        EndlessBeat = "endless-beat",
        /// Who is asked for advice has none to give.
        NotAnAdviser = "not-an-adviser",
        /// An inject that neither the state nor the trainer can fire.
        NeverFires = "never-fires",
        /// A plan that the scenario does not keep.
        PlanFailed = "plan-failed",
    }
    Warning {
        /// A moment that nothing leads to.
        Unreachable = "unreachable",
        /// A variable that nothing reads.
        UnusedVariable = "unused-variable",
        /// Someone who never appears.
        UnusedCharacter = "unused-character",
        /// An ending that nothing leads to.
        UnusedEnding = "unused-ending",
        /// A choice in front of an aggressor that he does not react to.
        SilentChoice = "silent-choice",
        /// A place for the library's picture that cannot be drawn.
        UnknownPicture = "unknown-picture",
        /// A look that cannot be drawn.
        UnknownLook = "unknown-look",
        /// A key moment at which nothing is answered.
        NotAMoment = "not-a-moment",
        /// Someone who is in a scene twice.
        PresentTwice = "present-twice",
        /// An act toward someone who is not in the scene.
        ActOnAbsent = "act-on-absent",
        /// Longer than a projector can show.
        TooLong = "too-long",
        /// Every choice may be closed.
        MayBlock = "may-block",
        /// A sentence of more words than most readers take in at once.
        LongSentence = "long-sentence",
        /// A text whose sentences are long on average.
        HardToRead = "hard-to-read",
        /// A text without words.
        EmptyText = "empty-text",
        /// A task that does not say why.
        Unexplained = "unexplained",
        /// A telephone number outside the data file that holds them.
        PhoneNumber = "phone-number",
        /// A picture or a document without words for who does not see it.
        NoAltText = "no-alt-text",
        /// A beat that nothing calls.
        UnusedBeat = "unused-beat",
    }
}
