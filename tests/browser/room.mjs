// A class and the phones in it, with what is done in each of them.

import assert from "node:assert/strict";

import { tally } from "./phone.mjs";
import { Served } from "./serve.mjs";

// One question of each kind that no story of ours asks in full.
export const TASKS = new URL("../data/tasks.ron", import.meta.url).pathname;

export const each = (phones, does) => Promise.all(phones.map(does));

export const sleep = (ms) => new Promise((go) => setTimeout(go, ms));

export class Room {
  all = [];

  // Begins a class that is put away with the test `t`.
  static async begun(t, ...words) {
    const room = Object.assign(new Room(), { served: new Served() });
    t.after(() => room.served.kill());
    t.after(() => each(room.all, (it) => it.context.close()));
    await room.served.begins(...words);
    return room;
  }

  get host() {
    return this.served.host;
  }

  get url() {
    return this.served.url;
  }

  // The address as it is typed, without a code.
  get typed() {
    return `http://${this.host}/`;
  }

  says = (line) => this.served.says(line);

  // Says what has to be understood.
  async told(line) {
    const words = (await this.says(line)).join("\n");
    assert.doesNotMatch(words, /geen opdracht|staat er niet bij|Typ bijvoorbeeld|Welke\?/, `should be done: ${line}`);
    return words;
  }

  // Opens a vote, until all phones show it.
  async opens(phones = this.all) {
    await this.told("open");
    await each(phones, (it) => it.shows("vote"));
  }

  // Closes the vote, in which these have voted of so many that could.
  async closes(phones = this.all, asked = this.all.length) {
    const expected = { votes: phones.length, asked, counts: tally(phones) };
    assert.deepEqual(await this.served.closes(), expected, "the trainer should be told what the browsers voted");
    for (const it of this.all) it.vote = null;
  }

  // Shows how it fell.
  async shows(phones = this.all) {
    await this.told("toon");
    await each(phones, (it) => it.shows("result"));
  }

  // Does what the group decided, and reads on to the next question.
  async decides(answer) {
    await this.told(`besluit ${answer}`);
    return this.served.reads();
  }

  // Nothing of the page went wrong, and nothing was asked of anyone but the class.
  assertQuiet() {
    for (const { name, wrong, hosts } of this.all) {
      assert.deepEqual(wrong, [], `${name}: no script should fail, and nothing should go against the policy`);
      assert.deepEqual([...hosts], [this.host], `${name} should ask nothing of another host`);
    }
  }
}
