//! Clothes: one torso with another hem and collar.

use super::cast::Clothes;
use super::figure::{Body, back_seam};
use super::paint::{circle, faint, fill, line, moved, rgb, stroke, svg};

/// Where the coat ends, in units above the floor (negative is up).
pub(super) fn hem(clothes: Clothes) -> f32 {
    match clothes {
        Clothes::Jacket | Clothes::Coat => -372.0,
        Clothes::Suit => -424.0,
        Clothes::Cardigan => -404.0,
        Clothes::Work => -446.0,
        Clothes::Jumper => -430.0,
        Clothes::Police => -448.0,
    }
}

pub(super) fn hem_width(clothes: Clothes) -> f32 {
    if has_pockets(clothes) { 116.0 } else { 104.0 }
}

/// Whether the long coats' slits show.
pub(super) fn has_pockets(clothes: Clothes) -> bool {
    matches!(clothes, Clothes::Jacket | Clothes::Coat)
}

/// What tells one set of clothes from another: collar, front and trimmings.
pub(super) fn collar(b: &Body<'_>) -> String {
    if b.seen_from_behind() {
        return nape(b);
    }
    match b.actor.look.clothes {
        Clothes::Jacket => jacket(b),
        Clothes::Coat => coat(b),
        Clothes::Suit => suit(b),
        Clothes::Cardigan => cardigan(b),
        Clothes::Work => work(b),
        Clothes::Jumper => jumper(b),
        Clothes::Police => police(b),
    }
}

fn nape(b: &Body<'_>) -> String {
    let at = |d: &str| moved(d, b.seam_x, 0.0, 1.0);
    let collar = fill(
        &at("M-40,-858 C-22,-836 22,-836 40,-858 L50,-836 C26,-808 -26,-808 -50,-836Z"),
        b.coat_light.mix(b.coat, 0.5),
    );
    if !has_pockets(b.actor.look.clothes) {
        return collar;
    }
    let yoke = svg!(
        "M{},-560 C-40,-552 40,-552 {},-560",
        -92.0 * b.wide,
        92.0 * b.wide
    );
    collar + &back_seam(b) + &faint(&yoke, b.seam, 4.0, 0.6)
}

fn jacket(b: &Body<'_>) -> String {
    let at = |d: &str| moved(d, b.seam_x, 0.0, 1.0);
    let side = |d: &str| moved(d, b.seam_x, 0.0, b.dark);
    fill(
        &at("M-30,-852 L30,-852 L8,-772 L-8,-772Z"),
        b.actor.look.inner,
    ) + &fill(&side("M28,-852 L8,-772 L2,-850Z"), b.inner_dark)
        + &fill(
            &at("M-34,-862 C-50,-850 -56,-826 -46,-806 L-6,-764 L-20,-828Z"),
            b.coat_light,
        )
        + &fill(
            &at("M34,-862 C50,-850 56,-826 46,-806 L6,-764 L20,-828Z"),
            b.coat_dark.mix(b.coat, 0.45),
        )
        + &line(&at("M0,-766 C5,-640 2,-500 2,-372"), b.seam, 4.0)
}

fn coat(b: &Body<'_>) -> String {
    let at = |d: &str| moved(d, b.seam_x, 0.0, 1.0);
    let side = |d: &str| moved(d, b.seam_x, 0.0, b.dark);
    fill(&at("M-36,-850 L36,-850 L6,-700Z"), b.actor.look.inner)
        + &fill(&side("M34,-850 L6,-700 L14,-850Z"), b.inner_dark)
        + &fill(&at("M-38,-852 L-62,-800 L-44,-776 L4,-690Z"), b.coat_light)
        + &fill(
            &at("M38,-852 L62,-800 L44,-776 L4,-690Z"),
            b.coat_dark.mix(b.coat, 0.4),
        )
        + &line(&at("M4,-690 C8,-600 6,-480 4,-372"), b.seam, 4.0)
}

