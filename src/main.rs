//! The program: hands its arguments to `cli` and returns its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    weerbaar::cli::run(std::env::args_os())
}
