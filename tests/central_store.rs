//! A real central store on loopback with the demo municipality.

use crate::moved_clock::MovedClock;
use crate::process::Running;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;
use vaern_client::host::Invitation;
use vaern_domain::access::Role;

/// A central store, running or stopped, whose address stays the same.
#[derive(Debug)]
pub struct CentralStore {
    folder: TempDir,
    address: String,
    running: Option<Running>,
    options: Vec<String>,
    environment: Vec<(String, String)>,
    is_demo: bool,
}

impl CentralStore {
    /// Makes the demo municipality and serves it.
    ///
    /// # Errors
    /// When the program does not start.
    pub fn demo() -> Result<Self> {
        Self::demo_with(&[])
    }

    /// The same, with further options of the command line.
    ///
    /// # Errors
    /// When the program does not start.
    pub fn demo_with(options: &[&str]) -> Result<Self> {
        let mut store = Self {
            folder: TempDir::with_prefix("vaern-central-")?,
            address: "127.0.0.1:0".to_owned(),
            running: None,
            options: options.iter().map(|&option| option.to_owned()).collect(),
            environment: Vec::new(),
            is_demo: true,
        };
        store.start()?;
        Ok(store)
    }

    /// The same, by another clock than that of this machine.
    ///
    /// # Errors
    /// When the program does not start.
    pub fn demo_by(clock: &MovedClock) -> Result<Self> {
        let mut store = Self {
            folder: TempDir::with_prefix("vaern-central-")?,
            address: "127.0.0.1:0".to_owned(),
            running: None,
            options: Vec::new(),
            environment: clock.environment()?,
            is_demo: true,
        };
        store.start()?;
        Ok(store)
    }

    /// A municipality with one school in which nothing has happened yet, as an administrator sets it up.
    ///
    /// # Errors
    /// What the administrator's commands say, or when the program does not start.
    pub fn empty(name: &str, school: &str) -> Result<Self> {
        let mut store = Self {
            folder: TempDir::with_prefix("vaern-central-")?,
            address: "127.0.0.1:0".to_owned(),
            running: None,
            options: Vec::new(),
            environment: Vec::new(),
            is_demo: false,
        };
        store.administer(&["organisation", "create", "--name", name])?;
        store.administer(&["unit", "add", "--name", school, "--kind", "school"])?;
        store.start()?;
        Ok(store)
    }

