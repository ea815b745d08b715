//! A portfolio as its reader meets it: every title and item found, nothing beyond the edges, links that lead where they say,
//! the same bytes twice.

mod evidence;
mod support;

use std::collections::BTreeMap;

use lopdf::Object;
use pathfolio_core::charts::Rated;
use pathfolio_portfolio::model::Paper;
use pathfolio_portfolio::{pages, render_pdf};
use support::reading::{file_text, inside, open, render, said, tight};
use support::sample;

#[test]
fn the_same_model_gives_the_same_bytes_and_another_model_another_identity() {
    let (bytes, _) = render("sample", &sample());
    assert!(bytes == render_pdf(&sample()).expect("a file"));
    let mut other = sample();
    other.name = Some("Somebody Else".into());
    let identity = |bytes: &[u8]| format!("{:?}", open(bytes).trailer.get(b"ID").expect("an identity"));
    assert_ne!(identity(&bytes), identity(&render_pdf(&other).expect("a file")));
}

#[test]
fn every_title_and_every_item_can_be_read_out_of_the_file() {
    let model = sample();
    let (bytes, _) = render("sample", &model);
    let text = file_text(&open(&bytes));
    for competence in model.competences() {
        assert!(text.contains(&tight(&competence.title)), "{}", competence.title);
        for item in competence.knowledge.iter().chain(&competence.skill) {
            assert!(text.contains(&tight(&item.text)), "{} {}", competence.number, item.text);
        }
    }
    for clause in &model.clauses {
        assert!(text.contains(&tight(&format!("{} {}", clause.number, clause.title))), "{}", clause.number);
    }
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    let model = sample();
    let (bytes, laid_out) = render("sample", &model);
    assert_eq!(open(&bytes).get_pages().len(), laid_out.count());
    for (index, text) in said(&laid_out).iter().enumerate() {
        assert!(text.contains(&format!("{} of {}", index + 1, laid_out.count())), "page {}", index + 1);
        assert!(text.contains(&model.fingerprint_short));
    }
}

#[test]
fn the_summary_is_one_page_on_both_papers() {
    for paper in [Paper::A4, Paper::Letter] {
        let mut model = sample();
        model.paper = paper;
        let (_, laid_out) = render(if paper == Paper::A4 { "sample" } else { "letter" }, &model);
        let text = said(&laid_out);
        for sign in ["Mara Lindqvist", "26 January 2027", "Key to the levels", "6.6.3 ", &model.fingerprint, &model.note] {
            assert!(text[0].contains(sign), "{paper:?}: {sign}");
        }
        assert!(text[1].contains("Contents"), "the contents come second");
        inside("sample", &laid_out);
    }
}

#[test]
fn letter_is_letter() {
    let mut model = sample();
    model.paper = Paper::Letter;
    let (bytes, _) = render("letter", &model);
    let file = open(&bytes);
    for page in file.get_pages().into_values() {
        let media = file.get_dictionary(page).and_then(|page| page.get(b"MediaBox")).and_then(Object::as_array).expect("a box");
        let size: Vec<f32> = media.iter().map(|number| number.as_float().expect("a number").round()).collect();
        assert_eq!(size, [0.0, 0.0, 612.0, 792.0]);
    }
}

#[test]
fn contents_and_bookmarks_lead_to_the_page_that_bears_the_title() {
    let model = sample();
    let (_, laid_out) = render("sample", &model);
    let text = said(&laid_out);
    let outline = laid_out.outline();
    assert_eq!(outline.iter().take(2).map(|entry| entry.title.as_str()).collect::<Vec<_>>(), ["Summary", "Contents"]);
    let contents = &text[outline[1].page];
    for competence in model.competences() {
        let title = format!("{} {}", competence.number, competence.title);
        let entry = outline.iter().find(|entry| entry.title == title).unwrap_or_else(|| panic!("{title} in the bookmarks"));
        assert_eq!(entry.depth, 1);
        assert!(text[entry.page].contains(&title), "{title} on page {}", entry.page + 1);
        assert!(contents.contains(&format!("{title} {}", entry.page + 1)), "{title} in the contents");
    }
    let clause = outline.iter().find(|entry| entry.title.starts_with("9.2 ")).expect("a clause");
    assert_eq!(clause.depth, 2);
    assert!(text[clause.page].contains(&clause.title));
}

