"""What stands on a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.domain.catalogue import key_of
from bot.domain.localized import Localized
from bot.domain.programme import SessionStatus
from bot.texts import (
    agenda_labels,
    announcement_labels,
    card_labels,
    edit_labels,
    export_labels,
    formats,
    import_labels,
    lead_labels,
    meeting_labels,
    organiser_labels,
    profile_labels,
    stats_labels,
    team_labels,
)
from bot.texts.words import Words
from bot.views import browsing_actions, helpdesk_actions
from bot.views.action import Action, Back, More


def label_of(action: Action, words: Words) -> str:
    """The label of an action: a string, with the thing's own name where it names one; one line of at most
    ``formats.LABEL_WIDTH`` columns.

    Raises:
        KeyError: the action has no label (a test proves that each has).
    """
    return formats.label(_LABELS[type(action)](action, words))


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _back(action: Back, words: Words) -> str:
    return words("button.welcome" if action.to == browsing_actions.ShowWelcome() else "button.back")


def _day(action: browsing_actions.OpenDay, words: Words) -> str:
    if action.date == words.today:
        return words("button.day_today")
    return words("button.day", day=words.format("date_weekday", action.date))


def _track(action: browsing_actions.OpenTrack, words: Words) -> str:
    catalogue = words.catalogue
    if not action.track:
        sessions = catalogue.sessions_by_day.get(action.date, ())
        return words("button.all_sessions", count=len(sessions))
    key = key_of(action.track)
    found = catalogue.sessions_by_track.get((action.date, key), ())
    if not found:
        return words.gone
    return words("button.track", track=catalogue.tracks[key].best(words.locale), count=len(found))


def _session(action: browsing_actions.OpenSession, words: Words) -> str:
    session = words.catalogue.session(action.session_id)
    if session is None:
        return words.gone
    title = session.title.best(words.locale)
    if session.status is SessionStatus.CANCELLED:
        return words("button.session_cancelled", title=title)
    return words("button.session", time=words.format("time", session.start), title=title)


def _category(action: browsing_actions.OpenCategory, words: Words) -> str:
    key = key_of(action.category)
    found = words.catalogue.exhibitors_by_category.get(key, ())
    if not found:
        return words.gone
    name = words.catalogue.categories[key].best(words.locale)
    return words("button.category", category=name, count=len(found))


def _hall(action: browsing_actions.OpenHall, words: Words) -> str:
    hall = words.catalogue.hall(action.hall_id)
    return hall.name.best(words.locale) if hall else words.gone


def _room(action: browsing_actions.OpenRoom, words: Words) -> str:
    room = words.catalogue.room(action.room_id)
    return room.name.best(words.locale) if room else words.gone


def _hall_exhibitors(action: browsing_actions.OpenHallExhibitors, words: Words) -> str:
    hall = words.catalogue.hall(action.hall_id)
    return words("button.hall_exhibitors", hall=hall.short_name.best(words.locale)) if hall else words.gone


def _exhibitor(action: browsing_actions.OpenExhibitor, words: Words) -> str:
    exhibitor = words.catalogue.exhibitor(action.exhibitor_id)
    return exhibitor.name.best(words.locale) if exhibitor else words.gone


def _exhibitor_sessions(action: browsing_actions.OpenExhibitorSessions, words: Words) -> str:
    exhibitor = words.catalogue.exhibitor(action.exhibitor_id)
    sessions = words.catalogue.sessions_by_exhibitor.get(exhibitor.id, ()) if exhibitor else ()
    return words("button.exhibitor_sessions", count=len(sessions))


def _exhibitor_map(action: browsing_actions.OpenExhibitorMap, words: Words) -> str:
    """With the name of the hall where there are several to look into."""
    exhibitor, hall = words.catalogue.exhibitor(action.exhibitor_id), words.catalogue.hall(action.hall_id)
    several = exhibitor is not None and len({stand.hall_id for stand in exhibitor.stands}) > 1
    if several and hall is not None:
        return words("button.map_hall", hall=hall.short_name.best(words.locale))
    return words("button.map")


def _faq(action: browsing_actions.OpenFaq, words: Words) -> str:
    faq = words.catalogue.faq(action.faq_id)
    return faq.question.best(words.locale) if faq else words.gone


def _passage(action: browsing_actions.OpenPassage, words: Words) -> str:
    passage = words.catalogue.passage(action.document, action.index)
    return (passage.heading or passage.text) if passage else words.gone


def _transport(action: browsing_actions.OpenTransport, words: Words) -> str:
    ways = words.catalogue.programme.transport
    if not 0 <= action.index < len(ways):
        return words.gone
    return transport_mode(ways[action.index].mode, words)


_MODES = {
    word: mode
    for mode, synonyms in {
        "metro": "metro subway underground mrt 地铁",
        "tram": "tram streetcar 电车 有轨电车",
        "bus": "bus coach 公交 公共汽车 巴士",
        "shuttle": "shuttle 班车 接驳车 摆渡车",
        "rail": "rail train railway 火车 高铁 铁路",
        "airport": "airport plane flight air 飞机 机场",
        "taxi": "taxi cab 出租车 网约车",
        "car": "car drive driving parking 自驾 停车 驾车",
        "bike": "bike bicycle cycling 自行车 骑行",
        "walk": "walk walking foot 步行",
        "ferry": "ferry boat 轮渡 渡轮",
    }.items()
    for word in synonyms.split()
}


def transport_mode(mode: Localized, words: Words) -> str:
    """The organiser's word for a way to get there: theirs where they gave it in several languages, else translated
    where it is a usual one."""
    own = mode.best(words.locale)
    known = next((_MODES[word] for value in mode.values() if (word := value.strip().lower()) in _MODES), None)
    if known and len(mode.by_locale) == 1:
        return words(f"transport.{known}")
    return own.replace("_", " ").strip().capitalize()


def _language(action: browsing_actions.ChooseLanguage, words: Words) -> str:
    known = action.locale in words.texts.locales
    return words.texts.text(action.locale, "language.name") if known else action.locale


def _tickets(action: helpdesk_actions.ListTickets, words: Words) -> str:
    return words("button.tickets_answered" if action.state == "answered" else "button.tickets_open")


def _numbered(action: helpdesk_actions.OpenTicket | helpdesk_actions.OpenUnknown, words: Words) -> str:
    return str(action.number) if action.number else words("button.open")


def _template(action: helpdesk_actions.UseTemplate, _words: Words) -> str:
    return str(action.number)


def _drop_template(action: helpdesk_actions.DropTemplate, words: Words) -> str:
    return words("button.drop_template", number=action.number)


_LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    Back: _back,
    More: _fixed("button.more"),
    browsing_actions.ShowWelcome: _fixed("button.welcome"),
    browsing_actions.ShowHelp: _fixed("button.help"),
    browsing_actions.ShowPrivacy: _fixed("button.privacy"),
    browsing_actions.ShowNow: _fixed("button.now"),
    browsing_actions.ShowVenue: _fixed("button.venue"),
    browsing_actions.OpenProgramme: _fixed("button.programme"),
    browsing_actions.OpenDay: _day,
    browsing_actions.OpenTrack: _track,
    browsing_actions.OpenSession: _session,
    browsing_actions.OpenExhibitors: _fixed("button.exhibitors"),
    browsing_actions.OpenCategories: _fixed("button.categories"),
    browsing_actions.OpenCategory: _category,
    browsing_actions.OpenHallExhibitors: _hall_exhibitors,
    browsing_actions.SearchExhibitors: _fixed("button.search"),
    browsing_actions.OpenExhibitor: _exhibitor,
    browsing_actions.OpenExhibitorSessions: _exhibitor_sessions,
    browsing_actions.OpenHalls: _fixed("button.halls"),
    browsing_actions.OpenHall: _hall,
    browsing_actions.OpenHallMap: _fixed("button.map"),
    browsing_actions.OpenExhibitorMap: _exhibitor_map,
    browsing_actions.OpenRoom: _room,
    browsing_actions.OpenFaq: _faq,
    browsing_actions.OpenTransport: _transport,
    browsing_actions.OpenPassage: _passage,
    browsing_actions.MoreResults: _fixed("button.more"),
    browsing_actions.ShareSession: _fixed("button.share"),
    browsing_actions.ShareExhibitor: _fixed("button.share"),
    helpdesk_actions.AskTeam: _fixed("button.ask_team"),
    helpdesk_actions.WithdrawQuestion: _fixed("button.withdraw"),
    helpdesk_actions.FollowUp: _fixed("button.follow_up"),
    helpdesk_actions.StopFollowUp: _fixed("button.cancel"),
    helpdesk_actions.ShowQuestions: _fixed("button.questions"),
    helpdesk_actions.ListTickets: _tickets,
    helpdesk_actions.OpenTicket: _numbered,
    helpdesk_actions.AnswerTicket: _fixed("button.answer"),
    helpdesk_actions.DismissTicket: _fixed("button.dismiss"),
    helpdesk_actions.MakeFaq: _fixed("button.make_faq"),
    helpdesk_actions.UndoFaq: _fixed("button.undo"),
    helpdesk_actions.ListUnknown: _fixed("button.unknown"),
    helpdesk_actions.OpenUnknown: _numbered,
    helpdesk_actions.WriteFaq: _fixed("button.write_faq"),
    helpdesk_actions.HideUnknown: _fixed("button.hide_unknown"),
    helpdesk_actions.ShowReadiness: _fixed("button.readiness"),
    helpdesk_actions.StopWriting: _fixed("button.cancel"),
    helpdesk_actions.ClaimTicket: _fixed("button.claim_ticket"),
    helpdesk_actions.ReleaseTicket: _fixed("button.release_ticket"),
    helpdesk_actions.ShowTicket: _fixed("button.open"),
    helpdesk_actions.OfferTemplates: _fixed("button.offer_templates"),
    helpdesk_actions.UseTemplate: _template,
    helpdesk_actions.ListTemplates: _fixed("button.templates"),
    helpdesk_actions.WriteTemplate: _fixed("button.write_template"),
    helpdesk_actions.DropTemplate: _drop_template,
    browsing_actions.ShowLanguages: _fixed("button.languages"),
    browsing_actions.ChooseLanguage: _language,
    **agenda_labels.LABELS,
    **announcement_labels.LABELS,
    **stats_labels.LABELS,
    **edit_labels.LABELS,
    **import_labels.LABELS,
    **organiser_labels.LABELS,
    **team_labels.LABELS,
    **card_labels.LABELS,
    **lead_labels.LABELS,
    **export_labels.LABELS,
    **profile_labels.LABELS,
    **meeting_labels.LABELS,
}
