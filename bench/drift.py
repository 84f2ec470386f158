"""A day's drifting light brought back: skin's spread before and after, by skin tone.

Takes the shared portraits as a day in one studio; each is lit anew by a light of another strength
and colour temperature, as a camera at a fixed daylight setting would record it: once by Bradford's
adaptation, once by the spectra of black bodies, of reflectances and of a real camera, which know
nothing of how pictures are matched. Each picture is matched to the first, as `tether colour
--match` does. The error is skin against the same picture without the drift, matched likewise:
spread (standard deviation) in stops, ΔE2000 of its colour.
"""

import csv
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tether.colour.consistency import LightCorrection

SUMMARY = "a day of drifting light: skin's spread after matching, by skin tone"

PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
SET = "london"
"""One studio, one backdrop: a session. The other sets are other rooms."""
STOPS, KELVIN = 0.7, (3200, 6500)
SIDE = 450
"""Longest side, pixels: medians over skin and backdrop need no more."""
AIM_STOPS, AIM_DELTA_E = 0.15, 2.0


def main() -> int:
    """Print the figures; 0 where all reach their aims."""
    from tether.colour.consistency import Surfaces, proposed
    from tether.pipeline.matching import looker

    if not PORTRAITS.is_dir():
        print(f"skipped: {PORTRAITS} is missing")
        return 0
    with (PORTRAITS / "labels.csv").open() as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    paths = sorted(PORTRAITS.glob(f"{SET}_*.jpg"))
    pictures = [_small(np.asarray(cv2.imread(str(path)), np.uint8)) for path in paths]
    people = [rows[path.name]["subject"] for path in paths]
    figures: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    with looker() as looking:
        original = [looking.look(picture) for picture in pictures]
        still: list[Surfaces] = [one.surfaces for one in original]
        reference = still[0]
        for light in (bradford, spectral):
            drifted = []
            for i, picture in enumerate(pictures):
                stops, kelvin = light_at(i / len(paths))
                drifted.append(lit(picture, stops, light(kelvin)))
            day = [looking.look(picture).surfaces for picture in drifted]
            for known in (True, False):
                sitters = people if known else [None] * len(paths)
                how = f"{light.__name__}, sitters {'known' if known else 'unknown'}"
                answers = proposed(reference, day, sitters)
                undrifted = proposed(reference, still, sitters)
                standards = [standard for _, standard in answers]
                print(how, {name: standards.count(name) for name in set(standards)})
                for i, path in enumerate(paths):
                    corrected = corrected_by(drifted[i], answers[i][0])
                    truth = corrected_by(pictures[i], undrifted[i][0])
                    shape = pictures[i].shape
                    inside = original[i].regions.resized(shape[1], shape[0]).skin > 0.8
                    before = _error(truth, drifted[i], inside)
                    after = _error(truth, corrected, inside)
                    # What the light blew on the skin, its other channels tell.
                    blown = float((drifted[i][inside].max(1) == 255).mean())
                    for group in ("all", rows[path.name]["ethnicity"] or "not told"):
                        figures[f"{how}, {group}"].append((*before, *after, blown))
    passed = True
    for group, values in sorted(figures.items()):
        was_stops, was, stops, delta, blown = np.array(values).T
        print(
            f"{group} ({len(values)}): {was_stops.std():.2f} → {stops.std():.3f} stops (aim"
            f" {AIM_STOPS}), ΔE2000 mean {was.mean():.1f} → {delta.mean():.2f} (aim"
            f" {AIM_DELTA_E}), largest {delta.max():.1f}; {blown.mean():.0%} of the skin blown"
        )
        passed &= bool(stops.std() <= AIM_STOPS and delta.mean() <= AIM_DELTA_E)
    return 0 if passed else 1


