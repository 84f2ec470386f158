import json
import time
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms

from tests.colour.charts import drawn, kelvin
from tests.retouch.faces import portrait, regions
from tether.analysis.face_mesh import FaceMesh
from tether.cli import main
from tether.colour.consistency import LightCorrection
from tether.colour.fit import Correction
from tether.colour.profile import save_profile
from tether.colour.spaces import decode, encode, lab_of
from tether.errors import SettingsError
from tether.pipeline.colour_desk import ColourDesk
from tether.pipeline.colour_fitting import new_profile, new_reference
from tether.pipeline.events import Notice, ShotJudged, ShotRetouched
from tether.pipeline.lights_shown import keep_shown, steady
from tether.pipeline.live_retouch import Laid, LiveRetouch
from tether.pipeline.quick_retouch import QuickRetouch
from tether.pipeline.session_colour import SessionColour, colour_beside, colour_of, keep
from tether.readings import Face, Reading, Verdict
from tether.retouch.recipe import load_recipe
from tether.session.session import Session

DIM_AND_WARM = np.array([0.75, 0.7, 0.6])


def lit(picture, gains):
    linear = decode(picture[..., ::-1] / 255.0) * gains
    return np.round(encode(np.clip(linear, 0, 1)) * 255).astype(np.uint8)[..., ::-1].copy()


