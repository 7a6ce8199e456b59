// A phone in the class: a browser of its own, and what the person who holds it does.

import { lookAndFit } from "./looks.mjs";

// Longer than a page takes for anything; where it may take no more than that, the test says so.
const PATIENCE_MS = 20_000;

export class Phone {
  // What it sent, and to whom; what went wrong in the page.
  posts = [];
  hosts = new Set();
  wrong = [];
  // What was chosen in the vote that is open, part by part; none before it has voted.
  vote = null;

  // Opens the browser of a phone; nothing is loaded yet. Words of `more` are those of Playwright.
  static async opened(browser, name, { air, lang = "nl", ...more } = {}) {
    const phone = Object.assign(new Phone(), { name, air, lang });
    phone.context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: lang === "nl" ? "nl-NL" : "en-GB",
      reducedMotion: "reduce",
      proxy: air?.proxy,
      ...more,
    });
    phone.context.setDefaultTimeout(PATIENCE_MS);
    phone.context.on("request", (request) => {
      phone.hosts.add(new URL(request.url()).host);
      if (request.method() !== "POST") return;
      const path = new URL(request.url()).pathname;
      phone.posts.push({ path, headers: () => request.allHeaders(), body: request.postData() });
    });
    phone.page = await phone.context.newPage();
    phone.page.on("pageerror", (error) => phone.wrong.push(String(error)));
    phone.page.on("console", (said) => {
      // A browser says so itself of each request that failed; those are counted by what the page shows.
      if (said.type() === "error" && !said.text().startsWith("Failed to load resource")) phone.wrong.push(said.text());
    });
    return phone;
  }

  // Waits until the page shows that screen.
  async shows(screen, timeout = PATIENCE_MS) {
    const main = this.page.locator(`main[data-screen="${screen}"]`);
    await main.waitFor({ state: "attached", timeout }).catch(async () => {
      const [is, words] = await this.page.locator("main").evaluate((it) => [it.dataset.screen, it.innerText]);
      throw new Error(`${this.name} should show "${screen}" within ${timeout} ms, and shows "${is}":\n${words}`);
    });
  }

  // Waits until that can be read on it.
  async says(words) {
    const found = this.page.getByText(words).filter({ visible: true }).first();
    await found.waitFor().catch(async () => {
      const text = await this.page.locator("body").innerText();
      throw new Error(`${this.name} should say "${words}", and says:\n${text}`);
    });
  }

  does = (what) => this.page.locator(`[data-do="${what}"]`).click();
  look = (what) => lookAndFit(this.page, what);
  text = () => this.page.locator("main").innerText();
  number = async () => Number((await this.page.locator("header .who").innerText()).match(/\d+/)?.[0]);

  // Comes in by what was scanned, or by another address with the code typed on the page if one is given.
  async joins(url, code) {
    await this.page.goto(url);
    await this.shows("join");
    if (code) await this.page.locator("#code").fill(code);
    await this.does("join");
    await this.shows("badge");
  }

  async wears(animal, colour) {
    await this.page.locator(`[name="animal"][value="${animal}"]`).check();
    await this.page.locator(`[name="colour"][value="${colour}"]`).check();
    await this.does("wear");
  }

  // Answers whatever is asked, each `turn` otherwise, and sends it.
  async votes(turn) {
    await this.shows("vote");
    await this.ticks(turn);
    await this.does("send");
    await this.shows("sent");
  }

  async ticks(turn) {
    this.offered = await this.page.evaluate(offered);
    const { many, parts } = this.offered;
    this.vote = many
      ? [parts[0].filter((_, at) => ((turn + 1) >> at) & 1)]
      : parts.map((part, at) => [part[(turn + at) % part.length]]);
    for (const [at, part] of parts.entries()) {
      const inputs = this.page.locator(parts.length > 1 ? `[name="part-${at}"]` : '[name="vote"]');
      for (const value of many ? part : this.vote[at])
        await inputs.and(this.page.locator(`[value="${value}"]`)).setChecked(this.vote[at].includes(value));
    }
  }

  // Takes what is ticked now for what it chose.
  async chose() {
    this.offered = await this.page.evaluate(offered);
    this.vote = this.offered.ticked;
  }

  // What is ticked now, in the same form as `vote`.
  ticked = async () => (await this.page.evaluate(offered)).ticked;

  // Its script stands still and nothing comes in, as on a phone with its screen off.
  async sleeps() {
    this.mind = await this.context.newCDPSession(this.page);
    const asleep = new Promise((go) => this.mind.once("Debugger.paused", go));
    await this.mind.send("Debugger.enable");
    await this.mind.send("Debugger.pause");
    await asleep;
    this.air.lose();
  }

  async wakes() {
    this.air.comesBack();
    await this.mind.send("Debugger.resume");
    await this.mind.detach();
  }

  async losesWifi() {
    this.air.lose();
    await this.context.setOffline(true);
  }

  async findsWifi() {
    this.air.comesBack();
    await this.context.setOffline(false);
  }

  // When it next hears from the class on a new line.
  hears = () => this.page.waitForResponse((it) => it.url().endsWith("/api/events") && it.ok());
}

// How often each answer was chosen by these phones, in the order in which a trainer sees them.
export function tally(phones) {
  const voted = phones.filter((it) => it.vote);
  const of = (part, value) => voted.filter((it) => it.vote[part].includes(value)).length;
  return voted[0].offered.parts.flatMap((values, part) => values.map((value) => of(part, value)));
}

// In the page: what can be chosen and what is, part by part; a question without parts has one.
function offered() {
  const found = { many: false, parts: [], ticked: [] };
  for (const it of document.querySelectorAll("[data-vote]:enabled")) {
    const [part, value] = [it.dataset.part ?? 0, Number(it.value)];
    found.many = it.type === "checkbox";
    (found.parts[part] ??= []).push(value);
    found.ticked[part] ??= [];
    if (it.checked) found.ticked[part].push(value);
  }
  return found;
}
