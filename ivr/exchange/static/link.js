// The one WebSocket of this page. It comes back by itself, and the exchange then tells how everything stands.

const SOONEST_MS = 300;
const LATEST_MS = 4000;

/** A name of this page's own, kept over reloads, so that its telephone stays its own. */
function pageName() {
  const kept = sessionStorage.getItem("page");
  if (kept) return kept;
  const name = crypto.randomUUID();
  sessionStorage.setItem("page", name);
  return name;
}

export class Link {
  /** hear is given every message; changed is told "open", "lost" or "elsewhere". */
  constructor(hear, changed) {
    this.hear = hear;
    this.changed = changed;
    this.wait_ms = SOONEST_MS;
    this.open();
  }

  open() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.isElsewhere = false;
    this.socket = new WebSocket(`${scheme}//${location.host}/exchange/socket`);
    this.socket.addEventListener("open", () => {
      this.wait_ms = SOONEST_MS;
      this.tell({ do: "hello", page: pageName() });
    });
    this.socket.addEventListener("message", (event) => this.take(JSON.parse(event.data)));
    this.socket.addEventListener("close", () => this.lost());
  }

  take(message) {
    if (message.is === "elsewhere") this.isElsewhere = true;
    if (message.is === "welcome") this.changed("open");
    this.hear(message);
  }

  lost() {
    this.changed(this.isElsewhere ? "elsewhere" : "lost");
    if (this.isElsewhere) return;
    setTimeout(() => this.open(), this.wait_ms);
    this.wait_ms = Math.min(LATEST_MS, this.wait_ms * 2);
  }

  /** Say it to the exchange; what is said while there is no connection is lost, as on a telephone. */
  tell(message) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }
}
