//! Numbers after checking: an index here is always in range.
//!
//! In files everything has a name, `"de-zaal-kookt"`; `check` turns each name into one of these.

macro_rules! idx {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in the list that this index belongs to.
            pub fn at(self) -> usize {
                self.0 as usize
            }

            /// The index of the thing at `position`.
            pub fn of(position: usize) -> Self {
                Self(u32::try_from(position).expect("checked in scenario::limits: far fewer than 2^32 things"))
            }
        }
    )*};
}

idx! {
    /// A scene of `Scenario::scenes`.
    SceneIdx,
    /// A moment of `Scenario::nodes`.
    NodeIdx,
    /// A choice of `Scenario::choices`; each belongs to one decision.
    ChoiceIdx,
    /// A way a `Chance` can fall, in `Chance::outcomes`.
    OutcomeIdx,
    /// A variable of `Scenario::variables`.
    VariableIdx,
    /// A person of `Scenario::cast`.
    CharacterIdx,
    /// An aggressor of `Scenario::aggressors`.
    AggressorIdx,
    /// An ending of `Scenario::endings`.
    EndingIdx,
}
