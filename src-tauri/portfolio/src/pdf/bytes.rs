//! Numbers and objects as a PDF file writes them.

use lopdf::{Dictionary, Object, StringFormat};

/// A whole number.
pub(super) fn integer(out: &mut Vec<u8>, number: i64) {
    let mut digits = [0; 20];
    let (mut at, mut rest) = (digits.len(), number.unsigned_abs());
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        out.push(b'-');
    }
    out.extend_from_slice(&digits[at..]);
}

/// A number to the thousandth, without needless digits.
pub(super) fn number(out: &mut Vec<u8>, number: f32) {
    let thousandths = (f64::from(number) * 1000.0).round() as i64;
    let rest = (thousandths % 1000).unsigned_abs();
    if thousandths < 0 {
        out.push(b'-');
    }
    integer(out, (thousandths / 1000).abs());
    if rest > 0 {
        out.push(b'.');
        out.extend([rest / 100, rest / 10 % 10, rest % 10].map(|digit| b'0' + digit as u8));
        while out.last() == Some(&b'0') {
            out.pop();
        }
    }
}

/// Two hexadecimal digits.
pub(super) fn hex(out: &mut Vec<u8>, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.extend([byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
}

/// An object; of a stream its dictionary alone.
pub(super) fn object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(value) => integer(out, *value),
        Object::Real(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Name(bytes) => name(out, bytes),
        Object::String(bytes, StringFormat::Literal) => literal(out, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => {
            out.push(b'<');
            bytes.iter().for_each(|byte| hex(out, *byte));
            out.push(b'>');
        }
        Object::Array(array) => {
            out.push(b'[');
            for (index, element) in array.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                self::object(out, element);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => self::dictionary(out, dictionary),
        Object::Stream(stream) => self::dictionary(out, &stream.dict),
        Object::Reference((id, generation)) => {
            integer(out, i64::from(*id));
            out.push(b' ');
            integer(out, i64::from(*generation));
            out.extend_from_slice(b" R");
        }
    }
}

/// A dictionary.
pub(super) fn dictionary(out: &mut Vec<u8>, dictionary: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in dictionary {
        name(out, key);
        out.push(b' ');
        object(out, value);
    }
    out.extend_from_slice(b">>");
}

/// A name; what would end it is written as its code.
fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            out.push(b'#');
            hex(out, *byte);
        }
    }
}

/// A string in brackets. An end of line in it would be read as another one.
fn literal(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\n' => out.extend_from_slice(b"\\n"),
            other => out.push(*other),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn numbers_stand_as_short_as_they_can() {
        let mut out = Vec::new();
        for value in [0.0, -0.0, 9.0, 100.0, 123.45, -0.05, 841.89, 0.102, -12.5, 0.0004] {
            number(&mut out, value);
            out.push(b' ');
        }
        assert_eq!(String::from_utf8(out).unwrap(), "0 0 9 100 123.45 -0.05 841.89 0.102 -12.5 0 ");
    }

    #[test]
    fn objects_are_read_back_as_they_were() {
        let text = b"a (b\\) ((\r\n".to_vec();
        let kept = dictionary! {
            "Name #" => Object::Name(b"of (a) #/thing\xE4".to_vec()), "Text" => Object::String(text.clone(), StringFormat::Literal),
            "Bytes" => Object::String(text, StringFormat::Hexadecimal), "Whole" => i64::MIN + 1, "Real" => -0.25, "None" => Object::Null,
            "List" => vec![1.into(), true.into(), Object::Reference((12, 0)), dictionary! { "In" => Object::Array(Vec::new()) }.into()],
        };
        let mut stream = b"[".to_vec();
        object(&mut stream, &kept.clone().into());
        stream.extend_from_slice(b"] x");
        let read = lopdf::content::Content::decode(&stream).unwrap();
        assert_eq!(read.operations[0].operands, [Object::Array(vec![kept.into()])]);
    }
}
