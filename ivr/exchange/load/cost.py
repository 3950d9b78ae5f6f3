"""What a run costs in CPU: this process, and the server's with all that it has started."""

import os
import resource
import time
from collections import defaultdict
from pathlib import Path

_PROC = Path("/proc")


class NoSuchProcess(Exception):
    """There is no process of that id, or this system does not say what it costs."""


def own_cpu_s() -> float:
    """Return the seconds of CPU that this process has used."""
    return time.process_time()


def cpu_s(pid: int) -> float:
    """Return the seconds of CPU of a process and its descendants, ended ones too. Raises NoSuchProcess."""
    children: dict[int, list[int]] = defaultdict(list)
    used: dict[int, float] = {}
    for folder in _PROC.glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text()
        except OSError:
            # It has ended meanwhile.
            continue
        # The name in brackets may hold anything, brackets too.
        fields = stat.rpartition(")")[2].split()
        children[int(fields[1])].append(int(folder.name))
        used[int(folder.name)] = sum(int(ticks) for ticks in fields[11:15]) / os.sysconf("SC_CLK_TCK")
    if pid not in used:
        raise NoSuchProcess(f"no process {pid} is known to /proc")
    found, open_ = 0.0, [pid]
    while open_:
        one = open_.pop()
        found += used[one]
        open_ += children[one]
    return found


def memory_mb() -> float:
    """Return the most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def allow_many_connections() -> None:
    """This process may open as many connections as the system lets it."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
