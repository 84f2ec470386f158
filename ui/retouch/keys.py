"""The keys of the retouch window, in one table: the window acts on it, `?` shows it.

They act wherever the focus is. What Qt's own controls do by `Tab`, `↑`, `↓`, page keys and the
space bar stays theirs.
"""

from collections.abc import Callable

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QKeyCombination, Qt
from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import QWidget

from ui.keys import Binding

K = Qt.Key
NOTHING_HELD = Qt.KeyboardModifier.NoModifier
SEE = QT_TRANSLATE_NOOP("keys", "See")
CHANGE = QT_TRANSLATE_NOOP("keys", "Change")
KEEP = QT_TRANSLATE_NOOP("keys", "Keep")
PROGRAM = QT_TRANSLATE_NOOP("keys", "Program")
GROUPS = (SEE, CHANGE, KEEP, PROGRAM)

REPEATED = frozenset({"back", "forth", "nearer", "farther", "undo", "redo"})
"""Actions that a held key goes on with."""

BINDINGS: tuple[Binding, ...] = (
    Binding("turn", (K.Key_B,), "B", QT_TRANSLATE_NOOP("keys", "Before, after, both"), SEE),
    Binding(
        "actual", (K.Key_Z,), "Z", QT_TRANSLATE_NOOP("keys", "100 %, or the whole picture"), SEE
    ),
    Binding("nearer", (K.Key_Plus, K.Key_Equal), "+", QT_TRANSLATE_NOOP("keys", "Nearer"), SEE),
    Binding("farther", (K.Key_Minus,), "−", QT_TRANSLATE_NOOP("keys", "Farther"), SEE),
    Binding("back", (K.Key_Left,), "←", QT_TRANSLATE_NOOP("keys", "The line to the left"), SEE),
    Binding("forth", (K.Key_Right,), "→", QT_TRANSLATE_NOOP("keys", "The line to the right"), SEE),
    Binding(
        "rings", (K.Key_V,), "V", QT_TRANSLATE_NOOP("keys", "Rings on all spots, or none"), SEE
    ),
    Binding(
        "move",
        (),  # Qt's own: the slider has the focus
        "↑ ↓",
        QT_TRANSLATE_NOOP("keys", "The slider by 1 %; Tab: the next one"),
        CHANGE,
    ),
    Binding(
        "spot", (K.Key_K,), "K", QT_TRANSLATE_NOOP("keys", "Keep or heal the chosen spot"), CHANGE
    ),
    Binding(
        "all_spots",
        (K.Key_A,),
        "A",
        QT_TRANSLATE_NOOP("keys", "Heal all blemishes, or none"),
        CHANGE,
    ),
    Binding("undo", (K.Key_Z,), "Ctrl Z", QT_TRANSLATE_NOOP("keys", "Undo"), CHANGE, control=True),
    Binding("redo", (), "Ctrl Shift Z", QT_TRANSLATE_NOOP("keys", "Redo"), CHANGE),
    Binding(
        "reset",
        (K.Key_R,),
        "Ctrl R",
        QT_TRANSLATE_NOOP("keys", "As the chosen recipe has it"),
        CHANGE,
        control=True,
    ),
    Binding(
        "save",
        (K.Key_S,),
        "Ctrl S",
        QT_TRANSLATE_NOOP("keys", "Save as this shot's recipe"),
        KEEP,
        control=True,
    ),
    Binding(
        "use",
        (K.Key_U,),
        "Ctrl U",
        QT_TRANSLATE_NOOP("keys", "Use for the session from now on"),
        KEEP,
        control=True,
    ),
    Binding(
        "explain", (K.Key_Question, K.Key_F1), "?", QT_TRANSLATE_NOOP("keys", "These keys"), PROGRAM
    ),
    Binding("leave", (K.Key_Escape,), "Esc", QT_TRANSLATE_NOOP("keys", "Back"), PROGRAM),
)

WITH_SHIFT = {"redo": "Ctrl+Shift+Z"}
"""Keys that the table of the other windows has no column for."""


def bind(window: QWidget, press: Callable[[str], None]) -> None:
    """Call `press` with the action of each key that is pressed in a window.

    As shortcuts of the window: they come before the control that has the focus, which would search
    by a letter or move a slider by an arrow.
    """
    for binding in BINDINGS:
        held = Qt.KeyboardModifier.ControlModifier if binding.control else NOTHING_HELD
        sequences = [QKeySequence(QKeyCombination(held, K(key))) for key in binding.keys]
        if binding.action in WITH_SHIFT:
            sequences.append(QKeySequence(WITH_SHIFT[binding.action]))
        for sequence in sequences:
            shortcut = QShortcut(sequence, window)
            shortcut.setAutoRepeat(binding.action in REPEATED)
            shortcut.activated.connect(lambda action=binding.action: press(action))
