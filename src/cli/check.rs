//! `weerbaar check`: every fault of the scenarios and their plans, in one go.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, ensure};

use super::report::{self, Checked};
use super::{Context, Done, Format};
use crate::scenario::diagnostic::{Code, Diagnostic, Severity};
use crate::scenario::{Source, parse};
use crate::session::plan;
use crate::shell::{Problem, plan_fault_said, said};
use crate::store::{StoreError, library};
use crate::text::{Lang, Value};

/// Kijk scenario's en hun plannen na.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Bestanden of mappen; zonder dit de map scenarios, en anders de meegeleverde
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let mut all = Vec::new();
    // One file that cannot be read hides nothing of the others.
    let mut unread = false;
    for source in sources(&args.paths)? {
        let read = source.map_err(anyhow::Error::from);
        if let Err(err) = read.and_then(|it| checked(it, context.lang, &mut all)) {
            report::note(format!("weerbaar: {}", said(err.as_ref(), context.lang)));
            unread = true;
        }
    }
    if unread && all.is_empty() {
        return Ok(Done::Partly);
    }
    let diagnostics = || all.iter().flat_map(|it| &it.diagnostics);
    let errors = diagnostics()
        .filter(|it| it.severity() == Severity::Error)
        .count();
    if args.format == Format::Json {
        report::json(&all, context.lang);
    } else {
        all.iter()
            .for_each(|it| report::diagnostics(it, context.lang));
        let warnings = diagnostics().count() - errors;
        let counts: [(&str, Value<'_>); 3] = [
            ("files", all.len().into()),
            ("errors", errors.into()),
            ("warnings", warnings.into()),
        ];
        report::line(context.lang.say_with("terminal-checked", &counts));
    }
    Ok(match (unread, errors) {
        (true, _) => Done::Partly,
        (false, 0) => Done::Well,
        (false, _) => Done::Faults,
    })
}

/// The scenarios that these paths mean.
pub(super) fn sources(paths: &[PathBuf]) -> Result<Vec<Result<Source, StoreError>>> {
    let here = [PathBuf::from("scenarios")];
    let paths = match paths {
        [] if here[0].is_dir() => &here,
        [] => return Ok(library::shipped().into_iter().map(Ok).collect()),
        paths => paths,
    };
    let mut sources = Vec::new();
    for path in paths {
        if path.is_dir() && !path.join("scenario.ron").exists() {
            let found = library::in_folder(path)?;
            ensure!(
                !found.is_empty(),
                Problem::NoScenarios {
                    path: path.display().to_string()
                }
            );
            sources.extend(found);
        } else {
            sources.push(library::find(&path.to_string_lossy()));
        }
    }
    Ok(sources)
}

/// The scenario's faults, and those of each plan that it does not keep.
fn checked(source: Source, lang: Lang, all: &mut Vec<Checked>) -> Result<()> {
    let parsed = parse(&source);
    let plans = library::plans_beside(Path::new(&source.name))?;
    let folder = Path::new(&source.name)
        .parent()
        .unwrap_or(Path::new(""))
        .join("plans");
    all.push(Checked {
        file: source,
        diagnostics: parsed.diagnostics,
    });
    let Some(scenario) = parsed.scenario.map(Arc::new) else {
        return Ok(());
    };
    for (name, text) in plans {
        let file = Source {
            name: folder.join(name).display().to_string(),
            text,
        };
        let fault = plan::run(&scenario, &file.text)
            .err()
            .map(|parted| fault(&file, &parted, lang));
        all.push(Checked {
            diagnostics: fault.into_iter().collect(),
            file,
        });
    }
    Ok(())
}

fn fault(file: &Source, parted: &plan::Parted, lang: Lang) -> Diagnostic {
    let start: usize = file
        .text
        .split_inclusive('\n')
        .take(parted.line.saturating_sub(1))
        .map(str::len)
        .sum();
    let length = file.text[start..].lines().next().map_or(0, str::len);
    Diagnostic {
        code: Code::PlanFailed,
        span: start..start + length,
        args: vec![("what", plan_fault_said(&parted.fault, lang))],
        suggestion: parted.fault.suggestion().map(str::to_owned),
    }
}
