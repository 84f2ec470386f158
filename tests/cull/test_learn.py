import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tether.cull.features import WEIGHTS, score
from tether.cull.learn import Taste
from tether.errors import SettingsError

SMILING = {"smile": 1.0, "sharpness": 0.7, "gaze": 0.8}
SHARP = {"smile": 0.5, "sharpness": 1.0, "gaze": 0.8}


def taught(count):
    taste = Taste()
    for _ in range(count):
        taste = taste.prefer(SMILING, SHARP)
    return taste


def test_it_starts_with_the_start_values_and_says_so():
    assert Taste().weights == WEIGHTS
    assert "Nothing learnt" in Taste().explain()[0]


def test_one_vote_moves_a_little_and_many_move_far():
    one, many = taught(1), taught(40)
    assert WEIGHTS["smile"] < one.weights["smile"] < 1.15 * WEIGHTS["smile"]
    assert many.weights["smile"] > 1.5 * WEIGHTS["smile"]
    assert score(SMILING, many.weights) > score(SHARP, many.weights)


def test_what_the_votes_did_not_differ_in_stays():
    weights = taught(40).weights
    assert weights["gaze"] == pytest.approx(WEIGHTS["gaze"])
    assert weights["pose"] == pytest.approx(WEIGHTS["pose"])


def test_it_is_visible():
    sentences = taught(40).explain()
    assert sentences[0] == "Learnt from 40 choices of yours."
    assert any("Better smile" in s and "more" in s for s in sentences)
    assert any("Sharper eyes" in s and "less" in s for s in sentences)


def test_it_is_reversible():
    before = taught(3)
    after = before.prefer(SHARP, SMILING)
    assert after.weights != before.weights
    assert after.undo() == before
    assert after.undo().weights == before.weights
    assert after.forget().weights == WEIGHTS
    assert Taste().undo() == Taste()


def test_it_goes_through_json():
    taste = taught(3)
    again = Taste.from_data(json.loads(json.dumps(taste.to_data())))
    assert again == taste
    assert again.weights == taste.weights


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {"version": 2, "votes": []},
        {"version": 1},
        {"version": 1, "votes": [1]},
        {"version": 1, "votes": [[{}]]},
        {"version": 1, "votes": [[{"smile": "much"}, {}]]},
        {"version": 1, "votes": [[{"smile": float("nan")}, {}]]},
        {"version": 1, "votes": [[{"smile": 7.0}, {}]]},
        {"version": 1, "votes": [[{"smile": True}, {}]]},
        {"version": 1, "votes": [[None, {}]]},
    ],
)
def test_damaged_data_is_refused_with_a_sentence(data):
    with pytest.raises(SettingsError, match="learnt"):
        Taste.from_data(data)


merits = st.dictionaries(st.sampled_from(sorted(WEIGHTS)), st.floats(0, 1))


@given(st.lists(st.tuples(merits, merits), max_size=8))
def test_weights_stay_positive_and_bounded(votes):
    taste = Taste()
    for preferred, passed_over in votes:
        taste = taste.prefer(preferred, passed_over)
    assert taste.weights.keys() == WEIGHTS.keys()
    for name, weight in taste.weights.items():
        assert 0.05 * WEIGHTS[name] < weight < 5 * WEIGHTS[name]


@given(merits, merits)
def test_a_vote_never_makes_the_preferred_lose_ground(preferred, passed_over):
    def lead(taste):
        """The preferred one's lead by what is known of both."""
        both = preferred.keys() & passed_over.keys()
        return sum(taste.weights[n] * (preferred[n] - passed_over[n]) for n in both)

    assert lead(Taste().prefer(preferred, passed_over)) >= lead(Taste()) - 1e-9
