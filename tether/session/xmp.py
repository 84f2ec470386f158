"""An XMP packet as properties: found whether written as attributes or elements, changed in place.

Everything that is not asked for stays as it is. Entities, DTDs and the network are never touched:
a sidecar comes from anywhere.
"""

import re
from collections.abc import Sequence
from typing import Literal

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


class PacketError(ValueError):
    """Not an XMP packet, or one that tries to do more than describe."""


def _tag(name: str) -> str:
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


class Packet:
    """One XMP packet. Property names are written `prefix:Name` with the prefixes of `NAMESPACES`.

    Args:
        content: a whole sidecar; None for a new one.

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
        try:
            root = etree.fromstring(_EMPTY if content is None else content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise PacketError(str(error)) from error
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
            if element is not None and len(element) == 0:
                return (element.text or "").strip()
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
                if text is None:
                    description.remove(element)
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


def _container(element: etree._Element) -> etree._Element | None:
    for kind in _CONTAINERS:
        found = element.find(_tag(f"rdf:{kind}"))
        if found is not None:
            return found
    return None


def _clean(text: str) -> str:
    return _NOT_XML.sub(" ", text)
