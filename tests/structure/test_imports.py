"""Who may import whom. The import linter follows chains; this names the line."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.structure import tree

EDGE = ("ivr.engine.call", "ivr.engine.events", "ivr.engine.ports", "ivr.engine.results", "ivr.engine.steps")
"""What the engine shows to those that serve it."""

OURS = {"app", "deploy", "ivr", "tests"}
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "app": ("deploy.door", "ivr.cli", "ivr.wiring"),
    "deploy": ("deploy", "ivr.settings", "ivr.webhooks.limits"),
    "ivr.settings": ("ivr.demo_secrets", "ivr.setting_values"),
    "ivr.setting_values": (),
    "ivr.demo_secrets": (),
    "ivr.fallback": (),
    "ivr.worker": ("ivr.domain", "ivr.effects", "ivr.store", "ivr.wiring", *EDGE),
    "ivr.shipped": ("ivr.actions", "ivr.domain", "ivr.engine", "ivr.flow"),
    "ivr.wiring": (
        "ivr.actions",
        "ivr.dispatch",
        "ivr.domain",
        "ivr.effects",
        "ivr.engine",
        "ivr.flow",
        "ivr.public",
        "ivr.settings",
        "ivr.shipped",
        "ivr.store",
        "ivr.telephony",
        "ivr.webhooks",
        "ivr.wiring",
    ),
    "ivr.cli": (
        "ivr.cli",
        "ivr.domain",
        "ivr.effects",
        "ivr.engine",
        "ivr.exchange",
        "ivr.fallback",
        "ivr.flow",
        "ivr.settings",
        "ivr.store",
        "ivr.telephony",
        "ivr.wiring",
    ),
    "ivr.webhooks": ("ivr.domain", "ivr.engine", "ivr.telephony", "ivr.webhooks"),
    # What stands in for a company of its own: it shares no code with who asks it.
    "ivr.dispatch.simulator": ("ivr.dispatch.simulator",),
    "ivr.dispatch": ("ivr.dispatch", "ivr.domain", *EDGE),
    "ivr.public": ("ivr.domain", "ivr.engine", "ivr.public"),
    "ivr.actions": ("ivr.actions", "ivr.domain", *EDGE),
    "ivr.effects": ("ivr.domain", "ivr.effects", "ivr.flow", *EDGE),
    # What is enqueued inside a turn's transaction is an order, which the worker takes out again.
    "ivr.store": ("ivr.domain", "ivr.effects.order", "ivr.store", *EDGE),
    # A step's words are a Speech of the flow language, which telephony has to put into the carrier's.
    "ivr.telephony": ("ivr.domain", "ivr.flow.speech", "ivr.telephony", *EDGE),
    "ivr.engine": ("ivr.domain", "ivr.engine", "ivr.flow"),
    "ivr.flow": ("ivr.domain", "ivr.flow"),
    "ivr.domain": ("ivr.domain",),
    "ivr.exchange": ("ivr.exchange",),
}


def within(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def imported(source: str, module: str, *, is_package: bool) -> Iterator[tuple[int, str]]:
    """Each name of ours that the source imports, with its line; relative imports are resolved."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            start = node.module or ""
            if node.level:
                above = module.split(".")[
                    : None if is_package and node.level == 1 else is_package - node.level
                ]
                start = ".".join([*above, *start.split(".")]).rstrip(".")
            names = [f"{start}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from ((node.lineno, name) for name in names if name.split(".")[0] in OURS)


def offences(source: str, module: str, *, is_package: bool = False) -> list[str]:
    """The imports of a module that its room may not make: "line 3: ivr.domain.money may not import ..."."""
    room = next((room for room in MAY_IMPORT if within(module, room)), None)
    if room is None:
        return [] if module == "ivr" else [f"line 1: {module} is in no room that the rule knows"]
    return [
        f"line {line}: {module} may not import {name}"
        for line, name in imported(source, module, is_package=is_package)
        if not any(within(name, allowed) for allowed in MAY_IMPORT[room])
    ]


def test_every_module_imports_only_what_its_room_may() -> None:
    found = [
        f"{tree.named(file)} {offence}"
        for file in tree.code()
        for offence in offences(
            file.read_text(encoding="utf-8"), tree.module(file), is_package=file.name == "__init__.py"
        )
    ]

    assert found == []


@pytest.mark.parametrize(
    ("module", "source", "name"),
    [
        ("ivr.domain.money", "import ivr.store", "ivr.store"),
        ("ivr.domain.money", "from ivr.flow import speech", "ivr.flow.speech"),
        ("ivr.domain.money", "from ..engine.ports import Clock", "ivr.engine.ports.Clock"),
        ("ivr.domain.money", "def late():\n    from ivr import wiring", "ivr.wiring"),
        ("ivr.engine.turn", "from ivr.actions.refunds import quote", "ivr.actions.refunds.quote"),
        ("ivr.actions.refunds", "from ivr.engine.machine import Machine", "ivr.engine.machine.Machine"),
        ("ivr.store.journal", "from ivr.telephony import twiml", "ivr.telephony.twiml"),
        ("ivr.telephony.twiml", "from ivr.flow.document import Flow", "ivr.flow.document.Flow"),
        ("ivr.webhooks.voice", "from ivr.store.journal import Journal", "ivr.store.journal.Journal"),
        ("ivr.exchange.leg", "from ivr.domain.money import Money", "ivr.domain.money.Money"),
        ("ivr.dispatch.simulator.book", "from ivr.domain.jobs import JobEvent", "ivr.domain.jobs.JobEvent"),
        ("ivr.dispatch.provider", "from ivr.store.jobs import SqlJobs", "ivr.store.jobs.SqlJobs"),
        ("ivr.wiring.app", "from ivr.exchange.leg import Leg", "ivr.exchange.leg.Leg"),
        ("ivr.settings", "from tests.structure import tree", "tests.structure.tree"),
    ],
)
def test_an_import_against_the_rule_is_named_with_its_line(module: str, source: str, name: str) -> None:
    line = source.count("\n") + 1

    assert offences(source, module) == [f"line {line}: {module} may not import {name}"]


def test_a_relative_import_in_a_package_starts_at_the_package() -> None:
    assert offences("from .money import Money", "ivr.domain", is_package=True) == []
    assert offences("from ..store import tables", "ivr.domain", is_package=True) == [
        "line 1: ivr.domain may not import ivr.store.tables"
    ]
    assert offences("from . import money", "ivr.domain.contracts") == []


def test_a_new_room_needs_a_rule() -> None:
    assert offences("", "ivr.attic.boxes") == ["line 1: ivr.attic.boxes is in no room that the rule knows"]
