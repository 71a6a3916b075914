//! The real window, driven as a person would: by what is on the screen.
//!
//! Specs use nothing but the hooks in the page (`data-screen`, `data-answer`, `data-act`, …), so the same specs can drive
//! a browser once there is one to drive: only [`Window::open`] knows that this is WebKitGTK.

use crate::driver;
use crate::machine::Machine;
use crate::process::{PATIENCE, Running, send_signal, wait_until};
use anyhow::{Context, Result, anyhow, bail};
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::{Client, Locator};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// An open window.
pub struct Window {
    runtime: Runtime,
    client: Client,
    driver: Running,
    address: String,
    data: PathBuf,
    taps: u32,
}

/// How to open a window.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// Further environment variables.
    pub environment: Vec<(String, String)>,
    /// Puts the app's data on a disk of its own with this many MiB, seen by this window's processes alone.
    pub disk: Option<u32>,
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
        let instances = machine.instances()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (driver, address, client) = match driver::start(machine, &data, opening, &runtime) {
            // The driver is no part of Værn: where it did not even start the app, another one may.
            Err(error) if machine.instances()? == instances => {
                eprintln!("{error:?}\nonce more, with another driver");
                driver::start(machine, &data, opening, &runtime)?
            }
            started => started?,
        };
        let mut window = Self {
            runtime,
            client,
            driver,
            address,
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
        // Into the middle, as a person scrolls: the driver leaves what it scrolls to at the very edge, and misses it there.
        // Then until it stands still for three frames, as a person waits: the driver taps where it was.
        const STEADY: &str = "\
            const [element, done] = arguments; \
            element.scrollIntoView({ block: 'center' }); \
            const place = () => JSON.stringify(element.getBoundingClientRect()); \
            const look = (still, before) => requestAnimationFrame(() => { \
                const now = place(); \
                const more = now === before ? still + 1 : 0; \
                more < 3 ? look(more, now) : done(); \
            }); \
            look(0, place());";
        self.with(css, async |client, element| {
            let here = serde_json::to_value(&element)?;
            client.execute_async(STEADY, vec![here]).await?;
            element.click().await
        })
        .with_context(|| format!("tapping {css}"))?;
        self.taps += 1;
        Ok(())
    }

    /// Taps since this was asked last.
    pub fn take_taps(&mut self) -> u32 {
        std::mem::take(&mut self.taps)
    }

    /// Presses a key once, wherever the focus is: a letter, or the code WebDriver gives a key.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn press(&mut self, key: char) -> Result<()> {
        self.press_together(&[key])
    }

    /// Presses keys together, the first one first.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn press_together(&mut self, keys: &[char]) -> Result<()> {
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let actions = down
            .chain(up)
            .fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        Ok(self.runtime.block_on(self.client.perform_actions(actions))?)
    }

    /// Holds a finger on whatever matches, for longer than a tap.
    ///
    /// # Errors
    /// When nothing matches.
    pub fn hold(&mut self, css: &str) -> Result<()> {
        let element = self.wait_for(css)?;
        self.script(&format!(
            "document.querySelector({css:?}).scrollIntoView({{ block: 'center' }})"
        ))?;
        let actions = MouseActions::new("finger".to_owned())
            .then(PointerAction::MoveToElement {
                element,
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Pause {
                duration: Duration::from_millis(900),
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        Ok(self.runtime.block_on(self.client.perform_actions(actions))?)
    }

    /// The role and the name a screen reader is told for an element.
    ///
    /// # Errors
    /// When there is no such element.
    pub fn announced(&mut self, css: &str) -> Result<(String, String)> {
        let element = self.wait_for(css)?.element_id();
        let session = self
            .runtime
            .block_on(self.client.session_id())?
            .context("no session")?;
        let ask = |what: &str| -> Result<String> {
            let url = format!(
                "{}/session/{session}/element/{}/{what}",
                self.address,
                element.as_ref()
            );
            let answer: serde_json::Value = ureq::get(url).call()?.body_mut().read_json()?;
            Ok(answer["value"].as_str().unwrap_or_default().to_owned())
        };
        Ok((ask("computedrole")?, ask("computedlabel")?))
    }

    /// Types into a field, in place of what was there.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn fill(&mut self, name: &str, text: &str) -> Result<()> {
        self.with(&format!("[name={name:?}]"), async |_, element| {
            element.clear().await?;
            element.send_keys(text).await
        })
    }

    /// Chooses from a list by the value of the option.
    ///
    /// # Errors
    /// When there is no such list or option.
    pub fn choose(&mut self, name: &str, value: &str) -> Result<()> {
        let list = format!("select[name={name:?}]");
        self.wait_for(&format!("{list} option[value={value:?}]"))?;
        // The driver cannot open the list of this web view, so the choice is made as the list would make it.
        self.script(&format!(
            "const list = document.querySelector({list:?});
             list.value = {value:?};
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))?;
        Ok(())
    }

    /// Waits for an element.
    ///
    /// # Errors
    /// When it does not come; says what is shown instead.
    pub fn wait_for(&mut self, css: &str) -> Result<Element> {
        let waiting = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css));
        let found = self.runtime.block_on(waiting);
        found.map_err(|error| anyhow!("{css} did not come ({error}); there is {}", self.describe()))
    }

    /// Waits for an element and does something with it. What the page has put another in place of meanwhile - an answer
    /// came, a step was made - is looked for again, as a person would.
    fn with<T>(
        &mut self,
        css: &str,
        act: impl AsyncFn(&Client, Element) -> Result<T, CmdError>,
    ) -> Result<T> {
        let begun = Instant::now();
        loop {
            let element = self.wait_for(css)?;
            match self.runtime.block_on(act(&self.client, element)) {
                Err(error) if passes(&error) && begun.elapsed() < PATIENCE => {}
                // The driver often gives its reason no words: its code says more.
                Err(error) => return Err(anyhow!("{error} ({error:?})")),
                Ok(done) => return Ok(done),
            }
        }
    }

    /// Whether an element is there now.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn shows(&mut self, css: &str) -> Result<bool> {
        // Without a handle: what goes away meanwhile would be an error.
        let css = serde_json::to_string(css)?;
        Ok(self.script(&format!("return document.querySelector({css}) !== null"))? == true)
    }

    /// Waits until an element has gone from a screen that stays: one that went with its screen has told nothing.
    ///
    /// # Errors
    /// When it stays, or the screen goes.
    pub fn wait_until_gone(&mut self, css: &str) -> Result<()> {
        const SCREEN: &str = "return document.querySelector('main')?.dataset.screen ?? null";
        let screen = self.script(SCREEN)?;
        wait_until(&format!("{css} has gone"), || {
            let now = self.script(SCREEN)?;
            anyhow::ensure!(
                now == screen,
                "the screen went from {screen} to {now} while waiting for {css} to go"
            );
            Ok(!self.shows(css)?)
        })
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
        self.with(css, async |_, element| element.text().await)
    }

    /// An attribute of an element.
    ///
    /// # Errors
    /// When there is none.
    pub fn attribute(&mut self, css: &str, name: &str) -> Result<String> {
        let value = self.with(css, async |_, element| element.attr(name).await)?;
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

    /// Waits until the page has been told that the desktop is `light` or `dark`; without it, pictures of it mean nothing.
    ///
    /// # Errors
    /// When it is not told.
    pub fn expect_theme(&mut self, theme: &str) -> Result<()> {
        let is_so = format!("return matchMedia('(prefers-color-scheme: {theme})').matches");
        wait_until(&format!("the window is {theme}"), || {
            Ok(self.script(&is_so)? == true)
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

    /// Waits until the page has drawn what it is now.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn next_frame(&mut self) -> Result<()> {
        self.script_until_done(
            "const done = arguments[arguments.length - 1];
             requestAnimationFrame(() => requestAnimationFrame(() => done(true)));",
        )
        .map(drop)
    }

    /// Keeps a picture of the window under `target/journeys/`.
    ///
    /// # Errors
    /// When it cannot be taken or kept.
    pub fn photograph(&mut self, name: &str) -> Result<()> {
        self.photograph_into(&crate::workspace().join("target/journeys"), name)
    }

    /// Keeps a picture of the window in a folder.
    ///
    /// # Errors
    /// When it cannot be taken or kept.
    pub fn photograph_into(&mut self, folder: &Path, name: &str) -> Result<()> {
        // Two frames and one picture are let go: right after a change of size the web view hands out what it has.
        self.next_frame()?;
        // Whoever looks is there: without a touch for half a minute, which a busy machine may need, the screen clears.
        self.script("window.dispatchEvent(new Event('pointermove'))")?;
        self.runtime.block_on(self.client.screenshot())?;
        let picture = self.runtime.block_on(self.client.screenshot())?;
        std::fs::create_dir_all(folder)?;
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

    /// Where the app's data lie, as the app sees it: also when its disk is its own.
    ///
    /// # Errors
    /// When the app does not run.
    pub fn data_folder(&self) -> Result<PathBuf> {
        let inside = self.data.strip_prefix("/")?;
        Ok(Path::new("/proc")
            .join(self.process()?.to_string())
            .join("root")
            .join(inside))
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

/// Whether nothing was done, for a reason that passes by itself: the page has put another element in its place, or was moving
/// something over it just then.
fn passes(error: &CmdError) -> bool {
    error.is_stale_element_reference()
        || error.is_element_not_interactable()
        || matches!(error, CmdError::Standard(told) if told.error == ErrorStatus::ElementClickIntercepted)
}
