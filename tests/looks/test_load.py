import os
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tether.errors import SettingsError
from tether.looks.load import line_of, list_looks, load_look, parse_look
from tether.looks.look import Band, Look
from tether.toml_text import MOST_BYTES


def test_the_built_in_looks_are_all_there_and_differ():
    looks = [load_look(name) for name in list_looks()]
    assert [look.name for look in looks] == ["corporate", "actor", "dramatic", "id", "group"]
    assert len({look.title for look in looks}) == len(looks)
    for look in looks:
        for field in fields(Look):
            value = getattr(look, field.name)
            if isinstance(value, Band):
                assert value.low < value.high


def test_the_corporate_file_is_the_default():
    assert replace(load_look("corporate"), source="") == replace(Look(), source="")


def test_the_id_look_is_the_standards():
    look = load_look("id")
    assert (look.yaw, look.pitch, look.roll) == (Band(-5, 5), Band(-5, 5), Band(-8, 8))
    assert look.shoulder_roll == Band(-3, 3)
    assert not look.mouth_open_allowed
    assert look.pose_from == "camera", "the standard does not know how this sitter's face reads"


def test_a_file_states_only_what_differs(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('based_on = "actor"\nyaw = [-12, 12]\n')
    look = load_look(path)
    assert look == replace(load_look("actor"), name="mine", yaw=Band(-12, 12), source=str(path))


@pytest.mark.parametrize(
    ("text", "line", "key", "says"),
    [
        ("\n\nyaaw = [1, 2]", 3, "yaaw", "did you mean 'yaw'"),
        ("yaw = [1]", 1, "yaw", "two numbers"),
        ("# yaw = 3\nyaw = [9, -9]", 2, "yaw", "above"),
        ("gaze = nan", 1, "gaze", "number"),
        ('\npose_from = "lens"', 2, "pose_from", "must be one of sitter, camera"),
        ("pose_from = [1]", 1, "pose_from", "must be one of sitter, camera"),
        ("crop = inf", 1, "crop", "from 0.2 to 5"),
        ("smile = [0, 1.5]", 1, "smile", "from 0 to 1"),
        ("title = 3", 1, "title", "text"),
        ('title = "a\\u0007b"', 1, "title", "control"),
        ("people = true", 1, "people", "whole number"),
        ("people = 1.5", 1, "people", "whole number"),
        ("catchlights_wanted = 1", 1, "catchlights_wanted", "true or false"),
        ('patterns = ["disco"]', 1, "patterns", "choose from"),
        ('wanted = ["grin"]', 1, "wanted", "choose from neutral"),
        ('guides = ["golden"]', 1, "guides", "choose from eye_line"),
        ("[yaw]\nlow = 3", 1, "yaw", "two numbers"),
        ('"gaze" = "x"', 1, "gaze", "number"),
        ("gaze = 1" + "0" * 4000, 1, "gaze", "from 0 to 90"),
        ('based_on = "x"', 1, "based_on", "one of"),
        ("based_on = [1]", 1, "based_on", "one of"),
        ('source = "x"', 1, "source", "not a key"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_key(text, line, key, says):
    with pytest.raises(SettingsError) as caught:
        parse_look(text, "mine.toml")
    sentence = str(caught.value)
    assert sentence.startswith(f"The look mine.toml, line {line}: {key!r} ")
    assert says in sentence
    assert sentence.endswith(".")
    assert len(sentence) < 300


@pytest.mark.parametrize(
    "text", ["a = [", "a = " + "[" * 5000, "gaze = 1" + "0" * 5000, "a=1\na=2"]
)
def test_what_is_not_toml_is_refused(text):
    with pytest.raises(SettingsError, match="not valid TOML"):
        parse_look(text, "mine.toml")


def test_hostile_files_are_refused(tmp_path):
    huge = tmp_path / "huge.toml"
    huge.write_bytes(b"#" * (MOST_BYTES + 1))
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    for path, says in (
        (huge, "larger"),
        (binary, "UTF-8"),
        (pipe, "not a file"),
        (tmp_path, "not a file"),
        (tmp_path / "none.toml", "is not there"),
        ("coporate", "no look called"),
    ):
        with pytest.raises(SettingsError, match=says):
            load_look(path)


def test_a_bom_is_read_over(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbfgaze = 7\n")
    assert load_look(path).gaze == 7.0


def test_lines_are_found_for_every_spelling():
    text = "a = 1\n\"b\" = 2\n'c' = 3\n  d.x = 4\n[e]\n[[f]]\naa = 7\n"
    assert [line_of(text, key) for key in ("a", "b", "c", "d", "e", "f", "aa", "g")] == [
        1, 2, 3, 4, 5, 6, 7, None,
    ]  # fmt: skip


def look_or_sentence(text: str) -> Look | str:
    try:
        return parse_look(text, "mine.toml")
    except SettingsError as error:
        return str(error)


@given(st.text(max_size=200))
def test_any_text_is_a_look_or_a_sentence(text):
    outcome = look_or_sentence(text)
    assert isinstance(outcome, Look) or "mine.toml" in outcome


keys = st.sampled_from([field.name for field in fields(Look)])
values = st.sampled_from(
    ["1", "-1", "nan", "-inf", "1e400", '"x"', '""', "[]", "[0, 1]", "[nan, 1]", "[[1], 2]", "{}",
     "true", "1979-05-27", "[1, 0]", '["a", 1]', "0x10", "-0.0"]
)  # fmt: skip


@given(keys, values)
def test_any_value_of_any_key_is_a_look_or_a_sentence_with_its_line(key, value):
    outcome = look_or_sentence(f"\n{key} = {value}\n")
    if isinstance(outcome, Look):
        assert getattr(outcome, key) is not None
        assert "nan" not in str(outcome)
        assert "inf" not in str(outcome)
    else:
        assert f"line 2: {key!r}" in outcome


def test_band_error_is_signed_and_zero_within():
    band = Band(-2.0, 3.0)
    assert [band.error(v) for v in (-3.0, -2.0, 0.0, 3.0, 5.0)] == [-1.0, 0.0, 0.0, 0.0, 2.0]
