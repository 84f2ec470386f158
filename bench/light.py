"""How well the light on a face is read, on portraits relit by a light that is known.

Two sets. In the first each portrait's linear light is multiplied by a gradient: the change of the
ratio is known exactly. In the second a lamp at a known place lights the face's own mesh, with
shading and cast shadows (`bench.light_rendering`); patterns are named by where photographers put
the lamp for them. The pattern model is fitted on such renderings (`python -m bench.fit_light`) of
other people: half of the people are fitted on, the other half are judged here.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import Delaunay

from bench.face_data import DATA
from bench.light_rendering import Lamp, gradient_gain, relit_by_gradient, relit_by_lamp
from tether.analysis.catchlights import catchlights
from tether.analysis.face_mesh import FaceMesh
from tether.analysis.light import cheek_ratio, measure_light
from tether.analysis.light_pattern import PATTERNS
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, Points
from tether.analysis.skin import skin_patch
from tether.pictures import list_pictures, read_picture
from tether.readings import Head
from tether.scaling import at_most

SUMMARY = "side, ratio and pattern of the light on relit portraits"
SIDE = 600
"""Longer side of the portraits, pixels: the face's patch is 160."""
PEOPLE = 40
GRADIENTS = (-3.0, -2.0, -1.0, 1.0, 2.0, 3.0)
"""Stops from one edge of the face to the other."""
DIM = 0.35
"""Exposure of the relit portraits: nothing clips."""
NOT_CENTRE = 0.3
"""Stops of true ratio from which the key has a side."""
CHEEK_MIDDLES = (280, 50)
"""Mesh points in the middle of the cheeks on the picture's right and left."""


@dataclass(frozen=True)
class Portrait:
    """One person's portrait, BGR uint8, its mesh, and the mesh's triangles."""

    person: str
    path: Path
    picture: NDArray[np.uint8]
    marks: Points
    triangles: NDArray[np.intp]


@dataclass(frozen=True)
class Lit:
    """A portrait under a known lamp."""

    portrait: Portrait
    lamp: Lamp
    pattern: str
    picture: NDArray[np.uint8]
    marks: Points


def portraits(mesh: FaceMesh, limit: int = PEOPLE) -> list[Portrait]:
    """One portrait each of up to `limit` people, spread over the shared folder."""
    first = {}
    for path in list_pictures(DATA / "portraits"):
        first.setdefault("_".join(path.stem.split("_")[:2]), path)
    people = sorted(first)
    chosen = people[:: max(1, len(people) // limit)][:limit]
    made = []
    for person in chosen:
        picture = at_most(read_picture(first[person]).bgr, SIDE)
        found = mesh.meshes(picture)
        if found:
            triangles = Delaunay(found[0][:468, :2]).simplices
            made.append(Portrait(person, first[person], picture, found[0], triangles))
    return made


def draw_lamp(pattern: str, chance: np.random.Generator) -> Lamp:
    """A lamp where photographers put it for a pattern, to either side.

    Butterfly: in front and high. Loop: 25 to 42 degrees aside, a little above. Rembrandt: 48 to 62
    aside and high, so that the nose's shadow meets the cheek's. Split: square to the face, level.
    Flat: beside the lens, or from anywhere with a fill that drowns it.
    """
    side = chance.choice([-1.0, 1.0])
    if pattern == "butterfly":
        return Lamp(chance.uniform(-8, 8), chance.uniform(38, 55), chance.uniform(0.05, 0.3))
    if pattern == "loop":
        return Lamp(
            side * chance.uniform(25, 42), chance.uniform(20, 38), chance.uniform(0.05, 0.35)
        )
    if pattern == "rembrandt":
        return Lamp(
            side * chance.uniform(48, 62), chance.uniform(34, 48), chance.uniform(0.03, 0.2)
        )
    if pattern == "split":
        return Lamp(
            side * chance.uniform(80, 95), chance.uniform(-5, 12), chance.uniform(0.02, 0.2)
        )
    if chance.random() < 0.5:
        return Lamp(chance.uniform(-10, 10), chance.uniform(-5, 12), chance.uniform(0.1, 1))
    return Lamp(chance.uniform(-60, 60), chance.uniform(0, 45), chance.uniform(3, 8))


def lit_set(people: list[Portrait], mesh: FaceMesh, each: int, seed: int) -> Iterator[Lit]:
    """Every person under `each` lamps of each pattern; the mesh is found in the relit picture."""
    chance = np.random.default_rng(seed)
    for portrait in people:
        for pattern in PATTERNS:
            for _ in range(each):
                lamp = draw_lamp(pattern, chance)
                picture = relit_by_lamp(portrait.picture, portrait.marks, portrait.triangles, lamp)
                found = mesh.meshes(picture)
                if found:
                    yield Lit(portrait, lamp, pattern, picture, found[0])


def painted(
    picture: NDArray[np.uint8], marks: Points, clock: int, chance: np.random.Generator
) -> NDArray[np.uint8]:
    """The portrait with one catchlight in each iris at a clock position, 0 for none.

    What the studio's own lamps left in the eyes is painted over with the iris's median first.
    """
    picture = picture.copy()
    height, width = picture.shape[:2]
    points = marks[:, :2] * np.array([width, height], np.float32)
    for eye in (LEFT_EYE, RIGHT_EYE):
        centre = points[eye.iris]
        radius = float(np.linalg.norm(points[list(eye.iris_rim)] - centre, axis=1).mean())
        rows, columns = np.mgrid[:height, :width]
        disc = np.hypot(columns - centre[0], rows - centre[1]) < radius
        picture[disc] = np.median(picture[disc], axis=0)
        if clock:
            angle = np.radians(clock * 30)
            away = radius * chance.uniform(0.3, 0.5)
            spot = centre + away * np.array([np.sin(angle), -np.cos(angle)])
            size = max(1, round(radius * chance.uniform(0.12, 0.22)))
            cv2.circle(picture, tuple(np.rint(spot).astype(int).tolist()), size, (250,) * 3, -1)
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 0.8), np.uint8)


