//! A certificate of the organisation's own. There is none by default, and none is ever made here: a browser would warn of
//! it, and people would learn to click warnings away.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

use crate::store::StoreError;
use crate::store::machine::pem;

/// A certificate, its key, and the name that it is for.
#[derive(Clone)]
pub struct Tls {
    pub(super) acceptor: TlsAcceptor,
    pub(super) name: String,
}

/// Why a certificate cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NoTls {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("no certificate or key in PEM; give a file that has one: \"{}\"", path.display())]
    NotPem { path: PathBuf },
    #[error("the certificate and the key cannot be used: {0}")]
    Unusable(#[from] rustls::Error),
}

impl Tls {
    /// Reads a chain of certificates, the own one first, and its key, both in PEM. `name` is the name that phones call.
    pub fn read(certificate: &Path, key: &Path, name: &str) -> Result<Self, NoTls> {
        let no_pem = |path: &Path| NoTls::NotPem {
            path: path.to_owned(),
        };
        let chain = pem(certificate)?;
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(chain.as_bytes()).collect();
        let chain = chain.ok().filter(|it| !it.is_empty());
        let chain = chain.ok_or_else(|| no_pem(certificate))?;
        let own = PrivateKeyDer::from_pem_slice(pem(key)?.as_bytes());
        let own = own.map_err(|_err| no_pem(key))?;
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(chain, own)?;
        Ok(Self {
            acceptor: TlsAcceptor::from(Arc::new(config)),
            name: name.to_lowercase(),
        })
    }
}
