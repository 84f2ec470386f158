"""Random sequences of shots, faults and pulled cables, and the account of what came of them.

The simulator is the witness: every file of every press must be in the session once, whole and
verified. Two kinds are counted apart, since no computer can have them: what only the camera's RAM
held when a connection broke, and what libgphoto2 cannot be asked for by name. Of these the
photographer must have been told by name, unless the RAM never announced them either.
"""

import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from tests.camera.tethered import files_of, source_of, tethered
from tether.camera.base import StateChanged
from tether.camera.downloads import SHOWN_NAME
from tether.session.check import check_session
from tether.simulator.faults import RANDOM_FAULTS
from tether.simulator.still import StillSitter

SLOW_FAULTS = {"stall", "sleep"}
"""They wait for libgphoto2's 2.5 seconds of patience."""
OLD_FRAMES = ("DSC_9001.JPG", "DSC_9002.JPG", "DSC_9003.JPG")
"""What a stale camera announces; where only its RAM has it, it may be gone before it is fetched."""
PATIENCE = 30.0
"""Seconds after the last press in which everything must have come."""

FAILINGS = ("lost", "doubled", "partial", "assigned_stale", "silent")


@dataclass
class Account:
    """What came of one sequence, or of many."""

    sequences: int = 0
    files: int = 0
    faults: Counter = field(default_factory=Counter)
    lost: list = field(default_factory=list)
    doubled: list = field(default_factory=list)
    partial: list = field(default_factory=list)
    assigned_stale: list = field(default_factory=list)
    silent: list = field(default_factory=list)
    gone_in_ram: int = 0
    never_told: int = 0
    unaskable: int = 0

    @property
    def clean(self):
        return not any(getattr(self, name) for name in FAILINGS)

    def add(self, other):
        self.sequences += other.sequences
        self.files += other.files
        self.faults += other.faults
        self.gone_in_ram += other.gone_in_ram
        self.never_told += other.never_told
        self.unaskable += other.unaskable
        for name in FAILINGS:
            getattr(self, name).extend(getattr(other, name))

    def __str__(self):
        return (
            f"{self.sequences} sequences, {self.files} files, {self.faults.total()} faults: "
            f"{len(self.lost)} lost, {len(self.doubled)} doubled, {len(self.partial)} partial, "
            f"{len(self.assigned_stale)} given to a wrong sitter, {len(self.silent)} gone without "
            f"a word; named: {self.gone_in_ram} that went with the camera's RAM, {self.unaskable} "
            f"that stay on the card; {self.never_told} in RAM were never announced"
        )


