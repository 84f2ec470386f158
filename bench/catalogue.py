"""The studio's catalogue at a million shots: every filter with every sort, and inserting.

Judged by the clock. Processor time, which SQLite spends in this process, is printed beside it: it
tells how busy the machine was. `tests/session/test_library.py` looks at plans.
"""

import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

if TYPE_CHECKING:
    from tether.session.library.search import Search
    from tether.session.library.store import Library
    from tether.session.records import ShotRecord

SUMMARY = "catalogue of 1,000,000 shots: search, insert, cost by result"

ROWS = 1_000_000
SITTERS = 20_000
SESSIONS = 200
AIM_MS = 50.0
AIM_INSERTS = 2000.0
PAGE = 100
REPEATS = 5


def main() -> int:
    """Print the figures; 0 where every aim is reached."""
    from tether.session.library.store import Library

    with tempfile.TemporaryDirectory() as place:
        library = Library(Path(place, "studio.sqlite"))
        rate = fill(library, ROWS)
        library.analyse()
        worst = times(library)
        _cost(library)
        library.close()
    return 0 if worst <= AIM_MS and rate >= AIM_INSERTS else 1


def records(count: int, seed: int) -> Iterator["ShotRecord"]:
    """Shots as a studio makes them: most unrated, few picked, some without a verdict.

    What belongs together does: rejected shots score low and say why, stars are for keepers, blue
    labels are of the last tenth of the sessions only. A search that walks in one order and hopes to
    meet what it wants walks far.
    """
    from tether.readings import Reason
    from tether.session.records import ShotRecord

    draw = random.Random(seed)
    for number in range(1, count + 1):
        sitter = draw.randrange(SITTERS)
        verdict = draw.choices(("keep", "check", "reject", None), (70, 20, 8, 2))[0]
        kept = verdict == "keep"
        why = draw.choice(("eyes_closed", "eyes_half", "soft"))
        yield ShotRecord(
            id=number, path=Path(f"/studio/{seed}/{number}.jpg"), raw_path=None,
            sitter="" if draw.random() < 0.05 else f"Sitter {sitter:05d}", person_id=str(sitter),
            sequence=1, camera_name="DSC.JPG", state="judged", size=1, sha256="0" * 64,
            announced=f"2026-{seed * 12 // SESSIONS + 1:02d}-{number % 28 + 1:02d}T10:00:00+00:00",
            stored=None, reading_json=None, verdict=verdict,
            reasons=() if kept or verdict is None else (Reason(why, why),),
            score=draw.random() * (1 if kept else 0.3),
            pick=draw.choices((None, "pick", "reject"), (90, 8, 2))[0],
            rating=draw.choices(range(6), (80, 1, 3, 8, 5, 3))[0] if kept else 0,
            label=draw.choices(
                (None, "red", "blue"), (95, 3, 2 if seed >= SESSIONS * 0.9 else 0)
            )[0],
            keywords=("team",) if draw.random() < 0.01 else (), group=None, quarantined=None,
        )  # fmt: skip


LOOKS = ("corporate", "headshot", "editorial", "id")


def fill(library: "Library", rows: int) -> float:
    """Insert; the shots a second of the last tenth, when the indexes are at their largest."""
    each = rows // SESSIONS
    rates, by_clock = [], []
    for session in range(SESSIONS):
        shots = list(records(each, session))
        looks = {shot.id: LOOKS[session % len(LOOKS)] for shot in shots}
        started, clock = time.process_time(), time.perf_counter()
        library.add_shots(f"/studio/session {session:03d}", shots, looks)
        rates.append(each / (time.process_time() - started))
        by_clock.append(each / (time.perf_counter() - clock))
    rate, clocked = (statistics.median(r[-SESSIONS // 10 :]) for r in (rates, by_clock))
    print(
        f"insert {clocked:.0f} shots a second (aim {AIM_INSERTS:.0f}), {rate:.0f} a second of "
        "processor time"
    )
    return clocked


def searches() -> Iterator["Search"]:
    """Every filter of the review and of the command, every two together, in every order."""
    from tether.session.library.search import Search, Sort

    alone: list[dict[str, object]] = [
        {}, {"session": "session 100"}, {"sitter": "sitter 00777"}, {"sitter": "sitter 01*"},
        {"sitter": "sitter 1*"}, {"sitter": ""}, {"sitter": "nobody"}, {"person_id": "4242"},
        {"verdict": "reject"}, {"verdict": "keep"}, {"state": "keep"}, {"state": "unjudged"},
        {"pick": "pick"}, {"pick": "none"}, {"label": "blue"}, {"rating": 5}, {"rating": 4},
        {"rating": 1}, {"words": ("team",)}, {"words": ("eyes_closed",)}, {"words": ("corporate",)},
    ]  # fmt: skip
    pairs = [a | b for a, b in itertools.combinations(alone[1:], 2) if not a.keys() & b.keys()]
    more: list[dict[str, object]] = [
        {"words": ("eyes_closed", "corporate")},
        {"words": ("soft", "team"), "state": "keep", "rating": 1},
        {"words": ("eyes_closed",), "verdict": "keep"},
        {"session": "session 100", "sitter": "sitter 1*", "words": ("soft",), "pick": "none"},
    ]
    for filters, sort, down in itertools.product(
        alone + pairs + more, get_args(Sort), (False, True)
    ):
        yield Search(**filters, sort=sort, descending=down)  # type: ignore[arg-type]


def times(library: "Library") -> float:
    """Worst median over every search, milliseconds by the clock."""
    measured, worked = [], []
    for search in searches():
        spent, clocked = [], []
        for _ in range(REPEATS):
            started, clock = time.process_time(), time.perf_counter()
            library.search(search, PAGE)
            spent.append((time.process_time() - started) * 1e3)
            clocked.append((time.perf_counter() - clock) * 1e3)
        measured.append((statistics.median(clocked), search))
        worked.append(statistics.median(spent))
    measured.sort(key=lambda one: -one[0])
    values = [one[0] for one in measured]
    print(
        f"{len(measured)} searches of a page of {PAGE}: median {statistics.median(values):.1f} ms, "
        f"worst {values[0]:.1f} ms (aim {AIM_MS:.0f}); of processor time "
        f"{statistics.median(worked):.1f} and {max(worked):.1f} ms"
    )
    for value, search in measured[:3]:
        print(f"  {value:.1f} ms: {search}")
    return values[0]


def _cost(library: "Library") -> None:
    """The same search with ever larger pages, and a page deep in the catalogue."""
    from tether.session.library.search import Search

    search = Search(verdict="keep", sort="score", descending=True)
    said = []
    for limit in (10, 100, 500):
        spent = []
        for _ in range(2 * REPEATS):
            started = time.perf_counter()
            page = library.search(search, limit)
            spent.append((time.perf_counter() - started) * 1e3)
        said.append(f"{limit} rows {statistics.median(spent):.1f} ms")
    started = time.perf_counter()
    library.search(search, 100, (0.1, 0))
    deep = (time.perf_counter() - started) * 1e3
    print(f"cost by result: {', '.join(said)}; 100 rows 600,000 deep {deep:.1f} ms")
    assert page


if __name__ == "__main__":
    ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    raise SystemExit(main())
