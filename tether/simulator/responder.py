"""A PTP/IP camera on the loopback address that libgphoto2 takes for a Nikon Z.

One client at a time; a new one takes over. What it answers is in `Body`, which outlives clients.
"""

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable
from typing import Any

from tether.simulator import wire
from tether.simulator.body import CARD_BYTES, CLOCK, FIRST_FILE, LIVE_STATUS, Body, CardFile

GUID = b"tether-simulator"
NAME = "Z 6_2"
OPERATIONS = (
    0x1001, 0x1002, 0x1003, 0x1004, 0x1005, 0x1006, 0x1007, 0x1008, 0x1009, 0x100A, 0x100B, 0x100E,
    0x1014, 0x1015, 0x1016, 0x101B, 0x90C1, 0x90C8, 0x9201, 0x9202, 0x9203,
)  # fmt: skip
EVENTS = (0x4002, 0x4006, 0x400A, 0x400D)
LIVE_HEADER = bytes(384)
"""Nikon's header before the live JPEG; the library looks for the JPEG's first bytes."""
STORE = 0x00010001
STALL_SECONDS = 4.0
"""Longer than the library's patience of 2.5 s."""
JPEG_FORMAT, FOLDER_FORMAT, UNDEFINED_FORMAT = 0x3801, 0x3001, 0x3000
"""PTP object formats; bodies call their RAW undefined."""


