// The talk afterwards, waiting, and what someone takes along: three fields that never leave this phone.

const OWN = ["keep", "change", "arrange"];

// One line in a ring, for the screens on which there is nothing to do.
const RINGS = {
  sent: "M30 49l12 12 24-28",
  paused: "M39 34v28M57 34v28",
  look: "M25 32h46v30H25ZM40 71h16M48 62v9",
  lost: "M30 48h.1M48 48h.1M66 48h.1",
};

function ring(what) {
  const box = { class: `ring ${what}`, width: 96, height: 96, viewBox: "0 0 96 96", "aria-hidden": "true" };
  return draw("svg", box, draw("circle", { cx: 48, cy: 48, r: 44 }), draw("path", { d: RINGS[what] }));
}

// In the middle of the screen.
function calmScreen(name, what, title, about) {
  return {
    name,
    of: [title, about],
    make: () => [make("div", { class: "calm" }, ring(what), text("h1", title), about ? text("p", about) : null)],
  };
}

function waitScreen() {
  const worn = phone.you.badge;
  const name = phone.shown.show === "next" ? "next" : "wait";
  return {
    name,
    of: worn,
    make: () => [
      make(
        "div",
        { class: "calm" },
        worn ? badge(worn[0], worn[1], "huge") : ring("look"),
        text("h1", `phone-${name}-title`),
        worn ? make("p", {}, say("phone-badge-yours", { badge: badgeWords(worn) })) : null,
        text("p", `phone-${name}-about`),
        button("badge", say(worn ? "phone-badge-other" : "phone-badge-title"), "link"),
      ),
    ],
  };
}

function talkScreen() {
  if (phone.shown.phase !== "intention") return calmScreen("talk", "look", "phone-talk-title", "phone-talk-about");
  return {
    name: "talk",
    part: "intention",
    of: phone.wiping,
    make: () => [
      text("h1", "screen-own-title", {}, { class: "large" }),
      text("p", "screen-own-about"),
      ownFields(),
      text("p", shelf ? "phone-own-stays" : "phone-own-fleeting", {}, { class: "small quiet" }),
      wipeButton(),
    ],
  };
}

// Gone is gone: it takes two presses.
const wipeButton = () => button("wipe", say(phone.wiping ? "phone-own-wipe-sure" : "phone-own-wipe"), "link");

function wipe() {
  if (phone.wiping) drop("own");
  phone.wiping = !phone.wiping;
}

function ownFields() {
  const own = kept("own") ?? {};
  return OWN.map((which) =>
    make(
      "div",
      { class: "field" },
      text("label", `phone-own-${which}`, {}, { for: `own-${which}`, class: "label" }),
      make(
        "textarea",
        { id: `own-${which}`, rows: 2, maxlength: 400, autocomplete: "off", "data-own": which },
        own[which] ?? "",
      ),
    ),
  );
}

function writeOwn(field) {
  const own = { ...kept("own"), [field.dataset.own]: field.value };
  phone.wiping = false;
  keep("own", Object.values(own).some((it) => it.trim()) ? own : null);
}

// What was written, to read back; only where there is something.
function ownWords() {
  const own = kept("own");
  if (!own) return null;
  return [
    text("h2", "screen-own-title"),
    OWN.filter((it) => own[it]).map((it) =>
      make(
        "div",
        { class: "tight" },
        text("p", `phone-own-${it}`, {}, { class: "label" }),
        make("p", { class: "own" }, own[it]),
      ),
    ),
    text("p", "phone-own-stays", {}, { class: "small quiet" }),
    wipeButton(),
  ];
}
