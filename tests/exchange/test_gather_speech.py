"""A Gather that hears speech tells the words and how sure the recogniser is, once the caller has been silent.

speechTimeout (timeout's value; auto: a pause) is that silence; a minute of speech is the most.
The first kind of input, keys or speech, is the one that counts; words stop the prompts as keys do.
profanityFilter (true) leaves the first letter of a bad word; partialResultCallback hears words as they come.
"""

import pytest

from ivr.exchange.speech import SPEAKING_S
from tests.exchange.conftest import codes

NEXT = "<Say>next document</Say>"
MENU = '<Gather numDigits="1" action="/menu"><Say>Press one.</Say></Gather><Say>next verb</Say>'


@pytest.fixture(autouse=True)
def menu(server):
    server.on("/menu", NEXT)


def test_an_empty_result_of_speech_has_neither_digits_nor_words(dial, server):
    phone = dial('<Gather input="speech" action="/menu" actionOnEmptyResult="true"/>')

    phone.wait()

    assert not {"Digits", "SpeechResult"} & server.asked_on("/menu")[0].form.keys()


def test_speech_ends_after_the_silence_that_speech_timeout_says(dial, server, exchange):
    phone = dial('<Gather input="speech" speechTimeout="2" action="/menu"/>')

    phone.say("I want to cancel", confidence=0.82)

    form = server.asked_on("/menu")[0].form
    assert (form["SpeechResult"], form["Confidence"]) == ("I want to cancel", "0.82")
    assert phone.requests[1].at_s == pytest.approx(4 * 60 / 160 + 2)
    assert "Digits" not in form


def test_speech_timeout_is_the_timeout_by_default(dial):
    phone = dial('<Gather input="speech" timeout="3" action="/menu"/>')

    phone.say("yes", seconds=1)

    assert phone.requests[1].at_s == pytest.approx(1 + 3)


def test_auto_ends_speech_at_the_first_pause(dial):
    phone = dial('<Gather input="speech" speechTimeout="auto" action="/menu"/>')

    phone.say("yes", seconds=1)

    assert phone.requests[1].at_s == pytest.approx(2)


def test_a_recogniser_may_give_no_confidence(dial, server):
    phone = dial('<Gather input="speech" action="/menu"/>')

    phone.say("yes", confidence=None)

    assert "Confidence" not in server.asked_on("/menu")[0].form


def test_speech_is_heard_for_a_minute_at_most(dial):
    phone = dial('<Gather input="speech" action="/menu"/>')

    phone.say("and so on", seconds=100)

    assert phone.requests[1].at_s == pytest.approx(60)


def test_who_has_begun_to_speak_stops_the_prompts_and_is_heard_out(dial, server, exchange):
    phone = dial(
        '<Gather input="speech" action="/menu" timeout="3"><Say>Press one.</Say></Gather>', barge=True
    )

    phone.begin_to_speak()
    exchange.pass_time(SPEAKING_S + 2.9)
    phone.say("a tow", seconds=0)

    (asked,) = server.asked_on("/menu")
    assert asked.form["SpeechResult"] == "a tow"
    assert any("cut off" in entry.what for entry in phone.transcript.entries)


def test_who_has_begun_to_speak_and_says_nothing_is_silent_at_last(dial, server, exchange):
    phone = dial('<Gather input="speech" action="/menu" timeout="3"/><Say>next verb</Say>')
    began_s = exchange.now_s

    phone.begin_to_speak()
    phone.hear()

    assert phone.said == ["next verb"]
    assert exchange.now_s == pytest.approx(began_s + SPEAKING_S + 3 + 2 * 60 / 160)
    assert server.asked_on("/menu") == []


def test_keys_first_make_speech_lost(dial, server, exchange):
    phone = dial('<Gather input="dtmf speech" action="/menu"/>')
    phone.press("1", and_wait=False)

    phone.say("two")

    form = server.asked_on("/menu")[0].form
    assert (form["Digits"], "SpeechResult" in form) == ("1", False)


def test_speech_first_makes_keys_lost_and_ignores_the_finish_key(dial, server):
    phone = dial('<Gather input="speech dtmf" speechTimeout="2" action="/menu"/>')
    phone.say("yes", seconds=1, and_wait=False)

    phone.press("#")

    (asked,) = server.asked_on("/menu")
    assert (asked.form["SpeechResult"], "Digits" in asked.form) == ("yes", False)
    assert phone.requests[1].at_s == 3


