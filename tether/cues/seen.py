"""One reading as the rules see it: the sitter's numbers by name, and where to draw on the picture.

The head's angles are counted as the look wants it: from the sitter's own level head where that is
learnt, for a face model's zero differs from person to person by as much as a look's band.
"""

from dataclasses import dataclass
from typing import cast

from tether.looks.look import Look
from tether.readings import Face, Reading

SHUT_P = 0.5  # more likely shut than open
CHIN, CROWN, BROW, MOUTH = 152, 10, 9, 13  # vertices of the MediaPipe face mesh
EDGE = 0.06  # how far from the edge of the picture an arrow for the camera is drawn, fraction


@dataclass(frozen=True, slots=True)
class Seen:
    """A reading, and the look it is held against."""

    reading: Reading
    look: Look

    @property
    def face(self) -> Face | None:
        """The sitter's face."""
        return self.reading.face

    @property
    def p_closed(self) -> float | None:
        """The least closed eye's probability: a wink does not shut the eyes."""
        if self.face is None:
            return None
        eyes = self.face.eyes
        known = [eye.p_closed for eye in (eyes.left, eyes.right) if eye.p_closed is not None]
        return min(known) if known else eyes.p_closed

    @property
    def eyes_shut(self) -> bool:
        """Both eyes shut in this picture."""
        return self.p_closed is not None and self.p_closed >= SHUT_P

    def head(self, name: str) -> float | None:
        """Yaw, pitch or roll in degrees, as the look counts them."""
        if self.face is None:
            return None
        return cast("float | None", getattr(self.face.head.counted(self.look.pose_from), name))

    def framing(self, name: str) -> float | None:
        """Eye line, headroom or size as fractions of the picture."""
        return None if self.face is None else getattr(self.face.framing, name)

    def light(self, name: str) -> float | None:
        """A number about the light on the sitter's skin."""
        return None if self.face is None else getattr(self.face.light, name)

    def expression(self, name: str) -> float | None:
        """A number about the sitter's expression, 0–1."""
        return None if self.face is None else getattr(self.face.expression, name)

    def point(self, place: str) -> tuple[float, float] | None:
        """Where to draw (fractions of the picture), None where the place is not seen."""
        edges = {
            "edge_left": (EDGE, 0.5),
            "edge_right": (1 - EDGE, 0.5),
            "edge_top": (0.5, EDGE),
            "edge_bottom": (0.5, 1 - EDGE),
        }
        if place in edges:
            return edges[place]
        if self.face is None:
            return None
        point = self._on_face(self.face, place)
        return min(1.0, max(0.0, point[0])), min(1.0, max(0.0, point[1]))

    def _on_face(self, face: Face, place: str) -> tuple[float, float]:
        x, y, width, height = face.box
        middle = x + width / 2
        if place == "hot_spot" and face.light.hot_spot is not None:
            return face.light.hot_spot
        vertex = {"chin": CHIN, "crown": CROWN, "brow": BROW, "mouth": MOUTH}.get(place)
        if vertex is not None and face.landmarks is not None and len(face.landmarks) > CHIN:
            return float(face.landmarks[vertex, 0]), float(face.landmarks[vertex, 1])
        # Without the mesh, where these are on an upright face; shoulders are always such a guess.
        return {
            "chin": (middle, y + height),
            "crown": (middle, y),
            "brow": (middle, y + 0.28 * height),
            "eyes": (middle, y + 0.4 * height),
            "mouth": (middle, y + 0.76 * height),
            "shoulder_image_left": (middle - 1.1 * width, y + 1.5 * height),
            "shoulder_image_right": (middle + 1.1 * width, y + 1.5 * height),
        }.get(place, (middle, y + height / 2))
