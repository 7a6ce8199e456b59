//! Where the words at a mark can stand: never across the line, another label or a mark, never outside the plot.

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

/// A point of the plot.
pub type Spot = (i32, i32);

/// How far words stay from the middle of their mark, and from what they must not touch.
const NEAR: i32 = 14;
const CLEAR: i32 = 3;
/// The radius of a mark with its stroke.
const MARK: i32 = 11;
/// How far words may wander from their mark before they no longer belong to it.
const FARTHEST: i32 = 58;
const STEP: i32 = 4;

/// The areas of labels of these sizes at these marks, in that order; none where there is no room.
pub fn place(plot: Area, lines: &[&[Spot]], marks: &[(Spot, (i32, i32))]) -> Vec<Option<Area>> {
    let mut placed: Vec<Option<Area>> = Vec::new();
    for (at, (mark, size)) in marks.iter().enumerate() {
        let free = |area: &Area| {
            let wide = area.grown(CLEAR);
            plot.contains(area)
                && !lines
                    .iter()
                    .any(|line| line.windows(2).any(|it| wide.meets(it[0], it[1])))
                && !placed.iter().flatten().any(|it| wide.overlaps(it))
                && !marks
                    .iter()
                    .any(|(other, _)| area.overlaps(&around(*other)))
        };
        let found = candidates(*mark, *size).find(free);
        debug_assert_eq!(placed.len(), at);
        placed.push(found);
    }
    placed
}

/// The nearest places first: above right, above, above left; then below.
fn candidates((x, y): Spot, (width, height): (i32, i32)) -> impl Iterator<Item = Area> {
    let offsets = (0..=(FARTHEST - NEAR) / STEP).map(|it| NEAR + it * STEP);
    offsets.flat_map(move |off| {
        let lefts = [x + NEAR, x - width / 2, x - NEAR - width];
        let above = lefts.map(|left| (left, y - off - height));
        let below = lefts.map(|left| (left, y + off));
        // Beside the mark, for a line that comes from above and goes on below.
        let beside = [
            (x + off + 4, y - height / 2),
            (x - off - 4 - width, y - height / 2),
        ];
        let all = above.into_iter().chain(beside).chain(below);
        all.map(move |(left, top)| Area {
            left,
            top,
            right: left + width,
            bottom: top + height,
        })
    })
}

fn around((x, y): Spot) -> Area {
    Area {
        left: x - MARK,
        top: y - MARK,
        right: x + MARK,
        bottom: y + MARK,
    }
}

impl Area {
    fn grown(&self, by: i32) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    fn contains(&self, it: &Self) -> bool {
        self.left <= it.left
            && self.top <= it.top
            && it.right <= self.right
            && it.bottom <= self.bottom
    }

    fn overlaps(&self, it: &Self) -> bool {
        self.left < it.right && it.left < self.right && self.top < it.bottom && it.top < self.bottom
    }

    /// Whether a straight line between two points comes into it.
    fn meets(&self, a: Spot, b: Spot) -> bool {
        let beside = a.0.max(b.0) < self.left
            || self.right < a.0.min(b.0)
            || a.1.max(b.1) < self.top
            || self.bottom < a.1.min(b.1);
        if beside {
            return false;
        }
        let side = |x: i32, y: i32| {
            let (ax, ay) = (i64::from(a.0), i64::from(a.1));
            let (bx, by) = (i64::from(b.0), i64::from(b.1));
            ((bx - ax) * (i64::from(y) - ay) - (by - ay) * (i64::from(x) - ax)).signum()
        };
        let corners = [
            side(self.left, self.top),
            side(self.right, self.top),
            side(self.left, self.bottom),
            side(self.right, self.bottom),
        ];
        corners.iter().any(|it| *it != corners[0]) || corners[0] == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_meets_an_area_only_where_it_crosses_it() {
        let area = Area {
            left: 10,
            top: 10,
            right: 20,
            bottom: 20,
        };
        assert!(area.meets((0, 0), (30, 30)));
        assert!(area.meets((15, 0), (15, 30)));
        assert!(area.meets((12, 12), (13, 13)));
        assert!(!area.meets((0, 12), (12, 0)));
        assert!(!area.meets((0, 25), (30, 25)));
    }

    #[test]
    fn labels_touch_neither_line_nor_each_other_nor_the_edge() {
        let plot = Area {
            left: 0,
            top: 0,
            right: 400,
            bottom: 200,
        };
        // A saw-tooth with a mark on every point: as hard as it gets.
        let line: Vec<Spot> = (0..9)
            .map(|it| (it * 50, if it % 2 == 0 { 150 } else { 40 }))
            .collect();
        let marks: Vec<_> = line.iter().map(|it| (*it, (90, 34))).collect();
        let placed: Vec<Area> = place(plot, &[&line], &marks)
            .into_iter()
            .flatten()
            .collect();
        for (at, area) in placed.iter().enumerate() {
            assert!(plot.contains(area));
            assert!(
                !line.windows(2).any(|it| area.meets(it[0], it[1])),
                "{area:?}"
            );
            assert!(!placed[..at].iter().any(|it| it.overlaps(area)), "{area:?}");
        }
    }
}
