"""Plays tones and speaks cues on a thread of its own, one at a time, and never makes anyone wait.

Where there is no device it is silent after one line of notice. What is asked for while something
plays waits only if it is newer than what waits already: a cue that is late is worth nothing.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tether.audio.device import AudioError, Output, SoundCard
from tether.audio.tones import Tone, tone
from tether.audio.voice import Voice

log = logging.getLogger(__name__)

_UNSPOKEN = "No spoken cues:"
CLOSE_SECONDS = 5.0  # for the sound that is being played; the thread is a daemon after that


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One thing to be heard: a tone's name, or a sentence."""

    tone: Tone | None = None
    sentence: str | None = None


class Player:
    """The one mouth of the program.

    Args:
        output: where samples go; the system's sound card by default.
        voice: speaks sentences; None leaves cues unspoken.
        notice: hears one sentence, once, if there can be no sound. Called on the player's thread.
        volume: 0–1.

    Attributes:
        muted: nothing is begun; what plays already is heard to its end.
    """

    def __init__(
        self,
        output: Output | None = None,
        voice: Voice | None = None,
        notice: Callable[[str], None] | None = None,
        volume: float = 0.8,
    ) -> None:
        self._output: Output = output or SoundCard()
        self._voice = voice
        self._notice = notice or log.warning
        self._volume = _in_range(volume)
        self.muted = False
        self._noticed: set[str] = set()
        self._change = threading.Condition()
        self._tone: _Wanted | None = None
        self._sentence: _Wanted | None = None
        self._busy = False
        self._silent = False
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="audio", daemon=True)
        self._thread.start()

    @property
    def volume(self) -> float:
        """0–1."""
        return self._volume

    @volume.setter
    def volume(self, value: float) -> None:
        self._volume = _in_range(value)

    @property
    def silent(self) -> bool:
        """True once it is known that there can be no sound."""
        return self._silent

    def speak_with(self, voice: Voice | None) -> None:
        """Another language or voice from now on; None leaves cues unspoken."""
        with self._change:
            self._voice = voice
            self._noticed = {one for one in self._noticed if not one.startswith(_UNSPOKEN)}
            if voice is None:
                self._sentence = None

    def tell_to(self, notice: Callable[[str], None]) -> None:
        """Who hears why there is no sound."""
        self._notice = notice

    def use(self, output: Output) -> None:
        """Play on another device from now on; tries again where the last one failed."""
        with self._change:
            self._output, self._silent = output, False
            self._noticed.clear()

    def play(self, name: Tone) -> None:
        """Play a tone soon. Tones go before sentences: they are of the shot just taken."""
        self._ask(_Wanted(tone=name))

    def say(self, sentence: str) -> None:
        """Speak a sentence soon; a newer one replaces one that still waits."""
        self._ask(_Wanted(sentence=sentence))

    def wait(self, timeout: float) -> bool:
        """Wait until all has been heard; False when it took longer than `timeout` seconds."""
        with self._change:
            return self._change.wait_for(
                lambda: not self._busy and self._tone is None and self._sentence is None, timeout
            )

    def close(self) -> None:
        """Finish what is being played, drop what waits, and end."""
        with self._change:
            self._closed = True
            self._tone = self._sentence = None
            self._change.notify_all()
        self._thread.join(CLOSE_SECONDS)

    def _ask(self, wanted: _Wanted) -> None:
        with self._change:
            if self.muted or self._closed or self._silent:
                return
            if wanted.tone is not None:
                self._tone = wanted
            elif self._voice is not None:
                self._sentence = wanted
            self._change.notify_all()

    def _run(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._closed or self._tone or self._sentence)
                if self._closed:
                    return
                if self._tone is not None:
                    wanted, self._tone = self._tone, None
                else:
                    assert self._sentence is not None
                    wanted, self._sentence = self._sentence, None
                output, self._busy = self._output, True
            try:
                self._make(wanted, output)
            finally:
                with self._change:
                    self._busy = False
                    self._change.notify_all()

    def _make(self, wanted: _Wanted, output: Output) -> None:
        samples = self._samples(wanted)
        if samples is None or self.muted:
            return
        try:
            output.play((samples * self._volume).astype(np.float32))
        except AudioError as error:
            with self._change:
                # Another device may have been chosen meanwhile: that one has not failed yet.
                self._silent = output is self._output
            self._tell(f"No sound: {error}")

    def _samples(self, wanted: _Wanted) -> NDArray[np.float32] | None:
        if wanted.tone is not None:
            return tone(wanted.tone)
        voice = self._voice
        if voice is None or wanted.sentence is None:
            return None
        try:
            return voice.samples(wanted.sentence)
        except AudioError as error:
            with self._change:
                # Another voice may have been chosen meanwhile: that one has not failed yet.
                self._voice = None if voice is self._voice else self._voice
            self._tell(f"{_UNSPOKEN} {error}")
            return None

    def _tell(self, sentence: str) -> None:
        if sentence not in self._noticed:
            self._noticed.add(sentence)
            self._notice(sentence)


def _in_range(volume: float) -> float:
    return min(1.0, max(0.0, volume)) if volume == volume else 0.0
