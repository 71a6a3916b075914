//! A device without a window: the real client over a real encrypted store, talking with a real central store.

use crate::central_store::CentralStore;
use crate::system_host::SystemHost;
use anyhow::{Result, anyhow};
use std::path::Path;
use ureq::Agent;
use vaern_client::App;
use vaern_client::Failure;
use vaern_client::commands::{Enrol, Local, Remote, Synchronise};
use vaern_client::exchange::{Exchange, HttpAnswer, HttpRequest, NoAnswer, Outcome, Step};
use vaern_client::host::Invitation;
use vaern_client::store::{Store, StoreKey};

/// The key of these devices' stores: there is no keychain without a person who has signed in.
const KEY: [u8; 32] = [7; 32];

/// A device.
pub struct Device {
    /// The open app.
    pub app: App,
    agent: Agent,
}

impl Device {
    /// Opens the device whose store stands at `path`, or makes a new one.
    ///
    /// # Errors
    /// When the store cannot be opened.
    pub fn open(path: &Path) -> Result<Self> {
        let store = Store::open(path, &StoreKey::new(KEY))?;
        let config = Agent::config_builder().http_status_as_error(false).build();
        Ok(Self {
            app: App::open(store, &SystemHost).map_err(told)?,
            agent: config.into(),
        })
    }

    /// Enrols with a ready-made code.
    ///
    /// # Errors
    /// What the central store says.
    pub fn enrol(&mut self, invitation: &Invitation) -> Result<()> {
        let enrol = Enrol {
            server: invitation.server.clone(),
            code: invitation.code.clone(),
        };
        self.remote(enrol)?;
        Ok(())
    }

    /// Enrols with a code an administrator makes for this person now.
    ///
    /// # Errors
    /// What the administrator's command or the central store says.
    pub fn enrol_as(&mut self, central: &CentralStore, unit: &str, person: &str) -> Result<()> {
        let code = central.administer(&["enrol", "--unit", unit, "--person", person])?;
        let enrol = Enrol {
            server: central.url(),
            code: code.trim().to_owned(),
        };
        self.remote(enrol)?;
        Ok(())
    }

    /// Runs a command on this device, as the window would.
    ///
    /// # Errors
    /// What the window would be told.
    pub fn local<C: Local>(&mut self, command: C) -> Result<C::Reply> {
        command.run(&mut self.app, &SystemHost).map_err(told)
    }

    /// Runs a conversation with the central store.
    ///
    /// # Errors
    /// What the window would be told.
    pub fn remote<C: Remote>(&mut self, command: C) -> Result<<C::Exchange as Exchange>::Reply> {
        let mut exchange = command.exchange();
        let mut outcome = None;
        loop {
            let step = exchange.next(&mut self.app, &SystemHost, outcome);
            match step.map_err(told)? {
                Step::Done(reply) => return Ok(reply),
                Step::Send(request) => outcome = Some(self.carry(&request)),
            }
        }
    }

    /// Sends and pulls until nothing waits.
    ///
    /// # Errors
    /// When the central store was not reached or did not take something.
    pub fn synchronise(&mut self) -> Result<()> {
        let sending = self.remote(Synchronise {})?;
        match sending.problem {
            Some(problem) => Err(told(problem)),
            None => Ok(()),
        }
    }

    fn carry(&self, request: &HttpRequest) -> Outcome {
        let bearer = request
            .token
            .as_ref()
            .map_or(String::new(), |token| format!("Bearer {token}"));
        let answer = match &request.body {
            Some(body) => self
                .agent
                .post(&request.url)
                .header("Content-Type", "application/json")
                .header("Authorization", bearer)
                .send(body.as_slice()),
            None => self
                .agent
                .get(&request.url)
                .header("Authorization", bearer)
                .call(),
        };
        let mut answer = answer.map_err(|_| NoAnswer)?;
        Ok(HttpAnswer {
            status: answer.status().as_u16(),
            body: answer.body_mut().read_to_vec().map_err(|_| NoAnswer)?,
            retry_after: None,
        })
    }
}

fn told(failure: Failure) -> anyhow::Error {
    anyhow!("{failure:?}")
}
