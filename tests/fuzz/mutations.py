"""Damage of the kinds that a broken link and a hostile hand make; few examples unless soaking."""

import os

from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("TETHER_FUZZ_EXAMPLES", "60"))
"""`make fuzz` sets thousands."""


@st.composite
def mutated(draw, content):
    """Bytes changed, cut out, repeated or put in, a few times."""
    data = bytearray(content)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        size = draw(st.integers(1, 64))
        match draw(st.sampled_from(["set", "cut", "end", "repeat", "insert"])):
            case "set":
                data[at : at + size] = draw(st.binary(min_size=1, max_size=8))
            case "cut":
                del data[at : at + size]
            case "end":
                del data[at:]
            case "repeat":
                data[at:at] = data[at : at + size]
            case "insert":
                data[at:at] = draw(
                    st.sampled_from([b"\xff" * 8, bytes(8), b"\xff\xd9", b"A" * 300])
                )
    return bytes(data)
