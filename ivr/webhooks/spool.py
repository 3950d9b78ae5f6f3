"""The spool: lines of a file that wait for the records to come back. Names of calls, never what was said."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

MOST_BYTES = 1_000_000
"""Some eight thousand calls."""
AT_ONCE = 100
"""Lines that one request carries over: nobody waits for more."""

Line = Mapping[str, str]


class Spool:
    """A file of lines, shared by all processes of a machine. file None: nothing can be kept."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    def keep(self, line: Line) -> bool:
        """The line is on the disk; False: it is not, because there is no room or no file."""
        if self._file is None:
            return False
        text = json.dumps(line, sort_keys=True) + "\n"
        try:
            with self._locked(), open(self._file, "a", encoding="ascii", opener=_private) as file:
                if file.tell() + len(text) > MOST_BYTES:
                    return False
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            return False
        return True

    def carry_over(self, to: Callable[[Line], None]) -> None:
        """Lines that were kept have been handed over, the oldest first, and are gone from the file.

        What `to` raises comes through, and its line stays.
        """
        if self._file is None or not self._file.exists():
            return
        with self._locked():
            lines = self._file.read_text(encoding="ascii").splitlines(keepends=True)
            done = 0
            try:
                for text in lines[:AT_ONCE]:
                    # Half a line is what a disk that filled up in the middle of it left.
                    if text.endswith("\n"):
                        to(json.loads(text))
                    done += 1
            finally:
                self._leave("".join(lines[done:]))

    def _leave(self, rest: str) -> None:
        assert self._file is not None
        if not rest:
            self._file.unlink(missing_ok=True)
            return
        left = self._file.with_suffix(".rest")
        left.write_text(rest, encoding="ascii")
        left.replace(self._file)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        assert self._file is not None
        # A file of its own: the spool itself is replaced, and a lock would stay with the old one.
        with open(self._file.with_suffix(".lock"), "a", opener=_private) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
