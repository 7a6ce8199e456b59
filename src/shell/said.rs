//! Errors in words for people: the one place where an error becomes a sentence of a language.

use std::error::Error;

use super::{NotTaken, Problem};
use crate::room::refusal::RoomRefusal;
use crate::session::plan::{Parted, PlanFault};
use crate::session::refusal::Refusal;
use crate::session::trace::UnknownAct;
use crate::store::{Flaw, StoreError, Unplayable};
use crate::text::{Lang, Value};

/// What went wrong and what to do about it, with what may have been meant. Of a chain of errors it tells the first that
/// has words of its own.
pub fn said(err: &(dyn Error + 'static), lang: Lang) -> String {
    let mut next = Some(err);
    while let Some(it) = next {
        if let Some(words) = known(it, lang) {
            return words;
        }
        next = it.source();
    }
    let why = err.to_string();
    known(&Problem::Other { why }, lang).unwrap_or_default()
}

/// What is wrong with a line of a plan; what may have been meant is for the caller to add.
pub fn plan_fault_said(fault: &PlanFault, lang: Lang) -> String {
    let mut args = fault.args();
    if let PlanFault::Refused { refusal, .. } = fault {
        args.push(("why", said(refusal, lang)));
    }
    sentence(&format!("plan-{}", fault.code()), &args, lang)
}

fn known(err: &(dyn Error + 'static), lang: Lang) -> Option<String> {
    if let Some(it) = err.downcast_ref::<NotTaken>() {
        Some(match it {
            NotTaken::Refused(refusal) => said(refusal, lang),
            NotTaken::NotKept(err) => said(err, lang),
        })
    } else if let Some(it) = err.downcast_ref::<StoreError>() {
        Some(meant(store(it, lang), it.suggestion(), lang))
    } else if let Some(it) = err.downcast_ref::<Refusal>() {
        Some(sentence(&format!("refusal-{}", it.code()), &[], lang))
    } else if let Some(it) = err.downcast_ref::<RoomRefusal>() {
        Some(lang.say(&it.key()))
    } else if let Some(it) = err.downcast_ref::<Unplayable>() {
        Some(unplayable(it, lang))
    } else if let Some(it) = err.downcast_ref::<Flaw>() {
        Some(sentence(&format!("flaw-{}", it.code()), &it.args(), lang))
    } else if let Some(it) = err.downcast_ref::<Parted>() {
        let args = [
            ("line", it.line.to_string()),
            ("what", said(&it.fault, lang)),
        ];
        Some(sentence("plan-line", &args, lang))
    } else if let Some(it) = err.downcast_ref::<PlanFault>() {
        Some(meant(plan_fault_said(it, lang), it.suggestion(), lang))
    } else if let Some(it) = err.downcast_ref::<UnknownAct>() {
        Some(sentence(it.code(), &it.args(), lang))
    } else if let Some(it) = err.downcast_ref::<Problem>() {
        let words = sentence(it.code(), &it.args(), lang);
        Some(meant(words, it.suggestion(), lang))
    } else {
        None
    }
}

fn store(err: &StoreError, lang: Lang) -> String {
    let mut args = err.args();
    match err {
        StoreError::Unplayable { why, .. } | StoreError::NotImported { why, .. } => {
            args.push(("why", said(why, lang)));
        }
        StoreError::NotASession { flaw, .. } => args.push(("why", said(flaw, lang))),
        StoreError::NotMigrated { source, .. } => args.push(("why", said(source.as_ref(), lang))),
        _ => {}
    }
    sentence(&format!("store-{}", err.code()), &args, lang)
}

fn unplayable(why: &Unplayable, lang: Lang) -> String {
    let mut args = why.args();
    match why {
        Unplayable::Refused(refusal) => args.push(("why", said(refusal, lang))),
        Unplayable::RoomRefused(refusal) => args.push(("why", said(refusal, lang))),
        _ => {}
    }
    sentence(&format!("unplayable-{}", why.code()), &args, lang)
}

fn sentence(code: &str, args: &[(&'static str, String)], lang: Lang) -> String {
    let values: Vec<(&str, Value<'_>)> = args.iter().map(|(name, it)| (*name, it.into())).collect();
    lang.say_with(&format!("problem-{code}"), &values)
}

fn meant(words: String, near: Option<&str>, lang: Lang) -> String {
    match near {
        Some(near) => {
            let question = lang.say_with("diagnostic-meant", &[("name", near.into())]);
            format!("{words}; {question}")
        }
        None => words,
    }
}

#[cfg(test)]
mod tests;
