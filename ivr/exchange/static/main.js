// The browser telephone: puts the parts together. What the exchange tells is what there is; nothing is assumed.

import { Call } from "./call.js";
import { Captions } from "./captions.js";
import { at, clock, make, shown } from "./dom.js";
import { Ear } from "./ear.js";
import { areKeys, fill, flash, isKey, pressAll } from "./keys.js";
import { Link } from "./link.js";
import { People } from "./people.js";
import { Talk } from "./talk.js";
import { Texts } from "./texts.js";
import * as tones from "./tones.js";
import { Voice } from "./voice.js";

const OF_A_CALL = new Set(["call", "ringing", "answered", "asking", "said", "played", "cut", "beeped", "listening",
  "waiting", "pressed", "spoken", "recorded", "leg", "enqueued", "room", "bridged", "unbridged", "heard", "report", "ended"]);
// Typed words are heard well; "~0.6 yes" is half heard, as in `make call`.
const SURE = 0.9;
const HALF_HEARD = /^~(0?\.\d+|1)[:\s]\s*(\S.*)$/;
const LINKS = { open: "Ready", lost: "Connecting to the exchange …", elsewhere: "This telephone is open in another tab. Reload to have it here." };

const call = new Call();
const captions = new Captions(at("captions"));
const voice = new Voice((isThere) => { at("voice").dataset.missing = String(!isThere); tellVoice(); });
const talk = new Talk(at("far"), (data) => link.tell({ do: "signal", data }), problem);
const ear = new Ear(say, () => { voice.stop(); link.tell({ do: "speak" }); }, tellEar);
const people = new People(be);
const texts = new Texts(() => me(), (to, body) => { be(); link.tell({ do: "text", to, body }); });
const keypad = at("keypad");
let speed = 1;
let isReplay = false;
let waits_until = 0;
let spoke_at = 0;
let recording = null;

const link = new Link(hear, (state) => {
  at("link").textContent = LINKS[state];
  at("link").dataset.state = state;
  if (state !== "open") { voice.stop(); tones.silence(); }
  if (state === "elsewhere") talk.end();
});

function me() {
  return at("from").value.trim();
}

function be() {
  localStorage.setItem("from", me());
  link.tell({ do: "be", number: me() });
  texts.draw();
}

// What the exchange says.

function hear(message) {
  if (message.is === "welcome") welcome(message);
  else if (OF_A_CALL.has(message.is)) take(message, 0);
  else if (message.is === "text") { if (texts.take(message)) arrived(message); }
  else if (message.is === "log") texts.log(message);
  else if (message.is === "signal") talk.take(message.data);
  else if (message.is === "refused") problem(message.text);
}

function welcome(message) {
  speed = message.speed;
  tellVoice();
  texts.welcome(message);
  people.welcome(message);
  captions.clear();
  Object.assign(call, new Call());
  const now_s = message.now_s;
  isReplay = true;
  for (const one of message.call) take(one, now_s - one.at_s);
  isReplay = false;
  show();
}

function take(message, passed_s) {
  problem("");
  call.take(message);
  if (message.is === "call") begin(passed_s);
  captions.take(message, passed_s, speed);
  if (message.is === "waiting" && message.left_s !== null) waits_until = performance.now() + ((message.left_s - passed_s) / speed) * 1000;
  if (message.is === "answered") call.began_ms = performance.now() - (passed_s / speed) * 1000;
  if (!isReplay) sound(message);
  if (message.is === "bridged" && message.page) talk.begin(message.polite);
  if (message.is === "unbridged" || message.is === "ended") talk.end();
  show();
}

function begin(passed_s) {
  captions.clear();
  call.began_ms = performance.now() - passed_s * 1000;
  if (isReplay) return;
  scrollTo(0, 0);
  at("title").focus({ preventScroll: true });
}

/** What is heard of a message. */
function sound(message) {
  if (message.is !== "call" && message.is !== "asking") tones.silence();
  if (message.is === "call" && message.direction === "out") tones.ring("out");
  if (message.is === "ringing") tones.ring("in");
  if (message.is === "said" && speed === 1) voice.say(message);
  if (message.is === "cut") { voice.stop(); hush(); }
  if (message.is === "beeped") tones.beep();
  if (message.is === "played") play(message.what);
  if (message.is === "waiting" && call.hears?.kinds.includes("speech")) ear.listen(call.hears.language);
  if (message.is === "asking" || message.is === "ended") ear.stop();
  if (message.is === "ended") { hush(); tones.hangUp(); }
}

function play(what) {
  if (what.startsWith("keys ")) {
    [...what.slice(5)].forEach((key, place) => tones.key(key, place * 0.2));
  } else if (!voice.isMuted) {
    recording = new Audio(what);
    recording.play().catch(() => { recording = null; });
  }
}

function hush() {
  recording?.pause();
  recording = null;
}

function arrived(text) {
  tones.key("5");
  if (call.phase !== "none") captions.take(text, 0, speed);
}

// What the person does.

function press(key) {
  flash(keypad, key);
  tones.key(key);
  if (call.isOn) {
    voice.stop();
    link.tell({ do: "press", key });
  } else if (face() === "idle") {
    at("to").value += key;
    people.mark();
  }
}

function say(text, confidence = SURE) {
  voice.stop();
  // The words have been said, or typed, already.
  link.tell({ do: "say", text, confidence, seconds: 0 });
}

function dial(event) {
  event?.preventDefault();
  localStorage.setItem("to", at("to").value.trim());
  be();
  link.tell({ do: "dial", to: at("to").value.trim() });
}

function hangUp() {
  voice.stop();
  link.tell({ do: "hang_up" });
}

