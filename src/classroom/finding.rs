//! What may keep phones away from this computer, and what to do about it.

use std::net::Ipv4Addr;

use crate::store::machine::Firewall;
use crate::text::{Lang, Value};

/// Something that may keep phones away, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The computer is on no network.
    NoNetwork,
    /// It is on one, and got no address there.
    NoAddress { interface: String },
    /// Its only address is one that the whole internet can reach.
    OnlyPublic { address: Ipv4Addr },
    /// Its only addresses are within itself or far away.
    OnlyTunnel { interface: String },
    /// A tunnel is there too, which may close the network around it.
    Tunnel { interface: String },
    /// More than one will do.
    Several { advised: Ipv4Addr },
    /// The port is in use by another program.
    PortTaken { port: u16 },
    /// A firewall is on.
    Firewall {
        firewall: Firewall,
        port: u16,
        network: String,
    },
    /// What cannot be seen from here: a network for guests that keeps its devices apart.
    Guests,
}

impl Finding {
    /// Nothing can be done with phones until this is mended.
    pub fn stops(&self) -> bool {
        matches!(
            self,
            Self::NoNetwork
                | Self::NoAddress { .. }
                | Self::OnlyTunnel { .. }
                | Self::PortTaken { .. }
        )
    }

    /// The name under which `text` says it, and what to do: `network-finding-guests`, `network-remedy-guests`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoNetwork => "no-network",
            Self::NoAddress { .. } => "no-address",
            Self::OnlyPublic { .. } => "only-public",
            Self::OnlyTunnel { .. } => "only-tunnel",
            Self::Tunnel { .. } => "tunnel",
            Self::Several { .. } => "several",
            Self::PortTaken { .. } => "port-taken",
            Self::Firewall { firewall, .. } => match firewall {
                Firewall::Ufw => "ufw",
                Firewall::Firewalld => "firewalld",
                Firewall::Windows => "windows",
                Firewall::Mac => "mac",
            },
            Self::Guests => "guests",
        }
    }

    /// The sentence, and what to do.
    pub fn said(&self, lang: Lang) -> (String, String) {
        let (name, address, port, network) = match self {
            Self::NoNetwork | Self::Guests => Default::default(),
            Self::NoAddress { interface }
            | Self::OnlyTunnel { interface }
            | Self::Tunnel { interface } => (
                interface.clone(),
                String::new(),
                String::new(),
                String::new(),
            ),
            Self::OnlyPublic { address } | Self::Several { advised: address } => (
                String::new(),
                address.to_string(),
                String::new(),
                String::new(),
            ),
            Self::PortTaken { port } => (
                String::new(),
                String::new(),
                port.to_string(),
                String::new(),
            ),
            Self::Firewall { port, network, .. } => (
                String::new(),
                String::new(),
                port.to_string(),
                network.clone(),
            ),
        };
        let args = [
            ("name", Value::Text(&name)),
            ("address", Value::Text(&address)),
            ("port", Value::Text(&port)),
            ("network", Value::Text(&network)),
        ];
        let say = |what: &str| lang.say_with(&format!("network-{what}-{}", self.code()), &args);
        (say("finding"), say("remedy"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_has_its_words_in_both_languages() {
        let firewalls = [
            Firewall::Ufw,
            Firewall::Firewalld,
            Firewall::Windows,
            Firewall::Mac,
        ];
        let firewalls = firewalls.map(|firewall| Finding::Firewall {
            firewall,
            port: 8080,
            network: "192.168.8.0/24".to_owned(),
        });
        let interface = || "wlan0".to_owned();
        let address = Ipv4Addr::new(10, 0, 0, 1);
        let others = [
            Finding::NoNetwork,
            Finding::NoAddress {
                interface: interface(),
            },
            Finding::OnlyPublic { address },
            Finding::OnlyTunnel {
                interface: interface(),
            },
            Finding::Tunnel {
                interface: interface(),
            },
            Finding::Several { advised: address },
            Finding::PortTaken { port: 8080 },
            Finding::Guests,
        ];
        for finding in firewalls.into_iter().chain(others) {
            for lang in Lang::ALL {
                let (what, remedy) = finding.said(*lang);
                assert!(!what.starts_with("network-") && !remedy.starts_with("network-"));
            }
        }
    }
}
