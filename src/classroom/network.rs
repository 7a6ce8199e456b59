//! Whether phones can reach this computer: its addresses, and what may stand in the way.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};

use super::finding::Finding;
use crate::store::machine::{Firewall, firewall};
use crate::text::{Lang, Value};

/// An address of this computer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    pub kind: Kind,
    /// What the system calls what it belongs to: `wlan0`, `Wi-Fi`.
    pub interface: String,
    pub ip: Ipv4Addr,
    /// How many bits of the address its network has.
    pub prefix: u8,
}

/// What an address is good for; the best for a class come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// On a network of its own, over the air.
    Wifi,
    /// On a network of its own, over a cable or something unknown.
    Cable,
    /// On a network that is a part of this computer, or far away: a tunnel, virtual machines.
    Tunnel,
    /// Anyone on the internet can reach it.
    Public,
    /// Nobody gave it out: the computer made it up.
    MadeUp,
    /// Only this computer itself.
    Loopback,
}

impl Kind {
    /// Phones can be expected there.
    pub fn serves(self) -> bool {
        matches!(self, Self::Wifi | Self::Cable)
    }

    fn of(interface: &str, ip: Ipv4Addr) -> Self {
        let name = interface.to_lowercase();
        let begins = |with: &[&str]| with.iter().any(|it| name.starts_with(it));
        let [a, b, ..] = ip.octets();
        if ip.is_loopback() {
            Self::Loopback
        } else if ip.is_link_local() {
            Self::MadeUp
        } else if begins(TUNNELS) || name.contains("vpn") || (a == 100 && b & 0xc0 == 64) {
            // 100.64.0.0/10 is shared by providers (RFC 6598) and used by tunnels: no network of one's own.
            Self::Tunnel
        } else if !ip.is_private() && !ip.is_documentation() {
            Self::Public
        } else if begins(WIRELESS) {
            Self::Wifi
        } else {
            Self::Cable
        }
    }

    /// The name under which `text` says what it is: `network-kind-wifi`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Wifi => "wifi",
            Self::Cable => "cable",
            Self::Tunnel => "tunnel",
            Self::Public => "public",
            Self::MadeUp => "made-up",
            Self::Loopback => "loopback",
        }
    }
}

/// How the names of wireless networks begin on Linux, Windows and macOS, and of what is no network of one's own.
const WIRELESS: &[&str] = &["wl", "wi-fi", "wifi", "ath", "ap"];
const TUNNELS: &[&str] = &[
    "tun",
    "tap",
    "wg",
    "ppp",
    "utun",
    "ipsec",
    "tailscale",
    "zt",
    "docker",
    "br-",
    "veth",
    "virbr",
    "vmnet",
    "vboxnet",
    "vethernet",
    "podman",
    "lxc",
    "cni",
    "bridge10",
];

impl Address {
    /// What it is, as a trainer reads it: "wifi (wlan0)".
    pub fn words(&self, lang: Lang) -> String {
        let name = [("name", Value::Text(&self.interface))];
        lang.say_with(&format!("network-kind-{}", self.kind.code()), &name)
    }

    /// The network that it is on: `192.168.8.0/24`.
    pub fn network(&self) -> String {
        let mask = u32::MAX.checked_shl(32 - u32::from(self.prefix.min(32)));
        let net = Ipv4Addr::from(u32::from(self.ip) & mask.unwrap_or(0));
        format!("{net}/{}", self.prefix)
    }
}

/// The addresses of this computer that are up, the best for a class first. Only of version 4: what a phone has to type
/// must be short, and a network without it is none that people bring along.
pub fn addresses() -> io::Result<Vec<Address>> {
    let mut found: Vec<Address> = if_addrs::get_if_addrs()?
        .into_iter()
        .filter(|it| !is_down(&it.oper_status))
        .filter_map(|it| match it.addr {
            if_addrs::IfAddr::V4(addr) => Some(Address {
                kind: Kind::of(&it.name, addr.ip),
                interface: it.name,
                ip: addr.ip,
                prefix: addr.prefixlen,
            }),
            if_addrs::IfAddr::V6(_) => None,
        })
        .collect();
    found.sort();
    found.dedup();
    Ok(found)
}

fn is_down(status: &if_addrs::IfOperStatus) -> bool {
    use if_addrs::IfOperStatus::{Down, LowerLayerDown, NotPresent};
    matches!(status, Down | LowerLayerDown | NotPresent)
}

/// What was found out about the network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    pub addresses: Vec<Address>,
    pub findings: Vec<Finding>,
}

impl Check {
    /// The address that a class does best to use.
    pub fn advised(&self) -> Option<&Address> {
        self.addresses.iter().find(|it| it.kind.serves())
    }

    /// Nothing that is known stands in the way of phones.
    pub fn is_well(&self) -> bool {
        !self.findings.iter().any(Finding::stops)
    }
}

/// Looks at the network of this computer, for a class at that port.
pub fn check(port: u16) -> io::Result<Check> {
    Ok(judge(addresses()?, firewall(), port, |ip| {
        is_free(ip, port)
    }))
}

