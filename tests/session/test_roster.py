import pytest

from tether.errors import SettingsError
from tether.session.attendees.roster import read_roster
from tether.session.session import Session

TABLE = "Number;Full name;Department\n7;Åsa Öberg;Sales\n8;Bo Li;Sales\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encodings_and_separators_are_found(tmp_path, encoding, separator):
    path = tmp_path / "roster.csv"
    path.write_bytes(TABLE.replace(";", separator).encode(encoding))
    roster = read_roster(path, {"name": "Full name", "id": "Number"})
    assert [(p.id, p.name) for p in roster.people] == [("7", "Åsa Öberg"), ("8", "Bo Li")]
    assert roster.people[0].columns["Department"] == "Sales"


def test_a_spreadsheet_is_read(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Name", "ID"])
    book.active.append(["Anna Berg", 12])
    book.save(tmp_path / "roster.xlsx")
    person = read_roster(tmp_path / "roster.xlsx").people[0]
    assert (person.name, person.id) == ("Anna Berg", "12")


def test_doubled_ids_and_formulas_are_told(tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text("name,id\nAnna,1\nBo,1\n=cmd(),2\n")
    roster = read_roster(path)
    assert any("lines 2, 3" in notice for notice in roster.notices)
    assert not any(person.name.startswith("=") for person in roster.people)


@pytest.mark.parametrize("content", [b"", b"colour,size\nred,1\n", b"name\n" + b"x" * (2 << 20)])
def test_a_useless_roster_is_a_sentence(tmp_path, content):
    (tmp_path / "roster.csv").write_bytes(content)
    with pytest.raises(SettingsError):
        read_roster(tmp_path / "roster.csv")


def test_a_list_of_two_encodings_and_a_huge_cell(tmp_path):
    path = tmp_path / "r.csv"
    lines = [b"ID;Name\n", "1;Åsa Öberg\n".encode(), "2;Jörg Müller\n".encode("cp1252")]
    path.write_bytes(b"".join(lines))
    assert [one.name for one in read_roster(path).people] == ["Åsa Öberg", "Jörg Müller"]
    path.write_text('ID;Name\n1;"' + "x" * 2_000_000 + '"\n')
    with pytest.raises(SettingsError, match="quotation mark"):
        read_roster(path)


def test_a_line_that_ends_early_has_empty_cells(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text("id,name,consent\n1,A,yes\n4,Dora\n")
    people = read_roster(path).people
    assert [one.columns["consent"] for one in people] == ["yes", ""]
    with Session.open(tmp_path / "day") as session:
        assert session.attendance.load(read_roster(path)) == 2
