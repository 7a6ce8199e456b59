//! A debrief in a few plain lines, for a terminal.

use super::Debrief;
use super::group::{GroupPart, MomentPart};

/// The ending, the paragraph, the points, the bands, the red lines and whom to call; no line longer than `width`
/// unless a single word is.
pub fn summary_text(debrief: &Debrief, width: usize) -> String {
    let say = |key: &str| debrief.lang.say(key);
    let mut page = Page {
        width,
        lines: Vec::new(),
    };
    page.text(&debrief.cover.title);
    page.text(&debrief.cover.line);
    if let Some(ending) = &debrief.cover.ending {
        page.heading(&format!("{} ({})", ending.title, ending.verdict_words));
        page.text(&ending.text);
    }
    page.heading(&say("debrief-heading-summary"));
    page.text(&debrief.summary);
    if let Some(part) = &debrief.tracks {
        page.heading(&say("debrief-heading-tracks"));
        page.text(&part.finding);
        for track in &part.tracks {
            page.item(&format!("{}: {}", track.name, track.ending));
        }
    }
    for (key, points) in [
        ("debrief-heading-strong", &debrief.strong),
        ("debrief-heading-growing", &debrief.growing),
    ] {
        page.heading(&say(key));
        for point in points {
            let sentences = [&point.text, &point.why, &point.next].map(String::as_str);
            page.item(sentences.join(" ").trim_end());
        }
    }
    for (decision, task) in debrief
        .decisions
        .iter()
        .filter_map(|it| Some((it, it.task.as_ref()?)))
    {
        let number = [("number", decision.number.into())];
        page.heading(&debrief.lang.say_with("debrief-decision", &number));
        page.text(&format!(
            "{}: {} ({})",
            task.headline, task.level, task.points_words
        ));
        for group in &task.groups {
            let rows: Vec<&str> = group.rows.iter().map(|it| it.text.as_str()).collect();
            page.item(&format!("{}: {}", group.words, rows.join("; ")));
        }
    }
    page.heading(&debrief.competencies.finding);
    for row in &debrief.competencies.rows {
        let red = if row.red_line {
            format!(" · {}", say("debrief-red-word"))
        } else {
            String::new()
        };
        page.item(&format!(
            "{}: {} ({}){red}",
            row.name, row.words, row.moments
        ));
    }
    page.heading(&debrief.red_lines.finding);
    for (at, crossed) in debrief.red_lines.crossed.iter().enumerate() {
        page.item(&format!("{}: {}", crossed.name, crossed.chosen));
        if let Some(repair) = debrief.red_lines.repair_at(at) {
            page.item(repair);
        }
    }
    if let Some(part) = &debrief.group {
        page.group(debrief, part);
    }
    page.heading(&debrief.support.title);
    page.text(&debrief.support.intro);
    for (name, number, _) in debrief
        .support
        .contacts
        .iter()
        .filter(|(_, number, _)| !number.is_empty())
    {
        page.item(&format!("{number}  {name}"));
    }
    page.text(&debrief.support.real);
    page.text(&debrief.support.checked);
    page.heading(&debrief.method.retention);
    page.lines.join("\n") + "\n"
}

struct Page {
    width: usize,
    lines: Vec<String>,
}

impl Page {
    /// How it voted, what to talk about, what is still to arrange, and what the group takes along.
    fn group(&mut self, debrief: &Debrief, part: &GroupPart) {
        self.heading(&debrief.lang.say("group-heading"));
        self.text(&part.finding);
        for MomentPart {
            reason, decision, ..
        } in &part.moments
        {
            let sentences = [&decision.finding, &decision.marks.join(" "), reason];
            let sentences = sentences.into_iter().filter(|it| !it.is_empty());
            let sentences: Vec<&str> = sentences.map(String::as_str).collect();
            self.item(&format!("{}: {}", decision.title, sentences.join(" ")));
        }
        self.text(&part.note);
        for part in &part.beside {
            self.item(&format!("{}: {}", part.tracks[1].name, part.finding));
        }
        self.heading(&part.agreements.finding);
        for it in &part.agreements.gaps {
            let open = || debrief.lang.say("group-agreement-blank");
            let given = [&it.owner, &it.by].map(|it| match it.as_str() {
                "" => open(),
                known => known.to_owned(),
            });
            let [owner, by] = ["group-agreement-owner", "group-agreement-by"];
            let [owner, by] = [owner, by].map(|key| debrief.lang.say(key).to_lowercase());
            self.item(&format!(
                "{} {} ({owner}: {}; {by}: {})",
                it.question, it.words, given[0], given[1]
            ));
        }
        let own = debrief.intentions.own.iter();
        for (label, words) in own.filter(|(_, words)| !words.is_empty()) {
            self.heading(label);
            self.text(words);
        }
    }

    fn heading(&mut self, text: &str) {
        self.lines.push(String::new());
        self.text(text);
    }

    fn text(&mut self, text: &str) {
        self.wrapped("", text);
    }

    fn item(&mut self, text: &str) {
        self.wrapped("- ", text);
    }

    /// Words that fit on a line, the first behind `mark` and the others under it.
    fn wrapped(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(mark.len());
        let (mut line, mut empty) = (mark.to_owned(), true);
        // What could steer a terminal is no part of a text.
        let text: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        for word in text.split(' ').filter(|it| !it.is_empty()) {
            if !empty && line.chars().count() + 1 + word.chars().count() > self.width {
                self.lines
                    .push(std::mem::replace(&mut line, indent.clone()));
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.lines.push(line);
    }
}
