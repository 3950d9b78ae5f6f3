"""Driving: callers on keep-alive connections, each taking turn after turn as fast as it is answered."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread

_PATIENCE_S = 60


class WrongAnswer(Exception):
    """The server did not answer as it must; nothing that was measured counts."""


@dataclass(frozen=True, slots=True)
class Driven:
    """What came of a run. latencies: seconds, one a request, in no order."""

    latencies: tuple[float, ...]
    wall_s: float
    last: tuple[bytes, ...]
    """The last answer of every call."""


class Connection:
    """One keep-alive connection to a server on loopback."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), _PATIENCE_S)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def answer(self, request: bytes) -> bytes:
        """The body of a 200. Raises WrongAnswer for anything else."""
        self._socket.sendall(request)
        head, _, body = self._until(b"\r\n\r\n").partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise WrongAnswer(head.partition(b"\r\n")[0].decode())
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        while len(body) < length:
            body += self._more()
        return body

    def _until(self, mark: bytes) -> bytes:
        got = b""
        while mark not in got:
            got += self._more()
        return got

    def _more(self) -> bytes:
        more = self._socket.recv(65_536)
        if not more:
            raise WrongAnswer("the server closed the connection")
        return more


def drive(port: int, calls: Sequence[Sequence[bytes]], connections: int = 1) -> Driven:
    """Every call played whole, `connections` of them at a time."""
    ahead: SimpleQueue[Sequence[bytes]] = SimpleQueue()
    for call in calls:
        ahead.put(call)
    callers = [_Caller(port, ahead) for _ in range(connections)]
    began = time.perf_counter()
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    wall_s = time.perf_counter() - began
    if wrong := [caller.wrong for caller in callers if caller.wrong is not None]:
        raise wrong[0]
    return Driven(
        tuple(latency for caller in callers for latency in caller.latencies),
        wall_s,
        tuple(last for caller in callers for last in caller.last),
    )


class _Caller(Thread):
    def __init__(self, port: int, ahead: SimpleQueue[Sequence[bytes]]) -> None:
        super().__init__(daemon=True)
        self._port, self._ahead = port, ahead
        self.latencies: list[float] = []
        self.last: list[bytes] = []
        self.wrong: Exception | None = None

    def run(self) -> None:
        try:
            with Connection(self._port) as connection:
                self._play(connection)
        except (WrongAnswer, OSError) as error:
            self.wrong = error

    def _play(self, connection: Connection) -> None:
        while True:
            try:
                call = self._ahead.get_nowait()
            except Empty:
                return
            answer = b""
            for request in call:
                asked = time.perf_counter()
                answer = connection.answer(request)
                self.latencies.append(time.perf_counter() - asked)
            self.last.append(answer)
