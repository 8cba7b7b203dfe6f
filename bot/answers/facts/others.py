"""Others: who else shows it than a company that is named ("besides Laseryn, who cleans with lasers?"), or than
those that were just listed ("anyone else?"); which other talks there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import country_of, find_exhibitors, shown_by
from bot.answers.facts.exhibitor_lists import PAGE, criteria_of, exhibitor_list
from bot.answers.facts.session_lists import session_list
from bot.answers.language import languages_of, without_stop_words
from bot.answers.memory import Criteria, Memory
from bot.answers.names import Link
from bot.answers.normalise import normalise
from bot.answers.replies import MARKS, reply
from bot.answers.session_search import find_sessions
from bot.answers.spans import mask
from bot.domain.programme import Exhibitor
from bot.views.browsing_actions import OpenExhibitor, OpenExhibitors, OpenProgramme, OpenSession
from bot.views.findings import NoExhibitorResults, NoSessionResults

# What others may be asked for by, beside a topic.
_NARROWED = frozenset({"exhibitor", "country", "hall", "category", "track"})


def besides(ask: Ask) -> Draft | None:
    """Others than the companies that a question leaves out by their names, or says to show it ("Jiare makes kilns,
    who else does?"); None where it says nothing of what they are to show."""
    named = [link for link in ask.reading.links if link.kind == "exhibitor"]
    sought = ask.content or ask.reading.of("category") or ask.reading.of("country")
    if not named or not sought or any(link.kind not in _NARROWED for link in ask.reading.links):
        return None
    left_out = [link for link in named if _is_left_out(ask, link)]
    if any(_is_unsure(link) for link in named):
        return None
    criteria = criteria_of(ask)
    if len(left_out) < len(named) and not (_asks_who_else(ask) and _show(ask, named, criteria)):
        return None  # "Besides soy milk, what does Mr Bean sell?"
    if not any(link.kind == "country" and _is_left_out(ask, link) for link in ask.reading.links):
        criteria = replace(criteria, country=",".join(ask.reading.ids("country")))
    criteria = replace(criteria, label=_without_exception(criteria.label))
    ids = ask.reading.ids("exhibitor")
    return _others(ask, criteria, ids) or _others(ask, replace(criteria, strict=False), ids)


def _asks_who_else(ask: Ask) -> bool:
    return ask.reading.has("else") and not ask.reading.has("what_else")


def _is_unsure(link: Link) -> bool:
    """Whether it may be another company; that somebody who speaks is called so, too, does not matter."""
    return not link.is_sure or sum(ref.kind == "exhibitor" for ref in link.refs) > 1


def _show(ask: Ask, named: Sequence[Link], criteria: Criteria) -> bool:
    """Whether all that are named list what is sought."""
    showing = shown_by(ask.index, criteria) if criteria.topic else frozenset[str]()
    return {link.refs[0].id for link in named} <= showing


def _without_exception(label: str) -> str:
    """What is sought, without those that are left out behind it ("thrusters besides Laseryn")."""
    cues = (match for one in languages_of(label) for match in one.cues["except"].finditer(label.lower()))
    return label[: min((match.start() for match in cues), default=len(label))].strip() or label


def _is_left_out(ask: Ask, link: Link) -> bool:
    """Whether nothing but other names stands between what leaves something out and a name."""
    names = [(one.start, one.end) for one in ask.reading.links if one.kind == link.kind]
    before = mask(ask.reading.text, names)[: link.start]
    between = [
        without_stop_words(before[match.end() :], spaced=one.spaced)
        for one in languages_of(before)
        for match in one.cues["except"].finditer(before)
    ]
    return any(not text.strip(MARKS) for text in between)


def others_like(ask: Ask) -> Draft | None:
    """Who else shows what the company that is spoken of was asked for; where nobody does, that, and who is in its
    category."""
    ids = ask.reading.ids("exhibitor") or ask.memory.exhibitors[:1]
    known = ask.catalogue.exhibitor(ids[0]) if ids else None
    if known is None or ask.reading.says("second_stand"):
        return None
    akin = _of_category(ask, known.id)
    product = _product_spoken_of(ask)
    if akin is None:
        return None
    made = ask.reading.has("makes", "trades") and not (ask.content or ask.memory.listed)
    if not product and made and len(known.products) == 1:
        product = normalise(known.products[0].best(ask.reading.language))
    if not product:
        return exhibitor_list(ask, akin)
    same = Criteria("exhibitor", product, product, language=ask.reading.language, strict=True)
    if find_exhibitors(ask.index, replace(same, without=known.id)):
        return exhibitor_list(ask, replace(same, without=known.id))
    if not ask.memory.listed and known.id not in shown_by(ask.index, same):
        return exhibitor_list(ask, akin)
    return _nobody_else(ask, same, (known.id,), akin)


def _of_category(ask: Ask, id_: str) -> Criteria | None:
    """The others of a company's category; None where it has none."""
    known, language = ask.catalogue.exhibitor(id_), ask.reading.language
    if known is None or not known.categories:
        return None
    name = known.categories[0].best(language)
    return Criteria("exhibitor", topic=normalise(name), label=name, language=language, without=id_)


def _product_spoken_of(ask: Ask) -> str:
    """What the one company was asked for, as normalised words; empty where it was none."""
    memory, last = ask.memory, ask.memory.criteria
    if ask.content or not set(ask.reading.ids("exhibitor")) <= set(memory.exhibitors):
        return ""
    listed = last if last and memory.listed and memory.shown and last.kind == "exhibitor" else None
    # Those that are only close to it are listed too.
    showing = find_exhibitors(ask.index, replace(listed, wide=False)) if listed else ()
    return memory.product or (listed.topic if listed and len(showing) == 1 else "")


def of_listed(ask: Ask) -> Draft | None:
    """Others than the company that was shown, or those of the list that was; None where there is more of that to
    show, or where what is sought is another thing."""
    reading, memory = ask.reading, ask.memory
    last = memory.criteria if memory.listed and memory.shown else None
    listed = find_exhibitors(ask.index, last) if last and last.kind == "exhibitor" else ()
    if last and _is_but_one_of(ask, listed):
        return _others(ask, last, reading.ids("exhibitor"))
    if reading.when or any(link.kind not in _NARROWED - {"exhibitor"} for link in reading.links):
        return None
    shown = tuple(one.id for one in listed[: (memory.page + 1) * PAGE])
    if last and shown and reply(reading.text, "any_others"):
        if len(shown) < len(listed):
            return None
        exact = find_exhibitors(ask.index, replace(last, wide=False))  # Who is only close to it does not show it.
        ids = tuple(one.id for one in exact)
        return _nobody_else(ask, last, ids, _of_category(ask, ids[0]) if len(ids) == 1 else None)
    shown = shown or ((memory.one_exhibitor,) if memory.one_exhibitor else ())
    if not (shown and reading.has("else") and (ask.content or reading.of("country"))):
        return None
    criteria = criteria_of(ask)
    known = tuple(one.id for one in find_exhibitors(ask.index, criteria) if one.id in shown)
    return _others(ask, criteria, known) if known else None


def _is_but_one_of(ask: Ask, listed: Sequence[Exhibitor]) -> bool:
    """Whether nothing is said but which of the listed ones are left out ("anyone besides Laseryn?")."""
    named = ask.reading.links
    ids = {one.id for one in listed}
    bare = bool(named) and not (ask.content or ask.reading.when)
    return bare and all(
        link.refs[0].kind == "exhibitor" and link.refs[0].id in ids and _is_left_out(ask, link) for link in named
    )


def from_same_country(ask: Ask) -> Draft | None:
    """Others from the country of the company that was spoken of ("who else comes from there?")."""
    of = ask.memory.one_exhibitor
    if not (of and reply(ask.reading.text, "from_same_country")):
        return None
    codes = [code for code, ids in ask.index.countries.items() if of in ids and code.isalpha()]
    if not codes:
        return None
    return _others(ask, Criteria("exhibitor", country=codes[0], language=ask.reading.language), (of,))


def sessions_of_listed(ask: Ask) -> Draft | None:
    """Other sessions than those of the list that was shown, where that was all of it: those of other days and
    hours, else that there is none."""
    reading, memory = ask.reading, ask.memory
    last = memory.criteria if memory.listed and memory.shown else None
    asked = reply(reading.text, "any_others") or reply(reading.text, "any_other_sessions")
    if last is None or last.kind != "session" or not asked or reading.when or reading.links:
        return None
    narrowed = last.topic or last.spoken or last.track
    if last.speaker or not narrowed or reading.spoken not in (None, last.spoken):
        return None  # Whatever else somebody speaks at is told with the person.
    found = find_sessions(ask.index, last)
    if len(found) > (memory.page + 1) * PAGE:
        return None
    wider = replace(last, days=(), start=None, end=None, at=None)
    if len(find_sessions(ask.index, wider)) > len(found):
        return session_list(ask, wider)
    view = NoSessionResults(last.label, room_id=last.room, hall_id=last.hall, spoken=last.spoken, others=True)
    rows = (*((OpenSession(one.id),) for one in found), (OpenProgramme(),))
    return Draft(view, (ask.source("session"),), rows, memory)


def _others(ask: Ask, criteria: Criteria, ids: tuple[str, ...]) -> Draft | None:
    others = replace(criteria, without=",".join(ids))
    showing = shown_by(ask.index, criteria) if criteria.topic else frozenset[str]()
    # Who is only in a category that is called so is no other one that shows it.
    if not (showing and showing <= set(ids)) and find_exhibitors(ask.index, others):
        return exhibitor_list(ask, others)
    # That nobody at all shows it is told otherwise.
    return _nobody_else(ask, criteria, ids) if find_exhibitors(ask.index, criteria) else None


def _nobody_else(ask: Ask, criteria: Criteria, ids: tuple[str, ...], akin: Criteria | None = None) -> Draft:
    """``akin``: those that are near it, where any are."""
    view = NoExhibitorResults(criteria.label, criteria.hall, country_of(criteria), besides=ids)
    near = tuple(one.id for one in find_exhibitors(ask.index, akin))[:PAGE] if akin else ()
    if akin and near:
        view = replace(view, near=near, near_label=akin.label, in_category=True)
    memory = Memory(intent="exhibitors", exhibitors=ids, product=criteria.topic)
    memory = memory.listing(criteria, ask.memory)
    rows = (*((OpenExhibitor(id_),) for id_ in (*ids, *near)[:PAGE]), (OpenExhibitors(),))
    return Draft(view, (ask.source("exhibitor"),), rows, memory)
