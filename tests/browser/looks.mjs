// How a page is looked at: by axe-core in light and dark, and whether it fits on a small screen and with large text.

import assert from "node:assert/strict";
import axe from "axe-core";

const SIZES = [
  { width: 320, height: 568, text: 16 },
  { width: 390, height: 844, text: 32 },
  { width: 320, height: 568, text: 32 },
];

// In the dark only the colours are others. Light comes last, and stays.
const RULES = { dark: { runOnly: ["cat.color"] }, light: {} };

// The names of all that was looked at.
export const looked = new Set();

// Looks at what the page shows now; `name` says what that is.
export async function look(page, name) {
  const lang = await page.locator("html").getAttribute("lang");
  for (const colorScheme of Object.keys(RULES)) {
    await page.emulateMedia({ colorScheme });
    const called = `${name}, ${lang}, ${colorScheme}`;
    assert.deepEqual(await faults(page, RULES[colorScheme]), [], `axe-core should find nothing on: ${called}`);
    looked.add(called);
  }
}

// Also whether nothing has to be scrolled sideways.
export async function lookAndFit(page, name) {
  await look(page, name);
  const usual = page.viewportSize();
  const cdp = await session(page);
  for (const { width, height, text } of SIZES) {
    await page.setViewportSize({ width, height });
    await cdp.send("Page.setFontSizes", { fontSizes: { standard: text, fixed: text } });
    const wide = await page.evaluate(tooWide);
    assert.deepEqual(wide, [], `nothing should be wider than ${width} px with text of ${text} px on: ${name}`);
  }
  await cdp.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  await page.setViewportSize(usual);
}

// One for each page, that stays: when it ends, a browser that was put off line is on line again.
const sessions = new WeakMap();

async function session(page) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
}

async function faults(page, rules) {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((rules) => axe.run(rules), rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((it) => `${id}: ${it.target.join(" ")}: ${it.failureSummary.replace(/\s+/g, " ")}`),
  );
}

// In the page: what is wider than the place it scrolls in.
function tooWide() {
  const places = [document.scrollingElement, document.getElementById("sheet"), document.querySelector("footer")];
  return places
    .filter((it) => it && it.scrollWidth > it.clientWidth)
    .map((it) => `${it.localName}: ${it.scrollWidth} > ${it.clientWidth}`);
}
