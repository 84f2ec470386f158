from tether.session.attendees.attendance import Attendee
from tether.session.finder import MOST, NameFinder


def person(key: int, name: str, state: str = "waiting", id_: str = "", group: str = "") -> Attendee:
    return Attendee(key, id_ or str(key), name, group, {}, state, False)  # type: ignore[arg-type]


PEOPLE = [
    person(1, "Åsa Öberg", id_="A7", group="5b"),
    person(2, "Bo Asander"),
    person(3, "Maria José Núñez", state="done"),
    person(4, "Josefin Ek", state="absent"),
    person(5, "山田 太郎", group="二組"),
]


def names(text: str) -> list[str]:
    return [one.name for one in NameFinder(PEOPLE).find(text)]


def test_beginnings_of_words_come_before_what_is_inside_them() -> None:
    assert names("asa") == ["Åsa Öberg", "Bo Asander"]
    assert names("jos") == ["Josefin Ek", "Maria José Núñez"], "who is done comes last"


def test_several_words_ids_groups_and_any_script() -> None:
    assert names("nunez mar") == ["Maria José Núñez"]
    assert names("a7")[0] == "Åsa Öberg"
    assert names("5b") == ["Åsa Öberg"]
    assert names("太郎") == ["山田 太郎"]
    assert names("5b bo") == []
    assert names("nobody at all") == []


def test_without_text_the_list_in_its_order_and_no_more_than_can_be_read() -> None:
    assert names("")[:2] == ["Åsa Öberg", "Bo Asander"]
    many = NameFinder([person(key, f"Person {key}") for key in range(1000)])
    assert len(many.find("person")) == MOST
