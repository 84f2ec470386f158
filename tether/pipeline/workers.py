"""The same work on many files: in this process, in local processes, or on a Dask cluster.

Results come in the order of what was given, whoever did the work, so that an answer never depends
on how many helped. Little is handed out ahead: memory stays flat. A worker that dies loses nothing:
what it had is given out once more, and a file that kills two workers is named and left out.
"""

import importlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

from tether.errors import SettingsError

Item = TypeVar("Item")
Result = TypeVar("Result")
_END: Any = object()

AHEAD = 4
"""Items handed to each worker beforehand: it never waits, and memory stays flat."""
CONNECT_SECONDS = 10


def run_in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    lost: Callable[[Item], Result],
    *,
    jobs: int = 1,
    scheduler: str | None = None,
) -> Iterator[Result]:
    """Yield `work(item)` for each item, in their order.

    Args:
        work: what is done, on a worker: picklable; it keeps its models by process (see
            `functools.lru_cache`). What it raises ends the run.
        items: picklable values.
        lost: the result of an item whose workers died each time.
        jobs: local processes; 1 works in this one.
        scheduler: address of a Dask scheduler; its workers must see the files at the same paths.

    Raises:
        SettingsError: no scheduler answers at the address, or Dask is not installed.
    """
    if scheduler is not None:
        yield from _on_cluster(work, items, lost, scheduler)
    elif jobs <= 1:
        yield from map(work, items)
    else:
        yield from _in_processes(work, items, lost, jobs)


def _in_processes(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    lost: Callable[[Item], Result],
    jobs: int,
) -> Iterator[Result]:
    upcoming = iter(items)
    waiting: deque[tuple[Item, Any]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            while len(waiting) < AHEAD * jobs and (item := next(upcoming, _END)) is not _END:
                waiting.append((item, _submit(pool, work, item)))
            if not waiting:
                return
            item, future = waiting.popleft()
            try:
                result = future.result()
            except BrokenProcessPool:
                # Whose file it was is not known: the first unfinished one is tried by itself.
                pool.shutdown(wait=False, cancel_futures=True)
                result = _alone(work, item, lost)
                pool = _pool(jobs)
                waiting = deque(
                    (one, old if _finished(old) else _submit(pool, work, one))
                    for one, old in waiting
                )
            yield result
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _finished(future: "Future[Any]") -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _alone(work: Callable[[Item], Result], item: Item, lost: Callable[[Item], Result]) -> Result:
    """One item in a process of its own: if that dies too, the item is what kills."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return lost(item)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: MediaPipe's threads do not survive a fork.
    return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_single_threaded)


def _submit(
    pool: ProcessPoolExecutor, work: Callable[[Item], Result], item: Item
) -> "Future[Result]":
    try:
        return pool.submit(work, item)
    except BrokenProcessPool as error:  # it broke just now: told where the result is asked for
        future: Future[Result] = Future()
        future.set_exception(error)
        return future


def _single_threaded() -> None:
    """One process a core; OpenCV's own threads would only wait for each other."""
    import cv2

    cv2.setNumThreads(1)


def _on_cluster(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    lost: Callable[[Item], Result],
    address: str,
) -> Iterator[Result]:
    try:
        dask: Any = importlib.import_module("distributed")
    except ImportError as error:
        raise SettingsError(
            "--scheduler needs Dask: install it with `pip install 'tether[cluster]'`."
        ) from error
    try:
        client = dask.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise SettingsError(
            f"No Dask scheduler answers at {address}: start one with `dask scheduler`, or leave "
            "--scheduler out."
        ) from error
    with client:
        client.run(_single_threaded)
        workers = max(1, sum(client.ncores().values()))
        waiting: deque[tuple[Item, Any]] = deque()

        def first() -> Result:
            item, future = waiting.popleft()
            try:
                result: Result = future.result()
            except dask.KilledWorker:
                result = lost(item)
            return result

        for item in items:
            waiting.append((item, client.submit(work, item, pure=False)))
            if len(waiting) >= AHEAD * workers:
                yield first()
        while waiting:
            yield first()
