"""Copies made by a `Retoucher` for a command: a bar while they are, what failed, how to go on.

Not a command.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.pipeline.retouching import Retouched, Retoucher


def made(
    retoucher: "Retoucher",
    paths: list[Path],
    what: str,
    jobs: int,
    scheduler: str | None = None,
) -> Iterator["Retouched"]:
    """Yield what became of each picture; `what` is the work, as in "Retouching".

    What could not be made is named on stderr.
    """
    from tether.commands.progress import Counter

    results = retoucher.run(paths, jobs, scheduler)
    try:
        with Counter(what) as counter:
            for done, result in enumerate(results, 1):
                if result.error:
                    sys.stderr.write(f"tether: {result.error}\n")
                yield result
                counter.show(done, len(paths))
    except KeyboardInterrupt:
        results.close()  # those at work are finished first
        sys.stderr.write(
            f"tether: Stopped after {retoucher.finished}; the same command goes on from there.\n"
        )
        raise
