import io
import shutil
import unicodedata
import wave

import numpy as np
import pytest

from tether.audio.device import AudioError
from tether.audio.readings_ja import in_kana
from tether.audio.tones import SAMPLE_RATE
from tether.audio.voice import VOICES, Voice, from_wave
from tether.cues.sentences import FRIENDLY, SENTENCES
from tether.cues.words import Words
from ui.languages import words_in


def wav(samples, rate=22050, width=2, channels=1):
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(rate)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


def test_a_wave_is_brought_to_the_players_rate():
    time = np.arange(22050) / 22050
    spoken = (16384 * np.sin(2 * np.pi * 440 * time)).astype("<i2")
    samples = from_wave(wav(spoken))
    assert len(samples) == SAMPLE_RATE
    expected = 0.5 * np.sin(2 * np.pi * 440 * np.arange(SAMPLE_RATE) / SAMPLE_RATE)
    assert np.allclose(samples[:-3], expected[:-3], atol=0.01)  # the end has nothing to go on to


def test_silence_is_silence():
    assert len(from_wave(wav(np.zeros(0, "<i2")))) == 0


@pytest.mark.parametrize(
    "data",
    [b"", b"RIFF", b"not a wave at all", wav(np.zeros(8, "<i2"), channels=2),
     wav(np.zeros(8, "u1"), width=1)],
)  # fmt: skip
def test_anything_else_is_refused(data):
    with pytest.raises(AudioError):
        from_wave(data)


def test_a_missing_program_is_a_sentence(monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert not Voice.available()
    with pytest.raises(AudioError, match="not installed"):
        Voice().samples("Chin down")


def test_a_program_that_fails_is_a_sentence(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/false")
    with pytest.raises(AudioError, match="failed"):
        Voice().samples("Chin down")


def test_an_unknown_language_is_a_sentence(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/true")
    with pytest.raises(AudioError, match="language"):
        Voice("xx").samples("Chin down")


@pytest.mark.skipif(not Voice.available(), reason="espeak-ng is not installed")
@pytest.mark.parametrize("language", list(VOICES))
def test_it_speaks(language):
    samples = Voice(language).samples("-v Anna, 1 2 3")  # a dash is text, never an option
    assert len(samples) > SAMPLE_RATE // 2
    assert 0.05 < np.abs(samples).max() <= 1.0


def test_no_chinese_character_is_left_for_a_program_that_cannot_read_it():
    own = words_in("ja")
    for words in (own, Words(own.translate, "photographer")):
        sentences = [words.text(code, 1.0, 2.0) for code in SENTENCES]
        sentences += [words.friendly(code) or "" for code in FRIENDLY]
        for sentence in (*sentences, words.ready()):
            left = [c for c in in_kana(sentence) if "CJK UNIFIED" in unicodedata.name(c, "")]
            assert not left, (sentence, left)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize("language", sorted(VOICES))
def test_every_language_speaks_and_in_about_the_time_of_a_sentence(language):
    sentence = words_in(language).text("chin_down")
    seconds = len(Voice(language).samples(sentence)) / SAMPLE_RATE
    assert 0.5 < seconds < 5.0
