"""Where everything on the HUD stands: pure arithmetic from a window's size to rectangles.

First read: the cue. Second: the picture. Third: the last shot. The rest keeps to the edges. A
window that is low or narrow loses instruments, never the cue; a portrait window stacks what a
landscape one puts side by side.
"""

from collections.abc import Set
from dataclasses import dataclass, field

from PyQt6.QtCore import QRect

from ui.theme import Scale, scale_for

INSTRUMENTS = ("sitter", "eyes", "head", "light", "histogram")
"""The column beside the picture, from the top; the last go first where there is no room."""
HEIGHTS = {"sitter": 168.0, "eyes": 100.0, "head": 124.0, "light": 108.0, "histogram": 100.0}
"""Logical pixels at unit 1."""
PANELS = (*INSTRUMENTS, "last_shot", "strip", "status")
"""What takes room; the picture and the cue stay."""
DETAILS = ("close_ups", "rate", "card", "disk", "battery", "guides")
"""What is drawn inside others: eyes at 100 %, figures of the status line, guides on the picture."""
HIDEABLE = (*PANELS, *DETAILS)
"""What the photographer may hide, each on its own."""

COMPACT = (900, 620)
"""Below this width or height there is no room for columns."""
SHEET_WIDE, SHEET_SHARE, SHEET_TALL = 420, 0.28, 0.42
"""The session panel: least width, and its share of a landscape or portrait window."""
NARROW_LAST_SHOT = 1.15
"""A window narrower than this many times its height stacks."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Rectangles by name, in logical pixels of the window. Absent names are not shown."""

    scale: Scale
    places: dict[str, QRect] = field(default_factory=dict)


def arrange(width: int, height: int, hidden: Set[str] = frozenset()) -> Layout:
    """Lay the HUD out for a window of `width` × `height` logical pixels."""
    scale = scale_for(width, height)
    gap = scale.px(16)
    places: dict[str, QRect] = {}
    left, top, right, bottom = gap, gap, width - gap, height - gap

    if "status" not in hidden:
        bar = max(20, scale.px(40))
        places["status"] = QRect(left, top, right - left, bar)
        top += bar + scale.px(12)
    small = width < COMPACT[0] or height < COMPACT[1]
    if "strip" not in hidden:
        strip = max(46, scale.px(134))
        places["strip"] = QRect(left, bottom - strip, right - left, strip)
        bottom -= strip + gap
    cue = max(60, scale.px(156))
    if width < height * NARROW_LAST_SHOT and not small:
        _stack(places, QRect(left, top, right - left, bottom - top), cue, gap, scale, hidden)
        return Layout(scale, places)
    places["cue"] = QRect(left, bottom - cue, right - left, cue)
    bottom -= cue + gap
    middle = QRect(left, top, right - left, bottom - top)
    if not small:
        middle = _columns(places, middle, gap, scale, hidden)
    places["live"] = middle
    return Layout(scale, places)


def sheet_place(width: int, height: int) -> QRect:
    """Where the session panel goes: to the right, at the bottom of a portrait window, or over all
    of a window that is too small for both."""
    if width < COMPACT[0] or height < COMPACT[1]:
        return QRect(0, 0, width, height)
    if width < height * NARROW_LAST_SHOT:
        tall = round(height * SHEET_TALL)
        return QRect(0, height - tall, width, tall)
    wide = max(SHEET_WIDE, round(width * SHEET_SHARE))
    return QRect(width - wide, 0, wide, height)


def beside_sheet(width: int, height: int) -> tuple[int, int]:
    """Width and height that the session panel leaves to everything else."""
    sheet = sheet_place(width, height)
    if (sheet.width(), sheet.height()) == (width, height):
        return width, height
    return (sheet.x(), height) if sheet.x() else (width, sheet.y())


def _columns(
    places: dict[str, QRect], area: QRect, gap: int, scale: Scale, hidden: Set[str]
) -> QRect:
    """Instruments to the left, the last shot to the right; returns what is left for the picture."""
    shown = [name for name in INSTRUMENTS if name not in hidden]
    if shown:
        column = QRect(area.x(), area.y(), scale.px(300), area.height())
        _pile(places, shown, column, gap, scale)
        area.setLeft(column.right() + 1 + gap)
    if "last_shot" not in hidden:
        wide = scale.px(440)
        places["last_shot"] = QRect(area.right() + 1 - wide, area.y(), wide, area.height())
        area.setRight(area.right() - wide - gap)
    return area


def _pile(
    places: dict[str, QRect], shown: list[str], column: QRect, gap: int, scale: Scale
) -> None:
    """Stack instruments in a column and share out what height is over."""
    while shown and _needed(shown, gap, scale) > column.height():
        shown = shown[:-1]
    if not shown:
        return
    spare = (column.height() - _needed(shown, gap, scale)) / len(shown)
    top = float(column.y())
    for name in shown:
        tall = scale.px(HEIGHTS[name]) + spare
        bottom = top + tall
        places[name] = QRect(column.x(), round(top), column.width(), round(bottom) - round(top))
        top = bottom + gap


def _needed(shown: list[str], gap: int, scale: Scale) -> int:
    return sum(scale.px(HEIGHTS[name]) for name in shown) + gap * (len(shown) - 1)


def _stack(
    places: dict[str, QRect], area: QRect, cue: int, gap: int, scale: Scale, hidden: Set[str]
) -> None:
    """A portrait window: picture, cue, then instruments beside the last shot."""
    shown = [name for name in INSTRUMENTS if name not in hidden]
    below = bool(shown) or "last_shot" not in hidden
    live_height = area.height() - cue - gap
    if below:
        live_height = min(round(area.width() / 1.5), live_height // 2)
    places["live"] = QRect(area.x(), area.y(), area.width(), live_height)
    places["cue"] = QRect(area.x(), area.y() + live_height + gap, area.width(), cue)
    top = area.y() + live_height + cue + 2 * gap
    rest = QRect(area.x(), top, area.width(), area.y() + area.height() - top)
    if not below:
        return
    if shown:
        wide = rest.width() if "last_shot" in hidden else round(rest.width() * 0.42)
        column = QRect(rest.x(), rest.y(), wide, rest.height())
        _pile(places, shown, column, gap, scale)
        rest.setLeft(column.right() + 1 + gap)
    if "last_shot" not in hidden:
        places["last_shot"] = rest
