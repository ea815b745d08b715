//! Plain tables of the record, for people who read it without Pathfolio: ratings, evidence, study log. UTF-8, RFC 4180;
//! what a spreadsheet would take for a formula stays text.

use crate::app::App;
use crate::commands::plan::calendar::no_formula;
use crate::describe::short;
use crate::refuse::refuse_what;
use crate::wire::{ApiError, ErrorCode};
use pathfolio_core::journal::{Kept, State};

/// A table under its name in an archive.
type Table = (String, Vec<u8>);

impl App {
    pub(crate) fn tables(&self, state: &State) -> Result<Vec<Table>, ApiError> {
        let made = || -> Result<Vec<Table>, csv::Error> {
            Ok(vec![
                ("ratings.csv".to_owned(), self.ratings_table(state)?),
                ("evidence.csv".to_owned(), self.evidence_table(state)?),
                ("study-log.csv".to_owned(), self.study_table(state)?),
            ])
        };
        made().map_err(|error| refuse_what(&self.text, ErrorCode::Internal, error.to_string()))
    }

    fn table(&self, columns: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, csv::Error> {
        let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        table.write_record(columns.iter().map(|column| self.text.get(&format!("csv-{column}"))))?;
        for row in rows {
            table.write_record(row.iter().map(|cell| no_formula(cell)))?;
        }
        table.into_inner().map_err(|error| csv::Error::from(error.into_error()))
    }

    /// The ratings that stand, of every author, oldest first.
    fn ratings_table(&self, state: &State) -> Result<Vec<u8>, csv::Error> {
        let mut ratings: Vec<_> = state.ratings().collect();
        ratings.sort_by_key(|rating| rating.order);
        let rows = ratings.into_iter().map(|rating| {
            let words = self.rated_words(&rating.target);
            let level = rating.level.map(|level| level.to_string()).unwrap_or_default();
            vec![short(&rating.target).to_owned(), words, level, rating.date.to_string(), rating.reason.unwrap_or_default(), rating.author]
        });
        self.table(&["item", "title", "level", "date", "reason", "author"], rows)
    }

    /// What a rated item says; of all knowledge or all skill of a competence, the competence's title.
    fn rated_words(&self, target: &str) -> String {
        let framework = &self.catalogue.framework;
        let local = short(target);
        let item = framework.competences.iter().flat_map(|c| &c.items).find(|item| item.id.to_string() == local);
        let competence = || {
            framework.competences.iter().find(|c| local.strip_suffix(".K").or_else(|| local.strip_suffix(".S")) == Some(c.number.as_str()))
        };
        item.map(|item| item.text.clone()).or_else(|| competence().map(|c| c.title.clone())).unwrap_or_default()
    }

    fn evidence_table(&self, state: &State) -> Result<Vec<u8>, csv::Error> {
        let pieces = state.evidence();
        let columns = [
            "number",
            "title",
            "basis",
            "form",
            "label",
            "date",
            "until",
            "expires",
            "issuer",
            "reference",
            "share",
            "witness",
            "shows",
            "serves",
            "link",
            "held-by",
            "files",
            "withdrawn",
        ];
        self.table(&columns, pieces.iter().map(piece_row))
    }

    fn study_table(&self, state: &State) -> Result<Vec<u8>, csv::Error> {
        let sessions = state.sessions();
        let rows = sessions.iter().map(|logged| {
            let session = logged.session;
            let (title, _) = self.studied_title(state, session);
            let on = session.on.as_deref().map(|on| self.studied_short(on)).unwrap_or_default();
            vec![session.date.to_string(), session.minutes.to_string(), on, title, session.note.clone().unwrap_or_default()]
        });
        self.table(&["date", "minutes", "on", "title", "note"], rows)
    }
}

fn piece_row(kept: &Kept<'_>) -> Vec<String> {
    let piece = kept.piece;
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |date: &Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let serves: Vec<&str> = piece.serves.iter().map(|serves| short(&serves.target)).collect();
    let files: Vec<String> = piece.files.iter().map(|file| format!("{} ({})", file.name, file.sha256)).collect();
    vec![
        kept.number.clone(),
        piece.title.clone(),
        piece.basis.as_str().to_owned(),
        piece.form.as_str().to_owned(),
        piece.label.as_str().to_owned(),
        piece.date.to_string(),
        day(&piece.until),
        day(&piece.expires),
        or_empty(&piece.issuer),
        or_empty(&piece.reference),
        or_empty(&piece.share),
        or_empty(&piece.witness),
        or_empty(&piece.shows),
        serves.join(" "),
        or_empty(&piece.link),
        piece.stub.as_ref().map(|stub| stub.holder.clone()).unwrap_or_default(),
        files.join("; "),
        kept.withdrawn.map(|(at, _)| at.date_naive().to_string()).unwrap_or_default(),
    ]
}
