"""XMP sidecars: ratings, labels and people that open in whatever program comes next.

We write `NAME.xmp`, which Lightroom, Capture One and (at import) darktable read, one for a RAW and
its JPEG; a `NAME.JPG.xmp` that darktable or digiKam has made is kept up to date as well. What
another program wrote is merged, never lost, and its stars win over a machine's verdict. What we
wrote last is noted in our own namespace: a value that differs from it is somebody else's.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tether.session.files import Disk
from tether.session.records import ShotRecord
from tether.session.sidecars.dialects import (
    follow_label,
    follow_pick,
    follow_rating,
    own_label,
    own_pick,
)
from tether.session.sidecars.xmp import Packet, PacketError

log = logging.getLogger(__name__)

MACHINE_RATINGS = {"keep": 3, "check": 1, "reject": -1}
"""Stars for a verdict nobody has overruled: -1 is Lightroom's and Bridge's reject; 4 and 5
stars are left to people."""
MACHINE_LABELS = {"keep": "Green", "check": "Yellow", "reject": "Red"}
PICK_FLAGS = {"pick": 1, "reject": -1}
"""Values of xmpDM:pick as Lightroom Classic writes it; 0 is neither."""
MAX_BYTES = 32 << 20
"""A larger sidecar is not read: darktable's longest histories are about a megabyte."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a sidecar says of a picture.

    Attributes:
        rating: -1 (rejected) to 5; None leaves the sidecar's own.
        label: a colour's name, or None.
        pick: 1 picked, -1 rejected, 0 neither.
        by_person: rating and label are a person's: they replace what other programs wrote.
        keywords: added to those that are there; `a|b` is a hierarchy.
        person: who is in the picture, or empty.
        title: or empty; another program's title stays.
        verdict, score, reasons: the machine's, in our own namespace.
    """

    rating: int | None = None
    label: str | None = None
    pick: int = 0
    by_person: bool = False
    keywords: tuple[str, ...] = ()
    person: str = ""
    title: str = ""
    verdict: str | None = None
    score: float | None = None
    reasons: tuple[str, ...] = ()


def marks_of(shot: ShotRecord) -> Marks:
    """What the sidecar of a shot says: the photographer's own before the machine's."""
    rating = shot.rating or None
    if shot.pick == "reject":
        rating = -1
    elif rating is None and shot.pick is None and shot.verdict:
        rating = MACHINE_RATINGS[shot.verdict]
    label = shot.label.capitalize() if shot.label else None
    if label is None and shot.pick is None and shot.verdict:
        label = MACHINE_LABELS[shot.verdict]
    flag = PICK_FLAGS.get(shot.pick or ("reject" if shot.verdict == "reject" else ""), 0)
    return Marks(
        rating=rating,
        label=label,
        pick=flag,
        by_person=bool(shot.rating or shot.pick or shot.label),
        keywords=shot.keywords,
        person=shot.sitter,
        title=shot.sitter,
        verdict=shot.verdict,
        score=shot.score,
        reasons=tuple(f"{reason.code}: {reason.text}" for reason in shot.reasons),
    )


def sidecar_paths(picture: Path) -> list[Path]:
    """The sidecars of a picture that are there, else the one that would be made."""
    candidates = [picture.with_suffix(".xmp"), picture.with_name(f"{picture.name}.xmp")]
    return [path for path in candidates if path.is_file()] or candidates[:1]


def write_sidecar(shot: ShotRecord, disk: Disk | None = None) -> list[Path]:
    """Write or merge the sidecar(s) of a stored shot; returns those that were looked after.

    Raises:
        OSError: the disk refused; what was there is as it was.
    """
    return [] if shot.path is None else write_marks(shot.path, marks_of(shot), disk)


def write_marks(picture: Path, marks: Marks, disk: Disk | None = None) -> list[Path]:
    """Write or merge marks into the sidecar(s) of any picture. Raises OSError."""
    disk = disk or Disk()
    paths = sidecar_paths(picture)
    for path in paths:
        before = _content(path)
        packet = _parse_or_set_aside(path, before, disk)
        _merge(packet, marks)
        after = packet.serialise()
        if after != before:
            disk.replace_text(path, after)
    return paths


def merged_packet(before: bytes | None, marks: Marks) -> bytes:
    """The XMP packet that a picture file itself carries, with marks merged in."""
    try:
        packet = Packet(before)
    except PacketError:
        packet = Packet()
    _merge(packet, marks)
    return packet.serialise()


def read_marks(picture: Path) -> Marks:
    """What a picture's sidecar says; empty marks where there is none or it cannot be read."""
    for path in sidecar_paths(picture):
        content = _content(path)
        if not content:
            continue
        try:
            packet = Packet(content)
        except PacketError:
            continue
        return Marks(
            rating=_whole(packet.get("xmp:Rating")),
            label=packet.get("xmp:Label"),
            pick=_whole(packet.get("xmpDM:pick")) or 0,
            keywords=tuple(packet.items("dc:subject")),
            person=next(iter(packet.items("Iptc4xmpExt:PersonInImage")), ""),
            title=next(iter(packet.items("dc:title")), ""),
            verdict=packet.get("tether:Verdict"),
        )
    return Marks()


