"""What a review window needs of a session: rows as they are loaded, pictures, ranks, marks.

It reads through a connection of its own, so that shooting never waits for a review, and writes
through whoever holds the session: the studio that shoots, or `ReviewOnly`.
"""

import json
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from sqlite3 import Row
from typing import Protocol

import numpy as np

from tether.cull.rank import Ranked
from tether.errors import PictureError, SessionError, SettingsError
from tether.looks.look import Look
from tether.pictures import Picture, read_embedded_preview, read_picture
from tether.pipeline.clerk import Clerk
from tether.pipeline.engine import Recipes
from tether.pipeline.events import EngineEvent
from tether.pipeline.lights_shown import light_shown
from tether.pipeline.review.ranking import Member, rank_members
from tether.pipeline.review.shot_index import ShotIndex
from tether.pipeline.session_colour import colour_of
from tether.pipeline.session_recipe import SessionRecipe
from tether.pipeline.taste import learnt_weights
from tether.readings import Face, Reason, Verdict
from tether.readings_json import reading_from_dict
from tether.retouch.light import relit
from tether.session.records import Mark, ShotRecord
from tether.session.session import Session

log = logging.getLogger(__name__)

FIRST_ROWS = 4000
"""Loaded before anything is shown: several screens full."""
NEXT_ROWS = 25_000
"""Loaded at a time after that."""

Listener = Callable[[EngineEvent], None]


class Marker(Protocol):
    """Who holds the session open for writing; every `Engine` is one."""

    folder: Path
    look: Look

    @property
    def recipes(self) -> Recipes:
        """How shots are retouched."""

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear every event from now on; returns the call that ends it."""

    def mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> None:
        """A rating, pick or label for many shots, as one change."""

    def undo(self) -> str | None:
        """Take the last change back; says what it undid."""


class ReviewOnly:
    """A `Marker` where nobody shoots."""

    def __init__(self, session: Session, look: Look) -> None:
        self.folder, self.look = session.folder, look
        self.recipes = SessionRecipe(session)
        self._listeners: tuple[Listener, ...] = ()
        self._clerk = Clerk(session, self._publish)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear every event from now on; returns the call that ends it."""
        self._listeners = (*self._listeners, listener)

        def end() -> None:
            self._listeners = tuple(one for one in self._listeners if one is not listener)

        return end

    def mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> None:
        """A rating, pick or label for many shots, as one change."""
        self._clerk.mark(shot_ids, field, value)

    def undo(self) -> str | None:
        """Take the last change back; says what it undid."""
        return self._clerk.undo()

    def close(self) -> None:
        """Finish what waits."""
        self._clerk.close()

    def _publish(self, event: EngineEvent) -> None:
        for listener in self._listeners:
            listener(event)


