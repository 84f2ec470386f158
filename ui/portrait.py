"""Takes pictures of both windows at a moment worth showing, for a run that nobody watches."""

from pathlib import Path

from PyQt6.QtCore import QObject, QTimer
from PyQt6.QtGui import QPixmap

from ui.hud.window import HudWindow
from ui.shots import ShotBook
from ui.subject import SubjectWindow

LOOK_MS = 400
FROM_SHARE = 0.4
"""Looking begins after this share of the run: before, the strip is still empty."""


class Photographing(QObject):
    """Keeps the best pictures so far: a kept, retouched shot, a cue or ready, open eyes."""

    def __init__(
        self, hud: HudWindow, subject: SubjectWindow, book: ShotBook, seconds: float | None
    ) -> None:
        super().__init__(hud)
        self._hud, self._subject, self._book = hud, subject, book
        self._best = -1.0
        self._pictures: dict[str, QPixmap] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        QTimer.singleShot(
            round((seconds or 0.0) * FROM_SHARE * 1000), lambda: self._timer.start(LOOK_MS)
        )

    @property
    def worth(self) -> float:
        """How much there is to see now."""
        shot = self._book.chosen
        worth = 0.0
        if shot is not None and shot.preview is not None:
            worth += 2 + 2 * (shot.state == "keep") + 3 * (shot.retouched is not None)
        worth += 3 * (self._hud.cue.speaks)
        worth += 2 * (self._hud.eyes.accessibleDescription() == "Right Open, left Open")
        worth += 2 * (self._hud.notices.notice is None)
        return worth + min(len(self._book.of_sitter()), 8) * 0.25

    def _look(self) -> None:
        if self.worth > self._best:
            self._best = self.worth
            self._take()

    def _take(self) -> None:
        self._pictures["hud.png"] = self._hud.grab()
        mode = self._subject.mode
        if self._book.last_good() is not None:
            self._subject.mode = "pair"
        self._pictures["sitter.png"] = self._subject.grab()
        self._subject.mode = mode

    def save(self, folder: Path) -> list[Path]:
        """Write `hud.png` and `sitter.png`; returns their paths."""
        self._timer.stop()
        if not self._pictures:
            self._take()
        folder.mkdir(parents=True, exist_ok=True)
        saved = []
        for name, picture in self._pictures.items():
            path = folder / name
            if picture.save(str(path)):
                saved.append(path)
        return saved
