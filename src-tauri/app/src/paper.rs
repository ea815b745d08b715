//! A practice paper's Markdown as blocks: the window draws elements, never foreign HTML.

use crate::wire::{BlockDto, SpanDto};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The blocks of a paper below its title. Headings, paragraphs, lists of one depth and tables; nothing else is written.
pub(crate) fn blocks(text: &str) -> Vec<BlockDto> {
    let mut blocks = Vec::new();
    let mut spans: Vec<SpanDto> = Vec::new();
    let (mut strong, mut emphasis) = (false, false);
    let mut rows: Vec<Vec<Vec<SpanDto>>> = Vec::new();
    let mut cells: Vec<Vec<SpanDto>> = Vec::new();
    let mut head: Vec<Vec<SpanDto>> = Vec::new();
    let mut list: Option<(bool, Vec<Vec<SpanDto>>)> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Strong) => strong = true,
            Event::End(TagEnd::Strong) => strong = false,
            Event::Start(Tag::Emphasis) => emphasis = true,
            Event::End(TagEnd::Emphasis) => emphasis = false,
            Event::Text(words) | Event::Code(words) => spans.push(SpanDto { text: words.to_string(), strong, emphasis }),
            Event::SoftBreak | Event::HardBreak => spans.push(SpanDto { text: " ".to_owned(), strong, emphasis }),
            Event::End(TagEnd::Heading(level)) => {
                let spans = std::mem::take(&mut spans);
                // The title is the paper's name, shown by whoever shows the paper.
                if level as u8 > 1 {
                    blocks.push(BlockDto::Heading { level: level as u8, spans });
                }
            }
            Event::End(TagEnd::Paragraph) if list.is_none() => blocks.push(BlockDto::Paragraph { spans: std::mem::take(&mut spans) }),
            Event::Start(Tag::List(first)) => list = Some((first.is_some(), Vec::new())),
            Event::End(TagEnd::Item) => {
                if let Some((_, rows)) = &mut list {
                    rows.push(std::mem::take(&mut spans));
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some((ordered, rows)) = list.take() {
                    blocks.push(BlockDto::List { ordered, rows });
                }
            }
            Event::End(TagEnd::TableCell) => cells.push(std::mem::take(&mut spans)),
            Event::End(TagEnd::TableHead) => head = std::mem::take(&mut cells),
            Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut cells)),
            Event::End(TagEnd::Table) => {
                blocks.push(BlockDto::Table { head: std::mem::take(&mut head), rows: std::mem::take(&mut rows) });
            }
            _ => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(spans: &[SpanDto]) -> String {
        spans.iter().map(|s| s.text.as_str()).collect()
    }

    #[test]
    fn a_paper_becomes_blocks_and_its_title_stands_apart() {
        let text = "# Leavers\n\nHR-07, version **3**\n\n## Limit\n\n- one day\n- *two* days\n\n| Name | Closed |\n|---|---|\n| A. Bell | 3 March |\n| C. Dahl | – |\n";
        let blocks = blocks(text);
        let [
            BlockDto::Paragraph { spans },
            BlockDto::Heading { level: 2, .. },
            BlockDto::List { ordered: false, rows },
            BlockDto::Table { head, rows: table },
        ] = &blocks[..]
        else {
            panic!("{blocks:?}")
        };
        assert_eq!(words(spans), "HR-07, version 3");
        assert!(spans[1].strong && !spans[0].strong);
        assert_eq!(rows.iter().map(|r| words(r)).collect::<Vec<_>>(), ["one day", "two days"]);
        assert_eq!(head.iter().map(|c| words(c)).collect::<Vec<_>>(), ["Name", "Closed"]);
        assert_eq!(table.iter().map(|r| words(&r[1])).collect::<Vec<_>>(), ["3 March", "–"]);
    }

    #[test]
    fn markup_in_a_paper_stays_words() {
        let blocks = blocks("<script>alert(1)</script>\n\na <b>b</b>");
        let all: String = blocks.iter().map(|b| if let BlockDto::Paragraph { spans } = b { words(spans) } else { String::new() }).collect();
        assert!(!all.contains('<'), "{blocks:?}");
    }
}
