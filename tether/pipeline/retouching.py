"""Retouch files into a folder: models, regions, render, write; resumed where it was interrupted.

Takes paths and a recipe; gives new files, never in place. A note beside them
(`retouch_note`) says what each was made from, so a second run skips what is done, and a file that
tether did not make is never overwritten.
"""

import hashlib
import shutil
import threading
from collections.abc import Generator, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.colour.consistency import Standard
from tether.errors import PictureError, SettingsError, TetherError
from tether.picture_decoders import RAW_SUFFIXES
from tether.pipeline.day_light import light_shown_of, match_of
from tether.pipeline.judging import pictures_of
from tether.pipeline.mask_files import masks_beside, write_masks
from tether.pipeline.matching import matched
from tether.pipeline.per_process import PerProcess
from tether.pipeline.picture_files import (
    PNG_ENDING,
    TIFF_ENDINGS,
    SourcePicture,
    read_source,
    write_picture,
)
from tether.pipeline.region_finder import RegionFinder
from tether.pipeline.rendering import lit, rendered
from tether.pipeline.retouch_note import Copy, RetouchNote, state_of
from tether.pipeline.session_colour import SessionColour, colour_beside
from tether.pipeline.session_recipe import USUAL, chosen_for
from tether.pipeline.shot_recipes import for_picture
from tether.pipeline.workers import run_in_order
from tether.retouch.recipe import Recipe, load_recipe
from tether.retouch.regions.regions import Regions
from tether.rgb_profiles import srgb_of
from tether.scaling import at_most

PREVIEW_SIDE = 2048
"""Longest side of a preview, pixels: a screen's."""

WITHOUT_LOSS = TIFF_ENDINGS | {PNG_ENDING}
"""Kinds of file whose copy is of the same kind; of all others a JPEG is made, of RAW a TIFF."""


@dataclass(frozen=True, slots=True)
class Retouched:
    """What became of one picture: where it went, or `error`, a sentence.

    `faces` are those found, None where nobody looked.

    `light` is by what its light was matched to the session's reference, None where it was not;
    `notes` are what the recipe left undone, a sentence each.
    """

    source: Path
    target: Path | None
    faces: int | None = None
    light: Standard | None = None
    notes: tuple[str, ...] = ()
    already: bool = False
    error: str | None = None