fn suit(b: &Body<'_>) -> String {
    let at = |d: &str| moved(d, b.seam_x, 0.0, 1.0);
    let side = |d: &str| moved(d, b.seam_x, 0.0, b.dark);
    let (cx, w, inner) = (b.seam_x, b.wide, b.actor.look.inner);
    let front = svg!(
        "M{},-632 C{},-560 {},-500 {},{}",
        cx + 4.0,
        cx + 8.0,
        cx + 8.0,
        cx + 12.0,
        b.hem
    );
    let flaps = svg!(
        "M{},-520 h{} M{},-520 h{}",
        cx - 84.0 * w,
        36.0 * w,
        cx + 48.0 * w,
        36.0 * w
    );
    fill(&at("M-36,-852 L36,-852 L4,-640Z"), inner)
        + &fill(&side("M34,-852 L4,-640 L6,-852Z"), b.inner_dark)
        + &fill(
            &at("M-11,-838 h22 l-4,22 12,96 -19,40 -19,-40 12,-96z"),
            b.coat.mix(rgb(0xB8863B), 0.45),
        )
        + &fill(
            &at("M-32,-862 L-6,-826 L-28,-800 L-44,-842Z M32,-862 L6,-826 L28,-800 L44,-842Z"),
            inner.mix(rgb(0xFFFFFF), 0.3),
        )
        + &fill(
            &at("M-42,-852 L-74,-790 L-50,-768 L-56,-748 L4,-632 L-34,-800Z"),
            b.coat_light,
        )
        + &fill(
            &at("M42,-852 L74,-790 L50,-768 L56,-748 L4,-632 L34,-800Z"),
            b.coat_dark.mix(b.coat, 0.4),
        )
        + &line(&front, b.seam, 4.0)
        + &circle(cx + 6.0, -612.0, 6.0, b.seam)
        + &circle(cx + 6.0, -546.0, 6.0, b.seam)
        + &line(&flaps, b.seam, 4.0)
}

fn cardigan(b: &Body<'_>) -> String {
    let at = |d: &str| moved(d, b.seam_x, 0.0, 1.0);
    let (cx, hm, inner, d) = (b.seam_x, b.hem, b.actor.look.inner, b.dark);
    let shirt = at("M-36,-852 L36,-852 C40,-780 22,-700 18,-640")
        + &svg!("L{},{} L{},{}", cx + 24.0, hm, cx - 24.0, hm)
        + &at("L-18,-640 C-22,-700 -40,-780 -36,-852Z");
    let shirt_dark = moved("M36,-852 C40,-780 22,-700 18,-640", cx, 0.0, d)
        + &svg!("L{},{} L{},{}", cx + d * 24.0, hm, cx + d * 8.0, hm)
        + &moved("L6,-852Z", cx, 0.0, d);
    let band = |k: f32| {
        let edge = moved("M36,-856 C54,-790 30,-700 28,-640", cx, 0.0, k)
            + &svg!("L{},{} L{},{}", cx + k * 36.0, hm, cx + k * 20.0, hm)
            + &moved("L14,-640 C18,-710 36,-780 28,-852Z", cx, 0.0, k);
        fill(
            &edge,
            if k == d {
                b.night(b.coat_dark, 0.12)
            } else {
                b.coat_light
            },
        )
    };
    let buttons: String = [-610.0, -552.0, -494.0]
        .map(|y| circle(cx + 24.0, y, 5.0, b.night(inner, 0.2)))
        .concat();
    fill(&shirt, inner)
        + &fill(&shirt_dark, b.inner_dark)
        + &line(
            &at("M-20,-846 C-12,-822 12,-822 20,-846"),
            b.night(inner, 0.3),
            4.0,
        )
        + &band(-1.0)
        + &band(1.0)
        + &buttons
        + &faint(&hem_line(b, 22.0), b.seam, 3.0, 0.6)
}

