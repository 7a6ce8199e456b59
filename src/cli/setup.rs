//! How a scenario is found and set up from the command line, for one who plays and for a class alike.

use std::sync::Arc;

use anyhow::{Result, bail, ensure};

use super::{Context, report};
use crate::scenario::vocabulary::{Intensity, Theme};
use crate::scenario::{Scenario, parse};
use crate::session::plan;
use crate::session::setup::Setup;
use crate::shell::Problem;
use crate::store::library;

#[derive(Debug, clap::Args)]
pub(super) struct SetupArgs {
    /// Het toeval: hetzelfde getal geeft hetzelfde verhaal
    #[arg(long, value_name = "GETAL")]
    seed: Option<u64>,
    /// Hoe heftig de ander begint
    #[arg(long, value_name = "HOE", value_parser = Intensity::ALL.iter().map(|it| it.name()).collect::<Vec<_>>())]
    intensity: Option<String>,
    /// De korte versie, als het scenario die heeft
    #[arg(long)]
    short: bool,
    /// Thema's die u vandaag niet wilt, met komma's ertussen
    #[arg(
        long,
        value_name = "THEMA'S",
        value_delimiter = ',',
        value_parser = Theme::ALL.iter().map(|it| it.name()).collect::<Vec<_>>()
    )]
    off: Vec<String>,
    /// Laat de klokken lopen, in procenten van hun tijd: 100 tot 1000; zonder dit loopt er geen
    #[arg(long, value_name = "PROCENT", value_parser = clap::value_parser!(u32).range(100..=Setup::LONGEST_CLOCKS as i64))]
    clocks: Option<u32>,
    /// Het begin, zoals de eerste regel van een plan: 'seed 7 intensity hoog set gemeld'
    #[arg(long, value_name = "WOORDEN")]
    starts: Option<String>,
}

impl SetupArgs {
    /// The plain options say the same as the words of `starts`, and come after them: the last one counts.
    pub(super) fn setup(&self, scenario: &Scenario) -> Result<Setup> {
        let words = self.starts.as_deref().unwrap_or_default().trim();
        let mut words = words.strip_prefix("starts").unwrap_or(words).to_owned();
        if let Some(intensity) = &self.intensity {
            words += &format!(" intensity {intensity}");
        }
        if self.short {
            let title = scenario.head.title.clone();
            ensure!(
                scenario.head.minutes_short.is_some(),
                Problem::NoShort { title }
            );
            words += " length short";
        }
        for theme in &self.off {
            words += &format!(" off {theme}");
        }
        if let Some(percent) = self.clocks {
            words += &format!(" clocks {percent}");
        }
        let mut setup = plan::starts(scenario, &words)?;
        match self.seed {
            Some(seed) => setup.seed = seed,
            None if self.starts.is_none() => setup.seed = random_seed()?,
            None => {}
        }
        Ok(setup)
    }
}

fn random_seed() -> Result<u64> {
    let seed = getrandom::u64().map_err(|err| Problem::NoChance {
        why: err.to_string(),
    });
    Ok(seed?)
}

/// The scenario of that name, file or folder; its faults are printed where it has any.
pub(super) fn found(context: &Context, name: &str) -> Result<Arc<Scenario>> {
    let source = library::find(name)?;
    let parsed = parse(&source);
    let Some(scenario) = parsed.scenario.map(Arc::new) else {
        report::diagnostics(
            &report::Checked {
                file: source,
                diagnostics: parsed.diagnostics,
            },
            context.lang,
        );
        bail!(Problem::FaultyAbove);
    };
    Ok(scenario)
}
