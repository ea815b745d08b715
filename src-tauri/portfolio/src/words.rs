//! The fixed words of a page. They come resolved from whoever knows the language; this crate holds no sentence of its own.
//!
//! A word with parameters is a template: resolve its message with each parameter set to its own name in braces, so that
//! `{page}` stays in the text for the layout to fill in.

use std::collections::BTreeMap;

macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal $([$($parameter:literal),+])?;)+) => {
        /// A word or sentence that every portfolio holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Word {
            $($(#[doc = $doc])* $name,)+
        }

        impl Word {
            /// Every word.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The message id it is resolved by.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)+ }
            }

            /// The names of its parameters.
            #[must_use]
            pub const fn parameters(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($($parameter),+)?],)+ }
            }
        }
    };
}

words! {
    /// What the document is, above the name: "Portfolio of competence".
    Kind = "portfolio-kind";
    /// The document's title and running head: "Portfolio of {name}".
    TitleOf = "portfolio-title-of" ["name"];
    /// Who it is for, in the running head of the first page: "Copy for the holder".
    CopyFor = "portfolio-copy-for";
    /// "Framework".
    FactFramework = "portfolio-fact-framework";
    /// "Targets", beside the role they come from.
    FactTargets = "portfolio-fact-targets";
    /// "Deadline".
    FactDeadline = "portfolio-fact-deadline";
    /// "Printed".
    FactPrinted = "portfolio-fact-printed";
    /// Head of the first of the three figures: "Level".
    Level = "portfolio-level";
    /// "Demonstrated".
    Demonstrated = "portfolio-demonstrated";
    /// "Confirmed".
    Confirmed = "portfolio-confirmed";
    /// What a bar shows, for who cannot see it: "{number} {of}".
    AltBar = "portfolio-alt-bar" ["number", "of"];
    /// "Key to the levels".
    KeyToLevels = "portfolio-key-levels";
    /// "Knowledge".
    Knowledge = "portfolio-knowledge";
    /// "Skill".
    Skill = "portfolio-skill";
    /// "holder's rating".
    KeyOwn = "portfolio-key-own";
    /// "confirmed".
    KeyConfirmed = "portfolio-key-confirmed";
    /// "level 0".
    KeyZero = "portfolio-key-zero";
    /// "not assessed".
    NotAssessed = "portfolio-not-assessed";
    /// How to read the round figure.
    RoundNote = "portfolio-round-note";
    /// What the round figure is, for who cannot see it.
    AltRound = "portfolio-alt-round";
    /// How to read the map.
    MapNote = "portfolio-map-note";
    /// Before the level of knowledge in a cell of the map: "K".
    KnowledgeShort = "portfolio-knowledge-short";
    /// Before the level of skill in a cell of the map: "S".
    SkillShort = "portfolio-skill-short";
    /// Before the number of pieces of evidence in a cell of the map: "E".
    EvidenceShort = "portfolio-evidence-short";
    /// After the note on the map, where there is evidence: what "E" counts.
    EvidenceNote = "portfolio-evidence-note";
    /// Added to a stave of one competence, for who cannot see it: "pieces of evidence: {number}".
    AltEvidence = "portfolio-alt-evidence" ["number"];
    /// On the summary, where no evidence is kept.
    NoEvidence = "portfolio-no-evidence";
    /// On the summary, where no study time is kept.
    NoStudy = "portfolio-no-study";
    /// After the levels in a cell of the map: "of {target}".
    OfTarget = "portfolio-of-target" ["target"];
    /// A stave of one competence, for who cannot see it.
    AltStave = "portfolio-alt-stave" ["number", "title", "knowledge", "skill", "target"];
    /// A self-rated level, for who cannot see it: "level {level}, self-rated".
    AltOwn = "portfolio-alt-own" ["level"];
    /// A confirmed level, for who cannot see it: "level {level}, confirmed".
    AltConfirmed = "portfolio-alt-confirmed" ["level"];
    /// "Journal fingerprint in full: {fingerprint}".
    FingerprintFull = "portfolio-fingerprint-full" ["fingerprint"];
    /// Foot of every page: "Printed {date}. Journal fingerprint {fingerprint}".
    Foot = "portfolio-foot" ["date", "fingerprint"];
    /// Foot of every page, at the end: "{page} of {pages}".
    PageOf = "portfolio-page-of" ["page", "pages"];
    /// The first page, in bookmarks and contents: "Summary".
    Summary = "portfolio-summary";
    /// "Contents".
    Contents = "portfolio-contents";
    /// A link in the contents, for who cannot see it: "{title}, page {page}".
    AltLink = "portfolio-alt-link" ["title", "page"];
    /// Beside a competence's title: "target {target}, importance {importance} of 9".
    TargetImportance = "portfolio-target-importance" ["target", "importance"];
    /// Beside a competence's title when its importance is not known: "target {target}".
    Target = "portfolio-target" ["target"];
    /// Beside a competence's title when the role asks for no level.
    NoTarget = "portfolio-no-target";
    /// Head of the knowledge items: "a) Knowledge,".
    KnowledgeHead = "portfolio-knowledge-head";
    /// After it: "shown by qualifications".
    KnowledgeShown = "portfolio-knowledge-shown";
    /// Head of the skill items: "b) Skill,".
    SkillHead = "portfolio-skill-head";
    /// After it: "shown by doing it".
    SkillShown = "portfolio-skill-shown";
    /// A head repeated on the next page: "{title}, continued".
    Continued = "portfolio-continued" ["title"];
    /// "What is missing".
    Missing = "portfolio-missing";
    /// Under it, when nothing is: "Nothing against the target."
    MissingNothing = "portfolio-missing-nothing";
    /// Under it: items that stand at target by the holder's word alone.
    MissingEvidence = "portfolio-missing-evidence" ["items"];
    /// "Room for the appraiser".
    Room = "portfolio-room";
    /// Beside an item, after as many numbers as have room: "and {number} more".
    AndMore = "portfolio-and-more" ["number"];
    /// "Pieces that show it best".
    Best = "portfolio-best";
    /// Before the numbers where no piece is told: "Pieces of evidence:".
    Pieces = "portfolio-pieces";
    /// Before the numbers of the others: "Further pieces:".
    Further = "portfolio-further";
    /// Before the numbers of the supporting pieces.
    SupportingOnly = "portfolio-supporting-only";
    /// A square: "ability".
    Ability = "portfolio-ability";
    /// A circle: "qualification".
    Qualification = "portfolio-qualification";
    /// A dotted square: "supporting".
    Supporting = "portfolio-supporting";
    /// "Situation:".
    Situation = "portfolio-situation";
    /// "Task:".
    Task = "portfolio-task";
    /// "Action:".
    Action = "portfolio-action";
    /// "Result:".
    Outcome = "portfolio-result";
    /// "Own share:".
    OwnShare = "portfolio-own-share";
    /// "Witness:".
    Witness = "portfolio-witness";
    /// In place of a title that may not be printed: "held back: {label}".
    HeldBack = "portfolio-held-back" ["label"];
    /// "Clause matrix".
    Matrix = "portfolio-matrix";
    /// How to read the clause matrix, naming the edition.
    MatrixNote = "portfolio-matrix-note" ["edition"];
    /// Column head: "Competence".
    MatrixCompetence = "portfolio-matrix-competence";
    /// Column head: "Items".
    MatrixItems = "portfolio-matrix-items";
    /// Column head: "Source of the link".
    MatrixSource = "portfolio-matrix-source";
    /// Column head: "At target".
    MatrixAtTarget = "portfolio-matrix-at-target";
    /// "{number} of {all}".
    NumberOf = "portfolio-number-of" ["number", "all"];
    /// The stave of a clause, for who cannot see it: "{number} of {all} items at target".
    AltClause = "portfolio-alt-clause" ["number", "all"];
    /// A link the standard states.
    SourceStandard = "portfolio-source-standard";
    /// The 2022 counterpart of a stated link.
    SourceMapped = "portfolio-source-mapped";
    /// A link that is ours.
    SourceSuggested = "portfolio-source-suggested";
    /// "Evidence register".
    Register = "portfolio-register";
    /// How to read the register: what the marks mean, and how a file is checked.
    RegisterNote = "portfolio-register-note";
    /// Beside its title: "{number} pieces".
    RegisterCount = "portfolio-register-count" ["number"];
    /// Beside its title, where some are: "{number} pieces, {held} held back".
    RegisterCountHeld = "portfolio-register-count-held" ["number", "held"];
    /// Column head: "No.".
    RegisterNumber = "portfolio-register-number";
    /// Column head: "Title, form and issuer".
    RegisterPiece = "portfolio-register-piece";
    /// Column head: "Shows".
    RegisterBasis = "portfolio-register-basis";
    /// Column head: "Happened".
    RegisterHappened = "portfolio-register-happened";
    /// Column head: "Serves".
    RegisterServes = "portfolio-register-serves";
    /// Column head of the lines below a piece: "Files: name and size".
    RegisterFiles = "portfolio-register-files";
    /// Column head beside it: "SHA-256".
    RegisterHash = "portfolio-register-hash";
    /// A number the issuer gave: "no. {number}".
    IssuedAs = "portfolio-issued-as" ["number"];
    /// "expires {date}".
    Expires = "portfolio-expires" ["date"];
    /// "expired {date}".
    ExpiredOn = "portfolio-expired-on" ["date"];
    /// The same without a date: "expired".
    Expired = "portfolio-expired";
    /// What supporting pieces do: "does not count".
    DoesNotCount = "portfolio-does-not-count";
    /// Clauses in the register: "{edition}: {clauses}".
    ServesClauses = "portfolio-serves-clauses" ["edition", "clauses"];
    /// An address: "Link: {address}".
    LinkTo = "portfolio-link-to" ["address"];
    /// "held by {holder}".
    HeldBy = "portfolio-held-by" ["holder"];
    /// "reference {reference}".
    Reference = "portfolio-reference" ["reference"];
    /// "fingerprint {fingerprint}", where it is no SHA-256.
    Fingerprint = "portfolio-fingerprint" ["fingerprint"];
    /// Before what a piece shows: "What it shows:".
    PieceShows = "portfolio-piece-shows";
    /// Where in a piece items are shown: "{items}: {passage}".
    Passage = "portfolio-passage" ["items", "passage"];
    /// The beginning of a fingerprint: "begins {digits}".
    HashBegins = "portfolio-hash-begins" ["digits"];
    /// "What this print leaves out".
    LeftOut = "portfolio-left-out";
    /// Pieces, in the first page's line: "pieces of evidence, {pieces}".
    LeftOutPieces = "portfolio-left-out-pieces" ["pieces"];
    /// Competences, in the first page's line: "competences, {competences}".
    LeftOutCompetences = "portfolio-left-out-competences" ["competences"];
    /// The first page's line as a whole: "Held back or left out: {what}."
    LeftOutLine = "portfolio-left-out-line" ["what"];
    /// An entry of the list: how many pieces a label holds back.
    LeftOutLabel = "portfolio-left-out-label" ["label", "number"];
    /// An entry of the list: competences by name.
    LeftOutNamed = "portfolio-left-out-named" ["competences"];
    /// An entry of the list: pieces not even listed.
    LeftOutUnlisted = "portfolio-left-out-unlisted" ["number"];
    /// Over the holder's line to sign: "Holder".
    SignHolder = "portfolio-sign-holder";
    /// What the holder signs.
    SignHolderSays = "portfolio-sign-holder-says";
    /// Over the reviewer's line: "Reviewer".
    SignReviewer = "portfolio-sign-reviewer";
    /// What the reviewer signs.
    SignReviewerSays = "portfolio-sign-reviewer-says";
    /// Over the room to disagree.
    SignDisagree = "portfolio-sign-disagree";
    /// Under a line: "name".
    SignName = "portfolio-sign-name";
    /// Under a line: "role".
    SignRole = "portfolio-sign-role";
    /// Under a line: "place, date".
    SignDate = "portfolio-sign-date";
    /// Under a line: "signature".
    SignSignature = "portfolio-sign-signature";
    /// "Study log".
    Study = "portfolio-study";
    /// What the study log is and is not.
    StudyNote = "portfolio-study-note";
    /// Beside its title: "{time} in {sessions} sessions".
    StudyTotal = "portfolio-study-total" ["time", "sessions"];
    /// "Hours per month".
    StudyMonths = "portfolio-study-months";
    /// "Hours per competence".
    StudyCompetences = "portfolio-study-competences";
    /// "Sessions of the last twelve months".
    StudySessions = "portfolio-study-sessions";
    /// "Earlier months".
    StudyEarlier = "portfolio-study-earlier";
    /// Column head: "Month".
    StudyMonth = "portfolio-study-month";
    /// Column head: "Sessions".
    StudyCount = "portfolio-study-count";
    /// Column head: "Time".
    StudyTime = "portfolio-study-time";
    /// Column head: "Date".
    StudyDate = "portfolio-study-date";
    /// Column head: "What".
    StudyWhat = "portfolio-study-what";
    /// Column head: "Note".
    StudyNoteHead = "portfolio-study-note-head";
    /// A duration under an hour: "{minutes} min".
    Minutes = "portfolio-minutes" ["minutes"];
    /// A duration in whole hours: "{hours} h".
    Hours = "portfolio-hours" ["hours"];
    /// A duration: "{hours} h {minutes}".
    HoursMinutes = "portfolio-hours-minutes" ["hours", "minutes"];
}

