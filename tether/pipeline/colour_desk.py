"""The session's colour while shooting: from a chart or a reference shot, on and off.

Reading a chart or looking at a backdrop takes a second or more, so it happens on a thread of its
own; what came of it is published, and the last shot's retouch is made anew.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from tether.errors import TetherError
from tether.pipeline.colour_fitting import new_profile, new_reference
from tether.pipeline.events import ColourChanged, EngineEvent, Notice
from tether.pipeline.session_colour import OFF, SessionColour, colour_of, keep
from tether.session.session import Session

log = logging.getLogger(__name__)


class ColourDesk:
    """Of one session, open for writing.

    Args:
        session: whose colour.
        publish: hears notices.
        use: hears the colour each time it has changed, on this desk's thread.
    """

    def __init__(
        self,
        session: Session,
        publish: Callable[[EngineEvent], None],
        use: Callable[[SessionColour], None],
    ) -> None:
        self._session, self._publish, self._use = session, publish, use
        self._thread = ThreadPoolExecutor(1, "colour")
        self.colour = OFF

    def start(self) -> None:
        """Use what was chosen for this session before."""
        self._soon(lambda: self._take(colour_of(self._session), known=True))

    def turn(self) -> None:
        """The session's colour on, or off."""
        self._soon(self._turn)

    def read_chart(self, picture: Path) -> None:
        """A shot shows a chart: its profile is on from now on."""
        folder = self._session.folder
        self._soon(lambda: self._take(new_profile(folder, self._on(), picture, self._doubt)))

    def match(self, picture: Path) -> None:
        """From now on pictures get the light and framing of this shot."""
        self._soon(lambda: self._take(new_reference(self._on(), picture)))

    def forget_reference(self) -> None:
        """Pictures keep their own light again."""
        if self.colour.reference is not None:
            self._soon(lambda: self._take(replace(self.colour, reference=None)))

    def close(self) -> None:
        """Finish what waits."""
        self._thread.shutdown()

    def _on(self) -> SessionColour:
        """Who presses the key looks at the screen, and wants to see what comes of it."""
        return replace(self.colour, on=True)

    def _doubt(self, said: str) -> None:
        self._publish(Notice(said))

    def _turn(self) -> None:
        colour = replace(self.colour, on=not self.colour.on)
        if colour.profile is None and colour.reference is None:
            said = "The session has no colour yet: step to a shot of a chart and press M."
            self._publish(Notice(said))
            return
        self._take(colour)

    def _take(self, colour: SessionColour, known: bool = False) -> None:
        self.colour = colour
        if not known:
            keep(self._session, colour)
            self._publish(ColourChanged(colour.name))
            self._publish(Notice(f"Colour: {colour.name or 'as the camera made it'}"))
        elif colour.acts:
            self._publish(Notice(f"Colour: {colour.name}"))
        self._use(colour)

    def _soon(self, work: Callable[[], None]) -> None:
        self._thread.submit(self._guarded, work)

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except TetherError as error:
            self._publish(Notice(str(error), serious=True))
        except Exception:  # colour must not end the day
            log.exception("the session's colour could not be changed")
