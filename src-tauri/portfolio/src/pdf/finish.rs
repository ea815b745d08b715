//! What a file needs beyond its pages: structure, outline, links, metadata, colour intent, identity. PDF 1.7, after PDF/A-3a and
//! PDF/UA-1.

use lopdf::{Dictionary, Document as File, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::tagging::{Tagging, name};
use super::{PT, icc, tidy};
use crate::PortfolioError;
use crate::model::Model;
use crate::page::{Document, Draw, NodeId, Place, Role};

const PRODUCER: &str = concat!("Pathfolio ", env!("CARGO_PKG_VERSION"));

/// Completes printpdf's file and writes it.
pub(super) fn finish(mut file: File, model: &Model, document: &Document, tagging: &Tagging) -> Result<Vec<u8>, PortfolioError> {
    let wrong = |error: lopdf::Error| PortfolioError::Write { reason: error.to_string() };
    file.version = "1.7".into();
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();

    let (links, mut parents) = structure(&mut file, document, tagging, &pages);
    for (number, page) in pages.iter().enumerate() {
        let dictionary = file.get_dictionary_mut(*page).map_err(wrong)?;
        dictionary.remove(b"Annots");
        dictionary.set("Tabs", Object::Name(b"S".to_vec()));
        dictionary.set("StructParents", number as i64);
        let own: Vec<Object> = links.iter().filter(|link| link.page == number).map(|link| link.annotation.into()).collect();
        if !own.is_empty() {
            dictionary.set("Annots", own);
        }
    }
    let tree_root = parents.root;
    let parent_tree = file.add_object(dictionary! { "Nums" => std::mem::take(&mut parents.numbers) });
    let next = parents.next;
    let root = file.get_dictionary_mut(tree_root).map_err(wrong)?;
    root.set("ParentTree", parent_tree);
    root.set("ParentTreeNextKey", next);

    let outlines = outline(&mut file, document, &pages);
    let metadata = file.add_object(
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(model, document).into_bytes()).with_compression(false),
    );
    let intent = {
        let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
        dictionary! {
            "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => Object::string_literal("sRGB"),
            "Info" => Object::string_literal("sRGB IEC61966-2.1"), "DestOutputProfile" => profile,
        }
    };
    let catalog = file.catalog_mut().map_err(wrong)?;
    catalog.set("Lang", Object::string_literal(model.language.as_bytes()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLayout", "SinglePage");
    catalog.set("PageLabels", dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] });
    catalog.set("StructTreeRoot", tree_root);
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent.into()]);
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", "UseOutlines");
    }

    let date = model.printed_at.format("D:%Y%m%d%H%M%S+00'00'").to_string();
    let mut info = dictionary! {
        "Title" => said(&document.title), "Producer" => said(PRODUCER), "Creator" => said("Pathfolio"),
        "CreationDate" => Object::string_literal(date.as_str()), "ModDate" => Object::string_literal(date.as_str()),
    };
    if let Some(name) = &model.name {
        info.set("Author", said(name));
    }
    if let Ok(Object::Reference(old)) = file.trailer.get(b"Info") {
        let old = *old;
        file.objects.insert(old, info.into());
    }
    tidy_up(&mut file, &pages);
    write(file)
}

