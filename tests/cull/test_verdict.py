from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tether.cull.verdict import judge
from tether.looks.look import Look
from tether.readings import Eye

from .readings import CLOSED, HALF, NOBODY, OPEN, UNSURE, eyes, face, shot

LOOK = Look()


def codes(verdict):
    return [reason.code for reason in verdict.reasons]


def test_a_good_shot_is_kept_without_a_word():
    verdict = judge(shot(), LOOK)
    assert (verdict.state, verdict.reasons) == ("keep", ())
    assert 0 < verdict.score <= 1


@pytest.mark.parametrize(
    ("left", "right", "state", "code"),
    [
        (CLOSED, CLOSED, "reject", "eyes_closed"),
        (CLOSED, OPEN, "reject", "wink"),
        (OPEN, CLOSED, "reject", "wink"),
        (CLOSED, HALF, "reject", "eyes_closed"),
        (HALF, HALF, "check", "eyes_half"),
        (OPEN, HALF, "check", "eyes_half"),
        (UNSURE, UNSURE, "check", "eyes_unsure"),
    ],
)
def test_eyes(left, right, state, code):
    verdict = judge(shot(eyes=eyes(left, right)), LOOK)
    assert (verdict.state, codes(verdict)) == (state, [code])
    assert verdict.reasons[0].face == 0


def test_a_wink_is_told_with_the_sitters_own_side():
    assert "Left" in judge(shot(eyes=eyes(CLOSED, OPEN)), LOOK).reasons[0].text


def test_eyes_that_cannot_be_told_are_never_rejected():
    hidden = {**eyes(CLOSED, UNSURE), "state": "unsure", "unknown": "Turned too far"}
    verdict = judge(shot(eyes=hidden), LOOK)
    assert (verdict.state, codes(verdict)) == ("check", ["eyes_unsure"])
    assert verdict.reasons[0].text == "Turned too far"


def test_laughing_narrows_eyes_but_does_not_excuse_closed_ones():
    narrow = Eye("closed", openness=0.1, p_closed=0.7)
    laugh = {"smile": 0.95, "mouth": "open"}
    maybe = judge(shot(eyes=eyes(narrow, narrow), expression=laugh), LOOK)
    assert (maybe.state, codes(maybe)) == ("check", ["eyes_narrow"])
    surely = judge(shot(eyes=eyes(CLOSED, CLOSED), expression=laugh), LOOK)
    assert surely.state == "reject"


def test_in_a_group_any_closed_eye_counts_and_is_told_by_face():
    verdict = judge(shot(face(), face(), face(eyes=eyes(CLOSED, CLOSED))), LOOK)
    assert verdict.state == "reject"
    assert verdict.reasons[0].face == 2


def test_somebody_small_behind_does_not_count():
    behind = replace(face(eyes=eyes(CLOSED, CLOSED)), box=(0.0, 0.0, 0.05, 0.08))
    assert judge(shot(face(), behind), LOOK).state == "keep"


def test_a_group_look_misses_people():
    verdict = judge(shot(), replace(LOOK, people=2))
    assert codes(verdict) == ["people_missing"]


def test_nobody_is_a_check():
    verdict = judge(NOBODY, LOOK)
    assert (verdict.state, codes(verdict)) == ("check", ["no_face"])


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"framing": {"cut": True}}, "face_cut"),
        ({"light": {"clipped": 0.05}}, "clipped"),
        ({"expression": {"mouth": "open", "smile": 0.1}}, "mid_word"),
        ({"eyes": {"gaze": (14.0, 0.0)}}, "gaze"),
        ({"head": {"yaw": 20.0}}, "pose_yaw"),
        ({"head": {"pitch": -18.0}}, "pose_pitch"),
        ({"head": {"roll": 15.0}}, "pose_roll"),
    ],
)
def test_other_faults_ask_for_a_look_and_never_reject(parts, code):
    verdict = judge(shot(**parts), LOOK)
    assert (verdict.state, codes(verdict)) == ("check", [code])


def test_a_laughing_open_mouth_is_not_a_word():
    assert judge(shot(expression={"mouth": "open", "smile": 0.9}), LOOK).state == "keep"


def test_an_id_photo_wants_the_mouth_shut():
    verdict = judge(
        shot(expression={"mouth": "open", "smile": 0.9}), replace(LOOK, mouth_open_allowed=False)
    )
    assert codes(verdict) == ["mouth_open"]


@pytest.mark.parametrize(
    ("openness", "code"), [(0.15, "eyes_half"), (0.20, "eyes_narrow"), (0.26, None), (0.40, None)]
)
def test_against_the_sitters_own_open_eyes(openness, code):
    eye = replace(OPEN, openness=openness)
    verdict = judge(shot(eyes=eyes(eye, eye)), LOOK, (0.3, 0.3))
    assert codes(verdict) == ([] if code is None else [code])
    assert judge(shot(eyes=eyes(eye, eye)), LOOK).state == "keep"
    assert judge(shot(eyes=eyes(eye, eye)), LOOK, (None, None)).state == "keep"


maybe = st.one_of(st.none(), st.floats(-90, 90))
share = st.one_of(st.none(), st.floats(0, 1))
open_eye = st.builds(lambda o, p: Eye("open", o, p), share, share)


@given(
    maybe, maybe, share, share, open_eye, open_eye, st.sampled_from(["closed", "parted", "open"])
)
def test_open_eyes_are_never_rejected(yaw, pitch, smile, clipped, left, right, mouth):
    verdict = judge(
        shot(
            head={"yaw": yaw, "pitch": pitch},
            expression={"smile": smile, "mouth": mouth},
            light={"clipped": clipped},
            eyes=eyes(left, right),
        ),
        LOOK,
        (0.3, 0.3),
    )
    assert verdict.state != "reject"
    assert 0 <= verdict.score <= 1
    assert (verdict.state == "keep") == (not verdict.reasons)


def test_a_pose_is_judged_from_the_sitters_own_rest_but_for_the_id_look():
    nod = shot(head={"pitch": 18.0, "rest": (0.0, 8.0, 0.0)})
    assert judge(nod, Look()).state == "keep"
    assert judge(nod, replace(Look(), pose_from="camera")).reasons[0].code == "pose_pitch"
