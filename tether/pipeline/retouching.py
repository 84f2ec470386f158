"""Retouch files into a folder: models, regions, render, write; resumed where it was interrupted.

Takes paths and a recipe; gives new files, never in place. A note beside them
(`.tether-retouch.json`) says what each was made from, so a second run skips what is done, and a
file that tether did not make is never overwritten.
"""

import hashlib
import json
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.colour.consistency import Standard
from tether.errors import PictureError, SettingsError, TetherError
from tether.picture_decoders import RAW_SUFFIXES
from tether.pipeline.day_light import match_of
from tether.pipeline.matching import matched
from tether.pipeline.per_process import PerProcess
from tether.pipeline.picture_files import (
    TIFF_ENDINGS,
    SourcePicture,
    read_source,
    write_picture,
)
from tether.pipeline.region_finder import RegionFinder
from tether.pipeline.session_colour import SessionColour, colour_beside
from tether.pipeline.workers import run_in_order
from tether.retouch.crop import cropped
from tether.retouch.plan import prepare
from tether.retouch.recipe import Recipe
from tether.retouch.regions import Regions
from tether.retouch.render import render
from tether.scaling import at_most
from tether.session.files import hash_file

NOTE_NAME = ".tether-retouch.json"


PREVIEW_SIDE = 2048
"""Longest side of a preview, pixels: a screen's."""


@dataclass(frozen=True, slots=True)
class Retouched:
    """What became of one picture: where it went, or `error`, a sentence; `faces` found.

    `light` is by what its light was matched to the session's reference, None where it was not;
    `notes` are what the recipe left undone, a sentence each.
    """

    source: Path
    target: Path | None
    faces: int = 0
    light: Standard | None = None
    notes: tuple[str, ...] = ()
    already: bool = False
    error: str | None = None


