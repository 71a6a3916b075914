//! Opening connections.

use super::PostgresAddress;
use crate::store::StoreError;
use crate::store::sql::migrations;
use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres::NoTls;
use tokio_postgres::config::SslMode;
use tokio_postgres_rustls::MakeRustlsConnect;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Connections at once. More would only queue inside the database.
const CONNECTIONS: usize = 16;
/// How long to wait for a connection: shorter than a device waits for its answer.
const WAIT: Duration = Duration::from_secs(10);

/// Connects, and brings the database to this server's version.
pub(in crate::store::sql) async fn connect(address: &PostgresAddress) -> Result<Pool, StoreError> {
    let mut config = address.config.clone();
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(WAIT);
    }
    let recycling = ManagerConfig {
        recycling_method: RecyclingMethod::Fast,
    };
    let manager = match config.get_ssl_mode() {
        SslMode::Disable => Manager::from_config(config, NoTls, recycling),
        _ => Manager::from_config(config, encrypted(address.authorities.as_deref())?, recycling),
    };
    let pool = Pool::builder(manager)
        .max_size(CONNECTIONS)
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(WAIT))
        .create_timeout(Some(WAIT))
        .post_create(Hook::async_fn(|client, _| {
            Box::pin(async move { client.batch_execute(DURABLE).await.map_err(HookError::Backend) })
        }))
        .build()
        .map_err(|_| StoreError::CutOff)?;
    let mut client = pool.get().await?;
    migrations::run_postgres(&mut client).await?;
    Ok(pool)
}

/// A receipt is a promise that the record is on disk, also where the database is told that losing the last second would
/// do.
const DURABLE: &str = "
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

fn encrypted(authorities: Option<&Path>) -> Result<MakeRustlsConnect, StoreError> {
    let untrusted = |error: &dyn std::fmt::Display| StoreError::Trust(error.to_string());
    let mut trusted = RootCertStore::empty();
    match authorities {
        Some(file) => {
            for certificate in CertificateDer::pem_file_iter(file).map_err(|error| untrusted(&error))? {
                let certificate = certificate.map_err(|error| untrusted(&error))?;
                trusted.add(certificate).map_err(|error| untrusted(&error))?;
            }
        }
        None => {
            trusted.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| untrusted(&error))?
        .with_root_certificates(trusted)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
