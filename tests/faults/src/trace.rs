//! What a process asked of the system, in which order, as `strace` saw it.

use std::path::Path;
use std::process::Command;

/// A command that runs the same with every durable step and every answer traced into a file.
#[must_use]
pub fn traced(command: &Command, file: &Path) -> Command {
    let mut traced = Command::new("strace");
    traced.args(["-f", "-y", "-e", "trace=fdatasync,fsync,write", "-o"]).arg(file);
    traced.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => traced.env(name, value),
            None => traced.env_remove(name),
        };
    }
    traced
}

/// How many answers a trace has, and those that came before the journal was on the disk. An answer is a line on standard
/// output with `mark` in it.
#[must_use]
pub fn answers(trace: &str, mark: &str) -> (usize, Vec<String>) {
    let (mut synced, mut written, mut answers, mut early) = (false, false, 0, Vec::new());
    for line in trace.lines() {
        if line.contains("write(") && line.contains(".jsonl>") {
            (written, synced) = (true, false);
        } else if line.contains("fdatasync(") && line.contains(".jsonl>") && line.contains("= 0") {
            synced = written;
        } else if line.contains("write(1<") && line.contains(mark) {
            answers += 1;
            if !synced {
                early.push(line.to_owned());
            }
            (written, synced) = (false, false);
        }
    }
    (answers, early)
}
