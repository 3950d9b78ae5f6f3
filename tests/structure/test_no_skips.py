"""On CI a test that is left out fails; elsewhere it is only left out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.structure import tree

LEFT_OUT = {
    "a mark": "@pytest.mark.skip(reason='not today')\ndef test_it(): pass",
    "a call": "def test_it(): pytest.skip('not today')",
    "a whole module": "pytest.skip('not today', allow_module_level=True)",
    "a library": "pytest.importorskip('no_such_library', reason='not today')",
    "an expected failure": "@pytest.mark.xfail(reason='not today')\ndef test_it(): raise ValueError",
}


def run(folder: Path, body: str, ci: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_left_out.py").write_text(f"import pytest\n{body}\n")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.structure.no_skips", "test_left_out.py"],
        cwd=folder,
        env={**os.environ, "CI": ci, "PYTHONPATH": str(tree.ROOT)},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("body", LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_what_is_left_out_fails_on_ci(body: str, tmp_path: Path) -> None:
    done = run(tmp_path, body, ci="1")

    assert done.returncode in {1, 2}, done.stdout
    assert "Left out on CI, where nothing may be" in done.stdout
    assert "not today" in done.stdout


def test_elsewhere_it_is_only_left_out(tmp_path: Path) -> None:
    done = run(tmp_path, LEFT_OUT["a call"], ci="")

    assert done.returncode == 0, done.stdout
    assert "1 skipped" in done.stdout


def test_a_test_that_runs_is_untouched(tmp_path: Path) -> None:
    assert run(tmp_path, "def test_it(): pass", ci="1").returncode == 0
