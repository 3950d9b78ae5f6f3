// What is said and done in a call, as it happens: words appear as the exchange's clock comes to them.

import { linked, make, shown } from "./dom.js";

const LEVELS = { error: "Error", warning: "Warning", note: "Note" };

export class Captions {
  constructor(list) {
    this.list = list;
    this.isAtEnd = true;
    list.addEventListener("scroll", () => {
      this.isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    });
    // Whoever has not scrolled back stays at the newest words, whatever takes room above or below.
    new ResizeObserver(() => this.follow()).observe(list);
    this.clear();
  }

  follow() {
    if (this.isAtEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  clear() {
    this.list.replaceChildren();
    this.isAtEnd = true;
    this.bubble = null;
    this.who = "";
    this.coming = [];
  }

  /** Show one message of the call; passed_s: how long ago it was. */
  take(message, passed_s, speed) {
    const show = this[`on_${message.is}`];
    if (!show) return;
    show.call(this, message, passed_s, speed);
    this.follow();
  }

  on_said(message, passed_s, speed) {
    const line = make("p", { lang: message.language });
    let due_s = -passed_s;
    for (const phrase of message.phrases) {
      if (phrase.text) {
        const part = make("span", { class: due_s > 0 ? "coming" : "" }, `${phrase.text} `);
        line.append(part);
        if (due_s > 0) this.soon(part, due_s / speed);
      }
      due_s += phrase.seconds + phrase.pause_s;
    }
    this.add("line", line);
  }

  soon(part, seconds) {
    const timer = setTimeout(() => {
      part.classList.remove("coming");
      this.coming = this.coming.filter((one) => one.part !== part);
    }, seconds * 1000);
    this.coming.push({ part, timer });
  }

  on_cut() {
    for (const { part, timer } of this.coming) {
      clearTimeout(timer);
      part.classList.add("unheard");
    }
    this.coming = [];
  }

  on_played(message) {
    const what = message.what.startsWith("keys ") ? message.what : `plays ${message.what.split("/").pop()}`;
    this.add("line", make("p", {}, make("em", {}, `(${what})`)));
  }

  on_beeped() {
    this.add("line", make("p", {}, make("em", {}, "(beep)")));
  }

  on_pressed(message) {
    const last = this.who === "you" ? this.bubble.querySelector(".keys:last-child") : null;
    if (last) last.append(make("kbd", {}, message.key));
    else this.add("you", make("p", { class: "keys", "aria-label": "You pressed" }, make("kbd", {}, message.key)));
  }

  on_heard(message) {
    const what = message.key ? make("p", { class: "keys" }, make("kbd", {}, message.key)) : make("p", {}, `“${message.text}”`);
    this.add("line", what, shown(message.number));
  }

  on_spoken(message) {
    this.add("you", make("p", {}, `“${message.text}”`));
  }

  on_call(message) {
    this.isOut = message.direction === "out";
  }

  on_answered() {
    this.aside(this.isOut ? "The line answers." : "You answer.");
  }

  on_room(message) {
    this.aside(`In the conference ${message.name}: ${message.mode}.`);
  }

  on_enqueued(message) {
    this.aside(`In the queue ${message.name}, number ${message.position}.`);
  }

  on_leg(message) {
    // That it begins, and that it is connected, is said otherwise.
    if (["initiated", "in-progress"].includes(message.status)) return;
    this.aside(`${shown(message.number)}: ${message.status}`);
  }

  on_bridged(message) {
    this.aside(`Connected to ${shown(message.number)}.`);
  }

  on_unbridged() {
    this.aside("No longer connected.");
  }

  on_recorded(message) {
    this.aside(`Recorded ${message.seconds} s${message.text ? `: “${message.text}”` : ""}.`);
  }

  on_report(message) {
    if (message.level === "note" && message.text.endsWith("nothing gathers")) {
      this.lost();
      return;
    }
    const code = message.code === null ? "" : ` ${message.code}`;
    const kind = make("strong", {}, `${LEVELS[message.level] ?? message.level}${code}`);
    this.who = "";
    this.list.append(make("li", { class: `aside report ${message.level}` }, kind, ` ${message.text}`));
  }

  /** What the caller did came while the line did not listen; said once for several keys. */
  lost() {
    if (this.list.lastElementChild?.matches(".lost")) return;
    this.list.append(make("li", { class: "aside lost" }, "too early: the line was not listening"));
  }

  on_ended(message) {
    this.on_cut();
    this.aside(`Call ended: ${message.status}, ${message.reason}.`);
  }

  on_text(message) {
    this.who = "";
    this.list.append(
      make("li", { class: "aside text" }, make("strong", {}, `Text from ${shown(message.from)}`), make("p", {}, ...linked(message.body))),
    );
  }

  aside(words) {
    this.who = "";
    this.list.append(make("li", { class: "aside" }, words));
  }

  add(who, what, name = who === "line" ? "The line" : "You") {
    if (this.who !== who) {
      this.bubble = make("li", { class: who }, make("span", { class: "hidden" }, `${name}: `));
      this.list.append(this.bubble);
      this.who = who;
    }
    this.bubble.append(what);
  }
}
