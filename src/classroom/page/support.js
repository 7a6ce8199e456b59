// Away from the exercise: stepped out, the support card, and what to do when it is real. No word of the story is here.

const person = (id) => DATA.contacts.find((it) => it.id === id);

function call(number) {
  return make("a", { class: "call", href: `tel:${number.replace(/\D/g, "")}` }, number);
}

function contact({ name, number, when }, plain = false) {
  return make(
    "li",
    { lang: "nl" },
    number ? make("div", {}, call(number)) : null,
    make(plain ? "span" : "b", {}, name),
    number ? null : make("span", { class: "small quiet", lang }, ` · ${say("debrief-support-own-number")}`),
    make("div", { class: "small quiet" }, when),
  );
}

const people = (ids) =>
  make(
    "ul",
    { class: "people" },
    ids.map((id) => contact(person(id))),
  );
const steps = (all) =>
  make(
    "ol",
    { class: "steps", lang: "nl" },
    all.map((it) => make("li", {}, make("span", {}, it))),
  );

// ---- Stepped out.

function awayScreen() {
  return {
    name: "away",
    make: () => [
      text("h1", "screen-away", {}, { class: "large" }),
      text("p", "phone-away-about"),
      make("hr"),
      make(
        "div",
        { class: "tight" },
        text("p", "screen-away-if", {}, { class: "label" }),
        text("p", "phone-away-body"),
      ),
      make(
        "div",
        { class: "tight" },
        text("p", "screen-away-talk", {}, { class: "label" }),
        make(
          "ul",
          { class: "people plain" },
          ["ondersteuningsteam", "slachtofferhulp"].map((id) => contact(person(id), true)),
        ),
      ),
      make(
        "div",
        { class: "rest stack" },
        button("back", say("screen-again"), "button first"),
        button("leave", say("screen-enough")),
        text("p", "phone-away-card", {}, { class: "least quiet middle" }),
      ),
    ],
  };
}

// Blank at once; whatever is pressed next leads to where one can choose.
function stoppedScreen() {
  return {
    name: "stopped",
    dark: true,
    make: () => [
      text("h1", "screen-stopped", {}, { class: "spoken" }),
      make("button", { type: "button" }, text("span", "phone-stopped", {}, { class: "spoken" })),
    ],
  };
}

function blackScreen() {
  return { name: "black", dark: true, make: () => [text("h1", "phone-black", {}, { class: "spoken" })] };
}

// ---- The support card: the same after every ending; only the title differs.

const TITLES = {
  ended: "screen-support-ended",
  asked: "screen-support-asked",
  left: "screen-support-stopped",
  over: "phone-over-title",
};

function supportScreen(cause) {
  return {
    name: cause === "over" ? "over" : "support",
    part: cause,
    of: [Boolean(kept("own")), phone.wiping],
    make: () => [
      text("h1", TITLES[cause], {}, { class: "large" }),
      cause === "over" ? text("p", "phone-over-about") : null,
      text("p", "screen-support-intro"),
      cause === "over" || cause === "ended" ? ownWords() : null,
      text("h2", "screen-support-talk"),
      make(
        "ul",
        { class: "people" },
        DATA.contacts.map((it) => contact(it)),
      ),
      make("p", { class: "small quiet" }, checked()),
      text("h2", "screen-is-it-real"),
      make("p", {}, say("screen-danger-or-not", { danger: person("112").number, calm: person("politie").number })),
      button("real", say("screen-real")),
      text("h2", "screen-next-minutes"),
      steps(DATA.minutes),
      text("p", "screen-support-normal", {}, { class: "small" }),
      cause === "asked" ? button("close", say("phone-back"), "button first") : null,
      cause === "left" ? button("back", say("screen-again")) : null,
    ],
  };
}

// The day on which the numbers were taken over, and a warning a year later.
function checked() {
  const year = Number(DATA.checked.slice(0, 4)) + 1;
  const old = new Date().toISOString().slice(0, 10) > `${year}${DATA.checked.slice(4)}`;
  return say(old ? "phone-outdated" : "debrief-support-checked", { date: DATA.dates[lang] });
}

// ---- It is real: out of the exercise, the number first, then the steps in order.

function realScreen() {
  const danger = person("112");
  return {
    name: "support",
    part: "real",
    real: true,
    make: () => [
      text("h1", "screen-real-danger", {}, { class: "large" }),
      make("div", { class: "danger" }, call(danger.number), dutch("p", danger.when)),
      text("p", "screen-real-first"),
      text("h2", "screen-real-no-danger"),
      people(["politie", "ondersteuningsteam", "griffier"]),
      make("p", { class: "small quiet" }, checked()),
      text("h2", "screen-real-today"),
      steps(DATA.steps.map((it) => firstBold(it))),
      button("close", say(phone.over || kept("left") ? "phone-back" : "screen-back-to-exercise")),
    ],
  };
}

function firstBold(words) {
  const end = words.indexOf(". ") + 1;
  return [make("b", {}, words.slice(0, end)), words.slice(end)];
}
