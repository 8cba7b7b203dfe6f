"""Strangers' texts made plain: HTML and Markdown taken out, and the language told by the script."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY
from bot.importers.bounds import MAX_CELL
from bot.importers.text import one_line, prose

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_TAG = re.compile(r"</?(?:b|i|em|strong|u|s|sub|sup|span|br|p|small|code)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\(\s*<?[^()\s<>]{1,2000}>?(?:\s+\"[^\"\n]{0,300}\")?\s*\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\]\(\s*<?([^()\s<>]{1,2000})>?(?:\s+\"[^\"\n]{0,300}\")?\s*\)")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
_BULLET = re.compile(r"^([ \t]*)[*+][ \t]+(?=\S)", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)[\w+-]*[ \t]*$", re.MULTILINE)
_STRONG = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^\n*_]{1,500}?)(?<=[^\s*_])\1(?![\w*])")
_CODE = re.compile(r"(?<!`)`([^`\n]{1,300})`(?!`)")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_KANA_OR_HANGUL = re.compile("[\u3040-\u30ff\uac00-\ud7af\u1100-\u11ff]")


def plain_line(text: str) -> str:
    """A name or a title: as ``one_line``, entities and tags of HTML taken out."""
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    return one_line(text)


def plain_prose(text: str) -> str:
    """A longer text: as ``prose``, and Markdown taken out: links keep their address, lists their bullets."""
    text = prose(text)
    if not any(sign in text for sign in "*_`[#>-"):
        return _bounded(text)
    text = _FENCE.sub("", text)
    text = _LINK.sub(_link, _IMAGE.sub(r"\1", text))
    text = _RULE.sub("", _HEADING.sub(r"\1", text))
    text = _BULLET.sub(r"\1- ", _QUOTE.sub("", text))
    text = _STRONG.sub(r"\2", text)
    text = _CODE.sub(r"\1", _EMPHASIS.sub(r"\2", text))
    return _bounded(re.sub(r"\n{3,}", "\n\n", text).strip())


def paragraphs(texts: Iterable[str]) -> str:
    """Several plain texts below each other, each once."""
    return _bounded("\n\n".join(dict.fromkeys(text for text in texts if text)))


def tagged(text: str, language: str) -> Localized:
    """The text under its language: Chinese where its letters are, else ``language`` (else English, where that is
    Chinese)."""
    if not text:
        return EMPTY
    return Localized({language_by_script(text, language): text})


def language_by_script(text: str, language: str) -> str:
    """``zh`` for a text whose letters are mostly Chinese, else ``language``, or ``en`` where that is Chinese."""
    chinese = language == "zh" or language.startswith("zh-")
    han = len(_HAN.findall(text))
    if han and not _KANA_OR_HANGUL.search(text):
        letters = sum(unicodedata.category(char).startswith("L") for char in text)
        if 3 * han >= letters - han:  # one sign says about as much as three letters
            return language if chinese else "zh"
    return "en" if chinese else language


def localized_of(value: object, language: str, *, long: bool = False) -> Localized:
    """A text, or an object with a text for each language (``{"en": ..., "fr": ...}``), of a JSON file."""
    clean = plain_prose if long else plain_line
    if isinstance(value, dict):
        texts = {str(tag).replace("_", "-"): clean(text) for tag, text in value.items() if isinstance(text, str)}
        return Localized({tag: text for tag, text in texts.items() if text and tag.isprintable()})
    return tagged(clean(value), language) if isinstance(value, str) else EMPTY


def _link(match: re.Match[str]) -> str:
    label, address = match[1], match[2]
    return label if address in label or address.startswith("#") else f"{label} ({address})"


def _bounded(text: str) -> str:
    """What no cell of a spreadsheet holds is cut, at a space."""
    if len(text) <= MAX_CELL:
        return text
    cut = text[: MAX_CELL - 1]
    return cut[: cut.rfind(" ", MAX_CELL - 200)].rstrip() + "…" if " " in cut[-200:] else cut + "…"
