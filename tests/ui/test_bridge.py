import threading

from fake_engine import FakeEngine
from pytestqt.qtbot import QtBot

from tether.camera.base import CameraNotice
from tether.pipeline.events import LiveUpdate, Notice, RatingChanged
from ui.bridge import Bridge


def test_of_many_live_pictures_only_the_latest_is_delivered(
    qtbot: QtBot, engine: FakeEngine
) -> None:
    bridge = Bridge()
    bridge.follow(engine)
    seen: list[LiveUpdate] = []
    bridge.live.connect(seen.append)
    updates = [engine.live() for _ in range(50)]  # nobody paints meanwhile
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.wait(20)
    assert seen == [updates[-1]]
    assert bridge.skipped == 49
    engine.live()
    qtbot.waitUntil(lambda: len(seen) == 2)


def test_other_events_are_delivered_each_and_in_order(qtbot: QtBot, engine: FakeEngine) -> None:
    bridge = Bridge()
    bridge.follow(engine)
    seen: list[RatingChanged] = []
    bridge.rating_changed.connect(seen.append)
    sent = [RatingChanged(number, None, number % 6, None) for number in range(40)]

    def tell() -> None:
        for event in sent:
            engine.tell(event)

    thread = threading.Thread(target=tell)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(seen) == 40)
    assert seen == sent


def test_signals_arrive_on_the_windows_thread(qtbot: QtBot, engine: FakeEngine) -> None:
    bridge = Bridge()
    bridge.follow(engine)
    threads: list[threading.Thread] = []
    bridge.live.connect(lambda _: threads.append(threading.current_thread()))
    thread = threading.Thread(target=engine.live)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]


def test_the_cameras_notices_are_notices(qtbot: QtBot, engine: FakeEngine) -> None:
    bridge = Bridge()
    bridge.follow(engine)
    with qtbot.waitSignal(bridge.notice) as heard:
        engine.tell(CameraNotice("The battery is low."))
    assert heard.args == [Notice("The battery is low.")]


def test_after_stop_nothing_is_heard(qtbot: QtBot, engine: FakeEngine) -> None:
    bridge = Bridge()
    bridge.follow(engine)
    bridge.stop()
    seen: list[object] = []
    bridge.live.connect(seen.append)
    engine.live()
    qtbot.wait(20)
    assert not seen
