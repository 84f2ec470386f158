"""Every key of the photographer's window, in one table: the window acts on it, `?` shows it.

Keys are Lightroom's where Lightroom has one.
"""

from dataclasses import dataclass

from PyQt6.QtCore import QT_TRANSLATE_NOOP, Qt

K = Qt.Key


CONTROL = QT_TRANSLATE_NOOP("keys", "Ctrl")
"""As it stands on the keyboard; names of keys begin with it and a blank."""


@dataclass(frozen=True, slots=True)
class Binding:
    """One action: its name in the code, its keys, what `?` says, and under which heading."""

    action: str
    keys: tuple[int, ...]
    shown: str
    words: str
    group: str
    control: bool = False


SHOOT = QT_TRANSLATE_NOOP("keys", "Shoot")
RATE = QT_TRANSLATE_NOOP("keys", "Rate")
SEE = QT_TRANSLATE_NOOP("keys", "See")
SITTER = QT_TRANSLATE_NOOP("keys", "Sitter")
PROGRAM = QT_TRANSLATE_NOOP("keys", "Program")
GROUPS = (SHOOT, RATE, SEE, SITTER, PROGRAM)

BINDINGS: tuple[Binding, ...] = (
    Binding(
        "trigger",
        (K.Key_Space,),
        QT_TRANSLATE_NOOP("keys", "Space"),
        QT_TRANSLATE_NOOP("keys", "Press the shutter"),
        SHOOT,
    ),
    Binding("autofocus", (K.Key_A,), "A", QT_TRANSLATE_NOOP("keys", "Focus once"), SHOOT),
    Binding("next_look", (K.Key_L,), "L", QT_TRANSLATE_NOOP("keys", "Next look"), SHOOT),
    Binding(
        "match",
        (K.Key_M,),
        "M",
        QT_TRANSLATE_NOOP("keys", "Match this picture; again: the look"),
        SHOOT,
    ),
    Binding(
        "series", (K.Key_J,), "J", QT_TRANSLATE_NOOP("keys", "Series of shots: start, stop"), SHOOT
    ),
    Binding(
        "panel", (K.Key_C,), "C", QT_TRANSLATE_NOOP("keys", "Camera, people, session, sound"), SHOOT
    ),
    Binding("mute", (K.Key_T,), "T", QT_TRANSLATE_NOOP("keys", "Sound: mute, or not"), SHOOT),
    Binding(
        "voice", (K.Key_V,), "V", QT_TRANSLATE_NOOP("keys", "Spoken cues: sitter, all, none"), SHOOT
    ),
    Binding("pick", (K.Key_P,), "P", QT_TRANSLATE_NOOP("keys", "Pick"), RATE),
    Binding("reject", (K.Key_X,), "X", QT_TRANSLATE_NOOP("keys", "Reject (only a mark)"), RATE),
    Binding("unpick", (K.Key_U,), "U", QT_TRANSLATE_NOOP("keys", "As judged"), RATE),
    Binding(
        "rate",
        (K.Key_0, K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5),
        "0 – 5",
        QT_TRANSLATE_NOOP("keys", "Stars"),
        RATE,
    ),
    Binding(
        "label",
        (K.Key_6, K.Key_7, K.Key_8, K.Key_9),
        "6 – 9",
        QT_TRANSLATE_NOOP("keys", "Red, yellow, green, blue"),
        RATE,
    ),
    Binding("undo", (K.Key_Z,), "Ctrl Z", QT_TRANSLATE_NOOP("keys", "Undo"), RATE, control=True),
    Binding("back", (K.Key_Left,), "←", QT_TRANSLATE_NOOP("keys", "Shot before"), SEE),
    Binding("forth", (K.Key_Right,), "→", QT_TRANSLATE_NOOP("keys", "Shot after"), SEE),
    Binding("review", (K.Key_R,), "R", QT_TRANSLATE_NOOP("keys", "Review the session"), SEE),
    Binding(
        "latest",
        (K.Key_End,),
        QT_TRANSLATE_NOOP("keys", "End"),
        QT_TRANSLATE_NOOP("keys", "Latest shot"),
        SEE,
    ),
    Binding("before_after", (K.Key_B,), "B", QT_TRANSLATE_NOOP("keys", "Before, after, both"), SEE),
    Binding(
        "instruments", (K.Key_H,), "H", QT_TRANSLATE_NOOP("keys", "All instruments, or none"), SEE
    ),
    Binding(
        "arrange",
        (K.Key_E,),
        "E",
        QT_TRANSLATE_NOOP("keys", "Each instrument: hide, show, keep"),
        SEE,
    ),
    Binding(
        "turn_colour",
        (K.Key_B,),
        "Ctrl B",
        QT_TRANSLATE_NOOP("keys", "The session's colour: on, off"),
        SEE,
        control=True,
    ),
    Binding(
        "layout",
        (K.Key_1, K.Key_2, K.Key_3),
        "Ctrl 1 – 3",
        QT_TRANSLATE_NOOP("keys", "Layouts that you kept"),
        SEE,
        control=True,
    ),
    Binding("guides", (K.Key_G,), "G", QT_TRANSLATE_NOOP("keys", "Guides of the look"), SEE),
    Binding(
        "overlay", (K.Key_K,), "K", QT_TRANSLATE_NOOP("keys", "Overlay: a cover or a shot"), SEE
    ),
    Binding(
        "overlay_shot",
        (K.Key_K,),
        "Ctrl K",
        QT_TRANSLATE_NOOP("keys", "This shot as the overlay"),
        SEE,
        control=True,
    ),
    Binding(
        "opacity",
        (K.Key_Plus, K.Key_Equal, K.Key_Minus),
        "+  −",
        QT_TRANSLATE_NOOP("keys", "Overlay: stronger, weaker"),
        SEE,
    ),
    Binding(
        "next_sitter", (K.Key_N,), "N", QT_TRANSLATE_NOOP("keys", "Next or other sitter"), SITTER
    ),
    Binding(
        "whose",
        (K.Key_O,),
        "O",
        QT_TRANSLATE_NOOP("keys", "Whose is this shot? First those in quarantine"),
        SITTER,
    ),
    Binding(
        "gate",
        (K.Key_S,),
        "S",
        QT_TRANSLATE_NOOP("keys", "Open or close the sitter's screen"),
        SITTER,
    ),
    Binding(
        "quiet",
        (K.Key_Q,),
        "Q",
        QT_TRANSLATE_NOOP("keys", "Quiet: the sitter's screen rests"),
        SITTER,
    ),
    Binding(
        "mode_live",
        (K.Key_F2,),
        "F2",
        QT_TRANSLATE_NOOP("keys", "Sitter sees live, mirrored"),
        SITTER,
    ),
    Binding(
        "mode_good", (K.Key_F3,), "F3", QT_TRANSLATE_NOOP("keys", "… the last good shot"), SITTER
    ),
    Binding(
        "mode_pair", (K.Key_F4,), "F4", QT_TRANSLATE_NOOP("keys", "… before and after"), SITTER
    ),
    Binding(
        "mode_picks", (K.Key_F5,), "F5", QT_TRANSLATE_NOOP("keys", "… your picks only"), SITTER
    ),
    Binding("mode_welcome", (K.Key_F6,), "F6", QT_TRANSLATE_NOOP("keys", "… a welcome"), SITTER),
    Binding("mode_blank", (K.Key_F7,), "F7", QT_TRANSLATE_NOOP("keys", "… nothing"), SITTER),
    Binding(
        "mirror",
        (K.Key_I,),
        "I",
        QT_TRANSLATE_NOOP("keys", "Mirror the sitter's picture, or not"),
        SITTER,
    ),
    Binding(
        "rest",
        (K.Key_W,),
        "W",
        QT_TRANSLATE_NOOP("keys", "Sitter's screen rests before a shot"),
        SITTER,
    ),
    Binding(
        "other_screen",
        (K.Key_S,),
        "Ctrl S",
        QT_TRANSLATE_NOOP("keys", "Sitter on another screen"),
        SITTER,
        control=True,
    ),
    Binding(
        "help", (K.Key_Question, K.Key_F1), "?", QT_TRANSLATE_NOOP("keys", "These keys"), PROGRAM
    ),
    Binding("doctor", (K.Key_D,), "D", QT_TRANSLATE_NOOP("keys", "Is everything ready?"), PROGRAM),
    Binding(
        "dismiss",
        (K.Key_Return, K.Key_Enter),
        QT_TRANSLATE_NOOP("keys", "Enter"),
        QT_TRANSLATE_NOOP("keys", "Put a notice away"),
        PROGRAM,
    ),
    Binding(
        "theme",
        (K.Key_T,),
        "Ctrl T",
        QT_TRANSLATE_NOOP("keys", "Dark or light"),
        PROGRAM,
        control=True,
    ),
    Binding(
        "fullscreen", (K.Key_F, K.Key_F11), "F", QT_TRANSLATE_NOOP("keys", "Fullscreen"), PROGRAM
    ),
    Binding(
        "leave", (K.Key_Escape,), "Esc", QT_TRANSLATE_NOOP("keys", "Back; twice quits"), PROGRAM
    ),
    Binding("quit", (K.Key_Q,), "Ctrl Q", QT_TRANSLATE_NOOP("keys", "Quit"), PROGRAM, control=True),
)

LABEL_KEYS = {K.Key_6: "red", K.Key_7: "yellow", K.Key_8: "green", K.Key_9: "blue"}


def binding_for(key: int, modifiers: Qt.KeyboardModifier) -> Binding | None:
    """What a key press means; None: nothing."""
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    for binding in BINDINGS:
        if key in binding.keys and binding.control == control:
            return binding
    return None
