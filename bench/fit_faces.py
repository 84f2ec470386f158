"""Fits eyes, smile and head on the shared measurements and writes `tether/analysis/fitted.py`.

Run `python -m bench.fit_faces`; `python -m bench accuracy` tells how good the same fit is on
people that it has not seen.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.preprocessing import StandardScaler

from bench.face_data import FaceData, load

TARGET = Path(__file__).resolve().parents[1] / "tether/analysis/fitted.py"
EYE_PENALTY = 0.1
"""Inverse strength of the logistic fits' ridge: best AUC over people in cross-validation."""
SMILE_PENALTY = 0.03
STUDIO_WEIGHT = 6.0
"""The studio's 118 faces against 2,005 in the wild: headshots are what tether is for."""
POSE_PENALTY = 10.0

Model = tuple[float, NDArray[np.float64]]


def logistic(
    x: NDArray[np.float64], y: NDArray[np.float64], c: float, weight: NDArray[np.float64] | None
) -> Model:
    """Fit a ridge-penalised logistic model; the scaling is folded into the weights."""
    scaler = StandardScaler().fit(x)
    model = LogisticRegression(C=c, max_iter=5000).fit(scaler.transform(x), y, weight)
    weights = model.coef_[0] / scaler.scale_
    return float(model.intercept_[0] - weights @ scaler.mean_), weights


def ridge(x: NDArray[np.float64], y: NDArray[np.float64], penalty: float) -> Model:
    """Fit a ridge regression; the scaling is folded into the weights."""
    scaler = StandardScaler().fit(x)
    model = Ridge(penalty).fit(scaler.transform(x), y)
    weights = model.coef_ / scaler.scale_
    return float(model.intercept_ - weights @ scaler.mean_), weights


def fit_eyes(data: FaceData, rows: NDArray[np.bool_]) -> Model:
    """One model for both eyes, the left one's features being mirrored."""
    x = np.vstack([data.left[rows], data.right[rows]])
    y = np.tile(data.labels["eyes_closed"][rows], 2)
    return logistic(x, y, EYE_PENALTY, None)


def fit_smile(data: FaceData, rows: NDArray[np.bool_]) -> Model:
    """Smile or none."""
    weight = np.where(data.source[rows] == "london", STUDIO_WEIGHT, 1.0)
    return logistic(data.smile[rows], data.labels["smile"][rows], SMILE_PENALTY, weight)


def fit_pose(data: FaceData, rows: NDArray[np.bool_], name: str) -> Model:
    """Yaw or pitch in degrees."""
    return ridge(data.pose[rows], data.labels[name][rows], POSE_PENALTY)


def known(data: FaceData, name: str) -> NDArray[np.bool_]:
    """Rows that have this label."""
    return ~np.isnan(data.labels[name])


def main() -> None:
    """Fit on everything and write the module."""
    data = load()
    models = {
        "EYE_CLOSED": fit_eyes(data, known(data, "eyes_closed")),
        "SMILE": fit_smile(data, known(data, "smile")),
        "HEAD_YAW": fit_pose(data, known(data, "yaw"), "yaw"),
        "HEAD_PITCH": fit_pose(data, known(data, "pitch"), "pitch"),
    }
    text = [
        '"""Weights written by `python -m bench.fit_faces` from the shared face measurements.\n\n'
        "Do not edit: fit again. Features are in the order of `eye_features`, `smile_features`\n"
        'and `pose_features`.\n"""\n\nfrom tether.analysis.linear import Linear\n\n# fmt: off\n'
    ]
    for name, (intercept, weights) in models.items():
        text.append(f"{name} = Linear(\n    {intercept:.5g},\n    (\n")
        for start in range(0, len(weights), 8):
            row = ", ".join(f"{value:.5g}" for value in weights[start : start + 8])
            text.append(f"        {row},\n")
        text.append("    ),\n)\n")
    TARGET.write_text("".join(text), encoding="utf-8")


if __name__ == "__main__":
    main()
