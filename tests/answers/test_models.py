"""Numbers of models, however they are joined."""

from __future__ import annotations

from bot.answers.models import Models


def test_models_are_written_as_the_data_has_them() -> None:
    known = Models(["hx-480 dc charger", "kx 22", "under-30 pitch", "pm-10 monitor", "xs3 player", "xs-3 player"])
    texts = ("hx480 talk", "hx 480 talk", "hx-481 talk", "kids under 12", "until 5 pm 14 may", "kx22", "xs-30")
    assert [known.written(text)[0] for text in texts] == [
        "hx-480 talk",
        "hx-480 talk",
        "hx481 talk",
        "kids under 12",
        "until 5 pm 14 may",
        "kx22",
        "xs-30",
    ]
    assert known.written("the hx 480")[1] == {"hx-480": "hx 480"}
