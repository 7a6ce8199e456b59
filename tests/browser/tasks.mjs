// A small class with the questions that B08 does not ask: a form of pressure and a sentence; and with too few votes.

import assert from "node:assert/strict";

import { Room, TASKS, each } from "./room.mjs";

export async function tasks(t, use) {
  const room = await Room.begun(t, TASKS, "--seed", "7");
  const phones = await each(["nl", "en", "nl", "nl", "nl"], (lang, at) => use.open(`phone ${at + 1}`, { lang }));
  room.all = phones;
  const seen = phones.slice(0, 2);
  const look = (what) => each(seen, (it) => it.look(what));
  await each(phones, (it) => it.joins(room.url));
  await each(phones, (it) => it.does("plain"));
  await room.served.reads();
  await room.decides("route+helm-vast");

  await room.opens();
  await each(phones, (it, at) => it.votes(at));
  await each(seen, (it) => it.does("change"));
  await look("vote for a form of pressure");
  await room.closes();
  await room.decides("B");

  await room.opens();
  await each(phones.slice(1), (it, at) => it.votes(at));
  assert.deepEqual(await room.served.closes(), { votes: 4, asked: 5, counts: [] }, "four votes are too few to tell");
  await room.shows();
  await phones[0].says("Te weinig stemmen om te tonen");
  await look("result of too few votes");
  await room.decides("vragen");

  await room.opens();
  await look("vote for a sentence, nothing chosen");
  await each(phones, (it, at) => it.ticks(at));
  await look("vote for a sentence, chosen");
  await each(phones, (it, at) => it.votes(at));
  await room.closes();
  await room.shows();
  await look("result of a sentence");

  await each(seen, async (it) => {
    await it.does("out");
    await it.does("leave");
    await it.shows("support");
  });
  await look("support card, stopped for today");
  room.assertQuiet();
}
