//! The same person with evidence of every kind and a study log.

use pathfolio_core::charts::Rated;
use pathfolio_portfolio::model::{
    Basis, Detail, File, HeldBack, Model, Passage, Piece, Reflection, Session, Stub, StudyLog, StudyMonth, StudyTime, Told,
};

use super::sample;

/// The same person with fourteen pieces of evidence of every kind, and a study log of fifteen months.
pub(crate) fn kept() -> Model {
    let mut model = sample();
    model.pieces = pieces();
    model.study = study();
    let competence = |model: &mut Model, number: &str, behind: &[(&str, &[&str])], pieces: &[&str], best: &[&str]| {
        let owned = |numbers: &[&str]| numbers.iter().map(|number| (*number).to_owned()).collect::<Vec<_>>();
        let all = model.groups.iter_mut().flat_map(|group| &mut group.competences);
        let competence = all.into_iter().find(|known| known.number == number).expect("a competence");
        (competence.pieces, competence.best) = (owned(pieces), owned(best));
        for (label, numbers) in behind {
            let item = competence.knowledge.iter_mut().chain(&mut competence.skill).find(|item| item.label == *label).expect("an item");
            item.pieces = owned(numbers);
            item.rated = Rated::Own(item.target.unwrap_or(1));
        }
    };
    competence(
        &mut model,
        "6.5.3",
        &[
            ("K2", &["E-01"]),
            ("K3", &["E-01", "E-02"]),
            ("S2", &["E-04", "E-05"]),
            ("S6", &["E-05", "E-06", "E-13"]),
            ("S7", &["E-04", "E-05"]),
        ],
        &["E-01", "E-02", "E-04", "E-05", "E-06", "E-13", "E-14"],
        &["E-06", "E-05"],
    );
    competence(&mut model, "6.4.2", &[("S1", &["E-07"]), ("S2", &["E-07"])], &["E-07"], &["E-07"]);
    competence(&mut model, "6.4.3", &[("S1", &["E-08"]), ("S2", &["E-08", "E-12"])], &["E-08", "E-12"], &[]);
    competence(&mut model, "5.9", &[], &["E-13"], &[]);
    model
}

/// A SHA-256 that looks like one.
pub(crate) fn hash(seed: usize) -> String {
    (0..64)
        .map(|place| char::from_digit(((seed * 31 + 7) * (place * place + 3 * place + 11) / 7 % 16) as u32, 16).expect("a digit"))
        .collect()
}

/// A piece of which all may be told.
pub(crate) fn told(number: usize, basis: Basis, happened: &str, told: Told) -> Piece {
    Piece { number: format!("E-{number:02}"), basis, expired: false, happened: happened.into(), detail: Detail::Told(Box::new(told)) }
}

/// A piece held back.
pub(crate) fn held(number: usize, basis: Basis, happened: &str, label: &str) -> Piece {
    let detail = Detail::HeldBack(HeldBack { label: label.into(), prefixes: vec![hash(number)[..8].to_owned()] });
    Piece { number: format!("E-{number:02}"), basis, expired: false, happened: happened.into(), detail }
}

fn list(entries: &[&str]) -> Vec<String> {
    entries.iter().map(|entry| (*entry).to_owned()).collect()
}

fn file(name: &str, size: &str, seed: usize) -> File {
    File { name: name.into(), size: size.into(), sha256: hash(seed) }
}

