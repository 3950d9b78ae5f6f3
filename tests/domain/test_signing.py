"""A request is believed where who has the secret signed this very body a moment ago."""

from __future__ import annotations

import pytest

from ivr.domain.signing import FRESH_S, refusal, signature

SECRET, NAME, AT, BODY = "a secret", "job-7", 1_795_370_000, b'{"seq":1}'
SIGNED = signature(SECRET, NAME, AT, BODY)


def test_a_secret_in_base64_is_the_key_that_it_encodes() -> None:
    # "whsec_" and base64 is how the common libraries write a secret.
    assert signature("whsec_c2VjcmV0", "k", 1, b"{}") == signature("secret", "k", 1, b"{}")


@pytest.mark.parametrize("given", [SIGNED, f"v1,AAAA {SIGNED}", f"{SIGNED} v1a,xx"])
@pytest.mark.parametrize("late_s", [0, FRESH_S, -FRESH_S])
def test_what_was_signed_a_moment_ago_is_believed(given: str, late_s: int) -> None:
    assert refusal(SECRET, NAME, str(AT), given, BODY, AT + late_s) is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"secret": "another"}, "signature_wrong"),
        ({"body": BODY + b" "}, "signature_wrong"),
        ({"name": "job-8"}, "signature_wrong"),
        ({"at": str(AT + 1)}, "signature_wrong"),
        ({"given": SIGNED[:-2]}, "signature_wrong"),
        ({"given": "v1," + "é" * 9}, "signature_wrong"),
        ({"given": ""}, "signature_missing"),
        ({"name": ""}, "signature_missing"),
        ({"at": ""}, "signature_missing"),
        ({"at": "now"}, "signature_time"),
        ({"at": "١٢٣"}, "signature_time"),
        ({"at": "9" * 5000}, "signature_time"),
        ({"now_s": AT + FRESH_S + 1}, "signature_old"),
        ({"now_s": AT - FRESH_S - 1}, "signature_old"),
    ],
)
def test_anything_else_is_refused_with_the_reason(changes: dict[str, object], reason: str) -> None:
    asked = {"secret": SECRET, "name": NAME, "at": str(AT), "given": SIGNED, "body": BODY, "now_s": AT}

    assert refusal(**(asked | changes)) == reason  # type: ignore[arg-type]  # each is of its argument's type
