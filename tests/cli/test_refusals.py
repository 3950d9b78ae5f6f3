"""What an operator reads when something is wrong before anything can run: one line, and no traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ivr.shipped import Shipped
from tests.structure import tree


def flask(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "IVR_DEMO": "1", **settings}
    command = [sys.executable, "-m", "flask", *words]
    return subprocess.run(
        command, cwd=tree.ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_a_database_url_of_no_use_is_one_line_that_names_the_setting() -> None:
    done = flask("calls", "list", IVR_DATABASE_URL="oracle://me:secret@host/name")

    assert done.returncode == 2
    [line] = done.stderr.strip().splitlines()
    assert line.startswith("IVR_DATABASE_URL: no database of the kind 'oracle'")
    assert "secret" not in line


def test_a_flow_that_is_not_utf_8_is_a_problem_like_any_other(tmp_path: Path) -> None:
    shutil.copytree(tree.ROOT / "flows", tmp_path / "flows")
    shutil.copytree(tree.ROOT / "prompts", tmp_path / "prompts")
    (tmp_path / "flows" / "contracts.toml").write_bytes(b'flow = "\xff"')

    problems = Shipped(tmp_path).problems

    assert [str(one) for one in problems] == ["flows/contracts.toml: byte 9 is not UTF-8"]
