"""Where shots go and what they are called: name template, second copies, the card alone."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from tether.camera.watcher import CameraWatcher
from tether.pipeline.events import EngineEvent, Notice
from tether.session.intake.ingest import Ingest
from tether.session.recent import copy_folder
from tether.session.session import Session


class ShotPlace:
    """Of one session while it is shot.

    Attributes:
        backup: the folder of the second copies; None for none.
        card_only: shots stay on the card.
    """

    def __init__(
        self,
        session: Session,
        ingest: Ingest,
        watcher: CameraWatcher,
        publish: Callable[[EngineEvent], None],
        backup: Path | None,
    ) -> None:
        self._session, self._ingest, self._watcher = session, ingest, watcher
        self._publish = publish
        self.backup = backup
        self.card_only = False
        # A disk that sleeps takes seconds to answer.
        self._thread = ThreadPoolExecutor(1, "shot-place")

    def close(self) -> None:
        """Finish what was asked."""
        self._thread.shutdown()

    @property
    def template(self) -> str:
        """Of file names; see `session.names.naming`."""
        return self._session.template

    def example_name(self, template: str) -> str:
        """What the next shot would be called. Raises SettingsError where the template is wrong."""
        return self._session.example_name(template)

    def headings(self) -> tuple[str, ...]:
        """Tokens of a template besides the fixed ones: the roster's columns."""
        return self._session.attendance.headings()

    def set_template(self, template: str) -> None:
        """Name files so from now on. Raises SettingsError where it is wrong."""
        self._session.set_template(template)

    def set_backup(self, folder: Path | None) -> "Future[None]":
        """A verified second copy of every file, those that are here already included; or none.

        It goes into a folder of the session's name inside `folder`, as other sessions' do.
        """
        return self._thread.submit(self._set_backup, folder)

    def keep_on_card_only(self, wished: bool) -> None:
        """Leave shots on the card until told otherwise; then all that wait are fetched."""
        if wished == self.card_only:
            return
        self.card_only = wished
        self._watcher.keep_on_card_only(wished)
        self._publish(
            Notice(
                "Shots stay on the card only: they are not judged, and there is one copy of each."
                if wished
                else "Shots go to the disk again; what waits on the card is fetched now.",
                serious=wished,
            )
        )

    def _set_backup(self, folder: Path | None) -> None:
        if folder is not None:
            folder = copy_folder(folder, self._session.folder)
        self._ingest.use_backup(folder)
        self.backup = folder
        self._session.choices.put("backup", "" if folder is None else str(folder))
