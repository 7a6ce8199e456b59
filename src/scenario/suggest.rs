//! What someone may have meant.

/// The known word that is nearest to `word`, if it is near at all.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let far = (word.chars().count() / 3).max(2);
    known
        .into_iter()
        .map(|it| (strsim::osa_distance(word, it), it))
        .filter(|(distance, it)| *distance <= far || (word.len() >= 4 && it.contains(word)))
        .min()
        .map(|(_, it)| it.to_owned())
}
