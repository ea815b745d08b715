//! The study log as a print holds it: months, what the time went to, sessions.

/// Time spent studying. Without months, nothing is kept yet and the section is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StudyLog {
    /// Every month from the first session's to the month of printing, oldest first, also those without a session. The last
    /// [`StudyLog::LISTED`] list their sessions; earlier ones are printed as sums.
    pub months: Vec<StudyMonth>,
    /// What the time went to, in the framework's order; time for no competence may come last with an empty number.
    pub competences: Vec<StudyTime>,
}

impl StudyLog {
    /// How many months list their sessions.
    pub const LISTED: usize = 12;
}

/// A month of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudyMonth {
    /// Its name with its year, such as "November 2026".
    pub name: String,
    /// How many sessions it holds.
    pub count: u32,
    /// How many minutes they take together.
    pub minutes: u32,
    /// They themselves, oldest first; not looked at where the month is printed as a sum.
    pub sessions: Vec<Session>,
}

/// Time spent on a competence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudyTime {
    /// The competence's number; may be empty.
    pub number: String,
    /// Its short title.
    pub title: String,
    /// Minutes.
    pub minutes: u32,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its day in words.
    pub date: String,
    /// Minutes.
    pub minutes: u32,
    /// What was studied: a topic, an item or a resource, as it is called.
    pub what: String,
    /// The holder's note; may be empty.
    pub note: String,
}
