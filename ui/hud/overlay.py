"""A picture laid over the live one: a magazine cover to fit into, or a shot to match."""

from pathlib import Path

from PyQt6.QtCore import QRect, QSize, Qt
from PyQt6.QtGui import QImage, QImageReader, QPainter, QScreen

from tether.pictures import read_picture
from ui.colour import ScreenColours, colours_of
from ui.images import fit, scaled_to, wrap_bgr

LEAST, MOST, STEP = 0.1, 0.9, 0.1
"""Opacity: thinner is not seen, thicker hides the sitter; nine steps from one to the other."""
USUAL = 0.4
"""Both pictures are read about equally well."""
MOST_SIDE = 2560
"""Logical pixels of the longer side that are kept: the live picture's place on a large screen."""


class Overlay:
    """Scaled and faded once for each place and opacity, so that a paint only blends rows.

    Attributes:
        shown: whether it is drawn.
        name: of the file or shot; empty for none.
    """

    def __init__(self) -> None:
        self.shown = False
        self.name = ""
        self._image: QImage | None = None
        self._opacity = USUAL
        self._ready: tuple[tuple[QSize, float, str], QImage] | None = None

    @property
    def has_picture(self) -> bool:
        """Whether there is anything to show."""
        return self._image is not None

    @property
    def opacity(self) -> float:
        """0.1–0.9."""
        return self._opacity

    @opacity.setter
    def opacity(self, opacity: float) -> None:
        self._opacity = round(min(MOST, max(LEAST, opacity)), 2)
        self._ready = None

    def use(self, image: QImage, name: str) -> None:
        """Show this picture."""
        self._image, self.name, self.shown, self._ready = image, name, True, None

    def place_in(self, picture: QRect) -> QRect:
        """As large as it fits into the live picture: a cover fills its height, a shot all of it."""
        return QRect() if self._image is None else fit(self._image.size(), picture)

    def draw(
        self, painter: QPainter, picture: QRect, ratio: float, screen: QScreen | None = None
    ) -> None:
        """Lay it over the live picture at `picture`; `ratio` is device pixels per logical one."""
        if not self.shown or self._image is None:
            return
        place = self.place_in(picture)
        size = place.size() * ratio
        made = (size, ratio, "" if screen is None else screen.name())
        if self._ready is None or self._ready[0] != made:
            self._ready = (made, self._faded(size, ratio, colours_of(screen)))
        painter.drawImage(place.topLeft(), self._ready[1])

    def _faded(self, size: QSize, ratio: float, colours: ScreenColours) -> QImage:
        assert self._image is not None
        faded = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        faded.fill(Qt.GlobalColor.transparent)
        painter = QPainter(faded)
        painter.setOpacity(self._opacity)
        painter.drawImage(faded.rect(), colours.image(scaled_to(self._image, size, 1.0)))
        painter.end()
        faded.setDevicePixelRatio(ratio)
        return faded


def load_overlay(path: Path) -> QImage:
    """Read a picture of any kind, transparent ones included, no larger than is shown.

    Raises PictureError with a sentence where it cannot be read. Safe on any thread.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > MOST_SIDE:
        most = QSize(MOST_SIDE, MOST_SIDE)
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if not image.isNull():
        return image
    return wrap_bgr(read_picture(path, MOST_SIDE).bgr)
