"""Two screens without a monitor: Qt's offscreen platform, told of two displays by a file.

For the headless demo, the tests and the pictures in the README. Call before QApplication is made.
"""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

SIZE = (1920, 1080)
NAMES = ("photographer", "sitter")


def prepare_two_screens(
    folder: Path, sizes: Sequence[tuple[int, int]] = (SIZE, SIZE), ratio: float = 1.0
) -> dict[str, str]:
    """Write the description of screens beside each other into `folder`.

    Args:
        folder: where `screens.json` goes.
        sizes: width and height of each in device pixels.
        ratio: device pixels per logical pixel. It goes by Qt's own scaling, because windows of the
            offscreen platform do not heed the ratio of their screen.

    Returns:
        The environment variables that make Qt use it.
    """
    screens, left = [], 0
    for index, (width, height) in enumerate(sizes):
        screens.append(
            {
                "name": NAMES[index] if index < len(NAMES) else f"screen {index + 1}",
                "x": left,
                "y": 0,
                "width": width,
                "height": height,
                "logicalDpi": 96,
                "logicalBaseDpi": 96,
            }
        )
        left += width
    path = folder / "screens.json"
    path.write_text(json.dumps({"screens": screens}), "utf-8")
    return {
        "QT_QPA_PLATFORM": f"offscreen:configfile={path}",
        "QT_SCALE_FACTOR": f"{ratio:g}",
    }


def two_screens() -> dict[str, str]:
    """The same in a new temporary folder, for a program that runs once."""
    return prepare_two_screens(Path(tempfile.mkdtemp(prefix="tether-screens-")))
