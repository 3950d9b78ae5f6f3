"""Misfits: where the data of a file do not fit the class of its document, in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from ivr.flow import document
from ivr.flow.document import KINDS, Flow, Line, Lines, Option, Queue, Wish
from ivr.flow.problem import Problem, listed, meant, nearest

_CLASSES: Mapping[str, type[BaseModel]] = {kind: getattr(document, kind.title()) for kind in KINDS}
_PROMPT_BRANCHES = frozenset({"constrained-str", "literal[True]"})
"""The two ways in which a prompt may be given, as pydantic names them: it complains about each."""

_SHAPES = {
    r"^[a-z][a-z0-9_]{0,62}$": "a name is lower-case letters, digits and underscores",
    r"^[a-z][a-z0-9-]{0,62}$": "a message's name is lower-case words joined by hyphens",
    r"^[a-z_]+\.[a-z_]+$": "an action's name is noun.verb",
    r"^[0-9*#]$": 'a key is one of 0 to 9, "*" and "#"',
}
_KINDS_OF_VALUE = {
    "string_type": "text in quotes",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "dict_type": "a table",
    "mapping_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "tuple_type": "a list",
    "list_type": "a list",
}


@dataclass(frozen=True, slots=True)
class _Misfit:
    """One complaint of pydantic's. path: the keys from the state (or the file) down to the value."""

    fault: str
    state: str | None
    path: tuple[str | int, ...]
    input: Any
    context: Mapping[str, Any]
    of: type[BaseModel]

    @property
    def key(self) -> str:
        return str(self.path[-1])

    @property
    def where(self) -> str:
        """What is above the key, as a beginning of the sentence."""
        above = [f"option {part + 1}" if isinstance(part, int) else part for part in self.path[:-1]]
        steps = [part for part in above if part != "options"]
        return f"{'.'.join(steps)}: " if steps else ""

    @property
    def known(self) -> frozenset[str]:
        """The keys that may stand where this one stands."""
        level: type[BaseModel] = self.of
        if "options" in self.path[:-1]:
            level = Option
        elif self.of is Lines and len(self.path) == 3:
            of_table: dict[str, type[BaseModel]] = {"line": Line, "wish": Wish}
            level = of_table.get(str(self.path[0]), Queue)
        return frozenset(level.model_fields)


def misfits(file: str, error: ValidationError, of: type[Flow] | type[Lines]) -> list[Problem]:
    """Everything that a validation found wrong, one problem a slip: a misspelt key is not missing as well."""
    found = list(_misfits(error, of))
    slips = {
        (one.state, one.path[:-1], nearest(one.key, one.known))
        for one in found
        if one.fault == "extra_forbidden"
    }
    real = [
        one for one in found if one.fault != "missing" or (one.state, one.path[:-1], one.key) not in slips
    ]
    return [Problem(file, one.state, *_worded(one)) for one in real]


def _misfits(error: ValidationError, of: type[BaseModel]) -> Iterator[_Misfit]:
    seen: set[tuple[str | int, ...]] = set()
    for one in error.errors():
        location, kind = one["loc"], one["type"]
        if location[-1] in _PROMPT_BRANCHES:
            location, kind = location[:-1], "prompt"
        if location in seen and kind == "prompt":
            continue
        seen.add(location)
        yield _located(location, kind, one["input"], one.get("ctx", {}), of)


def _located(
    location: Sequence[str | int], kind: str, value: Any, context: Mapping[str, Any], of: type[BaseModel]
) -> _Misfit:
    in_a_state = of is Flow and len(location) > 1 and location[0] == "state"
    if not in_a_state:
        return _Misfit(kind, None, tuple(location), value, context, of)
    state, path = str(location[1]), tuple(location[2:])
    if path and path[0] in _CLASSES:  # pydantic puts the kind, as the union's tag, before the keys
        of, path = _CLASSES[str(path[0])], path[1:]
    return _Misfit(kind, state, path, value, context, of)


def _worded(one: _Misfit) -> tuple[str, str | None]:
    match one.fault:
        case "union_tag_not_found":
            return _kindless(one.input)
        case "extra_forbidden":
            return f"{one.where}unknown key {listed([one.key])}", meant(one.key, one.known)
        case "missing":
            return f"{one.where}the key {listed([one.key])} is missing", None
        case "string_pattern_mismatch":
            return _misshapen(one)
        case "literal_error":
            expected = str(one.context["expected"]).replace("'", '"')
            words = re.findall(r'"([^"]+)"', expected)
            suggestion = meant(one.input, words) if isinstance(one.input, str) else None
            return f"{_subject(one)} is {expected}, not {_shown(one.input)}", suggestion
        case "prompt":
            return f"{_subject(one)} is a message's name or true, not {_shown(one.input)}", None
        case "greater_than_equal":
            return f"{_subject(one)} is at least {one.context['ge']}, not {_shown(one.input)}", None
        case "less_than_equal":
            return f"{_subject(one)} is at most {one.context['le']}, not {_shown(one.input)}", None
        case _:
            wanted = _KINDS_OF_VALUE.get(one.fault, "something else")
            return f"{_subject(one)} is {wanted}, not {_shown(one.input)}", None


def _kindless(state: Any) -> tuple[str, str | None]:
    if not isinstance(state, Mapping):
        return f"a state is a table, not {_shown(state)}", None
    kinds = [kind for kind in KINDS if kind in state]
    if kinds:
        return f"a state has one kind, and this has {len(kinds)}: {listed(kinds)}", None
    near = [kind for key in state for kind in [nearest(key, KINDS)] if kind]
    return (
        f"no key says what kind of state this is: {listed(KINDS, joined_by='or')}",
        f'did you mean "{near[0]}"?' if near else None,
    )


def _misshapen(one: _Misfit) -> tuple[str, str | None]:
    pattern = str(one.context["pattern"])
    joint = "-" if "9-]" in pattern else "_"
    repaired = re.sub(r"[^a-z0-9.]+", joint, str(one.input).lower()).strip(joint)
    suggestion = f'did you mean "{repaired}"?' if re.fullmatch(pattern, repaired) else None
    shape = _SHAPES.get(pattern, f"it is to fit {pattern}")
    if one.key == "[key]" or not one.path:
        return f"the name {_shown(one.input)} cannot be: {shape}", suggestion
    return f"{_subject(one)} cannot be {_shown(one.input)}: {shape}", suggestion


def _subject(one: _Misfit) -> str:
    if not one.path:
        return "this"
    last = one.path[-1]
    if not isinstance(last, int):
        return f"{one.where}{listed([last])}"
    return f"option {last + 1}" if one.path[-2] == "options" else f'"{one.path[-2]}"'


def _shown(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value[:40]}"'
        case Mapping():
            return "a table"
        case list():
            return "a list"
        case _:
            return str(value)[:40]
