"""Arguments that several commands take, checked as they are read. Not a command."""

import argparse
import os
from pathlib import Path


def count(text: str) -> int:
    """A whole number from 1, for argparse."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def folder(text: str) -> Path:
    """A folder, for argparse: an unset variable of a script's is none, and not the current one."""
    if not text.strip():
        raise argparse.ArgumentTypeError("names no folder")
    return Path(text)


def keepers(text: str) -> float:
    """A number of keepers, or a share such as `15%` as a fraction, for argparse."""
    from tether.pipeline.culling import parse_budget

    try:
        return parse_budget(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text} is no number of keepers: give one such as 120, or 15%"
        ) from error


def add_workers(parser: argparse.ArgumentParser) -> None:
    """Add who does the work: local processes, or a cluster."""
    add_jobs(parser, os.cpu_count() or 1)
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="work on the Dask cluster at this address"
    )


def add_jobs(parser: argparse.ArgumentParser, default: int = 1) -> None:
    """Add how many processes there are."""
    parser.add_argument(
        "--jobs", type=count, default=default, metavar="N",
        help=f"pictures at once (default: {default})",
    )  # fmt: skip
