import numpy as np
import pytest

from tether.audio.tones import NOTES, SAMPLE_RATE, tone


@pytest.mark.parametrize("name", list(NOTES))
def test_tones_are_short_soft_edged_and_never_clip(name):
    samples = tone(name)
    assert samples.dtype == np.float32
    assert samples.ndim == 1
    assert 0.1 < len(samples) / SAMPLE_RATE < 0.5
    assert 0.3 < np.abs(samples).max() <= 0.6
    assert abs(samples[0]) < 1e-3
    assert abs(samples[-1]) < 1e-3
    assert np.abs(np.diff(samples)).max() < 0.1  # no click where the notes meet


def pitch(samples):
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), SAMPLE_RATE))
    return int(np.argmax(spectrum))  # one bin a hertz


def test_again_falls_and_got_it_rises():
    for name, rises in (("blink", False), ("got_it", True)):
        (first, first_seconds), (second, _) = NOTES[name]
        samples, split = tone(name), int(first_seconds * SAMPLE_RATE)
        heard = pitch(samples[:split]), pitch(samples[split:])
        assert heard == (pytest.approx(first, abs=4), pytest.approx(second, abs=4))
        assert (heard[1] > heard[0]) == rises
