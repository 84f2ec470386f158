"""The head's turn in depth, and the smile: where each pixel of the frame comes from.

The face mesh's own depth, carried on over hair and neck, is turned about the top of the neck and
seen without perspective. The outline of a head lies near that axis, so it hardly moves when the
head turns; what moves is what is near: nose, lips, chin. All fields are on a coarse grid over the
part of the frame that moves; pixels in between are interpolated.
"""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]

GRID = 4
"""Pixels of the live frame a grid cell: finer than the mesh is true."""
HEAD_WIDE, HEAD_HIGH = 1.75, 0.62
"""Hair included: half its width in half face widths, its top in face heights above the mesh."""
FADE = 0.75
"""Face heights beyond the head over which its motion ends."""
NECK = 0.45
"""Face heights below the chin over which the neck takes up the motion."""
PIVOT = 0.15
"""The top of the neck is above the chin by so many face heights."""
BEHIND = 0.08
"""And behind the mesh's rim by so many face widths."""
STEPS = 7
"""Rounds of looking up where a pixel came from; each leaves under half of the error."""
DAMPING = np.float32(0.75)
"""Share of each step that is taken: where depth is steep, whole steps would swing about."""
SMILE_LEVELS = 9
LIPS_LEFT = 0.25
"""Share of the gap between smiling lips that is left when they close: teeth cannot be unseen."""

FOREHEAD, CHIN, MOUTH_RIGHT, MOUTH_LEFT, UPPER_INNER, LOWER_INNER = 10, 152, 61, 291, 13, 14
UPPER_LIP = (0, 37, 39, 40, 185, 267, 269, 270, 409, 11, 12, 72, 73, 74, 302, 303, 304, 13, 82, 81,
             80, 191, 312, 311, 310, 415, 38, 41, 42, 268, 271, 272)  # fmt: skip
LOWER_LIP = (17, 84, 181, 91, 146, 314, 405, 321, 375, 16, 15, 85, 86, 87, 315, 316, 317, 14, 87,
             178, 88, 95, 317, 402, 318, 324, 179, 89, 403, 319)  # fmt: skip


