"""The attributes of one element, read once each, with the carrier's warning for every bad one."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ivr.exchange.events import Level

SCHEMA = 12200


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a document that still runs, by the carrier's code."""

    code: int | None
    text: str
    level: Level = "warning"


class Attributes:
    """Reads an element's attributes; a bad value becomes a problem, and the default stands."""

    def __init__(self, element: Element, problems: list[Problem]) -> None:
        self._verb = element.tag
        self._left = dict(element.attrib)
        self._problems = problems

    def text(self, name: str, default: str = "") -> str:
        return self._left.pop(name, default)

    def optional(self, name: str) -> str | None:
        return self._left.pop(name, None)

    def integer(self, name: str, default: int, *, least: int, most: int | None = None, code: int) -> int:
        written = self.optional(name)
        if written is None:
            return default
        # isdecimal takes other scripts' digits too; the carrier takes ASCII.
        if written.isascii() and written.isdecimal():
            value = int(written)
            if value >= least and (most is None or value <= most):
                return value
        self.refuse(name, written, code)
        return default

    def boolean(self, name: str, default: bool, *, code: int) -> bool:
        return self.choice(name, str(default).lower(), ("true", "false"), code=code) == "true"

    def choice(self, name: str, default: str, allowed: Iterable[str], *, code: int) -> str:
        written = self.optional(name)
        if written is None:
            return default
        if written in allowed:
            return written
        self.refuse(name, written, code)
        return default

    def method(self, *, code: int, name: str = "method") -> str:
        written = self.text(name, "POST")
        if written.upper() in ("GET", "POST"):
            return written.upper()
        self.refuse(name, written, code)
        return "POST"

    def ignore(self, *names: str) -> None:
        """Accept attributes of the carrier that change nothing a caller of this exchange notices."""
        for name in names:
            self._left.pop(name, None)

    def close(self) -> None:
        """Note every attribute that nobody has read: the carrier does not know it."""
        for name in self._left:
            self._problems.append(Problem(SCHEMA, f"<{self._verb}> has no attribute {name}"))

    def refuse(self, name: str, written: str, code: int) -> None:
        """Note that written is no value of this attribute."""
        self._problems.append(Problem(code, f'<{self._verb}> {name}="{written}" is not a value it takes'))
