"""Flow documents: one class a kind of state, told apart by the one key that each requires."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StrictBool, StringConstraints, Tag

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,62}$")]
"""A flow, state, fact, outcome, queue or line: snake case."""
MessageName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,62}$")]
"""A message in prompts/: words joined by hyphens."""
ActionName = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+$")]
Prompt = MessageName | Literal[True]
"""A message's name, or true for `<flow>-<state>` with hyphens."""
Key = Annotated[str, StringConstraints(pattern=r"^[0-9*#]$")]
Universal = Literal["person", "repeat", "language"]

QUESTION, REPLY = "question-", "reply-"
"""What the messages are named by that say what may be asked in passing, and what is answered."""
SpokenIn = Literal["call", "others", "all"]
"""In which languages something is said: the call's, each of the others, or the call's and then the others."""

TRANSFER_OUTCOMES = ("ended", "closed", "gave_up", "callback_booked", "voicemail_left", "failed")


class Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(Document):
    """One choice of a menu: spoken as its name with its key. value: what the menu's fact becomes.

    said: whether it is spoken. What an ask takes besides its answer may go unsaid, for whoever says it;
    what a menu takes is then named where it is asked again.
    """

    key: Key
    name: MessageName
    to: Name
    value: str | None = None
    said: StrictBool = True


class Say(Document):
    say: Prompt
    then: Name
    barge_in: StrictBool = True
    spoken_in: SpokenIn = "call"


class Menu(Document):
    """Offers its options. open: an open question, which names them only where it is asked again.

    questions: the state where a question in passing leads, by the words of a question-*; it fills `reply`
    with the message that answers it, reply-* of the same name.
    """

    menu: Prompt
    options: tuple[Option, ...]
    fills: Name | None = None
    questions: Name | None = None
    universal: tuple[Universal, ...] = ()
    silence: Name | None = None
    tries: int | None = Field(None, strict=True, ge=1, le=5)
    timeout_s: int | None = Field(None, strict=True, ge=1, le=60)
    barge_in: StrictBool = True
    open: StrictBool = False


class Ask(Document):
    ask: Prompt
    fills: Name
    type: Name
    then: Name
    options: tuple[Option, ...] = ()
    universal: tuple[Universal, ...] = ()
    alternative: Name | None = None
    silence: Name | None = None
    tries: int | None = Field(None, strict=True, ge=1, le=5)
    timeout_s: int | None = Field(None, strict=True, ge=1, le=60)
    barge_in: StrictBool = True


class Confirm(Document):
    confirm: Prompt
    yes: Name
    no: Name
    silence: Name | None = None
    tries: int | None = Field(None, strict=True, ge=1, le=5)
    timeout_s: int | None = Field(None, strict=True, ge=1, le=60)
    barge_in: StrictBool = True


class Run(Document):
    run: ActionName
    on: Mapping[Name, Name]


class Sub(Document):
    sub: Name
    on: Mapping[Name, Name]


class Go(Document):
    """Moves the call to another line. at: the state of its root flow to begin with; None: its start."""

    go: Name
    at: Name | None = None


class Wait(Document):
    """Waits for a result of the world, `for`; polled each `every_s`, given up after `at_most_s` seconds.

    Its prompt is said once, and its `.again` every `REMINDED_S` seconds while the wait lasts.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    wait: Prompt
    result: Name = Field(alias="for")
    on: Mapping[Name, Name]
    options: tuple[Option, ...] = ()
    every_s: int = Field(1, strict=True, ge=1, le=10)
    at_most_s: int = Field(90, strict=True, ge=1, le=600)

    @property
    def timeout_s(self) -> int:
        """How long it listens, as every question does, before it is polled."""
        return self.every_s


class Transfer(Document):
    transfer: Prompt
    queue: Name
    reason: Name
    priority: Literal["normal", "high", "urgent"] = "normal"
    on: Mapping[Name, Name]


class Voicemail(Document):
    """Records a voice message. silence: where it leads when there is none; without it, `then` is for both."""

    voicemail: Prompt
    then: Name
    silence: Name | None = None
    at_most_s: int = Field(120, strict=True, ge=5, le=600)


class End(Document):
    """Ends the flow with a named outcome, after some words if any."""

    end: Name
    words: Prompt | None = None


KINDS = ("say", "menu", "ask", "confirm", "run", "wait", "sub", "go", "transfer", "voicemail", "end")


def _kind(state: Any) -> str | None:
    if isinstance(state, BaseModel):
        return type(state).__name__.lower()
    found = [kind for kind in KINDS if isinstance(state, Mapping) and kind in state]
    return found[0] if len(found) == 1 else None


State = Annotated[
    Annotated[Say, Tag("say")]
    | Annotated[Menu, Tag("menu")]
    | Annotated[Ask, Tag("ask")]
    | Annotated[Confirm, Tag("confirm")]
    | Annotated[Run, Tag("run")]
    | Annotated[Wait, Tag("wait")]
    | Annotated[Sub, Tag("sub")]
    | Annotated[Go, Tag("go")]
    | Annotated[Transfer, Tag("transfer")]
    | Annotated[Voicemail, Tag("voicemail")]
    | Annotated[End, Tag("end")],
    Discriminator(_kind),
]
Listening = Menu | Ask | Confirm
"""The states that need the caller's answer."""