function done() {
  Object.assign(call, new Call());
  captions.clear();
  show();
  at("call").focus();
}

at("dial").addEventListener("submit", dial);
at("hang").addEventListener("click", hangUp);
at("again").addEventListener("click", dial);
at("done").addEventListener("click", done);
at("answer").addEventListener("click", () => link.tell({ do: "answer" }));
at("decline").addEventListener("click", () => link.tell({ do: "decline" }));
at("voice").addEventListener("click", () => { voice.mute(!voice.isMuted); hush(); tellVoice(); });
at("ear").addEventListener("click", () => {
  ear.turn(!ear.isOn);
  if (ear.isOn && call.hears?.kinds.includes("speech")) { voice.stop(); ear.listen(call.hears.language); }
});
at("mute").addEventListener("click", () => {
  talk.mute(!talk.isMuted);
  at("mute").setAttribute("aria-pressed", String(talk.isMuted));
});
at("speech").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = at("words").value.trim();
  at("words").value = "";
  if (areKeys(words)) pressAll(words, press);
  else if (HALF_HEARD.test(words)) say(words.match(HALF_HEARD)[2], Number(words.match(HALF_HEARD)[1]));
  else if (words) say(words);
});
at("words").addEventListener("input", () => {
  // Who types words has begun to speak: the line stops and waits, as it would for a voice.
  const now = performance.now();
  if (areKeys(at("words").value || "0") || now - spoke_at < 1000) return;
  spoke_at = now;
  voice.stop();
  link.tell({ do: "speak" });
});
fill(keypad, press);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const isTyping = ["INPUT", "SELECT", "TEXTAREA"].includes(event.target.tagName) && event.target.type !== "radio";
  const isButton = ["BUTTON", "A"].includes(event.target.tagName);
  if (event.key === "Escape") {
    if (face() === "ringing") link.tell({ do: "decline" });
    else if (call.isOn) hangUp();
    else if (face() === "over") done();
  } else if (event.key === "Enter" && !isButton && face() === "ringing") {
    link.tell({ do: "answer" });
  } else if (event.key === "Enter" && !isButton && !isTyping && face() === "idle") {
    at("dial").requestSubmit();
  } else if (!isTyping && isKey(event.key) && !event.repeat) {
    event.preventDefault();
    press(event.key);
  } else if (!isTyping && call.isOn && /^[\p{L}]$/u.test(event.key)) {
    // The first letter lands in the field too.
    at("words").focus();
  }
});

// What is shown.

function face() {
  return { none: "idle", ringing: "ringing", call: "call", over: "over" }[call.phase];
}

function show() {
  const now = face();
  document.querySelector("main").dataset.face = now;
  for (const part of document.querySelectorAll("[data-on]")) part.hidden = !part.dataset.on.split(" ").includes(now);
  at("mute").hidden = !call.isWithPage;
  at("title").textContent = call.number ? people.nameOf(call.number) : "No call";
  at("other").textContent = call.number ? shown(call.number) : "";
  const says = call.says((number) => people.nameOf(number));
  if (at("says").textContent !== says) at("says").textContent = says;
  at("state").dataset.doing = call.doing;
  hints();
  bar();
  tick();
}

function hints() {
  const person = people.person;
  const found = call.isOn && person ? person.hints : [];
  const key = JSON.stringify(found);
  if (at("hints").dataset.key === key) return;
  at("hints").dataset.key = key;
  at("hints").replaceChildren(...found.map((hint) => {
    const button = make("button", { type: "button" }, make("small", {}, hint.label), " ", make("b", {}, hint.value));
    button.addEventListener("click", () => (hint.keys ? pressAll(hint.keys, press) : say(hint.value)));
    return button;
  }));
}

function bar() {
  const inner = at("bar").firstElementChild;
  const waits = call.isOn && call.waits?.awaited === "gather" ? waits_until - performance.now() : 0;
  inner.getAnimations().forEach((one) => one.cancel());
  at("bar").hidden = waits <= 0;
  if (waits > 0 && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
    inner.animate([{ transform: "scaleX(1)" }, { transform: "scaleX(0)" }], { duration: waits, fill: "forwards" });
  }
}

function tick() {
  if (call.phase === "over") at("clock").textContent = clock(call.seconds ?? 0);
  else if (call.isOn) at("clock").textContent = clock(call.answered_s === null ? 0 : ((performance.now() - call.began_ms) / 1000) * speed);
  const left_s = call.isOn && call.waits?.awaited === "gather" ? Math.ceil((waits_until - performance.now()) / 1000) : 0;
  at("left").textContent = left_s > 0 ? `${left_s} s` : "";
}
setInterval(tick, 500);

function problem(text) {
  at("problem").textContent = text;
}

function tellVoice() {
  at("voice").setAttribute("aria-pressed", String(!voice.isMuted));
  const isMissing = at("voice").dataset.missing === "true";
  at("voice").querySelector("span").textContent = isMissing ? "No voice" : "Voice";
  // Either the page speaks, or a screen reader does.
  const isSpeaking = speed === 1 && !voice.isMuted && !isMissing;
  at("captions").setAttribute("aria-live", isSpeaking ? "off" : "polite");
}

function tellEar(isOn, trouble) {
  at("ear").setAttribute("aria-pressed", String(isOn));
  at("words").placeholder = isOn ? "Speak when it is your turn …" : "Say something …";
  if (trouble) problem(`The browser cannot hear you (${trouble}): type what you would say.`);
  else if (isOn) problem("Your browser listens when it is your turn; Chrome has the words recognised by Google.");
}

at("ear").hidden = !ear.isThere;
tellVoice();
show();
