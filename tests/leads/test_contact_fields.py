"""What people type into cards: read in its usual form, or said why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.card import CardField, whole_name
from bot.services.leads.contact_fields import MOST, Unreadable, read_card, read_field, read_shared_phone

NAME, COMPANY, TITLE = CardField.NAME, CardField.COMPANY, CardField.TITLE
EMAIL, PHONE, COUNTRY = CardField.EMAIL, CardField.PHONE, CardField.COUNTRY


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (NAME, "  Emma\tLi ", "Emma Li"),
        (NAME, "张伟", "张伟"),
        (NAME, "Em\u200bma\x07", "Emma"),
        (NAME, "O'Brien-Łukasz", "O'Brien-Łukasz"),
        (COMPANY, "Bashang Wind & Co.", "Bashang Wind & Co."),
        (COMPANY, "3M", "3M"),
        (TITLE, "=HYPERLINK(1)", "=HYPERLINK(1)"),
        (EMAIL, "Emma@EXAMPLE.com", "Emma@example.com"),
        (EMAIL, "用户@例子.公司", "用户@例子.公司"),
        (PHONE, "+86 138 0013 8000", "+8613800138000"),
        (PHONE, "0086-138-0013-8000", "+8613800138000"),
        (PHONE, "138 0013 8000", "+8613800138000"),
        (PHONE, "0311 8888 8888", "+8631188888888"),
        (PHONE, "+49 (30) 901820", "+4930901820"),
        (COUNTRY, "Germany", "DE"),
        (COUNTRY, "德国", "DE"),
        (COUNTRY, "de", "DE"),
        (COUNTRY, "中国", "CN"),
    ],
)
def test_field_is_kept_in_its_usual_form(field: CardField, typed: str, kept: str) -> None:
    assert read_field(field, typed, "CN") == kept


@pytest.mark.parametrize(
    ("field", "typed", "reason"),
    [
        (NAME, " \n ", "empty"),
        (NAME, "x" * 101, "too_long"),
        (NAME, "<b>Emma</b>", "markup"),
        (NAME, "12345", "no_name"),
        (NAME, "emma@example.com", "no_name"),
        (NAME, "https://example.com", "no_name"),
        (COMPANY, "…", "no_text"),
        (COMPANY, "a < b", "markup"),
        (EMAIL, "emma", "no_email"),
        (EMAIL, "emma@", "no_email"),
        (EMAIL, "emma@localhost", "no_email"),
        (EMAIL, "a@b.c, d@e.f", "no_email"),
        (PHONE, "12", "no_phone"),
        (PHONE, "+86 138 0013", "no_phone"),
        (PHONE, "+999 123456789", "no_phone"),
        (PHONE, "call me", "no_phone"),
        (COUNTRY, "Atlantis", "no_country"),
        (COUNTRY, "Europe", "no_country"),
    ],
)
def test_field_that_is_none_says_why(field: CardField, typed: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_field(field, typed, "CN")
    assert refused.value.reason == reason


def test_number_without_country_code_needs_a_country() -> None:
    with pytest.raises(Unreadable) as refused:
        read_field(PHONE, "138 0013 8000")
    assert refused.value.reason == "phone_without_country"


@pytest.mark.parametrize(("told", "kept"), [("8613800138000", "+8613800138000"), ("+15550000000", "+15550000000")])
def test_telegrams_number_is_taken_as_it_is(told: str, kept: str) -> None:
    assert read_shared_phone(told) == kept


def test_number_that_nobody_can_call_is_refused() -> None:
    with pytest.raises(Unreadable):
        read_shared_phone("88800000000")


@pytest.mark.parametrize(
    ("text", "read", "wrong"),
    [
        (
            "Emma Li\nBashang Wind\nEngineer\nemma@example.com\n+86 138 0013 8000\nGermany",
            {
                NAME: "Emma Li",
                COMPANY: "Bashang Wind",
                TITLE: "Engineer",
                EMAIL: "emma@example.com",
                PHONE: "+8613800138000",
                COUNTRY: "DE",
            },
            {},
        ),
        ("13800138000\n\n张伟\n坝上风电", {PHONE: "+8613800138000", NAME: "张伟", COMPANY: "坝上风电"}, {}),
        ("Emma\nemma@\n123456", {NAME: "Emma"}, {EMAIL: "no_email", PHONE: "no_phone"}),
        ("Germany\nACME", {NAME: "Germany", COMPANY: "ACME"}, {}),  # The first line is a name, whatever it is.
        ("A B\nC\nD\nE\nF", {NAME: "A B", COMPANY: "C", TITLE: "D"}, {}),
        ("<i>\nACME", {COMPANY: "ACME"}, {NAME: "markup"}),
    ],
)
def test_whole_card_is_read_line_by_line(
    text: str, read: dict[CardField, str], wrong: dict[CardField, str]
) -> None:
    assert read_card(text, "CN") == (read, wrong)


@given(st.sampled_from(sorted(MOST)), st.text(max_size=300), st.sampled_from(["", "CN", "DE"]))
def test_whatever_is_typed_is_kept_in_one_safe_line_or_refused(field: CardField, text: str, region: str) -> None:
    try:
        kept = read_field(field, text, region)
    except Unreadable:
        return
    assert kept.splitlines() == [kept]
    assert 0 < len(kept) <= 254
    assert not set(kept) & set("<>\0")


@given(st.text(max_size=400))
def test_whatever_is_sent_at_once_is_read_without_an_error(text: str) -> None:
    read, wrong = read_card(text, "CN")
    assert not set(read) & set(wrong)


@pytest.mark.parametrize(
    ("given", "family", "whole"),
    [
        ("Emma", "Brandt", "Emma Brandt"),
        ("雪", "周", "周雪"),
        ("周雪", "", "周雪"),
        ("Li", "", "Li"),
        ("", "Li", "Li"),
    ],
)
def test_whole_name_is_in_the_order_of_its_language(given: str, family: str, whole: str) -> None:
    assert whole_name(given, family) == whole
