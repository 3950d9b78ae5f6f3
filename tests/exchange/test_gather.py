"""Gather says its prompts and listens at the same time.

timeout (5 s) runs from the end of the prompts or from the first key, and again after every key.
finishOnKey (#) or numDigits ends it; the finish key is no digit; with no digit before it the result is empty.
The first kind of input, keys or speech, is the one that counts.
A result goes to action, by default the document's own URL, and its TwiML takes over.
An empty result asks nobody, unless actionOnEmptyResult: the next verb follows.
"""

import pytest

from tests.exchange.conftest import ORIGIN, codes

NEXT = "<Say>next document</Say>"
MENU = '<Gather numDigits="1" action="/menu"><Say>Press one.</Say></Gather><Say>next verb</Say>'


@pytest.fixture(autouse=True)
def menu(server):
    server.on("/menu", NEXT)


def test_num_digits_ends_it_at_once(dial, server, exchange):
    phone = dial('<Gather numDigits="5" action="/menu"/>')
    began_s = exchange.now_s

    phone.press("97205")

    (asked,) = server.asked_on("/menu")
    assert asked.form["Digits"] == "97205"
    assert phone.requests[1].at_s == pytest.approx(began_s + 4 * 0.3)


def test_its_action_takes_over_and_the_next_verb_is_dead(dial):
    phone = dial(MENU)

    phone.press("1")

    assert phone.said == ["Press one.", "next document"]


def test_the_finish_key_ends_it_and_is_no_digit(dial, server):
    phone = dial('<Gather action="/menu"/>')

    phone.press("123#")

    (asked,) = server.asked_on("/menu")
    assert (asked.form["Digits"], asked.form["FinishedOnKey"]) == ("123", "#")


def test_another_finish_key_makes_the_pound_a_digit(dial, server):
    phone = dial('<Gather finishOnKey="*" action="/menu"/>')

    phone.press("1#*")

    assert server.asked_on("/menu")[0].form["Digits"] == "1#"


def test_without_a_finish_key_only_silence_ends_it(dial, server, exchange):
    phone = dial('<Gather finishOnKey="" timeout="3" action="/menu"/>')

    phone.press("1#")

    assert server.asked_on("/menu")[0].form["Digits"] == "1#"
    assert phone.requests[1].at_s == pytest.approx(0.3 + 3)


def test_the_finish_key_alone_is_an_empty_result(dial, server):
    phone = dial('<Gather action="/menu"/><Say>next verb</Say>')

    phone.press("#")

    assert phone.said == ["next verb"]
    assert server.asked_on("/menu") == []


def test_silence_for_the_timeout_after_the_prompts_is_an_empty_result(dial, server, exchange):
    phone = dial('<Gather action="/menu" timeout="4"><Say>One two three four.</Say></Gather><Pause/>')
    assert exchange.now_s == pytest.approx(1.5)

    phone.wait()

    assert exchange.now_s == pytest.approx(1.5 + 4 + 1)
    assert server.asked_on("/menu") == []


def test_the_timeout_is_five_seconds_by_default(dial):
    phone = dial("<Gather/>")

    assert phone.waiting.until_s == 5


def test_every_key_starts_the_timeout_anew(dial, server, exchange):
    phone = dial('<Gather timeout="5" action="/menu"/>')
    phone.press("1", and_wait=False)
    exchange.pass_time(4)
    phone.press("2", and_wait=False)
    exchange.pass_time(4)
    assert server.asked_on("/menu") == []

    exchange.pass_time(1)

    assert server.asked_on("/menu")[0].form["Digits"] == "12"


def test_an_empty_result_asks_the_action_if_it_is_told_to(dial, server):
    phone = dial('<Gather action="/menu" actionOnEmptyResult="true"/><Say>next verb</Say>')

    phone.wait()

    assert server.asked_on("/menu")[0].form["Digits"] == ""
    assert phone.said == ["next document"]


def test_an_empty_result_of_speech_has_neither_digits_nor_words(dial, server):
    phone = dial('<Gather input="speech" action="/menu" actionOnEmptyResult="true"/>')

    phone.wait()

    assert not {"Digits", "SpeechResult"} & server.asked_on("/menu")[0].form.keys()


def test_without_an_action_the_document_asks_itself(dial, server):
    server.on("/again", '<Gather numDigits="1"/>', NEXT)
    phone = dial("<Redirect>/again</Redirect>")

    phone.press("7")

    assert server.paths()[:3] == ["/voice", "/again", "/again"]
    assert server.asked[2].form["Digits"] == "7"


