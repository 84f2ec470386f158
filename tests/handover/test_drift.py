import json
from dataclasses import replace

import pytest

from tests.handover.conftest import FACE
from tether.handover.drift import drifts_of
from tether.readings import Reading
from tether.readings_json import reading_to_dict


def told(day, labs):
    """The day's shots with these colours of the backdrop."""
    shots = day.catalogue.shots(stored_only=True)
    for shot, lab in zip(shots, labs, strict=False):
        face = replace(FACE, light=replace(FACE.light, background_lab=lab))
        text = json.dumps(reading_to_dict(Reading(1350, 900, (face,), 0)))
        yield replace(shot, reading_json=text)


def test_backdrop_is_held_against_the_reference_shot(day):
    labs = [(50.0, 0.0, 0.0), (76.0, 3.0, 4.0), (50.0, -3.0, -4.0)]
    shots = list(told(day, labs))
    exposure, balance = drifts_of(shots, shots[0].path.name)[:2]
    assert "from the reference" in exposure.title
    assert [value for _, value in exposure.points] == pytest.approx([0, 1.437, 0], abs=0.01)
    assert [value for _, value in balance.points] == pytest.approx([0, 5, -5])
    assert [exposure.is_out(value) for _, value in exposure.points] == [False, True, False]


def test_without_a_reference_the_median_stands_in(day):
    labs = [(50.0, 0.0, 0.0), (50.0, 1.0, 0.0), (50.0, 9.0, 0.0)]
    drifts = drifts_of(list(told(day, labs)))
    assert "median" in drifts[1].title
    assert [abs(value) for _, value in drifts[1].points] == pytest.approx([1, 0, 8])
