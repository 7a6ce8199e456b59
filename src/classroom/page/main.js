// What is on the screen: which one, the frame around it, what its buttons do, and where it all begins.

let main = document.querySelector("main");
const [header, nav, footer] = ["header", "nav", "footer"].map((it) => document.querySelector(it));

// The first that holds. What someone asked of this phone goes before what the room shows; black goes before all but that.
function screen() {
  const { shown } = phone;
  if (phone.stopped) return stoppedScreen();
  if (phone.card === "real") return realScreen();
  if (shown?.show === "black") return blackScreen();
  if (phone.card) return supportScreen("asked");
  if (phone.over) return supportScreen("over");
  if (!kept("token")) return joinScreen();
  if (kept("left")) return supportScreen("left");
  if (kept("out")) return awayScreen();
  if (!shown || (shown.show === "away" && kept("going") === "back")) return lostScreen();
  switch (shown.show) {
    case "away":
      return awayScreen();
    case "vote":
      return isSent() ? sentScreen() : voteScreen();
    case "result":
      return resultScreen();
    case "talk":
      return talkScreen();
    case "support":
      return supportScreen("ended");
    case "paused":
      return calmScreen("paused", "paused", "phone-paused-title", "phone-paused-about");
    default:
      return asksBadge() ? badgeScreen() : waitScreen();
  }
}

function lostScreen() {
  return lost
    ? calmScreen("lost", "lost", "phone-lost-title", "phone-lost-about")
    : calmScreen("lost", "lost", "phone-connecting", "");
}

// ---- Drawing: a screen is made anew only when it is another one, so that nothing under a finger or a cursor moves.

// A screen is its `name`, which `part` of it, what it is made `of`, how it is made, and what of it is kept up to date.
let drawn = "";
let place = "";

function render() {
  const at = screen();
  const here = JSON.stringify([at.name, at.part]);
  const now = JSON.stringify([here, at.of, lang]);
  if (now !== drawn) {
    const within = main.contains(document.activeElement) && document.activeElement.dataset.do;
    const fresh = make(
      "main",
      { "data-screen": at.name, "data-real": at.real, class: at.real ? "real" : null },
      at.make(),
    );
    main.replaceWith(fresh);
    main = fresh;
    if (place && here !== place) toTop();
    else if (within) main.querySelector(`[data-do="${within}"]`)?.focus();
    [drawn, place] = [now, here];
  }
  at.refresh?.(main);
  frame(at);
}

// Whoever reads by ear or by keyboard goes on at the top of what is new.
function toTop() {
  const first = main.querySelector(phone.stopped ? "button" : "h1");
  if (!phone.stopped) first.tabIndex = -1;
  first.focus({ preventScroll: true });
  document.getElementById("sheet").scrollTop = 0;
}

function frame(at) {
  const joined = Boolean(kept("token")) && !phone.over;
  document.documentElement.lang = lang;
  document.body.classList.toggle("dark", Boolean(at.dark));
  const title = main.querySelector("h1")?.textContent;
  document.title = title && !at.dark ? `${title} · Weerbaar` : "Weerbaar";
  refill(header, at.dark ? [] : at.real ? realTop() : top(at));
  header.classList.toggle("band", Boolean(at.real));
  refill(nav, at.dark ? [] : links(at));
  const inside =
    joined && !at.dark && !at.real && !phone.card && !["away", "join", "over"].includes(at.name) && !kept("left");
  refill(footer, inside ? ways() : []);
  tellAbove("line", lost && !at.dark && at.name !== "lost" ? "phone-lost" : "");
  tellAbove("note", noteOf(at));
}

function noteOf(at) {
  if (at.dark || at.real || at.name === "away") return "";
  if (phone.card) return phone.shown?.show === "vote" && !isIn() ? "phone-vote-open" : "";
  return phone.note || (at.name !== "vote" && kept("casting") && phone.slow ? "phone-unsent" : "");
}

// A line of its own above the screen; said once, when it comes.
function tellAbove(id, key) {
  const place = document.getElementById(id);
  if (place.dataset.said === key + lang) return;
  place.dataset.said = key + lang;
  place.hidden = !key;
  clear(place, key ? text("p", key, {}, { class: "box" }) : null);
}

// The same as before is left alone, with the focus in it.
const holds = new Map();

function refill(place, children) {
  const fresh = make("div", {}, children).innerHTML;
  place.hidden = !children.length;
  if (holds.get(place) === fresh) return;
  holds.set(place, fresh);
  const focus = place.contains(document.activeElement) && document.activeElement.dataset.do;
  clear(place, children);
  if (focus) place.querySelector(`[data-do="${focus}"]`)?.focus();
}

