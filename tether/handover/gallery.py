"""A gallery in one HTML file: opens without a network, and the client's choice comes back.

The page holds its pictures itself, asks nobody for anything (its content security policy forbids
it), and saves the favourites as a small JSON file that `tether picks` brings into the session.
`tether serve` shows the same page with pictures from its own address.
"""

import base64
import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from tether.errors import SessionError
from tether.handover.paper import jpeg_within
from tether.session.files import explain

SMALL_SIDE = 480
"""Longer side in the grid, pixels: a card is 230 wide, on a screen of twice the density."""
LARGE_SIDE = 1600
"""Longer side when opened, pixels: fills a tablet."""
SMALL_QUALITY, LARGE_QUALITY = 76, 80
OFFLINE_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
)
LIVE_POLICY = (
    "default-src 'none'; img-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; "
    "script-src 'unsafe-inline'"
)


@dataclass(frozen=True, slots=True)
class GalleryPicture:
    """One picture: the shot's id in its session, whose it is, and the addresses of both sizes."""

    id: int
    sitter: str
    name: str
    small: str
    large: str


def page(
    pictures: Sequence[GalleryPicture],
    title: str,
    *,
    key: str,
    favourites: Sequence[int] = (),
    live: bool = False,
) -> str:
    """The whole page. `key` tells sessions apart in the browser's memory and in the saved file."""
    data: dict[str, Any] = {
        "title": title,
        "key": key,
        "live": live,
        "file": "favourites.json",
        "favourites": list(favourites),
        "foot": "Touch a heart to choose. Your choice goes straight to your photographer."
        if live
        else "Touch a heart to choose, then save your choice and send the file back. "
        "This page works without a network.",
        "pictures": [
            {"id": p.id, "sitter": p.sitter, "name": p.name, "small": p.small, "large": p.large}
            for p in sorted(pictures, key=lambda picture: picture.sitter)
        ],
    }
    text = files("tether.handover").joinpath("gallery.html").read_text("utf-8")
    # In a script element only `<` could end the element; escaped it is the same JSON.
    told = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    policy = LIVE_POLICY if live else OFFLINE_POLICY
    return Template(text).substitute(data=told, title=html.escape(title), policy=policy)


def write_gallery(
    pictures: Iterator[tuple[int, str, str, Path]], path: Path, title: str, *, key: str
) -> int:
    """Write the gallery; returns how many pictures it has.

    Args:
        pictures: shot id, sitter, name and file of each; one that cannot be read is left out.
        path: a new file.
        title: at the top.
        key: of the session.

    Raises:
        SessionError: the file exists, or cannot be written.
    """
    if path.exists():
        raise SessionError(f"{path} exists already: choose another name for the gallery.")
    found = []
    for shot, sitter, name, file in pictures:
        small = jpeg_within(file, (SMALL_SIDE, SMALL_SIDE), SMALL_QUALITY)
        large = jpeg_within(file, (LARGE_SIDE, LARGE_SIDE), LARGE_QUALITY)
        if small is not None and large is not None:
            found.append(GalleryPicture(shot, sitter, name, _inline(small[0]), _inline(large[0])))
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(page(found, title, key=key), "utf-8")
        partial.rename(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise explain(error, path) from error
    return len(found)


def read_favourites(path: Path, key: str) -> list[int]:
    """The shots that a client chose, from the file that the gallery saved.

    Raises:
        SessionError: it is no such file, or belongs to another session.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SessionError(f"{path} is too large to be a client's choice.")
        said = json.loads(path.read_text("utf-8"))
        shots = [int(one["shot"]) for one in said["favourites"]]
    except OSError as error:
        raise SessionError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, TypeError, KeyError) as error:
        raise SessionError(
            f"{path} is no choice from a gallery: ask the client for the file favourites.json."
        ) from error
    if said.get("tether") != "favourites" or said.get("session") != key:
        raise SessionError(f"{path} was chosen in another session's gallery.")
    return list(dict.fromkeys(shots))


MOST_BYTES = 8 << 20
"""Of a saved choice: a hundred bytes a picture."""


def _inline(content: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(content).decode()}"
