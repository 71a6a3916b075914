//! A PostgreSQL server for one test binary, with a database for each test.
//!
//! It listens on a socket in its own folder only. A small shell keeps it: when the test process ends, however it ends,
//! the pipe to that shell breaks, and it stops the server and removes the folder.

use anyhow::{Context, Result, bail, ensure};
use std::fs::Permissions;
use std::net::IpAddr;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// The role the central store connects with: it owns its database and is nothing else. Row-level security holds for it.
pub const ROLE: &str = "vaern";
/// The role of the server's administrator, who sees past row-level security.
pub const ADMINISTRATOR: &str = "administrator";

/// How long the server may take to start or stop.
const PATIENCE: Duration = Duration::from_secs(60);

/// Keeps the server while its standard input is open: `$1` postgres, `$2` the folder, the rest options.
const KEEP: &str = r#"
program=$1 folder=$2; shift 2
"$program" -D "$folder/data" -k "$folder" "$@" >>"$folder/log" 2>&1 </dev/null &
server=$!
while read -r _; do :; done
kill -QUIT "$server" 2>/dev/null
wait "$server"
rm -rf "$folder"
"#;

/// A running server.
pub struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    keeper: Mutex<Child>,
    databases: AtomicU32,
}

impl Cluster {
    /// Makes a fresh server and starts it. Nothing of it need survive a power cut, so it does not wait for the disk.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, or will not start.
    pub fn start() -> Result<Self> {
        Self::start_with(&["-c", "fsync=off", "-c", "listen_addresses="])
    }

    /// The same with these options of `postgres`.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, or will not start.
    pub fn start_with(options: &[&str]) -> Result<Self> {
        Self::start_in(options, |_| Ok(()))
    }

    /// One that also listens at an address of this machine's own network (127.0.0.0/8), and takes nothing in the clear there.
    /// Certificate and key in PEM.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, or will not start.
    pub fn start_encrypted(address: IpAddr, certificate: &str, key: &str) -> Result<Self> {
        let listen = format!("listen_addresses={address}");
        let options = ["fsync=off", &listen, "ssl=on"].map(|option| ["-c", option]);
        Self::start_in(options.as_flattened(), |data| {
            const WHO: &str = "local all all trust\nhostssl all all 127.0.0.0/8 trust\n";
            for (name, content) in [
                ("server.crt", certificate),
                ("server.key", key),
                ("pg_hba.conf", WHO),
            ] {
                let file = data.join(name);
                std::fs::write(&file, content)?;
                std::fs::set_permissions(&file, Permissions::from_mode(0o600))?;
                if is_root()? {
                    let owner = output(Command::new("chown").arg("postgres:").arg(&file))?;
                    ensure!(owner.status.success(), "the user postgres is missing");
                }
            }
            Ok(())
        })
    }

