"""Another language is another set of word lists, and some of them may be missing."""

from __future__ import annotations

from ivr.engine.hearing.question import Question

from .ear import ENGLISH, Ear, understood


def test_a_language_that_the_number_library_does_not_know_still_has_its_digits() -> None:
    lists = dict.fromkeys(ENGLISH, ()) | {"hearing-digits": ("nul=0", "een=1", "twee=2")}
    ear = Ear(Question("postal_code"), lists.__getitem__, "xx-XX")
    assert ear.words("een een twee nul een") == understood("11201")
