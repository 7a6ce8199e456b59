//! Two tracks of one session side by side: what changed, and at what price.

use super::TimelinePoint;

/// This session beside the one it went back in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TracksPart {
    /// The difference and the price in one sentence: the chart's title.
    pub finding: String,
    /// Where they part; none if they were answered alike so far.
    pub parting: Option<Parting>,
    /// "Tweede spoor: eerst erkennen".
    pub name: String,
    /// What each was like; the first is the one that was played first.
    pub tracks: [Track; 2],
    /// What both showed of a competency: its name, and each in words.
    pub competencies: Vec<(String, [String; 2])>,
}

/// The moment at which two tracks part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// The number of the decision, from 1.
    pub number: usize,
    pub place: String,
    pub prompt: String,
    /// What was answered in each, in full, and in a few words; empty where a track has not come so far.
    pub answers: [String; 2],
    pub labels: [String; 2],
}

/// One of two tracks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// "Eerste spoor".
    pub name: String,
    pub points: Vec<TimelinePoint>,
    /// How it ended, in words: "Een bord soep (goed afgelopen)".
    pub ending: String,
    /// The tension at its highest after the parting, 0 to 100.
    pub most: i32,
    /// How many red lines were crossed.
    pub red_lines: usize,
}

impl TracksPart {
    /// The one with the most moments: it gives the axis its steps.
    pub fn longest(&self) -> &Track {
        let [first, second] = &self.tracks;
        if first.points.len() < second.points.len() {
            second
        } else {
            first
        }
    }

    /// Where the lines run apart, as a table: what stands on the axis, and the tension in each; empty where a track has
    /// come to no such moment.
    pub fn table(&self) -> Vec<(String, [String; 2])> {
        let [first, second] = &self.tracks;
        let rows = self.longest().points.len();
        let cell = |track: &Track, at: usize| {
            let point = track.points.get(at);
            point.map_or_else(String::new, |it| match &it.decision {
                Some((_, label)) => format!("{} · {label}", it.tension),
                None => format!("{} · {}", it.tension, it.what),
            })
        };
        let axis = |at: usize| {
            let points = self.longest().points.get(at);
            points.map_or_else(String::new, |it| it.axis.clone())
        };
        let row = |at: usize| (axis(at), [cell(first, at), cell(second, at)]);
        (0..rows).map(row).collect()
    }
}
