"""The reasons of verdicts and the looks that come with tether, as short as a choice needs them."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP

from ui.languages import translate

REASONS = {
    "no_face": QT_TRANSLATE_NOOP("filter", "No face"),
    "people_missing": QT_TRANSLATE_NOOP("filter", "People missing"),
    "eyes_closed": QT_TRANSLATE_NOOP("filter", "Eyes closed"),
    "wink": QT_TRANSLATE_NOOP("filter", "One eye closed"),
    "eyes_half": QT_TRANSLATE_NOOP("filter", "Eyes half closed"),
    "half_beside": QT_TRANSLATE_NOOP("filter", "Eyes half closed beside its group"),
    "eyes_narrow": QT_TRANSLATE_NOOP("filter", "Eyes narrow"),
    "narrow_beside": QT_TRANSLATE_NOOP("filter", "Eyes narrow beside its group"),
    "eyes_unsure": QT_TRANSLATE_NOOP("filter", "Eyes unsure"),
    "face_cut": QT_TRANSLATE_NOOP("filter", "Face cut"),
    "clipped": QT_TRANSLATE_NOOP("filter", "Skin clipped"),
    "mouth_open": QT_TRANSLATE_NOOP("filter", "Mouth open"),
    "mid_word": QT_TRANSLATE_NOOP("filter", "In mid-word"),
    "gaze": QT_TRANSLATE_NOOP("filter", "Gaze"),
    "pose_yaw": QT_TRANSLATE_NOOP("filter", "Head turned"),
    "pose_pitch": QT_TRANSLATE_NOOP("filter", "Head tipped"),
    "pose_roll": QT_TRANSLATE_NOOP("filter", "Head tilted"),
    "soft": QT_TRANSLATE_NOOP("filter", "Soft"),
    "shaken": QT_TRANSLATE_NOOP("filter", "Shaken"),
    "unreadable": QT_TRANSLATE_NOOP("filter", "Unreadable"),
}
LOOKS = {
    "corporate": QT_TRANSLATE_NOOP("filter", "Corporate"),
    "actor": QT_TRANSLATE_NOOP("filter", "Actor"),
    "dramatic": QT_TRANSLATE_NOOP("filter", "Dramatic"),
    "id": QT_TRANSLATE_NOOP("filter", "ID photo"),
    "group": QT_TRANSLATE_NOOP("filter", "Group"),
}


def reason_words(code: str) -> str:
    """A reason's code in words; one that is not known (of a newer tether) as it is written."""
    known = REASONS.get(code)
    return code.replace("_", " ").capitalize() if known is None else translate("filter", known)


def look_words(name: str) -> str:
    """A look's name; a photographer's own as it was given."""
    return translate("filter", LOOKS[name]) if name in LOOKS else name.capitalize()
