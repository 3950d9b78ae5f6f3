"""Redirect goes on with another document; method POST by default; later verbs never run.

Its address is relative to the current document; an empty one is the same document again.
"""

from tests.exchange.conftest import codes


def test_the_other_document_takes_over(dial, server):
    server.on("/next", "<Say>next document</Say>")

    phone = dial("<Redirect>/next</Redirect><Say>next verb</Say>")

    assert phone.said == ["next document"]
    assert server.asked_on("/next")[0].method == "POST"


def test_it_may_be_got(dial, server):
    server.on("/next", "")

    dial('<Redirect method="GET">/next</Redirect>')

    (asked,) = server.asked_on("/next")
    assert (asked.method, asked.form) == ("GET", {})
    assert asked.query["CallStatus"] == "ringing"


def test_it_does_not_answer_a_ringing_call(dial, server):
    server.on("/next", "<Reject/>")

    assert dial("<Redirect>/next</Redirect>").ended.status == "no-answer"


def test_an_empty_one_is_the_same_document_again(dial, server):
    server.on("/once", "<Redirect/>", "<Say>second time</Say>")

    assert dial("<Redirect>/once</Redirect>").said == ["second time"]


def test_a_method_that_is_none_is_a_warning(dial, server):
    server.on("/next", "")

    assert codes(dial('<Redirect method="PATCH">/next</Redirect>')) == [13710]


def test_an_unknown_attribute_is_a_warning(dial, server):
    server.on("/next", "")

    assert codes(dial('<Redirect action="/x">/next</Redirect>')) == [12200]


def test_a_line_that_goes_round_in_a_circle_is_stopped(dial):
    phone = dial("<Redirect>/voice</Redirect>")

    assert phone.ended.reason == "the line goes round in a circle"
    assert phone.warnings
