"""What staff type while they capture."""

from __future__ import annotations

import pytest

from bot.domain.card import Contact
from bot.domain.incoming import SharedContact
from bot.importers.vcard import VcardPerson
from bot.services.leads import reading
from bot.services.leads.reading import Given

WANG = Contact("Wang Li", "Bashang Wind", "", "wl@x.example", "+8613800138000")
TOKEN = "gcFPt_jJcGa1ZcKyZ95AdQ"


@pytest.mark.parametrize(
    "text",
    [
        "Wang Li, Bashang Wind, wl@x.example, 13800138000",
        "Wang Li；Bashang Wind；wl@x.example；+86 138 0013 8000",
        "Wang Li\nBashang Wind\n138 0013 8000\nwl@x.example",
    ],
)
def test_person_typed_by_hand_is_read(text: str) -> None:
    assert reading.typed_contact(text, "CN") == Given(WANG)


def test_what_cannot_be_read_is_left_as_it_was_written() -> None:
    text = "Wang Li, Bashang Wind, wl@x.example, 1234567"
    given = reading.typed_contact(text, "CN")
    assert given == Given(Contact("Wang Li", "Bashang Wind", "", "wl@x.example"), text)


@pytest.mark.parametrize(
    ("text", "name", "company"),
    [
        ("Will Sanders, Acme Wind", "Will Sanders", "Acme Wind"),
        ("he wei, bashang wind", "he wei", "bashang wind"),
        ("王工，坝上风电", "王工", "坝上风电"),
        ("欧阳晓明，坝上风电", "欧阳晓明", "坝上风电"),
    ],
)
def test_person_may_have_no_address(text: str, name: str, company: str) -> None:
    assert reading.typed_contact(text, "CN") == Given(Contact(name, company))


@pytest.mark.parametrize(
    "text",
    [
        "想要100kWh的报价，下周联系",
        "你好啊今天生意不错，来了好多人",
        "对储能很感兴趣，月底前要方案",
        "wants a quote, next week",
        "needs 20 units, call tomorrow",
    ],
)
def test_remark_is_no_person(text: str) -> None:
    assert reading.typed_contact(text, "CN") is None


@pytest.mark.parametrize(
    "text",
    ["Wang Li", "what is on now?", "When does it open, and where", "where is B2-017", "几点开门，几点关门？"],
)
def test_question_or_a_single_word_is_no_person(text: str) -> None:
    assert reading.typed_contact(text, "CN") is None


@pytest.mark.parametrize(
    ("text", "codes", "plain", "resembles"),
    [
        ("ABCD-EFGH", ("ABCDEFGH",), True, True),
        ("abcd efg2", ("ABCDEFG2",), True, True),
        ("ABCD-EFGH, JKLM-NPQR\n2345-6789", ("ABCDEFGH", "JKLMNPQR", "23456789"), False, False),
        ("standard", ("STANDARD",), False, False),
        ("ABCD-EFGH, ABCD-EFG0", ("ABCDEFGH", "ABCD-EFG0"), False, False),
        ("Secretus, Hiddenworks", (), False, False),
        ("ABCD-EFG0", (), False, True),
        ("hello", (), False, False),
        ("B2-017", (), False, False),
    ],
)
def test_codes_are_told_from_words(text: str, codes: tuple[str, ...], plain: bool, resembles: bool) -> None:
    told = (reading.codes(text), reading.is_plain_code(text), reading.resembles_code(text))
    assert told == (codes, plain, resembles)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        (f"https://t.me/expo_bot?start={TOKEN}", (TOKEN,)),
        (f"see https://expo.example/q/{TOKEN} and t.me/expo_bot?start={TOKEN}", (TOKEN,)),
        ("https://example.com/start", ()),
    ],
)
def test_links_of_ours_are_found(text: str, tokens: tuple[str, ...]) -> None:
    assert reading.tokens(text) == tokens


def test_shared_contact_is_completed_by_its_vcard() -> None:
    shared = SharedContact(
        "8613800138000", "Wang", "Li", None, "BEGIN:VCARD\nORG:Bashang Wind\nEMAIL:wl@x.example\nEND:VCARD"
    )
    assert reading.shared_contact(shared, "CN") == Given(WANG)
    assert reading.shared_contact(SharedContact("12", "Wang"), "CN") == Given(Contact("Wang"), "12")


def test_other_numbers_of_a_vcard_are_left_for_the_notes() -> None:
    person = VcardPerson("Wang Li", "", "", ("wrong@", "wl@x.example"), ("13800138000", "139 0013 9000"))
    given = reading.vcard_contact(person, "CN")
    assert given == Given(
        Contact("Wang Li", email="wl@x.example", phone="+8613800138000"), "139 0013 9000, wrong@"
    )
