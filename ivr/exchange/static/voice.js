// The line's voice, by the browser's own speech synthesis, in the language of what is said.
//
// The exchange's clock rules: it decides when a prompt is over and when nobody has answered. Each phrase has
// its time on that clock; the voice waits for it where it is ahead, and speaks faster where it is behind. It
// learns how fast a browser's voice is. What a call does never depends on it: where there is no voice, or one
// never ends, there are the captions.

const SLOWEST = 0.8;
const FASTEST = 1.7;
const BEHIND_S = 4;
const STARTS_WITHIN_MS = 2500;

export class Voice {
  /** isThere(false) is called when the browser turns out to have no voice for what is said. */
  constructor(isThere) {
    this.isThere = isThere;
    this.synthesis = window.speechSynthesis ?? null;
    this.isMuted = localStorage.getItem("voice") === "off";
    this.queue = [];
    this.stretch = new Map();
    this.current = null;
    this.timer = null;
    this.failures = 0;
    // Voices come late: asking for them makes them come.
    this.synthesis?.getVoices();
  }

  mute(isMuted) {
    this.isMuted = isMuted;
    localStorage.setItem("voice", isMuted ? "off" : "on");
    if (isMuted) this.stop();
  }

  /** Say what a "said" of the exchange tells, from now on; passed_s of it are over already. */
  say(said, passed_s = 0) {
    if (this.isMuted || !this.synthesis || this.failures > 2) return;
    let due = performance.now() - passed_s * 1000;
    for (const phrase of said.phrases) {
      if (phrase.text) this.queue.push({ ...phrase, language: said.language, due });
      due += (phrase.seconds + phrase.pause_s) * 1000;
    }
    if (!this.current) this.next();
  }

  /** Be silent at once, and forget what was to be said. */
  stop() {
    this.queue = [];
    clearTimeout(this.timer);
    if (this.current) {
      this.current = null;
      this.synthesis.cancel();
    }
  }

  next() {
    clearTimeout(this.timer);
    this.current = null;
    // What the line has left long behind is not worth catching up with.
    while (this.queue.length > 1 && performance.now() - this.queue[1].due > BEHIND_S * 1000) this.queue.shift();
    const phrase = this.queue[0];
    if (!phrase) return;
    const early_ms = phrase.due - performance.now();
    if (early_ms > 20) {
      this.timer = setTimeout(() => this.next(), early_ms);
      return;
    }
    this.queue.shift();
    this.speak(phrase, -early_ms / 1000);
  }

  speak(phrase, late_s) {
    const one = new SpeechSynthesisUtterance(phrase.text);
    const voice = this.pick(phrase.language);
    one.lang = phrase.language;
    if (voice) one.voice = voice;
    const seconds = Math.max(phrase.seconds, 0.2);
    const hurry = seconds / Math.max(seconds - late_s, seconds / FASTEST);
    one.rate = Math.min(FASTEST, Math.max(SLOWEST, (this.stretch.get(one.lang) ?? 1) * hurry));
    let began = null;
    const over = (isSpoken) => {
      if (this.current !== one) return;
      if (isSpoken && began !== null && seconds > 1) this.learn(one, seconds, (performance.now() - began) / 1000);
      this.next();
    };
    one.onstart = () => { began = performance.now(); this.failures = 0; this.isThere(true); };
    one.onend = () => over(true);
    one.onerror = () => { if (this.current === one) { this.failed(); over(false); } };
    this.current = one;
    this.synthesis.speak(one);
    // Some browsers never say that a phrase has begun, or is over.
    const patience_ms = began === null ? Math.max(STARTS_WITHIN_MS, seconds * 2500) : seconds * 2500;
    this.timer = setTimeout(() => {
      if (this.current !== one) return;
      if (began === null) this.failed();
      this.synthesis.cancel();
      over(false);
    }, patience_ms);
  }

  failed() {
    this.failures += 1;
    this.isThere(false);
  }

  /** How much longer the voice takes, at its usual rate, than the exchange's clock gives it. */
  learn(one, seconds, took_s) {
    const known = this.stretch.get(one.lang) ?? 1;
    this.stretch.set(one.lang, known * 0.6 + ((took_s * one.rate) / seconds) * 0.4);
  }

  pick(language) {
    const voices = this.synthesis.getVoices();
    const bare = (tag) => tag.replace("_", "-").toLowerCase();
    const wanted = bare(language);
    const near = voices.filter((voice) => bare(voice.lang).split("-")[0] === wanted.split("-")[0]);
    return near.find((voice) => bare(voice.lang) === wanted) ?? near[0] ?? null;
  }
}
