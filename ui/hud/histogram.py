"""How the tones of the live picture are spread, and how much of it is clipped."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui import theme
from ui.hud.panel import Panel
from ui.languages import translate

BINS = 64
STEP = 4
"""Every fourth pixel each way: 44,000 of a 1024 × 680 picture, enough for 64 bins."""
WHITE, BLACK = 250, 5
"""8-bit values at and beyond which JPEG live view holds no more detail [own judgement]."""
WORTH_SHOWING = 0.001
"""Share of pixels below which clipping is a specular spot, not a problem."""
CHANNELS = (
    QColor(0x5A, 0x94, 0xE0, 170), QColor(0x5F, 0xB8, 0x6A, 170), QColor(0xE0, 0x5A, 0x4E, 170),
)  # fmt: skip
"""Blue, green, red: the order of the arrays."""


@dataclass(frozen=True, slots=True)
class Tones:
    """`channels` is float32 (3, BINS) in B, G, R order, 0–1; shares of all pixels."""

    channels: NDArray[np.float32]
    white: float
    black: float


def tones_of(bgr: NDArray[np.uint8]) -> Tones:
    """Count a uint8 BGR picture. Heights are square roots, so that small tones stay visible."""
    small = np.ascontiguousarray(bgr[::STEP, ::STEP])
    counts = np.stack(
        [cv2.calcHist([small], [c], None, [BINS], [0, 256]).ravel() for c in range(3)]
    ).astype(np.float32)
    # The end bins hold what is clipped, which is told in words: they must not flatten the rest.
    peak = max(1.0, float(counts[:, 1:-1].max()))
    heights = np.sqrt(np.minimum(counts / peak, 1.0))
    blue, green, red = cv2.split(small)
    brightest = np.asarray(
        cv2.max(cv2.max(blue, green), red)
    )  # numpy's max over three takes 20 times as long
    pixels = brightest.size
    white = np.count_nonzero(brightest >= WHITE) / pixels
    black = np.count_nonzero(brightest <= BLACK) / pixels
    return Tones(heights, white, black)


class HistogramPanel(Panel):
    """Three outlines over each other, and a corner flag at each clipped end."""

    caption = QT_TRANSLATE_NOOP("hud", "Exposure")

    def __init__(self) -> None:
        super().__init__()
        self._tones: Tones | None = None

    def show_picture(self, bgr: NDArray[np.uint8] | None) -> None:
        """Count and show a picture; None: there is none."""
        self._tones = None if bgr is None else tones_of(bgr)
        self.describe(self.sentence)
        self.update()

    @property
    def sentence(self) -> str:
        """What is clipped, in words."""
        if self._tones is None:
            return "–"
        parts = []
        if self._tones.black >= WORTH_SHOWING:
            parts.append(translate("hud", "black {share}").format(share=percent(self._tones.black)))
        if self._tones.white >= WORTH_SHOWING:
            parts.append(translate("hud", "white {share}").format(share=percent(self._tones.white)))
        if not parts:
            return translate("hud", "Nothing clipped")
        return translate("hud", "Clipped: {what}").format(what=", ".join(parts))

    def draw(self, painter: QPainter) -> None:
        """Sentence beside the caption, curves below."""
        title = QRectF(self.rect()).adjusted(
            self.width() * 0.36, self.scale.px(8), -self.scale.px(14), 0
        )
        title.setHeight(self.scale.px(26))
        theme.draw_line(
            painter, title, self.sentence, self.scale.caption, theme.SECOND,
            theme.RIGHT | theme.MIDDLE,
        )  # fmt: skip
        area = QRectF(self.content).adjusted(0, self.scale.px(4), 0, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.STAGE)  # light adds up to white, which a light ground would hide
        painter.drawRoundedRect(area, 6, 6)
        if self._tones is None:
            return
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        for heights, colour in zip(self._tones.channels, CHANNELS, strict=True):
            painter.setBrush(colour)
            painter.drawPolygon(_curve(area, heights))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        flag = self.scale.px(16)
        if self._tones.white >= WORTH_SHOWING:
            _flag(painter, area.topRight(), -flag, theme.ALARM)
        if self._tones.black >= WORTH_SHOWING:
            _flag(painter, area.topLeft(), flag, theme.CHOSEN)


def percent(share: float) -> str:
    """A share in per cent, with a decimal where it is small."""
    return f"{share:.1%}" if share < 0.1 else f"{share:.0%}"


def _curve(area: QRectF, heights: NDArray[np.float32]) -> QPolygonF:
    step = area.width() / (len(heights) - 1)
    points = [QPointF(area.left(), area.bottom())]
    points += [
        QPointF(area.left() + index * step, area.bottom() - float(height) * area.height() * 0.94)
        for index, height in enumerate(heights)
    ]
    points.append(QPointF(area.right(), area.bottom()))
    return QPolygonF(points)


def _flag(painter: QPainter, corner: QPointF, size: float, colour: QColor) -> None:
    painter.setPen(QPen(theme.INK, 1))
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF([corner, corner + QPointF(size, 0), corner + QPointF(0, abs(size))])
    )
