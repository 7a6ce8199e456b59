//! `weerbaar load`: a class, a hall and a country of phones against the real server on this machine, and what came of it.

mod crowd;
mod figures;
mod phone;
mod served;
mod server;
mod tier;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use clap::ValueEnum;
use tokio::runtime::Builder;
use tokio::time::{Instant, sleep, timeout};

use super::{Context, Done, report};
use crate::store::machine::Scratch;
use crate::text::Value;
use crowd::Crowd;
use figures::Figures;
use phone::phone;
use served::Served;
use server::Serve;
use tier::Tier;

/// Meet hoe de klas het houdt met veel telefoons, op deze computer zelf.
///
/// De telefoons worden nagedaan op dezelfde processor als de klas: in het echt gaat het niet trager. Halverwege een
/// stemming wordt de klas afgebroken en opnieuw gestart. Fout is alleen wat kwijt is of dubbel telt; tijden staan naast hun
/// merkteken.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Een klas van 40, een zaal van 1.000 of een land van 10.000 telefoons
    tier: Size,
    /// Het scenario
    #[arg(long, default_value = "bij-de-zuivel")]
    scenario: String,
    /// Wees het andere eind: de klas zelf, op dat adres
    #[arg(long, hide = true, requires = "phones")]
    serve: Option<SocketAddr>,
    #[arg(long, hide = true)]
    phones: Option<usize>,
    #[arg(long, hide = true)]
    resume: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Size {
    Class,
    Hall,
    Country,
}

/// What takes longer than this does not come any more.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    if let Some(at) = args.serve {
        let serve = Serve {
            scenario: (!args.resume).then_some(&*args.scenario),
            at,
            phones: args.phones.unwrap_or_default(),
        };
        return server::run(context, &serve);
    }
    let tier = Tier::of(args.tier);
    // Two for each phone: one to listen, one to vote.
    let files = u64::try_from(tier.phones)
        .unwrap_or(u64::MAX)
        .saturating_mul(2);
    let _raised = rlimit::increase_nofile_limit(files.saturating_add(1024));
    let scratch = Scratch::new("load")?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let figures = runtime.block_on(measured(args, &tier, scratch.path()))?;
    // Phones that still listen are not waited for.
    runtime.shutdown_background();
    let lang = context.lang;
    let phones = [("phones", Value::from(tier.phones))];
    report::line(lang.say_with(&format!("load-{}", tier.name), &phones));
    figures.rows(&tier, lang).iter().for_each(report::line);
    Ok(if figures.is_whole() {
        Done::Well
    } else {
        Done::Faults
    })
}

/// Plays so many questions with all phones; within the last vote the class is killed.
async fn measured(args: &Args, tier: &Tier, folder: &Path) -> Result<Figures> {
    let at = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port()?));
    let mut served = Served::begin(folder, at, tier.phones, Some(&args.scenario))?;
    let crowd = Arc::new(Crowd::new(at, served.code.clone(), tier));
    let began = Instant::now();
    for number in 0..tier.phones {
        tokio::spawn(phone(crowd.clone(), number));
    }
    let all_listen = || crowd.listening() == tier.phones;
    until("not all phones came in", all_listen).await?;
    let mut figures = Figures::default();
    figures.joined_in = began.elapsed();
    for round in 0..tier.rounds {
        served.does("question")?;
        let last = round + 1 == tier.rounds;
        crowd.begin(tier.voting);
        served.does("open")?;
        if !last && tier.reconnect_percent > 0 {
            crowd.drop_some(tier.reconnect_percent);
        }
        if last {
            sleep(tier.voting / 2).await;
            figures.peak_kib = figures.peak_kib.max(served.peak_kib());
            let killed = Instant::now();
            served.kill()?;
            // Phones notice that, and only then is it counted who is back.
            until("some phones do not notice", || crowd.listening() == 0).await?;
            crowd.killed();
            served = Served::begin(folder, at, tier.phones, None)?;
            until("not all phones came back", all_listen).await?;
            figures.back_in = killed.elapsed();
        }
        let all_voted = || crowd.voted() == tier.phones;
        until("not all phones could vote", all_voted).await?;
        figures.peak_kib = figures.peak_kib.max(served.peak_kib());
        let counted = served.does("close")?;
        figures.compare(&crowd, &counted);
        served.does("show")?;
        if let Some(every) = tier.drops_every {
            // As a class goes: one of them falls out now and then.
            sleep(every).await;
            crowd.drop_one();
            until("the phone does not hang up", || {
                crowd.listening() < tier.phones
            })
            .await?;
            until("the phone did not come back", all_listen).await?;
        }
        served.does("decide")?;
    }
    let members = served.does("members")?;
    figures.members(tier.phones, &members);
    figures.take(&crowd);
    Ok(figures)
}

fn free_port() -> Result<u16> {
    let any = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(any.local_addr()?.port())
}

/// Waits for it; the words are what it means if it never comes.
async fn until(never: &'static str, so: impl Fn() -> bool) -> Result<()> {
    let look = async {
        while !so() {
            sleep(Duration::from_millis(2)).await;
        }
    };
    timeout(PATIENCE, look).await.context(never)
}
