//! The RON shape of a choice: its act, its meters, its key.

use serde::Deserialize;

use super::source::{Condition, Effect};
use super::spanned::{Name, Spanned};
use super::vocabulary::{Lean, RedLine};

/// One thing one can do at a decision.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    pub(super) id: Name,
    pub(super) text: Name,
    /// Offered only if this holds.
    pub(super) when: Option<Condition>,
    /// With a reason it is shown greyed where `when` fails; without one it is hidden.
    #[serde(default)]
    pub(super) closed: String,
    #[serde(default)]
    pub(super) mode: Mode,
    pub(super) act: Option<Spanned<ActUse>>,
    /// The other does not notice it: no act on purpose.
    #[serde(default)]
    pub(super) unseen: bool,
    #[serde(default)]
    pub(super) meters: Meters,
    /// The consequence, told at once.
    pub(super) told: Option<Name>,
    pub(super) red_line: Option<RedLine>,
    /// Red lines that depend on the situation; the first that holds counts.
    #[serde(default)]
    pub(super) red_lines: Vec<RedLineWhen>,
    /// A soft way out.
    #[serde(default)]
    pub(super) exit: bool,
    #[serde(default)]
    pub(super) leans: Vec<Lean>,
    pub(super) quality: Option<Spanned<Quality>>,
    pub(super) why: Option<Name>,
    #[serde(default)]
    pub(super) sources: Vec<Name>,
    /// Points 0 to 3 where they differ from `quality - 1`.
    #[serde(default)]
    pub(super) points: Points,
    #[serde(default)]
    pub(super) then: Vec<Effect>,
    /// The short words of the debrief's chart, `"samenvatten en gaan"`.
    #[serde(default)]
    pub(super) label: String,
    pub(super) goto: Option<Name>,
}

/// How often a choice can be taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mode {
    #[default]
    Once,
    Sticky,
    /// Only if nothing else is open.
    Fallback,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RedLineWhen {
    pub(super) when: Condition,
    pub(super) is: RedLine,
}

/// Changes of the six meters, -3 to 3 each.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Meters {
    pub(super) spanning: Option<Spanned<i32>>,
    pub(super) regie: Option<Spanned<i32>>,
    pub(super) veiligheid: Option<Spanned<i32>>,
    pub(super) dossier: Option<Spanned<i32>>,
    pub(super) herstel: Option<Spanned<i32>>,
    pub(super) integriteit: Option<Spanned<i32>>,
}

/// Points where they differ from the key, by competency.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(non_snake_case, reason = "the competencies' names in files")]
pub(super) struct Points {
    pub(super) C1: Option<Spanned<u32>>,
    pub(super) C2: Option<Spanned<u32>>,
    pub(super) C3: Option<Spanned<u32>>,
    pub(super) C4: Option<Spanned<u32>>,
    pub(super) C5: Option<Spanned<u32>>,
    pub(super) C6: Option<Spanned<u32>>,
    pub(super) C7: Option<Spanned<u32>>,
    pub(super) C8: Option<Spanned<u32>>,
}

/// The key: 4 sterk, 3 bruikbaar, 2 zwak, 1 schadelijk; or what it is in which situation.
#[derive(Debug)]
pub(super) enum Quality {
    Always(u32),
    /// The first that holds counts.
    By(Vec<QualityWhen>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QualityWhen {
    pub(super) when: Option<Condition>,
    pub(super) is: Spanned<u32>,
    pub(super) why: Name,
}

impl<'de> Deserialize<'de> for Quality {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Quality;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("1, 2, 3, 4 or a list of (when, is, why)")
            }
            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Quality, E> {
                Ok(Quality::Always(u32::try_from(value).unwrap_or(u32::MAX)))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> Result<Quality, A::Error> {
                let mut keys = Vec::new();
                while let Some(key) = seq.next_element()? {
                    keys.push(key);
                }
                Ok(Quality::By(keys))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// A communicative act, toward whom, and whether it is aimed at the person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum ActUse {
    Listen(Toward),
    Validate(Toward),
    Apologise(Toward),
    Ask(Toward),
    Explain(Toward),
    Offer(Toward),
    Pause(Toward),
    LetGo(Toward),
    Boundary(Toward),
    Consequence(Toward),
    Enforce(Toward),
    Support(Toward),
    Concede(Toward),
    Stall(Toward),
    Invalidate(Toward),
    Counter(Toward),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Toward {
    pub(super) toward: String,
    #[serde(default)]
    pub(super) person: bool,
}
