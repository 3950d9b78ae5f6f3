// What this page knows of its call, from the messages of the exchange alone: the same after a reload.

const ENDS = {
  completed: "The call is over",
  busy: "The line is busy",
  "no-answer": "Nobody answered",
  failed: "The call failed",
  canceled: "The call was taken back",
};

export class Call {
  constructor() {
    this.phase = "none";
    this.number = "";
    this.isOut = true;
    this.hears = null;
    this.waits = null;
    this.doing = "";
    this.with = "";
    this.isWithPage = false;
    this.answered_s = null;
    this.began_ms = 0;
    this.seconds = null;
    this.ended = null;
    this.isMissed = false;
  }

  get isOn() {
    return this.phase === "call";
  }

  /** Take one message of the call in. */
  take(message) {
    const taker = this[`on_${message.is}`];
    if (taker) taker.call(this, message);
  }

  on_call(message) {
    Object.assign(this, new Call());
    this.isOut = message.direction === "out";
    this.number = this.isOut ? message.to : message.from;
    this.phase = "call";
    this.doing = "ringing";
  }

  on_ringing() {
    this.phase = "ringing";
  }

  on_answered(message) {
    this.phase = "call";
    this.doing = "asking";
    this.answered_s ??= message.at_s;
  }

  on_asking() {
    if (this.answered_s !== null) this.doing = "asking";
    this.hears = null;
    this.waits = null;
  }

  on_said() {
    this.doing = "speaking";
    this.waits = null;
  }

  on_played() {
    this.doing = "speaking";
    this.waits = null;
  }

  on_listening(message) {
    this.hears = message;
  }

  on_waiting(message) {
    if (!["gather", "record"].includes(message.awaited)) return;
    this.doing = "waiting";
    this.waits = message;
  }

  on_pressed() {
    if (this.hears) this.heard("dtmf");
  }

  on_spoken() {
    if (this.hears) this.heard("speech");
  }

  heard(kind) {
    if (!this.hears.kinds.includes(kind)) return;
    this.doing = "hearing";
    this.waits = null;
  }

  on_leg(message) {
    if (["initiated", "ringing"].includes(message.status)) {
      this.doing = "dialling";
      this.with = message.number;
    }
  }

  on_bridged(message) {
    this.doing = "connected";
    this.with = message.number;
    this.isWithPage = message.page;
    this.waits = null;
    this.hears = null;
  }

  on_unbridged() {
    this.doing = "asking";
    this.isWithPage = false;
  }

  on_room(message) {
    this.doing = "room";
    const others = message.others === 1 ? "one other" : `${message.others} others`;
    this.with = `${message.name} (${message.mode}): you hear ${others}`;
  }

  on_enqueued(message) {
    this.doing = "queued";
    this.with = `${message.name}: you are number ${message.position}`;
  }

  on_ended(message) {
    this.phase = "over";
    this.ended = message;
    this.isMissed = !this.isOut && this.answered_s === null;
    this.seconds = message.seconds;
    this.isWithPage = false;
  }

  /** What the person can do now, in a sentence; shown(number) is how a number is written. */
  says(shown) {
    if (this.isMissed) return "A call that was not answered here.";
    if (this.ended) {
      const how = ENDS[this.ended.status] ?? this.ended.status;
      return `${how}: ${this.ended.reason}.`;
    }
    switch (this.doing) {
      case "ringing": return "It rings …";
      case "asking": return "One moment …";
      case "speaking": return this.hears?.barge_in ? `The line speaks. ${this.ways("You may interrupt")}` : "The line speaks.";
      case "waiting": return this.turn();
      case "hearing": return "You are heard …";
      case "dialling": return `The line calls ${shown(this.with)} …`;
      case "queued": return `You wait in the queue ${this.with}.`;
      case "room": return `In the conference ${this.with}.`;
      case "connected": return `Connected to ${shown(this.with)}.`;
      default: return "";
    }
  }

  turn() {
    if (this.waits.awaited === "record") return "You are being recorded. Say something; a key ends it.";
    return this.ways("Your turn");
  }

  ways(begin) {
    const { kinds, num_digits, finish_on_key } = this.hears ?? { kinds: [] };
    const keys = num_digits === 1 ? "a key" : num_digits ? `${num_digits} keys` : finish_on_key ? `keys, then ${finish_on_key}` : "keys";
    const ways = [kinds.includes("dtmf") ? keys : "", kinds.includes("speech") ? "words" : ""].filter(Boolean);
    const either = ways[0]?.endsWith("#") ? ", or " : " or ";
    return `${begin}: ${ways.join(either)}.`;
  }
}
