"""The models that a picture's regions need, behind one call: the face mesh and the person mask.

Neither waits for the other: both look at the picture at once.
"""

from concurrent.futures import ThreadPoolExecutor
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from tether.analysis.face_mesh import FaceMesh
from tether.models import read_model
from tether.retouch.regions.regions import Regions, find_regions
from tether.retouch.regions.segmenter import MODEL_NAME, Segmenter


class RegionFinder:
    """Finds the regions of pictures, one at a time. Use as a context, or call `close`."""

    def __init__(self) -> None:
        person = read_model(MODEL_NAME)
        self._faces = FaceMesh()
        self._persons = Segmenter(person)

    def find(self, picture: NDArray[np.uint8]) -> Regions:
        """Return the regions of a BGR picture, with every face in it."""
        with ThreadPoolExecutor(max_workers=1) as beside:
            person = beside.submit(self._persons.person, picture)
            faces = self._faces.meshes(picture)
            return find_regions(picture, faces, person.result())

    def close(self) -> None:
        """Free the models."""
        self._faces.close()
        self._persons.close()

    def __enter__(self) -> "RegionFinder":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
