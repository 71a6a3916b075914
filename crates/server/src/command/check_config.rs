//! `vaern-server check-config`: whether the server would start with this configuration, and what stands in its way.

use super::serve::Serve;
use super::settings::{self, Problem};
use super::words::{line, say};
use super::{Arguments, Command};
use anyhow::bail;
use clap::{Args, CommandFactory as _, Parser as _};
use std::ffi::OsString;
use std::path::PathBuf;

/// Its name on the command line.
pub const NAME: &str = "check-config";

#[derive(Args)]
pub struct CheckConfig {
    /// The configuration file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl CheckConfig {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let (file, mut problems) = settings::read(&self.file)?;
        if problems.is_empty() {
            let all = Arguments::command();
            let serve = all.find_subcommand("serve").unwrap_or(&all);
            let typed: Vec<OsString> = ["vaern-server", "serve"].map(OsString::from).to_vec();
            match Arguments::try_parse_from(file.fill_in(typed, &all, serve)) {
                Err(error) => problems.push(Problem {
                    line: None,
                    what: error.to_string().trim_end().to_owned(),
                }),
                Ok(Arguments {
                    command: Command::Serve(serve),
                    ..
                }) => problems.extend(found(&serve, &file)),
                Ok(_) => {}
            }
        }
        for problem in &problems {
            line(&file.place(problem).to_string())?;
        }
        match problems.len() {
            0 => Ok(line(&say(
                "config_in_order",
                &[("path", &self.file.display().to_string())],
            ))?),
            number => bail!(say("config_problems", &[("number", &number.to_string())])),
        }
    }
}

/// What the server itself would say at its start, with the line that says the opposite.
fn found(serve: &Serve, file: &settings::File) -> Vec<Problem> {
    let line_of = |name: &str| {
        let setting = file.settings.iter().find(|setting| setting.name == name);
        setting.map(|setting| setting.line)
    };
    serve
        .problems()
        .into_iter()
        .map(|(name, what)| Problem {
            line: line_of(name),
            what,
        })
        .collect()
}
