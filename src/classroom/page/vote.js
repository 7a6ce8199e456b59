// The question that is voted on, and what is sent of it.

// ---- Ticks and votes: `picks` is what is ticked on the page, a vote is what is sent.

function picksOf(vote) {
  if (!vote) return [];
  const [of] = Object.values(vote);
  return Array.isArray(of) ? [...of] : [of];
}

// The vote that the ticks are; none while something is open.
function drafted(ask) {
  const { picks } = phone;
  if (ask.kind === "signals") return { signals: [...picks].sort((one, other) => one - other) };
  if (ask.kind === "sentence") return partsLeft(ask) ? null : { sentence: ask.parts.map((_, at) => picks[at]) };
  return picks.length ? { [ask.kind]: picks[0] } : null;
}

const partsLeft = (ask) => ask.parts.filter((_, at) => !Number.isInteger(phone.picks[at])).length;

function pick(input) {
  const at = Number(input.value);
  const { kind } = phone.shown.ask;
  if (kind === "signals") phone.picks = phone.picks.filter((it) => it !== at).concat(input.checked ? [at] : []);
  else phone.picks[kind === "sentence" ? Number(input.dataset.part) : 0] = at;
  phone.note = "";
  render();
}

// ---- The screen.

const isIn = () => Boolean(phone.you.yours) && phone.you.poll === phone.shown.poll;
const isSent = () => isIn() && !phone.changing && !kept("casting");

function voteScreen() {
  const { ask, poll, again, said } = phone.shown;
  return {
    name: "vote",
    part: poll,
    of: [ask, again, said],
    make: () => [
      make(
        "div",
        { class: "tight" },
        again ? text("p", "phone-vote-again", {}, { class: "label" }) : null,
        said.text
          ? dutch("p", said.who ? `${said.who}: ${quoted(said.text)}` : said.text, { class: "small quiet" })
          : null,
        dutch("h1", ask.prompt, { id: "prompt" }),
        ask.kind === "signals" ? text("p", "phone-vote-any", {}, { class: "small quiet" }) : null,
      ),
      make(
        "form",
        { class: "stack", "data-form": "send" },
        ask.kind === "sentence" ? sentenceFields(ask) : optionField(ask),
        make("button", { type: "submit", class: "button first", "data-do": "send" }),
        make("p", { class: "box", id: "unsent", role: "status", hidden: true }),
        text("p", "phone-vote-private", {}, { class: "small quiet middle" }),
      ),
    ],
    refresh: refreshVote,
  };
}

const quoted = (words) => (/^[“"]/.test(words) ? words : `“${words}”`);

function optionField(ask) {
  const many = ask.kind === "signals";
  const rows = ask.options.map(({ text, closed }, at) =>
    option(
      { type: many ? "checkbox" : "radio", name: "vote", value: at, disabled: Boolean(closed) },
      many ? tick() : letter(at),
      text,
      closed,
    ),
  );
  const pairs = rows.length > 2 ? "options pairs" : "options";
  return make("fieldset", { "aria-labelledby": "prompt" }, make("div", { class: pairs }, rows));
}

function option(input, mark, words, closed = "") {
  return make(
    "label",
    { class: closed ? "option shut" : "option" },
    make("input", { "data-vote": true, ...input }),
    make("span", { class: "mark", "aria-hidden": "true" }, mark),
    dutch("span", [words, closed && make("small", { class: "small why" }, closed)]),
    make("span", { class: "edge" }),
  );
}

const tick = () => draw("svg", { viewBox: "0 0 22 22" }, draw("path", { d: "M4 11l5 5 9-11" }));

function sentenceFields(ask) {
  return [
    dutch("p", "", { class: "sentence", id: "sentence" }),
    ask.parts.map((part, at) =>
      make(
        "fieldset",
        {},
        dutch("legend", part.label, { class: "label" }),
        make(
          "div",
          { class: "options" },
          part.options.map((words, row) =>
            option({ type: "radio", name: `part-${at}`, value: row, "data-part": at }, letter(row), words),
          ),
        ),
      ),
    ),
  ];
}

// The sentence so far; what is open is marked by more than its colour.
function sentenceSoFar(ask) {
  const parts = ask.parts.map((part, at) => {
    const words = part.options[phone.picks[at]];
    return [" ", words ?? make("span", { class: "gap" }, part.gap)];
  });
  const first = ask.lead || ask.parts[0]?.options[phone.picks[0]] || "";
  const open = /^[“"]/.test(first) ? "" : "“";
  const last = ask.parts[ask.parts.length - 1]?.options[phone.picks[ask.parts.length - 1]] ?? "";
  return [open, ask.lead, parts, /[”"]$/.test(last) ? "" : "”"];
}

function refreshVote(main) {
  const { ask, poll } = phone.shown;
  for (const input of main.querySelectorAll("[data-vote]")) {
    const at = input.dataset.part;
    input.checked =
      at === undefined ? phone.picks.includes(Number(input.value)) : phone.picks[at] === Number(input.value);
    input.parentElement.classList.toggle("on", input.checked);
  }
  if (ask.kind === "sentence") clear(main.querySelector("#sentence"), sentenceSoFar(ask));
  const vote = drafted(ask);
  const casting = kept("casting");
  const busy = casting?.poll === poll && same(casting.vote, vote);
  const send = main.querySelector("[data-do=send]");
  send.textContent = busy ? say(phone.slow ? "phone-unsent-short" : "phone-sending") : sendWords(ask, vote);
  send.setAttribute("aria-disabled", String(!vote || busy));
  const unsent = main.querySelector("#unsent");
  const words = casting && phone.slow ? say("phone-unsent") : "";
  unsent.hidden = !words;
  if (unsent.textContent !== words) unsent.textContent = words;
}

function sendWords(ask, vote) {
  const keeps = vote && isIn() && same(vote, phone.you.yours);
  if (ask.kind === "sentence") {
    const count = partsLeft(ask);
    return count ? say("screen-parts-left", { count }) : say(keeps ? "phone-keep" : "phone-send-sentence");
  }
  if (ask.kind === "signals") {
    if (keeps) return say("phone-keep");
    const count = phone.picks.length;
    return count ? say("phone-send-signals", { count }) : say("phone-send-none");
  }
  if (!vote) return say("phone-vote-choose");
  return say(keeps ? "phone-keep-letter" : "phone-send-letter", { letter: letter(phone.picks[0]) });
}

function send() {
  const vote = drafted(phone.shown.ask);
  if (!vote) return;
  const casting = kept("casting");
  if (casting?.poll === phone.shown.poll && same(casting.vote, vote)) return;
  if (isIn() && !casting && same(vote, phone.you.yours)) phone.changing = false;
  else cast(vote);
}

// ---- It is in: nothing on it says what was chosen, since the phone now lies on the table.

function sentScreen() {
  return {
    name: "sent",
    part: phone.shown.poll,
    make: () => [
      make("div", { class: "calm" }, ring("sent"), text("h1", "phone-sent-title"), text("p", "phone-sent-about")),
      make(
        "div",
        { class: "rest" },
        button("change", say("phone-change")),
        text("p", "phone-change-until", {}, { class: "least quiet middle" }),
      ),
    ],
  };
}
