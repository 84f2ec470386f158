"""A list of people from CSV or XLSX, whatever its columns, encoding and separator.

Takes a file that somebody's office made, and gives people with stable ids. Nothing in it is
trusted: cells have a bound, formulas are taken for text, and what is odd is named with its line.
"""

import csv
import io
import re
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tether.errors import SettingsError
from tether.session.attendees.headings import HEADINGS, Role

MAX_FILE_BYTES = 64 << 20
MAX_UNPACKED_BYTES = 256 << 20
"""Of an XLSX, which is a ZIP file and may be a bomb."""
MAX_CELL = 4096
MAX_COLUMNS = 256
MAX_PEOPLE = 100_000
MOST_SHOWN = 20
"""Headings in a sentence, and letters of each."""
SAMPLE_LETTERS = 2000
MOST_ODD = 0.01
"""Share of control characters in the first letters, above which a file is a picture, not a list."""
SEPARATORS = (";", ",", "\t", "|")


@dataclass(frozen=True, slots=True)
class Person:
    """One line. `columns` holds every cell under its own heading; `line` counts from 1."""

    id: str
    name: str
    group: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Roster:
    """People in the order of the file, the headings used, and sentences on what is odd."""

    people: tuple[Person, ...]
    mapping: Mapping[Role, str]
    notices: tuple[str, ...] = ()


def read_roster(path: Path, mapping: Mapping[Role, str] | None = None) -> Roster:
    """Read a CSV, TSV or XLSX file.

    Args:
        path: the file.
        mapping: headings for roles, where the guesses are wrong.

    Raises:
        SettingsError: it cannot be read, is too large, has a cell out of all measure, or no column
            of names.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise SettingsError(f"The roster {path} is too large: it may have 64 MB.")
        content = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"The roster {path} cannot be read: {error.strerror}.") from error
    rows = _spreadsheet(content, path) if content[:4] == b"PK\x03\x04" else _table(content, path)
    return _people(rows, path, mapping or {})


def decode(content: bytes) -> str:
    """Text in UTF-8, UTF-16 (with or without its mark), else Windows-1252, line by line.

    A list that several offices wrote into may have both in one file.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    sample = content[:4096]
    if sample.count(0) > len(sample) // 4:  # every second byte of Latin text in UTF-16 is zero
        little = sample[1::2].count(0) >= sample[::2].count(0)
        return content.decode("utf-16-le" if little else "utf-16-be", "replace")
    return "".join(_line(line) for line in content.splitlines(keepends=True))


def _line(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _table(content: bytes, path: Path) -> list[tuple[int, list[str]]]:
    text = decode(content)
    sample = text[:SAMPLE_LETTERS].replace("\0", "")
    odd = sum(unicodedata.category(letter) == "Cc" and not letter.isspace() for letter in sample)
    if odd > len(sample) * MOST_ODD:
        raise SettingsError(
            f"The roster {path} is no list: take a CSV or XLSX file with a column of names."
        )
    first = next((line for line in text.splitlines() if line.strip()), "")
    unquoted = re.sub(r'"[^"]*"', "", first)
    separator = max(SEPARATORS, key=unquoted.count)
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    rows = []
    try:
        for cells in reader:
            rows.append((reader.line_num, _checked(cells, path, reader.line_num)))
    except csv.Error as error:
        why = (
            "has a huge cell: is a quotation mark missing?"
            if "limit" in str(error)
            else f"{error}."
        )
        raise SettingsError(f"The roster {path}, line {reader.line_num}, {why}") from error
    return rows


def _spreadsheet(content: bytes, path: Path) -> list[tuple[int, list[str]]]:
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED_BYTES:
                raise SettingsError(f"The roster {path} unpacks to more than 256 MB.")
        # data_only reads the values that formulas had when the file was saved, never a formula.
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            rows = []
            for line, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                rows.append((line, _checked([_text(cell) for cell in cells], path, line)))
                if line > MAX_PEOPLE + 1:
                    break
        finally:
            book.close()
    except SettingsError:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged file makes it stumble over
        raise SettingsError(f"The roster {path} is not a readable spreadsheet: {error}.") from error
    return rows


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))  # ids typed as numbers
    return str(cell)


