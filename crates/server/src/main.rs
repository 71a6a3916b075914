//! The command line of the central store.

mod command;
mod heap;

use std::process::ExitCode;

/// 0: done. 1: it could not be done, and stderr says why. 2: the command line cannot be read.
fn main() -> ExitCode {
    heap::keep_small();
    let arguments = match command::arguments() {
        Ok(arguments) => arguments,
        Err(error) => return command::failed(&error),
    };
    command::log_to_stderr(arguments.log, arguments.log_format);
    let runtime = match runtime() {
        Ok(runtime) => runtime,
        Err(error) => return command::failed(&error.into()),
    };
    match runtime.block_on(command::run(arguments.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => command::failed(&error),
    }
}

/// Threads that wait for the disk: more than the store has connections are of no use.
fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .max_blocking_threads(32)
        .enable_all()
        .build()
}
