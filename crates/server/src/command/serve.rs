//! `vaern-server serve`.

use super::Data;
use super::listen::Listen;
use super::words::say;
use clap::Args;
use vaern_server::store::sql::SqlStore;

#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    listen: Listen,
}

impl Serve {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let store = SqlStore::open_file(&self.data.file())?;
        self.listen.open().await?.serve(store).await
    }

    /// What stands in the way of a start: the option, and why.
    pub(super) fn problems(&self) -> Vec<(&'static str, String)> {
        let mut problems = self.listen.problems();
        if !self.data.file().is_file() {
            let path = self.data.file().display().to_string();
            problems.push(("data", say("store_missing", &[("path", &path)])));
        }
        problems
    }
}
