"""Whoever waits for help changes where a tow goes, or whom to call back: read back, told to the provider."""

from __future__ import annotations

import pytest

from ivr.dispatch.wire import NoReply, Reply
from ivr.domain.roadside import JobState
from ivr.effects.changing import NOT_CHANGED
from ivr.store.calls import KeptRequest
from ivr.store.job_events import told_of
from tests.caller import Caller
from tests.calls.helped import has_job, helped
from tests.calls.test_roadside_danger import BY, IN, reason_of
from tests.calls.test_roadside_help import at_the_place
from tests.dispatch.simulated import Simulated
from tests.house import TestHouse

SHOP = "described|Millers Garage in Reno"
SAID = {
    "en-US": {
        "shop": "take it to another shop",
        "name": "Miller's Garage in Reno",
        "nearest": "the nearest one",
        "number": "I have a new number",
        "digits": "five oh three five five five oh one four two",
        "yes": "yes",
        "done": "It goes there.",
        "called": "They call you there.",
    },
    "es-US": {
        "shop": "llévelo a otro taller",
        "name": "Miller's Garage in Reno",
        "nearest": "el más cercano",
        "number": "tengo otro número",
        "digits": "cinco cero tres cinco cinco cinco cero uno cuatro dos",
        "yes": "sí",
        "done": "Va para allá.",
        "called": "Le llamarán ahí.",
    },
}


@pytest.fixture
def provider(house: TestHouse, caller: Caller) -> Simulated:
    """A provider who has sent the caller a tow truck, to the nearest shop."""
    house.has(helped())
    provider = Simulated(house)
    at_the_place(caller, "keys", "en-US", "tow", "5").keys("2", "1").heard("roadside-job-finding")
    house.works()
    caller.waits().is_over()
    return provider


def calls_again(caller: Caller, by: str, language: str) -> Caller:
    """The caller has heard how far the truck is, in their language."""
    caller.dials("roadside").heard("roadside-status-told")
    if language == "es-US":
        caller.keys("8") if by == "keys" else caller.says("español")
    return caller.heard("roadside-status-after")


def change_of(house: TestHouse) -> KeptRequest:
    """The one change that was asked for."""
    [request] = [one for one in house.requests() if one.kind == "dispatch_change"]
    return request


def told(provider: Simulated) -> object:
    """What is new of the job, as the provider has it."""
    return provider.jobs[0].request.get("update")


@IN
def test_another_shop_is_said_read_back_and_told_to_the_provider(
    house: TestHouse, caller: Caller, provider: Simulated, language: str
) -> None:
    said = SAID[language]
    calls_again(caller, "speech", language).says(said["shop"]).heard("roadside-job-shop").says(said["name"])
    caller.heard("roadside-status-right-shop", tow_to=SHOP)
    assert told(provider) is None, "nothing is changed before the yes"

    caller.says(said["yes"]).heard("roadside-status-telling")
    house.works()
    caller.waits().heard("roadside-status-changed", changed="shop").heard("roadside-status-after")

    assert said["done"] in caller.words
    assert told(provider) == {"destination": SHOP}
    assert provider.asked.count("POST /jobs/70001/update") == 1
    assert (change_of(house).asks["job"], change_of(house).state) == ("70001", "done")
    caller.waits().heard("people-goodbye").is_over()


@IN
def test_by_keys_alone_it_goes_to_the_nearest_shop_after_all(
    house: TestHouse, caller: Caller, provider: Simulated, language: str
) -> None:
    calls_again(caller, "keys", language).keys("3").heard("roadside-status-change")

    caller.keys("1").heard("roadside-job-shop").keys("2").heard("roadside-status-right-nearest").keys("1")
    house.works()
    caller.waits().heard("roadside-status-changed", changed="shop")

    assert told(provider) == {"destination": "nearest"}


@BY
@IN
def test_another_number_is_read_back_and_called_from_then_on(
    house: TestHouse, caller: Caller, provider: Simulated, by: str, language: str
) -> None:
    said = SAID[language]
    calls_again(caller, by, language)

    caller.keys("3", "2") if by == "keys" else caller.says(said["number"])
    caller.heard("roadside-status-new-number")
    caller.keys("5035550142#") if by == "keys" else caller.says(said["digits"])
    caller.heard("roadside-status-right-number", callback="+15035550142")
    caller.keys("1") if by == "keys" else caller.says(said["yes"])
    house.works()
    caller.waits().heard("roadside-status-changed", changed="number")

    assert said["called"] in caller.words
    assert told(provider) == {"callback": "+15035550142"}
    house.house.job_events.wants_person("70001", "late")
    [late] = [one for one in house.requests() if one.kind == told_of("late")]
    assert late.asks["phone"] == "+15035550142"


def test_a_new_number_gets_no_texts_that_were_wanted_on_another(
    house: TestHouse, caller: Caller, provider: Simulated
) -> None:
    calls_again(caller, "keys", "en-US").keys("3", "2", "5035550142#", "1")
    house.works()

    kept = house.house.jobs.named("70001")

    assert kept is not None
    assert (kept.about["phone"], kept.about["callback"]) == (caller.number, "+15035550142")


