"""Pictures for a grid: decoded beside the window, the latest wishes first, memory bounded.

What is no longer wished for is never begun: scrolling past costs nothing. What was decoded stays
until newer pictures need its room.
"""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class PictureShelf(Generic[Key, Value]):
    """Fetches values by key on threads of its own.

    Args:
        fetch: makes a value; called on a worker. What it raises is logged, and the key is not
            tried again; it should give a stand-in for files that cannot be read.
        weigh: bytes of a value.
        most_bytes: what is kept.
        ready: called on a worker when a value is there.
        threads: how many workers.
    """

    def __init__(
        self,
        fetch: Callable[[Key], Value],
        weigh: Callable[[Value], int],
        most_bytes: int,
        ready: Callable[[Key], None],
        threads: int = 1,
    ) -> None:
        self._fetch, self._weigh, self._ready = fetch, weigh, ready
        self._most_bytes = most_bytes
        self._kept: OrderedDict[Key, Value] = OrderedDict()
        self._bytes = 0
        self._wished: list[Key] = []
        self._failed: set[Key] = set()
        self._under_way: set[Key] = set()
        self._outdated: set[Key] = set()
        self._again: set[Key] = set()
        self._changed = threading.Condition()
        self._open = True
        self._threads = [
            threading.Thread(target=self._work, name=f"pictures-{n}", daemon=True)
            for n in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def bytes(self) -> int:
        """What is kept just now."""
        return self._bytes

    @property
    def idle(self) -> bool:
        """Whether nothing is wished for or under way."""
        with self._changed:
            return not self._wished and not self._under_way

    def get(self, key: Key) -> Value | None:
        """The value where it is there; never waits."""
        with self._changed:
            value = self._kept.get(key)
            if value is not None:
                self._kept.move_to_end(key)
            return value

    def wish(self, keys: Sequence[Key]) -> None:
        """From now on these, in this order, and nothing else."""
        with self._changed:
            self._wished = [
                key for key in keys if key not in self._kept and key not in self._failed
            ][::-1]
            self._changed.notify_all()

    def forget(self, key: Key) -> None:
        """What is behind a key is another one now; what is being fetched of it is fetched anew."""
        with self._changed:
            self._failed.discard(key)
            if key in self._under_way:
                self._outdated.add(key)
                self._again.add(key)
            value = self._kept.pop(key, None)
            if value is not None:
                self._bytes -= self._weigh(value)

    def clear(self) -> None:
        """Everything behind the keys is another one now; so is what is being fetched."""
        with self._changed:
            self._kept.clear()
            self._failed.clear()
            self._bytes = 0
            self._outdated = set(self._under_way)
            self._again.clear()

    def close(self) -> None:
        """Finish what is under way and let go of everything."""
        with self._changed:
            self._open = False
            self._wished = []
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()
        self._kept.clear()
        self._bytes = 0

    def _work(self) -> None:
        while (key := self._next()) is not None:
            try:
                value = self._fetch(key)
            except Exception:  # one picture's trouble must not end all others
                log.exception("no picture for %s", key)
                with self._changed:
                    self._failed.add(key)
                    self._under_way.discard(key)
                continue
            with self._changed:
                self._under_way.discard(key)
                if not self._open:
                    return
                if key in self._outdated:
                    self._outdated.discard(key)
                    if key in self._again:
                        self._again.discard(key)
                        self._wished.append(key)
                        self._changed.notify()
                    continue
                self._keep(key, value)
            self._ready(key)

    def _next(self) -> Key | None:
        with self._changed:
            while self._open:
                while self._wished:
                    key = self._wished.pop()
                    if key in self._outdated:
                        self._again.add(key)
                    elif key not in self._kept and key not in self._under_way:
                        self._under_way.add(key)
                        return key
                self._changed.wait()
        return None

    def _keep(self, key: Key, value: Value) -> None:
        self._kept[key] = value
        self._bytes += self._weigh(value)
        while self._bytes > self._most_bytes and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= self._weigh(oldest)
