//! From what a request says of a piece to the piece: on top of what stands, every name looked up, every fault in words.

use crate::app::App;
use crate::commands::evidence::counts;
use crate::refuse::refuse;
use crate::text::args;
use crate::wire::*;
use pathfolio_core::evidence::{Basis, FileRef, Form, Label, Piece, PieceFault, Reflection, Serves, Stub};
use pathfolio_core::framework::Target;

/// A piece ready to be written.
pub(super) struct Described {
    pub(super) piece: Piece,
    /// Ids of the files on their way in that it names.
    pub(super) files: Vec<String>,
    /// What is worth knowing.
    pub(super) notices: Vec<String>,
}

impl App {
    /// A description that cannot stand.
    pub(crate) fn bad_evidence(&self, what: &str, why: &str) -> ApiError {
        refuse(&self.text, ErrorCode::BadEvidence, args![what = what, why = why])
    }

    /// A withdrawn piece is closed: nothing can be corrected and saved again.
    pub(crate) fn withdrawn_already(&self, number: &str) -> ApiError {
        let next = self.text.get("evidence-withdrawn-already.next");
        ApiError { next, ..self.bad_evidence(number, &self.text.get("evidence-withdrawn-already")) }
    }
}

/// The piece as described: what is absent stays as in `before`, or is empty.
pub(super) fn describe(app: &App, before: Option<&Piece>, asked: EvidenceFields) -> Result<Described, ApiError> {
    let title = asked.title.as_deref().map(str::trim).map(str::to_owned);
    let what = title.clone().or_else(|| before.map(|b| b.title.clone())).unwrap_or_default();
    let named = |kind: &str, given: &str| app.bad_evidence(&what, &app.text.with(&format!("evidence-unknown-{kind}"), args![what = given]));
    let basis = match &asked.basis {
        Some(given) => *Basis::ALL.iter().find(|b| b.as_str() == given).ok_or_else(|| named("basis", given))?,
        None => before.map(|b| b.basis).ok_or_else(|| app.bad_evidence(&what, &app.text.get("evidence-needs-basis")))?,
    };
    let usual_form = match basis {
        Basis::Qualification => Form::Certificate,
        Basis::Ability => Form::WorkProduct,
        Basis::Supporting => Form::Other,
    };
    let form = match &asked.form {
        Some(given) => *Form::ALL.iter().find(|f| f.as_str() == given).ok_or_else(|| named("form", given))?,
        None => before.map_or(usual_form, |b| b.form),
    };
    let label = match &asked.label {
        Some(given) => *Label::ALL.iter().find(|l| l.as_str() == given).ok_or_else(|| named("label", given))?,
        None => before.map_or_else(|| Label::usual(form), |b| b.label),
    };
    let date = match &asked.date {
        Some(text) => app.date(text)?,
        None => before.map_or_else(|| app.today(), |b| b.date),
    };
    let day = |given: Option<Option<String>>, known: Option<chrono::NaiveDate>| match given {
        None => Ok(known),
        Some(text) => text.filter(|t| !t.trim().is_empty()).map(|t| app.date(t.trim())).transpose(),
    };
    let words = |given: Option<Option<String>>, known: Option<String>| match given {
        None => known,
        Some(text) => text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()),
    };
    let known = before.cloned();
    let of = |field: fn(&Piece) -> Option<String>| known.as_ref().and_then(field);
    let serves = match asked.serves {
        Some(given) => serves(app, given)?,
        None => known.as_ref().map(|b| b.serves.clone()).unwrap_or_default(),
    };
    let clauses = match asked.clauses {
        Some(given) => {
            given.iter().map(|c| app.clause(c, None).map(|c| c.to_string()).map_err(|_| named("clause", c))).collect::<Result<_, _>>()?
        }
        None => known.as_ref().map(|b| b.clauses.clone()).unwrap_or_default(),
    };
    let mut notices = Vec::new();
    let (files, coming) = match asked.files {
        Some(given) => files(app, before, given, &mut notices)?,
        None => (known.as_ref().map(|b| b.files.clone()).unwrap_or_default(), Vec::new()),
    };
    let piece = Piece {
        number: before.map_or_else(|| app.with_state(|state| state.next_piece_number()), |b| b.number),
        title: title.unwrap_or_else(|| of(|b| Some(b.title.clone())).unwrap_or_default()),
        basis,
        form,
        label,
        date,
        until: day(asked.until, before.and_then(|b| b.until))?,
        expires: day(asked.expires, before.and_then(|b| b.expires))?,
        issuer: words(asked.issuer, of(|b| b.issuer.clone())),
        reference: words(asked.reference, of(|b| b.reference.clone())),
        share: words(asked.share, of(|b| b.share.clone())),
        witness: words(asked.witness, of(|b| b.witness.clone())),
        shows: words(asked.shows, of(|b| b.shows.clone())),
        serves,
        clauses,
        files,
        link: words(asked.link, of(|b| b.link.clone())),
        stub: match asked.stub {
            None => before.and_then(|b| b.stub.clone()),
            Some(given) => given.map(stub).filter(|stub| *stub != Stub::default()),
        },
        reflection: match asked.reflection {
            None => before.map(|b| b.reflection.clone()).unwrap_or_default(),
            Some(given) => given.map(|given| reflection(before, given)).unwrap_or_default(),
        },
    };
    if piece.date > app.today() || piece.until.is_some_and(|until| until > app.today()) {
        return Err(app.bad_evidence(&what, &app.text.get("evidence-in-the-future")));
    }
    piece.check().map_err(|fault| app.bad_evidence(&what, &fault_words(app, &fault)))?;
    let idle: Vec<String> =
        piece.serves.iter().filter_map(|s| app.served(s)).filter(|t| !counts(t, basis)).map(|t| t.to_string()).collect();
    if !idle.is_empty() && basis != Basis::Supporting {
        notices
            .push(app.text.with(&format!("evidence-beside-{}", basis.as_str()), args![count = idle.len(), items = app.text.list(&idle)]));
    }
    Ok(Described { piece, files: coming, notices })
}

