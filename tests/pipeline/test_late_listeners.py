import time
from pathlib import Path

from tether.camera.base import CameraState, StateChanged
from tether.camera.sources import open_source
from tether.looks.look import Look
from tether.pipeline.events import EngineEvent, Notice
from tether.pipeline.studio import Studio
from tether.session.session import Session


def test_who_comes_late_hears_how_things_stand_and_no_old_news(tmp_path: Path) -> None:
    hot = tmp_path / "hot"
    hot.mkdir()
    first: list[EngineEvent] = []
    with Session.open(tmp_path / "session") as session:
        studio = Studio(session, open_source(f"folder:{hot}"), Look())
        studio.subscribe(first.append)
        studio.start()
        try:
            deadline = time.monotonic() + 30
            while not states(first) or states(first)[-1].state == CameraState.SEARCHING:
                assert time.monotonic() < deadline
                time.sleep(0.02)
            studio.tell("The disk is nearly full.")
            late: list[EngineEvent] = []
            studio.subscribe(late.append)
            assert states(late)[0] == states(first)[-1]
            assert len(states(late)) == 1
            assert not [event for event in late if isinstance(event, Notice)]
        finally:
            studio.stop()


def states(events: list[EngineEvent]) -> list[StateChanged]:
    return [event for event in events if isinstance(event, StateChanged)]