fn pieces() -> Vec<Piece> {
    let simple = |title: &str, form: &str, items: &[&str], file: File| Told {
        title: title.into(),
        form: form.into(),
        items: list(items),
        files: vec![file],
        ..Told::default()
    };
    let certificate = Told {
        issuer: "Norvik Certification".into(),
        issued_as: "IA-24-11873".into(),
        expires: "18 January 2027".into(),
        clauses: list(&["9.2", "9.2.1"]),
        ..simple(
            "Internal Auditor, ISO/IEC 27001",
            "certificate",
            &["6.5.3 K2 K3", "6.1.3 K1"],
            file("certificate-IA-24-11873.pdf", "212 KB", 1),
        )
    };
    let mut course = told(
        2,
        Basis::Qualification,
        "30 September 2021",
        Told {
            issuer: "Hansa University".into(),
            expires: "30 September 2024".into(),
            ..simple("Auditing, a course with an examination", "course", &["6.5.3 K3"], file("transcript.pdf", "96 KB", 2))
        },
    );
    course.expired = true;
    let meeting = Told {
        share: "led the opening meeting, explained the sample".into(),
        witness: "Joseph Adeyemi, lead auditor".into(),
        reflection: Reflection {
            situation: "First audit of the payroll office after it had moved; nobody there had been audited before.".into(),
            task: "Open the audit, agree what would be looked at and say why the sample was what it was.".into(),
            action: "Named scope and limits, asked each head for one process they worried about, put two of them into the sample.".into(),
            result: "The plan held for both days. Asked afterwards to slow down when naming limits.".into(),
        },
        ..simple("Opening meeting, observed", "observation", &["6.5.3 S6", "5.3 S1"], file("observation-2026-05-22.pdf", "48 KB", 6))
    };
    let awareness = Told {
        shows: "That people report what they see.".into(),
        share: "plan, two of five sessions, the evaluation".into(),
        passages: [("6.4.2 S1", "plan, section 3"), ("5.5 S1", "results, last column")]
            .map(|(items, passage)| Passage { items: items.into(), passage: passage.into() })
            .into(),
        clauses: list(&["7.3"]),
        clauses_before: list(&["2013: 7.2, 7.3"]),
        files: vec![
            file("awareness-week-plan.odt", "1.2 MB", 7),
            file("results.csv", "9 KB", 71),
            file("poster of the week, all five languages, final version.pdf", "14 MB", 72),
        ],
        reflection: Reflection {
            result: "Reports of suspicious mail rose from 11 to 64 in the month after.".into(),
            ..Reflection::default()
        },
        ..simple("Awareness week: plan and results", "work product", &["6.4.2 S1 S2", "5.5 S1"], file("", "", 0))
    };
    let employer = Told {
        stubs: vec![Stub { holder: "Halden Logistics".into(), reference: "ISMS/REC/2025/114".into(), fingerprint: hash(8) }],
        ..Told { files: Vec::new(), ..simple("Document control, rewritten", "work product", &["6.4.3 S1 S2 S5"], file("", "", 0)) }
    };
    let address = Told {
        links: list(&["https://example.org/talks/works-council-and-logging"]),
        ..Told { files: Vec::new(), ..simple("Works council briefing on logging", "presentation", &["5.3 S1 S4"], file("", "", 0)) }
    };
    vec![
        told(1, Basis::Qualification, "18 January 2024", certificate),
        course,
        held(3, Basis::Ability, "12 March 2025", "confidential"),
        held(4, Basis::Ability, "9 February 2025", "confidential"),
        held(5, Basis::Ability, "22 May 2026", "confidential"),
        told(6, Basis::Ability, "22 May 2026", meeting),
        told(7, Basis::Ability, "29 September to 3 October 2025", awareness),
        told(8, Basis::Ability, "14 November 2025", employer),
        told(
            9,
            Basis::Qualification,
            "30 August 2026",
            simple("Risk management", "course", &["6.2.3 K1 K2", "5.8 K1"], file("risk.pdf", "301 KB", 9)),
        ),
        told(10, Basis::Ability, "18 June 2026", address),
        held(11, Basis::Ability, "2 July 2026", "internal"),
        told(
            12,
            Basis::Ability,
            "11 September 2026",
            simple("Testimony of Ruth Anand", "testimony", &["6.4.3 S2", "5.3 S4"], file("testimony.pdf", "40 KB", 12)),
        ),
        told(
            13,
            Basis::Supporting,
            "16 September 2026",
            simple("Internal audit day, attended", "attendance", &["6.5.3", "5.9"], file("badge.png", "18 KB", 13)),
        ),
        told(
            14,
            Basis::Ability,
            "7 November 2026",
            simple("Applicability check, practice firm", "exercise", &["6.2.3 S5"], file("soa-check.ods", "77 KB", 14)),
        ),
    ]
}

fn study() -> StudyLog {
    let names = ["September 2025", "October 2025", "November 2025", "December 2025"].map(str::to_owned);
    let year = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"];
    let names = names.into_iter().chain(year.iter().map(|month| format!("{month} 2026")));
    let months = names.enumerate().map(|(index, name)| {
        let session = |day: usize| Session {
            date: format!("{} {name}", day * 6 + 2),
            minutes: (25 + index * 15 + day * 20) as u32,
            what: ["Sampling in an ISMS audit", "6.5.3 S4", "ISO 19011 in practice, part 2"][(index + day) % 3].into(),
            note: if day == 1 {
                "Went back to the difference between a sample that is judged and one that is drawn.".into()
            } else {
                String::new()
            },
        };
        let sessions: Vec<Session> = if index == 5 { Vec::new() } else { (0..1 + index % 4).map(session).collect() };
        StudyMonth { count: sessions.len() as u32, minutes: sessions.iter().map(|session| session.minutes).sum(), name, sessions }
    });
    let spent = |number: &str, title: &str, minutes| StudyTime { number: number.into(), title: title.into(), minutes };
    StudyLog {
        months: months.collect(),
        competences: vec![
            spent("5.8", "Risk", 340),
            spent("6.2.3", "Risk handling", 615),
            spent("6.5.3", "Auditing", 1530),
            spent("6.6.2", "Improvement", 45),
            spent("", "no competence named", 60),
        ],
    }
}
