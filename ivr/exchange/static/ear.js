// The caller's words, by the browser's own recogniser where it has one. In Chrome that is a service of Google's:
// the page says so before it is used, and nothing is heard until it is asked for.

const SPEAK_EVERY_MS = 1000;

export class Ear {
  /** heard(text, confidence) is called with what was said, speaking(text) while it is being said. */
  constructor(heard, speaking, changed) {
    const Recogniser = window.SpeechRecognition ?? window.webkitSpeechRecognition;
    this.recogniser = Recogniser ? new Recogniser() : null;
    this.changed = changed;
    this.isOn = false;
    this.isRunning = false;
    this.said_at = 0;
    if (!this.recogniser) return;
    this.recogniser.interimResults = true;
    this.recogniser.onresult = (event) => this.result(event, heard, speaking);
    this.recogniser.onend = () => { this.isRunning = false; };
    this.recogniser.onerror = (event) => {
      if (["not-allowed", "service-not-allowed", "network", "audio-capture"].includes(event.error)) {
        this.turn(false, event.error);
      }
    };
  }

  get isThere() {
    return this.recogniser !== null;
  }

  /** From now on the microphone is listened to whenever it is the caller's turn, or it is not. */
  turn(isOn, problem = "") {
    this.isOn = isOn;
    if (!isOn) this.stop();
    this.changed(isOn, problem);
  }

  listen(language) {
    if (!this.isOn || this.isRunning) return;
    this.recogniser.lang = language;
    this.isRunning = true;
    this.recogniser.start();
  }

  stop() {
    if (this.isRunning) this.recogniser.abort();
  }

  result(event, heard, speaking) {
    const last = event.results[event.results.length - 1];
    const text = last[0].transcript.trim();
    if (!text) return;
    if (last.isFinal) {
      heard(text, last[0].confidence > 0 ? last[0].confidence : null);
    } else if (performance.now() - this.said_at > SPEAK_EVERY_MS) {
      this.said_at = performance.now();
      speaking(text);
    }
  }
}
