// B08 with twelve phones, from the code on the screen to the debrief of the group.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { Air } from "./air.mjs";
import { look } from "./looks.mjs";
import { meanwhile } from "./meanwhile.mjs";
import { tally } from "./phone.mjs";
import { ask } from "./refused.mjs";
import { Room, each } from "./room.mjs";

const STORY = "bij-de-zuivel";
// The group decides as this plan says.
const PLAN = new URL(`../../scenarios/${STORY}/plans/grens-en-maandag.plan`, import.meta.url);

// How long someone may be away after the page can reach the class again.
const BACK_MS = 3000;

const OWN = "mijn eigen woorden";

export async function story(t, use) {
  const room = await Room.begun(t, STORY, "--seed", "7", "--intensity", "middel");
  const decided = [...readFileSync(PLAN, "utf8").matchAll(/^chooses +(\S+)$/gm)].map(([, id]) => id);
  const phones = await opened(t, room, use);
  const { dutch, english, late, later } = phones;
  const { all } = room;
  const early = all.filter((it) => it !== late && it !== later);
  const bothLook = (what) => each([dutch, english], (it) => it.look(what));
  const decides = () => room.decides(decided.shift());

  let well = true;
  const step = (name, does) =>
    t.test(name, { skip: well ? false : "an earlier step failed" }, async () => {
      well = false;
      await does();
      well = true;
    });

  await step("they come in by the code that is scanned, typed on the page, or typed as an address", async () => {
    await each(early, async (it) => {
      if (it === english) return it.joins(room.typed, room.served.code.toLowerCase().replace(/^.../, "$& "));
      if (it === phones.path) return it.joins(room.typed + room.served.code);
      await it.joins(room.url);
    });
    assert.equal(dutch.page.url(), room.typed, "the code should be gone from the address");
    await each(early, (it, at) => it.wears(at, at % 6));
    await each(early, (it) => it.shows("wait"));
    await bothLook("wait");
    const [here, ...badges] = await room.says("wie");
    assert.match(here, /^10 doen mee, 10 nu verbonden\. 0 stapte even uit/);
    assert.equal(badges.filter((it) => /^ {2}deelnemer-\d\d {2}\S+ \S+$/.test(it)).length, 10, badges.join("\n"));
  });

  await step("they tell what they saw, each for themselves", async () => {
    await room.served.reads();
    await room.opens(early);
    await each(early, (it, at) => it.ticks(at));
    await bothLook("vote for signals");
    await each(early, (it, at) => it.votes(at));
    await room.closes(early, early.length);
    await each(early, (it) => it.shows("wait"));
    await room.shows(early);
    await bothLook("result of signals");
    await decides();
  });

  await step("one sleeps 60 s, two have no Wi-Fi for 20 s, two come late, and others do what people do", async () => {
    await room.opens(early);
    const figures = await meanwhile(room, phones, use.rest);
    for (const [what, ms] of Object.entries(figures)) t.diagnostic(`${what}: ${ms} ms`);
    for (const [what, ms] of Object.entries(figures))
      assert.ok(ms <= BACK_MS, `${what} should take at most ${BACK_MS} ms, and took ${ms}`);
    await room.closes(early, early.length);
  });

  await step("they vote again after the talk, and see both votes", async () => {
    await room.opens();
    await dutch.says("Na het gesprek: stem nog een keer. Het mag hetzelfde zijn.");
    await bothLook("vote after the talk");
    await each(all, (it, at) => it.votes(at % 2));
    const counts = tally(all);
    await room.closes();
    await room.shows();
    await bothLook("result of two votes");
    const shown = await dutch.page.locator(".fell .now text").allTextContents();
    assert.deepEqual(shown.map(Number), counts, "the phone should show what the trainer is told");
    await decides();
  });

  await step("the trainer takes a break, and makes everything black", async () => {
    await room.opens();
    await room.told("pauze");
    await each(all, (it) => it.shows("paused"));
    await bothLook("paused");
    await room.told("hervat");
    await each(all, (it) => it.shows("vote"));
    await room.told("zwart");
    await each(all, (it) => it.shows("black"));
    await bothLook("everything black");
    await room.told("licht");
    await each(all, (it, at) => it.votes(at + 1));
    await room.closes();
    await decides();
  });

  await step("they vote on all the rest of the story", async () => {
    for (let words = ""; !words.includes("Typ praat om"); words = await decides()) {
      await room.told("open");
      await each(all, (it, at) => it.votes(at + decided.length));
      await room.closes();
    }
    assert.deepEqual(decided, [], "all of the plan should be played");
    await each(all, (it) => it.shows("support"));
    await bothLook("support card, at the end of the story");
  });

  await step("the trainer leads the talk, and what someone takes along stays on the phone", async () => {
    for (const title of ["Landen", "Wat gebeurde er", "Drie sleutelmomenten", "Wat als", "Naar onze gemeente"]) {
      assert.ok((await room.told("praat")).includes(title), `the talk should go on to: ${title}`);
      await each(all, (it) => it.shows("talk"));
      if (title === "Landen") await bothLook("talk");
      if (title === "Drie sleutelmomenten") for (const it of ["momenten 1 3 4", "moment 2"]) await room.told(it);
    }
    await room.told("afspraak 3 ontbreekt griffier; 1 maart");
    await room.told("praat volgende");
    await each([dutch, english], (it) => it.page.locator("#own-keep").fill(OWN));
    await bothLook("talk, what one takes along");
    await room.told("voornemen anders Eerst ademen");
    await room.told("praat 7");
    await each(all, (it) => it.shows("support"));
    await dutch.says(OWN);
    await bothLook("support card, with one's own words");
    const sent = all.flatMap((it) => it.posts).filter((it) => it.body.includes(OWN));
    assert.deepEqual(sent, [], "nobody's own words should be sent");
  });

  await step("the group takes its debrief along, and nobody can be told from it", async () => {
    const file = `${room.served.folder}/verslag.html`;
    await room.told(`verslag ${file}`);
    const page = await use.file(file);
    await look(page, "debrief of the group");
    const text = await page.locator("body").innerText();
    assert.ok(text.includes("Eerst ademen"), "the debrief should say what the group means to do");
    const who = (await room.says("wie")).map((it) => it.match(/^ {2}(deelnemer-\d+) *(\S+ \S+)?/)).filter(Boolean);
    assert.equal(who.length, all.length);
    for (const words of who.flatMap(([, ...it]) => it).filter(Boolean))
      assert.ok(!text.includes(words), `the debrief should not say: ${words}`);
    await page.context().close();
  });

  await step("the class is over, and no phone keeps anything of it", async () => {
    room.served.types("stop");
    await each(all, (it) => it.shows("over"));
    await dutch.says(OWN);
    await bothLook("over");
    assert.equal(await room.served.ended, 0);
    for (const it of all) {
      const kept = await it.page.evaluate(() => Object.keys(localStorage));
      // But for the language that someone chose.
      assert.deepEqual(
        kept.filter((key) => key !== "weerbaar.lang"),
        [],
        `${it.name} should keep nothing`,
      );
    }
    await assert.rejects(ask(room.host, "/"), "the door should be shut");
    room.assertQuiet();
  });
}

// Twelve phones by what is special to each, none in the class yet.
async function opened(t, room, use) {
  const names = {
    dutch: ["the Dutch phone"],
    english: ["the English phone", { lang: "en" }],
    path: ["the one that types all of the address"],
    sleeper: ["the one that sleeps", { air: true }],
    offline: ["the one without Wi-Fi", { air: true }],
    unsent: ["the one that votes without Wi-Fi", { air: true }],
    reloader: ["the one that reloads"],
    changer: ["the one that changes its vote"],
    away: ["the one that steps out, and presses Stop"],
    keys: ["the one with only a keyboard", { viewport: { width: 320, height: 568 } }],
    late: ["the one that comes late"],
    later: ["the English one that comes late", { lang: "en" }],
  };
  const phones = await each(Object.entries(names), async ([name, [words, more]]) => {
    const air = more?.air && (await Air.to(room.host));
    if (air) t.after(() => air.close());
    return [name, await use.open(words, { ...more, air })];
  });
  room.all = phones.map(([, phone]) => phone);
  return Object.fromEntries(phones);
}
