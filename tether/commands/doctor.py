"""`tether doctor`: what is connected, what is wrong, and the one thing to do about it."""

import argparse
from pathlib import Path

SUMMARY = (
    "Check cameras, USB permission, who holds the device, libraries, models, sound, screens and "
    "disk; exits 1 where something is wrong."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--session", type=Path, metavar="DIR", help="the disk to look at")
    parser.add_argument("--json", action="store_true", help="one object a finding")


def run(args: argparse.Namespace) -> int:
    """Look at everything and say it."""
    import json
    import sys

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from tether.camera.stdin_guard import standard_input_kept
    from tether.commands.shooting import has_display
    from tether.config import load_settings
    from tether.doctor.examine import examine
    from tether.doctor.finding import State
    from ui.screens_check import look_at_screens

    with standard_input_kept():
        findings = examine(args.session or load_settings().session_folder)
    findings.append(look_at_screens(has_display()))
    if args.json:
        for finding in findings:
            line = {
                "subject": finding.subject,
                "state": finding.state.value,
                "sentence": finding.sentence,
                "advice": finding.advice,
            }
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    else:
        marks = {
            State.OK: Text("✓", "green"),
            State.NOTE: Text("·", "yellow"),
            State.PROBLEM: Text("✗", "bold red"),
        }
        table = Table(box=None, show_header=False, padding=(0, 1))
        for finding in findings:
            table.add_row(marks[finding.state], finding.subject, Text(finding.sentence))
            if finding.advice:
                table.add_row("", "", Text(f"→ {finding.advice}"))
        Console(highlight=False).print(table)
    return 1 if any(finding.state is State.PROBLEM for finding in findings) else 0
