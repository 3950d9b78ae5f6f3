"""Refer hands over a call that came by SIP. No call of this exchange did: 13801, and the next verb."""

import pytest

from ivr.exchange.verbs import Refer
from tests.exchange.conftest import codes
from tests.exchange.reading import only

REFER = '<Refer action="/after" method="GET"><Sip>sip:desk@example.com</Sip></Refer>'


def test_it_names_a_sip_uri_and_an_action():
    assert only(REFER) == Refer("sip:desk@example.com", "/after", "GET")


def test_there_is_no_action_by_default():
    assert only("<Refer><Sip>sip:a@b</Sip></Refer>") == Refer("sip:a@b", None, "POST")


def test_a_call_that_did_not_come_by_sip_is_not_handed_over(dial, server):
    phone = dial(REFER + "<Say>Still here.</Say>")

    assert [(report.level, report.code) for report in phone.warnings] == [("error", 13801)]
    assert phone.said == ["Still here."]
    assert server.asked_on("/after") == []


@pytest.mark.parametrize(
    "refer",
    ["<Refer/>", "<Refer><Number>+15035550142</Number></Refer>", '<Refer to="x"><Sip>sip:a@b</Sip></Refer>'],
)
def test_what_is_off_schema_is_a_warning(dial, refer):
    assert 12200 in codes(dial(refer))
