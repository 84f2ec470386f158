"""Whether a chart's correction is good, usable or poor, and what is to be doubted about it.

Takes the validated error (ΔE2000, each patch left out in turn) and the chart; gives words.
"""

from typing import Literal

from tether.colour.chart import WHITE, Chart, stops_below_white

Verdict = Literal["good", "usable", "poor"]

GOOD_MEAN = 2.0
"""Mean ΔE2000 up to which a correction is good: well lit and exposed charts give 1.4 to 1.9."""

USABLE_MEAN = 3.0
"""Mean ΔE2000 up to which one is usable: the craft notes' limit for white balance. Above it the
chart was lit by two lights, too dark, or is not one of ours."""

DIM_STOPS = 3.3
"""Stops below white from which a chart is doubted: the shared photographs, darkened so far, have
errors of 2.0–3.3 instead of 1.4–1.9, for their dark patches have under ten of 255 levels left."""

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


def doubt_of(chart: Chart) -> str | None:
    """Return what to do about a chart that was read with a doubt, None where there is none."""
    if not chart.alone:
        return "there is another chart in the picture, which may be in another light: show one"
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
