// The line to the class: what is sent, what comes in, and how a broken line mends itself.

// An answer may take this long before it is asked for again.
const ANSWER_MS = 8000;
// The server says something every 15 s; after this long without a byte the line is dead, whatever the system thinks.
const SILENCE_MS = 40000;
// After a sleep or a gap it has this long: what the browser kept open may be dead, and only a try tells.
const WAKING_MS = 1000;
// Shorter gaps than this are mended before anyone needs to hear of them.
const GAP_MS = 2500;

let posting = null;

// Sends something; `status` is 0 where nobody answered. Everything that is sent can be sent again without harm.
async function post(path, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_MS);
  posting = { stop, since: Date.now() };
  try {
    const answer = await fetch(`/api/${path}`, {
      method: "POST",
      headers: { ...headers(), "content-type": "application/json" },
      body: JSON.stringify(body),
      cache: "no-store",
      signal: stop.signal,
    });
    const told = await answer.json().catch(() => ({}));
    return { status: answer.status, told, wait: 1000 * Number(answer.headers.get("retry-after") ?? 0) };
  } catch {
    return { status: 0, told: {}, wait: 0 };
  } finally {
    clearTimeout(timer);
    posting = null;
  }
}

function headers() {
  const token = kept("token");
  return { "x-weerbaar": "1", ...(token && { authorization: `Bearer ${token}` }) };
}

// ---- What comes in.

let line = null;
let tries = 0;
let retry = 0;
let brokenSince = Date.now();
let lost = false;
let waking = 0; // how many more lines have to answer soon

// Nobody listens who has not joined, has stopped for today, or was told that the class is over.
const listens = () => Boolean(kept("token")) && !kept("left") && !phone.over;

function connect() {
  clearTimeout(retry);
  line?.stop.abort();
  line = null;
  if (!listens()) return;
  const mine = { stop: new AbortController(), heard: Date.now(), open: false };
  line = mine;
  if (waking) {
    waking -= 1;
    setTimeout(() => line === mine && !mine.open && connect(), WAKING_MS);
  }
  listen(mine)
    .catch(() => 0)
    .then((wait) => {
      if (line !== mine) return;
      line = null;
      if (mine.open) brokenSince = Date.now();
      if (!listens()) return;
      retry = setTimeout(connect, Math.max(wait, patience(tries)));
      tries += 1;
      setTimeout(watch, GAP_MS + 50);
    });
}

// Reads until the line breaks; gives how long to wait at least.
async function listen(mine) {
  const answer = await fetch("/api/events", { headers: headers(), cache: "no-store", signal: mine.stop.signal });
  if (line !== mine) return 0;
  if (answer.status === 401) {
    forgotten();
    return 0;
  }
  if (!answer.ok || !answer.body) return 1000 * Number(answer.headers.get("retry-after") ?? 1);
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done || line !== mine) return 0;
    mine.heard = Date.now();
    const blocks = (rest + decoder.decode(value, { stream: true })).replace(/\r/g, "").split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) hear(mine, block);
  }
}

function hear(mine, block) {
  const field = (name) =>
    block
      .split("\n")
      .filter((it) => it.startsWith(`${name}:`))
      .map((it) => it.slice(name.length + 1).replace(/^ /, ""))
      .join("\n");
  const [event, data] = [field("event"), field("data")];
  if (!data) return;
  if (!mine.open) {
    mine.open = true;
    failures = 0;
    waking = 0;
    // What was sent into the silence has no answer to wait for.
    const sent = posting;
    if (sent) setTimeout(() => posting === sent && sent.stop.abort(), sent.since + WAKING_MS - Date.now());
  }
  const told = JSON.parse(data);
  if (event === "you") heardYou(told);
  else if (event === "state") heardState(told);
  tries = 0;
  watch();
}

// ---- Whether the line lives.

let ticked = Date.now();

// Looks at the line, every 2 s and at each change. A phone that slept notices by its own clock.
function watch() {
  const now = Date.now();
  const slept = now - ticked > 10000;
  ticked = now;
  if (slept && document.visibilityState === "visible") wake();
  else if (line && now - line.heard > (line.open ? SILENCE_MS : ANSWER_MS)) {
    if (line.open) brokenSince = line.heard;
    connect();
  }
  const gone = listens() && !line?.open && now - brokenSince > GAP_MS;
  if (gone !== lost) {
    lost = gone;
    render();
  }
}

// Back from sleep or from no network: the old line may look alive and be dead.
function wake() {
  tries = 0;
  waking = 3;
  if (line?.open) brokenSince = Date.now();
  connect();
  flush();
}

function watchOver() {
  setInterval(watch, 2000);
  addEventListener("online", wake);
  document.addEventListener("resume", wake);
  addEventListener("pageshow", (event) => event.persisted && wake());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
}