class Responder:
    """Listens until closed.

    Args:
        body: what the camera is and has.
        port: 0 takes a free one.
        tell: hears one dict for each event.
        greet: called when a client has connected and hears events, with the number of the
            connection.
    """

    def __init__(
        self,
        body: Body,
        port: int,
        tell: Callable[[dict[str, Any]], None],
        greet: Callable[[int], None],
    ) -> None:
        self._body = body
        self._tell = tell
        self._greet = greet
        self._server = socket.create_server(("127.0.0.1", port))
        self.port: int = self._server.getsockname()[1]
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._events: socket.socket | None = None
        self._asleep: set[socket.socket] = set()
        self._refusing = False
        self._closed = False
        self._live_sequence = 0
        self._thread = threading.Thread(target=self._accept, name="responder", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End all."""
        self._closed = True
        self.unplug()
        # Shut down first: on Linux a blocked accept does not notice a mere close.
        with contextlib.suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()

    def unplug(self) -> None:
        """Break every connection and take no new one until `plug`."""
        self._refusing = True
        self._body.held = False
        with self._lock:
            connections, self._open, self._events = self._open, [], None
        for connection in connections:
            _end(connection)

    def plug(self) -> None:
        """Take connections again."""
        self._refusing = False

    def fall_asleep(self) -> None:
        """Answer nothing more on the connections that are open."""
        with self._lock:
            self._asleep = set(self._open)

    def announce(self, code: int, handle: int) -> None:
        """Send an event to the client, if there is one."""
        with self._lock:
            events = self._events
            asleep = events in self._asleep
        if events is not None and not asleep:
            with contextlib.suppress(OSError):  # a client that has gone looks at the listing
                wire.send(events, wire.EVENT, struct.pack("<HII", code, 0xFFFFFFFF, handle))

    def _accept(self) -> None:
        while not self._closed:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            if self._refusing:
                _end(connection)
                continue
            with contextlib.suppress(OSError):  # a client that has gone already
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open.append(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            kind, _ = wire.receive(connection)
            if kind == wire.INIT_EVENT:
                with self._lock:
                    self._events = connection
                wire.send(connection, wire.INIT_EVENT_ACK, b"")
                self._greet(self._body.connections)
                while True:
                    kind, _ = wire.receive(connection)
                    if kind == wire.PING:
                        wire.send(connection, wire.PONG, b"")
            elif kind == wire.INIT_COMMAND:
                # Before the answer: at once the client opens its line for events, and is greeted.
                number = self._body.connected()
                try:
                    self._welcome(connection, number)
                    self._commands(connection)
                finally:
                    self._tell({"event": "disconnected"})
                    for name in self._body.disconnected(number):
                        self._tell({"event": "forgotten", "name": name})
        except (OSError, struct.error):
            pass
        finally:
            with self._lock:
                if connection in self._open:
                    self._open.remove(connection)
                if self._events is connection:
                    self._events = None
                self._asleep.discard(connection)
            _end(connection)

    def _welcome(self, connection: socket.socket, number: int) -> None:
        self._body.force(LIVE_STATUS, 0)
        name = NAME.encode("utf-16-le") + b"\0\0"
        ack = struct.pack("<I", 1) + GUID + name + struct.pack("<I", 0x00010000)
        wire.send(connection, wire.INIT_COMMAND_ACK, ack)
        self._tell({"event": "connected", "number": number})

    def _commands(self, connection: socket.socket) -> None:
        while True:
            kind, payload = wire.receive(connection)
            if kind != wire.REQUEST or connection in self._asleep:
                continue
            phase, code, transaction = struct.unpack_from("<IHI", payload)
            count = (len(payload) - 10) // 4
            parameters = [*struct.unpack_from(f"<{count}I", payload, 10), 0, 0, 0, 0, 0]
            data = self._data_from(connection) if phase == 2 else b""
            self._answer(connection, code, transaction, parameters, data)

    def _data_from(self, connection: socket.socket) -> bytes:
        got = b""
        while True:
            kind, payload = wire.receive(connection)
            if kind in (wire.DATA, wire.END_DATA):
                got += payload[4:]
            if kind == wire.END_DATA or len(got) > wire.MOST_BYTES:
                return got

    def _answer(
        self, connection: socket.socket, code: int, number: int, asked: list[int], data: bytes
    ) -> None:
        status, out = self._operate(code, asked, data)
        if out is not None:
            self._send_data(connection, number, out, is_file=code in (0x1009, 0x101B))
        wire.send(connection, wire.RESPONSE, struct.pack("<HI", status, number))

    def _send_data(
        self, connection: socket.socket, number: int, out: bytes, *, is_file: bool
    ) -> None:
        wire.send(connection, wire.START_DATA, struct.pack("<IQ", number, len(out)))
        head = struct.pack("<I", number)
        rate = self._body.faults.bytes_a_second
        fault = self._body.faults.take_transfer() if is_file and out else None
        chunk = wire.CHUNK if fault is None else min(wire.CHUNK, len(out) // 2 + 1)
        for start in range(0, len(out), chunk) or (0,):
            piece = out[start : start + chunk]
            if fault is not None and start + chunk >= len(out) // 2:
                self._break_off(connection, fault)
            if rate:
                time.sleep(len(piece) / rate)
            last = start + chunk >= len(out)
            wire.send(connection, wire.END_DATA if last else wire.DATA, head + piece)

    def _break_off(self, connection: socket.socket, fault: str) -> None:
        self._tell({"event": "fault", "name": fault})
        if fault == "stall":
            time.sleep(STALL_SECONDS)
        elif fault == "garbage":
            connection.sendall(b"\xff" * 64)
        _end(connection)
        raise ConnectionError(fault)

    def _operate(self, code: int, asked: list[int], data: bytes) -> tuple[int, bytes | None]:
        body = self._body
        match code:
            case 0x1001:
                return wire.OK, self._device_info()
            case 0x1002 | 0x1003 | 0x1006:
                return wire.OK, None
            case 0x90C1:
                body.focus()
                return wire.OK, None
            case 0x90C8:
                return wire.BUSY if body.focusing else wire.OK, None
            case 0x9201 | 0x9202:
                body.force(LIVE_STATUS, int(code == 0x9201))
                return wire.OK, None
            case 0x1004:
                return wire.OK, wire.array("I", (STORE,))
            case 0x1005:
                return wire.OK, _storage_info(body)
            case 0x1007:
                return wire.OK, wire.array("I", body.children(asked[2]))
            case 0x1008:
                entry = body.entry(asked[0])
                if entry is None:
                    return wire.BAD_HANDLE, None
                return wire.OK, _object_info(entry, body.claimed(entry))
            case 0x1009 | 0x101B:
                entry = body.entry(asked[0])
                if entry is None:
                    return wire.BAD_HANDLE, None
                if body.faults.busy():
                    return wire.BUSY, None
                if code == 0x101B:
                    return wire.OK, entry.content[asked[1] : asked[1] + asked[2]]
                return wire.OK, entry.content
            case 0x100E:
                if body.full:
                    return wire.STORE_FULL, None
                body.press_soon()
                return wire.OK, None
            case 0x1014 | 0x1015:
                if asked[0] == CLOCK:
                    now = wire.text(_told(time.time()))
                    return wire.OK, wire.clock(CLOCK, now) if code == 0x1014 else now
                value = body.properties.get(asked[0])
                if value is None:
                    return wire.NO_PROPERTY, None
                if code == 0x1014:
                    return wire.OK, value.describe()
                return wire.OK, struct.pack("<" + value.letter, value.value)
            case 0x1016:
                return body.set_property(asked[0], data), None
            case 0x9203:
                if body.faults.busy():
                    return wire.BUSY, None
                jpeg, self._live_sequence = body.next_frame(self._live_sequence)
                return wire.OK, LIVE_HEADER + jpeg
        return wire.NOT_SUPPORTED, None

    def _device_info(self) -> bytes:
        return b"".join(
            (
                struct.pack("<HIH", 100, 0x0A, 100),
                wire.text("tether simulated camera"),
                struct.pack("<H", 0),
                wire.array("H", OPERATIONS),
                wire.array("H", EVENTS),
                wire.array("H", (CLOCK, *self._body.properties)),
                wire.array("H", (JPEG_FORMAT,)),
                wire.array("H", (JPEG_FORMAT, FOLDER_FORMAT, UNDEFINED_FORMAT)),
                wire.text("Nikon Corporation"),
                wire.text(NAME),
                wire.text("V1.00"),
                wire.text("6000001"),
            )
        )


def _storage_info(body: Body) -> bytes:
    room = struct.pack("<QQI", CARD_BYTES, body.free_bytes, body.free_pictures)
    return struct.pack("<HHH", 4, 3, 0) + room + wire.text("card") + wire.text("")


def _object_info(entry: CardFile, size: int) -> bytes:
    kind = UNDEFINED_FORMAT
    if entry.handle < FIRST_FILE:
        kind = FOLDER_FORMAT
    elif entry.name.upper().endswith((".JPG", ".JPEG")):
        kind = JPEG_FORMAT
    head = struct.pack(
        "<IHHIHIIIIIIIHII", STORE, kind, 0, size, JPEG_FORMAT, 0, 0, 0, 0, 0, 24,
        entry.parent, 1 if kind == FOLDER_FORMAT else 0, 0, 0,
    )  # fmt: skip
    when = _told(entry.made)
    return head + wire.text(entry.name) + wire.text(when) + wire.text(when) + wire.text("")


def _told(moment: float) -> str:
    """A moment as PTP tells it, on the camera's clock."""
    return time.strftime("%Y%m%dT%H%M%S", time.localtime(moment))


def _end(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
