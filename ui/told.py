"""Sentences of the engine in the language of the windows: numbers are taken out and put back.

The engine speaks English and knows no windows. What `SENTENCES` has is translated where it is
shown, whatever its numbers; all else (names, paths, what a camera says) is shown as it came.
"""

import re
from functools import lru_cache

from PyQt6.QtCore import QT_TRANSLATE_NOOP

from ui import languages
from ui.languages import translate

NUMBER = re.compile(r"(?<![\w-])[+-]?\d+(?:[.,]\d+)*")
CONTEXT = "engine"

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "engine", "The card is full: put another one in, or make room on it in the camera."
    ),
    QT_TRANSLATE_NOOP("engine", "The card is almost full: have another one ready."),
    QT_TRANSLATE_NOOP("engine", "No face found"),
    QT_TRANSLATE_NOOP("engine", "{0} of {1} people found"),
    QT_TRANSLATE_NOOP("engine", "Cannot tell the eyes"),
    QT_TRANSLATE_NOOP("engine", "Eyes narrowed by laughing"),
    QT_TRANSLATE_NOOP("engine", "Left eye closed"),
    QT_TRANSLATE_NOOP("engine", "Right eye closed"),
    QT_TRANSLATE_NOOP("engine", "Eyes closed"),
    QT_TRANSLATE_NOOP("engine", "Eyes half closed"),
    QT_TRANSLATE_NOOP("engine", "Eyes narrower than this sitter's own"),
    QT_TRANSLATE_NOOP("engine", "Face cut by the edge"),
    QT_TRANSLATE_NOOP("engine", "{0}% of the skin is clipped"),
    QT_TRANSLATE_NOOP("engine", "Mouth open"),
    QT_TRANSLATE_NOOP("engine", "Caught in mid-word"),
    QT_TRANSLATE_NOOP("engine", "Looks {0}° past the lens"),
    QT_TRANSLATE_NOOP("engine", "Head turned {0}°, outside the look"),
    QT_TRANSLATE_NOOP("engine", "Head tipped {0}°, outside the look"),
    QT_TRANSLATE_NOOP("engine", "Head tilted {0}°, outside the look"),
    QT_TRANSLATE_NOOP("engine", "Eyes {0}% as sharp as the group's best"),
    QT_TRANSLATE_NOOP("engine", "Eyes {0}% as sharp as the group's best: shaken"),
    QT_TRANSLATE_NOOP("engine", "Eyes {0}% as sharp as the group's best: out of focus"),
    QT_TRANSLATE_NOOP("engine", "Sharper eyes"),
    QT_TRANSLATE_NOOP("engine", "Better smile"),
    QT_TRANSLATE_NOOP("engine", "Better smile, measured from rest"),
    QT_TRANSLATE_NOOP("engine", "Eyes join the smile"),
    QT_TRANSLATE_NOOP("engine", "More at ease"),
    QT_TRANSLATE_NOOP("engine", "Mouth at rest"),
    QT_TRANSLATE_NOOP("engine", "Looks to the lens"),
    QT_TRANSLATE_NOOP("engine", "Better pose"),
    QT_TRANSLATE_NOOP("engine", "Better framing"),
    QT_TRANSLATE_NOOP("engine", "No clipped skin"),
    QT_TRANSLATE_NOOP("engine", "The best has sharper eyes"),
    QT_TRANSLATE_NOOP("engine", "The best has a better smile"),
    QT_TRANSLATE_NOOP("engine", "The best has a better smile, measured from rest"),
    QT_TRANSLATE_NOOP("engine", "In the best the eyes join the smile"),
    QT_TRANSLATE_NOOP("engine", "The best is more at ease"),
    QT_TRANSLATE_NOOP("engine", "In the best the mouth is at rest"),
    QT_TRANSLATE_NOOP("engine", "The best looks to the lens"),
    QT_TRANSLATE_NOOP("engine", "The best has a better pose"),
    QT_TRANSLATE_NOOP("engine", "The best has better framing"),
    QT_TRANSLATE_NOOP("engine", "The best has no clipped skin"),
    QT_TRANSLATE_NOOP("engine", "As good as its neighbour"),
    QT_TRANSLATE_NOOP("engine", "The only one"),
    QT_TRANSLATE_NOOP("engine", "The next one"),
    QT_TRANSLATE_NOOP("engine", "The look's own targets are back."),
    QT_TRANSLATE_NOOP("engine", "There is no face to match in that picture."),
    QT_TRANSLATE_NOOP("engine", "From now on everything is held against this picture."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Shots stay on the card only: they are not judged, and there is one copy of each.",
    ),
    QT_TRANSLATE_NOOP(
        "engine", "Shots go to the disk again; what waits on the card is fetched now."
    ),
    QT_TRANSLATE_NOOP("engine", "The camera's battery is at {0}%: have another one ready."),
    QT_TRANSLATE_NOOP("engine", "No sound: This machine has no sound device."),
    QT_TRANSLATE_NOOP("engine", "Camera"),
    QT_TRANSLATE_NOOP("engine", "Disk"),
    QT_TRANSLATE_NOOP("engine", "Held by"),
    QT_TRANSLATE_NOOP("engine", "Libraries"),
    QT_TRANSLATE_NOOP("engine", "Models"),
    QT_TRANSLATE_NOOP("engine", "Sound"),
    QT_TRANSLATE_NOOP("engine", "Voice"),
    QT_TRANSLATE_NOOP("engine", "Screens"),
    QT_TRANSLATE_NOOP("engine", "There is no device that can play sound."),
    QT_TRANSLATE_NOOP("engine", "Without it tether is silent."),
    QT_TRANSLATE_NOOP("engine", "Espeak-ng is installed: cues can be spoken."),
    QT_TRANSLATE_NOOP("engine", "Espeak-ng is not installed: cues are not spoken."),
    QT_TRANSLATE_NOOP("engine", "For spoken cues: sudo apt-get install espeak-ng."),
    QT_TRANSLATE_NOOP("engine", "No camera is connected by USB."),
    QT_TRANSLATE_NOOP("engine", "USB permission"),
    QT_TRANSLATE_NOOP(
        "engine",
        "Switch it on, plug the cable in and set its USB mode to PTP (PC remote); or try "
        "`tether demo` without one.",
    ),
    QT_TRANSLATE_NOOP(
        "engine", "Set the camera's USB mode to PTP (PC remote), then plug it in again."
    ),
    QT_TRANSLATE_NOOP(
        "engine", "Unplug the camera and plug it in again, or log out and in: the rules are there."
    ),
    QT_TRANSLATE_NOOP(
        "engine", "Choose another folder: `session_folder` in the settings, or --session."
    ),
    QT_TRANSLATE_NOOP("engine", "Install tether again (`make install` in a checkout)."),
    QT_TRANSLATE_NOOP(
        "engine", "Install tether again, so that both are of the version it asks for."
    ),
    QT_TRANSLATE_NOOP("engine", "The udev rules for PTP cameras are installed."),
    QT_TRANSLATE_NOOP("engine", "The udev rules for PTP cameras are not installed."),
    QT_TRANSLATE_NOOP("engine", "There are no udev rules, and root needs none."),
    QT_TRANSLATE_NOOP("engine", "{0} model files, each with the right SHA-256."),
    QT_TRANSLATE_NOOP(
        "engine", "Plug headphones or a loudspeaker in, or go on: tether is silent then."
    ),
    QT_TRANSLATE_NOOP("engine", "Make room, or choose a folder on another disk."),
    QT_TRANSLATE_NOOP(
        "engine", "Connect a second one that the sitter can see; tether finds it by itself."
    ),
    QT_TRANSLATE_NOOP("engine", "Looking for a camera."),
    QT_TRANSLATE_NOOP("engine", "The camera answered in an unexpected way."),
    QT_TRANSLATE_NOOP("engine", "The camera is released."),
    QT_TRANSLATE_NOOP("engine", "The camera is busy and shows no live picture just now."),
    QT_TRANSLATE_NOOP("engine", "Corporate headshot"),
    QT_TRANSLATE_NOOP("engine", "Actor headshot"),
    QT_TRANSLATE_NOOP("engine", "Dramatic portrait"),
    QT_TRANSLATE_NOOP("engine", "Group"),
    QT_TRANSLATE_NOOP("engine", "Colour"),
    QT_TRANSLATE_NOOP("engine", "As the camera made it"),
    QT_TRANSLATE_NOOP(
        "engine", "The session has no colour yet: step to a shot of a chart and press M."
    ),
    QT_TRANSLATE_NOOP("engine", "Pick of {0} shots is back to what it was."),
    QT_TRANSLATE_NOOP("engine", "Rating of {0} shots is back to what it was."),
    QT_TRANSLATE_NOOP("engine", "Label of {0} shots is back to what it was."),
    QT_TRANSLATE_NOOP("engine", "Pick of shot {0} is back to none."),
    QT_TRANSLATE_NOOP("engine", "Pick of shot {0} is back to pick."),
    QT_TRANSLATE_NOOP("engine", "Pick of shot {0} is back to reject."),
    QT_TRANSLATE_NOOP("engine", "Rating of shot {0} is back to none."),
    QT_TRANSLATE_NOOP("engine", "Rating of shot {0} is back to {1}."),
    QT_TRANSLATE_NOOP("engine", "Label of shot {0} is back to none."),
    QT_TRANSLATE_NOOP("engine", "Label of shot {0} is back to red."),
    QT_TRANSLATE_NOOP("engine", "Label of shot {0} is back to yellow."),
    QT_TRANSLATE_NOOP("engine", "Label of shot {0} is back to green."),
    QT_TRANSLATE_NOOP("engine", "Label of shot {0} is back to blue."),
    QT_TRANSLATE_NOOP("engine", "Label of shot {0} is back to purple."),
    QT_TRANSLATE_NOOP("engine", "Sitter of shot {0} is back to none."),
    QT_TRANSLATE_NOOP("engine", "The camera still had it from before"),
    QT_TRANSLATE_NOOP(
        "engine", "It was shot while tether was not running, and nothing says whose it is"
    ),
    QT_TRANSLATE_NOOP("engine", "The camera announced it before the sitter changed"),
    QT_TRANSLATE_NOOP("engine", "It was shot before the sitter changed"),
    QT_TRANSLATE_NOOP("engine", "It was shot within the second in which the sitter changed"),
    QT_TRANSLATE_NOOP("engine", "{0}% of the picture is clipped: its colour there is a guess"),
    QT_TRANSLATE_NOOP("engine", "The backdrop is not plain: it was left as it is"),
    QT_TRANSLATE_NOOP("engine", "The backdrop is not plain: the edge of hair is a rough one"),
    QT_TRANSLATE_NOOP(
        "engine", "Fine hair lets the backdrop through: look at the edge of the hair"
    ),
    QT_TRANSLATE_NOOP(
        "engine", "Clothes or hair are of the backdrop's colour: look at the edge there"
    ),
)
"""What the engine says to the photographer, without its numbers; words of a sentence's middle stand
here as they begin one."""


