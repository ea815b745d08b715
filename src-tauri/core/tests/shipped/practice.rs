//! The practice company's papers fit together, except where a fault is planted. What a script can recompute is recomputed
//! here; each exception is a fault on the list.

use super::support::shipped;
use chrono::NaiveDate;
use pathfolio_core::framework::Paper;
use std::collections::{BTreeMap, BTreeSet};

fn paper(id: &str) -> &'static Paper {
    shipped().practice.paper(id).unwrap_or_else(|| panic!("no paper {id}"))
}

/// The rows of every table of a paper whose head begins with `first`, without the head.
fn table(id: &str, first: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut inside = false;
    for line in paper(id).text.lines() {
        let Some(row) = line.strip_prefix('|') else {
            inside = false;
            continue;
        };
        let cells: Vec<String> = row.trim_end_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        match (inside, cells[0] == first, cells[0].starts_with("---")) {
            (false, true, _) => inside = true,
            (true, _, false) => rows.push(cells),
            _ => {}
        }
    }
    assert!(!rows.is_empty(), "no table {first} in {id}");
    rows
}

fn number(text: &str) -> i64 {
    text.replace(',', "").parse().unwrap_or_else(|_| panic!("{text:?} is no number"))
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is no date"))
}

/// A fault of that name is planted in that paper.
fn planted(fault: &str, paper_id: &str) -> bool {
    paper(paper_id).faults.iter().any(|f| f.id == fault)
}

#[test]
fn there_are_eighteen_papers_and_each_is_used_by_an_exercise() {
    let practice = &shipped().practice;
    assert_eq!(practice.papers.len(), 18);
    let used: BTreeSet<&String> = shipped().framework.topics.iter().filter_map(|t| t.exercise.as_ref()).flat_map(|e| &e.papers).collect();
    let idle: Vec<&String> = practice.papers.iter().map(|p| &p.id).filter(|id| !used.contains(id)).collect();
    assert!(idle.is_empty(), "no exercise uses {idle:?}");
    for paper in &practice.papers {
        assert!(paper.text.starts_with(&format!("# {}\n", paper.title)) || paper.text.starts_with("# "), "{} has no title", paper.id);
    }
}

#[test]
fn faults_are_planted_in_every_paper_but_one_and_each_names_its_place() {
    let practice = &shipped().practice;
    let with: Vec<&str> = practice.papers.iter().filter(|p| !p.faults.is_empty()).map(|p| p.id.as_str()).collect();
    assert!(with.len() >= 12, "{with:?}");
    let faults: Vec<_> = practice.papers.iter().flat_map(|p| &p.faults).collect();
    assert!(faults.len() >= 20);
    assert!(paper("statement-of-applicability").faults.len() >= 6);
    for fault in faults {
        let words = super::count(&fault.answer);
        assert!((8..=70).contains(&words), "the answer to {} has {words} words", fault.id);
    }
    // A fault is not told in the exercises.
    for exercise in shipped().framework.topics.iter().filter_map(|t| t.exercise.as_ref()) {
        for given in ["Hull", "63,500", "Lewis Grant"] {
            assert!(!exercise.task.contains(given), "{given:?} is given away");
        }
    }
}

#[test]
fn people_and_places_sum_to_the_headcount() {
    for first in ["Unit", "Place"] {
        let rows = table("organisation", first);
        let (all, parts) = rows.split_last().unwrap();
        assert_eq!(all[0], "All");
        assert_eq!(parts.iter().map(|r| number(&r[1])).sum::<i64>(), number(&all[1]), "{first}");
        assert_eq!(number(&all[1]), 118);
    }
    assert!(paper("context").text.contains("118 people"));
    assert!(shipped().practice.summary.contains("118 people"));
    let units: BTreeSet<String> = table("organisation", "Unit").into_iter().map(|r| r[0].clone()).collect();
    for row in table("leavers", "No.") {
        assert!(units.contains(&row[2]), "{} left the unknown unit {}", row[1], row[2]);
    }
    for row in table("incidents", "Id") {
        assert!(row[3].split("; ").all(|unit| units.contains(unit)), "{}: {}", row[0], row[3]);
    }
}

#[test]
fn scores_are_likelihood_times_consequence_and_accepted_by_whoever_may() {
    let assets: BTreeSet<String> = table("assets", "Id").into_iter().map(|r| r[0].clone()).collect();
    let mut wrong = Vec::new();
    let mut unauthorised = Vec::new();
    for row in table("risk-register", "Id") {
        let (l, c, score, after_l, after_c, left) =
            (number(&row[4]), number(&row[5]), number(&row[6]), number(&row[8]), number(&row[9]), number(&row[10]));
        assert!((1..=4).contains(&l) && (1..=4).contains(&c) && after_l <= l && after_c <= c, "{}", row[0]);
        assert!(row[2] == "–" || assets.contains(&row[2]), "{} speaks of the unknown asset {}", row[0], row[2]);
        if l * c != score || after_l * after_c != left {
            wrong.push(row[0].clone());
        }
        let by_director = row[11].starts_with("Helen Marsh");
        let may = match left {
            ..=6 => row[11].starts_with(&row[3]) || by_director,
            7..=9 => by_director,
            _ => row[11].starts_with("open"),
        };
        if !may {
            unauthorised.push(row[0].clone());
        }
    }
    assert!(planted("score-miscalculated", "risk-register") && planted("accepted-without-authority", "risk-register"));
    assert_eq!(wrong, ["R-13"]);
    assert_eq!(unauthorised, ["R-06"]);
}