def test_the_action_is_relative_to_the_document(dial, server):
    server.on("/a/one", '<Gather numDigits="1" action="two"/>')
    server.on("/a/two", NEXT)
    phone = dial("<Redirect>/a/one</Redirect>")

    phone.press("1")

    assert server.asked_on("/a/two")


def test_a_get_action_has_its_digits_in_the_query(dial, server):
    phone = dial('<Gather method="GET" numDigits="1" action="/menu?from=here"/>')

    phone.press("1")

    (asked,) = server.asked_on("/menu")
    assert (asked.method, asked.query["from"], asked.query["Digits"]) == ("GET", "here", "1")


def test_a_key_stops_the_prompts_and_those_not_yet_begun(dial):
    phone = dial(
        f'<Gather numDigits="1" action="/menu"><Say>{"word " * 16}</Say><Say>more</Say></Gather>', barge=True
    )

    phone.press("1")

    assert phone.said == [("word " * 16).strip(), "next document"]
    assert phone.speech_s == pytest.approx(2 * 60 / 160)


def test_without_barge_in_the_prompts_are_said_to_the_end_and_the_key_counts(dial, server, exchange):
    phone = dial(
        f'<Gather bargeIn="false" numDigits="1" action="/menu"><Say>{"word " * 16}</Say></Gather>', barge=True
    )

    phone.press("1")

    assert server.asked_on("/menu")[0].form["Digits"] == "1"
    assert phone.requests[1].at_s == pytest.approx(6)


def test_keys_after_the_last_digit_are_lost(dial):
    phone = dial(MENU)

    phone.press("12")

    assert [report.level for report in phone.reports] == ["note"]


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


def test_keys_first_make_speech_lost(dial, server, exchange):
    phone = dial('<Gather input="dtmf speech" action="/menu"/>')
    phone.press("1", and_wait=False)

    phone.say("two")

    form = server.asked_on("/menu")[0].form
    assert (form["Digits"], "SpeechResult" in form) == ("1", False)


def test_speech_first_makes_keys_lost_and_ignores_the_finish_key(dial, server):
    phone = dial('<Gather input="speech dtmf" action="/menu"/>')
    phone.say("yes", and_wait=False)

    phone.press("#")

    form = server.asked_on("/menu")[-1].form
    assert (form["SpeechResult"], "Digits" in form) == ("yes", False)


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


def test_hanging_up_asks_nobody(dial, server):
    phone = dial(MENU)

    phone.hang_up()

    assert server.paths() == ["/voice", "/status"]


def test_it_hears_from_its_beginning_what_it_was_told_to_hear(dial):
    phone = dial('<Gather input="dtmf speech" hints="cancel, GAP" language="es-US"/>')

    assert phone.listening.kinds == {"dtmf", "speech"}
    assert phone.listening.hints == ("cancel", "GAP")
    assert phone.listening.language == "es-US"


@pytest.mark.parametrize(
    ("gather", "code"),
    [
        ('<Gather finishOnKey="##"/>', 13310),
        ('<Gather method="PUT"/>', 13312),
        ('<Gather timeout="0"/>', 13313),
        ('<Gather numDigits="0"/>', 13314),
        ("<Gather><Hangup/></Gather>", 13320),
        ('<Gather><Play digits="1"/></Gather>', 13320),
        ('<Gather input="keys"/>', 13326),
        ('<Gather speechTimeout="never"/>', 13327),
        (f'<Gather hints="{",".join(["word"] * 501)}"/>', 13330),
        (f'<Gather hints="{"a" * 101}"/>', 13330),
        ('<Gather language="Spanish"/>', 13331),
        ('<Gather bargeIn="yes"/>', 13332),
        ('<Gather profanityFilter="no"/>', 13333),
        ('<Gather speechModel="best"/>', 13334),
        ('<Gather speechModel="phone_call" speechTimeout="auto"/>', 13335),
        ('<Gather actionOnEmptyResult="1"/>', 13338),
        ('<Gather numdigits="1"/>', 12200),
    ],
)
def test_a_bad_value_is_a_warning_and_the_default_stands(dial, gather, code):
    phone = dial(gather)

    assert codes(phone) == [code]
    assert phone.waiting.until_s == 5


def test_five_hundred_hints_of_a_hundred_characters_are_fine(dial):
    phone = dial(f'<Gather hints="{",".join(["a" * 100] * 500)}"/>')

    assert codes(phone) == []


def test_the_action_url_is_absolute_when_it_is_sent(dial, server):
    phone = dial(MENU)

    phone.press("1")

    assert phone.requests[1].request.url == f"{ORIGIN}/menu"
