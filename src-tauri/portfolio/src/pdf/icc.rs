//! The sRGB colour profile of a file, put together from the standard's own figures (IEC 61966-2-1), so that no profile of
//! unclear licence is shipped. ICC version 4, about 600 bytes.

/// An sRGB display profile.
pub(super) fn srgb() -> Vec<u8> {
    // Primaries and white, adapted to D50 by the Bradford transform, as s15Fixed16.
    let white = [0.9642, 1.0, 0.8249];
    let red = [0.436_065, 0.222_488, 0.013_916];
    let green = [0.385_151, 0.716_873, 0.097_076];
    let blue = [0.143_066, 0.060_608, 0.714_096];
    // D65 to D50.
    let adaptation = [1.047_882, 0.022_919, -0.050_201, 0.029_587, 0.990_479, -0.017_059, -0.009_232, 0.015_076, 0.751_678];
    let curve = parametric(&[2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045]);
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", xyz(white)),
        (b"chad", [b"sf32".as_slice(), &[0; 4], &fixed(&adaptation)].concat()),
        (b"rXYZ", xyz(red)),
        (b"gXYZ", xyz(green)),
        (b"bXYZ", xyz(blue)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];

    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let start = 128 + 4 + 12 * tags.len();
    let mut data: Vec<u8> = Vec::new();
    let mut placed: Vec<(Vec<u8>, u32)> = Vec::new();
    for (name, bytes) in &tags {
        // The three curves are one.
        let offset = placed.iter().find(|(known, _)| known == bytes).map(|(_, offset)| *offset).unwrap_or_else(|| {
            let offset = (start + data.len()) as u32;
            data.extend_from_slice(bytes);
            data.resize(data.len().next_multiple_of(4), 0);
            placed.push((bytes.clone(), offset));
            offset
        });
        table.extend_from_slice(*name);
        table.extend_from_slice(&offset.to_be_bytes());
        table.extend_from_slice(&(bytes.len() as u32).to_be_bytes());
    }

    let mut profile = header((start + data.len()) as u32);
    profile.append(&mut table);
    profile.append(&mut data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = vec![0; 128];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &size.to_be_bytes());
    put(8, &[4, 0x20, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    // A fixed day: the profile never changes.
    put(24, &[0x07, 0xEA, 0, 1, 0, 1]);
    put(36, b"acsp");
    put(68, &fixed(&[0.9642, 1.0, 0.8249]));
    header
}

fn fixed(values: &[f64]) -> Vec<u8> {
    values.iter().flat_map(|value| ((value * 65536.0).round() as i32).to_be_bytes()).collect()
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    [b"XYZ ".as_slice(), &[0; 4], &fixed(&values)].concat()
}

fn parametric(values: &[f64; 5]) -> Vec<u8> {
    [b"para".as_slice(), &[0; 4], &[0, 3, 0, 0], &fixed(values)].concat()
}

fn text(text: &str) -> Vec<u8> {
    let letters: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut bytes = [b"mluc".as_slice(), &[0; 4], &1_u32.to_be_bytes(), &12_u32.to_be_bytes(), b"enUS"].concat();
    bytes.extend_from_slice(&(letters.len() as u32).to_be_bytes());
    bytes.extend_from_slice(&28_u32.to_be_bytes());
    bytes.extend(letters);
    bytes
}
