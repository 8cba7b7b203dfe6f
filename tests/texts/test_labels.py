"""What stands on buttons."""

from __future__ import annotations

import unicodedata

import pytest

from bot.domain.catalogue import name_key
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor
from bot.texts.labels import _LABELS
from bot.texts.renderer import Renderer
from bot.views import action as actions
from bot.views.action import (
    _REGISTRY,
    Action,
    Back,
    ChooseLanguage,
    More,
    MoreResults,
    OpenCategories,
    OpenCategory,
    OpenDay,
    OpenExhibitor,
    OpenExhibitors,
    OpenExhibitorSessions,
    OpenFaq,
    OpenHall,
    OpenHallExhibitors,
    OpenHalls,
    OpenPassage,
    OpenProgramme,
    OpenSession,
    OpenTrack,
    OpenTransport,
    SearchExhibitors,
    ShareExhibitor,
    ShareSession,
    ShowHelp,
    ShowLanguages,
    ShowNow,
    ShowPrivacy,
    ShowVenue,
    ShowWelcome,
)
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at

RENDERER = Renderer()

STORAGE = Localized.of(en="Energy Storage", zh="储能")
LABELS: list[tuple[Action, str, str]] = [
    (Back(OpenSession("S1")), "Back", "返回"),
    (Back(ShowWelcome()), "Main menu", "主菜单"),
    (More(OpenTrack(DAY_1)), "More", "更多"),
    (MoreResults("abc", 1), "More", "更多"),
    (ShowWelcome(), "Main menu", "主菜单"),
    (ShowHelp(), "Help", "使用帮助"),
    (ShowPrivacy(), "Privacy", "隐私说明"),
    (ShowNow(), "On now", "正在进行"),
    (ShowVenue(), "Getting here", "交通指南"),
    (OpenProgramme(), "Forum programme", "论坛安排"),
    (OpenDay(DAY_1), "Forum today", "今日论坛"),
    (OpenDay(DAY_2), "Forum Sat 31 July", "7月31日（周六）论坛"),
    (OpenTrack(DAY_1, "Energy Storage"), "Energy Storage (7)", "储能（7）"),
    (OpenTrack(DAY_1), "All sessions (10)", "全部场次（10）"),
    (OpenSession("S1"), "9:30 Opening Ceremony", "9:30 开幕式"),
    (OpenSession("S3"), "Cancelled: Wind in Winter", "已取消：冬季风电"),
    (OpenExhibitors(), "Find exhibitors", "找展商"),
    (OpenCategories(), "Categories", "展商类别"),
    (OpenCategory("Solar & Wind"), "Solar & Wind (12)", "光伏与风电（12）"),
    (OpenHallExhibitors("2"), "Exhibitors in Hall 2", "2号馆展商"),
    (SearchExhibitors(), "Search", "搜索"),
    (OpenExhibitor("X1"), "Yanshu Storage", "炎黍储能"),
    (OpenExhibitor("X13"), "Late Comer", "Late Comer"),
    (OpenExhibitorSessions("X1"), "Sessions (2)", "论坛场次（2）"),
    (OpenHalls(), "Halls", "展馆"),
    (OpenHall("1"), "Hall 1 Solar & Wind", "1号馆 光伏与风电"),
    (OpenFaq("F1"), "Is there Wi-Fi?", "有无线网络吗？"),
    (OpenTransport(0), "Metro", "地铁"),
    (OpenTransport(1), "Car and parking", "自驾与停车"),
    (OpenTransport(2), "Cable car", "Cable car"),
    (OpenPassage("about.md", 1), "背景", "背景"),
    (ShareSession("S1"), "Share", "分享"),
    (ShareExhibitor("X1"), "Share", "分享"),
    (ShowLanguages(), "🌐 Language", "🌐 语言"),
    (ChooseLanguage("en"), "English", "English"),
    (ChooseLanguage("zh"), "中文", "中文"),
    (ChooseLanguage("fr"), "fr", "fr"),
    (actions.AskTeam(1), "Ask the team", "帮我问"),
    (actions.WithdrawQuestion(1), "Withdraw", "撤回提问"),
    (actions.ShowQuestions(), "Questions", "观众提问"),
    (actions.ListTickets("open"), "Waiting", "等待答复"),
    (actions.ListTickets("answered"), "Answered", "已答复"),
    (actions.OpenTicket(12, 3), "3", "3"),
    (actions.OpenTicket(12), "Open", "打开"),
    (actions.AnswerTicket(1), "Answer", "答复"),
    (actions.DismissTicket(1), "Not for us", "无法答复"),
    (actions.MakeFaq(1), "Make it an FAQ entry", "加入常见问题"),
    (actions.UndoFaq(1), "Undo", "撤销"),
    (actions.ListUnknown(), "Not known", "不知道的"),
    (actions.OpenUnknown(12, 3), "3", "3"),
    (actions.WriteFaq(1), "Make FAQ entry", "加入常见问题"),
    (actions.HideUnknown(1), "Dismiss", "忽略"),
    (actions.ShowReadiness(), "Usual questions", "常见问题检查"),
    (actions.StopWriting(), "Cancel", "取消"),
    (actions.StartAnnouncement(), "New announcement", "新建通知"),
    (actions.ListAnnouncements(), "All announcements", "全部通知"),
    (actions.OpenAnnouncement(7), "No. 7", "第7条"),
    (actions.WriteAnnouncement(7, "zh"), "Text: Chinese", "正文：中文"),
    (actions.ChooseTextLanguage(7, "en"), "It is English", "这段是英文"),
    (actions.LinkAnnouncement(7, "zh"), "Link buttons: Chinese", "链接按钮：中文"),
    (actions.TimeAnnouncement(7, -1), "Send at…", "定时发送…"),
    (actions.TimeAnnouncement(7, 0), "At once", "立即发送"),
    (actions.TimeAnnouncement(7, 15), "In 15 min", "15分钟后"),
    (actions.ChooseNature(7, "news"), "Make it news", "改为普通通知"),
    (actions.ChooseNature(7, "sponsored"), "Make it sponsored", "改为推广消息"),
    (actions.ChooseNature(7, "urgent"), "Make it urgent", "改为紧急通知"),
    (actions.ChooseAudience(7), "Audience", "发送对象"),
    (actions.ChooseAudience(7, "role"), "Role", "身份"),
    (actions.ChooseAudience(7, "locale"), "Language", "语言"),
    (actions.ChooseAudience(7, "interest"), "Interests", "关注领域"),
    (actions.ChooseAudience(7, "session"), "Saved session", "收藏的论坛"),
    (actions.ChooseAudience(7, "track"), "Saved track", "收藏的专场"),
    (actions.ChooseAudience(7, "hall"), "Visited hall", "到访的展馆"),
    (actions.ToggleAudience(7, "site", ""), "On site today", "今日在场"),
    (actions.ToggleAudience(7, "role", "visitor", 1), "✓ Visitors", "✓ 观众"),
    (actions.ToggleAudience(7, "locale", "zh"), "Chinese", "中文"),
    (actions.ToggleAudience(7, "interest", name_key(STORAGE)), "Energy Storage", "储能"),
    (actions.ToggleAudience(7, "track", name_key(STORAGE), 1), "✓ Energy Storage", "✓ 储能"),
    (actions.ToggleAudience(7, "session", "S1"), "Opening Ceremony", "开幕式"),
    (actions.ToggleAudience(7, "hall", "2", 1), "✓ Hall 2", "✓ 2号馆"),
    (actions.ClearAudience(7), "Everyone", "所有人"),
    (actions.TestAnnouncement(7), "Send it to me first", "先发给我看看"),
    (actions.ReviewAnnouncement(7), "Send…", "发送…"),
    (actions.ReviewAnnouncement(7, "urgent"), "🚨 Urgent: send now", "🚨 紧急：立即发送"),
    (actions.ConfirmAnnouncement(7, 1), "Confirm", "确认"),
    (actions.DiscardAnnouncement(7), "Cancel", "取消"),
    (actions.ControlAnnouncement(7, "pause"), "Pause", "暂停"),
    (actions.ControlAnnouncement(7, "resume"), "Resume", "继续"),
    (actions.ControlAnnouncement(7, "cancel"), "Cancel the rest", "取消剩余"),
    (actions.ControlAnnouncement(7, "withdraw"), "Take it back…", "撤回…"),
    (actions.ControlAnnouncement(7, "delete"), "Delete it at its readers", "确认撤回"),
    (actions.ControlAnnouncement(7, "revise"), "Change the text", "修改正文"),
    (actions.ControlAnnouncement(7, "apply"), "Change it", "确认修改"),
    (actions.ControlAnnouncement(7, "unschedule"), "Don’t send; edit it", "先不发，继续修改"),
    (actions.ControlAnnouncement(7, "report"), "Report", "发送报告"),
    (actions.ControlAnnouncement(7, "resend"), "Send failed ones again", "重发失败的"),
    (actions.MuteAnnouncements("news"), "No more announcements", "不再接收通知"),
    (actions.MuteAnnouncements("sponsored"), "No more sponsored messages", "不再接收推广"),
    (actions.ShowInterests(), "My interests", "我的关注"),
    (actions.ToggleInterest(name_key(STORAGE), 1), "✓ Energy Storage", "✓ 储能"),
    (actions.ShowAgenda(), "My agenda", "我的日程"),
    (actions.OpenAgendaDay(DAY_1), "Today", "今天"),
    (actions.OpenAgendaDay(DAY_2), "Sat 31 July", "7月31日（周六）"),
    (actions.SaveSession("S1"), "Save", "收藏"),
    (actions.UndoDrop("S1"), "Undo", "撤销"),
    (actions.DropSession("S1"), "Remove", "移除"),
    (actions.UndoSave("S1"), "Undo", "撤销"),
    (actions.DropGone(), "Remove what is gone", "移除已撤下的"),
    (actions.KeepSession("S1"), "Keep", "保留"),
    (actions.ShowAlternatives("S1"), "See alternatives", "看看其他场次"),
    (actions.RemindSession("S1"), "Remind me", "提醒我"),
    (actions.SwitchReminder("S1", 15, 1), "15 min", "15分钟"),
    (actions.SwitchReminder("S1", 60, 0), "✓ 1 h", "✓ 1小时"),
    (actions.SnoozeReminder("session", "S1"), "Again in 5 min", "5分钟后再提醒"),
    (actions.NotGoing("session", "S1"), "Not going", "不去了"),
    (actions.PlanVisit("X1"), "Remind me to visit", "提醒我去参观"),
    (actions.SaveVisit("X1", 27127080), "Today 14:00", "今天 14:00"),
    (actions.SaveVisit("X1", 27128220), "Sat 31 July 9:00", "7月31日（周六） 9:00"),
    (actions.DropVisit("X1"), "Remove", "移除"),
    (actions.SendCalendar(), "Calendar file", "日历文件"),
    (actions.SendSessionCalendar("S1"), "Add to calendar", "加入日历"),
    (actions.ShowCalendarLink(), "Calendar link", "日历订阅"),
    (actions.RenewCalendarLink(), "New link", "更换链接"),
    (actions.RevokeCalendarLink(), "End the link", "停用链接"),
    (actions.ShowSettings(), "Settings", "设置"),
    (actions.SwitchOffset(0, 1), "at the start", "开始时"),
    (actions.SwitchOffset(1440, 0), "✓ 1 d", "✓ 1天"),
    (actions.SwitchQuiet(0), "✓ Quiet hours", "✓ 免打扰时段"),
    (actions.SwitchNotice("change_notices", 0), "✓ Changes", "✓ 变更通知"),
    (actions.SwitchNotice("morning_brief", 1), "Morning brief", "每日早报"),
    (actions.SwitchNotice("nothing", 1), "No longer listed", "已撤下"),
    (actions.AnswerBriefOffer(1), "Yes, each morning", "好，每天早上"),
    (actions.AnswerBriefOffer(0), "No, thanks", "不用了"),
    (actions.StopReminders(1), "Stop reminders too", "提醒也停"),
    (actions.StopReminders(0), "Keep reminders", "保留提醒"),
    (actions.ResumeMessages(), "Turn on again", "重新开启"),
]
GONE = [
    actions.ToggleAudience(7, "interest", "gone"),
    actions.ToggleAudience(7, "session", "gone"),
    actions.ToggleAudience(7, "hall", "gone"),
    actions.ToggleInterest("gone"),
    OpenTrack(DAY_1, "gone"),
    OpenSession("gone"),
    OpenCategory("gone"),
    OpenHall("gone"),
    OpenHallExhibitors("gone"),
    OpenExhibitor("gone"),
    OpenFaq("gone"),
    OpenTransport(9),
    OpenPassage("gone", 0),
]


