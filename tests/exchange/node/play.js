// Plays a table of steps with Twilio's own client for Node, and fails at the first that is not as it says.
// What is to be played comes on the standard input, as tests/exchange/steps.py writes it.

import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import twilio from "twilio";

const PATIENCE_MS = 20_000;
const { url, account, token, known, steps } = JSON.parse(await text(process.stdin));
const client = twilio(account, token);
client.api.baseUrl = url;

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const fill = (word) =>
  typeof word === "string" ? word.replace(/\$(\w+)/g, (_, name) => known[name]) : word;

/** The resource that a path such as queues($queue).members(Front) names. */
function resource(path) {
  return path.split(/\.(?![^(]*\))/).reduce((holder, part) => {
    const [, name, key] = part.match(/^(\w+)(?:\((.*)\))?$/);
    return key === undefined ? holder[camel(name)] : holder[camel(name)](fill(key));
  }, client);
}

function lastBody() {
  const body = client.httpClient.lastResponse.body;
  return typeof body === "string" ? JSON.parse(body) : body;
}

/** Every field that came is one that the client knows, none is missing, and dates are dates. */
function check(instance, raw) {
  const read = instance.toJSON();
  const came = Object.keys(raw).map(camel);
  assert.deepEqual(came.filter((name) => !(name in read)), [], "unknown fields");
  const missing = Object.entries(read).filter(([, value]) => value === undefined);
  assert.deepEqual(missing.map(([name]) => name), [], "missing fields");
  for (const [name, value] of Object.entries(raw)) {
    if (/^date_|^(start|end)_time$/.test(name) && value !== null) {
      assert.ok(instance[camel(name)] instanceof Date, `${name} is no date: ${value}`);
    }
  }
}

const agrees = (instance, wanted) =>
  Object.entries(wanted).every(([name, value]) => instance[camel(name)] === fill(value));

async function ask({ on, do: act, with: given = {} }) {
  const filled = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      camel(name),
      Array.isArray(value) ? value.map(fill) : fill(value),
    ]),
  );
  const asked = resource(on);
  if (act === "list") return asked.list(filled);
  if (act === "delete") return asked.remove();
  return Object.keys(filled).length ? asked[act](filled) : asked[act]();
}

async function refused(step) {
  await assert.rejects(ask(step), (error) => {
    assert.deepEqual({ code: error.code, status: error.status }, step.refused);
    return true;
  });
}

async function once(step) {
  const found = await ask(step);
  if (step.do === "delete") return assert.equal(found, true);
  const raws = step.do === "list" ? lastBody()[step.key] : [lastBody()];
  const all = step.do === "list" ? found : [found];
  assert.equal(all.length, raws.length);
  all.forEach((one, place) => check(one, raws[place]));
  const one = all.find((each) => agrees(each, step.finds ?? {}));
  assert.ok(one, `${JSON.stringify(step.finds)} is not in ${JSON.stringify(all)}`);
  if (step.keep) known[step.keep] = one.sid ?? one.callSid;
}

async function play(step) {
  if (step.refused) return refused(step);
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await once(step);
    } catch (error) {
      if (!step.until || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

for (const step of steps) {
  try {
    await play(step);
  } catch (error) {
    console.error(`${step.is}: ${error.message}`);
    process.exit(1);
  }
}
console.log(`${steps.length} steps`);
