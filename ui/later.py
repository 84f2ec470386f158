"""Answers of the engine's threads, brought to the window's thread."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal

from tether.errors import TetherError
from ui.told import told


class Later(QObject):
    """Calls back on this object's thread when a future has come; never after it was deleted."""

    _came = pyqtSignal(object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._gone = False
        self._came.connect(self._call)
        self.destroyed.connect(self._forget)

    def when(
        self,
        future: "Future[Any]",
        then: Callable[[Any], None],
        failed: Callable[[str], None],
    ) -> None:
        """Call `then` with the result, or `failed` with a sentence."""

        def come(done: "Future[Any]") -> None:
            if self._gone or done.cancelled():
                return
            error = done.exception()
            if error is None:
                self._came.emit(then, done.result(), None)
            else:
                known = isinstance(error, TetherError)
                self._came.emit(failed, None, str(error) if known else f"It failed: {error}")

        future.add_done_callback(come)

    def _call(self, back: Callable[[Any], None], result: Any, sentence: str | None) -> None:
        back(result if sentence is None else told(sentence))

    def _forget(self) -> None:
        self._gone = True
