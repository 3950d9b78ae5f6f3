"""The spool: lines of a file that wait for the records to come back. Never what was said on a call."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import BinaryIO

MOST_BYTES = 1_000_000
"""Some eight thousand calls."""
AT_ONCE = 100
"""Lines that one request carries over: nobody waits for more."""

Line = Mapping[str, str]


class Became(Enum):
    """What became of a line that was handed over."""

    DONE = "it is on record"
    LATER = "it cannot be put on record now, for a reason of its own"
    NEVER = "it means nothing"


class Spool:
    """A file of lines, shared by all processes of a machine. file None: nothing can be kept.

    What nobody can read is put aside, into a file beside it that is never read here, lest one bad line stand
    in the way of all behind it. aside: how many this process has put there.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self.aside = 0

    def keep(self, line: Line) -> bool:
        """The line is on the disk; False: it is not, because there is no room or no file."""
        if self._file is None:
            return False
        try:
            with self._locked():
                return _append(self._file, json.dumps(line, sort_keys=True).encode("ascii") + b"\n")
        except OSError:
            return False

    def carry_over(self, to: Callable[[Line], Became]) -> None:
        """Lines that were kept have been handed over, the oldest first, and are gone from the file.

        A line for LATER goes behind the others. What `to` raises comes through, and its line stays with all
        behind it.
        """
        if self._file is None or not self._file.exists():
            return
        with self._locked():
            lines = self._file.read_bytes().splitlines(keepends=True)
            done, later = 0, list[bytes]()
            try:
                for text in lines[:AT_ONCE]:
                    line = _read(text)
                    match Became.NEVER if line is None else to(line):
                        case Became.NEVER:
                            self._put_aside(text)
                        case Became.LATER:
                            later.append(text)
                    done += 1
            finally:
                if done:
                    self._leave(b"".join(lines[done:] + later))

    def _put_aside(self, text: bytes) -> None:
        assert self._file is not None
        self.aside += 1
        _append(self._file.with_suffix(".unread"), text.rstrip(b"\n") + b"\n")

    def _leave(self, rest: bytes) -> None:
        assert self._file is not None
        if not rest:
            self._file.unlink(missing_ok=True)
            return
        left = self._file.with_suffix(".rest")
        with open(left, "wb", opener=_private) as file:
            file.write(rest)
            file.flush()
            os.fsync(file.fileno())
        left.replace(self._file)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        assert self._file is not None
        # A file of its own: the spool itself is replaced, and a lock would stay with the old one.
        with open(self._file.with_suffix(".lock"), "a", opener=_private) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _append(path: Path, text: bytes) -> bool:
    """The text is on the disk at the end of the file, on a line of its own; False: the file is full."""
    with open(path, "ab", opener=_private) as file:
        # A disk that filled up, or a process that died, has left half a line.
        text = text if _is_whole(path, file) else b"\n" + text
        if file.tell() + len(text) > MOST_BYTES:
            return False
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return True


def _is_whole(path: Path, file: BinaryIO) -> bool:
    """Whether the file ends where a line ends."""
    size = file.seek(0, os.SEEK_END)
    if not size:
        return True
    with path.open("rb") as end:
        end.seek(size - 1)
        return end.read() == b"\n"


def _read(text: bytes) -> Line | None:
    """The line; None where it is none of ours, or not all of one."""
    try:
        line = json.loads(text) if text.endswith(b"\n") else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict) or not all(isinstance(one, str) for one in line.values()):
        return None
    return line


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
