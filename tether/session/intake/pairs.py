"""Which shots lack their RAW, or their JPEG, judged by the shots around them.

No camera says how many files a press makes. A photographer shoots pairs or not for many shots in a
row: one half alone between pairs has lost the other.
"""

from collections.abc import Iterable
from sqlite3 import Row

PAIR = frozenset({"picture", "raw"})


def halves(rows: Iterable[Row]) -> list[Row]:
    """The files, in order of announcement, whose other half neither came nor was announced.

    Args:
        rows: of the ledger's `files`, without duplicates; those of one camera are compared.
    """
    cameras: dict[str, dict[int, list[Row]]] = {}
    for row in rows:
        if row["kind"] in PAIR:
            cameras.setdefault(row["camera"], {}).setdefault(row["shot"], []).append(row)
    found = [row for shots in cameras.values() for row in _alone(list(shots.values()))]
    return sorted(found, key=lambda row: int(row["id"]))


def _alone(shots: list[list[Row]]) -> list[Row]:
    whole = [{row["kind"] for row in shot} >= PAIR for shot in shots]
    last = len(shots) - 1
    found = []
    for index, shot in enumerate(shots):
        # At an end of the day the two next ones on its inner side.
        around = {0: (1, 2), last: (last - 1, last - 2)}.get(index, (index - 1, index + 1))
        if last >= 2 and not whole[index] and all(whole[at] for at in around):
            found.append(shot[0])
    return found
