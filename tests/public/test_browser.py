"""The page on a telephone, in a real browser over real HTTP, while its caller waits on the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ivr.public.distances import told
from ivr.public.wording import words_of
from tests.caller import Caller
from tests.public.waiting import RENO, waiting

TELEPHONE = {"width": 390, "height": 844}


@contextmanager
def opened(browser: Browser, address: str, caller: Caller, **options: Any) -> Iterator[Page]:
    """The link of the caller's text, on a telephone; nothing may go wrong in the page."""
    asked: dict[str, Any] = {
        "viewport": TELEPHONE,
        "permissions": ["geolocation"],
        "geolocation": RENO,
        "service_workers": "block",
    }
    context = browser.new_context(**asked | options)
    page = context.new_page()
    wrong: list[str] = []
    elsewhere: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
    page.on("request", lambda one: None if one.url.startswith(address) else elsewhere.append(one.url))
    page.goto(address + caller.link.removeprefix("https://calls.test"))
    yield page
    assert (wrong, elsewhere) == ([], [])
    context.close()


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_one_tap_shares_where_the_telephone_is_and_the_call_goes_on(
    browser: Browser, address: str, caller: Caller, language: str
) -> None:
    waiting(caller, language)
    with opened(browser, address, caller) as page:
        page.locator("#located").wait_for()
        page.locator("#share").click()
        page.get_by_role("heading", name={"en-US": "Thank you", "es-US": "Gracias"}[language]).wait_for()

    # The very next poll, a second later.
    caller.waits().heard("roadside-job-right", place="town|Reno|NV")
    assert caller.facts["position"] == "39.52960,-119.81380,12"


def test_the_pin_can_be_dragged_and_moved_by_keys(browser: Browser, address: str, caller: Caller) -> None:
    waiting(caller)
    with opened(browser, address, caller) as page:
        page.locator("#located").wait_for()
        box = page.locator("#map").bounding_box()
        assert box is not None
        middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.move(*middle)
        page.mouse.down()
        page.mouse.move(middle[0] + 60, middle[1] - 40)
        page.mouse.up()
        assert "northeast" in page.locator("#status").inner_text()
        page.locator("#map").focus()
        page.keyboard.press("ArrowUp")
        page.locator("#share").click()
        page.get_by_role("heading", name="Thank you").wait_for()

    latitude, longitude, _ = map(float, str(caller.waits().facts["position"]).split(","))
    assert RENO["latitude"] < latitude < RENO["latitude"] + 0.01
    assert RENO["longitude"] < longitude < RENO["longitude"] + 0.01


def test_a_telephone_that_does_not_say_where_it_is_can_be_typed_on(
    browser: Browser, address: str, caller: Caller
) -> None:
    waiting(caller)
    with opened(browser, address, caller, permissions=[]) as page:
        page.get_by_text("did not share its location").wait_for()
        page.get_by_label("Road, direction and exit").fill("I-80 east, exit 44")
        page.get_by_role("button", name="Send").click()
        page.get_by_role("heading", name="Thank you").wait_for()

    caller.waits().heard("roadside-job-right", place="highway|I-80|east|exit|44|")


def test_without_scripts_the_page_takes_words(browser: Browser, address: str, caller: Caller) -> None:
    waiting(caller)
    with opened(browser, address, caller, java_script_enabled=False) as page:
        assert not page.locator("#share").is_visible()
        page.get_by_label("Road, direction and exit").fill("Main and Fourth in Fargo")
        page.get_by_role("button", name="Send").click()
        page.get_by_role("heading", name="Thank you").wait_for()

    caller.waits().heard("roadside-job-right", place="crossing|Main|4th|Fargo")


def test_a_position_that_is_too_vague_is_asked_about_before_it_is_sent_anywhere(
    browser: Browser, address: str, caller: Caller
) -> None:
    waiting(caller)
    with opened(browser, address, caller, geolocation=RENO | {"accuracy": 900}) as page:
        page.get_by_text("Found only to within 0.6 miles").wait_for()
        page.locator("#share").click()
        page.get_by_text("Found only to within 700 feet").wait_for()

    assert caller.waits().state.stack[-1].state == "waiting"


@pytest.mark.parametrize(
    ("language", "accuracy", "says"),
    [
        ("en-US", 12, "Found, to within 40 feet."),
        ("es-US", 12, "Ubicado, con un margen de 40 pies."),
        ("en-US", 150, "Found, to within 500 feet."),
        ("en-US", 1600, "Found only to within 1 mile."),
        ("es-US", 4000, "Ubicado solo con un margen de 2.5 millas."),
    ],
)
def test_distances_are_told_in_feet_and_miles(
    browser: Browser, address: str, caller: Caller, language: str, accuracy: int, says: str
) -> None:
    waiting(caller, language)
    with opened(browser, address, caller, geolocation=RENO | {"accuracy": accuracy}) as page:
        page.locator("#located").wait_for()
        assert page.locator("#status").inner_text().startswith(says)
        assert told(accuracy, words_of(language)) in says, "the server says the same"
        units = re.compile({"en-US": "[0-9.]+ (feet|miles?)", "es-US": "[0-9.]+ (pies|millas?)"}[language])
        assert units.fullmatch(str(page.locator("#length").text_content()))
        page.locator("#map").focus()
        page.keyboard.press("ArrowUp")
        assert units.search(str(page.locator("#map").get_attribute("aria-valuetext")))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_all_of_it_fits_on_a_telephone_and_has_a_name(
    browser: Browser, address: str, caller: Caller, language: str, scheme: str
) -> None:
    waiting(caller, language)
    with opened(browser, address, caller, color_scheme=scheme) as page:
        page.locator("#located").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= TELEPHONE["width"]
        share = page.locator("#share").bounding_box()
        assert share is not None
        assert share["y"] + share["height"] <= TELEPHONE["height"]
        for control in page.locator("button:visible, input:visible, svg[role]").all():
            assert control.evaluate(
                "one => (one.ariaLabel || one.innerText || one.labels?.[0]?.innerText || '').trim()"
            )
