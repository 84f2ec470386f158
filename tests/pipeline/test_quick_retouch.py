"""Which shots are retouched on the screens, and what is said of the others."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.pipeline.judged_shots import judged, shot, wait_for
from tests.session.faults import fetch, remote
from tether.pipeline import quick_retouch
from tether.pipeline.events import (
    EarlierShot,
    EarlierShots,
    EngineEvent,
    RatingChanged,
    ShotRetouched,
    ShotSeen,
)
from tether.pipeline.quick_retouch import QuickRetouch
from tether.readings import Verdict
from tether.retouch.recipe import load_recipe
from tether.session.intake.ingest import Ingest
from tether.session.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(tmp_path / "day") as opened:
        yield opened


@pytest.fixture
def heard() -> list[ShotRetouched]:
    return []


@pytest.fixture
def retouch(session: Session, heard: list[ShotRetouched]) -> Iterator[QuickRetouch]:
    def hear(event: EngineEvent) -> None:
        assert isinstance(event, ShotRetouched)
        heard.append(event)

    made = QuickRetouch(load_recipe("natural"), hear, session)
    yield made
    made.stop()


def test_every_shot_of_a_burst_is_retouched_the_newest_first(
    session: Session, retouch: QuickRetouch, heard: list[ShotRetouched]
) -> None:
    one = judged(1, shot(session, "a.jpg"))
    for number in (1, 2, 3):
        retouch.put(judged(number, one.path))
    retouch.start()
    wait_for(heard, 3)
    assert [event.shot_id for event in heard] == [3, 2, 1]
    assert all(event.retouched is not None for event in heard)


def test_a_rejected_shot_is_retouched_once_it_is_picked(
    session: Session, retouch: QuickRetouch, heard: list[ShotRetouched]
) -> None:
    retouch.put(judged(1, shot(session, "a.jpg"), Verdict("reject")))
    retouch.put(judged(2, shot(session, "b.jpg")))
    retouch.start()
    wait_for(heard, 1)
    retouch.rated(RatingChanged(1, "reject", 0, None))
    retouch.rated(RatingChanged(1, "pick", 0, None))
    wait_for(heard, 2)
    assert [event.shot_id for event in heard] == [2, 1]
    assert heard[1].retouched is not None


def test_a_shot_picked_before_it_is_judged_is_retouched_though_rejected(
    session: Session, retouch: QuickRetouch, heard: list[ShotRetouched]
) -> None:
    content = shot(session, "a.jpg").read_bytes()
    ingest = Ingest(session)
    fetch(ingest, remote("DSC_1.JPG", content), content)
    ingest.close()
    stored = session.catalogue.shots(stored_only=True)[0]
    assert stored.path is not None
    session.pick(stored.id, "pick")
    retouch.rated(RatingChanged(stored.id, "pick", 0, None))
    retouch.put(judged(stored.id, stored.path, Verdict("reject")))
    retouch.start()
    wait_for(heard, 1)
    assert (heard[0].shot_id, heard[0].left) == (stored.id, "")
    assert heard[0].retouched is not None


def test_a_picture_without_a_face_is_told(
    session: Session, retouch: QuickRetouch, heard: list[ShotRetouched]
) -> None:
    path = shot(session, "a.jpg")
    seen = judged(1, path)
    empty = type(seen.reading)(seen.reading.width, seen.reading.height, (), 0)
    retouch.put(type(seen)(1, path, "Anna", empty, Verdict("keep"), seen.preview, seen.preview))
    retouch.start()
    wait_for(heard, 1)
    assert (heard[0].retouched, heard[0].left) == (None, "no face")


def test_a_retouch_that_fails_is_told_and_costs_nobody_the_next_one(
    session: Session,
    retouch: QuickRetouch,
    heard: list[ShotRetouched],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    find = quick_retouch.find_regions
    calls = iter([True, False])

    def fails_once(*arguments: object) -> object:
        if next(calls):
            raise ValueError("no memory")
        return find(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(quick_retouch, "find_regions", fails_once)
    first, second = (judged(n, shot(session, f"{n}.jpg")) for n in (1, 2))
    retouch.put(first)
    retouch.start()
    wait_for(heard, 1)
    retouch.put(second)
    wait_for(heard, 2)
    assert [(event.shot_id, event.left) for event in heard] == [(1, "failed"), (2, "")]


def test_keepers_of_an_earlier_run_are_retouched_when_they_are_seen(
    session: Session, retouch: QuickRetouch, heard: list[ShotRetouched]
) -> None:
    paths = [shot(session, name) for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg")]
    told: tuple[tuple[Verdict | None, str | None], ...] = (
        (Verdict("keep"), None), (Verdict("reject"), None), (Verdict("reject"), "pick"),
        (None, None),
    )  # fmt: skip
    earlier = tuple(
        EarlierShot(number, path, verdict, pick=pick)
        for number, (path, (verdict, pick)) in enumerate(zip(paths, told, strict=True), 1)
    )
    retouch.start()
    retouch.look_back(EarlierShots("Anna", earlier))
    picture = np.asarray(judged(1, paths[0]).preview)
    for number in (4, 3, 2, 1):  # the newest is looked at first
        retouch.seen(ShotSeen(number, picture, picture))
    wait_for(heard, 2)
    assert {one.shot_id for one in heard} == {1, 3}
    assert all(one.retouched is not None for one in heard)
    retouch.use(recipe=load_recipe("bright"))
    wait_for(heard, 4)
    assert {one.shot_id for one in heard[2:]} == {1, 3}
    retouch.rated(RatingChanged(2, "pick", 0, None))
    wait_for(heard, 5)
    assert heard[4].shot_id == 2