/// What to say of these addresses.
fn judge(
    addresses: Vec<Address>,
    firewall: Option<Firewall>,
    port: u16,
    free: impl Fn(Ipv4Addr) -> bool,
) -> Check {
    let mut findings = Vec::new();
    let of = |kind: Kind| addresses.iter().find(move |it| it.kind == kind);
    let good: Vec<&Address> = addresses.iter().filter(|it| it.kind.serves()).collect();
    let tunnel = of(Kind::Tunnel).map(|it| it.interface.clone());
    match good.as_slice() {
        [] => findings.push(match (of(Kind::Public), of(Kind::MadeUp), tunnel.clone()) {
            (Some(it), _, _) => Finding::OnlyPublic { address: it.ip },
            (None, Some(it), _) => Finding::NoAddress {
                interface: it.interface.clone(),
            },
            (None, None, Some(interface)) => Finding::OnlyTunnel { interface },
            (None, None, None) => Finding::NoNetwork,
        }),
        [_] => {}
        [first, ..] => findings.push(Finding::Several { advised: first.ip }),
    }
    if let Some(first) = good.first().copied().or_else(|| of(Kind::Public)) {
        if !free(first.ip) {
            findings.push(Finding::PortTaken { port });
        }
        if let Some(interface) = tunnel {
            findings.push(Finding::Tunnel { interface });
        }
        if let Some(firewall) = firewall {
            let network = first.network();
            findings.push(Finding::Firewall {
                firewall,
                port,
                network,
            });
        }
        findings.push(Finding::Guests);
    }
    Check {
        addresses,
        findings,
    }
}

/// Whether nothing listens there yet.
fn is_free(ip: Ipv4Addr, port: u16) -> bool {
    TcpListener::bind(SocketAddr::new(IpAddr::V4(ip), port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(interface: &str, ip: [u8; 4]) -> Address {
        let ip = Ipv4Addr::from(ip);
        Address {
            kind: Kind::of(interface, ip),
            interface: interface.to_owned(),
            ip,
            prefix: 24,
        }
    }

    fn codes(addresses: &[Address], firewall: Option<Firewall>, free: bool) -> Vec<&'static str> {
        let mut addresses = addresses.to_vec();
        addresses.sort();
        let check = judge(addresses, firewall, 8080, |_| free);
        check.findings.iter().map(Finding::code).collect()
    }

    #[test]
    fn an_address_is_known_by_its_network_and_its_name() {
        let kind = |name, ip| address(name, ip).kind;
        assert_eq!(kind("wlp3s0", [192, 168, 8, 20]), Kind::Wifi);
        assert_eq!(kind("Wi-Fi", [10, 0, 0, 12]), Kind::Wifi);
        assert_eq!(kind("enp0s31f6", [172, 16, 3, 4]), Kind::Cable);
        assert_eq!(kind("docker0", [172, 17, 0, 1]), Kind::Tunnel);
        assert_eq!(kind("tun0", [10, 8, 0, 2]), Kind::Tunnel);
        assert_eq!(kind("en0", [100, 64, 1, 2]), Kind::Tunnel);
        assert_eq!(kind("eth0", [169, 254, 3, 4]), Kind::MadeUp);
        assert_eq!(kind("eth0", [145, 12, 3, 4]), Kind::Public);
        // Set aside for examples and test networks (RFC 5737): nobody on the internet can reach it.
        assert_eq!(kind("eth0", [192, 0, 2, 2]), Kind::Cable);
        assert_eq!(kind("lo", [127, 0, 0, 1]), Kind::Loopback);
    }

    #[test]
    fn a_computer_on_one_network_is_only_warned_of_guests() {
        let own = [
            address("lo", [127, 0, 0, 1]),
            address("wlan0", [192, 168, 8, 20]),
        ];
        assert_eq!(codes(&own, None, true), ["guests"]);
        assert_eq!(
            codes(&own, Some(Firewall::Ufw), false),
            ["port-taken", "ufw", "guests"]
        );
    }

    #[test]
    fn wifi_is_advised_before_a_cable_and_a_tunnel_never() {
        let all = [
            address("tun0", [10, 8, 0, 2]),
            address("eth0", [10, 0, 0, 3]),
            address("wlan0", [192, 168, 8, 20]),
        ];
        assert_eq!(codes(&all, None, true), ["several", "tunnel", "guests"]);
        let mut sorted = all.to_vec();
        sorted.sort();
        let check = judge(sorted, None, 8080, |_| true);
        assert_eq!(
            check.advised().map(|it| it.ip.octets()),
            Some([192, 168, 8, 20])
        );
    }

    #[test]
    fn without_a_network_the_reason_is_said_and_nothing_else() {
        let loopback = address("lo", [127, 0, 0, 1]);
        assert_eq!(
            codes(std::slice::from_ref(&loopback), Some(Firewall::Ufw), true),
            ["no-network"]
        );
        let made_up = address("wlan0", [169, 254, 1, 1]);
        assert_eq!(
            codes(&[loopback.clone(), made_up], None, true),
            ["no-address"]
        );
        assert_eq!(
            codes(
                &[loopback.clone(), address("wg0", [10, 9, 0, 1])],
                None,
                true
            ),
            ["only-tunnel"]
        );
        assert_eq!(
            codes(&[loopback, address("eth0", [145, 12, 3, 4])], None, true),
            ["only-public", "guests"]
        );
    }

    #[test]
    fn the_network_of_an_address_is_what_a_firewall_wants_to_hear() {
        assert_eq!(
            address("wlan0", [192, 168, 8, 20]).network(),
            "192.168.8.0/24"
        );
        let wide = Address {
            prefix: 0,
            ..address("wlan0", [10, 1, 2, 3])
        };
        assert_eq!(wide.network(), "0.0.0.0/0");
    }
}
