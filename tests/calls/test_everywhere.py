"""What works at every question: a person, repeat, back, slower, danger; silence and misunderstanding."""

from __future__ import annotations

import pytest

from ivr.domain.contracts import ContractStatus
from tests.caller import Caller
from tests.company import contract
from tests.house import URL, TestHouse

TRIO = ("97205", "Garcia#", "157943#")


def test_slower_is_slower_for_the_rest_of_the_call(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().says("slower").heard("slower-from-now").heard("contracts-menu")
    caller.keys("1")

    assert b'rate="' in caller.phone.documents[-1]
    assert caller.state.rate == "slow"


def test_silence_is_asked_again_in_other_words_and_then_a_person_comes(
    house: TestHouse, caller: Caller
) -> None:
    """Three tries a question: shorter first, then fuller with the keys."""
    caller.dials().keys("1").waits().heard("identify-holder-zip", "again")
    caller.waits().heard("identify-holder-zip", "more")

    caller.waits()

    caller.heard("contracts-person").is_connected()


def test_a_wrong_key_is_not_scolded_and_hears_the_options_again(house: TestHouse, caller: Caller) -> None:
    caller.dials().keys("7").heard("contracts-menu", "no-match").heard("menu-first-option")

    caller.keys("7").heard("contracts-menu", "more")
    caller.keys("7").heard("contracts-person").is_connected()


def test_five_misses_in_a_whole_call_are_enough(house: TestHouse, caller: Caller) -> None:
    """Two here and two there: no question was missed three times, and still a person comes."""
    caller.dials().waits(2).keys("1").waits(2).keys("97205")

    caller.waits()

    caller.heard("contracts-person").is_connected()


def test_speech_that_was_hardly_heard_is_offered_keys_first(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("mumble mumble", confidence=0.2)

    caller.heard("contracts-menu", "more")


def test_a_middling_hearing_is_asked_about_before_it_counts(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("cancel", confidence=0.6)
    caller.heard("did-you-mean-choice", heard_choice="contracts-cancel")

    caller.says("yes", confidence=0.6)

    caller.heard("identify-holder-zip")


def test_a_middling_hearing_that_was_wrong_is_asked_again_with_keys(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("transfer", confidence=0.6).heard("did-you-mean-choice")

    caller.keys("2")

    caller.heard("contracts-menu", "more")


def test_a_middling_yes_cancels_nothing_by_itself(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1").says("yes", confidence=0.6)

    caller.heard("did-you-say-yes")
    assert house.requests() == []


@pytest.mark.parametrize("said", ["don't cancel it", "no don't", "no", "I know"])
def test_nothing_but_a_yes_is_a_yes(house: TestHouse, caller: Caller, said: str) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1").says(said)

    assert house.requests() == []
    assert "cancellation-requested" not in [one.message for one in caller.said]


def test_star_goes_back_to_the_question_before(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", "97205").heard("identify-holder-last-name")
    caller.keys("*").heard("identify-holder-zip")
    caller.keys("*").heard("contracts-menu")
    caller.keys("*").heard("contracts-menu")


def test_what_is_on_record_cannot_be_gone_back_from(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1", "1").heard("contracts-after-with-text")
    caller.says("go back")

    caller.heard("contracts-after-with-text")
    assert len(house.requests()) == 1


def test_digits_are_digits_while_a_number_is_keyed(house: TestHouse, caller: Caller) -> None:
    """0, 8 and 9 in a ZIP are no commands."""
    house.has(contract(zip="09890"))

    caller.dials().keys("1", "09890", "Garcia#", "157943#")

    caller.heard("cancellation-offer-full")


def test_only_what_follows_the_last_star_counts(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", "97205", "Garc*Garcia#", "1579*157943#")

    caller.heard("cancellation-offer-full")


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (ContractStatus.CANCELLED, "cancellation-already-cancelled"),
        (ContractStatus.EXPIRED, "cancellation-already-expired"),
        (ContractStatus.TRANSFERRED, "cancellation-already-transferred"),
    ],
)
def test_a_contract_that_is_over_is_said_to_be_so_kindly(
    house: TestHouse, caller: Caller, status: ContractStatus, message: str
) -> None:
    house.has(contract(status=status))

    caller.dials().keys("1", *TRIO)

    caller.heard(message).heard("contracts-after")


@pytest.mark.parametrize("last_four", ["0143", "0144", "0145"])
def test_where_nobody_answers_a_message_is_taken(
    tmp_path_factory: pytest.TempPathFactory, last_four: str
) -> None:
    """Busy, no answer, failed: the caller is never left with silence or a bare hang-up."""
    house = TestHouse(tmp_path_factory.mktemp("house"), human_number=f"+1503555{last_four}")
    caller = Caller(house)

    caller.dials().keys("0", "2").heard("after-hours-message")
    caller.says("this is Dana Garcia, please call me back")

    caller.heard("people-message-taken").is_over()
    [request] = house.requests()
    assert request.kind == "voicemail"
    assert request.asks["recording"]


def test_a_call_that_ends_while_a_message_is_left_keeps_the_message(house: TestHouse) -> None:
    """Most callers end a message by hanging up, and the carrier tells the end of the call in any order."""
    house.settings = house.settings.model_copy(update={"human_number": "+15035550143"})
    caller = Caller(house)
    caller.dials().keys("0", "2").heard("after-hours-message")
    form = caller.phone.requests[-1].form
    house.post(f"{URL}/voice/status", form | {"CallStatus": "completed", "CallDuration": "30"})

    recording = {"RecordingUrl": "https://api.test/Recordings/RE" + "1" * 32, "RecordingDuration": "12"}
    ended = {"CallStatus": "completed", "Digits": "hangup"}
    house.post(
        house.open_turn(caller.phone.call_sid).partition("?")[0] + "?after=record", form | recording | ended
    )

    assert [one.kind for one in house.requests()] == ["voicemail"]


def test_without_a_message_nobody_is_thanked_for_one(house: TestHouse) -> None:
    house.settings = house.settings.model_copy(update={"human_number": "+15035550143"})
    caller = Caller(house)
    caller.dials().keys("0", "2").heard("after-hours-message")
    form = caller.phone.requests[-1].form

    nothing = {"RecordingUrl": "https://api.test/Recordings/RE" + "1" * 32, "RecordingDuration": "0"}
    house.post(house.open_turn(caller.phone.call_sid).partition("?")[0] + "?after=record", form | nothing)

    caller.heard("people-no-message")
    assert house.requests() == []


@pytest.mark.parametrize("words", ["no", "no thanks", "that's all", "nothing else", "goodbye", "thank you"])
def test_whoever_is_done_may_say_so(house: TestHouse, caller: Caller, words: str) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "2").says(words)

    caller.heard("contracts-goodbye").is_over()


def test_after_an_hour_a_person_comes_whatever_was_left_to_answer(house: TestHouse, caller: Caller) -> None:
    caller.dials()
    for _ in range(11):
        house.exchange.now_s += 300
        caller.keys("8").heard("contracts-menu")
    house.exchange.now_s += 300
    caller.keys("8")

    caller.heard("contracts-person")


def test_a_refused_hearing_is_never_asked_about_again(house: TestHouse, caller: Caller) -> None:
    """What "repeat" says again is the question, so that its 1 means what the caller last heard."""
    caller.dials().says("transfer", confidence=0.6).heard("did-you-mean-choice")
    caller.keys("2").heard("contracts-menu", "more")

    caller.keys("9").heard("contracts-menu")

    assert "did-you-mean-choice" not in [one.message for one in caller.said]
    caller.keys("1").heard("identify-holder-zip")


def test_repeat_asks_about_a_hearing_again(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("transfer", confidence=0.6).keys("9")

    caller.heard("did-you-mean-choice", heard_choice="contracts-transfer")


def test_saying_the_same_again_confirms_what_was_half_heard(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("cancel", confidence=0.6).says("cancel", confidence=0.6)

    caller.heard("identify-holder-zip")


def test_a_middling_no_to_doing_something_is_a_no(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1").says("no", confidence=0.6)

    caller.heard("cancellation-kept")


@pytest.mark.parametrize("words", ["confirm", "I confirm", "yes please do"])
def test_a_confirmation_may_be_confirmed_in_its_own_words(
    house: TestHouse, caller: Caller, words: str
) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1").says(words)

    assert len(house.requests()) == 1


def test_a_call_that_goes_on_for_too_long_comes_to_a_person_and_ends(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Also where nobody answers: no call goes round for ever."""
    house = TestHouse(tmp_path_factory.mktemp("house"), turns=10, human_number="+15035550143")
    house.has(contract())
    caller = Caller(house).dials()
    for _ in range(9):
        caller.says("slower")

    caller.keys("1").heard("after-hours-away")
    caller.keys("1").heard("after-hours-message")
    caller.says("please call me").heard("people-message-taken").is_over()

    assert [one.kind for one in house.requests()] == ["voicemail"]


def test_back_at_the_first_question_says_all_of_it_again(house: TestHouse, caller: Caller) -> None:
    """After a request there is no way back, and its number can still be heard."""
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1", "1", "*")

    caller.heard("cancellation-requested", number=house.requests()[0].number)


@pytest.mark.parametrize(
    "words", ["I've been in an accident", "I crashed my car and need help", "I smell gas"]
)
def test_danger_has_many_words(caller: Caller, words: str) -> None:
    caller.dials().says(words)

    caller.heard("danger-safety").heard("contracts-menu")
