"""The watcher against single faults and orders: states, notices, the card, the pace."""

import time
from collections import Counter

import pytest

from tests.camera.sequences import askable
from tests.camera.tethered import files_of, live, source_of, still_camera, tethered, until
from tether.camera.base import CameraState, CameraValues, Storage
from tether.camera.gphoto import GphotoCamera
from tether.camera.quirks import Quirks
from tether.errors import SettingsError
from tether.session.check import check_session
from tether.session.intake.pairs import looked_through
from tether.session.session import Session
from tether.session.sitters import UNWATCHED
from tether.simulator.body import TARGET, TO_CARD
from tether.simulator.faults import HOSTILE_NAMES
from tether.simulator.process import SimulatedCameraHost


@pytest.fixture(scope="module")
def host():
    with SimulatedCameraHost() as cameras:
        yield cameras


def all_stored(shoot, simulated):
    return lambda: shoot.hashes() == files_of(simulated.pressed)


def test_states_that_people_see_from_search_to_loss_and_back(host, tmp_path):
    with still_camera(host) as simulated, tethered(tmp_path / "s", source_of(simulated)) as shoot:
        live(shoot)
        assert shoot.watcher.set_value("iso", "400").result(5) == "400"
        simulated.press_shutter()
        until(all_stored(shoot, simulated))
        simulated.unplug()
        until(lambda: CameraState.LOST in shoot.states)
        simulated.press_shutter(2)
        before = shoot.frames.received
        simulated.plug()
        until(all_stored(shoot, simulated))
        until(lambda: shoot.frames.received > before)
        values = [event for event in shoot.events if isinstance(event, CameraValues)][-1]
        assert {s.name: s.value for s in values.settings}["iso"] == "400"
        assert values.card.free_pictures > 0
        assert simulated.value(TARGET) == TO_CARD
    # In this order; on a machine that is held up a body may seem busy in between.
    states = iter(state.name for state in shoot.states)
    wanted = ["SEARCHING", "CONNECTING", "LIVE", "SHOOTING", "LIVE", "LOST", "CONNECTING", "LIVE"]
    assert all(state in states for state in wanted)
    assert shoot.states[-1] is CameraState.STOPPED


