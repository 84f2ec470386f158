"""Fits eyes, smile and head on the shared measurements; writes into `tether/analysis`.

`fitted.py` gets the linear models, `eyes_closed.npz` the kernel of closed eyes.

Run `python -m bench.fit_faces`; `python -m bench accuracy` tells how good the same fit is on
people that it has not seen.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from bench.face_data import FaceData, load
from bench.rest_pairs import RestPairs, rest_pairs
from tether.analysis.kernel import Kernel
from tether.analysis.lids import SAYS_MOST

FOLDER = Path(__file__).resolve().parents[1] / "tether/analysis"
EYE_COST = 3.0
"""Cost of a misread face: 1 and 10 miss twice as many closed eyes at the asked false alarms."""
EYE_GRID = tuple((reach, share) for reach in (0.3, 0.45, 0.6) for share in (1.0, 1.5, 2.0))
"""The kernel's gamma times the number of features, and how much `SAYS_MOST` counts."""
EYE_CHOICE = (0.45, 1.5)
"""Of the grid: AUC over people 0.9997 for all nine, 4 to 7 of 533 closed eyes missed."""
FOLDS = 10
SMILE_PENALTY = 0.03
"""Inverse strength of the logistic fit's ridge: best over people in cross-validation."""
STUDIO_WEIGHT = 6.0
"""The studio's 118 faces against 2,005 in the wild: headshots are what tether is for."""
REST_PENALTY = 1.0
"""The same for smiles beside the own rest: from 0.3 to 3 the figures are alike."""
TURNS = 4
"""Turned copies of each pair."""
POSE_PENALTY = 10.0
MATRIX = {"yaw": (0, 1 / 0.72), "pitch": (1, -1.0)}
"""Place of MediaPipe's own angle in `pose_features`, and true degrees for one of its: its yaw
answers a turn by 0.72 (slope on the labelled snapshots, and on `FACING`'s people turned by 15
degrees), its pitch is positive down."""
LABELS_SHARE = {"yaw": 0.8, "pitch": 0.2}
"""How far the fit to the labels is followed, the rest being the matrix: more answers a known turn
or nod by less than it was (`python -m bench sitter`), less misses the labels by more (`python -m
bench accuracy`)."""
FACING = "fasseg"
"""The source whose people were set up to face the lens: pitch 0 by arrangement, not by a label."""
FACING_SHARE = 0.2
"""How far the zero of pitch goes from the snapshots' labels to people who face the lens. The two
are 6.6 degrees apart, and the studio's portraits side with the latter; further misses the labels by
more than 5 degrees."""

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


def face_features(data: FaceData) -> NDArray[np.float64]:
    """Both eyes' features as one: their mean, which is a face's."""
    return (data.left + data.right) / 2


def fit_kernel(
    x: NDArray[np.float64], y: NDArray[np.float64], reach: float, share: float
) -> Kernel:
    """Fit a support vector machine; its decision is not yet a probability."""
    deviation = x.std(axis=0)
    counts = np.ones(x.shape[1])
    counts[SAYS_MOST] = share
    counts *= np.sqrt(reach / (counts**2).sum())
    scale = counts / np.where(deviation > 0, deviation, 1.0)
    machine = SVC(C=EYE_COST, gamma=1.0).fit(x * scale, y)
    return Kernel(
        scale, machine.support_vectors_, machine.dual_coef_[0], float(machine.intercept_[0]), 1, 0
    )


def fit_eyes(
    data: FaceData, rows: NDArray[np.bool_], choice: tuple[float, float] = EYE_CHOICE
) -> Kernel:
    """Closed or open: on faces, and good for a single eye, whose features are in the same space."""
    return fit_kernel(face_features(data)[rows], data.labels["eyes_closed"][rows], *choice)


def unseen_eyes(
    data: FaceData,
    rows: NDArray[np.bool_],
    choice: tuple[float, float] = EYE_CHOICE,
    folds: int = FOLDS,
    seed: int = 0,
) -> NDArray[np.float64]:
    """Decisions for face, left and right eye by fits that have not seen the person: (rows, 3)."""
    places = np.flatnonzero(rows)
    closed = data.labels["eyes_closed"][places]
    views = (face_features(data), data.left, data.right)
    answers = np.zeros((len(places), 3))
    split = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
    for train, test in split.split(places, closed, data.person[places]):
        seen = np.zeros(len(rows), bool)
        seen[places[train]] = True
        kernel = fit_eyes(data, seen, choice)
        answers[test] = np.stack([kernel.decide(view[places[test]]) for view in views], axis=1)
    return answers


