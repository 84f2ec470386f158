"""What the engine says to the photographer, for the translators: `ui.told` looks it up.

Here are the sentences without names; those with some are in `ui.sentences_with_names`.
"""

from PyQt6.QtCore import QT_TRANSLATE_NOOP

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
    QT_TRANSLATE_NOOP("engine", "The light is {0} stops harder than the reference."),
    QT_TRANSLATE_NOOP("engine", "The light is {0} stops softer than the reference."),
    QT_TRANSLATE_NOOP("engine", "The skin is {0} stops brighter than the reference."),
    QT_TRANSLATE_NOOP("engine", "The skin is {0} stops darker than the reference."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The key light has changed sides since the reference, by {0} stops.",
    ),
    QT_TRANSLATE_NOOP("engine", "The skin is ΔE {0} redder than the reference."),
    QT_TRANSLATE_NOOP("engine", "The skin is ΔE {0} greener than the reference."),
    QT_TRANSLATE_NOOP("engine", "The skin is ΔE {0} yellower than the reference."),
    QT_TRANSLATE_NOOP("engine", "The skin is ΔE {0} bluer than the reference."),
    QT_TRANSLATE_NOOP("engine", "The head is {0}% larger than in the reference."),
    QT_TRANSLATE_NOOP("engine", "The head is {0}% smaller than in the reference."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The head is {0}% of the picture further right than in the reference.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The head is {0}% of the picture further left than in the reference.",
    ),
    QT_TRANSLATE_NOOP("engine", "The eyes are {0}% of the picture lower than in the reference."),
    QT_TRANSLATE_NOOP("engine", "The eyes are {0}% of the picture higher than in the reference."),
    QT_TRANSLATE_NOOP("engine", "The head is turned by {0}° from the reference."),
    QT_TRANSLATE_NOOP("engine", "The chin is moved by {0}° from the reference."),
    QT_TRANSLATE_NOOP("engine", "The head is tilted by {0}° from the reference."),
    QT_TRANSLATE_NOOP("engine", "The shoulder line is tilted by {0}° from the reference."),
    QT_TRANSLATE_NOOP("engine", "Showing live view"),
    QT_TRANSLATE_NOOP("engine", "Reading the card"),
    QT_TRANSLATE_NOOP("engine", "Taking the picture"),
    QT_TRANSLATE_NOOP("engine", "Focusing"),
    QT_TRANSLATE_NOOP("engine", "Reading its settings"),
    QT_TRANSLATE_NOOP("engine", "Looking at its card"),
    QT_TRANSLATE_NOOP("engine", "Choosing the card"),
    QT_TRANSLATE_NOOP("engine", "Waiting for pictures"),
    QT_TRANSLATE_NOOP("engine", "This camera cannot be focused from the computer."),
    QT_TRANSLATE_NOOP("engine", "A folder has no shutter: shoot with the program that fills it."),
    QT_TRANSLATE_NOOP("engine", "A folder cannot be focused."),
    QT_TRANSLATE_NOOP("engine", "A webcam focuses by itself."),
    QT_TRANSLATE_NOOP("engine", "The webcam sends no more pictures: plug it in again."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Webcam {0} cannot be opened: is it plugged in, or used by another program?",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "No camera found: switch it on, plug the cable in, and set its USB mode to PTP (PC "
        "remote).",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The camera had begun to keep shots in its memory only; they go to the card again. "
        "Check that your last shot is here.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The camera does not write shots to its card: they exist here only. Put a card in, "
        "unlock it, and choose the card in the camera's menu.",
    ),
    QT_TRANSLATE_NOOP("engine", "The camera has just been lost."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The colour chart is cut by the edge of the picture; show all of it.",
    ),
    QT_TRANSLATE_NOOP("engine", "The colour chart is tilted too far; turn it towards the camera."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The colour chart's patches are not even: it is covered, cut, blurred or in shadow.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "What was found is not a whole ColorChecker: its colours do not fit the known ones.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "What may be a colour chart is too bright: {0} of its patches are clipped; expose less.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} patches of the colour chart are clipped; expose less."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} patches of the colour chart are clipped, most of them dark in one colour: "
        "expose more, or use a less coloured light.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "No colour chart was found: show the whole chart, from the front, at least a tenth "
        "of the picture wide.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "No colour chart was found; the picture is too dark: expose more, and show the whole "
        "chart, from the front, at least a tenth of the picture wide.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "No colour chart was found; {0} % of the picture is clipped: expose less, and show "
        "the whole chart, from the front, at least a tenth of the picture wide.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} hearts of a client became ratings."),
    QT_TRANSLATE_NOOP("engine", "Shot {0} has no file yet: it is still on its way."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The colour chart is too dark ({0} stops below white): little but rounding and noise "
        "is left of its dark patches; expose until its white is just below clipping.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "What may be a colour chart is too dark ({0} stops below white): little but rounding "
        "and noise is left of its dark patches; expose until its white is just below "
        "clipping.",
    ),
)
"""What the engine says to the photographer, without its numbers; words of a sentence's middle stand
here as they begin one."""
