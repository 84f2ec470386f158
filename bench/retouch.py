"""Retouch: texture kept, blotches reduced, what must not change, planted spots, preview and full.

Takes the shared portraits (skipped with the reason where they are missing) and the presets; prints
each figure beside its aim, and by the groups of the portraits' labels. A false heal is any of a
portrait's own that a person did not tell to be a blemish, those that nobody looked at among them.
"""

import csv
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.planted_spots import Labelled, Planted, labelled, plant
from bench.planted_spots import person as whose
from tether.retouch.regions.regions import Regions

SUMMARY = "retouch: texture, blotches, planted spots, false heals"

PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
EVERY = 6
"""Each sixth portrait is measured: some twenty people of every group in a minute."""
TEXTURE_WAVES, BLOTCH_WAVES = (2.0, 8.0), (20.0, 80.0)
"""Wavelengths in pixels of the portraits as they are, faces of 500–700 pixels."""
MODELLING_WAVES = (80.0, 320.0)
"""Light and shade of cheeks, brow and jaw: broader than any blotch."""
PLANTED, MOLES = 12, 6
"""Blemishes and moles a face."""
SAME = 0.012
"""Farthest that a heal is from the spot that was told by eye, in face sizes."""
HEALED = 0.5
"""Share of its contrast below which a planted blemish counts as healed."""
Pixels = NDArray[np.uint8]
Field = NDArray[np.float32]


def main() -> int:
    """Print the figures; 0 where all that were measured reach their aims."""
    if not PORTRAITS.is_dir():
        print(f"skipped: {PORTRAITS} is missing")
        return 0
    from tether.analysis.face_mesh import FaceMesh
    from tether.models import read_model
    from tether.retouch.regions import segmenter

    with (PORTRAITS / "labels.csv").open(encoding="utf-8") as file:
        every = list(csv.DictReader(file))
    told = labelled("judge")
    fitted = {whose(name) for name in labelled("fit")}
    rows = [r for r in every[::EVERY] if whose(r["file"]) not in fitted]
    shown = {row["file"] for row in rows}
    rows += [r for r in every if r["file"] in told and r["file"] not in shown]
    figures: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    passed = True
    with (
        FaceMesh() as faces,
        segmenter.Segmenter(read_model(segmenter.MODEL_NAME)) as persons,
    ):
        for number, row in enumerate(rows):
            picture = np.asarray(cv2.imread(str(PORTRAITS / row["file"])), np.uint8)
            found = faces.meshes(picture)
            if not found:
                print(f"{row['file']}: no face")
                passed = False
                continue
            person = persons.person(picture)
            groups = ("all", row["ethnicity"] or "not said", row["gender"] or "not said")
            own = told.get(row["file"], [])
            for name, value in _measured(picture, found, person, number, own).items():
                for group in groups:
                    figures[name][group].append(value)
        _print(figures)
    return 0 if passed and _reached(figures) else 1


AIMS: dict[str, tuple[str, Callable[[float], bool]]] = {
    "texture kept": ("≥ 0.85", lambda value: value >= 0.85),
    "blotch amplitude reduced": ("≥ 0.40", lambda value: value >= 0.40),
    "modelling kept": ("≥ 0.80, our own", lambda value: value >= 0.80),
    "nose's form kept": ("≥ 0.60, our own", lambda value: value >= 0.60),
    "ΔE eyes": ("≤ 0.5", lambda value: value <= 0.5),
    "ΔE lips": ("≤ 0.5", lambda value: value <= 0.5),
    "ΔE hair": ("≤ 0.5", lambda value: value <= 0.5),
    "ΔE background": ("≤ 0.5", lambda value: value <= 0.5),
    "blemishes healed": ("≥ 0.95", lambda value: value >= 0.95),
    "false heals": ("≤ 1 a face", lambda value: value <= 1),
    "ΔE preview to full": ("≤ 0.5", lambda value: value <= 0.5),
    "moles kept": ("1.00", lambda value: value >= 0.999),
}


