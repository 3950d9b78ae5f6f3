"""Redirect goes on with another document; method POST by default; later verbs never run.

Its address is relative to the current document; an empty one is the same document again.
"""

from ivr.exchange.telephones import Line
from ivr.exchange.wsgi import VirtualExchange
from tests.exchange.conftest import CALLER, LINE, ORIGIN, TOKEN, Answer, Server, codes


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


def test_the_other_documents_url_is_the_new_base(dial, server):
    server.on("/deep/one", "<Redirect>two?page=1</Redirect>")
    server.on("/deep/two", "<Redirect>/three</Redirect>")
    server.on("/three", "<Say>Hi</Say>")

    phone = dial("<Redirect>/deep/one</Redirect>")

    assert server.paths()[:4] == ["/voice", "/deep/one", "/deep/two", "/three"]
    assert server.asked_on("/deep/two")[0].query == {"page": "1"}
    assert phone.said == ["Hi"]


def test_it_may_lead_to_another_host(server):
    other = Server()
    other.on("/", "<Say>Hello from elsewhere</Say>")
    server.on("/voice", "<Redirect>https://elsewhere.test/</Redirect>")
    exchange = VirtualExchange(
        server,
        lines=[Line(LINE, "/voice")],
        auth_token=TOKEN,
        public_url=ORIGIN,
        others={"https://elsewhere.test": other},
    )

    assert exchange.dial(CALLER, LINE).said == ["Hello from elsewhere"]


def test_after_an_http_redirect_the_final_url_is_the_base(dial, server):
    server.on("/moved", Answer(b"", 307, None, (("Location", "/new/home"),)))
    server.on("/new/home", "<Redirect>next</Redirect>")
    server.on("/new/next", "<Say>Here</Say>")

    assert dial("<Redirect>/moved</Redirect>").said == ["Here"]


def test_nothing_may_be_inside(dial, server):
    server.on("/next", "")

    assert codes(dial("<Redirect>/next<Say>Hi</Say></Redirect>")) == [12200]


def test_an_unknown_attribute_is_a_warning(dial, server):
    server.on("/next", "")

    assert codes(dial('<Redirect action="/x">/next</Redirect>')) == [12200]


def test_a_line_that_goes_round_in_a_circle_is_stopped(dial):
    phone = dial("<Redirect>/voice</Redirect>")

    assert phone.ended.reason == "the line goes round in a circle"
    assert phone.warnings
