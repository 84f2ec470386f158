"""TOML that a photographer wrote, or somebody sent them: read with measure, parsed or refused.

The parser takes time with the square of a key's dots, and reads whatever is handed to it; so the
size of a file and the dots of a line are bounded first.
"""

import tomllib
from pathlib import Path
from typing import Any

from tether.errors import SettingsError

MOST_BYTES = 64 * 1024
"""A look, a recipe or settings of every key are 2 kB."""
MOST_DOTS = 200
"""Of one line: twenty numbers have twenty. A key of 20,000 takes the parser half a minute."""

MOST_KEY_LETTERS = 60
"""Of a key in a sentence: ours have up to twenty."""


def shown_key(key: str) -> str:
    """A key as a sentence has it: on one line, and no longer than can be read."""
    clean = "".join(letter if letter.isprintable() else "?" for letter in key)
    return clean if len(clean) <= MOST_KEY_LETTERS else f"{clean[:MOST_KEY_LETTERS]}…"


def read_toml_text(path: Path, what: str) -> str:
    """The text of a file; `what` is what it should be, as in "The look …".

    Raises:
        FileNotFoundError: there is none.
        SettingsError: it is no file, cannot be read, is too large, or not text in UTF-8.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for without end
            raise SettingsError(f"The {what} {path} is not a file.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise SettingsError(f"The {what} {path} cannot be read: {error.strerror}.") from error
    if len(data) > MOST_BYTES:
        raise SettingsError(
            f"The {what} {path} is larger than {MOST_BYTES // 1024} kB: that is no {what}."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(f"The {what} {path} is not text in UTF-8.") from error


def parse_toml(text: str, source: str, what: str) -> dict[str, Any]:
    """The table that `text` says. Raises SettingsError with the line where one is known."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.count(".") > MOST_DOTS:
            raise SettingsError(
                f"The {what} {source} has more than {MOST_DOTS} dots in line {number}: mend it, or "
                "take that line out."
            )
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError: a number of 5,000 digits too
        raise SettingsError(f"The {what} {source} is not valid TOML: {error}.") from error
