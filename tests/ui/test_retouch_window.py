from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.retouch.faces import portrait
from tether.retouch.recipe import load_recipe
from tether.session.files import hash_file
from ui.retouch.window import RetouchWindow

K = Qt.Key


def spotted(path: Path, radius: float, darker: tuple[int, int, int]) -> Path:
    """Save the portrait with a spot on its cheek, `darker` in blue, green and red."""
    picture = portrait()[0].copy()
    ys, xs = np.mgrid[: picture.shape[0], : picture.shape[1]]
    x, y = portrait()[1][0][[50, 205], :2].mean(0) * [picture.shape[1], picture.shape[0]]
    disc = np.exp(-(((xs - x) ** 2 + (ys - y) ** 2) / radius**2))[..., None]
    picture = np.clip(picture - disc * np.array(darker), 0, 255).astype(np.uint8)
    cv2.imwrite(str(path), picture, [cv2.IMWRITE_JPEG_QUALITY, 97])
    return path


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return spotted(tmp_path_factory.mktemp("shots") / "anna.jpg", 6, (40, 45, 10))


@pytest.fixture
def window(qtbot: QtBot, picture: Path, tmp_path: Path) -> Iterator[RetouchWindow]:
    shown = RetouchWindow(picture, tmp_path / "recipes")
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.close()


def test_sliders_spots_sides_and_saving(
    qtbot: QtBot, window: RetouchWindow, picture: Path, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: window.view.after is not None, timeout=30_000)
    before = window.view.after
    window.sliders.sliders["exposure_stops"].setValue(100)
    qtbot.waitUntil(lambda: window.view.after is not before, timeout=10_000)
    assert window.spots.count() >= 1
    window.spots.setCurrentRow(0)
    qtbot.keyClick(window, K.Key_K)
    assert len(window.recipe.skin.keep) == 1
    qtbot.keyClick(window, K.Key_B)
    assert window.view.side == "after"
    for _ in range(2):
        qtbot.keyClick(window, K.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = load_recipe(tmp_path / "recipes/anna.toml")
    assert saved.light.exposure_stops == 1
    assert saved.skin.keep == ()
    assert saved.marks[0].picture == "anna.jpg"
    own = saved.for_picture(hash_file(picture)[1]).skin.keep
    assert np.allclose(own, window.recipe.skin.keep, atol=1e-5)
    assert (tmp_path / "recipes/anna-2.toml").exists()
    assert all(slider.accessibleName() for slider in window.sliders.sliders.values())


def test_a_mole_has_no_tick_and_stays_until_it_gets_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = RetouchWindow(spotted(tmp_path / "anna.jpg", 6, (90, 90, 90)), tmp_path / "recipes")
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.view.after is not None, timeout=30_000)
    words = [window.spots.item(row).text() for row in range(window.spots.count())]  # type: ignore[union-attr]
    mole = window.spots.item(next(row for row, text in enumerate(words) if "Mole" in text))
    assert mole is not None
    assert mole.checkState() == Qt.CheckState.Unchecked
    assert not window.recipe.skin.heal
    before = window.view.after
    mole.setCheckState(Qt.CheckState.Checked)
    assert len(window.recipe.skin.heal) == 1
    assert not window.recipe.skin.moles
    assert not window.recipe.skin.keep
    qtbot.waitUntil(lambda: window.view.after is not before, timeout=10_000)
    assert window.view.after != before
    window.close()


def test_a_broken_picture_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    window = RetouchWindow(tmp_path / "broken.jpg", tmp_path)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "broken.jpg" in window.line.text(), timeout=20_000)
    window.close()


def test_a_backdrop_that_is_not_plain_is_told_and_no_longer_than_it_matters(
    qtbot: QtBot, window: RetouchWindow
) -> None:
    qtbot.waitUntil(lambda: window.view.after is not None, timeout=30_000)
    hint = window.line.text()
    window.preset.setCurrentIndex(window.preset.findData("studio"))
    qtbot.waitUntil(lambda: "not plain" in window.line.text(), timeout=10_000)
    window.preset.setCurrentIndex(window.preset.findData("natural"))
    qtbot.waitUntil(lambda: window.line.text() == hint, timeout=10_000)
