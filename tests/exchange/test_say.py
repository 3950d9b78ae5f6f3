"""Say speaks its text and blocks until it is spoken.

voice (man), language (en-US), loop (1; 0 means until hang-up, at most 1000). SSML stands directly inside.
Limits: 4096 characters in basic voices, 3000 in Polly's without tags, 5000 in Google's with them.
Speech takes its words at 160 a minute, and its breaks; prosody slows it.
"""

import pytest

from ivr.exchange.speech import Phrase, phrases
from tests.exchange.conftest import codes


def test_speaks_and_then_goes_on_to_the_next_verb(dial):
    phone = dial("<Say>Good morning.</Say><Say>Good bye.</Say>")

    assert phone.said == ["Good morning.", "Good bye."]
    assert phone.ended.status == "completed"


def test_takes_its_words_at_160_a_minute(dial, exchange):
    phone = dial(f"<Say>{'word ' * 160}</Say>")

    assert phone.speech_s == pytest.approx(60)
    assert exchange.now_s == pytest.approx(60)


def test_a_break_takes_its_time_and_is_shown_as_a_pause(dial):
    phone = dial('<Say>Wait<break time="1500ms"/>for it<break time="2s"/></Say>')

    assert phone.speech_s == pytest.approx(3 * 60 / 160 + 3.5)
    assert phone.said == ["Wait ... for it ..."]


@pytest.mark.parametrize(
    ("strength", "seconds"),
    [("none", 0), ("weak", 0.25), ("medium", 0.5), ("strong", 0.75), ("x-strong", 1.2)],
)
def test_a_break_may_say_how_strong_it_is(dial, strength, seconds):
    phone = dial(f'<Say>Wait<break strength="{strength}"/></Say>')

    assert phone.speech_s == pytest.approx(60 / 160 + seconds)


@pytest.mark.parametrize(("rate", "factor"), [("x-slow", 0.5), ("slow", 0.75), ("fast", 1.5), ("-20%", 0.8)])
def test_a_rate_may_be_a_word_or_a_change(dial, rate, factor):
    phone = dial(f'<Say><prosody rate="{rate}">one two</prosody></Say>')

    assert phone.speech_s == pytest.approx(2 * 60 / 160 / factor)


def test_prosody_slows_the_words_inside_it(dial):
    phone = dial('<Say>one <prosody rate="50%">two three</prosody></Say>')

    assert phone.speech_s == pytest.approx((1 + 2 * 2) * 60 / 160)


def test_a_substitute_is_spoken_instead_of_its_text(dial):
    phone = dial('<Say>Your <sub alias="vehicle identification number">VIN</sub>, please</Say>')

    assert phone.said == ["Your vehicle identification number, please"]


def test_digits_are_spoken_one_by_one(dial):
    phone = dial('<Say>ZIP <say-as interpret-as="digits">97205</say-as></Say>')

    assert phone.said == ["ZIP 9 7 2 0 5"]
    assert phone.speech_s == pytest.approx(6 * 60 / 160)


def test_voice_and_language_default_to_man_and_american_english(dial):
    phone = dial("<Say>Hi</Say>")

    assert [(one.voice, one.language) for one in phone.transcript.spoken] == [("man", "en-US")]


def test_loop_repeats_it(dial):
    phone = dial('<Say loop="3">Hi</Say>')

    assert phone.said == ["Hi"] * 3


def test_loop_zero_repeats_it_a_thousand_times(dial):
    phone = dial('<Say loop="0">Hi</Say>')

    assert len(phone.said) == 1000


def test_a_loop_is_never_longer_than_a_thousand(dial):
    assert len(dial('<Say loop="5000">Hi</Say>').said) == 1000


def test_nothing_to_say_is_a_warning_and_takes_no_time(dial):
    phone = dial("<Say> </Say>")

    assert codes(phone) == [13520]
    assert phone.speech_s == 0


@pytest.mark.parametrize(
    ("voice", "text", "is_fine"),
    [
        ("woman", "a" * 4096, True),
        ("woman", "a" * 4097, False),
        ("Polly.Joanna", "<emphasis>" + "a" * 3000 + "</emphasis>", True),
        ("Polly.Joanna", "a" * 3001, False),
        ("Google.en-US-Neural2-A", "<p>" + "a" * 4993 + "</p>", True),
        ("Google.en-US-Neural2-A", "<p>" + "a" * 4994 + "</p>", False),
        # As it goes through the carrier's URLs a text has 4,500 characters at the most.
        ("woman", "\u00e9" * 750, True),
        ("woman", "\u00e9" * 751, False),
    ],
)
def test_each_family_of_voices_has_a_longest_text(dial, voice, text, is_fine):
    phone = dial(f'<Say voice="{voice}">{text}</Say>')

    assert codes(phone) == ([] if is_fine else [13521])


