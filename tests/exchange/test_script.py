"""A SCRIPT is words as a shell splits them: keys, `.` for silence, `hang`, anything else is speech."""

import pytest

from ivr.exchange.script import HangUp, Keys, ScriptInvalid, Silence, Words, read_script, read_turn


def test_reads_each_kind_of_turn():
    assert read_script("1 97205# garcia . 'cancel it' ~0.6:'the gap one' *0 hang") == [
        Keys("1"),
        Keys("97205#"),
        Words("garcia"),
        Silence(),
        Words("cancel it"),
        Words("the gap one", 0.6),
        Keys("*0"),
        HangUp(),
    ]


def test_an_empty_script_only_hangs_up():
    assert read_script("") == []


def test_at_the_terminal_words_need_no_quotes():
    assert read_turn("cancel it") == Words("cancel it")
    assert read_turn("~0.55 cancel it") == Words("cancel it", 0.55)
    assert read_turn("") == Silence()


@pytest.mark.parametrize("script", ["'open", "~1.5:yes", "~:yes", "~0.6"])
def test_a_script_that_cannot_be_read_says_so(script):
    with pytest.raises(ScriptInvalid):
        read_script(script)
