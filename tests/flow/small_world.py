"""A small world: what little the flows of these tests may name, and how they are read and verified."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ivr.domain.facts import Fact, FactType, Privacy
from ivr.flow.document import TRANSFER_OUTCOMES, Content
from ivr.flow.problem import Problem
from ivr.flow.read import read
from ivr.flow.verify import verify
from ivr.flow.vocabulary import ActionSpec, Vocabulary

HERE = Path(__file__).parent
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Message:
    attributes: frozenset[str] = NOTHING
    variables: Mapping[str | None, frozenset[str]] = field(default_factory=lambda: {None: NOTHING})


def words(*variables: str) -> Message:
    """A message without attributes that uses these variables."""
    return Message(variables={None: frozenset(variables)})


def question(*variables: str, **of_attributes: str) -> Message:
    """A question's message; `more="refund"` has .more use $refund."""
    parts = {"again": "again", "no_match": "no-match", "more": "more"}
    used: dict[str | None, frozenset[str]] = {
        name: frozenset({of_attributes[key]} if key in of_attributes else ()) for key, name in parts.items()
    }
    return Message(frozenset(parts.values()), {None: frozenset(variables), **used})


def choice(*variables: str) -> Message:
    """The name of an option, with the phrases that mean it."""
    return Message(frozenset({"phrases"}), {None: frozenset(variables), "phrases": NOTHING})


MESSAGES: Mapping[str, Message] = {
    "hello": words(),
    "goodbye": words(),
    "connecting": words(),
    "connecting-about": words("refund"),
    "leave-a-message": words(),
    "offer": words("refund", "company"),
    "misprinted": words("refnd"),
    "says-code": words("code"),
    "says-vin": words("vin"),
    "just-a-moment": Message(frozenset({"again"}), {None: NOTHING, "again": NOTHING}),
    "shell": Message(frozenset({"again"}), {"again": NOTHING}),
    "which": question(),
    "which-next": question(),
    "which-then": question(),
    "which-of-refund": question(more="refund"),
    "enter-zip": question(),
    "enter-miles": question(),
    "enter-code": question(),
    "is-that-right": question(),
    "is-code-right": question("code"),
    "blunt": Message(frozenset({"again"}), {None: NOTHING, "again": NOTHING}),
    "one": choice(),
    "two": choice(),
    "three": choice(),
    "four": choice(),
    "five": choice(),
    "six": choice(),
    "the-refund": choice("refund"),
    "mute": words(),
    "question-where": choice(),
    "reply-where": words(),
    "question-lost": choice(),
}

FACTS: Mapping[str, Fact] = {
    name: Fact(name, type_, privacy, name)
    for name, type_, privacy in [
        ("company", FactType.TEXT, Privacy.OPERATIONAL),
        ("zip", FactType.POSTAL_CODE, Privacy.SENSITIVE),
        ("vin", FactType.VIN, Privacy.SENSITIVE),
        ("contract", FactType.REFERENCE, Privacy.SENSITIVE),
        ("product", FactType.WORD, Privacy.OPERATIONAL),
        ("odometer", FactType.MILES, Privacy.SENSITIVE),
        ("refund", FactType.MONEY, Privacy.OPERATIONAL),
        ("topic", FactType.MESSAGE, Privacy.OPERATIONAL),
        ("code", FactType.REFERENCE, Privacy.SECRET),
    ]
}


def facts(*names: str) -> frozenset[str]:
    return frozenset(names)


ACTIONS: Mapping[str, ActionSpec] = {
    "contracts.find": ActionSpec(
        needs=facts("zip"), provides={"found": facts("contract"), "none": facts(), "unavailable": facts()}
    ),
    "contracts.drop": ActionSpec(provides={"dropped": facts()}, forgets=facts("contract", "refund")),
    "contracts.cancel": ActionSpec(provides={"taken": facts()}, costly=True),
    "refunds.quote": ActionSpec(
        needs=facts("contract"), provides={"quoted": facts("refund"), "unsure": facts()}
    ),
    "codes.check": ActionSpec(
        needs=facts("code"), consumes=facts("code"), provides={"right": facts(), "wrong": facts()}
    ),
    "hours.look": ActionSpec(provides={"open": facts(), "closed": facts()}),
    "weather.look": ActionSpec(provides={"fair": facts(), "unavailable": facts()}),
}

VOCABULARY = Vocabulary(
    actions=ACTIONS,
    facts=FACTS,
    slot_types={
        "zip": FactType.POSTAL_CODE,
        "vin": FactType.VIN,
        "miles": FactType.MILES,
        "digits": FactType.REFERENCE,
    },
    messages={"en-US": MESSAGES, "es-US": MESSAGES},
    results={"approval": facts("refund")},
)

LINES = """
[line.main]
number = "+18006315590"
flow = "{root}"

[queue.helpdesk]
says = "the help desk"
"""

HANDED_OVER = "\n".join(f'{outcome} = "over"' for outcome in TRANSFER_OUTCOMES)

DOOR = """
flow = "door"
version = 1
start = "inside"
person = "desk"
[state.inside]
sub = "{name}"
[state.inside.on]
{ends}
[state.desk]
transfer = "connecting"
queue = "helpdesk"
reason = "asked"
[state.desk.on]
{handed_over}
[state.over]
end = "over"
"""


def door(name: str, ends: list[str]) -> str:
    """A line's root that does nothing but run one sub-flow and hand over to a person."""
    handled = "\n".join(f'{end} = "over"' for end in ends)
    return DOOR.format(name=name, ends=handled, handed_over=HANDED_OVER)


def companion(name: str) -> str:
    return (HERE / "companions" / f"{name}.toml").read_text("utf-8")


def content_of(files: Mapping[str, str]) -> Content:
    """The content of files that read well."""
    content, problems = read(files)
    assert content is not None, [str(problem) for problem in problems]
    return content


def problems_of(files: Mapping[str, str], vocabulary: Vocabulary = VOCABULARY) -> list[Problem]:
    """What reading finds wrong, or else what verifying does."""
    content, problems = read(files)
    return problems if content is None else verify(content, vocabulary)
