"""vCards as phones and address books write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.importers.encoding import Undecodable
from bot.importers.vcard import VcardPerson, read_vcards


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")).encode()


def only(content: bytes) -> VcardPerson:
    (person,) = read_vcards(content)
    return person


def test_card_of_a_phone_is_read() -> None:
    content = card(
        "N:Li;Wang;;;",
        "FN:Wang Li",
        "ORG:Bashang Wind\\, Ltd;Sales",
        "TITLE:Engineer",
        "item1.EMAIL;type=INTERNET:wl@work.example",
        "EMAIL;type=INTERNET;type=pref:wang@home.example",
        "TEL;type=FAX:1",
        "TEL;type=HOME:2",
        "TEL;type=CELL:3",
        "ADR;type=WORK:;;Street 4\\nFloor 8;Shijiazhuang;;050000;China",
    )
    assert only(content) == VcardPerson(
        "Wang Li",
        "Bashang Wind, Ltd",
        "Engineer",
        ("wang@home.example", "wl@work.example"),
        ("3", "2"),
        "China",
    )


def test_card_of_version_2_is_read_with_its_quoted_lines() -> None:
    content = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=8A=9B;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=",
        "=E5=8A=9B",
        "ORG;CHARSET=GB18030;ENCODING=QUOTED-PRINTABLE:=B7=E7=B5=E7",
        "TEL;CELL;PREF:+86 138 0013 8000",
        "TEL;WORK:1",
        version="2.1",
    )
    assert only(content) == VcardPerson("王力", "风电", phones=("+86 138 0013 8000", "1"))


def test_card_of_version_4_is_read() -> None:
    content = card(
        'TEL;VALUE=uri;TYPE="work,voice";PREF=2:tel:+1-418-656-9254;ext=102',
        'TEL;VALUE=uri;TYPE="cell";PREF=1:tel:+1-418-262-6501',
        "N:Perreault;Simon;;;ing. jr",
        version="4.0",
    )
    assert only(content) == VcardPerson("Simon Perreault", phones=("+1-418-262-6501", "+1-418-656-9254"))


@pytest.mark.parametrize(
    ("family", "given_name", "name"), [("欧阳", "娜", "欧阳娜"), ("Li", "Wang", "Wang Li"), ("Li", "", "Li")]
)
def test_name_is_put_together_as_its_language_does(family: str, given_name: str, name: str) -> None:
    assert only(card(f"N:{family};{given_name};;;")).name == name


def test_folded_lines_and_pictures_are_passed_over() -> None:
    content = card("FN:Ann", " Ming", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", " SkZJRg==", "EMAIL:a@x.example")
    assert only(content) == VcardPerson("AnnMing", emails=("a@x.example",))


def test_persons_without_anything_are_left_out() -> None:
    assert read_vcards(card("NOTE:nobody") + card("FN:Ann") + b"BEGIN:VCARD\nFN:cut off") == [VcardPerson("Ann")]


def test_what_cannot_be_decoded_is_refused() -> None:
    with pytest.raises(Undecodable):
        read_vcards(b"\xff\xfe\xff")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        persons = read_vcards(b"BEGIN:VCARD\n" + content + b"\nEND:VCARD\n")
    except Undecodable:
        return
    assert all(person.name or person.emails or person.phones for person in persons)
