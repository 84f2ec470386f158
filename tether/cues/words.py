"""The sentences: short, kind, spoken. English, German, French, Spanish and Japanese.

`text` is what the photographer reads or says aloud; `friendly` is what the sitter's own screen may
show. Left and right are the sitter's own, or as the photographer sees them in the picture.
"""

from dataclasses import dataclass
from types import MappingProxyType, ModuleType
from typing import Literal

from tether.cues.languages import de, en, es, fr, ja
from tether.errors import SettingsError

Sides = Literal["sitter", "photographer"]

LANGUAGES: MappingProxyType[str, ModuleType] = MappingProxyType(
    {"en": en, "de": de, "fr": fr, "es": es, "ja": ja}
)


@dataclass(frozen=True, slots=True)
class Words:
    """One language and one idea of left and right.

    `language` may carry a region (`de_AT`). Raises SettingsError for a language that tether does
    not speak.
    """

    language: str = "en"
    sides: Sides = "sitter"

    def __post_init__(self) -> None:
        if self._key not in LANGUAGES:
            spoken = ", ".join(LANGUAGES)
            raise SettingsError(
                f"Cues cannot be given in {self.language!r}. Choose one of: {spoken}."
            )

    @property
    def _key(self) -> str:
        return self.language.replace("-", "_").split("_")[0].lower()

    def text(self, code: str, value: float | None = None, target: float | None = None) -> str:
        """The sentence of a cue. `value` and `target` fill in where it states numbers."""
        table = LANGUAGES[self._key]
        sentence: str = table.SENTENCES[code]
        return sentence.format(
            value="?" if value is None else f"{value:.1f}",
            target="?" if target is None else f"{target:.1f}",
            **table.SIDES[self.sides],
        )

    def friendly(self, code: str) -> str | None:
        """What the sitter may read: never a flaw; None for what is not the sitter's."""
        sentence: str | None = LANGUAGES[self._key].FRIENDLY.get(code)
        # The sitter's screen is the sitter's, whatever the photographer's left and right.
        return None if sentence is None else sentence.format(**LANGUAGES[self._key].SIDES["sitter"])

    def ready(self) -> str:
        """What to show when all is in band."""
        sentence: str = LANGUAGES[self._key].READY
        return sentence

    def welcome(self) -> str:
        """What greets whoever sits down."""
        sentence: str = LANGUAGES[self._key].WELCOME
        return sentence