#[test]
fn links_are_annotations_with_words_and_a_place_in_the_structure() {
    let (bytes, laid_out) = render("sample", &sample());
    let file = open(&bytes);
    let contents = *file.get_pages().values().nth(laid_out.outline()[1].page).expect("the contents");
    let links = file.get_dictionary(contents).and_then(|page| page.get(b"Annots")).and_then(Object::as_array).expect("links");
    assert!(links.len() >= 24);
    for link in links {
        let link = file.get_dictionary(link.as_reference().expect("indirect")).expect("a link");
        for key in [b"Contents".as_slice(), b"Dest", b"StructParent", b"F"] {
            assert!(link.has(key), "{link:?}");
        }
    }
}

#[test]
fn the_file_is_tagged_and_says_its_language_and_title() {
    let mut model = sample();
    model.language = "de-AT".into();
    let (bytes, _) = render("german", &model);
    let file = open(&bytes);
    assert_eq!(file.version, "1.7");
    let catalog = file.catalog().expect("a catalogue");
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).expect("a language"), b"de-AT");
    for key in [b"StructTreeRoot".as_slice(), b"MarkInfo", b"Metadata", b"OutputIntents", b"ViewerPreferences", b"PageLabels"] {
        assert!(catalog.has(key), "{}", String::from_utf8_lossy(key));
    }
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for object in file.objects.values() {
        let Ok(element) = object.as_dict() else { continue };
        if element.has_type(b"StructElem") {
            let kind = String::from_utf8_lossy(element.get(b"S").and_then(Object::as_name).expect("a type")).into_owned();
            if kind == "Figure" {
                assert!(element.get(b"Alt").and_then(Object::as_str).is_ok_and(|alt| !alt.is_empty()), "a figure has words");
            }
            *kinds.entry(kind).or_default() += 1;
        }
    }
    assert_eq!(kinds["Document"], 1);
    // Cover, contents, 24 competences, clause matrix.
    assert_eq!(kinds["H1"], 27);
    assert!(kinds["Figure"] > 223, "every item's stave is a figure: {kinds:?}");
}

#[test]
fn long_names_wrap_and_nothing_leaves_the_page() {
    let long = "Informationssicherheitsrisikobeurteilungsverfahrensverantwortungsübertragungsprotokollierung";
    let mut model = sample();
    model.name = Some(format!("Wolfeschlegelsteinhausenbergerdorff {long} {long}"));
    model.role = long.repeat(3);
    model.framework = long.into();
    model.deadline = Some(long.into());
    model.watermark = Some(long.into());
    model.note = long.repeat(4);
    for count in [&mut model.readiness.level, &mut model.readiness.demonstrated] {
        (count.of, count.note) = (long.into(), long.into());
    }
    for level in &mut model.levels {
        (level.name, level.knowledge) = ("Selbstständigkeitsstufe".into(), long.into());
    }
    for group in &mut model.groups {
        group.title = long.into();
        for competence in &mut group.competences {
            (competence.title, competence.short) = (long.into(), long.into());
            competence.missing = vec![long.repeat(5); if competence.number == "5.2" { 40 } else { 1 }];
            for item in competence.knowledge.iter_mut().chain(&mut competence.skill) {
                item.text = long.repeat(4);
            }
        }
    }
    for clause in &mut model.clauses {
        clause.title = long.into();
        clause.links.iter_mut().for_each(|link| link.title = long.into());
    }
    let (bytes, laid_out) = render("long", &model);
    inside("long", &laid_out);
    assert!(file_text(&open(&bytes)).contains(&long.repeat(3)), "nothing is cut off");
}

#[test]
fn scripts_of_the_faces_are_printed_and_others_reported() {
    let mut model = sample();
    model.name = Some("Ελένη Παπαδοπούλου".into());
    model.role = "Внутренний аудитор".into();
    let (bytes, laid_out) = render("scripts", &model);
    let text = file_text(&open(&bytes));
    assert!(text.contains("ΕλένηΠαπαδοπούλου") && text.contains("Внутреннийаудитор"), "{}", &text[..300]);
    assert!(laid_out.preflight().missing_glyphs.is_empty());

    model.name = Some("山田 太郎 😀\u{0}\u{1b}".into());
    let (_, laid_out) = render("missing", &model);
    let missing = &laid_out.preflight().missing_glyphs;
    assert_eq!(missing.keys().copied().collect::<String>(), "太山田郎😀");
}

