"""`python -m ui.translations`: renew the .ts files from the sources, and the .qm files from them.

A translator writes into the .ts files, with Qt Linguist or an editor, and runs this again. Needs
Qt's `lrelease` (Debian: qt6-l10n-tools); `pylupdate6` comes with PyQt6.
"""

import re
import shutil
import subprocess
from pathlib import Path

from PyQt6.lupdate.lupdate import lupdate

from tether.config import LANGUAGES
from tether.errors import TetherError

FOLDER = Path(__file__).parent
SOURCES = (FOLDER.parent, FOLDER.parents[1] / "tether" / "cues" / "sentences.py")
WRITTEN_IN = "en"
"""What the program is written in: needs no file."""
PLACES = ("/usr/lib/qt6/bin", "/usr/lib64/qt6/bin")
"""Where systems put Qt's own tools, which are not on the path."""


def files() -> dict[str, Path]:
    """The .ts file of each language but the program's own."""
    return {one: FOLDER / f"tether_{one}.ts" for one in LANGUAGES if one != WRITTEN_IN}


def renew() -> None:
    """Take in what is new in the sources, and leave out what is gone from them."""
    texts = [str(path) for path in files().values()]
    lupdate([str(one) for one in SOURCES], texts, True)  # type: ignore[no-untyped-call]
    for path in files().values():
        text = path.read_text("utf-8")
        # Lines change with every commit; a translator finds a text by its context.
        path.write_text(re.sub(r"\n *<location [^>]*>", "", text), "utf-8")


def release(folder: Path = FOLDER) -> None:
    """Compile every .ts file into `folder`. Raises TetherError where Qt's tool is missing."""
    tool = shutil.which("lrelease") or next(
        (found for place in PLACES if (found := shutil.which("lrelease", path=place))), None
    )
    if tool is None:
        raise TetherError("Qt's lrelease is not installed (Debian: qt6-l10n-tools).")
    for path in files().values():
        made = folder / f"{path.stem}.qm"
        subprocess.run([tool, "-silent", "-qm", str(made), str(path)], check=True)
