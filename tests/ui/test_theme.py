from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PyQt6.QtGui import QColor, QFontMetricsF
from pytestqt.qtbot import QtBot

from ui import style, theme


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
        for v in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=sorted(theme.THEMES), autouse=True)
def either(request: pytest.FixtureRequest, qapp: object) -> Iterator[str]:
    """Every test below holds in both themes; Qt measures no type without an application."""
    theme.use(request.param)
    yield request.param
    theme.use("dark")


def test_text_can_be_read() -> None:
    for colour in (theme.TEXT, theme.SECOND, theme.READY, theme.ATTENTION, theme.ALARM):
        assert contrast(colour, theme.PANEL) >= 4.5
    for ground in (theme.BACKGROUND, theme.PANEL, theme.RAISED, theme.LINE):
        assert contrast(theme.TEXT, ground) >= 4.5
    for ground in (theme.BACKGROUND, theme.PANEL):
        assert contrast(theme.FAINT, ground) >= 3  # large text, or words that do not matter
    for colour in (theme.READY, theme.ATTENTION, theme.ALARM, theme.CHOSEN):
        assert contrast(theme.INK, colour) >= 7


def test_greys_are_neutral() -> None:
    for grey in (theme.BACKGROUND, theme.PANEL, theme.RAISED, theme.LINE, theme.TEXT):
        assert grey.red() == grey.green() == grey.blue()


@given(st.text(max_size=300), st.integers(30, 800))
def test_one_line_always_fits(text: str, width: int) -> None:
    font, shown = theme.fit_line(theme.single_line(text), theme.Scale().title, width)
    assert QFontMetricsF(font).horizontalAdvance(shown) <= width + 1


@given(st.text())
def test_a_name_is_one_line_that_turns_nothing_round(text: str) -> None:
    line = theme.single_line(text)
    assert not set(line) & set(theme.OVERRIDES + "\n\r\t\x00\u2028")
    assert theme.single_line(line) == line


def test_joiners_stay(qtbot: QtBot) -> None:
    assert theme.single_line("علی\u200cرضا") == "علی\u200cرضا"


def test_what_lies_on_pictures_is_bright_in_both() -> None:
    for colour in (theme.STAGE_TEXT, theme.STAGE_SECOND, theme.MARK, theme.MARK_READY):
        assert contrast(colour, theme.STAGE) >= 4.5


def test_the_arrow_of_a_chooser_is_a_file() -> None:
    """Qt only prints a line where it is not."""
    assert style.CHEVRON.is_file()