#[test]
fn an_empty_profile_prints() {
    let mut model = sample();
    (model.name, model.deadline, model.role, model.note) = (None, None, String::new(), String::new());
    for competence in model.groups.iter_mut().flat_map(|group| &mut group.competences) {
        (competence.target, competence.importance) = (None, None);
        (competence.knowledge_level, competence.skill_level) = (Rated::NotAssessed, Rated::NotAssessed);
        competence.missing.clear();
        competence.outcome.clear();
        competence.serves.clear();
        for item in competence.knowledge.iter_mut().chain(&mut competence.skill) {
            (item.rated, item.target) = (Rated::NotAssessed, None);
        }
    }
    model.clauses.clear();
    let (bytes, laid_out) = render("empty", &model);
    assert!(said(&laid_out)[0].contains("Portfolio of competence"));
    assert_eq!(open(&bytes).get_pages().len(), laid_out.count());
    assert!(said(&laid_out).iter().all(|text| !text.contains("Clause matrix")), "no empty matrix");
    inside("empty", &laid_out);

    model.groups.clear();
    model.levels.clear();
    let (bytes, _) = render("bare", &model);
    assert_eq!(open(&bytes).get_pages().len(), 2);
}

#[test]
fn an_assumed_level_is_never_printed_as_a_rating() {
    let mut assumed = sample();
    let mut blank = sample();
    for (model, rated) in [(&mut assumed, Rated::Assumed(3)), (&mut blank, Rated::NotAssessed)] {
        for competence in model.groups.iter_mut().flat_map(|group| &mut group.competences) {
            (competence.knowledge_level, competence.skill_level) = (rated, rated);
            competence.knowledge.iter_mut().chain(&mut competence.skill).for_each(|item| item.rated = rated);
        }
        model.clauses.iter_mut().flat_map(|clause| &mut clause.links).flat_map(|link| &mut link.items).for_each(|item| item.rated = rated);
    }
    assert!(render_pdf(&assumed).expect("a file") == render_pdf(&blank).expect("a file"));
}

#[test]
fn what_a_sample_profile_prints_says_so_on_every_page() {
    let mut model = sample();
    model.watermark = Some("Sample".into());
    let (_, laid_out) = render("watermark", &model);
    let plain = pages(&sample());
    for page in 0..laid_out.count() {
        let (marked, plain) = (laid_out.svg(page).expect("a page"), plain.svg(page).expect("a page"));
        assert!(marked.contains("#EDEFEC") && !plain.contains("#EDEFEC"), "page {}", page + 1);
    }
    assert!(said(&laid_out).iter().all(|text| text.contains("Sample")));
}

#[test]
fn pictures_of_pages_hold_nothing_but_shapes() {
    let mut model = sample();
    model.name = Some("<script>alert(1)</script>\"&".into());
    let (_, laid_out) = render("hostile", &model);
    for page in 0..laid_out.count() {
        let svg = laid_out.svg(page).expect("a page");
        for element in svg.split('<').skip(1).map(|piece| piece.split([' ', '>', '/']).find(|name| !name.is_empty()).expect("a name")) {
            assert!(["svg", "defs", "path", "rect", "g", "use"].contains(&element), "{element}");
        }
        assert!(svg.split("href=\"").skip(1).all(|target| target.starts_with('#')));
        assert!(!svg.contains("&") && !svg.contains("url(") && !svg.contains("NaN") && !svg.contains("inf"));
    }
    assert!(laid_out.svg(laid_out.count()).is_none());
}

#[test]
fn no_text_is_smaller_than_seven_points() {
    let (bytes, _) = render("sample", &sample());
    let file = open(&bytes);
    for page in file.get_pages().into_values() {
        let content = lopdf::content::Content::decode(&file.get_page_content(page)).expect("operators");
        for operation in content.operations.iter().filter(|operation| operation.operator == "Tf") {
            assert!(operation.operands[1].as_float().expect("a size") >= 7.0);
        }
    }
}
