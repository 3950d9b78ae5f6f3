from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.domain.phone import caller_number, masked, phone_number


@pytest.mark.parametrize(
    ("sent", "number"),
    [
        ("+15035550142", "+15035550142"),
        ("+18006315590", "+18006315590"),
        ("+15551234567", "+15551234567"),
        ("+1 (555) 123-4567", "+15551234567"),
        ("+525512345678", "+525512345678"),
    ],
)
def test_a_caller_is_known_by_e_164(sent: str, number: str) -> None:
    assert caller_number(sent) == number


@pytest.mark.parametrize(
    "sent",
    [
        *(
            None,
            "",
            "+",
            "anonymous",
            "Anonymous",
            "Restricted",
            "unknown",
            "private",
            "blocked",
            "unavailable",
        ),
        *("+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253", "266696687"),
        *("5551234567", " 15551234567", "911", "+1911", "+1234567890123456"),
        *("sip:alice@example.com", "client:agent_42", "whatsapp:+15551234567", "+15551234567' OR 1=1--"),
        *(
            "+15551234567\x00",
            "+15551234567\r\nINFO",
            "+1555\u202e7654321",
            "+1555\u200b1234567",
            "\U0001f4de",
        ),
        *("<script>alert(1)</script>", "+١٥٥٥١٢٣٤٥٦٧", "+1555123456+7"),
    ],
)
def test_whoever_withholds_a_number_or_sends_something_else_is_nobody(sent: str | None) -> None:
    assert caller_number(sent) is None


@pytest.mark.parametrize("written", ["503-555-0142", "(503) 555-0142", "+1 503 555 0142", "1 503.555.0142"])
def test_a_record_may_hold_a_number_as_people_write_it(written: str) -> None:
    assert phone_number(written) == "+15035550142"


def test_a_record_of_another_region_is_read_there() -> None:
    assert phone_number("55 1234 5678", region="MX") == "+525512345678"


@pytest.mark.parametrize("written", ["", "555", "n/a", "503-555-0142 x12"])
def test_what_is_no_number_in_a_record(written: str) -> None:
    assert phone_number(written) is None


@given(st.text())
def test_any_text_is_a_number_or_nobody(sent: str) -> None:
    number = caller_number(sent)
    assert number is None or caller_number(number) == number


def test_a_log_shows_two_digits_at_most() -> None:
    assert masked("+15035550142") == "…42"
    assert masked("+1503") == "…"
    assert masked(None) == "withheld"


@given(st.text())
def test_no_mask_ever_shows_three_digits(number: str) -> None:
    assert sum(one.isdigit() for one in masked(number)) <= 2


@given(st.from_regex(r"[2-9][0-9]{9}", fullmatch=True))
def test_a_north_american_number_is_the_same_however_it_is_written(digits: str) -> None:
    spaced = f"+1 ({digits[:3]}) {digits[3:6]}-{digits[6:]}"

    assert phone_number(f"+1{digits}") == phone_number(spaced) == f"+1{digits}"
