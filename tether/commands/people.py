"""`tether people`: who is who in a folder or a session, by face; names and groups put right."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.people.decisions import Decision
    from tether.pipeline.peoples import Person, SeenPicture

SUMMARY = "who is who: groups of pictures by face"

EPILOG = """\
With --json, one object a line: first the people, in the order in which they are first met,

  {"person": 1, "name": null, "pictures": ["a.jpg", "b.jpg"],
   "faces": [{"path": "a.jpg", "box": [x, y, width, height]}, ...]}

(box in fractions of the picture; a picture of several people is in each one's "pictures"), then,
where there are any, pictures without a face and pictures that could not be read:

  {"person": null, "pictures": ["c.jpg"], "faces": []}
  {"person": null, "pictures": ["d.jpg"], "faces": [], "error": "d.jpg is empty (0 bytes)."}

--merge, --split, --name and --reference are kept in people.json in the folder, as names of files,
and hold when the command is run again; several may be given at once. Nobody is named without being
asked for: a reference that is not surely one person is only told. --give writes the names into a
session's shots, each change is told, and undo takes it back.

Unreadable pictures are also named on stderr, and the command then exits 1. Faces are compared in
memory only: nothing that identifies a person is stored. --wipe clears what may still be there (a
reading with --identity, decisions), reads every file of the session for it, and says so."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.arguments import add_workers

    parser.add_argument("place", type=Path, metavar="FOLDER-or-SESSION", help="where pictures are")
    parser.add_argument(
        "--merge", action="append", nargs="+", type=int, default=[], metavar="PERSON",
        help="these numbers of the list are one person",
    )  # fmt: skip
    parser.add_argument(
        "--split", action="append", nargs="+", type=Path, default=[], metavar="PICTURE",
        help="these pictures are one person, and not the one that they are grouped with",
    )  # fmt: skip
    parser.add_argument(
        "--name", action="append", nargs=2, default=[], metavar=("PERSON", "NAME"),
        help="call a number of the list by a name; an empty one takes it away",
    )  # fmt: skip
    parser.add_argument(
        "--reference", action="append", nargs=2, default=[], metavar=("PICTURE", "NAME"),
        help="call whoever this picture shows by a name",
    )  # fmt: skip
    parser.add_argument(
        "--give", action="store_true", help="give a session's shots to the people that are named"
    )
    parser.add_argument("--consent", metavar="WORDS", help="note who agreed to being compared")
    parser.add_argument("--wipe", action="store_true", help="clear descriptors, and prove it")
    add_workers(parser)
    parser.add_argument("--json", action="store_true", help="print one object a line for programs")


def run(args: argparse.Namespace) -> int:
    """Group; returns 1 where a picture could not be read, or a wish could not be fulfilled."""
    from tether.commands.people_session import check_consent, give, wipe_session
    from tether.commands.progress import Counter
    from tether.errors import PictureError
    from tether.pipeline.people_decisions import load_decisions, save_decisions
    from tether.pipeline.peoples import grouped, pictures_of, see_all

    if args.wipe:
        return wipe_session(args.place)
    paths = pictures_of(args.place)
    if not paths:
        raise PictureError(f"There are no pictures in {args.place}.")
    check_consent(args.place, args.consent)
    decisions = load_decisions(args.place)
    seen: list[SeenPicture] = []
    with Counter("Looking for faces") as counter:
        for picture in see_all(paths, args.jobs, args.scheduler):
            seen.append(picture)
            counter.show(len(seen), len(paths))
    people = grouped(seen, decisions=decisions, folder=args.place)
    new, fine = _wishes(args, people, seen)
    if new:
        save_decisions(args.place, [*decisions, *new])
        people = grouped(seen, decisions=[*decisions, *new], folder=args.place)
    fine &= not [_say(picture.error) for picture in seen if picture.error]
    if args.give:
        give(args.place, people, seen)
    _list(people, seen, as_json=args.json)
    return 0 if fine else 1


def _wishes(
    args: argparse.Namespace, people: "Sequence[Person]", seen: "Sequence[SeenPicture]"
) -> "tuple[list[Decision], bool]":
    """What is newly decided, and whether all of it was clear."""
    from tether.errors import PictureError
    from tether.people.decisions import Decision
    from tether.pipeline.people_decisions import recognise
    from tether.pipeline.peoples import keys_of

    faces = [face for picture in seen for face in picture.faces]
    key_of = dict(zip(faces, keys_of(seen, args.place), strict=True))

    def keys(person: "Person") -> tuple[str, ...]:
        return tuple(key_of[face] for face in person.faces)

    def numbered(number: object) -> "Person":
        found = [one for one in people if str(one.number) == str(number)]
        if not found:
            raise PictureError(f"There is no person {number}: the list has 1 to {len(people)}.")
        return found[0]

    new: list[Decision] = []
    for numbers in args.merge:
        same = [key for number in numbers for key in keys(numbered(number))]
        new.append(Decision("together", tuple(same)))
    for pictures in args.split:
        wanted = {path.name for path in pictures}
        missing = wanted - {face.path.name for face in faces}
        if missing:
            raise PictureError(f"There is no face in {', '.join(sorted(missing))} to split off.")
        other = [key for face, key in key_of.items() if face.path.name in wanted]
        new.append(Decision("apart", tuple(other)))
    for number, name in args.name:
        new.append(Decision("name", keys(numbered(number)), " ".join(name.split())))
    fine = True
    for picture, name in args.reference:
        found = recognise(Path(picture), people)
        if found.person is not None and found.sure:
            new.append(Decision("name", keys(found.person), " ".join(name.split())))
            _say(f"{name} is person {found.person.number} (distance {found.distance:.2f}).")
            continue
        fine = False
        if found.person is None:
            _say(f"Nobody here looks like {name} in {picture}.")
        else:
            number = found.person.number
            _say(
                f"{name} may be person {number} (distance {found.distance:.2f}); look, and say so "
                f'with --name {number} "{name}".'
            )
    return new, fine


def _list(people: "Sequence[Person]", seen: "Sequence[SeenPicture]", *, as_json: bool) -> None:
    faceless = [picture.path for picture in seen if not picture.faces and not picture.error]
    if not as_json:
        for person in people:
            names = ", ".join(path.name for path in person.pictures)
            who = f"Person {person.number}" + (f" ({person.name})" if person.name else "")
            sys.stdout.write(f"{who}: {len(person.pictures)} pictures: {names}\n")
        if faceless:
            sys.stdout.write(f"No face: {', '.join(path.name for path in faceless)}\n")
        return
    for person in people:
        faces = [
            {"path": str(face.path), "box": [round(value, 4) for value in face.box]}
            for face in person.faces
        ]
        said = {"person": person.number, "name": person.name}
        _line({**said, "pictures": _names(person.pictures), "faces": faces})
    if faceless:
        _line({"person": None, "pictures": _names(faceless), "faces": []})
    for picture in seen:
        if picture.error:
            pictures = _names([picture.path])
            _line({"person": None, "pictures": pictures, "faces": [], "error": picture.error})


def _say(sentence: str) -> bool:
    sys.stderr.write(f"tether: {sentence}\n")
    return True


def _names(paths: Sequence[Path]) -> list[str]:
    return [str(path) for path in paths]


def _line(value: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
