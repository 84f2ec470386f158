"""A portrait turned in depth, with masks that turn with it: what no hand need outline anew.

The head becomes a closed surface: the face mesh's own depth, rounded off from the mesh's rim to the
head's outline, and a shell behind. It is turned about the top of the neck, seen without perspective
through a depth buffer, and laid over neck, shoulders and backdrop, which stay. What the photograph
does not show is made up: neck goes on behind the jaw, the backdrop behind the head, and the back of
the head repeats its front.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import LinearNDInterpolator
from scipy.ndimage import distance_transform_edt
from scipy.spatial import cKDTree

from tether.retouch import mesh
from tether.simulator.sitter.head import rotation

Pixels = NDArray[np.uint8]
Field = NDArray[np.float64]

STEP = 3
"""Pixels of the portrait between two vertices."""
PIVOT_UP, PIVOT_BEHIND = 0.15, 0.08
"""The head turns about a place above the chin (face heights), behind the mesh's rim (face widths):
as the simulator's sitter does."""
OUTLINE_BEHIND = 0.12
"""Face widths from the mesh's rim back to where the head is widest."""
BACK = 0.9
"""Depth of the head behind its front, in face widths at its deepest."""
NECK_NEAR = 0.0
"""What is no nearer than this, pixels before the pivot, is hidden by the neck."""
CROWN = 0.6
"""Share of the head's width over which the crown is hair at any height."""
BALD = 0.08
"""Face heights of hair above the hairline; below it the head has none, and skin goes on."""
SMOOTH_INSIDE, SMOOTH_OUTSIDE = 0.012, 0.05
"""Face widths that depth is smoothed over, on the mesh and around it."""
HANGING = 0.5
"""Face heights below the mouth over which hair stops following the head."""
FOLD, BEHIND_JAW = 0.12, 0.4
"""Head heights of neck that are repeated behind the jaw, and how far up they are."""
SEEN = 1 / 4
"""Share of a portrait's pixel that a turned pixel shows at least: what is seen at a more grazing
angle is smeared, and an outline drawn to two or three pixels is off by ten there."""
EDGE = 2
"""Pixels of the head's edge that are left out: backdrop shines through them."""
MARGIN = 1e-6
"""Of barycentric shares: a pixel on an edge belongs to both triangles."""


