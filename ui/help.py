"""The `?` overlay: every key, in columns, over the window."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PyQt6.QtWidgets import QWidget

from ui import theme
from ui.keys import Binding
from ui.languages import translate


class HelpOverlay(QWidget):
    """Covers its parent while shown; any key or click puts it away."""

    def __init__(self, parent: QWidget, bindings: Sequence[Binding], groups: Sequence[str]) -> None:
        super().__init__(parent)
        self._groups = [[b for b in bindings if b.group == name] for name in groups]
        self.setAccessibleName(translate("keys", "Keys"))
        self.setAccessibleDescription(
            "; ".join(
                f"{translate('keys', b.shown)}: {translate('keys', b.words)}" for b in bindings
            )
        )
        self.hide()

    def open(self) -> None:
        """Cover the parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Title, then groups in as many columns as fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.BACKGROUND)
        scale = theme.scale_for(self.width(), self.height())
        margin = scale.px(56)
        area = QRectF(self.rect()).adjusted(margin, margin * 0.7, -margin, -margin * 0.6)
        title = QRectF(area.x(), area.y(), area.width(), scale.px(48))
        theme.draw_line(painter, title, translate("keys", "Keys"), scale.title)
        theme.draw_line(
            painter, title, translate("keys", "Any key goes back"), scale.body, theme.SECOND,
            theme.RIGHT | theme.MIDDLE,
        )  # fmt: skip
        area.setTop(title.bottom() + scale.px(20))
        columns = _columns(
            self._groups,
            1 if area.width() < 560 else 2 if area.width() < area.height() * 1.3 else 3,
        )
        rows = max(sum(len(group) + 2 for group in column) - 1 for column in columns)
        step = min(float(scale.px(50)), area.height() / rows)
        wide = area.width() / len(columns)
        for index, column in enumerate(columns):
            top = area.y()
            left = area.x() + index * wide
            for group in column:
                box = QRectF(left, top, wide - margin * 0.6, step)
                theme.draw_line(
                    painter, box, translate("keys", group[0].group), scale.body, theme.CHOSEN
                )
                top += step
                for binding in group:
                    _row(painter, QRectF(left, top, wide - margin * 0.6, step), binding, scale)
                    top += step
                top += step

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Any key goes back."""
        self.close_overlay()

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """A click goes back."""
        self.close_overlay()

    def close_overlay(self) -> None:
        """Give the window back."""
        self.hide()
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)


def _columns(groups: Sequence[list[Binding]], count: int) -> list[list[list[Binding]]]:
    """The groups in order, in at most `count` columns, the longest as short as can be."""
    splits = combinations(range(1, len(groups)), min(count, len(groups)) - 1)
    ways = [[list(groups[a:b]) for a, b in pairwise((0, *split, len(groups)))] for split in splits]
    return min(ways, key=lambda way: max(sum(len(one) + 2 for one in column) for column in way))


def _row(painter: QPainter, box: QRectF, binding: Binding, scale: theme.Scale) -> None:
    key = QRectF(box.x(), box.y() + box.height() * 0.1, scale.px(104), box.height() * 0.8)
    painter.setPen(theme.LINE)
    painter.setBrush(theme.RAISED)
    painter.drawRoundedRect(key, 6, 6)
    theme.draw_line(
        painter,
        key,
        translate("keys", binding.shown),
        scale.body,
        align=theme.CENTRE | theme.MIDDLE,
    )
    words = QRectF(key.right() + scale.px(18), box.y(), 0, box.height())
    words.setRight(box.right())
    theme.draw_line(painter, words, translate("keys", binding.words), scale.body)
