"""Fits the light's pattern on relit portraits and writes `tether/analysis/fitted_light.py`.

Run `python -m bench.fit_light`; `python -m bench light` judges the same fit on other people and
other lamps. Known limits: the lamp is one and small, faces look ahead, and the shape of a face is
MediaPipe's mesh.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from bench.light import Lit, lit_set, portraits
from tether.analysis.face_mesh import FaceMesh
from tether.analysis.light import cheek_ratio
from tether.analysis.light_pattern import PATTERNS, pattern_features
from tether.analysis.skin import skin_patch

TARGET = Path(__file__).resolve().parents[1] / "tether/analysis/fitted_light.py"
EACH = 8
"""Lamps a pattern and person."""
STRENGTH = 0.3
"""Inverse strength of the ridge: over the fitted people, each left out in turn, 95.8 % are named
right; 0.03 leaves more unnamed (94.9 %), 3 gains half a percent, surer than renderings are."""


def features_of(lit: Lit) -> NDArray[np.float64] | None:
    """What the model weighs; None where the cheeks are not seen."""
    patch = skin_patch(lit.picture, lit.marks)
    ratio = None if patch is None else cheek_ratio(patch)
    return None if patch is None or ratio is None else pattern_features(patch, ratio > 0)


def main() -> None:
    """Fit on every other person and write the module."""
    x, y = [], []
    with FaceMesh() as mesh:
        for lit in lit_set(portraits(mesh)[::2], mesh, EACH, seed=1):
            features = features_of(lit)
            if features is not None:
                x.append(features)
                y.append(PATTERNS.index(lit.pattern))
    scaler = StandardScaler().fit(np.array(x))
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(scaler.transform(np.array(x)), y)
    weights = model.coef_ / scaler.scale_
    intercepts = model.intercept_ - weights @ scaler.mean_
    text = [
        '"""Weights written by `python -m bench.fit_light` from relit portraits.\n\n'
        "Do not edit: fit again. One model a pattern, in the order of `light_pattern.PATTERNS`;\n"
        'features as in `pattern_features`.\n"""\n\n'
        "from tether.analysis.linear import Linear\n\n# fmt: off\nPATTERN = (\n"
    ]
    for intercept, row in zip(intercepts, weights, strict=True):
        text.append(f"    Linear(\n        {intercept:.4g},\n        (\n")
        for start in range(0, len(row), 8):
            values = ", ".join(f"{value:.4g}" for value in row[start : start + 8])
            text.append(f"            {values},\n")
        text.append("        ),\n    ),\n")
    TARGET.write_text("".join(text) + ")\n", encoding="utf-8")


if __name__ == "__main__":
    main()
