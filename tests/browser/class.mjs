// Classes in real browsers against the real program: one with twelve phones from the code on the screen to the last
// word, with what someone tries who means no good. It takes two minutes, most of it a phone that sleeps.
//
//     cargo build && npm ci --prefix tests/browser && npm test --prefix tests/browser
//
// WEERBAAR=… takes another program than target/debug/weerbaar, CHROMIUM=… another browser than Debian's.

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { chromium } from "playwright-core";

import { looked } from "./looks.mjs";
import { Phone } from "./phone.mjs";
import { ask } from "./refused.mjs";
import { Room, TASKS } from "./room.mjs";
import { story } from "./story.mjs";
import { tasks } from "./tasks.mjs";

const HANDS = "Steek uw hand op, de trainer telt u mee.";
const PAGE_BYTES = 30 * 1024;

let browser;

// What is in use, and what has to be put away however it ends.
const use = { open: (name, more) => Phone.opened(browser, name, more), file: (path) => fileIn(browser, path) };
// Kept once the long class has only a sleeping phone to wait for.
const rested = new Promise((go) => (use.rest = go));

before(async () => {
  const quiet = ["background-networking", "component-update", "gpu", "quic", "sync"].map((it) => `--disable-${it}`);
  const args = ["--no-sandbox", "--no-first-run", ...quiet];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
});

after(() => browser?.close());

// While a phone sleeps in the long class there is time for the others.
suite("a class in real browsers", { concurrency: true }, () => {
  test("twelve browsers play a class to its debrief", { timeout: 300_000 }, (t) => story(t, use).finally(use.rest));
  test("each kind of vote is counted, and few votes are not told", { timeout: 300_000 }, (t) =>
    rested.then(() => tasks(t, use)),
  );
  test("the page is small, and says what to do where scripts are shut", { timeout: 300_000 }, (t) =>
    rested.then(() => page(t)),
  );
});

test("every state of the page was looked at", (t) => {
  t.diagnostic(`axe-core found nothing on ${looked.size} states of the page, in the languages and colours they have`);
});

async function page(t) {
  const room = await Room.begun(t, TASKS);
  const zipped = await ask(room.host, "/", { headers: { "accept-encoding": "gzip" } });
  assert.equal(zipped.headers["content-encoding"], "gzip");
  t.diagnostic(`the page weighs ${zipped.bytes} bytes`);
  assert.ok(zipped.bytes <= PAGE_BYTES, `the page should weigh at most ${PAGE_BYTES} bytes: ${zipped.bytes}`);

  const shut = await use.open("a phone without scripts");
  const cdp = await shut.context.newCDPSession(shut.page);
  await cdp.send("Emulation.setScriptExecutionDisabled", { value: true });
  await shut.page.goto(room.url);
  // What is there stays as it is; axe-core is a script itself.
  await cdp.send("Emulation.setScriptExecutionDisabled", { value: false });
  assert.equal((await shut.page.locator("body").innerText()).trim(), HANDS);
  await shut.look("without scripts");
  room.all = [shut];
  room.assertQuiet();
}

// A page that was written to a file.
async function fileIn(browser, path) {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`file://${path}`);
  return page;
}
