//! The journal's folders: reads chains, and carries out what their examination says.

use crate::{
    StoreError,
    chain::{Scan, Verdict},
    error::{Operation, io},
    files,
    heads::{Head, Known, Sealed},
    segment::{self, Segment, file_name},
    strand::Strand,
};
use pathfolio_core::journal::Entry;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A chain's folder.
pub(crate) fn folder(dir: &Path, strand: Strand) -> PathBuf {
    dir.join("journal").join(strand.to_string())
}

/// The chains that have a folder, in order.
pub(crate) fn strands(dir: &Path) -> Result<Vec<Strand>, StoreError> {
    let journal = dir.join("journal");
    let names = match fs::read_dir(&journal) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        names => names.map_err(io(Operation::Read, &journal))?,
    };
    let mut strands = Vec::new();
    for name in names {
        let name = name.map_err(io(Operation::Read, &journal))?.file_name();
        strands.extend(name.to_str().and_then(|name| name.parse::<Strand>().ok()));
    }
    strands.sort_unstable();
    Ok(strands)
}

/// Whether anything was ever recorded in a data directory, as far as its names tell.
pub fn has_entries(dir: &Path) -> bool {
    strands(dir).is_ok_and(|strands| !strands.is_empty())
}

/// Reads a whole chain.
pub(crate) fn scan_all(dir: &Path, strand: Strand, anchors: Vec<Head>) -> Result<Scan, StoreError> {
    let folder = folder(dir, strand);
    let segments = segment::list(&folder)?.into_iter().map(|number| Segment::read(&folder, number)).collect::<Result<_, _>>()?;
    Ok(Scan { strand, before: None, segments, anchors })
}

/// Reads only the unsealed segment, if the sealed ones have the sizes they are known to have and `from` is the first
/// entry needed. None: the whole chain must be read.
pub(crate) fn scan_tail(
    dir: &Path,
    strand: Strand,
    known: Option<&Known>,
    anchors: &[Head],
    from: u64,
) -> Result<Option<Scan>, StoreError> {
    let folder = folder(dir, strand);
    let segments = segment::list(&folder)?;
    let Some((unsealed, sealed)) = segments.split_last() else {
        return Ok(None);
    };
    let known = known.map(|known| known.sealed.as_slice()).unwrap_or_default();
    let before = known.last().map(|sealed| sealed.last);
    let sizes = known
        .iter()
        .map(|known| fs::metadata(folder.join(file_name(known.segment))).map(|file| file.len() == known.bytes).unwrap_or(false));
    let as_known = sealed.iter().eq(known.iter().map(|known| &known.segment)) && sizes.into_iter().all(|same| same);
    if !as_known || *unsealed as usize != segments.len() || before.is_some_and(|before| from <= before.seq) {
        return Ok(None);
    }
    let segments = vec![Segment::read(&folder, *unsealed)?];
    Ok(Some(Scan { strand, before, segments, anchors: anchors.to_vec() }))
}

/// What the heads file should say of the sealed ones among these segments, in a clean chain.
pub(crate) fn sealed(segments: &[Segment]) -> Vec<Sealed> {
    let (_, sealed) = segments.split_last().unzip();
    let sealed: &[Segment] = sealed.unwrap_or_default();
    let last = |segment: &Segment| {
        let entry = segment.lines.last()?.read.as_ref().ok()?;
        let last = Head::of(entry);
        Some(Sealed { segment: segment.number, bytes: segment.bytes.len() as u64, last })
    };
    sealed.iter().map_while(last).collect()
}

/// Puts aside what has no place any more, then gives the segments their new content. Cut off at any moment, nothing is
/// lost: the old file stands until the new one does.
pub(crate) fn repair(dir: &Path, strand: Strand, verdict: &mut Verdict) -> Result<(), StoreError> {
    for (number, bytes) in &verdict.aside {
        let kept = files::quarantine_bytes(dir, &format!("{strand}.{}", file_name(*number)), bytes)?;
        let path = format!("journal/{strand}/{}:", file_name(*number));
        for finding in verdict.findings.iter_mut().filter(|finding| finding.where_.starts_with(&path)) {
            finding.kept = Some(kept.clone());
        }
    }
    let folder = folder(dir, strand);
    for (number, content) in &verdict.rewrites {
        files::create_dir(&folder)?;
        files::replace(&folder.join(file_name(*number)), content)?;
    }
    Ok(())
}

/// Every entry that can be read in a chain's folder, in the order of the files.
pub(crate) fn entries(dir: &Path, strand: Strand) -> Result<Vec<Entry>, StoreError> {
    let folder = folder(dir, strand);
    let mut entries = Vec::new();
    for number in segment::list(&folder)? {
        let lines = Segment::read(&folder, number)?.lines;
        entries.extend(lines.into_iter().filter(|line| line.ended).filter_map(|line| line.read.ok()));
    }
    Ok(entries)
}
