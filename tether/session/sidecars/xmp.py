"""An XMP packet as properties: found whether written as attributes or elements, changed in place.

Everything that is not asked for stays as it is. Entities, DTDs and the network are never touched:
a sidecar comes from anywhere.
"""

import re
from collections.abc import Sequence
from typing import Any, Literal

from lxml import etree

NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpDM": "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "darktable": "http://darktable.sf.net/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "acdsee": "http://ns.acdsee.com/iptc/1.0/",
    "tether": "https://tether.invalid/xmp/1.0/",
}
_EMPTY = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""/>'
    b"</rdf:RDF></x:xmpmeta>"
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 (section 2.2) cannot hold."""
_CONTAINERS = ("Bag", "Seq", "Alt")
_PACKET = re.compile(
    rb"<(?P<tag>(?:[A-Za-z_][\w.-]*:)?(?:xmpmeta|xapmeta|RDF))[\s>].*</(?P=tag)\s*>", re.DOTALL
)
"""The packet itself, whatever stands before and after it."""


class PacketError(ValueError):
    """Not an XMP packet, or one that tries to do more than describe."""


def _tag(name: str) -> str:
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


class Packet:
    """One XMP packet. Property names are written `prefix:Name` with the prefixes of `NAMESPACES`.

    Args:
        content: a whole sidecar; None for a new one.

    Attributes:
        mended: the content was not well-formed, and could be read only without what is around the
            packet or in another encoding than it says.

    Raises:
        PacketError: it cannot be read as XMP.
    """

    def __init__(self, content: bytes | None = None) -> None:
        for prefix, address in NAMESPACES.items():
            if prefix != "xml":
                etree.register_namespace(prefix, address)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
        )
        self.mended = False
        root = _parse(_EMPTY if content is None else content, parser)
        if root is None:
            root = _parse(_mended(content or b""), parser)
            self.mended = True
        if root is None:
            raise PacketError("it is not well-formed XML")
        self._tree = root.getroottree()
        if self._tree.docinfo.doctype:
            raise PacketError("a sidecar has no document type")
        self._rdf = root if root.tag == _tag("rdf:RDF") else root.find(f".//{_tag('rdf:RDF')}")
        if self._rdf is None:
            raise PacketError("there is no rdf:RDF in it")
        if self._rdf.find(_tag("rdf:Description")) is None:
            etree.SubElement(self._rdf, _tag("rdf:Description")).set(_tag("rdf:about"), "")

    def get(self, name: str) -> str | None:
        """A simple property's text, or None."""
        tag = _tag(name)
        for description in self._descriptions():
            if tag in description.attrib:
                return str(description.get(tag))
            element = description.find(tag)
            if element is not None:
                # A value with qualifiers is one element deeper; whatever it is, it is somebody's.
                value = element.find(f".//{_tag('rdf:value')}")
                told = "".join((element if value is None else value).itertext())
                return " ".join(told.split())
        return None

    def set(self, name: str, value: str | None) -> None:
        """Set a simple property where it is, or add it; None takes it away."""
        tag = _tag(name)
        text = None if value is None else _clean(value)
        for description in self._descriptions():
            if tag in description.attrib:
                if text is None:
                    del description.attrib[tag]
                else:
                    description.set(tag, text)
                return
            element = description.find(tag)
            if element is not None:
                qualified: Any = element.find(f".//{_tag('rdf:value')}")
                if text is None:
                    description.remove(element)
                elif qualified is not None:
                    qualified.text = text
                else:
                    for child in list(element):
                        element.remove(child)
                    element.text = text
                return
        if text is not None:
            self._descriptions()[0].set(tag, text)

    def items(self, name: str) -> list[str]:
        """An array property's items (or a simple one's text as the only item)."""
        tag = _tag(name)
        for description in self._descriptions():
            if tag in description.attrib:
                return [str(description.get(tag))]
            element = description.find(tag)
            if element is None:
                continue
            container = _container(element)
            if container is None:
                text = (element.text or "").strip()
                return [text] if text else []
            return [(item.text or "").strip() for item in container.findall(_tag("rdf:li"))]
        return []

    def set_items(
        self, name: str, items: Sequence[str], kind: Literal["Bag", "Seq", "Alt"]
    ) -> None:
        """Set an array property's items; an empty one is taken away."""
        tag = _tag(name)
        element = None
        for description in self._descriptions():
            description.attrib.pop(tag, None)
            element = description.find(tag) if element is None else element
        if not items:
            if element is not None:
                element.getparent().remove(element)
            return
        if element is None:
            element = etree.SubElement(self._descriptions()[0], tag)
        container = _container(element)
        if container is None:
            element.text = None
            container = etree.SubElement(element, _tag(f"rdf:{kind}"))
        wanted = [_clean(item) for item in items]
        for line in container.findall(_tag("rdf:li")):
            # What stays keeps its own element: others hang qualifiers such as languages on it.
            if (line.text or "").strip() in wanted:
                wanted.remove((line.text or "").strip())
            else:
                container.remove(line)
        for item in wanted:
            etree.SubElement(container, _tag("rdf:li")).text = item
        # darktable looks for the container behind a line break, where Lightroom's files have one.
        etree.indent(element, " ", level=3)

    def set_alternative(self, name: str, text: str) -> None:
        """Set the default text of a language alternative such as a title."""
        self.set_items(name, [text], "Alt")
        for description in self._descriptions():
            element = description.find(_tag(name))
            if element is not None:
                for line in element.iter(_tag("rdf:li")):
                    line.set(_tag("xml:lang"), "x-default")

    def serialise(self) -> bytes:
        """The packet as UTF-8, with whatever stood around it."""
        content: bytes = etree.tostring(self._tree, encoding="UTF-8", xml_declaration=True)
        return content + b"\n"

    def _descriptions(self) -> list[etree._Element]:
        found: list[etree._Element] = self._rdf.findall(_tag("rdf:Description"))
        return found


def _parse(content: bytes, parser: etree.XMLParser) -> "etree._Element | None":
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _mended(content: bytes) -> bytes:
    """The packet without what is around it, in UTF-8; Windows-1252 where it is not that."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = content.decode("utf-16", "replace").encode()
    found = _PACKET.search(content)
    if found is None:
        return b""
    try:
        text = found[0].decode("utf-8")
    except UnicodeDecodeError:
        text = found[0].decode("cp1252", "replace")
    return _clean(text).encode()


def _container(element: etree._Element) -> etree._Element | None:
    for kind in _CONTAINERS:
        found = element.find(_tag(f"rdf:{kind}"))
        if found is not None:
            return found
    return None


def _clean(text: str) -> str:
    return _NOT_XML.sub(" ", text)
