import http.client
import json
import ssl
import threading
import urllib.parse

import pytest

from tests import chromium
from tether.cli import main
from tether.errors import SettingsError
from tether.handover.listening import certificate, check_address
from tether.handover.serve import PickServer, Place
from tether.pipeline.clerk import Clerk
from tether.pipeline.events import RatingChanged
from tether.session.favourites import wish, wishes
from tether.session.session import Session
from tether.session.sidecars.sidecar import read_marks


@pytest.fixture(params=["writing", "reading"])
def server(day, request):
    if request.param == "reading":  # nobody writes: the server opens the session for each heart
        folder = day.folder
        day.close()
        with Session.read(folder) as reader:
            server = PickServer(reader, Place("127.0.0.1", 0), pin="271828")
            day.catalogue = reader.catalogue
            server.start()
            yield server
            server.stop()
        return
    server = PickServer(day, Place("127.0.0.1", 0), pin="271828")
    server.start()
    yield server
    server.stop()


class Client:
    """A browser that does what it is told, good or bad."""

    def __init__(self, server, context=None):
        self.host = urllib.parse.urlsplit(server.link).netloc
        self.context = context
        self.cookie = ""

    def ask(self, method, path, body=None, **headers):
        kind = http.client.HTTPSConnection if self.context else http.client.HTTPConnection
        extra = {"context": self.context} if self.context else {}
        connection = kind(self.host, timeout=10, **extra)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            headers["Cookie"] = self.cookie
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if answer.getheader("Set-Cookie"):
            self.cookie = answer.getheader("Set-Cookie").split(";")[0]
        return answer, content

    def enter(self, pin="271828"):
        form = {"Content_Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", "/pin", f"pin={pin}", **form)[0]

    def like(self, shot, wanted=True, **headers):
        headers = {"Content_Type": "application/json", "X_Tether": "1"} | headers
        return self.ask(
            "POST", "/favourite", json.dumps({"id": shot, "favourite": wanted}), **headers
        )[0]


def test_without_the_pin_nothing_is_seen(server, day):
    client = Client(server)
    _, content = client.ask("GET", "/")
    assert b"PIN" in content
    assert b"Anna" not in content
    assert client.ask("GET", "/small/1.jpg")[0].status == 401
    assert client.like(1).status == 401
    assert client.enter("000000").status == 403
    client.cookie = "tether=made-up"
    assert client.ask("GET", "/large/1.jpg")[0].status == 401
    assert day.catalogue.shot(1).rating == 0


def test_a_favourite_is_a_rating_at_once_and_can_be_taken_back(server, day):
    client = Client(server)
    assert client.enter().status == 303
    _, content = client.ask("GET", "/")
    assert "Anna Berg" in content.decode()
    answer, picture = client.ask("GET", "/small/1.jpg")
    assert answer.getheader("Content-Type") == "image/jpeg"
    assert picture[:2] == b"\xff\xd8"
    assert client.like(1).status == 200
    shot = day.catalogue.shot(1)
    assert (shot.rating, shot.pick) == (5, "pick")
    assert read_marks(shot.path).rating == 5
    assert b'"favourites": [1]' in client.ask("GET", "/")[1]
    assert client.ask("GET", "/small/2.jpg")[0].status == 200  # the others are still shown
    assert client.like(1, False).status == 200
    shot = day.catalogue.shot(1)
    assert (shot.rating, shot.pick) == (0, None)


def test_a_guesser_is_stopped(server):
    client = Client(server)
    answers = [client.enter(f"{number:06d}").status for number in range(12)]
    assert set(answers[:4]) == {403}
    assert set(answers[5:]) == {429}
    assert client.enter().status == 429


@pytest.mark.parametrize("path", [
    "/../session.sqlite", "/%2e%2e/session.sqlite", "/small/../../day/session.sqlite",
    "/small/6.jpg", "/small/999.jpg", "/small/1.jpg/../../x", "/small/-1.jpg", "/original/1.jpg",
    "/session.sqlite", "//etc/passwd", "/small/%2Fetc%2Fpasswd.jpg", "/small/١.jpg",
])  # fmt: skip
def test_no_path_leads_to_anything_else(server, path):
    """Shot 6 is a blink that is not among the picks."""
    client = Client(server)
    client.enter()
    answer, content = client.ask("GET", urllib.parse.quote(path, safe="/%"))
    assert answer.status in (400, 404)
    assert b"SQLite" not in content


