from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.retouch.faces import portrait
from tether.retouch.recipe import load_recipe
from ui.retouch.window import RetouchWindow

K = Qt.Key


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shots") / "anna.jpg"
    spotted = portrait()[0].copy()
    ys, xs = np.mgrid[: spotted.shape[0], : spotted.shape[1]]
    x, y = portrait()[1][0][[50, 205], :2].mean(0) * [spotted.shape[1], spotted.shape[0]]
    disc = np.exp(-(((xs - x) ** 2 + (ys - y) ** 2) / 6.0**2))[..., None]
    spotted = np.clip(spotted - disc * [40, 45, 10], 0, 255).astype(np.uint8)
    cv2.imwrite(str(path), spotted, [cv2.IMWRITE_JPEG_QUALITY, 97])
    return path


@pytest.fixture
def window(qtbot: QtBot, picture: Path, tmp_path: Path) -> Iterator[RetouchWindow]:
    shown = RetouchWindow(picture, tmp_path / "recipes")
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.close()


def test_sliders_spots_sides_and_saving(
    qtbot: QtBot, window: RetouchWindow, tmp_path: Path
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
    assert len(saved.skin.keep) == 1
    assert (tmp_path / "recipes/anna-2.toml").exists()
    assert all(slider.accessibleName() for slider in window.sliders.sliders.values())


def test_a_broken_picture_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    window = RetouchWindow(tmp_path / "broken.jpg", tmp_path)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "broken.jpg" in window.line.text(), timeout=20_000)
    window.close()
