import threading
import time

from tether.pipeline.review.pictures import PictureShelf


def wait_for(true: object, seconds: float = 3.0) -> None:
    end = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.005)


def test_what_was_scrolled_past_is_never_fetched_and_memory_is_bounded() -> None:
    gate, begun = threading.Event(), []

    def fetch(key: int) -> bytes:
        begun.append(key)
        gate.wait(3)
        if key == 13:
            raise OSError("gone")
        return bytes(100)

    shelf = PictureShelf(fetch, len, 350, lambda _: None)
    shelf.wish(range(10))
    wait_for(lambda: begun == [0])
    shelf.wish([20, 13, 21, 22, 23])
    gate.set()
    wait_for(lambda: shelf.get(23) is not None)
    assert begun == [0, 20, 13, 21, 22, 23]
    assert shelf.bytes == 300
    assert shelf.get(0) is None
    assert shelf.get(21) is not None
    shelf.wish([13])  # what failed is not tried over and over
    shelf.wish([24])
    wait_for(lambda: shelf.get(24) is not None)
    assert begun.count(13) == 1
    assert shelf.get(22) is None  # the longest unused goes first; 21 was looked at
    shelf.close()


def test_what_was_under_way_when_it_became_another_is_fetched_again() -> None:
    gate, begun = threading.Semaphore(0), []

    def fetch(key: int) -> bytes:
        begun.append(key)
        gate.acquire(timeout=3)
        return bytes([len(begun)])

    shelf = PictureShelf(fetch, len, 350, lambda _: None)
    shelf.wish([1])
    wait_for(lambda: begun == [1])
    shelf.forget(1)
    gate.release()
    wait_for(lambda: begun == [1, 1])
    assert shelf.get(1) is None
    gate.release()
    wait_for(lambda: shelf.get(1) == b"\x02")
    shelf.close()


def test_what_was_under_way_when_all_became_another_is_fetched_again() -> None:
    gate, begun = threading.Semaphore(0), []

    def fetch(key: int) -> bytes:
        begun.append(key)
        gate.acquire(timeout=3)
        return bytes([len(begun)])

    shelf = PictureShelf(fetch, len, 350, lambda _: None)
    shelf.wish([1])
    wait_for(lambda: begun == [1])
    shelf.clear()
    shelf.wish([1])
    gate.release()
    wait_for(lambda: begun == [1, 1])
    assert shelf.get(1) is None
    gate.release()
    wait_for(lambda: shelf.get(1) == b"\x02")
    shelf.wish([2])
    wait_for(lambda: begun == [1, 1, 2])
    shelf.clear()
    gate.release()
    wait_for(lambda: shelf.idle)
    assert shelf.get(2) is None, "nobody wishes for it any more"
    shelf.close()
