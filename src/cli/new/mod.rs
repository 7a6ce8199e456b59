//! `weerbaar new`: a small scenario of one's own, with a plan, to change from there.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::{Context, Done, report};
use crate::shell::Problem;
use crate::store;
use crate::text::Value;

const SCENARIO: &str = include_str!("scenario.ron");
const PLAN: &str = include_str!("eerste.plan");

/// Maak een eigen scenario: een klein voorbeeld met uitleg, om te veranderen.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Hoe het heet, zoals 'De natte kelder'
    name: String,
    /// De map waar het in komt te staan
    #[arg(long, value_name = "MAP", default_value = "scenarios")]
    folder: PathBuf,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let name = args.name.trim();
    let id = slug(name);
    ensure!(
        !id.is_empty(),
        Problem::NoName {
            name: name.to_owned()
        }
    );
    let folder = args.folder.join(&id);
    let path = folder.display().to_string();
    // A link to nowhere is something too.
    let taken = folder.symlink_metadata().is_ok();
    ensure!(!taken, Problem::Taken { path });
    let scenario =
        SCENARIO
            .replacen("__id__", &id, 1)
            .replacen("__title__", &quoted(&title(name)), 1);
    let files = [
        (folder.join("scenario.ron"), scenario.as_str()),
        (folder.join("plans").join("eerste.plan"), PLAN),
    ];
    store::make_folder(&folder.join("plans"))?;
    for (path, text) in files {
        store::write_new(&path, text)?;
        let written = [("path", Value::Text(&path.display().to_string()))];
        report::line(context.lang.say_with("terminal-written", &written));
    }
    let folder = shown(&folder);
    let next = [("folder", Value::Text(&folder))];
    report::line("");
    report::line(context.lang.say_with("terminal-new", &next));
    Ok(Done::Well)
}

/// The folder as it can be typed after a command.
fn shown(folder: &Path) -> String {
    let path = folder.display().to_string();
    if path.contains(char::is_whitespace) {
        format!("\"{path}\"")
    } else {
        path
    }
}

/// The id of a name: `De natte kelder!` is `de-natte-kelder`.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for it in name.to_lowercase().chars().map(plain) {
        if it.is_ascii_lowercase() || it.is_ascii_digit() {
            id.push(it);
        } else if !id.is_empty() && !id.ends_with('-') && it != '\'' && it != '’' {
            id.push('-');
        }
        if id.len() == LONGEST_ID {
            break;
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// A folder's name that every system takes.
const LONGEST_ID: usize = 60;

/// A letter without what is above it.
fn plain(it: char) -> char {
    match it {
        'à' | 'á' | 'â' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        it => it,
    }
}

/// A title: a name that is an id already gets its blanks and its capital.
fn title(name: &str) -> String {
    if slug(name) != name {
        return name.to_owned();
    }
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().replace('-', " ")
}

/// As it can stand between quotes.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    text.chars().filter(|it| !it.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::{Source, parse};
    use crate::session::plan;

    #[test]
    fn an_id_is_made_of_a_name() {
        for (name, id) in [
            ("De natte kelder!", "de-natte-kelder"),
            ("de-lift", "de-lift"),
            ("  Foto’s in de hal  ", "fotos-in-de-hal"),
            ("Één réünie", "een-reunie"),
            ("../../weg", "weg"),
            ("?!", ""),
        ] {
            assert_eq!(slug(name), id);
        }
        assert_eq!(slug(&"a".repeat(200)).len(), LONGEST_ID);
        assert_eq!(title("de-lift"), "De lift");
        assert_eq!(title("De Lift"), "De Lift");
    }

    #[test]
    fn what_is_made_has_no_fault_and_keeps_its_plan() {
        for name in ["de-lift", "Een \"titel\" met \\ alles {erin}", "9"] {
            let text = SCENARIO.replacen("__id__", &slug(name), 1).replacen(
                "__title__",
                &quoted(&title(name)),
                1,
            );
            let parsed = parse(&Source {
                name: name.to_owned(),
                text,
            });
            assert_eq!(parsed.diagnostics, []);
            let scenario = Arc::new(parsed.scenario.expect("it has no faults"));
            assert_eq!(scenario.head.title, title(name));
            assert_eq!(plan::run(&scenario, PLAN).map(drop), Ok(()));
        }
    }
}
