"""The hand-over as one ZIP: every file and the list of checksums, checked as it is packed."""

import hashlib
import zipfile
from collections.abc import Iterable
from pathlib import Path

from tether.errors import SessionError
from tether.session.files import READ_BYTES, explain

PACKED = frozenset({".jpg", ".jpeg", ".heic", ".heif", ".hif", ".png", ".pdf", ".zip"})
"""Compressed already: stored as they are."""


def write_zip(folder: Path, names: Iterable[str], target: Path) -> int:
    """Pack files of `folder` and their SHA-256 list; returns how many files there are.

    The list is inside as `checksums.sha256` and covers what was packed, byte for byte; the ZIP's
    own checksum goes beside it as `NAME.zip.sha256`.

    Raises:
        SessionError: the ZIP exists, or a file cannot be read or written.
    """
    if target.exists():
        raise SessionError(f"{target} exists already: choose another name for the ZIP.")
    partial = target.with_name(f".{target.name}.partial")
    sums: list[str] = []
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
            for name in sorted(set(names)):
                sums.append(f"{_add(archive, folder / name, name)}  {name}\n")
            archive.writestr("checksums.sha256", "".join(sums))
        digest = _sha256(partial)
        partial.rename(target)
        target.with_name(f"{target.name}.sha256").write_text(f"{digest}  {target.name}\n", "utf-8")
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise explain(error, target) from error
    return len(sums)


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> str:
    entry = zipfile.ZipInfo.from_file(path, name)
    stored = path.suffix.lower() in PACKED
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    digest = hashlib.sha256()
    with path.open("rb") as file, archive.open(entry, "w") as into:
        while chunk := file.read(READ_BYTES):
            digest.update(chunk)
            into.write(chunk)
    return digest.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