def test_what_is_changed_is_never_read_out_as_it_was(
    house: TestHouse, caller: Caller, provider: Simulated
) -> None:
    """A telephone's number can be forged: it hears what its caller says, and nothing that was said before."""
    calls_again(caller, "keys", "en-US").keys("3", "2", "5035550142#").hangs_up()

    caller.did_not_hear("exit forty-four", "Interstate", "nearest", "one one seven", "Chevrolet", "Garcia")


def test_a_wrong_shop_or_number_is_asked_for_again_and_nothing_is_changed(
    house: TestHouse, caller: Caller, provider: Simulated
) -> None:
    calls_again(caller, "keys", "en-US").keys("3", "1").says("Miller's Garage in Reno").keys("2")
    caller.heard("roadside-job-shop").keys("2", "2").heard("roadside-job-shop").hangs_up()
    calls_again(caller, "keys", "en-US").keys("3", "2", "5035550142#", "2")

    caller.heard("roadside-status-new-number")
    assert "dispatch_change" not in [one.kind for one in house.requests()]


@pytest.mark.parametrize(
    ("wire", "state", "why"),
    [
        (lambda *_: Reply(409, b"{}"), "not_done", "not_changed"),
        (lambda *_: Reply(503, b""), "unsure", "change_unsure"),
        (
            lambda *_: NoReply(sent=True, reason="the provider did not answer in time"),
            "unsure",
            "change_unsure",
        ),
        (lambda *_: NoReply(sent=False, reason="the provider is not there"), "not_done", "not_changed"),
    ],
    ids=["refused", "no certain answer", "no answer", "not there"],
)
def test_a_change_that_fails_or_of_which_nobody_knows_is_a_persons_who_has_it(
    house: TestHouse, caller: Caller, provider: Simulated, wire: object, state: str, why: str
) -> None:
    calls_again(caller, "keys", "en-US").keys("3", "1").says("Miller's Garage in Reno").keys("1")
    provider.wire = wire  # type: ignore[assignment]  # what the provider's wire does instead
    house.works()

    caller.waits().heard("roadside-status-not-changed").is_connected().did_not_hear("Done")

    assert reason_of(caller) == ("waits_for_help", "high")
    assert caller.facts["tow_to"] == SHOP
    assert (change_of(house).asks["destination"], change_of(house).state) == (SHOP, state)
    assert why in NOT_CHANGED.values()
    assert {one.kind: one.state for one in house.requests()}[told_of(why)] == "open"


def test_whoever_waits_in_vain_for_the_providers_word_gets_a_person_and_nothing_is_changed_later(
    house: TestHouse, caller: Caller, provider: Simulated
) -> None:
    calls_again(caller, "keys", "en-US").keys("3", "1", "2", "1").heard("roadside-status-telling")
    for _ in range(15):
        if caller.state.stack[-1].state == "changing":
            caller.waits()

    caller.heard("roadside-status-not-changed").is_connected()
    house.works()

    assert told(provider) is None
    assert change_of(house).state == "not_done"


@pytest.mark.parametrize("keys", [("1", "2"), ("2", "5035550142#")], ids=["shop", "number"])
def test_a_job_that_is_over_by_then_is_a_persons(
    house: TestHouse, caller: Caller, provider: Simulated, keys: tuple[str, ...]
) -> None:
    calls_again(caller, "keys", "en-US").keys("3", *keys)
    has_job(house, JobState.COMPLETED, None, seq=20, job="70001")

    caller.keys("1").is_connected()

    assert "dispatch_change" not in [one.kind for one in house.requests()]


def test_a_named_shop_of_a_job_that_is_over_by_then_is_a_persons(
    house: TestHouse, caller: Caller, provider: Simulated
) -> None:
    calls_again(caller, "keys", "en-US").keys("3", "1").says("Miller's Garage in Reno")
    has_job(house, JobState.COMPLETED, None, seq=20, job="70001")

    caller.keys("1").is_connected()


@pytest.mark.parametrize("words", ["change it", "take it to another shop"])
def test_of_a_job_that_is_over_meanwhile_nothing_is_changed_and_help_is_offered(
    house: TestHouse, caller: Caller, provider: Simulated, words: str
) -> None:
    calls_again(caller, "keys", "en-US")
    has_job(house, JobState.COMPLETED, None, seq=20, job="70001")

    caller.says(words).heard("roadside-safe")


def test_other_help_than_a_tow_has_no_shop_to_change(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1").hangs_up()
    has_job(house, JobState.EN_ROUTE, 12)

    caller.dials("roadside").keys("3").heard("roadside-status-change")
    assert "shop" not in caller.words
    caller.keys("1").heard("roadside-status-new-number").hangs_up()

    caller.dials("roadside").says("take it to another shop").is_connected()


def test_what_is_not_offered_at_first_is_named_where_the_choices_are_said_again(
    house: TestHouse, caller: Caller, provider: Simulated
) -> None:
    calls_again(caller, "keys", "en-US")
    assert "call-back" not in caller.words

    caller.keys("7").heard("roadside-status-after", "no-match")

    assert "For another shop, 4." in caller.words
    assert "For another call-back number, 5." in caller.words
