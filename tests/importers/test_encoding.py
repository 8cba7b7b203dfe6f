from __future__ import annotations

import codecs

import pytest

from bot.importers.encoding import Undecodable, decode

CHINESE = "hall_id,name\n1,一号馆 光伏与风电\n"
WESTERN = "hall_id,name\n1,Halle für Wärme – „Süd“\n2,Café à l’été\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (CHINESE.encode(), CHINESE, "UTF-8"),
        (codecs.BOM_UTF8 + CHINESE.encode(), CHINESE, "UTF-8"),
        (CHINESE.encode("utf-16"), CHINESE, "UTF-16"),
        (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), CHINESE, "UTF-16"),
        (CHINESE.encode("gb18030"), CHINESE, "GB18030"),
        ("开馆時間：１號館，𠮷野家".encode("gb18030"), "开馆時間：１號館，𠮷野家", "GB18030"),
        (WESTERN.encode("cp1252"), WESTERN, "windows-1252"),
        ("Müller".encode("cp1252"), "Müller", "windows-1252"),
        ("北京".encode("gb18030"), "北京", "GB18030"),
        (b"", "", "UTF-8"),
    ],
)
def test_encoding_found_by_the_bytes(data: bytes, text: str, encoding: str) -> None:
    found = decode(data)
    assert (found.text, found.encoding) == (text, encoding)


def test_encoding_named_by_the_caller_wins() -> None:
    assert decode("Привет".encode("cp1251"), "cp1251").text == "Привет"


def test_encoding_named_by_the_caller_drops_the_bom() -> None:
    assert decode(codecs.BOM_UTF8 + b"a", "utf-8").text == "a"


@pytest.mark.parametrize(
    ("data", "encoding", "offset"),
    [
        (b"name\n\x81\xff", None, 5),
        (CHINESE.encode() + b"\xe4\xb8", None, len(CHINESE.encode())),
        ("a,b".encode("utf-16-le"), None, 1),
        (b"ab\xff", "ascii", 2),
    ],
)
def test_bytes_that_cannot_be_read_are_named(data: bytes, encoding: str | None, offset: int) -> None:
    with pytest.raises(Undecodable, match=rf"^byte {offset} "):
        decode(data, encoding)
