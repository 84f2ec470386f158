"""A picture → the session's profile (a chart in it) or its reference (its light and framing)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.colour.chart import Chart, read_chart, reference
from tether.colour.fit import Correction, Quality, fit_correction
from tether.colour.profile import save_profile
from tether.colour.verdict import USABLE_MEAN, Verdict, check_patches, doubts_of, verdict_of
from tether.errors import PictureError
from tether.picture_colours import to_srgb
from tether.pipeline.matching import WORK_SIDE, looker
from tether.pipeline.picture_files import read_source
from tether.pipeline.session_colour import SessionColour, free_place, reference_in, with_profile


@dataclass(frozen=True, slots=True)
class Fit:
    """A chart as it was found, its correction, and how good that is."""

    chart: Chart
    correction: Correction
    quality: Quality

    @property
    def mean_error(self) -> float:
        """Mean ΔE2000, each patch left out in turn."""
        return float(self.quality.validated.mean())

    @property
    def verdict(self) -> Verdict:
        """Good, usable or poor, by the mean error."""
        return verdict_of(self.mean_error)

    @property
    def doubt(self) -> str | None:
        """What is to be doubted about the chart, None for nothing."""
        return doubts_of(self.chart, self.quality)


def fit_picture(picture: Path) -> Fit:
    """Fit a correction to the chart in a picture file.

    Raises:
        PictureError: unreadable, or no chart that can be used; names the file.
    """
    pixels = srgb_pixels(picture)
    with naming(picture):
        chart = read_chart(pixels)
        correction, quality = fit_correction(chart.linear, reference(), chart.usable)
        check_patches(quality)
    return Fit(chart, correction, quality)


@contextmanager
def naming(picture: Path) -> Iterator[None]:
    """Name the file in what is wrong with its pixels."""
    try:
        yield
    except PictureError as error:
        raise PictureError(f"{picture}: {error}") from error


def srgb_pixels(picture: Path) -> NDArray[np.uint8]:
    """Return a picture file as 8-bit BGR in sRGB, in full size. Raises PictureError."""
    source = read_source(picture)
    pixels = source.pixels if source.pixels.dtype == np.uint8 else source.pixels >> 8
    eight = np.asarray(pixels, np.uint8)
    return eight if source.icc is None else to_srgb(eight, source.icc)


def new_profile(
    folder: Path,
    colour: SessionColour,
    picture: Path,
    doubt: Callable[[str], None] | None = None,
) -> SessionColour:
    """Return a session's colour with the profile of a chart, kept in the session's `folder`.

    The reference was measured under another profile and is let go. What is off stays off. `doubt`
    is called with what is to be doubted about the chart, if anything is.

    Raises:
        PictureError: no chart, or one that fits badly.
        SettingsError: the profile cannot be written.
    """
    fit = fit_picture(picture)
    if fit.verdict == "poor":
        raise PictureError(
            f"The chart in {picture.name} fits badly (ΔE {fit.mean_error:.1f}, at most"
            f" {USABLE_MEAN:g}): light it evenly, by the light of the portraits alone."
        )
    if fit.doubt and doubt is not None:
        doubt(f"{picture.name}: {fit.doubt}.")
    path = free_place(folder, picture.stem, ".json")
    save_profile(path, fit.correction, fit.mean_error)
    return with_profile(replace(colour, reference=None), path)


def new_reference(colour: SessionColour, picture: Path) -> SessionColour:
    """Return a session's colour with a picture as the reference of light and framing.

    What is off stays off.

    Raises:
        PictureError: unreadable, or it shows no even backdrop or no face.
        SettingsError: the session's profile is gone.
    """
    source = read_source(picture, WORK_SIDE)
    laid = replace(colour, on=True).laid_on(source.pixels, source.icc)
    eight = np.asarray(laid if laid.dtype == np.uint8 else laid >> 8, np.uint8)
    with looker() as looking:
        found = reference_in(looking.look(eight), picture.name)
    if found is None:
        raise PictureError(
            f"{picture.name} shows no even backdrop: choose a picture with a plain background."
        )
    if found.eye_line is None:
        raise PictureError(
            f"{picture.name} shows no face: choose a portrait whose light and framing are good."
        )
    return replace(colour, reference=found)
