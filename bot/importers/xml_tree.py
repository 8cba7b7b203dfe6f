"""XML as a light tree with line numbers, parsed hardened: no entities, no external references."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from xml.sax import SAXException, SAXParseException  # only exceptions and names: defusedxml parses
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, InputSource, Locator

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import create_parser

from bot.domain.sentence import Sentence, sentence
from bot.importers.bounds import MAX_NODES
from bot.importers.faults import Fault

MAX_DEPTH = 100


class BadXml(Fault):
    """The file is no XML that is read. ``line`` counts from 1, or is 0."""

    def __init__(self, line: int, said: Sentence) -> None:
        super().__init__(said)
        self.line = line


@dataclass(slots=True)
class Element:
    """``tag`` without its namespace; ``text`` is all that stands before the first child."""

    tag: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self, tag: str) -> list[Element]:
        return [child for child in self.children if child.tag == tag]

    def first(self, tag: str) -> Element | None:
        return next((child for child in self.children if child.tag == tag), None)

    def value(self, tag: str) -> str:
        """The text of the first such child, stripped; empty where there is none."""
        child = self.first(tag)
        return child.text.strip() if child else ""


def parse_xml(data: bytes | str) -> Element:
    """The root element.

    Raises:
        BadXml: it is not well-formed, declares entities, or is nested too deeply.
    """
    builder = _Builder()
    parser = create_parser(forbid_dtd=False, forbid_entities=True, forbid_external=True)
    parser.setContentHandler(builder)
    source = InputSource()
    _feed(source, data)
    try:
        parser.parse(source)
    except DefusedXmlException as error:
        raise BadXml(
            0, sentence("The XML declares entities, which no schedule needs; export it again without")
        ) from error
    except SAXParseException as error:
        line = error.getLineNumber() or 0
        column = (error.getColumnNumber() or 0) + 1
        said = sentence(
            "This is not well-formed XML: %(error)s, in column %(column)s of the line; export the file again, it "
            "may be cut off",
            error=error.getMessage(),
            column=column,
        )
        raise BadXml(line, said) from error
    except BadXml:
        raise
    except (SAXException, LookupError, ValueError) as error:
        raise _not_well_formed(builder.line, str(error)) from error
    if builder.root is None:
        raise BadXml(0, sentence("The XML holds nothing; export the file again"))
    return builder.root


def _not_well_formed(line: int, why: str | Sentence) -> BadXml:
    return BadXml(line, sentence("This is not well-formed XML: %(error)s; export the file again", error=why))


def _feed(source: InputSource, data: bytes | str) -> None:
    if isinstance(data, str):
        source.setCharacterStream(io.StringIO(data))
    else:
        source.setByteStream(io.BytesIO(data))


class _Builder(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.root: Element | None = None
        self._open: list[Element] = []
        self._locator: Locator | None = None
        self._text: list[str] = []
        self._count = 0

    @property
    def line(self) -> int:
        return (self._locator.getLineNumber() or 0) if self._locator else 0

    def setDocumentLocator(self, locator: Locator) -> None:
        self._locator = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        self._flush()
        element = Element(name.rsplit(":", 1)[-1], dict(attrs.items()), self.line)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)
        self._count += 1
        if len(self._open) > MAX_DEPTH:
            why = sentence("elements are nested more than %(most)s deep", most=MAX_DEPTH)
            raise _not_well_formed(self.line, why)
        if self._count > MAX_NODES:
            most = f"{MAX_NODES:,}"
            why = sentence("it has more than %(most)s elements, which no schedule needs", most=most)
            raise _not_well_formed(self.line, why)

    def endElement(self, name: str) -> None:
        self._flush()
        self._open.pop()

    def characters(self, content: str) -> None:
        self._text.append(content)

    def _flush(self) -> None:
        if self._open and self._text:
            self._open[-1].text += "".join(self._text)
        self._text.clear()
