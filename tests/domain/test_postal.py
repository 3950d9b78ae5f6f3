from __future__ import annotations

import pytest

from ivr.domain.postal import postal_code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("97205", "97205"),
        ("02134", "02134"),
        ("00501", "00501"),
        ("97205-1234", "97205"),
        ("972051234", "97205"),
        (" 97205 ", "97205"),
        ("99999", "99999"),
        ("K1A 0B1", "K1A0B1"),
        ("k1a0b1", "K1A0B1"),
        ("V6B-2W9", "V6B2W9"),
    ],
)
def test_postal_codes_are_made_normal(written: str, code: str) -> None:
    assert postal_code(written) == code


@pytest.mark.parametrize(
    "written", ["", "9720", "972056", "00000", "00099", "D1A0B1", "K1O0B1", "Z1A0B1", "٩٧٢٠٥", "97205-12"]
)
def test_what_is_no_postal_code(written: str) -> None:
    assert postal_code(written) is None
