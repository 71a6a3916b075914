//! The desktop's side of notices: takes every one that is shown on a machine and keeps it.

use crate::machine::Machine;
use anyhow::Result;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::OwnedValue;

/// A notice as the desktop got it: everything in it that somebody could read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Who shows it.
    pub app: String,
    /// Its title.
    pub summary: String,
    /// Its text.
    pub body: String,
    /// What else came with it, as text.
    pub more: String,
}

/// The service a desktop has for notices (`org.freedesktop.Notifications`).
#[derive(Debug)]
pub struct Notices {
    shown: Arc<Mutex<Vec<Shown>>>,
    _connection: Connection,
}

struct Service(Arc<Mutex<Vec<Shown>>>);

impl Notices {
    /// Begins to take notices on this machine.
    ///
    /// # Errors
    /// When another program takes them already.
    pub fn on(machine: &Machine) -> Result<Self> {
        let shown = Arc::new(Mutex::new(Vec::new()));
        let connection = Builder::address(machine.bus())?
            .name("org.freedesktop.Notifications")?
            .serve_at("/org/freedesktop/Notifications", Service(Arc::clone(&shown)))?
            .build()?;
        Ok(Self {
            shown,
            _connection: connection,
        })
    }

    /// Everything shown so far.
    pub fn shown(&self) -> Vec<Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let word = |text: &str| text.to_owned();
        (word("journey"), word("vaern"), word("1"), word("1.2"))
    }

    #[allow(clippy::too_many_arguments, reason = "the service is specified so")]
    fn notify(
        &self,
        app_name: String,
        _replaces: u32,
        icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _timeout: i32,
    ) -> u32 {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.push(Shown {
            app: app_name,
            summary,
            body,
            more: format!("{icon} {actions:?} {hints:?}"),
        });
        u32::try_from(shown.len()).unwrap_or(u32::MAX)
    }

    fn close_notification(&self, _id: u32) {}
}
