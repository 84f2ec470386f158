"""What of a picture is seen: the whole, or a part as near as wished. Numbers only."""

from dataclasses import dataclass, replace

from PyQt6.QtCore import QPointF, QRectF, QSizeF

MOST = 8.0
"""Screen pixels a picture pixel: single pixels are told apart, and nothing is beyond."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A picture of `size` (pixels) in a view of `room` (logical pixels), `ratio` pixels to each."""

    size: QSizeF
    room: QSizeF
    ratio: float = 1.0

    @property
    def whole(self) -> float:
        """The zoom at which the picture just fits."""
        wide, tall = max(1.0, self.size.width()), max(1.0, self.size.height())
        return max(1e-6, min(self.room.width() / wide, self.room.height() / tall)) * self.ratio


@dataclass(frozen=True, slots=True)
class Look:
    """`zoom` is screen pixels a picture pixel, None for the whole; `middle` in fractions."""

    zoom: float | None = None
    middle: tuple[float, float] = (0.5, 0.5)

    def rect(self, canvas: Canvas) -> QRectF:
        """Where the whole picture is, in logical pixels of the view; on whole screen pixels."""
        zoom = (self.zoom or canvas.whole) / canvas.ratio
        wide, tall = canvas.size.width() * zoom, canvas.size.height() * zoom
        x, y = self.held(canvas).middle if self.zoom else (0.5, 0.5)
        corner = canvas.room.width() / 2 - x * wide, canvas.room.height() / 2 - y * tall
        left, top = (round(value * canvas.ratio) / canvas.ratio for value in corner)
        return QRectF(left, top, wide, tall)

    def nearer(self, factor: float, at: QPointF, canvas: Canvas) -> "Look":
        """Zoom around a point of the view."""
        before = self.zoom or canvas.whole
        zoom = min(MOST, max(min(1.0, canvas.whole), before * factor))
        if factor < 1 and zoom <= canvas.whole < before:
            return replace(self, zoom=None)
        return self._with(zoom, at, canvas)

    def turned(self, at: QPointF | None, canvas: Canvas) -> "Look":
        """To 100 % around a point of the view, or around `middle`; from anything else back."""
        if self.zoom is not None:
            return replace(self, zoom=None)
        if at is None:
            return replace(self, zoom=1.0).held(canvas)
        return self._with(1.0, at, canvas)

    def moved(self, way: QPointF, canvas: Canvas) -> "Look":
        """Drag the picture by so many logical pixels."""
        rect = self.rect(canvas)
        (x, y), wide, tall = self.held(canvas).middle, rect.width(), rect.height()
        return replace(self, middle=(x - way.x() / wide, y - way.y() / tall)).held(canvas)

    def at(self, place: tuple[float, float], canvas: Canvas) -> "Look":
        """Have a place (fractions) in the middle, as far as the picture reaches."""
        return replace(self, middle=place).held(canvas)

    def _with(self, zoom: float, at: QPointF, canvas: Canvas) -> "Look":
        """Another zoom, with the same place of the picture under a point of the view."""
        rect, scale = self.rect(canvas), zoom / canvas.ratio
        wide, tall = canvas.size.width() * scale, canvas.size.height() * scale
        aside = at.x() - canvas.room.width() / 2, at.y() - canvas.room.height() / 2
        x = (at.x() - rect.x()) / rect.width() - aside[0] / wide
        y = (at.y() - rect.y()) / rect.height() - aside[1] / tall
        return Look(zoom, (x, y)).held(canvas)

    def held(self, canvas: Canvas) -> "Look":
        """The same with no empty margin where the picture is larger than the view."""
        if self.zoom is None:
            return self
        scale = self.zoom / canvas.ratio
        wide, tall = canvas.size.width() * scale, canvas.size.height() * scale
        x = _within(self.middle[0], canvas.room.width() / wide)
        return replace(self, middle=(x, _within(self.middle[1], canvas.room.height() / tall)))


def _within(middle: float, seen: float) -> float:
    """The middle of what is seen, `seen` of it, kept inside the picture."""
    return 0.5 if seen >= 1 else min(1 - seen / 2, max(seen / 2, middle))
