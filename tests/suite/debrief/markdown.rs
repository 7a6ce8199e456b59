//! A debrief as Markdown: whatever someone wrote comes back as it was, and nothing of it becomes markup.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use weerbaar::debrief::Debrief;
use weerbaar::debrief::markdown::markdown;
use weerbaar::text::Lang;

use super::tasks::{WELL, run};
use super::{MIXED, played, told};

/// All that a reader of Markdown may know beyond CommonMark, so that nothing is taken for markup anywhere. Only what
/// sets other quotation marks stays off: that is a matter of type, asked for by the reader.
fn events(markdown: &str) -> Vec<Event<'_>> {
    let known = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    Parser::new_ext(markdown, known).collect()
}

/// The text as a reader shows it: a line a block, with spaces as one.
pub(crate) fn shown(markdown: &str) -> String {
    let mut out = String::new();
    for event in events(markdown) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Strong) => {}
            Event::End(_) => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// The markup alone.
pub(crate) fn structure(markdown: &str) -> Vec<String> {
    let events = events(markdown)
        .into_iter()
        .filter_map(|event| match event {
            Event::Text(_) => None,
            it => Some(format!("{it:?}")),
        });
    events.collect()
}

/// A debrief in which every text of an author or a user is that one.
fn filled(text: &str) -> Debrief {
    let mut it = told(&played(&MIXED), Lang::Nl);
    let fill = |place: &mut String| text.clone_into(place);
    fill(&mut it.cover.title);
    fill(&mut it.cover.participant);
    it.goals.iter_mut().for_each(fill);
    if let Some(ending) = &mut it.cover.ending {
        [&mut ending.title, &mut ending.text, &mut ending.debrief]
            .into_iter()
            .for_each(fill);
    }
    fill(&mut it.summary);
    it.timeline
        .points
        .iter_mut()
        .for_each(|it| fill(&mut it.what));
    it.timeline
        .places
        .iter_mut()
        .for_each(|it| fill(&mut it.words));
    for it in &mut it.decisions {
        [&mut it.place, &mut it.prompt].into_iter().for_each(fill);
        it.situation.iter_mut().for_each(fill);
        it.consequence.iter_mut().for_each(fill);
        for it in &mut it.options {
            [&mut it.text, &mut it.why].into_iter().for_each(fill);
        }
    }
    for it in it.strong.iter_mut().chain(&mut it.growing) {
        fill(&mut it.text);
    }
    for it in &mut it.red_lines.crossed {
        [&mut it.chosen, &mut it.why].into_iter().for_each(fill);
    }
    let own = &mut it.intentions;
    own.own.iter_mut().for_each(|it| fill(&mut it.1));
    own.reflection.iter_mut().for_each(fill);
    own.transfer.iter_mut().for_each(fill);
    own.follow_up[0].1 = Some(text.to_owned());
    it
}

pub(crate) const HARD: &[&str] = &[
    "# kop",
    "*nadruk* __vet__ ~~weg~~ `code`",
    "<script>alert(1)</script> <b>x</b> <!-- weg -->",
    "[link](https://x.nl) ![beeld](x.png) [^1] [[wiki]]",
    "https://x.nl www.x.nl iemand@x.nl :smile:",
    "| a | b |",
    "--- === +++",
    "- lijst",
    "+ lijst",
    "1. lijst",
    "12) lijst",
    "> citaat",
    "&amp; &#35; \\* \\\\",
    "a\\|b \\\\| c",
    "$x$ $$y$$ {#id} ^hoog^ ~laag~",
    ": uitleg",
    "```rust",
    "- [ ] taak",
    "[TOC] [!NOTE]",
    "Robin — «goed» ‘ja’ “nee” … 16:10",
];

#[test]
fn the_whole_debrief_is_there_with_tables_for_its_charts() {
    let debrief = told(&run(WELL), Lang::Nl);
    let text = markdown(&debrief);
    let tables = events(&text)
        .iter()
        .filter(|it| matches!(it, Event::Start(Tag::Table(_))))
        .count();
    assert_eq!(tables, 2);
    let shown = shown(&text);
    for part in [
        &debrief.summary,
        &debrief.timeline.finding,
        &debrief.competencies.finding,
        &debrief.red_lines.finding,
        &debrief.support.real,
        &debrief.method.retention,
    ] {
        assert!(shown.contains(part.as_str()), "{part}");
    }
    super::page::snapshot("debrief-markdown", &text);
}

#[test]
fn hard_texts_come_back_as_they_were_and_are_only_text() {
    let plain = structure(&markdown(&filled("gewoon")));
    let count = shown(&markdown(&filled("gewoon")))
        .matches("gewoon")
        .count();
    assert!(count > 40, "{count}");
    for text in HARD {
        let markdown = markdown(&filled(text));
        assert_eq!(structure(&markdown), plain, "{text}");
        assert_eq!(shown(&markdown).matches(text).count(), count, "{text}");
    }
}

#[test]
fn lines_of_one_s_own_words_stay_lines() {
    let mut debrief = told(&played(&MIXED), Lang::Nl);
    debrief.intentions.own[0].1 = "Eerst ademen\n\n# dan *bellen*\n    nooit code".to_owned();
    let text = markdown(&debrief);
    assert!(shown(&text).contains("Eerst ademen # dan *bellen* nooit code"));
    assert!(!text.contains("    nooit"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_text_comes_back_and_is_only_text(text in "[-a1 #*_`<>|\\[\\]()!\\\\&;:.~+=>$@{}^\"'/é“]{1,24}") {
        // Spaces at the ends say nothing, and neither do several.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!(!text.is_empty());
        let marked = markdown(&filled(&text));
        let plain = markdown(&filled("gewoon"));
        prop_assert_eq!(structure(&marked), structure(&plain));
        let expected = shown(&plain).replace("gewoon", &text);
        prop_assert_eq!(shown(&marked), expected);
    }
}
