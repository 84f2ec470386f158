"""What a client gets, what stays behind, and that both are said."""

from tether.cli import main
from tether.handover.selection import (
    IN_QUARANTINE,
    NOT_BEST,
    NOT_PICKED,
    REJECTED,
    UNJUDGED,
    UNSURE,
    WITHOUT_CONSENT,
    select,
    without_picture,
)
from tether.readings import Verdict
from tether.session.attendees.roster import read_roster


def test_each_shot_is_handed_over_or_has_a_reason(day):
    shots = day.catalogue.shots(stored_only=True)
    day.pick(shots[0].id, "pick")
    day.judge(shots[2].id, Verdict("check", (), 0.5))
    for shot in shots[2:4]:
        day.catalogue.set_group(shot.id, "burst")
    day.catalogue.set_judgement(shots[3].id, Verdict("keep", (), 0.9))
    shots = day.catalogue.shots(stored_only=True)
    chosen = select(shots)
    assert [shot.id for shot in chosen.shots] == [1, 4, 5]
    left = {reason: [shot.id for shot in some] for reason, some in chosen.left_out.items()}
    assert left == {NOT_PICKED: [2], UNSURE: [3], REJECTED: [6]}
    assert chosen.sentence().startswith("Left out: 1 rejected, 1 to check")
    refused = select(shots, everything=True, refused={("Anna Berg", None)})
    assert [shot.id for shot in refused.shots] == [3, 4, 5, 6]
    assert list(refused.left_out) == [WITHOUT_CONSENT]
    assert select(shots, everything=True).sentence() is None


def test_quarantined_unjudged_and_second_best(day):
    from dataclasses import replace

    shots = day.catalogue.shots(stored_only=True)
    shots[0] = replace(shots[0], quarantined="it was shot before")
    shots[1] = replace(shots[1], verdict=None)
    shots[2:4] = [replace(shot, group="burst") for shot in shots[2:4]]
    left = select(shots).left_out
    assert {IN_QUARANTINE, UNJUDGED, NOT_BEST, REJECTED} == set(left)


def test_who_gets_nothing_is_named():
    people = [(f"Sitter {number}", str(number)) for number in range(20)]
    said = without_picture(people, ())
    assert said.startswith("20 on the list get no picture: Sitter 0, ")
    assert said.endswith("and 8 others.")
    assert without_picture([], ()) is None


def roster(tmp_path, text):
    path = tmp_path / "roster.csv"
    path.write_text(text, "utf-8")
    return path


def test_no_consent_no_picture_unless_asked_for(day, tmp_path, capsys):
    """The day's sitters came without a list; two of them are on one that came later."""
    day.attendance.load(
        read_roster(roster(tmp_path, "ID,Name,Team,Photo consent\n1,Anna Berg,IT,No\n2,Bo,IT,\n"))
    )
    for shot in day.catalogue.shots(sitter="Anna Berg"):
        day.assign(shot.id, "Anna Berg", "1")
    words = [
        "export",
        str(day.folder),
        "--jobs",
        "1",
        "--name",
        "{look}/{camera}/{sitter}_{number}",
    ]
    assert main([*words, "--output", str(tmp_path / "a"), "--csv", "who.csv"]) == 0
    said = capsys.readouterr().err
    assert "2 of people without consent" in said
    assert "2 on the list get no picture: Anna Berg, Bo." in said
    assert not list((tmp_path / "a").rglob("Anna*"))
    assert "Anna" not in (tmp_path / "a" / "who.csv").read_text("utf-8-sig")
    assert main([*words, "--output", str(tmp_path / "b"), "--without-consent"]) == 0
    found = [path.relative_to(tmp_path / "b") for path in (tmp_path / "b").rglob("Anna*.jpg")]
    assert sorted(path.name for path in found) == ["Anna Berg_001.jpg", "Anna Berg_002.jpg"]
    assert len(found[0].parts) == 2  # the camera; the look is not known


def test_a_column_of_consent_by_another_heading(tmp_path, capsys):
    path = roster(tmp_path, "Name;Darf?\nAnna;nein\nBo;ja\nCem;\n")
    words = ["roster", str(tmp_path / "day"), "--load", str(path)]
    assert main([*words, "--column", "consent=Darf?"]) == 0
    from tether.session.session import Session

    with Session.read(tmp_path / "day") as session:
        assert [one.name for one in session.attendance.refused()] == ["Anna"]
