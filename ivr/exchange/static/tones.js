// Tones by WebAudio: keys, ringing, beeps. Silent until the person has touched the page, as browsers want it.

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = "123456789*0#";
const QUIET = 0.06;

let context = null;
let ringing = null;

function ready() {
  context ??= new AudioContext();
  if (context.state === "suspended") context.resume();
  return context;
}

function sound(frequencies, seconds, after_s = 0, loudness = QUIET) {
  const audio = ready();
  const gain = audio.createGain();
  const begins = audio.currentTime + after_s;
  gain.gain.setValueAtTime(0, begins);
  gain.gain.linearRampToValueAtTime(loudness, begins + 0.01);
  gain.gain.setValueAtTime(loudness, begins + seconds - 0.02);
  gain.gain.linearRampToValueAtTime(0, begins + seconds);
  gain.connect(audio.destination);
  for (const frequency of frequencies) {
    const one = audio.createOscillator();
    one.frequency.value = frequency;
    one.connect(gain);
    one.start(begins);
    one.stop(begins + seconds);
  }
}

/** The two tones of a key. */
export function key(name, after_s = 0) {
  const place = KEYS.indexOf(name);
  if (place >= 0) sound([ROWS[Math.floor(place / 3)], COLUMNS[place % 3]], 0.14, after_s);
}

export function beep() {
  sound([1000], 0.4);
}

export function hangUp() {
  sound([480, 620], 0.2);
  sound([480, 620], 0.2, 0.35);
}

/** It rings until silence(): "out" as a caller hears it, "in" as who is called does. */
export function ring(way) {
  silence();
  const once = way === "out"
    ? () => sound([440, 480], 1.6)
    : () => [0, 0.12, 0.24, 0.36, 0.48, 0.6].forEach((at, n) => sound([n % 2 ? 1320 : 1056], 0.11, at, 0.09));
  once();
  ringing = setInterval(once, way === "out" ? 4000 : 2000);
}

export function silence() {
  clearInterval(ringing);
  ringing = null;
}
