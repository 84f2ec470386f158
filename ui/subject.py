"""The sitter's window on the second screen: a mirror, a good picture, or rest.

It shows only what the photographer lets through, never a rejected shot, and never a word about a
flaw: only friendly cues. Closed, it welcomes; quiet, it rests.
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QT_TRANSLATE_NOOP, QRect, QRectF, QSize, Qt, QTimer
from PyQt6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PyQt6.QtWidgets import QWidget

from tether.cues.words import Words
from tether.pipeline.events import LiveUpdate
from ui import theme
from ui.colour import colours_of
from ui.images import covering, fit, scaled_to
from ui.languages import translate
from ui.live_picture import LivePicture
from ui.shots import Shot, ShotBook

Mode = Literal["live", "good", "pair", "picks", "welcome", "blank"]
MODE_WORDS: dict[Mode, str] = {
    "live": QT_TRANSLATE_NOOP("sitter", "Sitter sees the live picture"),
    "good": QT_TRANSLATE_NOOP("sitter", "Sitter sees the last good shot"),
    "pair": QT_TRANSLATE_NOOP("sitter", "Sitter sees before and after"),
    "picks": QT_TRANSLATE_NOOP("sitter", "Sitter sees your picks only"),
    "welcome": QT_TRANSLATE_NOOP("sitter", "Sitter sees a welcome"),
    "blank": QT_TRANSLATE_NOOP("sitter", "Sitter sees nothing"),
}


REST_SECONDS = 1.5
"""Quiet before the shot lasts so long after the last reason for it: a shutter press or *ready*."""


class SubjectWindow(QWidget):
    """Shows live pictures mirrored, or shots of the book, as `mode`, `open` and `quiet` say.

    Attributes:
        mode: what is shown while the gate is open.
        open: the gate; closed, the sitter sees the welcome.
        quiet: rests, whatever the mode.
        mirrored: live pictures as in a mirror, which is how people know their own face.
        quiet_before_shot: rests by itself while all is ready and when the shutter is pressed from
            here, because a look at this screen breaks the look into the lens.
        logo: shown with the welcome; None for none.
        said: the friendly sentence over the live picture; empty for none.
    """

    def __init__(self, book: ShotBook, words: Words) -> None:
        super().__init__()
        self.setWindowTitle(translate("sitter", "tether: sitter"))
        self.setAccessibleName(translate("sitter", "Sitter's screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 240)
        self._book = book
        self._words = words
        self.mode: Mode = "live"
        self.open = False
        self.quiet = False
        self.mirrored = True
        self.quiet_before_shot = False
        self.logo: QImage | None = None
        self._picture: NDArray[np.uint8] | None = None
        self._live: QImage | None = None
        self._maker = LivePicture(self)
        self.said = ""
        self._pixmaps: dict[str, tuple[QImage, QRect, QPixmap]] = {}
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.timeout.connect(self._refresh)
        book.changed.connect(lambda _: self._refresh())
        book.chosen_changed.connect(self._refresh)

    def set_mode(self, mode: Mode) -> None:
        """Show something else."""
        self.mode = mode
        self._refresh()

    def set_open(self, is_open: bool) -> None:
        """Open or close the gate."""
        self.open = is_open
        self._refresh()

    def set_quiet(self, quiet: bool) -> None:
        """Rest, or come back."""
        self.quiet = quiet
        self._refresh()

    def set_mirrored(self, mirrored: bool) -> None:
        """As in a mirror, or as others see the sitter."""
        self.mirrored = mirrored
        self._scale_live()
        self._refresh()

    def set_quiet_before_shot(self, wished: bool) -> None:
        """Whether it rests by itself just before a shot."""
        self.quiet_before_shot = wished
        if not wished:
            self._resting.stop()
        self._refresh()

    def rest_for_shot(self) -> None:
        """A shot is about to be taken: rest a moment, if that is wished."""
        if self.quiet_before_shot:
            begins = not self._resting.isActive()
            self._resting.start(round(REST_SECONDS * 1000))
            if begins:
                self._refresh()

    @property
    def sentence(self) -> str:
        """For the photographer: what the sitter sees now."""
        if not self.isVisible():
            return translate("sitter", "The sitter has no screen")
        if self.quiet:
            return translate("sitter", "Sitter sees nothing (quiet)")
        return translate("sitter", MODE_WORDS[self.mode if self.open else "welcome"])

    @property
    def showing(self) -> Mode:
        """What is on the screen: good shots fall back to the welcome while there are none."""
        if self.quiet or (self.open and self._resting.isActive()):
            return "blank"
        if not self.open:
            return "welcome"
        if self.mode in ("good", "pair") and self._book.last_good() is None:
            return "welcome"
        if self.mode == "picks" and self._book.last_good(picks_only=True) is None:
            return "welcome"
        if self.mode == "live" and self._picture is None:
            return "welcome"
        return self.mode

    @property
    def shown_shot(self) -> Shot | None:
        """The shot on the screen, if it is one."""
        if self.showing in ("good", "pair"):
            return self._book.last_good()
        return self._book.last_good(picks_only=True) if self.showing == "picks" else None

    def show_update(self, update: LiveUpdate) -> None:
        """A new live picture. Repaints only while it is what is shown."""
        if update.cue.ready:
            self.rest_for_shot()
        if self.mode != "live" or not self.open or self.quiet or not self.isVisible():
            if not self.open and self._picture is not None:
                self.forget_live()
            return
        self._picture = update.picture
        cue = update.cue.cue
        self.said = ""
        if cue is not None and cue.to == "sitter":
            self.said = self._words.friendly(cue.code) or ""
        elif update.cue.ready:
            self.said = self._words.ready()
        if self.showing == "live":
            self._scale_live()

    def close_picture(self) -> None:
        """Make no more live pictures."""
        self._maker.close()

    def forget_live(self) -> None:
        """Another sitter, or no camera: what the last one left must not stand there."""
        self._picture = self._live = None
        self._maker.forget()
        self.update()

    def _scale_live(self) -> None:
        if self._picture is None:
            return
        height, width = self._picture.shape[:2]
        place = fit(QSize(width, height), self.rect())
        self._maker.make(
            self._picture, place.size(), self.devicePixelRatioF(), self.screen(), self._show_live,
            self.mirrored,
        )  # fmt: skip

    def _show_live(self, image: QImage) -> None:
        self._live = image
        if self.showing == "live":
            self.update()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Another screen, another size."""
        self._scale_live()

    def _refresh(self) -> None:
        self.setAccessibleDescription(self.sentence)
        if self.showing == "live" and self._live is None:
            self._scale_live()
        self.update()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Keys pressed here are the photographer's: they go to the other window (see app.py)."""
        if event is not None:
            event.ignore()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """One of six things."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.STAGE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = theme.scale_for(self.width(), self.height())
        showing = self.showing
        shot = self.shown_shot
        if showing == "live" and self._live is not None:
            self._paint_live(painter, self._live, scale)
        elif showing == "welcome":
            self._paint_welcome(painter, scale)
        elif shot is not None and shot.preview is not None:
            if showing == "pair" and shot.retouched is not None:
                self._paint_pair(painter, shot, scale)
            else:
                self._paint_picture(painter, shot.retouched or shot.preview, self.rect(), "one")

    def _paint_live(self, painter: QPainter, image: QImage, scale: theme.Scale) -> None:
        size = image.deviceIndependentSize().toSize()
        painter.drawImage(fit(size, self.rect()).topLeft(), image)
        if self.said:
            self._paint_words(painter, self.said, scale)

    def _paint_words(self, painter: QPainter, text: str, scale: theme.Scale) -> None:
        """A friendly sentence on a dark pill at the foot of the picture."""
        tall = scale.px(110)
        font = scale.font(54)
        room = self.width() * 0.9
        fitted, shown = theme.fit_line(text, font, room - scale.px(80), 0.4)
        painter.setFont(fitted)
        wide = painter.fontMetrics().horizontalAdvance(shown) + scale.px(80)
        pill = QRectF((self.width() - wide) / 2, self.height() - tall - scale.px(48), wide, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.STAGE)
        painter.setOpacity(0.72)
        painter.drawRoundedRect(pill, tall / 2, tall / 2)
        painter.setOpacity(1.0)
        theme.draw_line(painter, pill, shown, fitted, theme.STAGE_TEXT, theme.CENTRE | theme.MIDDLE)

    def _paint_pair(self, painter: QPainter, shot: Shot, scale: theme.Scale) -> None:
        """Before and after, cropped round the face so that each fills its half."""
        gap = scale.px(24)
        area = self.rect().adjusted(gap, gap, -gap, -gap)
        if area.width() > area.height():
            half = (area.width() - gap) // 2
            boxes = [
                QRect(area.x() + i * (half + gap), area.y(), half, area.height()) for i in (0, 1)
            ]
        else:
            half = (area.height() - gap) // 2
            boxes = [
                QRect(area.x(), area.y() + i * (half + gap), area.width(), half) for i in (0, 1)
            ]
        centre = (0.5, 0.5)
        if shot.face is not None:
            x, y, wide, tall = shot.face.box
            centre = (x + wide / 2, y + tall / 2)
        for name, image, box in zip(
            ("before", "after"), (shot.preview, shot.retouched), boxes, strict=True
        ):
            if image is not None:
                self._paint_picture(painter, image, box, name, centre)

    def _paint_picture(
        self,
        painter: QPainter,
        image: QImage,
        area: QRect,
        name: str,
        cover_round: tuple[float, float] | None = None,
    ) -> None:
        place = fit(image.size(), area) if cover_round is None else area
        known = self._pixmaps.get(name)
        if known is None or known[0] is not image or known[1] != place:
            part = image if cover_round is None else covering(image, area.size(), cover_round)
            shown = scaled_to(part, place.size(), self.devicePixelRatioF())
            pixmap = QPixmap.fromImage(colours_of(self.screen()).image(shown))
            known = (image, place, pixmap)
            self._pixmaps[name] = known
        painter.drawPixmap(place, known[2])

    def _paint_welcome(self, painter: QPainter, scale: theme.Scale) -> None:
        """The logo above, a word of welcome, the name: centred as one group."""
        name = theme.single_line(self._book.sitter)
        margin = round(self.width() * 0.08)
        area = self.rect().adjusted(margin, margin // 2, -margin, -margin // 2)
        words, names, gap = scale.px(90), scale.px(190) if name else 0, scale.px(40)
        if self.logo is not None:
            tall = min(scale.px(320), area.height() - words - names - gap)
            top = area.center().y() - (tall + gap + words + names) // 2
            self._paint_picture(
                painter, self.logo, QRect(area.x(), top, area.width(), tall), "logo"
            )
            top += tall + gap
        else:
            top = area.center().y() - (words + names) // 2
        upper = QRectF(area.x(), top, area.width(), words)
        theme.draw_line(
            painter, upper, self._words.welcome(), scale.font(58), theme.STAGE_SECOND,
            theme.CENTRE | theme.MIDDLE,
        )  # fmt: skip
        if name:
            lower = QRectF(area.x(), upper.bottom(), area.width(), names)
            theme.draw_wrapped(
                painter, lower, name, scale.font(110), theme.STAGE_TEXT,
                theme.CENTRE | theme.MIDDLE, 0.3,
            )  # fmt: skip
