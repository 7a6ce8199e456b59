//! From an assessment to the story told back.

pub(super) mod group;

mod chances;
mod competencies;
mod cover;
mod decisions;
mod effect;
mod intentions;
mod lines;
mod method;
mod points;
mod support;
mod tasks;
mod timeline;
mod tracks;

use tasks::Told;

use super::{About, Debrief};
use crate::assessment::{Assessment, Given, Moment, Outcome};
use crate::scenario::Scenario;
use crate::scenario::id::SceneIdx;
use crate::session::Session;
use crate::text::{Lang, Value};

/// Tells a run back. The assessment is that of the session's record.
pub fn compose(session: &Session, assessment: &Assessment, about: &About, lang: Lang) -> Debrief {
    let run = Run {
        session,
        scenario: session.scenario(),
        assessment,
        about,
        lang,
    };
    let timeline = timeline::timeline(&run);
    let (strong, growing) = (points::strong(&run), points::growing(&run));
    let competencies = competencies::competencies(&run);
    Debrief {
        lang,
        cover: cover::cover(&run),
        summary: cover::summary(&run, &timeline, &strong, &growing),
        goals: run.scenario.head.goals.clone(),
        tracks: tracks::tracks(&run, &timeline, &competencies),
        timeline,
        decisions: decisions::decisions(&run),
        chances: chances::chances(&run),
        strong,
        growing,
        competencies,
        red_lines: lines::red_lines(&run),
        group: None,
        intentions: intentions::intentions(&run),
        support: support::support(&run),
        method: method::method(&run),
    }
}

/// A run with all that is known of it.
struct Run<'a> {
    session: &'a Session,
    scenario: &'a Scenario,
    assessment: &'a Assessment,
    about: &'a About,
    lang: Lang,
}

impl Run<'_> {
    fn say(&self, key: &str) -> String {
        self.lang.say(key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.lang.say_with(key, values)
    }

    fn ended(&self) -> bool {
        matches!(self.assessment.outcome, Outcome::Ended(_))
    }

    /// Where and when: "Supermarkt · zaterdag 11.20 uur".
    fn place(&self, scene: SceneIdx) -> String {
        let scene = self.scenario.scene(scene);
        let place = if scene.title.is_empty() {
            &scene.place
        } else {
            &scene.title
        };
        if scene.time.is_empty() {
            place.clone()
        } else {
            format!("{place} · {}", scene.time)
        }
    }

    /// One of the author's key moments.
    fn is_key(&self, moment: &Moment) -> bool {
        self.scenario.debrief.key_moments.contains(&moment.decision)
    }

    /// The few words for what was chosen.
    fn label(&self, moment: &Moment) -> String {
        match &moment.given {
            Given::Choice { choice, .. } => {
                let label = &self.scenario.choice(*choice).label;
                let said = moment.taken().map(|it| &it.text);
                let said = said.filter(|it| label.contains('{') || *it == label);
                short(said.unwrap_or(label))
            }
            Given::Task { .. } => Told::of(self, moment).map_or_else(String::new, |it| it.label()),
        }
    }

    /// What was answered, in full.
    fn answered(&self, moment: &Moment) -> String {
        match (moment.taken(), Told::of(self, moment)) {
            (Some(taken), _) => taken.text.clone(),
            (None, Some(task)) => task.what(|it| it.trim().to_owned()),
            (None, None) => String::new(),
        }
    }

    /// What was answered as a clause: "U koos “uitleggen”".
    fn told(&self, moment: &Moment) -> String {
        if let Some(task) = Told::of(self, moment) {
            return task.what(short);
        }
        let key = if ran_out(moment) {
            "debrief-ran-out-chose"
        } else {
            "debrief-chose"
        };
        self.say_with(key, &[("label", (&self.label(moment)).into())])
    }

    /// What was chosen was to go away.
    fn left(&self, moment: &Moment) -> bool {
        matches!(moment.given, Given::Choice { choice, .. } if self.scenario.choice(choice).exit)
    }

    /// "a, b en c".
    fn listed(&self, words: &[&str]) -> String {
        match words {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => {
                format!("{} {} {last}", first.join(", "), self.say("debrief-and"))
            }
        }
    }
}

/// The clock took the choice.
fn ran_out(moment: &Moment) -> bool {
    matches!(moment.given, Given::Choice { ran_out: true, .. })
}

/// How many characters a label has at most.
const LABEL: usize = 44;

/// A label without its own quotation marks and full stop, since it is quoted where it stands; cut between words.
fn short(label: &str) -> String {
    let label = label
        .trim()
        .trim_matches(['“', '”', '"', '„'])
        .trim_end_matches(['.', '…'])
        .trim();
    if label.chars().count() <= LABEL {
        return label.to_owned();
    }
    let cut: String = label.chars().take(LABEL).collect();
    let cut = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", cut.trim_end_matches([',', '.', ';', ':']))
}

/// With a capital, as a sentence begins.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_any_wording_fits_between_quotation_marks() {
        assert_eq!(short("uitleggen"), "uitleggen");
        assert_eq!(short("“U was erbij, donderdag.”"), "U was erbij, donderdag");
        assert_eq!(
            short("\"Dit zit u hoog. Niet hier, met hem. Maandag om tien bel ik u.\""),
            "Dit zit u hoog. Niet hier, met hem. Maandag…"
        );
    }
}