@dataclass(frozen=True, slots=True)
class TurnedHead:
    """A portrait ready to be turned.

    `body` is the picture without the head, `neck` where the body is in it, `head` the head's place
    in `picture`. `vertices` are (n, 3): right, down and towards the camera, pixels about `pivot`;
    `outline` (n, 2) is where each stood in the picture, `places` (n, 2) where its look comes from;
    `follows` (n,) is its share of the turn; `front` (n,) is 1 for what the portrait shows.
    `triangles` (m, 3) index them.
    """

    picture: Pixels
    body: Pixels
    neck: NDArray[np.bool_]
    head: NDArray[np.bool_]
    pivot: Field
    vertices: Field
    places: Field
    outline: Field
    follows: Field
    front: Field
    triangles: NDArray[np.int64]

    def turned(
        self, yaw: float, pitch: float, mask: NDArray[np.uint8]
    ) -> tuple[Pixels, NDArray[np.uint8], NDArray[np.bool_]]:
        """Return picture, mask (uint8, 0 or 1) and what of the head is made up, turned so.

        Angles in degrees: yaw is positive towards the right edge of the picture, pitch up.
        """
        moved = self.vertices @ rotation(yaw, pitch, 0).T
        moved = self.vertices + self.follows[:, None] * (moved - self.vertices)
        moved[:, :2] += self.pivot
        values = np.column_stack([self.places, self.front, moved[:, 2]])
        drawn = _drawn(moved, self.triangles, self.outline, self.head, values)
        head = np.isfinite(drawn[..., 0])
        head &= ~(self.neck & (np.nan_to_num(drawn[..., 3]) < NECK_NEAR))
        x, y = (np.nan_to_num(drawn[..., k], nan=-1).astype(np.float32) for k in (0, 1))
        shown = cv2.remap(self.picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        joined = np.where(head[..., None], shown, self.body)
        share = cv2.GaussianBlur(head.astype(np.float32), (0, 0), 0.7)[..., None]
        edge = (share > 0.02) & (share < 0.98)
        picture = np.where(edge, cv2.GaussianBlur(joined, (0, 0), 0.7), joined)
        front = (
            head & (np.nan_to_num(drawn[..., 2]) > 0.5) & ~stretched(drawn[..., 0], drawn[..., 1])
        )
        found = cv2.remap(mask, x, y, cv2.INTER_NEAREST) * front
        return picture.astype(np.uint8), found.astype(np.uint8), head & ~front


def turned_head(
    picture: Pixels,
    landmarks: NDArray[np.float32],
    person: NDArray[np.float32],
    face: NDArray[np.uint8],
) -> TurnedHead:
    """Return a BGR portrait with one face, ready to be turned.

    `landmarks` (478, 3) are fractions, `person` is a soft mask of any size, and `face` (uint8) is
    what surely belongs to the head, ears too.
    """
    height, width = picture.shape[:2]
    points = np.asarray(landmarks[:468] * [width, height, width], float)
    wide, high = (float(v) for v in np.ptp(points[:, :2], axis=0))
    person = np.asarray(cv2.resize(person, (width, height), interpolation=cv2.INTER_LINEAR))
    oval = points[list(mesh.FACE_OVAL), :2].astype(np.float32)
    surely = (mesh.fill((height, width), oval) > 0.5) | (face > 0)
    jaw = _jaw(surely)
    rows, columns = np.mgrid[0:height, 0:width]
    head = (person > 0.5) & (rows <= np.where(np.isnan(jaw), -1, jaw)[None, :]) | surely
    mouth = float(points[mesh.CHIN, 1] - 0.3 * high)
    aside = np.isnan(jaw) | (jaw < points[mesh.CHIN, 1] - 0.12 * high)
    reach = np.abs(columns - points[:, 0].mean()) < 0.5 * wide + 0.5 * wide
    head |= (person > 0.5) & aside[None, :] & (rows < mouth + HANGING * high) & reach
    head = cv2.morphologyEx(head.astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5))) > 0
    # The backdrop shines through at the very edge.
    wholly = head
    head = head & (cv2.erode(np.where(surely, 1, person), np.ones((2 * EDGE + 1,) * 2)) > 0.5)
    whole = head | (person > 0.5)
    near = _nearness(points, head, whole)
    pivot = np.array([points[:, 0].mean(), points[mesh.CHIN, 1] - PIVOT_UP * high])
    hang = np.clip((rows - mouth) / (HANGING * high), 0, 1)
    follow = np.where(surely, 1.0, 1 - hang * hang * (3 - 2 * hang))
    # A cell beyond the outline, which is cut out pixel by pixel, goes as the outline does.
    nearest = tuple(distance_transform_edt(~head, return_distances=False, return_indices=True))
    near, follow = near[nearest], follow[nearest]
    grid_y, grid_x = np.mgrid[0:height:STEP, 0:width:STEP]
    kept = cv2.dilate(head.astype(np.uint8), np.ones((2 * STEP + 1,) * 2))[grid_y, grid_x] > 0
    index = np.where(kept, np.cumsum(kept).reshape(kept.shape) - 1, -1)
    at = (grid_y[kept], grid_x[kept])
    places = np.column_stack([at[1], at[0]]).astype(float)
    flat = places - pivot
    front = np.column_stack([flat, near[at]])
    # The skull ends at the nape, as high as the mouth.
    nape = np.clip((mouth - at[0]) / (0.3 * high), 0, 1)
    deep = BACK * wide * _bulge(head, wide)[at] * np.sqrt(nape)
    back = np.column_stack([flat, front[:, 2] - 1 - deep])
    body, neck = _body(picture, person, wholly, jaw)
    brow = int(points[[tip for brow in mesh.BROWS for tip in brow], 1].min())
    hairline = int(np.flatnonzero(face.any(1))[0])
    if hairline - np.flatnonzero(head.any(1))[0] < BALD * high:
        hairline = brow
    one = _triangles(index)
    return TurnedHead(
        picture=picture,
        body=body,
        neck=neck,
        head=head,
        outline=np.vstack([places, places]),
        pivot=pivot,
        vertices=np.vstack([front, back]),
        places=np.vstack([places, _hair_places(places, head, hairline)]),
        follows=np.tile(follow[at], 2),
        front=np.repeat([1.0, 0.0], len(places)),
        triangles=np.vstack([one, one + len(places)]),
    )


def stretched(x: Field, y: Field) -> NDArray[np.bool_]:
    """Return where less than `SEEN` of a portrait's pixel, from x and y, makes a pixel."""
    (xv, xu), (yv, yu) = np.gradient(x), np.gradient(y)
    # The lesser singular value of the places' derivatives, from their squares' sum and determinant.
    total, area = xu**2 + xv**2 + yu**2 + yv**2, xu * yv - xv * yu
    lesser = (total - np.sqrt(np.maximum(total**2 - 4 * area**2, 0))) / 2
    blurred = cv2.blur(np.nan_to_num(np.sqrt(np.maximum(lesser, 0)), nan=1.0), (3, 3))
    return np.asarray(blurred < SEEN)