def test_a_burst_of_pairs_comes_whole_and_pictures_first(host, tmp_path):
    with (
        still_camera(host, raw="raw-first") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.burst(30)
        until(all_stored(shoot, simulated), 30)
        kinds = [stored.kind for stored in shoot.stored]
        assert kinds == ["picture"] * 30 + ["raw"] * 30
        assert len(shoot.session.catalogue.shots()) == 30
        assert check_session(shoot.session).ok
    with Session.read(tmp_path / "s") as session:  # the last look at the card found all of it
        assert set(looked_through(session.choices).up_to.values()) == {30}


def test_events_missing_from_a_burst_are_found_on_the_card(host, tmp_path):
    faults = [f"missing-event@{number}" for number in (3, 7, 8, 30)]
    with (
        still_camera(host, *faults) as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.burst(30)
        until(all_stored(shoot, simulated))


def test_a_last_shot_without_event_is_not_forgotten_at_the_end(host, tmp_path):
    with still_camera(host, "missing-event@1") as simulated:
        with tethered(tmp_path / "s", source_of(simulated)) as shoot:
            live(shoot)
            simulated.press_shutter()
        assert shoot.hashes() == files_of(simulated.pressed)


def test_a_target_that_flips_to_ram_is_told_and_put_right(host, tmp_path):
    with (
        still_camera(host, "ram-target@2") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.press_shutter(2)
        until(lambda: simulated.value(TARGET) == TO_CARD)
        # The notice follows the setting that it tells of.
        until(lambda: any("memory only" in notice for notice in shoot.notices))
        (later,) = simulated.press_shutter()
        assert not later.in_ram
        until(all_stored(shoot, simulated))


def test_a_frame_from_before_is_quarantined(host, tmp_path):
    for number, fault in enumerate(("stale@1", "stale:ram@1", "stale:late@1")):
        with (
            still_camera(host, fault) as simulated,
            tethered(tmp_path / str(number), source_of(simulated)) as shoot,
        ):
            shoot.session.set_sitter("Ada")
            until(lambda shoot=shoot: len(shoot.stored) == 1)
            (old,) = shoot.stored
            assert [old.sha256] == simulated.stale()
            assert old.quarantined
            assert old.sitter == ""


def test_old_frames_of_a_later_connection_are_quarantined_and_new_ones_are_not(host, tmp_path):
    for number, fault in enumerate(("stale@2", "stale:ram@2", "stale:late@2")):
        with (
            still_camera(host, fault) as simulated,
            tethered(tmp_path / str(number), source_of(simulated)) as shoot,
        ):
            shoot.session.set_sitter("Ada")
            live(shoot)
            simulated.unplug()
            until(lambda shoot=shoot: CameraState.LOST in shoot.states)
            time.sleep(1)
            simulated.press_shutter()
            simulated.plug()
            wanted = {pressed.sha256: False for pressed in simulated.pressed}
            wanted |= dict.fromkeys(simulated.stale(), True)
            until(lambda shoot=shoot: len(shoot.stored) == 2)
            assert {s.sha256: bool(s.quarantined) for s in shoot.stored} == wanted


def test_shots_of_a_crash_gap_are_fetched_and_those_after_an_orderly_end_are_not(host, tmp_path):
    folder = tmp_path / "s"
    with still_camera(host) as simulated:
        with tethered(folder, source_of(simulated)) as shoot:
            live(shoot)
            shoot.session.set_sitter("Ada")
            simulated.press_shutter()
            until(all_stored(shoot, simulated))
        assert (folder / "session.lock").read_text() == ""  # an orderly end leaves no owner
        (folder / "session.lock").write_text("4711")  # as kill -9 leaves it
        time.sleep(1)
        simulated.press_shutter(2)
        with tethered(folder, source_of(simulated)) as shoot:
            until(lambda: len(shoot.stored) == 2)
            # Nobody saw who sat: the same as for a card that is imported.
            assert {stored.quarantined for stored in shoot.stored} == {UNWATCHED}
        time.sleep(1)
        private = simulated.press_shutter()
        with tethered(folder, source_of(simulated)) as shoot:
            live(shoot)
            assert shoot.session.ledger.row("SELECT count(*) AS n FROM files")["n"] == 3
            assert private[0].sha256 not in shoot.hashes()
            until(lambda: any("1 picture is on the camera's card" in n for n in shoot.notices))
            assert any("to quarantine, or with --sitter NAME" in n for n in shoot.notices)
            assert not any("2 pictures" in notice for notice in shoot.notices)
        with tethered(tmp_path / "t", source_of(simulated)) as shoot:  # another session beside it
            until(lambda: any("1 picture is on the camera's card" in n for n in shoot.notices))


def test_a_busy_body_is_asked_less_and_loses_nothing(host, tmp_path):
    with (
        still_camera(host, "busy@1") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        before = shoot.watcher.frames_per_second
        simulated.press_shutter()
        until(lambda: shoot.watcher.frames_per_second < before)
        until(all_stored(shoot, simulated))
        slow = shoot.watcher.frames_per_second
        until(lambda: shoot.watcher.frames_per_second > slow)


def test_battery_and_card_are_told_once(host, tmp_path):
    with (
        still_camera(host, "battery-low@1", "card-full@2") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.press_shutter(2)
        until(lambda: len(shoot.notices) >= 2)
        time.sleep(1.2)
        told = Counter(word for n in shoot.notices for word in ("battery", "full") if word in n)
        assert told == {"battery": 1, "full": 1}


def test_a_body_that_sleeps_is_said_to_be_silent_before_it_is_lost(host, tmp_path):
    with (
        still_camera(host, "sleep@1") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.press_shutter()
        until(all_stored(shoot, simulated))
        until(lambda: shoot.states[-1] is CameraState.LIVE)
    assert CameraState.SILENT in shoot.states
    assert shoot.states.index(CameraState.SILENT) < shoot.states.index(CameraState.LOST)


def test_hostile_names_stay_inside_the_session(host, tmp_path):
    faults = [f"hostile-name:{name}@{at}" for at, name in enumerate(HOSTILE_NAMES, 1)]
    with (
        still_camera(host, *faults) as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        pressed = simulated.press_shutter(len(HOSTILE_NAMES))
        fetched = Counter(p.sha256 for p in pressed if askable(p.name))
        until(lambda: shoot.hashes() == fetched)
        left = sum(not askable(p.name) for p in pressed)
        until(lambda: sum("card reader" in notice for notice in shoot.notices) == left)
        inside = {path for path in tmp_path.rglob("*") if path.is_file()}
        assert all(stored.path in inside for stored in shoot.stored)
        assert {path.relative_to(tmp_path).parts[0] for path in inside} == {"s"}
        assert all(path.name.isprintable() for path in inside)


def test_live_view_goes_on_while_a_file_downloads(host, tmp_path):
    with (
        still_camera(host, "slow:2", raw="jpeg-first") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.press_shutter()
        until(lambda: any("NEF" in str(event) for event in shoot.events))
        before = shoot.frames.received
        until(all_stored(shoot, simulated), 20)
        assert shoot.frames.received > before + 5


def test_card_only_notes_whose_a_shot_is_and_fetches_it_later(host, tmp_path):
    with still_camera(host) as simulated, tethered(tmp_path / "s", source_of(simulated)) as shoot:
        live(shoot)
        shoot.session.set_sitter("Ada")
        shoot.watcher.keep_on_card_only(True)
        simulated.press_shutter(2)
        until(lambda: Storage(True, 2) in shoot.events)
        until(lambda: len(shoot.session.catalogue.shots()) == 2)
        assert not shoot.stored
        shoot.session.set_sitter("Grace")
        shoot.watcher.drain().result(5)
        shoot.watcher.keep_on_card_only(False)
        until(all_stored(shoot, simulated))
        assert [stored.sitter for stored in shoot.stored] == ["Ada", "Ada"]
        assert shoot.events.count(Storage(False, 0)) == 1
        assert check_session(shoot.session).ok


def test_what_stays_on_the_card_unannounced_is_noted_too(host, tmp_path):
    with (
        still_camera(host, "missing-event@2") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        shoot.watcher.keep_on_card_only(True)
        simulated.press_shutter(2)
        until(lambda: Storage(True, 2) in shoot.events)
        assert not shoot.stored
        shoot.watcher.keep_on_card_only(False)
        until(all_stored(shoot, simulated))
        assert check_session(shoot.session).ok


def test_what_no_card_has_is_fetched_while_the_card_keeps_the_others(host, tmp_path):
    with (
        still_camera(host, "ram-target@2") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        shoot.watcher.keep_on_card_only(True)
        on_card, in_ram = simulated.press_shutter(2)
        until(lambda: [stored.sha256 for stored in shoot.stored] == [in_ram.sha256])
        assert not on_card.in_ram


def test_what_was_left_on_the_card_comes_when_the_session_is_resumed(host, tmp_path):
    with still_camera(host) as simulated:
        with tethered(tmp_path / "s", source_of(simulated)) as shoot:
            live(shoot)
            shoot.watcher.keep_on_card_only(True)
            simulated.press_shutter()
            until(lambda: len(shoot.session.catalogue.shots()) == 1)
        assert not shoot.stored
        assert any("only on the card: 1 of your shots" in text for text in shoot.notices)
        with tethered(tmp_path / "s", source_of(simulated)) as shoot:
            until(all_stored(shoot, simulated))


def test_a_shot_in_ram_of_a_wrong_size_is_fetched_whole(host, tmp_path):
    faults = ["ram-target@1", "wrong-size:half@1", "ram-target@2", "wrong-size:double@2"]
    with (
        still_camera(host, *faults) as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.press_shutter(2)
        until(all_stored(shoot, simulated))
        assert not simulated.lost_in_ram()
        assert check_session(shoot.session).ok


def test_what_went_with_ram_is_told_and_stays_in_the_ledger_by_name(host, tmp_path):
    with (
        still_camera(host, "ram-target@1", "drop@1") as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.press_shutter()
        until(lambda: any("capt0001.JPG is lost" in notice for notice in shoot.notices))
        (gone,) = check_session(shoot.session).differences
        assert "capt0001.JPG" in gone.text
        assert "only the camera's memory held it" in gone.text


def test_shots_that_the_cable_kept_back_come_after_an_orderly_end(host, tmp_path):
    with still_camera(host, "slow:1") as simulated:
        with tethered(tmp_path / "s", source_of(simulated)) as shoot:
            live(shoot)
            simulated.press_shutter(3)
            until(lambda: shoot.stored)
            simulated.unplug()
            until(lambda: CameraState.LOST in shoot.states)
        assert any("did not come" in notice for notice in shoot.notices)
        simulated.plug()
        have = shoot.hashes()
        with tethered(tmp_path / "s", source_of(simulated)) as shoot:
            until(lambda: have + shoot.hashes() == files_of(simulated.pressed), 40)


@pytest.fixture
def connections(monkeypatch):
    """How often libgphoto2 was connected, each listing but the first included."""
    made, connect = [], GphotoCamera._connect
    monkeypatch.setattr(GphotoCamera, "_connect", lambda self: made.append(1) or connect(self))
    monkeypatch.setattr("tether.camera.watcher.quirks_for", lambda _: Quirks(40.0, 0.2))
    return made


def test_shots_that_explain_the_cards_room_need_no_listing(host, tmp_path, connections):
    with (
        still_camera(host) as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        for _ in range(3):
            simulated.press_shutter()
            until(all_stored(shoot, simulated))
            time.sleep(0.5)
        assert len(connections) == 1
    assert len(connections) == 2  # the last word is a listing's


@pytest.mark.parametrize("fault", ["missing-event@2", "wrong-size@2", "ram-target@2"])
def test_room_that_nothing_explains_is_looked_into(host, tmp_path, connections, fault):
    with (
        still_camera(host, fault) as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        for _ in range(2):
            simulated.press_shutter()
        until(all_stored(shoot, simulated))
        until(lambda: len(connections) > 1)


def test_a_wrong_order_to_the_simulated_camera_is_a_sentence(host):
    with pytest.raises(SettingsError, match="count from 1"):
        still_camera(host, "drop@0")


def test_shots_missed_in_a_break_get_their_numbers_before_those_after_it(host, tmp_path):
    with (
        still_camera(host) as simulated,
        tethered(tmp_path / "s", source_of(simulated)) as shoot,
    ):
        live(shoot)
        simulated.press_shutter()
        until(all_stored(shoot, simulated))
        simulated.unplug()
        until(lambda: CameraState.LOST in shoot.states)
        simulated.press_shutter(3)
        before = shoot.frames.received
        simulated.plug()
        until(lambda: shoot.states.count(CameraState.CONNECTING) == 2)
        simulated.press_shutter(2)
        until(all_stored(shoot, simulated))
        until(lambda: shoot.frames.received > before)
        names = [shot.camera_name for shot in shoot.session.catalogue.shots()]
        assert names == [f"DSC_{number:04d}.JPG" for number in range(1, 7)]
