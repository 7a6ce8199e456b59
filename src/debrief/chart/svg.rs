//! A drawing in the making.

use std::fmt::Write as _;

/// Shapes in the order in which they are drawn.
pub(super) struct Svg {
    width: i32,
    height: i32,
    shapes: String,
}

/// Where a text stands relative to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Svg {
    pub(super) fn new(width: i32, height: i32) -> Self {
        Self {
            width,
            height,
            shapes: String::new(),
        }
    }

    pub(super) fn text(&mut self, class: &str, anchor: Anchor, x: i32, y: i32, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let text = escaped(text);
        self.shape(&format!(
            r#"<text class="{class}" x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>"#
        ));
    }

    pub(super) fn path(&mut self, class: &str, points: &[(i32, i32)]) {
        let mut d = String::new();
        for (at, (x, y)) in points.iter().enumerate() {
            let go = if at == 0 { "M" } else { " L" };
            write!(d, "{go}{x},{y}").expect("a string takes all");
        }
        self.shape(&format!(r#"<path class="{class}" d="{d}"/>"#));
    }

    pub(super) fn rect(&mut self, class: &str, (x, y): (i32, i32), (width, height): (i32, i32)) {
        self.shape(&format!(
            r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}"/>"#
        ));
    }

    /// A rectangle filled with a pattern of this drawing.
    pub(super) fn patterned(
        &mut self,
        class: &str,
        pattern: &str,
        (x, y): (i32, i32),
        (width, height): (i32, i32),
    ) {
        self.shape(&format!(
            r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}" fill="url(#{pattern})"/>"#
        ));
    }

    /// Patterns to fill with, each drawn before.
    pub(super) fn patterns(&mut self, patterns: &[String]) {
        if !patterns.is_empty() {
            self.shape(&format!("<defs>{}</defs>", patterns.concat()));
        }
    }

    pub(super) fn circle(&mut self, class: &str, (x, y): (i32, i32), r: i32) {
        self.shape(&format!(
            r#"<circle class="{class}" cx="{x}" cy="{y}" r="{r}"/>"#
        ));
    }

    pub(super) fn diamond(&mut self, class: &str, (x, y): (i32, i32), r: i32) {
        self.shape(&format!(
            r#"<path class="{class}" d="M{x},{} L{},{y} L{x},{} L{},{y} Z"/>"#,
            y - r,
            x + r,
            y + r,
            x - r
        ));
    }

    fn shape(&mut self, shape: &str) {
        self.shapes.push_str("\n  ");
        self.shapes.push_str(shape);
    }

    /// The whole drawing. `id` is unique in the page.
    pub(super) fn finish(self, id: &str, title: &str, desc: &str) -> String {
        let Self {
            width,
            height,
            shapes,
        } = self;
        let (title, desc) = (escaped(title), escaped(desc));
        format!(
            r#"<svg class="chart" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{id}-title {id}-desc" xmlns="http://www.w3.org/2000/svg">
  <title id="{id}-title">{title}</title>
  <desc id="{id}-desc">{desc}</desc>{shapes}
</svg>"#
        )
    }
}

/// Text that can only be read as text. What XML cannot hold at all is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// About how wide a text is at 15 px, on the wide side: no font is known here.
pub(super) fn width_of(text: &str) -> i32 {
    let wide = text.chars().map(|c| {
        if c.is_uppercase() || "mwMW—…".contains(c) {
            11
        } else {
            8
        }
    });
    wide.sum()
}

/// The text, cut to a width.
pub(super) fn fitting(text: &str, width: i32) -> String {
    if width_of(text) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        out.push(c);
        if width_of(&out) > width - 11 {
            out.pop();
            break;
        }
    }
    if out.is_empty() {
        out
    } else {
        format!("{}…", out.trim_end())
    }
}
