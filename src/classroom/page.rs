//! The page that a phone loads: one answer with all of its style, script and words in it, and a policy that allows no more.

mod colours;
mod words;

use std::io::{self, Write as _};

use bytes::Bytes;
use data_encoding::BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::text::Lang;

const FRAME: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const ANIMALS: &str = include_str!("page/animals.html");

/// The script, in the order in which its parts build on each other: one module, so that no part has to import another.
const SCRIPT: &[&str] = &[
    include_str!("page/base.js"),
    include_str!("page/wire.js"),
    include_str!("page/phone.js"),
    include_str!("page/join.js"),
    include_str!("page/vote.js"),
    include_str!("page/result.js"),
    include_str!("page/support.js"),
    include_str!("page/talk.js"),
    include_str!("page/main.js"),
];

/// The page as it is sent. Put together once; clones share it.
#[derive(Clone, Debug)]
pub struct Page {
    pub html: Bytes,
    /// The same, compressed.
    pub gzip: Bytes,
    /// The `content-security-policy` that goes with it.
    pub csp: String,
}

impl Page {
    /// The page with the words of every language.
    pub fn new() -> Self {
        let style = colours::properties() + STYLE;
        let script = SCRIPT.join("\n");
        let html = FRAME
            .replace("{{hands}}", &plain("phone-no-script"))
            .replace("{{late}}", &plain("phone-late"))
            .replace("{{animals}}", ANIMALS)
            .replace("{{data}}", &inert(&words::data().to_string()))
            .replace("{{style}}", &style)
            .replace("{{script}}", &script);
        let gzip = gzip(html.as_bytes()).expect("writing into memory");
        Self {
            csp: policy(&style, &script),
            html: html.into(),
            gzip: gzip.into(),
        }
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::new()
    }
}

/// Exactly our own style and script, and answers of the server that the page came from. Text can become a tag nowhere:
/// with `require-trusted-types-for` a browser refuses even to try.
fn policy(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(script),
        hash(style)
    )
}

fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(text.as_bytes())))
}

/// What is seen without the script is in Dutch, as the page begins.
fn plain(key: &str) -> String {
    let words = Lang::default().say(key);
    words.replace('&', "&amp;").replace('<', "&lt;")
}

/// JSON that cannot end the element it stands in, nor begin a comment.
fn inert(json: &str) -> String {
    json.replace('<', "\\u003c")
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut coder = GzEncoder::new(Vec::new(), Compression::best());
    coder.write_all(bytes)?;
    coder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    /// What stands between two marks, each time.
    fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
        let parts = text.split(open).skip(1);
        parts.filter_map(|it| it.split(close).next()).collect()
    }

    fn html() -> String {
        String::from_utf8(Page::new().html.to_vec()).unwrap()
    }

    #[test]
    fn the_page_takes_at_most_thirty_kib_of_air() {
        let page = Page::new();
        assert!(page.gzip.len() <= 30 * 1024, "{} bytes", page.gzip.len());
        let mut back = Vec::new();
        GzDecoder::new(&*page.gzip).read_to_end(&mut back).unwrap();
        assert_eq!(back, page.html);
    }

    #[test]
    fn the_policy_allows_exactly_what_the_page_has_in_it() {
        let (html, csp) = (html(), Page::new().csp);
        let style = between(&html, "<style>", "</style>");
        let script = between(&html, "<script type=\"module\">", "</script>");
        assert_eq!((style.len(), script.len()), (1, 1));
        assert!(csp.contains(&format!("style-src '{}';", hash(style[0]))));
        assert!(csp.contains(&format!("script-src '{}';", hash(script[0]))));
        for directive in csp.split(';') {
            for source in directive.split_whitespace().skip(1) {
                let known = ["'none'", "'self'", "'script'"].contains(&source);
                assert!(known || source.starts_with("'sha256-"), "{source}");
            }
        }
    }

    #[test]
    fn nothing_in_it_points_elsewhere_or_runs_by_itself() {
        let html = html();
        for word in [
            "http://",
            "https://",
            "src=",
            "url(",
            "@import",
            "style=",
            "eval(",
            "innerHTML =",
            "import ",
            "{{",
            "<!--",
        ] {
            assert!(!html.contains(word), "{word}");
        }
        // No `onclick` and the like.
        assert!(!FRAME.contains(" on") && !ANIMALS.contains(" on"));
        // The two that were counted above and the data; none of ours ends early.
        assert_eq!(html.matches("</script").count(), 2);
        assert_eq!(html.matches("</style").count(), 1);
    }

    #[test]
    fn data_cannot_leave_its_element() {
        let hostile = serde_json::json!({ "words": "</script><!--<script>" });
        let text = inert(&hostile.to_string());
        assert!(!text.contains('<'));
        let back: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(back, hostile);
        let html = html();
        let data = between(&html, "id=\"data\">", "</script>");
        assert!(!data[0].contains('<'));
        let data: serde_json::Value = serde_json::from_str(data[0]).unwrap();
        assert_eq!(data, words::data());
    }
}