def calibrated(kernel: Kernel, decisions: NDArray[np.float64], y: NDArray[np.float64]) -> Kernel:
    """Give the decisions a probability, from decisions about people not seen (Platt 1999)."""
    platt = LogisticRegression(C=1e3).fit(decisions[:, None], y)
    return replace(kernel, slope=float(platt.coef_[0, 0]), shift=float(platt.intercept_[0]))


def save_kernel(kernel: Kernel, path: Path) -> None:
    """Write it as `tether.analysis.kernel` reads it."""
    np.savez_compressed(
        path,
        scale=kernel.scale.astype(np.float32),
        centres=kernel.centres.astype(np.float32),
        weights=kernel.weights.astype(np.float32),
        constants=np.array([kernel.bias, kernel.slope, kernel.shift]),
    )


def fit_smile(data: FaceData, rows: NDArray[np.bool_]) -> Model:
    """Smile or none."""
    weight = np.where(data.source[rows] == "london", STUDIO_WEIGHT, 1.0)
    return logistic(data.smile[rows], data.labels["smile"][rows], SMILE_PENALTY, weight)


def fit_beside_rest(pairs: RestPairs, people: NDArray[np.bool_] | None = None) -> Model:
    """Smile or none by the mouth's difference from its own rest, as faces before the camera turn.

    Every pair is also seen with what turns of the head alone change in other people's calm faces:
    no smile of the data was taken with another turn than its rest.
    """
    seen = np.ones(len(pairs.person), bool) if people is None else people
    x, y = pairs.change[seen], pairs.smiling[seen]
    turns = pairs.turns[~np.isin(pairs.turned_person, pairs.person[~seen])]
    chance = np.random.default_rng(0)
    turned = [x + turns[chance.integers(len(turns), size=len(x))] for _ in range(TURNS)]
    return logistic(np.concatenate([x, *turned]), np.tile(y, 1 + TURNS), REST_PENALTY, None)


def fit_pose(data: FaceData, rows: NDArray[np.bool_], name: str) -> Model:
    """Yaw or pitch in degrees.

    The labels' pitch is so noisy that a fit to them answers 10 degrees of nodding with 6. So pitch
    is mostly MediaPipe's matrix, whose degrees are true and whose zero is not: the labels give the
    zero, and a share of the mesh's shape. Yaw is mostly that shape.
    """
    intercept, weights = ridge(data.pose[rows], data.labels[name][rows], POSE_PENALTY)
    (place, degrees), share = MATRIX[name], LABELS_SHARE[name]
    zero = float(np.median(data.labels[name][rows] - degrees * data.pose[rows][:, place]))
    weights = share * weights
    weights[place] += (1 - share) * degrees
    intercept = share * intercept + (1 - share) * zero
    if name == "yaw":
        return intercept, weights
    facing = rows & (data.source == FACING)
    off = intercept + data.pose[facing] @ weights - data.labels[name][facing]
    return intercept - FACING_SHARE * float(off.mean()), weights


def known(data: FaceData, name: str) -> NDArray[np.bool_]:
    """Rows that have this label."""
    return ~np.isnan(data.labels[name])


def main() -> None:
    """Fit on everything and write the module."""
    data = load()
    rows = known(data, "eyes_closed")
    eyes = calibrated(
        fit_eyes(data, rows), unseen_eyes(data, rows)[:, 0], data.labels["eyes_closed"][rows]
    )
    save_kernel(eyes, FOLDER / "eyes_closed.npz")
    models = {
        "SMILE": fit_smile(data, known(data, "smile")),
        "SMILE_BESIDE_REST": fit_beside_rest(rest_pairs(data)),
        "HEAD_YAW": fit_pose(data, known(data, "yaw"), "yaw"),
        "HEAD_PITCH": fit_pose(data, known(data, "pitch"), "pitch"),
    }
    text = [
        '"""Weights written by `python -m bench.fit_faces` from the shared face measurements.\n\n'
        "Do not edit: fit again. Features are in the order of `smile_features`,\n"
        '`mouth_shape` and `pose_features`.\n"""\n\n'
        "from tether.analysis.linear import Linear\n\n# fmt: off\n"
    ]
    for name, (intercept, weights) in models.items():
        text.append(f"{name} = Linear(\n    {intercept:.5g},\n    (\n")
        for start in range(0, len(weights), 8):
            row = ", ".join(f"{value:.5g}" for value in weights[start : start + 8])
            text.append(f"        {row},\n")
        text.append("    ),\n)\n")
    (FOLDER / "fitted.py").write_text("".join(text), encoding="utf-8")


if __name__ == "__main__":
    main()
