"""Play fetches a recording and plays it; or it sends digits.

The fetch carries none of the call's parameters. loop 1; 0 means until hang-up, at most 1000.
w in digits waits half a second, W a whole one. A type that is no sound is 13420, inside Gather 13325.
"""

import pytest

from tests.exchange.conftest import ORIGIN, Answer, codes


def wav(seconds: float) -> Answer:
    rate = 8000
    body = bytes(int(seconds * rate))
    header = b"RIFF" + (36 + len(body)).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    header += (7).to_bytes(2, "little") + (1).to_bytes(2, "little") + rate.to_bytes(4, "little")
    header += rate.to_bytes(4, "little") + (1).to_bytes(2, "little") + (8).to_bytes(2, "little")
    header += b"data" + len(body).to_bytes(4, "little")
    return Answer(header + body, content_type="audio/wav")


def test_plays_a_recording_for_as_long_as_it_is(dial, server):
    server.on("/audio/welcome.wav", wav(2.5))

    phone = dial("<Play>/audio/welcome.wav</Play>")

    assert phone.said == [f"[{ORIGIN}/audio/welcome.wav]"]
    assert phone.speech_s == pytest.approx(2.5)


def test_fetches_it_without_the_parameters_of_the_call(dial, server):
    server.on("/audio/welcome.wav", wav(1))

    dial("<Play>/audio/welcome.wav</Play>")

    (asked,) = server.asked_on("/audio/welcome.wav")
    assert (asked.method, asked.form, asked.query) == ("GET", {}, {})


@pytest.mark.parametrize(
    "kind",
    [
        *("audio/mpeg", "audio/wav", "audio/wave", "audio/x-wav", "audio/aiff", "audio/x-aifc"),
        *("audio/x-aiff", "audio/x-gsm", "audio/gsm", "audio/ulaw", "Audio/Mpeg; charset=binary"),
    ],
)
def test_these_types_are_sound(dial, server, kind):
    server.on("/sound", Answer(bytes(8000), content_type=kind))

    phone = dial("<Play>/sound</Play>")

    assert (codes(phone), phone.speech_s) == ([], 1)


@pytest.mark.parametrize("kind", [None, "text/plain", "video/mp4", "audio/ogg", "application/octet-stream"])
def test_these_types_are_none(dial, server, kind):
    server.on("/sound", Answer(bytes(8000), content_type=kind))

    assert codes(dial("<Play>/sound</Play>")) == [13420]


def test_the_fetch_is_not_signed(dial, server):
    server.on("/sound", wav(1))

    dial("<Play>/sound</Play>")

    assert "X-TWILIO-SIGNATURE" not in server.asked_on("/sound")[0].headers
    assert "X-TWILIO-SIGNATURE" in server.asked_on("/voice")[0].headers


def test_it_goes_on_only_when_it_is_played(dial, server):
    server.on("/sound", wav(4))
    server.on("/next", "")

    phone = dial("<Play>/sound</Play><Redirect>/next</Redirect>")

    assert phone.requests[2].at_s == pytest.approx(4)


def test_a_recording_elsewhere_is_relative_to_the_document(dial, server):
    server.on("/deep/one", "<Play>two.wav</Play>")
    server.on("/deep/two.wav", wav(1))

    dial("<Redirect>/deep/one</Redirect>")

    assert server.asked_on("/deep/two.wav")


def test_loop_zero_plays_it_a_thousand_times(dial, server):
    server.on("/sound", wav(1))

    phone = dial('<Play loop="0">/sound</Play>')

    assert phone.speech_s == pytest.approx(1000)
    assert len(server.asked_on("/sound")) == 1


def test_hanging_up_ends_the_loop(dial, server, exchange):
    server.on("/sound", wav(1))
    phone = dial('<Play loop="0">/sound</Play>', begin=False)
    exchange.pass_time(5.5)

    phone.hang_up()

    assert phone.speech_s == pytest.approx(5.5)


def test_neither_an_address_nor_digits_is_a_warning(dial):
    assert 12200 in codes(dial("<Play/>"))


def test_nothing_may_be_inside(dial, server):
    server.on("/sound", wav(1))

    assert codes(dial("<Play>/sound<Pause/></Play>")) == [12200]


def test_a_page_is_no_sound(dial, server):
    server.on("/audio/welcome.wav", "")

    phone = dial("<Play>/audio/welcome.wav</Play><Say>Go on.</Say>")

    assert codes(phone) == [13420]
    assert phone.said == ["Go on."]


def test_a_recording_that_is_missing_is_an_error_and_the_call_goes_on(dial):
    phone = dial("<Play>/audio/none.wav</Play><Say>Go on.</Say>")

    assert codes(phone) == [11217]
    assert phone.said == ["Go on."]


def test_all_recordings_of_a_gather_are_fetched_before_the_first_is_played(dial, server):
    server.on("/audio/one.wav", wav(1))
    server.on("/audio/two.wav", wav(1))

    phone = dial("<Gather><Play>/audio/one.wav</Play><Play>/audio/two.wav</Play></Gather>")

    assert [one.at_s for one in phone.requests] == [0.0, 0.0, 0.0]
    assert phone.speech_s == pytest.approx(2)


def test_an_address_that_is_none_is_an_error_and_the_call_goes_on(dial):
    phone = dial("<Play>http://[</Play><Say>Go on.</Say>")

    assert codes(phone) == [11100]
    assert phone.said == ["Go on."]


def test_a_bad_type_inside_a_gather_has_its_own_code(dial, server):
    server.on("/audio/one.wav", "")

    phone = dial("<Gather><Play>/audio/one.wav</Play></Gather>")

    assert codes(phone) == [13325]


def test_digits_are_sent_with_their_pauses(dial, exchange):
    dial('<Play digits="wW1"/>')

    assert exchange.now_s == pytest.approx(0.5 + 1 + 0.2)


def test_loop_plays_it_again_and_is_a_number(dial, server):
    server.on("/audio/one.wav", wav(1))

    again = dial('<Play loop="3">/audio/one.wav</Play>')
    odd = dial('<Play loop="x">/audio/one.wav</Play>')

    assert again.speech_s == pytest.approx(3)
    assert (odd.speech_s, codes(odd)) == (pytest.approx(1), [13410])


def test_letters_beyond_d_are_no_digits(dial):
    phone = dial('<Play digits="12X">/audio/x.wav</Play>')

    assert 13430 in codes(phone)