def test_words_at_a_gather_for_keys_are_lost(dial, server):
    phone = dial(MENU)

    phone.say("one")

    assert [report.level for report in phone.reports] == ["note"]
    assert phone.said == ["Press one.", "next verb"]
    assert server.asked_on("/menu") == []


def test_keys_at_a_gather_for_words_are_lost_and_stop_nothing(dial, server):
    phone = dial('<Gather input="speech" action="/menu"><Say>one two three four</Say></Gather>', barge=True)

    phone.press("1", and_wait=False)
    phone.hear()

    assert [report.level for report in phone.reports] == ["note"]
    assert phone.speech_s == pytest.approx(1.5)
    assert server.asked_on("/menu") == []


def test_a_profanity_is_told_by_its_first_letter(dial, server):
    dial('<Gather input="speech" action="/menu"/>').say("oh Shit, again")

    assert server.asked_on("/menu")[0].form["SpeechResult"] == "oh S***, again"


def test_without_the_filter_words_are_told_as_they_are(dial, server):
    dial('<Gather input="speech" profanityFilter="false" action="/menu"/>').say("oh shit")

    assert server.asked_on("/menu")[0].form["SpeechResult"] == "oh shit"


def test_partial_results_are_told_while_somebody_speaks_and_change_nothing(dial, server):
    server.on("/partly", "<Say>Never said.</Say>")
    phone = dial(
        '<Gather input="speech" speechTimeout="2" action="/menu" partialResultCallback="/partly"'
        ' partialResultCallbackMethod="GET"/>'
    )

    phone.say("I want to cancel", seconds=4)

    partial = server.asked_on("/partly")
    assert [one.query["UnstableSpeechResult"] for one in partial] == ["I want", "I want to cancel"]
    assert partial[0].query["CallSid"] == phone.call_sid
    assert [one.at_s for one in phone.requests[1:4]] == [2, 4, 6]
    assert phone.said == ["next document"]


def test_partial_results_stop_when_the_caller_hangs_up(dial, server):
    server.on("/partly", "")
    phone = dial('<Gather input="speech" partialResultCallback="/partly"/>')
    phone.say("I want to cancel", seconds=4, and_wait=False)

    phone.hang_up()

    assert server.asked_on("/partly") == []


def test_speech_may_have_its_own_longest_time(dial):
    phone = dial('<Gather input="speech" maxSpeechTime="10" action="/menu"/>')

    phone.say("and so on", seconds=30)

    assert phone.requests[1].at_s == pytest.approx(10)


def test_words_that_follow_in_time_belong_to_the_same_result(dial, server, exchange):
    phone = dial('<Gather input="speech" speechTimeout="3" action="/menu"/>')
    phone.say("my name is", seconds=1, and_wait=False)
    exchange.pass_time(2)

    phone.say("Garcia", seconds=1)

    assert server.asked_on("/menu")[0].form["SpeechResult"] == "my name is Garcia"
    assert phone.requests[1].at_s == pytest.approx(2 + 1 + 3)


def test_words_stop_the_prompts_too(dial, server):
    phone = dial(
        f'<Gather input="speech" speechTimeout="1" action="/menu"><Say>{"word " * 16}</Say></Gather>',
        barge=True,
    )

    phone.say("yes", seconds=1)

    assert phone.requests[1].at_s == pytest.approx(1 + 1)
    assert phone.speech_s == pytest.approx(2 * 60 / 160)


@pytest.mark.parametrize(
    "model",
    [
        *("default", "numbers_and_commands", "phone_call", "experimental_conversations"),
        *("experimental_utterances", "googlev2_long", "googlev2_short", "googlev2_telephony"),
        *("googlev2_telephony_short", "deepgram_nova-2", "deepgram_nova-3"),
    ],
)
def test_every_speech_model_goes_with_whole_seconds_of_silence(dial, model):
    assert codes(dial(f'<Gather input="speech" speechModel="{model}" speechTimeout="2"/>')) == []


def test_five_hundred_hints_of_a_hundred_characters_are_fine(dial):
    phone = dial(f'<Gather hints="{",".join(["a" * 100] * 500)}"/>')

    assert codes(phone) == []