NAMED = (
    QT_TRANSLATE_NOOP("engine", "ID photo (ISO/IEC 19794-5)"),
    QT_TRANSLATE_NOOP("engine", "One screen ({name})."),
    QT_TRANSLATE_NOOP("engine", "{name} is plugged in, but libgphoto2 does not see it."),
    QT_TRANSLATE_NOOP("engine", "{count} screens: {names}."),
    QT_TRANSLATE_NOOP("engine", "{count} GB are free for sessions in {folder}."),
    QT_TRANSLATE_NOOP("engine", "Sessions go to {folder}, and nothing can be written to {place}."),
    QT_TRANSLATE_NOOP("engine", "You may not open {name}."),
    QT_TRANSLATE_NOOP("engine", "Run: {command}, then plug the camera in again."),
    QT_TRANSLATE_NOOP("engine", "{name} can be taken by {program}."),
    QT_TRANSLATE_NOOP(
        "engine", "Eject the camera there or close that program; or run `{command}`."
    ),
    QT_TRANSLATE_NOOP("engine", "{name} is connected."),
    QT_TRANSLATE_NOOP("engine", "Connecting to {name}."),
    QT_TRANSLATE_NOOP("engine", "Saving {name}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{name} is lost: only the camera's memory held it, and the connection broke off. "
        "Take it again.",
    ),
    QT_TRANSLATE_NOOP("engine", "{name} is in quarantine: {why}. O says whose it is."),
    QT_TRANSLATE_NOOP("engine", "{name} is safe, but could not be judged."),
    QT_TRANSLATE_NOOP("engine", "The series of shots has ended early: {why}"),
    QT_TRANSLATE_NOOP("engine", "Profile {name} · light as {picture}"),
    QT_TRANSLATE_NOOP("engine", "Profile {name}"),
    QT_TRANSLATE_NOOP("engine", "Light as {name}"),
    QT_TRANSLATE_NOOP("engine", "Sitter of shot {count} is back to {name}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{name} is in quarantine: {why}. O in the window, or `tether quarantine`, says whose it "
        "is.",
    ),
    QT_TRANSLATE_NOOP("engine", "{old} is {name} now."),
    QT_TRANSLATE_NOOP("engine", "{old} is {name}: {count} shots are {again}'s now."),
    QT_TRANSLATE_NOOP("engine", "The card says {name}: nobody on the list has that."),
    QT_TRANSLATE_NOOP("engine", "The card says {name}, which several people have: type a name."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Only {count} GB are left on the disk of {name}: make room, or go on in a session on "
        "another disk.",
    ),
)
"""Sentences about things whose names stay as they are; what tells why is looked up again."""
_NAMED = {
    sentence: re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(sentence)))
    for sentence in NAMED
}


