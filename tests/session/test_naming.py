from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tether.errors import SettingsError
from tether.session.names import naming


@given(st.text(max_size=300))
def test_any_text_is_one_safe_name(text):
    part = naming.safe_part(text)
    assert part
    assert part not in (".", "..")
    assert not set(part) & set('/\\<>:"|?*\0\n')
    assert len(part.encode()) <= naming.MAX_PART_BYTES
    assert naming.safe_part(part) == part


@pytest.mark.parametrize("name", ["Åsa Öberg", "山田 太郎", "محمد علي", "Zoë 👩‍🚀"])
def test_any_script_stays(name):
    assert naming.safe_part(name) == name


@pytest.mark.parametrize("name", ["CON", "nul.txt", "Com1"])
def test_device_names_are_defused(name):
    assert naming.safe_part(name).startswith("_")


@given(st.text(max_size=40))
def test_a_value_never_leaves_its_folder(value):
    path = naming.render("{sitter}/{sitter}_{sequence}", {"sitter": value, "sequence": "1"})
    assert not path.is_absolute()
    assert ".." not in path.parts
    assert len(path.parts) <= 2  # an empty value makes no folder


def test_collisions_are_numbered():
    path = PurePosixPath("a/b")
    assert len({naming.numbered(path, ".jpg", number) for number in range(1, 6)}) == 5


def test_a_wrong_token_is_a_sentence():
    with pytest.raises(SettingsError, match="siter"):
        naming.check_template("{siter}", naming.TOKENS)


def test_nobody_is_called_as_a_folder_of_the_session():
    values = {"sitter": "Quarantine", "sequence": "0001"}
    assert str(naming.render(naming.DEFAULT_TEMPLATE, values)) == "_Quarantine/Quarantine_0001"
    assert str(naming.render("quarantine/{name}", {"name": "DSC_1"})) == "quarantine/DSC_1"
    with pytest.raises(SettingsError, match="tether's own"):
        naming.check_template("Recovered/{sitter}", naming.TOKENS)
