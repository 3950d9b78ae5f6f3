// Making what the page shows. Whatever comes from elsewhere is text, never markup.

export const at = (id) => document.getElementById(id);

/** An element with attributes and children; className and the like are attributes too. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A number as a telephone shows it. */
export function shown(number) {
  const ten = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (ten) return `${ten[1]} ${ten[2]} ${ten[3]}`;
  return ["anonymous", "unknown", "+266696687"].includes(number) ? "a withheld number" : number;
}

/** Words with their links as links. */
export function linked(words) {
  return words.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/).map((part, place) =>
    place % 2 ? make("a", { href: part, target: "_blank", rel: "noopener" }, part) : part,
  );
}

/** Seconds as minutes and seconds. */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
