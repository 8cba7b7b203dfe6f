"""A company is known without what it is by law, dots or not, and by the short forms that its name has."""

from __future__ import annotations

import pytest

from bot.answers.aliases import company_aliases, initials, noted_names
from bot.answers.normalise import normalise


@pytest.mark.parametrize(
    "name",
    [
        "Nordlys Brille ApS", "Nordlys Brille A/S", "Nordlys Brille S.r.l.", "Nordlys Brille S.p.A.",
        "Nordlys Brille s.r.o.", "Nordlys Brille Sp. z o.o.", "Nordlys Brille K.K.", "Nordlys Brille Sdn. Bhd.",
        "Nordlys Brille Pvt. Ltd.", "Nordlys Brille S.A. de C.V.", "Nordlys Brille GmbH & Co. KG",
        "Nordlys Brille A.Ş.", "Nordlys Brille Oyj",
    ],
)  # fmt: skip
def test_form_is_no_part_of_what_it_is_called(name: str) -> None:
    assert "nordlys brille" in company_aliases(normalise(name))


@pytest.mark.parametrize(
    ("name", "called"),
    [("Brille", ["brille"]), ("SE", ["se"]), ("A/S", ["a/s"]), ("talks and more", ["talks and more"])],
)
def test_of_a_name_something_is_left(name: str, called: list[str]) -> None:
    assert list(company_aliases(normalise(name))) == called


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("华朔核动力工程研究设计院有限公司(华核院)", ["华核院"]),
        ("north china institute of nuclear standards (nisq)", []),
        ("north china institute of standards and quality (nisq)", ["nisq"]),
        ("garden yard (outdoor)", []),
        ("海月储能(中国)", []),
        ("中科国能(中国)有限公司", []),
    ],
)
def test_short_forms_that_a_name_notes(name: str, short: list[str]) -> None:
    assert list(noted_names(name)) == short


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("KTX Thermal", ["ktx"]),
        ("KTX热控", ["ktx"]),
        ("XPU-7 Compute", ["xpu-7", "xpu7"]),
        ("KTX", []),
        ("Nordlys Cables", []),
        ("LED Garden", []),
    ],
)
def test_capitals_that_a_name_begins_with(name: str, short: list[str]) -> None:
    assert list(initials(name)) == short
