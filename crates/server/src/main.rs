//! The command line of the central store.

mod command;

use std::process::ExitCode;

/// 0: done. 1: it could not be done, and stderr says why. 2: the command line cannot be read.
fn main() -> ExitCode {
    let arguments = match command::arguments() {
        Ok(arguments) => arguments,
        Err(error) => return command::failed(&error),
    };
    command::log_to_stderr(arguments.log, arguments.log_format);
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return command::failed(&error.into()),
    };
    match runtime.block_on(command::run(arguments.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => command::failed(&error),
    }
}
