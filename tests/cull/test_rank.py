import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tether.cull.rank import rank_group
from tether.cull.verdict import judge
from tether.looks.look import Look

from .readings import CLOSED, NOBODY, OPEN, eyes, face, shot

LOOK = Look()


def rank(*shots):
    return rank_group(shots, [judge(s, LOOK) for s in shots], LOOK)


def sharp(sharpness, openness=0.3, **parts):
    eye = replace(OPEN, sharpness=sharpness, openness=openness)
    return shot(face(eyes=eyes(eye, eye), **parts))


def test_once_open_the_sharper_eyes_win_not_the_wider():
    ranked = rank(sharp(25.0, openness=0.5), sharp(40.0, openness=0.25))
    assert [item.index for item in ranked] == [1, 0]
    assert ranked[0].why == "sharper eyes"
    assert ranked[1].why == "the best has sharper eyes"


def test_width_of_open_eyes_changes_nothing():
    ranked = rank(sharp(40.0, openness=0.25), sharp(40.0, openness=0.5))
    assert ranked[0].verdict.score == ranked[1].verdict.score
    assert [item.index for item in ranked] == [0, 1]


def test_closed_eyes_come_last_however_sharp():
    ranked = rank(
        shot(eyes=eyes(replace(CLOSED, sharpness=90.0), CLOSED), expression={"smile": 1.0}),
        sharp(40.0),
    )
    assert [item.index for item in ranked] == [1, 0]
    assert ranked[1].why == "Eyes closed"


def test_a_better_smile_decides_between_equally_sharp():
    ranked = rank(sharp(40.0), sharp(40.0, expression={"smile": 0.9, "eyes_join": 0.8}))
    assert ranked[0].index == 1
    assert ranked[0].why == "better smile"


def lids(openness, **parts):
    return sharp(40.0, openness=openness, **parts)


def test_half_a_blink_is_told_beside_the_neighbours_in_a_burst():
    ranked = rank(lids(0.30), lids(0.16), lids(0.31), lids(0.22), lids(0.30))
    assert [item.index for item in ranked][:3] == [0, 2, 4]
    said = {item.index: item.verdict for item in ranked}
    assert (said[1].state, said[1].reasons[0].code) == ("check", "half_beside")
    assert (said[3].state, said[3].reasons[0].code) == ("check", "narrow_beside")
    again = rank_group([lids(0.16)], [said[1]], LOOK)
    assert again[0].verdict.state == "keep", "alone, nothing is known"


def test_lids_are_not_compared_where_two_shots_a_laugh_or_other_people_explain_them():
    assert {item.verdict.state for item in rank(lids(0.30), lids(0.16))} == {"keep"}
    laugh = lids(0.16, expression={"smile": 0.9})
    assert {item.verdict.state for item in rank(lids(0.30), lids(0.30), laugh)} == {"keep"}
    two = replace(lids(0.16), faces=lids(0.16).faces * 2)
    assert {item.verdict.state for item in rank(lids(0.30), lids(0.30), two)} == {"keep"}


def test_what_live_view_said_of_the_lids_is_said_once():
    shots = [lids(0.30), lids(0.30), lids(0.16)]
    verdicts = [judge(one, LOOK, (0.3, 0.3)) for one in shots]
    ranked = rank_group(shots, verdicts, LOOK)
    assert [reason.code for reason in ranked[-1].verdict.reasons] == ["eyes_half"]


def beside_rest(smile, alone):
    mood = {"smile": smile, "smile_alone": alone, "calibrated": True, "eyes_join": 0.9}
    return sharp(40.0, expression=mood)


def test_a_smile_read_beside_the_own_rest_is_said_so():
    ranked = rank(beside_rest(0.9, 0.3), beside_rest(0.2, 0.2))
    assert [item.index for item in ranked] == [0, 1]
    assert ranked[0].why == "better smile, measured from rest"
    assert ranked[1].why == "the best has a better smile, measured from rest"


def test_shots_from_before_a_rest_was_known_are_compared_by_the_pictures_alone():
    plain = sharp(40.0, expression={"smile": 0.5, "smile_alone": 0.5, "eyes_join": 0.9})
    ranked = rank(plain, beside_rest(0.9, 0.3))
    assert [item.index for item in ranked] == [0, 1]
    assert ranked[0].why == "better smile"


def test_soft_beside_its_neighbour_is_a_check_with_its_number():
    ranked = rank(sharp(10.0), sharp(40.0))
    soft = ranked[1].verdict
    assert soft.state == "check"
    assert (soft.reasons[0].code, soft.reasons[0].value) == ("soft", 0.25)


def test_one_alone_is_neither_soft_nor_compared():
    (only,) = rank(sharp(1.0))
    assert (only.rank, only.verdict.state, only.why) == (1, "keep", "the only one")


def test_nobody_ranks_after_somebody_and_an_empty_group_is_empty():
    assert [item.index for item in rank(NOBODY, sharp(40.0))] == [1, 0]
    assert rank() == ()


@given(st.lists(st.tuples(st.floats(1, 100), st.floats(0, 1), st.booleans()), max_size=6))
def test_ranks_are_complete_and_follow_the_score_within_a_state(values):
    shots = [
        shot(eyes=eyes(CLOSED, CLOSED)) if shut else sharp(s, expression={"smile": m})
        for s, m, shut in values
    ]
    ranked = rank(*shots)
    assert sorted(item.index for item in ranked) == list(range(len(shots)))
    assert [item.rank for item in ranked] == list(range(1, len(shots) + 1))
    for better, worse in itertools.pairwise(ranked):
        if better.verdict.state == worse.verdict.state:
            assert better.verdict.score >= worse.verdict.score


def test_shake_is_told_from_misfocus():
    def with_detail(xx, xy, yy, sharpness):
        one = replace(OPEN, sharpness=sharpness, detail=(xx, xy, yy))
        return shot(eyes=eyes(one, one))

    sharp = with_detail(900.0, 0.0, 1600.0, 30.0)
    soft = with_detail(90.0, 0.0, 160.0, 9.0)
    moved = with_detail(60.0, 0.0, 1200.0, 8.0)
    verdicts = [judge(reading, Look()) for reading in (sharp, soft, moved)]
    ranked = {r.index: r for r in rank_group((sharp, soft, moved), verdicts, Look())}
    assert ranked[0].verdict.state == "keep"
    assert ranked[1].verdict.reasons[-1].code == "soft"
    assert "out of focus" in ranked[1].verdict.reasons[-1].text
    assert ranked[2].verdict.reasons[-1].code == "shaken"
