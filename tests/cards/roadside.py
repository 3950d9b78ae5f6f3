"""Cards of the roadside line."""

from __future__ import annotations

from ivr.domain.roadside import JobState
from tests.caller import Caller
from tests.calls.helped import TELEPHONE, answers, asked, has_job, helped
from tests.cards.card import Answer, Card, Happens
from tests.cards.trio import TRIO, YES, ZIP
from tests.house import TestHouse

FIRST_S = 9.5
"""Until the first question: the sentence about nine one one stands before it."""


def _nothing(house: TestHouse) -> None:
    """Nothing is on record of who calls."""


def _helped(house: TestHouse) -> None:
    house.has(helped())


def _on_its_way(house: TestHouse) -> None:
    """Help was asked for from this telephone, and is twelve minutes away."""
    _helped(house)
    asked(Caller(house, TELEPHONE)).hangs_up()
    has_job(house, JobState.EN_ROUTE, 12)


def _shares(house: TestHouse, caller: Caller) -> None:
    caller.shares()


def _says_where(house: TestHouse, caller: Caller) -> None:
    caller.says(WHERE if caller.state.language == "en-US" else DONDE)


def _coming(minutes: float) -> Happens:
    return Happens(
        "The provider has a driver.", lambda house, caller: answers(house, caller, minutes), seconds=5
    )


TIRE = Answer("1", "flat tire", "llanta ponchada")
TEXT_ME = Answer("1", "yes, text me", "sí, mándeme un mensaje")
TAP = Happens("The caller opens the link and taps share.", _shares, seconds=8, inputs=1)
WHERE = "I-80 east near exit 44"
DONDE = "interestatal 25 norte milla 212"

ROADSIDE = (
    Card(
        id="R1",
        task="Flat tire, safe, phone number on file",
        line="roadside",
        effort="4 keys + 1 tap",
        inputs=5,
        speech_s=53,
        first_s=FIRST_S,
        whole_s=75,
        steps=(YES, TIRE, TEXT_ME, TAP, YES, _coming(35)),
        ends="roadside-job-coming",
        on_record=_helped,
        also=(
            "test_r1_a_provider_who_refuses_leaves_a_person_with_the_story",
            "test_r1_a_driver_who_cannot_come_is_replaced_and_the_caller_hears_so",
            "test_r1_a_link_that_nobody_opens_gives_way_to_words_or_keys_after_90_seconds",
            "test_r1_without_a_spare_a_tow_comes",
        ),
    ),
    Card(
        id="R3",
        task="Tow, no text, location by voice, in Spanish",
        line="roadside",
        effort="6 keys + 1 utterance",
        inputs=7,
        speech_s=52,
        first_s=FIRST_S,
        in_spanish=True,
        steps=(
            YES,
            Answer("5", "I need a tow", "una grúa"),
            Answer("2", "I'll tell you", "se lo digo"),
            Happens(
                "The caller says where they are.",
                _says_where,
                seconds=3,
                inputs=1,
            ),
            Answer("2", "the nearest one", "el más cercano"),
            YES,
            _coming(50),
        ),
        ends="roadside-job-coming",
        on_record=_helped,
        also=(
            "test_r3_who_is_not_understood_twice_gets_a_person_who_speaks_their_language",
            "test_r3_who_cannot_be_called_back_is_asked_for_a_number",
        ),
    ),
    Card(
        id="R3k",
        task="Tow, no text, location by keys alone",
        line="roadside",
        effort="10 keys, three of them numbers",
        inputs=10,
        # The card's 52 s without the shop that it asks for in words (6.8 s), and with four questions by key
        # instead, at its own pace: the ZIP code (3 s), the road (5 s), the way (4.5 s) and the exit (4 s).
        speech_s=61.7,
        first_s=FIRST_S,
        in_spanish=True,
        steps=(
            YES,
            Answer("5", "I need a tow", "una grúa"),
            Answer("2", "I'll tell you", "se lo digo"),
            Answer("*", "I don't know", "no sé"),
            Answer("89501", "eight nine five oh one", "ocho nueve cinco cero uno"),
            Answer("80#", "eighty", "ochenta"),
            Answer("1", "east", "este"),
            Answer("44#", "forty four", "cuarenta y cuatro"),
            YES,
            _coming(50),
        ),
        ends="roadside-job-coming",
        on_record=_helped,
    ),
    Card(
        id="R4",
        task="Where is my truck? (repeat call, open job on this number)",
        line="roadside",
        effort="0",
        inputs=0,
        speech_s=14,
        first_s=13.5,
        steps=(),
        ends="roadside-status-told",
        on_record=_on_its_way,
        also=(
            "test_r4_who_waits_in_vain_hears_an_apology_and_is_offered_a_person_first",
            "test_r4_of_two_open_jobs_the_caller_says_which_by_what_was_wrong",
        ),
    ),
    Card(
        id="R6",
        task="Number not on file, contract not found: still help",
        line="roadside",
        effort="4 keys + 1 tap + 5 digits + name keys",
        inputs=7,
        speech_s=61,
        first_s=FIRST_S,
        steps=(YES, TIRE, TEXT_ME, TAP, YES, ZIP, TRIO[1]),
        ends="roadside-not-found",
        on_record=_nothing,
        also=(
            "test_r6_an_expired_contract_is_a_persons_to_decide_and_never_a_no",
            "test_r6_an_expired_contract_of_another_telephone_is_a_persons_too",
        ),
    ),
    Card(
        id="R2",
        task="In a traffic lane, smoke: unsafe",
        line="roadside",
        effort="1 key",
        inputs=1,
        speech_s=23,
        first_s=FIRST_S,
        steps=(Answer("2", "no", "no"),),
        ends="roadside-unsafe",
        on_record=_nothing,
        also=(
            "test_r2_words_of_danger_at_any_question_or_zero_bring_a_person_at_once",
            "test_r2_who_cannot_answer_whether_they_are_safe_is_not",
        ),
    ),
    Card(
        id="R5",
        task="Locked out with a child or pet inside",
        line="roadside",
        effort="3 keys",
        inputs=3,
        speech_s=39,
        first_s=FIRST_S,
        steps=(
            YES,
            Answer("3", "I locked my keys in the car", "dejé las llaves adentro"),
            Answer("1", "my baby is in there", "está mi bebé adentro"),
        ),
        ends="roadside-locked-in",
        on_record=_nothing,
        also=("test_r5_a_running_engine_is_as_a_child_inside",),
    ),
)
