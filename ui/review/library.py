"""Every picture that the review shows: fetched on workers, in the screen's colours, bounded."""

import os
from dataclasses import dataclass

import numpy as np
from PyQt6.QtCore import QObject, QRect, pyqtSignal
from PyQt6.QtGui import QImage

from tether.errors import TetherError
from tether.pictures import Picture
from tether.pipeline.review.desk import ReviewDesk
from tether.pipeline.review.pictures import PictureShelf
from tether.scaling import at_most
from ui.colour import ScreenColours
from ui.images import rgb32, wrap_bgr
from ui.languages import translate
from ui.told import told

THUMBNAIL_BYTES = 96 << 20
"""About 700 cells of a 1920-pixel screen: twenty screens full."""
LARGE_BYTES = 320 << 20
"""Four pictures of 24 megapixels side by side. Let go of when the grid is shown again."""
FULL_SHARE = 0.9
"""Of `LARGE_BYTES`, for pictures with all their pixels; the rest is for those at screen size."""
THREADS = max(1, min(4, (os.cpu_count() or 1) // 2))
"""That decode cells: the live picture and the judge need the other half of the processor."""
FACE_BYTES = 24 << 20
SCREEN_SIDE = 2400
"""Longer side of a picture that fills a screen, pixels; a half of a 24-megapixel JPEG is larger."""
FACE_SIDE = 2400
"""Longer side of the picture that close-ups are cut from."""
CLOSE_UP = 320
"""Side of a close-up, pixels."""


@dataclass(frozen=True, slots=True)
class Large:
    """One picture for the loupe. `size` is the full picture's; `notice` what is wrong, or None."""

    image: QImage
    size: tuple[int, int]
    notice: str | None = None


class Library(QObject):
    """Gives what is there at once, and says when more is.

    Signals:
        thumbnail(shot_id), large(shot_id), close_up(shot_id): it is there now.
    """

    thumbnail = pyqtSignal(int)
    large = pyqtSignal(int)
    close_up = pyqtSignal(int)

    def __init__(self, desk: ReviewDesk, colours: ScreenColours, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._colours = desk, colours
        self._side = self._last_side = 0
        self._most_pixels = 0
        self._thumbnails = PictureShelf[tuple[int, int], QImage](
            self._fetch_thumbnail,
            _bytes,
            THUMBNAIL_BYTES,
            lambda key: self.thumbnail.emit(key[0]),
            THREADS,
        )
        self._large = PictureShelf[tuple[int, int], Large](
            self._fetch_large,
            lambda large: _bytes(large.image),
            LARGE_BYTES,
            lambda key: self.large.emit(key[0]),
        )
        self._close_ups = PictureShelf[int, QImage](
            self._fetch_close_up, _bytes, FACE_BYTES, self.close_up.emit
        )

    def get_thumbnail(self, shot_id: int, side: int) -> QImage | None:
        """A picture for a cell, of this size or of the size before."""
        found = self._thumbnails.get((shot_id, side))
        return found or self._thumbnails.get((shot_id, self._last_side))

    def wish_thumbnails(self, shot_ids: list[int], side: int) -> None:
        """What is in sight."""
        self._side = side
        if not self._thumbnails.get((shot_ids[0] if shot_ids else 0, self._last_side)):
            self._last_side = side
        self._thumbnails.wish([(shot, side) for shot in shot_ids])

    def get_large(self, shot_id: int, full: bool = False) -> Large | None:
        """A picture for the loupe, at the screen's size or with all its pixels."""
        return self._large.get((shot_id, self._most_pixels if full else 0))

    def wish_large(self, now: list[int], neighbours: list[int]) -> None:
        """Screen size first, then all pixels of what is shown, then the neighbours.

        Those that do not fit into memory beside each other are given at half their size, which
        their notice says: 300 megapixels would be 900 MB for one look.
        """
        self._most_pixels = round(FULL_SHARE * LARGE_BYTES / 3 / max(1, len(now)))
        wishes = [(shot, most) for most in (0, self._most_pixels) for shot in now]
        self._large.wish(wishes + [(shot, 0) for shot in neighbours])

    def let_go_of_large(self) -> None:
        """The loupe is closed."""
        self._large.wish([])
        self._large.clear()

    def get_close_up(self, shot_id: int) -> QImage | None:
        """The sitter's face of a shot, square."""
        return self._close_ups.get(shot_id)

    def wish_close_ups(self, shot_ids: list[int]) -> None:
        """The faces of these."""
        self._close_ups.wish(shot_ids)

    def forget(self, shot_id: int) -> None:
        """The shot has got its file, or another reading."""
        for side in {self._side, self._last_side}:
            self._thumbnails.forget((shot_id, side))
        self._close_ups.forget(shot_id)

    @property
    def idle(self) -> bool:
        """Whether all that was wished for is there."""
        return all(shelf.idle for shelf in (self._thumbnails, self._large, self._close_ups))

    def use(self, colours: ScreenColours) -> None:
        """The window is on another screen: fetch everything anew, in its colours."""
        self._colours = colours
        for shelf in (self._thumbnails, self._large, self._close_ups):
            shelf.clear()

    def close(self) -> None:
        """End the workers."""
        for shelf in (self._thumbnails, self._large, self._close_ups):
            shelf.close()

    def _fetch_thumbnail(self, key: tuple[int, int]) -> QImage:
        shot_id, side = key
        try:
            picture = self._desk.picture(shot_id, side, quick=True)
        except TetherError:
            return _blank(side)
        bgr = picture.bgr
        if bgr.shape[0] * 3 > bgr.shape[1] * 2:  # cells are 3 : 2
            bgr = at_most(bgr, max(bgr.shape[0] * side * 2 // (bgr.shape[0] * 3), 1))
        return rgb32(self._colours.managed(bgr, picture.icc)[0])

    def _fetch_large(self, key: tuple[int, int]) -> Large:
        shot_id, most_pixels = key
        full = most_pixels > 0
        try:
            side: int | None = SCREEN_SIDE
            if full:
                known = self._large.get((shot_id, 0))
                width, height = (
                    known.size if known else _size(self._desk.picture(shot_id, SCREEN_SIDE))
                )
                large = width * height > most_pixels
                side = max(width, height) // 2 if large else None
            picture = self._desk.picture(shot_id, side, quick=not full)
        except TetherError as error:
            return Large(_blank(SCREEN_SIDE), (3, 2), told(str(error)))
        bgr, notice = self._colours.managed(picture.bgr, picture.icc)
        if full and bgr.shape[1] < picture.width:
            notice = notice or translate("review", "{count} megapixels, at half").format(
                count=picture.width * picture.height // 1_000_000
            )
        return Large(wrap_bgr(bgr) if full else rgb32(bgr), _size(picture), notice)

    def _fetch_close_up(self, shot_id: int) -> QImage:
        faces, sitter = self._desk.faces(shot_id)
        if sitter is None:
            return _blank(CLOSE_UP)
        try:
            picture = self._desk.picture(shot_id, FACE_SIDE, quick=True)
        except TetherError:
            return _blank(CLOSE_UP)
        rows, columns = picture.bgr.shape[:2]
        x, y, width, height = faces[sitter].box
        side = max(width * columns, height * rows) * 1.15
        left, top = (x + width / 2) * columns - side / 2, (y + height / 2) * rows - side / 2
        place = QRect(round(left), round(top), round(side), round(side))
        place = place.intersected(QRect(0, 0, columns, rows))
        if place.isEmpty():
            return _blank(CLOSE_UP)
        cut = picture.bgr[
            place.y() : place.y() + place.height(), place.x() : place.x() + place.width()
        ]
        small = at_most(np.ascontiguousarray(cut), CLOSE_UP)
        return rgb32(self._colours.managed(small, picture.icc)[0])


def _size(picture: Picture) -> tuple[int, int]:
    return picture.width, picture.height


def _bytes(image: QImage) -> int:
    return image.sizeInBytes()


def _blank(side: int) -> QImage:
    image = QImage(side, max(1, side * 2 // 3), QImage.Format.Format_RGB32)
    image.fill(0xFF2A2A2A)
    return image
