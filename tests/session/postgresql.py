"""A PostgreSQL of the tests' own: in a temporary folder, on a socket, ended with the test."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest


class Server:
    """Started and stopped at will. `address` is that of its empty database."""

    def __init__(self, programs, place, user):
        self._programs, self._place = programs, place
        self._user = user
        self.address = f"postgresql://tether@/postgres?host={place}"

    def run(self, program, *words):
        subprocess.run(
            [*self._user, self._programs / program, "-D", f"{self._place}/data", *words],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self._place,
        )

    def start(self):
        options = f"-k {self._place} -c listen_addresses='' -c fsync=off"
        self.run("pg_ctl", "-w", "-s", "-o", options, "-l", f"{self._place}/log", "start")

    def stop(self):
        self.run("pg_ctl", "-w", "-s", "-m", "immediate", "stop")


@contextmanager
def server():
    """A running server; skips with the reason where there is none to run."""
    pytest.importorskip("psycopg", reason="needs psycopg (pip install 'tether[postgresql]')")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found and shutil.which("initdb") is None:
        pytest.skip("needs PostgreSQL (apt-get install postgresql)")
    programs = found[-1].parent if found else Path(shutil.which("initdb")).parent
    # PostgreSQL refuses to run as root.
    user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    # A socket's path has room for a hundred letters.
    with tempfile.TemporaryDirectory(dir="/tmp", ignore_cleanup_errors=True) as place:
        if os.geteuid() == 0:
            shutil.chown(place, "postgres", "postgres")
        one = Server(programs, place, user if os.geteuid() == 0 else [])
        one.run("initdb", "-U", "tether", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                "--no-sync")  # fmt: skip
        one.start()
        try:
            yield one
        finally:
            one.stop()
