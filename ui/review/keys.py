"""The keys of the review, in one table: the window acts on it, `?` shows it. As in Lightroom."""

from PyQt6.QtCore import Qt

from ui.keys import Binding

K = Qt.Key
MARK, SEE, GROUP, PROGRAM = "Mark", "See", "Groups", "Program"
GROUPS = (MARK, SEE, GROUP, PROGRAM)

BINDINGS: tuple[Binding, ...] = (
    Binding("pick", (K.Key_P,), "P", "Pick", MARK),
    Binding("reject", (K.Key_X,), "X", "Reject (only a mark)", MARK),
    Binding("unpick", (K.Key_U,), "U", "As judged", MARK),
    Binding("rate", (K.Key_0, K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5), "0 – 5", "Stars", MARK),
    Binding(
        "label", (K.Key_6, K.Key_7, K.Key_8, K.Key_9), "6 – 9", "Red, yellow, green, blue", MARK
    ),
    Binding("undo", (K.Key_Z,), "Ctrl Z", "Undo", MARK, control=True),
    Binding(
        "loupe", (K.Key_Return, K.Key_Enter, K.Key_Space), "Enter", "One picture, or back", SEE
    ),
    Binding("actual", (K.Key_Z,), "Z", "100 %, or the whole picture", SEE),
    Binding("nearer", (K.Key_Plus, K.Key_Equal), "+", "Nearer", SEE),
    Binding("farther", (K.Key_Minus,), "−", "Farther", SEE),
    Binding("compare", (K.Key_C,), "C", "Two to four in step, eyes on eyes", SEE),
    Binding("back", (K.Key_Left,), "←", "Shot before", SEE),
    Binding("forth", (K.Key_Right,), "→", "Shot after", SEE),
    Binding("drift", (K.Key_D,), "D", "Drift of light and framing over the day", SEE),
    Binding("retouch", (K.Key_T,), "T", "Retouch: sliders, before and after", SEE),
    Binding("turn", (K.Key_E,), "E", "Unfold or fold this group", GROUP),
    Binding("fold", (K.Key_G,), "G", "Fold all groups, or none", GROUP),
    Binding("search", (K.Key_Slash,), "/", "Search", PROGRAM),
    Binding("help", (K.Key_Question, K.Key_F1), "?", "These keys", PROGRAM),
    Binding("fullscreen", (K.Key_F, K.Key_F11), "F", "Fullscreen", PROGRAM),
    Binding("leave", (K.Key_Escape,), "Esc", "Back", PROGRAM),
)
