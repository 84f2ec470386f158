from string import Formatter

from tether.cues.rules import RULES
from tether.cues.sentences import FRIENDLY, SENTENCES, SIDES
from tether.cues.words import Words

CODES = {side.code for rule in RULES for side in (rule.low, rule.high) if side is not None}
TO_SITTER = {
    side.code for rule in RULES if rule.to == "sitter" for side in (rule.low, rule.high) if side
}


def test_every_cue_has_its_sentence():
    assert set(SENTENCES) == CODES
    assert set(FRIENDLY) == TO_SITTER


def test_the_sitters_left_is_at_the_right_of_the_picture():
    assert Words().text("turn_left").endswith("to your left")
    assert Words(sides="photographer").text("turn_left").endswith("to the right of the picture")


def test_sentences_use_only_known_fields():
    known = {"value", "target", *SIDES["sitter"]}
    for text in (*SENTENCES.values(), *FRIENDLY.values()):
        assert {name for _, name, _, _ in Formatter().parse(text) if name} <= known
    assert SIDES["sitter"].keys() == SIDES["photographer"].keys()


def test_the_sitter_is_told_nothing_of_the_light():
    assert Words().friendly("light_softer") is None
    assert Words().friendly("chin_down") is not None


def test_a_translation_keeps_its_numbers():
    german = Words({SENTENCES["light_harder"]: "Flach: {value}"}.get)  # type: ignore[arg-type]
    assert german.text("light_harder", 1.23) == "Flach: 1.2"
