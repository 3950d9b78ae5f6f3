"""Who takes texts at the roadside, also after a call that was cut off, and what the others hear instead."""

from __future__ import annotations

from tests.caller import Caller
from tests.calls.helped import answers, asked_for, helped
from tests.calls.test_roadside_danger import IN
from tests.calls.test_roadside_help import at_the_place, needs, tells_where
from tests.house import TestHouse


def test_who_took_a_text_before_the_call_was_cut_off_has_the_details_texted(
    house: TestHouse, caller: Caller
) -> None:
    house.has(helped())
    needs(caller, "keys", "en-US", "tire", "1").keys("1").shares().hangs_up()

    caller.dials("roadside").keys("1").heard("roadside-still").keys("1", "1")
    answers(house, caller)

    caller.heard("roadside-job-texted").is_over()
    assert asked_for(house).asks["sms_ok"] == "yes"


def test_who_starts_anew_after_a_cut_off_has_not_said_yes_to_texts(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    needs(caller, "keys", "en-US", "tire", "1").keys("1").shares().hangs_up()

    caller.dials("roadside").keys("1").heard("roadside-still").keys("2", "1")
    tells_where(caller, "keys", "en-US").keys("1")
    answers(house, caller)

    caller.heard("roadside-job-not-texted").is_over()
    assert asked_for(house).asks["sms_ok"] == "no"


@IN
def test_who_takes_no_texts_is_promised_no_call_that_nobody_makes(
    house: TestHouse, caller: Caller, language: str
) -> None:
    house.has(helped())
    at_the_place(caller, "keys", language, "tire", "1").keys("1")
    answers(house, caller)

    words = {"en-US": "Call any time to hear how much longer", "es-US": "Llámenos para saber cuánto falta"}
    caller.heard("roadside-job-not-texted").is_over()
    assert words[language] in caller.words
    caller.did_not_hear("We'll call", "Le llamaremos")
