from __future__ import annotations

import base64
import hashlib
import hmac
from urllib.parse import urlsplit

import pytest
from werkzeug.datastructures import MultiDict

from ivr.telephony.signature import Signature

TOKEN = "12345"
FORM = MultiDict(
    [
        ("CallSid", "CA1234567890ABCDE"),
        ("Caller", "+14158675310"),
        ("Digits", "1234"),
        ("From", "+14158675310"),
        ("To", "+18005551212"),
    ]
)


def signed(url: str, form: MultiDict[str, str] = FORM, token: str = TOKEN) -> str:
    text = url + "".join(name + value for name, value in sorted(set(form.items(multi=True))))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()


def checks(public_url: str, signed_url: str, *, tokens: tuple[str, ...] = (TOKEN,)) -> str | None:
    """What a server at public_url makes of a signature made for signed_url."""
    parts = urlsplit(signed_url)
    prefix = urlsplit(public_url).path.rstrip("/")
    path = parts.path.removeprefix(prefix)
    return Signature(public_url, tokens).check(path, parts.query.encode(), FORM, signed(signed_url))


@pytest.mark.parametrize(
    ("host", "caller", "signature"),
    [
        ("example.com", "+14158675310", "L/OH5YylLD5NRKLltdqwSvS0BnU="),
        ("mycompany.com", "+14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    ],
)
def test_the_carriers_published_signatures_are_accepted(host: str, caller: str, signature: str) -> None:
    form = MultiDict(FORM)
    form["Caller"] = form["From"] = caller
    answer = Signature(f"https://{host}", (TOKEN,)).check("/myapp.php", b"foo=1&bar=2", form, signature)
    assert answer is None


@pytest.mark.parametrize(
    ("public_url", "signed_url"),
    [
        pytest.param("https://a.org", "https://a.org/voice/incoming", id="plain"),
        pytest.param("https://a.org/", "https://a.org/voice/incoming", id="trailing slash in the setting"),
        pytest.param("https://a.org:8443", "https://a.org/voice/incoming", id="https drops the port"),
        pytest.param("https://a.org:8443", "https://a.org:8443/voice/incoming", id="https keeps the port"),
        pytest.param("https://a.org", "https://a.org:443/voice/incoming", id="https names its port"),
        pytest.param("http://127.0.0.1:8000", "http://127.0.0.1:8000/voice/turn/1", id="http keeps the port"),
        pytest.param("http://a.org", "http://a.org:80/voice/turn/1", id="http names its port"),
        pytest.param("https://me:secret@a.org", "https://a.org/voice/incoming", id="user and password"),
        pytest.param("https://a.org/ivr", "https://a.org/ivr/voice/incoming", id="path prefix"),
        pytest.param("https://a.org", "https://a.org/voice/resume?z=1&a=it%27s+ok&b=%7B", id="raw query"),
    ],
)
def test_what_the_carrier_signed_for_our_public_url_is_accepted(public_url: str, signed_url: str) -> None:
    assert checks(public_url, signed_url) is None


@pytest.mark.parametrize(
    ("public_url", "signed_url"),
    [
        pytest.param("https://a.org", "http://a.org/voice/incoming", id="other scheme"),
        pytest.param("https://a.org", "https://b.org/voice/incoming", id="other host"),
        pytest.param("http://a.org:8000", "http://a.org:8001/voice/incoming", id="other port"),
        pytest.param("https://a.org/ivr", "https://a.org/voice/incoming", id="prefix missing"),
    ],
)
def test_what_was_signed_for_another_url_is_refused(public_url: str, signed_url: str) -> None:
    assert checks(public_url, signed_url) == "signature_wrong"


def test_a_query_in_another_order_is_refused() -> None:
    header = signed("https://a.org/voice/resume?hold=1&fb=2")
    signature = Signature("https://a.org", (TOKEN,))
    assert signature.check("/voice/resume", b"hold=1&fb=2", FORM, header) is None
    assert signature.check("/voice/resume", b"fb=2&hold=1", FORM, header) == "signature_wrong"


def test_an_escape_in_the_query_counts_as_it_was_sent() -> None:
    header = signed("https://a.org/voice/resume?a=it%27s")
    signature = Signature("https://a.org", (TOKEN,))
    assert signature.check("/voice/resume", b"a=it%27s", FORM, header) is None
    assert signature.check("/voice/resume", b"a=it's", FORM, header) == "signature_wrong"


def test_a_signature_for_another_path_of_ours_is_refused() -> None:
    header = signed("https://a.org/voice/status")
    assert Signature("https://a.org", (TOKEN,)).check("/voice/turn/1", b"", FORM, header) == "signature_wrong"


def test_during_rotation_both_tokens_sign_and_afterwards_the_new_one_alone() -> None:
    url = "https://a.org/voice/incoming"
    old, new = signed(url, token="old"), signed(url, token="new")
    both = Signature("https://a.org", ("old", "new"))
    assert both.check("/voice/incoming", b"", FORM, old) is None
    assert both.check("/voice/incoming", b"", FORM, new) is None
    after = Signature("https://a.org", ("new", ""))
    assert after.check("/voice/incoming", b"", FORM, old) == "signature_wrong"
    assert after.check("/voice/incoming", b"", FORM, new) is None


def test_an_empty_token_signs_nothing() -> None:
    header = signed("https://a.org/x", token="")
    assert Signature("https://a.org", (TOKEN, "")).check("/x", b"", FORM, header) == "signature_wrong"


def test_a_missing_header_is_refused() -> None:
    assert Signature("https://a.org", (TOKEN,)).check("/x", b"", FORM, None) == "signature_missing"


@pytest.mark.parametrize(
    "header", ["", "é" * 28, "A" * 28, "L/OH5YylLD5NRKLltdqwSvS0BnU", "\0", "\ud800" * 28]
)
def test_a_garbled_header_is_refused(header: str) -> None:
    assert Signature("https://a.org", (TOKEN,)).check("/x", b"", FORM, header) == "signature_wrong"


@pytest.mark.parametrize(
    "settings",
    ["", "algorithm=none", "algorithm=HMAC_SHA1", "algorithm=HMAC_SHA1,algorithm=HMAC_SHA256", "key=k"],
)
def test_a_request_cannot_choose_its_algorithm(settings: str) -> None:
    header = signed("https://a.org/x")
    signature = Signature("https://a.org", (TOKEN,))
    assert signature.check("/x", b"", FORM, header) is None
    assert signature.check("/x", b"", FORM, header, settings) == "signature_settings"


@pytest.mark.parametrize(
    ("query", "form"),
    [
        (b"\xff", FORM),
        (b"", MultiDict([("CallSid", "\ud800")])),
        (b"[", FORM),
    ],
)
def test_what_the_library_trips_over_is_refused(query: bytes, form: MultiDict[str, str]) -> None:
    assert Signature("https://a.org", (TOKEN,)).check("/x", query, form, "A" * 28) == "signature_wrong"


def test_every_value_counts_and_its_blanks_too() -> None:
    url = "https://a.org/x"
    form = MultiDict([("SpeechResult", " yes ")])
    signature = Signature("https://a.org", (TOKEN,))
    assert signature.check("/x", b"", form, signed(url, form)) is None
    assert (
        signature.check("/x", b"", MultiDict([("SpeechResult", "yes")]), signed(url, form))
        == "signature_wrong"
    )


@pytest.mark.parametrize(
    ("public_url", "tokens"),
    [
        ("https://a.org", ()),
        ("https://a.org", ("",)),
        ("ftp://a.org", (TOKEN,)),
        ("a.org", (TOKEN,)),
        ("", (TOKEN,)),
    ],
)
def test_a_server_without_url_or_token_does_not_start(public_url: str, tokens: tuple[str, ...]) -> None:
    with pytest.raises(ValueError):
        Signature(public_url, tokens)


def test_a_signature_for_the_host_that_was_called_points_at_the_public_url() -> None:
    header = signed("https://real.example.org/voice/incoming")
    mend = Signature("https://a.org", (TOKEN,)).mend("/voice/incoming", b"", FORM, header, "real.example.org")
    assert "https://a.org/voice/incoming" in mend
    assert "https://real.example.org/voice/incoming" in mend
    assert mend.endswith("mend IVR_PUBLIC_URL")
    assert "\n" not in mend


def test_a_signature_that_fits_nowhere_points_at_both_settings() -> None:
    header = signed("https://a.org/voice/incoming", token="another")
    mend = Signature("https://a.org", (TOKEN,)).mend("/voice/incoming", b"", FORM, header, "a.org")
    assert "IVR_PUBLIC_URL or TWILIO_AUTH_TOKEN" in mend


def test_a_token_is_never_in_what_is_printed() -> None:
    assert TOKEN not in repr(Signature("https://a.org", (TOKEN,)))
