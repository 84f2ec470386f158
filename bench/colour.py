"""Colour: charts under casts corrected, pictures that are no chart refused.

Takes the shared chart photographs, each under further casts of known colour temperature, and the
portraits; prints the mean ΔE2000 by cross-validation and how many were refused.
"""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

SUMMARY = "colour charts: ΔE2000 under casts, refusals"

SHARED = Path(__file__).resolve().parents[2] / "shared/data"
CASTS = {
    "as shot": (1.0, 1.0, 1.0),
    "3200 K": (1.0, 0.70, 0.36),
    "4500 K": (1.0, 0.86, 0.67),
    "6500 K": (0.97, 1.0, 1.0),
}
"""Linear gains on R, G and B, roughly a black body's of that temperature beside 6500 K."""
AIM = 2.0
EVERY = 15
"""Each fifteenth portrait is tried: a search without a find costs four seconds."""


def main() -> int:
    """Print the figures; 0 where all reach their aims."""
    from tether.colour.chart import read_chart, reference
    from tether.colour.fit import fit_correction
    from tether.errors import PictureError

    if not SHARED.is_dir():
        print(f"skipped: {SHARED} is missing")
        return 0
    passed = True
    for path in sorted((SHARED / "charts").glob("*.png")):
        picture = np.asarray(cv2.imread(str(path)), np.uint8)
        for name, gains in CASTS.items():
            try:
                chart = read_chart(_cast(picture, gains))
            except PictureError as error:
                print(f"{path.name}, {name}: {error}")
                passed = False
                continue
            _, quality = fit_correction(chart.linear, reference(), chart.usable)
            mean = float(quality.validated.mean())
            passed &= mean <= AIM
            print(
                f"{path.name}, {name}: ΔE2000 {quality.before.mean():.1f} before, {mean:.2f} "
                f"validated (aim {AIM}), largest {quality.validated.max():.1f}, as lit "
                f"{quality.as_lit.mean():.2f}, {chart.usable.sum()} of 24 patches unclipped"
            )
        turns = [-100, -45, -15, -5, 5, 15, 45, 90, 180]
        found = sum(not _refused(_turned(picture, turn)) for turn in turns)
        print(f"{path.name}: found at {found} of {len(turns)} turns")
        passed &= found == len(turns)
        corners = read_chart(picture).corners
        middle = corners.mean(0).astype(int)
        cuts = (picture[:, : middle[0]], picture[:, middle[0] :], picture[: middle[1]],
                picture[middle[1] :])  # fmt: skip
        refused = sum(_refused(np.ascontiguousarray(cut)) for cut in cuts)
        print(f"{path.name}: {refused} of {len(cuts)} cut charts refused")
        passed &= refused == len(cuts)
    portraits = sorted((SHARED / "portraits").glob("*.jpg"))[::EVERY]
    refused = sum(_refused(np.asarray(cv2.imread(str(p)), np.uint8)) for p in portraits)
    print(f"{refused} of {len(portraits)} portraits refused")
    return 0 if passed and refused == len(portraits) else 1


def _cast(picture: NDArray[np.uint8], gains: tuple[float, float, float]) -> NDArray[np.uint8]:
    """Return a BGR picture under linear gains on R, G and B."""
    from tether.colour.spaces import decode, encode

    linear = decode(picture[..., ::-1] / 255.0) * np.array(gains)
    return np.round(encode(linear) * 255).astype(np.uint8)[..., ::-1].copy()


def _turned(picture: NDArray[np.uint8], degrees: float) -> NDArray[np.uint8]:
    """Return the picture turned about its middle and made smaller, so that little is cut off."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 0.85)
    border = cv2.BORDER_REPLICATE
    return np.asarray(cv2.warpAffine(picture, matrix, (width, height), borderMode=border), np.uint8)


def _refused(picture: NDArray[np.uint8]) -> bool:
    from tether.colour.chart import read_chart
    from tether.errors import PictureError

    try:
        read_chart(picture)
    except PictureError:
        return True
    return False


if __name__ == "__main__":
    raise SystemExit(main())
