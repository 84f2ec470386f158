from dataclasses import replace

from tether.cues.reference import Reference, drift, matched
from tether.looks.look import Look

from .readings import NOBODY, UNKNOWN, reading


def reference(**parts):
    found = Reference.from_reading(reading(**parts))
    assert found is not None
    return found


def test_a_shot_matches_itself():
    shot = reading(head={"yaw": 20.0}, light={"ratio_stops": 3.0})
    look = matched(Look(), reference(head={"yaw": 20.0}, light={"ratio_stops": 3.0}))
    assert drift(reference(head={"yaw": 20.0}, light={"ratio_stops": 3.0}), shot) == ()
    assert look.yaw.error(20.0) == 0
    assert look.yaw.error(8.0) < 0
    assert look.ratio_stops.error(3.0) == 0
    assert look.patterns == ("loop",)


def test_what_the_shot_did_not_show_keeps_the_looks_band():
    found = Reference.from_reading(UNKNOWN)
    assert found is not None
    plain = replace(Look(), pose_from="camera", source="")
    assert replace(matched(Look(), found), source="") == plain
    assert Reference.from_reading(NOBODY) is None


def test_each_drift_is_told_with_its_number():
    found = drift(
        reference(light={"skin_luminance": 0.3}),
        reading(
            light={"ratio_stops": 1.5, "skin_lab": (60.0, 12.0, 20.0), "skin_luminance": 0.2},
            framing={"size": 0.40, "eye_line": 0.46, "centre": (0.6, 0.42)},
            head={"yaw": -9.0},
            shoulders={"roll": 5.0},
        ),
    )
    by_code = {item.code: item for item in found}
    assert by_code["ratio"].number == 0.5
    assert "0.5 stops harder" in by_code["ratio"].sentence
    assert "yellower" in by_code["cast"].sentence
    assert by_code["exposure"].number < 0
    assert "larger" in by_code["size"].sentence
    assert "right" in by_code["centre"].sentence
    assert "lower" in by_code["eye_line"].sentence
    assert "-9°" in by_code["yaw"].sentence
    assert {item.about for item in found} == {"light", "colour", "framing", "pose"}


def test_a_matched_pose_is_counted_from_each_sitters_own_rest():
    shot = reference(head={"pitch": 12.0, "rest": (0.0, 8.0, 0.0)})
    look = matched(Look(), shot)
    assert look.pose_from == "sitter"
    assert look.pitch.error(4.0) == 0
    assert look.pitch.error(12.0) > 0
    another = reading(head={"pitch": 2.0, "rest": (0.0, -2.0, 0.0)})
    assert drift(shot, another) == ()
    assert [one.code for one in drift(reference(head={"pitch": 12.0}), another)] == ["pitch"]


def test_a_matched_pose_without_a_rest_is_one_before_the_camera():
    look = matched(Look(), reference(head={"pitch": 12.0}))
    assert look.pose_from == "camera"
    assert look.pitch.error(12.0) == 0
    kept = matched(replace(Look(), pose_from="camera"), reference(head={"rest": (0.0, 8.0, 0.0)}))
    assert kept.pose_from == "camera"


def test_small_changes_and_unknown_numbers_raise_no_alarm():
    near = reading(head={"yaw": 4.0}, light={"ratio_stops": 1.2}, framing={"size": 0.36})
    assert drift(reference(), near) == ()
    assert drift(reference(), UNKNOWN) == ()
    assert drift(reference(), NOBODY) == ()


def test_a_key_that_changed_sides_is_an_alarm():
    found = drift(reference(), reading(light={"key": "image_right"}))
    assert [item.code for item in found] == ["key"]


def test_another_sitters_skin_is_not_held_against_the_reference():
    then = reference(light={"skin_luminance": 0.4, "skin_lab": (70.0, 12.0, 16.0)})
    darker = reading(light={"skin_luminance": 0.1, "skin_lab": (40.0, 15.0, 22.0)})
    assert {item.code for item in drift(then, darker)} == {"exposure", "cast"}
    assert drift(then.without_skin(), darker) == ()


def test_a_key_that_changes_sides_is_told_with_the_stops_it_crossed():
    then = reference(light={"key": "image_left", "ratio_stops": 1.0})
    now = reading(light={"key": "image_right", "ratio_stops": 0.8})
    found = {item.code: item for item in drift(then, now)}
    assert found["key"].number == 1.8
    assert "1.8 stops" in found["key"].sentence
