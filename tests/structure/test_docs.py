"""Pages tell what is there: every command they show exists, and every file they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from cryptography.fernet import Fernet
from flask import Flask
from flask.cli import FlaskGroup, ScriptInfo
from pydantic import SecretStr

from ivr.cli import add_commands
from ivr.settings import Settings
from ivr.wiring import create_app
from tests.structure import tree

MAKEFILE = (tree.ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = dict(re.findall(r"^([a-z]+):.*?## (.+)$", MAKEFILE, flags=re.MULTILINE))
CODE = re.compile(r"```[^\n]*\n(.*?)```|`([^`\n]+)`", flags=re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)")
FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)*/?")
KINDS = (".conf", ".ftl", ".md", ".py", ".service", ".toml", ".txt")


def code(page: str) -> Iterator[str]:
    """What the page shows as code, in its lines and in its blocks."""
    return ((block or span).strip() for block, span in CODE.findall(page))


def made(page: str) -> set[str]:
    """The make targets that the page tells a reader to use."""
    return {target for text in code(page) for target in re.findall(r"\bmake ([a-z]+)", text)}


def flask_commands(page: str) -> set[tuple[str, ...]]:
    """The flask commands on the page, as words; `flask data import|export` is two."""
    found = set()
    for text in code(page):
        for words in re.findall(r"\bflask ((?:[a-z][a-z|-]*)(?: [a-z][a-z|-]*)*)", text):
            *group, last = words.split(" ")
            found |= {(*group, one) for one in last.split("|")}
    return found


def missing_command(words: tuple[str, ...], app: Flask) -> str | None:
    """The words up to the first that is no command; None where they lead to one."""
    # Left open, the context would leave its app the current one for every test that comes after.
    with click.Context(FlaskGroup(create_app=lambda: app), obj=ScriptInfo(create_app=lambda: app)) as context:
        command: click.Command = context.command
        for place, word in enumerate(words, start=1):
            if not isinstance(command, click.Group):
                return None
            inner = command.get_command(context, word)
            if inner is None:
                return " ".join(("flask", *words[:place]))
            command = inner
    return None


def missing_files(page: str, folder: Path) -> list[str]:
    """The files and folders that the page names and the tree lacks; var/ is made by a run."""
    top = {entry.name for entry in tree.ROOT.iterdir()}
    spans = {text for text in code(page) if FILE.fullmatch(text)}
    named = {text for text in spans if text.endswith(KINDS) or ("/" in text and text.split("/")[0] in top)}
    linked = {link for link in LINK.findall(page) if "://" not in link}
    return sorted(
        name
        for name in named | linked
        if not name.startswith((".venv/", "var/"))
        and not (tree.ROOT / name).exists()
        and not (folder / name).exists()
    )


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    database = tmp_path_factory.mktemp("docs") / "ivr.db"
    keys = (SecretStr(Fernet.generate_key().decode()),)
    app = create_app(
        Settings(_env_file=None, demo=True, secret_keys=keys, database_url=f"sqlite:///{database}")
    )
    add_commands(app)
    return app


@pytest.mark.parametrize("page", tree.pages(), ids=tree.named)
def test_every_command_on_a_page_exists(page: Path, app: Flask) -> None:
    text = page.read_text(encoding="utf-8")

    assert made(text) <= set(TARGETS)
    assert [gap for words in sorted(flask_commands(text)) if (gap := missing_command(words, app))] == []


@pytest.mark.parametrize("page", tree.pages(), ids=tree.named)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    assert missing_files(page.read_text(encoding="utf-8"), page.parent) == []


def test_every_make_target_says_what_it_does() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, flags=re.MULTILINE)

    assert sorted(phony.split()) == sorted(TARGETS)
    assert [target for target, sentence in TARGETS.items() if not sentence.endswith(".")] == []


def test_there_are_pages_to_read() -> None:
    assert {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"} <= {tree.named(page) for page in tree.pages()}


def test_a_command_or_a_file_that_does_not_exist_is_found(app: Flask) -> None:
    page = "Run `make coffee`, `flask flows brew`; see `docs/tea.md`, [milk](milk.md).\n```\nflask run\n```"

    assert made(page) == {"coffee"}
    assert flask_commands(page) == {("flows", "brew"), ("run",)}
    assert missing_command(("flows", "brew"), app) == "flask flows brew"
    assert missing_command(("run",), app) is None
    assert missing_files(page, tree.ROOT) == ["docs/tea.md", "milk.md"]