def corrected_by(picture: NDArray[np.uint8], light: "LightCorrection") -> NDArray[np.uint8]:
    """Return a BGR picture corrected as a recipe's stops do it."""
    from tether.retouch.light import relit

    return np.asarray(relit(picture, light.stops), np.uint8)


def light_at(time: float) -> tuple[float, float]:
    """Return stops and kelvin at a time of the day, 0–1: clouds pass thrice, lamps take over."""
    low, high = 1e6 / KELVIN[1], 1e6 / KELVIN[0]
    mired = (low + high) / 2 - (high - low) / 2 * np.cos(2 * np.pi * time * 1.5)
    return STOPS * float(np.sin(2 * np.pi * time * 3)), float(1e6 / mired)


def _error(
    truth: NDArray[np.uint8], shown: NDArray[np.uint8], inside: NDArray[np.bool_]
) -> tuple[float, float]:
    """Return how skin differs from the truth: stops, and ΔE2000 at equal lightness."""
    from tether.colour.spaces import LUMINANCE, difference, lab_of

    wanted, skin = _skin(truth, inside), _skin(shown, inside)
    ratio = float((skin @ LUMINANCE) / (wanted @ LUMINANCE))
    labs = lab_of(np.stack([wanted, skin / ratio]))
    return float(np.log2(ratio)), float(difference(labs[:1], labs[1:])[0])


def lit(picture: NDArray[np.uint8], stops: float, matrix: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Return a BGR picture under another light, clipped; `matrix` is what it does to linear RGB."""
    from tether.colour.spaces import decode, encode

    linear = decode(picture[..., ::-1] / 255.0) @ matrix.T * 2.0**stops
    return np.round(encode(np.clip(linear, 0, 1)) * 255).astype(np.uint8)[..., ::-1].copy()


def bradford(kelvin: float) -> NDArray[np.float64]:
    """Return what a light does to linear RGB by Bradford's adaptation in XYZ."""
    import colour

    from tether.colour.spaces import RGB_TO_XYZ

    white = colour.xy_to_XYZ(colour.CCT_to_xy(kelvin, method="Kang 2002"))
    daylight = colour.xy_to_XYZ(colour.CCT_to_xy(6500, method="Kang 2002"))
    adapt = colour.adaptation.matrix_chromatic_adaptation_VonKries(daylight, white, "Bradford")
    return np.asarray(np.linalg.inv(RGB_TO_XYZ) @ adapt @ RGB_TO_XYZ)


def spectral(kelvin: float) -> NDArray[np.float64]:
    """Return what a black body does to linear RGB beside one of 6500 K, through a camera.

    Pixels become reflectances by Mallett and Yuksel's base (2019), seen by a Nikon D5100 (measured
    by NPL) under Planck's law; the camera's matrix is that of 6500 K. Equal luminance for white.
    """
    import colour
    from colour.recovery import MSDS_BASIS_FUNCTIONS_sRGB_MALLETT2019

    from tether.colour.spaces import LUMINANCE

    shape = colour.SpectralShape(400, 700, 10)
    base = MSDS_BASIS_FUNCTIONS_sRGB_MALLETT2019.copy().align(shape).values
    camera = colour.MSDS_CAMERA_SENSITIVITIES["Nikon 5100 (NPL)"].copy().align(shape).values
    answers = [
        camera.T @ (colour.sd_blackbody(one, shape).values[:, None] * base)
        for one in (6500, kelvin)
    ]
    matrix = np.linalg.inv(answers[0]) @ answers[1]
    return np.asarray(matrix / float(LUMINANCE @ matrix.sum(1)))


def _skin(picture: NDArray[np.uint8], inside: NDArray[np.bool_]) -> NDArray[np.float64]:
    from tether.colour.spaces import decode

    return np.asarray(decode(picture[inside][:, ::-1] / 255.0).mean(0))


def _small(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    scale = SIDE / max(picture.shape[:2])
    return np.asarray(
        cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
    )


if __name__ == "__main__":
    raise SystemExit(main())
