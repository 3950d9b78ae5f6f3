"""The search for canaries finds one in every form, and none where there is none."""

from __future__ import annotations

import base64
import hashlib
import json
from urllib.parse import urlencode

import pytest
from cryptography.fernet import Fernet

from tests.secrets.canaries import Canary, Search

ZIP, NAME, PHONE, TOKEN = "83467", "Zyxwelling", "+15415550168", "tok/en+canary=3f9a"
CANARIES = [Canary("zip", ZIP), Canary("name", NAME), Canary("phone", PHONE), Canary("token", TOKEN)]


@pytest.mark.parametrize(
    ("planted", "kind"),
    [
        (b"zip=83467&x=1", "zip"),
        (b"x83467y", "zip"),
        (b"8 3 4 6 7", "zip"),
        (b"8-3-4-6-7", "zip"),
        (b"83,467 miles", "zip"),
        (b"76438", "zip"),
        (b"eight three four six seven", "zip"),
        (b"Ocho tres cuatro seis siete", "zip"),
        (hashlib.sha256(ZIP.encode()).hexdigest().encode(), "zip"),
        (hashlib.md5(ZIP.encode(), usedforsecurity=False).hexdigest().upper().encode(), "zip"),
        (hashlib.sha256(ZIP.encode()).digest(), "zip"),
        (b"ZYXWELLING", "name"),
        (b"9999355464", "name"),
        (b"gnillewxyZ", "name"),
        (NAME.encode().hex().encode(), "name"),
        (json.dumps({"a": base64.b64encode(b"name " + NAME.encode()).decode()}).encode(), "name"),
        (base64.b64encode(b"a name " + NAME.encode()), "name"),
        (base64.b64encode(b"named " + NAME.encode() + b" is"), "name"),
        (b"\x00\x01Zyxwelling\xff", "name"),
        (b"(541) 555-0168", "phone"),
        (b"541-555-0168", "phone"),
        (urlencode({"From": PHONE}).encode(), "phone"),
        (b"15415550168", "phone"),
        (urlencode({"t": TOKEN}).encode(), "token"),
        (base64.urlsafe_b64encode(TOKEN.encode()), "token"),
        (b"Bearer tok/en+canary=3f9a", "token"),
    ],
)
def test_a_planted_canary_is_found(planted: bytes, kind: str) -> None:
    # A telephone is looked for with and without its country code, as the tests do.
    canaries = [*CANARIES, Canary("phone", PHONE.removeprefix("+1"))]

    found = Search(canaries).hits("here", b"before " + planted + b" after")

    assert kind in {one.kind for one in found}
    assert {one.place for one in found} == {"here"}


@pytest.mark.parametrize("planted", [b"83467", b"zip:83467,", b"\x0183467\x00"])
def test_a_short_one_is_found_beside_what_is_random(planted: bytes) -> None:
    token = Fernet(Fernet.generate_key()).encrypt(b"x" * 200)

    assert Search(CANARIES).hits("file", token + b" " + planted + b" " + token)


def test_none_is_found_in_what_holds_none() -> None:
    key = Fernet(Fernet.generate_key())
    sealed = b"".join(key.encrypt(b"83467 Zyxwelling") for _ in range(200))

    assert Search(CANARIES).hits("file", sealed) == []
    assert Search(CANARIES).hits("page", "Nothing of that kind: 12345, one two three") == []


def test_what_stands_around_it_is_told() -> None:
    [hit] = Search([Canary("name", NAME)]).hits("log", "the last name is Zyxwelling, it says")

    assert b"the last name is zyxwelling, it says" in hit.near
