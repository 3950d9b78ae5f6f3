"""`make run` finds out first whether it can listen, and says what to do where it cannot."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from configparser import RawConfigParser
from contextlib import ExitStack
from pathlib import Path

import pytest

from deploy.doors import doors
from deploy.laptop import CONFIGURATION, preparations, refused, taken
from ivr.settings import Settings
from tests.structure.tree import ROOT


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        yield somebody.getsockname()[1]


def test_a_taken_port_is_told_with_the_way_around_it_before_anything_else_is_done(
    taken_port: int, tmp_path: Path
) -> None:
    environment = {**os.environ, "PORT": str(taken_port), "PYTHONPATH": str(ROOT), "IVR_DEMO": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "deploy.laptop"], cwd=tmp_path, env=environment, capture_output=True, text=True
    )

    assert done.returncode == 1
    assert done.stderr == (f"port {taken_port} is taken by something else: PORT={taken_port + 10} make run\n")
    assert not (tmp_path / "var/ivr.db").exists()


@pytest.mark.parametrize("setting", ["PORT", "EXCHANGE_PORT", "FALLBACK_PORT", "DISPATCH_PORT"])
def test_each_of_the_ports_has_to_be_free(setting: str, taken_port: int) -> None:
    with ExitStack() as somebody:
        held = [somebody.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(4)]
        free = [one.getsockname()[1] for one in held]
    ports = dict(zip(("PORT", "EXCHANGE_PORT", "FALLBACK_PORT", "DISPATCH_PORT"), free, strict=True))

    assert taken(Settings.model_validate({"demo": True, **ports})) is None
    assert taken(Settings.model_validate({"demo": True, **ports, setting: taken_port})) == (
        f"port {taken_port} is taken by something else: {setting}={taken_port + 10} make run"
    )


def test_a_free_port_is_not_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        free = somebody.getsockname()[1]

    assert refused(free) is None


@pytest.mark.parametrize(
    ("demo", "commands"),
    [
        (True, ["db upgrade", "flows check --live", "data demo"]),
        (False, ["db upgrade", "flows check --live"]),
    ],
)
def test_tables_and_flows_are_right_before_the_first_call(demo: bool, commands: list[str]) -> None:
    settings = Settings(_env_file=None, demo=True).model_copy(update={"demo": demo})

    assert [" ".join(command) for command in preparations(settings)] == commands


def test_the_doors_name_every_line_with_the_command_that_dials_it() -> None:
    lines = {"contracts": "+18006315590", "gap": "+18662121304"}

    assert "  contracts  make call TO=+18006315590\n  gap        make call TO=+18662121304" in doors(
        8000, lines
    )
    assert "PORT=8010 make call TO=+18006315590" in doors(8010, lines)


def test_the_server_is_started_alike_by_the_laptop_and_by_the_service() -> None:
    supervised = RawConfigParser(interpolation=None)
    supervised.read(CONFIGURATION)
    laptop = supervised["program:web"]["command"].replace("%(ENV_PORT)s", "${PORT}")
    service = (ROOT / "deploy/guardline.service").read_text(encoding="utf-8")

    assert f"ExecStart=/opt/guardline/.venv/bin/{laptop}\n" in service
    assert laptop.startswith("python -m deploy.server app:door ")
    assert "KillMode=control-group" in service


def test_the_service_takes_its_socket_from_the_manager_who_holds_it_on_the_same_port() -> None:
    service = (ROOT / "deploy/guardline.service").read_text(encoding="utf-8")
    unit = (ROOT / "deploy/guardline.socket").read_text(encoding="utf-8")

    assert "Requires=guardline.socket" in service
    assert "Environment=PORT=8000" in service
    assert "ListenStream=127.0.0.1:8000\n" in unit


def test_a_reload_checks_the_release_before_anybody_is_replaced() -> None:
    service = (ROOT / "deploy/guardline.service").read_text(encoding="utf-8").splitlines()

    assert [line.split("/", 1)[1] for line in service if line.startswith("ExecReload=")] == [
        "opt/guardline/.venv/bin/python -m compileall -q app.py deploy ivr",
        "opt/guardline/.venv/bin/flask db upgrade",
        "opt/guardline/.venv/bin/flask flows check --live",
        "bin/kill -HUP $MAINPID",
    ]
