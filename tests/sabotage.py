"""Breaks the code in the known ways of sabotage.toml, one at a time in a copy: does a test notice?

`python -m tests.sabotage [NAME ...] [--json]` ends with 0 only if every breakage was noticed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue

from pydantic import BaseModel, ConfigDict, Field
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress
from rich.table import Table

ROOT = Path(__file__).resolve().parents[1]
AT_ONCE = os.cpu_count() or 2
TIMEOUT_S = 180
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", "var", "__pycache__", ".*_cache", ".hypothesis", ".env")
TESTS_FAILED = 1
"""pytest's exit code for that; every other says that the tests did not run as they should."""


class Breakage(BaseModel):
    """One way to break a file, and the tests of which at least one must fail then."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z0-9-]+$")
    file: str
    find: str = Field(min_length=1, pattern=r"^[^\n]+$")
    replace: str
    tests: tuple[str, ...] = Field(min_length=1)
    why: str = Field(min_length=1)

    def problem(self, root: Path) -> str | None:
        """Why it cannot be applied to the tree any more; None if it can."""
        if not (root / self.file).is_file():
            return f"there is no {self.file}"
        found = (root / self.file).read_text(encoding="utf-8").count(self.find)
        if found != 1:
            return f"`find` occurs {found} times in {self.file}, not once"
        return "`replace` changes nothing" if self.find == self.replace else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a breakage: the tests that noticed it, or why that is not shown."""

    name: str
    why: str
    noticed_by: tuple[str, ...]
    problem: str | None = None


def read(file: Path) -> list[Breakage]:
    return [Breakage(**entry) for entry in tomllib.loads(file.read_text(encoding="utf-8"))["breakage"]]


class Copies:
    """A few copies of the tree, each lent to one breakage at a time and whole again afterwards."""

    def __init__(self, root: Path, into: Path, count: int) -> None:
        self._free: SimpleQueue[Path] = SimpleQueue()
        for number in range(count):
            shutil.copytree(root, into / str(number), ignore=NOT_COPIED, symlinks=True)
            self._free.put(into / str(number))

    @contextmanager
    def lent(self) -> Iterator[Path]:
        copy = self._free.get()
        try:
            yield copy
        finally:
            self._free.put(copy)


def run_tests(copy: Path, tests: Sequence[str], timeout_s: int = TIMEOUT_S) -> tuple[int, str]:
    """pytest's exit code and output for these tests in the copy; -1 where they did not end in time."""
    arguments = ["-q", "-rfE", "--tb=no", "--maxfail=3", "-p", "no:cacheprovider", *tests]
    with subprocess.Popen(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=copy,
        # Stale bytecode would hide a breakage: Python compiles again only for another second or length.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as running:
        try:
            output, _ = running.communicate(timeout=timeout_s)
        except subprocess.TimeoutExpired:
            # With the databases and servers that the tests have started.
            os.killpg(running.pid, signal.SIGKILL)
            return -1, f"they did not end within {timeout_s} s"
    return running.returncode, output


def _last_line(output: str) -> str:
    return next((line for line in reversed(output.splitlines()) if line.strip()), "no word of why")


def judged(breakage: Breakage, copies: Copies) -> Verdict:
    """The breakage's verdict; the copy it was tried in is whole again."""
    with copies.lent() as copy:
        if problem := breakage.problem(copy):
            return Verdict(breakage.name, breakage.why, (), problem)
        file = copy / breakage.file
        whole = file.read_text(encoding="utf-8")
        file.write_text(whole.replace(breakage.find, breakage.replace), encoding="utf-8")
        try:
            code, output = run_tests(copy, breakage.tests)
        finally:
            file.write_text(whole, encoding="utf-8")
    failed = tuple(re.findall(r"^FAILED (\S+)", output, flags=re.MULTILINE))
    if code == TESTS_FAILED and failed:
        return Verdict(breakage.name, breakage.why, failed)
    if code == 0:
        return Verdict(breakage.name, breakage.why, (), "no test noticed")
    return Verdict(breakage.name, breakage.why, (), f"the tests did not run: {_last_line(output)}")


def tried(
    breakages: Sequence[Breakage], root: Path = ROOT, after_each: Callable[[], object] = lambda: None
) -> list[Verdict]:
    """A verdict for each breakage. Raises ValueError where the named tests fail on the unbroken tree."""
    with tempfile.TemporaryDirectory(prefix="sabotage-") as folder:
        copies = Copies(root, Path(folder), min(AT_ONCE, len(breakages)))

        def one(breakage: Breakage) -> Verdict:
            verdict = judged(breakage, copies)
            after_each()
            return verdict

        with copies.lent() as copy:
            named = sorted({test for breakage in breakages for test in breakage.tests})
            code, output = run_tests(copy, named, TIMEOUT_S * len(breakages))
        if code != 0:
            raise ValueError(f"the tests fail before anything is broken:\n{output}")
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(one, breakages))


def table(verdicts: Sequence[Verdict]) -> Table:
    shown = Table("breakage", "why it matters")
    shown.add_column("noticed by", overflow="fold")
    for verdict in verdicts:
        first, *more = verdict.noticed_by or ("",)
        noticed = f"[green]{escape(first)}[/]" + (f" and {len(more)} more" if more else "")
        unnoticed = f"[red]{escape(verdict.problem)}[/]" if verdict.problem else None
        shown.add_row(verdict.name, verdict.why, unnoticed or noticed)
    return shown


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.sabotage", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these breakages; default all")
    parser.add_argument("--json", action="store_true", help="the verdicts as JSON")
    wanted = parser.parse_args(arguments)
    known = {breakage.name: breakage for breakage in read(ROOT / "tests/sabotage.toml")}
    if unknown := [name for name in wanted.names if name not in known]:
        print(f"no such breakage: {', '.join(unknown)}", file=sys.stderr)
        return 2
    breakages = [known[name] for name in wanted.names] or list(known.values())
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("breaking things", total=len(breakages))
        try:
            verdicts = tried(breakages, after_each=lambda: progress.advance(task))
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
    if wanted.json:
        print(json.dumps([asdict(verdict) for verdict in verdicts], indent=2))
    else:
        console = Console()
        console.print(table(verdicts))
        unnoticed = sum(verdict.problem is not None for verdict in verdicts)
        console.print(f"{len(verdicts)} ways to break it, {unnoticed} unnoticed")
    return int(any(verdict.problem for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main())