def _checked(cells: Sequence[str], path: Path, line: int) -> list[str]:
    if len(cells) > MAX_COLUMNS:
        raise SettingsError(f"The roster {path}, line {line}, has more than {MAX_COLUMNS} columns.")
    for cell in cells:
        if len(cell) > MAX_CELL:
            raise SettingsError(
                f"The roster {path}, line {line}, has a cell of {len(cell)} characters: is a "
                "quotation mark missing?"
            )
    return [_tidy(cell) for cell in cells]


def _tidy(cell: str) -> str:
    cell = unicodedata.normalize("NFC", cell)
    return " ".join(
        "".join(c if c.isprintable() or c in "\u200c\u200d" else " " for c in cell).split()
    )


def matching_key(heading: str) -> str:
    """A heading as headings are compared: no accents, case, blanks or signs."""
    plain = unicodedata.normalize("NFKD", heading.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def _people(rows: list[tuple[int, list[str]]], path: Path, mapping: Mapping[Role, str]) -> Roster:
    filled = [(line, cells) for line, cells in rows if any(cells)]
    if not filled:
        raise SettingsError(f"The roster {path} is empty.")
    if len(filled) > MAX_PEOPLE + 1:
        raise SettingsError(f"The roster {path} has more than {MAX_PEOPLE} people.")
    headings = _unique(filled[0][1])
    columns = _guess(headings)
    for role, heading in mapping.items():
        if heading not in headings:
            raise SettingsError(f"The roster {path} has no column {heading!r}.")
        columns[role] = headings.index(heading)
    if not columns.keys() & {"name", "first", "last"}:
        if len(headings) > 1:
            shown = ", ".join(heading[:MOST_SHOWN] for heading in headings[:MOST_SHOWN])
            raise SettingsError(
                f'The roster {path} has no column of names among {shown}: call one "name", or '
                "say which it is with `tether roster SESSION --load FILE --column name=HEADING`."
            )
        headings, columns, lines = ["name"], {"name": 0}, filled
    else:
        lines = filled[1:]
    notices: list[str] = []
    people = []
    for line, cells in lines:
        person = _person(line, cells, headings, columns, notices)
        if person is not None:
            people.append(person)
    notices += _doubles(people)
    return Roster(
        tuple(people), {role: headings[at] for role, at in columns.items()}, tuple(notices)
    )


def _unique(cells: Iterable[str]) -> list[str]:
    headings: list[str] = []
    for number, cell in enumerate(cells, 1):
        heading = cell or f"column {number}"
        while heading in headings:
            heading += "_"
        headings.append(heading)
    return headings


def _guess(headings: Sequence[str]) -> dict[Role, int]:
    columns: dict[Role, int] = {}
    for role, words in HEADINGS.items():
        known = {matching_key(word) for word in words}
        for at, heading in enumerate(headings):
            if role not in columns and matching_key(heading) in known:
                columns[role] = at
    if "name" in columns and "first" in columns and "last" not in columns:
        columns["last"] = columns.pop("name")  # Dutch and Nordic lists: first name, name
    return columns


def _person(
    line: int,
    cells: Sequence[str],
    headings: Sequence[str],
    columns: Mapping[Role, int],
    notices: list[str],
) -> Person | None:
    def cell(role: Role) -> str:
        at = columns.get(role)
        return cells[at] if at is not None and at < len(cells) else ""

    name = cell("name") or f"{cell('first')} {cell('last')}".strip()
    if name.startswith("="):
        notices.append(f"Line {line}: the name is a formula and was taken as text: {name[:40]}.")
        name = name.lstrip("=+-@ ")
    if not name:
        notices.append(f"Line {line} has no name and was left out.")
        return None
    if len(cells) > len(headings):
        notices.append(f"Line {line} has more cells than there are columns.")
    # A short line has empty cells at its end: whoever asks for a heading finds one.
    values = dict.fromkeys(headings, "") | dict(zip(headings, cells, strict=False))
    return Person(cell("id") or f"line-{line}", name, cell("group"), values, line)


def _doubles(people: Sequence[Person]) -> list[str]:
    by_id: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_id[person.id.casefold()].append(person)
    return [
        f"The id {same[0].id} stands on lines {', '.join(str(p.line) for p in same)} "
        f"({', '.join(p.name for p in same)}): whoever checks in with it is asked for the name."
        for same in by_id.values()
        if len(same) > 1
    ]