fn work(b: &Body<'_>) -> String {
    let at = |d: &str| moved(d, b.seam_x, 0.0, 1.0);
    let (cx, d, w) = (b.seam_x, b.dark, b.wide);
    let dark = |share: f32| b.coat.mix(rgb(0x1B2228), share);
    let pale = |share: f32| b.coat.mix(rgb(0xF4EBDD), share);
    let yoke_dark = moved("M20,-880 C30,-800 22,-740 20,-704", cx, 0.0, d)
        + &svg!("L{},-714 V-880Z", d * 170.0);
    let yoke = fill(
        "M-150,-880 H150 V-716 C80,-700 -80,-700 -150,-716Z",
        dark(0.42),
    ) + &fill(&yoke_dark, b.night(b.coat, 0.62))
        + &line("M-150,-706 C-80,-692 80,-692 150,-706", pale(0.55), 9.0)
        + &line(&svg!("M-150,{} H150", b.hem - 26.0), b.seam, 4.0);
    let pocket = |k: f32| {
        line(
            &svg!(
                "M{},-664 h{} v46 h{}z",
                cx + k * 30.0 * w,
                k * 46.0 * w,
                -k * 46.0 * w
            ),
            b.seam,
            4.0,
        )
    };
    let zip = svg!(
        "M{},-806 C{},-680 {},-540 {},{}",
        cx,
        cx + 4.0,
        cx + 2.0,
        cx + 2.0,
        b.hem
    );
    b.on_torso(&yoke)
        + &fill(
            &at(
                "M-32,-866 C-46,-850 -46,-820 -36,-804 L0,-790 L36,-804 C46,-820 46,-850 32,-866 C20,-840 -20,-840 -32,-866Z",
            ),
            dark(0.5),
        )
        + &fill(
            &at("M-16,-846 C-8,-826 8,-826 16,-846 L0,-806Z"),
            b.actor.look.inner,
        )
        + &line(&zip, pale(0.45), 5.0)
        + &pocket(-1.0)
        + &pocket(1.0)
}

fn jumper(b: &Body<'_>) -> String {
    let at = |d: &str| moved(d, b.seam_x, 0.0, 1.0);
    let side = |d: &str| moved(d, b.seam_x, 0.0, b.dark);
    fill(
        &at("M-38,-852 C-34,-818 34,-818 38,-852 L46,-838 C36,-794 -36,-794 -46,-838Z"),
        b.coat_light,
    ) + &fill(
        &side("M38,-852 C34,-826 14,-826 4,-826 L4,-806 C30,-806 42,-820 46,-838Z"),
        b.coat_dark.mix(b.coat, 0.3),
    ) + &faint(&hem_line(b, 24.0), b.seam, 4.0, 0.7)
}

fn police(b: &Body<'_>) -> String {
    let at = |d: &str| moved(d, b.seam_x, 0.0, 1.0);
    let (cx, d, w, hm) = (b.seam_x, b.dark, b.wide, b.hem);
    let (yellow, black) = (rgb(0xD3C552), rgb(0x11161B));
    let band_dark = svg!(
        "M{},-644 C60,-642 110,-646 {},-650 V-610 C{},-604 {},-602 {},-602Z",
        cx + d * 18.0,
        d * 150.0,
        d * 100.0,
        d * 50.0,
        cx + d * 18.0,
    );
    let bands = fill(
        "M-150,-650 C-60,-640 60,-640 150,-650 V-610 C60,-600 -60,-600 -150,-610Z",
        yellow,
    ) + &fill(&band_dark, b.night(yellow, b.shade.depth + 0.05))
        + &fill(&svg!("M-150,{} H150 V{} H-150Z", hm - 34.0, hm), black)
        + &line("M-150,-716 C-60,-704 60,-704 150,-716", b.seam, 4.0);
    b.on_torso(&bands)
        + &fill(
            &at(
                "M-32,-868 C-44,-850 -44,-824 -34,-806 L0,-796 L34,-806 C44,-824 44,-850 32,-868 C18,-836 -18,-836 -32,-868Z",
            ),
            b.coat.mix(rgb(0x0A0F14), 0.25),
        )
        + &line(&svg!("M{},-796 V{}", cx, hm - 34.0), b.seam, 5.0)
        + &fill(&svg!("M{},-790 h30 v64 h-30z", cx - 74.0 * w), black)
        + &stroke(&svg!("M{},-790 v-26", cx - 62.0 * w), black, 6.0)
}

fn hem_line(b: &Body<'_>, above: f32) -> String {
    let half = b.hem_wide * b.wide;
    svg!("M{},{} H{}", -half, b.hem - above, half)
}
