"""Along the top: the camera's state in a sentence, the look, disk, battery, rate and frame age."""

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from tether.camera.base import CARD_FULL, CameraState, CardSpace, Storage
from tether.pipeline.events import IntervalTold
from ui import theme
from ui.hud.badges import cross
from ui.hud.panel import Panel
from ui.languages import translate
from ui.told import told

LOW_BATTERY = 0.2
"""Below this share the battery is drawn in amber with its number first."""
LOW_DISK_BYTES = 2_000_000_000
"""As the engine warns: about forty RAW+JPEG pairs of 45 megapixels."""
FEW_SHOTS = 30
"""Fewer left on the card than one sitter's take: time to change it."""
SENTENCE_SHARE, TROUBLE_SHARE = 0.3, 0.7
"""Of the bar, for the camera's sentence: at least while all is well, at most while it is not."""
SLOW_MS = 120.0
"""A frame older than this is late to the eye."""


class StatusBar(Panel):
    """One quiet line. What is unknown is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("hud", "Status"))
        self._state = CameraState.SEARCHING
        self._sentence = translate("hud", "Looking for a camera")
        self._look = ""
        self._battery: float | None = None
        self._free: int | None = None
        self._rate: float | None = None
        self._age_ms: float | None = None
        self._muted = False
        self._sitter_screen = ""
        self._calibrated: bool | None = None
        self._card: CardSpace | None = None
        self._interval: IntervalTold | None = None
        self._storage = Storage()
        self._silent: int | None = None
        self._hidden: frozenset[str] = frozenset()

    def show_camera(self, state: CameraState, sentence: str) -> None:
        """The camera's state, as the engine says it."""
        self._state, self._sentence = state, sentence
        self._tell()

    def show_silence(self, seconds: int | None) -> None:
        """How long a camera that is connected has sent no picture; None: it sends them."""
        if seconds != self._silent:
            self._silent = seconds
            self._tell()

    def show_look(self, title: str) -> None:
        """What the session is held against."""
        self._look = title
        self._tell()

    def show_battery(self, share: float | None) -> None:
        """0–1."""
        self._battery = share
        self._tell()

    def show_disk(self, free_bytes: int) -> None:
        """Bytes left for shots."""
        self._free = free_bytes
        self._tell()

    def show_calibrated(self, calibrated: bool | None) -> None:
        """Whether the sitter's own open eyes and level head are known; None: nobody is live."""
        if calibrated != self._calibrated:
            self._calibrated = calibrated
            self._tell()

    def show_card(self, card: CardSpace | None) -> None:
        """Room on the camera's card; None where it does not say."""
        if card != self._card:
            self._card = card
            self._tell()

    def set_hidden(self, names: frozenset[str]) -> None:
        """Leave out `rate`, `card`, `disk` or `battery`; what is nearly used up is told anyway."""
        self._hidden = names
        self._tell()

    def show_interval(self, event: IntervalTold) -> None:
        """How far a series of shots is; nothing once it has ended."""
        self._interval = event if event.running else None
        self._tell()

    def show_storage(self, storage: Storage) -> None:
        """Whether shots stay on the card, and how many wait there."""
        self._storage = storage
        self._tell()

    def show_rate(self, per_second: float | None, age_ms: float | None) -> None:
        """Readings a second and the age of the picture when it was painted."""
        self._rate, self._age_ms = per_second, age_ms
        self.update()

    def show_muted(self, muted: bool) -> None:
        """Whether there is no sound: tones that are missed otherwise are missed for a whole day."""
        if muted != self._muted:
            self._muted = muted
            self._tell()

    def show_sitter_screen(self, sentence: str) -> None:
        """What the sitter sees, in two or three words."""
        self._sitter_screen = sentence
        self._tell()

    def _tell(self) -> None:
        texts = [self._said[0], self._look, self._sitter_screen]
        self.describe(", ".join([*filter(None, texts), *(text for text, _ in self._figures())]))
        self.update()

    @property
    def _well(self) -> bool:
        return self._silent is None and self._state in (CameraState.LIVE, CameraState.SHOOTING)

    @property
    def _no_room(self) -> bool:
        """Whether the camera is here and its card has room for nothing."""
        return self._well and self._card is not None and self._card.full

    @property
    def _said(self) -> tuple[str, QColor]:
        """What is said of the camera, and its colour: what can be done about comes out."""
        if self._no_room:
            return told(CARD_FULL), theme.ALARM
        if self._silent is None:
            return self._sentence, theme.TEXT
        silent = translate("hud", "No picture for {seconds} s: wake the camera, look at its cable")
        return silent.format(seconds=self._silent), theme.ATTENTION

    def _figures(self) -> list[tuple[str, QColor]]:
        figures: list[tuple[str, QColor]] = []
        if self._calibrated is False:
            figures.append((translate("hud", "Learning the eyes"), theme.ATTENTION))
        if self._rate is not None and "rate" not in self._hidden:
            figures.append(
                (translate("hud", "{rate} fps").format(rate=round(self._rate)), theme.SECOND)
            )
        if self._age_ms is not None and "rate" not in self._hidden:
            late = self._age_ms > SLOW_MS
            figures.append((f"{self._age_ms:.0f} ms", theme.ATTENTION if late else theme.SECOND))
        if self._card is not None:
            left, free = self._card.free_pictures, self._card.free_bytes
            low = 0 <= left < FEW_SHOTS or (left < 0 and free < LOW_DISK_BYTES)
            text = (
                translate("hud", "card {count} shots").format(count=left)
                if left >= 0
                else translate("hud", "card {amount}").format(amount=amount(free))
            )
            if low or "card" not in self._hidden:
                figures.append((text, theme.ALARM if low else theme.SECOND))
        if self._free is not None:
            low = self._free < LOW_DISK_BYTES
            if low or "disk" not in self._hidden:
                text = translate("hud", "disk {amount}").format(amount=amount(self._free))
                figures.append((text, theme.ALARM if low else theme.SECOND))
        if self._muted:
            figures.insert(0, (translate("hud", "Muted (T)"), theme.ATTENTION))
        # Last, because what is left of it is left out first where there is no room.
        if self._interval is not None:
            told = translate("hud", "Series {taken} of {count}").format(
                taken=self._interval.taken, count=self._interval.count
            )
            figures.append((told, theme.CHOSEN))
        if self._storage.card_only:
            told = translate("hud", "Card only: {count} wait")
            figures.append((told.format(count=self._storage.waiting), theme.ATTENTION))
        return figures

    def draw_ground(self, painter: QPainter) -> None:
        """No panel: the bar lies on the window's ground."""
        painter.fillRect(self.rect(), theme.BACKGROUND)

    def draw(self, painter: QPainter) -> None:
        """From both ends towards the middle; the sentence gets what room is left."""
        area = QRectF(self.rect())
        gap = self.scale.px(30)
        right = area.right()
        if self._shows_battery:
            right = self._draw_battery(painter, right, area) - gap
        figures = self._figures()
        texts = [(self._look, theme.TEXT), (self._sitter_screen, theme.SECOND), *figures]
        metrics = QFontMetricsF(self.scale.body)
        least = area.width() * SENTENCE_SHARE
        said, said_colour = self._said
        if not self._well or self._no_room:
            # What is wrong comes before what was true of the camera that is gone.
            needed = metrics.horizontalAdvance(said) + self.scale.px(60)
            least = max(least, min(needed, area.width() * TROUBLE_SHARE))
        for text, colour in reversed([one for one in texts if one[0]]):
            wide = metrics.horizontalAdvance(text) + 2
            if right - wide < least:
                break
            box = QRectF(right - wide, area.y(), wide, area.height())
            theme.draw_line(painter, box, text, self.scale.body, colour)
            right -= wide + gap
        mark = min(area.height() * 0.5, float(self.scale.px(20)))
        disc = QRectF(area.x() + 2, area.center().y() - mark / 2, mark, mark)
        self._draw_mark(painter, disc)
        room = QRectF(disc.right() + self.scale.px(12), area.y(), 0, area.height())
        room.setRight(right)
        theme.draw_line(painter, room, said, self.scale.body, said_colour)

    @property
    def _shows_battery(self) -> bool:
        if self._battery is None:
            return False
        return "battery" not in self._hidden or self._battery < LOW_BATTERY

    def _draw_mark(self, painter: QPainter, disc: QRectF) -> None:
        """Live: filled disc. Looking, busy or silent: ring. Lost, or no room on the card: square
        with a cross."""
        painter.setPen(Qt.PenStyle.NoPen)
        if self._well and not self._no_room:
            painter.setBrush(theme.READY)
            painter.drawEllipse(disc)
        elif self._no_room or self._state in (CameraState.LOST, CameraState.STOPPED):
            painter.setBrush(theme.ALARM)
            painter.drawRect(disc)
            cross(painter, disc, theme.INK)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.ATTENTION, max(2.0, disc.width() * 0.16)))
            painter.drawEllipse(disc.adjusted(1.5, 1.5, -1.5, -1.5))

    def _draw_battery(self, painter: QPainter, right: float, area: QRectF) -> float:
        share = max(0.0, min(1.0, self._battery or 0.0))
        low = share < LOW_BATTERY
        colour = theme.ATTENTION if low else theme.SECOND
        text = f"{share:.0%}"
        wide = QFontMetricsF(self.scale.body).horizontalAdvance(text) + 2
        box = QRectF(right - wide, area.y(), wide, area.height())
        theme.draw_line(painter, box, text, self.scale.body, colour)
        tall, long = self.scale.px(18), self.scale.px(36)
        shell = QRectF(
            box.left() - long - self.scale.px(12), area.center().y() - tall / 2, long, tall
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.6))
        painter.drawRoundedRect(shell, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        inner = shell.adjusted(3, 3, -3, -3)
        painter.drawRect(
            QRectF(inner.topLeft(), QPointF(inner.left() + inner.width() * share, inner.bottom()))
        )
        painter.drawRect(QRectF(shell.right() + 1, shell.center().y() - tall * 0.2, 3, tall * 0.4))
        return shell.left()


def amount(count: int) -> str:
    """Bytes for people: GB up to a thousand, then TB."""
    gigabytes = count / 1e9
    if gigabytes >= 1000:
        return f"{gigabytes / 1000:.1f} TB"
    return f"{gigabytes:.0f} GB" if gigabytes >= 10 else f"{gigabytes:.1f} GB"
