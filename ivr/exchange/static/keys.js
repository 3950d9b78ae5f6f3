// The keypad, by touch and by keyboard.

import { make } from "./dom.js";

const LETTERS = { 2: "ABC", 3: "DEF", 4: "GHI", 5: "JKL", 6: "MNO", 7: "PQRS", 8: "TUV", 9: "WXYZ", 0: "+" };
const NAMES = { "*": "star", "#": "pound" };
const BETWEEN_MS = 220;
const ALL = "123456789*0#";

/** Fill the keypad; press(key) is called for every key that is pressed on it. */
export function fill(keypad, press) {
  for (const key of ALL) {
    const button = make("button", { type: "button", "data-key": key, "aria-label": NAMES[key] ?? key },
      make("b", {}, key), make("small", { "aria-hidden": "true" }, LETTERS[key] ?? ""));
    button.addEventListener("click", () => press(key));
    keypad.append(button);
  }
}

/** Show that a key is pressed, whichever way. */
export function flash(keypad, key) {
  const button = keypad.querySelector(`[data-key="${key}"]`);
  button.classList.add("down");
  setTimeout(() => button.classList.remove("down"), 150);
}

export const isKey = (text) => text.length === 1 && ALL.includes(text);
export const areKeys = (text) => /^[0-9*#]+$/.test(text);

/** Press one key after the other, as fast as somebody does who reads them off a card. */
export function pressAll(keys, press) {
  [...keys].forEach((key, place) => setTimeout(() => press(key), place * BETWEEN_MS));
}
