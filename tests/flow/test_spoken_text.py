"""Text from outside is made speakable, and marks become words and pauses."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.flow.speech import Break, Words
from ivr.flow.spoken.marks import fragments, pause, slow
from ivr.flow.spoken.text import LONGEST, speakable, unspeakable

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=400)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Chevrolet", "Chevrolet"),
        ("Citroe\u0308n", "Citro\u00ebn"),
        ("  two\n lines\t", "two lines"),
        ("a\x00b\x1bc", "abc"),
        ("\ud800lone", "lone"),
        ("\ufffe\uffffends", "ends"),
        ("\ue000999999\ue001", "999999"),
        ("\u202edrawkcab", "drawkcab"),
        ("<break time='600s'/>", "<break time='600s'/>"),
        ("{ $refund }", "{ $refund }"),
        ("\x00", ""),
    ],
)
def test_text_keeps_its_letters_and_loses_what_no_voice_may_get(text: str, spoken: str) -> None:
    assert speakable(text) == spoken


@given(ANY_TEXT)
def test_speakable_text_is_short_and_stays_as_it_is(text: str) -> None:
    once = speakable(text)
    assert len(once) <= LONGEST
    assert not unspeakable(once)
    assert speakable(once) == once


@given(ANY_TEXT)
def test_speakable_text_survives_an_xml_document(text: str) -> None:
    say = ET.Element("Say")
    say.text = speakable(text)
    assert (ET.fromstring(ET.tostring(say, "utf-8")).text or "") == speakable(text)


@given(ANY_TEXT)
def test_no_text_from_outside_becomes_a_mark(text: str) -> None:
    assert all(isinstance(part, Words) and not part.slow for part in fragments(speakable(text)))


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("", ()),
        ("  one\n  two ", (Words("one two"),)),
        (f"{pause(500)} next", (Break(500), Words("next"))),
        (
            f"is {slow('five')}{pause(250)}{slow('six')}.",
            (Words("is"), Words("five", slow=True), Break(250), Words("six.", slow=True)),
        ),
        (f"{slow('six')}. Goodbye.", (Words("six.", slow=True), Words("Goodbye."))),
        (f"one {pause(10)}, two", (Words("one"), Break(10), Words("two"))),
        (f"a {pause(1)}{pause(2)} b", (Words("a"), Break(1), Break(2), Words("b"))),
    ],
)
def test_marks_become_pauses_and_slow_words(marked: str, said: tuple[Words | Break, ...]) -> None:
    assert fragments(marked) == said