/// Leaves out the empty resources that printpdf writes, and cuts long pages into several streams.
fn tidy_up(file: &mut File, pages: &[ObjectId]) {
    let mut orphans = std::collections::BTreeSet::new();
    for object in file.objects.values_mut() {
        if let Object::Dictionary(resources) = object
            && resources.has(b"Font")
            && resources.has(b"XObject")
        {
            for unused in [b"XObject".as_slice(), b"ExtGState", b"Shading"] {
                orphans.extend(resources.remove(unused).and_then(|object| object.as_reference().ok()));
            }
        }
    }
    for page in pages {
        let Some(content) = file.get_dictionary(*page).ok().and_then(|page| page.get(b"Contents").and_then(Object::as_reference).ok())
        else {
            continue;
        };
        let Some(Object::Stream(stream)) = file.objects.remove(&content) else { continue };
        let pieces: Vec<Object> = pieces(&stream.content)
            .into_iter()
            .map(|piece| file.add_object(Stream::new(Dictionary::new(), piece.to_vec())).into())
            .collect();
        if let Ok(page) = file.get_dictionary_mut(*page) {
            page.set("Contents", pieces);
        }
    }
    for orphan in orphans {
        file.objects.remove(&orphan);
    }
    let streams = file.objects.values_mut().filter_map(|object| match object {
        Object::Stream(stream) if !stream.dict.has_type(b"Metadata") => Some(stream),
        _ => None,
    });
    // Every second one on another core: pages of about one length alternate.
    let (mut here, mut there) = (Vec::new(), Vec::new());
    for (at, stream) in streams.enumerate() {
        if at % 2 == 0 { here.push(stream) } else { there.push(stream) }
    }
    std::thread::scope(|scope| {
        scope.spawn(|| there.into_iter().for_each(compress));
        here.into_iter().for_each(compress);
    });
}

/// Content of more bytes becomes several streams. qpdf warns of streams whose compressed and plain buffers happen to run out at
/// the same byte; its plain buffer holds 65,536.
const LONGEST_STREAM: usize = 60_000;

