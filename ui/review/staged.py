"""A staged session on disk, as large as asked: for pictures of the screens, tests and benches.

Rows are made up; the files are hard links to a few small real JPEGs of NASA's portrait of Eileen
Collins (public domain).
"""

import json
import math
import os
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from tether.readings import Reading
from tether.readings_json import reading_to_dict
from tether.session.session import Session
from ui.staged import a_face, portrait

REASONS = {
    "reject": [{"code": "eyes_closed", "text": "Eyes closed", "face": 0, "value": 0.98}],
    "check": [{"code": "gaze", "text": "Looks 12° past the lens", "face": 0, "value": 12.0}],
    "keep": [],
}
VERDICTS = ("keep", "keep", "check", "keep", "reject")
BURST = 5
NAMES = ("Ada Lovelace", "Grace Hopper", "عبد الرحمن بن محمد الأنصاري", "山田 花子")
SIZE = (1536, 1024)


def make_session(
    folder: Path, shots: int, pictures: int = 4, names: tuple[str, ...] = NAMES
) -> Path:
    """Fill `folder` with a session of `shots` rows in bursts of five; returns it."""
    with Session.open(folder) as session:
        (folder / "shots").mkdir(exist_ok=True)
        shifts = _pictures(folder, pictures)
        with session.ledger.transaction() as connection:
            for number in range(1, shots + 1):
                verdict = VERDICTS[number * 7 // 3 % len(VERDICTS)]
                sharp = 30.0 + number * 17 % 50
                kept = _reading(verdict, sharp, shifts[number % pictures], number / shots)
                name = names[(number - 1) // BURST // 2 % len(names)]
                connection.execute(
                    "INSERT INTO shots (id, stem, sitter, sequence, made, reading, verdict,"
                    " reasons, score, burst) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?)",
                    (number, f"{name}/{name}_{number:06d}", name, number, kept, verdict,
                     json.dumps(REASONS[verdict]), sharp / 100,
                     str((number - 1) // BURST * BURST + 1)),
                )  # fmt: skip
                path = f"shots/DSC_{number:06d}.jpg"
                connection.execute(
                    "INSERT INTO files (shot, kind, camera, folder, name, stem, announced, listed,"
                    " state, path, size, sha256, stored) VALUES (?, 'picture', '', '', ?, '', '',"
                    " 0, 'stored', ?, 1, '', '')",
                    (number, f"DSC_{number:06d}.JPG", path),
                )
                if not (folder / path).exists():
                    os.link(folder / "shots" / f"original-{number % pictures}.jpg", folder / path)
    return folder


def _pictures(folder: Path, count: int) -> list[float]:
    """Write the JPEGs; returns how far the face is moved in each, as a fraction."""
    wide = portrait(SIZE[0] + 200, SIZE[1])
    shifts = []
    for number in range(count):
        left = number * 37 % 200
        picture = wide[:, left : left + SIZE[0]]
        bright = np.clip(picture * (0.85 + number % 7 * 0.05), 0, 255).astype(np.uint8)
        cv2.imwrite(str(folder / "shots" / f"original-{number}.jpg"), bright)
        shifts.append((100 - left) / SIZE[0])
    return shifts


def _reading(verdict: str, sharpness: float, shift: float, time: float) -> str:
    """`time` of the day, 0–1: the light grows warmer and dims towards its end."""
    face = a_face("closed" if verdict == "reject" else "open", shift)
    wave, late = math.sin(9 * time + 40 * shift), max(0.0, time - 0.6)
    light = replace(
        face.light,
        skin_luminance=0.4 * 2 ** (0.08 * wave - 1.2 * late),
        skin_lab=(65.0 - 12 * late, 15.0 + 0.6 * wave, 16.0 + 9 * late),
        background_lab=(72.0 + 1.2 * wave - 22 * late, 0.4 * wave, 1.0 + 0.5 * wave + 11 * late),
    )
    face = replace(face, light=light)
    reading = reading_to_dict(Reading(*SIZE, (face,), 0)) | {"look": "corporate"}
    for eye in ("left", "right"):
        reading["faces"][0]["eyes"][eye]["sharpness"] = sharpness
    return json.dumps(reading)
