// What this phone knows, what it still has to tell, and what changes both.
//
// Kept: `token` and `key` (who we are to the server), `code` (what we joined by), `since` (when), `number`, `out` (stepped
// out by choice), `left` (stopped for today), `plain` (wants no badge), `own` (intentions), and three things to tell:
// `going` (out, back or leave), `wearing` and `casting`. Whatever is to be told stays there until the server answered.

const phone = {
  you: { number: kept("number") ?? 0, badge: null, poll: null, turn: 0, yours: null },
  shown: null, // what the server shows; none before its first word
  title: "",
  over: false,
  stopped: 0, // when this phone was blanked by its own button; 0 is not
  card: "", // "asked" or "real": opened by hand, over whatever goes on
  changing: false, // the vote is in, and is looked at again
  picks: [], // what is ticked of the question at hand: a place, or one for each part
  badging: null, // the animal and colour that are looked at
  poll: null, // the vote that `picks` is of
  held: null, // a vote that has to wait with what it is told, until something changes
  slow: Boolean(kept("casting")), // what was sent has no answer yet
  wiping: false, // asked once whether the intentions may go
  note: "", // the key of something that has to be said
  returned: false, // came back by itself on this line
};

// A class takes a day; after that the phone knows nothing of it.
const DAY_MS = 16 * 60 * 60 * 1000;
const OF_CLASS = ["token", "since", "number", "out", "left", "plain", "going", "wearing", "casting"];

function forget() {
  drop(...OF_CLASS);
  Object.assign(phone, { you: { number: 0, badge: null, poll: null, turn: 0, yours: null }, shown: null });
  Object.assign(phone, { changing: false, picks: [], poll: null, held: null, badging: null, note: "" });
}

// The server does not know us: the class is over, or it is another.
function forgotten() {
  forget();
  connect();
  joining.problem = joining.code ? "" : "phone-join-forgotten";
  render();
}

// ---- What comes in.

function heardYou(you) {
  phone.you = you;
  phone.returned = false;
  keep("number", you.number);
  const casting = kept("casting");
  // It did arrive; only the answer was lost.
  if (casting && casting.poll === you.poll && you.turn >= casting.turn && same(casting.vote, you.yours))
    drop("casting");
  flush();
  render();
}

function heardState(shown) {
  const before = phone.shown;
  Object.assign(phone, { shown, wiping: false });
  if (shown.title) phone.title = shown.title;
  if (shown.show === "over") return finish();
  if (shown.show === "vote") {
    // Whoever was connected when it opened hears no `you` of it.
    if (phone.you.poll !== shown.poll) Object.assign(phone.you, { poll: shown.poll, turn: 0, yours: null });
    const opens = phone.poll !== shown.poll || before?.show !== "vote";
    if (phone.poll !== shown.poll) openVote(shown);
    phone.held = null;
    if (opens && !phone.you.yours) announce(say("phone-vote-open"));
    flush();
  } else if (before?.show === "vote" && !phone.you.yours && (shown.show === "wait" || shown.show === "result")) {
    announce(say("phone-vote-closed"));
  }
  if (shown.show === "away") comeBack();
  render();
}

function openVote(shown) {
  Object.assign(phone, { poll: shown.poll, changing: false, note: "", picks: picksOf(phone.you.yours) });
}

// A phone that slept or was out of reach may be taken for gone. Who stepped out by choice stays out.
function comeBack() {
  if (kept("out") || kept("going") || phone.returned) return;
  phone.returned = true;
  go("back");
}

function finish() {
  phone.over = true;
  forget();
  drop("key", "code");
  fade("own");
  phone.shown = { show: "over" };
  connect();
  render();
}

// ---- What is told. In this order: whoever is back can vote.

function go(where) {
  keep("going", where);
  keep("out", where === "out" || null);
  keep("left", where === "leave" || null);
  flush();
}

function cast(vote) {
  const before = kept("casting");
  const { poll, turn } = phone.you;
  // A vote that got no answer may have arrived all the same: then the next one has to count on from there.
  keep("casting", { poll, turn: turn + 1, vote, earlier: before?.poll === poll ? before.vote : null });
  Object.assign(phone, { note: "", slow: false });
  setTimeout(() => {
    phone.slow = Boolean(kept("casting"));
    render();
  }, 1500);
  flush();
}

let flushing = false;
let failures = 0;
let later = 0;

async function flush() {
  clearTimeout(later);
  if (flushing) return;
  flushing = true;
  try {
    for (let next = toTell(); next; next = toTell()) {
      const answer = await post(next.path, next.body);
      if (answer.status === 401) return forgotten();
      if (answer.status === 0 || answer.status === 429 || answer.status >= 500) {
        later = setTimeout(flush, Math.max(answer.wait, patience(failures)));
        failures += 1;
        phone.slow = true;
        return render();
      }
      failures = 0;
      next.done(answer);
      render();
    }
  } finally {
    flushing = false;
  }
}

function toTell() {
  if (!kept("token")) return null;
  const [going, wearing, casting] = [kept("going"), kept("wearing"), kept("casting")];
  if (going) return { path: going, body: {}, done: () => gone(going) };
  if (wearing) return { path: "wear", body: wearing, done: () => drop("wearing") };
  if (!casting || phone.held === casting.poll) return null;
  const { poll, turn, vote } = casting;
  return { path: "vote", body: { poll, turn, vote }, done: (answer) => settle(casting, answer) };
}

function gone(going) {
  phone.held = null;
  if (going === kept("going")) drop("going");
}

// What became of a vote.
function settle(sent, { status, told }) {
  const now = kept("casting");
  const newer = now && !same(now, sent) ? now : null;
  if (status === 200) {
    if (told.poll === phone.you.poll || phone.shown?.poll === told.poll) phone.you = told;
    phone.changing = false;
    if (newer) keep("casting", { ...newer, turn: told.turn + 1, earlier: null });
    else drop("casting");
    return;
  }
  if (told.you) phone.you = told.you;
  if (told.error === "stale" && told.you && told.you.poll === sent.poll) {
    const ours = now.earlier && same(now.earlier, told.you.yours);
    if (same(told.you.yours, now.vote)) drop("casting");
    else if (ours || newer) keep("casting", { ...now, turn: told.you.turn + 1, earlier: null });
    else refuse("phone-elsewhere");
    return;
  }
  if (told.error === "paused" || (told.error === "is-away" && !kept("out"))) {
    // It can still count once that is over.
    phone.held = sent.poll;
    if (told.error === "is-away") comeBack();
    return;
  }
  const late = told.error === "poll-closed" || told.error === "no-poll";
  refuse(late ? "phone-too-late" : told.error === "came-later" ? "phone-next-about" : "phone-not-counted");
}

function refuse(note) {
  drop("casting");
  phone.changing = false;
  phone.note = kept("out") ? "" : note;
  phone.picks = picksOf(phone.you.yours);
}
