"""What the behaviour says, drawn into the portrait: each frame is a function of time."""

import threading
from collections import OrderedDict
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.colour.spaces import decode, encode
from tether.models import read_model
from tether.retouch.segmenter import MODEL_NAME as SEGMENTER_NAME
from tether.retouch.segmenter import Segmenter
from tether.simulator.sitter.behaviour import BLINK, HALF, SECOND, SURELY_SHUT, Behaviour
from tether.simulator.sitter.face import draw_lids, look_aside, smile_less, smile_more
from tether.simulator.sitter.head import HeadTurn
from tether.simulator.sitter.light import KeyLight
from tether.simulator.sitter.portrait import Portrait, find_portrait, framed
from tether.simulator.sitter.truth import SitterTruth

Picture = NDArray[np.uint8]

LIVE_QUALITY, SHOT_QUALITY = 85, 92
SHOT_CANVAS = 2
"""A shot is drawn at so many times the live size, and enlarged to the camera's."""
GRAIN = 3.0
"""Standard deviation of a shot's noise in 8-bit codes: a clean ISO 400."""
GRAIN_SIDE = 1024
"""Side of the noise that is repeated over a shot, pixels."""
EXPRESSIONS_KEPT = 48
"""Drawn faces that are kept: every step of a blink, a smile and a glance."""


class Sitter:
    """Sits in front of the simulated camera. Safe to use from several threads.

    Args:
        folder: portraits; the first with a face sits. None: the astronaut of scikit-image.
        seed: of the blinks and the mistakes.
        size: width and height of live frames, pixels.
    """

    def __init__(
        self, folder: Path | None = None, seed: int = 0, size: tuple[int, int] = (1024, 680)
    ) -> None:
        self.size = size
        self._start_ns: int | None = None
        self._portrait = find_portrait(folder)
        self._behaviour = Behaviour(seed, self._portrait.smiles)
        self._live = _Canvas(framed(self._portrait, size))
        self._large: _Canvas | None = None
        self._lock = threading.Lock()
        noise = np.random.default_rng(seed).normal(0, GRAIN, (GRAIN_SIDE, GRAIN_SIDE, 1))
        self._grain = np.repeat(noise, 3, axis=2).astype(np.int16)

    def blink_soon(self, now_ns: int) -> None:
        """Blink so that the lids are shut just now: the shutter's moment."""
        with self._lock:
            self._behaviour.blink_at(self._seconds(now_ns))

    def half_blink_soon(self, now_ns: int) -> None:
        """Be caught with the lids half down just now."""
        with self._lock:
            self._behaviour.blink_at(self._seconds(now_ns), HALF)

    def truth(self, now_ns: int) -> SitterTruth:
        """The true state at a moment."""
        with self._lock:
            return self._behaviour.truth(self._seconds(now_ns))

    def blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """Start and end of every whole blink that begins and ends within, monotonic ns."""
        return self._spans(from_ns, to_ns, half=False)

    def half_blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """The same of half blinks, which nobody need find and nobody is blamed for finding."""
        return self._spans(from_ns, to_ns, half=True)

    def drawn(self, truth: SitterTruth) -> Picture:
        """Any state as a live frame, uint8 BGR."""
        return self._live.draw(truth)

    def live_jpeg(self, now_ns: int) -> bytes:
        """The live frame of a moment, JPEG, sRGB."""
        return _encoded(self.drawn(self.truth(now_ns)), LIVE_QUALITY)

    def shot(self, now_ns: int, size: tuple[int, int] = (6000, 4000)) -> tuple[bytes, SitterTruth]:
        """The full picture of a moment, JPEG, sRGB, and its truth."""
        if self._large is None:
            width, height = self.size
            canvas = (SHOT_CANVAS * width, SHOT_CANVAS * height)
            self._large = _Canvas(framed(self._portrait, canvas))
        truth = self.truth(now_ns)
        drawn = _filled(self._large.draw(truth), size)
        return _encoded(self._grained(drawn), SHOT_QUALITY), truth

    def _grained(self, picture: Picture) -> Picture:
        """Film grain: an enlarged picture is smoother than any camera's."""
        side = GRAIN_SIDE
        for top in range(0, picture.shape[0], side):
            for left in range(0, picture.shape[1], side):
                tile = picture[top : top + side, left : left + side]
                grain = self._grain[: tile.shape[0], : tile.shape[1]]
                tile[...] = cv2.add(tile, grain, dtype=cv2.CV_8U)
        return picture

    def _spans(self, from_ns: int, to_ns: int, half: bool) -> list[tuple[int, int]]:
        with self._lock:
            blinks = self._behaviour.blinks(self._seconds(to_ns))
            start_ns = from_ns if self._start_ns is None else self._start_ns
        spans = [
            (start_ns + int(b.start * SECOND), start_ns + int((b.start + BLINK) * SECOND))
            for b in blinks
            if (b.depth < SURELY_SHUT) == half
        ]
        return [span for span in spans if span[0] >= from_ns and span[1] <= to_ns]

    def _seconds(self, now_ns: int) -> float:
        if self._start_ns is None:
            self._start_ns = now_ns
        return (now_ns - self._start_ns) / SECOND


class _Canvas:
    """One size of the portrait, with what has been drawn of its face."""

    def __init__(self, portrait: Portrait) -> None:
        self._portrait = portrait
        height, width = portrait.picture.shape[:2]
        self._turn = HeadTurn(portrait.points, (width, height))
        with Segmenter(read_model(SEGMENTER_NAME)) as segmenter:
            person = cv2.resize(segmenter.person(portrait.picture), (width, height))
        self._light = KeyLight(portrait.points, np.asarray(person, np.float32))
        self._faces: OrderedDict[tuple[float, ...], Picture] = OrderedDict()
        self._lock = threading.Lock()

    def draw(self, truth: SitterTruth) -> Picture:
        """The picture of a state, uint8 BGR."""
        picture = self._light.moved(self._face(truth), truth.key_stops)
        picture = self._turn.turned(picture, truth.yaw, truth.pitch, truth.roll)
        if truth.exposure_stops:
            codes = encode(decode(np.arange(256) / 255) * 2.0**truth.exposure_stops)
            table = np.round(255 * np.clip(codes, 0, 1)).astype(np.uint8)
            picture = np.asarray(cv2.LUT(picture, table), np.uint8)
        return picture

    def _face(self, truth: SitterTruth) -> Picture:
        key = (truth.openness, truth.smile, *truth.gaze)
        with self._lock:
            found = self._faces.get(key)
            if found is not None:
                self._faces.move_to_end(key)
                return found
        picture, points = self._portrait.picture, self._portrait.points
        if self._portrait.smiles:
            picture = smile_less(picture, points, 1 - truth.smile)
        else:
            picture = smile_more(picture, points, truth.smile)
        picture = look_aside(picture, points, truth.gaze)
        picture = draw_lids(picture, points, 1 - truth.openness)
        with self._lock:
            self._faces[key] = picture
            if len(self._faces) > EXPRESSIONS_KEPT:
                self._faces.popitem(last=False)
        return picture


def _filled(picture: Picture, size: tuple[int, int]) -> Picture:
    """The picture enlarged until it fills `size`, its middle in the middle."""
    height, width = picture.shape[:2]
    scale = max(size[0] / width, size[1] / height)
    fit = np.array(
        [
            [scale, 0, (size[0] - scale * width) / 2],
            [0, scale, (size[1] - scale * height) / 2],
        ]
    )
    return np.asarray(
        cv2.warpAffine(picture, fit, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE),
        np.uint8,
    )


def _encoded(picture: Picture, quality: int) -> bytes:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return bytes(data)
