// Coming in: by the code that was scanned or typed, and with an animal and a colour to know one's own phone by.

const joining = { code: kept("code") ?? "", busy: false, problem: "", count: 0 };
let again = 0;

const isScanned = () => joining.code.length === 26;

// A code as it is meant: no spaces, no small letters, and what looks like 0 or 1 is that.
const codeOf = (typed) =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");

// The code of the address, taken out of it at once: whoever looks at this screen later need not see it.
function readAddress() {
  const found = [location.hash.slice(1), location.pathname.slice(1)].map(codeOf);
  const code = found.find((it) => it.length === 26 || it.length === 6);
  if (location.hash || location.pathname !== "/") history.replaceState(null, "", "/");
  if (!code) return;
  phone.over = false;
  Object.assign(joining, { code, problem: "" });
  keep("code", code);
  // Scanning again is asking to come back.
  if (kept("token") && kept("left")) go("back");
}

// Drawn once for each class and kept, so that asking twice makes nobody double.
function keyFor(code) {
  const known = kept("key");
  if (known?.code === code) return known.key;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (it) => it.toString(16).padStart(2, "0")).join("");
  keep("key", { code, key });
  drop("own");
  return key;
}

async function join() {
  clearTimeout(again);
  if (joining.busy) return;
  const typed = codeOf(document.getElementById("code")?.value ?? "");
  const code = isScanned() ? joining.code : typed;
  if (code.length !== 6 && code.length !== 26) return refuseJoin("phone-join-short", code.length);
  Object.assign(joining, { busy: true, problem: "" });
  render();
  const { status, told, wait } = await post("join", { key: keyFor(code), code });
  joining.busy = false;
  if (status === 200) {
    keep("token", told.token);
    keep("number", told.number);
    keep("since", Date.now());
    Object.assign(phone, { over: false, card: "" });
    phone.you.number = told.number;
    joining.code = "";
    drop("code");
    brokenSince = Date.now();
    connect();
    return render();
  }
  if (status === 503) return refuseJoin("phone-join-full");
  if (status === 429 || status === 0 || status >= 500) {
    const pause = Math.max(wait, patience(failures));
    failures += 1;
    again = setTimeout(join, pause);
    return status === 429 ? refuseJoin("phone-join-slow", Math.ceil(pause / 1000)) : refuseJoin("phone-join-lost");
  }
  joining.code = "";
  drop("code");
  refuseJoin("phone-join-wrong");
}

function refuseJoin(problem, count = 0) {
  Object.assign(joining, { problem, count });
  render();
  if (problem === "phone-join-short" || problem === "phone-join-wrong") document.getElementById("code")?.focus();
}

function joinScreen() {
  return {
    name: "join",
    of: isScanned(),
    make: () => [
      text("h1", "phone-join-title", {}, { class: "large" }),
      text("p", "phone-join-about"),
      make(
        "form",
        { class: "stack", novalidate: true, "data-form": "join" },
        isScanned() ? null : codeField(),
        make("p", { class: "wrong small", id: "problem", role: "alert" }),
        make("button", { type: "submit", class: "button first", "data-do": "join" }),
      ),
      text("p", "phone-join-kept", {}, { class: "small quiet" }),
    ],
    refresh: (main) => {
      const problem = main.querySelector("#problem");
      const words = joining.problem && say(joining.problem, { count: joining.count });
      problem.hidden = !words;
      if (problem.textContent !== words) problem.textContent = words;
      main.querySelector("#code")?.setAttribute("aria-invalid", String(/short|wrong/.test(joining.problem)));
      main.querySelector("[data-do=join]").textContent = say(joining.busy ? "phone-busy" : "phone-join");
    },
  };
}

function codeField() {
  const field = make("input", {
    id: "code",
    value: joining.code,
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    enterkeyhint: "go",
    maxlength: 12,
    "aria-describedby": "code-hint problem",
  });
  return make(
    "div",
    { class: "field" },
    text("label", "phone-join-code", {}, { for: "code", class: "label" }),
    field,
    text("p", "phone-join-code-hint", {}, { id: "code-hint", class: "small quiet" }),
  );
}

// ---- The badge.

const animals = [...Array(DATA.animals).keys()];
const colours = [...Array(DATA.colours).keys()];

function badge(animal, colour, kind = "") {
  const shape =
    animal === null ? null : draw("use", { href: `#animal-${animal}`, x: 3.5, y: 3.5, width: 41, height: 41 });
  const disc = draw("circle", { class: "disc", cx: 24, cy: 24, r: 24 });
  return draw(
    "svg",
    { class: `badge ${kind} ${colour === null ? "" : `c${colour}`}`, viewBox: "0 0 48 48", "aria-hidden": "true" },
    disc,
    shape,
  );
}

const badgeWords = ([animal, colour]) =>
  say("phone-badge", { colour: say(`badge-colour-${colour}`), animal: say(`badge-animal-${animal}`) });

// Asked while nothing else goes on; nobody has to.
const asksBadge = () => phone.badging !== null || (!phone.you.badge && !kept("wearing") && !kept("plain"));

function badgeScreen() {
  const worn = kept("wearing");
  phone.badging ??= phone.you.badge ?? (worn ? [worn.animal, worn.colour] : [null, null]);
  const row = (name, all, at, mark, word) =>
    make(
      "fieldset",
      {},
      text("legend", `phone-badge-${name}`, {}, { class: "label" }),
      make(
        "div",
        { class: "grid" },
        all.map((it) =>
          make(
            "label",
            { class: `option ${name}` },
            make("input", { type: "radio", name, value: it, "data-badge": at }),
            mark(it),
            say(word + it),
            make("span", { class: "edge" }),
          ),
        ),
      ),
    );
  return {
    name: "badge",
    make: () => [
      text("h1", "phone-badge-title", {}, { class: "large" }),
      text("p", "phone-badge-about", {}, { class: "quiet" }),
      make(
        "form",
        { class: "stack", "data-form": "wear" },
        row("animal", animals, 0, (it) => badge(it, phone.badging[1]), "badge-animal-"),
        row("colour", colours, 1, (it) => badge(null, it), "phone-colour-"),
        make("button", { type: "submit", class: "button first", "data-do": "wear" }),
        button("plain", say(phone.you.badge ? "phone-back" : "phone-badge-none")),
      ),
    ],
    refresh: (main) => {
      const [animal, colour] = phone.badging;
      for (const input of main.querySelectorAll("input")) {
        input.checked = phone.badging[input.dataset.badge] === Number(input.value);
        input.parentElement.classList.toggle("on", input.checked);
      }
      for (const it of main.querySelectorAll(".animal .badge")) it.setAttribute("class", `badge c${colour}`);
      const done = main.querySelector("[data-do=wear]");
      const open = animal === null ? "phone-badge-animal-first" : colour === null ? "phone-badge-colour-first" : "";
      done.textContent = open ? say(open) : say("phone-badge-wear", { badge: badgeWords(phone.badging) });
      done.setAttribute("aria-disabled", String(Boolean(open)));
    },
  };
}

function wear() {
  const [animal, colour] = phone.badging;
  if (animal === null || colour === null) return;
  keep("wearing", { animal, colour });
  keep("plain", null);
  phone.you.badge = phone.badging;
  phone.badging = null;
  flush();
}
