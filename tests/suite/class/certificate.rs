//! A class behind the certificate of an organisation: the same controls, with the name of the certificate.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use tempfile::tempdir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use weerbaar::classroom::server::{Door, Limits, NoTls, Tls};
use weerbaar::store::Store;

use super::class;
use super::phone::{Request, Said, connect, said_in};

const NAME: &str = "klas.gemeente.example";

/// The files of a certificate, and what trusts it.
struct Made {
    certificate: PathBuf,
    key: PathBuf,
    der: CertificateDer<'static>,
}

fn made(folder: &Path) -> Made {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed([NAME.to_owned()]).unwrap();
    let (certificate, key) = (folder.join("cert.pem"), folder.join("key.pem"));
    fs::write(&certificate, cert.pem()).unwrap();
    fs::write(&key, signing_key.serialize_pem()).unwrap();
    Made {
        certificate,
        key,
        der: cert.der().clone(),
    }
}

fn send(made: &Made, at: SocketAddr, request: &Request) -> Said {
    let mut roots = RootCertStore::empty();
    roots.add(made.der.clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let bytes = request.clone().with("connection", "close").bytes();
    let asked = async {
        let stream = tokio::net::TcpStream::connect(at).await.unwrap();
        let connector = TlsConnector::from(Arc::new(config));
        let name = ServerName::try_from(NAME).unwrap();
        let mut stream = connector.connect(name, stream).await.unwrap();
        stream.write_all(&bytes).await.unwrap();
        let mut said = Vec::new();
        // Some hang up without saying goodbye.
        let _end = stream.read_to_end(&mut said).await;
        said_in(&said)
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(asked)
}

#[test]
fn a_class_behind_a_certificate_is_reached_by_its_name_only() {
    let dir = tempdir().unwrap();
    let made = made(dir.path());
    let class = class(Store::in_memory().unwrap());
    let tls = Tls::read(&made.certificate, &made.key, NAME).unwrap();
    let limits = Limits::for_phones(10);
    let door = Door::open_with(&class, ([127, 0, 0, 1], 0).into(), limits, Some(tls)).unwrap();
    let at = door.at();
    let host = format!("{NAME}:{}", at.port());
    assert!(door.url().starts_with(&format!("https://{host}/#")));
    assert!(door.typed().starts_with(&format!("https://{host}/")));

    let page = Request::get(at, "/").with("host", &host);
    assert_eq!(send(&made, at, &page).status, 200);
    let stranger = page.clone().with("host", "evil.example");
    assert_eq!(send(&made, at, &stranger).status, 421);
    let code = door.url().split_once('#').unwrap().1.to_owned();
    let body = serde_json::json!({ "key": super::phone::key(1), "code": code });
    let join = Request::post(at, "/api/join", &body).with("host", &host);
    let ours = join.clone().with("origin", &format!("https://{host}"));
    assert_eq!(send(&made, at, &ours).status, 200);
    let plain = join.with("origin", &format!("http://{host}"));
    assert_eq!(send(&made, at, &plain).status, 403);
    // Without a key nothing is said at all.
    let mut bare = connect(at);
    std::io::Write::write_all(&mut bare, &page.bytes()).unwrap();
    let mut said = Vec::new();
    let _refused = std::io::Read::read_to_end(&mut bare, &mut said);
    assert!(!String::from_utf8_lossy(&said).contains("HTTP"));
}

#[test]
fn a_certificate_that_cannot_be_used_is_said_so() {
    let dir = tempdir().unwrap();
    let made = made(dir.path());
    let other = tempdir().unwrap();
    let other = self::made(other.path());
    let no_pem = dir.path().join("leeg.pem");
    fs::write(&no_pem, "geen sleutel").unwrap();
    let read = |certificate: &Path, key: &Path| Tls::read(certificate, key, NAME).err().unwrap();
    assert!(matches!(read(&no_pem, &made.key), NoTls::NotPem { .. }));
    assert!(matches!(
        read(&made.certificate, &no_pem),
        NoTls::NotPem { .. }
    ));
    assert!(matches!(
        read(&made.certificate, &other.key),
        NoTls::Unusable(_) | NoTls::Store(_)
    ));
    let gone = dir.path().join("weg.pem");
    assert!(matches!(read(&gone, &made.key), NoTls::Store(_)));
}
