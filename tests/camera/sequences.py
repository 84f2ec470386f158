"""Random sequences of shots, faults and pulled cables, and the account of what came of them.

The simulator is the witness: every file of every press must be in the session once, whole and
verified. What only the camera's RAM held when a connection broke is counted apart: no computer can
fetch it any more.
"""

import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from tests.camera.tethered import files_of, source_of, tethered
from tether.session.check import check_session
from tether.simulator.faults import RANDOM_FAULTS
from tether.simulator.still import StillSitter

SLOW_FAULTS = {"stall", "sleep"}
"""They wait for libgphoto2's 2.5 seconds of patience."""
PATIENCE = 30.0
"""Seconds after the last press in which everything must have come."""


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
    gone_in_ram: int = 0

    @property
    def clean(self):
        return not (self.lost or self.doubled or self.partial or self.assigned_stale)

    def add(self, other):
        self.sequences += other.sequences
        self.files += other.files
        self.faults += other.faults
        self.gone_in_ram += other.gone_in_ram
        for name in ("lost", "doubled", "partial", "assigned_stale"):
            getattr(self, name).extend(getattr(other, name))

    def __str__(self):
        return (
            f"{self.sequences} sequences, {self.files} files, {self.faults.total()} faults: "
            f"{len(self.lost)} lost, {len(self.doubled)} doubled, {len(self.partial)} partial, "
            f"{len(self.assigned_stale)} given to a wrong sitter; {self.gone_in_ram} went with the "
            f"camera's RAM"
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
    account = Account(1, faults=Counter(name.partition(":")[0] for name, _ in drawn))
    with (
        host.camera(sitter=StillSitter(), faults=orders, raw=raw, seed=seed) as simulated,
        tethered(folder, source_of(simulated)) as shoot,
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
        gone = set(simulated.lost_in_ram()) | _unaskable(simulated)
        stale = set(simulated.stale())
        report = check_session(shoot.session)
        rows = shoot.session.ledger.rows(
            "SELECT files.sha256, shots.sitter, shots.quarantined FROM files "
            "JOIN shots ON shots.id = files.shot WHERE files.state = 'stored'"
        )
    what = f"seed {seed}: {' '.join(orders)} {raw}"
    must = Counter(f.sha256 for p in pressed for f in p.files if f.name not in gone)
    may = files_of(pressed)
    have = Counter(row["sha256"] for row in rows)
    account.files = may.total()
    account.gone_in_ram = (may - have).total() - (must - have).total()
    account.lost += [what] * (must - have).total()
    account.doubled += [what] * sum(number - 1 for number in have.values())
    odd = [d for d in report.differences if not _went_with_ram(d, gone)]
    strangers = set(have) - set(may) - stale
    account.partial += [f"{what}: {odd} {strangers}"] if odd or strangers else []
    account.assigned_stale += [
        what for row in rows if row["sha256"] in stale and not row["quarantined"]
    ]
    return account


def _went_with_ram(difference, gone):
    """The session rightly says of a shot that is gone that it never came."""
    return difference.problem == "not_stored" and any(
        name[:100] in difference.text for name in gone
    )


def _unaskable(simulated):
    """Names that libgphoto2 mistakes for others; they stay on the card, with a notice."""
    names = {f.name for p in simulated.pressed for f in p.files}
    told = {name: name.partition("\0")[0][:254] for name in names}
    odd = {name for name in names if not askable(name)}
    return odd | {told[name] for name in odd}


def askable(name):
    """Whether libgphoto2 can be asked for a file of this name."""
    told = name.partition("\0")[0][:254]
    return "/" not in told and bool(PurePosixPath(told).suffix)


def _missing(simulated, shoot):
    gone = set(simulated.lost_in_ram()) | _unaskable(simulated)
    must = Counter(f.sha256 for p in simulated.pressed for f in p.files if f.name not in gone)
    return must - shoot.hashes()
