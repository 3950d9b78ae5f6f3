"""How a document is carried out: verbs from top to bottom, one at a time, until another document takes over.

Where action is missing, Gather and Record ask the document itself; Dial, Enqueue and Refer go on.
Everything is asked by POST unless the document says otherwise.
"""

import pytest

from tests.exchange.conftest import ORIGIN, codes

BUSY = "+15035550143"
# A verb with everything that it is asked to do, and what the caller does then.
ASKS = {
    "Gather": ('<Gather numDigits="1" {}/>', "1"),
    "Record": ("<Record {}/>", "1"),
    "Dial": (f"<Dial {{}}>{BUSY}</Dial>", ""),
}


def run(dial, verb, attributes=""):
    written, keys = ASKS[verb]
    phone = dial(written.format(attributes) + "<Say>next verb</Say>")
    if keys:
        phone.press(keys)
    return phone


def test_verbs_run_one_at_a_time_from_top_to_bottom(dial):
    phone = dial('<Say>one</Say><Pause length="2"/><Say>two</Say><Play digits="1"/><Say>three</Say>')

    assert phone.said == ["one", "two", "[keys 1]", "three"]
    at = [entry.at_s for entry in phone.transcript.entries if entry.who == "line"]
    assert at == pytest.approx([0, 0.375 + 2, 0.375 + 2 + 0.375, 0.375 + 2 + 0.375 + 0.2])


def test_comments_are_nothing(dial):
    phone = dial("<!-- first --><Say>Hi<!-- inside --> there</Say><!-- last -->")

    assert (phone.said, codes(phone)) == (["Hi there"], [])


@pytest.mark.parametrize(
    "verb", ["<gather/>", "<SAY>Hi</SAY>", '<Gather numdigits="1"/>', '<Gather NumDigits="1"/>', "<HangUp/>"]
)
def test_names_of_elements_and_attributes_mind_their_capitals(dial, verb):
    assert codes(dial(verb)) == [12200]


@pytest.mark.parametrize("verb", ASKS)
def test_what_an_action_answers_takes_over_and_later_verbs_never_run(dial, server, verb):
    server.on("/action", "<Say>next document</Say>")

    phone = run(dial, verb, 'action="/action"')

    assert phone.said[-1] == "next document"
    assert "next verb" not in phone.said


@pytest.mark.parametrize("verb", ["Gather", "Record"])
def test_without_an_action_these_ask_the_document_itself(dial, server, verb):
    written, keys = ASKS[verb]
    phone = dial(written.format("") + "<Say>next verb</Say>")
    server.on("/voice", "<Say>the same again</Say>")

    phone.press(keys)

    assert server.paths()[:2] == ["/voice", "/voice"]
    assert phone.said[-1] == "the same again"


@pytest.mark.parametrize(
    "verb", [f"<Dial>{BUSY}</Dial>", "<Refer><Sip>sip:a@b</Sip></Refer>", "<Connect><Room>r</Room></Connect>"]
)
def test_without_an_action_these_go_on_with_the_next_verb(dial, server, verb):
    phone = dial(f"{verb}<Say>next verb</Say>")

    assert phone.said == ["next verb"]
    assert server.paths() == ["/voice", "/status"]


@pytest.mark.parametrize("verb", ASKS)
@pytest.mark.parametrize(
    ("attribute", "method"), [("", "POST"), ('method="GET"', "GET"), ('method="get"', "GET")]
)
def test_an_action_is_posted_to_unless_the_document_says_otherwise(dial, server, verb, attribute, method):
    server.on("/action", "")

    run(dial, verb, f'action="/action" {attribute}')

    assert [one.method for one in server.asked_on("/action")] == [method]


@pytest.mark.parametrize("verb", ASKS)
@pytest.mark.parametrize(
    "action", ["then", "./then", "/deep/then", f"{ORIGIN}/deep/then", "../deep/then?a=1"]
)
def test_an_action_is_relative_to_the_document(dial, server, verb, action):
    written, keys = ASKS[verb]
    server.on("/deep/doc", written.format(f'action="{action}"'))
    server.on("/deep/then", "")
    phone = dial("<Redirect>/deep/doc</Redirect>")

    if keys:
        phone.press(keys)

    assert len(server.asked_on("/deep/then")) == 1


def test_exactly_one_document_controls_the_call(dial, server):
    server.on("/one", '<Gather numDigits="1" action="/two"/><Say>after one</Say>')
    server.on("/two", '<Gather numDigits="1" action="/one"/><Say>after two</Say>')
    phone = dial("<Redirect>/one</Redirect><Say>after voice</Say>")

    phone.press("1")
    phone.press("1")
    phone.wait()

    assert server.paths()[:4] == ["/voice", "/one", "/two", "/one"]
    assert phone.said == ["after one"]


def test_where_the_verbs_end_the_call_is_completed(dial):
    phone = dial("<Say>Bye</Say>")

    assert (phone.ended.status, phone.ended.reason) == ("completed", "the document came to its end")
