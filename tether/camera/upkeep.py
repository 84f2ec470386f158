"""What keeps a connected camera as it should be, and tells the photographer where it is not.

Values that were set are set again after a loss, shots go to the card, a low battery and a full
card are told once; `known` is what the camera says of itself.
"""

import logging
from collections.abc import Callable

from tether.camera.base import (
    CARD_FULL,
    Camera,
    CameraBusyError,
    CameraEvent,
    CameraLostError,
    CameraNotice,
    CardSpace,
    CardTarget,
)
from tether.camera.values import KnownValues
from tether.errors import CameraError

log = logging.getLogger(__name__)

LOW_BATTERY, GOOD_BATTERY = 0.10, 0.20
"""Told below the first, and again only after it was above the second."""
FEW_PICTURES = 20
"""The card's room is told when fewer pictures fit: a minute of a lively sitting."""


class Upkeep:
    """Of one camera over all its connections. The camera's thread drives it."""

    def __init__(self, notify: Callable[[CameraEvent], None]) -> None:
        self._notify = notify
        self.known = KnownValues(notify)
        self._values: dict[str, str] = {}
        self._target_settled = False
        self._target_told = False
        self._battery_told = False
        self._card_told = ""

    def connected(self, camera: Camera) -> None:
        """A new connection: set what was set before, and tell what the camera has."""
        self._target_told = False
        for name, value in self._values.items():
            try:
                # A dial that was turned on the body since counts for more than what was set here.
                camera.set_value(name, self.known.value(name) or value)
            except CameraLostError:
                raise
            except CameraError as error:
                self._notify(CameraNotice(str(error)))
        self.keep_target(camera)
        self._target_settled = True
        self.known.connected(camera)

    def set_value(self, camera: Camera, name: str, value: str) -> str:
        """Set and read back; it is set again after a loss."""
        now = camera.set_value(name, value)
        self._values[name] = value
        self.known.was_set(camera, name)
        return now

    def look(self, camera: Camera) -> CardSpace | None:
        """The health probe: CameraLostError where nobody answers; else the card's room."""
        try:
            space = camera.card_space()
            self.keep_target(camera)
            battery = camera.battery()
        except CameraBusyError:
            return None
        self._watch_battery(battery)
        self._watch_card(space)
        self.known.looked(battery, space)
        return space

    def keep_target(self, camera: Camera) -> None:
        """Have shots written to the card; tell where they were not."""
        try:
            target = camera.keep_on_card()
        except CameraBusyError:
            return
        if target is CardTarget.CHANGED:
            log.info("capture target: the card, again")
            if self._target_settled:
                self._notify(
                    CameraNotice(
                        "The camera had begun to keep shots in its memory only; they go to the "
                        "card again. Check that your last shot is here."
                    )
                )
        elif target is CardTarget.REFUSED and not self._target_told:
            self._target_told = True
            self._notify(
                CameraNotice(
                    "The camera does not write shots to its card: they exist here only. Put a "
                    "card in, unlock it, and choose the card in the camera's menu."
                )
            )

    def _watch_battery(self, share: float | None) -> None:
        if share is None:
            return
        if share < LOW_BATTERY and not self._battery_told:
            self._battery_told = True
            self._notify(
                CameraNotice(f"The camera's battery is at {share:.0%}: have another one ready.")
            )
        elif share > GOOD_BATTERY:
            self._battery_told = False

    def _watch_card(self, space: CardSpace | None) -> None:
        if space is None:
            return
        sentence = ""
        if space.full:
            sentence = CARD_FULL
        elif 0 < space.free_pictures < FEW_PICTURES:
            sentence = "The card is almost full: have another one ready."
        if sentence and sentence != self._card_told:
            self._notify(CameraNotice(sentence))
        self._card_told = sentence
