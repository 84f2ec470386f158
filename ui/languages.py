"""The languages of windows and cues, by Qt's own means: see ui/translations.

What has no translation stays English. Cues are translated here for every reader: the HUD, the
sitter's screen and the voice, each in its own language.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from tether.config import LANGUAGES
from tether.cues.sentences import Sides
from tether.cues.words import Words

FOLDER = Path(__file__).parent / "translations"
NAMES = {
    "en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "ja": "日本語",
}  # fmt: skip
"""As those who speak it call it: never translated."""
SOURCE = "en"
"""What the program is written in."""

translate: Callable[[str, str], str] = QCoreApplication.translate
"""`translate(context, text)`, by the name that `pylupdate6` looks for."""


def choose(wished: str) -> str:
    """One of `LANGUAGES`: the wished one, else the first of the system's that there is.

    A region is left off (`de_AT`); a language that is not there becomes English.
    """
    for name in (wished,) if wished else QLocale.system().uiLanguages():
        language = name.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return SOURCE


def words_in(language: str, sides: Sides = "sitter") -> Words:
    """The cues of one language, whatever that of the windows. Needs no application.

    `sides`: whose left and right they speak of.
    """
    translator = _translator(choose(language))
    if translator is None:
        return Words(sides=sides)

    def say(sentence: str) -> str:
        return translator.translate("cues", sentence) or sentence

    return Words(say, sides)


def use(language: str) -> None:
    """Windows and Qt's own dialogs speak this language from now on; those that are open do not."""
    application = QCoreApplication.instance()
    if application is None:
        return
    global current
    current = choose(language)
    while _USED:
        application.removeTranslator(_USED.pop())
    system = QLocale.system()
    # Dates and numbers as the system's region writes them, where it is a region of this language.
    QLocale.setDefault(system if choose(system.name()) == choose(language) else QLocale(language))
    own = _translator(choose(language))
    if own is not None:
        qts = QTranslator()
        qts.load(
            f"qtbase_{choose(language)}",
            QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        )
        _USED.extend((qts, own))
        for one in _USED:
            application.installTranslator(one)


current = SOURCE
"""Of the windows."""
_USED: list[QTranslator] = []
"""Qt does not hold them."""


@lru_cache
def _translator(language: str) -> QTranslator | None:
    """Of one language; None for the one that the program is written in."""
    translator = QTranslator()
    loaded = language != SOURCE and translator.load(f"tether_{language}", str(FOLDER))
    return translator if loaded else None
