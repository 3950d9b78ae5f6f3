"""Reading: from the texts of flow, line and prompt files to the content of a bundle, or to what is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError

from ivr.flow.document import Content, Flow, Lines
from ivr.flow.misfits import misfits
from ivr.flow.problem import LINES_FILE, Problem

_NO_FLOWS = frozenset({"budgets.toml"})
"""What lies beside the flows and is none."""


def read(files: Mapping[str, str]) -> tuple[Content | None, list[Problem]]:
    """The content of all files, or None and every problem of form that they have.

    files: texts by path, `flows/<name>.toml` and `prompts/<language>/<name>.ftl`; other paths are passed
    over. That a file can be read says nothing of its sense: `verify` looks at that.
    """
    problems: list[Problem] = []
    flows: dict[str, Flow] = {}
    lines: Lines | None = None
    prompts: dict[str, dict[str, str]] = {}
    for path, text in sorted(files.items()):
        match PurePosixPath(path).parts:
            case ("prompts", language, name) if name.endswith(".ftl"):
                prompts.setdefault(language, {})[name] = text
            case ("flows", "lines.toml"):
                lines, found = _lines(path, text)
                problems += found
            case ("flows", name) if name.endswith(".toml") and name not in _NO_FLOWS:
                flow, found = _flow(path, text)
                problems += found
                if flow is not None:
                    flows[flow.flow] = flow
            case _:
                pass
    if LINES_FILE not in files:
        problems.append(Problem(LINES_FILE, None, "this file is missing: it says which numbers answer"))
    if problems or lines is None:
        return None, problems
    return Content(flows=flows, lines=lines, prompts=prompts), []


def _flow(path: str, text: str) -> tuple[Flow | None, list[Problem]]:
    data, problems = _toml(path, text)
    if data is None:
        return None, problems
    try:
        flow = Flow.model_validate(data)
    except ValidationError as error:
        return None, misfits(path, error, Flow)
    name = PurePosixPath(path).stem
    if flow.flow != name:
        says = f'the flow is called "{flow.flow}" and its file "{name}.toml": they are to have one name'
        return flow, [Problem(path, None, says)]
    return flow, []


def _lines(path: str, text: str) -> tuple[Lines | None, list[Problem]]:
    data, problems = _toml(path, text)
    if data is None:
        return None, problems
    try:
        return Lines.model_validate(data), []
    except ValidationError as error:
        return None, misfits(path, error, Lines)


def _toml(path: str, text: str) -> tuple[dict[str, Any] | None, list[Problem]]:
    try:
        return tomllib.loads(text), []
    except tomllib.TOMLDecodeError as error:
        return None, [Problem(path, None, _not_toml(str(error)))]


def _not_toml(message: str) -> str:
    twice = re.fullmatch(r"Cannot declare \((.*)\) twice \(at line (\d+), column \d+\)", message)
    if twice:
        table = ".".join(re.findall(r"'([^']*)'", twice[1]))
        return f"[{table}] stands here twice, the second time in line {twice[2]}"
    return f"this is not TOML: {message[:1].lower()}{message[1:]}"
