"""What a fair calls its halls, where that is another word."""

from __future__ import annotations

from bot.answers.hall_kinds import called_halls
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER


def test_halls_are_called_so_where_no_number_is_beside_it() -> None:
    kinds = published(FOLDER / "cinema" / "expo", semantic=False).index.hall_kinds

    assert called_halls("how many stages, and stage 6", kinds) == "how many halls, and stage 6"
    assert called_halls("几号棚,一号棚,环幕棚", kinds) == "几号馆,一号棚,环幕棚"
    # Halls whose names end in brackets.
    assert not published(FOLDER / "recycle" / "expo", semantic=False).index.hall_kinds


def test_what_halls_are_called_by() -> None:
    streets, sectors = (
        published(FOLDER / fair / "expo", semantic=False).index.kinds_of_halls for fair in ("spice", "forest")
    )
    assert set(streets) == {"street", "街"}
    assert {"sector", "区"} <= set(sectors)
