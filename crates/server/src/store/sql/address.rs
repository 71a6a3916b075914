//! Which database is meant.

use super::PostgresAddress;
use std::path::PathBuf;
use std::str::FromStr;

/// `sqlite:FILE` or `postgres://…`.
#[derive(Clone, Debug)]
pub enum DatabaseAddress {
    /// A file.
    Sqlite(PathBuf),
    /// A database of a PostgreSQL server.
    Postgres(Box<PostgresAddress>),
}

/// Why it cannot be read. The address itself is not repeated: it may hold a password.
#[derive(Debug, thiserror::Error)]
pub enum AddressError {
    /// Another beginning.
    #[error("a database begins with sqlite: or postgres://")]
    Scheme,
    /// SQLite without a file.
    #[error("sqlite: needs a file")]
    File,
    /// What PostgreSQL's client says of it.
    #[error("{0}")]
    Postgres(#[from] tokio_postgres::Error),
}

impl FromStr for DatabaseAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("sqlite", path)) => {
                let path = path.strip_prefix("//").unwrap_or(path);
                if path.is_empty() {
                    return Err(AddressError::File);
                }
                Ok(Self::Sqlite(path.into()))
            }
            Some(("postgres" | "postgresql", _)) => Ok(Self::Postgres(Box::new(text.parse()?))),
            _ => Err(AddressError::Scheme),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn file(text: &str) -> PathBuf {
        match text.parse() {
            Ok(DatabaseAddress::Sqlite(path)) => path,
            other => panic!("{text} is {other:?}"),
        }
    }

    #[test]
    fn both_engines_are_told_apart() {
        assert_eq!(
            file("sqlite:/srv/vaern/vaern.sqlite"),
            Path::new("/srv/vaern/vaern.sqlite")
        );
        assert_eq!(file("sqlite:///srv/vaern.sqlite"), Path::new("/srv/vaern.sqlite"));
        assert_eq!(file("sqlite:here.sqlite"), Path::new("here.sqlite"));
        for postgres in [
            "postgres://vaern@localhost/vaern",
            "postgresql://vaern:secret@db/vaern",
        ] {
            assert!(
                matches!(postgres.parse(), Ok(DatabaseAddress::Postgres(_))),
                "{postgres}"
            );
        }
    }

    #[test]
    fn what_cannot_be_read_says_why_and_keeps_the_password() {
        for wrong in [
            "",
            "/srv/vaern.sqlite",
            "mysql://u:hemmeligt@h/d",
            "sqlite:",
            "postgres://u:hemmeligt@h:x/d",
        ] {
            let error = wrong.parse::<DatabaseAddress>().unwrap_err().to_string();
            assert!(!error.is_empty() && !error.contains("hemmeligt"), "{error}");
        }
    }
}
