//! A class: opened from a briefing or gone on with, led on the console, told back, and closed.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use anyhow::Result;

use super::Program;
use crate::classroom::network::{Address as Found, Check, check};
use crate::debrief::html::html;
use crate::desktop::class::{Class, PORT};
use crate::desktop::in_class::InClass;
use crate::room::command::Tally;
use crate::session::setup::Setup;
use crate::shell::{ClassFacts, LookingBack, Problem, today};
use crate::store::{SessionId, Store, StoreError, write_report};
use crate::text::{Lang, Value};
use crate::ui::Screen;
use crate::ui::room::open::{Address, Finding, Network};
use crate::ui::room::{Ask, ClassTerms};

/// How long is waited for what the choices did, before a report is saved without it.
const PATIENCE: Duration = Duration::from_secs(20);

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
        let store = if terms.keep {
            self.store.again()?
        } else {
            Store::in_memory()?
        };
        let (lang, wake) = (self.look.lang, self.wake.clone());
        let class = Class::begin(store, scenario, setup, lang, wake)?;
        let chosen = terms.address.and_then(|it| self.network.addresses.get(it));
        self.lead(class, chosen.and_then(|it| ip(&it.text)), terms.tally)
    }

    /// Goes on with a class that was broken off, at the address that is advised.
    pub(super) fn take_up_class(&mut self) -> Result<()> {
        let Some((id, _)) = self.unfinished_class.take() else {
            return Ok(());
        };
        let (store, wake) = (self.store.again()?, self.wake.clone());
        let class = Class::resume(store, &id, self.look.lang, wake)?;
        self.look_at_network();
        let advised = self.network.advised();
        let advised = advised.and_then(|it| self.network.addresses.get(it));
        self.lead(class, advised.and_then(|it| ip(&it.text)), Tally::Hidden)
    }

    /// Ends a class that was broken off, without going on with it.
    pub(super) fn close_class(&mut self) -> Result<()> {
        if let Some((id, _)) = self.unfinished_class.take() {
            let store = self.store.again()?;
            let class = Class::resume(store, &id, self.look.lang, self.wake.clone())?;
            class.end().map_err(anyhow::Error::new)?;
        }
        self.open_library();
        Ok(())
    }

    /// To the console of that class. Phones come in at that address; one that cannot be opened is said, and hands are
    /// counted.
    fn lead(&mut self, mut class: Class, at: Option<IpAddr>, tally: Tally) -> Result<()> {
        let (facts, proofs) = match self.store.class(class.id().as_str()) {
            Ok(it) => (ClassFacts::from(&it), self.store.proofs()),
            // Nothing of it is kept, and no proof says that it was played.
            Err(StoreError::UnknownClass { .. }) => {
                let facts = ClassFacts {
                    id: class.id().clone(),
                    begun_on: today(),
                    keep_until: None,
                };
                (facts, Store::in_memory()?.proofs())
            }
            Err(err) => return Err(err.into()),
        };
        let opened = at.map_or(Ok(()), |it| class.open_door(it));
        let looking_back = LookingBack::new(facts, proofs);
        self.class = Some(InClass::open(class, looking_back, tally));
        self.screen = Screen::Console;
        opened
    }

    /// Does what the trainer asks of the class.
    pub(super) fn ask(&mut self, ask: Ask) -> Result<()> {
        let (lang, now) = (self.look.lang, self.now_secs);
        let Some(class) = &mut self.class else {
            return Ok(());
        };
        if ask == Ask::SaveDebrief {
            return self.save_group();
        }
        if class.act(ask, lang, now) {
            self.leave |= class.leaving;
            self.class = None;
            self.screen = Screen::Library;
            self.open_library();
        }
        Ok(())
    }

    /// Saves the report of the group as a page among the documents.
    fn save_group(&mut self) -> Result<()> {
        let Some(class) = &mut self.class else {
            return Ok(());
        };
        let session = class.class.id().to_string();
        let debrief = class.told(self.look.lang, PATIENCE)?;
        let missing = || Problem::NoDocuments {
            session: session.clone(),
        };
        let folder = Store::documents_dir().ok_or_else(missing)?;
        let path = folder.join(format!("groepsverslag-{}.html", session.to_lowercase()));
        write_report(&path, &html(&debrief))?;
        let path = path.display().to_string();
        let words = [("path", Value::Text(&path))];
        self.notice = Some(self.look.say_with("screen-saved", &words));
        Ok(())
    }

    /// The latest class that was broken off, with its title and day.
    pub(super) fn broken_off(&self) -> Result<Option<(SessionId, String)>, StoreError> {
        let all = self.store.classes()?;
        let last = all.into_iter().find(|it| it.ended_at_ms.is_none());
        Ok(last.map(|it| {
            let day = crate::shell::date(it.begun_on).words(self.look.lang);
            (it.id, format!("{} · {day}", it.title))
        }))
    }
}

/// The address in `192.168.8.20:8080`.
fn ip(text: &str) -> Option<IpAddr> {
    text.parse().ok().map(|it: SocketAddr| it.ip())
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
