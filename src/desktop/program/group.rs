//! A class: opened from a briefing, led on the console, and closed.

use anyhow::Result;

use super::Program;
use crate::classroom::network::{Address as Found, Check, check};
use crate::classroom::qr::Qr;
use crate::desktop::in_class::InClass;
use crate::session::setup::Setup;
use crate::shell::Problem;
use crate::store::StoreError;
use crate::text::Lang;
use crate::ui::Screen;
use crate::ui::room::open::{Address, Finding, Network};
use crate::ui::room::qr::Squares;
use crate::ui::room::{Ask, ClassTerms, Door};

/// Where a class is found, unless its trainer wants another.
const PORT: u16 = 8080;

impl Program {
    /// Looks whether phones can reach this computer.
    pub(super) fn look_at_network(&mut self) {
        // Where the networks cannot be read, there is none for a class.
        let check = check(PORT).unwrap_or_default();
        self.network = network(&check, self.look.lang);
        let count = self.network.addresses.len();
        let address = &mut self.opening.terms.address;
        if address.is_some_and(|it| it >= count) {
            *address = self.network.advised();
        }
    }

    /// Opens a class on the scenario of the briefing.
    pub(super) fn open_class(&mut self, terms: &ClassTerms) -> Result<()> {
        let seed = getrandom::u64().map_err(|source| StoreError::NoChance { source })?;
        self.open_class_with(Setup::seeded(seed), terms)
    }

    /// The same with a setup, in which the terms are filled in.
    pub(in crate::desktop) fn open_class_with(
        &mut self,
        mut setup: Setup,
        terms: &ClassTerms,
    ) -> Result<()> {
        let scenario = self.shelf.get(self.chosen);
        let scenario = scenario.and_then(|it| it.scenario.clone());
        let scenario = scenario.ok_or(Problem::Faulty)?;
        self.set_up(&mut setup, &terms.terms);
        let address = terms.address.and_then(|it| self.network.addresses.get(it));
        let door = address.map(|it| door(&it.text));
        let class = InClass::open(scenario, setup, door, terms.tally);
        self.class = Some(class);
        self.screen = Screen::Console;
        Ok(())
    }

    /// Does what the trainer asks of the class.
    pub(super) fn ask(&mut self, ask: Ask) {
        let (lang, now) = (self.look.lang, self.now_secs);
        let Some(class) = &mut self.class else { return };
        if class.act(ask, lang, now) {
            self.leave |= class.leaving;
            self.class = None;
            self.screen = Screen::Library;
            self.open_library();
        }
    }
}

/// What was found out, in words.
fn network(check: &Check, lang: Lang) -> Network {
    let advised = check.advised();
    let address = |it: &Found| Address {
        text: format!("{}:{PORT}", it.ip),
        kind: it.words(lang),
        advised: Some(it) == advised,
    };
    let serving = check.addresses.iter().filter(|it| it.kind.serves());
    let finding = |it: &crate::classroom::finding::Finding| {
        let (what, remedy) = it.said(lang);
        Finding {
            what,
            remedy,
            stops: it.stops(),
        }
    };
    Network {
        addresses: serving.map(address).collect(),
        findings: check.findings.iter().map(finding).collect(),
    }
}

/// The way in at that address.
pub(in crate::desktop) fn door(address: &str) -> Door {
    let code = Qr::of(&format!("http://{address}/"));
    let squares = code.map(|it| Squares {
        size: it.size,
        dark: it.dark,
    });
    Door {
        address: address.to_owned(),
        code: String::new(),
        qr: squares.unwrap_or_default(),
    }
}
