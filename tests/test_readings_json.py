"""Readings as dictionaries: nothing that ranks, judges or matches is lost on the way."""

import json
from dataclasses import replace

import numpy as np

from tether.readings_json import reading_from_dict, reading_to_dict

from .cues.readings import NOBODY, UNKNOWN, reading


def back(one):
    return reading_from_dict(json.loads(json.dumps(reading_to_dict(one))))


def test_what_is_the_sitters_own_comes_back():
    own = reading(
        head={"pitch": 8.0, "rest": (1.5, 6.0, -0.5)},
        expression={"smile": 0.8, "smile_alone": 0.3, "calibrated": True},
    )
    assert back(own) == own
    assert back(NOBODY) == NOBODY
    assert back(UNKNOWN) == UNKNOWN


def test_rows_of_before_are_read_without_a_rest():
    values = reading_to_dict(reading(expression={"mouth_shape": np.zeros(40)}))
    del values["faces"][0]["head"]["rest"]
    for key in ("calibrated", "smile_alone"):
        del values["faces"][0]["expression"][key]
    assert replace(reading_from_dict(values), sequence=0) == reading()
