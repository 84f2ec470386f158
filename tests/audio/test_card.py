"""The way through the real PortAudio, into a file that ALSA writes instead of a sound card."""

import json
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


SEVERAL = """
pcm.!default {{ type file slave.pcm "null" file "{folder}/default.raw" format "raw" }}
pcm.null {{ type null }}
pcm.booth {{
  type file slave.pcm "null" file "{folder}/booth.raw" format "raw" hint {{ show on }}
}}
pcm.room {{
  type file slave.pcm "null" file "{folder}/room.raw" format "raw" hint {{ show on }}
}}
"""

CHOOSE = """
import json, threading, time
import numpy as np
import sounddevice
from tether.audio.player import Player
from tether.pipeline.sounds import Sounds

opened = sounddevice.OutputStream
now, most = [], []

class Counted(opened):
    def __enter__(self):
        now.append(self)
        most.append(len(now))
        time.sleep(0.02)  # the file takes in no time what a card takes a second for
        return super().__enter__()
    def __exit__(self, *more):
        now.remove(self)
        return super().__exit__(*more)

class Spoken:
    def samples(self, sentence):
        return np.full(4800, 0.25, np.float32)

sounddevice.OutputStream = Counted
told = []
player = Player(notice=told.append, volume=0.5)
sounds = Sounds(player, device="booth")
devices = sounds.devices()
sounds.try_it()
player.wait(10)
sounds.device, sounds.volume = "room", 0.25
sounds.try_it()
player.wait(10)
sounds.muted = True
sounds.device = None
sounds.try_it()
player.wait(10)
sounds.muted = False
sounds.device = "unplugged"
sounds.try_it()
player.wait(10)
silent = player.silent
sounds.device = "room"
player.speak_with(Spoken())
before = len(most)
def ask():
    for _ in range(5):
        player.play("blink")
        player.say("chin down")
threads = [threading.Thread(target=ask) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
player.wait(20)
player.close()
print(json.dumps({"devices": devices, "told": told, "silent": silent, "most": max(most),
                  "asked": len(most) - before}))
"""


@pytest.mark.usefixtures("portaudio")
def test_device_volume_mute_and_one_sound_at_a_time_on_real_devices(tmp_path):
    config = tmp_path / "asound.conf"
    config.write_text(SEVERAL.format(folder=tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", CHOOSE],
        env={**os.environ, "ALSA_CONFIG_PATH": str(config), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    said = json.loads(done.stdout)
    if "booth" not in said["devices"]:
        pytest.skip(f"ALSA's file plugin made no devices here: {said['devices']}")
    wanted = tone("got_it")
    booth = np.fromfile(tmp_path / "booth.raw", "<f4")
    assert np.allclose(booth[: len(wanted)], 0.5 * wanted, atol=1e-3)
    assert not (tmp_path / "default.raw").exists(), "muted"
    assert said["silent"]
    assert len(said["told"]) == 1
    assert "unplugged" in said["told"][0]
    assert said["most"] == 1, "never two streams at once"
    assert said["asked"] >= 2
    room = np.fromfile(tmp_path / "room.raw", "<f4")
    assert np.abs(room).max() <= 0.25 * max(np.abs(wanted).max(), 0.25) + 1e-3