def on_backdrop():
    """The portrait before an even grey wall, which the astronaut's own is not."""
    picture = portrait()[0].copy()
    picture[:, : picture.shape[1] // 6] = picture[:, -picture.shape[1] // 5 :] = 150
    return picture


@pytest.fixture
def session(tmp_path):
    with Session.open(tmp_path / "day") as opened:
        yield opened


@pytest.fixture
def chart(tmp_path):
    cv2.imwrite(str(tmp_path / "chart.png"), drawn(kelvin(3600)))
    return tmp_path / "chart.png"


def test_a_charts_profile_is_kept_and_found_again_beside_any_picture(session, chart):
    colour = new_profile(session.folder, SessionColour(), chart)
    keep(session, colour)
    assert colour_of(session) == colour
    assert colour_beside(session.folder / "Anna/Anna_0001.jpg") == colour
    assert colour.name == "profile chart"
    keep(session, replace(colour, on=False))
    off = colour_beside(session.folder / "Anna/Anna_0001.jpg")
    assert not off.acts
    assert off.name == ""


def test_a_second_chart_overwrites_nothing(session, chart):
    first = new_profile(session.folder, SessionColour(), chart)
    second = new_profile(session.folder, first, chart)
    assert first.profile != second.profile
    assert first.profile.exists()


def test_outside_a_session_nothing_acts(tmp_path):
    assert not colour_beside(tmp_path / "a.jpg").acts


def test_a_profile_that_is_gone_is_told_with_a_way_on(session, chart):
    colour = new_profile(session.folder, SessionColour(), chart)
    keep(session, colour)
    colour.profile.unlink()
    with pytest.raises(SettingsError, match="--colour off"):
        colour_beside(session.folder / "a.jpg")


def test_the_pictures_own_icc_is_respected(tmp_path):
    """The same colours, stored in another profile, come out the same."""
    save_profile(tmp_path / "a.json", Correction(1, np.diag([0.8, 1.0, 1.3])), None)
    colour = SessionColour(tmp_path / "a.json", "1")
    wanted = cv2.GaussianBlur(portrait()[0], (0, 0), 2)
    other = np.array([0.9, 0.7, 0.8])
    stored = lit(wanted, other)
    save_profile(tmp_path / "other.icc", Correction(1, np.diag(1 / other)), None)
    icc = (tmp_path / "other.icc").read_bytes()
    assert difference(stored, wanted) > 5
    assert difference(colour.laid_on(stored, icc), colour.laid_on(wanted, None)) < 0.6
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()  # not for RGB: left out
    assert np.array_equal(colour.laid_on(wanted, lab), colour.laid_on(wanted, None))


def quick(colour, paths, session=None):
    """What the HUD and the sitter's screen are told of shots 1, 2 and so on, one after another."""
    heard = []
    retouch = QuickRetouch(load_recipe("natural"), heard.append, session)
    retouch.use(colour)
    retouch.start()
    for number, path in enumerate(paths, 1):
        picture = cv2.imread(str(path))
        with FaceMesh() as meshes:
            faces = tuple(Face((0, 0, 1, 1), landmarks=one) for one in meshes.meshes(picture))
        reading = Reading(picture.shape[1], picture.shape[0], faces, 0)
        retouch.put(ShotJudged(number, path, "Anna", reading, Verdict("keep"), picture, picture))
        deadline = time.monotonic() + 60
        while len(heard) < number and time.monotonic() < deadline:
            time.sleep(0.01)
    retouch.stop()
    assert all(isinstance(event, ShotRetouched) for event in heard)
    return heard


def test_preview_and_export_look_the_same_and_the_original_stays(session, chart, tmp_path):
    folder = session.folder / "Anna"
    folder.mkdir()
    bright, dim = folder / "Anna_0001.jpg", folder / "Anna_0002.jpg"
    lamp = 0.8 * np.array(kelvin(3600))
    for path, gains in ((bright, lamp), (dim, lamp * DIM_AND_WARM)):
        cv2.imwrite(str(path), lit(on_backdrop(), gains), [cv2.IMWRITE_JPEG_QUALITY, 98])
    before = dim.read_bytes()
    colour = new_reference(new_profile(session.folder, SessionColour(), chart), bright)
    keep(session, colour)
    assert main(["retouch", str(dim), str(bright), "--output", str(tmp_path / "out")]) == 0
    assert dim.read_bytes() == before
    (preview,) = quick(colour, [dim])
    assert preview.colour == "profile chart · light as Anna_0001.jpg"
    full, wanted = (cv2.imread(str(tmp_path / "out" / p.name)) for p in (dim, bright))
    assert difference(full, preview.retouched) < 1.0
    assert difference(full, wanted) < 2.5  # matched
    words = ["retouch", str(dim), "--output", str(tmp_path / "off"), "--colour", "off"]
    assert main(words) == 0
    assert difference(cv2.imread(str(tmp_path / "off" / dim.name)), full) > 5


def difference(first, second, inside=...):
    """Mean distance in CIELAB of two BGR pictures, JPEG's grain smoothed away."""
    blurred = [cv2.GaussianBlur(one, (0, 0), 2) for one in (first, second)]
    labs = [lab_of(decode(one[..., ::-1] / 255.0)) for one in blurred]
    return float(np.linalg.norm(labs[0] - labs[1], axis=-1)[inside].mean())


def test_the_command_sets_says_and_turns_off(session, chart, capsys):
    folder = str(session.folder)
    session.close()
    assert main(["colour", str(chart), "--session", folder]) == 0
    said = capsys.readouterr().out
    assert "profile chart (mean ΔE2000 " in said
    assert "on its chart): on" in said
    assert main(["colour", "--session", folder, "--no-on"]) == 0
    assert main(["colour", "--session", folder, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert answer["on"] is False
    assert answer["profile"].endswith("chart.json")


def test_what_was_put_off_stays_off_whatever_is_chosen(session, chart, tmp_path, capsys):
    place = tmp_path / "good.jpg"
    cv2.imwrite(str(place), on_backdrop())
    colour = ["colour", "--session", str(session.folder)]
    session.close()
    assert main([*colour, "--no-on"]) == 0
    assert main([*colour, str(chart), "--reference", str(place)]) == 0
    said = capsys.readouterr().out
    assert "profile chart · light as good.jpg (mean" in said
    assert ": off (--on lays it on)\n" in said
    assert said.endswith(f"The profile is {session.folder / 'colour' / 'chart.json'}\n")
    assert main([*colour, "--use", str(next(session.folder.rglob("chart.json")))]) == 0
    assert "off" in capsys.readouterr().out
    assert main([*colour, "--reference", str(place), "--on"]) == 0
    said = capsys.readouterr().out
    assert "profile chart-2 · light as good.jpg (mean" in said
    assert "on its chart): on\n" in said


def test_a_reference_needs_a_face(session, tmp_path, capsys):
    wall = tmp_path / "wall.png"
    cv2.imwrite(str(wall), np.full((300, 400, 3), 120, np.uint8))
    session.close()
    assert main(["colour", "--session", str(session.folder), "--reference", str(wall)]) == 1
    assert "wall.png shows no face" in capsys.readouterr().err
    with Session.read(session.folder) as read:
        assert colour_of(read).reference is None


def test_the_key_for_a_chart_turns_the_colour_on(session, chart):
    keep(session, SessionColour(on=False))
    used = []
    desk = ColourDesk(session, lambda _: None, used.append)
    desk.start()
    desk.read_chart(chart)
    desk.close()
    assert [one.acts for one in used] == [False, True]


def test_while_shooting_a_chart_is_read_and_what_is_none_is_refused(session, chart, tmp_path):
    said, used = [], []
    desk = ColourDesk(session, said.append, used.append)
    desk.start()
    desk.turn()
    cv2.imwrite(str(tmp_path / "wall.png"), np.full((300, 400, 3), 120, np.uint8))
    desk.read_chart(tmp_path / "wall.png")
    desk.read_chart(chart)
    desk.turn()
    desk.close()
    notices = [one for one in said if isinstance(one, Notice)]
    assert [notice.serious for notice in notices] == [False, True, False, False]
    assert "no colour yet" in notices[0].sentence
    assert "profile chart" in notices[2].sentence
    assert "as the camera made it" in notices[3].sentence
    assert [one.acts for one in used] == [False, True, False]
    assert not colour_of(session).acts
    assert isinstance(notices[1], Notice)


def test_retouch_is_made_anew_under_another_colour(session, chart, tmp_path):
    picture = session.folder / "a.jpg"
    Image.fromarray(np.ascontiguousarray(portrait()[0][..., ::-1])).save(picture, quality=95)
    words = ["retouch", str(picture), "--output", str(tmp_path / "out"), "--recipe", "none"]
    assert main(words) == 0
    assert (tmp_path / "out/a.jpg").read_bytes() == picture.read_bytes()
    keep(session, new_profile(session.folder, SessionColour(), chart))
    assert main(words) == 0
    assert (tmp_path / "out/a.jpg").read_bytes() != picture.read_bytes()


def in_a_room(picture):
    """The picture before something uneven, which tells nothing of its light."""
    room = picture.copy()
    uneven = np.random.default_rng(0).integers(0, 256, (9, 9, 3), np.uint8)
    sides = cv2.resize(uneven, room.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    edge = room.shape[1] // 5
    for part in (slice(0, edge), slice(-edge, None)):
        room[:, part] = sides[:, part]
    return room


def taken(card, day, pictures):
    """Bring pictures into a session as a card does; returns all that is in it."""
    card.mkdir()
    for number, picture in enumerate(pictures):
        path = card / f"{card.name}_{number}.jpg"
        cv2.imwrite(str(path), picture, [cv2.IMWRITE_JPEG_QUALITY, 98])
    assert main(["import", str(card), "--session", str(day)]) == 0
    return sorted(day.rglob("*.jpg"))


@pytest.fixture
def day_with_a_room(tmp_path):
    """A session of three: the reference, another light, and that light in a room."""
    plain = cv2.resize(on_backdrop(), None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    dim = lit(plain, DIM_AND_WARM)
    shots = taken(tmp_path / "S", tmp_path / "day", (plain, dim, in_a_room(dim)))
    words = ["colour", "--session", str(tmp_path / "day"), "--reference", str(shots[0])]
    assert main(words) == 0
    return shots


def test_what_the_sitter_is_shown_is_what_the_client_gets(day_with_a_room, tmp_path):
    """Whatever comes later of the day; the review shows it so too."""
    shots, day = day_with_a_room, tmp_path / "day"
    with Session.open(day) as session:
        shown = [one.retouched for one in quick(colour_of(session), shots, session)]
    skin = regions().resized(*shown[0].shape[1::-1]).skin > 0.8
    cold = lit(cv2.imread(str(shots[0])), [0.4, 0.5, 0.9])
    later = taken(tmp_path / "T", day, (cold, in_a_room(cold)))
    assert len(later) == 5
    assert (
        main(["export", str(day), "--all", "--recipe", "natural", "--output", str(tmp_path / "a")])
        == 0
    )
    for path, preview in zip(shots, shown, strict=True):
        delivered = cv2.imread(str(next((tmp_path / "a").rglob(path.name))))
        assert difference(delivered, preview, skin) <= 0.5
    assert difference(shown[2], cv2.imread(str(shots[2])), skin) > 3  # it was matched
    answers = []
    review = LiveRetouch(answers.append)
    review.wish(shots[2], load_recipe("natural"))
    deadline = time.monotonic() + 60
    while not any(isinstance(one, Laid) for one in answers) and time.monotonic() < deadline:
        time.sleep(0.01)
    review.close()
    assert difference(answers[-1].pixels, shown[2], skin) < 0.2


@pytest.mark.parametrize(
    ("by", "further", "stays"),
    [
        ("backdrop", 0.02, True),
        ("backdrop", 0.3, False),
        ("skin", 0.3, False),
        ("neighbours", 0.3, True),
        ("none", 0.3, True),
    ],
)
def test_what_was_shown_stays_until_a_surface_tells_visibly_otherwise(by, further, stays):
    shown, found = LightCorrection(0.5, 0.1, 0.2), LightCorrection(0.5, 0.1, 0.2 + further)
    answer = steady((found, by), (shown, "neighbours"))
    assert answer[0] == (shown if stays else found)
    assert steady((found, by), None) == (found, by)


def test_a_copy_is_made_anew_where_the_sitter_was_shown_another_light(
    day_with_a_room, tmp_path, capsys
):
    shots, out = day_with_a_room, tmp_path / "out"
    words = ["retouch", *(str(path) for path in shots), "--recipe", "none", "--output", str(out)]
    assert main(words) == 0
    before = [(out / path.name).stat().st_mtime_ns for path in shots]
    with Session.open(tmp_path / "day") as session:
        colour = colour_of(session)
        number = session.catalogue.shots(stored_only=True)[2].id
        keep_shown(session, colour, number, (LightCorrection(0.5), "neighbours"))
    assert main(words) == 0
    after = [(out / path.name).stat().st_mtime_ns for path in shots]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False]


def test_a_picture_that_does_not_tell_its_light_follows_its_day(day_with_a_room, tmp_path, capsys):
    """As `colour --match` has it: retouch and export alike, and both say so."""
    shots, day = day_with_a_room, tmp_path / "day"
    capsys.readouterr()
    words = [str(path) for path in shots]
    assert main(["retouch", *words, "--recipe", "none", "--output", str(tmp_path / "a")]) == 0
    told = capsys.readouterr().err
    assert f"{shots[2].name}: light by the pictures before and after." in told
    assert "Light: 2 by its own backdrop, 1 by the pictures before and after." in told
    match = ["colour", "--match", *words[:1], *words, "--output", str(tmp_path / "b")]
    assert main(match) == 0
    clipped = [line for line in capsys.readouterr().out.splitlines() if "clipped" in line]
    assert [line.split(":")[0] for line in clipped] == [shots[2].name]
    assert main(["export", str(day), "--all", "--output", str(tmp_path / "c")]) == 0
    assert f"{shots[2].name}: light by the pictures before and after." in capsys.readouterr().err
    retouched, matched, exported = (
        [cv2.imread(str(path)) for path in sorted((tmp_path / folder).rglob("*.jpg"))]
        for folder in "abc"
    )
    for one, other, third in zip(retouched, matched, exported, strict=True):
        assert difference(one, other) < 0.3
        assert difference(one, third) < 0.3
    assert difference(retouched[2], cv2.imread(words[2])) > 3
    off = ["retouch", words[2], "--recipe", "none", "--colour", "off"]
    assert main([*off, "--output", str(tmp_path / "d")]) == 0
    assert (tmp_path / "d" / shots[2].name).read_bytes() == shots[2].read_bytes()
