"""The keys of the review, in one table: the window acts on it, `?` shows it. As in Lightroom."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP, Qt

from ui.keys import Binding

K = Qt.Key
MARK = QT_TRANSLATE_NOOP("keys", "Mark")
SEE = QT_TRANSLATE_NOOP("keys", "See")
GROUP = QT_TRANSLATE_NOOP("keys", "Groups")
PROGRAM = QT_TRANSLATE_NOOP("keys", "Program")
GROUPS = (MARK, SEE, GROUP, PROGRAM)

BINDINGS: tuple[Binding, ...] = (
    Binding("pick", (K.Key_P,), "P", QT_TRANSLATE_NOOP("keys", "Pick"), MARK),
    Binding("reject", (K.Key_X,), "X", QT_TRANSLATE_NOOP("keys", "Reject (only a mark)"), MARK),
    Binding("unpick", (K.Key_U,), "U", QT_TRANSLATE_NOOP("keys", "As judged"), MARK),
    Binding(
        "rate",
        (K.Key_0, K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5),
        "0 – 5",
        QT_TRANSLATE_NOOP("keys", "Stars"),
        MARK,
    ),
    Binding(
        "label",
        (K.Key_6, K.Key_7, K.Key_8, K.Key_9),
        "6 – 9",
        QT_TRANSLATE_NOOP("keys", "Red, yellow, green, blue"),
        MARK,
    ),
    Binding("undo", (K.Key_Z,), "Ctrl Z", QT_TRANSLATE_NOOP("keys", "Undo"), MARK, control=True),
    Binding(
        "loupe",
        (K.Key_Return, K.Key_Enter, K.Key_Space),
        QT_TRANSLATE_NOOP("keys", "Enter"),
        QT_TRANSLATE_NOOP("keys", "One picture, or back"),
        SEE,
    ),
    Binding(
        "actual", (K.Key_Z,), "Z", QT_TRANSLATE_NOOP("keys", "100 %, or the whole picture"), SEE
    ),
    Binding("nearer", (K.Key_Plus, K.Key_Equal), "+", QT_TRANSLATE_NOOP("keys", "Nearer"), SEE),
    Binding("farther", (K.Key_Minus,), "−", QT_TRANSLATE_NOOP("keys", "Farther"), SEE),
    Binding(
        "compare",
        (K.Key_C,),
        "C",
        QT_TRANSLATE_NOOP("keys", "Two to four in step, eyes on eyes"),
        SEE,
    ),
    Binding(
        "choose",
        (),  # the grid's own: it knows what is beside what
        QT_TRANSLATE_NOOP("keys", "Shift ← →"),
        QT_TRANSLATE_NOOP("keys", "Choose several shots"),
        MARK,
    ),
    Binding("back", (K.Key_Left,), "←", QT_TRANSLATE_NOOP("keys", "Shot before"), SEE),
    Binding("forth", (K.Key_Right,), "→", QT_TRANSLATE_NOOP("keys", "Shot after"), SEE),
    Binding(
        "drift",
        (K.Key_D,),
        "D",
        QT_TRANSLATE_NOOP("keys", "Drift of light and framing over the day"),
        SEE,
    ),
    Binding(
        "retouch",
        (K.Key_T,),
        "T",
        QT_TRANSLATE_NOOP("keys", "Retouch: sliders, before and after"),
        SEE,
    ),
    Binding("turn", (K.Key_E,), "E", QT_TRANSLATE_NOOP("keys", "Unfold or fold this group"), GROUP),
    Binding("fold", (K.Key_G,), "G", QT_TRANSLATE_NOOP("keys", "Fold all groups, or none"), GROUP),
    Binding("search", (K.Key_Slash,), "/", QT_TRANSLATE_NOOP("keys", "Search"), PROGRAM),
    Binding(
        "help", (K.Key_Question, K.Key_F1), "?", QT_TRANSLATE_NOOP("keys", "These keys"), PROGRAM
    ),
    Binding(
        "fullscreen", (K.Key_F, K.Key_F11), "F", QT_TRANSLATE_NOOP("keys", "Fullscreen"), PROGRAM
    ),
    Binding("leave", (K.Key_Escape,), "Esc", QT_TRANSLATE_NOOP("keys", "Back"), PROGRAM),
)
