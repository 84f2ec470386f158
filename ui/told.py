"""Sentences of the engine in the language of the windows: numbers are taken out and put back.

The engine speaks English and knows no windows. What `ui.sentences` and `ui.sentences_with_names`
have is translated where it is shown, whatever its numbers; all else (names, paths, what a camera
says) is shown as it came.
"""

import re
from functools import lru_cache

from ui import languages
from ui.languages import translate
from ui.sentences_with_names import NAMED

NUMBER = re.compile(r"(?<![\w-])[+-]?\d+(?:[.,]\d+)*")
CONTEXT = "engine"
CLAUSES = ("why", "doing")
"""Fields that hold more of the engine's words, not names: they are looked up again."""
BETWEEN = re.compile(r"(?<=\.) (?=[A-Z])")
"""Between two sentences that are told as one."""


def _how_much_it_fits(sentence: str) -> tuple[int, bool, int]:
    """A name may be anything: what begins with more words of its own is tried first."""
    ends = any(f"{{{clause}}}" in sentence for clause in CLAUSES)
    return -sentence.find("{"), not ends, -len(re.sub(r"{\w+}", "", sentence))


_NAMED = {
    sentence: re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(sentence)))
    for sentence in sorted(NAMED, key=_how_much_it_fits)
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
                things |= {name: told(things[name]) for name in CLAUSES if name in things}
                return translate(CONTEXT, sentence).format(**things)
        several = BETWEEN.split(text)
        if len(several) > 1:
            return " ".join(told(one) for one in several)
        head, colon, tail = text.partition(": ")
        return f"{told(head)}{colon}{told(tail)}" if tail else text
    return re.sub(r"\{(\d+)\}", lambda match: numbers[int(match[1])], found)


def placed(rank: int, count: int) -> str:
    """Where a shot stands in its group."""
    if rank == 1:
        return translate("verdict", "Best of {count}").format(count=count)
    return translate("verdict", "{rank} of {count}").format(rank=rank, count=count)
