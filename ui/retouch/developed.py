"""The engine's answers with their pictures in the screen's colours, made on the engine's thread."""

from dataclasses import dataclass

from PyQt6.QtGui import QImage

from tether.pipeline.live_retouch import Answer, Laid, LaidNear, Opened, Pixels
from ui.colour import ScreenColours
from ui.images import rgb32


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
        self._icc: bytes | None = None

    def develop(self, answer: Answer) -> Developed:
        """Return an answer with its pictures."""
        pictures: tuple[Pixels, ...] = ()
        if isinstance(answer, Opened):
            self._icc = answer.icc
            pictures = (answer.pixels,)
        elif isinstance(answer, Laid):
            pictures = (answer.pixels,)
        elif isinstance(answer, LaidNear):
            pictures = answer.before, answer.pixels
        managed = [self._colours.managed(pixels, self._icc) for pixels in pictures]
        notices = [notice for _, notice in managed if notice]
        images = tuple(rgb32(pixels) for pixels, _ in managed)
        return Developed(answer, images, notices[0] if notices else None)
