"""``/broadcast`` from the first word to the report, over the local chat."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re

import pytest

from bot.localchat.errors import ApiError
from bot.localchat.messages import Message
from bot.localchat.params import Params
from bot.localchat.person import CannotDo, Person
from tests.handlers.conftest import SHANGHAI, Expo
from tests.localchat.support import png

EXIT = "Please leave hall 2 by the north exit."
EXIT_ZH = "请从北门离开2号馆。"
SIGNED = "The organisers, North China Smart Energy Expo"
OPT_OUT = "No more announcements"


@pytest.fixture
def organisers() -> list[int]:
    """Olga, and 欧阳."""
    return [9, 8]


def chinese_organiser(expo: Expo) -> Person:
    return expo.chat.user(8)


def everybody(expo: Expo) -> list[Person]:
    return [expo.visitor, expo.chinese_visitor, expo.chat.user(3), expo.organiser]


async def everybody_starts(expo: Expo) -> None:
    for person in everybody(expo):
        person.open_link()
        await person.wait_reply()


async def compose(expo: Expo, text: str) -> Message:
    """The draft with that text."""
    await expo.organiser.ask("/broadcast")
    return await expo.organiser.ask(text)


async def press(person: Person, label: str) -> Message:
    """Press the newest button of that label; what the bot shows then."""
    await person.press(label)
    return await person.wait_reply()


async def shown(person: Person, text: str) -> Message:
    """The message of the bot that says so now."""
    await person.wait_until(lambda: told(person, text) > 0, within=10)
    return next(m for m in reversed(person.messages) if text in m.text and m.from_bot)


async def send_it(expo: Expo, recipients: int) -> None:
    await press(expo.organiser, "Send…")
    await press(expo.organiser, "Confirm")
    await shown(expo.organiser, f"Delivered: {recipients} of {recipients}")


def told(person: Person, text: str) -> int:
    return sum(text in message.text for message in person.messages if message.from_bot)


def newest(person: Person) -> Message:
    return [message for message in person.messages if message.from_bot][-1]


def as_read(message: Message) -> dict[str, object]:
    """What a reader sees of a message, without its number and date."""
    fields = ("text", "entities", "caption", "caption_entities", "photo", "document", "location", "reply_markup")
    return {name: message[name] for name in fields if name in message}


async def test_urgent_is_three_steps_and_reaches_everybody_once(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    question = await press(expo.organiser, "🚨 Urgent: send now")
    assert question.text.startswith("Send it to 4 people?\nIt goes ahead of all other announcements")
    await press(expo.organiser, "Confirm")
    for person in everybody(expo)[:3]:
        message = await shown(person, EXIT)
        assert (told(person, EXIT), message.buttons) == (1, [])
    assert newest(expo.visitor).text == f"🚨 Urgent\n\n{EXIT}\n\n{SIGNED}"
    assert newest(expo.chinese_visitor).text == f"🚨 紧急通知\n\n{EXIT}\n\n华北智慧能源博览会主办方"
    await shown(expo.organiser, "Delivered: 4 of 4")


async def test_each_reader_gets_their_language_and_who_has_none_the_first(expo: Expo) -> None:
    await everybody_starts(expo)
    draft = await compose(expo, EXIT)
    assert "⚠ No Chinese text yet: 1 person will get another language." in draft.text
    await press(expo.organiser, "Text: Chinese")
    assert "⚠" not in (await expo.organiser.ask(EXIT_ZH)).text
    await send_it(expo, 4)
    assert newest(expo.visitor).text == f"{EXIT}\n\n{SIGNED}"
    assert newest(expo.chinese_visitor).text == f"{EXIT_ZH}\n\n华北智慧能源博览会主办方"
    assert (newest(expo.visitor).buttons, newest(expo.chinese_visitor).buttons) == ([OPT_OUT], ["不再接收通知"])


async def test_the_whole_of_it_in_chinese(expo: Expo) -> None:
    await everybody_starts(expo)
    olga = chinese_organiser(expo)
    assert (await olga.ask("/broadcast")).text.startswith("请把通知内容发给我")
    draft = await olga.ask(EXIT_ZH)
    assert draft.text.startswith("通知草稿（尚未发送）\n\n✓ 中文：请从北门离开2号馆。")
    await press(olga, "发送…")
    await press(olga, "确认")
    await shown(expo.chinese_visitor, EXIT_ZH)
    assert (await shown(olga, "已送达：5/5")).text.startswith("已发送\n请从北门离开2号馆。")


async def test_formatting_and_buttons_arrive_as_they_were_written_and_tested(expo: Expo) -> None:
    await everybody_starts(expo)
    await expo.organiser.ask("/broadcast")
    marks = [
        {"type": "bold", "offset": 0, "length": 6},
        {"type": "text_link", "offset": 7, "length": 4, "url": "https://example.org/plan?a=1&b=2"},
    ]
    expo.organiser.send("Hall 5 opens <now> & here", marks=marks)
    await expo.organiser.wait_reply()
    await press(expo.organiser, "Link buttons: English")
    refused = await expo.organiser.ask("Floor plan")
    assert refused.text.startswith("I can’t read that as buttons")
    draft = await expo.organiser.ask("Floor plan - https://example.org/plan")
    assert "[1 button]" in draft.text
    await expo.organiser.press("Send it to me first")
    tested = await shown(expo.organiser, f"Hall 5 opens <now> & here\n\n{SIGNED}")
    await send_it(expo, 4)
    assert as_read(newest(expo.visitor)) == as_read(tested)
    assert tested["entities"] == marks
    assert tested.rows[0] == [{"text": "Floor plan", "url": "https://example.org/plan"}]


async def test_a_picture_goes_with_its_caption_and_of_an_album_the_first(expo: Expo) -> None:
    await everybody_starts(expo)
    await expo.organiser.ask("/broadcast")
    expo.organiser.send_photo(png(), EXIT, album="a1")
    draft = await expo.organiser.wait_reply()
    expo.organiser.send_photo(png(5, 5), album="a1")
    assert "[photo]" in draft.text
    assert "Only the first of these pictures goes along" in draft.text
    answered = await expo.organiser.ask("where is B2-017?")
    assert "Hall 2" in answered.text
    await send_it(expo, 4)
    message = newest(expo.visitor)
    assert message["caption"] == f"{EXIT}\n\n{SIGNED}"
    assert expo.chat.api.files.find(message["photo"][-1]["file_id"]).content == png()


async def test_a_picture_goes_along_in_each_language(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await press(expo.organiser, "Text: English")
    expo.organiser.send_photo(png())
    assert f"✓ English: {EXIT} [photo]" in (await expo.organiser.wait_reply()).text
    await press(expo.organiser, "Text: Chinese")
    too_long = await expo.organiser.ask("请" * 901)
    assert too_long.text.startswith("That is too long: 900 characters fit here.")
    draft = await expo.organiser.ask(EXIT_ZH)
    assert f"✓ Chinese: {EXIT_ZH} [photo]" in draft.text
    await send_it(expo, 4)
    english, chinese = newest(expo.visitor), newest(expo.chinese_visitor)
    assert english["caption"] == f"{EXIT}\n\n{SIGNED}"
    assert chinese["caption"] == f"{EXIT_ZH}\n\n华北智慧能源博览会主办方"
    assert chinese["photo"] == english["photo"]


async def test_a_document_with_a_caption_and_what_cannot_be_sent(expo: Expo) -> None:
    await everybody_starts(expo)
    await expo.organiser.ask("/broadcast")
    expo.organiser.send_voice(b"voice")
    assert (await expo.organiser.wait_reply()).text.startswith(
        "I can send photos, videos, documents and animations"
    )
    expo.organiser.send_document("plan.pdf", b"%PDF", "x" * 901)
    assert (await expo.organiser.wait_reply()).text.startswith("That is too long: 900 characters fit here.")
    expo.organiser.send_document("plan.pdf", b"%PDF", EXIT)
    assert "[document]" in (await expo.organiser.wait_reply()).text
    await send_it(expo, 4)
    assert newest(expo.visitor)["document"]["file_name"] == "plan.pdf"


async def test_a_place_goes_before_its_words_and_stays_when_they_are_written_anew(expo: Expo) -> None:
    await everybody_starts(expo)
    await expo.organiser.ask("/broadcast")
    expo.organiser.send_location(38.98, 117.42)
    assert "✓ English [location]" in (await expo.organiser.wait_reply()).text
    await press(expo.organiser, "Text: English")
    await expo.organiser.ask("The shuttle leaves here.")
    await send_it(expo, 4)
    pin, words = [message for message in expo.visitor.messages if message.from_bot][-2:]
    assert (pin["location"]["latitude"], pin.buttons) == (38.98, [])
    assert (words.text, words.buttons) == (f"The shuttle leaves here.\n\n{SIGNED}", [OPT_OUT])
    assert "Change the text" not in newest(expo.organiser).buttons


async def test_a_pin_alone_is_one_message(expo: Expo) -> None:
    await everybody_starts(expo)
    await expo.organiser.ask("/broadcast")
    expo.organiser.send_location(38.98, 117.42)
    await expo.organiser.wait_reply()
    await send_it(expo, 4)
    assert (newest(expo.visitor)["location"]["longitude"], newest(expo.visitor).buttons) == (117.42, [OPT_OUT])


async def test_one_tap_under_an_announcement_ends_them_and_leaves_it_there(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, "First")
    await send_it(expo, 4)
    answer = await press(expo.visitor, OPT_OUT)
    assert answer.text.startswith("You won’t get announcements any more; urgent safety notices still come.")
    assert told(expo.visitor, "First") == 1
    draft = await compose(expo, "Second")
    assert "3 people now. 1 more takes no such messages." in draft.text
    await send_it(expo, 3)
    assert told(expo.visitor, "Second") == 0
    await compose(expo, EXIT)
    await press(expo.organiser, "🚨 Urgent: send now")
    await press(expo.organiser, "Confirm")
    await shown(expo.visitor, EXIT)


async def test_sponsored_reaches_nobody_who_has_not_asked_for_it(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, "Visit stand B2-017")
    draft = await press(expo.organiser, "Make it sponsored")
    assert "Kind: sponsored" in draft.text
    assert "0 people now. 4 more take no such messages." in draft.text
    question = await press(expo.organiser, "Send…")
    assert question.text.startswith("Nobody fits that audience at present.")
    assert question.buttons == ["Audience", "Back"]


async def test_audience_by_language_and_on_site_is_counted_as_it_is_chosen(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await press(expo.organiser, "Audience")
    await press(expo.organiser, "Language")
    chosen = await press(expo.organiser, "Chinese")
    assert "To: Chinese\n1 person now." in chosen.text
    assert chosen.buttons == ["English", "✓ Chinese", "Back"]
    both = await press(expo.organiser, "English")
    assert "4 people now." in both.text
    await press(expo.organiser, "Back")
    site = await press(expo.organiser, "On site today")
    assert "On site today\n4 people now." in site.text
    expo.clock.advance(dt.timedelta(days=1))
    await press(expo.organiser, "Role")
    visitors = await press(expo.organiser, "Visitors")
    assert "0 people now." in visitors.text
    everyone = await press(expo.organiser, "Back")
    assert "Visitors · Chinese and English · On site today" in everyone.text
    assert "To: everyone" in (await press(expo.organiser, "Everyone")).text


async def test_interests_choose_whom_it_reaches(expo: Expo) -> None:
    await everybody_starts(expo)
    await expo.visitor.ask("/settings")
    await press(expo.visitor, "My interests")
    chosen = await press(expo.visitor, newest(expo.visitor).buttons[0])
    name = chosen.buttons[0].removeprefix("✓ ")
    assert chosen.text.startswith(f"What are you looking for?\nYou look for {name}")
    await compose(expo, EXIT)
    await press(expo.organiser, "Audience")
    await press(expo.organiser, "Interests")
    assert "1 person now." in (await press(expo.organiser, name)).text


async def test_scheduled_by_a_typed_time_with_a_question_in_between(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await press(expo.organiser, "Send at…")
    assert (await expo.organiser.ask("soon")).text.startswith("I can’t read that as a time.")
    assert (await expo.organiser.ask("9:00")).text.startswith("That is in the past.")
    expo.organiser.send("where is B2-017?")
    await expo.organiser.wait_reply("Qingchuan Energy Storage")
    await expo.organiser.wait_reply("When should it leave?")
    assert "When: 14:30" in (await expo.organiser.ask("14:30")).text
    question = await press(expo.organiser, "Send…")
    assert question.text.startswith("Send it to 4 people?\nWho fits is counted again when it leaves.")
    waiting = await press(expo.organiser, "Confirm")
    assert waiting.text.startswith("Waits for its time\n")
    expo.clock.move_to(dt.datetime(2021, 7, 30, 14, 30, tzinfo=SHANGHAI))
    await shown(expo.visitor, EXIT)
    ended = await shown(expo.organiser, "Delivered: 4 of 4")
    assert (ended.id, told(expo.visitor, EXIT), told(expo.organiser, "It should have left")) == (waiting.id, 1, 0)


async def test_a_quick_time_and_a_change_of_mind(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await press(expo.organiser, "Send at…")
    assert "When: 11:30" in (await press(expo.organiser, "In 60 min")).text
    await press(expo.organiser, "Send…")
    await press(expo.organiser, "Confirm")
    assert (await press(expo.organiser, "Don’t send; edit it")).text.startswith("Announcement (nothing has been")
    assert (await press(expo.organiser, "Cancel")).text == "The draft is gone. Nothing was sent."


async def test_a_correction_is_shown_first_and_then_changes_what_was_sent(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await send_it(expo, 4)
    before = newest(expo.visitor)
    await press(expo.organiser, "Change the text")
    await press(expo.organiser, "Text: English")
    await expo.organiser.ask("Please leave hall 3 by the south exit.")
    await shown(expo.organiser, "Change it for the 4 people who have it?")
    assert newest(expo.visitor).text == before.text
    await press(expo.organiser, "Change it")
    after = await shown(expo.visitor, "hall 3 by the south exit")
    assert (after.id, after.buttons, told(expo.visitor, EXIT)) == (before.id, [OPT_OUT], 0)
    await shown(expo.organiser, "Corrected: 4 of 4")


async def test_taken_back_it_is_gone_at_its_readers(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await send_it(expo, 4)
    question = await press(expo.organiser, "Take it back…")
    assert question.text.startswith("Delete it for the 4 people who have it?")
    await press(expo.organiser, "Delete it for all")
    await expo.visitor.wait_until(lambda: told(expo.visitor, EXIT) == 0, within=10)
    assert (await shown(expo.organiser, "Deleted: 4 of 4")).text.startswith("Taken back\n")


async def test_taken_back_its_place_is_gone_too(expo: Expo) -> None:
    await everybody_starts(expo)
    before = len(expo.visitor.messages)
    await compose(expo, "The shuttle leaves here.")
    await press(expo.organiser, "Text: English")
    expo.organiser.send_location(38.98, 117.42)
    await expo.organiser.wait_reply()
    await send_it(expo, 4)
    assert len(expo.visitor.messages) == before + 2
    await press(expo.organiser, "Take it back…")
    await press(expo.organiser, "Delete it for all")
    await shown(expo.organiser, "Deleted: 4 of 4")
    assert len(expo.visitor.messages) == before


async def test_refused_by_telegram_it_says_why_and_goes_again_when_mended(expo: Expo) -> None:
    await everybody_starts(expo)
    wrong = "Doors open at 25:00"

    async def refuse(_method: str, params: Params) -> None:
        if params.text("text").startswith(wrong):
            raise ApiError(400, "Bad Request: BUTTON_URL_INVALID")

    await compose(expo, wrong)
    expo.chat.intercept_before.append(refuse)
    await press(expo.organiser, "Send…")
    await press(expo.organiser, "Confirm")
    refused = await shown(expo.organiser, "Telegram refused it: Button_url_invalid.")
    assert refused.text.startswith("Nothing was delivered\n")
    await press(expo.organiser, "Change the text")
    await press(expo.organiser, "Text: English")
    await expo.organiser.ask("Doors open at 9:00")
    await shown(expo.organiser, "Send this text instead?")
    await press(expo.organiser, "Change it")
    await press(expo.organiser, "Send failed ones again")
    await shown(expo.organiser, "Delivered: 4 of 4")
    assert (told(expo.visitor, "Doors open at 9:00"), told(expo.visitor, wrong)) == (1, 0)


async def test_who_blocked_the_bot_is_counted_and_the_report_says_why(expo: Expo) -> None:
    await everybody_starts(expo)
    expo.chinese_visitor.deactivate()
    await compose(expo, EXIT)
    await press(expo.organiser, "Send…")
    await press(expo.organiser, "Confirm")
    progress = await shown(expo.organiser, "Ended 10:30.")
    assert progress.text == f"Sent\n{EXIT}\n\nDelivered: 3 of 4\n1 has blocked the bot.\nEnded 10:30."
    report = await press(expo.organiser, "Report")
    content = expo.chat.api.files.find(report["document"]["file_id"]).content.decode("utf-8-sig")
    at = "2021-07-30T10:30:00+08:00"
    assert list(csv.DictReader(io.StringIO(content))) == [
        {"outcome": "sent", "reason": "", "uncertain": "", "messages": "3", "first_at": at, "last_at": at},
        {
            "outcome": "gone",
            "reason": "Forbidden: user is deactivated",
            "uncertain": "",
            "messages": "1",
            "first_at": at,
            "last_at": at,
        },
    ]


async def test_progress_goes_on_in_a_new_message_where_the_old_one_was_deleted(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await press(expo.organiser, "Send at…")
    await press(expo.organiser, "In 15 min")
    await press(expo.organiser, "Send…")
    waiting = await press(expo.organiser, "Confirm")
    del expo.organiser.room.messages[waiting.id]
    expo.clock.advance(dt.timedelta(minutes=15))
    ended = await shown(expo.organiser, "Delivered: 4 of 4")
    assert ended.id != waiting.id
    assert told(expo.organiser, "Delivered: 4 of 4") == 1


async def test_a_press_on_an_older_question_does_not_send_what_was_changed_since(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await press(expo.organiser, "Send…")
    await chinese_organiser(expo).ask("/broadcast")
    await chinese_organiser(expo).press("全部通知")
    await chinese_organiser(expo).wait_reply()
    await press(chinese_organiser(expo), "第1条")
    await press(chinese_organiser(expo), "改为紧急通知")
    asked_again = await press(expo.organiser, "Confirm")
    assert "Kind: urgent" in asked_again.text
    assert told(expo.visitor, EXIT) == 0


async def test_confirmed_twice_it_is_sent_once(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    question = await press(expo.organiser, "Send…")
    confirm = next(b["callback_data"] for row in question.rows for b in row if b["text"] == "Confirm")
    first, second = expo.organiser.click(question, confirm), expo.organiser.click(question, confirm)
    await first.answer
    await second.answer
    await shown(expo.organiser, "Delivered: 4 of 4")
    assert [told(person, EXIT) for person in everybody(expo)[:3]] == [1, 1, 1]


async def test_two_announcements_queue_up(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, "One")
    await press(expo.organiser, "Send…")
    await chinese_organiser(expo).ask("/broadcast")
    await chinese_organiser(expo).ask("Two")
    await press(chinese_organiser(expo), "发送…")
    await press(expo.organiser, "Confirm")
    await press(chinese_organiser(expo), "确认")
    await shown(expo.visitor, "Two")
    said = [message.text.partition("\n")[0] for message in expo.visitor.messages if message.from_bot]
    assert said[-2:] == ["One", "Two"]


async def test_who_is_no_organiser_is_refused_also_with_a_forged_button(expo: Expo) -> None:
    await everybody_starts(expo)
    assert (await expo.visitor.ask("/broadcast")).text == "Sorry, that is for the organisers only."
    question = await compose(expo, EXIT)
    stolen = next(b["callback_data"] for row in question.rows for b in row if b["text"] == "Send…")
    with pytest.raises(CannotDo):
        expo.visitor.click(newest(expo.visitor), stolen)
    forged = newest(expo.visitor).raw
    forged["reply_markup"] = {"inline_keyboard": [[{"text": "x", "callback_data": stolen}]]}
    expo.visitor.click(Message(forged), stolen)
    assert (await expo.visitor.wait_reply()).text == "Sorry, that is for the organisers only."


async def test_what_is_typed_after_leaving_the_prompt_is_a_question(expo: Expo) -> None:
    await everybody_starts(expo)
    await expo.organiser.ask("/broadcast")
    assert (await press(expo.organiser, "All announcements")).text == "Announcements\nNone so far."
    assert "Hall 2" in (await expo.organiser.ask("where is B2-017?")).text


async def test_a_prompt_that_nobody_answered_for_hours_takes_no_question_for_an_announcement(expo: Expo) -> None:
    await everybody_starts(expo)
    await expo.organiser.ask("/broadcast")
    expo.clock.advance(dt.timedelta(hours=2, minutes=1))
    assert "Hall 2" in (await expo.organiser.ask("where is B2-017?")).text
    assert (await press(expo.organiser, "All announcements")).text == "Announcements\nNone so far."


async def test_a_draft_that_another_organiser_threw_away_says_so(expo: Expo) -> None:
    await everybody_starts(expo)
    draft = await compose(expo, EXIT)
    send = next(b["callback_data"] for row in draft.rows for b in row if b["text"] == "Send…")
    await press(expo.organiser, "Text: Chinese")
    await chinese_organiser(expo).ask("/broadcast")
    await press(chinese_organiser(expo), "全部通知")
    await press(chinese_organiser(expo), "第1条")
    await press(chinese_organiser(expo), "取消")
    gone = "The draft is gone. Nothing was sent."
    assert (await expo.organiser.ask(EXIT_ZH)).text == gone
    assert "Hall 2" in (await expo.organiser.ask("where is B2-017?")).text
    draft.raw["reply_markup"] = {"inline_keyboard": [[{"text": "Send…", "callback_data": send}]]}
    expo.organiser.click(draft, send)
    assert (await expo.organiser.wait_reply()).text == gone


async def test_a_question_in_the_middle_of_a_draft_that_is_gone_is_answered(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await press(expo.organiser, "Send at…")
    await chinese_organiser(expo).ask("/broadcast")
    await press(chinese_organiser(expo), "全部通知")
    await press(chinese_organiser(expo), "第1条")
    await press(chinese_organiser(expo), "取消")
    assert "Hall 2" in (await expo.organiser.ask("where is B2-017?")).text


async def test_the_text_may_stand_behind_the_command(expo: Expo) -> None:
    await everybody_starts(expo)
    draft = await expo.organiser.ask("/broadcast Doors <open> & close")
    assert "✓ English: Doors <open> & close" in draft.text
    await send_it(expo, 4)
    assert newest(expo.visitor).text == f"Doors <open> & close\n\n{SIGNED}"


async def test_begun_twice_it_is_one_draft(expo: Expo) -> None:
    await expo.organiser.ask("/broadcast")
    await compose(expo, EXIT)
    listed = await press(expo.organiser, "Cancel")
    assert listed.text == "The draft is gone. Nothing was sent."
    assert (await press(expo.organiser, "All announcements")).text == "Announcements\nNone so far."


async def test_the_list_shows_drafts_and_what_was_sent(expo: Expo) -> None:
    await everybody_starts(expo)
    await compose(expo, EXIT)
    await send_it(expo, 4)
    await compose(expo, "Later")
    await expo.organiser.ask("/broadcast")
    listed = await press(expo.organiser, "All announcements")
    assert re.sub(r"\d+\. ", "", listed.text) == (f"Announcements\n10:30 · Draft · Later\n10:30 · Sent · {EXIT}")