def test_each_say_has_its_own_voice_and_language(dial):
    phone = dial('<Say language="es-MX" voice="Polly.Mia-Neural">Hola</Say><Say language="fr-CA">Oui</Say>')

    heard = [(one.voice, one.language) for one in phone.transcript.spoken]
    assert heard == [("Polly.Mia-Neural", "es-MX"), ("man", "fr-CA")]


@pytest.mark.parametrize(
    "voice",
    [
        *("man", "woman", "alice", "Polly.Joanna", "Polly.Lupe-Neural", "Polly.Ruth-Generative"),
        *("Google.en-US-Standard-C", "Google.es-US-Neural2-A", "Google.en-US-Chirp3-HD-Aoede"),
    ],
)
def test_these_are_voices(dial, voice):
    assert codes(dial(f'<Say voice="{voice}">Hi</Say>')) == []


def test_ssml_stands_inside_without_a_wrapper(dial):
    ssml = (
        '<p><s>One <emphasis level="strong">two</emphasis></s></p>'
        '<prosody volume="loud" pitch="high" rate="slow"><lang xml:lang="es-US">tres</lang></prosody>'
        '<say-as interpret-as="date" format="mdy">1/2/2026</say-as>'
        '<phoneme alphabet="ipa" ph="x">four</phoneme><w role="amazon:VB">read</w><sub alias="v">V</sub>'
        '<break strength="x-weak" time="1s"/>'
    )

    assert codes(dial(f'<Say voice="Polly.Joanna">{ssml}</Say>')) == []


def test_a_break_is_given_in_seconds_or_milliseconds(dial):
    phone = dial('<Say>a<break time="2.5s"/>b<break time="500ms"/></Say>')

    assert phone.speech_s == pytest.approx(2 * 60 / 160 + 3)


def test_it_goes_on_only_when_it_is_spoken(dial, server):
    server.on("/next", "")

    phone = dial(f"<Say>{'word ' * 80}</Say><Redirect>/next</Redirect>")

    assert phone.requests[1].at_s == pytest.approx(30)


@pytest.mark.parametrize(
    ("say", "code"),
    [
        ('<Say><emphasis level="huge">Hi</emphasis></Say>', 12200),
        ('<Say>Hi<break strength="long"/></Say>', 12200),
        ('<Say>Hi<break time="soon"/></Say>', 12200),
        ('<Say><say-as interpret-as="song">Hi</say-as></Say>', 12200),
        ('<Say><say-as interpret-as="date" format="yd">Hi</say-as></Say>', 12200),
        ('<Say><prosody pitch="shrill">Hi</prosody></Say>', 12200),
        ('<Say><prosody volume="huge">Hi</prosody></Say>', 12200),
        ('<Say><phoneme alphabet="abc" ph="x">Hi</phoneme></Say>', 12200),
        ("<Say><sub alias='a'><p>Hi</p></sub></Say>", 12200),
        ("<Say><s>Hi <p>there</p></s></Say>", 12200),
        ("<Say>Hi <Break/></Say>", 12200),
        ('<Say loop="often">Hi</Say>', 13510),
        ('<Say voice="Joanna">Hi</Say>', 13511),
        ('<Say language="English">Hi</Say>', 13512),
        ('<Say><prosody rate="brisk">Hi</prosody></Say>', 13513),
        ("<Say>Hi <speak>there</speak></Say>", 12200),
        ('<Say>Hi <break length="1s"/></Say>', 12200),
        ('<Say tone="sad">Hi</Say>', 12200),
    ],
)
def test_what_the_carrier_does_not_know_is_a_warning_and_the_call_goes_on(dial, say, code):
    phone = dial(say + "<Say>Still here.</Say>")

    assert codes(phone) == [code]
    assert phone.said[-1] == "Still here."


def test_keys_pressed_while_it_speaks_are_lost(dial, exchange):
    phone = dial("<Pause/><Say>Nobody is listening to keys now.</Say>", begin=False)
    exchange.pass_time(1.5)

    phone.press("1")

    assert phone.said == ["Nobody is listening to keys now."]
    assert [report.level for report in phone.reports] == ["note"]


@pytest.mark.parametrize(
    "inner",
    [
        'Wait<break time="1500ms"/> for it. <break time="2s"/>Now',
        '<prosody rate="slow">Very slow <break strength="weak"/> indeed</prosody> &amp; done',
        'Key <say-as interpret-as="digits">97205</say-as>',
    ],
)
def test_its_phrases_have_all_its_words_and_take_its_time(dial, inner):
    phone = dial(f"<Say>{inner}</Say>")

    (said,) = phone.transcript.spoken
    parts = phrases(said.ssml)
    assert sum(part.seconds + part.pause_s for part in parts) == pytest.approx(said.seconds)
    assert " ".join(part.text for part in parts).split() == [
        word for word in said.text.split() if word != "..."
    ]


def test_a_phrase_ends_at_a_break():
    assert phrases('Wait<break time="1500ms"/> for it') == [
        Phrase("Wait", 0.375, 1.5),
        Phrase("for it", 0.75),
    ]
