from pathlib import Path

import numpy as np
import pytest

from tether.errors import SessionError
from tether.pipeline.events import ShotJudged
from tether.pipeline.face_guard import FaceGuard
from tether.readings import Face, Reading, Verdict
from tether.session.consent import consent, note_consent

BLANK = np.zeros((4, 4, 3), np.uint8)


class ByFirstLandmark:
    """Describes a face by a number that the test put into its mesh."""

    def describe(self, picture, landmarks):
        assert picture is BLANK
        numbers = np.zeros(128)
        numbers[0] = landmarks[0, 0]
        return tuple(numbers)


def shot(number, sitter, value):
    marks = np.full((478, 3), value, np.float32)
    reading = Reading(4, 4, (Face((0, 0, 1, 1), landmarks=marks),), 0)
    return ShotJudged(number, Path(f"{number}.jpg"), sitter, reading, Verdict("keep"), BLANK, BLANK)


def test_the_last_sitters_frame_and_swapped_cards_are_told():
    told = []
    guard = FaceGuard(told.append, ByFirstLandmark)
    guard.start()
    for number, (sitter, value) in enumerate(
        [("Anna", 0), ("Anna", 0.2), ("Bo", 0.1), ("Bo", 0.8), ("Bo", 0.9), ("Anna", 0.85)]
    ):
        guard.hear(shot(number, sitter, value))
    guard.hear(shot(9, "", 0))  # nobody is checked in: nothing to compare with
    assert guard.stop() == 4
    assert len(told) == 2
    assert "2.jpg may not be Bo: it looks like Anna" in told[0]
    assert "5.jpg may not be Anna: it looks like Bo" in told[1]


def test_consent_is_noted_in_words(tmp_path):
    assert consent(tmp_path) is None
    with pytest.raises(SessionError, match="agreed"):
        note_consent(tmp_path, "  ")
    note_consent(tmp_path, "all signed the form of 3 May")
    assert consent(tmp_path) == "all signed the form of 3 May"
    (tmp_path / "consent.json").write_text("[]")
    assert consent(tmp_path) is None
