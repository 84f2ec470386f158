"""The sound card, through PortAudio. Loaded only when first used: many machines have none."""

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from tether.audio.tones import SAMPLE_RATE
from tether.errors import TetherError

TAIL_SECONDS = 0.1  # silence after each sound: some drivers drop what is left when a stream closes


class AudioError(TetherError):
    """No sound: no PortAudio, no device, or a device that went away."""


class Output(Protocol):
    """What sounds are played on."""

    def play(self, samples: NDArray[np.float32]) -> None:
        """Play mono float32 at `SAMPLE_RATE`; returns when it has been heard. AudioError if not."""


class SoundCard:
    """One output device by name or number; None is the system's own choice."""

    def __init__(self, device: str | int | None = None) -> None:
        self.device = device

    def play(self, samples: NDArray[np.float32]) -> None:
        """Play and wait until it has been heard."""
        library = _library()
        tail = np.zeros(int(TAIL_SECONDS * SAMPLE_RATE), np.float32)
        sound = np.concatenate([samples.astype(np.float32, copy=False), tail])
        try:
            with library.OutputStream(
                samplerate=SAMPLE_RATE, channels=1, dtype="float32", device=self.device
            ) as stream:
                stream.write(sound.reshape(-1, 1))
        except (library.PortAudioError, ValueError, OSError) as error:
            if self.device is None and _nothing_plays(library):
                raise AudioError("This machine has no sound device.") from error
            name = "The sound device" if self.device is None else f"Sound device {self.device!r}"
            raise AudioError(f"{name} cannot be used ({_short(error)}).") from error


def output_devices() -> tuple[str, ...]:
    """Names of the devices that can play; raises AudioError where PortAudio is missing."""
    library = _library()
    try:
        found = library.query_devices()
    except (library.PortAudioError, OSError) as error:
        raise AudioError(f"Sound devices cannot be listed ({_short(error)}).") from error
    return tuple(str(device["name"]) for device in found if device["max_output_channels"] > 0)


def _nothing_plays(library: Any) -> bool:
    """Whether PortAudio answers, and knows of no device that can play."""
    try:
        found = library.query_devices()
    except (library.PortAudioError, OSError):
        return False
    return all(device["max_output_channels"] == 0 for device in found)


def _library() -> Any:
    try:
        import sounddevice
    except (OSError, ImportError) as error:  # OSError: the module is there, PortAudio is not
        raise AudioError("PortAudio is not installed (Debian: libportaudio2).") from error
    return sounddevice


def _short(error: Exception) -> str:
    lines = str(error).splitlines()
    return lines[0] if lines else type(error).__name__
