"""The two sounds of a shoot, synthesised: *blink, again* falls, *got it* rises.

Soft sine tones with a rounded start and end: heard across a studio, startling nobody. float32 mono
in -1..1 at `SAMPLE_RATE`.
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

Tone = Literal["blink", "got_it"]

SAMPLE_RATE = 48_000  # hertz; what sound cards run at, so that nothing is resampled
LEVEL = 0.5  # of full scale: 6 dB of room
FADE_SECONDS = 0.012  # shorter fades click
OCTAVE_LEVEL = 0.2  # of the note: a little brightness, for small loudspeakers

NOTES: dict[Tone, tuple[tuple[float, float], ...]] = {
    "blink": ((659.26, 0.11), (493.88, 0.17)),  # E5, B4: a falling fourth, "again"
    "got_it": ((587.33, 0.09), (880.0, 0.20)),  # D5, A5: a rising fifth, "yes"
}
"""Hertz and seconds of each note."""


def tone(name: Tone) -> NDArray[np.float32]:
    """Samples of one sound, shape (samples,)."""
    return np.concatenate([_note(hertz, seconds) for hertz, seconds in NOTES[name]])


def _note(hertz: float, seconds: float) -> NDArray[np.float32]:
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    wave = np.sin(2 * np.pi * hertz * time) + OCTAVE_LEVEL * np.sin(4 * np.pi * hertz * time)
    edges = np.minimum(time, time[::-1]) / FADE_SECONDS
    shape = np.sin(np.pi / 2 * np.clip(edges, 0, 1)) ** 2
    return np.asarray(LEVEL / (1 + OCTAVE_LEVEL) * wave * shape, dtype=np.float32)
