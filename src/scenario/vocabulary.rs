//! The closed lists of the field: roles, forms of pressure, themes, meters, competencies, acts.

use serde::Deserialize;

/// Makes a closed list whose words in files are the variants themselves.
macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word in files.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),* }
            }
        }
    };
}

closed_list! {
    /// Whose shoes the trainee stands in.
    Role { Burgemeester, Wethouder, Raadslid }
}
closed_list! {
    /// The eleven forms of pressure of the dossier, chapter 1.3.
    Pressure {
        /// Frustration or emotional aggression.
        F1,
        /// Instrumental aggression.
        F2,
        /// A veiled threat.
        F3,
        /// Intimidation.
        F4,
        /// Influence and subversion.
        F5,
        /// Doxing.
        F6,
        /// Online hate.
        F7,
        /// An uninvited visit at home.
        F8,
        /// Stalking.
        F9,
        /// People who do not recognise the authority.
        F10,
        /// Physical aggression.
        F11,
    }
}
closed_list! {
    /// Parts of the Veiligheidspakket Burgemeesters that a scenario touches.
    System {
        Ondersteuningsteam, Zelfscan, Woningscan, Veiligheidsgesprek, Training, Melden, Aangifte, Schade,
        BewakenBeveiligen, Nazorg, Sipa,
    }
}
closed_list! {
    /// Subjects that someone may want to leave out.
    Theme { Gezin, Huisbezoek, Doodsbedreiging, Seksueel, BeeldEnGeluid }
}
closed_list! {
    /// The eight competencies of `assets/competencies.ron`.
    Competency { C1, C2, C3, C4, C5, C6, C7, C8 }
}
closed_list! {
    /// The cards K0 to K16 of `assets/cards.ron`.
    Card { K0, K1, K2, K3, K4, K5, K6, K7, K8, K9, K10, K11, K12, K13, K14, K15, K16 }
}
closed_list! {
    /// Before, during or after the confrontation.
    Stretch { Voor, Tijdens, Na }
}
closed_list! {
    /// How strongly the other starts.
    Intensity { Laag, Middel, Hoog }
}
closed_list! {
    /// The whole scenario or its short variant.
    Length { Full, Short }
}
closed_list! {
    /// The kind of anger that shows: heat, or controlled menace.
    Style { Hot, Cold }
}
closed_list! {
    /// Lines that no other result buys off.
    RedLine {
        /// Puts oneself, the family or bystanders in danger.
        Unsafe,
        /// Not allowed by law.
        Unlawful,
        /// Lets pressure decide.
        Integrity,
    }
}
closed_list! {
    /// What an ending says of how things went.
    Verdict { Good, Mixed, Bad }
}
closed_list! {
    /// An early signal that someone may notice.
    Cue {
        OnrustigBewegen, StemOmhoog, PassiefVerzet, Herhalen, Dichterbij, Wijzen, Taalverschuiving, Stilvallen,
        VerkapteDreiging, Filmen, Eis,
    }
}
closed_list! {
    /// What the trainee's answer leans to, for the policies that play as a caricature.
    Lean { Vermijden, Sussen, Hard, Regels, Empathie }
}
closed_list! {
    /// Where in the picture a signal is to be seen.
    Anchor { Face, Hands, Stance, Thing, Words, Around }
}
closed_list! {
    /// The shape of a document on the stage.
    Form { Letter, Chat, Post, Mail, Form, Call, News }
}
closed_list! {
    /// The sixteen communicative acts of the aggressor model.
    Act {
        /// Luisteren, samenvatten.
        Listen,
        /// Gevoel erkennen.
        Validate,
        /// Excuus voor een eigen fout.
        Apologise,
        /// Doorvragen.
        Ask,
        /// Uitleggen.
        Explain,
        /// Een keuze of uitweg binnen de regels.
        Offer,
        /// Time-out, tempo omlaag.
        Pause,
        /// Laten passeren.
        LetGo,
        /// Een grens op gedrag.
        Boundary,
        /// Een gevolg noemen.
        Consequence,
        /// Het gevolg uitvoeren.
        Enforce,
        /// Een collega of beveiliging erbij.
        Support,
        /// Toegeven.
        Concede,
        /// Een vage toezegging.
        Stall,
        /// Bagatelliseren.
        Invalidate,
        /// Terugdreigen, beledigen.
        Counter,
    }
}
closed_list! {
    /// The state of the world, told in the debrief.
    Meter { Spanning, Regie, Veiligheid, Dossier, Herstel, Integriteit }
}

impl Meter {
    /// The name that conditions, effects and plans use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Spanning => "spanning",
            Self::Regie => "regie",
            Self::Veiligheid => "veiligheid",
            Self::Dossier => "dossier",
            Self::Herstel => "herstel",
            Self::Integriteit => "integriteit",
        }
    }

    /// The meter of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}

impl Intensity {
    /// The word in a plan's `starts` line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Laag => "laag",
            Self::Middel => "middel",
            Self::Hoog => "hoog",
        }
    }
}

impl Theme {
    /// The word in a plan's `starts` line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gezin => "gezin",
            Self::Huisbezoek => "huisbezoek",
            Self::Doodsbedreiging => "doodsbedreiging",
            Self::Seksueel => "seksueel",
            Self::BeeldEnGeluid => "beeld-en-geluid",
        }
    }
}

impl Act {
    /// The act as the tables of the aggressor model spell it, `LISTEN`.
    pub fn code(self) -> String {
        self.word().to_uppercase()
    }

    /// The act with that code.
    pub fn coded(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }
}

/// The backdrops that `stage` can draw.
pub const PLACES: &[&str] = &["gangpad", "uitgang", "huiskamer", "voordeur", "werkkamer"];

/// What someone may hold: behind a look and a dash, `"man-jas-helm"`.
pub const THINGS: &[&str] = &["helm", "map"];

/// The looks that `stage` knows, for when the words of a scenario name clothes or hair.
pub const LOOKS: &[&str] = &[
    "vrouw-mantel",
    "man-jas",
    "man-werkjas",
    "man-vest-ouder",
    "man-pak",
    "vrouw-vest-ouder",
    "partner-trui",
    "partner-vest",
    "man-mantel-ouder",
    "man-jas-ouder",
    "man-kaal-werkjas",
    "agent",
    "adviseur",
    "vrouw-mantel-grijs",
];
