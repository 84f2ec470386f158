"""That a session's people have agreed to being told apart by face: noted before any face is."""

import json
from datetime import UTC, datetime
from pathlib import Path

from tether.errors import SessionError
from tether.session.files import Disk, explain

NOTE = "consent.json"


def note_consent(folder: Path, words: str, disk: Disk | None = None) -> None:
    """Write down who agreed to what, in the photographer's words.

    Raises:
        SessionError: nothing is said, or the note cannot be written.
    """
    words = " ".join(words.split())
    if not words:
        raise SessionError("Say who has agreed: --consent 'all signed the form of 3 May'.")
    entry = {"consent": words, "noted": datetime.now(UTC).isoformat(timespec="seconds")}
    try:
        (disk or Disk()).replace_text(
            folder / NOTE, json.dumps(entry, ensure_ascii=False, indent=1).encode() + b"\n"
        )
    except OSError as error:
        raise explain(error, folder / NOTE) from error


def consent(folder: Path) -> str | None:
    """What was noted, or None."""
    try:
        words = json.loads((folder / NOTE).read_text("utf-8")).get("consent")
    except (OSError, ValueError, AttributeError):
        return None
    return words if isinstance(words, str) and words else None
