"""Where the skin is, and everything that must not be touched: soft masks of one picture.

Takes an 8-bit BGR picture, the face meshes in it and, where at hand, a person mask. The mesh says
where eyes, brows and lips are; the colour of the inner face, learnt in each picture anew, says how
far skin reaches towards hair, beard, ears, neck and hands; the picture's edges draw the boundary.
`skin` is the skin of the faces without ears; `neck` is all other skin: ears, neck, hands.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, fields

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch import mesh
from tether.retouch.mesh import Mask, Points
from tether.retouch.parallel import each
from tether.retouch.regions.guided import drawn_along
from tether.retouch.regions.skin_colour import skin_likelihood
from tether.scaling import at_most, resized

WORK_SIDE = 1024
"""Longest side that regions are found at, in pixels: what uses them scales them from there."""

FACE_WORK_SIZE = 220.0
"""Face size in pixels at which skin is told from hair: enough for a hairline, quick."""


LASHES = 0.005
"""How far lashes and lid edges reach beyond the eye's outline, in face sizes (1 mm)."""

BROW_STEP = 16.0
"""8-bit grey values over which skin goes over into brow: single hairs lie between."""

SUBSAMPLED = 0.5
"""Share of the size at which the person's edge is fitted; at half of its radius of a dozen pixels
no difference shows (the fast guided filter, He and Sun 2015)."""

PERSON_ROUGH = 80
"""Longer sides of the picture to a pixel by which the segmenter's edge may be off: its mask has 256
pixels a side."""

NOSTRIL_DARKER = 14.0
"""L* by which the nose's openings are darker than its wings; half of it begins their edge."""

FEATURES_REACH = 0.05
"""Share of the face's size that eyes, brows and lips are grown and softened beyond the mesh, with
room to spare."""

AREA_FROM = 3
"""Reduction from which masks are averaged over areas; below it, sampling a soft mask is as good."""


Window = tuple[slice, slice]
"""Rows and columns of the picture."""

Part = tuple[Window, tuple[Mask, ...]]
"""A window of the picture, and one face's masks within it."""


@dataclass(frozen=True, slots=True)
class Regions:
    """Soft masks, float32 (height, width) from 0 to 1, all of one size.

    `faces` are the meshes as pixel positions at that size; `sides` are masks of each single face.
    """

    skin: Mask
    neck: Mask
    lips: Mask
    eyes: Mask
    irises: Mask
    brows: Mask
    teeth: Mask
    hair: Mask
    background: Mask
    faces: tuple[Points, ...] = field(default=())

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the masks."""
        return self.skin.shape[0], self.skin.shape[1]

    def masks(self) -> dict[str, Mask]:
        """Return every mask by its name."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "faces"}

    def shown(self) -> dict[str, Mask]:
        """Return the masks as people name them: `skin` is all skin, `face` that of faces alone."""
        return {**self.masks(), "skin": self.skin + self.neck, "face": self.skin}

    def resized(self, width: int, height: int) -> "Regions":
        """Return the regions for the same picture at another size."""
        if self.shape == (height, width):
            return self
        scale = np.array([width / self.shape[1], height / self.shape[0]], np.float32)
        far = width * AREA_FROM < self.shape[1]

        def at_size(mask: Mask) -> Mask:
            if far:
                small = cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA)
                return np.asarray(small, np.float32)
            return _sampled(mask, width, height)

        masks = self.masks()
        resized = dict(zip(masks, each(at_size, masks.values()), strict=True))
        return Regions(**resized, faces=tuple((p * scale).astype(np.float32) for p in self.faces))