class Retoucher:
    """Retouches picture files into `output`.

    `recipe` None: each picture has its own, else that of the session it lies in, else the usual
    one. `colour` is laid on before; None: each picture has that of the session it lies in.
    `recipes` are those of single pictures, which go before `recipe`; not on a cluster.
    """

    def __init__(
        self,
        output: Path,
        recipe: Recipe | None,
        preview: bool = False,
        masks: bool = False,
        colour: SessionColour | None = None,
        recipes: Mapping[Path, Recipe] | None = None,
    ) -> None:
        self._output = output
        self._colour = colour
        self._recipe = recipe
        self._recipes = recipes or {}
        self._preview = preview
        self._masks = masks
        self._models = threading.local()
        try:
            output.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PictureError(f"{output} cannot be made: {error.strerror}.") from error
        self._note = RetouchNote(output)

    def run(
        self, paths: list[Path], jobs: int = 1, scheduler: str | None = None
    ) -> Generator[Retouched, None, None]:
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

    @property
    def finished(self) -> int:
        """Copies that this run has made, also those that nobody was told of."""
        return self._note.finished

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
        return self._one(path, self._targets([path], original)[path], original)

    def _targets(self, paths: list[Path], original: Path | None = None) -> dict[Path, Path]:
        """Return where each picture goes; names met twice are numbered."""
        wished = [(path, path.stem + self._ending(path, original or path)) for path in paths]
        names = self._note.names_for(wished)
        return {path: self._output / names[path] for path in paths}

    def _ending(self, path: Path, original: Path) -> str:
        """Return the kind of file that is made of a picture: its own where nothing is changed."""
        ending = path.suffix.lower()
        if ending in RAW_SUFFIXES:
            return ".jpg" if self._preview else ".tif"
        if ending in WITHOUT_LOSS | {".jpg"}:
            return ending
        try:
            return ending if self._leaves(path, self._recipe_for(original)) else ".jpg"
        except (PictureError, SettingsError, OSError):  # said when its turn comes
            return ".jpg"

    def close(self) -> None:
        """Free the models of this thread."""
        local = self._models
        if hasattr(local, "finder"):
            local.finder.close()
            del local.finder

    def _on_cluster(self, targets: dict[Path, Path], scheduler: str) -> Iterator[Retouched]:
        missing: dict[Path, Copy] = {}
        for path, target in targets.items():
            standing = self._begun(path, target, path)
            if isinstance(standing, Copy):
                missing[path] = standing
            else:
                yield standing
        work = RetouchFile(self._output, self._recipe, self._preview, self._masks, self._colour)
        pairs = [(path, targets[path]) for path in missing]
        for result in run_in_order(work, pairs, _gave_up, scheduler=scheduler):
            yield self._ended(result, missing[result.source])

    def _one(self, path: Path, target: Path, original: Path | None = None) -> Retouched:
        standing = self._begun(path, target, original or path)
        if isinstance(standing, Copy):
            return self._ended(self.make(path, target, original), standing)
        return standing

    def _begun(self, path: Path, target: Path, original: Path) -> Copy | Retouched:
        """Note that a copy is begun and return it, or what stands without work: done, refused."""
        try:
            begun = Copy(target.name, str(path.resolve()), self._key(path, original))
            noted = self._note.of(target.name)
            if target.exists():
                if target.resolve() == path.resolve():
                    raise PictureError(
                        f"{path} would be overwritten; choose another folder for --output."
                    )
                if noted is None:
                    raise PictureError(
                        f"{target} is there already and was not made by tether; it was left alone."
                    )
                state = state_of(noted, target)
                masked = not self._masks or masks_beside(target)
                if noted.key == begun.key and state != "broken" and masked:
                    return Retouched(path, target, noted.faces, already=True)
                if state == "changed":
                    raise PictureError(
                        f"{target} was changed by another program since tether made it; it was left"
                        " alone: move it, or choose another folder for --output."
                    )
            # Before there is a file: after a kill it must be known as tether's own.
            self._note.add(begun)
        except (PictureError, SettingsError, OSError) as error:
            return _refused(path, error)
        return begun

    def _ended(self, result: Retouched, begun: Copy) -> Retouched:
        """Note that a copy is done, if it is."""
        if result.target is None:
            return result
        try:
            size = result.target.stat().st_size
            self._note.add(replace(begun, size=size, faces=result.faces))
        except (PictureError, OSError) as error:
            return _refused(result.source, error)
        return result

    def make(self, path: Path, target: Path, original: Path | None = None) -> Retouched:
        """Retouch one picture into `target`, whatever is there."""
        try:
            return self._make(path, target, original or path)
        except (PictureError, SettingsError, OSError, cv2.error, MemoryError) as error:
            return _refused(path, error)

    def _make(self, path: Path, target: Path, original: Path) -> Retouched:
        source = read_source(path, PREVIEW_SIDE if self._preview else None)
        colour = self._colour_of(path)
        own = self._recipe_for(original)
        if colour.acts:
            pixels = colour.laid_on(source.pixels, source.icc)
            if pixels is not source.pixels:
                source = replace(source, pixels=pixels, icc=None)
        pixels = source.pixels
        size = (pixels.shape[1], pixels.shape[0])
        untouched = self._leaves(path, own)
        if untouched and not self._masks and self._copy(source, target):
            return Retouched(path, target)
        is_matched = own.strength > 0 and colour.acts and colour.reference is not None
        if not (self._masks or is_matched or own.needs_regions):
            return self._light_alone(source, own, target)
        eight = pixels if pixels.dtype == np.uint8 else (pixels >> 8).astype(np.uint8)
        small = at_most(np.asarray(eight, np.uint8), PREVIEW_SIDE)
        small = np.asarray(srgb_of(small, source.icc), np.uint8)
        del eight
        regions = self._regions(small)
        found = match_of(colour, small, regions, original)
        recipe = matched(own, found.match)
        notes: tuple[str, ...] = ()
        if not (untouched and self._copy(source, target)):
            source, notes = rendered(source, regions, recipe)
            del pixels
            write_picture(target, source.pixels, source)
        if self._masks:
            write_masks(regions, own.crop, size, target)
        light = None if own.strength == 0 else found.standard
        return Retouched(path, target, len(regions.faces), light, notes)

    def _light_alone(self, source: SourcePicture, recipe: Recipe, target: Path) -> Retouched:
        """Write what no face is looked for: a profile's colours, exposure and white balance."""
        changed, notes = lit(source, recipe)
        write_picture(target, changed.pixels, changed)
        return Retouched(source.path, target, notes=notes)

    def _leaves(self, path: Path, recipe: Recipe) -> bool:
        """Whether nothing of a picture is changed: by neither recipe nor colour nor size."""
        return not (recipe.acts or self._preview or self._colour_of(path).acts)

    def _copy(self, source: SourcePicture, target: Path) -> bool:
        """Copy the file itself where nothing changes: bit for bit, whatever its format."""
        if source.path.suffix.lower() != target.suffix.lower():
            return False  # a RAW file is developed
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
        """Return the recipe for one picture, with the marks that were made on it."""
        if path in self._recipes:
            return self._recipes[path]
        if self._recipe is not None:
            return for_picture(self._recipe, path)
        chosen = chosen_for(path)
        return load_recipe(USUAL) if chosen is None else chosen.recipe

    def _key(self, path: Path, original: Path) -> str:
        """Return what the result depends on; of the day's light what is told at once: the shown."""
        try:
            stat = path.stat()
        except OSError as error:
            raise PictureError(f"{path} cannot be read: {error.strerror}.") from error
        identity = (str(path.resolve()), stat.st_size, stat.st_mtime_ns)
        colour = self._colour_of(path)
        laid = (colour if colour.acts else None, light_shown_of(original, colour))
        known = (one for one in laid if one is not None)
        parts = (*identity, self._recipe_for(original), self._preview, *known)
        return hashlib.sha256(repr(parts).encode()).hexdigest()


@dataclass(frozen=True)
class RetouchFile:
    """Retouches (picture, target) on whatever worker it is sent to; the models stay there."""

    output: Path
    recipe: Recipe | None
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
    said = " ".join(str(error).split())  # OpenCV's have line ends
    sentence = said if isinstance(error, TetherError) else f"{path}: {said}."
    return Retouched(path, None, error=sentence)


def pictures_to_retouch(paths: list[Path], output: Path) -> list[Path]:
    """Return the pictures of files, folders with what is below them, and sessions.

    What was retouched into `output` before is left out, where that lies in one of the folders.

    Raises:
        PictureError: there are none, or `output` holds some of the pictures themselves.
    """
    note, folder = RetouchNote(output), output.resolve()
    found = []
    for path in dict.fromkeys(pictures_of(paths)):
        if path.resolve().parent != folder:
            found.append(path)
        elif not note.made(path.name):
            # Where names are told apart by case only, a copy would take its original's place.
            raise PictureError(
                f"{output} holds the pictures themselves: give another folder for the copies."
            )
    if not found:
        where = ", ".join(map(str, paths))
        raise PictureError(f"There are no pictures in {where}: give pictures, or their folder.")
    return found
