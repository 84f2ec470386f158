"""Whether a chart's correction is good, usable or poor, and what is to be doubted about it.

Takes the validated error (ΔE2000, each patch left out in turn) and the chart; gives words.
"""

from typing import Literal

import numpy as np

from tether.colour.chart import PATCHES, WHITE, Chart, stops_below_white
from tether.colour.fit import Quality
from tether.errors import PictureError

Verdict = Literal["good", "usable", "poor"]

GOOD_MEAN = 2.0
"""Mean ΔE2000 up to which a correction is good: well lit and exposed charts give 1.4 to 1.9."""

USABLE_MEAN = 3.0
"""Mean ΔE2000 up to which one is usable: the craft notes' limit for white balance. Above it the
chart was lit by two lights, too dark, or is not one of ours."""

DIM_STOPS = 3.3
"""Stops below white from which a chart is doubted: the shared photographs, darkened so far, have
errors of 2.0–3.3 instead of 1.4–1.9, for their dark patches have under ten of 255 levels left."""

STRANGE = 15.0
"""Validated ΔE2000 from which a patch is of another colour: of the shared photographs, under casts
of 2500 to 8000 K and up to three stops darker, the worst has 14 and the second 6; where a hand is
over a column, or two patches have changed places, at least two have 15 to 33."""

MOST_STRANGE = 1
"""So many may be: a reflection or a scratch, which pulls the fit little."""

MEANING: dict[Verdict, str] = {
    "good": "fit for every use, but look at the worst patches",
    "usable": "fit for portraits; the worst patches are a little off",
    "poor": "do not use it: light the chart evenly, by the light of the portraits alone, and expose"
    " it so that its white is just below clipping",
}


def verdict_of(mean_error: float) -> Verdict:
    """Return what a validated mean ΔE2000 says of a correction."""
    if mean_error <= GOOD_MEAN:
        return "good"
    return "usable" if mean_error <= USABLE_MEAN else "poor"


def check_patches(quality: Quality) -> None:
    """Raise where patches have not the colours that they should have beside the others.

    Raises:
        PictureError: so many that the chart is covered, or not a ColorChecker as it was made.
    """
    strange = _strange(quality)
    if len(strange) > MOST_STRANGE:
        raise PictureError(
            f"{len(strange)} patches of the colour chart have not a ColorChecker's colours beside"
            f" the others ({', '.join(strange)}): uncover all of it, light it by one light, and use"
            " a chart whose patches are in their places."
        )


def doubts_of(chart: Chart, quality: Quality) -> str | None:
    """Return what is to be doubted about a chart that was read and fitted, None for nothing."""
    doubts = [f"{name} has not its colour: is it covered or dirty?" for name in _strange(quality)]
    if chart.others:
        doubts.append(
            f"the picture shows {1 + chart.others} colour charts, and one was read: show one alone"
        )
    exposure = doubt_of(chart)
    return "; ".join(doubts + ([exposure] if exposure else [])) or None


def _strange(quality: Quality) -> list[str]:
    """Return the names of patches that are of another colour."""
    return [PATCHES[quality.patches[i]] for i in np.flatnonzero(quality.validated > STRANGE)]


def doubt_of(chart: Chart) -> str | None:
    """Return what to do about a chart that was read but not well exposed, None where it was."""
    if not chart.usable[WHITE]:
        lost = int((~chart.usable).sum())
        return f"{lost} of its 24 patches are clipped, white among them: expose less"
    stops = stops_below_white(chart)
    if stops <= DIM_STOPS:
        return None
    return (
        f"the chart is dark, {stops:.1f} stops below white, and its dark patches have few levels"
        f" left: expose it {stops - 1:.0f} stops more"
    )
