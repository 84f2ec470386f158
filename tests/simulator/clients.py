"""The simulated camera as libgphoto2 sees it, for tests."""

import time

from tether.camera.gphoto import GphotoCamera
from tether.camera.gphoto_source import GphotoSource


def connect(simulated) -> GphotoCamera:
    return GphotoSource(f"ptpip:127.0.0.1:{simulated.port}")()


def announced(camera, count, seconds=5.0):
    """Files that the camera announces, waiting for `count` of them."""
    found = []
    deadline = time.monotonic() + seconds
    while len(found) < count and time.monotonic() < deadline:
        found += camera.poll(0.05)
        time.sleep(0.01)
    return found


def content_of(camera, remote):
    content = b""
    while piece := camera.read(remote, len(content), 1 << 20):
        content += piece
    return content
