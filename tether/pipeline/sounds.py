"""What is heard while shooting: a tone for each verdict, and spoken cues where they are wished.

Listens to the engine. A cue is spoken once when it begins, *hold that* when what was asked for has
come true, and nothing twice in a row: a voice that chatters is switched off within the hour.
"""

from collections.abc import Callable
from typing import Literal

from tether.audio.device import AudioError, SoundCard, output_devices
from tether.audio.player import Player
from tether.audio.voice import VOICES, Voice
from tether.cues.words import Words
from tether.pipeline.events import EngineEvent, LiveUpdate, ShotJudged
from tether.readings import Cue, CueState

Spoken = Literal["off", "sitter", "all"]
"""Spoken cues: none; those for the sitter in their friendly words, for a loudspeaker in the room;
or every cue as the photographer reads it, for an earphone."""
SPOKEN: tuple[Spoken, ...] = ("off", "sitter", "all")


class Sounds:
    """The photographer's say over the player. Subscribe `hear`.

    Args:
        player: the one mouth.
        language: of spoken cues, one of `VOICES`.
        words_in: the sentences of the cues in such a language; as they are written by default.
        spoken: which cues are spoken.
        device: name of the output device; None: the system's own choice.
    """

    def __init__(
        self,
        player: Player,
        language: str = "en",
        spoken: Spoken = "off",
        device: str | None = None,
        words_in: Callable[[str], Words] = lambda _: Words(),
    ) -> None:
        self._player = player
        self._language = language
        self._words_in = words_in
        self._spoken: Spoken = spoken
        self._device = device
        self._code: str | None = None
        self._asked = False
        if device is not None:
            player.use(SoundCard(device))
        player.speak_with(self._voice())

    @property
    def muted(self) -> bool:
        """No sound at all."""
        return self._player.muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._player.muted = muted

    @property
    def volume(self) -> float:
        """0–1."""
        return self._player.volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._player.volume = volume

    @property
    def spoken(self) -> Spoken:
        """Which cues are spoken."""
        return self._spoken

    @spoken.setter
    def spoken(self, spoken: Spoken) -> None:
        self._spoken = spoken
        self._code, self._asked = None, False
        self._player.speak_with(self._voice())

    @property
    def language(self) -> str:
        """Of spoken cues."""
        return self._language

    @language.setter
    def language(self, language: str) -> None:
        self._language = language
        self._player.speak_with(self._voice())

    @property
    def device(self) -> str | None:
        """Name of the output device; None: the system's own choice."""
        return self._device

    @device.setter
    def device(self, device: str | None) -> None:
        self._device = device
        self._player.use(SoundCard(device))

    @staticmethod
    def devices() -> tuple[str, ...]:
        """Names of the devices that can play; none where there is no sound card."""
        try:
            return output_devices()
        except AudioError:
            return ()

    @staticmethod
    def languages() -> tuple[str, ...]:
        """Languages that have a voice."""
        return tuple(VOICES)

    def try_it(self) -> None:
        """Play a tone, and say a sentence where cues are spoken."""
        self._player.play("got_it")
        if self._spoken != "off":
            self._player.say(self._words_in(self._language).ready())

    def tell_to(self, notice: Callable[[str], None]) -> None:
        """Who hears why there is no sound, once."""
        self._player.tell_to(notice)

    def close(self) -> None:
        """Finish what is being played, and end."""
        self._player.close()

    def hear(self, event: EngineEvent) -> None:
        """An event of the engine; returns at once."""
        if isinstance(event, ShotJudged):
            if event.verdict.state != "check":
                self._player.play("got_it" if event.verdict.state == "keep" else "blink")
        elif isinstance(event, LiveUpdate) and self._spoken != "off":
            self._follow(event.cue)

    def _follow(self, state: CueState) -> None:
        cue = state.cue
        code = None if cue is None else cue.code
        if cue is not None and code != self._code:
            sentence = self._sentence(cue)
            if sentence is not None:
                self._asked = True
                self._player.say(sentence)
        elif cue is None and state.ready and self._asked:
            self._asked = False
            self._player.say(self._words_in(self._language).ready())
        self._code = code

    def _sentence(self, cue: Cue) -> str | None:
        words = self._words_in(self._language)
        if self._spoken == "sitter":
            return words.friendly(cue.code) if cue.to == "sitter" else None
        return words.text(cue.code, cue.value, cue.target)

    def _voice(self) -> Voice | None:
        return None if self._spoken == "off" else Voice(self._language)
