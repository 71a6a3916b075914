//! TLS of our own: certificate and key from files, read again when told (a renewed certificate needs no restart).

use crate::linger::LingeringStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::server::TlsStream;

/// Certificate and key.
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    config: RwLock<Arc<ServerConfig>>,
}

/// Why they cannot be used. Says nothing of what stands in the key.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The certificate's file cannot be read as PEM.
    #[error("{path}: {detail}")]
    Certificate {
        /// The file.
        path: PathBuf,
        /// What the reader said.
        detail: String,
    },
    /// The key's file cannot be read as PEM.
    #[error("{path}: {detail}")]
    Key {
        /// The file.
        path: PathBuf,
        /// What the reader said.
        detail: String,
    },
    /// Certificate and key do not belong together, or are of a kind TLS does not take.
    #[error("{detail}")]
    Pair {
        /// What TLS said.
        detail: String,
    },
}

impl Tls {
    /// From a chain of certificates and a private key, both PEM.
    ///
    /// # Errors
    /// [`TlsError`]
    pub fn load(certificate: &Path, key: &Path) -> Result<Self, TlsError> {
        Ok(Self {
            config: RwLock::new(read(certificate, key)?),
            certificate: certificate.to_owned(),
            key: key.to_owned(),
        })
    }

    /// Reads the files again. New connections get the new certificate; when the files are of no use the old one stays.
    ///
    /// # Errors
    /// [`TlsError`]
    pub fn reload(&self) -> Result<(), TlsError> {
        let config = read(&self.certificate, &self.key)?;
        *self.config.write().unwrap_or_else(PoisonError::into_inner) = config;
        Ok(())
    }

    /// Agrees on TLS over a stream.
    pub(super) async fn accept(
        &self,
        stream: LingeringStream,
    ) -> std::io::Result<TlsStream<LingeringStream>> {
        let config = Arc::clone(&self.config.read().unwrap_or_else(PoisonError::into_inner));
        TlsAcceptor::from(config).accept(stream).await
    }
}

/// TLS 1.2 and 1.3 with what rustls holds to be safe.
fn read(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>, TlsError> {
    let of_certificate = |detail: String| TlsError::Certificate {
        path: certificate.to_owned(),
        detail,
    };
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .map_err(|error| of_certificate(error.to_string()))?;
    if chain.is_empty() {
        return Err(of_certificate("no certificate".to_owned()));
    }
    let key = PrivateKeyDer::from_pem_file(key).map_err(|error| TlsError::Key {
        path: key.to_owned(),
        detail: error.to_string(),
    })?;
    let pair = |error: tokio_rustls::rustls::Error| TlsError::Pair {
        detail: error.to_string(),
    };
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(pair)?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(pair)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