fn trimmed(text: Option<String>) -> Option<String> {
    text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}

fn stub(given: StubDto) -> Stub {
    Stub { holder: given.holder.trim().to_owned(), reference: trimmed(given.reference), fingerprint: trimmed(given.fingerprint) }
}

/// Field by field on top of what stands.
fn reflection(before: Option<&Piece>, given: ReflectionGiven) -> Reflection {
    let known = before.map(|b| b.reflection.clone()).unwrap_or_default();
    let field = |given: Option<Option<String>>, known: Option<String>| match given {
        None => known,
        Some(text) => trimmed(text),
    };
    let ReflectionGiven { situation, task, action, result } = given;
    Reflection {
        situation: field(situation, known.situation),
        task: field(task, known.task),
        action: field(action, known.action),
        result: field(result, known.result),
    }
}

fn serves(app: &App, given: Vec<ServesGiven>) -> Result<Vec<Serves>, ApiError> {
    let framework = &app.catalogue.framework.id;
    let mut serves: Vec<(Target, Serves)> = Vec::new();
    for row in given {
        let target = app.target(&row.target)?;
        let full = target.in_full(framework);
        serves.push((target, Serves { target: full, passage: trimmed(row.passage) }));
    }
    // In the standard's order, whatever order they were ticked in.
    serves.sort_by(|a, b| a.0.competence().cmp(b.0.competence()).then_with(|| a.0.cmp(&b.0)));
    Ok(serves.into_iter().map(|(_, serves)| serves).collect())
}

/// The files as the piece names them, and the ids of those on their way in.
fn files(
    app: &App,
    before: Option<&Piece>,
    given: Vec<String>,
    notices: &mut Vec<String>,
) -> Result<(Vec<FileRef>, Vec<String>), ApiError> {
    let mut refs: Vec<FileRef> = Vec::new();
    let mut coming = Vec::new();
    for id in given {
        let kept = before.and_then(|b| b.files.iter().find(|f| f.sha256.to_string() == id));
        let file = match kept {
            Some(kept) => kept.clone(),
            None => {
                let seen = app.whole_file(&id)?;
                if seen.renamed {
                    notices.push(app.text.with("file-renamed", args![name = seen.file.name.as_str()]));
                }
                coming.push(id);
                seen.file
            }
        };
        // The same file twice is one file.
        if !refs.iter().any(|known| known.sha256 == file.sha256) {
            refs.push(file);
        }
    }
    Ok((refs, coming))
}

fn fault_words(app: &App, fault: &PieceFault) -> String {
    let text = &app.text;
    let field = |name: &str| text.maybe(&format!("field-{name}"), &[]).unwrap_or_else(|| name.to_owned());
    match fault {
        PieceFault::NoTitle => text.get("evidence-needs-title"),
        PieceFault::TooLong { field: name, most } => text.with("evidence-too-long", args![field = field(name), most = *most]),
        PieceFault::TooMany { field: name } => text.with("evidence-too-many", args![field = field(name)]),
        PieceFault::Unseen { field: name } => text.with("evidence-unseen", args![field = field(name)]),
        PieceFault::ExpiredBeforeIssued => text.get("evidence-expired-before-issued"),
        PieceFault::EndedBeforeBegun => text.get("evidence-ended-before-begun"),
        PieceFault::Twice(what) => text.with("evidence-twice", args![what = crate::describe::short(what)]),
        PieceFault::NotALink => text.get("evidence-not-a-link"),
        PieceFault::NotAFingerprint => text.get("evidence-not-a-fingerprint"),
        PieceFault::NothingBehind => text.get("evidence-nothing-behind"),
    }
}
