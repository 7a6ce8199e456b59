//! The generated story in the languages of the others, sentence for sentence.

use std::fmt::Write as _;

/// What can be answered at each moment, in the order of the story.
pub(crate) const ANSWERS: [&str; 3] = [
    "U blijft rustig en zegt wat u gaat doen.",
    "U gaat door op wat de ander zegt.",
    "U wacht even en zegt niets.",
];

const REPLIES: [&str; 3] = [
    "Het wordt iets stiller om u heen.",
    "De ander komt een stap dichterbij.",
    "Er valt een korte stilte.",
];

/// Where the three answers lead.
fn onward(i: usize, n: usize) -> [usize; 3] {
    [(7 * i + 1) % n, (3 * i + 2) % n, (i + 1) % n]
}

/// The story in ink.
pub(crate) fn ink(n: usize) -> String {
    let mut out = "VAR turn = 0\nVAR pressure = 0\nVAR regie = 0\n-> n0\n".to_owned();
    for i in 0..n {
        let ([calm, press, wait], [a, b, c], [x, y, z]) = (onward(i, n), ANSWERS, REPLIES);
        write!(
            out,
            "=== n{i} ===
~ turn = turn + 1
{{turn > 30: -> slot}}
Moment {i}: dit is beurt {{turn}} van dertig, en het gesprek gaat door.
De ander kijkt u aan. De druk staat nu op {{pressure}} van acht.
+ [{a}]
  ~ regie = regie + 2
  {{pressure > 0:
    ~ pressure = pressure - 1
  }}
  {x}
  -> n{calm}
+ {{pressure < 8}} [{b}]
  ~ pressure = pressure + 1
  {y}
  -> n{press}
+ [{c}]
  ~ regie = regie + 1
  {z}
  -> n{wait}
"
        )
        .unwrap();
    }
    out.push_str("=== slot ===\n{regie > 35: -> ruim}\n-> krap\n=== krap ===\n-> END\n=== ruim ===\n-> END\n");
    out
}

/// The story in Yarn.
pub(crate) fn yarn(n: usize) -> String {
    let mut out = "title: Start
---
<<declare $turn = 0>>
<<declare $pressure = 0>>
<<declare $regie = 0>>
<<set $turn = 0>>
<<set $pressure = 0>>
<<set $regie = 0>>
<<jump n0>>
===
"
    .to_owned();
    for i in 0..n {
        let ([calm, press, wait], [a, b, c], [x, y, z]) = (onward(i, n), ANSWERS, REPLIES);
        write!(
            out,
            "title: n{i}
---
<<set $turn = $turn + 1>>
<<if $turn > 30>>
    <<jump slot>>
<<endif>>
Moment {i}: dit is beurt {{$turn}} van dertig, en het gesprek gaat door.
De ander kijkt u aan. De druk staat nu op {{$pressure}} van acht.
-> {a}
    <<set $regie = $regie + 2>>
    <<if $pressure > 0>>
        <<set $pressure = $pressure - 1>>
    <<endif>>
    {x}
    <<jump n{calm}>>
-> {b} <<if $pressure < 8>>
    <<set $pressure = $pressure + 1>>
    {y}
    <<jump n{press}>>
-> {c}
    <<set $regie = $regie + 1>>
    {z}
    <<jump n{wait}>>
===
"
        )
        .unwrap();
    }
    out.push_str(
        "title: slot
---
<<if $regie > 35>>
    <<jump ruim>>
<<endif>>
<<jump krap>>
===
title: krap
---
<<stop>>
===
title: ruim
---
<<stop>>
===
",
    );
    out
}
