"""The session's picks on a tablet: one address of the local network, behind a PIN.

Shows small copies that are made for it and nothing else: every address it answers is in `routes`,
and a picture is asked for by its number among those shown. Favourites become ratings at once.
Nothing runs unless it is started, and what it heard is gone when it stops.
"""

import asyncio
import logging
import ssl
import threading
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from string import Template

from aiohttp import web

from tether.errors import SessionError, SettingsError, TetherError
from tether.handover.gallery import (
    LARGE_QUALITY,
    LARGE_SIDE,
    LIVE_POLICY,
    SMALL_QUALITY,
    SMALL_SIDE,
    GalleryPicture,
    page,
)
from tether.handover.guard import Guard
from tether.handover.paper import jpeg_within
from tether.session.choice import chosen
from tether.session.favourites import grant, is_favourite, session_key, wish, wishes
from tether.session.names.naming import NOBODY
from tether.session.records import ShotRecord
from tether.session.session import Session

log = logging.getLogger(__name__)

PORT = 8440
COOKIE = "tether"
MOST_BODY = 4096
"""Bytes of a request: a PIN or one favourite."""
KEPT_COPIES = 400
"""Small copies held in memory, about 100 kB each."""
SIZES = {"small": (SMALL_SIDE, SMALL_QUALITY), "large": (LARGE_SIDE, LARGE_QUALITY)}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen: one address, a port (0: any that is free), TLS where there is a context."""

    address: str
    port: int = PORT
    tls: ssl.SSLContext | None = None


class PickServer:
    """Serves one session from a thread of its own.

    Args:
        session: open, if only for reading: a heart is then left for whoever writes, and where
            nobody does the session is opened for it.
        place: where to listen.
        sitter: show only this one's.
        everything: all that is stored, not only what was picked or kept.
        pin: a given one; else it is drawn.
        heard: told of each favourite, on the server's thread: (shot id, wanted).
    """

    def __init__(
        self,
        session: Session,
        place: Place,
        *,
        sitter: str | None = None,
        everything: bool = False,
        pin: str | None = None,
        heard: Callable[[int, bool], None] = lambda shot, wanted: None,
    ) -> None:
        self._session = session
        self._place = place
        self._sitter = sitter
        self._everything = everything
        self._heard = heard
        self._guard = Guard(time.monotonic, pin)
        self._copies: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._ready: threading.Event = threading.Event()
        self._error: OSError | None = None
        self._port = place.port
        self._thread = threading.Thread(target=self._run, name="serve", daemon=True)

    @property
    def pin(self) -> str:
        """What a client has to type."""
        return self._guard.pin

    @property
    def link(self) -> str:
        """The address to open."""
        scheme = "https" if self._place.tls else "http"
        return f"{scheme}://{self._authority}/"

    @property
    def _authority(self) -> str:
        address = self._place.address
        return f"[{address}]:{self._port}" if ":" in address else f"{address}:{self._port}"

    def start(self) -> None:
        """Listen. Raises SettingsError where the address or port cannot be had."""
        self._thread.start()
        self._ready.wait()
        if self._error is not None:
            self._thread.join()
            raise SettingsError(
                f"{self._place.address}:{self._place.port} cannot be listened on "
                f"({self._error.strerror}): choose another --address or --port."
            ) from self._error

    def stop(self) -> None:
        """Stop listening; who is being answered still gets the answer."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
        finally:
            self._ready.set()
            self._loop.close()

    async def _serve(self) -> None:
        app = web.Application(middlewares=[self._checked], client_max_size=MOST_BODY)
        app.add_routes(
            [
                web.get("/", self._page),
                web.post("/pin", self._enter),
                web.post("/favourite", self._favourite),
                web.get(r"/{size:small|large}/{shot:[0-9]{1,9}}.jpg", self._picture),
            ]
        )
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(
            runner, self._place.address, self._place.port, ssl_context=self._place.tls
        )
        try:
            await site.start()
            self._port = runner.addresses[0][1]
            self._ready.set()
            await self._stop.wait()
        except OSError as error:
            self._error = error
        finally:
            await runner.cleanup()

    @web.middleware
    async def _checked(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Every request: not too many, by our own name, and safe headers on every answer."""
        if self._guard.hurried(request.remote or ""):
            answer: web.StreamResponse = web.Response(status=429, text="Too many requests.\n")
        elif request.host != self._authority:
            # Another name for this address is how a web page elsewhere would reach in.
            answer = web.Response(status=421, text="This is not the address of the pictures.\n")
        else:
            try:
                answer = await handler(request)
            except web.HTTPException as error:
                answer = web.Response(status=error.status, text=f"{error.reason}\n")
            except TetherError as error:
                answer = web.Response(status=503, text=f"{error}\n")
        answer.headers.update(
            {
                "Content-Security-Policy": f"{LIVE_POLICY}; form-action 'self'; "
                "frame-ancestors 'none'; base-uri 'none'",
                "X-Content-Type-Options": "nosniff",
                "Referrer-Policy": "no-referrer",
                "Cache-Control": "private, no-store",
                "Server": "tether",
            }
        )
        return answer

    def _known(self, request: web.Request) -> bool:
        return self._guard.knows(request.cookies.get(COOKIE))

    async def _page(self, request: web.Request) -> web.Response:
        if not self._known(request):
            return _ask()
        shots = await asyncio.to_thread(self._shots)
        pictures = [
            GalleryPicture(
                shot.id,
                shot.sitter or NOBODY,
                "" if shot.path is None else shot.path.stem,
                f"small/{shot.id}.jpg",
                f"large/{shot.id}.jpg",
            )
            for shot in shots
        ]
        waiting = self._waiting()
        hearts = [shot.id for shot in shots if _hearted(shot, waiting)]
        title = self._sitter or self._session.folder.name
        text = page(pictures, title, key=session_key(self._session), favourites=hearts, live=True)
        return web.Response(text=text, content_type="text/html")

    async def _enter(self, request: web.Request) -> web.Response:
        client = request.remote or ""
        form = await request.post()
        cookie = self._guard.enter(client, str(form.get("pin", "")).strip())
        if cookie is None:
            wait = self._guard.wait(client)
            if self._guard.shut:
                return _ask("Too many wrong PINs: ask your photographer to start again.", 403)
            if wait > 0:
                return _ask(f"Too many wrong PINs: wait {wait:.0f} seconds.", 429)
            return _ask("That is not the PIN.", 403)
        answer = web.Response(status=303, headers={"Location": "/"})
        answer.set_cookie(
            COOKIE, cookie, httponly=True, samesite="Strict", secure=self._place.tls is not None
        )
        return answer

    async def _picture(self, request: web.Request) -> web.Response:
        if not self._known(request):
            return web.Response(status=401, text="Type the PIN first.\n")
        shot_id, size = int(request.match_info["shot"]), request.match_info["size"]
        content = await asyncio.to_thread(self._copy, shot_id, size)
        if content is None:
            raise web.HTTPNotFound
        return web.Response(body=content, content_type="image/jpeg")

    async def _favourite(self, request: web.Request) -> web.Response:
        if not self._known(request):
            return web.Response(status=401, text="Type the PIN first.\n")
        # Only our own page can set this header; a form of another site cannot.
        if request.headers.get("X-Tether") != "1" or request.content_type != "application/json":
            raise web.HTTPForbidden
        try:
            said = await request.json()
            shot_id, wanted = said["id"], said["favourite"]
        except (ValueError, KeyError, TypeError) as error:
            raise web.HTTPBadRequest from error
        if type(shot_id) is not int or type(wanted) is not bool:
            raise web.HTTPBadRequest
        shown = {shot.id for shot in await asyncio.to_thread(self._shots)}
        if shot_id not in shown:
            raise web.HTTPNotFound
        await asyncio.to_thread(self._wish, shot_id, wanted)
        self._heard(shot_id, wanted)
        return web.json_response({"id": shot_id, "favourite": wanted})

    def _wish(self, shot_id: int, wanted: bool) -> None:
        """A heart becomes a rating at once, or as soon as who shoots looks."""
        wish(self._session.folder, shot_id, wanted)
        if self._session.writes:
            grant(self._session)
            return
        try:
            Session.open(self._session.folder, create=False).close()
        except SessionError as error:
            log.debug("the heart waits for the session's writer: %s", error)

    def _waiting(self) -> dict[int, bool]:
        """The hearts that are not ratings yet, by shot."""
        return {shot: wanted for _, shot, wanted in wishes(self._session.folder)}

    def _shots(self) -> list[ShotRecord]:
        """What is shown: picks, or the best that were kept; a favourite always."""
        stored = self._session.catalogue.shots(stored_only=True, sitter=self._sitter)
        if self._everything:
            return [shot for shot in stored if not shot.quarantined]
        wanted = {shot.id for shot in chosen(stored)}
        waiting = self._waiting()
        hearted = [shot for shot in stored if _hearted(shot, waiting)]
        others = chosen([shot for shot in stored if shot not in hearted])
        wanted |= {shot.id for shot in (*hearted, *others)}
        return [shot for shot in stored if shot.id in wanted]

    def _copy(self, shot_id: int, size: str) -> bytes | None:
        """A small copy of a picture that is shown, or None."""
        known = self._copies.get((size, shot_id))
        if known is not None:
            return known
        shot = next((one for one in self._shots() if one.id == shot_id), None)
        if shot is None or shot.path is None:
            return None
        side, quality = SIZES[size]
        made = jpeg_within(shot.path, (side, side), quality)
        if made is None:
            return None
        self._copies[size, shot_id] = made[0]
        while len(self._copies) > KEPT_COPIES:
            self._copies.popitem(last=False)
        return made[0]


def _hearted(shot: ShotRecord, waiting: Mapping[int, bool]) -> bool:
    return waiting.get(shot.id, is_favourite(shot.rating, shot.keywords))


def _ask(said: str = "", status: int = 200) -> web.Response:
    text = files("tether.handover").joinpath("pin.html").read_text("utf-8")
    return web.Response(
        text=Template(text).substitute(said=said), content_type="text/html", status=status
    )
