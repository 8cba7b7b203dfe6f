"""vCards, read back with another library."""

from __future__ import annotations

import vobject
from hypothesis import given
from hypothesis import strategies as st

from bot.exporters.vcard import VCard, vcards

FULL = VCard(
    "张 伟; Ltd, \\ Co",
    "伟",
    "张",
    "坝上风电 & Sons; GmbH",
    "Chief, Engineer",
    "zw@example.com",
    "+8613800138000",
    "https://example.com/a;b,c",
    "中国",
    "zhangw",
    "line one\nline two " + "很长的备注" * 30,
    ("Energy, Storage", "风电"),
)


def test_every_field_is_read_back() -> None:
    (card,) = vobject.readComponents(vcards([FULL]).decode())
    assert (card.version.value, card.fn.value) == ("3.0", FULL.full_name)
    assert (card.n.value.family, card.n.value.given) == ("张", "伟")
    assert card.org.value == [FULL.organisation]
    assert (card.title.value, card.email.value, card.tel.value) == (FULL.title, FULL.email, FULL.phone)
    assert card.adr.value.country == FULL.country
    assert card.contents["x-telegram"][0].value == "zhangw"
    assert card.note.value == FULL.note


def test_empty_fields_are_left_out() -> None:
    assert vcards([VCard("ACME")]).decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:ACME",
        "N:;;;;",
        "END:VCARD",
        "",
    ]


def test_lines_have_at_most_75_octets() -> None:
    lines = vcards([FULL]).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # No character is split.


@given(st.text(max_size=200))
def test_no_text_ends_the_card_or_begins_a_line_of_its_own(text: str) -> None:
    content = vcards([VCard("Name", note=text, organisation=text), VCard("Other")]).decode()
    unfolded = content.replace("\r\n ", "").split("\r\n")
    starts = [line.partition(":")[0] for line in unfolded if line]
    assert [start for start in starts if start in {"BEGIN", "END"}] == ["BEGIN", "END"] * 2
    assert set(starts) <= {"BEGIN", "VERSION", "FN", "N", "ORG", "NOTE", "END"}
