from pathlib import Path

import numpy as np
import pytest

from tether.errors import SessionError
from tether.pipeline.events import ShotGiven, ShotJudged
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


@pytest.fixture
def guard():
    watching = FaceGuard(told.append, lambda *what: taken.append(what), ByFirstLandmark)
    told.clear()
    taken.clear()
    watching.start()
    return watching


told, taken = [], []


def test_the_last_sitters_frame_and_swapped_cards_go_to_quarantine(guard):
    for number, (sitter, value) in enumerate(
        [("Anna", 0), ("Anna", 0.2), ("Bo", 0.1), ("Bo", 0.8), ("Bo", 0.9), ("Anna", 0.85)]
    ):
        guard.hear(shot(number, sitter, value))
    guard.hear(shot(9, "", 0))  # nobody is checked in: nothing to compare with
    assert guard.stop() == 6
    assert not told
    assert [number for number, _ in taken] == [2, 5]
    assert taken[0][1] == "its face does not look like Bo but like Anna"
    assert taken[1][1] == "its face does not look like Anna but like Bo"


def test_a_doubt_is_told_and_takes_nothing(guard):
    guard.hear(shot(1, "Anna", 0))
    guard.hear(shot(2, "Anna", 0.5))
    guard.stop()
    assert taken == []
    assert told == ["2.jpg: is this Anna? Check who is here."]


def test_what_the_photographer_says_is_believed_from_then_on(guard):
    guard.hear(shot(1, "Anna", 0))
    guard.hear(shot(2, "Anna", 0.8))
    guard.hear(ShotGiven(2, "Anna"))
    guard.hear(shot(3, "Anna", 0.8))
    guard.stop()
    assert [number for number, _ in taken] == [2]


def test_consent_is_noted_in_words(tmp_path):
    assert consent(tmp_path) is None
    with pytest.raises(SessionError, match="agreed"):
        note_consent(tmp_path, "  ")
    note_consent(tmp_path, "all signed the form of 3 May")
    assert consent(tmp_path) == "all signed the form of 3 May"
    (tmp_path / "consent.json").write_text("[]")
    assert consent(tmp_path) is None
