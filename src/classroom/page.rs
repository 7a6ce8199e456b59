//! The page on a phone.

use bytes::Bytes;

use crate::text::Lang;

/// The page, and what a browser may do with it.
#[derive(Clone, Debug)]
pub struct Page {
    pub html: Bytes,
    /// None: it is small enough as it is.
    pub gzip: Bytes,
    pub csp: String,
}

impl Default for Page {
    fn default() -> Self {
        Self::new()
    }
}

impl Page {
    pub fn new() -> Self {
        let words = Lang::Nl.say("phone-no-script");
        let html = format!(
            "<!doctype html><html lang=nl><meta charset=utf-8><title>Weerbaar</title><p>{words}"
        );
        Self {
            html: html.into(),
            gzip: Bytes::new(),
            csp: "default-src 'none'; frame-ancestors 'none'".to_owned(),
        }
    }
}