def told(text: str) -> str:
    """A sentence of the engine as it is shown, of which the grid paints dozens at a time."""
    return text if languages.current == languages.SOURCE else _told(text, languages.current)


@lru_cache(4096)
def _told(text: str, _language: str) -> str:
    if not text:
        return text
    numbers = NUMBER.findall(text)
    counter = iter(range(len(numbers)))
    plain = NUMBER.sub(lambda _: f"{{{next(counter)}}}", text)
    start = plain[0].upper() + plain[1:]
    found = translate(CONTEXT, start)
    if found == start:
        for sentence, pattern in _NAMED.items():
            if match := pattern.fullmatch(text) or pattern.fullmatch(text[0].upper() + text[1:]):
                things = match.groupdict()
                if "why" in things:
                    things["why"] = told(things["why"])
                return translate(CONTEXT, sentence).format(**things)
        head, colon, tail = text.partition(": ")
        return f"{told(head)}{colon}{told(tail)}" if tail else text
    return re.sub(r"\{(\d+)\}", lambda match: numbers[int(match[1])], found)


def placed(rank: int, count: int) -> str:
    """Where a shot stands in its group."""
    if rank == 1:
        return translate("verdict", "Best of {count}").format(count=count)
    return translate("verdict", "{rank} of {count}").format(rank=rank, count=count)
