"""How far a long command is, on stderr, with the time left: for people, never in the way of pipes.

Shown on a terminal only; it is gone when the work is done.
"""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)


class Counter:
    """Counts things done of things to do. Use it in `with`.

    Args:
        what: the work, as in "Judging".
    """

    def __init__(self, what: str) -> None:
        console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("· left"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._shown = console.is_terminal  # elsewhere even an end without a bar prints a line
        self._what = what
        self._task = self._progress.add_task(what, total=None)

    def show(self, done: int, total: int, already: int = 0) -> None:
        """So many of so many are done; `already` of them in a run before, which cost no time."""
        known = f"{self._what} ({already} known)" if already else self._what
        self._progress.update(
            self._task, total=total - already, completed=done - already, description=known
        )

    def stop(self) -> None:
        """Take the bar away. May be called twice."""
        if self._shown:
            self._progress.stop()

    def __enter__(self) -> Self:
        if self._shown:
            self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
