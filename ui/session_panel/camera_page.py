"""Camera: the settings that it has, the shutter, focus, a series of shots, and where shots go."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt, pyqtSignal
from PyQt6.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tether.camera.base import CameraSetting, CameraState, CameraValues, StateChanged, Storage
from tether.pipeline.engine import Engine
from tether.pipeline.events import IntervalTold
from tether.pipeline.intervalometer import LEAST_SECONDS, MOST_SECONDS, MOST_SHOTS
from ui.bridge import Bridge
from ui.languages import translate
from ui.later import Later
from ui.session_panel.controls import Choice, Sentence, form, heading

SHOWN = (
    "iso", "shutter", "aperture", "whitebalance", "exposurecompensation", "drive", "quality",
)  # fmt: skip
"""In the order in which hands look for them. The capture target is the program's own to keep."""
LABELS = (
    QT_TRANSLATE_NOOP("setting", "ISO"),
    QT_TRANSLATE_NOOP("setting", "Shutter"),
    QT_TRANSLATE_NOOP("setting", "Aperture"),
    QT_TRANSLATE_NOOP("setting", "White balance"),
    QT_TRANSLATE_NOOP("setting", "Exposure compensation"),
    QT_TRANSLATE_NOOP("setting", "Drive"),
    QT_TRANSLATE_NOOP("setting", "Quality"),
)
"""As the camera's room calls them; others are shown as they are."""
COUNT, SECONDS = 10, 5.0
"""What a series begins with: a minute of a sitter who moves freely."""


class SettingRow(QObject):
    """One setting: a choice, and what the camera read back.

    While one value is on its way to the camera only the latest other one waits.
    """

    def __init__(self, engine: Engine, setting: CameraSetting, parent: QWidget) -> None:
        super().__init__(parent)
        self._engine = engine
        self.name = setting.name
        self.choice = Choice(setting.label)
        self.said = QLabel()
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._later = Later(self)
        self._sent: str | None = None
        self._next: str | None = None
        self._setting = setting
        self.choice.activated.connect(self._choose)
        self.show_setting(setting)

    def show_setting(self, setting: CameraSetting) -> None:
        """What the camera says it has; while a value is on its way, that one stays in sight."""
        if self._sent is None:
            if setting.value != self._setting.value:
                self.said.clear()
            self._show(setting)
        self._setting = setting

    def _show(self, setting: CameraSetting) -> None:
        values = setting.choices or (setting.value,)
        if setting.value not in values:
            values = (setting.value, *values)
        self.choice.offer([(shown(self.name, one), one) for one in values], setting.value)
        self.choice.setEnabled(not setting.readonly and len(values) > 1)
        self.choice.setToolTip(
            translate("camera", "Set on the camera itself") if setting.readonly else ""
        )

    def _choose(self) -> None:
        value = str(self.choice.currentData())
        if self._sent is not None:
            self._next = value
            return
        self._send(value)

    def _send(self, value: str) -> None:
        self._sent = value
        self.said.setText("…")
        self._later.when(self._engine.set_camera_value(self.name, value), self._read, self._failed)

    def _read(self, value: str) -> None:
        sent, self._sent = self._sent, None
        if self._next is not None:
            following, self._next = self._next, None
            self._send(following)
            return
        same = value == sent
        self.said.setText(
            "✓"
            if same
            else translate("camera", "camera: {value}").format(value=shown(self.name, value))
        )
        words = (
            translate("camera", "set")
            if same
            else translate("camera", "the camera stays at {value}").format(
                value=shown(self.name, value)
            )
        )
        self.choice.setAccessibleDescription(words)
        self._show(CameraSetting(self.name, self._setting.label, value, self._setting.choices))

    def _failed(self, sentence: str) -> None:
        self._sent = self._next = None
        self.said.setText("✗")
        self.said.setToolTip(sentence)
        self.choice.setAccessibleDescription(sentence)
        self._show(self._setting)