WAIT_OUTCOMES = ("came", "failed", "gave_up")
REMINDED_S = 30
"""How often a caller who waits is told that the line waits with them."""


class Flow(Document):
    """One flow. `person` is given by a line's root flow alone: where 0 and the last failure lead.

    danger, a root's too: where words of danger lead on this line; without it the safety sentence is said and
    the question asked again. tries: misses in a row at one question of this line, if not the setting's.
    """

    flow: Name
    version: int = Field(ge=1, strict=True)
    start: Name
    person: Name | None = None
    danger: Name | None = None
    tries: int | None = Field(None, strict=True, ge=1, le=5)
    state: Mapping[Name, State]

    def prompt_of(self, state: str) -> str | None:
        """The message that the state speaks, None where it speaks none."""
        document = self.state[state]
        match document:
            case Run() | Sub() | Go():
                return None
            case End():
                named = document.words
            case _:
                named = getattr(document, type(document).__name__.lower())
        if named is True:
            return f"{self.flow}-{state}".replace("_", "-")
        return named or None


class Line(Document):
    """A number and the root flow that answers it.

    number None: the operator has not said which; it is answered by no number then, but calls can be moved to
    it. demo: the number that it has in the demo. human: who is rung for a person, if not the setting's.
    language: what a call to it begins in, if not the first language of prompts/.
    """

    number: str | None = None
    flow: Name
    demo: str | None = None
    human: str | None = None
    language: str | None = None


class ServedLine(Line):
    """A line that has a number."""

    number: str


class Queue(Document):
    """Where a transfer leads.

    open: when its people can be reached, such as "mon-fri 08:00-17:00"; none: always. holidays: whether they
    can be reached on federal holidays.
    """

    says: str
    open: tuple[str, ...] = ()
    holidays: StrictBool = False


class Wish(Document):
    """Something that callers want, and the line that it leads to from any menu of a line.

    says: the message that names it, with the phrases that mean it. at: the state of that line's root to begin
    with; None: its start. fills, value: a fact that it comes with, so that what was said is not asked again.
    """

    says: MessageName
    line: Name
    at: Name | None = None
    fills: Name | None = None
    value: str | None = None


class Lines(Document):
    """lines.toml: the numbers that answer, their queues, what callers wish, and the links that texts give."""

    line: Mapping[Name, Line]
    queue: Mapping[Name, Queue]
    link: Mapping[Name, str] = {}
    wish: Mapping[Name, Wish] = {}

    @property
    def served(self) -> Mapping[str, ServedLine]:
        """Every line that has a number, by name."""
        return {
            name: ServedLine.model_validate(line.model_dump())
            for name, line in self.line.items()
            if line.number is not None
        }

    def for_demo(self) -> Lines:
        """The same, with the demo's numbers where the operator has set none."""
        line = {
            name: line.model_copy(update={"number": line.number or line.demo})
            for name, line in self.line.items()
        }
        return self.model_copy(update={"line": line})


class Content(Document):
    """All that a bundle holds: flows by name, lines, and prompt texts by language and file name."""

    flows: Mapping[Name, Flow]
    lines: Lines
    prompts: Mapping[str, Mapping[str, str]]
