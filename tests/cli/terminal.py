"""A terminal in which a test types flask's commands, at a house of its own."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from typing import Any

from click.testing import Result
from flask import Flask

from ivr.cli import add_commands
from ivr.shipped import Shipped
from ivr.wiring import ROOT, create_app
from tests.house import SHIPPED, TestHouse


def typed(house: TestHouse, *words: str, shipped: Shipped = SHIPPED, **settings: Any) -> Result:
    """What the command does at a process of its own. settings: other than the house's."""
    return at(app_of(house, shipped, **settings), *words)


def at(app: Flask, *words: str, columns: int | None = None, keyboard: str = "") -> Result:
    """columns: how wide the terminal is; None: the output goes to a file."""
    env = {"COLUMNS": None if columns is None else str(columns), "LINES": None}
    return app.test_cli_runner().invoke(args=words, env=env, input=keyboard)


def app_of(house: TestHouse, shipped: Shipped = SHIPPED, **settings: Any) -> Flask:
    app = create_app(house.settings.model_copy(update=settings), house.clock, shipped)
    add_commands(app)
    return app


def copied(folder: Path) -> Path:
    """A folder with flows/ and prompts/ as they are shipped, to be changed by a test."""
    for name in ("flows", "prompts"):
        copytree(ROOT / name, folder / name)
    return folder


def changed(file: Path, old: str, new: str) -> None:
    """The file says new where it said old, once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is in {file.name} {text.count(old)} times"
    file.write_text(text.replace(old, new), encoding="utf-8")
