"""Every key of the photographer's window, in one table: the window acts on it, `?` shows it.

Keys are Lightroom's where Lightroom has one.
"""

from dataclasses import dataclass

from PyQt6.QtCore import Qt

K = Qt.Key


@dataclass(frozen=True, slots=True)
class Binding:
    """One action: its name in the code, its keys, what `?` says, and under which heading."""

    action: str
    keys: tuple[int, ...]
    shown: str
    words: str
    group: str
    control: bool = False


SHOOT, RATE, SEE, SITTER, PROGRAM = "Shoot", "Rate", "See", "Sitter", "Program"
GROUPS = (SHOOT, RATE, SEE, SITTER, PROGRAM)

BINDINGS: tuple[Binding, ...] = (
    Binding("trigger", (K.Key_Space,), "Space", "Press the shutter", SHOOT),
    Binding("autofocus", (K.Key_A,), "A", "Focus once", SHOOT),
    Binding("next_look", (K.Key_L,), "L", "Next look", SHOOT),
    Binding("match", (K.Key_M,), "M", "Match this picture; again: the look", SHOOT),
    Binding("series", (K.Key_J,), "J", "Series of shots: start, stop", SHOOT),
    Binding("panel", (K.Key_C,), "C", "Camera, people, session, sound", SHOOT),
    Binding("mute", (K.Key_T,), "T", "Sound: mute, or not", SHOOT),
    Binding("voice", (K.Key_V,), "V", "Spoken cues: sitter, all, none", SHOOT),
    Binding("pick", (K.Key_P,), "P", "Pick", RATE),
    Binding("reject", (K.Key_X,), "X", "Reject (only a mark)", RATE),
    Binding("unpick", (K.Key_U,), "U", "As judged", RATE),
    Binding("rate", (K.Key_0, K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5), "0 – 5", "Stars", RATE),
    Binding(
        "label", (K.Key_6, K.Key_7, K.Key_8, K.Key_9), "6 – 9", "Red, yellow, green, blue", RATE
    ),
    Binding("undo", (K.Key_Z,), "Ctrl Z", "Undo", RATE, control=True),
    Binding("back", (K.Key_Left,), "←", "Shot before", SEE),
    Binding("forth", (K.Key_Right,), "→", "Shot after", SEE),
    Binding("review", (K.Key_R,), "R", "Review the session", SEE),
    Binding("latest", (K.Key_End,), "End", "Latest shot", SEE),
    Binding("before_after", (K.Key_B,), "B", "Before, after, both", SEE),
    Binding(
        "turn_colour", (K.Key_B,), "Ctrl B", "The session's colour: on, off", SEE, control=True
    ),
    Binding("instruments", (K.Key_H,), "H", "All instruments, or none", SEE),
    Binding("arrange", (K.Key_E,), "E", "Each instrument: hide, show, keep", SEE),
    Binding(
        "layout",
        (K.Key_1, K.Key_2, K.Key_3),
        "Ctrl 1 – 3",
        "Layouts that you kept",
        SEE,
        control=True,
    ),
    Binding("guides", (K.Key_G,), "G", "Guides of the look", SEE),
    Binding("overlay", (K.Key_K,), "K", "Overlay: a cover or a shot", SEE),
    Binding("overlay_shot", (K.Key_K,), "Ctrl K", "This shot as the overlay", SEE, control=True),
    Binding(
        "opacity", (K.Key_Plus, K.Key_Equal, K.Key_Minus), "+  −", "Overlay: stronger, weaker", SEE
    ),
    Binding("next_sitter", (K.Key_N,), "N", "Next or other sitter", SITTER),
    Binding("whose", (K.Key_O,), "O", "Whose is this shot? First those in quarantine", SITTER),
    Binding("gate", (K.Key_S,), "S", "Open or close the sitter's screen", SITTER),
    Binding("quiet", (K.Key_Q,), "Q", "Quiet: the sitter's screen rests", SITTER),
    Binding("mode_live", (K.Key_F2,), "F2", "Sitter sees live, mirrored", SITTER),
    Binding("mode_good", (K.Key_F3,), "F3", "… the last good shot", SITTER),
    Binding("mode_pair", (K.Key_F4,), "F4", "… before and after", SITTER),
    Binding("mode_picks", (K.Key_F5,), "F5", "… your picks only", SITTER),
    Binding("mode_welcome", (K.Key_F6,), "F6", "… a welcome", SITTER),
    Binding("mode_blank", (K.Key_F7,), "F7", "… nothing", SITTER),
    Binding("mirror", (K.Key_I,), "I", "Mirror the sitter's picture, or not", SITTER),
    Binding("rest", (K.Key_W,), "W", "Sitter's screen rests before a shot", SITTER),
    Binding("other_screen", (K.Key_S,), "Ctrl S", "Sitter on another screen", SITTER, control=True),
    Binding("help", (K.Key_Question, K.Key_F1), "?", "These keys", PROGRAM),
    Binding("doctor", (K.Key_D,), "D", "Is everything ready?", PROGRAM),
    Binding("dismiss", (K.Key_Return, K.Key_Enter), "Enter", "Put a notice away", PROGRAM),
    Binding("theme", (K.Key_T,), "Ctrl T", "Dark or light", PROGRAM, control=True),
    Binding("fullscreen", (K.Key_F, K.Key_F11), "F", "Fullscreen", PROGRAM),
    Binding("leave", (K.Key_Escape,), "Esc", "Back, then quit", PROGRAM),
    Binding("quit", (K.Key_Q,), "Ctrl Q", "Quit", PROGRAM, control=True),
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
