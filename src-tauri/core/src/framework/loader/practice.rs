//! The company to practise on, and Annex A.

use super::reader::Table;
use super::words::Words;
use super::{Issue, Source, resources};
use crate::framework::{Control, Fault, Framework, Paper, Practice};

pub(super) fn practice(root: Table<'_>, texts: &[&Source], words: &mut Words<'_>, issues: &mut Vec<Issue>) -> Practice {
    let mut practice = Practice {
        company: words.get("company/name", root, issues),
        summary: words.get("company/summary", root, issues),
        papers: Vec::new(),
    };
    for row in root.tables("paper") {
        let id = row.need_text("id", issues).to_owned();
        let Some(text) = texts.iter().find(|t| stem(&t.file) == id) else {
            issues.push(row.issue(format!("there is no file {id}.md")));
            continue;
        };
        practice.papers.push(Paper {
            title: words.get(&format!("paper/{id}/title"), row, issues),
            summary: words.get(&format!("paper/{id}/summary"), row, issues),
            text: text.text.clone(),
            faults: Vec::new(),
            id,
        });
    }
    for text in texts.iter().filter(|t| practice.paper(stem(&t.file)).is_none()) {
        issues.push(Issue { file: text.file.clone(), line: 0, what: "is no [[paper]] of the structure".into() });
    }
    for row in root.tables("fault") {
        let id = row.need_text("id", issues).to_owned();
        let paper = row.need_text("paper", issues);
        let path = format!("fault/{id}");
        let fault = Fault {
            place: words.get(&format!("{path}/where"), row, issues),
            fault: words.get(&format!("{path}/fault"), row, issues),
            answer: words.get(&format!("{path}/answer"), row, issues),
            id,
        };
        match practice.papers.iter_mut().find(|p| p.id == paper) {
            Some(paper) => paper.faults.push(fault),
            None => issues.push(row.issue(format!("there is no paper {paper:?}"))),
        }
    }
    practice
}

/// The file's name without folders and ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.strip_suffix(".md").unwrap_or(name)
}

pub(super) fn controls(root: Table<'_>, framework: &Framework, issues: &mut Vec<Issue>) -> Vec<Control> {
    let mut controls: Vec<Control> = Vec::new();
    for row in root.tables("control") {
        let number = row.need_text("number", issues).to_owned();
        if controls.iter().any(|c| c.number == number) {
            issues.push(row.issue(format!("control {number} stands here a second time")));
            continue;
        }
        controls.push(Control {
            title: row.need_text("title", issues).to_owned(),
            new: row.flag("new", issues),
            items: resources::items(row, framework, issues),
            number,
        });
    }
    controls
}
