"""The engine's answers with their pictures in the screen's colours, made on the engine's thread."""

from dataclasses import dataclass

from PyQt6.QtGui import QImage

from tether.pipeline.live_retouch import Answer, Laid, LaidNear, Opened, Pixels
from ui.colour import ScreenColours
from ui.images import rgb32
from ui.languages import translate


@dataclass(frozen=True)
class Developed:
    """`images` are the pictures of an answer in its order; `notice` is what is wrong with them."""

    answer: Answer
    images: tuple[QImage, ...] = ()
    notice: str | None = None


class Developer:
    """Turns answers into what is shown; it is called on one thread, in the answers' order."""

    def __init__(self, colours: ScreenColours) -> None:
        self._colours = colours

    def develop(self, answer: Answer) -> Developed:
        """Return an answer with its pictures."""
        pictures: tuple[Pixels, ...] = ()
        if isinstance(answer, Opened | Laid):
            pictures = (answer.pixels,)
        elif isinstance(answer, LaidNear):
            pictures = answer.before, answer.pixels
        managed = [self._colours.managed(pixels) for pixels in pictures]
        notices = [notice for _, notice in managed if notice]
        images = tuple(rgb32(pixels) for pixels, _ in managed)
        return Developed(answer, images, notices[0] if notices else None)


def worth_knowing(opened: Opened, notice: str | None) -> str | None:
    """What is worth knowing of a shot, or None."""
    if not opened.faces:
        return translate(
            "retouch", "No face was found: only what acts on the whole picture is done."
        )
    if notice or not opened.colour:
        return notice
    on = translate("retouch", "The session's colour is on: {colour}")
    return on.format(colour=opened.colour)
