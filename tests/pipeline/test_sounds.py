"""What is heard of an engine's events; a fake mouth, no sound card, no espeak-ng."""

from pathlib import Path

import numpy as np
import pytest

from tether.audio.player import Player
from tether.pipeline.events import LiveUpdate, ShotJudged
from tether.pipeline.sounds import Sounds
from tether.readings import Cue, CueState, Reading, Verdict
from ui.languages import words_in

CHIN = Cue("chin_down", "Chin down a little", "sitter", "down")
HOT = Cue("clipping", "Skin is clipping: less light", "photographer")
PICTURE = np.zeros((2, 2, 3), np.uint8)


class Mouth(Player):
    """Keeps what it is asked to play and say."""

    def __init__(self):
        self.heard = []
        self.muted = False
        self.volume = 1.0
        self.voice = None

    def play(self, name):
        self.heard.append(name)

    def say(self, sentence):
        self.heard.append(sentence)

    def speak_with(self, voice):
        self.voice = voice

    def use(self, output):
        self.heard.append(output.device)


def live(cue=None, ready=False):
    return LiveUpdate(PICTURE, Reading(2, 2), CueState(cue, ready), 0)


def judged(state):
    verdict = Verdict(state, (), 0.5)
    return ShotJudged(1, Path("a.jpg"), "", Reading(2, 2), verdict, PICTURE, PICTURE)


@pytest.fixture
def mouth():
    return Mouth()


def test_a_tone_for_a_keep_and_for_a_blink_and_none_for_doubt(mouth):
    sounds = Sounds(mouth)
    for state in ("keep", "check", "reject"):
        sounds.hear(judged(state))
    assert mouth.heard == ["got_it", "blink"]


def test_off_speaks_nothing(mouth):
    Sounds(mouth).hear(live(CHIN))
    assert mouth.heard == []
    assert mouth.voice is None


def test_a_cue_is_spoken_once_and_what_came_true_is_praised(mouth):
    sounds = Sounds(mouth, spoken="all")
    for event in (live(CHIN), live(CHIN), live(), live(ready=True), live(ready=True)):
        sounds.hear(event)
    assert mouth.heard == ["Chin down a little", "Hold that"]
    sounds.hear(live(ready=True))
    assert len(mouth.heard) == 2, "ready that nobody asked for is not spoken"


def test_in_the_room_only_friendly_words_for_the_sitter(mouth):
    sounds = Sounds(mouth, spoken="sitter")
    sounds.hear(live(HOT))
    sounds.hear(live(CHIN))
    assert mouth.heard == ["Chin a touch lower, great"]


def test_in_another_language(mouth):
    sounds = Sounds(mouth, language="de", spoken="all", words_in=words_in)
    assert mouth.voice.language == "de"
    sounds.hear(live(CHIN))
    sounds.language = "ja"
    sounds.hear(live())
    sounds.hear(live(CHIN))
    assert mouth.voice.language == "ja"
    assert mouth.heard[0] != CHIN.text
    assert mouth.heard[1] == "あごを少し引いてください"


def test_another_device(mouth):
    sounds = Sounds(mouth, device="Booth")
    sounds.device = None
    assert mouth.heard == ["Booth", None]


def test_spoken_cues_without_espeak_cost_one_sentence_and_tones_go_on(monkeypatch):
    """The real player: a voice that is missing, and an output that works."""
    told, heard = [], []

    class Output:
        def play(self, samples):
            heard.append(len(samples))

    monkeypatch.setattr("tether.audio.voice.shutil.which", lambda name: None)
    player = Player(Output())
    sounds = Sounds(player, spoken="all")
    sounds.tell_to(told.append)
    try:
        for cue in (CHIN, HOT, CHIN):
            sounds.hear(live(cue))
            assert player.wait(5)
        sounds.hear(judged("keep"))
        assert player.wait(5)
    finally:
        sounds.close()
    assert told == ["No spoken cues: espeak-ng is not installed (Debian: espeak-ng)."]
    assert len(heard) == 1
