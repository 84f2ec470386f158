"""The sentences of the cues: short, kind, spoken. English here, with Qt's marks for translation.

`SENTENCES` is what the photographer reads or says aloud; `FRIENDLY` is what the sitter's own screen
may show; `SIDES` says whose left and right a sentence speaks of. The marks are read by `pylupdate6`
alone: other languages are in ui/translations, and nothing of Qt is imported.
"""

from typing import Literal

Sides = Literal["sitter", "photographer"]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's tools look for
    """The text as it is: marks it for translation where it is shown."""
    return text


SIDES: dict[Sides, dict[str, str]] = {
    "sitter": {
        "to_left": QT_TRANSLATE_NOOP("cues", "to your left"),
        "to_right": QT_TRANSLATE_NOOP("cues", "to your right"),
        "left_shoulder": QT_TRANSLATE_NOOP("cues", "your left shoulder"),
        "right_shoulder": QT_TRANSLATE_NOOP("cues", "your right shoulder"),
    },
    "photographer": {
        "to_left": QT_TRANSLATE_NOOP("cues", "to the right of the picture"),
        "to_right": QT_TRANSLATE_NOOP("cues", "to the left of the picture"),
        "left_shoulder": QT_TRANSLATE_NOOP("cues", "the shoulder on the right of the picture"),
        "right_shoulder": QT_TRANSLATE_NOOP("cues", "the shoulder on the left of the picture"),
    },
}

SENTENCES = {
    "nobody": QT_TRANSLATE_NOOP("cues", "Nobody in the picture"),
    "missing_people": QT_TRANSLATE_NOOP("cues", "Somebody is still missing"),
    "face_cut": QT_TRANSLATE_NOOP("cues", "The edge cuts the face: give more room"),
    "eyes_open": QT_TRANSLATE_NOOP("cues", "Open your eyes when you are ready"),
    "closer": QT_TRANSLATE_NOOP("cues", "Go a little closer"),
    "further_back": QT_TRANSLATE_NOOP("cues", "Go back a little"),
    "pan_image_left": QT_TRANSLATE_NOOP("cues", "Pan left in the picture"),
    "pan_image_right": QT_TRANSLATE_NOOP("cues", "Pan right in the picture"),
    "tilt_up": QT_TRANSLATE_NOOP("cues", "Tilt the camera up a little"),
    "tilt_down": QT_TRANSLATE_NOOP("cues", "Tilt the camera down a little"),
    "more_headroom": QT_TRANSLATE_NOOP("cues", "Give the head more room above"),
    "clipping": QT_TRANSLATE_NOOP("cues", "Skin is clipping: less light"),
    "exposure_up": QT_TRANSLATE_NOOP("cues", "Skin is darker than the reference: more light"),
    "exposure_down": QT_TRANSLATE_NOOP("cues", "Skin is brighter than the reference: less light"),
    "light_harder": QT_TRANSLATE_NOOP("cues", "Light is flat ({value} stops): more contrast"),
    "light_softer": QT_TRANSLATE_NOOP("cues", "Light is hard ({value} stops): soften it"),
    "light_pattern": QT_TRANSLATE_NOOP("cues", "This light is not the look's pattern"),
    "turn_left": QT_TRANSLATE_NOOP("cues", "Turn your face a little {to_left}"),
    "turn_right": QT_TRANSLATE_NOOP("cues", "Turn your face a little {to_right}"),
    "chin_up": QT_TRANSLATE_NOOP("cues", "Chin up a little"),
    "chin_down": QT_TRANSLATE_NOOP("cues", "Chin down a little"),
    "tilt_head_left": QT_TRANSLATE_NOOP("cues", "Tip your head a little {to_left}"),
    "tilt_head_right": QT_TRANSLATE_NOOP("cues", "Tip your head a little {to_right}"),
    "drop_left_shoulder": QT_TRANSLATE_NOOP("cues", "Let {left_shoulder} drop"),
    "drop_right_shoulder": QT_TRANSLATE_NOOP("cues", "Let {right_shoulder} drop"),
    "look_at_lens": QT_TRANSLATE_NOOP("cues", "Eyes to the lens"),
    "close_mouth": QT_TRANSLATE_NOOP("cues", "Close your mouth gently"),
    "smile_more": QT_TRANSLATE_NOOP("cues", "Smile a little more"),
    "smile_less": QT_TRANSLATE_NOOP("cues", "A little less smile"),
    "relax_brow": QT_TRANSLATE_NOOP("cues", "Relax your forehead"),
    "relax_lips": QT_TRANSLATE_NOOP("cues", "Relax your lips"),
    "no_catchlight": QT_TRANSLATE_NOOP(
        "cues", "No light in the eyes: bring the key nearer or lower"
    ),
}

FRIENDLY = {
    "eyes_open": QT_TRANSLATE_NOOP("cues", "Take your time, then look this way"),
    "turn_left": QT_TRANSLATE_NOOP("cues", "Turn a little {to_left}, lovely"),
    "turn_right": QT_TRANSLATE_NOOP("cues", "Turn a little {to_right}, lovely"),
    "chin_up": QT_TRANSLATE_NOOP("cues", "Chin a touch higher, great"),
    "chin_down": QT_TRANSLATE_NOOP("cues", "Chin a touch lower, great"),
    "tilt_head_left": QT_TRANSLATE_NOOP("cues", "Head a touch {to_left}, nice"),
    "tilt_head_right": QT_TRANSLATE_NOOP("cues", "Head a touch {to_right}, nice"),
    "drop_left_shoulder": QT_TRANSLATE_NOOP("cues", "Shoulders loose, left one down"),
    "drop_right_shoulder": QT_TRANSLATE_NOOP("cues", "Shoulders loose, right one down"),
    "look_at_lens": QT_TRANSLATE_NOOP("cues", "Right into the lens"),
    "close_mouth": QT_TRANSLATE_NOOP("cues", "Breathe in, lips together"),
    "smile_more": QT_TRANSLATE_NOOP("cues", "Think of someone you like"),
    "smile_less": QT_TRANSLATE_NOOP("cues", "A quiet smile, just right"),
    "relax_brow": QT_TRANSLATE_NOOP("cues", "Breathe out, nice and easy"),
    "relax_lips": QT_TRANSLATE_NOOP("cues", "Loose and easy"),
}

READY = QT_TRANSLATE_NOOP("cues", "Hold that")
WELCOME = QT_TRANSLATE_NOOP("cues", "Welcome")