class HeadWarp:
    """Maps of one portrait.

    Args:
        points: float32 (478, 3), the mesh in live pixels, z in x's scale.
        size: width and height of the live frame.
        smile: of the portrait, 0–1.

    Attributes:
        box: x, y, width, height of the part that moves, live pixels, whole grid cells.
        depth: float32 (rows, columns) on the grid: nearness to the camera, live pixels.
        inside: float32 (rows, columns), 1 on the head, falling to 0 around it.
    """

    def __init__(self, points: Field, size: tuple[int, int], smile: float) -> None:
        low, high = points[:468, :2].min(axis=0), points[:468, :2].max(axis=0)
        self._width, self._height = (float(v) for v in high - low)
        self._middle = (low + high) / 2
        self._pivot = np.array([self._middle[0], points[CHIN, 1] - PIVOT * self._height])
        self._smile = smile
        self.box = self._moving_box(points, size)
        x, y, width, height = self.box
        self._x, self._y = np.meshgrid(
            np.arange(x, x + width, GRID, dtype=np.float32) + np.float32((GRID - 1) / 2),
            np.arange(y, y + height, GRID, dtype=np.float32) + np.float32((GRID - 1) / 2),
        )
        self.inside = self._weight(points)
        self.depth = self._nearness(points)
        self._smiles = [
            self._smile_field(points, k / (SMILE_LEVELS - 1)) for k in range(SMILE_LEVELS)
        ]

    def sources(self, yaw: float, pitch: float, roll: float, smile: float) -> tuple[Field, Field]:
        """Where the grid's points of the frame come from in the portrait, live pixels.

        Angles in degrees against the portrait; smile 0–1, absolute.
        """
        turn = rotation(yaw, pitch, roll)
        x, y = self._x, self._y
        for _ in range(STEPS):
            across, down = self._moved(x, y, turn)
            x, y = x + DAMPING * (self._x - across - x), y + DAMPING * (self._y - down - y)
        level = min(max(smile, 0.0), 1.0) * (SMILE_LEVELS - 1)
        below = min(int(level), SMILE_LEVELS - 2)
        part = np.float32(level - below)
        field = self._smiles[below] * (1 - part) + self._smiles[below + 1] * part
        shift = self._sampled(field, x, y)
        return x + shift[..., 0], y + shift[..., 1]

    def _moved(self, x: Field, y: Field, turn: NDArray[np.float64]) -> tuple[Field, Field]:
        """How far points of the portrait move when the head turns."""
        both = self._sampled(np.dstack([self.depth, self.inside]), x, y)
        near, inside = both[..., 0], both[..., 1]
        right, down = x - np.float32(self._pivot[0]), y - np.float32(self._pivot[1])
        # Depth is measured towards the camera, so it turns with the opposite sign of z away.
        t = turn.astype(np.float32)
        across = (t[0, 0] - 1) * right + t[0, 1] * down + t[0, 2] * near
        below = t[1, 0] * right + (t[1, 1] - 1) * down + t[1, 2] * near
        return across * inside, below * inside

    def _sampled(self, field: Field, x: Field, y: Field) -> Field:
        left, top = self.box[0] + (GRID - 1) / 2, self.box[1] + (GRID - 1) / 2
        columns = ((x - np.float32(left)) / np.float32(GRID)).astype(np.float32)
        rows = ((y - np.float32(top)) / np.float32(GRID)).astype(np.float32)
        return np.asarray(
            cv2.remap(field, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        )

    def _moving_box(self, points: Field, size: tuple[int, int]) -> tuple[int, int, int, int]:
        reach_x = self._width / 2 * HEAD_WIDE + FADE * self._height
        top = points[FOREHEAD, 1] - (HEAD_HIGH + FADE) * self._height
        bottom = points[CHIN, 1] + 1.15 * NECK * self._height
        x0, x1 = self._middle[0] - reach_x, self._middle[0] + reach_x
        low = [max(0, int(v) // GRID * GRID) for v in (x0, top)]
        high = [
            min(s // GRID * GRID, (int(v) // GRID + 1) * GRID)
            for v, s in zip((x1, bottom), size, strict=True)
        ]
        return low[0], low[1], high[0] - low[0], high[1] - low[1]

    def _radius(self, points: Field) -> Field:
        """1 on the outline of the head with its hair, less within."""
        top = points[FOREHEAD, 1] - HEAD_HIGH * self._height
        bottom = points[CHIN, 1]
        centre = (top + bottom) / 2
        across = (self._x - self._middle[0]) / (self._width / 2 * HEAD_WIDE)
        along = (self._y - centre) / ((bottom - top) / 2)
        return np.asarray(np.sqrt(across**2 + along**2), np.float32)

    def _weight(self, points: Field) -> Field:
        """How much each place takes part in the head's motion."""
        unit = self._width / 2 * HEAD_WIDE
        beyond = (self._radius(points) - 1) * unit / (FADE * self._height)
        around = _falling(beyond)
        below = _falling((self._y - points[CHIN, 1] - 0.02 * self._height) / (NECK * self._height))
        return np.asarray(around * below, np.float32)

    def _nearness(self, points: Field) -> Field:
        from scipy.interpolate import LinearNDInterpolator

        rim = float(points[:468, 2].max()) + BEHIND * self._width
        near = rim - points[:468, 2]
        outline = np.linspace(0, 2 * math.pi, 48, endpoint=False)
        top = points[FOREHEAD, 1] - HEAD_HIGH * self._height
        centre, half = (top + points[CHIN, 1]) / 2, (points[CHIN, 1] - top) / 2
        across = self._width / 2 * HEAD_WIDE
        rings = []
        for reach, height in ((1.0, 0.0), (1.3, 0.0), (2.5, 0.0)):
            ring_x = self._middle[0] + reach * across * np.cos(outline)
            ring_y = centre + reach * half * np.sin(outline)
            # Not over face and neck: the jaw's underside falls back to the neck's own depth.
            keep = ring_y < points[CHIN, 1] - 0.3 * self._height
            if reach > 1:
                keep |= np.abs(ring_x - self._middle[0]) > across
            rings.append(np.column_stack([ring_x, ring_y, np.full_like(ring_x, height)])[keep])
        neck_y = points[CHIN, 1] + np.array([0.18, 0.5, 1.2]) * self._height
        neck = [
            (self._middle[0] + side * self._width, y, 0.25 * self._width * (side == 0))
            for y in neck_y
            for side in (-0.55, 0.0, 0.55)
        ]
        known = np.vstack([np.column_stack([points[:468, :2], near]), *rings, neck])
        grid = LinearNDInterpolator(known[:, :2], known[:, 2], fill_value=0.0)
        depth = np.asarray(grid(self._x, self._y), np.float32)
        return np.asarray(cv2.GaussianBlur(depth, (0, 0), 0.015 * self._height / GRID), np.float32)

    def _smile_field(self, points: Field, smile: float) -> Field:
        """Where points of a face that smiles so much come from, as shifts; float32 (.., .., 2)."""
        from scipy.interpolate import LinearNDInterpolator

        change = smile - self._smile
        moves = self._smile_moves(points) * change
        moved = points[:468, :2] + moves
        low, high = moved.min(axis=0), moved.max(axis=0)
        edge = [
            (x, y)
            for x in np.linspace(low[0] - 20, high[0] + 20, 9)
            for y in np.linspace(low[1] - 20, high[1] + 40, 9)
            if x in (low[0] - 20, high[0] + 20) or y in (low[1] - 20, high[1] + 40)
        ]
        known = np.vstack([moved, edge])
        back = np.vstack([-moves, np.zeros((len(edge), 2))])
        grid = LinearNDInterpolator(known, back, fill_value=0.0)
        field = np.asarray(grid(np.dstack([self._x, self._y])), np.float32)
        return np.asarray(cv2.GaussianBlur(field, (0, 0), 0.6), np.float32)

    def _smile_moves(self, points: Field) -> Field:
        """How far each vertex moves from an earnest face to the fullest smile, live pixels."""
        flat = points[:468, :2]
        width, height = self._width, self._height
        moves = np.zeros_like(flat)
        mouth = np.linalg.norm(points[MOUTH_LEFT, :2] - points[MOUTH_RIGHT, :2])
        for corner, side in ((MOUTH_RIGHT, -1), (MOUTH_LEFT, 1)):
            away = np.linalg.norm((flat - flat[corner]) / [1.0, 1.1], axis=1)
            share = np.exp(-((away / (0.42 * mouth)) ** 2))
            moves += share[:, None] * np.array([side * 0.055 * width, -0.05 * height], np.float32)
        for cheek in (205, 425):
            away = np.linalg.norm(flat - flat[cheek], axis=1)
            share = np.exp(-((away / (0.2 * width)) ** 2))
            moves[:, 1] -= (share * 0.025 * height).astype(np.float32)
        gap = float(np.linalg.norm(points[LOWER_INNER, :2] - points[UPPER_INNER, :2]))
        closing = gap * (1 - LIPS_LEFT) / max(self._smile, 0.3)
        centre = (flat[UPPER_INNER] + flat[LOWER_INNER]) / 2
        for lip, way in ((UPPER_LIP, -1), (LOWER_LIP, 1)):
            chosen = sorted(set(lip))
            aside = np.abs(flat[chosen, 0] - centre[0]) / (mouth / 2)
            share = np.clip(1.15 - aside**2, 0, 1)
            moves[chosen, 1] += (way * closing / 2 * share).astype(np.float32)
        return np.asarray(moves, np.float32)


def rotation(yaw: float, pitch: float, roll: float) -> NDArray[np.float64]:
    """Rotation of (right, down, near): yaw to image right, pitch up, roll clockwise; degrees."""
    a, b, c = (math.radians(v) for v in (yaw, pitch, roll))
    about_y = np.array([[math.cos(a), 0, math.sin(a)], [0, 1, 0], [-math.sin(a), 0, math.cos(a)]])
    about_x = np.array([[1, 0, 0], [0, math.cos(b), -math.sin(b)], [0, math.sin(b), math.cos(b)]])
    about_z = np.array([[math.cos(c), -math.sin(c), 0], [math.sin(c), math.cos(c), 0], [0, 0, 1]])
    return np.asarray(about_z @ about_y @ about_x)


def _falling(share: Field) -> Field:
    """1 up to 0, smoothly down to 0 at 1 and beyond."""
    part = np.clip(1 - share, 0, 1)
    return np.asarray(part * part * (3 - 2 * part), np.float32)
