"""PTP and PTP/IP on the wire (ISO 15740, CIPA DC-005): little-endian packets and datasets."""

import struct
from dataclasses import dataclass
from socket import socket

INIT_COMMAND, INIT_COMMAND_ACK, INIT_EVENT, INIT_EVENT_ACK = 1, 2, 3, 4
REQUEST, RESPONSE, EVENT, START_DATA, DATA, END_DATA, PING, PONG = 6, 7, 8, 9, 10, 12, 13, 14
OK, NOT_SUPPORTED, BAD_HANDLE, NO_PROPERTY = 0x2001, 0x2005, 0x2009, 0x200A
STORE_FULL, BUSY, BAD_VALUE = 0x200C, 0x2019, 0x201C
MOST_BYTES = 1 << 20
"""A client has nothing longer to say: settings are a few bytes."""
CHUNK = 1 << 18
MOST_CHARACTERS = 254
"""Of a PTP string: its count is one byte and includes the final NUL."""


@dataclass(frozen=True, slots=True)
class Property:
    """One camera value: PTP code and type, the struct letter, current value and choices."""

    code: int
    kind: int
    letter: str
    value: int
    choices: tuple[int, ...] = ()
    writable: bool = True

    def describe(self) -> bytes:
        """DevicePropDesc with an enumeration of the choices."""
        one = "<" + self.letter
        head = struct.pack("<HHB", self.code, self.kind, self.writable)
        body = struct.pack(one, self.value) * 2
        if not self.choices:
            return head + body + b"\0"
        form = struct.pack("<BH", 2, len(self.choices))
        return head + body + form + b"".join(struct.pack(one, v) for v in self.choices)


def text(value: str) -> bytes:
    """A PTP string: count with the final NUL, then UTF-16."""
    if not value:
        return b"\0"
    encoded = value[:MOST_CHARACTERS].encode("utf-16-le", "surrogatepass") + b"\0\0"
    return bytes([len(encoded) // 2]) + encoded


def clock(code: int, now: bytes) -> bytes:
    """DevicePropDesc of a moment that cannot be set; `now` is a PTP string."""
    return struct.pack("<HHB", code, 0xFFFF, False) + now + now + b"\0"


def array(letter: str, values: "tuple[int, ...] | list[int]") -> bytes:
    """A PTP array: count, then values of one struct letter."""
    return struct.pack("<I", len(values)) + b"".join(struct.pack("<" + letter, v) for v in values)


def receive(connection: socket) -> tuple[int, bytes]:
    """One packet: its type and what follows. ConnectionError where the other side is gone."""
    length, kind = struct.unpack("<II", _exactly(connection, 8))
    if not 8 <= length <= MOST_BYTES:
        raise ConnectionError("a packet of an impossible length")
    return kind, _exactly(connection, length - 8)


def send(connection: socket, kind: int, payload: bytes) -> None:
    """Send one packet."""
    connection.sendall(struct.pack("<II", len(payload) + 8, kind) + payload)


def _exactly(connection: socket, count: int) -> bytes:
    got = bytearray()
    while len(got) < count:
        piece = connection.recv(count - len(got))
        if not piece:
            raise ConnectionError("the client has gone")
        got += piece
    return bytes(got)
