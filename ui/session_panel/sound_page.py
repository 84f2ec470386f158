"""Sound: mute, volume, device, and which cues are spoken in which language."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP, Qt, QTimer
from PyQt6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget

from tether.config import save_setting
from tether.errors import TetherError
from tether.pipeline.engine import Engine
from tether.pipeline.sounds import Spoken
from ui.languages import NAMES, translate
from ui.session_panel.controls import Check, Choice, Sentence, form

SPOKEN_WORDS: dict[Spoken, str] = {
    "off": QT_TRANSLATE_NOOP("sound", "None"),
    "sitter": QT_TRANSLATE_NOOP("sound", "For the sitter, friendly"),
    "all": QT_TRANSLATE_NOOP("sound", "Every cue, for an earphone"),
}
SPOKEN_TOLD: dict[Spoken, str] = {
    "off": QT_TRANSLATE_NOOP("sound", "Spoken cues: none"),
    "sitter": QT_TRANSLATE_NOOP("sound", "Spoken cues: for the sitter, friendly"),
    "all": QT_TRANSLATE_NOOP("sound", "Spoken cues: every cue, for an earphone"),
}
"""In the list, and as a sentence."""
SAVE_MS = 400
"""After so long without another step the volume is written into the settings."""


class SoundPage(QWidget):
    """Each change is heard at once and written into the settings file."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._sounds = engine.sounds
        self.mute = Check(translate("sound", "Mute"))
        self.mute.setAccessibleName(translate("sound", "Mute all sounds"))
        self.mute.clicked.connect(self._set_mute)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self.volume.setAccessibleName(translate("sound", "Volume"))
        self.volume.valueChanged.connect(self._set_volume)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.timeout.connect(lambda: self._save("volume", self._sounds.volume))
        self.device = Choice(translate("sound", "Output device"))
        self.device.activated.connect(self._set_device)
        self.spoken = Choice(translate("sound", "Spoken cues"))
        self.spoken.activated.connect(self._set_spoken)
        self.language = Choice(translate("sound", "Language of spoken cues"))
        self.language.activated.connect(self._set_language)
        self.listen = QPushButton(translate("sound", "Listen"))
        self.listen.clicked.connect(self._sounds.try_it)
        self._said = Sentence()
        fields = form()
        fields.addRow("", self.mute)
        fields.addRow(translate("sound", "Volume"), self.volume)
        fields.addRow(translate("sound", "Device"), self.device)
        fields.addRow(translate("sound", "Spoken cues"), self.spoken)
        fields.addRow(translate("sound", "Language"), self.language)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(fields)
        column.addWidget(self.listen)
        column.addWidget(self._said)
        column.addStretch(1)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.mute

    def refresh(self) -> None:
        """Everything as it is now; devices may have come and gone."""
        sounds = self._sounds
        self.mute.setChecked(sounds.muted)
        self.volume.blockSignals(True)
        self.volume.setValue(round(sounds.volume * 100))
        self.volume.blockSignals(False)
        devices = dict.fromkeys(sounds.devices())
        if sounds.device is not None:
            devices.setdefault(sounds.device)
        self.device.offer(
            [(translate("sound", "The system's own"), None), *((name, name) for name in devices)],
            sounds.device,
        )
        self.spoken.offer(
            [(translate("sound", words), one) for one, words in SPOKEN_WORDS.items()], sounds.spoken
        )
        self.language.offer(
            [(NAMES.get(one, one), one) for one in sounds.languages()], sounds.language
        )
        self._said.say(
            "" if devices else translate("sound", "There is no sound card: nothing can be heard.")
        )

    def _set_mute(self, muted: bool) -> None:
        self._sounds.muted = muted
        self._save("mute", muted)

    def _set_volume(self, percent: int) -> None:
        self._sounds.volume = percent / 100
        self._saving.start(SAVE_MS)  # not at each step of a drag

    def _set_device(self) -> None:
        self._sounds.device = self.device.currentData()
        self._save("sound_device", self._sounds.device or "")

    def _set_spoken(self) -> None:
        self._sounds.spoken = self.spoken.currentData()
        self._save("voice", self._sounds.spoken)

    def _set_language(self) -> None:
        self._sounds.language = str(self.language.currentData())
        self._save("voice_language", self._sounds.language)

    def _save(self, key: str, value: str | float | bool) -> None:
        try:
            save_setting(key, value)
        except TetherError as error:
            self._said.say(str(error), wrong=True)
