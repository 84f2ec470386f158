import hashlib
import time

from tether.analysis.analyser import Analyser
from tether.camera.gphoto_source import GphotoSource
from tether.pictures import decode_jpeg
from tether.simulator.camera import SimulatedCamera
from tether.simulator.sitter import SECOND, Sitter


def wait_for(camera, count):
    found = []
    deadline = time.monotonic() + 10
    while len(found) < count and time.monotonic() < deadline:
        found += camera.poll(0.05)
        time.sleep(0.01)
    return found


def content_of(camera, remote):
    content = b""
    while piece := camera.read(remote, len(content), 1 << 20):
        content += piece
    return content


def test_real_libgphoto2_streams_shoots_and_downloads():
    with SimulatedCamera() as simulated:
        camera = GphotoSource(f"ptpip:127.0.0.1:{simulated.port}")()
        try:
            frames = [camera.preview() for _ in range(5)]
            assert decode_jpeg(frames[-1]).shape == (680, 1024, 3)
            (pressed,) = simulated.press_shutter()
            (remote,) = wait_for(camera, 1)
            assert hashlib.sha256(content_of(camera, remote)).hexdigest() == pressed.sha256
            camera.trigger()
            assert len(wait_for(camera, 1)) == 1
            assert camera.set_value("iso", "400") == "400"
        finally:
            camera.close()


def test_same_seed_same_blinks():
    first, second = Sitter(seed=3), Sitter(seed=3)
    for sitter in (first, second):
        sitter.truth(0)
    assert first.blinks(0, 30 * SECOND) == second.blinks(0, 30 * SECOND)
    assert len(first.blinks(0, 60 * SECOND)) >= 5


def test_true_lids_are_what_the_analysis_sees():
    sitter = Sitter(seed=1)
    analyser = Analyser()
    sitter.truth(0)
    begin, end = sitter.blinks(0, 60 * SECOND)[0]
    shut = (begin + end) // 2 - SECOND // 50
    assert sitter.truth(shut).eyes_closed
    assert analyser.shot(decode_jpeg(sitter.live_jpeg(shut))).face.eyes.state == "closed"
    assert not sitter.truth(begin - SECOND // 5).eyes_closed
    seen = analyser.shot(decode_jpeg(sitter.live_jpeg(begin - SECOND // 5)))
    assert seen.face.eyes.state == "open"
    analyser.close()