    /// Makes it, lets the caller put files among its data, and starts it.
    fn start_in(options: &[&str], prepare: impl FnOnce(&Path) -> Result<()>) -> Result<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new()
            .prefix("vaern-postgres-")
            .tempdir_in("/tmp")? // the path of a socket must be short
            .keep();
        if is_root()? {
            let owner = output(Command::new("chown").arg("postgres:").arg(&folder))?;
            ensure!(owner.status.success(), "the user postgres is missing");
        }
        let made = output(
            as_nobody_special(&programs.join("initdb"))?
                .args([
                    "--auth=trust",
                    "--no-sync",
                    "--encoding=UTF8",
                    "--locale=C",
                    "-U",
                    ADMINISTRATOR,
                    "-D",
                ])
                .arg(folder.join("data"))
                .current_dir(&folder),
        )?;
        ensure!(
            made.status.success(),
            "initdb: {}",
            String::from_utf8_lossy(&made.stderr)
        );
        prepare(&folder.join("data"))?;
        let keeper = as_nobody_special(Path::new("sh"))?
            .args(["-c", KEEP, "keep"])
            .arg(programs.join("postgres"))
            .arg(&folder)
            .args(options)
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()?;
        let cluster = Self {
            folder,
            programs,
            keeper: Mutex::new(keeper),
            databases: AtomicU32::new(0),
        };
        cluster.wait_until_ready()?;
        cluster.run("postgres", &format!("CREATE ROLE {ROLE} LOGIN"))?;
        Ok(cluster)
    }

    /// Waits until the server takes connections (again).
    ///
    /// # Errors
    /// When it does not in a minute.
    pub fn wait_until_ready(&self) -> Result<()> {
        let begun = Instant::now();
        loop {
            let asked = self.psql("postgres", "SELECT 1")?;
            if asked.status.success() {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                bail!("PostgreSQL does not start: {log}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Makes an empty database, or a copy of another one to which nobody is connected, and gives its name.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn database(&self, template: Option<&str>) -> Result<String> {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let template = template.unwrap_or("template0");
        self.run(
            "postgres",
            &format!("CREATE DATABASE {name} OWNER {ROLE} TEMPLATE {template}"),
        )?;
        Ok(name)
    }

    /// The address of a database for the central store.
    pub fn address(&self, database: &str) -> String {
        self.address_of(ROLE, database)
    }

    /// The address of a database for a role.
    pub fn address_of(&self, role: &str, database: &str) -> String {
        let folder = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://{role}@{folder}/{database}")
    }

    /// Runs statements as the administrator, and gives what they print: a line for each row, with `|` between columns.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn run(&self, database: &str, sql: &str) -> Result<String> {
        let done = self.psql(database, sql)?;
        ensure!(
            done.status.success(),
            "{sql}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        Ok(String::from_utf8(done.stdout)?)
    }

    fn psql(&self, database: &str, sql: &str) -> Result<Output> {
        output(
            Command::new(self.programs.join("psql"))
                .args([
                    "-X",
                    "-q",
                    "-A",
                    "-t",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-U",
                    ADMINISTRATOR,
                    "-d",
                    database,
                    "-c",
                    sql,
                ])
                .arg("-h")
                .arg(&self.folder),
        )
    }

    /// Everything in a database as `pg_dump` writes it.
    ///
    /// # Errors
    /// When it does not.
    pub fn dump(&self, database: &str) -> Result<Vec<u8>> {
        let dumped = output(
            Command::new(self.programs.join("pg_dump"))
                .args(["-U", ADMINISTRATOR, "-d", database, "-h"])
                .arg(&self.folder),
        )?;
        ensure!(
            dumped.status.success(),
            "pg_dump: {}",
            String::from_utf8_lossy(&dumped.stderr)
        );
        Ok(dumped.stdout)
    }

    /// Where its sockets and data are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Ok(keeper) = self.keeper.get_mut() {
            drop(keeper.stdin.take());
            let _ = keeper.wait();
        }
    }
}

/// The newest PostgreSQL that is installed.
fn programs() -> Result<PathBuf> {
    let installed = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut versions: Vec<(u32, PathBuf)> = installed
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse().ok()?,
                entry.path().join("bin"),
            ))
        })
        .filter(|(_, programs)| programs.join("postgres").is_file())
        .collect();
    versions.sort();
    let newest = versions.pop();
    let (_, programs) = newest.context("PostgreSQL is not installed; install the package postgresql")?;
    Ok(programs)
}

/// A command that is not run as root: PostgreSQL refuses that.
fn as_nobody_special(program: &Path) -> Result<Command> {
    if !is_root()? {
        return Ok(Command::new(program));
    }
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "--"])
        .arg(program);
    Ok(command)
}

fn is_root() -> Result<bool> {
    Ok(std::fs::metadata("/proc/self")?.uid() == 0)
}

fn output(command: &mut Command) -> Result<Output> {
    command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{:?} cannot be run", command.get_program()))
}
