"""What is shipped in flows/ and prompts/: read once, verified against what this build can do, compiled."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from ivr.actions import ACTIONS
from ivr.domain.errors import FlowInvalid
from ivr.domain.facts import FACTS
from ivr.engine.bundle import Bundle
from ivr.engine.hearing.slots import SLOTS
from ivr.flow.bundle import changed, freeze
from ivr.flow.catalogue import catalogue, type_problems
from ivr.flow.document import Content
from ivr.flow.problem import Problem
from ivr.flow.prompts import Prompts
from ivr.flow.read import read
from ivr.flow.sources import sources
from ivr.flow.verify import verify
from ivr.flow.vocabulary import ActionSpec, Vocabulary
from ivr.flow.written import letter_problems


class Shipped:
    """The content of a folder with flows/ and prompts/ in it. Holds nothing of any call."""

    def __init__(self, root: Path, *, demo: bool = False) -> None:
        """demo: lines that have no number of their own have the demo's."""
        self._root = root
        self._demo = demo

    @cached_property
    def _read(self) -> tuple[Content | None, list[Problem]]:
        try:
            files = sources(self._root / "flows", self.prompts_folder)
        except FlowInvalid as error:
            file, _, says = str(error).partition(": ")
            return None, [Problem(file, None, says)]
        content, problems = read(files)
        if content is not None and self._demo:
            content = content.model_copy(update={"lines": content.lines.for_demo()})
        return content, problems

    @property
    def prompts_folder(self) -> Path:
        return self._root / "prompts"

    @property
    def lock_file(self) -> Path:
        return self._root / "flows" / "versions.lock"

    def content(self) -> Content:
        """Flows, lines and prompts. Raises FlowInvalid where they cannot even be read."""
        content, problems = self._read
        if content is None:
            raise invalid(problems)
        return content

    @cached_property
    def prompts(self) -> Prompts:
        """What callers hear, verified or not. Raises FlowInvalid where it cannot even be read."""
        return Prompts.read(self.content().prompts, self.recordings)

    @cached_property
    def problems(self) -> list[Problem]:
        """All that is wrong with it; an empty list: calls can be answered."""
        content, problems = self._read
        if content is None:
            return problems
        lock = self.lock_file.read_text("utf-8") if self.lock_file.exists() else ""
        # What is written to people comes from this content alone, whatever bundle a call is held on.
        return [*verified(content), *_unwritable(content, self.prompts), *changed(content, lock)]

    @cached_property
    def bundle(self) -> tuple[Bundle, bytes]:
        """The bundle that new calls begin with, and its canonical bytes. Raises FlowInvalid."""
        if self.problems:
            raise invalid(self.problems)
        name, canonical = freeze(self.content())
        return Bundle(name, self.content(), self.recordings), canonical

    @cached_property
    def recordings(self) -> frozenset[tuple[str, str]]:
        """The messages that a sound file speaks, as (language, message)."""
        found = self.prompts_folder.glob("*/audio/*.wav")
        return frozenset((path.parent.parent.name, path.stem) for path in found)


def invalid(problems: list[Problem]) -> FlowInvalid:
    return FlowInvalid("\n".join(str(problem) for problem in problems))


def _unwritable(content: Content, prompts: Prompts) -> list[Problem]:
    return [
        Problem(f"prompts/{one.language}/{one.file}", None, f"line {one.line}: {one.what}")
        for one in letter_problems(content.prompts, catalogue(prompts))
    ]


def verified(content: Content) -> list[Problem]:
    """All problems of any content against what this build can do."""
    prompts = Prompts.read(content.prompts)
    messages = catalogue(prompts)
    problems = [
        Problem(f"prompts/{one.language}/{one.file}", None, f"line {one.line}: {one.what}")
        for one in (*prompts.problems, *type_problems(messages))
    ]
    vocabulary = Vocabulary(
        actions={
            one.name: ActionSpec(
                provides=one.provides,
                needs=one.needs,
                forgets=one.forgets,
                consumes=one.consumes,
                costly=one.costly,
            )
            for one in ACTIONS
        },
        facts=FACTS,
        slot_types={name: slot.fills for name, slot in SLOTS.items()},
        messages=messages,
    )
    return [*problems, *verify(content, vocabulary)]
