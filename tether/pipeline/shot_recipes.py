"""Recipes saved for single shots: the newest one saved for a shot is that shot's own.

They lie in the session's `recipes` folder as `STEM.toml`, `STEM-2.toml` and so on; nothing is
overwritten, and the highest number counts. What was saved here ends with a `[[marks]]` of the
picture, by which it is found after the shot has got another name. A file without any is written by
hand, and is of the shot that it is called after.
"""

import re
from functools import lru_cache
from pathlib import Path

from tether.errors import SessionError, SettingsError
from tether.picture_decoders import RAW_SUFFIXES
from tether.pictures import PICTURE_SUFFIXES
from tether.pipeline.session_colour import session_of
from tether.retouch.recipe import Recipe, load_recipe, recipe_text
from tether.session.files import hash_file
from tether.session.ledger import LEDGER, Ledger

FOLDER = "recipes"
"""Of a session: what was saved in the retouch window, or put there by hand."""

_NUMBER = re.compile(r"-([1-9]\d*)$")


def recipes_beside(picture: Path) -> Path | None:
    """Return the recipes' folder of the session that a picture lies in; it need not be there."""
    found = session_of(picture)
    return None if found is None else found[0] / FOLDER


def saved_recipes(recipes: Path) -> list[Path]:
    """Return every recipe in a folder, by name; none where there is no such folder."""
    try:
        saved = [one for one in recipes.iterdir() if one.suffix == ".toml"]
    except OSError:
        return []
    return sorted(saved, key=lambda one: one.stem)


def own_recipe(picture: Path, recipes: Path | None) -> Path | None:
    """Return the newest recipe saved for a shot, or None. It may be wrong: `load_recipe` tells.

    The RAW of a pair has the recipe of its JPEG, which is the one that is looked at.
    """
    saved = [] if recipes is None else saved_recipes(recipes)
    own = _own(picture, saved)
    return max(own, key=lambda one: _number(one, picture.stem), default=None)


def for_picture(recipe: Recipe, picture: Path) -> Recipe:
    """Return a recipe with the picture's own marks, told by the file's bytes.

    Raises:
        OSError: the picture cannot be read.
    """
    return recipe.for_picture(_sha256(picture)) if recipe.marks else recipe


def save_recipe(recipe: Recipe, picture: Path, recipes: Path) -> Path:
    """Save what a shot is retouched by as its own from now on, and return the new file.

    `keep` and `heal` of `recipe` are of this picture, and go into its `[[marks]]`. The folder is
    made where needed.

    Raises:
        OSError: the picture cannot be read, or the recipe not be written.
    """
    name = picture.name.encode("utf-8", "replace").decode()  # a name may be no text at all
    text = recipe_text(recipe.with_marks_of(name, _sha256(picture)))
    recipes.mkdir(parents=True, exist_ok=True)
    own = _own(picture, saved_recipes(recipes))
    number = 1 + max((_number(one, picture.stem) for one in own), default=0)
    while True:
        path = recipes / f"{picture.stem}{f'-{number}' if number > 1 else ''}.toml"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:  # of another shot: `IMG-2.toml` is also the second of `IMG`
            number += 1
        else:
            return path


def saved_for_a_shot(recipe: Path) -> bool:
    """Whether a recipe was saved as a shot's own."""
    return bool(_saved_for(recipe, _stamp(recipe)))


def _own(picture: Path, saved: list[Path]) -> list[Path]:
    """Return which of the saved recipes are of a shot."""
    named = {one: _saved_for(one, _stamp(one)) for one in saved}
    own = [one for one, sha256 in named.items() if not sha256 and _is_called_after(one, picture)]
    wanted = set(named.values()) - {""}
    if not wanted:
        return own
    try:
        files = [picture]
        if picture.suffix.lower() in RAW_SUFFIXES:
            files += [one for one in picture.parent.iterdir() if _is_seen_of(one, picture)]
        hashes = {_noted(one) for one in files}
        if None in hashes or any(named[one] and _is_called_after(one, picture) for one in saved):
            hashes |= {_sha256(one) for one in files}
    except OSError:  # whoever reads the picture says what is wrong with it
        return own
    return own + [one for one, sha256 in named.items() if sha256 in hashes]


def _is_called_after(recipe: Path, picture: Path) -> bool:
    return _NUMBER.sub("", recipe.stem) == picture.stem or recipe.stem == picture.stem


def _is_seen_of(file: Path, raw: Path) -> bool:
    """Whether a file is what is looked at in place of a RAW."""
    return file.stem == raw.stem and file.suffix.lower() in PICTURE_SUFFIXES - RAW_SUFFIXES


def _number(recipe: Path, stem: str) -> int:
    """Return a recipe's number; a shot that got another name goes on counting."""
    found = None if recipe.stem == stem else _NUMBER.search(recipe.stem)
    return int(found[1]) if found else 1


@lru_cache(4096)
def _saved_for(recipe: Path, _changes: tuple[int, ...]) -> str:
    """Return the SHA-256 of the picture that a recipe was saved for; empty: it says none."""
    try:
        marks = load_recipe(recipe).marks
    except (SettingsError, OSError):
        return ""  # whose it is tells its name, and what is wrong with it, whoever loads it
    return marks[-1].sha256.lower() if marks else ""


def _noted(picture: Path) -> str | None:
    """Return what the ledger says of a file's bytes, so that not all of a day is read for it.

    None where it says nothing. Of a file that was changed since it says what the camera sent.
    """
    found = session_of(picture)
    if found is None:
        return None
    return _noted_in(*found).get(picture.absolute().relative_to(found[0]).as_posix()) or None


@lru_cache(2)
def _noted_in(folder: Path, _stamp: tuple[int, ...]) -> dict[str, str]:
    try:
        ledger = Ledger(folder / LEDGER, read_only=True)
        try:
            rows = ledger.rows("SELECT path, sha256 FROM files WHERE sha256 IS NOT NULL")
        finally:
            ledger.close()
    except SessionError:
        return {}
    return {row["path"]: row["sha256"] for row in rows}


def _sha256(picture: Path) -> str:
    return _hashed(picture, _stamp(picture))


@lru_cache(4096)
def _hashed(picture: Path, _changes: tuple[int, ...]) -> str:
    return hash_file(picture)[1]


def _stamp(path: Path) -> tuple[int, ...]:
    """What changes when a file does."""
    try:
        stat = path.stat()
    except OSError:
        return ()
    return stat.st_size, stat.st_mtime_ns
