// Whom to call and as whom: the account's lines by their names, and the people of the phone book.

import { at, make, shown } from "./dom.js";

export class People {
  /** chosen() is called when somebody becomes somebody else, or another line is to be called. */
  constructor(chosen) {
    this.chosen = chosen;
    this.lines = [];
    this.people = [];
    this.place = 0;
    at("to").addEventListener("input", () => this.mark());
    at("from").addEventListener("input", () => this.mark());
    at("from").addEventListener("change", () => this.chosen());
  }

  /** Show the lines and people of a welcome. number: who this page is already, "" for nobody yet. */
  welcome({ lines, people, number }) {
    this.lines = lines;
    this.people = people;
    this.draw();
    const known = number || localStorage.getItem("from") || people[0]?.number || "+15035550142";
    if (!at("from").value) at("from").value = known;
    if (!at("to").value) at("to").value = localStorage.getItem("to") || lines[0]?.number || "";
    this.mark();
    this.chosen();
  }

  draw() {
    const radios = this.lines.map((line) =>
      make("label", { class: "line" },
        make("input", { type: "radio", name: "line", value: line.number }),
        make("span", {}, make("b", {}, line.name), make("small", {}, line.about || shown(line.number)))),
    );
    at("lines").replaceChildren(at("lines").querySelector("legend"), ...radios);
    at("lines").onchange = (event) => { at("to").value = event.target.value; this.mark(); };
    at("known").replaceChildren(
      make("option", { value: "anonymous" }, "withheld"),
      ...this.people.map((one) => make("option", { value: one.number }, one.name)),
    );
    at("people").hidden = this.people.length === 0;
    at("people").querySelector("ul").replaceChildren(...this.people.map((one, place) => this.card(one, place)));
  }

  card(one, place) {
    const initials = one.name.split(/[\s-]+/).map((word) => word[0]).slice(0, 2).join("").toUpperCase();
    const button = make("button", { type: "button", "aria-pressed": "false" },
      make("span", { class: `face c${place % 6}`, "aria-hidden": "true" }, initials),
      make("span", {}, make("b", {}, one.name), make("small", {}, one.about || shown(one.number))));
    button.addEventListener("click", () => this.be(one, place));
    return make("li", {}, button);
  }

  be(one, place) {
    at("from").value = one.number;
    if (one.calls) at("to").value = one.calls;
    this.place = place;
    this.mark();
    this.chosen();
    at("call").focus();
  }

  /** Who is at this telephone, or null for somebody who is not in the phone book. */
  get person() {
    // Two in the book may share a telephone.
    const number = at("from").value.trim();
    const chosen = this.people[this.place];
    return chosen?.number === number ? chosen : this.people.find((one) => one.number === number) ?? null;
  }

  mark() {
    const to = at("to").value.trim();
    for (const radio of at("lines").querySelectorAll("input")) radio.checked = radio.value === to;
    const person = this.person;
    at("person").textContent = person ? `${person.name}${person.about ? `: ${person.about}` : ""}` : "Anybody: a number of your own, or anonymous.";
    at("people").querySelectorAll("button").forEach((button, place) => {
      button.setAttribute("aria-pressed", String(this.people[place] === person));
    });
    at("call").querySelector("span").textContent = `Call ${this.nameOf(to)}`;
  }

  nameOf(number) {
    const line = this.lines.find((one) => one.number === number);
    if (line) return line.name;
    const person = this.people.find((one) => one.number === number);
    return person ? person.name : shown(number);
  }
}