class Retoucher:
    """Retouches picture files into `output` with one recipe.

    `colour` is laid on before; None: each picture has that of the session it lies in.
    """

    def __init__(
        self,
        output: Path,
        recipe: Recipe,
        preview: bool = False,
        masks: bool = False,
        colour: SessionColour | None = None,
    ) -> None:
        self._output = output
        self._colour = colour
        self._recipe = recipe
        self._preview = preview
        self._masks = masks
        self._models = threading.local()
        self._note_lock = threading.Lock()
        try:
            output.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PictureError(f"{output} cannot be made: {error.strerror}.") from error
        self._note = _read_note(output / NOTE_NAME)

    def run(
        self, paths: list[Path], jobs: int = 1, scheduler: str | None = None
    ) -> Iterator[Retouched]:
        """Retouch every path; yields each as it is done. A bad picture does not stop the others.

        `jobs` pictures at once here, or on the Dask cluster whose `scheduler` is named: its workers
        must see the pictures and the output folder at the same paths.

        Raises:
            SettingsError: no scheduler answers.
        """
        targets = self._targets(paths)
        if scheduler is not None:
            yield from self._on_cluster(targets, scheduler)
            return
        with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
            waiting: set[Future[Retouched]] = {
                pool.submit(self._one, path, target) for path, target in targets.items()
            }
            try:
                for done in as_completed(waiting):
                    yield done.result()
            finally:
                for future in waiting:
                    future.cancel()

    def colours(self, paths: list[Path]) -> list[str]:
        """Return what is laid on these pictures before, in words.

        Raises:
            SettingsError: a session's profile is gone or damaged.
        """
        return list(dict.fromkeys(name for path in paths if (name := self._colour_of(path).name)))

    def one(self, path: Path, original: Path | None = None) -> Retouched:
        """Retouch one picture on this thread, whose models stay for the next.

        `original` is the session's file where `path` is a copy of it.
        """
        return self._one(path, self._targets([path])[path], original)

    def _targets(self, paths: list[Path]) -> dict[Path, Path]:
        """Return where each picture goes; names met twice are numbered."""
        targets: dict[Path, Path] = {}
        taken: set[str] = set()
        for path in paths:
            ending = path.suffix.lower()
            if ending in RAW_SUFFIXES:
                ending = ".jpg" if self._preview else ".tif"
            elif ending not in TIFF_ENDINGS:
                ending = ".jpg"
            name, number = path.stem + ending, 2
            while name.lower() in taken:
                name, number = f"{path.stem}-{number}{ending}", number + 1
            taken.add(name.lower())
            targets[path] = self._output / name
        return targets

    def close(self) -> None:
        """Free the models of this thread."""
        local = self._models
        if hasattr(local, "finder"):
            local.finder.close()
            del local.finder

    def _on_cluster(self, targets: dict[Path, Path], scheduler: str) -> Iterator[Retouched]:
        missing: dict[Path, tuple[Path, str]] = {}
        for path, target in targets.items():
            result, key = self._standing(path, target)
            if result is None:
                missing[path] = target, key
            else:
                yield result
        work = RetouchFile(self._output, self._recipe, self._preview, self._masks, self._colour)
        pairs = [(path, target) for path, (target, _) in missing.items()]
        for result in run_in_order(work, pairs, _gave_up, scheduler=scheduler):
            if result.target is not None:
                self._remember(result.target.name, missing[result.source][1])
            yield result

    def _one(self, path: Path, target: Path, original: Path | None = None) -> Retouched:
        result, key = self._standing(path, target)
        if result is None:
            result = self.make(path, target, original)
            if result.target is not None:
                self._remember(target.name, key)
        return result

    def _standing(self, path: Path, target: Path) -> tuple[Retouched | None, str]:
        """Return what stands without work (done before, or refused), and the result's key."""
        try:
            key = self._key(path)
            if target.exists():
                if target.resolve() == path.resolve():
                    raise PictureError(
                        f"{path} would be overwritten; choose another folder for --output."
                    )
                if self._note.get(target.name) == key and self._masks_there(target):
                    return Retouched(path, target, already=True), key
                if target.name not in self._note:
                    raise PictureError(
                        f"{target} is there already and was not made by tether; it was left alone."
                    )
        except (PictureError, SettingsError, OSError) as error:
            return _refused(path, error), ""
        return None, key

    def make(self, path: Path, target: Path, original: Path | None = None) -> Retouched:
        """Retouch one picture into `target`, whatever is there."""
        try:
            return self._make(path, target, original or path)
        except (PictureError, SettingsError, OSError, cv2.error, MemoryError) as error:
            return _refused(path, error)

    def _make(self, path: Path, target: Path, original: Path) -> Retouched:
        source = read_source(path, PREVIEW_SIDE if self._preview else None)
        colour = self._colour_of(path)
        if colour.acts:
            pixels = colour.laid_on(source.pixels, source.icc)
            source = replace(source, pixels=pixels, icc=None)  # in sRGB now
        pixels = source.pixels
        own = self._recipe_for(path)
        untouched = own.strength == 0 or own == Recipe(name=own.name)
        untouched &= not colour.acts
        if untouched and not self._masks and self._copy(source, target):
            return Retouched(path, target)
        eight = pixels if pixels.dtype == np.uint8 else (pixels >> 8).astype(np.uint8)
        small = at_most(np.asarray(eight, np.uint8), PREVIEW_SIDE)
        del eight
        regions = self._regions(small)
        found = match_of(colour, small, regions, original)
        recipe = matched(own, found.match)
        notes: tuple[str, ...] = ()
        if not (untouched and self._copy(source, target)):
            plan = prepare(pixels, regions)
            notes = plan.notes(recipe)
            write_picture(target, render(pixels, regions, recipe, plan), source)
        if self._masks:
            self._write_masks(regions, (pixels.shape[1], pixels.shape[0]), target)
        light = None if self._recipe.strength == 0 else found.standard
        return Retouched(path, target, len(regions.faces), light, notes)

    def _copy(self, source: SourcePicture, target: Path) -> bool:
        """Copy the file itself where nothing changes: bit for bit, whatever its format."""
        if self._preview or source.path.suffix.lower() != target.suffix.lower():
            return False
        partial = target.with_name(f".{target.name}.part")
        try:
            shutil.copyfile(source.path, partial)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        return True

    def _regions(self, picture: NDArray[np.uint8]) -> Regions:
        """Return the regions of a picture of working size."""
        local = self._models
        if not hasattr(local, "finder"):
            local.finder = RegionFinder()
        regions: Regions = local.finder.find(picture)
        return regions

    def _colour_of(self, path: Path) -> SessionColour:
        return colour_beside(path) if self._colour is None else self._colour

    def _recipe_for(self, path: Path) -> Recipe:
        """Return the recipe with the picture's own marks, told by the file's bytes."""
        marked = bool(self._recipe.marks)
        return self._recipe.for_picture(hash_file(path)[1]) if marked else self._recipe

    def _write_masks(self, regions: Regions, size: tuple[int, int], target: Path) -> None:
        """Write one 8-bit PNG a region, of the size (width, height) and crop of the picture."""
        for name, mask in regions.shown().items():
            eight = np.round(np.clip(mask, 0, 1) * 255).astype(np.uint8)
            full = np.asarray(cv2.resize(eight, size, interpolation=cv2.INTER_LINEAR), np.uint8)
            full = np.asarray(cropped(full, regions, self._recipe.crop), np.uint8)
            _, png = cv2.imencode(".png", full)
            path = target.with_name(f"{target.stem}.{name}.png")
            partial = path.with_name(f".{path.name}.part")
            partial.write_bytes(png.tobytes())
            partial.replace(path)

    def _masks_there(self, target: Path) -> bool:
        return not self._masks or target.with_name(f"{target.stem}.skin.png").exists()

    def _key(self, path: Path) -> str:
        """Return what the result depends on: the file's identity, recipe, size and colour."""
        try:
            stat = path.stat()
        except OSError as error:
            raise PictureError(f"{path} cannot be read: {error.strerror}.") from error
        identity = (str(path.resolve()), stat.st_size, stat.st_mtime_ns)
        colour = self._colour_of(path)
        recipe = self._recipe_for(path)
        parts = (*identity, recipe, self._preview) + ((colour,) if colour.acts else ())
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    def _remember(self, name: str, key: str) -> None:
        with self._note_lock:
            self._note[name] = key
            partial = self._output / f"{NOTE_NAME}.part"
            partial.write_text(json.dumps(self._note, indent=0, sort_keys=True), "utf-8")
            partial.replace(self._output / NOTE_NAME)


@dataclass(frozen=True)
class RetouchFile:
    """Retouches (picture, target) on whatever worker it is sent to; the models stay there."""

    output: Path
    recipe: Recipe
    preview: bool
    masks: bool
    colour: SessionColour | None = None

    def __call__(self, pair: tuple[Path, Path]) -> Retouched:
        """Retouch one."""
        retoucher = _kept.get(
            self,
            lambda: Retoucher(self.output, self.recipe, self.preview, self.masks, self.colour),
        )
        return retoucher.make(*pair)


_kept: PerProcess[Retoucher] = PerProcess()


def _gave_up(pair: tuple[Path, Path]) -> Retouched:
    path = pair[0]
    return Retouched(path, None, error=f"{path} ends the program that reads it: it was left out.")


def _refused(path: Path, error: Exception) -> Retouched:
    sentence = str(error) if isinstance(error, TetherError) else f"{path}: {error}."
    return Retouched(path, None, error=sentence)


def _read_note(path: Path) -> dict[str, str]:
    try:
        note = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in note.items()} if isinstance(note, dict) else {}