def main() -> int:
    """Print all; 0 always, for these are figures and no tests."""
    if not DATA.is_dir():
        print(f"skipped: {DATA} is missing")
        return 0
    with FaceMesh() as mesh:
        people = portraits(mesh)
        _gradients(people, mesh)
        _lamps(people[1::2], mesh)
        _spots(people)
    return 0


def _signed(picture: NDArray[np.uint8], marks: Points) -> float:
    """The ratio with its side: positive where the picture's right is the brighter."""
    patch = skin_patch(picture, marks)
    ratio = None if patch is None else cheek_ratio(patch)
    return np.nan if ratio is None else ratio


def _gradients(people: list[Portrait], mesh: FaceMesh) -> None:
    errors, sides = [], []
    for portrait in people:
        own = _signed(portrait.picture, portrait.marks)
        for stops in GRADIENTS:
            relit = relit_by_gradient(portrait.picture, portrait.marks, stops, exposure=DIM)
            marks = next(iter(mesh.meshes(relit)), portrait.marks)
            gain = np.log2(gradient_gain(relit.shape[1], portrait.marks, stops))
            right, left = (portrait.marks[point, 0] * len(gain) for point in CHEEK_MIDDLES)
            truth = own + float(gain[int(right)] - gain[int(left)])
            errors.append(abs(_signed(relit, marks) - truth))
            if abs(truth) >= NOT_CENTRE:
                key = measure_light(relit, marks, Head()).key
                sides.append(key == ("image_right" if truth > 0 else "image_left"))
    close = np.array(errors) <= 0.25
    print(
        f"gradients, {len(errors)} pictures of {len(people)} people: ratio within 0.25 stop "
        f"{close.mean():.1%}, median error {np.median(errors):.2f}, 95 % below "
        f"{np.quantile(errors, 0.95):.2f} stops"
    )
    print(f"  side right {np.mean(sides):.1%} of {len(sides)} (aim 98 %)")


def _lamps(people: list[Portrait], mesh: FaceMesh) -> None:
    table: Counter[tuple[str, str]] = Counter()
    sides = []
    for lit in lit_set(people, mesh, each=3, seed=2):
        light = measure_light(lit.picture, lit.marks, Head())
        table[lit.pattern, str(light.pattern)] += 1
        if lit.pattern in ("loop", "rembrandt", "split"):
            sides.append(light.key == ("image_right" if lit.lamp.azimuth > 0 else "image_left"))
    total = sum(table.values())
    right = sum(count for (true, told), count in table.items() if true == told)
    wrong = sum(c for (true, told), c in table.items() if told not in (true, "None"))
    print(f"lamps, {total} pictures of {len(people)} people not fitted on:")
    print(f"  side right {np.mean(sides):.1%} of {len(sides)} (aim 98 %)")
    print(f"  pattern right {right / total:.1%}, wrong {wrong / total:.1%}, the rest not named")
    told = (*PATTERNS, "None")
    print("  " + "true \\ told".ljust(12) + "".join(name.rjust(11) for name in told))
    for true in PATTERNS:
        print("  " + true.ljust(12) + "".join(str(table[true, name]).rjust(11) for name in told))


def _spots(people: list[Portrait]) -> None:
    """Catchlights painted at a known place, on the portraits at their own size."""
    chance = np.random.default_rng(3)
    told: list[tuple[int, int | None]] = []
    own: list[int | None] = []
    for portrait in people:
        full = read_picture(portrait.path).bgr
        own += catchlights(full, portrait.marks)
        for clock in (0, 2, 10, 12):
            spotted = painted(full, portrait.marks, clock, chance)
            told += [(clock, answer) for answer in catchlights(spotted, portrait.marks)]
    known = [(true, answer) for true, answer in told if answer is not None]
    lit = [(true, answer) for true, answer in known if true]
    dark = [answer for true, answer in known if not true]
    seen = sum(answer != 0 for _, answer in lit) / len(lit)
    near = sum(answer != 0 and (answer - true + 1) % 12 <= 2 for true, answer in lit) / len(lit)
    print(f"catchlights, {len(told)} eyes, {len(told) - len(known)} too small or lids too low:")
    print(f"  seen {seen:.1%}, within one hour of the clock {near:.1%}")
    print(f"  eyes without one: {sum(answer != 0 for answer in dark)} of {len(dark)} told as lit")
    print(f"  the studio's own: seen in {sum(bool(o) for o in own)} of {len(own)} eyes")