class CameraPage(QWidget):
    """Everything that is done to the camera from the computer.

    Signals:
        trigger(), autofocus(): as the keys do.
    """

    trigger = pyqtSignal()
    autofocus = pyqtSignal()

    def __init__(self, engine: Engine, bridge: Bridge) -> None:
        super().__init__()
        self._engine = engine
        self.rows: dict[str, SettingRow] = {}
        self._state = Sentence()
        self._state.say(translate("camera", "No camera yet: its settings appear here."))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(14)
        self.take = QPushButton(translate("camera", "Take a picture"))
        self.take.clicked.connect(self.trigger)
        self.focus = QPushButton(translate("camera", "Focus"))
        self.focus.clicked.connect(self.autofocus)
        self.count = QSpinBox()
        self.count.setRange(1, MOST_SHOTS)
        self.count.setValue(COUNT)
        self.count.setAccessibleName(translate("camera", "Shots of the series"))
        self.seconds = QDoubleSpinBox()
        self.seconds.setRange(LEAST_SECONDS, MOST_SECONDS)
        self.seconds.setDecimals(1)
        self.seconds.setValue(SECONDS)
        self.seconds.setSuffix(" s")
        self.seconds.setAccessibleName(translate("camera", "Seconds between two shots"))
        for number in (self.count, self.seconds):  # Up and Down turn them; the marks are too small
            number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.series = QPushButton(translate("camera", "Start the series"))
        self.series.clicked.connect(self.toggle_series)
        self._told = Sentence()
        self.storage = Choice(translate("camera", "Where shots go"))
        self.storage.offer(
            [
                (translate("camera", "Card and disk"), False),
                (translate("camera", "Card only"), True),
            ],
            False,
        )
        self.storage.activated.connect(self._store)
        self._waiting = Sentence()
        self._lay_out()
        bridge.camera_values.connect(self.show_values)
        bridge.camera_state.connect(self._show_state)
        bridge.interval.connect(self._show_interval)
        bridge.storage.connect(self._show_storage)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self._state)
        column.addLayout(self._grid)
        press = QHBoxLayout()
        press.addWidget(self.take, 2)
        press.addWidget(self.focus, 1)
        column.addLayout(press)
        column.addWidget(heading(translate("camera", "A series of shots")))
        fields = form()
        fields.addRow(translate("camera", "Shots"), self.count)
        fields.addRow(translate("camera", "Every"), self.seconds)
        column.addLayout(fields)
        column.addWidget(self.series)
        column.addWidget(self._told)
        column.addWidget(heading(translate("camera", "Where shots go")))
        column.addWidget(self.storage)
        column.addWidget(self._waiting)
        column.addStretch(1)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        usable = [row.choice for row in self.rows.values() if row.choice.isEnabled()]
        return usable[0] if usable else self.take

    def show_values(self, values: CameraValues) -> None:
        """The camera's settings as just read; rows come and go with what it has."""
        known = {setting.name: setting for setting in values.settings if setting.name in SHOWN}
        if set(known) != set(self.rows):
            self._remake(known)
        for name, setting in known.items():
            self.rows[name].show_setting(setting)
        self._state.setVisible(not known)
        if not known:
            self._state.say(
                translate("camera", "This camera has no settings that can be turned from here.")
            )

    def _remake(self, settings: dict[str, CameraSetting]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for row in self.rows.values():
            row.deleteLater()
        self.rows = {}
        before: QWidget | None = None
        for number, name in enumerate(one for one in SHOWN if one in settings):
            row = SettingRow(self._engine, settings[name], self)
            label = QLabel(translate("setting", settings[name].label))
            label.setBuddy(row.choice)
            self._grid.addWidget(label, number, 0)
            self._grid.addWidget(row.choice, number, 1)
            self._grid.addWidget(row.said, number, 2)
            self.rows[name] = row
            if before is not None:
                QWidget.setTabOrder(before, row.choice)
            before = row.choice
        if before is not None:
            QWidget.setTabOrder(before, self.take)

    def _show_state(self, event: StateChanged) -> None:
        here = event.state in (CameraState.LIVE, CameraState.SHOOTING, CameraState.BUSY)
        can = here and (event.info is None or event.info.can_trigger)
        for button in (self.take, self.series):
            button.setEnabled(can)
        self.focus.setEnabled(here)
        if not here:
            self._state.say(event.sentence)
            self._state.show()

    def toggle_series(self) -> None:
        """Start the series as it stands here, or end the one that runs."""
        if self._engine.interval.running:
            self._engine.interval.stop()
        else:
            self._engine.interval.start(self.count.value(), self.seconds.value())

    def _show_interval(self, event: IntervalTold) -> None:
        self.series.setText(
            translate("camera", "Stop the series")
            if event.running
            else translate("camera", "Start the series")
        )
        told = (
            translate("camera", "{taken} of {count}, every {seconds} s")
            if event.running
            else translate("camera", "Done: {taken} of {count}")
        )
        self._told.say(
            told.format(taken=event.taken, count=event.count, seconds=f"{event.seconds:g}")
        )

    def _store(self) -> None:
        self._engine.place.keep_on_card_only(bool(self.storage.currentData()))

    def _show_storage(self, event: Storage) -> None:
        self._waiting.say(
            translate(
                "camera", "{count} on the card only; they come when you choose card and disk."
            ).format(count=event.waiting)
            if event.card_only
            else ""
        )


def shown(name: str, value: str) -> str:
    """A setting's value as photographers write it.

    libgphoto2 gives a Nikon's times in seconds with four decimals.

    >>> shown("shutter", "0.0050s")
    '1/200'
    >>> shown("shutter", "1.3000s")
    '1.3″'
    >>> shown("iso", "400")
    '400'
    """
    if name != "shutter" or not value.endswith("s"):
        return value
    try:
        seconds = float(value[:-1])
    except ValueError:
        return value
    if not 0 < seconds < float("inf"):
        return value
    return f"{seconds:g}″" if seconds >= 0.3 else f"1/{round(1 / seconds)}"