def _print(figures: dict[str, dict[str, list[float]]]) -> None:
    for name, groups in figures.items():
        means = {group: float(np.nanmean(values)) for group, values in groups.items()}
        rest = ", ".join(f"{g} {v:.3f}" for g, v in sorted(means.items()) if g != "all")
        worst = np.nanmin(groups["all"]), np.nanmax(groups["all"])
        aim = f"aim {AIMS[name][0]}; " if name in AIMS else ""
        print(f"{name}: {means['all']:.3f} ({aim}{worst[0]:.3f} to {worst[1]:.3f})")
        print(f"    {rest}")


def _reached(figures: dict[str, dict[str, list[float]]]) -> bool:
    means = {name: float(np.nanmean(groups["all"])) for name, groups in figures.items()}
    return all(AIMS[name][1](value) for name, value in means.items() if name in AIMS)


def _measured(
    picture: Pixels, landmarks: list[Field], person: Field, seed: int, told: list[Labelled]
) -> dict[str, float]:
    """Return every figure of one portrait."""
    from tether.retouch.plan import prepare
    from tether.retouch.recipe import Features, load_recipe
    from tether.retouch.regions.regions import find_regions
    from tether.retouch.render import render

    natural = load_recipe("natural")
    only_skin = replace(natural, features=Features())
    height, width = picture.shape[:2]
    regions = find_regions(picture, landmarks, person).resized(width, height)
    plan = prepare(picture, regions)
    after = np.asarray(render(picture, regions, only_skin, plan), np.uint8)
    out = changes(picture, after, regions)
    half = np.asarray(cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
    shown = render(half, regions, only_skin)
    reduced = cv2.resize(after, half.shape[1::-1], interpolation=cv2.INTER_AREA)
    skin = regions.resized(half.shape[1], half.shape[0]).skin > 0.5
    out["ΔE preview to full"] = float(_difference(shown, reduced)[skin].mean())
    firm = _firm(regions)
    size = float(np.ptp(regions.faces[0][:, 1]))
    inner = cv2.erode(firm.astype(np.uint8), np.ones((9, 9))) > 0
    planted, spots = plant(picture, inner, size, seed, PLANTED, MOLES)
    places = find_regions(planted, landmarks, person)
    healed = np.asarray(render(planted, places, natural, prepare(planted, places)), np.uint8)
    shares = [(_contrast(healed, s, planted, picture, after), s.mole) for s in spots]
    out["blemishes healed"] = float(np.mean([v < HEALED for v, mole in shares if not mole]))
    out["moles kept"] = float(np.mean([v > HEALED for v, mole in shares if mole]))
    scale = plan.shape[1] / picture.shape[1]
    heals = [((s.x + 0.5) / scale, (s.y + 0.5) / scale) for s in plan.spots if s.kind == "blemish"]
    out["heals of its own"] = len(heals)
    nearest = [_told(x, y, told, SAME * size) for x, y in heals]
    out["false heals"] = sum(spot is None or not spot.real for spot in nearest)
    out["heals not told"] = sum(spot is None for spot in nearest)
    return out


def changes(picture: Pixels, after: Pixels, regions: Regions) -> dict[str, float]:
    """Return how a retouch changed texture, blotches, form and what it should leave alone.

    Two thirds of what blotches' band holds are alike on both halves of a face: form as much as
    blotches. Beside the band stand the broader light and shade, and the nose within the band.
    """
    from tether.retouch import mesh

    firm = _firm(regions)
    before_l, after_l = _lab(picture)[..., 0], _lab(after)[..., 0]
    fine, wide, broad = (
        [_band(x, waves, firm) for x in (before_l, after_l)]
        for waves in (TEXTURE_WAVES, BLOTCH_WAVES, MODELLING_WAVES)
    )
    nose = firm & (mesh.fill(regions.shape, mesh.hull(regions.faces[0], mesh.NOSE)) > 0.5)
    out = {
        "texture kept": _energy(fine[1], firm) / _energy(fine[0], firm),
        "blotch amplitude reduced": 1 - float(wide[1][firm].std() / wide[0][firm].std()),
        "blotch energy reduced": 1 - float(wide[1][firm].var() / wide[0][firm].var()),
        "modelling kept": _kept(broad[0][firm], broad[1][firm]),
        "nose's form kept": _kept(wide[0][nose], wide[1][nose]),
    }
    changed = _difference(picture, after)
    for name in ("eyes", "lips", "hair", "background"):
        core = regions.masks()[name] > 0.9
        out[f"ΔE {name}"] = float(changed[core].mean()) if core.any() else float("nan")
    return out


def _kept(before: Field, after: Field) -> float:
    """Return how much of a pattern is still there: the slope of after over before, 1 for all."""
    return float((before * after).sum() / (before * before).sum())


def _firm(regions: Regions) -> NDArray[np.bool_]:
    return cv2.erode((regions.skin > 0.95).astype(np.uint8), np.ones((15, 15))) > 0


def _told(x: float, y: float, told: list[Labelled], reach: float) -> Labelled | None:
    """Return what was told by eye of the nearest spot, None where nothing was."""
    near = [spot for spot in told if np.hypot(spot.x - x, spot.y - y) < reach]
    return min(near, key=lambda spot: np.hypot(spot.x - x, spot.y - y), default=None)


def _contrast(healed: Pixels, spot: Planted, planted: Pixels, clean: Pixels, even: Pixels) -> float:
    """Return the share of a planted spot's contrast that is left: core against ring, L* and a*.

    `even` is the clean picture retouched: the skin's own differences are taken off on both sides.
    A heal puts the tone of the skin around into a spot's place, and may take such a difference
    along: what then stands out no more is healed as well, so of a blemish the less of both counts.
    """
    x, y, radius = spot.x, spot.y, spot.radius
    reach = int(3 * radius) + 4
    top, left = max(int(y) - reach, 0), max(int(x) - reach, 0)
    window = (slice(top, int(y) + reach), slice(left, int(x) + reach))
    height, width = healed[window].shape[:2]
    ys, xs = np.mgrid[top : top + height, left : left + width]
    distance = np.hypot(xs - x, ys - y)
    core = distance < 0.6 * radius + 0.5
    ring = (distance > 1.9 * radius) & (distance < 2.8 * radius)

    def step(picture: Pixels) -> Field:
        lab = _lab(picture[window])
        return np.asarray((lab[core].mean(0) - lab[ring].mean(0))[:2], np.float32)

    full = float(np.linalg.norm(step(planted) - step(clean)))
    left = float(np.linalg.norm(step(healed) - step(even)))
    return (left if spot.mole else min(left, float(np.linalg.norm(step(healed))))) / full


def _lab(picture: Pixels) -> Field:
    return np.asarray(cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_BGR2Lab), np.float32)


def _band(plane: Field, waves: tuple[float, float], mask: NDArray[np.bool_]) -> Field:
    """Return a plane's band between two wavelengths, by Gaussians (sigma: wave over 2π)."""
    weight = np.maximum(mask.astype(np.float32), 1e-4)

    def blur(sigma: float) -> Field:
        above = cv2.GaussianBlur(plane * weight, (0, 0), sigma)
        return np.asarray(above / cv2.GaussianBlur(weight, (0, 0), sigma), np.float32)

    return blur(waves[0] / (2 * np.pi)) - blur(waves[1] / (2 * np.pi))


def _energy(band: Field, mask: NDArray[np.bool_]) -> float:
    across, down = cv2.Sobel(band, cv2.CV_32F, 1, 0), cv2.Sobel(band, cv2.CV_32F, 0, 1)
    return float((across[mask] ** 2 + down[mask] ** 2).mean())


def _difference(one: Pixels, other: Pixels) -> NDArray[np.float64]:
    from skimage.color import deltaE_ciede2000

    return np.asarray(deltaE_ciede2000(_lab(one), _lab(other)))


if __name__ == "__main__":
    raise SystemExit(main())
