//! A machine of its own for each journey: a screen, a message bus, a real keychain, and an empty home.

use crate::process::{Running, wait_until};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Width and height of the screen in pixels.
pub const SCREEN: (u32, u32) = (1600, 1400);

/// A machine: what a tablet or a PC is to the app.
#[derive(Debug)]
pub struct Machine {
    home: TempDir,
    display: String,
    bus: String,
    keychain: Option<Running>,
    _screen: Running,
    _bus: Running,
}

impl Machine {
    /// A new machine with an empty home and an unlocked, empty keychain.
    ///
    /// # Errors
    /// When a program it needs is missing or does not start.
    pub fn new() -> Result<Self> {
        Self::with_screen(SCREEN.0, SCREEN.1)
    }

    /// The same with a screen of another size, in pixels.
    ///
    /// # Errors
    /// When a program it needs is missing or does not start.
    pub fn with_screen(width: u32, height: u32) -> Result<Self> {
        let home = TempDir::with_prefix("vaern-journey-")?;
        for folder in ["run", "Downloads", ".config"] {
            std::fs::create_dir_all(home.path().join(folder))?;
        }
        std::fs::write(
            home.path().join(".config/user-dirs.dirs"),
            "XDG_DOWNLOAD_DIR=\"$HOME/Downloads\"\n",
        )?;
        let (screen, display) = Running::start_and_read(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
                .arg(format!("{width}x{height}x24"))
                .stderr(Stdio::null()),
            |line| Some(format!(":{line}")),
        )
        .context("a screen (Debian: xvfb)")?;
        let (bus_process, bus) = Running::start_and_read(
            with_home(&mut Command::new("dbus-daemon"), home.path())
                .args(["--session", "--nofork", "--print-address=1"])
                .stderr(Stdio::null()),
            |line| Some(line.to_owned()),
        )
        .context("a message bus (Debian: dbus)")?;
        let mut machine = Self {
            home,
            display,
            bus,
            keychain: None,
            _screen: screen,
            _bus: bus_process,
        };
        machine.start_keychain()?;
        Ok(machine)
    }

    /// The data folder of a user of this machine.
    pub fn data_folder(&self, user: &str) -> PathBuf {
        self.home.path().join("data").join(user)
    }

    /// Where files the person asks for arrive.
    pub fn downloads(&self) -> PathBuf {
        self.home.path().join("Downloads")
    }

    /// Where everything the windows of this machine print arrives: the app's own output and the web view's.
    pub fn log_file(&self) -> PathBuf {
        self.home.path().join("windows.log")
    }

    /// The whole home.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The address of its message bus.
    pub fn bus(&self) -> &str {
        &self.bus
    }

    /// A command that runs on this machine.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        with_home(&mut command, self.home.path())
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("LANG", "da_DK.UTF-8")
            .env("TZ", "Europe/Copenhagen")
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("LC_ALL")
            .env_remove("LANGUAGE")
            .env_remove("WAYLAND_DISPLAY");
        command
    }

    /// How many instances of the app the message bus knows on this machine.
    ///
    /// # Errors
    /// When the bus does not answer.
    pub fn instances(&self) -> Result<usize> {
        let names = self.ask(
            "org.freedesktop.DBus",
            &["/org/freedesktop/DBus", "org.freedesktop.DBus.ListNames"],
        )?;
        Ok(names.matches(".SingleInstance").count())
    }

    /// Forgets every secret: the keychain of a machine that was set up anew while its files were kept.
    ///
    /// # Errors
    /// When the keychain does not start again.
    pub fn lose_keychain(&mut self) -> Result<()> {
        self.keychain = None;
        std::fs::remove_dir_all(self.home.path().join(".local/share/keyrings"))?;
        self.start_keychain()
    }

    fn start_keychain(&mut self) -> Result<()> {
        let keychain = Running::start_with_input(
            self.command("gnome-keyring-daemon")
                .args(["--foreground", "--unlock", "--components=secrets"])
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
            "journey",
        )
        .context("a keychain (Debian: gnome-keyring)")?;
        self.keychain = Some(keychain);
        // Asking for the name must come first: a question to the service itself would make the bus start another one.
        wait_until("the keychain has its name", || {
            let owner = [
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus.NameHasOwner",
                "string:org.freedesktop.secrets",
            ];
            Ok(self.ask("org.freedesktop.DBus", &owner)?.contains("true"))
        })?;
        wait_until("the keychain is unlocked", || {
            let alias = [
                "/org/freedesktop/secrets",
                "org.freedesktop.Secret.Service.ReadAlias",
                "string:default",
            ];
            Ok(self
                .ask("org.freedesktop.secrets", &alias)?
                .contains("/collection/"))
        })
    }

    fn ask(&self, service: &str, call: &[&str]) -> Result<String> {
        let mut command = self.command("dbus-send");
        command
            .args(["--session", "--print-reply", &format!("--dest={service}")])
            .args(call);
        Ok(String::from_utf8_lossy(&command.stderr(Stdio::null()).output()?.stdout).into_owned())
    }
}

fn with_home<'a>(command: &'a mut Command, home: &Path) -> &'a mut Command {
    command
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", home.join("run"))
        .env("XDG_DATA_HOME", home.join(".local/share"))
        .env("XDG_CONFIG_HOME", home.join(".config"))
        .env("XDG_CACHE_HOME", home.join(".cache"))
}
