"""What the page speaks and hears by a browser's own means: a voice and a recogniser of this test's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.exchange.carrier import Process, eventually, running_exchange
from tests.exchange.conftest import LINE, Server
from tests.exchange.web import listening

# Speaks each phrase for as long as the exchange gives it, at the rate that it is asked for.
VOICE = """
window.spoken = []; window.canceled = 0;
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; this.rate = 1; } };
const voice = {
  getVoices: () => [{ lang: "en-US", name: "Ann" }, { lang: "es-ES", name: "Luz" }],
  speak(one) {
    window.spoken.push([one.text, one.lang, one.voice?.name ?? ""]);
    this.one = one;
    this.timer = setTimeout(() => {
      one.onstart?.();
      this.timer = setTimeout(() => one.onend?.(), 200);
    }, 10);
  },
  cancel() { window.canceled += 1; clearTimeout(this.timer); this.one?.onerror?.(); },
};
Object.defineProperty(window, "speechSynthesis", { value: voice });
"""
RECOGNISER = """
window.SpeechRecognition = class {
  start() { window.recogniser = this; }
  abort() { this.onend?.(); }
  say(transcript, isFinal) {
    const result = Object.assign([{ transcript, confidence: 0.75 }], { isFinal });
    this.onresult({ results: [result] });
    if (isFinal) this.onend?.();
  }
};
"""
MENU = (
    '<Gather input="dtmf speech" numDigits="1" action="/next" timeout="20" speechTimeout="1">'
    '<Say>Good morning. <break time="300ms"/>How can we help you?</Say>'
    '<Say language="es-US">Para hablar de su contrato, oprima ocho.</Say>'
    "<Say>We have so many things to offer to you that nobody ever hears this sentence to its end.</Say>"
    "</Gather>"
)


@pytest.fixture(scope="module")
def line() -> Iterator[tuple[Server, Process]]:
    """A line of documents, and an exchange in real time."""
    with (
        listening(Server()) as server,
        running_exchange("--number", f"{LINE}={server.address}/voice") as exchange,
    ):
        server.on("/voice", MENU)
        server.on("/next", "<Say>Thank you.</Say><Pause length='30'/>")
        yield server, exchange


@pytest.fixture
def calling(browser: Any, line: tuple[Server, Process]) -> Any:
    """A page that has dialled the line, with these scripts run before its own."""

    @contextmanager
    def opened(*scripts: str) -> Iterator[Page]:
        context = browser.new_context()
        page = context.new_page()
        for script in scripts:
            page.add_init_script(script)
        page.goto(f"{line[1].url}/exchange/")
        page.get_by_text("Ready").wait_for()
        page.get_by_label("Number to call").fill(LINE)
        page.keyboard.press("Enter")
        yield page
        context.close()

    return opened


def spoken(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.evaluate("window.spoken")
    return found


def test_the_voice_speaks_phrase_by_phrase_in_the_language_of_each(calling: Any) -> None:
    with calling(VOICE) as page:
        eventually(lambda: len(spoken(page)) >= 4)

        assert spoken(page)[:3] == [
            ["Good morning.", "en-US", "Ann"],
            ["How can we help you?", "en-US", "Ann"],
            ["Para hablar de su contrato, oprima ocho.", "es-US", "Luz"],
        ]
        expect(page.locator("#captions p[lang=es-US]")).to_contain_text("Para hablar")
        # Either the page speaks, or a screen reader does.
        expect(page.locator("#captions")).to_have_attribute("aria-live", "off")


def test_it_stops_at_once_when_it_is_interrupted(calling: Any) -> None:
    with calling(VOICE) as page:
        eventually(lambda: spoken(page))
        page.keyboard.press("1")

        assert page.evaluate("window.canceled") >= 1
        expect(page.locator("#captions")).to_contain_text("Thank you.")
        eventually(lambda: spoken(page)[-1][0] == "Thank you.")
        assert "We have so many" not in str(spoken(page))
        expect(page.locator("#captions .unheard").first).to_be_attached()


def test_who_mutes_it_hears_nothing_and_reads_on(calling: Any) -> None:
    with calling(VOICE) as page:
        eventually(lambda: spoken(page))
        page.get_by_role("button", name="Voice").click()

        expect(page.locator("#captions")).to_contain_text("Para hablar")
        assert "Para hablar" not in str(spoken(page))
        expect(page.locator("#captions")).to_have_attribute("aria-live", "polite")


def test_a_voice_that_never_ends_holds_nothing_up(calling: Any) -> None:
    stuck = VOICE.replace("one.onstart?.();", "").replace("one.onend?.()", "0")
    with calling(stuck) as page:
        expect(page.locator("#captions")).to_contain_text("nobody ever hears", timeout=20_000)
        page.keyboard.press("1")
        expect(page.locator("#captions")).to_contain_text("Thank you.")


def test_spoken_words_are_heard_when_it_is_the_callers_turn(
    calling: Any, line: tuple[Server, Process]
) -> None:
    with calling(RECOGNISER) as page:
        expect(page.locator("#captions")).to_contain_text("Good morning")
        page.get_by_role("button", name="Speak").click()
        eventually(lambda: page.evaluate("!!window.recogniser"))
        assert page.evaluate("window.recogniser.lang") == "en-US"

        page.evaluate("window.recogniser.say('a tow', false)")
        page.evaluate("window.recogniser.say('a tow truck', true)")

        expect(page.locator("#captions .you")).to_contain_text("a tow truck")
        expect(page.locator("#captions")).to_contain_text("Thank you.")
    asked = line[0].asked_on("/next")[-1].form
    assert (asked["SpeechResult"], asked["Confidence"]) == ("a tow truck", "0.75")


def test_without_a_recogniser_there_is_no_microphone_to_press(calling: Any) -> None:
    none = "delete window.webkitSpeechRecognition; delete window.SpeechRecognition;"
    with calling(none) as page:
        expect(page.locator("#captions")).to_contain_text("Good morning")
        expect(page.get_by_role("button", name="Speak")).to_be_hidden()
