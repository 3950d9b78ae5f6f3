"""The telephones of this exchange: how a number behaves when somebody rings it, or sends it a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Behaviour = Literal["person", "machine", "busy", "silent", "failing"]
Texts = Literal["mobile", "landline", "gone"]

_E164 = re.compile(r"\+[1-9]\d{6,14}")
_OURS = re.compile(r"\+1503555\d{4}")
# Numbers that belong to nobody anywhere: people of a demo or a test have them.
_FICTIONAL = re.compile(r"\+1\d{3}55501\d\d")
WITHHELD = frozenset({"anonymous", "unknown", "+266696687"})


@dataclass(frozen=True, slots=True)
class Telephone:
    """A telephone: what answers it, after how many seconds, and when that side hangs up.

    talks_s None: never before the other side does. texts: whether one arrives there.
    """

    number: str
    behaviour: Behaviour = "person"
    rings_s: float = 0.0
    talks_s: float | None = None
    texts: Texts = "mobile"


@dataclass(frozen=True, slots=True)
class Line:
    """A number that this exchange connects to a server, with the URLs its owner configured.

    A URL that begins with "/" belongs to the public URL of the server.
    """

    number: str
    voice_url: str
    fallback_url: str | None = None
    status_callback: str | None = None
    voice_method: str = "POST"
    fallback_method: str = "POST"
    status_method: str = "POST"


_WELL_KNOWN = {
    "0142": Telephone("", "person"),
    "0143": Telephone("", "busy", rings_s=1.0),
    "0144": Telephone("", "silent"),
    "0145": Telephone("", "failing", rings_s=1.0, texts="gone"),
    "0146": Telephone("", "machine", rings_s=4.0, talks_s=20.0),
    "0190": Telephone("", "person", rings_s=2.0, texts="landline"),
}


def is_number(text: str) -> bool:
    """Say whether text is a telephone number in E.164."""
    return _E164.fullmatch(text) is not None


def is_caller(text: str) -> bool:
    """Say whether text can stand for a caller: a number, or what a withheld one is shown as."""
    return text in WITHHELD or is_number(text)


class Directory:
    """Every number's behaviour: the well-known ones, and those that a test described."""

    def __init__(self, telephones: Iterable[Telephone] = ()) -> None:
        self._described = {telephone.number: telephone for telephone in telephones}

    def describe(self, telephone: Telephone) -> None:
        """Let this telephone behave so from now on."""
        self._described[telephone.number] = telephone

    def find(self, number: str) -> Telephone:
        """Return how number behaves; any that is no telephone of this exchange fails."""
        if number in self._described:
            return self._described[number]
        known = _WELL_KNOWN.get(number[-4:]) if _OURS.fullmatch(number) else None
        if known is not None:
            return replace(known, number=number)
        if _OURS.fullmatch(number) or _FICTIONAL.fullmatch(number):
            return Telephone(number, "person", rings_s=2.0)
        return Telephone(number, "failing", rings_s=1.0, texts="gone")
