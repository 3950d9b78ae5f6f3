"""Gather says its prompts and listens at the same time.

timeout (5 s) runs from the end of the prompts or from the first key, and again after every key.
finishOnKey (#) or numDigits ends it; the finish key is no digit; with no digit before it the result is empty.
The first kind of input, keys or speech, is the one that counts.
A result goes to action, by default the document's own URL, and its TwiML takes over.
An empty result asks nobody, unless actionOnEmptyResult: the next verb follows.
"""

import pytest

from tests.exchange.conftest import ORIGIN, Answer, codes

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


@pytest.mark.parametrize(("keys", "digits"), [("12#", "12"), ("12*#", "12*"), ("1#2", "1"), ("0#", "0")])
def test_the_digits_are_those_before_the_finish_key(dial, server, keys, digits):
    dial('<Gather action="/menu"/>').press(keys)

    assert server.asked_on("/menu")[0].form["Digits"] == digits


@pytest.mark.parametrize("key", "1234567890*#")
def test_any_key_may_be_the_finish_key(dial, server, key):
    other = "2" if key != "2" else "3"

    dial(f'<Gather finishOnKey="{key}" action="/menu"/>').press(other + key)

    form = server.asked_on("/menu")[0].form
    assert (form["Digits"], form["FinishedOnKey"]) == (other, key)


def test_num_digits_and_the_finish_key_whichever_comes_first(dial, server):
    server.on("/menu", '<Gather numDigits="4" action="/then"/>')
    server.on("/then", NEXT)
    phone = dial('<Gather numDigits="4" action="/menu"/>')

    phone.press("12#")
    phone.press("1234")

    assert server.asked_on("/menu")[0].form["Digits"] == "12"
    assert server.asked_on("/then")[0].form["Digits"] == "1234"


def test_the_timer_expires_on_what_was_keyed(dial, server):
    phone = dial('<Gather numDigits="5" timeout="3" action="/menu"/>')

    phone.press("97")

    form = server.asked_on("/menu")[0].form
    assert (form["Digits"], form["FinishedOnKey"]) == ("97", "")
    assert phone.requests[1].at_s == pytest.approx(0.3 + 3)


def test_a_timeout_of_auto_is_the_usual_one(dial):
    phone = dial('<Gather timeout="auto"/>')

    assert (codes(phone), phone.waiting.until_s) == ([], 5)


def test_a_gather_may_say_play_and_pause_one_after_the_other(dial, server):
    server.on("/tone.wav", Answer(bytes(8000), content_type="audio/wav"))

    phone = dial('<Gather><Say>One</Say><Pause length="2"/><Play>/tone.wav</Play><Say>Two</Say></Gather>')

    assert phone.said == ["One", f"[{ORIGIN}/tone.wav]", "Two"]
    assert phone.now_s == pytest.approx(2 * 60 / 160 + 2 + 1)


def test_a_key_during_a_pause_ends_the_pause(dial, server):
    phone = dial(
        '<Gather numDigits="1" action="/menu"><Pause length="9"/><Say>Well?</Say></Gather>', barge=True
    )

    phone.press("1")

    assert phone.said == ["next document"]
    assert phone.requests[1].at_s == 0


def test_keys_before_the_gather_are_dropped(dial, server, exchange):
    phone = dial('<Say>one two three four</Say><Gather numDigits="2" action="/menu"/>', begin=False)
    exchange.pass_time(1)
    phone.press("12", and_wait=False)
    exchange.pass_time(1)

    phone.press("34")

    assert server.asked_on("/menu")[0].form["Digits"] == "34"


def test_an_empty_result_without_an_action_asks_the_document_itself(dial, server):
    phone = dial('<Gather actionOnEmptyResult="true"/>')
    server.on("/voice", NEXT)

    phone.wait()

    assert server.paths()[:2] == ["/voice", "/voice"]
    assert phone.said == ["next document"]


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
        ('<Gather><Say loop="x">Hi</Say></Gather>', 13322),
        ('<Gather><Say voice="Joanna">Hi</Say></Gather>', 13321),
        ('<Gather speechTimeout="never"/>', 13327),
        (f'<Gather hints="{",".join(["word"] * 501)}"/>', 13330),
        (f'<Gather hints="{"a" * 101}"/>', 13330),
        ('<Gather language="Spanish"/>', 13331),
        ('<Gather bargeIn="yes"/>', 13332),
        ('<Gather profanityFilter="no"/>', 13333),
        ('<Gather speechModel="best"/>', 13334),
        ('<Gather speechModel="phone_call" speechTimeout="auto"/>', 13335),
        ('<Gather speechModel="default" speechTimeout="auto"/>', 13335),
        ('<Gather partialResultCallbackMethod="PUT"/>', 13329),
        ('<Gather maxSpeechTime="long"/>', 13328),
        ("<Gather><Gather/></Gather>", 13320),
        ("<Gather><Redirect>/x</Redirect></Gather>", 13320),
        ('<Gather input=""/>', 13326),
        ('<Gather actionOnEmptyResult="1"/>', 13338),
        ('<Gather numdigits="1"/>', 12200),
    ],
)
def test_a_bad_value_is_a_warning_and_the_default_stands(dial, gather, code):
    phone = dial(gather)

    assert codes(phone) == [code]
    assert phone.waiting.until_s == pytest.approx(phone.speech_s + 5)


def test_the_action_url_is_absolute_when_it_is_sent(dial, server):
    phone = dial(MENU)

    phone.press("1")

    assert phone.requests[1].request.url == f"{ORIGIN}/menu"