def _jaw(surely: NDArray[np.bool_]) -> Field:
    """Return the lowest row of the head's sure part in each column; NaN where there is none."""
    last = surely.shape[0] - 1 - np.argmax(surely[::-1], axis=0)
    return np.where(surely.any(0), last, np.nan)


def _bulge(head: NDArray[np.bool_], wide: float) -> Field:
    """Return 0 at the head's outline, rising as a circle does to 1."""
    part = np.clip(distance_transform_edt(head) / (0.6 * wide), 0, 1)
    return np.asarray(np.sqrt(part * (2 - part)))


def _nearness(points: Field, head: NDArray[np.bool_], whole: NDArray[np.bool_]) -> Field:
    """Return how near each pixel of the head is to the camera, pixels before the pivot.

    `whole` is head and body: its outline is where the head ends against the backdrop.
    """
    wide = float(np.ptp(points[:, 0]))
    near = float(points[:, 2].max()) + PIVOT_BEHIND * wide - points[:, 2]
    oval = list(mesh.FACE_OVAL)
    lowest = float(near[oval].min()) - OUTLINE_BEHIND * wide
    lines, _ = cv2.findContours(whole.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = np.vstack([line[::4, 0] for line in lines]).astype(float)
    away, rim = cKDTree(points[oval, :2]).query(outline)
    ends = np.maximum(lowest, near[oval][rim] - away)  # no steeper than half a right angle
    known = np.vstack([points[:, :2], outline])
    ys, xs = np.nonzero(head)
    found = LinearNDInterpolator(known, np.concatenate([near, ends]), fill_value=lowest)
    depth = np.zeros(head.shape)
    depth[ys, xs] = found(np.column_stack([xs, ys]))
    inside = mesh.fill((head.shape[0], head.shape[1]), points[oval, :2].astype(np.float32))
    blend = cv2.GaussianBlur(inside, (0, 0), SMOOTH_OUTSIDE * wide)
    fine, broad = (_blurred(depth, head, k * wide) for k in (SMOOTH_INSIDE, SMOOTH_OUTSIDE))
    return np.asarray(blend * fine + (1 - blend) * broad)


def _blurred(values: Field, inside: NDArray[np.bool_], sigma: float) -> Field:
    weight = cv2.GaussianBlur(inside.astype(float), (0, 0), sigma)
    total = cv2.GaussianBlur(np.where(inside, values, 0.0), (0, 0), sigma)
    return np.asarray(total / np.maximum(weight, 1e-6))


def _hair_places(places: Field, head: NDArray[np.bool_], hairline: int) -> Field:
    """Return where the back of the head takes its look from: the crown, to and fro."""
    top = int(np.flatnonzero(head.any(1))[0]) + STEP
    band = max(hairline - STEP - top, 2 * STEP)
    down = (places[:, 1] - top) % (2 * band)
    middle = float(np.flatnonzero(head[top + band]).mean())
    y = top + np.minimum(down, 2 * band - down)
    row = head[y.astype(int)]
    left, right = np.argmax(row, 1), row.shape[1] - 1 - np.argmax(row[:, ::-1], 1)
    x = middle + CROWN * (places[:, 0] - middle)
    return np.column_stack([np.clip(x, left + 2 * STEP, right - 2 * STEP), y])


def _triangles(index: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return two triangles for each whole cell of a grid of vertex numbers (-1: none)."""
    a, b, c, d = index[:-1, :-1], index[:-1, 1:], index[1:, :-1], index[1:, 1:]
    both = np.concatenate([np.stack([a, b, c], -1), np.stack([b, d, c], -1)]).reshape(-1, 3)
    return np.asarray(both[(both >= 0).all(1)])


def _drawn(
    vertices: Field,
    triangles: NDArray[np.int64],
    outline: Field,
    head: NDArray[np.bool_],
    values: Field,
) -> Field:
    """Return the nearest surface's `values` (n, k) at each pixel, NaN where there is none.

    The surface is there where `head` is at its `outline` (n, 2).
    """
    shape = (head.shape[0], head.shape[1])
    corners = vertices[triangles]
    low = np.floor(corners[..., :2].min(1)).astype(int)
    extent = np.ceil(corners[..., :2].max(1)).astype(int) - low
    widest = extent.max(1)
    found = []
    least, side = -1, 3
    while least < widest.max():
        chosen = np.flatnonzero((widest > least) & (widest <= side))
        steps = np.arange(side + 1)
        offsets = np.stack(np.meshgrid(steps, steps), -1).reshape(-1, 2)
        for part in np.array_split(chosen, max(1, len(chosen) * len(offsets) // 2_000_000)):
            found.append(_inside(corners[part], low[part], offsets, part, shape))
        least, side = side, side * 2
    place, depth, triangle, shares = (np.concatenate(one) for one in zip(*found, strict=True))
    at = (outline[triangles[triangle]] * shares[..., None]).sum(1).round().astype(int)
    there = np.flatnonzero(head[at[:, 1], at[:, 0]])
    order = there[np.argsort(depth[there], kind="stable")]
    mixed = (values[triangles[triangle[order]]] * shares[order][..., None]).sum(1)
    out = np.full((shape[0] * shape[1], values.shape[1]), np.nan)
    out[place[order]] = mixed  # the nearest is written last
    return out.reshape(*shape, values.shape[1])


def _inside(
    corners: Field,
    low: NDArray[np.int64],
    offsets: NDArray[np.int64],
    numbers: NDArray[np.int64],
    shape: tuple[int, int],
) -> tuple[NDArray[np.int64], Field, NDArray[np.int64], Field]:
    """Return pixels within triangles: place in the picture, depth, triangle, corners' shares."""
    at = (low[:, None] + offsets).astype(float)
    a, b, c = (corners[:, None, k, :2] for k in range(3))
    area = _cross(b - a, c - a)
    area = np.where(np.abs(area) < 1e-9, np.nan, area)
    shares = np.stack([_cross(c - b, at - b), _cross(a - c, at - c), _cross(b - a, at - a)], -1)
    shares = shares / area[..., None]
    within = (shares >= -MARGIN).all(-1) & (at >= 0).all(-1) & (at < [shape[1], shape[0]]).all(-1)
    triangle, offset = np.nonzero(within)
    share = shares[triangle, offset]
    depth = (corners[triangle, :, 2] * share).sum(1)
    pixel = at[triangle, offset].astype(int)
    return pixel[:, 1] * shape[1] + pixel[:, 0], depth, numbers[triangle], share


def _cross(one: Field, other: Field) -> Field:
    return np.asarray(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])


def _body(
    picture: Pixels, person: NDArray[np.float32], head: NDArray[np.bool_], jaw: Field
) -> tuple[Pixels, NDArray[np.bool_]]:
    """Return the picture without its head, and where the body is in it.

    The neck goes on behind the head, elsewhere the backdrop.
    """
    height, width = head.shape
    backdrop = _filled(picture, cv2.dilate(person, np.ones((9, 9))) < 0.1)
    near = cv2.dilate(head.astype(np.uint8), np.ones((25, 25))) > 0
    # Wisps of hair beside the head go with it.
    gone = head | near & (person < 0.5)
    share = np.maximum(cv2.GaussianBlur(gone.astype(np.float32), (0, 0), 4), head)
    share = np.where((person > 0.5) & ~head, 0, share)[..., None]
    out = share * backdrop + (1 - share) * picture
    bottom = height - 1 - np.argmax((head & (person > 0.5))[::-1], axis=0)[None, :]
    rows, columns = np.arange(height)[:, None], np.arange(width)[None, :]
    tall = float(np.nanmax(jaw) - np.flatnonzero(head.any(1))[0])
    # Behind the jaw is what lies mirrored below it, to and fro, where that is the person still.
    fold = max(2, int(FOLD * tall))
    above = (bottom - rows) % (2 * fold)
    mirrored = np.minimum(bottom + np.minimum(above, 2 * fold - above), height - 1)
    goes_on = head & (person[mirrored, columns] > 0.5) & ~np.isnan(jaw)[None, :]
    goes_on &= rows > bottom - BEHIND_JAW * tall
    body = np.where(goes_on[..., None], picture[mirrored, columns], out).astype(np.uint8)
    return body, goes_on | (person > 0.5) & ~head


def _filled(picture: Pixels, known: NDArray[np.bool_]) -> Pixels:
    """Return the picture with unknown pixels filled in smoothly from what is known around them."""
    small = (max(1, picture.shape[1] // 8), max(1, picture.shape[0] // 8))
    weight = cv2.resize(known.astype(np.float32), small, interpolation=cv2.INTER_AREA)
    colour = cv2.resize(
        picture.astype(np.float32) * known[..., None], small, interpolation=cv2.INTER_AREA
    )
    total, share = np.zeros(colour.shape), np.zeros(weight.shape)
    for sigma in (2.0, 8.0, 32.0):
        blurred = cv2.GaussianBlur(weight, (0, 0), sigma)
        fresh = np.where(share < 0.02, 1.0, 0.0).astype(np.float32)
        total += fresh[..., None] * cv2.GaussianBlur(colour, (0, 0), sigma)
        share += fresh * blurred
    filled = cv2.resize(total / np.maximum(share, 1e-6)[..., None], picture.shape[1::-1])
    return np.where(known[..., None], picture, np.clip(filled, 0, 255)).astype(np.uint8)
