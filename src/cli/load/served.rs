//! The server in a program of its own, told what to do, and killed.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::store::machine::peak_kib;

/// The server.
pub(super) struct Served {
    child: Child,
    typed: ChildStdin,
    said: BufReader<ChildStdout>,
    /// What phones come in by.
    pub(super) code: String,
}

impl Served {
    /// Begins a class on that scenario, or goes on with the one in the folder.
    pub(super) fn begin(
        folder: &Path,
        at: SocketAddr,
        phones: usize,
        scenario: Option<&str>,
    ) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("--data").arg(folder).args(["load", "class"]);
        command.arg("--serve").arg(at.to_string());
        command.arg("--phones").arg(phones.to_string());
        match scenario {
            Some(name) => command.args(["--scenario", name]),
            None => command.arg("--resume"),
        };
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        let said = child.stdout.take().context("its output is piped")?;
        let typed = child.stdin.take().context("its input is piped")?;
        let mut served = Self {
            child,
            typed,
            said: BufReader::new(said),
            code: String::new(),
        };
        let url = served.says()?;
        let code = url.split_once('#').map(|it| it.1);
        code.unwrap_or_default().clone_into(&mut served.code);
        Ok(served)
    }

    /// Has it do that, and gives what it answers.
    pub(super) fn does(&mut self, word: &str) -> Result<Vec<u64>> {
        writeln!(self.typed, "{word}")?;
        let said = self.says()?;
        let numbers = said.split_whitespace().map(|it| Ok(it.parse()?));
        numbers.collect()
    }

    fn says(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.said.read_line(&mut line)? == 0 {
            bail!("the class broke off");
        }
        Ok(line.trim().to_owned())
    }

    /// As if the power went.
    pub(super) fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// The most memory that it has had, in KiB; 0 where the system does not say.
    pub(super) fn peak_kib(&self) -> u64 {
        peak_kib(self.child.id()).unwrap_or_default()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _over = self.kill();
    }
}
