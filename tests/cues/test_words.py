from string import Formatter

import pytest

from tether.cues.rules import RULES
from tether.cues.words import LANGUAGES, Words
from tether.errors import SettingsError

CODES = {side.code for rule in RULES for side in (rule.low, rule.high) if side is not None}
TO_SITTER = {
    side.code for rule in RULES if rule.to == "sitter" for side in (rule.low, rule.high) if side
}
LONGEST = 70  # characters: read in a quarter of a second at three metres is less, a light cue more


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_has_its_sentence_in_every_language(language):
    table = LANGUAGES[language]
    assert set(table.SENTENCES) == CODES
    assert set(table.FRIENDLY) == TO_SITTER
    for sides in ("sitter", "photographer"):
        words = Words(language, sides)
        for code in CODES:
            text = words.text(code, 1.23, 2.0)
            assert "{" not in text
            assert 0 < len(text) <= LONGEST + 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_left_and_right_differ_and_change_with_whose_they_are(language):
    for left, right in (
        ("turn_left", "turn_right"),
        ("tilt_head_left", "tilt_head_right"),
        ("drop_left_shoulder", "drop_right_shoulder"),
    ):
        own, seen = Words(language), Words(language, "photographer")
        assert len({own.text(left), own.text(right), seen.text(left), seen.text(right)}) == 4


def test_the_sitters_left_is_at_the_right_of_the_picture():
    assert Words("en").text("turn_left").endswith("to your left")
    assert Words("en", "photographer").text("turn_left").endswith("to the right of the picture")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_use_only_known_fields(language):
    table = LANGUAGES[language]
    known = {"value", "target", *table.SIDES["sitter"]}
    for text in (*table.SENTENCES.values(), *table.FRIENDLY.values()):
        assert {name for _, name, _, _ in Formatter().parse(text) if name} <= known
    assert table.SIDES["sitter"].keys() == table.SIDES["photographer"].keys()


def test_the_sitter_is_told_nothing_of_the_light():
    assert Words().friendly("light_softer") is None
    assert Words().friendly("chin_down") is not None


def test_a_region_is_left_off_and_an_unknown_language_refused():
    assert Words("de_AT").text("chin_down") == Words("de").text("chin_down")
    with pytest.raises(SettingsError, match="xx"):
        Words("xx")
