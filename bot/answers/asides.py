"""What somebody tells of themselves beside a question that is complete without it: "几点关门，我坐渡轮回去",
"booth 2B09 here, when can we come in", "I have a talk tomorrow, what microphone do I get"."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.clauses import parted
from bot.answers.concepts import ideas_of
from bot.answers.language import languages_of
from bot.answers.object_patterns import object_in
from bot.answers.reading import MAX_LENGTH, Reading
from bot.answers.replies import reply

# Cues of what is asked of the fair itself, and needs nothing besides.
_OF_FAIR = ("open", "close", "hours", "last_admission", "venue", "coordinates", "dates")
# Ideas of what an answer depends on.
_HINDERED = frozenset({"#jobs", "#accessibility"})
# Cues that ask for something else as well.
_OF_OTHERS = ("transport", "booth", "exhibitor", "session", "session_kind", "bilingual", "how_much")
# Cues of somebody's talk.
_OF_TALKS = ("session", "session_strong", "session_kind", "speaker", "on_stage")


def without_aside(reading: Reading, question: str, read: Callable[[str], Reading]) -> Reading:
    """The reading of the one clause that asks for the fair's hours or place; the whole question's where there is
    none, or the rest names a day or a thing of the expo."""
    of_fair = _is_of_fair(reading) and not (reading.is_chatter or reading.is_code or reading.emergency)
    of_fair = of_fair and not reading.says("asks_public_days")  # Who asks is what that depends on.
    parts = parted(question[:MAX_LENGTH]) if of_fair else ()
    asking = [part for part in parts if not _is_told(part.lower())]
    # Whom or what somebody brings, is or lacks, is what "may I come in?" is asked of.
    condition = any(reply(part.lower(), kind) for part in parts for kind in ("lacks", "condition"))
    if any(not _HINDERED.isdisjoint(ideas_of(part.lower())) for part in parts):
        return reading  # Who looks for a job asks when there are some; how one gets in with a wheelchair is asked.
    if condition and not _asks_until_when(reading, asking):
        return reading  # Whether one gets in without it is asked.
    if len(asking) != 1 or len(parts) == len(asking):
        return reading
    alone = read(asking[0])
    if reading.when.names_day and not alone.when.names_day and not reading.links:
        # "We come on Monday, when does it close that day?"
        days = " ".join(reading.text[start:end] for start, end in reading.when.spans)
        on_day = read(f"{days} {asking[0]}")
        alone = on_day if on_day.when.days == reading.when.days else alone
    more = [link for link in reading.links if link.kind not in ("expo", "venue", "country")]
    if alone.content or alone.unknown or not _is_of_fair(alone) or alone.has(*_OF_OTHERS):
        return reading
    if alone.has("pronoun") and object_in(reading.text, "written_speaker"):
        return reading  # "I want to hear Yu Zhiqiu, when is it?" asks for no day of the fair.
    if reading.has("bilingual"):
        return reading  # "My driver reads only Chinese, what is the address?"
    other_days = reading.when.days != alone.when.days and not alone.when.names_day
    return reading if len(more) > len(alone.links) or other_days else alone


def _is_told(part: str) -> bool:
    """Whether it tells something, and asks nothing."""
    if reply(part, "aside"):
        return True
    of_self = reply(part, "tells_of_self") is not None and reply(part, "asks") is None
    return of_self and not ideas_of(part)  # Whose client needs a visa asks for that.


def _asks_until_when(reading: Reading, asking: list[str]) -> bool:
    """Whether it asks for the time, and not only whether one may enter."""
    return not reading.has("enter", "last_admission") or any(reply(one.lower(), "until_when") for one in asking)


def _is_of_fair(reading: Reading) -> bool:
    """Whether it asks for the fair's hours, dates or place."""
    return reading.has(*_OF_FAIR) or bool(reading.of("expo") and reading.has("when", "where"))


def without_own_talk(reading: Reading, question: str, read: Callable[[str], Reading]) -> Reading:
    """The reading of what a speaker asks beside telling of a talk of their own; the whole question's where that
    needs what was told."""
    parts = parted(question[:MAX_LENGTH]) if reading.has(*_OF_TALKS) else ()
    asking = [part for part in parts if not reply(part.lower(), "speaks_here")]
    if not asking or len(asking) == len(parts):
        return reading
    alone = read(", ".join(asking))
    return alone if alone.content and not (alone.links or alone.unknown) else reading


def without_own_stand(reading: Reading, read: Callable[[str], Reading]) -> Reading:
    """The reading of what a stand's own people ask of it, without its number; the whole question's where it
    names something else."""
    stands = [link for link in reading.links if link.kind == "booth"]
    if len(stands) != 1:
        return reading
    match = reply(f"{reading.text[: stands[0].start]}#{reading.text[stands[0].end :]}", "speaks_for_stand")
    if match is None:
        return reading
    rest = match["rest"]
    alone = read(rest)
    if alone.links or alone.has("pronoun", "who", "about", "exhibitor"):
        return reading  # Which one this is, is asked by whoever stands before it.
    return (
        alone if alone.has("where") else read(next(iter(languages_of(rest))).for_own_stand.format(question=rest))
    )
