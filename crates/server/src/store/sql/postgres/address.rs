//! Where a PostgreSQL database is, and how the way there is guarded.

use std::path::PathBuf;
use std::str::FromStr;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

/// A database as `postgres://user@host/name` names it.
///
/// To another machine the connection is encrypted and the certificate proven, unless `sslmode=disable` says otherwise.
/// `sslrootcert=FILE` names who may vouch for the certificate, in place of those the system trusts.
#[derive(Clone, Debug)]
pub struct PostgresAddress {
    pub(super) config: Config,
    pub(super) authorities: Option<PathBuf>,
}

impl FromStr for PostgresAddress {
    type Err = tokio_postgres::Error;

    fn from_str(url: &str) -> Result<Self, Self::Err> {
        let (base, query) = url.split_once('?').unwrap_or((url, ""));
        let mut authorities = None;
        let mut encrypt = None;
        let mut kept = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=') {
                Some(("sslrootcert", file)) => authorities = Some(PathBuf::from(file)),
                Some(("sslmode", "disable")) => encrypt = Some(false),
                // A certificate is always proven: what only encrypts does not keep anybody out of the middle.
                Some(("sslmode", "require" | "verify-ca" | "verify-full")) => encrypt = Some(true),
                _ => kept.push(pair),
            }
        }
        let rest = if kept.is_empty() {
            String::new()
        } else {
            format!("?{}", kept.join("&"))
        };
        let mut config: Config = format!("{base}{rest}").parse()?;
        let on_this_machine = config.get_hosts().iter().all(is_here);
        config.ssl_mode(match encrypt {
            Some(true) => SslMode::Require,
            None if !on_this_machine => SslMode::Require,
            Some(false) | None => SslMode::Disable,
        });
        if config.get_application_name().is_none() {
            config.application_name("vaern-server");
        }
        Ok(Self { config, authorities })
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost"
                || name
                    .parse()
                    .is_ok_and(|address: std::net::IpAddr| address.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, encrypted: bool) {
        let address: PostgresAddress = url.parse().unwrap();
        assert_eq!(
            address.config.get_ssl_mode() == SslMode::Require,
            encrypted,
            "{url}"
        );
    }

    #[test]
    fn the_way_to_another_machine_is_encrypted_unless_told_otherwise() {
        check("postgres://vaern@db.example/vaern", true);
        check("postgres://vaern@db.example/vaern?sslmode=disable", false);
        check(
            "postgres://vaern@db.example/vaern?sslmode=verify-full&sslrootcert=/etc/ca.pem",
            true,
        );
        check("postgres://vaern@192.0.2.1,localhost/vaern", true);
        check("postgres://vaern@localhost/vaern", false);
        check("postgres://vaern@127.0.0.1/vaern?connect_timeout=3", false);
        check("postgres://vaern@localhost/vaern?sslmode=require", true);
        check("postgres://vaern@%2Frun%2Fpostgresql/vaern", false);
        assert!(
            "postgres://vaern@host/vaern?sslmode=perhaps"
                .parse::<PostgresAddress>()
                .is_err()
        );
    }

    #[test]
    fn authorities_of_ones_own_are_kept_apart() {
        let address: PostgresAddress = "postgres://u@h/d?sslrootcert=/etc/ca.pem&sslmode=require"
            .parse()
            .unwrap();
        assert_eq!(address.authorities, Some("/etc/ca.pem".into()));
    }
}
