import numpy as np
import pytest

from bench.people import simulated_day
from tether.people.watch import FACES_KEPT, FaceWatch


def face(*values):
    vector = np.zeros(128, np.float32)
    vector[: len(values)] = values
    return vector


def test_first_same_and_other():
    watch = FaceWatch()
    anna, bo = face(0, 0), face(0.8, 0)
    assert watch.ask("anna", anna).answer == "first"
    watch.remember("anna", anna)
    assert watch.ask("anna", face(0.2)).answer == "same"
    wrong = watch.ask("bo", face(0.1))  # the last sitter's frame
    assert (wrong.answer, wrong.looks_like) == ("other", "anna")
    assert watch.ask("bo", bo).answer == "first"
    watch.remember("bo", bo)
    swapped = watch.ask("anna", face(0.75))
    assert (swapped.answer, swapped.looks_like) == ("other", "bo")


def test_brothers_are_a_doubt_and_never_silent():
    watch = FaceWatch()
    watch.remember("ben", face(0))
    watch.remember("tom", face(0.45))
    assert watch.ask("ben", face(0.05)).answer == "same"
    assert watch.ask("ben", face(0.40)).warns


def test_what_was_remembered_is_gone():
    watch = FaceWatch()
    for number in range(20):
        watch.remember("anna", face(number / 100))
    buffer = watch._buffer
    assert buffer.any()
    assert watch.forget() == FACES_KEPT
    assert not buffer.any()
    assert watch.ask("anna", face(0)).answer == "first"


def test_a_buffer_that_became_too_small_holds_nobody():
    watch = FaceWatch()
    small = watch._buffer
    for number in range(len(small) + 1):
        watch.remember(f"sitter {number}", face(number))
    assert watch._buffer is not small
    assert not small.any()
    assert watch.ask("sitter 7", face(7)).answer == "same"


@pytest.mark.parametrize("seed", [1, 2])
def test_a_small_day_has_no_wrong_name_without_a_warning(seed):
    day = simulated_day(people=60, seed=seed)
    assert day.wrong > 10
    assert day.silent == 0
    assert day.alarms <= 0.02 * day.right
