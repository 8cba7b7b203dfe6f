"""`parse_mode=HTML`: text with tags -> text and entities, or the parser's complaint in Telegram's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from .entities import utf16_length
from .errors import ApiError, bad_request
from .links import LinkError, checked_link
from .people import Json

_STYLES: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS: Final = _STYLES.keys() | {"a", "code", "pre", "blockquote", "tg-emoji"}
# The one attribute that each tag listens to, and the prefix that its value must have.
_ARGUMENTS: Final = {
    "a": ("href", ""),
    "code": ("class", "language-"),
    "span": ("class", "tg-"),
    "tg-emoji": ("emoji-id", ""),
}
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPECIAL: Final = re.compile("[<&]")
_REFERENCE: Final = re.compile(r"&(#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z]+);?")
_SPACE: Final = re.compile(r"\s*")
_TAG_NAME: Final = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME: Final = re.compile(r"[^\s=>]*")
_TOKEN: Final = re.compile(r"[a-zA-Z0-9.-]*")
_USER_LINK: Final = re.compile(r"tg://user\?id=(\d+)$")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    first_part: int


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Text and entities of a marked-up text."""
    if _SPECIAL.search(source) is None:
        return source, []
    return _Parser(source).run()


def _unescape(reference: re.Match[str]) -> str | None:
    name = reference[1]
    if name[0] != "#":
        return _NAMED.get(name)
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else None


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.parts: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def run(self) -> tuple[str, list[Json]]:
        source = self.source
        while (found := _SPECIAL.search(source, self.position)) is not None:
            self.add(source[self.position : found.start()])
            self.position = found.start()
            if found[0] == "&":
                self.reference()
            elif source.startswith("</", self.position):
                self.end_tag()
            else:
                self.start_tag()
        self.add(source[self.position :])
        if self.open:
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.parts), self.entities

    def add(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += utf16_length(text)

    def error(self, what: str, position: int, rest: str = "") -> ApiError:
        offset = len(self.source[:position].encode("utf-8", "surrogatepass"))
        return _refusal(f"{what} at byte offset {offset}{rest}")

    def reference(self) -> None:
        found = _REFERENCE.match(self.source, self.position)
        character = _unescape(found) if found else None
        if found is None or character is None:
            self.add("&")
            self.position += 1
        else:
            self.add(character)
            self.position = found.end()

    def skip(self, pattern: re.Pattern[str]) -> str:
        """Move over what the pattern matches; the patterns here match the empty string too."""
        found = pattern.match(self.source, self.position)
        assert found is not None
        self.position = found.end()
        return found[0]

    def peek(self) -> str:
        return self.source[self.position : self.position + 1]

    def start_tag(self) -> None:
        begin = self.position
        self.position += 1
        tag = self.skip(_TAG_NAME).lower()
        if not self.peek():
            raise self.error("Unclosed start tag", begin)
        if tag not in _TAGS:
            raise self.error(f'Unsupported start tag "{tag}"', begin)
        argument = ""
        while self.skip(_SPACE) is not None and self.peek() != ">":
            name, value = self.attribute(tag, begin)
            if tag == "blockquote" and name == "expandable":
                argument = name
            wanted, prefix = _ARGUMENTS.get(tag, ("", ""))
            if name == wanted and value.startswith(prefix):
                argument = value.removeprefix(prefix)
        self.position += 1
        if tag == "span" and argument != "spoiler":
            raise self.error('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.length, len(self.parts)))

    def attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self.skip(_ATTRIBUTE_NAME)
        if not name:
            if not self.peek():
                raise self.error("Unclosed start tag", begin)
            raise self.error(f'Empty attribute name in the tag "{tag}"', begin)
        self.skip(_SPACE)
        if self.peek() != "=":
            if name == "expandable" and tag == "blockquote":
                return name, ""
            raise self.error(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin)
        self.position += 1
        self.skip(_SPACE)
        if not self.peek():
            raise self.error("Unclosed start tag", begin)
        value = self.quoted() if self.peek() in "'\"" else self.token()
        if not self.peek():
            raise self.error("Unclosed start tag", begin)
        return name, value

    def token(self) -> str:
        begin = self.position
        value = self.skip(_TOKEN).lower()
        following = self.peek()
        if following and following != ">" and not following.isspace():
            raise self.error("Unexpected end of name token", begin)
        return value

    def quoted(self) -> str:
        quote = self.peek()
        begin = self.position + 1
        end = self.source.find(quote, begin)
        if end < 0:
            self.position = len(self.source)
            return ""
        self.position = end + 1
        return _REFERENCE.sub(lambda found: _unescape(found) or found[0], self.source[begin:end])

    def end_tag(self) -> None:
        begin = self.position
        if not self.open:
            raise self.error("Unexpected end tag", begin)
        self.position += 2
        tag = self.skip(_TAG_NAME)
        self.skip(_SPACE)
        if self.peek() != ">":
            raise self.error("Unclosed end tag", begin)
        self.position += 1
        opened = self.open.pop()
        if tag and tag.lower() != opened.tag:
            raise self.error("Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{tag}>"')
        length = self.length - opened.offset
        if length > 0:
            self.close(opened, length)

    def close(self, opened: _Open, length: int) -> None:
        tag = opened.tag
        entity: Json = {"type": _STYLES.get(tag, tag), "offset": opened.offset, "length": length}
        if tag == "a":
            if not self.link(entity, opened):
                return
        elif tag in {"code", "pre"}:
            if self.code_in_pre(entity, opened):
                return
        elif tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif tag == "tg-emoji":
            if not opened.argument.isdigit() or int(opened.argument) > 2**63 - 1:
                raise _refusal("Invalid custom emoji identifier specified")
            entity |= {"type": "custom_emoji", "custom_emoji_id": opened.argument}
        self.entities.append(entity)

    def link(self, entity: Json, opened: _Open) -> bool:
        """Make it a link; Telegram drops one that leads nowhere and keeps its text."""
        url = opened.argument or "".join(self.parts[opened.first_part :])
        user = _USER_LINK.match(url)
        if user is not None:
            entity |= {"type": "text_mention", "user": {"id": int(user[1])}}
            return True
        try:
            entity |= {"type": "text_link", "url": checked_link(url)}
        except LinkError:
            return False
        return True

    def code_in_pre(self, entity: Json, opened: _Open) -> bool:
        """`<pre><code class="language-x">` (in either order) is one entity with a language."""
        last = self.entities[-1] if self.entities else None
        same = last is not None and (last["offset"], last["length"]) == (entity["offset"], entity["length"])
        if last is not None and same:
            if opened.tag == "pre" and last["type"] == "code" and last.get("language"):
                last["type"] = "pre"
                return True
            if opened.tag == "code" and last["type"] == "pre" and opened.argument:
                last["language"] = opened.argument
                return True
        if opened.tag == "code" and opened.argument:
            entity["language"] = opened.argument
        return False


def _refusal(what: str) -> ApiError:
    return bad_request(f"can't parse entities: {what}")
