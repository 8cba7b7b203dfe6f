"""Which kinds of facts which answers tell, or never do: the one table that rules and gates look into.

Kinds are named in the language files (``[asks]``, ``[tells]``, ``[details]``).
"""

from __future__ import annotations

# A text that lacks one of these tells nothing to the point, whatever else it tells.
STRICT = frozenset(
    {
        "verdict", "cheapest", "moment", "person", "reason", "phone", "colour", "interval", "length", "height",
        "last_run", "first_run", "edition", "speed", "weight", "age", "winner", "share", "deadline", "price",
    }
)  # fmt: skip
# "Can I leave my suitcase?" is answered by where, too; "how powerful?" by other than a number.
SOFT = frozenset({"permission", "rating"})
# Whether something may be done is told all over a text.
ANYWHERE = frozenset({"permission"})
# What is asked of anything that takes place.
WHEN_AND_WHERE = frozenset({"time", "place"})
# What each of several things in a text may be told to have.
OF_THINGS = frozenset({"money", "price", "time", "length", "size", "duration", "weight", "height", "speed"})

# Details that name the very thing: a text that has it, in its head or below, tells of it.
NAMED = frozenset({"defibrillator", "no_meat", "halal", "press_conference", "expected", "fireworks", "mascot"})

# A card of a hall or a company, or where something is, tells none of these.
NO_CARD_TELLS = frozenset(
    {
        "length", "height", "last_run", "first_run", "edition", "weight", "heat", "speed", "age", "noise",
        "colour", "person", "reason", "phone", "interval", "moment", "share",
    }
)  # fmt: skip
# No card tells these beside details, but in its own words.
IN_OWN_WORDS = frozenset(
    {"reason", "height", "speed", "weight", "heat", "winner", "edition", "last_run", "first_run"}
)
# No list of exhibitors has these.
NO_PRODUCT_TELLS = frozenset({"money", "price", "duration", "person", "limit"})
# No list of exhibitors is for these: a session or a text is.
NO_LIST_TELLS = frozenset(
    {"winner", "age", "closing", "deposit", "dress", "stand_price", "prize_money", "free_treat"}
)
# No programme tells these of a person; how long somebody speaks, and who, it does.
NO_SPEAKER_TELLS = NO_CARD_TELLS - {"length", "person"}
# No address tells these.
NO_ADDRESS_TELLS = NO_CARD_TELLS - {"length", "phone", "moment"}
# The timetable tells these.
OF_DAYS = frozenset(
    {
        "opening", "closing", "time", "duration", "permission", "moment", "limit", "last_run", "first_run",
        "overnight",
    }
)  # fmt: skip
# The entry of a hall or a room tells these of itself.
OF_PLACES = frozenset({"room_for", "floor_area", "how_big"})
# Measures of a hall: what is told of a car park's roof says nothing of it.
OF_HALLS = frozenset({"length", "height", "weight", "heat", "noise", "built", "heating", "operator"})
