"""The head turned in space: the mesh is rotated about the neck, and the picture follows it.

A thin-plate spline through all mesh points carries hair and ears along and leaves background and
shoulders where they are. Its matrix depends on the portrait only, so a turn costs one product.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]
Field = NDArray[np.float32]

OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
"""The face's outline, round from the forehead."""
EARS = (234, 454)
HAIR = ((1.15, 0.75), (1.4, 0.3))
"""Rings that go with the head: size in face outlines, and depth between ears (0) and outline."""
STILL = 2.1
"""The ring where nothing moves any more."""
DEPTH = 1.15
"""Heads are deeper than MediaPipe's z: with this, a portrait turned by so many degrees is read as
turned by so many, by the yaw that is fitted on labelled photographs (`bench sitter`)."""
EVERY = 2
"""Each so-many-th mesh point is used: its 478 lie closer than the field can bend."""
CELLS = (40, 40)
"""Columns and rows of the field's grid."""
FADE_CELLS = 2
"""Cells over which the field ends at its frame."""
NECK = 0.35
"""How far below the chin a head tips, in face heights."""
STIFFNESS = 1e-3
"""Of the spline: neighbours in the mesh need not be met to the hundredth of a pixel."""


class HeadTurn:
    """Turns the head of one portrait. Angles as in `SitterTruth`.

    Args:
        points: mesh in pixels, float32 (478, 3).
        size: width and height of the picture.
    """

    def __init__(self, points: Points, size: tuple[int, int]) -> None:
        marks = points[:468:EVERY].astype(np.float64)
        ears = points[list(EARS)].astype(np.float64)
        outline = points[list(OVAL)].astype(np.float64)
        middle = outline[:, :2].mean(axis=0)
        self._pivot = np.array([middle[0], ears[:, 1].mean(), ears[:, 2].mean()])
        face_height = float(np.ptp(outline[:, 1]))
        self._neck = np.array([middle[0], outline[:, 1].max() + NECK * face_height])
        rings = [
            _ring(outline, middle, share, front * outline[:, 2] + (1 - front) * self._pivot[2])
            for share, front in HAIR
        ]
        # Below the chin is the neck: it is bent, not carried along.
        carried = np.vstack([marks, *(ring[ring[:, 1] < outline[:, 1].max()] for ring in rings)])
        still = _ring(outline, middle, STILL, outline[:, 2])[:, :2]
        low, high = still.min(axis=0), still.max(axis=0)
        left, top = (max(0, int(v)) for v in low)
        right, bottom = min(size[0], int(high[0])), min(size[1], int(high[1]))
        self.box = (top, bottom, left, right)
        frame = [(x, y) for x in np.linspace(left, right, 9) for y in (top, bottom)]
        frame += [(x, y) for x in (left, right) for y in np.linspace(top, bottom, 9)[1:-1]]
        self._carried = carried
        places = np.vstack([carried[:, :2], still, np.array(frame)])
        self._still = len(places) - len(carried)
        self._scale = float(right - left)
        self._matrix = self._spline(places)
        rows, columns = np.mgrid[0 : bottom - top, 0 : right - left].astype(np.float32)
        self._rows, self._columns = rows + top, columns + left
        # Nothing may jump where the field ends.
        down, across = (np.arange(n) + 0.5 for n in (CELLS[1], CELLS[0]))
        edge = np.minimum.outer(
            np.minimum(down, CELLS[1] - down), np.minimum(across, CELLS[0] - across)
        )
        self._fade = np.clip((edge - 0.5) / FADE_CELLS, 0, 1).astype(np.float32)[..., None]

    def turned(
        self, picture: NDArray[np.uint8], yaw: float, pitch: float, roll: float
    ) -> NDArray[np.uint8]:
        """The picture with the head turned, uint8 BGR."""
        top, bottom, left, right = self.box
        field = self._field(yaw, pitch, roll)
        dense = cv2.resize(field, (right - left, bottom - top), interpolation=cv2.INTER_LINEAR)
        out = picture.copy()
        out[top:bottom, left:right] = cv2.remap(
            picture,
            self._columns - dense[..., 0],
            self._rows - dense[..., 1],
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return out

    def _field(self, yaw: float, pitch: float, roll: float) -> Field:
        """How far each grid point's picture has come, pixels, float32 (rows, columns, 2)."""
        moves = np.zeros((len(self._carried) + self._still, 2))
        moves[: len(self._carried)] = self._moved(yaw, pitch, roll) - self._carried[:, :2]
        forward = (self._matrix @ moves).reshape(CELLS[1], CELLS[0], 2).astype(np.float32)
        top, bottom, left, right = self.box
        step = np.array([(right - left) / CELLS[0], (bottom - top) / CELLS[1]], np.float32)
        rows, columns = np.mgrid[0 : CELLS[1], 0 : CELLS[0]].astype(np.float32)
        back: Field = forward
        for _ in range(4):  # the field is smooth: this settles to a tenth of a pixel
            back = cv2.remap(  # type: ignore[assignment]
                forward,
                columns - back[..., 0] / step[0],
                rows - back[..., 1] / step[1],
                cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REPLICATE,
            )
        return np.asarray(back * self._fade, np.float32)

    def _moved(self, yaw: float, pitch: float, roll: float) -> NDArray[np.float64]:
        """Carried points after the turn, as the camera sees them (orthographic)."""
        psi, theta, phi = np.radians([yaw, pitch, roll])
        x, y, z = (self._carried - self._pivot).T
        z = z * DEPTH
        x, z = x * np.cos(psi) - z * np.sin(psi), x * np.sin(psi) + z * np.cos(psi)
        y = y * np.cos(theta) + z * np.sin(theta)
        seen = np.stack([x, y], axis=1) + self._pivot[:2] - self._neck
        tip = np.array([[np.cos(phi), -np.sin(phi)], [np.sin(phi), np.cos(phi)]])
        return np.asarray(seen @ tip.T + self._neck, np.float64)

    def _spline(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Matrix from moves at `places` to moves at the grid's middles."""
        top, bottom, left, right = self.box
        across = left + (np.arange(CELLS[0]) + 0.5) * (right - left) / CELLS[0]
        down = top + (np.arange(CELLS[1]) + 0.5) * (bottom - top) / CELLS[1]
        grid = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
        origin = np.array([left, top])
        a, b = (places - origin) / self._scale, (grid - origin) / self._scale
        count = len(a)
        flat = np.hstack([np.ones((count, 1)), a])
        system = np.zeros((count + 3, count + 3))
        system[:count, :count] = _kernel(a, a) + STIFFNESS * np.eye(count)
        system[:count, count:], system[count:, :count] = flat, flat.T
        known = np.vstack([np.eye(count), np.zeros((3, count))])
        weights = np.linalg.solve(system, known)
        seen = np.hstack([_kernel(b, a), np.ones((len(b), 1)), b])
        return np.asarray(seen @ weights, np.float64)


def _kernel(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """r² log r, the thin plate's."""
    squares = ((one[:, None] - other[None]) ** 2).sum(axis=2)
    return np.asarray(0.5 * squares * np.log(np.maximum(squares, 1e-12)), np.float64)


def _ring(
    outline: NDArray[np.float64],
    middle: NDArray[np.float64],
    share: float,
    depth: NDArray[np.float64],
) -> NDArray[np.float64]:
    """The outline made larger about its middle, at other depths, float64 (n, 3)."""
    grown = (outline[:, :2] - middle) * share + middle
    return np.hstack([grown, depth[:, None]])
