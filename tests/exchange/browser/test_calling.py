"""The telephone page dials a real server: what is heard, keyed, said and written, and how it looks."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from twilio.rest import Client

from tests.exchange.browser.conftest import DANA, TELEPHONE
from tests.exchange.carrier import Process

LINE = "+18006315590"


@pytest.fixture
def client(exchange: Process) -> Client:
    return exchange.client()


def captions(page: Page, who: str) -> Any:
    return page.locator(f"#captions .{who}")


def dials(page: Page) -> None:
    page.get_by_role("button", name="Call contracts").click()
    expect(page.locator("#captions")).to_contain_text("To cancel a contract")


def test_one_dials_hears_says_keys_gets_a_text_and_hangs_up(opened: Any, client: Client) -> None:
    with opened() as page:
        dials(page)
        page.get_by_label("Say something").fill("I want to cancel")
        page.keyboard.press("Enter")
        expect(captions(page, "you").last).to_contain_text("I want to cancel")
        expect(captions(page, "line").last).to_contain_text("ZIP")

        page.get_by_role("button", name="ZIP 97205").click()
        expect(captions(page, "you").last).to_contain_text("97205")
        expect(captions(page, "line").last).to_contain_text("last name")

        client.messages.create(to=DANA, from_=LINE, body="Where are you? https://calls.test/l/x.")
        link = page.locator("#captions .text").get_by_role("link", name="https://calls.test/l/x")
        expect(link).to_have_attribute("href", "https://calls.test/l/x")
        expect(link).to_have_attribute("target", "_blank")
        expect(page.locator("#texts")).to_contain_text("Where are you?")

        page.get_by_role("button", name="Hang up").click()
        expect(page.locator("#says")).to_contain_text("The call is over: the caller hung up")
    (call,) = client.calls.list(from_=DANA, limit=1)
    assert (call.status, call.direction, call.to) == ("completed", "inbound", LINE)


def test_all_of_it_is_done_by_keyboard_alone(opened: Any) -> None:
    with opened() as page:
        page.keyboard.press("Enter")
        expect(page.locator("#captions")).to_contain_text("To cancel a contract")
        page.keyboard.press("1")
        expect(captions(page, "you").last).to_contain_text("1")
        expect(captions(page, "line").last).to_contain_text("ZIP")
        page.keyboard.type("97205")
        expect(captions(page, "line").last).to_contain_text("last name")
        page.keyboard.type("repeat")
        expect(page.get_by_label("Say something")).to_have_value("repeat")
        page.keyboard.press("Enter")
        expect(captions(page, "you").last).to_contain_text("repeat")
        page.keyboard.press("Escape")
        expect(page.locator("#says")).to_contain_text("The call is over")
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Call contracts")).to_be_focused()


def test_a_reload_shows_the_call_as_it_is_and_it_goes_on(opened: Any) -> None:
    with opened() as page:
        dials(page)
        page.reload()
        expect(page.locator("#captions")).to_contain_text("Contract services.")
        expect(page.locator("#captions")).to_contain_text("To cancel a contract")
        page.keyboard.press("1")
        expect(captions(page, "line").last).to_contain_text("ZIP")


def test_another_tab_of_the_same_page_takes_the_telephone_over(opened: Any) -> None:
    with opened() as page:
        other = page.context.new_page()
        name = page.evaluate("sessionStorage.getItem('page')")
        other.add_init_script(f"sessionStorage.setItem('page', '{name}')")
        other.goto(page.url)
        expect(other.get_by_text("Ready")).to_be_visible()
        expect(page.locator("#link")).to_contain_text("open in another tab")


def test_who_withholds_their_number_calls_all_the_same(opened: Any, client: Client) -> None:
    with opened() as page:
        page.get_by_label("Your number").fill("anonymous")
        dials(page)
    assert client.calls.list(from_="anonymous", limit=1)


def test_what_cannot_be_is_said(opened: Any) -> None:
    with opened() as page:
        page.get_by_label("Number to call").fill("+12125559999")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("no line here has the number")


def test_a_text_is_written_and_stays_with_its_telephone(opened: Any) -> None:
    with opened() as page:
        page.get_by_label("Your number").fill("+15035550155")
        page.get_by_label("Text", exact=True).fill("Hello?")
        page.get_by_role("button", name="Send").click()
        expect(page.locator("#texts .you")).to_contain_text("Hello?")
        page.get_by_label("Your number").fill("+15035550156")
        page.get_by_label("Your number").blur()
        expect(page.locator("#texts")).to_contain_text("None yet")
        page.get_by_label("of every telephone").check()
        expect(page.locator("#texts")).to_contain_text("Hello?")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_on_a_telephone_and_everything_has_a_name(opened: Any, scheme: str) -> None:
    with opened(color_scheme=scheme) as page:
        fits(page)
        dials(page)
        fits(page)
        hang_up = page.get_by_role("button", name="Hang up").bounding_box()
        assert hang_up is not None
        assert hang_up["y"] + hang_up["height"] <= TELEPHONE["height"]


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEPHONE["width"]
    for control in page.locator("button:visible, input:visible, select:visible").all():
        assert control.evaluate(
            "one => (one.ariaLabel || one.innerText || one.labels?.[0]?.innerText || one.textContent).trim()"
        )


def test_captions_are_told_to_screen_readers_where_no_voice_speaks(opened: Any) -> None:
    with opened() as page:
        dials(page)
        voice = page.get_by_role("button", name="oice")
        expect(page.get_by_role("log", name="What is said")).to_have_attribute("aria-live", "polite")
        voice.click()
        expect(voice).to_have_attribute("aria-pressed", "false")
