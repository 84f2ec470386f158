from tether.handover.guard import ALL_TRIES, BURST, TRIES, WAIT_SECONDS, Guard


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def test_the_right_pin_gives_a_cookie_and_nothing_else_does():
    guard = Guard(Clock())
    assert len(guard.pin) == 6
    cookie = guard.enter("a", guard.pin)
    assert guard.knows(cookie)
    assert not guard.knows("x")
    assert not guard.knows(None)
    assert guard.enter("a", "") is None


def test_a_guesser_waits_ever_longer_and_others_do_not():
    clock = Clock()
    guard = Guard(clock, "123456")
    for _ in range(TRIES):
        assert guard.enter("a", "000000") is None
    assert guard.wait("a") == WAIT_SECONDS
    assert guard.enter("a", "123456") is None  # even the right one
    assert guard.enter("b", "123456") is not None
    clock.now += WAIT_SECONDS + 1
    assert guard.enter("a", "000000") is None
    assert guard.wait("a") == 2 * WAIT_SECONDS
    clock.now += 2 * WAIT_SECONDS
    assert guard.enter("a", "123456") is not None
    assert guard.wait("a") == 0


def test_many_guessers_shut_the_door_but_those_inside_stay():
    guard = Guard(Clock(), "123456")
    cookie = guard.enter("friend", "123456")
    for number in range(ALL_TRIES):
        guard.enter(f"guesser {number}", "000000")
    assert guard.shut
    assert guard.enter("new", "123456") is None
    assert guard.knows(cookie)


def test_hurry():
    clock = Clock()
    guard = Guard(clock)
    assert not any(guard.hurried("a") for _ in range(int(BURST)))
    assert guard.hurried("a")
    assert not guard.hurried("b")
    clock.now += 1
    assert not guard.hurried("a")
