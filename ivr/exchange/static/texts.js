// The texts of the exchange and its debugger, beside the telephone.

import { at, linked, make, shown } from "./dom.js";

const MOST = 100;

export class Texts {
  /** mine() is the number of this telephone; send(to, body) sends a text from it. */
  constructor(mine, send) {
    this.mine = mine;
    this.texts = new Map();
    this.entries = [];
    at("all").addEventListener("change", () => this.draw());
    at("text").addEventListener("submit", (event) => {
      event.preventDefault();
      send(at("text-to").value, at("text-body").value);
      at("text-body").value = "";
    });
  }

  welcome({ lines, texts, log }) {
    this.texts = new Map(texts.map((one) => [one.sid, one]));
    this.entries = log;
    at("text-to").replaceChildren(...lines.map((line) => make("option", { value: line.number }, line.name)));
    this.draw();
    this.drawLog();
  }

  /** Whether the text has just arrived at this telephone. */
  take(text) {
    const before = this.texts.get(text.sid)?.status;
    this.texts.set(text.sid, text);
    this.draw();
    return text.to === this.mine() && text.status === "delivered" && before !== "delivered";
  }

  log(entry) {
    this.entries.push(entry);
    this.drawLog();
  }

  draw() {
    const mine = this.mine();
    const isAll = at("all").checked;
    const found = [...this.texts.values()]
      .filter((one) => isAll || [one.to, one.from].includes(mine))
      .sort((one, other) => other.n - one.n)
      .slice(0, MOST);
    const items = found.map((one) => this.item(one, mine));
    at("texts").replaceChildren(...(items.length ? items : [make("li", { class: "soft" }, isAll ? "None yet." : `None yet at ${shown(mine)}.`)]));
  }

  item(one, mine) {
    const way = one.from === mine ? `to ${shown(one.to)}` : one.to === mine ? `from ${shown(one.from)}` : `${shown(one.from)} to ${shown(one.to)}`;
    const status = one.error_code ? `${one.status}, error ${one.error_code}` : one.status;
    return make("li", { class: one.from === mine ? "you" : "line", "data-sid": one.sid },
      make("p", {}, ...linked(one.body)),
      make("small", {}, `${way} · ${new Date(one.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })} · ${status}`));
  }

  drawLog() {
    const items = this.entries.slice(-MOST).reverse().map((one) =>
      make("li", { class: one.level },
        make("strong", {}, `${one.level}${one.code ? ` ${one.code}` : ""}`), " ", one.text,
        make("small", {}, new Date(one.at).toLocaleTimeString())));
    at("log").replaceChildren(...(items.length ? items : [make("li", { class: "soft" }, "Nothing is wrong.")]));
  }
}
