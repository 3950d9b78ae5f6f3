"""Over HTTP: a wire to a provider's server, whose time limit counts for the whole answer."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from ivr.dispatch.reading import MOST_BYTES
from ivr.dispatch.wire import NoReply, Reply


@dataclass(frozen=True, slots=True)
class OverHttp:
    """The wire to the server at this address."""

    url: str

    def __call__(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, within_s: float, /
    ) -> Reply | NoReply:
        """The answer; NoReply after so many seconds, however slowly the other side drips."""
        return asyncio.run(self._asked(method, path, headers, body, within_s))

    async def _asked(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, within_s: float
    ) -> Reply | NoReply:
        # One that does not connect has certainly got nothing: told apart from one that does not answer.
        limits = aiohttp.ClientTimeout(total=within_s, sock_connect=within_s / 2)
        try:
            async with (
                aiohttp.ClientSession(timeout=limits) as session,
                # A redirect could lead a caller's particulars anywhere: it is not followed.
                session.request(
                    method, self.url + path, data=body or None, headers=headers, allow_redirects=False
                ) as answer,
            ):
                read = bytearray()
                async for some in answer.content.iter_any():
                    read += some
                    if len(read) > MOST_BYTES:
                        return NoReply(sent=True, reason="the provider answers too much")
                return Reply(answer.status, bytes(read))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            return NoReply(sent=False, reason="the provider is not there")
        except TimeoutError:
            return NoReply(sent=True, reason="the provider did not answer in time")
        except (aiohttp.ClientError, OSError):
            return NoReply(sent=True, reason="the provider broke off")
