//! The driver of the window: the program that starts the app and speaks WebDriver.

use crate::machine::Machine;
use crate::process::{PATIENCE, Running, wait_until};
use crate::window::Opening;
use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;
use std::path::Path;
use std::process::Command;

const DRIVER: &str = "WebKitWebDriver";

/// Starts a driver, and the app in it: the driver, its address and the session.
pub(crate) fn start(
    machine: &Machine,
    data: &Path,
    opening: &Opening,
    runtime: &tokio::runtime::Runtime,
) -> Result<(Running, String, Client)> {
    let port = free_port()?;
    let log = std::fs::File::options()
        .create(true)
        .append(true)
        .open(machine.log_file())?;
    let mut driver = match opening.disk {
        Some(size) => on_small_disk(machine, data, size)?,
        None => machine.command(DRIVER),
    };
    let driver = Running::start(
        driver
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("VAERN_DATA_DIR", data)
            .envs(opening.environment.iter().cloned())
            .stdout(log.try_clone()?)
            .stderr(log),
    )
    .context("the driver (Debian: webkit2gtk-driver)")?;
    wait_until("the driver listens", || {
        Ok(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok())
    })?;
    // A script may take as long as the machine is busy: 30 seconds, if nothing is said.
    let capabilities: Capabilities = serde_json::from_value(serde_json::json!({
        "webkitgtk:browserOptions": { "binary": crate::built("vaern"), "args": [] },
        "timeouts": { "script": 2 * PATIENCE.as_millis() as u64 }
    }))?;
    let address = format!("http://127.0.0.1:{port}");
    let session = Client::with_capabilities_and_connector(&address, &capabilities, HttpConnector::new());
    // An app that ends at once leaves the driver waiting for ever.
    let client = runtime.block_on(async { tokio::time::timeout(PATIENCE, session).await });
    let client = client.with_context(|| {
        let log = std::fs::read_to_string(machine.log_file()).unwrap_or_default();
        format!("the app did not open a window; it said: {log}")
    })??;
    Ok((driver, address, client))
}

/// The driver with a small disk mounted where the app's data is to lie: a mount no other process sees, and that is gone
/// with the window. Without root it needs the kernel's user namespaces.
fn on_small_disk(machine: &Machine, data: &Path, size: u32) -> Result<Command> {
    std::fs::create_dir_all(data)?;
    let mut command = machine.command("unshare");
    if !is_root()? {
        command.args(["--user", "--map-current-user", "--keep-caps"]);
    }
    command.args(["--mount", "--", "sh", "-c"]);
    command.arg(r#"mount -t tmpfs -o "size=$1m" vaern "$2" && shift 2 && exec "$@""#);
    command.args(["sh", &size.to_string()]).arg(data).arg(DRIVER);
    Ok(command)
}

fn is_root() -> Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    Ok(std::fs::metadata("/proc/self")?.uid() == 0)
}

fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
