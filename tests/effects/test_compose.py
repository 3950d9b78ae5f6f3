"""A message says what it is about, and nothing that its reader may not be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ivr.domain.contracts import Contract
from ivr.effects.compose import channel_of, compose
from ivr.effects.ports import Channel
from ivr.flow.prompts import PromptError
from tests.company import CHEVROLET, contract, gap
from tests.effects.desk import LETTERS, MOBILE, REQUEST, Due

HOLDER = contract(
    email="dana@example.org", phone=MOBILE, co_holder_last_name="Okafor", lienholder="First Harbor"
)
FORM = Due("cancellation-form", HOLDER.number)
TEXT = Due("request-number", text_to=MOBILE)


def body(due: Due, holder: Contract | None = HOLDER, channel: Channel | None = None) -> str:
    composed = compose(LETTERS, due, holder, channel or channel_of(due, holder), "Guardline")
    return composed.body


def test_the_form_tells_the_request_as_the_caller_heard_it() -> None:
    text = body(FORM)
    for said in (
        "Dear Dana,",
        "November 22, 2026",
        "1399-5300",
        "2021 Chevrolet Silverado",
        "$2,400.00",
        "The refund is paid to you.",
        "1-800-631-5590",
        "Nothing has changed yet.",
    ):
        assert said in text


@pytest.mark.parametrize("channel", ["e-mail", "letter"])
@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_no_form_has_a_vin_a_zip_or_another_persons_name(language: str, channel: Channel) -> None:
    text = body(replace(FORM, language=language), channel=channel)
    private = (CHEVROLET, CHEVROLET[-6:], "97205", "Okafor", "First Harbor", "503", HOLDER.number, "dana@")
    assert [one for one in private if one in text] == []


def test_a_text_has_no_name_and_no_vehicle() -> None:
    """It goes to whoever holds the telephone."""
    text = body(TEXT, HOLDER)
    assert [one for one in ("Dana", "Garcia", "Chevrolet", "2,400") if one in text] == []
    assert "1399-5300" in text


@pytest.mark.parametrize("language", ["en-US", "es-US"])
@pytest.mark.parametrize(
    "holder",
    [
        contract(first_name=None),
        contract(vehicle_make=None, vehicle_model=None, vehicle_year=None),
        contract(vehicle_make=None),
        contract(vehicle_year=None, vehicle_model=None),
        gap(HOLDER),
    ],
    ids=["no first name", "no vehicle", "no make", "a make alone", "GAP"],
)
def test_a_record_with_gaps_still_makes_a_whole_letter(language: str, holder: Contract) -> None:
    text = body(replace(FORM, language=language), holder)
    assert "None" not in text
    assert "{" not in text


def test_the_vehicle_is_named_as_far_as_it_is_known() -> None:
    assert "Vehicle: Chevrolet\n" in body(FORM, contract(vehicle_year=None, vehicle_model=None))
    assert "Vehicle" not in body(FORM, contract(vehicle_make=None))


def test_what_the_turn_wrote_down_for_the_message_says_most() -> None:
    text = body(replace(FORM, variables={"refund": "562.60", "asked_on": "2026-12-01"}))
    assert "$562.60" in text
    assert "December 1, 2026" in text
    assert "2,400" not in text


def test_a_message_about_no_request_says_so_instead_of_half_a_number() -> None:
    with pytest.raises(PromptError, match="number"):
        body(replace(TEXT, request=None), None)


def test_a_request_of_another_kind_is_told_without_a_purpose() -> None:
    text = body(replace(TEXT, request=replace(REQUEST, kind="transfer")), None)
    assert text.startswith("Guardline: your request number is 1399-5300. Questions?")


def test_the_day_is_the_one_on_which_the_caller_asked() -> None:
    asked = replace(REQUEST, asks={**REQUEST.asks, "asked_on": date(2026, 3, 1).isoformat()})
    assert "On March 1, 2026 you asked us" in body(replace(FORM, request=asked))


@pytest.mark.parametrize(
    ("due", "holder", "channel"),
    [
        (TEXT, HOLDER, "text"),
        (TEXT, None, "text"),
        (FORM, HOLDER, "e-mail"),
        (FORM, contract(), "letter"),
        (FORM, None, "letter"),
    ],
)
def test_how_a_message_goes_out(due: Due, holder: Contract | None, channel: str) -> None:
    assert channel_of(due, holder) == channel
