"""MediaPipe's selfie segmenter behind one call. Takes the model's bytes: no disk here.

The model sees the picture at 256×256; its mask is a rough one that `regions` draws along edges.
"""

from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from tether.scaling import resized

MODEL_NAME = "selfie_segmenter.tflite"

MASK_SIDE = 256
"""Side of the mask in pixels: the model's own; more would be interpolation."""


class Segmenter:
    """Tells the person from the background. Use as a context, or call `close`."""

    def __init__(self, model: bytes) -> None:
        from mediapipe.tasks.python import BaseOptions, vision

        options = vision.ImageSegmenterOptions(
            base_options=BaseOptions(model_asset_buffer=model),
            output_confidence_masks=True,
            output_category_mask=False,
        )
        self._segmenter = vision.ImageSegmenter.create_from_options(options)

    def person(self, picture: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return the person mask of a BGR picture: float32 (256, 256), 0 to 1."""
        import mediapipe

        small = resized(picture, MASK_SIDE, MASK_SIDE)
        rgb = np.ascontiguousarray(small[..., ::-1])
        image = mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=rgb)
        masks = self._segmenter.segment(image).confidence_masks
        return np.array(np.squeeze(masks[-1].numpy_view()), np.float32)

    def close(self) -> None:
        """Free the model."""
        self._segmenter.close()

    def __enter__(self) -> "Segmenter":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