def find_regions(
    picture: NDArray[np.uint8],
    landmarks: Sequence[NDArray[np.float32]],
    segmentation: NDArray[np.float32] | None = None,
    work_side: int = WORK_SIDE,
) -> Regions:
    """Return the regions of `picture` (BGR, sRGB), its longer side at most `work_side` pixels.

    `landmarks` are the faces' meshes, float32 (478, 3), fractions; `segmentation` is the person,
    float32 of any size from 0 to 1, or None where no segmenter ran: then all is background that is
    neither face nor joined to it by colour.
    """
    picture = at_most(picture, work_side)
    height, width = picture.shape[:2]
    shape = (height, width)
    solid = tuple(mesh.in_depth(face, width, height) for face in landmarks)
    faces = tuple(points[:, :2].copy() for points in solid)

    whole = (slice(0, height), slice(0, width))
    rough, radius = _rough_person(shape, faces, segmentation)

    def features() -> list[Part]:
        return [_features_around(picture, points) for points in faces]

    def skins() -> list[Part]:
        return [_skin_of(picture, points, rough, radius) for points in solid]

    def persons() -> list[Part]:
        return [(whole, (_drawn_person(picture, rough, radius),))]

    of_skins, of_features, ((_, (person,)),) = each(lambda part: part(), (skins, features, persons))
    lips, eyes, irises, brows, teeth, nostrils = _together(whole, of_features, 6)
    near = around([window for window, _ in of_skins]) if faces else whole
    skin, neck, hair = _together(near, of_skins, 3)
    held = np.maximum(lips[near], eyes[near])
    for part in (brows, nostrils):
        np.maximum(held, part[near], out=held)
    _share_out(held, skin, neck, hair, person[near])
    skin, neck, hair = _together(whole, [(near, (skin, neck, hair))], 3)
    for window, _ in of_features:
        lips[window] *= 1 - teeth[window]
    return Regions(
        skin=skin, neck=neck, lips=lips, eyes=eyes, irises=irises, brows=brows,
        teeth=teeth, hair=hair, background=1 - person, faces=faces,
    )  # fmt: skip


def around(windows: Sequence[Window]) -> Window:
    """Return the smallest window that holds all of some."""
    rows = slice(min(w[0].start for w in windows), max(w[0].stop for w in windows))
    return rows, slice(min(w[1].start for w in windows), max(w[1].stop for w in windows))


def _share_out(held: Mask, skin: Mask, neck: Mask, hair: Mask, person: Mask) -> None:
    """Leave each mask what those before it left, in place: no seam stays between face and neck.

    All of them are the person.
    """
    skin *= 1 - held
    left = 1 - skin
    left -= held
    for part in (neck, hair):
        np.clip(part, 0, left, out=part)
        left -= part
    np.maximum(person, 1 - left, out=person)


def _sampled(mask: Mask, width: int, height: int) -> Mask:
    """Return a mask bilinearly brought to another size, worked out only where it is something."""
    rows, columns = mask.shape
    x, y, across, down = cv2.boundingRect((mask > 0).astype(np.uint8))
    left, right = (x - 1) * width // columns, -(-(x + across + 1) * width // columns)
    top, bottom = (y - 1) * height // rows, -(-(y + down + 1) * height // rows)
    left, top, right, bottom = max(left, 0), max(top, 0), min(right, width), min(bottom, height)
    if 2 * (right - left) * (bottom - top) > width * height:
        return np.asarray(cv2.resize(mask, (width, height)), np.float32)
    out = np.zeros((height, width), np.float32)
    if across:
        scale_x, scale_y = columns / width, rows / height
        # Pixels' centres are matched, as cv2.resize does.
        places = np.array([
            [scale_x, 0, (left + 0.5) * scale_x - 0.5], [0, scale_y, (top + 0.5) * scale_y - 0.5]
        ])  # fmt: skip
        out[top:bottom, left:right] = cv2.warpAffine(
            mask, places, (right - left, bottom - top),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
        )  # fmt: skip
    return out


def _together(within: Window, faces: Sequence[Part], masks: int) -> list[Mask]:
    """Return a window's masks of all faces, so many as each face has; empty ones for no face."""
    if len(faces) == 1 and faces[0][0] == within:
        return list(faces[0][1])
    rows, columns = within
    out = [
        np.zeros((rows.stop - rows.start, columns.stop - columns.start), np.float32)
        for _ in range(masks)
    ]
    for number, ((down, across), face) in enumerate(faces):
        place = (
            slice(down.start - rows.start, down.stop - rows.start),
            slice(across.start - columns.start, across.stop - columns.start),
        )
        for joined, mask in zip(out, face, strict=True):
            joined[place] = np.maximum(joined[place], mask) if number else mask
    return out


