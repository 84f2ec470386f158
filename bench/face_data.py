"""The shared face measurements as features of `tether.analysis`, with labels and people."""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.analysis.expression import smile_features
from tether.analysis.head import pose_features, raw_pose
from tether.analysis.lids import eye_features
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, eye_line_roll, in_pixels
from tether.analysis.mouth import mouth_shape

DATA = Path(__file__).resolve().parents[1] / "../shared/data"
LABELS = ("eyes_closed", "smile", "yaw", "pitch", "roll")


@dataclass(frozen=True)
class FaceData:
    """One row a face: features as the analysis computes them, labels (NaN unknown), person."""

    left: NDArray[np.float64]
    right: NDArray[np.float64]
    smile: NDArray[np.float64]
    mouth: NDArray[np.float64]
    pose: NDArray[np.float64]
    roll: NDArray[np.float64]
    labels: dict[str, NDArray[np.float64]]
    source: NDArray[np.str_]
    picture: NDArray[np.str_]
    person: NDArray[np.str_]
    blendshapes: NDArray[np.float32]


def load() -> FaceData:
    """Read and measure all rows; FileNotFoundError where the shared data is not there."""
    rows = np.load(DATA / "face_measurements.npz")
    left, right, smile, mouth, pose, roll = [], [], [], [], [], []
    for marks, shapes, matrix, size in zip(
        rows["landmarks"], rows["blendshapes"], rows["matrix"], rows["size"], strict=True
    ):
        points = in_pixels(marks.astype(np.float32), int(size[0]), int(size[1]))
        raw = raw_pose(matrix)
        left.append(eye_features(points, shapes, matrix, LEFT_EYE))
        right.append(eye_features(points, shapes, matrix, RIGHT_EYE))
        smile.append(smile_features(shapes, raw))
        mouth.append(mouth_shape(points, matrix))
        pose.append(pose_features(points, matrix))
        roll.append(eye_line_roll(points))
    labels = {name: rows["labels"][:, i].astype(float) for i, name in enumerate(LABELS)}
    person = [_person(s, p) for s, p in zip(rows["source"], rows["picture"], strict=True)]
    return FaceData(
        np.array(left), np.array(right), np.array(smile), np.array(mouth), np.array(pose),
        np.array(roll), labels, rows["source"], rows["picture"], np.array(person),
        rows["blendshapes"],
    )  # fmt: skip


def _person(source: str, picture: str) -> str:
    """Who is shown, as far as file names tell; each file is its own person otherwise."""
    stem = Path(picture).stem
    if source == "london":
        # Neutral and smiling pictures of one person carry the same number; the canada set its own.
        return ("canada" if "canada" in picture else "london") + stem.split("_")[0]
    if source == "yalefaces":
        return stem.split("_")[0]
    if source == "fasseg":
        return re.sub(r"\D*(\d{3}).*", r"\1", stem)
    return picture
