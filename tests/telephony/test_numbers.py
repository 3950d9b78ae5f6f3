"""Numbers: where they should lead, what differs, and what of an address may be shown."""

from __future__ import annotations

import pytest

from ivr.settings import LOOPBACK
from ivr.telephony.numbers import FIELDS, Change, drift, pointing, same_host, shown

HERE = "https://calls.example.com"
LAST = "https://last.example.org/voice/fallback"
PATIENCE = "#ct=2000&rt=8000&tt=14000&rc=2&rp=ct,rt"


def test_a_number_leads_here_with_patience_and_to_the_fallback_when_that_is_gone() -> None:
    assert pointing(HERE, LAST) == {
        "voice_url": f"{HERE}/voice/incoming{PATIENCE}",
        "voice_method": "POST",
        "voice_fallback_url": LAST,
        "voice_fallback_method": "POST",
        "status_callback": f"{HERE}/voice/status{PATIENCE}",
        "status_callback_method": "POST",
        "sms_url": f"{HERE}/sms/incoming",
        "sms_method": "POST",
        "voice_application_sid": "",
        "sms_application_sid": "",
        "trunk_sid": "",
    }
    assert tuple(pointing(HERE, LAST)) == FIELDS


def test_a_document_on_a_web_server_is_asked_for_with_get() -> None:
    assert pointing(HERE, "https://last.example.org/contracts.xml?v=2")["voice_fallback_method"] == "GET"


def test_only_what_differs_is_changed() -> None:
    wanted = pointing(HERE, LAST)

    assert drift(wanted, wanted) == []
    assert drift({**wanted, "voice_method": "GET", "friendly_name": "x"}, wanted) == [
        Change("voice_method", "GET", "POST")
    ]


def test_an_application_that_goes_before_every_address_is_a_difference() -> None:
    wanted = pointing(HERE, LAST)

    assert drift({**wanted, "voice_application_sid": "AP1"}, wanted) == [
        Change("voice_application_sid", "AP1", "")
    ]


@pytest.mark.parametrize(
    ("fallback", "public", "same"),
    [
        (LAST, HERE, False),
        ("https://calls.example.com:8443/last", HERE, True),
        ("http://CALLS.example.com/last", HERE, True),
        ("http://127.0.0.1:8002/", "http://127.0.0.1:8000", False),
        ("http://localhost:8000/", "http://127.0.0.1:8000", True),
        ("http://127.0.0.1/", "http://127.0.0.1:80", True),
    ],
)
def test_a_fallback_on_the_same_host_goes_down_with_it(fallback: str, public: str, same: bool) -> None:
    assert same_host(fallback, public, loopback=LOOPBACK) is same


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("https://calls.example.com/voice#rc=2", "https://calls.example.com/voice#rc=2"),
        ("https://me:secret@x.example.com:8443/voice", "https://…@x.example.com:8443/voice"),
        ("https://x.example.com/voice?token=secret", "https://x.example.com/voice?…"),
        ("POST", "POST"),
        ("", ""),
    ],
)
def test_no_password_of_an_address_is_shown(value: str, seen: str) -> None:
    assert shown(value) == seen
