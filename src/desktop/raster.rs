//! SVG to images: rasterised when a layer changes, kept while it may come back.

use std::collections::VecDeque;

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use resvg::tiny_skia::{Pixmap, Transform as Affine};
use resvg::usvg::{Options, Tree};

/// How many images are kept: 24 for each of two places that show the same stage in their own sizes (`look.md`, section 9).
const KEPT: usize = 48;

/// Images by what they were drawn from.
#[derive(Resource, Default)]
pub(super) struct Rasters {
    kept: VecDeque<(String, u32, Handle<Image>)>,
}

impl Rasters {
    /// The image of an SVG, so many pixels wide.
    pub(super) fn image(
        &mut self,
        svg: String,
        width: u32,
        images: &mut Assets<Image>,
    ) -> Handle<Image> {
        if let Some(at) = self.kept.iter().position(|it| it.1 == width && it.0 == svg) {
            // What was just used goes to the back of the queue.
            let found = self.kept.remove(at).expect("the position was just found");
            let handle = found.2.clone();
            self.kept.push_back(found);
            return handle;
        }
        let handle = images.add(rasterise(&svg, width));
        self.kept.push_back((svg, width, handle.clone()));
        if self.kept.len() > KEPT {
            self.kept.pop_front();
        }
        handle
    }
}

/// Draws an SVG of ours; one that cannot be read leaves an empty image.
fn rasterise(svg: &str, width: u32) -> Image {
    let drawn = Tree::from_str(svg, &Options::default())
        .ok()
        .and_then(|tree| {
            let size = tree.size();
            #[expect(
                clippy::cast_precision_loss,
                reason = "a width in pixels is a small number"
            )]
            let scale = width as f32 / size.width();
            let height = pixels(size.height() * scale);
            let mut pixmap = Pixmap::new(width, height)?;
            resvg::render(
                &tree,
                Affine::from_scale(scale, scale),
                &mut pixmap.as_mut(),
            );
            Some(pixmap)
        });
    let Some(pixmap) = drawn.or_else(|| Pixmap::new(1, 1)) else {
        return Image::default();
    };
    let (width, height) = (pixmap.width(), pixmap.height());
    // Bevy's sprites want colours that are not multiplied by their alpha.
    let straight = pixmap.pixels().iter().flat_map(|it| {
        let it = it.demultiply();
        [it.red(), it.green(), it.blue(), it.alpha()]
    });
    image(width, height, straight.collect())
}

/// A disc of alpha: `share` gives it for a distance in units of the image's half width.
pub(super) fn disc(size: u32, share: impl Fn(f32) -> f32) -> Image {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a width in pixels is a small number"
    )]
    let at = |it: u32| (it as f32 + 0.5) / size as f32 * 2.0 - 1.0;
    let pixel = |x: u32, y: u32| [255, 255, 255, byte(share(at(x).hypot(at(y))))];
    image(
        size,
        size,
        (0..size)
            .flat_map(|y| (0..size).flat_map(move |x| [x, y]))
            .collect::<Vec<_>>()
            .chunks(2)
            .flat_map(|it| pixel(it[0], it[1]))
            .collect(),
    )
}

fn image(width: u32, height: u32, data: Vec<u8>) -> Image {
    let size = Extent3d {
        width,
        height,
        depth_or_array_layers: 1,
    };
    Image::new(
        size,
        TextureDimension::D2,
        data,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::default(),
    )
}

/// A whole number of pixels, at least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped first"
)]
pub(super) fn pixels(length: f32) -> u32 {
    length.round().clamp(1.0, 8192.0) as u32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped first"
)]
fn byte(share: f32) -> u8 {
    (share * 255.0).round().clamp(0.0, 255.0) as u8
}
