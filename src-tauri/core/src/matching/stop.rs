//! Words that carry nothing by themselves, English and German, and the endings of file names; folded as [`super::words`] folds them.

/// Sorted, so that a look-up is a search.
#[rustfmt::skip]
const STOP: [&str; 300] = [
    "aber", "about", "above", "after", "again", "all", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "and",
    "ander", "andere", "anderem", "anderen", "anderer", "anderes", "any", "are", "as", "at", "auch", "auf", "aus", "be", "because",
    "been", "before", "bei", "beim", "being", "below", "between", "bin", "bis", "bist", "both", "but", "by", "can", "could", "csv", "da",
    "damit", "dann", "das", "dass", "dein", "deine", "dem", "den", "denn", "der", "des", "dich", "did", "die", "dies", "diese", "diesem",
    "diesen", "dieser", "dieses", "dir", "do", "doc", "doch", "docx", "does", "doing", "dort", "down", "du", "durch", "during", "each",
    "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "etwas", "euch", "euer", "eure", "few", "for", "from", "fur",
    "further", "gegen", "hab", "habe", "haben", "had", "has", "hat", "hatte", "hatten", "have", "having", "he", "heic", "her", "here",
    "hers", "hier", "him", "hin", "hinter", "his", "how", "html", "ich", "if", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren",
    "ihrer", "im", "img", "in", "ins", "into", "is", "ist", "it", "its", "itself", "ja", "jede", "jedem", "jeden", "jeder", "jedes",
    "jpeg", "jpg", "just", "kann", "kein", "keine", "keinem", "keinen", "keiner", "konnen", "konnte", "machen", "man", "may", "me",
    "mehr", "mein", "meine", "mich", "might", "mir", "mit", "more", "most", "muss", "mussen", "must", "my", "nach", "nicht", "no", "noch",
    "nor", "not", "now", "nun", "nur", "ob", "oder", "ods", "odt", "of", "off", "ohne", "on", "once", "one", "only", "or", "other", "our",
    "ours", "out", "over", "own", "pdf", "per", "png", "ppt", "pptx", "same", "scan", "sehr", "sein", "seine", "seinem", "seinen",
    "seiner", "she", "should", "sich", "sie", "sind", "so", "some", "sowie", "sowohl", "such", "than", "that", "the", "their", "theirs",
    "them", "then", "there", "these", "they", "this", "those", "through", "to", "too", "txt", "uber", "um", "und", "under", "uns",
    "unser", "unsere", "unserem", "unseren", "unserer", "unter", "until", "up", "us", "very", "via", "viel", "vom", "von", "vor",
    "wahrend", "war", "waren", "was", "we", "weil", "welche", "welcher", "wenn", "werden", "were", "what", "when", "where", "which",
    "while", "who", "whom", "why", "wie", "wieder", "will", "wir", "wird", "with", "within", "without", "would", "wurde", "wurden", "xls",
    "xlsx", "you", "your", "yours", "zu", "zum", "zur", "zwischen",
];

/// Whether a folded word carries nothing by itself.
pub(super) fn is_stop(folded: &str) -> bool {
    STOP.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::STOP;

    #[test]
    fn the_list_is_sorted_and_names_no_word_twice() {
        assert!(STOP.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
