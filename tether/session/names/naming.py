"""File names from a template: any script, safe on every file system, never out of the session.

Takes tokens such as `{sitter}` and values typed by people, read from a roster or sent by a camera
(none of them trusted), and gives a relative path. `/` in the template makes folders; `/` in a value
never does.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePosixPath

from tether.errors import SettingsError

DEFAULT_TEMPLATE = "{sitter}/{sitter}_{sequence}"
TOKENS = {"sitter", "id", "sequence", "date", "time", "look", "camera", "name", "group"}
"""Besides these, the roster's headings in lower case."""
NOBODY = "unassigned"
"""What `{sitter}` says while nobody is checked in."""
MAX_PART_BYTES = 180
"""UTF-8 bytes of one name: 255 is the limit of ext4, APFS and NTFS; the rest is room for a
collision's number, an extension, `.xmp` and a temporary file's dressing."""
MAX_EXTENSION = 8
MAX_DEPTH = 6
RESERVED = {
    *("con", "prn", "aux", "nul", "conin$", "conout$"),
    *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"),
}
"""Device names that Windows opens instead of a file, whatever the extension."""

OWN_FOLDERS = {"quarantine", "recovered", "wishes", "colour", "recipes"}
"""Folders of a session that are not a sitter's, whatever the sitter is called."""

TOKEN_WORDS = {
    "sitter": "the sitter's name",
    "id": "the id on the list",
    "sequence": "0001, 0002 … for each sitter",
    "date": "2026-11-26",
    "time": "143005",
    "look": "the look's name",
    "camera": "the camera's serial number",
    "name": "the camera's own file name",
    "group": "class, team or family",
}
"""What each token of `TOKENS` becomes, for people."""
EXAMPLE = {
    "sitter": "Ada Lovelace",
    "id": "1042",
    "sequence": "0007",
    "date": "2026-11-26",
    "time": "143005",
    "look": "corporate",
    "camera": "3001234",
    "name": "DSC_0815",
    "group": "5b",
}
"""Values for an example where nobody sits yet."""
EXAMPLE_EXTENSION = ".JPG"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_TOKEN = re.compile(r"\{([^{}]*)\}")
_JOINERS = {"\u200c", "\u200d"}
"""Zero-width joiners, which spell words in Persian and Indic scripts and hold emoji together."""


def safe_part(text: str, fallback: str = "_") -> str:
    """One file or folder name from any text: NFC, no separators or control characters.

    Direction marks are dropped (they make a name read as another one), reserved names get an
    underscore, and long ones are cut at a character. Applying it twice changes nothing.
    """
    text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    text = _FORBIDDEN.sub("_", text)
    text = "".join(
        letter
        for letter in text
        if letter in _JOINERS or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    )
    text = " ".join(unicodedata.normalize("NFC", text).split())
    text = text.strip(" .").lstrip("~- .")
    if text.split(".")[0].strip().lower() in RESERVED:
        text = f"_{text}"
    return _cut(text, MAX_PART_BYTES).rstrip(" .") or fallback


def safe_extension(name: str) -> str:
    """A camera file's extension with its dot, ASCII letters and digits only; or empty."""
    _, dot, extension = name.rpartition(".")
    if not dot or len(extension) > MAX_EXTENSION or not re.fullmatch("[A-Za-z0-9]+", extension):
        return ""
    return f".{extension}"


def safe_stem(name: str) -> str:
    """A camera's file name without folders and extension, made safe."""
    base = re.split(r"[/\\]", name)[-1]
    extension = safe_extension(base)
    return safe_part(base[: len(base) - len(extension)] if extension else base)


def check_template(template: str, known: set[str]) -> None:
    """Raise SettingsError where a template has an unknown token or names nothing."""
    tokens = _TOKEN.findall(template)
    for token in tokens:
        if token not in known:
            raise SettingsError(
                f"The name template {template!r} has an unknown token {{{token}}}; "
                f"tokens are {', '.join(sorted(known))}."
            )
    if "{" in _TOKEN.sub("", template) or "}" in _TOKEN.sub("", template) or not template.strip():
        raise SettingsError(
            f"The name template {template!r} is not complete: close each {{token}}."
        )
    if template.startswith("/") or ".." in PurePosixPath(template).parts:
        raise SettingsError(f"The name template {template!r} leaves the session folder.")
    if template.split("/")[0].strip().casefold() in OWN_FOLDERS:
        raise SettingsError(
            f"The name template {template!r} begins with a folder of tether's own: choose another."
        )


def render(template: str, values: Mapping[str, str]) -> PurePosixPath:
    """The relative path (without extension) of a template filled with `values`.

    Tokens without a value come out empty, and separators around them close up.
    """
    parts = []
    for part in template.split("/")[-MAX_DEPTH:]:
        filled = _TOKEN.sub(lambda match: safe_part(values.get(match[1], ""), ""), part)
        filled = re.sub(r"([_\- ])[_\- ]+", r"\1", filled).strip("_- ")
        if filled:
            parts.append(safe_part(filled))
    if "{" in template.split("/")[0] and parts and parts[0].casefold() in OWN_FOLDERS:
        parts[0] = f"_{parts[0]}"
    return PurePosixPath(*parts) if parts else PurePosixPath("_")


def moment_values(moment: datetime) -> dict[str, str]:
    """The tokens of a moment; a camera's clock that was never set has no date."""
    return {
        "date": moment.strftime("%Y-%m-%d") if moment.year >= 1000 else "",
        "time": moment.strftime("%H%M%S"),
    }


def sitter_values(
    sitter: str,
    person_id: str | None,
    columns: Mapping[str, str],
    moment: datetime,
    look: str,
    camera: str,
) -> dict[str, str]:
    """The tokens of one sitter's shot; `columns` are the list's, under its own headings."""
    return {key.casefold(): value for key, value in columns.items()} | {
        "sitter": sitter or NOBODY,
        "id": person_id or "",
        **moment_values(moment),
        "look": look,
        "camera": camera,
    }


def example(template: str, values: Mapping[str, str]) -> str:
    """What a shot would be called: `values` where they are known, else made-up ones.

    Raises SettingsError as `check_template` does; tokens are those of `TOKENS` and of `values`.
    """
    check_template(template, TOKENS | set(values))
    known = EXAMPLE | {key: value for key, value in values.items() if value}
    return str(numbered(render(template, known), EXAMPLE_EXTENSION, 1))


def numbered(path: PurePosixPath, extension: str, number: int) -> PurePosixPath:
    """The `number`th name to try: the plain one, then `_2`, `_3` and so on."""
    tail = "" if number == 1 else f"_{number}"
    return path.with_name(f"{path.name}{tail}{extension}")


def _cut(text: str, size: int) -> str:
    """At most `size` UTF-8 bytes, never in the middle of a character or before a combining mark."""
    if len(text.encode()) <= size:
        return text
    cut = text.encode()[:size].decode(errors="ignore")
    rest = text[len(cut) :]
    while cut and rest and (unicodedata.combining(rest[0]) or rest[0] in _JOINERS):
        rest = cut[-1] + rest
        cut = cut[:-1]
    return cut
