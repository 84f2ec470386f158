import os
import subprocess
import sys
from pathlib import Path

from tether.session.files import STANDARD_ERROR, Disk

ROOT = Path(__file__).resolve().parents[2]

LEAVE = """
import os
from tether.camera.gphoto_source import GphotoSource
from tether.simulator.process import SimulatedCameraProcess

if __name__ == "__main__":
    with SimulatedCameraProcess() as simulated:
        for _ in range(3):
            camera = GphotoSource(f"ptpip:127.0.0.1:{simulated.port}")()
            camera.listing()
            camera.listing()
            camera.close()
            os.fstat(0)
            os.close(os.open(os.devnull, os.O_RDONLY))
    print("kept")
"""


def test_leaving_a_network_camera_leaves_descriptor_0(tmp_path):
    script = tmp_path / "leave.py"
    script.write_text(LEAVE)
    run = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert run.stdout.strip().endswith("kept"), run.stderr


def test_no_file_of_a_session_is_on_a_standard_descriptor(tmp_path):
    kept = os.dup(0)
    os.close(0)
    try:
        descriptor = Disk().create(tmp_path / "shot.jpg")
    finally:
        os.dup2(kept, 0)
        os.close(kept)
    assert descriptor > STANDARD_ERROR
    os.close(descriptor)
