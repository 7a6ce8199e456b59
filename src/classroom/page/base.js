// What everything else stands on: the words, what this phone keeps, and the making of elements.

const DATA = JSON.parse(document.getElementById("data").textContent);
const SVG = document.querySelector("svg").namespaceURI;

// ---- What this phone keeps, and nobody else: in a private window or with storage shut, only while the page is open.

const shelf = (() => {
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      const found = window[name];
      found.setItem("weerbaar.try", "1");
      found.removeItem("weerbaar.try");
      return found;
    } catch {
      // The next one, then.
    }
  }
  return null;
})();
const memory = new Map();

function keep(name, value) {
  try {
    if (value === null) shelf.removeItem(`weerbaar.${name}`);
    else shelf.setItem(`weerbaar.${name}`, JSON.stringify(value));
    memory.delete(name);
  } catch {
    // Full or shut.
    memory.set(name, value);
  }
}

// Read afresh each time: the same phone may have the page open twice.
function kept(name) {
  if (memory.has(name)) return memory.get(name);
  try {
    return JSON.parse(shelf.getItem(`weerbaar.${name}`));
  } catch {
    return null;
  }
}

function drop(...names) {
  for (const name of names) keep(name, null);
}

// Nothing of it stays on this phone; the page that is open still has it.
function fade(name) {
  const value = kept(name);
  drop(name);
  memory.set(name, value);
}

// ---- Words, of both languages; `{count}` and the like are filled in here.

let lang = kept("lang") ?? (/^en\b/i.test(navigator.language) ? "en" : "nl");

function say(key, values = {}) {
  let text = DATA.words[lang][key] ?? key;
  if (Array.isArray(text)) text = text[values.count === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// ---- Elements. Text is only ever text: nothing that was sent can become a tag.

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter((it) => it !== null && it !== undefined && it !== false));
  return element;
}

function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function clear(element, ...children) {
  element.textContent = "";
  return fill(element, {}, children);
}

const text = (tag, key, values, attributes) => make(tag, attributes, say(key, values));

const button = (what, words, kind = "button") =>
  make("button", { type: "button", class: kind, "data-do": what }, words);

// What comes from a scenario or the support card stays Dutch, whatever the language of the page.
const dutch = (tag, words, attributes = {}) => make(tag, { lang: "nl", ...attributes }, words);

// ---- Small things.

// Equal as they are sent.
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const letter = (at) => String.fromCharCode(65 + (at % 26));

// How long to wait before trying again: longer each time, and never in step with a thousand other phones.
const patience = (tries) => Math.min(5000, 300 * 2 ** tries) * (0.5 + Math.random() / 2);

// For ears only; once, and after what is read out because the focus moved.
function announce(words) {
  const spoken = document.getElementById("spoken");
  spoken.textContent = "";
  setTimeout(() => (spoken.textContent = words), 150);
}
