import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tether.people import groups
from tether.people.descriptor import distance
from tether.people.groups import SAME_PERSON, group_faces


def crowd(people, faces, seed=0, apart=0.82, spread=0.25):
    random = np.random.default_rng(seed)
    middles = random.normal(size=(people, 128)) * apart / np.sqrt(256)
    whose = np.repeat(np.arange(people), faces)
    numbers = middles[whose] + random.normal(size=(len(whose), 128)) * spread / np.sqrt(256)
    return numbers.astype(np.float32), whose


def same_partition(one, other):
    return (
        len(set(zip(one.tolist(), other.tolist(), strict=True)))
        == len(set(one.tolist()))
        == len(set(other.tolist()))
    )


def test_nobody_is_no_group():
    assert len(group_faces(np.zeros((0, 128), np.float32))) == 0


def test_people_are_told_apart():
    numbers, whose = crowd(20, 5)
    assert same_partition(group_faces(numbers), whose)


@settings(max_examples=15)
@given(st.integers(0, 1000))
def test_order_does_not_matter(seed):
    numbers, _ = crowd(8, 3, seed)
    order = np.random.default_rng(seed).permutation(len(numbers))
    assert same_partition(group_faces(numbers)[order], group_faces(numbers[order]))


def test_numbers_follow_the_first_appearance():
    numbers, _ = crowd(3, 2)
    labels = group_faces(numbers[[5, 0, 4, 2, 1, 3]])
    assert labels.tolist() == [0, 1, 0, 2, 1, 2]


def test_a_chance_likeness_does_not_join_two_people():
    numbers, whose = crowd(2, 6, spread=0.2)
    bridge = (numbers[0] + numbers[6]) / 2  # nearer to each of the two than they are to each other
    labels = group_faces(np.vstack([numbers, bridge[None]]))
    assert same_partition(labels[:-1], whose)


def test_the_index_groups_like_all_pairs(monkeypatch):
    numbers, whose = crowd(40, 6)
    monkeypatch.setattr(groups, "EXACT_BELOW", 10)
    assert same_partition(group_faces(numbers), whose)


def test_a_crowd_chained_together_is_cut_and_joined_again(monkeypatch):
    numbers, whose = crowd(30, 8, apart=0.55)  # strangers so near that chance chains them
    monkeypatch.setattr(groups, "LARGEST_TREE", 20)
    cut = group_faces(numbers, 0.4)
    together = cut[:, None] == cut[None]
    same = whose[:, None] == whose[None]
    assert (together & ~same).sum() == 0
    assert (together & same).sum() >= 0.9 * same.sum()


def test_distance_is_euclidean():
    assert distance((0.0, 3.0), (4.0, 0.0)) == 5.0


def test_the_threshold_lies_below_dlibs_own():
    assert 0.4 < SAME_PERSON < 0.6
