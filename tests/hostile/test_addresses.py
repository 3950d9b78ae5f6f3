"""Addresses that come with a request are never asked for anything."""

from __future__ import annotations

import socket

import pytest

from tests.hostile.calling import Call
from tests.hostile.server import Server

NAMES = ("RecordingUrl", "TranscriptionUrl", "ErrorUrl", "MediaUrl0", "CallbackSource", "ForwardedFrom")


@pytest.mark.parametrize("question", ["menu", "name", "dialled", "message"])
def test_nothing_connects_to_an_address_that_was_sent(server: Server, question: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as trap, socket.create_server(("127.0.0.1", 0)) as other:
        trap.setblocking(False)
        address = f"http://127.0.0.1:{trap.getsockname()[1]}/RE{'0' * 32}"
        call = Call(server).goes_to(question)

        call.answers(**dict.fromkeys(NAMES, address), RecordingDuration="7")
        call.posts("/voice/status", {"CallStatus": "completed", **dict.fromkeys(NAMES, address)})

        with pytest.raises(BlockingIOError):
            trap.accept()
        # The trap would have caught one: its like does.
        with socket.create_connection(other.getsockname()):
            other.accept()[0].close()
