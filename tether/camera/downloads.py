"""Files on their way from the camera to the sink, in pieces, with live view between the pieces."""

import logging
import time
from collections.abc import Callable

from tether.camera.base import (
    Camera,
    CameraBusyError,
    CameraEvent,
    CameraLostError,
    CameraNotice,
    CannotBeAskedError,
    Incoming,
    ShotSink,
)
from tether.camera.card_view import CardView
from tether.camera.formats import download_rank
from tether.camera.wanted import Wanted, WantedFiles
from tether.errors import CameraError, PictureError, TetherError
from tether.frames import RemoteFile

log = logging.getLogger(__name__)

IN_RAM, PICTURES, EVERYTHING = -1, 0, 2
"""Ranks of `download_rank`: what no card has, pictures too, negatives and films as well."""
FIRST_PIECE, LEAST_PIECE, MOST_PIECE = 1 << 20, 1 << 18, 8 << 20
"""Bytes asked for at once."""
PIECE_SECONDS = 0.07
"""What a piece should take: then live view has 14 frames a second while a file downloads."""
BUSY_PATIENCE = 5.0
"""Seconds that a camera may answer 'busy' to one piece."""
BUSY_PAUSE = 0.05
REFUSED_PAUSE = 1.0
"""Seconds before the disk, or a camera that stays busy, is asked again."""
TOLD_SECONDS = 60.0
"""Before a disk that goes on refusing is told again: it is asked for every file."""
ATTEMPTS = 6
"""At one file, before it waits for the next look at the card: the session needs four equal ones
to believe that a file which looks cut is what the card holds."""
ATTEMPTS_HERE = 3
"""Of these, on the connection that announced the file: a new one would lose what only the camera's
memory holds, so it comes last."""
SHOWN_NAME = 60
"""Characters of a camera's file name in a sentence."""


class Downloads:
    """Takes wanted files one at a time; a picture that comes during a negative goes first.

    Args:
        sink: where the bytes go.
        wanted: what to fetch.
        card: told what the session has.
        between: called between two pieces, to take events and show live view.
        saving: called with the name of each file that begins.
        notify: hears notices.
    """

    def __init__(
        self,
        sink: ShotSink,
        wanted: WantedFiles,
        card: CardView,
        between: Callable[[Camera], None],
        saving: Callable[[Camera, str], None],
        notify: Callable[[CameraEvent], None],
    ) -> None:
        self.doubtful = False
        self._sink = sink
        self._wanted = wanted
        self._card = card
        self._between = between
        self._saving = saving
        self._notify = notify
        self._piece = FIRST_PIECE
        self._told: dict[str, float] = {}
        self._given_up: set[str] = set()

    def next(self, camera: Camera, most_rank: int) -> bool:
        """Fetch the next file of at most this rank; False where none is ready.

        `doubtful` turns True where a file came damaged: look at the card anew before its next
        turn, since the camera may have told a wrong size.

        Raises:
            CameraLostError: the file waits for the next connection.
        """
        wanted = self._wanted.take(time.monotonic(), most_rank=most_rank)
        if wanted is None:
            return False
        remote = wanted.remote
        try:
            incoming = self._sink.announce(remote)
        except TetherError as error:
            self._later(wanted, str(error))
            return True
        if incoming is None:
            self._card.fetched(remote)
            return True
        self._saving(camera, shown(remote))
        try:
            self._transfer(camera, remote, incoming)
        except CameraLostError as error:
            incoming.abort(str(error))
            self._wanted.put_back(wanted)
            raise
        except CameraBusyError as error:
            incoming.abort(str(error))
            self._wanted.put_back(wanted, time.monotonic() + REFUSED_PAUSE)
        except (CameraError, PictureError) as error:
            incoming.abort(str(error))
            self._try_again(camera, wanted, error)
        except TetherError as error:
            incoming.abort(str(error))
            self._later(wanted, str(error))
        except BaseException as error:
            incoming.abort(repr(error))
            self._wanted.put_back(wanted)
            raise
        else:
            self._card.fetched(remote)
        return True

    def note_next(self) -> bool:
        """Have the session note a file, whose it is included, and leave it on the card.

        False where all that wait are noted.
        """
        wanted = self._wanted.unnoted()
        if wanted is None or wanted.not_before > time.monotonic():
            return False
        try:
            incoming = self._sink.announce(wanted.remote)
        except TetherError as error:
            self._wanted.drop(wanted)
            self._later(wanted, str(error))
            return True
        if incoming is None:
            self._wanted.drop(wanted)
            self._card.fetched(wanted.remote)
        else:
            incoming.abort("it stays on the card until shots go to the disk again.")
            wanted.noted = True
        return True

    def _transfer(self, camera: Camera, remote: RemoteFile, incoming: Incoming) -> None:
        offset = 0
        patient = download_rank(remote.name) > PICTURES
        while piece := self._read(camera, remote, offset):
            incoming.write(piece)
            offset += len(piece)
            self._between(camera)
            while patient and self.next(camera, PICTURES):
                pass
        incoming.commit()

    def _read(self, camera: Camera, remote: RemoteFile, offset: int) -> bytes:
        deadline = time.monotonic() + BUSY_PATIENCE
        while True:
            began = time.monotonic()
            try:
                piece = camera.read(remote, offset, self._piece)
            except CameraBusyError:
                if time.monotonic() >= deadline:
                    raise
                time.sleep(BUSY_PAUSE)
                self._between(camera)
                continue
            took = max(time.monotonic() - began, 1e-4)
            if len(piece) == self._piece:
                wanted = int(len(piece) / took * PIECE_SECONDS)
                self._piece = min(max(wanted, LEAST_PIECE), MOST_PIECE)
            return piece

    def _try_again(self, camera: Camera, wanted: Wanted, error: TetherError) -> None:
        """A file came damaged or was refused: is the camera still there, and has it the file?"""
        wanted.attempts += 1
        if wanted.attempts < ATTEMPTS and not isinstance(error, CannotBeAskedError):
            here = wanted.attempts < ATTEMPTS_HERE and not wanted.remote.found_in_listing
            self._wanted.put_back(wanted, confirmed=here)
            self.doubtful |= not here
        else:
            self._card.leave(wanted.remote)
            sentence = f"{shown(wanted.remote)} stays on the card: {error}"
            if sentence not in self._given_up:
                self._given_up.add(sentence)
                self._notify(CameraNotice(sentence))
        camera.card_space()

    def give_up(self, remote: RemoteFile, why: str) -> None:
        """It cannot be fetched any more, or not now: the session keeps its name and the reason."""
        try:
            incoming = self._sink.announce(remote)
        except TetherError as error:
            log.warning("%s is not noted: %s", shown(remote), error)
            return
        if incoming is not None:
            incoming.abort(why)

    def _later(self, wanted: Wanted, why: str) -> None:
        """The disk refuses: the file stays on the card and is asked for again."""
        now = time.monotonic()
        self._told = {said: at for said, at in self._told.items() if now < at + TOLD_SECONDS}
        if why not in self._told:
            self._told[why] = now
            self._notify(CameraNotice(why))
        self._wanted.put_back(wanted, time.monotonic() + REFUSED_PAUSE)


def shown(remote: RemoteFile) -> str:
    """A camera's file name as a sentence can have it."""
    name = "".join(letter if letter.isprintable() else "\ufffd" for letter in remote.name)
    return name[:SHOWN_NAME]
