"""Barcodes and QR codes in a picture: a card held before the camera is a check-in.

Reads what zxing-cpp reads (QR, Data Matrix, Aztec, PDF417, Code 128 and 39, EAN): a firm's own
badges do as well as our cards.
"""

import numpy as np
from numpy.typing import NDArray

MOST_CODES = 4
LONGEST_TEXT = 256
"""Characters of a code that may be an id; a longer one is an address book or a web page."""


def read_codes(picture: NDArray[np.uint8]) -> list[str]:
    """The texts of the codes in a BGR uint8 picture, the largest first; empty where none is."""
    import zxingcpp

    found = zxingcpp.read_barcodes(np.ascontiguousarray(picture))
    texts = [
        (_size(code.position), code.text.strip())
        for code in found
        if code.valid and 0 < len(code.text.strip()) <= LONGEST_TEXT
    ]
    ordered = sorted(texts, key=lambda pair: -pair[0])
    return list(dict.fromkeys(text for _, text in ordered))[:MOST_CODES]


def _size(position: object) -> float:
    """Area of a code's box in pixels."""
    corners = [
        getattr(position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left")
    ]
    wide = max(corner.x for corner in corners) - min(corner.x for corner in corners)
    tall = max(corner.y for corner in corners) - min(corner.y for corner in corners)
    return float(max(wide, 1) * max(tall, 1))
