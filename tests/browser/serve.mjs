// The real program with a class that goes on, driven as a trainer would: what is typed, and what it says.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const PROGRAM = process.env.WEERBAAR ?? fileURLToPath(new URL("../../target/debug/weerbaar", import.meta.url));

// Longer than anything here takes.
const PATIENCE_MS = 30_000;

export class Served {
  folder = mkdtempSync(join(tmpdir(), "weerbaar-browser-"));
  #child;
  #lines = [];
  #heard = () => {};
  #asked = 0;

  // Begins a class; phones come in by `url`, or by `code` typed behind the `host`.
  async begins(scenario, ...words) {
    const data = join(this.folder, "data");
    const door = ["--port", "0", "--address", "127.0.0.1"];
    this.#child = spawn(PROGRAM, ["--data", data, "serve", scenario, ...door, ...words], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    process.on("exit", () => this.#child.kill("SIGKILL"));
    this.ended = once(this.#child, "close").then(([code]) => code);
    createInterface({ input: this.#child.stdout }).on("line", (line) => {
      this.#lines.push(line);
      this.#heard();
    });
    const typed = (await this.#until("typen in de browser:")).pop().split(": ").pop();
    [this.host, this.code] = typed.split("/");
    this.url = (await this.#until("http://")).pop().trim();
    // What it tells at the beginning is no answer to what is typed next.
    await this.says("kijk");
  }

  types(line) {
    this.#child.stdin.write(`${line}\n`);
  }

  // Types that line, and gives all that was said until it was done.
  async says(line) {
    // A word that is no command is answered when everything before it has been done.
    const mark = `:${(this.#asked += 1)}`;
    this.types(`${line}\n${mark}`);
    return (await this.#until(`"${mark}" is geen opdracht`)).slice(0, -1);
  }

  // Reads on to where something is asked, or the story is over.
  async reads() {
    for (let told = await this.says("kijk"); ; told = await this.says("")) {
      const words = told.join("\n");
      if (/^Typ (open|praat) om/m.test(words)) return words;
    }
  }

  // Closes the vote; how many could vote and did, and how often each option was chosen, if that is told.
  async closes() {
    const told = await this.says("sluit");
    const voted = told.map((line) => line.match(/^(\d+) van (\d+) hebben gestemd/)).find(Boolean);
    if (!voted) throw new Error(`"sluit" should tell how many voted, and said:\n${told.join("\n")}`);
    const counts = told.map((line) => line.match(/^ ([A-Z]) +(\d+)  /)).filter(Boolean);
    return { votes: Number(voted[1]), asked: Number(voted[2]), counts: counts.map((it) => Number(it[2])) };
  }

  // All lines up to the one that has these words; they are not told again.
  async #until(words) {
    let seen = 0;
    const found = () => {
      const at = this.#lines.findIndex((line, at) => at >= seen && line.includes(words));
      seen = this.#lines.length;
      return at;
    };
    let at = found();
    const late = AbortSignal.timeout(PATIENCE_MS);
    while (at < 0) {
      await new Promise((go, fail) => {
        this.#heard = go;
        late.onabort = () => fail(new Error(`never said: ${words}; the last it said:\n${this.#lines.join("\n")}`));
        this.ended.then((code) => fail(new Error(`ended with ${code} before it said: ${words}`)));
      });
      at = found();
    }
    return this.#lines.splice(0, at + 1);
  }

  // Whatever goes on.
  async kill() {
    this.#child?.kill("SIGKILL");
    await this.ended?.catch(() => {});
    rmSync(this.folder, { recursive: true, force: true });
  }
}
