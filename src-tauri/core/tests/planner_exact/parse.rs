//! Problem files: read as meant, refused with line and reason.

use pathfolio_core::planner::solver::{Index, ParseError, Problem, ProblemError, solve};

fn refused(text: &str) -> ParseError {
    Problem::parse(text).map(|_| ()).unwrap_err()
}

#[test]
fn a_problem_file_is_read_and_solved() {
    let (problem, capacity) = Problem::parse("3 1 20\n10 10 0\n90 10 0\n\n 40 10 1 \n0 1\n").unwrap();
    let found = solve(&problem, &Index::of(&problem), capacity);
    assert_eq!((found.value, found.bound, found.units), (100, 100, vec![0, 1]));
    let (nothing, capacity) = Problem::parse("0 0 5").unwrap();
    assert_eq!(solve(&nothing, &Index::of(&nothing), capacity).value, 0);
}

#[test]
fn what_is_malformed_is_refused_with_its_line_and_the_reason() {
    let no_number = |line, field, found: &str| ParseError::NoNumber { line, field, found: found.to_owned() };
    let cases = [
        ("", ParseError::Empty),
        ("\n \n", ParseError::Empty),
        ("3 1\n", ParseError::Fields { line: 1, expected: "n m cap", found: 2 }),
        ("1 0 5\n1 2\n", ParseError::Fields { line: 2, expected: "value hours competence", found: 2 }),
        ("2 1 5\n1 1 0\n1 1 0\n0 1 2\n", ParseError::Fields { line: 4, expected: "prerequisite dependant", found: 3 }),
        ("x 1 5\n", no_number(1, "n", "x")),
        ("1 0 5\n1.5 1 0\n", no_number(2, "value", "1.5")),
        ("1 0 5\n1 - 0\n", no_number(2, "hours", "-")),
        ("2 0 5\n1 1 0\n", ParseError::Ends { what: "units", expected: 2, found: 1 }),
        ("2 1 5\n1 1 0\n1 1 0\n", ParseError::Ends { what: "prerequisites", expected: 1, found: 0 }),
        ("1 0 5\n1 1 0\n0 0\n", ParseError::Beyond(3)),
        ("2 2 5\n1 1 0\n1 1 0\n0 1\n1 0\n", ParseError::Problem(ProblemError::Cycle(vec![1, 0]))),
    ];
    for (text, error) in cases {
        assert_eq!(refused(text), error, "{text:?}");
    }
}

#[test]
fn numbers_out_of_range_are_refused_however_long_they_are() {
    let out = |text: &str| match refused(text) {
        ParseError::OutOfRange { line, field, found, least, most } => (line, field, found, least, most),
        other => panic!("{other:?}"),
    };
    let hours = u64::from(u32::MAX);
    assert_eq!(out("1 0 5\n1 0 0\n"), (2, "hours", "0".to_owned(), 1, hours));
    assert_eq!(out("1 0 5\n1 -3 0\n"), (2, "hours", "-3".to_owned(), 1, hours));
    assert_eq!(out("1 0 5\n-1 3 0\n"), (2, "value", "-1".to_owned(), 0, 1_000_000_000_000));
    assert_eq!(out("100001 0 5\n"), (1, "n", "100001".to_owned(), 0, 100_000));
    assert_eq!(out("2 1 5\n1 1 0\n1 1 0\n0 2\n"), (4, "dependant", "2".to_owned(), 0, 1));
    assert_eq!(out(&format!("1 0 {}\n", "9".repeat(100_000))).2.len(), 40);
    let text = format!("100000 0 5\n{}", "1000000000000 1 0\n".repeat(100_000));
    assert_eq!(refused(&text), ParseError::Problem(ProblemError::TooLarge));
}