#[test]
fn the_statement_of_applicability_lists_all_controls_and_its_reasons_exist() {
    let rows = table("statement-of-applicability", "Control");
    let listed: Vec<(String, String)> = rows.iter().map(|r| (r[0].clone(), r[1].clone())).collect();
    let expected: Vec<(String, String)> = shipped().controls.iter().map(|c| (format!("A.{}", c.number), c.title.clone())).collect();
    assert_eq!(listed, expected);
    let risks: BTreeMap<String, String> = table("risk-register", "Id").into_iter().map(|r| (r[0].clone(), r[7].clone())).collect();
    for row in &rows {
        for risk in row[3].split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|w| w.starts_with("R-")) {
            assert!(risks.contains_key(risk), "{} rests on the unknown {risk}", row[0]);
        }
    }
    // What the register treats with a control is applicable, but for the planted rows.
    let excluded: BTreeSet<String> = rows.iter().filter(|r| r[2] == "no").map(|r| r[0].trim_start_matches("A.").to_owned()).collect();
    let contradicted: BTreeSet<String> =
        risks.values().flat_map(|c| c.split(", ")).filter(|c| excluded.contains(*c)).map(str::to_owned).collect();
    assert!(planted("masking-excluded", "statement-of-applicability"));
    assert_eq!(contradicted, BTreeSet::from(["8.11".to_owned()]));
}

#[test]
fn leavers_are_closed_on_their_last_day_but_for_the_planted_rows() {
    let rows = table("leavers", "No.");
    assert_eq!(rows.len(), 24);
    assert!(rows.windows(2).all(|pair| pair[0][3] <= pair[1][3]), "in order of leaving");
    let late: Vec<i64> = rows.iter().filter(|r| r[4] == "open" || date(&r[4]) > date(&r[3])).map(|r| number(&r[0])).collect();
    assert!(planted("late-closures", "leavers"));
    assert_eq!(late, [4, 9, 12, 20, 23]);
    assert!(rows.iter().filter(|r| r[4] != "open").all(|r| date(&r[4]) >= date(&r[3])), "nobody is closed before leaving");
    // The incident with a leaver's account falls between leaving and closing.
    let grant = rows.iter().find(|r| r[1] == "Lewis Grant").unwrap();
    let used = date(&table("incidents", "Id").iter().find(|r| r[2].contains("L. Grant")).unwrap()[1]);
    assert!(date(&grant[3]) < used && used < date(&grant[4]));
}

#[test]
fn figures_recompute_from_the_logs_but_for_the_planted_months() {
    let incidents = table("incidents", "Id");
    let leavers = table("leavers", "No.");
    assert!(incidents.windows(2).all(|pair| pair[0][1] < pair[1][1]), "in order of date");
    let months = table("metrics", "Month");
    assert_eq!(months.len(), 12);
    let mut off = Vec::new();
    for row in &months {
        let of_month: Vec<_> = incidents.iter().filter(|i| i[1].starts_with(&row[0])).collect();
        let left: Vec<_> = leavers.iter().filter(|l| l[3].starts_with(&row[0])).collect();
        let on_time = left.iter().filter(|l| l[3] == l[4]).count();
        let minutes: i64 = of_month.iter().map(|i| number(&i[5])).sum();
        let seen = of_month.iter().filter(|i| i[6] == "yes").count();
        for (measure, is, should) in [
            ("M1", row[1].clone(), of_month.len().to_string()),
            ("M2", row[2].clone(), minutes.to_string()),
            ("M3", row[3].clone(), seen.to_string()),
            ("M4", row[4].clone(), format!("{on_time} of {}", left.len())),
        ] {
            if is != should {
                off.push(format!("{} {measure}", row[0]));
            }
        }
    }
    assert!(planted("january-metric", "metrics") && planted("june-metric", "metrics"));
    assert_eq!(off, ["2026-01 M4", "2026-06 M2"]);

    let minutes = &paper("management-review").text;
    let since_january: i64 = months.iter().filter(|r| r[0].starts_with("2026")).map(|r| number(&r[2])).sum();
    assert!(minutes.contains(&format!("Interruption since January: {since_january} minutes")));
    assert!(minutes.contains(&format!("Incidents: {} in twelve months", incidents.len())));
    assert!(planted("review-figure", "management-review") && minutes.contains("23 of 24"));
}

#[test]
fn findings_actions_and_incidents_refer_to_each_other() {
    let actions = table("corrective-actions", "Id");
    let audits: BTreeSet<String> = table("audit-programme", "Audit").into_iter().map(|r| r[0].clone()).collect();
    let incidents: BTreeSet<String> = table("incidents", "Id").into_iter().map(|r| r[0].clone()).collect();
    for row in &actions {
        let (finding, audit) = row[1].split_once(", ").unwrap();
        assert!(audits.contains(audit), "{}: {audit}", row[0]);
        if audit == "AUD-2026-03" {
            assert!(paper("audit-report").text.contains(&format!("**{finding}, ")), "{finding} is not in the report");
        }
        if row[8] != "open" {
            assert!(date(&row[8]) >= date(&row[2]), "{} is closed before it is opened", row[0]);
        }
    }
    for paper in &shipped().practice.papers {
        for id in paper.text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|w| w.starts_with("INC-")) {
            assert!(incidents.contains(id), "{} speaks of the unknown {id}", paper.id);
        }
    }
}

#[test]
fn the_budget_sums_but_for_the_planted_total() {
    let rows = table("budget-request", "Item");
    let (total, items) = rows.split_last().unwrap();
    let sum: i64 = items.iter().map(|r| number(&r[1])).sum();
    assert!(planted("sum-wrong", "budget-request"));
    assert_eq!((sum, number(&total[1])), (61_500, 63_500));
}
