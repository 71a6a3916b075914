//! The real window, driven as a person would: by what is on the screen.
//!
//! Specs use nothing but the hooks in the page (`data-screen`, `data-answer`, `data-act`, …), so the same specs can drive
//! a browser once there is one to drive: only [`Window::open`] knows that this is WebKitGTK.

use crate::machine::Machine;
use crate::process::{PATIENCE, Running, send_signal, wait_until};
use anyhow::{Context, Result, anyhow, bail};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use std::path::PathBuf;
use std::process::Stdio;
use tokio::runtime::Runtime;

/// An open window.
pub struct Window {
    runtime: Runtime,
    client: Client,
    driver: Running,
    data: PathBuf,
    taps: u32,
}

/// How to open a window.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// Further environment variables.
    pub environment: Vec<(String, String)>,
}

impl Window {
    /// Starts the app on this machine for this user and waits until it shows its first screen.
    ///
    /// # Errors
    /// When the window does not come up.
    pub fn open(machine: &Machine, user: &str) -> Result<Self> {
        Self::open_with(machine, user, &Opening::default())
    }

    /// The same, with more said about how.
    ///
    /// # Errors
    /// When the window does not come up.
    pub fn open_with(machine: &Machine, user: &str, opening: &Opening) -> Result<Self> {
        let data = machine.data_folder(user);
        let port = free_port()?;
        let driver = Running::start(
            machine
                .command("WebKitWebDriver")
                .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
                .env("TAURI_AUTOMATION", "true")
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .env("VAERN_DATA_DIR", &data)
                .envs(opening.environment.iter().cloned())
                .stdout(Stdio::null())
                .stderr(
                    std::fs::OpenOptions::new()
                        .create(true)
                        .append(true)
                        .open("/tmp/w/app.log")?,
                ),
        )
        .context("the driver (Debian: webkit2gtk-driver)")?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        wait_until("the driver listens", || {
            Ok(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok())
        })?;
        let capabilities: Capabilities = serde_json::from_value(serde_json::json!({
            "webkitgtk:browserOptions": { "binary": crate::built("vaern"), "args": [] }
        }))?;
        let address = format!("http://127.0.0.1:{port}");
        let session = Client::with_capabilities_and_connector(&address, &capabilities, HttpConnector::new());
        // An app that ends at once leaves the driver waiting for ever.
        let client = runtime.block_on(async { tokio::time::timeout(PATIENCE, session).await });
        let client = client.context("the app did not open a window")??;
        let mut window = Self {
            runtime,
            client,
            driver,
            data,
            taps: 0,
        };
        window.wait_for("main[data-screen]")?;
        Ok(window)
    }

    /// The screen that is shown, by its name.
    ///
    /// # Errors
    /// When nothing is shown.
    pub fn screen(&mut self) -> Result<String> {
        self.attribute("main[data-screen]", "data-screen")
    }

    /// Waits for a screen.
    ///
    /// # Errors
    /// When it does not come; says which one was shown instead.
    pub fn expect_screen(&mut self, name: &str) -> Result<()> {
        let waited = self.wait_for(&format!("main[data-screen={name:?}]"));
        if waited.is_err() {
            bail!("screen {name} did not come; there is {}", self.describe());
        }
        Ok(())
    }

    /// Taps an answer. Counts as a tap.
    ///
    /// # Errors
    /// When there is no such tile.
    pub fn answer(&mut self, code: &str) -> Result<()> {
        self.tap(&format!("[data-answer={code:?}]"))
    }

    /// Taps a button. Counts as a tap.
    ///
    /// # Errors
    /// When there is no such button.
    pub fn act(&mut self, name: &str) -> Result<()> {
        self.tap(&format!("[data-act={name:?}]"))
    }

    /// Taps whatever matches. Counts as a tap.
    ///
    /// # Errors
    /// When nothing matches or it cannot be tapped.
    pub fn tap(&mut self, css: &str) -> Result<()> {
        let element = self.wait_for(css)?;
        self.runtime
            .block_on(element.click())
            .with_context(|| format!("tapping {css}"))?;
        self.taps += 1;
        Ok(())
    }

    /// Taps since this was asked last.
    pub fn take_taps(&mut self) -> u32 {
        std::mem::take(&mut self.taps)
    }