/// Cuts content between marked sequences into streams of at most [`LONGEST_STREAM`] bytes, where a sequence is not longer.
fn pieces(content: &[u8]) -> Vec<&[u8]> {
    const END: &[u8] = b"\nEMC\n";
    let mut pieces = Vec::new();
    let mut rest = content;
    while rest.len() > LONGEST_STREAM {
        let Some(end) = rest[..LONGEST_STREAM].windows(END.len()).rposition(|window| window == END) else { break };
        let (piece, after) = rest.split_at(end + END.len());
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// Compresses a stream so that its last byte is no end of line: some checkers take such a byte for the line end before `endstream`.
fn compress(stream: &mut Stream) {
    let plain = stream.content.clone();
    let is_text = stream.dict.iter().all(|(key, _)| key == b"Length");
    for blanks in 0..4 {
        stream.content.clone_from(&plain);
        stream.content.resize(plain.len() + blanks, b'\n');
        // A stream that cannot be made smaller stays as it is.
        let _ = stream.compress();
        if !matches!(stream.content.last(), Some(b'\r' | b'\n')) {
            return;
        }
        stream.dict.remove(b"Filter");
        if !is_text {
            break;
        }
    }
    stream.set_content(plain);
}

/// How many objects one stream of objects holds at most; what they say stays under [`LONGEST_STREAM`]. The more there are together,
/// the fewer streams there are, and the more rarely one ends as it must not.
const OBJECTS_TOGETHER: usize = 400;

/// Writes the file under an identity made from its contents.
fn write(mut file: File) -> Result<Vec<u8>, PortfolioError> {
    let wrong = |error: std::io::Error| PortfolioError::Write { reason: error.to_string() };
    let identity = |bytes: &[u8]| {
        let half = Object::String(bytes.to_vec(), StringFormat::Hexadecimal);
        Object::Array(vec![half.clone(), half])
    };
    let save = |file: &mut File, together: usize| {
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(together)
            .compression_level(6)
            .build();
        let mut bytes = Vec::new();
        file.save_with_options(&mut bytes, options).map(|()| bytes).map_err(wrong)
    };
    file.trailer.set("ID", identity(&[0; 16]));
    // As in `compress`: streams of objects end as chance has it, so another grouping is tried until none ends in a line end.
    let mut together = OBJECTS_TOGETHER;
    let mut draft = save(&mut file.clone(), together)?;
    while together > OBJECTS_TOGETHER - 16 && draft.windows(11).any(|window| window == b"\r\nendstream") {
        together -= 1;
        draft = save(&mut file.clone(), together)?;
    }
    let digest = Sha256::digest(&draft);
    if identify(&mut draft, &digest[..16]) {
        return Ok(draft);
    }
    file.trailer.set("ID", identity(&digest[..16]));
    save(&mut file, together)
}

/// Puts an identity in the place of the zeros that stand for it; it is as long as they are, so nothing else moves. Writing all
/// objects once more would take as long as everything before. False where there is not one such place for each half.
fn identify(draft: &mut [u8], identity: &[u8]) -> bool {
    let zeros = format!("<{}>", "00".repeat(identity.len())).into_bytes();
    let hex = identity.iter().map(|byte| format!("{byte:02X}")).collect::<String>();
    // The trailer stands near the end.
    let mut places = Vec::new();
    let mut end = draft.len();
    while let Some(at) = draft[..end].windows(zeros.len()).rposition(|window| window == zeros).filter(|_| places.len() < 2) {
        places.push(at);
        end = at;
    }
    if places.len() == 2 && places[0] - places[1] <= zeros.len() + 1 {
        for at in places {
            draft[at + 1..at + 1 + hex.len()].copy_from_slice(hex.as_bytes());
        }
        return true;
    }
    false
}

/// A link as annotation.
struct LinkAnnotation {
    page: usize,
    annotation: ObjectId,
}

/// The way back from pieces to nodes.
struct Parents {
    root: ObjectId,
    numbers: Vec<Object>,
    next: i64,
}

/// Writes the structure tree and the links that belong to it.
fn structure(file: &mut File, document: &Document, tagging: &Tagging, pages: &[ObjectId]) -> (Vec<LinkAnnotation>, Parents) {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = document.tree.nodes.iter().map(|_| file.new_object_id()).collect();
    let mut next = pages.len() as i64;
    let mut links = Vec::new();
    let mut link_parents = Vec::new();
    let mut link_kids: Vec<(NodeId, Object)> = Vec::new();
    for (number, page) in document.pages.iter().enumerate() {
        for item in &page.items {
            if let Draw::Link { x, y, width, height, to, alt } = &item.draw {
                let corner = |x: f32, y: f32| [tidy(x * PT).into(), tidy((document.size.1 - y) * PT).into()];
                let rect: Vec<Object> = corner(*x, y + height).into_iter().chain(corner(x + width, *y)).collect();
                let annotation = file.add_object(dictionary! {
                    "Type" => "Annot", "Subtype" => "Link", "Rect" => rect, "Border" => vec![0.into(), 0.into(), 0.into()],
                    "F" => 4, "StructParent" => next, "Contents" => said(alt), "Dest" => destination(document, pages, *to),
                });
                links.push(LinkAnnotation { page: number, annotation });
                if let Some(node) = item.node {
                    link_parents.extend([Object::Integer(next), ids[node.0].into()]);
                    let kid = dictionary! { "Type" => "OBJR", "Obj" => annotation, "Pg" => pages[number] };
                    link_kids.push((node, kid.into()));
                }
                next += 1;
            }
        }
    }

    let mut parent = vec![root; document.tree.nodes.len()];
    for (index, node) in document.tree.nodes.iter().enumerate() {
        for child in &node.children {
            parent[child.0] = ids[index];
        }
    }
    for (index, node) in document.tree.nodes.iter().enumerate() {
        let id = NodeId(index);
        let pieces = tagging.pieces.get(&id).map_or(&[][..], Vec::as_slice);
        let own_page = pieces.first().map(|(page, _)| *page);
        let mut kids: Vec<Object> = pieces
            .iter()
            .map(|(page, number)| {
                let elsewhere = Some(*page) != own_page;
                if elsewhere { dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => *number }.into() } else { (*number).into() }
            })
            .collect();
        kids.extend(link_kids.iter().filter(|(owner, _)| *owner == id).map(|(_, kid)| kid.clone()));
        kids.extend(node.children.iter().map(|child| Object::from(ids[child.0])));
        let mut element = dictionary! { "Type" => "StructElem", "S" => name(node.role), "P" => parent[index] };
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.remove(0)),
            _ => element.set("K", kids),
        }
        if let Some(page) = own_page {
            element.set("Pg", pages[page]);
        }
        if let Some(alt) = &node.alt {
            element.set("Alt", said(alt));
        }
        match node.role {
            Role::RowHead => element.set("A", dictionary! { "O" => "Table", "Scope" => "Row" }),
            Role::GroupHead(columns) => {
                element.set("A", dictionary! { "O" => "Table", "Scope" => "Row", "ColSpan" => i64::from(columns) });
            }
            Role::ColumnHead => element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
            Role::List => element.set("A", dictionary! { "O" => "List", "ListNumbering" => "None" }),
            _ => {}
        }
        file.objects.insert(ids[index], element.into());
    }
    file.objects.insert(root, dictionary! { "Type" => "StructTreeRoot", "K" => vec![Object::from(ids[0])] }.into());

    let mut numbers = Vec::new();
    for number in 0..pages.len() {
        let owners: Vec<Object> = tagging.pages.get(&number).into_iter().flatten().map(|node| ids[node.0].into()).collect();
        let owners = file.add_object(owners);
        numbers.extend([Object::Integer(number as i64), owners.into()]);
    }
    numbers.extend(link_parents);
    (links, Parents { root, numbers, next })
}

