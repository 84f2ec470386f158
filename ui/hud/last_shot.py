"""The chosen shot beside its quick retouch, its verdict in words, and both eyes close up."""

from typing import Literal

from PyQt6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PyQt6.QtGui import QFontMetricsF, QImage, QPainter, QPen, QPixmap

from ui import theme
from ui.colour import colours_of
from ui.hud.badges import COLOURS, badge, star, word
from ui.hud.panel import Panel
from ui.images import centred, crop_around, fit, scaled_to
from ui.languages import translate
from ui.shots import Shot

Side = Literal["both", "before", "after"]
SIDES: tuple[Side, ...] = ("both", "before", "after")
EYE_ASPECT = 1.75
TAG_SMALLEST = 0.7
"""Of a tag's type beside captions: as small as `theme.draw_line` goes by itself."""
EYES_SHARE = 0.2
"""Height of the close-ups, at most, as a share of the panel's."""


class LastShotPanel(Panel):
    """Shows one shot. `turn` goes from both pictures to before only, to after only.

    Attributes:
        side: which of the two.
        close_ups: whether both eyes are shown at 100 %.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("hud", "Last shot"))
        self._shot: Shot | None = None
        self._latest = True
        self.side: Side = "both"
        self.close_ups = True
        self._cache: dict[tuple[str, int, int], tuple[QImage, QPixmap]] = {}

    def show_shot(self, shot: Shot | None, latest: bool) -> None:
        """Show a shot; `latest`: nobody has stepped to another one."""
        if shot == self._shot and shot is not None and self._shot is not None:
            same = shot.retouched is self._shot.retouched and shot.preview is self._shot.preview
            if same and latest == self._latest:
                return
        self._shot, self._latest = shot, latest
        self._cache.clear()
        if shot is None:
            self.describe(translate("hud", "No shot yet"))
        else:
            self.describe(f"{shot.name}, {word(shot.state)}, {shot.reason}")
        self.update()

    def turn(self) -> Side:
        """Both, before only, after only, both again."""
        self.side = SIDES[(SIDES.index(self.side) + 1) % len(SIDES)]
        self._cache.clear()
        self.update()
        return self.side

    def draw(self, painter: QPainter) -> None:
        """Verdict, pictures, eyes."""
        area = QRectF(self.content)
        shot = self._shot
        if shot is None:
            theme.draw_wrapped(
                painter, area, translate("hud", "Your last shot and its retouch will be here"),
                self.scale.body,
                theme.FAINT, theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip
            return
        head = float(self.scale.px(66))
        self._draw_head(painter, QRectF(area.x(), area.y(), area.width(), head), shot)
        area.setTop(area.top() + head + self.scale.px(10))
        eyes = shot.eyes
        if eyes and self.close_ups and area.height() > self.scale.px(300):
            gap = self.scale.px(8)
            wide = (area.width() - gap) / 2
            tall = min(wide / EYE_ASPECT, area.height() * EYES_SHARE)
            top = area.bottom() - tall
            for index, image in enumerate(eyes):
                box = QRectF(area.x() + index * (wide + gap), top, wide, tall)
                self._draw_eye(painter, box.toAlignedRect(), image, index)
            area.setBottom(top - gap)
        self._draw_pair(painter, area, shot)

    def _draw_head(self, painter: QPainter, box: QRectF, shot: Shot) -> None:
        size = min(box.height() * 0.8, float(self.scale.px(48)))
        badge(painter, QRectF(box.x(), box.center().y() - size / 2, size, size), shot.state)
        left = box.x() + size + self.scale.px(14)
        upper = QRectF(left, box.y(), box.right() - left, box.height() * 0.54)
        lower = QRectF(left, upper.bottom(), upper.width(), box.height() - upper.height())
        used = theme.draw_line(
            painter, upper, word(shot.state), self.scale.figure, COLOURS[shot.state]
        )
        radius = float(self.scale.px(9))
        for index in range(shot.rating):
            centre = QPointF(
                left + used + self.scale.px(20) + index * radius * 2.3, upper.center().y() + 1
            )
            star(painter, centre, radius, theme.TEXT)
        name = theme.file_name(shot.name)
        if not self._latest:
            name = translate("hud", "{name} (chosen)").format(name=name)
        said = f"{shot.reason} · {name}" if shot.reason else name
        theme.draw_line(painter, lower, said, self.scale.caption, theme.SECOND)

    def _draw_pair(self, painter: QPainter, area: QRectF, shot: Shot) -> None:
        if shot.preview is None:
            theme.draw_line(
                painter, area, _awaited(shot), self.scale.body, theme.FAINT,
                theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip
            return
        shown: list[tuple[str, QImage | None]] = [
            ("before", shot.preview), ("after", shot.retouched)
        ]  # fmt: skip
        tags = {"before": translate("hud", "Before"), "after": translate("hud", "After")}
        if shot.plain:
            shown, tags["before"] = shown[:1], shot.retouch or tags["before"]
        elif self.side != "both":
            shown = [one for one in shown if one[0] == self.side]
        if shot.retouch:
            tags["after"] += f" · {shot.retouch}"
        gap = self.scale.px(8)
        for (name, image), box in zip(
            shown, _boxes(area, shot.preview.size(), len(shown), gap), strict=True
        ):
            if image is None:
                self._draw_missing(painter, box, shot)
            else:
                self._draw_picture(painter, box, image, name)
                place = QRectF(fit(image.size(), box.toAlignedRect()))
                self._draw_tag(painter, place, tags[name])

    def _draw_picture(self, painter: QPainter, box: QRectF, image: QImage, name: str) -> None:
        place = fit(image.size(), box.toAlignedRect())
        key = (name, place.width(), place.height())
        known = self._cache.get(key)
        if known is None or known[0] is not image:
            small = scaled_to(image, place.size(), self.devicePixelRatioF())
            pixmap = QPixmap.fromImage(colours_of(self.screen()).image(small))
            known = (image, pixmap)
            self._cache[key] = known
        painter.drawPixmap(place, known[1])

    def _draw_tag(self, painter: QPainter, place: QRectF, name: str) -> None:
        """A word in the lower left corner of a picture, or more of them over two lines."""
        gap = self.scale.px(8)
        room = place.width() - 2 * gap
        text = QFontMetricsF(self.scale.caption).horizontalAdvance(name) + 2 * gap
        wide = min(max(text, self.scale.px(78)), room)
        tag = QRectF(0, 0, wide, self.scale.px(28 if text <= room else 52))
        tag.moveBottomLeft(place.bottomLeft() + QPointF(gap, -gap))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.STAGE)
        painter.setOpacity(0.8)
        painter.drawRoundedRect(tag, 5, 5)
        painter.setOpacity(1.0)
        theme.draw_wrapped(
            painter, tag.adjusted(gap / 2, 0, -gap / 2, 0), name, self.scale.caption,
            theme.STAGE_TEXT, theme.CENTRE | theme.MIDDLE, TAG_SMALLEST,
        )  # fmt: skip

    def _draw_missing(self, painter: QPainter, box: QRectF, shot: Shot) -> None:
        size = shot.preview.size() if shot.preview is not None else QSize(3, 2)
        place = QRectF(fit(size, box.toAlignedRect())).adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.LINE, 1))
        painter.drawRect(place)
        said = (
            translate("hud", "No retouch of rejected shots")
            if shot.state == "reject"
            else translate("hud", "Retouch on its way")
        )
        theme.draw_wrapped(
            painter, place.adjusted(8, 4, -8, -4), said, self.scale.caption, theme.SECOND,
            theme.CENTRE | theme.MIDDLE,
        )  # fmt: skip

    def _draw_eye(self, painter: QPainter, place: QRect, image: QImage, index: int) -> None:
        """One pixel of the file on one pixel of the screen, whatever the screen's ratio."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(place.width() * ratio), round(place.height() * ratio))
        key = (f"eye{index}", size.width(), size.height())
        known = self._cache.get(key)
        if known is None or known[0] is not image:
            part = crop_around(image, (0.5, 0.5), size)
            part.setDevicePixelRatio(ratio)
            known = (image, QPixmap.fromImage(colours_of(self.screen()).image(part)))
            self._cache[key] = known
        painter.fillRect(place, theme.RAISED)
        shown = known[1].deviceIndependentSize().toSize()
        painter.drawPixmap(centred(shown, place), known[1])
        if index == 0:
            self._draw_tag(painter, QRectF(place), "100 %")


def _awaited(shot: Shot) -> str:
    """What its picture waits for."""
    if shot.verdict is None:
        return translate("hud", "Being judged")
    return translate("hud", "The picture is on its way")


def _boxes(area: QRectF, size: QSize, count: int, gap: float) -> list[QRectF]:
    """Side by side or one above the other, whichever shows the pictures larger."""
    if count == 1:
        return [area]
    wide = QRect(0, 0, int((area.width() - gap) / 2), int(area.height()))
    tall = QRect(0, 0, int(area.width()), int((area.height() - gap) / 2))
    if fit(size, wide).width() >= fit(size, tall).width():
        return [
            QRectF(area.x() + index * (wide.width() + gap), area.y(), wide.width(), area.height())
            for index in range(2)
        ]
    return [
        QRectF(area.x(), area.y() + index * (tall.height() + gap), area.width(), tall.height())
        for index in range(2)
    ]
