//! `vaern-server serve`.

use super::Data;
use super::listen::Listen;
use clap::Args;

#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    listen: Listen,
}

impl Serve {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let store = self.data.open().await?;
        self.listen.open().await?.serve(store).await
    }

    /// What stands in the way of a start: the option, and why.
    pub(super) fn problems(&self) -> Vec<(&'static str, String)> {
        let mut problems = self.listen.problems();
        problems.extend(self.data.problem());
        problems.extend(self.data.key_problem());
        problems
    }
}