/// Writes the outline, nested; none for a document without entries.
fn outline(file: &mut File, document: &Document, pages: &[ObjectId]) -> Option<ObjectId> {
    if document.outline.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = document.outline.iter().map(|_| file.new_object_id()).collect();
    // Children of each entry; those of the root stand last.
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); ids.len() + 1];
    let mut parents: Vec<usize> = Vec::with_capacity(ids.len());
    let mut above: Vec<usize> = Vec::new();
    for (index, entry) in document.outline.iter().enumerate() {
        while above.last().is_some_and(|last| document.outline[*last].depth >= entry.depth) {
            above.pop();
        }
        let parent = above.last().copied().unwrap_or(ids.len());
        parents.push(parent);
        children[parent].push(index);
        above.push(index);
    }
    let family = |dictionary: &mut Dictionary, children: &[usize], open: bool| {
        if let (Some(first), Some(last)) = (children.first(), children.last()) {
            dictionary.set("First", ids[*first]);
            dictionary.set("Last", ids[*last]);
            let count = children.len() as i64;
            dictionary.set("Count", if open { count } else { -count });
        }
    };
    for (index, entry) in document.outline.iter().enumerate() {
        let siblings = &children[parents[index]];
        let place = siblings.iter().position(|sibling| *sibling == index).unwrap_or(0);
        let mut item = dictionary! {
            "Title" => said(&entry.title), "Parent" => ids.get(parents[index]).copied().unwrap_or(root),
            "Dest" => destination(document, pages, entry.place),
        };
        if place > 0 {
            item.set("Prev", ids[siblings[place - 1]]);
        }
        if let Some(next) = siblings.get(place + 1) {
            item.set("Next", ids[*next]);
        }
        family(&mut item, &children[index], false);
        file.objects.insert(ids[index], item.into());
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    family(&mut outlines, &children[ids.len()], true);
    file.objects.insert(root, outlines.into());
    Some(root)
}

fn destination(document: &Document, pages: &[ObjectId], place: Place) -> Object {
    let Some(page) = pages.get(place.page).or(pages.last()) else { return Object::Null };
    vec![
        (*page).into(),
        "XYZ".into(),
        Object::Null,
        tidy((document.size.1 - place.y + 12.0).min(document.size.1) * PT).into(),
        Object::Null,
    ]
    .into()
}

/// A text string of a PDF: ASCII as it is, anything else as UTF-16 with its mark.
fn said(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let bytes = [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Text inside XML; characters XML has no place for are left out.
fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

fn xmp(model: &Model, document: &Document) -> String {
    let date = model.printed_at.format("%Y-%m-%dT%H:%M:%S+00:00");
    let title = xml(&document.title);
    let creator = model.name.as_deref().map(|name| format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", xml(name)));
    let creator = creator.unwrap_or_default();
    let language = xml(&model.language);
    format!(
        r##"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>Pathfolio</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"##,
        bom = '\u{FEFF}'
    )
}
