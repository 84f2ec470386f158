"""Which instruments are hidden, and three layouts to come back to; kept beside the settings."""

import json
import logging
from pathlib import Path

from tether.config import settings_path
from ui.hud.layout import HIDEABLE
from ui.languages import translate

log = logging.getLogger(__name__)

SLOTS = (1, 2, 3)


class Layouts:
    """Read once; each change is written at once. A file that is damaged counts as none."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or settings_path().with_name("layouts.json")
        kept = self._read()
        self._hidden = _names(kept.get("hidden"))
        saved = kept.get("layouts")
        saved = saved if isinstance(saved, dict) else {}
        self._saved = {slot: _names(saved[str(slot)]) for slot in SLOTS if str(slot) in saved}

    @property
    def hidden(self) -> frozenset[str]:
        """What was hidden last."""
        return self._hidden

    def hide(self, names: frozenset[str]) -> str | None:
        """Remember what is hidden now; a sentence where that failed."""
        self._hidden = names
        return self._write()

    def save(self, slot: int, names: frozenset[str]) -> str | None:
        """Keep a layout in a slot; a sentence where that failed."""
        self._saved[slot] = names
        return self._write()

    def recall(self, slot: int) -> frozenset[str] | None:
        """What a slot hides; None where nothing was saved."""
        return self._saved.get(slot)

    def _read(self) -> dict[str, object]:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            log.warning("%s cannot be read: %s", self._path, error)
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self) -> str | None:
        kept = {
            "hidden": sorted(self._hidden),
            "layouts": {str(slot): sorted(names) for slot, names in self._saved.items()},
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_name(f"{self._path.name}.new")
            fresh.write_text(json.dumps(kept, indent=1), "utf-8")
            fresh.replace(self._path)
        except OSError as error:
            return translate("notice", "The layout cannot be kept: {why}.").format(why=error)
        return None


def _names(kept: object) -> frozenset[str]:
    names = kept if isinstance(kept, list) else []
    return frozenset(name for name in names if isinstance(name, str)) & frozenset(HIDEABLE)
