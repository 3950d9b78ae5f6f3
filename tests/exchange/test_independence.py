"""The exchange judges the rest, so it imports nothing of it, nor the carrier's library.

Its core does no I/O.
"""

import ast
from pathlib import Path

import pytest

import ivr.exchange

FOLDER = Path(ivr.exchange.__file__).parent
SHELLS = {"__main__.py", "forecast.py", "http.py", "inbox.py", "live.py", "server.py", "terminal.py"}
SHELLS |= {f"load/{name}.py" for name in ("command", "cost", "kept", "numbers", "rush")}
SHELLS |= {f"browser/{name}.py" for name in ("files", "socket", "texts")}
DOES_IO = {
    "aiohttp",
    "asyncio",
    "socket",
    "threading",
    "time",
    "urllib.request",
    "http.client",
    "subprocess",
    "os",
}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.name)
def test_a_module_imports_nothing_of_ours_and_nothing_of_the_carriers(path):
    for module in imported(path):
        assert not module.startswith("ivr") or module.startswith("ivr.exchange")
        assert module.split(".")[0] not in {"twilio", "flask"}


@pytest.mark.parametrize(
    "path",
    sorted(path for path in FOLDER.rglob("*.py") if str(path.relative_to(FOLDER)) not in SHELLS),
    ids=lambda path: str(path.relative_to(FOLDER)),
)
def test_only_the_shells_touch_the_world(path):
    assert not DOES_IO & set(imported(path))
