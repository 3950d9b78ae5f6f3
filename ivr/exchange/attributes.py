"""The attributes of one element, with the carrier's defaults, and its warning for every bad one."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ivr.exchange.codes import level_of
from ivr.exchange.events import Level
from ivr.exchange.rules import SCHEMA
from ivr.exchange.schema import SCHEMAS
from ivr.exchange.shape import Shape


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a document that still runs, by the carrier's code."""

    code: int | None
    text: str
    level: Level = "warning"


def problem(code: int, text: str) -> Problem:
    """Return the problem, as grave as the carrier takes it."""
    return Problem(code, text, level_of(code))


class Attributes:
    """An element's attributes; a bad value has become a problem, and the default stands.

    What is off-schema around them has too: unknown attributes and children, text where none belongs.
    """

    def __init__(self, element: Element, problems: list[Problem], shape: Shape | None = None) -> None:
        self.element = element
        self._problems = problems
        self._shape = shape or SCHEMAS[element.tag]
        self._values: dict[str, str] = {}
        for name, written in element.attrib.items():
            rule = self._shape.attributes.get(name)
            if rule is None:
                self.warn(SCHEMA, f"<{element.tag}> has no attribute {name}")
            elif rule.accepts(written):
                self._values[name] = written
            else:
                self.refuse(name, rule.code)
        self._check_content()

    def text(self, name: str) -> str:
        """Return what is written, or the default; nothing where there is neither."""
        return self.optional(name) or ""

    def optional(self, name: str) -> str | None:
        return self._values.get(name, self._shape.attributes[name].default)

    def is_written(self, name: str) -> bool:
        """Say whether the document gives a value that the attribute takes."""
        return name in self._values

    def integer(self, name: str) -> int:
        return int(self.text(name))

    def boolean(self, name: str) -> bool:
        return self.text(name) == "true"

    def words(self, name: str) -> frozenset[str]:
        return frozenset(self.text(name).split())

    def method(self, name: str = "method") -> str:
        return self.text(name).upper()

    @property
    def body(self) -> str:
        """The text inside the element, without the spaces around it."""
        return (self.element.text or "").strip()

    @property
    def children(self) -> list[Element]:
        """The elements inside that may be there."""
        return [child for child in self.element if child.tag in self._shape.children]

    def inside(self, child: Element, shape: Shape | None = None) -> "Attributes":
        """Return the attributes of an element inside this one; what is wrong with it is noted here too."""
        return Attributes(child, self._problems, shape)

    def note(self, text: str) -> None:
        """Note something that the carrier would carry out, and this exchange does not."""
        self._problems.append(Problem(None, f"not carried here: {text}", "note"))

    def warn(self, code: int, text: str) -> None:
        self._problems.append(problem(code, text))

    def refuse(self, name: str, code: int) -> None:
        """Note that what is written is no value of this attribute; the default stands."""
        self._values.pop(name, None)
        written = self.element.get(name)
        self.warn(code, f'<{self.element.tag}> {name}="{written}" is not a value it takes')

    def _check_content(self) -> None:
        tag, shape = self.element.tag, self._shape
        for child in self.element:
            if child.tag not in shape.children:
                self.warn(shape.misplaced, f"<{child.tag}> cannot be inside <{tag}>")
        texts = [child.tail for child in self.element]
        if not shape.has_text:
            texts.append(self.element.text)
        if shape.is_mixed:
            return
        if any((text or "").strip() for text in texts):
            self.warn(SCHEMA, f"<{tag}> has text that is part of nothing")
