"""Translations: complete, their fields kept, the compiled files those of the sources."""

import ast
import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from fake_engine import FakeEngine
from PyQt6.QtCore import QLocale
from PyQt6.QtGui import QFont, QTextLayout
from pytestqt.qtbot import QtBot

import tether.cull.rank
import tether.cull.verdict
from tether.camera.usb import UsbCamera
from tether.config import LANGUAGES
from tether.cues.rules import RULES
from tether.cues.words import Words
from tether.doctor.cameras import _connected, _permission
from tether.doctor.finding import Finding, State
from tether.doctor.machine import _disk
from tether.looks.load import list_looks, load_look
from tether.session.records import LABELS
from tether.session.session import Session
from ui import languages, theme, translations
from ui.app import Windows
from ui.keys import BINDINGS
from ui.review.filter_words import LOOKS, REASONS, look_words, reason_words
from ui.review.staged import make_session
from ui.sentences import SENTENCES
from ui.told import NUMBER, placed, told

CODES = {side.code for rule in RULES for side in (rule.low, rule.high) if side is not None}
LONGEST = 80
"""Characters of a cue: read in a quarter of a second at three metres is less, a light cue more."""
TRANSLATED = sorted(translations.files())


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    languages.use("en")
    QLocale.setDefault(QLocale.system())