def test_other_sites_cannot_reach_in(server, day):
    client = Client(server)
    client.enter()
    assert client.like(1, X_Tether="").status == 403
    assert client.like(1, Content_Type="text/plain").status == 403
    assert client.like(1, Host="evil.example").status == 421
    assert client.like(6).status == 404
    assert client.ask("POST", "/favourite", b"x" * 10_000, X_Tether="1",
                      Content_Type="application/json")[0].status == 413  # fmt: skip
    for body in (b"[]", b"{", b'{"id": "1", "favourite": true}', b'{"id": true, "favourite": 1}'):
        answer, _ = client.ask(
            "POST", "/favourite", body, X_Tether="1", Content_Type="application/json"
        )
        assert answer.status == 400
    assert day.catalogue.shot(1).rating == 0


def test_every_answer_is_guarded(server):
    for path in ("/", "/nothing"):
        answer, _ = Client(server).ask("GET", path)
        assert "default-src 'none'" in answer.getheader("Content-Security-Policy")
        assert answer.getheader("X-Content-Type-Options") == "nosniff"
        assert "no-store" in answer.getheader("Cache-Control")


def test_a_rejected_shot_stays_rejected(day):
    day.pick(2, "reject")
    server = PickServer(day, Place("127.0.0.1", 0), pin="271828")
    server.start()
    client = Client(server)
    client.enter()
    assert client.like(2).status == 404
    assert day.catalogue.shot(2).pick == "reject"
    server.stop()


def test_encrypted(day, tmp_path):
    context, fingerprint = certificate("127.0.0.1", tmp_path)
    assert not list(tmp_path.glob("*.pem"))
    assert len(fingerprint.split(":")) == 32
    server = PickServer(day, Place("127.0.0.1", 0, context), pin="1")
    server.start()
    try:
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        client = Client(server, trusting)
        assert server.link.startswith("https://")
        assert client.enter("1").status == 303
    finally:
        server.stop()


def test_a_taken_port_is_a_sentence(server, day):
    port = urllib.parse.urlsplit(server.link).port
    with pytest.raises(SettingsError, match="cannot be listened on"):
        PickServer(day, Place("127.0.0.1", port)).start()


@pytest.mark.parametrize("text", ["0.0.0.0", "::", "localhost", "8.8.8.8", "224.0.0.1", ""])
def test_one_local_address_only(text):
    with pytest.raises(SettingsError):
        check_address(text)


def test_the_command_says_link_and_pin(day, capsys):
    day.close()
    words = ["serve", str(day.folder), "--address", "127.0.0.1", "--port", "0", "--seconds", "0.2"]
    assert main([*words, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["link"].startswith("http://127.0.0.1:")
    assert len(said["pin"]) == 6
    assert main(words) == 0
    assert "PIN" in capsys.readouterr().out


def test_hearts_beside_a_running_session_are_ratings_at_once(day):
    """The session is open for writing here, as by `shoot`; the server only reads it."""
    told = threading.Event()
    events = []

    def hear(event):
        events.append(event)
        told.set()

    clerk = Clerk(day, hear)
    with Session.read(day.folder) as reader:
        server = PickServer(reader, Place("127.0.0.1", 0), pin="271828")
        server.start()
        client = Client(server)
        client.enter()
        assert client.like(1).status == 200
        assert b'"favourites": [1]' in client.ask("GET", "/")[1]  # waiting or granted
        assert told.wait(10)
        assert events == [RatingChanged(1, "pick", 5, None)]
        assert read_marks(day.catalogue.shot(1).path).rating == 5
        assert client.like(999).status == 404
        server.stop()
    clerk.close()
    assert not wishes(day.folder)


def test_a_heart_that_nobody_granted_waits_for_the_next_opening(day):
    wish(day.folder, 1, True)
    wish(day.folder, 2, True)
    wish(day.folder, 2, False)
    wish(day.folder, 999, True)
    (day.folder / "wishes" / "0-half.json").write_text('{"shot": 1')
    day.close()
    with Session.open(day.folder) as session:
        assert (session.catalogue.shot(1).rating, session.catalogue.shot(2).rating) == (5, 0)
        assert any("became ratings" in sentence for sentence in session.recovered)
    with Session.open(day.folder) as session:
        assert session.recovered == []


@pytest.mark.slow
def test_in_a_real_browser(server, day):
    if chromium.program() is None:
        pytest.skip("needs chromium (apt-get install chromium)")
    images = "[...document.images].filter((one) => one.naturalWidth > 0).length"
    told = "document.querySelector('#said').textContent"
    title, _, loaded, said = chromium.run(
        server.link,
        chromium.until("document.querySelector('#pin')", "document.title"),
        "document.querySelector('#pin').value = '271828';"
        "document.querySelector('form').submit(); 1",
        chromium.until(f"{images} == 5", images),
        "document.querySelectorAll('.heart')[0].click();" + chromium.until(told, told),
    )
    assert title == "PIN"
    assert loaded == 5
    assert said == "1 favourite"
    assert sum(shot.rating == 5 for shot in day.catalogue.shots()) == 1
