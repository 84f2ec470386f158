"""What programs write beside the standard XMP properties: the same stars and colours once more.

darktable and digiKam believe their own properties first. Where a sidecar has them they are kept in
step with what we set; where it has none, none is added. Values are those that the programs write
themselves (darktable 4.2, digiKam 8, Windows' Photos, ACDSee).
"""

from tether.session.sidecars.xmp import Packet

DARKTABLE_LABELS = ("Red", "Yellow", "Green", "Blue", "Purple")
"""By the number in darktable:colorlabels."""
DIGIKAM_LABELS = (None, "Red", "Orange", "Yellow", "Green", "Blue", "Purple")
"""By digiKam:ColorLabel; digiKam's magenta is others' purple; grey, black and white are its own."""
DIGIKAM_PICKS = {-1: "1", 0: "0", 1: "3"}
"""digiKam:PickLabel: rejected, none, accepted."""
MICROSOFT_STARS = ("0", "1", "25", "50", "75", "99")
"""MicrosoftPhoto:Rating, per cent, by stars."""


def own_label(packet: Packet) -> str | None:
    """The colour that darktable or digiKam has given in its own property, or None."""
    colours = packet.items("darktable:colorlabels")
    if colours:
        return _by_number(colours[0], DARKTABLE_LABELS) or "another"
    number = packet.get("digiKam:ColorLabel")
    if number in (None, "", "0"):
        return None
    return _by_number(number or "", DIGIKAM_LABELS) or "another"


def own_pick(packet: Packet) -> str | None:
    """The flag that digiKam has given in its own property, as xmpDM:pick writes it, or None."""
    flag = packet.get("digiKam:PickLabel")
    if flag in (None, "", "0"):
        return None
    return next((str(pick) for pick, own in DIGIKAM_PICKS.items() if own == flag), "another")


def follow_rating(packet: Packet, rating: int) -> None:
    """Bring other programs' stars in step with -1 to 5."""
    stars = max(0, rating)
    if packet.get("MicrosoftPhoto:Rating") is not None:
        packet.set("MicrosoftPhoto:Rating", MICROSOFT_STARS[stars])
    if packet.get("acdsee:rating") is not None:
        packet.set("acdsee:rating", str(stars))


def follow_label(packet: Packet, label: str | None) -> None:
    """Bring other programs' colours in step."""
    if packet.items("darktable:colorlabels"):
        known = [str(DARKTABLE_LABELS.index(label))] if label in DARKTABLE_LABELS else []
        packet.set_items("darktable:colorlabels", known, "Seq")
    if packet.get("digiKam:ColorLabel") is not None:
        number = DIGIKAM_LABELS.index(label) if label in DIGIKAM_LABELS else 0
        packet.set("digiKam:ColorLabel", str(number))


def follow_pick(packet: Packet, pick: int) -> None:
    """Bring digiKam's flag in step with 1, -1 or 0."""
    if packet.get("digiKam:PickLabel") is not None:
        packet.set("digiKam:PickLabel", DIGIKAM_PICKS[pick])


def _by_number(text: str, names: tuple[str | None, ...]) -> str | None:
    return (
        names[int(text)] if text.isascii() and text.isdigit() and int(text) < len(names) else None
    )