/// Every [`Word`] in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(BTreeMap<Word, String>);

impl Words {
    /// Asks for every word.
    ///
    /// # Errors
    /// The words that got no text.
    pub fn resolve(mut text: impl FnMut(Word) -> Option<String>) -> Result<Self, Vec<Word>> {
        let mut words = BTreeMap::new();
        let mut missing = Vec::new();
        for word in Word::ALL {
            match text(*word) {
                Some(text) => drop(words.insert(*word, text.chars().filter(|c| !is_isolate(*c)).collect())),
                None => missing.push(*word),
            }
        }
        if missing.is_empty() { Ok(Self(words)) } else { Err(missing) }
    }

    /// A word without parameters.
    #[must_use]
    pub fn get(&self, word: Word) -> &str {
        self.0.get(&word).map_or("", String::as_str)
    }

    /// A word with its parameters filled in, in one pass: what a value holds is never taken for a parameter.
    #[must_use]
    pub fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        let mut rest = self.get(word);
        let mut filled = String::with_capacity(rest.len() + 16);
        while let Some(open) = rest.find('{') {
            let (before, after) = rest.split_at(open);
            filled.push_str(before);
            let named = after.find('}').and_then(|close| {
                let name = &after[1..close];
                values.iter().find(|(parameter, _)| *parameter == name).map(|(_, value)| (*value, close + 1))
            });
            match named {
                Some((value, end)) => {
                    filled.push_str(value);
                    rest = &after[end..];
                }
                None => {
                    filled.push('{');
                    rest = &after[1..];
                }
            }
        }
        filled.push_str(rest);
        filled
    }
}

/// The marks Fluent puts around what it fills in; the page's own bidirectional layout does their work.
fn is_isolate(character: char) -> bool {
    ('\u{2066}'..='\u{2069}').contains(&character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_distinct_and_every_missing_word_is_named() {
        let keys: std::collections::BTreeSet<_> = Word::ALL.iter().map(|word| word.key()).collect();
        assert_eq!(keys.len(), Word::ALL.len());
        let missing = Words::resolve(|word| (word != Word::Contents).then(String::new));
        assert_eq!(missing.unwrap_err(), [Word::Contents]);
    }

    #[test]
    fn parameters_are_filled_once() {
        let words =
            Words::resolve(|word| Some(if word == Word::TitleOf { "\u{2068}{name}\u{2069}: {page} {".to_owned() } else { String::new() }))
                .unwrap();
        assert_eq!(words.fill(Word::TitleOf, &[("name", "{page} Ada"), ("page", "7")]), "{page} Ada: 7 {");
    }
}
