import threading

import numpy as np
import pytest

from tether.audio import device
from tether.audio.device import AudioError, SoundCard, output_devices
from tether.audio.player import Player
from tether.audio.tones import tone
from tether.audio.voice import Voice

WAIT = 5.0  # seconds; a hang, not a slow machine


class Recorder:
    """An output that keeps what it is given and notices if two play at once."""

    def __init__(self):
        self.heard: list[np.ndarray] = []
        self.gate = threading.Event()
        self.gate.set()
        self.started = threading.Event()
        self.overlaps = 0
        self._playing = threading.Lock()

    def play(self, samples):
        if not self._playing.acquire(blocking=False):
            self.overlaps += 1
            return
        try:
            self.started.set()
            assert self.gate.wait(WAIT)
            self.heard.append(samples)
        finally:
            self._playing.release()


class Speaker(Voice):
    """A voice whose sentence is as many samples as it has letters."""

    def samples(self, sentence):
        return np.full(len(sentence), 0.25, np.float32)


class Broken:
    def __init__(self):
        self.tries = 0

    def play(self, samples):
        self.tries += 1
        raise AudioError("The device is gone.")


@pytest.fixture
def player():
    made = []

    def make(output, **options):
        made.append(Player(output, **options))
        return made[-1]

    yield make
    for each in made:
        each.close()


def test_a_tone_is_played_at_its_volume(player):
    output = Recorder()
    mouth = player(output, volume=0.5)
    mouth.play("got_it")
    assert mouth.wait(WAIT)
    assert np.allclose(output.heard[0], tone("got_it") * 0.5)


def test_never_two_at_once_and_the_newest_sentence_wins(player):
    output = Recorder()
    output.gate.clear()
    mouth = player(output, voice=Speaker())
    mouth.play("blink")
    assert output.started.wait(WAIT)
    mouth.say("first")
    mouth.say("second one")
    mouth.play("got_it")
    output.gate.set()
    assert mouth.wait(WAIT)
    lengths = [len(samples) for samples in output.heard]
    assert lengths == [len(tone("blink")), len(tone("got_it")), len("second one")]
    assert output.overlaps == 0


def test_muted_says_nothing_and_unmuted_speaks_again(player):
    output = Recorder()
    mouth = player(output)
    mouth.muted = True
    mouth.play("blink")
    assert mouth.wait(WAIT)
    assert output.heard == []
    mouth.muted = False
    mouth.play("blink")
    assert mouth.wait(WAIT)
    assert len(output.heard) == 1


def test_no_device_gives_one_notice_and_then_silence(player):
    notices: list[str] = []
    output = Broken()
    mouth = player(output, notice=notices.append)
    for _ in range(3):
        mouth.play("blink")
        assert mouth.wait(WAIT)
    assert notices == ["No sound: The device is gone."]
    assert output.tries == 1
    assert mouth.silent


def test_another_device_is_tried_after_one_failed(player):
    good = Recorder()
    mouth = player(Broken(), notice=lambda _: None)
    mouth.play("blink")
    assert mouth.wait(WAIT)
    mouth.use(good)
    mouth.play("blink")
    assert mouth.wait(WAIT)
    assert len(good.heard) == 1


def test_a_voice_that_fails_leaves_the_tones(player):
    class Mute(Voice):
        def samples(self, sentence):
            raise AudioError("espeak-ng is not installed.")

    notices: list[str] = []
    output = Recorder()
    mouth = player(output, voice=Mute(), notice=notices.append)
    for _ in range(2):
        mouth.say("Chin down")
        assert mouth.wait(WAIT)
    mouth.play("blink")
    assert mouth.wait(WAIT)
    assert notices == ["No spoken cues: espeak-ng is not installed."]
    assert len(output.heard) == 1


def test_without_a_voice_sentences_are_left_unspoken(player):
    output = Recorder()
    mouth = player(output)
    mouth.say("Chin down")
    assert mouth.wait(WAIT)
    assert output.heard == []


@pytest.mark.parametrize(("asked", "given"), [(2.0, 1.0), (-1.0, 0.0), (float("nan"), 0.0)])
def test_volume_stays_in_range(player, asked, given):
    mouth = player(Recorder())
    mouth.volume = asked
    assert mouth.volume == given


def test_a_closed_player_takes_nothing_more():
    output = Recorder()
    mouth = Player(output)
    mouth.close()
    mouth.play("blink")
    assert mouth.wait(WAIT)
    assert output.heard == []


def test_missing_portaudio_is_a_sentence(monkeypatch):
    def missing(name, *rest, **options):
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *rest, **options)

    real = __import__
    monkeypatch.setattr("builtins.__import__", missing)
    with pytest.raises(AudioError, match="libportaudio2"):
        SoundCard().play(tone("blink"))
    with pytest.raises(AudioError, match="libportaudio2"):
        output_devices()


def test_a_device_that_cannot_be_opened_is_a_sentence(monkeypatch):
    class Library:
        class PortAudioError(Exception):
            pass

        def OutputStream(self, **options):  # noqa: N802 - the library's own name
            raise self.PortAudioError("Error querying device -1")

        def query_devices(self):
            raise self.PortAudioError("no host")

    monkeypatch.setattr(device, "_library", Library)
    with pytest.raises(AudioError, match="Error querying device -1"):
        SoundCard().play(tone("blink"))
    with pytest.raises(AudioError, match="'Studio'"):
        SoundCard("Studio").play(tone("blink"))
    with pytest.raises(AudioError, match="no host"):
        output_devices()


def test_a_machine_without_a_sound_device_is_said_so(monkeypatch):
    class Library:
        class PortAudioError(Exception):
            pass

        def OutputStream(self, **options):  # noqa: N802 - the library's own name
            raise self.PortAudioError("Error querying device -1")

        def query_devices(self):
            return [{"name": "a microphone", "max_output_channels": 0}]

    monkeypatch.setattr(device, "_library", Library)
    with pytest.raises(AudioError, match="no sound device"):
        SoundCard().play(tone("blink"))
    with pytest.raises(AudioError, match="'Studio'"):
        SoundCard("Studio").play(tone("blink"))
