"""Check-in cards as PDF: name, group and a QR code that the camera or a scanner reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tether.errors import SessionError
from tether.handover.paper import INK, QUIET, Paper

COLUMNS, ROWS = 2, 5
WIDTH, HEIGHT = 99.0, 57.0
"""Millimetres: ten cards to A4, near a business card's size."""
CODE = 40.0
"""The QR code's side with its quiet zone: read at 1.5 m through a portrait lens."""
NAME_SIZES = (14.0, 12.0, 10.0, 8.5)
"""Points; the largest that holds the name in three lines."""
QUIET_ZONE = 4
"""Modules around a QR code (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `code` is what is read; `lines` are set below the name."""

    name: str
    code: str
    id: str
    lines: tuple[str, ...] = ()


def write_cards(cards: Sequence[Card], path: Path, title: str) -> int:
    """Write the PDF; returns its pages.

    Raises:
        SessionError: there is nobody, or the PDF exists or cannot be written.
    """
    if not cards:
        raise SessionError("There is nobody on the list to make a card for.")
    if path.exists():
        raise SessionError(f"{path} exists already: choose another name for the cards.")
    paper = Paper(title, "".join(f"{c.name}{c.id}{''.join(c.lines)}" for c in cards))
    paper.foot = ""
    left = (paper.w - COLUMNS * WIDTH) / 2
    top = (paper.h - ROWS * HEIGHT) / 2
    for number, card in enumerate(cards):
        place = number % (COLUMNS * ROWS)
        if place == 0:
            paper.add_page()
            _cuts(paper, left, top)
        _card(paper, card, left + place % COLUMNS * WIDTH, top + place // COLUMNS * HEIGHT)
    return paper.save(path)


def _cuts(paper: Paper, left: float, top: float) -> None:
    """Short lines in the margins to cut along."""
    paper.set_draw_color(*QUIET)
    paper.set_line_width(0.1)
    for column in range(COLUMNS + 1):
        x = left + column * WIDTH
        paper.line(x, 1, x, top - 1)
        paper.line(x, top + ROWS * HEIGHT + 1, x, paper.h - 1)
    for row in range(ROWS + 1):
        y = top + row * HEIGHT
        paper.line(1, y, left - 1, y)
        paper.line(left + COLUMNS * WIDTH + 1, y, paper.w - 1, y)


def _card(paper: Paper, card: Card, x: float, y: float) -> None:
    import segno

    code = segno.make(card.code, error="m", micro=False)
    side = code.symbol_size(border=QUIET_ZONE)[0]
    module = CODE / side
    left, top = x + WIDTH - CODE - 4, y + (HEIGHT - CODE) / 2
    paper.set_fill_color(*INK)
    for row, bits in enumerate(code.matrix_iter(border=QUIET_ZONE)):
        start = None
        for column, bit in enumerate([*bits, 0]):
            if bit and start is None:
                start = column
            elif not bit and start is not None:
                # A run of modules as one piece: no hairlines between them on any printer.
                wide = (column - start) * module
                paper.rect(left + start * module, top + row * module, wide, module, "F")
                start = None
    width = WIDTH - CODE - 14
    words = card.name.split()
    for size in NAME_SIZES:
        rows = _broken(paper, words, width, size)
        if len(rows) <= 3 and all(paper.width_of(r, size, bold=True) <= width for r in rows):
            break
    at = y + 14
    for line in rows[:4]:
        paper.write_at(x + 8, at, line, size, width=width, bold=True)
        at += size * 0.47
    at += 1.5
    for line in card.lines:
        paper.write_at(x + 8, at, line, 9, width=width)
        at += 4.4
    paper.write_at(x + 8, y + HEIGHT - 13, card.id, 8, QUIET, width)


def _broken(paper: Paper, words: Sequence[str], width: float, size: float) -> list[str]:
    """A name in lines that fit, where its words do."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and paper.width_of(longer, size, bold=True) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