def messages(path: Path) -> list[tuple[str, str, str]]:
    """Context, source and finished translation; an unfinished one is empty."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            done = translation.get("type") is None and translation.text
            source = message.findtext("source") or ""
            found.append((context.findtext("name") or "", source, done or ""))
    return found


def test_every_language_but_the_programs_own_has_a_file() -> None:
    assert set(TRANSLATED) == set(LANGUAGES) - {languages.SOURCE}


@pytest.mark.parametrize("language", TRANSLATED)
def test_all_is_translated_and_keeps_its_fields(language: str) -> None:
    for context, source, translation in messages(translations.files()[language]):
        assert translation, (context, source)
        assert fields(source) == fields(translation), (source, translation)
        assert source.count("`") == translation.count("`"), (source, translation)


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_file_is_that_of_the_source(qtbot: QtBot, language: str) -> None:
    """Read by Qt itself, so that it needs none of the tools."""
    languages.use(language)
    for context, source, translation in messages(translations.files()[language]):
        assert languages.translate(context, source) == translation


def test_the_sources_have_no_text_that_the_files_have_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`make translations` would change nothing."""
    before = {language: path.read_text() for language, path in translations.files().items()}
    for path in translations.files().values():
        shutil.copy(path, tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    translations.renew()
    for language, path in translations.files().items():
        assert path.read_text() == before[language], "run `make translations`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_is_spoken_in_every_language(language: str) -> None:
    own = languages.words_in(language)
    seen = Words(own.translate, "photographer")
    for words, code in product((own, seen), CODES):
        text = words.text(code, 1.23, 2.0)
        assert "{" not in text
        assert 0 < len(text) <= LONGEST
    for left, right in (
        ("turn_left", "turn_right"),
        ("tilt_head_left", "tilt_head_right"),
        ("drop_left_shoulder", "drop_right_shoulder"),
    ):
        assert len({own.text(left), own.text(right), seen.text(left), seen.text(right)}) == 4


def test_a_region_is_left_off_and_an_unknown_language_is_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert languages.choose("de_AT") == "de"
    assert languages.choose("xx") == "en"

    with monkeypatch.context() as patch:
        patch.setattr(QLocale, "uiLanguages", lambda _: ["nl-NL", "nl", "fr-CH"])
        assert languages.choose("") == "fr", "the first that there is"


@pytest.mark.parametrize("module", [tether.cull.verdict, tether.cull.rank])
def test_every_reason_of_a_verdict_is_known_to_the_translators(module: object) -> None:
    """Numbers are fields; words that are put in are tried one by one."""
    path = Path(str(module.__file__))  # type: ignore[attr-defined]
    tree = ast.parse(path.read_text())
    texts = [text for node in ast.walk(tree) for text in _texts(node)]
    assert len(texts) >= 7
    for text in texts:
        assert text[0].upper() + text[1:] in SENTENCES, text


def _texts(node: ast.AST) -> list[str]:
    """What a `Reason` says, where it is written in one piece; all values of the tables of why."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason":
        said = node.args[1]
        return [said.value] if isinstance(said, ast.Constant) else []
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("WHY", "BEHIND"):
        return [str(words) for words in ast.literal_eval(node.value).values()]
    return []


def test_numbers_are_put_back_and_what_is_unknown_stays(qtbot: QtBot) -> None:
    languages.use("de")
    assert told("Looks 12° past the lens") == "Blickt 12° am Objektiv vorbei"
    assert told("1.2% of the skin is clipped") == "1.2 % der Haut sind ausgebrannt"
    assert told("Head turned +9°, outside the look") == "Kopf +9° gedreht, außerhalb des Looks"
    assert told("the next one: eyes closed") == "das nächste: Augen zu"
    assert told("Z 6_2 is connected.") == "Z 6_2 ist verbunden."
    assert told("a{b}.jpg is in quarantine: No face found. O says whose it is.") == (
        "a{b}.jpg ist in Quarantäne: Kein Gesicht gefunden. O sagt, wem es gehört."
    )
    assert placed(2, 3) == "2. von 3"
    assert told("Canon {EOS} R5: 3 of {} at /x/{0}") == "Canon {EOS} R5: 3 of {} at /x/{0}"
    assert told("") == ""
    languages.use("en")
    assert told("Looks 12° past the lens") == "Looks 12° past the lens"


def test_sentences_of_the_engine_are_written_as_they_are_looked_for() -> None:
    for sentence in SENTENCES:
        assert sentence[0] == sentence[0].upper()
        assert not NUMBER.search(re.sub(r"\{\d\}", "", sentence))


def test_windows_speak_the_language(qtbot: QtBot, windows: Windows) -> None:
    del windows
    languages.use("de")
    german = Windows(FakeEngine(), language="de")
    german.hud.resize(1280, 720)
    assert german.hud.cue.text == "Warten auf die Kamera"
    assert german.hud.eyes.accessibleName() == "Augen"
    assert "Auslösen" in german.hud.help.accessibleDescription()
    assert german.subject.accessibleName() == "Bildschirm der Person"
    german.close()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_font_has_every_character(qtbot: QtBot, language: str) -> None:
    """What Qt cannot find in any font it draws as an empty box: glyph 0."""
    if language == "ja" and not _drawn("あ"):
        pytest.skip("no Japanese font is installed (Debian: fonts-noto-cjk)")
    for _, _, text in messages(translations.files()[language]):
        assert _drawn(text), text


def _drawn(text: str) -> bool:
    layout = QTextLayout(text.replace("\n", " "), QFont(theme.Scale().body))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


def test_every_key_is_in_the_table_of_translations() -> None:
    sources = {source for _, source, _ in messages(translations.files()["de"])}
    assert {binding.words for binding in BINDINGS} <= sources


def test_what_is_undone_is_told_in_german(qtbot: QtBot, tmp_path: Path) -> None:
    make_session(tmp_path, 3)
    changes: list[Callable[[Session], object]] = [
        lambda one: one.mark((1, 2), "rating", 2),
        lambda one: one.mark((1, 2), "pick", "pick"),
        lambda one: one.mark((1, 2), "label", "red"),
        *(partial(_relabel, 3, label) for label in (*LABELS, None)),
        *(partial(_repick, 3, pick) for pick in ("pick", "reject", None)),
        lambda one: one.rate(3, 4),
        lambda one: one.catalogue.assign(3, "Bo Li"),
    ]
    languages.use("de")
    with Session.open(tmp_path, create=False) as session:
        session.rate(3, 0)
        for change in changes:
            change(session)
            change(session)  # a second time is none
        sentences = []
        while (undone := session.catalogue.undo()) is not None:
            sentences.append(undone[1])
    assert len(sentences) > 10
    for sentence in sentences:
        assert told(sentence) != sentence, sentence


def _relabel(shot: int, label: str | None, session: Session) -> None:
    session.label(shot, label)


def _repick(shot: int, pick: str | None, session: Session) -> None:
    session.pick(shot, pick)  # type: ignore[arg-type]


def test_looks_and_the_sessions_colour_are_told_in_german() -> None:
    languages.use("de")
    for name in list_looks():
        title = load_look(name).title
        assert told(title) != title
    assert told("Colour: profile chart · light as DSC_1.JPG") == (
        "Farbe: Profil chart · Licht wie DSC_1.JPG"
    )
    assert told("Colour: as the camera made it") == "Farbe: wie von der Kamera"
    assert told("Colour: light as DSC_1.JPG") == "Farbe: Licht wie DSC_1.JPG"


def test_keys_are_named_as_on_a_german_keyboard(qtbot: QtBot, windows: Windows) -> None:
    del windows
    languages.use("de")
    german = Windows(FakeEngine(), language="de")
    said = german.hud.help.accessibleDescription()
    assert "Strg Z: " in said
    assert "Ctrl" not in said
    assert "Eingabe: " in said
    german.close()


def test_every_reason_and_look_has_words_of_its_own_in_the_filter() -> None:
    written = {
        code
        for module in (tether.cull.verdict, tether.cull.rank)
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text()))
        for code in _codes(node)
    }
    assert len(written) >= 10
    assert written <= set(REASONS)
    assert set(LOOKS) == set(list_looks())
    for language in LANGUAGES:
        languages.use(language)
        assert len({reason_words(code) for code in REASONS}) == len(REASONS)
    languages.use("de")
    assert reason_words("pose_yaw") == "Kopf gedreht"
    assert look_words("id") == "Passbild"
    assert reason_words("quite_new") == "Quite new"
    assert look_words("my own") == "My own"


def _codes(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason":
        code = node.args[0]
        return [code.value] if isinstance(code, ast.Constant) else []
    return []


def test_the_doctor_is_told_in_german(tmp_path: Path) -> None:
    languages.use("de")
    cameras = (UsbCamera("usb:001,004", "Nikon Z 6_2", Path("/dev/bus/usb/001/004"), False),)
    findings = [
        *_connected((), ()),
        *_connected(cameras, ()),
        *_permission(cameras, (), 1000),
        _disk(tmp_path),
        Finding("Screens", State.OK, "2 screens: DP-1 1920×1080, DP-2 1600×1000."),
    ]
    assert len(findings) >= 5
    for finding in findings:
        said = (finding.subject, finding.sentence, finding.advice)
        for text in filter(None, said):
            assert told(text) != text, text
    assert told("74 GB are free for sessions in /photos.") == (
        "74 GB sind für Sitzungen in /photos frei."
    )
