"""Who may look: a PIN, cookies for those who typed it, and patience that runs out for guessers.

No network here, and no clock but the one that is given: everything can be tested by calling it.
"""

import hmac
import secrets
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

PIN_DIGITS = 6
TRIES = 5
"""Wrong PINs from one address before it has to wait."""
WAIT_SECONDS = 60.0
"""The first wait; each further one is twice as long."""
ALL_TRIES = 50
"""Wrong PINs from all addresses together before nobody new is let in: a chance of 1 in 20,000."""
MOST_CLIENTS = 256
"""Addresses and cookies remembered; the oldest goes first."""
REQUESTS_A_SECOND = 40.0
"""What a page of pictures needs when it is scrolled quickly, from one address."""
BURST = 240.0


class Guard:
    """Lets clients in.

    Args:
        clock: seconds that only go forward.
        pin: a given one; else it is drawn.
    """

    def __init__(self, clock: Callable[[], float], pin: str | None = None) -> None:
        self.pin = pin or f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}d}"
        self._clock = clock
        self._wrong = 0
        self._tries: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._cookies: OrderedDict[str, None] = OrderedDict()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    @property
    def shut(self) -> bool:
        """Whether too many PINs were wrong for anybody new to be let in."""
        return self._wrong >= ALL_TRIES

    def wait(self, client: str) -> float:
        """Seconds until this client may try a PIN."""
        return max(0.0, self._tries.get(client, (0, 0.0))[1] - self._clock())

    def enter(self, client: str, pin: str) -> str | None:
        """A cookie for the right PIN; None for a wrong one, or while the client has to wait."""
        if self.shut or self.wait(client) > 0:
            return None
        if hmac.compare_digest(pin.encode("utf-8", "replace"), self.pin.encode()):
            self._tries.pop(client, None)
            cookie = secrets.token_urlsafe(32)
            self._cookies[cookie] = None
            _bound(self._cookies)
            return cookie
        self._wrong += 1
        count = self._tries.get(client, (0, 0.0))[0] + 1
        waits = max(0, count - TRIES + 1)
        until = self._clock() + WAIT_SECONDS * 2 ** (waits - 1) if waits else 0.0
        self._tries[client] = (count, until)
        _bound(self._tries)
        return None

    def knows(self, cookie: str | None) -> bool:
        """Whether a cookie was given out."""
        return cookie is not None and cookie in self._cookies

    def hurried(self, client: str) -> bool:
        """Whether this client asks too often (a token bucket); counts the request."""
        now = self._clock()
        left, then = self._buckets.get(client, (BURST, now))
        left = min(BURST, left + (now - then) * REQUESTS_A_SECOND)
        self._buckets[client] = (max(0.0, left - 1), now)
        self._buckets.move_to_end(client)
        _bound(self._buckets)
        return left < 1


def _bound(known: "OrderedDict[str, Any]") -> None:
    while len(known) > MOST_CLIENTS:
        known.popitem(last=False)
