"""Speaks sentences with espeak-ng, locally. Gives samples to the player, so that nothing overlaps.

espeak-ng is called as a program (Debian: espeak-ng); nothing leaves the machine.
"""

import io
import shutil
import subprocess
import wave

import numpy as np
from numpy.typing import NDArray

from tether.audio.device import AudioError
from tether.audio.readings_ja import in_kana
from tether.audio.tones import SAMPLE_RATE

PROGRAM = "espeak-ng"
VOICES = {"en": "en-gb", "de": "de", "fr": "fr-fr", "es": "es", "ja": "ja"}
WORDS_A_MINUTE = 150  # calm; the program's own 175 sounds hurried to somebody who sits still
SECONDS = 10.0  # a sentence takes a tenth of one; beyond this the program hangs
MOST_CHARACTERS = 300  # a cue has fifty


class Voice:
    """One language. Raises AudioError in `samples` where espeak-ng is missing or fails."""

    def __init__(self, language: str = "en", words_a_minute: int = WORDS_A_MINUTE) -> None:
        self.language = language.replace("-", "_").split("_")[0].lower()
        self.words_a_minute = words_a_minute

    @staticmethod
    def available() -> bool:
        """Whether espeak-ng is installed."""
        return shutil.which(PROGRAM) is not None

    def samples(self, sentence: str) -> NDArray[np.float32]:
        """The sentence as mono float32 at `SAMPLE_RATE`."""
        program = shutil.which(PROGRAM)
        if program is None:
            raise AudioError("espeak-ng is not installed (Debian: espeak-ng).")
        voice = VOICES.get(self.language)
        if voice is None:
            raise AudioError(f"There is no voice for the language {self.language!r}.")
        command = [program, "-v", voice, "-s", str(self.words_a_minute), "--stdin", "--stdout"]
        if self.language == "ja":
            sentence = in_kana(sentence)
        text = sentence[:MOST_CHARACTERS].encode()
        try:
            done = subprocess.run(
                command, input=text, capture_output=True, timeout=SECONDS, check=True
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise AudioError("espeak-ng failed to speak.") from error
        return from_wave(done.stdout)


def from_wave(data: bytes) -> NDArray[np.float32]:
    """16-bit mono WAV to samples at `SAMPLE_RATE`. AudioError where it is anything else.

    The length in the header is not trusted: a program that writes to a pipe cannot know it.
    """
    try:
        with wave.open(io.BytesIO(data)) as sound:
            rate, width, channels = sound.getframerate(), sound.getsampwidth(), sound.getnchannels()
            frames = sound.readframes(len(data) // 2)
    except (wave.Error, EOFError) as error:
        raise AudioError("The voice gave no sound.") from error
    if width != 2 or channels != 1 or rate < 1:
        raise AudioError("The voice gave sound in another form than 16-bit mono.")
    spoken = np.frombuffer(frames[: len(frames) // 2 * 2], "<i2").astype(np.float32) / 32768
    if len(spoken) == 0:
        return np.zeros(0, np.float32)
    # Straight lines between samples: the loss is above 8 kHz, where speech has next to nothing.
    times = np.arange(int(len(spoken) * SAMPLE_RATE / rate)) * (rate / SAMPLE_RATE)
    return np.asarray(np.interp(times, np.arange(len(spoken)), spoken), dtype=np.float32)