class ReviewDesk:
    """Reads one session for a review. Every call may be made on any thread.

    Args:
        folder: the session's.
        look: what merits are held against.
    """

    def __init__(self, folder: Path, look: Look) -> None:
        self._session = Session.read(folder)
        self._look = look
        self._weights = learnt_weights()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def close(self) -> None:
        """Stop loading and let go of the session."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join()
        self._session.close()

    def first_rows(self) -> list[Row]:
        """Enough to begin with."""
        return self._session.catalogue.overview(limit=FIRST_ROWS)

    def load_rest(
        self,
        after: int,
        tell: Callable[[ShotIndex], None],
        looks: Callable[[Mapping[str | None, list[int]]], None],
    ) -> None:
        """Tell all further shots in parts, then every shot's look, from a thread of its own."""
        self._thread = threading.Thread(
            target=self._load, args=(after, tell, looks), name="review-load", daemon=True
        )
        self._thread.start()

    def rows(self, shot_ids: Sequence[int]) -> list[Row]:
        """The rows of some shots."""
        found: list[Row] = []
        for shot_id in shot_ids:
            found += [r for r in self._session.catalogue.overview(shot_id - 1, 1)
                      if r["id"] == shot_id]  # fmt: skip
        return found

    def newer(self, after: int) -> list[Row]:
        """Rows of shots that came after `after`."""
        return self._session.catalogue.overview(after)

    def stored(self) -> tuple[list[ShotRecord], str]:
        """Every shot that has a file, and the file name of the session's reference, or "".

        Raises:
            SessionError: the ledger cannot be read.
        """
        shots = self._session.catalogue.shots(stored_only=True)
        try:
            reference = colour_of(self._session).reference
        except SettingsError:  # its profile is gone: what is seen stays true
            reference = None
        return shots, "" if reference is None else reference.picture

    def path(self, shot_id: int) -> Path | None:
        """The file of a shot, where it has one yet."""
        return self._session.catalogue.shot(shot_id).path

    def picture(self, shot_id: int, max_side: int | None = None, quick: bool = False) -> Picture:
        """Decode a shot, in the colours of its own profile, or in sRGB with the session's laid on.

        A reference's light is laid on where the shot was shown in it: to find it takes a second.

        Args:
            shot_id: which.
            max_side: the longer side wanted, pixels; None: all there are.
            quick: a preview is enough.

        Raises:
            PictureError: there is no file yet, or it cannot be read.
        """
        path = self.path(shot_id)
        if path is None:
            raise PictureError(f"Shot {shot_id} has no file yet: it is still on its way.")
        read = read_embedded_preview if quick else read_picture
        picture = read(path, max_side, own_colours=True)
        try:
            colour = colour_of(self._session)
            light = light_shown(self._session, colour, shot_id) if colour.acts else None
            if not colour.acts or (colour.profile is None and light is None):
                return picture
            laid = np.asarray(colour.laid_on(picture.bgr, picture.icc), np.uint8)
            if light is not None:
                laid = np.asarray(relit(laid, light.stops), np.uint8)
        except SettingsError as error:  # the profile is gone: the retouch and the export say so
            log.warning("shown without the session's colour: %s", error)
            return picture
        return replace(picture, bgr=laid, icc=None)

    def faces(self, shot_id: int) -> tuple[tuple[Face, ...], int | None]:
        """The faces of a shot and which is the sitter's."""
        text = self._session.catalogue.readings((shot_id,)).get(shot_id)
        if text is None:
            return (), None
        try:
            reading = reading_from_dict(json.loads(text))
        except ValueError:
            return (), None
        return reading.faces, reading.sitter

    def ranked(self, shot_ids: Sequence[int]) -> dict[int, Ranked]:
        """The shots of one group in the order that this photographer would like, with reasons."""
        readings = self._session.catalogue.readings(shot_ids)
        members = [
            Member(row["id"], readings[row["id"]], _verdict(row))
            for row in self.rows(shot_ids)
            if row["id"] in readings
        ]
        try:
            return rank_members(members, self._look, self._weights)
        except ValueError as error:
            log.warning("a group cannot be ranked: %s", error)
            return {}

    def _load(
        self,
        after: int,
        tell: Callable[[ShotIndex], None],
        looks: Callable[[Mapping[str | None, list[int]]], None],
    ) -> None:
        known: Mapping[str | None, list[int]] = {}
        try:
            while not self._closing.is_set():
                found = self._session.catalogue.overview(after, NEXT_ROWS)
                if not found:
                    break
                after = found[-1]["id"]
                part = ShotIndex()
                part.extend(found)
                tell(part)
            if not self._closing.is_set():
                known = self._session.catalogue.looks()
        except SessionError as error:
            log.warning("the review is not complete: %s", error)
        if not self._closing.is_set():
            looks(known)


def _verdict(row: Row) -> Verdict:
    reasons = tuple(Reason(**one) for one in json.loads(row["reasons"] or "[]"))
    return Verdict(row["verdict"] or "check", reasons, row["score"] or 0.0)
