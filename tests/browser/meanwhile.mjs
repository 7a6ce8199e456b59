// One long vote: one phone sleeps and two lose their Wi-Fi, while others do what people do, and someone means no good.

import assert from "node:assert/strict";

import { again, byAnotherName } from "./refused.mjs";
import { each, sleep } from "./room.mjs";

const ASLEEP_MS = 60_000;
const OFFLINE_MS = 20_000;

// From a vote that has just been opened until all have voted; how long each took to be back, in ms. Calls `rest` when
// there is only waiting left.
export async function meanwhile(room, phones, rest) {
  const { dutch, english, path, sleeper, offline, unsent, reloader, changer, away, keys, late, later } = phones;
  await each([sleeper, offline, unsent, reloader, changer, dutch], (it, at) => it.votes(at));
  const figures = {};
  const note = async (what, back) => (figures[what] = await back);
  const busy = async () => {
    await note("back after a reload", reloads(reloader));
    await changer.does("change");
    await changer.votes(5);
    await byKeyboard(keys);
    await stepsOut(room, away, [dutch, reloader, changer, keys]);
    await stops(away, dutch);
    await attacks(room.host, changer);
    await each([path, english], async (it) => {
      await it.ticks(2);
      await it.look("vote for a choice");
      await it.votes(2);
      await it.look("vote sent");
      await support(it);
    });
    await each([late, later], (it) => comesLate(room, it));
  };
  const waking = note("back after 60 s of sleep", sleeps(sleeper));
  // How soon they are back is looked at while this computer has little else to do.
  const gap = Promise.all([busy(), sleep(OFFLINE_MS)]);
  await Promise.all([
    note("back after 20 s without Wi-Fi", isOffline(offline, gap)),
    note("a vote of 20 s without Wi-Fi sent", votesOffline(unsent, gap)),
    gap,
  ]);
  rest();
  await waking;
  return figures;
}

async function timed(does) {
  const began = performance.now();
  await does();
  return Math.round(performance.now() - began);
}

// Does something that takes the phone away; once it is back, it is the same person with the same vote.
async function same(phone, does) {
  const number = await phone.number();
  const ms = await does();
  await phone.shows("sent");
  assert.equal(await phone.number(), number, `${phone.name} should be the same person`);
  await phone.does("change");
  await phone.shows("vote");
  assert.deepEqual(await phone.ticked(), phone.vote, `${phone.name} should have the same vote`);
  await phone.does("send");
  await phone.shows("sent");
  return ms;
}

const sleeps = (phone) =>
  same(phone, async () => {
    await phone.sleeps();
    await sleep(ASLEEP_MS);
    const heard = phone.hears();
    return timed(async () => {
      await phone.wakes();
      await heard;
      await phone.shows("sent");
    });
  });

const isOffline = (phone, gap) =>
  same(phone, async () => {
    await phone.losesWifi();
    await gap;
    const heard = phone.hears();
    return timed(async () => {
      await phone.findsWifi();
      await heard;
      await phone.shows("sent");
    });
  });

const reloads = (phone) =>
  same(phone, () =>
    timed(async () => {
      await phone.page.reload();
      await phone.shows("sent");
    }),
  );

async function votesOffline(phone, gap) {
  await phone.losesWifi();
  await phone.does("change");
  await phone.ticks(7);
  await phone.does("send");
  await phone.says("Nog niet verstuurd. Uw stem gaat vanzelf weg zodra er weer verbinding is.");
  await phone.look("vote that could not be sent");
  await gap;
  return timed(async () => {
    await phone.findsWifi();
    await phone.shows("sent");
  });
}

// From the question to the answer without a pointer.
async function byKeyboard(phone) {
  const { keyboard } = phone.page;
  const focused = () => phone.page.evaluate(() => document.activeElement.localName);
  assert.equal(await focused(), "h1", "the focus should be on the question");
  await keyboard.press("Tab");
  assert.equal(await focused(), "input");
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await phone.chose();
  assert.deepEqual(phone.vote, [[1]], "the second answer should be ticked");
  await keyboard.press("Enter");
  await phone.shows("sent");
  assert.equal(await focused(), "h1", "the focus should be where reading goes on");
}

