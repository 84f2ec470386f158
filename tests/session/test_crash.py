"""A crash, a power cut or a full disk between any two steps: 0 lost, 0 doubled, 0 partial."""

import contextlib
import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.session.faults import (
    CrashError,
    FaultyDisk,
    fetch_until_stored,
    files_on_disk,
    jpeg,
    ledger_steps,
    remote,
)
from tether.errors import TetherError
from tether.readings import Reason, Verdict
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.session import Session

pytestmark = pytest.mark.smoke

CARD = {"DSC_1.JPG": jpeg(1), "DSC_1.NEF": b"raw" * 1000, "DSC_2.JPG": jpeg(2)}
MORE_STEPS_THAN_A_RUN_HAS = 400


def shoot(folder: Path, disk: FaultyDisk | None) -> None:
    """One run of the program; ends early where the disk crashes."""
    session = Session.open(folder, disk=disk)
    ingest = None
    try:
        ingest = Ingest(session)
        fetch_until_stored(ingest, CARD)
        for shot in session.catalogue.shots():
            session.judge(shot.id, Verdict("reject", (Reason("eyes_closed", "Eyes closed"),)))
    finally:
        if ingest is not None:
            ingest.close()
        session.close()


def assert_whole(folder: Path) -> None:
    on_disk = files_on_disk(folder)
    assert Counter(on_disk.values()) == Counter(CARD.values())
    with Session.read(folder) as session:
        report = check_session(session)
        assert report.ok, report.differences
        assert report.notes == []
        shots = session.catalogue.shots()
    assert len(shots) == 2
    assert shots[0].raw_path is not None


@pytest.mark.parametrize("how", ["crash", "power"])
def test_every_step_may_be_the_last(tmp_path, monkeypatch, how):
    for at in range(1, MORE_STEPS_THAN_A_RUN_HAS):
        folder = tmp_path / str(at)
        disk = FaultyDisk(at, how)
        finished = False
        with ledger_steps(disk, monkeypatch):
            try:
                shoot(folder, disk)
                finished = True
            except CrashError:
                pass
        shoot(folder, None)
        assert_whole(folder)
        if finished:
            break
    assert finished
    assert at > 40  # the steps were really counted


def test_a_disk_that_is_full_at_any_step_costs_nothing(tmp_path):
    for at in range(1, MORE_STEPS_THAN_A_RUN_HAS):
        folder = tmp_path / str(at)
        disk = FaultyDisk(at, "full")
        try:
            shoot(folder, disk)
        except TetherError:
            shoot(folder, None)
        assert_whole(folder)
        if disk.step < at:
            break
    assert disk.step < at


def test_crashes_during_recovery_are_recovered_too(tmp_path, monkeypatch):
    chance = random.Random(4)
    for number in range(25):
        folder = tmp_path / str(number)
        for _ in range(4):
            disk = FaultyDisk(chance.randrange(1, 60), chance.choice(["crash", "power"]))
            with ledger_steps(disk, monkeypatch), contextlib.suppress(CrashError):
                shoot(folder, disk)
        shoot(folder, None)
        assert_whole(folder)


SHOOTER = """
import sys
from pathlib import Path
from tests.session.faults import fetch, jpeg, remote
from tether.session.intake.ingest import Ingest
from tether.session.session import Session
with Session.open(Path(sys.argv[1])) as session:
    ingest = Ingest(session, backup=Path(sys.argv[2]))
    print("ready", flush=True)
    for number in range(10_000):
        content = jpeg(number, 60_000)
        fetch(ingest, remote(f"DSC_{number}.JPG", content, seconds=number, listed=True), content)
        print(number, flush=True)
"""


def kill_and_check(tmp_path: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    folder, backup = tmp_path / "session", tmp_path / "backup"
    root = Path(__file__).resolve().parents[2]
    told = -1
    for _ in range(kills):
        with subprocess.Popen(
            [sys.executable, "-c", SHOOTER, str(folder), str(backup)],
            stdout=subprocess.PIPE,
            cwd=root,
            env=os.environ | {"PYTHONPATH": str(root)},
            text=True,
        ) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
            time.sleep(chance.random() * 0.1)
            program.send_signal(signal.SIGKILL)
            numbers = [int(line) for line in program.stdout.read().splitlines() if line.isdigit()]
            told = max([told, *numbers])
    with Session.open(folder) as session:
        ingest = Ingest(session, backup=backup)
        for missing in ingest.outstanding():
            content = jpeg(int(missing.name[4:-4]), 60_000)
            incoming = ingest.announce(missing)
            assert incoming is not None
            incoming.write(content)
            incoming.commit()
        ingest.close()
        assert check_session(session).ok
        shots = session.catalogue.shots()
    names = [shot.camera_name for shot in shots]
    assert len(set(names)) == len(names)
    assert len(names) >= told + 1
    hashes = Counter(hashlib.sha256(jpeg(n, 60_000)).hexdigest() for n in range(len(names)))
    for place in (folder, backup):
        found = Counter(hashlib.sha256(c).hexdigest() for c in files_on_disk(place).values())
        assert found == hashes


def test_kill_9_at_random_moments(tmp_path):
    kill_and_check(tmp_path, kills=20, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_kill_9_five_hundred_times(tmp_path):
    kill_and_check(tmp_path, kills=500, seed=2)


def test_listing_names_what_a_kill_left(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        incoming = ingest.announce(remote("DSC_9.JPG", jpeg(9)))
        incoming.write(jpeg(9)[:100])
        ingest.writer.shutdown()
        ingest.hasher.shutdown()
        session.ledger.close()
        os.close(session._lock)
        session._lock = None
    with Session.open(tmp_path / "s") as session:
        assert "half-written" in session.recovered[0]
        ingest = Ingest(session)
        assert [file.name for file in ingest.outstanding()] == ["DSC_9.JPG"]
        assert len(list((tmp_path / "s" / "recovered").iterdir())) == 1
        ingest.close()


def test_after_a_kill_the_session_knows_when_it_began_and_after_an_orderly_end_it_does_not(
    tmp_path,
):
    folder = tmp_path / "s"
    program = """if True:
        import os, sys
        from pathlib import Path
        from tests.session.faults import fetch, jpeg, remote
        from tether.session.intake.ingest import Ingest
        from tether.session.session import Session
        session = Session.open(Path(sys.argv[1]))
        ingest = Ingest(session)
        for sitter, number in (("Ada", 1), ("Ben", 5)):
            session.set_sitter(sitter)
            fetch(ingest, remote(f"DSC_{number}.JPG", jpeg(number), seconds=number), jpeg(number))
        os.kill(os.getpid(), 9)
    """
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", program, str(folder)]
    subprocess.run(command, cwd=root, env=os.environ | {"PYTHONPATH": str(root)}, check=False)
    with Session.open(folder) as session:
        ingest = Ingest(session)
        assert ingest.began("Z6 123") == remote("", seconds=1).captured_at
        assert ingest.began("another") is None
        for number in (3, 7):
            lying = remote(f"DSC_{number}.JPG", jpeg(number), seconds=number, listed=True)
            lying = replace(lying, unwatched=True)
            incoming = ingest.announce(lying)
            incoming.write(jpeg(number))
            incoming.commit()
        ingest.close()
        shots = {shot.camera_name: shot for shot in session.catalogue.shots()}
        # Nobody saw who sat, and Ben may have left.
        assert shots["DSC_3.JPG"].quarantined
        assert shots["DSC_7.JPG"].quarantined
    with Session.open(folder) as session:
        ingest = Ingest(session)
        assert ingest.began("Z6 123") is None
        ingest.close()