def _features_around(picture: NDArray[np.uint8], points: Points) -> Part:
    """Return the features' masks of one face, within the window that they reach."""
    margin = FEATURES_REACH * mesh.face_size(points) + 2
    size = np.array(picture.shape[1::-1])
    low = np.clip(points.min(0) - margin, 0, size - 1).astype(int)
    high = np.clip(points.max(0) + margin + 1, low + 1, size).astype(int)
    window = (slice(low[1], high[1]), slice(low[0], high[0]))
    return window, _features(picture[window], (points - low).astype(np.float32))


def _features(picture: NDArray[np.uint8], points: Points) -> tuple[Mask, ...]:
    """Return the masks that the mesh alone gives: lips, eyes, irises, brows, teeth, nostrils."""
    shape = (picture.shape[0], picture.shape[1])
    size = mesh.face_size(points)
    edge = size * 0.004
    inner = mesh.fill(shape, points[list(mesh.LIPS_INNER)])
    lips = np.maximum(mesh.fill(shape, points[list(mesh.LIPS_OUTER)]), inner)
    eyes = mesh.fill(shape, *(points[list(eye)] for eye in mesh.EYES))
    irises = []
    for places in mesh.IRISES:
        centre, *rim = points[list(places)]
        radius = float(np.mean([np.linalg.norm(p - centre) for p in rim]))
        turns = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        irises.append(centre + radius * np.stack([np.cos(turns), np.sin(turns)], 1))
    iris = np.minimum(mesh.fill(shape, *(i.astype(np.float32) for i in irises)), eyes)
    return (
        mesh.soften(lips, edge),
        mesh.soften(mesh.grow(eyes, size * LASHES), edge),
        mesh.soften(iris, edge / 2),
        _brows(picture, points, edge),
        _teeth(picture, mesh.grow(inner, -size * 0.003), edge),
        mesh.soften(_nostrils(picture, points), edge / 2),
    )


def _brows(picture: NDArray[np.uint8], points: Points, edge: float) -> Mask:
    """Return what is dark within each brow's outline: the outline holds skin above the lid too."""
    shape = (picture.shape[0], picture.shape[1])
    mask = np.zeros(shape, np.float32)
    for brow in mesh.BROWS:
        hull = mesh.fill(shape, mesh.hull(points, brow))
        x, y, w, h = cv2.boundingRect((hull > 0).astype(np.uint8))
        if not w or not h:
            continue
        window = (slice(y, y + h), slice(x, x + w))
        grey = cv2.cvtColor(picture[window], cv2.COLOR_BGR2GRAY)
        grey = cv2.GaussianBlur(grey, (0, 0), max(edge, 0.3))
        inside = grey[hull[window] > 0.5]
        if inside.size < 12:
            continue
        limit, _ = cv2.threshold(inside.reshape(-1, 1), 0, 255, cv2.THRESH_OTSU)
        dark = np.clip((limit - grey.astype(np.float32)) / BROW_STEP + 0.5, 0, 1)
        np.maximum(mask[window], dark * hull[window], out=mask[window])
    return mesh.soften(mask, edge)


def _nostrils(picture: NDArray[np.uint8], points: Points) -> Mask:
    """Return the openings of the nose: what is far darker than its wings."""
    nose = mesh.fill(
        (picture.shape[0], picture.shape[1]), *(points[list(side)] for side in mesh.NOSTRILS)
    )
    x, y, w, h = cv2.boundingRect((nose > 0).astype(np.uint8))
    if not w or not h:
        return nose
    window = (slice(y, y + h), slice(x, x + w))
    lab = cv2.cvtColor(picture[window].astype(np.float32) / 255, cv2.COLOR_BGR2Lab)
    darker = float(np.median(lab[..., 0][nose[window] > 0.5])) - lab[..., 0]
    nose[window] *= np.clip(darker / NOSTRIL_DARKER - 0.5, 0, 1)
    return nose