// Nobody in the room can tell, and the trainer not who it is.
async function stepsOut(room, phone, rest) {
  const before = await each(rest, (it) => it.text());
  await phone.does("out");
  await phone.shows("away");
  for (let told = ""; !told.includes(" 1 stapte even uit"); told = (await room.says("wie")).join("\n")) await sleep(20);
  for (const lang of ["en", "nl"]) {
    await phone.look("stepped out");
    await phone.does("lang");
    assert.equal(await phone.page.locator("html").getAttribute("lang"), lang);
  }
  await phone.look("stepped out");
  assert.deepEqual(await each(rest, (it) => it.text()), before, "nobody else should see it");
  await phone.does("lang");
  await phone.does("lang");
  await phone.does("back");
  await phone.votes(3);
  assert.match((await room.says("wie")).join("\n"), / 0 stapte even uit/);
}

async function stops(phone, other) {
  const before = await other.text();
  await phone.does("stop");
  await phone.shows("stopped");
  await phone.look("blank by its own button");
  assert.equal(await other.text(), before, "only that phone should be blank");
  // Not by the second tap of a double one.
  await sleep(600);
  await phone.page.keyboard.press("x");
  await phone.shows("away");
  await phone.does("back");
  await phone.shows("sent");
}

// Whoever comes in while a vote is open has no part in it.
async function comesLate(room, phone) {
  await phone.page.goto(room.typed);
  await phone.shows("join");
  await phone.page.locator("#code").fill("abc");
  await phone.page.keyboard.press("Enter");
  await phone.says(phone.lang === "nl" ? "U typte er 3." : "You typed 3.");
  await phone.look("join, a code that is too short");
  await phone.page.goto(room.url);
  await phone.shows("join");
  await phone.look("join, scanned");
  await phone.joins(room.url);
  await phone.look("badge, nothing chosen");
  await phone.does("plain");
  await phone.shows("next");
  await phone.says(phone.lang === "nl" ? "U stemt de volgende keer mee" : "You vote the next time");
  await phone.look("next time");
  assert.equal(await phone.page.locator("[data-vote]").count(), 0, `${phone.name} should have nothing to vote with`);
}

async function support(phone) {
  await phone.does("support");
  await phone.shows("support");
  await phone.look("support card, asked for");
  await phone.does("real");
  await phone.look("it is real");
  await phone.does("close");
  await phone.shows("sent");
}

// After all of this the count is as it was, which is seen when the vote closes.
async function attacks(host, { posts }) {
  const votes = posts.filter((it) => it.path === "/api/vote");
  const [older, first, last] = votes;
  assert.deepEqual(
    votes.map((it) => JSON.parse(it.body).turn),
    [1, 1, 2],
    "it voted before, and changed its vote",
  );
  const tried = async (what, status, answer) => {
    const { status: is, text } = await answer;
    assert.equal(is, status, `${what} should be answered with ${status}, and was with ${is}: ${text}`);
    return text;
  };
  await tried("another name for this computer", 421, byAnotherName(host));
  await tried("a vote by another name", 421, again(host, last, { host: "evil.example" }));
  await tried("a vote from the page of a stranger", 403, again(host, first, { origin: "http://evil.example" }));
  await tried("a vote without what only our page sends", 403, again(host, first, { "x-weerbaar": "" }));
  await tried("the vote of someone unknown", 401, again(host, first, { authorization: "Bearer 1.x" }));
  await tried("a vote of an earlier question", 409, again(host, older));
  const stale = await tried("a vote that was changed since", 409, again(host, first));
  assert.equal(JSON.parse(stale).error, "stale");
  await tried("the last vote once more", 200, again(host, last));
}
