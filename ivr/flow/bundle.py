"""Bundles: all that a call needs to be answered the same way until it ends, in one canonical form.

A bundle is named by its bytes, for machines; a flow's `version` is for people, and the lock file holds
each flow to "a changed flow has a new version".
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError

from ivr.domain.errors import FlowInvalid
from ivr.flow.document import Content, Flow
from ivr.flow.problem import LOCK_FILE, Problem, flow_file

FORMAT = 1
"""The shape of a bundle's bytes. A build that cannot read a format refuses it, and so does not start."""

_HEAD = "# flow, version, SHA-256 of its canonical form. Written by a command, never by hand.\n"
_ROW = re.compile(r"(?P<flow>[a-z][a-z0-9_]*) (?P<version>[0-9]+) (?P<sha256>[0-9a-f]{64})")
_LOCK_ANEW = "write the lock anew"

Locked = dict[str, tuple[int, str]]


def freeze(content: Content) -> tuple[str, bytes]:
    """The bundle's name and its bytes: equal content gives equal bytes, in whatever order it was written.

    The name is the bytes' SHA-256 in hexadecimal. What a document leaves to its class is written out, so a
    default that changes later changes no call that is under way.
    """
    bundle = {"format": FORMAT, "content": content.model_dump(mode="json")}
    frozen = canonical(bundle)
    return hashlib.sha256(frozen).hexdigest(), frozen


def thaw(frozen: bytes) -> Content:
    """The content as it was frozen. Raises FlowInvalid for bytes that are no bundle of this format."""
    try:
        bundle = json.loads(frozen)
    except ValueError as error:
        raise FlowInvalid("the bundle is no JSON") from error
    if not isinstance(bundle, dict) or bundle.get("format") != FORMAT:
        raise FlowInvalid(f"the bundle is not of format {FORMAT}")
    try:
        return Content.model_validate(bundle.get("content"))
    except ValidationError as error:
        raise FlowInvalid(f"the bundle does not fit this build in {error.error_count()} places") from error


def fingerprint(document: BaseModel) -> str:
    """The SHA-256 of what was written in a document, in hexadecimal.

    A default that is written out counts as left out. So a key that a later build adds, with a default,
    changes no fingerprint.
    """
    written = document.model_dump(mode="json", exclude_defaults=True)
    return hashlib.sha256(canonical(written)).hexdigest()


def canonical(data: object) -> bytes:
    """JSON in its one form: UTF-8, sorted keys, no space between tokens."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def lock(content: Content) -> str:
    """The text of the lock that fits the content, one flow a row, by name."""
    rows = (f"{name} {flow.version} {fingerprint(flow)}\n" for name, flow in sorted(content.flows.items()))
    return _HEAD + "".join(rows)


def unversioned(content: Content, lock_text: str) -> list[Problem]:
    """The flows that changed under an old version: the lock is not to be written over them."""
    locked, _ = _read(lock_text)
    return [
        problem
        for name, flow in sorted(content.flows.items())
        if name in locked
        for problem in _unversioned(flow, *locked[name])
    ]


def changed(content: Content, lock_text: str) -> list[Problem]:
    """Every way in which the lock does not fit the content; an empty list: each flow is as it was locked."""
    locked, problems = _read(lock_text)
    problems += unversioned(content, lock_text)
    for name, flow in sorted(content.flows.items()):
        if name not in locked:
            problems.append(
                Problem(flow_file(name), None, f"{LOCK_FILE} does not list this flow", _LOCK_ANEW)
            )
        elif flow.version > locked[name][0]:
            says = f"this is version {flow.version}, and {LOCK_FILE} has version {locked[name][0]}"
            problems.append(Problem(flow_file(name), None, says, _LOCK_ANEW))
    for name in sorted(set(locked) - set(content.flows)):
        problems.append(Problem(LOCK_FILE, None, f'the flow "{name}" is listed and not there', _LOCK_ANEW))
    return problems


def _unversioned(flow: Flow, version: int, sha256: str) -> Iterator[Problem]:
    if flow.version < version:
        says = f"this is version {flow.version}, and version {version} was locked before"
        yield Problem(flow_file(flow.flow), None, says, f"make it version {version + 1}")
    elif flow.version == version and fingerprint(flow) != sha256:
        says = f"the flow changed, and its version is {version} as before"
        yield Problem(flow_file(flow.flow), None, says, f"make it version {version + 1}")


def _read(text: str) -> tuple[Locked, list[Problem]]:
    locked: Locked = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = _ROW.fullmatch(line.strip())
        if row is None or row["flow"] in locked:
            says = f"line {number} is not a flow, its version and a SHA-256, each flow once"
            problems.append(Problem(LOCK_FILE, None, says, _LOCK_ANEW))
        else:
            locked[row["flow"]] = int(row["version"]), row["sha256"]
    return locked, problems
