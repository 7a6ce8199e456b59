// Plays and measures the story with inkjs, as main.rs does with the other engines; prints one JSON object.
const fs = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");

const [folder, file, length] = process.argv.slice(2);
const { Compiler, Story } = createRequire(path.join(folder, "here.js"))("inkjs/full");
const source = fs.readFileSync(file, "utf8");
const ROUNDS = 7;
const ROUND_MS = 120;
const ANSWERS = [
  "U blijft rustig en zegt wat u gaat doen.",
  "U gaat door op wat de ander zegt.",
  "U wacht even en zegt niets.",
];

const compiled = () => new Compiler(source).Compile().ToJson();

function generator() {
  let state = 12345;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) % n;
  };
}

// FNV-1a of 64 bits, in two halves.
function texts() {
  let hash = 0xcbf29ce484222325n;
  return {
    put(text) {
      if (text.trim() === "") return;
      for (const byte of Buffer.from(text.trim() + "\n", "utf8")) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      }
    },
    finish: () => hash.toString(),
  };
}

function play(story, below, coverage, seen) {
  story.ResetState();
  let choices = 0;
  for (;;) {
    const lines = [];
    while (story.canContinue) lines.push(story.Continue());
    const open = story.currentChoices;
    if (seen) {
      lines.forEach(seen);
      open.forEach((it) => seen(it.text));
    }
    if (open.length === 0) return choices;
    const at = below(open.length);
    if (coverage) {
      for (const line of lines) {
        const moment = /^Moment (\d+):/.exec(line);
        if (moment) {
          coverage.moments[moment[1]] += 1;
          coverage.answers[3 * moment[1] + ANSWERS.indexOf(open[at].text)] += 1;
        }
      }
    }
    story.ChooseChoiceIndex(at);
    choices += 1;
  }
}

// Seconds for one of what `run` says that it did.
function sampled(run) {
  const began = performance.now();
  for (let done = 0; ; ) {
    done += run();
    const took = performance.now() - began;
    if (took >= ROUND_MS) return took / 1000 / done;
  }
}

function rounds(run, most = ROUNDS) {
  const found = [];
  while (found.length < most) found.push(run());
  return found;
}

const json = compiled();
const story = new Story(json);
const below = generator();
const told = texts();
let [choices, regie] = [0, 0];
for (let at = 0; at < 100; at += 1) {
  choices += play(story, below, null, told.put);
  regie += story.variablesState.regie;
}

const load = () =>
  1000 *
  sampled(() => {
    new Story(compiled());
    return 1;
  });
const first = load();
const load_ms = rounds(load, first < 1000 ? ROUNDS : 3);

const counted = { moments: new Uint32Array(length), answers: new Uint32Array(3 * length) };
const free = generator();
const steps = rounds(() => 1 / sampled(() => play(story, free)));
const plays = rounds(() => {
  return 1 / sampled(() => (play(story, free, counted), 1));
});

const held = () => {
  global.gc();
  const before = process.memoryUsage().heapUsed;
  const more = [new Story(json), new Story(json)];
  more.forEach((it) => play(it, generator()));
  global.gc();
  return (process.memoryUsage().heapUsed - before) / more.length;
};
const session_bytes = rounds(held, 3);
console.log(JSON.stringify({ choices, regie, texts: told.finish(), load_ms, steps, plays, session_bytes }));