    /// Types into a field, in place of what was there.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn fill(&mut self, name: &str, text: &str) -> Result<()> {
        let element = self.wait_for(&format!("[name={name:?}]"))?;
        self.runtime.block_on(async {
            element.clear().await?;
            element.send_keys(text).await
        })?;
        Ok(())
    }

    /// Waits for an element.
    ///
    /// # Errors
    /// When it does not come; says what is shown instead.
    pub fn wait_for(&mut self, css: &str) -> Result<fantoccini::elements::Element> {
        let waiting = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css));
        let found = self.runtime.block_on(waiting);
        found.map_err(|error| anyhow!("{css} did not come ({error}); there is {}", self.describe()))
    }

    /// Whether an element is there now.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn shows(&mut self, css: &str) -> Result<bool> {
        Ok(!self
            .runtime
            .block_on(self.client.find_all(Locator::Css(css)))?
            .is_empty())
    }

    /// How many elements match now.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn count(&mut self, css: &str) -> Result<usize> {
        Ok(self
            .runtime
            .block_on(self.client.find_all(Locator::Css(css)))?
            .len())
    }

    /// The text of an element, as it is shown.
    ///
    /// # Errors
    /// When there is none.
    pub fn text(&mut self, css: &str) -> Result<String> {
        let element = self.wait_for(css)?;
        Ok(self.runtime.block_on(element.text())?)
    }

    /// An attribute of an element.
    ///
    /// # Errors
    /// When there is none.
    pub fn attribute(&mut self, css: &str, name: &str) -> Result<String> {
        let element = self.wait_for(css)?;
        let value = self.runtime.block_on(element.attr(name))?;
        value.with_context(|| format!("{css} has no {name}"))
    }

    /// Runs a script and gives its value.
    ///
    /// # Errors
    /// When it fails.
    pub fn script(&mut self, source: &str) -> Result<serde_json::Value> {
        Ok(self.runtime.block_on(self.client.execute(source, Vec::new()))?)
    }

    /// Runs a script that calls its last argument when it is done, and gives the value it calls it with.
    ///
    /// # Errors
    /// When it fails or takes too long.
    pub fn script_until_done(&mut self, source: &str) -> Result<serde_json::Value> {
        Ok(self
            .runtime
            .block_on(self.client.execute_async(source, Vec::new()))?)
    }

    /// Waits until the page is this wide.
    ///
    /// # Errors
    /// When it does not become so wide.
    pub fn expect_width(&mut self, width: u32) -> Result<()> {
        wait_until("the page has its width", || {
            Ok(self.script("return window.innerWidth")? == width)
        })
    }

    /// Makes the window this large, in pixels.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn resize(&mut self, width: u32, height: u32) -> Result<()> {
        Ok(self
            .runtime
            .block_on(self.client.set_window_size(width, height))?)
    }

    /// Keeps a picture of the window under `target/journeys/`.
    ///
    /// # Errors
    /// When it cannot be taken or kept.
    pub fn photograph(&mut self, name: &str) -> Result<()> {
        // Two frames and one picture are let go: right after a change of size the web view hands out what it has.
        self.script_until_done(
            "const done = arguments[arguments.length - 1];
             requestAnimationFrame(() => requestAnimationFrame(() => done(true)));",
        )?;
        self.runtime.block_on(self.client.screenshot())?;
        let picture = self.runtime.block_on(self.client.screenshot())?;
        let folder = crate::workspace().join("target/journeys");
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(format!("{name}.png")), picture)?;
        Ok(())
    }

    /// Ends the app with SIGKILL, as a crash or an empty battery would.
    ///
    /// # Errors
    /// When the app is not running.
    pub fn kill(self, machine: &Machine) -> Result<()> {
        let process = self.process()?;
        let instances = machine.instances()?;
        send_signal(process, "KILL")?;
        // Until the bus has noticed, the next start would hand over to the dead and end.
        wait_until("the app is gone", || Ok(machine.instances()? < instances))?;
        drop(self.driver);
        Ok(())
    }

    /// Closes the window as a person would, and waits until the app has ended.
    ///
    /// # Errors
    /// When it does not close.
    pub fn close(self, machine: &Machine) -> Result<()> {
        let instances = machine.instances()?;
        self.runtime.block_on(self.client.close())?;
        wait_until("the app has ended", || Ok(machine.instances()? < instances))
    }

    /// The app's process: the one whose program and data folder are ours.
    ///
    /// # Errors
    /// When there is none.
    pub fn process(&self) -> Result<u32> {
        let program = crate::built("vaern").canonicalize()?;
        let folder = format!("VAERN_DATA_DIR={}", self.data.display());
        for entry in std::fs::read_dir("/proc")? {
            let path = entry?.path();
            let Some(process) = path
                .file_name()
                .and_then(|name| name.to_str()?.parse::<u32>().ok())
            else {
                continue;
            };
            let is_program = std::fs::read_link(path.join("exe")).is_ok_and(|exe| exe == program);
            let environment = std::fs::read(path.join("environ")).unwrap_or_default();
            if is_program
                && environment
                    .split(|byte| *byte == 0)
                    .any(|entry| entry == folder.as_bytes())
            {
                return Ok(process);
            }
        }
        bail!("the app is not running")
    }

    fn describe(&mut self) -> String {
        let script = "return (document.querySelector('main')?.dataset.screen ?? 'no screen') + ': ' \
                      + document.body.innerText.slice(0, 600)";
        self.script(script)
            .map_or_else(|error| error.to_string(), |text| text.to_string())
    }
}

fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
