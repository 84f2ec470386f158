"""A camera's card, and disks that fail: full, crashed between any two steps, or without power."""

import errno
import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tether.errors import TetherError
from tether.frames import RemoteFile
from tether.session.files import Disk
from tether.session.intake.ingest import Ingest
from tether.session.ledger import Ledger

JPEG_HEAD = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xda\x00\x04cd"
JPEG_END = b"\xff\xd9"
CHUNK = 1500
START = datetime(2026, 3, 14, 9, 0, 0)


def jpeg(seed: int, size: int = 4000) -> bytes:
    """Bytes with the frame of a JPEG, different for each seed."""
    filling = random.Random(seed).randbytes(size).replace(b"\xff", b"\x00")
    return JPEG_HEAD + filling + JPEG_END


def remote(
    name: str,
    content: bytes | None = None,
    *,
    seconds: float | None = 0,
    listed: bool = False,
    size: int | None = -1,
    folder: str = "/store_00010001/DCIM/100NIKON",
    camera: str = "Z6 123",
) -> RemoteFile:
    """An announcement; `size` -1 is the true one, `seconds` are on the camera's clock."""
    if size == -1:
        size = None if content is None else len(content)
    captured = None if seconds is None else START + timedelta(seconds=seconds)
    return RemoteFile(camera, folder, name, size, captured, time.monotonic_ns(), listed)


def fetch(ingest: Ingest, announcement: RemoteFile, content: bytes) -> bool:
    """Bring one file in; False where the session has it."""
    incoming = ingest.announce(announcement)
    if incoming is None:
        return False
    for offset in range(0, len(content), CHUNK):
        incoming.write(content[offset : offset + CHUNK])
    incoming.commit()
    return True


def files_on_disk(folder: Path) -> dict[str, bytes]:
    """Every photograph outside `recovered/`."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.relative_to(folder).parts[0] != "recovered"
        and not path.name.startswith("session.")
        and path.suffix != ".xmp"
    }


class CrashError(BaseException):
    """kill -9: nothing catches it."""


@dataclass
class FaultyDisk(Disk):
    """Fails at step `at`, counted over the disk's and the ledger's steps.

    `how` is 'crash', 'full' (once), or 'power' (crash, and what was not synced is gone).
    """

    at: int
    how: str
    step: int = 0
    dead: bool = False
    unsynced: dict[Path, int] = field(default_factory=dict)
    names: list[tuple[Path, Callable[[], None]]] = field(default_factory=list)
    open_files: dict[int, Path] = field(default_factory=dict)

    def tick(self) -> None:
        if self.dead:
            raise CrashError
        self.step += 1
        if self.step == self.at:
            if self.how == "full":
                raise OSError(errno.ENOSPC, "No space left on device")
            self.dead = True
            if self.how == "power":
                self.cut_power()
            raise CrashError

    def cut_power(self) -> None:
        for path, size in self.unsynced.items():
            if path.exists():
                os.truncate(path, size // 2)
        for _, undo in reversed(self.names):
            undo()

    def create(self, path: Path) -> int:
        self.tick()
        descriptor = super().create(path)
        self.open_files[descriptor] = path
        self.unsynced[path] = 0
        self.names.append((path.parent, lambda: path.unlink(missing_ok=True)))
        return descriptor

    def write(self, descriptor: int, chunk: bytes) -> None:
        self.tick()
        super().write(descriptor, chunk)
        path = self.open_files[descriptor]
        self.unsynced[path] = self.unsynced.get(path, 0) + len(chunk)

    def sync(self, descriptor: int) -> None:
        self.tick()
        super().sync(descriptor)
        self.unsynced.pop(self.open_files[descriptor], None)

    def sync_folder(self, folder: Path) -> None:
        self.tick()
        super().sync_folder(folder)
        self.names = [entry for entry in self.names if entry[0] != folder]

    def link(self, source: Path, target: Path) -> None:
        self.tick()
        super().link(source, target)
        self.names.append((target.parent, lambda: target.unlink(missing_ok=True)))

    def drop_name(self, path: Path) -> None:
        self.tick()
        inode = path.stat().st_ino
        super().drop_name(path)

        def undo() -> None:
            for other in path.parent.iterdir():
                if other.stat().st_ino == inode and not path.exists():
                    os.link(other, path)

        self.names.append((path.parent, undo))

    def rename(self, source: Path, target: Path) -> None:
        self.tick()
        super().rename(source, target)

    def move_aside(self, path: Path, folder: Path) -> Path:
        self.tick()
        return super().move_aside(path, folder)


@contextmanager
def ledger_steps(disk: FaultyDisk, monkeypatch: object) -> Iterator[None]:
    """Let the disk also fail just before and just after each of the ledger's transactions."""
    original = Ledger.transaction

    @contextmanager
    def transaction(ledger: Ledger) -> Iterator[object]:
        if disk.dead:
            raise CrashError
        if disk.how != "full":
            disk.tick()
        with original(ledger) as connection:
            yield connection
        if disk.how != "full":
            disk.tick()

    monkeypatch.setattr(Ledger, "transaction", transaction)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        monkeypatch.undo()  # type: ignore[attr-defined]


def fetch_until_stored(ingest: Ingest, card: dict[str, bytes], attempts: int = 5) -> None:
    """What the watcher does: go through the listing until the session has every file."""
    for _ in range(attempts):
        missing = False
        for number, (name, content) in enumerate(card.items()):
            try:
                fetch(ingest, remote(name, content, seconds=number // 2, listed=True), content)
            except TetherError:
                missing = True
        if not missing:
            return
    raise AssertionError("the session refused a file for good")
