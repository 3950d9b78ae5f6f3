"""Two pages talk to each other: one dials and asks for a person, the other is that person's telephone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, expect

from tests.exchange.browser.conftest import HUMAN
from tests.exchange.carrier import eventually

# What the page's own connections say of the sound that comes in; nothing of the page is changed.
NOTED = """
window.peers = [];
const Plain = window.RTCPeerConnection;
window.RTCPeerConnection = class extends Plain {
  constructor(...words) { super(...words); window.peers.push(this); }
};
"""
INCOMING = """async () => {
  const found = { bytes: 0, energy: 0 };
  for (const peer of window.peers) {
    if (peer.connectionState !== "connected") continue;
    for (const one of (await peer.getStats()).values()) {
      if (one.type !== "inbound-rtp") continue;
      found.bytes += one.bytesReceived;
      found.energy += one.totalAudioEnergy ?? 0;
    }
  }
  return found;
}"""


@contextmanager
def answering(opened: Any, number: str = HUMAN) -> Iterator[Page]:
    """A page that is the telephone at number."""
    with opened(viewport={"width": 800, "height": 700}) as page:
        page.add_init_script(NOTED)
        page.reload()
        page.get_by_text("Ready").wait_for()
        page.get_by_label("Your number").fill(number)
        page.get_by_label("Your number").blur()
        # Heard by the exchange before anybody calls: it answers in order.
        page.get_by_label("Number to call").fill("+12125559999")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("no line here")
        yield page


@contextmanager
def asking_for_a_person(opened: Any) -> Iterator[Page]:
    """A page that has dialled the contracts line and pressed 0."""
    with opened() as page:
        page.add_init_script(NOTED)
        page.reload()
        page.get_by_text("Ready").wait_for()
        page.get_by_role("button", name="Call contracts").click()
        expect(page.locator("#captions")).to_contain_text("To cancel a contract")
        page.keyboard.press("0")
        yield page


def hears(page: Page) -> bool:
    """Whether more sound comes in than before, and it is not silence."""
    before = page.evaluate(INCOMING)
    page.wait_for_timeout(100)
    after = page.evaluate(INCOMING)
    return after["bytes"] > before["bytes"] and after["energy"] > before["energy"]


def silent(page: Page) -> bool:
    before = page.evaluate(INCOMING)
    page.wait_for_timeout(300)
    after = page.evaluate(INCOMING)
    return after["bytes"] > 0 and after["energy"] - before["energy"] < 1e-6


def test_sound_flows_both_ways_and_mute_silences_it(opened: Any) -> None:
    with answering(opened) as person, asking_for_a_person(opened) as caller:
        expect(person.get_by_role("alertdialog")).to_be_visible()
        person.get_by_role("button", name="Answer").click()
        expect(caller.locator("#says")).to_contain_text("Connected to The person")
        expect(person.locator("#says")).to_contain_text("Connected to Dana Garcia")

        eventually(lambda: hears(caller))
        eventually(lambda: hears(person))

        caller.get_by_role("button", name="Mute").click()
        eventually(lambda: silent(person))
        assert hears(caller)
        caller.get_by_role("button", name="Mute").click()
        eventually(lambda: hears(person))

        caller.get_by_label("Say something").fill("Hello there")
        caller.keyboard.press("Enter")
        expect(person.locator("#captions")).to_contain_text("Hello there")
        person.keyboard.press("Escape")
        expect(person.locator("#says")).to_contain_text("The call is over")
        expect(caller.locator("#captions")).to_contain_text("No longer connected")


def test_who_reloads_the_page_hears_the_other_again(opened: Any) -> None:
    with answering(opened) as person, asking_for_a_person(opened) as caller:
        person.get_by_role("button", name="Answer").click()
        eventually(lambda: hears(caller))

        person.reload()

        expect(person.locator("#says")).to_contain_text("Connected to Dana Garcia")
        eventually(lambda: hears(person))
        eventually(lambda: hears(caller))


def test_a_call_is_declined_by_a_key(opened: Any) -> None:
    with answering(opened) as person, asking_for_a_person(opened) as caller:
        expect(person.get_by_role("alertdialog")).to_be_visible()
        person.keyboard.press("Escape")
        expect(person.locator("#says")).to_contain_text("not answered")
        expect(caller.locator("#captions")).to_contain_text("busy")


def test_a_call_is_answered_by_a_key(opened: Any) -> None:
    with answering(opened) as person, asking_for_a_person(opened) as caller:
        expect(person.get_by_role("alertdialog")).to_be_visible()
        person.keyboard.press("Enter")
        expect(caller.locator("#says")).to_contain_text("Connected")


def test_a_telephone_in_a_call_is_busy(opened: Any) -> None:
    with answering(opened) as person, asking_for_a_person(opened) as caller:
        expect(person.get_by_role("alertdialog")).to_be_visible()
        person.keyboard.press("Enter")
        expect(caller.locator("#says")).to_contain_text("Connected")
        with asking_for_a_person(opened) as second:
            expect(second.locator("#captions")).to_contain_text("busy")
        expect(caller.locator("#says")).to_contain_text("Connected")


def test_a_page_that_is_closed_rings_no_more(opened: Any) -> None:
    with answering(opened):
        pass
    with asking_for_a_person(opened) as caller:
        # Ten seconds it may come back; then the call is declined, as by a hand.
        expect(caller.locator("#captions")).to_contain_text("busy", timeout=20_000)
