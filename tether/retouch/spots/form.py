"""Which found moles are but the shade of a face's own form: at nostrils, lids and mouth corners.

Such shade is dark and as broad as a mole, and the mesh knows where it lies. It is neither listed
nor healed. A mark with a border of its own all around is a mole at lids and mouth as elsewhere; at
the nostrils it is not, for they have a border, too: what is found there stays as it is.
"""

import numpy as np

from tether.retouch import mesh
from tether.retouch.mesh import Mask, Points
from tether.retouch.spots.spots import Spot

MOUTH_CORNERS = (61, 291)

NOSTRILS = sorted({i for part in mesh.NOSTRILS for i in part})
PLACES = sorted({i for part in (*mesh.EYES, MOUTH_CORNERS) for i in part})
"""Points of the mesh at which a face's form casts shade as dark as a mole."""


def without_form(spots: tuple[Spot, ...], points: Points, marks: Mask) -> tuple[Spot, ...]:
    """Return the spots less those called moles whose disc holds one of the form's places.

    `points` are the mesh in field pixels (478, 2); `marks` (0–1) have borders of their own.
    """

    def holds(spot: Spot, places: list[int]) -> bool:
        return bool((np.hypot(*(points[places] - [spot.x, spot.y]).T) < spot.radius).any())

    def of_form(spot: Spot) -> bool:
        bordered = marks[int(spot.y), int(spot.x)] > 0.5
        return holds(spot, NOSTRILS) or (holds(spot, PLACES) and not bordered)

    return tuple(spot for spot in spots if spot.kind != "mole" or not of_form(spot))
