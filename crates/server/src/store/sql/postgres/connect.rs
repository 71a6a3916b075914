//! Opening connections.

use super::PostgresAddress;
use crate::store::StoreError;
use crate::store::sql::migrations;
use deadpool_postgres::{Client, Hook, HookError, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres::config::SslMode;
use tokio_postgres::{Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Connections at once. More would only queue inside the database.
const CONNECTIONS: usize = 16;
/// How long to wait for a connection: shorter than a device waits for its answer.
const WAIT: Duration = Duration::from_secs(10);

/// How long one statement may take. A device has given up by then.
const STATEMENT: &str = "30s";
/// How long a transaction may stand still before the database takes its locks away: a server that froze holds up no other.
const STANDSTILL: &str = "60s";
/// How long a connection may be silent before it is asked whether the other side is still there.
const SILENCE: Duration = Duration::from_secs(30);
/// How long what was sent may stay unconfirmed.
const UNCONFIRMED: Duration = Duration::from_secs(20);

/// Connects, and brings the database to this server's version.
pub(in crate::store::sql) async fn connect(address: &PostgresAddress) -> Result<Pool, StoreError> {
    let config = guarded(&address.config);
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
            Box::pin(async move {
                let wanted = format!("{DURABLE} {}", in_time());
                client.batch_execute(&wanted).await.map_err(HookError::Backend)
            })
        }))
        .build()
        .map_err(|_| StoreError::CutOff)?;
    let mut client = pool.get().await?;
    refuse_past_the_fence(&client).await?;
    migrations::run_postgres(&mut client).await?;
    Ok(pool)
}

/// Refuses while another process of ours is connected.
pub(in crate::store::sql) async fn refuse_in_use(address: &PostgresAddress) -> Result<(), StoreError> {
    const OTHERS: &str = "
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
          AND application_name = current_setting('application_name')";
    let client = connect(address).await?.get().await?;
    match client.query_one(OTHERS, &[]).await?.get::<_, i64>(0) {
        0 => Ok(()),
        _ => Err(StoreError::InUse),
    }
}

/// With an end to every wait, unless the address says otherwise: a machine that went away without a word is noticed.
fn guarded(config: &Config) -> Config {
    let mut config = config.clone();
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(WAIT);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(UNCONFIRMED);
    }
    if config.get_keepalives_interval().is_none() {
        config.keepalives_idle(SILENCE);
        config.keepalives_interval(Duration::from_secs(10));
        config.keepalives_retries(3);
    }
    config
}

/// Of what the database sets no end to itself.
fn in_time() -> String {
    let ends = [
        ("statement_timeout", STATEMENT),
        ("idle_in_transaction_session_timeout", STANDSTILL),
    ];
    let ends = ends.map(|(name, end)| {
        format!("SELECT set_config('{name}', '{end}', false) WHERE current_setting('{name}') = '0';")
    });
    ends.concat()
}

/// Row-level security holds for no superuser and for nobody with BYPASSRLS. Such a role would do the work of every day
/// without the fence, and nobody would notice.
async fn refuse_past_the_fence(client: &Client) -> Result<(), StoreError> {
    const SQL: &str = "
        SELECT rolname::TEXT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)";
    match client.query_opt(SQL, &[]).await? {
        Some(row) => Err(StoreError::PastTheFence { role: row.get(0) }),
        None => Ok(()),
    }
}

/// A receipt is a promise that the record is on disk, also where the database is told that losing the last second would
/// do.
const DURABLE: &str = "
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';";

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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_statement_and_no_standstill_is_endless_unless_the_database_says_so() {
        let cluster = vaern_testkit::postgres::Cluster::start().unwrap();
        let database = cluster.database(None).unwrap();
        let address: PostgresAddress = cluster.address(&database).parse().unwrap();
        let ends = async || {
            let client = connect(&address).await.unwrap().get().await.unwrap();
            let mut ends = Vec::new();
            for name in ["statement_timeout", "idle_in_transaction_session_timeout"] {
                let row = client.query_one(&format!("SHOW {name}"), &[]).await.unwrap();
                ends.push(row.get::<_, String>(0));
            }
            ends
        };
        assert_eq!(ends().await, ["30s", "1min"]);
        let said = format!("ALTER DATABASE {database} SET statement_timeout = '5s'");
        cluster.run("postgres", &said).unwrap();
        assert_eq!(ends().await, ["5s", "1min"]);
    }

    #[test]
    fn a_machine_that_went_away_is_noticed_unless_the_address_says_otherwise() {
        let plain = guarded(&"postgres://vaern@db.example/vaern".parse().unwrap());
        assert_eq!(plain.get_tcp_user_timeout(), Some(&UNCONFIRMED));
        assert_eq!(plain.get_keepalives_idle(), SILENCE);
        assert_eq!(plain.get_keepalives_retries(), Some(3));
        let said = "postgres://vaern@db.example/vaern?tcp_user_timeout=7&keepalives_interval=2";
        let said = guarded(&said.parse().unwrap());
        assert_eq!(said.get_tcp_user_timeout(), Some(&Duration::from_secs(7)));
        assert_eq!(said.get_keepalives_interval(), Some(Duration::from_secs(2)));
    }
}
