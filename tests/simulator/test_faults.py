import pytest

from tether.errors import SettingsError
from tether.simulator.faults import FAULTS, HOSTILE_NAMES, RANDOM_FAULTS, Fault, Faults


@pytest.mark.parametrize(
    "order", ["fire", "drop@0", "slow", "slow:0", "slow:fast", "drop:hard@1", "hostile-name:odd@2"]
)
def test_an_impossible_order_is_a_sentence(order):
    with pytest.raises(SettingsError):
        Faults([order])


def test_several_at_one_shot_in_any_order():
    faults = Faults(["stall@2", "hostile-name:nul@2", "drop@2", "slow:17"])
    assert faults.at_shot(1) == []
    assert faults.at_shot(2) == [Fault("drop"), Fault("hostile-name", "nul"), Fault("stall")]
    assert [faults.take_transfer() for _ in range(3)] == ["drop", "stall", None]
    assert faults.bytes_a_second == 17e6


def test_the_seed_decides_what_is_random():
    def drawn(seed):
        faults = Faults(["random:6"], seed)
        return [faults.at_shot(number) for number in range(1, 13)]

    assert drawn(3) == drawn(3)
    assert len({str(drawn(seed)) for seed in range(10)}) > 5
    assert set(RANDOM_FAULTS) <= set(FAULTS)


def test_stale_counts_connections_not_shots():
    faults = Faults(["stale:ram@2"])
    assert faults.at_shot(2) == []
    assert faults.stale_orders() == [(2, Fault("stale", "ram"))]


def test_every_hostile_name_can_be_made():
    faults = Faults([], seed=1)
    for variant in HOSTILE_NAMES:
        assert faults.hostile_name(variant, 7)
    assert len({faults.hostile_name("", 1) for _ in range(60)}) > 8
