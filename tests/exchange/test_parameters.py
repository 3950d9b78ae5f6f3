"""Every call-control request says whose call it is and how it stands.

The first also says how the caller was attested.
"""

import re

import pytest

from ivr.exchange.switchboard import CannotDial
from tests.exchange.conftest import CALLER, LINE


def test_the_first_request_tells_the_call(dial, server):
    dial("<Reject/>")

    form = server.asked_on("/voice")[0].form
    assert re.fullmatch("CA[0-9a-f]{32}", form["CallSid"])
    assert re.fullmatch("AC[0-9a-f]{32}", form["AccountSid"])
    assert (form["From"], form["Caller"], form["To"], form["Called"]) == (CALLER, CALLER, LINE, LINE)
    assert (form["Direction"], form["CallStatus"], form["ApiVersion"]) == ("inbound", "ringing", "2010-04-01")
    assert form["FromCity"] == ""


def test_later_requests_tell_that_the_call_is_in_progress(dial, server):
    server.on("/menu", "")
    phone = dial('<Gather numDigits="1" action="/menu"/>')

    phone.press("1")

    assert server.asked_on("/menu")[0].form["CallStatus"] == "in-progress"


def test_the_attestation_is_told_once_where_there_is_one(dial, server):
    server.on("/next", "")

    dial("<Redirect>/next</Redirect>", stir_verstat="TN-Validation-Passed-A")

    assert [one.form.get("StirVerstat") for one in server.asked[:2]] == ["TN-Validation-Passed-A", None]


def test_a_withheld_caller_is_anonymous(exchange, server):
    server.on("/voice", "")

    exchange.dial("anonymous", LINE)

    assert server.asked_on("/voice")[0].form["From"] == "anonymous"


@pytest.mark.parametrize(
    ("from_", "to", "why"),
    [
        ("5035550142", LINE, "no number to call from"),
        (CALLER, "18006315590", "no number to call"),
        (CALLER, "+18005559999", "no line has the number"),
    ],
)
def test_a_number_that_is_none_cannot_be_dialled(exchange, from_, to, why):
    with pytest.raises(CannotDial, match=why):
        exchange.dial(from_, to)


def test_two_calls_have_two_sids(dial):
    assert dial("").call_sid != dial("").call_sid
