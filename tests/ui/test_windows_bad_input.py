"""What a screen may be given: nothing breaks or overlaps, and a sentence says what is wrong."""

import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from fake_engine import FakeEngine
from hypothesis import given, settings
from hypothesis import strategies as st
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tether.looks.look import Look
from tether.pipeline.events import SitterChanged
from tether.pipeline.review.desk import ReviewOnly
from tether.pipeline.review.shot_index import ShotIndex
from tether.session.session import Session
from ui import theme
from ui.app import Windows
from ui.offscreen import prepare_two_screens
from ui.review.actions import open_review
from ui.review.filter_bar import FilterBar
from ui.review.model import GridModel
from ui.review.staged import make_session
from ui.review.window import ReviewWindow

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "Maximiliane-Theodora von Hohenstein-Wackerbarth zu Oberkirchen-Schwarzenfels",
    "عبد الرحمن بن محمد الأنصاري",
    "יהודה בן־נון",
    "山田 花子",
    "ประเสริฐ สุวรรณภูมิ",
    "ਗੁਰਪ੍ਰੀਤ ਕੌਰ",
    "Zo̲̅e̲̅\u202e gnorw\nline\ttab",
    "👩‍👩‍👧‍👦 𝔉𝔯𝔞𝔨𝔱𝔲𝔯",
    "",
)


@pytest.mark.parametrize("name", NAMES)
def test_names_of_any_script_stay_in_their_places(
    windows: Windows, engine: FakeEngine, qtbot: QtBot, name: str
) -> None:
    engine.tell(SitterChanged(name, name))
    engine.shoot(1, sitter=name)
    qtbot.waitUntil(lambda: windows.book.chosen is not None)
    for size in ((640, 480), (1280, 720), (1080, 1920)):
        windows.hud.resize(*size)
        windows.subject.resize(*size)
        assert not windows.hud.grab().isNull()
        assert not windows.subject.grab().isNull()
    assert "\u202e" not in windows.hud.sitter.accessibleDescription()


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=120), st.integers(20, 400), st.integers(14, 60))
def test_no_text_leaves_its_box(text: str, width: int, height: int) -> None:
    """Drawn in the middle of an empty picture, nothing is seen outside the box."""
    canvas = QImage(width + 160, height + 160, QImage.Format.Format_RGB32)
    canvas.fill(0xFF000000)
    painter = QPainter(canvas)
    theme.draw_wrapped(painter, QRectF(80, 80, width, height), text, theme.Scale().title)
    painter.end()
    bits = canvas.constBits()
    assert bits is not None
    rows = np.frombuffer(bits.asarray(canvas.sizeInBytes()), np.uint32)
    lit = (rows.reshape(canvas.height(), canvas.width()) & 0xFFFFFF) != 0
    lit[78:-78, 74:-74] = False  # strokes may overhang their advance by a few pixels
    assert not lit[:, :40].any()
    assert not lit[:, -40:].any()
    assert not lit[:60].any() or height < 40
    assert not lit[-60:].any() or height < 40


def open_session(qtbot: QtBot, folder: Path, **made: object) -> ReviewWindow:
    make_session(folder, **made)  # type: ignore[arg-type]
    session = Session.open(folder, create=False)
    marker = ReviewOnly(session, Look())
    window = open_review(marker)
    window.closed.connect(marker.close)
    window.closed.connect(session.close)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


def test_ten_thousand_sitters_can_be_chosen_and_searched(qtbot: QtBot) -> None:
    blank = dict.fromkeys(("verdict", "score", "pick", "label", "burst", "follows", "taken")) | {
        "rating": 0
    }
    shots = ShotIndex()
    shots.extend(
        [
            {"id": n, "stem": f"{n:x}", "sitter": f"Sitter {n:05d}", "reasons": "[]",
             "keywords": "[]"} | blank
            for n in range(10_000)
        ]  # type: ignore[arg-type, misc]
    )  # fmt: skip
    model, bar = GridModel(shots), FilterBar()
    qtbot.addWidget(bar)
    bar.changed.connect(model.set_filter)
    bar.offer(shots)
    assert bar.sitter.count() == 10_001
    bar.sitter.setCurrentText("Sitter 07500")
    assert list(model.rows) == [7500]
    bar.reset()
    bar.text.setText("sitter 0999")
    assert list(model.rows) == [n for n in range(10_000) if "0999" in f"{n:05d}"]
    bar.grab()


@pytest.mark.parametrize(
    ("profile", "words"), [(None, ""), (b"damaged" * 40, "colour profile is damaged")]
)
def test_a_picture_without_a_usable_profile_is_srgb(
    qtbot: QtBot, tmp_path: Path, profile: bytes | None, words: str
) -> None:
    from PIL import Image

    window = open_session(qtbot, tmp_path / "day", shots=5, pictures=1)
    Image.new("RGB", (900, 600), (10, 200, 30)).save(
        tmp_path / "day" / "shots" / "DSC_000001.jpg", icc_profile=profile, quality=95
    )
    at = window.shots.position(1)
    assert at is not None
    window.show_large([at])
    view = window.compare.views[0]
    qtbot.waitUntil(lambda: view._full is not None, timeout=8000)
    assert words in view.caption
    colour = view.grab().toImage().pixelColor(view.width() // 2, view.height() // 3)
    assert abs(colour.green() - 200) < 6
    window.close()


def test_a_missing_and_a_broken_file_say_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_session(qtbot, tmp_path / "day", shots=10, pictures=2)
    shots = tmp_path / "day" / "shots"
    (shots / "DSC_000001.jpg").unlink()
    (shots / "DSC_000002.jpg").unlink()
    (shots / "DSC_000002.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut short")
    window.show_large([0, 1])
    qtbot.waitUntil(
        lambda: all("copy it again" in v.caption or "does not exist" in v.caption
                    for v in window.compare.views[:2]),
        timeout=8000,
    )  # fmt: skip
    window.close()


@pytest.mark.slow
def test_three_hundred_megapixels_are_shown_at_half(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_session(qtbot, tmp_path / "day", shots=5, pictures=1)
    huge = np.full((15_000, 20_000, 3), 120, np.uint8)
    path = tmp_path / "day" / "shots" / "DSC_000001.jpg"
    path.unlink()
    assert cv2.imwrite(str(path), huge)
    del huge
    at = window.shots.position(1)
    assert at is not None
    window.show_large([at])
    qtbot.waitUntil(lambda: window.library.get_large(1, full=True) is not None, timeout=60_000)
    large = window.library.get_large(1, full=True)
    assert large is not None
    assert large.size == (20_000, 15_000)
    assert large.image.width() == 10_000
    assert "300 megapixels" in (large.notice or "")
    window.compare.turn_actual()
    assert not window.compare.grab().isNull()
    window.close()


def test_without_any_font_the_windows_still_open(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{tmp_path}/none</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    program = """
from ui.app import Windows, make_application
from ui.staged import StagedEngine
application = make_application()
engine = StagedEngine()
windows = Windows(engine)
windows.hud.resize(1280, 720)
windows.hud.show()
engine.connect()
engine.shoot(1)
engine.live()
application.processEvents()
assert not windows.hud.grab().isNull()
windows.hud.help.open()
assert not windows.hud.grab().isNull()
windows.close()
"""
    environment = os.environ | prepare_two_screens(tmp_path)
    environment["FONTCONFIG_FILE"] = str(tmp_path / "fonts.conf")
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
