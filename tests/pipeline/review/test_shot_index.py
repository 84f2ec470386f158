from pathlib import Path

import numpy as np
import pytest

from tests.session.faults import fetch, jpeg, remote
from tether.looks.look import Look
from tether.pipeline.events import EngineEvent, RatingChanged
from tether.pipeline.review.desk import ReviewDesk, ReviewOnly
from tether.pipeline.review.filters import EVERYTHING, Filter
from tether.pipeline.review.shot_index import ShotIndex
from tether.session.intake.ingest import Ingest
from tether.session.session import Session
from ui.review.staged import make_session


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_session(tmp_path_factory.mktemp("session"), 40)


@pytest.fixture
def index(folder: Path) -> ShotIndex:
    with Session.read(folder) as session:
        made = ShotIndex()
        rows = session.catalogue.overview()
        made.extend(rows[:23])  # in the middle of a group
        rest = ShotIndex()
        rest.extend(rows[23:])
        made.join(rest)
        made.set_looks(session.catalogue.looks())
    return made


def test_groups_fold_to_their_best_and_unfold_in_place(index: ShotIndex) -> None:
    fits = index.matching(EVERYTHING)
    folded = index.rows(fits)
    assert len(index) == 40
    assert len(folded) == 8
    for at in folded:
        members = index.members(int(at))
        assert members[0] == at
        assert sorted(members) == list(range(min(members), min(members) + 5))
        best = [m for m in members if index.state(int(m)) == index.state(int(at))]
        assert index.scores[at] == index.scores[best].max()
    second = int(index.groups[folded[1]])
    unfolded = index.rows(fits, frozenset({second}))
    assert len(unfolded) == 12
    assert set(unfolded[1:6]) == set(range(5, 10))
    assert len(index.rows(fits, fold=False)) == 40


def test_shots_that_came_late_stand_where_they_were_shot(tmp_path: Path) -> None:
    """Found on the card in two looks; another camera's clock says nothing."""
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        for seconds, camera, listed in (
            (10, "a", False), (14, "a", False), (900, "b", False), (15, "a", False),
            (12, "a", True), (13, "a", True), (11, "a", True), (5, "a", True), (16, "a", True),
        ):  # fmt: skip
            content = jpeg(seconds)
            fetch(
                ingest,
                remote(f"DSC_{seconds:04d}.JPG", content, seconds=seconds, camera=camera,
                       listed=listed),
                content,
            )  # fmt: skip
        ingest.close()
        rows = session.catalogue.overview()
    index, first = ShotIndex(), ShotIndex()
    index.extend(rows[:6])
    first.extend(rows[6:])
    index.join(first)
    shown = index.rows(index.matching(EVERYTHING), fold=False)
    assert index.ids[shown].tolist() == [8, 1, 7, 5, 6, 2, 3, 4, 9]
    assert [index.members(int(at)).tolist() for at in shown] == [[int(at)] for at in shown]
    index.mark(int(shown[3]), "pick", 5, None)
    assert index.rows(index.matching(EVERYTHING)).tolist() == shown.tolist()


def test_a_pick_goes_on_top_and_a_reject_to_the_end(index: ShotIndex) -> None:
    last = int(index.members(0)[-1])
    first = int(index.members(0)[0])
    index.mark(last, "pick", 0, None)
    assert index.members(0)[0] == last
    index.mark(first, "reject", 0, None)
    assert index.members(0)[-1] == first
    assert index.state(first) == "reject"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter(sitter="Grace Hopper"), lambda i: i.sitters == i.sitter_names.find("Grace Hopper")),
        (Filter(verdict="reject"), lambda i: i.verdicts == 3),
        (Filter(reason="gaze"), lambda i: i.verdicts == 1),
        (Filter(look="corporate"), lambda i: i.ids > 0),
        (Filter(look="never"), lambda i: i.ids < 0),
        (Filter(text="hopper 000011"), lambda i: i.ids == 11),
        (Filter(text="PAST the lens"), lambda i: i.verdicts == 1),
        (Filter(least_rating=3), lambda i: i.ratings >= 3),
        (Filter(label="green"), lambda i: i.ids == 7),
        (Filter(verdict="pick"), lambda i: i.ids == 7),
        (Filter(verdict="unpicked"), lambda i: i.ids != 7),
    ],
)  # fmt: skip
def test_filters(index: ShotIndex, wanted: Filter, expected: object) -> None:
    index.mark(6, "pick", 4, "green")
    np.testing.assert_array_equal(index.matching(wanted), expected(index))  # type: ignore[operator]


def test_marks_are_one_change_and_one_undo(tmp_path: Path) -> None:
    make_session(tmp_path, 10)
    heard: list[EngineEvent] = []
    with Session.open(tmp_path, create=False) as session:
        alone = ReviewOnly(session, Look())
        end = alone.subscribe(heard.append)
        alone.mark((1, 2, 3), "rating", 2)
        alone.mark((2, 3), "pick", "reject")
        alone.mark((9,), "rating", 11)
        assert alone.undo() == "Pick of 2 shots is back to what it was."
        assert [shot.pick for shot in session.catalogue.shots()] == [None] * 10
        assert [s.rating for s in session.catalogue.shots()][:4] == [2, 2, 2, 0]
        assert alone.undo() == "Rating of 3 shots is back to what it was."
        assert alone.undo() is None
        end()
        alone.close()
    changes = [event for event in heard if isinstance(event, RatingChanged)]
    assert [event.shot_id for event in changes] == [1, 2, 3, 2, 3, 2, 3, 1, 2, 3]
    assert "5 stars" in str(next(e for e in heard if not isinstance(e, RatingChanged)))


def test_a_group_is_ranked_with_reasons(folder: Path) -> None:
    desk = ReviewDesk(folder, Look())
    ranked = desk.ranked((1, 2, 3, 4, 5))
    first = min(ranked, key=lambda shot: ranked[shot].rank)
    assert ranked[first].why
    desk.close()
