"""The session report as PDF: what was shot, what was kept, how long it took, how the light held."""

from collections.abc import Sequence
from pathlib import Path

from tether.errors import SessionError
from tether.handover.drift import Drift
from tether.handover.paper import ACCENT, EMPTY, INK, MARGIN, QUIET, RULE, Paper, today
from tether.handover.session_numbers import SessionNumbers, SitterNumbers

ROW = 6.2
PLOT_HEIGHT = 34.0
COVER_PICTURES = 6
BAR_WIDTH = 34.0


def write_report(
    numbers: SessionNumbers, path: Path, title: str, pictures: Sequence[Path] = ()
) -> int:
    """Write the PDF; returns how many pages it has.

    Args:
        numbers: of the session.
        path: a new file.
        title: the session's name.
        pictures: keepers for the first page, the first few are shown.

    Raises:
        SessionError: the file exists, or cannot be written.
    """
    if path.exists():
        raise SessionError(f"{path} exists already: choose another name for the report.")
    paper = Paper(f"{title} · {today()}", "".join(one.name for one in numbers.sitters))
    paper.add_page()
    y = _head(paper, numbers, title)
    y = _totals(paper, numbers, y)
    y = _pictures(paper, pictures[:COVER_PICTURES], y)
    y = _table(paper, numbers.sitters, y)
    _drifts(paper, numbers.drifts, y)
    return paper.save(path)


def minutes(seconds: float) -> str:
    """A span as people say it: 45 s, 3 min 20 s, 1 h 05 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min"


def _head(paper: Paper, numbers: SessionNumbers, title: str) -> float:
    paper.write_at(MARGIN, MARGIN, "Session report", 10, ACCENT)
    paper.write_at(MARGIN, MARGIN + 6, title, 24, bold=True)
    when = ""
    if numbers.began is not None and numbers.ended is not None:
        began, ended = numbers.began.astimezone(), numbers.ended.astimezone()
        when = f"{began:%-d %B %Y}, {began:%H:%M}–{ended:%H:%M}"
    paper.write_at(MARGIN, MARGIN + 18, when, 10, QUIET)
    return MARGIN + 28


def _totals(paper: Paper, numbers: SessionNumbers, y: float) -> float:
    median = numbers.median_seconds
    known = [one for one in numbers.sitters if one.name]
    share = f"{numbers.kept / numbers.shots:.0%} of all" if numbers.shots else ""
    cells = (
        (str(len(known)), "sitters", ""),
        (str(numbers.shots), "photographs", _each(numbers.shots, len(known))),
        (str(numbers.kept), "keepers", share),
        (str(numbers.blinks), "blinks", "set aside by themselves" if numbers.blinks else ""),
        (
            "–" if median is None else minutes(median),
            "a sitter",
            "first shot to last, median",
        ),
    )
    width = (paper.w - 2 * MARGIN) / len(cells)
    paper.rule(y)
    for place, (value, name, note) in enumerate(cells):
        x = MARGIN + place * width
        paper.write_at(x, y + 4, value, 17, width=width - 2, bold=True)
        paper.write_at(x, y + 13, name, 9, width=width - 2)
        paper.write_at(x, y + 17.5, note, 7, QUIET, width - 2)
    paper.rule(y + 24)
    return y + 30


def _each(shots: int, sitters: int) -> str:
    return f"{shots / sitters:.0f} a sitter" if sitters else ""


def _pictures(paper: Paper, pictures: Sequence[Path], y: float) -> float:
    if not pictures:
        return y
    gap = 3.0
    width = (paper.w - 2 * MARGIN - (COVER_PICTURES - 1) * gap) / COVER_PICTURES
    for place, path in enumerate(pictures):
        paper.picture(path, MARGIN + place * (width + gap), y, width, width * 1.25)
    return y + width * 1.25 + 8


def _table(paper: Paper, sitters: Sequence[SitterNumbers], y: float) -> float:
    most = max((one.shots for one in sitters), default=1)
    y = _table_head(paper, y)
    for one in sitters:
        if y > paper.h - MARGIN - 2 * ROW:
            paper.add_page()
            y = _table_head(paper, MARGIN)
        left, right = MARGIN, paper.w - MARGIN
        paper.write_at(left, y + 1, one.name or "Not assigned", 9, width=70)
        for value, x in ((one.shots, 88), (one.kept, 106), (one.blinks, 124)):
            paper.write_at(x, y + 1, str(value), 9, QUIET if not value else INK, 14, align="R")
        paper.write_at(146, y + 1, minutes(one.seconds) if one.shots > 1 else "–", 9, INK, 16)
        bar = right - BAR_WIDTH
        paper.set_fill_color(*EMPTY)
        paper.rect(bar, y + 1.9, BAR_WIDTH * one.shots / most, 2.4, "F")
        paper.set_fill_color(*ACCENT)
        paper.rect(bar, y + 1.9, BAR_WIDTH * one.kept / most, 2.4, "F")
        y += ROW
    return y + 6


def _table_head(paper: Paper, y: float) -> float:
    paper.write_at(MARGIN, y, "Sitter", 8, QUIET)
    for name, x in (("shots", 88), ("kept", 106), ("blinks", 124)):
        paper.write_at(x, y, name, 8, QUIET, 14, align="R")
    paper.write_at(146, y, "time", 8, QUIET, 18)
    paper.write_at(paper.w - MARGIN - BAR_WIDTH, y, "kept of shot", 8, QUIET, BAR_WIDTH)
    paper.rule(y + 4.6)
    return y + 5.4


def _drifts(paper: Paper, drifts: Sequence[Drift], y: float) -> None:
    if not drifts:
        return
    needed = 12 + PLOT_HEIGHT + 12
    if y + needed > paper.h - MARGIN:
        paper.add_page()
        y = MARGIN
    paper.write_at(MARGIN, y, "How the light held", 13, bold=True)
    paper.write_at(
        MARGIN, y + 6.5, "Each dot is one photograph; the band is what nobody will see.", 8, QUIET
    )
    y += 14
    for drift in drifts:
        if y + PLOT_HEIGHT + 10 > paper.h - MARGIN:
            paper.add_page()
            y = MARGIN
        _plot(paper, drift, y)
        y += PLOT_HEIGHT + 10


def _plot(paper: Paper, drift: Drift, y: float) -> None:
    left, right = MARGIN + 12, paper.w - MARGIN
    values = [value for _, value in drift.points]
    middle = drift.middle
    reach = max(2 * drift.tolerance, max(abs(value - middle) for value in values) * 1.1)
    last = max(place for place, _ in drift.points) or 1
    paper.write_at(MARGIN, y, drift.title, 9, width=120)

    def height(value: float) -> float:
        return y + 6 + (PLOT_HEIGHT - 6) * (0.5 - (value - middle) / (2 * reach))

    paper.set_fill_color(*EMPTY)
    top = height(middle + drift.tolerance)
    paper.rect(left, top, right - left, height(middle - drift.tolerance) - top, "F")
    paper.rule(height(middle), left)
    for value in (middle + drift.tolerance, middle, middle - drift.tolerance):
        label = f"{round(value, 1) + 0.0:.1f}"  # + 0.0: no "-0.0"
        paper.write_at(MARGIN, height(value) - 1.6, label, 7, QUIET, 10, align="R")
    paper.set_draw_color(*RULE)
    for place, value in drift.points:
        paper.set_fill_color(*((176, 64, 48) if drift.is_out(value) else ACCENT))
        paper.circle(left + (right - left) * place / last, height(value), 0.55, "F")
    if drift.unit:
        paper.write_at(right - 20, y, drift.unit, 8, QUIET, 20, align="R")