    /// Serves again, at the same address.
    ///
    /// # Errors
    /// When the program does not start.
    pub fn start(&mut self) -> Result<()> {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.log_file())?;
        let (running, address) = Running::start_and_read(
            Command::new(crate::built("vaern-server"))
                .args(["--log", "debug"])
                .args(self.kind())
                .args(["--listen", &self.address, "--data"])
                .arg(self.folder.path().join("central"))
                .args(&self.options)
                .envs(self.environment.iter().cloned())
                .stderr(log),
            |line| line.strip_prefix("ready http://").map(str::to_owned),
        )
        .context("the central store")?;
        self.address = address.trim().to_owned();
        self.running = Some(running);
        Ok(())
    }

    /// What is served, with the options only that has.
    fn kind(&self) -> Vec<std::ffi::OsString> {
        if !self.is_demo {
            return vec!["serve".into()];
        }
        let demo = ["demo", "--seed", "7", "--invitations"].map(Into::into);
        demo.into_iter().chain([self.invitations_file().into()]).collect()
    }

    /// Stops it, gracefully.
    ///
    /// # Errors
    /// When it does not end.
    pub fn stop(&mut self) -> Result<()> {
        self.running
            .take()
            .context("the central store is not running")?
            .stop()
    }

    /// Runs one of the administrator's commands on the data while the server runs, and gives what it prints.
    ///
    /// # Errors
    /// When the command fails, with what it says.
    pub fn administer(&self, command: &[&str]) -> Result<String> {
        let output = Command::new(crate::built("vaern-server"))
            .args(command)
            .arg("--data")
            .arg(self.folder.path().join("central"))
            .output()?;
        if !output.status.success() {
            anyhow::bail!("{command:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    /// Its process, while it runs.
    pub fn process(&self) -> Option<u32> {
        self.running.as_ref().map(Running::id)
    }

    /// What it has logged so far.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn log(&self) -> Result<String> {
        Ok(std::fs::read_to_string(self.log_file())?)
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("central.log")
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The file with ready-made enrolments.
    pub fn invitations_file(&self) -> PathBuf {
        self.folder.path().join("invitations.json")
    }

    /// The rows of the CSV of structured facts of every workplace, as each one's safety group reads them over HTTP, in the
    /// order they happened.
    ///
    /// # Errors
    /// When the central store does not give them.
    pub fn incidents(&self) -> Result<Vec<String>> {
        let mut rows = Vec::new();
        for (place, unit) in ["Fjordskolen", "Klitskolen", "Bakkeskolen"].iter().enumerate() {
            let token = self.reader_at(unit, place)?;
            let mut answer = ureq::get(format!("{}{}", self.url(), vaern_protocol::EXPORT_PATH))
                .header("Authorization", format!("Bearer {token}"))
                .call()?;
            let table = answer.body_mut().read_to_string()?;
            rows.extend(table.lines().skip(1).map(str::to_owned));
        }
        // By the time it happened, the third column.
        rows.sort_by_key(|row| row.split(';').nth(2).map(str::to_owned));
        Ok(rows)
    }

    /// The token of a reader of its own, enrolled once, with a code made for it.
    ///
    /// # Errors
    /// When it cannot be enrolled.
    pub fn reader_token(&self, role: Role) -> Result<String> {
        let kept = self.folder.path().join("reader");
        if let Ok(token) = std::fs::read_to_string(&kept) {
            return Ok(token);
        }
        let invitation = self.invitation(role, None)?;
        let token = "5a".repeat(32);
        let code = vaern_protocol::enrolment::normalised_code(&invitation.code).context("a code")?;
        ureq::post(format!("{}{}", self.url(), vaern_protocol::ENROL_PATH)).send_json(serde_json::json!({
            "code": code,
            "device": "01a033ae-d1c8-7000-8000-0000000000aa",
            "token": token,
            "platform": "test",
            "app_version": "0",
        }))?;
        std::fs::write(kept, &token)?;
        Ok(token)
    }

    /// Enrols a reader of its own at a workplace, once, with a code made for it.
    fn reader_at(&self, unit: &str, place: usize) -> Result<String> {
        let kept = self.folder.path().join(format!("reader-{place}"));
        if let Ok(token) = std::fs::read_to_string(&kept) {
            return Ok(token);
        }
        let role = Role::SafetyGroup.code();
        let code = self.administer(&["enrol", "--unit", unit, "--person", "Læser", "--role", role])?;
        let code = vaern_protocol::enrolment::normalised_code(code.trim()).context("a code")?;
        let token = format!("5{}", (b'a' + u8::try_from(place)?) as char).repeat(32);
        ureq::post(format!("{}{}", self.url(), vaern_protocol::ENROL_PATH)).send_json(serde_json::json!({
            "code": code,
            "device": format!("01a033ae-d1c8-7000-8000-0000000000a{place}"),
            "token": token,
            "platform": "test",
            "app_version": "0",
        }))?;
        std::fs::write(kept, &token)?;
        Ok(token)
    }

    /// The first invitation for this role (and workplace).
    ///
    /// # Errors
    /// When there is none.
    pub fn invitation(&self, role: Role, unit: Option<&str>) -> Result<Invitation> {
        let invitations: Vec<Invitation> = serde_json::from_slice(&std::fs::read(self.invitations_file())?)?;
        invitations
            .into_iter()
            .find(|invitation| {
                invitation.role == role
                    && invitation.person.is_some()
                    && (unit.is_none() || invitation.unit.as_deref() == unit)
            })
            .with_context(|| format!("no invitation for {role:?} at {unit:?}"))
    }
}