def _teeth(picture: NDArray[np.uint8], inside: Mask, edge: float) -> Mask:
    """Return what is bright and little coloured within the open mouth."""
    if float(inside.sum()) < 12:  # a closed mouth leaves a line of a few pixels
        return np.zeros_like(inside)
    x, y, w, h = cv2.boundingRect((inside > 0).astype(np.uint8))
    part = picture[y : y + h, x : x + w]
    lab = cv2.cvtColor(part.astype(np.float32) / 255, cv2.COLOR_BGR2Lab)
    within = inside[y : y + h, x : x + w]
    bright = np.clip((lab[..., 0] - 38) / 14, 0, 1)  # the dark of the mouth is below L* 38
    pale = np.clip((26 - lab[..., 1]) / 8, 0, 1)  # gums and tongue are redder than a* 18–26
    mask = np.zeros_like(inside)
    mask[y : y + h, x : x + w] = within * bright * pale
    return mesh.soften(mask, edge / 2)


def _rough_person(
    shape: tuple[int, int], faces: tuple[Points, ...], segmentation: Mask | None
) -> tuple[Mask, int]:
    """Return the person mask as it was found, and how far its edge may be from the picture's.

    Without one it is the faces' own outlines, as they are.
    """
    if segmentation is None:
        return mesh.fill(shape, *(points[list(mesh.FACE_OVAL)] for points in faces)), 0
    rough = cv2.resize(segmentation, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(rough, np.float32), max(4, max(shape) // PERSON_ROUGH)


def _drawn_person(picture: NDArray[np.uint8], rough: Mask, radius: int) -> Mask:
    """Return the person mask with its edge drawn along the picture's within `radius` pixels."""
    if not radius:
        return rough
    guide = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32) / 255
    scale = max(SUBSAMPLED, 1 / min(rough.shape))  # of a picture of one pixel, that stays
    drawn = cv2.ximgproc.guidedFilter(guide, rough, radius, 1e-4, scale=scale)
    return np.asarray(np.clip((drawn - 0.15) / 0.7, 0, 1), np.float32)


def _skin_of(picture: NDArray[np.uint8], solid: Points, rough: Mask, radius: int) -> Part:
    """Return (face skin, other skin, hair) of one face, at the picture's scale.

    `solid` is the mesh with its depth, (478, 3); `rough` is the person, its edge to be drawn along
    the picture's within `radius`.
    """
    height, width = picture.shape[:2]
    points = solid[:, :2]
    size = mesh.face_size(points)
    oval = points[list(mesh.FACE_OVAL)]
    # Ears and hair lie within half a face of the oval, neck and the usual hands within one.
    low = np.maximum(oval.min(0) - [0.7 * size, 0.7 * size], 0).astype(int)
    high = np.minimum(oval.max(0) + [0.7 * size, 1.0 * size], [width, height]).astype(int) + 1
    window = (slice(low[1], min(high[1], height)), slice(low[0], min(high[0], width)))
    part = picture[window]
    if min(part.shape[:2]) < 8:
        return window, (np.zeros(part.shape[:2], np.float32),) * 3
    scale = min(1.0, FACE_WORK_SIZE / size)
    work_size = (max(8, round(part.shape[1] * scale)), max(8, round(part.shape[0] * scale)))
    work = resized(part, *work_size)
    work_points = ((solid - [*low, 0]) * scale).astype(np.float32)
    work_rough = np.asarray(cv2.resize(rough[window], work_size), np.float32)
    person = _drawn_person(work, work_rough, math.ceil(radius * scale))
    parts = skin_likelihood(work, work_points, person)
    # Grey: a guide of three colours draws no better edge here and costs four times as much.
    guide = np.asarray(cv2.cvtColor(part, cv2.COLOR_BGR2GRAY) * np.float32(1 / 255), np.float32)
    at_scale = [
        np.asarray(cv2.resize(rough, (part.shape[1], part.shape[0])), np.float32) for rough in parts
    ]
    drawn = drawn_along(guide, at_scale, max(3, round(size * 0.012)), 1e-3)
    return window, tuple(each(_steeper, drawn))


def _steeper(mask: Mask) -> Mask:
    """Return a drawn mask with the ends of its edges cut off, in place."""
    mask -= np.float32(0.2)
    mask *= np.float32(1 / 0.6)
    return np.clip(mask, 0, 1, out=mask)
