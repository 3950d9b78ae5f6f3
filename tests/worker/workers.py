"""Worker processes, and what the provider that they carry to has accepted."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import psutil


class Workers:
    """Workers on one database. Those that are not dead yet end with `end`."""

    def __init__(self, url: str, accepted: Path) -> None:
        self._url = url
        self._accepted = accepted
        self._started: list[psutil.Popen] = []
        accepted.touch()

    def start(self, *options: str, until: str = "the worker runs") -> psutil.Popen:
        """A worker process that has said that it runs."""
        process = psutil.Popen(
            [sys.executable, "-m", "tests.worker.process", self._url, str(self._accepted), *options],
            stderr=subprocess.PIPE,
            text=True,
        )
        self._started.append(process)
        said = ""
        while line := process.stderr.readline():
            said += line
            if until in line:
                return process
        raise AssertionError(f"the worker ended with {process.wait()}: {said}")

    def accepted(self) -> list[list[str]]:
        """What the provider accepted: the order's key, the try, when (epoch, s), from which process."""
        return [line.split() for line in self._accepted.read_text().splitlines()]

    def times(self, record: str) -> int:
        """How often the provider accepted something for records of that name."""
        return Counter(key.rpartition(":")[2] for key, *_ in self.accepted())[record]

    def end(self) -> None:
        for process in self._started:
            if process.poll() is None:
                process.kill()
            process.communicate()
