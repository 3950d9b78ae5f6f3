"""Which verb answers a call that rings: all but Pause, Redirect, Reject and a Dial with answerOnBridge.

Leave does nothing, and so does not answer either.
"""

import pytest

from tests.exchange.conftest import Answer


def answers(phone):
    return [entry.at_s for entry in phone.transcript.entries if entry.what == "the line answers"]


@pytest.mark.parametrize(
    "verb",
    [
        *("<Say>Hi</Say>", "<Gather/>", "<Record/>", "<Hangup/>", "<Play>/missing</Play>"),
        *('<Play digits="1"/>', "<Dial>+15035550143</Dial>", "<Refer><Sip>sip:a@b</Sip></Refer>"),
        '<Connect><Stream url="wss://sound.test/"/></Connect>',
    ],
)
def test_these_answer_before_they_begin(dial, verb):
    assert answers(dial(verb)) == [0]


@pytest.mark.parametrize(
    "verb", ["<Pause/>", "<Reject/>", "<Redirect>/next</Redirect>", "<Leave/>", "<Shout/>"]
)
def test_these_leave_it_ringing(dial, server, verb):
    server.on("/next", "")

    assert answers(dial(verb)) == []


def test_a_dial_that_answers_on_bridge_leaves_it_ringing_until_somebody_answers(dial):
    busy = dial('<Dial answerOnBridge="true">+15035550143</Dial>')
    person = dial('<Dial answerOnBridge="true">+15035550190</Dial>')

    assert answers(busy) == []
    assert len(answers(person)) == 1


def test_after_a_pause_the_next_verb_answers(dial):
    assert answers(dial('<Pause length="4"/><Say>Hi</Say>')) == [4]


def test_a_redirect_leaves_the_answer_to_the_other_document(dial, server):
    server.on("/next", '<Pause length="2"/><Say>Hi</Say>')

    phone = dial("<Redirect>/next</Redirect>")

    assert answers(phone) == [2]
    assert server.asked_on("/next")[0].form["CallStatus"] == "ringing"


def test_a_call_is_answered_once(dial):
    assert answers(dial("<Say>Hi</Say><Say>Hi</Say>")) == [0]


def test_an_apology_answers_too(dial):
    assert answers(dial(Answer(b"", 500))) == [0]
