//! The bytes of a file: its streams, then all other objects together in streams of objects, and at its end where each stands.
//!
//! lopdf has this too; it writes each object three times and copies it twice before, and a long register has tens of thousands.

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::bytes;
use super::packed::{Kind, packed};
use crate::cores;

/// How many objects one stream of objects holds at most; what they say stays under
/// [`super::content::LONGEST_STREAM`].
const OBJECTS_TOGETHER: usize = 400;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    /// So many bytes from the beginning.
    At(usize),
    /// In a stream of objects, as which of them.
    In(u32, usize),
}

/// Writes the file under an identity made from its contents.
pub(super) fn write(file: &File) -> Vec<u8> {
    let (streams, others): (Vec<_>, Vec<_>) = file.objects.iter().partition(|(_, object)| matches!(object, Object::Stream(_)));
    let together: Vec<&[(&ObjectId, &Object)]> = others.chunks(OBJECTS_TOGETHER).collect();
    let first = file.max_id + 1;
    let size = first as usize + together.len() + 1;
    let mut out = Bytes { bytes: format!("%PDF-{}\n%", file.version).into_bytes(), places: vec![Place::Nowhere; size] };
    out.bytes.extend_from_slice(&file.binary_mark);
    out.bytes.push(b'\n');
    for ((id, _), object) in streams {
        if let Object::Stream(stream) = object {
            out.stream(*id, stream);
        }
    }
    for (id, (objects, stream)) in (first..).zip(together.iter().zip(cores::map(&together, |objects| of_objects(objects)))) {
        for (index, ((number, _), _)) in objects.iter().enumerate() {
            out.places[*number as usize] = Place::In(id, index);
        }
        out.stream(id, &stream);
    }
    out.end(&file.trailer)
}

/// A stream of objects: where each begins, and the objects.
fn of_objects(objects: &[(&ObjectId, &Object)]) -> Stream {
    let (mut index, mut said) = (Vec::new(), Vec::new());
    for ((id, _), object) in objects {
        bytes::integer(&mut index, i64::from(*id));
        index.push(b' ');
        bytes::integer(&mut index, said.len() as i64);
        index.push(b' ');
        bytes::object(&mut said, object);
        said.push(b' ');
    }
    let dictionary = dictionary! { "Type" => "ObjStm", "N" => objects.len() as i64, "First" => index.len() as i64 };
    index.append(&mut said);
    packed(dictionary, index, Kind::Text)
}

/// A file on its way.
struct Bytes {
    bytes: Vec<u8>,
    /// By the number of an object.
    places: Vec<Place>,
}

impl Bytes {
    fn stream(&mut self, id: u32, stream: &Stream) {
        self.places[id as usize] = Place::At(self.bytes.len());
        self.head(id, &stream.dict);
        self.bytes.extend_from_slice(&stream.content);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n");
    }

    fn head(&mut self, id: u32, dictionary: &Dictionary) {
        bytes::integer(&mut self.bytes, i64::from(id));
        self.bytes.extend_from_slice(b" 0 obj\n");
        bytes::dictionary(&mut self.bytes, dictionary);
        self.bytes.extend_from_slice(b"stream\n");
    }

    /// The places of all objects, in a stream whose dictionary says where to begin and which file this is.
    fn end(mut self, trailer: &Dictionary) -> Vec<u8> {
        let (start, own) = (self.bytes.len(), self.places.len() - 1);
        self.places[own] = Place::At(start);
        let mut dictionary = trailer.clone();
        dictionary.set("Type", "XRef");
        dictionary.set("Size", self.places.len() as i64);
        dictionary.set("W", vec![1.into(), 4.into(), 2.into()]);
        let half = Object::String(Sha256::digest(&self.bytes)[..16].to_vec(), StringFormat::Hexadecimal);
        dictionary.set("ID", vec![half.clone(), half]);
        let stream = packed(dictionary, self.places.iter().flat_map(|place| place.entry()).collect(), Kind::Bytes);
        self.stream(own as u32, &stream);
        self.bytes.extend_from_slice(format!("startxref\n{start}\n%%EOF").as_bytes());
        self.bytes
    }
}

impl Place {
    /// One byte for the kind, four and two for where.
    fn entry(self) -> [u8; 7] {
        let (kind, wide, narrow) = match self {
            Self::Nowhere => (0, 0, u16::MAX),
            Self::At(offset) => (1, offset as u32, 0),
            Self::In(stream, index) => (2, stream, index as u16),
        };
        let ([a, b, c, d], [e, f]) = (wide.to_be_bytes(), narrow.to_be_bytes());
        [kind, a, b, c, d, e, f]
    }
}
