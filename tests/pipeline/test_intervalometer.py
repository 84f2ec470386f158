"""A clock that the test turns: presses come when they are due, and never pile up."""

import threading
from concurrent.futures import Future

from tether.errors import CameraError
from tether.pipeline.events import IntervalTold, Notice
from tether.pipeline.intervalometer import Intervalometer

WAIT = 10.0
"""Seconds; a hang, not a slow machine."""


class Series:
    """An intervalometer whose presses the test answers; its clock jumps to whatever is due."""

    def __init__(self, answer=True):
        self.presses: list[Future] = []
        self.events = []
        self.ended = threading.Event()
        self.pressed = threading.Semaphore(0)
        self.answer = answer
        self.meter = Intervalometer(self.press, self.hear, clock=lambda: 1e9)

    def press(self):
        future = Future()
        self.presses.append(future)
        if self.answer:
            future.set_result(None)
        self.pressed.release()
        return future

    def hear(self, event):
        self.events.append(event)
        if isinstance(event, IntervalTold) and not event.running:
            self.ended.set()


def test_so_many_shots_and_then_the_end():
    series = Series()
    series.meter._clock = iter(range(0, 10_000, 100)).__next__  # every due time is past
    series.meter.start(3, 1.0)
    assert series.ended.wait(WAIT)
    assert len(series.presses) == 3
    told = [event for event in series.events if isinstance(event, IntervalTold)]
    assert [(event.taken, event.running) for event in told] == [
        (1, True), (2, True), (3, True), (3, False),
    ]  # fmt: skip


def test_a_press_that_is_still_on_its_way_is_not_queued_behind():
    series = Series(answer=False)
    series.meter._clock = iter(range(0, 10_000, 100)).__next__
    series.meter.start(4, 1.0)
    assert series.pressed.acquire(timeout=WAIT)
    series.meter.stop()
    assert len(series.presses) == 1
    assert series.ended.is_set()


def test_a_camera_that_refuses_ends_the_series_with_one_sentence():
    series = Series(answer=False)
    failed = Future()
    failed.set_exception(CameraError("The card is full."))
    series.meter._press = lambda: failed
    series.meter._clock = iter(range(0, 10_000, 100)).__next__
    series.meter.start(5, 1.0)
    assert series.ended.wait(WAIT)
    notices = [event.sentence for event in series.events if isinstance(event, Notice)]
    assert notices == ["The series of shots has ended early: The card is full."]


def test_stopped_before_the_next_is_due():
    series = Series()
    series.meter.start(100, 3600.0)
    assert series.pressed.acquire(timeout=WAIT)
    assert series.meter.running
    series.meter.stop()
    assert not series.meter.running
    assert len(series.presses) == 1