function top(at) {
  const { number, badge: worn } = phone.you;
  const { moment, moments } = phone.shown ?? {};
  const who =
    kept("token") && number
      ? [worn && badge(worn[0], worn[1]), dutch("span", `deelnemer-${String(number).padStart(2, "0")}`)]
      : [];
  const ticks = ["vote", "sent"].includes(at.name) && moments;
  return [
    make(
      "div",
      { class: "in" },
      make(
        "p",
        {},
        phone.title ? dutch("b", phone.title) : make("b", {}, "Weerbaar"),
        make("span", { class: "who" }, who),
      ),
      ticks
        ? make(
            "div",
            { class: "ticks", role: "img", "aria-label": say("screen-moment", { moment, moments }) },
            Array.from({ length: Math.max(moment, moments) }, (_, at) =>
              make("i", { class: at < moment ? "on" : null }),
            ),
          )
        : null,
    ),
  ];
}

function realTop() {
  return [
    make(
      "div",
      { class: "in" },
      text("b", "screen-real-bar"),
      text("p", "screen-real-nothing-kept", {}, { class: "small" }),
    ),
  ];
}

function links(at) {
  const other = lang === "nl" ? "en" : "nl";
  const language = make(
    "button",
    { type: "button", class: "link", "data-do": "lang", lang: other },
    say("phone-language"),
  );
  return [
    at.name === "support" || at.name === "over" ? make("span") : button("support", say("screen-support-card"), "link"),
    language,
  ];
}

function ways() {
  const door = draw(
    "svg",
    { viewBox: "0 0 20 20", "aria-hidden": "true" },
    draw("path", { d: "M8 4H4v12h4M8 10h9M13 6l4 4-4 4" }),
  );
  return [
    make(
      "div",
      { class: "in" },
      make("button", { type: "button", "data-do": "out" }, door, say("screen-step-out")),
      make("button", { type: "button", class: "stop", "data-do": "stop" }, say("screen-stop")),
    ),
  ];
}

// ---- What the buttons do.

const DO = {
  join,
  wear,
  send,
  plain: () => {
    keep("plain", !phone.you.badge || null);
    phone.badging = null;
  },
  badge: () => (phone.badging = phone.you.badge ? [...phone.you.badge] : [null, null]),
  change: () => Object.assign(phone, { changing: true, picks: picksOf(phone.you.yours) }),
  out: () => go("out"),
  back: () => {
    go("back");
    phone.shown = null;
    brokenSince = Date.now();
    connect();
  },
  leave: () => {
    drop("casting");
    go("leave");
    phone.shown = null;
    connect();
  },
  // The screen first; the class hears of it when it can.
  stop: () => {
    phone.stopped = Date.now();
    render();
    go("out");
  },
  support: () => (phone.card = "asked"),
  real: () => (phone.card = "real"),
  close: () => (phone.card = ""),
  wipe,
  lang: () => {
    lang = lang === "nl" ? "en" : "nl";
    keep("lang", lang);
  },
};

function press(what) {
  DO[what]?.();
  render();
}

// Black until it is touched again; not by the second tap of a double one.
function wakeUp(event) {
  if (!phone.stopped) return false;
  event.preventDefault();
  if (Date.now() - phone.stopped > 500) {
    phone.stopped = 0;
    render();
  }
  return true;
}

document.addEventListener("click", (event) => {
  if (wakeUp(event)) return;
  const pressed = event.target.closest?.("[data-do]");
  if (pressed && pressed.type !== "submit") press(pressed.dataset.do);
});
document.addEventListener("keydown", (event) => {
  if (!["Tab", "Shift", "Control", "Alt", "Meta"].includes(event.key)) wakeUp(event);
});
document.addEventListener("submit", (event) => {
  event.preventDefault();
  const waits = event.target.querySelector("[type=submit]").getAttribute("aria-disabled") === "true";
  if (!waits) press(event.target.dataset.form);
});
document.addEventListener("change", ({ target }) => {
  if (target.dataset.vote !== undefined) pick(target);
  if (target.dataset.badge !== undefined) {
    phone.badging = [...phone.badging];
    phone.badging[target.dataset.badge] = Number(target.value);
    render();
  }
});
document.addEventListener("input", ({ target }) => target.dataset.own && writeOwn(target));
addEventListener("hashchange", () => {
  readAddress();
  render();
});

// ---- The beginning.

document.querySelector("noscript").remove();
document.getElementById("late").remove();
if (kept("since") && Date.now() - kept("since") > DAY_MS) {
  forget();
  drop("key", "code", "own");
}
readAddress();
watchOver();
connect();
flush();
render();
