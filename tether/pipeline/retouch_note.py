"""What a folder of retouched copies was made from, so that a second run goes on where one ended.

A line of JSON for each beginning and each end of a copy is added to `.tether-retouch.jsonl` in the
folder; a run that is killed loses at most the line that it was writing. A file that is in no line
was not made by tether.
"""

import json
import threading
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from tether.errors import PictureError
from tether.pipeline.picture_files import read_source

NOTE_NAME = ".tether-retouch.jsonl"

EARLIER_NAME = ".tether-retouch.json"
"""Of tether before: an object of names and keys, finished copies alone."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: its file's name, its source's path, and `key`, all that it depends on.

    `size` is in bytes: None while it is being made, 0 where it is not known. `faces` are those
    found in it, None where nobody looked.
    """

    name: str
    source: str
    key: str
    size: int | None = None
    faces: int | None = None


class RetouchNote:
    """The note of one folder. Safe for several threads; one program a folder at a time."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NOTE_NAME
        self._lock = threading.Lock()
        self.finished = 0
        """Copies whose end was noted in this run."""
        self._copies = {copy.name: copy for copy in _earlier(folder / EARLIER_NAME)}
        text = _text(self._path)
        self._copies |= {copy.name: copy for copy in map(_copy, text.splitlines()) if copy}
        self._torn = bool(text) and not text.endswith("\n")

    def of(self, name: str) -> Copy | None:
        """Return what is noted of a file; None: tether did not make it."""
        return self._copies.get(name)

    def add(self, copy: Copy) -> None:
        """Note a beginning or an end.

        Raises:
            PictureError: the folder takes none.
        """
        line = "\n" * self._torn + json.dumps(asdict(copy)) + "\n"
        with self._lock:
            try:
                with self._path.open("a", encoding="utf-8") as file:
                    file.write(line)
            except OSError as error:
                raise PictureError(
                    f"{self._path.parent} cannot be written: {error.strerror}."
                ) from error
            self._torn = False
            self._copies[copy.name] = copy
            self.finished += copy.size is not None

    def made(self, name: str) -> bool:
        """Whether a file of the folder is a copy, or a mask beside one."""
        stems = {Path(one).stem for one in self._copies}
        is_mask = name.endswith(".png") and name.rsplit(".", 2)[0] in stems
        return name in self._copies or is_mask

    def names_for(self, wanted: Iterable[tuple[Path, str]]) -> dict[Path, str]:
        """Return a name for each (source, name wished for), the one it had before if it had one.

        A name that another source has, now or in an earlier run, is numbered: `anna-2.jpg`.
        """
        before = {(one.source, Path(one.name).suffix): one.name for one in self._copies.values()}
        names: dict[Path, str] = {}
        new: list[tuple[Path, str]] = []
        for source, wish in wanted:
            had = before.get((str(source.resolve()), Path(wish).suffix))
            if had is None:
                new.append((source, wish))
            else:
                names[source] = had
        taken = {name.lower() for name in names.values()}
        owned = {one.name.lower() for one in self._copies.values() if one.source}
        for source, wish in new:
            stem, ending = Path(wish).stem, Path(wish).suffix
            name, number = wish, 2
            while name.lower() in taken | owned:
                name, number = f"{stem}-{number}{ending}", number + 1
            taken.add(name.lower())
            names[source] = name
        return names


def state_of(copy: Copy, file: Path) -> Literal["whole", "changed", "broken"]:
    """Return what became of a copy's file: "changed" is what somebody has worked on since.

    That can be read and is of another size; what was never finished or cannot be read is broken.
    """
    if copy.size is None:
        return "broken"
    if copy.size in (0, file.stat().st_size):
        return "whole"
    try:
        read_source(file)
    except PictureError:
        return "broken"
    return "changed"


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _copy(line: str) -> Copy | None:
    """Return what a line says; None for one that was cut off."""
    try:
        copy = Copy(**json.loads(line))
    except (ValueError, TypeError):
        return None
    texts = all(isinstance(text, str) for text in (copy.name, copy.source, copy.key))
    numbers = all(number is None or type(number) is int for number in (copy.size, copy.faces))
    return copy if texts and numbers else None


def _earlier(path: Path) -> list[Copy]:
    try:
        note = json.loads(_text(path))
    except ValueError:
        return []
    if not isinstance(note, dict):
        return []
    return [Copy(str(name), "", str(key), 0) for name, key in note.items()]
