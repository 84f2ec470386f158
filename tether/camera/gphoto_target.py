"""Where the body writes its shots: always to the card as well, never to its RAM alone.

libgphoto2 makes RAM the target by itself: its own default is "Internal RAM", and starting live
view on a Nikon sets the body's recording media to SDRAM. A shot in RAM is announced once, is in no
listing, and goes with the connection.
"""

import gphoto2 as gp

from tether.camera.base import CardTarget

TARGET_WIDGETS = ("capturetarget", "recordingmedia")
"""libgphoto2's own target (ptp2: Nikon, Canon, Sony, Olympus), and Nikon's recording media."""
_RAM = "ram"


def card_choice(choices: list[str]) -> str | None:
    """The choice that writes to the card, best to card and computer; None where there is none.

    Choices may be translated ("Interner RAM", "Speicherkarte"), but RAM is called RAM everywhere.

    >>> card_choice(["Internal RAM", "Memory card"])
    'Memory card'
    >>> card_choice(["sdram", "card", "card+sdram"])
    'card+sdram'
    """
    both = [choice for choice in choices if "+" in choice and _RAM in choice.casefold()]
    cards = [choice for choice in choices if _RAM not in choice.casefold()]
    return next(iter([*both, *cards]), None)


def keep_on_card(camera: gp.Camera, names: set[str], *, anew: bool) -> CardTarget:
    """Have every target that the body has at the card, and read it back.

    libgphoto2 remembers what it read for two seconds, and does not notice there what it changed
    itself: with `anew` the value is written whatever it seems to be. Raises GPhoto2Error.
    """
    found = CardTarget.NONE
    for name in TARGET_WIDGETS:
        if name not in names:
            continue
        widget = camera.get_single_config(name)
        wanted = card_choice(list(widget.get_choices()))
        if wanted is None:
            continue
        seemed = widget.get_value() == wanted
        if seemed and not anew:
            found = CardTarget.KEPT if found is CardTarget.NONE else found
            continue
        if widget.get_readonly():
            return CardTarget.REFUSED
        widget.set_value(wanted)
        widget.set_changed(1)
        camera.set_single_config(name, widget)
        if camera.get_single_config(name).get_value() != wanted:
            return CardTarget.REFUSED
        found = CardTarget.KEPT if seemed and found is CardTarget.NONE else CardTarget.CHANGED
    return found
