"""Connections of clients that are slow on purpose or by accident: each is given some seconds, then dropped."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol


class PatientProtocol(H11Protocol):
    """HTTP/1.1 with bounds in time on what uvicorn waits for without end: a header, and a reader.

    Both are ``slow`` seconds. The body of a request is bounded where it is read (``protocol``).
    """

    slow: float = 10

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the header of the first request."""
        super().connection_made(transport)
        # asyncio does so only where the protocol of the socket is named; else each answer waits 40 ms for an acknowledgement
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._clock: asyncio.TimerHandle | None = None
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what came; the clock of a header runs from its first byte to its last."""
        waiting = self._clock is not None
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop()
        elif not waiting:
            self._wait()

    def pause_writing(self) -> None:
        """Begin to wait for a client that does not read."""
        super().pause_writing()
        self._wait()

    def resume_writing(self) -> None:
        """Go on."""
        super().resume_writing()
        self._stop()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the clock."""
        self._stop()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._stop()
        self._clock = self.loop.call_later(self.slow, self.transport.abort)

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None


def patient(slow: float) -> type[asyncio.Protocol]:
    """Return the protocol with this bound (seconds)."""
    made: Any = type("PatientProtocol", (PatientProtocol,), {"slow": slow})
    return made  # type: ignore[no-any-return]
