//! Who may read what is kept, and how much room there is for more.

use std::path::Path;

/// Bytes that this user may still write where this directory is or will be; none where the system does not say.
pub fn space_left(dir: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let there = dir.ancestors().find(|dir| dir.is_dir())?;
        let medium = rustix::fs::statvfs(there).ok()?;
        Some(medium.f_bavail.saturating_mul(medium.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = dir;
        None
    }
}

/// Takes away what rights others have to files and directories from here on. How many were open to others, and how many of
/// them are closed now. What the database makes inside its closed directory is not looked at.
#[cfg(unix)]
pub fn open_to_others(path: &Path) -> (u64, u64) {
    use std::{fs, os::unix::fs::PermissionsExt};
    let Ok(data) = fs::symlink_metadata(path) else { return (0, 0) };
    if data.is_symlink() {
        return (0, 0);
    }
    let (mut open, mut closed) = (0, 0);
    let mode = data.permissions().mode();
    if mode & 0o077 != 0 {
        open += 1;
        let done = fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700));
        // Some media know no rights and say nothing.
        closed += u64::from(done.is_ok() && fs::metadata(path).is_ok_and(|data| data.permissions().mode() & 0o077 == 0));
    }
    if data.is_dir() && !path.ends_with("progress.sled") {
        for inner in fs::read_dir(path).into_iter().flatten().flatten() {
            let (more, shut) = open_to_others(&inner.path());
            (open, closed) = (open + more, closed + shut);
        }
    }
    (open, closed)
}

/// Other systems keep others out of a user's folders themselves.
#[cfg(not(unix))]
pub fn open_to_others(_: &Path) -> (u64, u64) {
    (0, 0)
}
