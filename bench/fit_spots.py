"""Fits which candidates are spots and writes `tether/retouch/spots/fitted.py`.

Run `python -m bench.fit_spots`. Takes blemishes and moles planted on portraits and the portraits'
own peaks that were told by eye; prints recall and false heals by cross-validation over people.
The people of `bench retouch` are not among them.
"""

import csv
import zlib
from collections import Counter
from pathlib import Path
from textwrap import fill

import cv2
import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from bench.planted_spots import LABELS, labelled, person, plant
from tether.analysis.face_mesh import FaceMesh
from tether.models import read_model
from tether.retouch.plan import Plan, prepare
from tether.retouch.regions import segmenter
from tether.retouch.regions.regions import Regions, find_regions
from tether.retouch.spots.spots import LIKELY

PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
TARGET = Path(__file__).resolve().parents[1] / "tether/retouch/spots/fitted.py"
ROUNDS, EACH, MOLES = 6, 12, 2
"""Times that a portrait is planted, blemishes and moles each: a mole that is found stays."""
UNITS, RIDGE = 12, 0.3
WIDTH, INDENT = 100, 8 * " "
"""Longest line of what is written, and what its numbers begin with."""
OTHER_WEIGHT, REAL_WEIGHT = 6, 2
"""Copies of each peak that is none and of each real spot for a planted one: there are fewer of
them. Many of the real are so faint that another pair of eyes would let them pass."""
NEAR = 0.009
"""Nearest candidate that is taken for a planted or told spot, in face sizes."""

Rows = list[tuple[NDArray[np.float64], bool, bool, str]]
"""Measures, whether a spot, whether planted, whose."""


def main() -> None:
    """Gather, cross-validate, fit, write."""
    told = labelled("fit")
    people = {person(name) for name in told}
    with (PORTRAITS / "labels.csv").open(encoding="utf-8") as file:
        judged = {person(r["file"]) for r in list(csv.DictReader(file))[::6]} - people
    names = [p.name for p in sorted(PORTRAITS.glob("*.jpg")) if person(p.name) not in judged]
    names = list({person(name): name for name in reversed(names)}.values())
    rows, lost = gathered(sorted({*names, *told}))
    _report(rows, lost)
    _write(_fitted(rows))


def gathered(names: list[str]) -> tuple[Rows, int]:
    """Return the rows of some portraits, and how many planted spots were no candidate at all."""
    told = labelled("fit")
    rows: Rows = []
    lost = 0
    with (
        FaceMesh() as faces,
        segmenter.Segmenter(read_model(segmenter.MODEL_NAME)) as persons,
    ):
        for name in names:
            picture = np.asarray(cv2.imread(str(PORTRAITS / name)), np.uint8)
            regions = find_regions(picture, faces.meshes(picture), persons.person(picture))
            regions = regions.resized(picture.shape[1], picture.shape[0])
            size = float(np.ptp(regions.faces[0][:, 1]))
            plan = prepare(picture, regions)
            for spot in told.get(name, []):
                measures = _nearest(plan, regions, spot.x, spot.y, NEAR * size)
                if measures is not None:
                    rows.append((measures, spot.real, False, person(name)))
            skin = cv2.erode((regions.skin > 0.95).astype(np.uint8), np.ones((23, 23))) > 0
            for turn in range(ROUNDS):
                seed = zlib.crc32(f"{name} {turn}".encode())
                spotted, spots = plant(picture, skin, size, seed, EACH, MOLES, turn > 0)
                plan = prepare(spotted, regions)
                for planted in spots:
                    reach = max((0.5 if planted.mole else 0.8) * planted.radius, NEAR * size)
                    measures = _nearest(plan, regions, planted.x, planted.y, reach)
                    lost += measures is None
                    if measures is not None:
                        rows.append((measures, True, True, person(name)))
    return rows, lost


def _nearest(
    plan: Plan, regions: Regions, x: float, y: float, reach: float
) -> NDArray[np.float64] | None:
    """Return the measures of the strongest candidate at a place of the picture."""
    scale = plan.shape[1] / regions.shape[1]
    face = plan.faces[0]
    own = face.candidates
    distance = np.hypot(
        (own.x + face.window[1].start + 0.5) / scale - 0.5 - x,
        (own.y + face.window[0].start + 0.5) / scale - 0.5 - y,
    )
    near = np.flatnonzero(distance < reach)
    if not len(near):
        return None
    return np.asarray(own.measures[near[own.measures[near, 0].argmax()]])


def _fitted(rows: Rows) -> Pipeline:
    """Return the scaler and the network fitted on the rows."""
    weights = {False: OTHER_WEIGHT, True: REAL_WEIGHT}
    repeats = [1 if planted else weights[real] for _, real, planted, _ in rows]
    x = np.repeat(np.array([r[0] for r in rows]), repeats, 0)
    y = np.repeat(np.array([r[1] for r in rows]), repeats)
    network = MLPClassifier((UNITS,), alpha=RIDGE, max_iter=2000, random_state=0)
    return make_pipeline(StandardScaler(), network).fit(x, y)


def _report(rows: Rows, lost: int) -> None:
    faces = len({whose for _, _, planted, whose in rows if not planted})
    groups = [r[3] for r in rows]
    chance = np.zeros(len(rows))
    for train, test in GroupKFold(6).split(rows, groups=groups):
        model = _fitted([rows[i] for i in train])
        chance[test] = model.predict_proba(np.array([rows[i][0] for i in test]))[:, 1]
    planted = np.array([r[2] for r in rows])
    real = np.array([r[1] for r in rows])
    print(f"{planted.sum()} planted, {lost} more without a candidate; of {LABELS.name}:")
    print(f"{(real & ~planted).sum()} real, {(~real).sum()} other, {faces} faces")
    for limit in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        found = (chance >= limit) & planted
        print(
            f"from {limit:.1f}: planted {found.sum() / (planted.sum() + lost):.3f}, real"
            f" {(chance >= limit)[real & ~planted].mean():.3f}, false heals a face"
            f" {(chance >= limit)[~real].sum() / faces:.2f}"
        )
    whose = Counter(groups[i] for i in np.flatnonzero(~real & (chance >= LIKELY)))
    print(f"from {LIKELY:.2f}, as shipped, most false: {whose.most_common(4)}")


def _write(model: Pipeline) -> None:
    scaler, network = model[0], model[-1]
    weights, outgoing = network.coefs_
    offsets, (offset,) = network.intercepts_

    def values(numbers: NDArray[np.float64]) -> str:
        words = ", ".join(f"{v:.2g}" for v in numbers) + ","
        return f"(\n{fill(words, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)}\n    )"

    lines = [
        '"""Weights written by `python -m bench.fit_spots`: measures of a candidate to a spot.\n',
        'Do not edit: fit again. Measures as in `candidates.MEASURES`.\n"""\n',
        "from tether.retouch.spots.network import Network\n\n# fmt: off\nSPOT = Network(",
        f"    middle={values(scaler.mean_)},",
        f"    spread={values(scaler.scale_)},",
        f"    offsets={values(offsets)},",
        "    weights=(",
        *(f"        {values(row)}," for row in weights.T),
        "    ),",
        f"    outgoing={values(outgoing[:, 0])},",
        f"    offset={offset:.4g},",
        ")",
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
