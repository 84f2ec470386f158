"""The way through the real PortAudio, into a file that ALSA writes instead of a sound card."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tether.audio.device import TAIL_SECONDS
from tether.audio.tones import SAMPLE_RATE, tone

ROOT = Path(__file__).resolve().parents[2]

CONFIG = """
pcm.!default {{ type file slave.pcm "null" file "{path}" format "raw" }}
pcm.null {{ type null }}
"""

# A card number that no machine has; without any pcm at all libasound aborts the process.
NO_CARD = """
pcm.!default { type hw card 31 }
ctl.!default { type hw card 31 }
"""

PLAY = """
from tether.audio.player import Player
player = Player(notice=print, volume=1.0)
player.play("got_it")
player.wait(10)
player.close()
"""


def play(config: Path) -> str:
    """Play one tone in a process of its own: ALSA reads its configuration once."""
    done = subprocess.run(
        [sys.executable, "-c", PLAY],
        env={**os.environ, "ALSA_CONFIG_PATH": str(config), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def portaudio():
    try:
        import sounddevice
    except OSError as error:
        pytest.skip(f"no PortAudio: {error}")
    if not any("ALSA" in api["name"] for api in sounddevice.query_hostapis()):
        pytest.skip("PortAudio was built without ALSA")


@pytest.mark.usefixtures("portaudio")
def test_a_tone_reaches_the_card(tmp_path):
    config, sound = tmp_path / "asound.conf", tmp_path / "heard.raw"
    config.write_text(CONFIG.format(path=sound))
    said = play(config)
    if not sound.exists():
        pytest.skip(f"ALSA's file plugin made no device here: {said}")
    heard = np.fromfile(sound, "<f4")
    wanted = tone("got_it")
    assert said == ""
    assert len(heard) >= len(wanted) + int(TAIL_SECONDS * SAMPLE_RATE)
    # What the card hears is the tone at its full length, not a part of it.
    assert np.allclose(heard[: len(wanted)], wanted, atol=1e-3)


@pytest.mark.usefixtures("portaudio")
def test_a_machine_without_a_card_says_so_once_and_goes_on(tmp_path):
    config = tmp_path / "asound.conf"
    config.write_text(NO_CARD)
    lines = play(config).splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("No sound: ")
