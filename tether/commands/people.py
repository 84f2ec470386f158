"""`tether people`: who is who in a folder or a session, by face and without names."""

import argparse
import json
import sys
from pathlib import Path

SUMMARY = "who is who: groups of pictures by face"

EPILOG = """\
With --json, one object a line: first the people, in the order in which they are first met,

  {"person": 1, "pictures": ["a.jpg", "b.jpg"],
   "faces": [{"path": "a.jpg", "box": [x, y, width, height]}, ...]}

(box in fractions of the picture; a picture of several people is in each one's "pictures"), then,
where there are any, pictures without a face and pictures that could not be read:

  {"person": null, "pictures": ["c.jpg"], "faces": []}
  {"person": null, "pictures": ["d.jpg"], "faces": [], "error": "d.jpg is empty (0 bytes)."}

Unreadable pictures are also named on stderr, and the command then exits 1. Faces are compared in
memory only: nothing that identifies a person is stored.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.arguments import add_workers

    parser.add_argument("place", type=Path, metavar="FOLDER-or-SESSION", help="where pictures are")
    parser.add_argument("--json", action="store_true", help="print one object a line for programs")
    add_workers(parser)


def run(args: argparse.Namespace) -> int:
    """Group; returns 1 where a picture could not be read."""
    from rich.console import Console
    from rich.progress import track

    from tether.errors import PictureError
    from tether.pipeline.peoples import grouped, pictures_of, see_all

    paths = pictures_of(args.place)
    if not paths:
        raise PictureError(f"There are no pictures in {args.place}.")
    console = Console(stderr=True)
    seen = list(
        track(
            see_all(paths, args.jobs, args.scheduler), "Looking for faces", len(paths),
            console=console, transient=True,
        )
    )  # fmt: skip
    people = grouped(seen)
    faceless = [picture.path for picture in seen if not picture.faces and not picture.error]
    wrong = [picture for picture in seen if picture.error]
    for picture in wrong:
        sys.stderr.write(f"tether: {picture.error}\n")
    if args.json:
        for person in people:
            faces = [
                {"path": str(face.path), "box": [round(value, 4) for value in face.box]}
                for face in person.faces
            ]
            _line({"person": person.number, "pictures": _names(person.pictures), "faces": faces})
        if faceless:
            _line({"person": None, "pictures": _names(faceless), "faces": []})
        for picture in wrong:
            pictures = _names([picture.path])
            _line({"person": None, "pictures": pictures, "faces": [], "error": picture.error})
        return 1 if wrong else 0
    for person in people:
        names = ", ".join(path.name for path in person.pictures)
        sys.stdout.write(f"Person {person.number}: {len(person.pictures)} pictures: {names}\n")
    if faceless:
        sys.stdout.write(f"No face: {', '.join(path.name for path in faceless)}\n")
    return 1 if wrong else 0


def _names(paths: "list[Path] | tuple[Path, ...]") -> list[str]:
    return [str(path) for path in paths]


def _line(value: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
