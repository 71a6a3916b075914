//! The configuration file: TOML that holds the options of the command line under their own names. `--tls-key` is
//! `tls-key = "…"`, or `key` under `[tls]`. What is typed stands before the environment, the environment before the
//! file. An option of another command than the one that runs is read and not used.

use super::words::say;
use super::{Arguments, check_config};
use anyhow::{Context as _, bail};
use clap::{Arg, ArgAction, Command, CommandFactory as _};
use std::ffi::{OsStr, OsString};
use std::fmt::{self, Display};
use std::ops::Range;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

/// A problem with the configuration, and the line it stands in where it stands in the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: Option<usize>,
    /// In words.
    pub what: String,
}

/// An option as it stands in a file.
pub struct Setting {
    /// The long name of the option.
    pub name: String,
    /// Its value; none for a switch that is on.
    value: Option<String>,
    /// Whether it says anything; a switch that is off does not.
    is_said: bool,
    /// From 1.
    pub line: usize,
}

/// The settings of a file.
pub struct File {
    path: PathBuf,
    /// In their order.
    pub settings: Vec<Setting>,
}

/// What was typed, with what the file says and nobody said nearer.
///
/// # Errors
/// When the file cannot be read, with the first problem in it.
pub fn with_file(typed: Vec<OsString>) -> anyhow::Result<Vec<OsString>> {
    let Some(path) = path_in(&typed) else {
        return Ok(typed);
    };
    let all = Arguments::command();
    let command = chosen(&all, &typed);
    if command.get_name() == check_config::NAME {
        return Ok(typed); // it reads the file itself, and says all that is wrong
    }
    let (file, problems) = read(&path)?;
    if let Some(problem) = problems.first() {
        bail!("{}", file.place(problem));
    }
    Ok(file.fill_in(typed.clone(), &all, command))
}

/// Reads a file, and says what of it cannot be used.
///
/// # Errors
/// When there is no such file, or it is no text.
pub fn read(path: &Path) -> anyhow::Result<(File, Vec<Problem>)> {
    let cannot = || say("cannot_read", &[("path", &path.display().to_string())]);
    let text = std::fs::read_to_string(path).with_context(cannot)?;
    let mut file = File {
        path: path.to_owned(),
        settings: Vec::new(),
    };
    let (table, errors) = DeTable::parse_recoverable(&text);
    let mut problems: Vec<Problem> = errors
        .iter()
        .map(|error| Problem {
            line: error.span().map(|span| line(&text, &span)),
            what: error.message().to_owned(),
        })
        .collect();
    file.collect(&text, "", table.get_ref(), &mut problems);
    let known = options();
    for setting in &file.settings {
        let wrong = match known.iter().find(|known| known.get_long() == Some(&setting.name)) {
            None => Some(say("setting_unknown", &[("name", &setting.name)])),
            Some(option) => setting.wrong(option),
        };
        problems.extend(wrong.map(|what| Problem {
            line: Some(setting.line),
            what,
        }));
    }
    problems.sort_by_key(|problem| problem.line);
    Ok((file, problems))
}

impl File {
    /// A problem with its place, as compilers write it.
    pub fn place(&self, problem: &Problem) -> impl Display {
        fmt::from_fn(move |out| {
            write!(out, "{}", self.path.display())?;
            if let Some(line) = problem.line {
                write!(out, ":{line}")?;
            }
            write!(out, ": {}", problem.what)
        })
    }

    /// Adds what was neither typed nor stands in the environment.
    pub fn fill_in(&self, mut typed: Vec<OsString>, all: &Command, command: &Command) -> Vec<OsString> {
        let options = all.get_arguments().chain(command.get_arguments());
        let mut added = Vec::new();
        for option in options {
            let Some(name) = option.get_long() else { continue };
            let said = option
                .get_env()
                .is_some_and(|name| std::env::var_os(name).is_some())
                || typed.iter().any(|argument| names(argument, name));
            let Some(setting) = self
                .settings
                .iter()
                .find(|setting| setting.name == name && setting.is_said)
            else {
                continue;
            };
            if !said {
                added.push(setting.argument());
            }
        }
        typed.extend(added);
        typed
    }

    fn collect(&mut self, text: &str, before: &str, table: &DeTable<'_>, problems: &mut Vec<Problem>) {
        for (key, value) in table {
            let name = format!("{before}{}", key.get_ref().replace('_', "-"));
            let line = line(text, &key.span());
            let (value, is_said) = match value.get_ref() {
                DeValue::Table(table) => {
                    self.collect(text, &format!("{name}-"), table, problems);
                    continue;
                }
                DeValue::String(value) => (Some(value.to_string()), true),
                DeValue::Integer(value) => (Some(value.as_str().to_owned()), true),
                DeValue::Float(value) => (Some(value.as_str().to_owned()), true),
                DeValue::Boolean(is_on) => (None, *is_on),
                DeValue::Datetime(_) | DeValue::Array(_) => {
                    let what = say("setting_unreadable", &[("name", &name)]);
                    problems.push(Problem {
                        line: Some(line),
                        what,
                    });
                    continue;
                }
            };
            self.settings.push(Setting {
                name,
                value,
                is_said,
                line,
            });
        }
    }
}

impl Setting {
    fn argument(&self) -> OsString {
        match &self.value {
            Some(value) => format!("--{}={value}", self.name).into(),
            None => format!("--{}", self.name).into(),
        }
    }

    /// What the option has against its value.
    fn wrong(&self, option: &Arg) -> Option<String> {
        let is_switch = matches!(option.get_action(), ArgAction::SetTrue);
        if is_switch != self.value.is_none() {
            return Some(say("setting_unreadable", &[("name", &self.name)]));
        }
        let alone = Command::new("vaern-server").arg(option.clone().required(false).global(false));
        let tried = alone.try_get_matches_from([OsString::from("vaern-server"), self.argument()]);
        let words = tried.err()?.to_string();
        let first = words.lines().next().unwrap_or_default();
        Some(first.trim_start_matches("error: ").to_owned())
    }
}

/// Every option there is, of whatever command.
fn options() -> Vec<Arg> {
    fn collect(command: &Command, options: &mut Vec<Arg>) {
        options.extend(command.get_arguments().cloned());
        command
            .get_subcommands()
            .for_each(|command| collect(command, options));
    }
    let mut options = Vec::new();
    collect(&Arguments::command(), &mut options);
    options
}

/// The command that was typed, the innermost one.
fn chosen<'a>(all: &'a Command, typed: &[OsString]) -> &'a Command {
    let words = typed.iter().skip(1);
    words.fold(all, |command, word| {
        command.find_subcommand(word).unwrap_or(command)
    })
}

fn path_in(typed: &[OsString]) -> Option<PathBuf> {
    let mut words = typed.iter().skip(1);
    while let Some(word) = words.next() {
        if word == "--config" {
            return words.next().map(PathBuf::from);
        }
        if let Some(path) = word.to_str().and_then(|word| word.strip_prefix("--config=")) {
            return Some(path.into());
        }
    }
    std::env::var_os("VAERN_CONFIG").map(PathBuf::from)
}

fn names(argument: &OsStr, name: &str) -> bool {
    let Some(option) = argument.to_str().and_then(|text| text.strip_prefix("--")) else {
        return false;
    };
    option.split('=').next() == Some(name)
}

fn line(text: &str, span: &Range<usize>) -> usize {
    let before = text.get(..span.start).unwrap_or(text);
    before.matches('\n').count() + 1
}
