//! What `weerbaar doctor` says of a class with phones.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use anyhow::Result;

use super::{Sheet, State, wrapped};
use crate::classroom::finding::Finding;
use crate::classroom::network::{Address, check};
use crate::classroom::qr::Qr;
use crate::classroom::trial::Trial;
use crate::cli::{Context, Done, report};
use crate::text::Value;

/// How long a phone is waited for: time enough to take it out and find the network.
const WAIT: Duration = Duration::from_mins(3);

/// The addresses of this computer, and what may keep phones away.
pub(super) fn look(sheet: &mut Sheet, port: u16) {
    let lang = sheet.lang;
    let found = match check(port) {
        Ok(found) => found,
        Err(err) => {
            let why = err.to_string();
            let what = lang.say_with("doctor-no-address", &[("why", (&why).into())]);
            sheet.line(
                State::Attention,
                &what,
                &lang.say("network-remedy-no-network"),
            );
            return;
        }
    };
    if let Some(advised) = found.advised() {
        report::line("");
        report::line(lang.say("doctor-network"));
        for address in found.addresses.iter().filter(|it| it.kind.serves()) {
            let key = if address == advised {
                "doctor-address-advised"
            } else {
                "doctor-address"
            };
            report::line(format!("  {}", listed(sheet, key, address, port)));
        }
        report::line("");
        if !found
            .findings
            .iter()
            .any(|it| matches!(it, Finding::PortTaken { .. }))
        {
            let port = port.to_string();
            let what = lang.say_with("doctor-port", &[("port", (&port).into())]);
            sheet.line(State::Well, &what, "");
        }
    }
    for finding in &found.findings {
        let (what, remedy) = finding.said(lang);
        // A class without phones is always there, so that nothing of this is broken.
        sheet.line(State::Attention, &what, &remedy);
    }
}

fn listed(sheet: &Sheet, key: &str, address: &Address, port: u16) -> String {
    let (ip, port, kind) = (
        address.ip.to_string(),
        port.to_string(),
        address.words(sheet.lang),
    );
    let args = [
        ("address", Value::Text(&ip)),
        ("port", Value::Text(&port)),
        ("kind", Value::Text(&kind)),
    ];
    sheet.lang.say_with(key, &args)
}

/// Puts up a page and waits for a phone to open it.
pub(super) fn try_one(context: &Context, port: u16) -> Result<Done> {
    let lang = context.lang;
    let found = check(port)?;
    let Some(ip) = found.advised().map(|it| it.ip) else {
        // What can be said before a phone was tried: why there is no address to try.
        for finding in found.findings.iter().take(1) {
            let (what, remedy) = finding.said(lang);
            report::line(wrapped(&what, context.width()));
            report::line(wrapped(&remedy, context.width()));
        }
        return Ok(Done::Faults);
    };
    if let Some(taken) = found
        .findings
        .iter()
        .find(|it| matches!(it, Finding::PortTaken { .. }))
    {
        let (what, remedy) = taken.said(lang);
        report::line(wrapped(&format!("{what} {remedy}"), context.width()));
        return Ok(Done::Faults);
    }
    let trial = Trial::begin(at(ip, port), lang)?;
    report::line(lang.say("network-trial-open"));
    report::line("");
    report::line(format!("  {}", trial.url()));
    report::line("");
    for line in Qr::of(&trial.url()).iter().flat_map(Qr::lines) {
        report::line(format!("  {line}"));
    }
    report::line("");
    let seconds = [(
        "seconds",
        Value::Number(i64::try_from(WAIT.as_secs()).unwrap_or(i64::MAX)),
    )];
    report::line(lang.say_with("network-trial-wait", &seconds));
    if trial.wait(WAIT) {
        report::line(lang.say("network-trial-well"));
        return Ok(Done::Well);
    }
    report::line(lang.say("network-trial-failed"));
    report::line(wrapped(&lang.say("network-trial-why"), context.width()));
    Ok(Done::Faults)
}

fn at(ip: Ipv4Addr, port: u16) -> SocketAddr {
    SocketAddr::new(IpAddr::V4(ip), port)
}