def run_sequence(host, folder, seed, *, quick=False):
    """Shoot one random sequence into a new session; returns its `Account`."""
    chance = random.Random(seed)
    kinds = sorted(set(RANDOM_FAULTS) - (SLOW_FAULTS if quick else set()))
    shots = chance.randint(4, 10)
    drawn = [(chance.choice(kinds), chance.randint(1, shots)) for _ in range(chance.randint(2, 6))]
    drawn = [
        (f"stale{chance.choice(['', ':ram', ':late'])}", chance.choice([1, 1, 2, 3]))
        if name == "stale"
        else (name, at)
        for name, at in drawn
    ]
    if chance.random() < 0.2:
        drawn.append(("slow:17", 1))
    orders = [name if name.startswith("slow") else f"{name}@{at}" for name, at in drawn]
    raw = chance.choice(["", "", "jpeg-first", "raw-first"])
    heard = Heard()
    account = Account(1, faults=Counter(name.partition(":")[0] for name, _ in drawn))
    with (
        host.camera(sitter=StillSitter(), faults=orders, raw=raw, seed=seed) as simulated,
        tethered(folder, heard.source(source_of(simulated))) as shoot,
    ):
        deadline = time.monotonic() + PATIENCE
        while not shoot.frames.received and time.monotonic() < deadline:
            time.sleep(0.01)
        shoot.session.set_sitter("Ada")
        while shots > 0:
            count = min(shots, chance.choice([1, 1, 1, 3]))
            shots -= count
            unplugged = chance.random() < 0.15
            if unplugged:
                simulated.unplug()
                account.faults["cable"] += 1
            if count > 1:
                simulated.burst(count)
            else:
                simulated.press_shutter()
            time.sleep(chance.choice([0, 0.05, 0.3, 1.2]))
            if unplugged:
                simulated.plug()
        deadline = time.monotonic() + PATIENCE
        while _missing(simulated, shoot) and time.monotonic() < deadline:
            time.sleep(0.02)
        shoot.watcher.stop()
        pressed = simulated.pressed
        in_ram = set(simulated.lost_in_ram())
        stale = set(simulated.stale())
        report = check_session(shoot.session)
        rows = shoot.session.ledger.rows(
            "SELECT files.sha256, shots.sitter, shots.quarantined FROM files "
            "JOIN shots ON shots.id = files.shot WHERE files.state = 'stored'"
        )
    last = [event.sentence for event in shoot.events if isinstance(event, StateChanged)][-2:]
    what = f"seed {seed}: {' '.join(orders)} {raw} (at the end: {' '.join(last)})"
    have = Counter(row["sha256"] for row in rows)
    must = files_of(pressed)
    account.files = must.total()
    excused = set(OLD_FRAMES)
    told = [*shoot.notices, *(found.text for found in report.differences)]
    for file in (file for press in pressed for file in press.files if not have[file.sha256]):
        if askable(file.name) and file.name not in in_ram:
            account.lost.append(f"{what}: {file.name}")
            continue
        excused.add(on_screen(file.name))
        if is_named(file.name, told):
            account.unaskable += file.name not in in_ram
            account.gone_in_ram += file.name in in_ram
        elif file.name in in_ram and file.name.partition("\0")[0][:254] not in heard.names:
            account.never_told += 1
        else:
            account.silent.append(f"{what}: {file.name!r}")
    account.doubled += [what] * sum(number - 1 for number in have.values())
    if account.never_told:  # one half came before the connection broke, and nobody told the other
        report.differences[:] = [d for d in report.differences if d.problem != "half_missing"]
    odd = [
        found
        for found in report.differences
        if found.problem != "not_stored" or not any(n[:100] in found.text for n in excused)
    ]
    strangers = set(have) - set(must) - stale
    account.partial += [f"{what}: {odd} {strangers}"] if odd or strangers else []
    account.assigned_stale += [
        what for row in rows if row["sha256"] in stale and not row["quarantined"]
    ]
    return account


class Heard:
    """What the watcher was told of by the camera's events or listing."""

    def __init__(self):
        self.names = set()

    def source(self, open_camera):
        def open_and_listen():
            camera = open_camera()
            camera.poll = self._listening(camera.poll)
            camera.listing = self._listening(camera.listing)
            return camera

        open_and_listen.release = open_camera.release
        return open_and_listen

    def _listening(self, call):
        def listen(*arguments):
            found = call(*arguments)
            self.names.update(remote.name for remote in found)
            return found

        return listen


def on_screen(name):
    """A camera's name as sentences have it, up to what stands for a letter that has no shape."""
    told = name.partition("\0")[0][:254]
    return "".join(letter if letter.isprintable() else "?" for letter in told).replace(
        "\ufffd", "?"
    )


def askable(name):
    """Whether libgphoto2 can be asked for a file of this name."""
    told = name.partition("\0")[0][:254]
    return "/" not in told and bool(PurePosixPath(told).suffix)


def is_named(name, sentences):
    return any(on_screen(name)[:SHOWN_NAME] in on_screen(sentence) for sentence in sentences)


def _missing(simulated, shoot):
    """Whether a file is neither there, nor gone with the RAM, nor told to stay on the card."""
    gone = set(simulated.lost_in_ram())
    have = shoot.hashes()
    return any(
        not have[file.sha256]
        and file.name not in gone
        and (askable(file.name) or not is_named(file.name, shoot.notices))
        for press in simulated.pressed
        for file in press.files
    )
