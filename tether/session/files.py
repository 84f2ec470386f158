"""The disk as the session uses it: every step that a crash or a full disk can fall between.

All writes of a session go through one `Disk`, so that tests can make any single step fail, or end
the program between any two of them. Nothing here deletes or overwrites a photograph; the one thing
that is replaced is a small text file (`replace_text`), and that atomically.
"""

import ctypes
import errno
import fcntl
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from tether.errors import SessionError

STANDARD_ERROR = 2
"""The last of the three standard descriptors."""
READ_BYTES = 1 << 20
"""Bytes read at a time when a file is hashed: memory stays flat whatever the file's size."""
RESERVE_BYTES = 32 << 20
"""Bytes that must stay free after a file: the ledger and sidecars need room to say what failed."""
NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
"""How file systems without hard links (exFAT, some network shares) answer `link`."""
SYNC_FILE_RANGE_WRITE = 2
"""Linux: start writing dirty pages out and do not wait (linux/fs.h)."""


def _start_writing_out() -> Callable[[int], object] | None:
    """Linux's sync_file_range for a whole file, or None elsewhere."""
    try:
        call = ctypes.CDLL(None).sync_file_range
    except (AttributeError, OSError):
        return None
    call.argtypes = [ctypes.c_int, ctypes.c_int64, ctypes.c_int64, ctypes.c_uint]
    return lambda descriptor: call(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE)


_START_WRITING_OUT = _start_writing_out()


class Disk:
    """The steps of a durable write. Methods raise OSError; `explain` makes it a sentence."""

    def free_bytes(self, folder: Path) -> int:
        """Bytes that this user may still write on the folder's file system."""
        status = os.statvfs(folder)
        return status.f_bavail * status.f_frsize

    def make_folder(self, folder: Path) -> None:
        """Make a folder and its parents, and make their names durable."""
        if folder.is_dir():
            return
        self.make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        self.sync_folder(folder.parent)

    def create(self, path: Path) -> int:
        """Open a new file for writing; FileExistsError where the name is taken."""
        return above_standard(
            os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
        )

    def write(self, descriptor: int, chunk: bytes) -> None:
        """Write all of `chunk`."""
        view = memoryview(chunk)
        while view:
            view = view[os.write(descriptor, view) :]

    def start_sync(self, descriptor: int) -> None:
        """Have the medium begin with what is written, so that `sync` finds little left to do.

        A hint only: 25 MB sync in 1 ms after it, in 11 ms without. Does nothing off Linux.
        """
        if _START_WRITING_OUT is not None:
            _START_WRITING_OUT(descriptor)

    def sync(self, descriptor: int) -> None:
        """Return when the file's bytes are on the medium."""
        os.fsync(descriptor)

    def sync_folder(self, folder: Path) -> None:
        """Return when the folder's names are on the medium."""
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno != errno.EINVAL:  # some network shares cannot sync a folder
                raise
        finally:
            os.close(descriptor)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name; FileExistsError where it is taken."""
        os.link(source, target)

    def drop_name(self, path: Path) -> None:
        """Take away one of two names of the same bytes (or an empty file's only one)."""
        path.unlink()

    def rename(self, source: Path, target: Path) -> None:
        """Rename, replacing."""
        source.rename(target)

    def place(self, source: Path, target: Path) -> None:
        """Give `source` its final name, never over another file, and make the name durable.

        Raises:
            FileExistsError: something is there already; `source` is as it was.
        """
        try:
            self.link(source, target)
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            # The session's lock keeps other tether programs out, so check-then-rename is enough.
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, "exists", str(target)) from error
            self.rename(source, target)
        else:
            self.drop_name(source)
        self.sync_folder(target.parent)

    def move_aside(self, path: Path, folder: Path) -> Path:
        """Move a file into `folder` under a free name and return where it is now."""
        self.make_folder(folder)
        number = 1
        while True:
            suffix = "" if number == 1 else f".{number}"
            target = folder / (path.name.lstrip(".") + suffix)
            try:
                self.place(path, target)
            except FileExistsError:
                number += 1
            else:
                return target

    def replace_text(self, path: Path, content: bytes) -> None:
        """Write a small file as a whole or not at all, durably."""
        temporary = path.with_name(f".{path.name[:200]}.{os.getpid()}.new")
        temporary.unlink(missing_ok=True)  # ours, from a crash: what it replaces is still whole
        descriptor = self.create(temporary)
        try:
            self.write(descriptor, content)
            self.sync(descriptor)
        except BaseException:
            os.close(descriptor)
            temporary.unlink(missing_ok=True)
            raise
        os.close(descriptor)
        self.rename(temporary, path)
        self.sync_folder(path.parent)


def above_standard(descriptor: int) -> int:
    """The same file on a descriptor above the standard three.

    Libraries close or write to 0, 1 and 2 without asking whose they are; SQLite keeps off them for
    the same reason.
    """
    if descriptor > STANDARD_ERROR:
        return descriptor
    try:
        return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, STANDARD_ERROR + 1)
    finally:
        os.close(descriptor)


def hash_file(path: Path) -> tuple[int, str]:
    """Size in bytes and SHA-256 (hex) of a file. Raises OSError."""
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(READ_BYTES):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


def explain(error: OSError, path: Path) -> SessionError:
    """The sentence for a disk that refused, with what to do about it."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return SessionError(
            f"The disk with {path} is full, but for {RESERVE_BYTES >> 20} MB that the session "
            "itself needs: make room, and the file is fetched again."
        )
    if error.errno == errno.EROFS:
        return SessionError(f"The disk with {path} is read-only: choose another folder.")
    if error.errno in (errno.EACCES, errno.EPERM):
        return SessionError(f"{path} cannot be written: change its permissions or choose another.")
    if error.errno in (errno.EEXIST, errno.ENOTDIR, errno.EISDIR):
        return SessionError(f"{path} is not a folder, or a file is in its way: choose another.")
    if error.errno == errno.ENAMETOOLONG:
        return SessionError(f"The name {path.name[:40]}… is too long for the disk: shorten it.")
    if error.errno == errno.EIO:
        return SessionError(
            f"The disk with {path} fails: go on in a session on another disk, and copy this one."
        )
    if error.errno in (errno.ENOENT, errno.ENODEV, errno.ESTALE):
        return SessionError(f"{path} is gone: connect the disk again or choose another folder.")
    return SessionError(f"{path} cannot be used: {error.strerror or error}. Choose another place.")
