//! What a file needs beyond its pages: structure, outline, links, metadata, colour intent. PDF 1.7, after PDF/A-3a and
//! PDF/UA-1.

use lopdf::{Document as File, Object, ObjectId, Stream, StringFormat, dictionary};

use super::content::Painted;
use super::outline::outline;
use super::packed::{Kind, packed};
use super::structure::{Structure, structure};
use super::{About, PT, file, icc, tidy};
use crate::PortfolioError;
use crate::page::{Document, NodeId, Place};

const PRODUCER: &str = concat!("Pathfolio ", env!("CARGO_PKG_VERSION"));

/// Completes printpdf's file with what its pages show, and writes it.
pub(super) fn finish(mut file: File, about: About<'_>, document: &Document, painted: Vec<Painted>) -> Result<Vec<u8>, PortfolioError> {
    let wrong = |error: lopdf::Error| PortfolioError::Write { reason: error.to_string() };
    file.version = "1.7".into();
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();

    let (contents, owners): (Vec<Vec<Stream>>, Vec<Vec<NodeId>>) = painted.into_iter().map(|page| (page.streams, page.nodes)).unzip();
    let Structure { root, links } = structure(&mut file, document, &owners, &pages);
    for (number, (page, links)) in pages.iter().zip(links).enumerate() {
        let dictionary = file.get_dictionary_mut(*page).map_err(wrong)?;
        dictionary.remove(b"Annots");
        dictionary.set("Tabs", Object::Name(b"S".to_vec()));
        dictionary.set("StructParents", number as i64);
        if !links.is_empty() {
            dictionary.set("Annots", links);
        }
    }

    let outlines = outline(&mut file, document, &pages);
    let metadata = file.add_object(
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(about, document).into_bytes()).with_compression(false),
    );
    let intent = {
        let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
        dictionary! {
            "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => Object::string_literal("sRGB"),
            "Info" => Object::string_literal("sRGB IEC61966-2.1"), "DestOutputProfile" => profile,
        }
    };
    let catalog = file.catalog_mut().map_err(wrong)?;
    catalog.set("Lang", Object::string_literal(about.language.as_bytes()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLayout", "SinglePage");
    catalog.set("PageLabels", dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] });
    catalog.set("StructTreeRoot", root);
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent.into()]);
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", "UseOutlines");
    }

    let date = about.printed_at.format("D:%Y%m%d%H%M%S+00'00'").to_string();
    let mut info = dictionary! {
        "Title" => said(&document.title), "Producer" => said(PRODUCER), "Creator" => said("Pathfolio"),
        "CreationDate" => Object::string_literal(date.as_str()), "ModDate" => Object::string_literal(date.as_str()),
    };
    if let Some(name) = about.name {
        info.set("Author", said(name));
    }
    if let Ok(Object::Reference(old)) = file.trailer.get(b"Info") {
        let old = *old;
        file.objects.insert(old, info.into());
    }
    tidy_up(&mut file);
    pack(&mut file);
    show(&mut file, &pages, contents);
    Ok(file::write(&file))
}

/// Leaves out the empty resources that printpdf writes.
fn tidy_up(file: &mut File) {
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
    for orphan in orphans {
        file.objects.remove(&orphan);
    }
}

/// Puts what each page shows in the place of what printpdf has been shown.
fn show(file: &mut File, pages: &[ObjectId], contents: Vec<Vec<Stream>>) {
    for (page, streams) in pages.iter().zip(contents) {
        let streams: Vec<Object> = streams.into_iter().map(|stream| file.add_object(stream).into()).collect();
        let Ok(page) = file.get_dictionary_mut(*page) else { continue };
        let shown = page.get(b"Contents").and_then(Object::as_reference);
        page.set("Contents", streams);
        if let Ok(shown) = shown {
            file.objects.remove(&shown);
        }
    }
}

/// Compresses faces, their maps and the colour profile; the metadata must be readable as they stand.
fn pack(file: &mut File) {
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object
            && !stream.dict.has_type(b"Metadata")
        {
            let is_text = stream.dict.iter().all(|(key, _)| key == b"Length");
            let (dictionary, content) = (std::mem::take(&mut stream.dict), std::mem::take(&mut stream.content));
            *stream = packed(dictionary, content, if is_text { Kind::Text } else { Kind::Bytes });
        }
    }
}

pub(super) fn destination(document: &Document, pages: &[ObjectId], place: Place) -> Object {
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
pub(super) fn said(text: &str) -> Object {
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

fn xmp(about: About<'_>, document: &Document) -> String {
    let date = about.printed_at.format("%Y-%m-%dT%H:%M:%S+00:00");
    let title = xml(&document.title);
    let creator = about.name.map(|name| format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", xml(name)));
    let creator = creator.unwrap_or_default();
    let language = xml(about.language);
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
