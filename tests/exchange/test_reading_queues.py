"""What Enqueue, Leave and the documents of waiting callers may say.

A wait document may have Say, Play, Pause, Gather, Redirect, Leave and Hangup; a conference's only the first
three and Redirect; a whisper no Dial.
"""

import pytest

from ivr.exchange.places import CALL, QUEUE_WAIT, QUEUE_WHISPER, ROOM_WAIT, WHISPER
from ivr.exchange.verbs import Enqueue, Leave, NotCarried
from tests.exchange.reading import only, problems, read


def test_an_enqueue_says_little_and_means_much():
    assert only("<Enqueue>support</Enqueue>") == Enqueue("support", None, "POST", None, "GET")


def test_a_wait_url_is_posted_to_and_an_empty_one_is_silence():
    assert only('<Enqueue action="/a" waitUrl="/w">q</Enqueue>') == Enqueue("q", "/a", "POST", "/w", "POST")
    assert only('<Enqueue waitUrl="">q</Enqueue>') == Enqueue("q", None, "POST", "", "POST")


def test_a_queue_may_be_given_a_largest_size():
    assert only('<Enqueue maxQueueSize="5">q</Enqueue>') == Enqueue("q", None, "POST", None, "GET", 5)


def test_an_enqueue_into_a_workflow_is_passed_over():
    verb = only(f'<Enqueue workflowSid="WW{"1" * 32}"><Task priority="5">{{}}</Task></Enqueue>')

    assert isinstance(verb, NotCarried)
    assert "TaskRouter" in verb.would


@pytest.mark.parametrize(
    ("enqueue", "level", "code"),
    [
        ('<Enqueue method="PUT">q</Enqueue>', "error", 14201),
        ("<Enqueue/>", "error", 14204),
        (f"<Enqueue>{'q' * 65}</Enqueue>", "error", 14205),
        ('<Enqueue waitUrlMethod="PUT">q</Enqueue>', "error", 14206),
        ('<Enqueue workflowSid="mine">q</Enqueue>', "error", 14220),
        ('<Enqueue maxQueueSize="5001">q</Enqueue>', "warning", 12200),
        ("<Enqueue>q<Task>{}</Task></Enqueue>", "warning", 12200),
        ("<Enqueue>q<Say>Hi</Say></Enqueue>", "warning", 12200),
        ('<Leave reason="tired"/>', "warning", 12200),
    ],
)
def test_a_value_that_is_none_is_as_grave_as_the_carrier_says(enqueue, level, code):
    assert problems(enqueue) == [(level, code)]


def test_a_leave_has_nothing_to_say():
    assert only("<Leave/>") == Leave()


EVERY = {
    "Say": "<Say>Hi</Say>",
    "Play": "<Play>/x</Play>",
    "Pause": "<Pause/>",
    "Redirect": "<Redirect/>",
    "Gather": "<Gather/>",
    "Hangup": "<Hangup/>",
    "Leave": "<Leave/>",
    "Record": "<Record/>",
    "Reject": "<Reject/>",
    "Dial": "<Dial>+15035550143</Dial>",
    "Enqueue": "<Enqueue>q</Enqueue>",
    "Refer": "<Refer><Sip>sip:a@b</Sip></Refer>",
}


@pytest.mark.parametrize(
    ("place", "allowed"),
    [
        (CALL, set(EVERY)),
        (WHISPER, {"Say", "Play", "Pause", "Redirect", "Gather", "Hangup"}),
        (QUEUE_WHISPER, {"Say", "Play", "Pause", "Redirect"}),
        (QUEUE_WAIT, {"Say", "Play", "Pause", "Redirect", "Gather", "Leave", "Hangup"}),
        (ROOM_WAIT, {"Say", "Play", "Pause", "Redirect"}),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_each_place_has_its_verbs(place, allowed):
    document = read("".join(EVERY.values()), place)

    assert set(document.misplaced) == set(EVERY) - allowed
    assert len(document.verbs) == len(allowed)


@pytest.mark.parametrize(
    ("verb", "place", "expected"),
    [
        ("Dial", WHISPER, ("error", 13201)),
        ("Record", WHISPER, ("warning", 12200)),
        ("Dial", QUEUE_WAIT, ("warning", 12200)),
        *((verb, ROOM_WAIT, ("error", 13238)) for verb in ("Dial", "Gather", "Hangup", "Record")),
    ],
)
def test_what_is_out_of_place_has_the_places_code(verb, place, expected):
    assert problems(EVERY[verb], place) == [expected]
