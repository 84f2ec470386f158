"""A contact sheet as PDF: every picture of a hand-over, by sitter, small and with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tether.errors import SessionError
from tether.handover.paper import MARGIN, QUIET, Paper, today

COLUMNS = 5
GAP = 4.5
FRAME = 1.25
"""Height of a frame over its width: portraits are 4 × 5."""
HEAD = 13.0
CAPTION = 9.5
FOOT = 6.0


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """One picture on the sheet. `note` is set below its name, in grey."""

    path: Path
    heading: str
    name: str
    note: str = ""


def write_contact_sheet(pictures: Sequence[Thumbnail], path: Path, title: str) -> int:
    """Write the PDF; returns how many pages it has.

    A picture that cannot be read leaves an empty frame with its name.

    Raises:
        SessionError: there is nothing to show, or the PDF exists or cannot be written.
    """
    if not pictures:
        raise SessionError("There are no pictures for a contact sheet.")
    if path.exists():
        raise SessionError(f"{path} exists already: choose another name for the contact sheet.")
    texts = "".join(f"{cell.heading}{cell.name}{cell.note}" for cell in pictures)
    paper = Paper(f"{title} · {today()}", texts)
    width = (paper.w - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS
    row = width * FRAME + CAPTION
    bottom = paper.h - MARGIN - FOOT
    y = bottom
    for heading, cells in _by_heading(pictures).items():
        if y + HEAD + row > bottom:
            paper.add_page()
            y = MARGIN
        _head(paper, heading, len(cells), y)
        y += HEAD
        for start in range(0, len(cells), COLUMNS):
            if y + row > bottom:
                paper.add_page()
                _head(paper, heading, len(cells), MARGIN)
                y = MARGIN + HEAD
            for place, cell in enumerate(cells[start : start + COLUMNS]):
                x = MARGIN + place * (width + GAP)
                paper.picture(cell.path, x, y, width, width * FRAME)
                paper.write_at(x, y + width * FRAME + 0.8, cell.name, 6.8, width=width)
                paper.write_at(x, y + width * FRAME + 4.2, cell.note, 6.8, QUIET, width)
            y += row + GAP / 2
        y += GAP
    return paper.save(path)


def _head(paper: Paper, heading: str, count: int, y: float) -> None:
    paper.write_at(MARGIN, y, heading, 13, bold=True, width=130)
    told = f"{count} picture{'s' if count > 1 else ''}"
    paper.write_at(paper.w - MARGIN - 45, y + 1, told, 8.5, QUIET, 45, align="R")
    paper.rule(y + 8)


def _by_heading(pictures: Sequence[Thumbnail]) -> dict[str, list[Thumbnail]]:
    found: dict[str, list[Thumbnail]] = {}
    for picture in pictures:
        found.setdefault(picture.heading, []).append(picture)
    return found
