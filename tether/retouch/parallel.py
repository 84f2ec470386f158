"""The same work on several things at once: OpenCV and numpy count outside Python's lock."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Other = TypeVar("Other")


def each(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """Return `work` of every item, in their order, on as many threads as there are cores."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return list(pool.map(work, items))


def both(work: Callable[[], Result], other: Callable[[], Other]) -> tuple[Result, Other]:
    """Return what two calls give, made at the same time."""
    with ThreadPoolExecutor(max_workers=1) as beside:
        promised = beside.submit(work)
        given = other()
        return promised.result(), given
