"""Consent: a text follows a yes on its own call, the proof of it is kept, and STOP holds on all lines."""

from __future__ import annotations

import pytest

from ivr.engine.call import Utterance
from ivr.flow.bundle import thaw
from ivr.flow.prompts import Prompts
from ivr.store import calls
from tests.caller import Caller
from tests.company import contract
from tests.house import ACCOUNT, SHIPPED, URL, TestHouse

LINES = sorted(SHIPPED.content().lines.served)
TRIO = ("97205", "Garcia#", "157943#")


def texts(house: TestHouse, sender: str, line: str, words: str) -> None:
    """Somebody texts one of the house's numbers."""
    name = "SM" + "7" * 32
    form = {"From": sender, "To": house.number_of(line), "Body": words, "AccountSid": ACCOUNT}
    house.post(f"{URL}/sms/incoming", form | {"MessageSid": name, "SmsMessageSid": name, "SmsSid": name})


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_of_a_text_the_wording_the_yes_the_time_the_number_and_the_call_are_on_record(
    house: TestHouse, caller: Caller, by: str
) -> None:
    """Everything from the records alone: the words are rendered from the bundle that the call was held on."""
    caller.dials().says("which shops").heard("questions-offer")
    caller.keys("1") if by == "keys" else caller.says("yes")

    [message] = house.messages()
    asked, answered = house.turns(message.call)[message.turn - 1 : message.turn + 1]
    bundle = thaw(house.house.bundles.content(asked.bundle))
    [offer] = [one for one in map(Utterance.from_json, asked.said) if one.message == "questions-offer"]  # type: ignore[arg-type]  # said is a list
    wording = Prompts.read(bundle.prompts).render("en-US", offer.message, offer.attribute, offer.variables)
    assert wording.text == "For that by text, press 1. For the menu, 2."
    said = {"keys": {"keys": "1"}, "speech": {"words": "yes"}}[by]
    assert isinstance(answered.heard, dict)
    assert said.items() <= answered.heard.items()
    assert ("questions", "offer", "yes") in [tuple(step) for step in answered.path]  # type: ignore[union-attr, arg-type]  # a path is a list of lists
    assert answered.at >= asked.at
    kept = {one.call.call: one.call for one in calls.recent(house.house.database, house.house.sealed, 10)}
    assert kept[message.call].caller == caller.number
    [due] = house.house.messages.newest(1)
    assert (due.text_to, due.call, due.turn) == (caller.number, message.call, message.turn)


@pytest.mark.parametrize("line", LINES)
def test_a_stop_to_any_line_holds_on_every_line_at_once(house: TestHouse, caller: Caller, line: str) -> None:
    house.has(contract())
    texts(house, caller.number, line, "please stop texting me")

    caller.dials("contracts").says("which shops").heard("contracts-menu")
    caller.keys("1", *TRIO, "1", "1").heard("contracts-after")

    assert [one.name for one in house.messages()] == ["cancellation-form"]


def test_a_stop_between_the_offer_and_the_yes_is_honoured(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("which shops").heard("questions-offer")
    texts(house, caller.number, "bank", "STOP")

    caller.keys("1").heard("contracts-menu")

    assert house.messages() == []
