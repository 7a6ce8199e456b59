// How the votes fell: numbers with a bar beside them. The first vote is an outline, the last one solid.

function resultScreen() {
  const { ask, rounds } = phone.shown;
  return {
    name: "result",
    of: [ask, rounds],
    make: () => [
      make(
        "div",
        { class: "tight" },
        dutch("p", ask.prompt, { class: "small quiet" }),
        text("h1", "phone-result-title"),
      ),
      make(
        "div",
        { class: "key" },
        rounds.map((round, at) => keyOf(round, at, rounds.length)),
      ),
      rounds.some((it) => it.counts) ? groupsOf(ask).map((group) => groupOf(group, rounds)) : null,
      text("p", "phone-most", {}, { class: "small quiet" }),
    ],
  };
}

const roundKind = (at, all) => (at === all - 1 ? "now" : "before");
const roundName = (at) => say(at === 0 ? "phone-first" : "phone-then");

function keyOf(round, at, all) {
  const votes = say("phone-votes", { count: round.votes });
  const words = `${roundName(at)}: ${votes}`;
  if (!round.counts) return make("span", {}, `${words}. ${say("phone-too-few")}`);
  return make("span", {}, length("100%", roundKind(at, all)), words);
}

// The options under their heading, with where their numbers begin: a sentence has a group for each part.
function groupsOf(ask) {
  if (ask.kind !== "sentence") return [{ label: "", rows: ask.options.map((it) => it.text), from: 0 }];
  let from = 0;
  return ask.parts.map(({ label, options }) => {
    const group = { label, rows: options, from };
    from += options.length;
    return group;
  });
}

function groupOf({ label, rows, from }, rounds) {
  const most = Math.max(1, ...rounds.flatMap((it) => it.counts ?? []));
  const row = (words, at) =>
    make(
      "li",
      {},
      make(
        "div",
        { class: "what" },
        make("span", { class: "mark", "aria-hidden": "true" }, letter(at)),
        dutch("span", words),
      ),
      rounds.map((round, turn) => round.counts && bar(round.counts[from + at] ?? 0, most, turn, rounds.length)),
    );
  return make("section", {}, label ? dutch("h2", label) : null, make("ol", { class: "fell" }, rows.map(row)));
}

// A length out of the longest, with its number at the end; none is a line, so that it has a place too.
function bar(count, most, at, all) {
  const end = count ? `${(100 * count) / most}%` : "2";
  const number = draw("text", { x: end, dx: 8, y: "50%", dy: ".36em" }, String(count));
  return make(
    "p",
    { class: "bar" },
    length(end, roundKind(at, all), number),
    make("span", { class: "spoken" }, `${roundName(at)}: ${count}`),
  );
}

const length = (width, kind, number = null) =>
  draw("svg", { class: kind, "aria-hidden": "true" }, draw("rect", { width, height: "100%" }), number);
