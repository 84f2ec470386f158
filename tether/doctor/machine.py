"""The machine: sound, voice, and the disk that shots go to."""

import os
import shutil
from pathlib import Path

from tether.audio.device import AudioError, output_devices
from tether.audio.voice import Voice
from tether.doctor.finding import Finding, State

LOW_DISK_BYTES = 10_000_000_000
"""Below this a day of headshots (400 sitters, RAW+JPEG) can end early."""


def look_at_machine(session_folder: Path) -> list[Finding]:
    """Sound, voice and the disk of `session_folder`, which need not exist yet."""
    return [_sound(), _voice(), _disk(session_folder)]


def _sound() -> Finding:
    try:
        devices = output_devices()
    except AudioError as error:
        return Finding("Sound", State.NOTE, str(error), "Without it tether is silent.")
    if not devices:
        return Finding(
            "Sound",
            State.NOTE,
            "There is no device that can play sound.",
            "Plug headphones or a loudspeaker in, or go on: tether is silent then.",
        )
    return Finding("Sound", State.OK, f"{devices[0]}{_more(len(devices) - 1)}.")


def _voice() -> Finding:
    if Voice.available():
        return Finding("Voice", State.OK, "espeak-ng is installed: cues can be spoken.")
    return Finding(
        "Voice",
        State.NOTE,
        "espeak-ng is not installed: cues are not spoken.",
        "For spoken cues: sudo apt-get install espeak-ng.",
    )


def _disk(folder: Path) -> Finding:
    there = folder.expanduser().absolute()
    while not there.exists() and there != there.parent:
        there = there.parent
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        return Finding(
            "Disk",
            State.PROBLEM,
            f"Sessions go to {folder}, and nothing can be written to {there}.",
            "Choose another folder: `session_folder` in the settings, or --session.",
        )
    free = shutil.disk_usage(there).free
    sentence = f"{free / 1e9:.0f} GB are free for sessions in {folder}."
    if free < LOW_DISK_BYTES:
        return Finding(
            "Disk", State.PROBLEM, sentence, "Make room, or choose a folder on another disk."
        )
    return Finding("Disk", State.OK, sentence)


def _more(count: int) -> str:
    return f" and {count} more" if count > 0 else ""
