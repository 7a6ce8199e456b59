//! The few statistics that tables of plays need, with names under which they can be looked up.

/// The standard normal deviate of a 95 % interval.
const Z: f64 = 1.959_964;

/// The mean; 0 of nothing.
pub(super) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// Pearson's; none where one of the two is the same for all.
pub(super) fn correlation(pairs: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (xs, ys): (Vec<f64>, Vec<f64>) = pairs.unzip();
    let (mean_x, mean_y) = (mean(&xs), mean(&ys));
    let moment = |of: &dyn Fn(f64, f64) -> f64| {
        let pairs = xs.iter().zip(&ys);
        pairs.map(|(x, y)| of(x - mean_x, y - mean_y)).sum::<f64>()
    };
    let spread = moment(&|x, _| x * x) * moment(&|_, y| y * y);
    // What is the same for all has, in floats, a spread of next to nothing.
    (spread > 1e-18).then(|| moment(&|x, y| x * y) / spread.sqrt())
}

/// Between which shares `count` of `n` lies with 95 %: Wilson's interval, which holds for small numbers too.
pub(super) fn wilson(count: f64, n: f64) -> (f64, f64) {
    if n <= 0.0 {
        return (0.0, 1.0);
    }
    let share = count / n;
    let z2 = Z * Z;
    let middle = share + z2 / (2.0 * n);
    let half = Z
        * (share * (1.0 - share) / n + z2 / (4.0 * n * n))
            .max(0.0)
            .sqrt();
    let over = 1.0 + z2 / n;
    (
        ((middle - half) / over).max(0.0),
        ((middle + half) / over).min(1.0),
    )
}

/// Whether the first share is higher than the second beyond chance: their 95 % intervals do not touch. Stricter than an
/// interval of the difference, which takes two of two against none of two for a proof.
pub(super) fn surely_more(count: f64, n: f64, other: f64, m: f64) -> bool {
    n > 0.0 && m > 0.0 && wilson(count, n).0 > wilson(other, m).1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(left: f64, right: f64) {
        assert!((left - right).abs() < 5e-4, "{left} {right}");
    }

    #[test]
    fn wilson_is_as_published() {
        // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for (count, n, low, high) in [
            (81.0, 263.0, 0.2553, 0.3662),
            (15.0, 148.0, 0.0624, 0.1605),
            (0.0, 20.0, 0.0, 0.1611),
            (1.0, 29.0, 0.0061, 0.1718),
        ] {
            let found = wilson(count, n);
            close(found.0, low);
            close(found.1, high);
        }
    }

    #[test]
    fn more_is_sure_only_beyond_chance() {
        assert!(surely_more(8.0, 10.0, 1.0, 10.0));
        assert!(!surely_more(2.0, 2.0, 0.0, 2.0));
        assert!(!surely_more(5.0, 10.0, 4.0, 10.0));
        assert!(!surely_more(1.0, 10.0, 8.0, 10.0));
    }

    #[test]
    fn a_correlation_is_that_of_a_hand_count() {
        let pairs = |ys: [f64; 4]| [1.0, 2.0, 3.0, 4.0].into_iter().zip(ys);
        close(correlation(pairs([2.0, 4.0, 6.0, 8.0])).unwrap(), 1.0);
        close(correlation(pairs([8.0, 6.0, 4.0, 2.0])).unwrap(), -1.0);
        // Products -1.5 x -1, -0.5 x 0, 0.5 x 1, 1.5 x 0 = 2; squares 5 and 2.
        close(
            correlation(pairs([0.0, 1.0, 2.0, 1.0])).unwrap(),
            2.0 / 10.0_f64.sqrt(),
        );
        assert_eq!(correlation(pairs([0.1; 4])), None);
    }
}
