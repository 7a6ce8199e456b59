//! What this machine is like for a class: its firewall, how long it takes to keep something, how much memory that takes.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::StoreError;

/// A firewall that is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firewall {
    Ufw,
    Firewalld,
    /// The one of Windows asks the user at the first connection.
    Windows,
    /// So does that of macOS.
    Mac,
}

/// How long it takes until a few bytes are on the disk of that folder: the middle one of seven times.
pub fn sync_time(folder: &Path) -> Result<Duration, StoreError> {
    let path = folder.join(format!("doctor.{}.part", std::process::id()));
    let failed = |source| StoreError::disk(&path, source);
    let time = || -> std::io::Result<Duration> {
        let mut file = File::create(&path)?;
        let mut times = [Duration::ZERO; 7];
        for time in &mut times {
            let began = Instant::now();
            file.write_all(&[0; 512])?;
            file.sync_all()?;
            *time = began.elapsed();
        }
        times.sort();
        Ok(times[times.len() / 2])
    };
    let took = time().map_err(failed);
    // It has nothing in it, and may not be there where it could not be made.
    let _gone = fs::remove_file(&path);
    took
}

/// A certificate or a key, as its text.
pub fn pem(path: &Path) -> Result<String, StoreError> {
    super::library::text(path, 1 << 20)
}

/// The most memory that a program has had, in KiB; none where the system does not say.
pub fn peak_kib(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    peak.split_whitespace().next()?.parse().ok()
}

/// A folder for a while; gone when it is dropped.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes it among what the system clears away by itself.
    pub fn new(purpose: &str) -> Result<Self, StoreError> {
        let name = format!("weerbaar-{purpose}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        super::make_folder(&path)?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left goes with the next start of the machine.
        let _gone = fs::remove_dir_all(&self.0);
    }
}

/// The firewall that is on, as far as this can be seen without more rights.
pub fn firewall() -> Option<Firewall> {
    if cfg!(windows) {
        return Some(Firewall::Windows);
    }
    if cfg!(target_os = "macos") {
        return Some(Firewall::Mac);
    }
    let settings = fs::read_to_string("/etc/ufw/ufw.conf");
    if settings.is_ok_and(|it| ufw_is_on(&it)) {
        return Some(Firewall::Ufw);
    }
    let runs = fs::metadata("/run/firewalld").is_ok_and(|it| it.is_dir());
    runs.then_some(Firewall::Firewalld)
}

fn ufw_is_on(settings: &str) -> bool {
    let mut lines = settings.lines().map(|it| it.trim().to_lowercase());
    lines.any(|it| it.strip_prefix("enabled=") == Some("yes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_firewall_is_on_where_its_settings_say_so() {
        assert!(ufw_is_on("# a comment\nENABLED=yes\nLOGLEVEL=low\n"));
        assert!(!ufw_is_on("# ENABLED=yes\nENABLED=no\n"));
        assert!(!ufw_is_on(""));
    }
}