def label(action: Action, locale: str) -> str:
    return RENDERER.label(action, locale, expo.catalogue(), at(DAY_1, "11:20"))


@pytest.mark.parametrize(("action", "english", "chinese"), LABELS, ids=lambda value: str(value)[:40])
def test_label_reads_in_each_language(action: Action, english: str, chinese: str) -> None:
    assert (label(action, "en"), label(action, "zh")) == (english, chinese)


def test_every_action_has_a_label_and_is_tried_here() -> None:
    assert set(_LABELS) == set(_REGISTRY.values())
    assert {type(action) for action, _, _ in LABELS} == set(_REGISTRY.values())


@pytest.mark.parametrize("action", GONE, ids=lambda action: type(action).__name__)
def test_label_of_what_is_gone_says_so(action: Action) -> None:
    assert (label(action, "en"), label(action, "zh")) == ("No longer listed", "已撤下")


def test_day_is_called_by_its_date_where_now_is_not_known() -> None:
    assert RENDERER.label(OpenDay(DAY_1), "en", expo.catalogue()) == "Forum Fri 30 July"


@pytest.mark.parametrize("locale", expo.LOCALES)
def test_long_name_is_cut_to_forty_columns(locale: str) -> None:
    name = Localized.of(en="Extraordinarily Long Company Name " * 5, zh="名字很长的公司" * 9)
    catalogue = expo.catalogue(exhibitors=(Exhibitor("L", name),))

    cut = RENDERER.label(OpenExhibitor("L"), locale, catalogue)

    assert cut.endswith("…")
    assert sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in cut) <= 40