def _content(path: Path) -> bytes | None:
    """A sidecar's bytes; empty for one too large to be one, None where there is none."""
    if not path.is_file():
        return None
    return path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""


def _parse_or_set_aside(path: Path, content: bytes | None, disk: Disk) -> Packet:
    """The packet; a sidecar that is not quite one is kept beside it before anything is changed."""
    if content is None:
        return Packet()
    try:
        packet = Packet(content)
        if not packet.mended:
            return packet
    except PacketError:
        packet = Packet()
    damaged = path.with_name(f"{path.name}.damaged")
    number = 2
    while True:
        try:
            disk.place(path, damaged)
        except FileExistsError:
            damaged = path.with_name(f"{path.name}.damaged.{number}")
            number += 1
        else:
            what = "only in parts" if packet.mended else "not"
            log.warning("%s can be read %s: it is kept as %s.", path, what, damaged.name)
            return packet


def _merge(packet: Packet, marks: Marks) -> None:
    rating = None if marks.rating is None else str(marks.rating)
    if _merge_value(packet, "xmp:Rating", "tether:Rating", rating, marks.by_person):
        follow_rating(packet, marks.rating or 0)
    theirs = own_label(packet) not in (None, packet.get("tether:Label")) and not marks.by_person
    if not theirs and _merge_value(
        packet, "xmp:Label", "tether:Label", marks.label, marks.by_person
    ):
        follow_label(packet, marks.label)
    theirs = own_pick(packet) not in (None, packet.get("tether:Pick")) and not marks.by_person
    if not theirs and _merge_value(
        packet, "xmpDM:pick", "tether:Pick", str(marks.pick), marks.by_person
    ):
        follow_pick(packet, marks.pick)
    leaves = [keyword.split("|")[-1] for keyword in marks.keywords]
    # darktable looks at plain keywords only where there are none with a path, so these hold all.
    pathed = any("|" in one for one in marks.keywords) or packet.items("lr:hierarchicalSubject")
    paths = marks.keywords if pathed else ()
    _merge_items(packet, "dc:subject", "tether:Subject", leaves)
    _merge_items(packet, "lr:hierarchicalSubject", "tether:HierarchicalSubject", paths)
    people = [marks.person] if marks.person else []
    _merge_items(packet, "Iptc4xmpExt:PersonInImage", "tether:Person", people)
    title = packet.items("dc:title")
    if marks.title and (not title or title == packet.items("tether:Title")):
        packet.set_alternative("dc:title", marks.title)
        packet.set_items("tether:Title", [marks.title], "Bag")
    packet.set("tether:Verdict", marks.verdict)
    packet.set("tether:Score", None if marks.score is None else f"{marks.score:.4f}")
    packet.set_items("tether:Reasons", marks.reasons, "Seq")


def _merge_value(
    packet: Packet, name: str, noted: str, wanted: str | None, by_person: bool
) -> bool:
    """Set a value unless another program's is there; a person's new decision replaces that too.

    Returns whether the value is another one now.
    """
    current, last = packet.get(name), packet.get(noted)
    ours = current is None or current == last or (last is None and current in ("", "0"))
    if not ours and not (by_person and wanted is not None and wanted != last):
        return False
    packet.set(name, wanted)
    packet.set(noted, wanted)
    return wanted != current


def _merge_items(packet: Packet, name: str, noted: str, wanted: Sequence[str]) -> None:
    """Add what is wanted, take away what only we had added, keep the rest and its order."""
    current, last = packet.items(name), packet.items(noted)
    kept = [item for item in current if item not in last or item in wanted]
    added = [item for item in dict.fromkeys(wanted) if item not in kept]
    ours = [item for item in dict.fromkeys(wanted) if item in added or item in last]
    if kept + added != current:
        packet.set_items(name, kept + added, "Bag")
    packet.set_items(noted, ours, "Bag")


def _whole(text: str | None) -> int | None:
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None
