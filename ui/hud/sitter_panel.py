"""Who sits, who is next, and how many keepers there are of those that the look asks for."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, Qt
from PyQt6.QtGui import QPainter, QPen

from ui import theme
from ui.hud.badges import badge
from ui.hud.panel import Panel
from ui.languages import translate

KINDS = (
    QT_TRANSLATE_NOOP("kind", "Neutral"),
    QT_TRANSLATE_NOOP("kind", "Smile"),
    QT_TRANSLATE_NOOP("kind", "Serious"),
)
"""Of keepers that the program's own looks ask for; those of other looks are shown as they are."""
MOST_DOTS = 10
"""More keepers than this are told in numbers only."""


class SitterPanel(Panel):
    """The sitter's card."""

    caption = QT_TRANSLATE_NOOP("hud", "Sitter")

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._next = ""
        self._kept = 0
        self._wanted = 1
        self._kinds: tuple[tuple[str, bool], ...] = ()

    def show_sitter(self, name: str, following: str | None) -> None:
        """Another sitter; `following` is who comes after, if anybody is known."""
        self._name, self._next = theme.single_line(name), theme.single_line(following or "")
        self._tell()

    def show_progress(
        self, kept: int, wanted: int, kinds: tuple[tuple[str, bool], ...] = ()
    ) -> None:
        """Keepers so far, of those that the look asks for, and whether each kind is among them."""
        if (kept, wanted, kinds) != (self._kept, self._wanted, self._kinds):
            self._kept, self._wanted, self._kinds = kept, wanted, kinds
            self._tell()

    @property
    def done(self) -> bool:
        """Whether the sitter has all that the look asks for."""
        return self._kept >= self._wanted and all(found for _, found in self._kinds)

    @property
    def _said(self) -> str:
        if self.done:
            text = translate("hud", "{kept} kept: got it")
        elif self._kept < self._wanted:
            text = translate("hud", "{kept} of {wanted} kept")
        else:
            text = translate("hud", "{kept} kept")
        return text.format(kept=self._kept, wanted=self._wanted)

    @property
    def _after(self) -> str:
        return translate("hud", "Next: {name}").format(name=self._next) if self._next else ""

    def _tell(self) -> None:
        got, missing = translate("hud", "got"), translate("hud", "missing")
        kinds = ", ".join(f"{kind} {got if found else missing}" for kind, found in self._kinds)
        self.describe(
            ", ".join(
                filter(
                    None,
                    (self._name or translate("hud", "No name yet"), self._said, kinds, self._after),
                )
            )
        )
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Name, next, progress."""
        area = QRectF(self.content)
        row = area.height() / 10
        name = QRectF(area.x(), area.y() - row * 0.3, area.width(), row * 3.6)
        theme.draw_wrapped(
            painter, name, self._name or translate("hud", "No name yet (N)"), self.scale.title,
            theme.TEXT if self._name else theme.FAINT,
        )  # fmt: skip
        if self._next:
            following = QRectF(area.x(), area.y() + row * 3.3, area.width(), row * 1.9)
            theme.draw_line(
                painter, following, self._after, self.scale.caption,
                theme.SECOND,
            )  # fmt: skip
        self._dots(painter, QRectF(area.x(), area.y() + row * 5.3, area.width(), row * 2.3))
        self._draw_kinds(painter, QRectF(area.x(), area.y() + row * 7.8, area.width(), row * 2.2))

    def _draw_kinds(self, painter: QPainter, box: QRectF) -> None:
        """Each kind that the look asks for: a tick where it is among the keeps, else a ring."""
        if not self._kinds:
            return
        wide = box.width() / max(2, len(self._kinds))
        size = min(box.height(), float(self.scale.px(20)))
        for index, (kind, found) in enumerate(self._kinds):
            left = box.x() + index * wide
            disc = QRectF(left, box.center().y() - size / 2, size, size)
            if found:
                badge(painter, disc, "keep")
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.FAINT, 1.5))
                painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
            words = QRectF(disc.right() + self.scale.px(6), box.y(), 0, box.height())
            words.setRight(left + wide - self.scale.px(4))
            theme.draw_line(
                painter, words, translate("kind", theme.single_line(kind).capitalize()),
                self.scale.caption,
                theme.TEXT if found else theme.SECOND,
            )  # fmt: skip

    def _dots(self, painter: QPainter, box: QRectF) -> None:
        size = min(box.height(), float(self.scale.px(24)))
        shown = min(self._wanted, MOST_DOTS)
        step = min(size * 1.35, (box.width() * 0.6) / shown)
        size = min(size, step * 0.9)
        top = box.center().y() - size / 2
        for index in range(shown):
            disc = QRectF(box.x() + index * step, top, size, size)
            if index < self._kept:
                badge(painter, disc, "keep")
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.FAINT, 1.5))
                painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        left = QPointF(box.x() + shown * step + self.scale.px(8), box.y())
        theme.draw_line(
            painter, QRectF(left, box.bottomRight()), self._said, self.scale.body,
            theme.READY if self.done else theme.TEXT,
        )  # fmt: skip
