"""Visitors' cards over the local chat: made, shown as a code, sent to exhibitors, taken back, forgotten."""

from __future__ import annotations

import aiohttp
import orjson
import pytest
import vobject

from bot.domain.link import Link, LinkPurpose, new_token
from bot.localchat import Message
from bot.localchat.person import Person
from bot.views.action import Action, encode
from bot.views.card_actions import AgreeToSend, ClaimBadge
from storage.database import open_database
from tests.exporters.decoding import decoded
from tests.handlers.booth_staff import CODE, LINK, badge_of, pressed
from tests.handlers.conftest import EXHIBITOR, TOKEN, Expo
from tests.storage.raw import select

CONSENT = (
    "Send your card to Qingchuan Energy Storage, booth B2-017? They receive: name, company and mobile. Purpose:"
    " contacting you about their products by phone. Their contact: https://www.qingchuan-energy-storage.example."
    " Kept here until 28 January 2022. Withdraw any time in My card: they lose access here at once, and we ask"
    " them to delete downloaded copies."
)
CONSENT_ZH = (
    "把名片发给“晴川储能”（B2-017）吗？ 对方将收到：姓名、公司、手机。"
    "用途：通过电话就其产品与您联系。对方联系方式：https://www.qingchuan-energy-storage.example。"
    "平台保存至 2022年1月28日。您可随时在“我的名片”撤回：对方在平台上立即无法查看，已下载的我们会通知其删除。"
)
STALE = "out of date"


async def download(expo: Expo, message: Message) -> bytes:
    """The file that came with a message, fetched as a phone would."""
    sent = message["photo"][-1] if "photo" in message else message["document"]
    address = expo.settings.telegram.api_url
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{address}/bot{TOKEN}/getFile", json={"file_id": sent["file_id"]}) as answer:
            path = (await answer.json())["result"]["file_path"]
        async with session.get(f"{address}/file/bot{TOKEN}/{path}") as content:
            return await content.read()


async def forged(person: Person, action: Action) -> Message:
    """What a button brings that the bot never gave this person."""
    raw = (await person.ask("/start")).raw
    raw["reply_markup"] = {"inline_keyboard": [[{"text": "x", "callback_data": encode(action)}]]}
    person.click(Message(raw), encode(action))
    return await person.wait_reply()


async def send_card(person: Person, mask: int) -> None:
    """Agree to these fields for the exhibitor; its booth comes back."""
    await forged(person, AgreeToSend(EXHIBITOR, mask))
    await person.wait_reply("B2-017")


async def link_to(expo: Expo, purpose: LinkPurpose, subject: str) -> str:
    """The token of a link of that purpose, as the command line makes them."""
    database = await open_database(expo.database_url)
    now = expo.clock.now()
    fresh = Link(new_token(), purpose, subject, now)
    link = await database.uow.write(lambda tx: tx.links.ensure(purpose, subject, fresh))
    await database.close()
    return link.token


async def printed_badge(expo: Expo) -> tuple[str, str]:
    """Code and token of a badge that is nobody's."""
    database = await open_database(expo.database_url)
    badge = await database.uow.write(lambda tx: tx.badges.add("PRNTED23", None, expo.clock.now()))
    await database.close()
    assert badge is not None
    return "PRNT-ED23", await link_to(expo, LinkPurpose.BADGE, str(badge.id))


async def rows(expo: Expo, query: str) -> list[tuple[object, ...]]:
    return await select(expo.database_url, query)


async def make_card(person: Person, text: str = "Emma Li\nBashang Wind\n+86 138 0013 8000") -> Message:
    await person.ask("/badge")
    return await person.ask(text)


async def test_welcome_leads_to_the_card(expo: Expo) -> None:
    welcome = await expo.visitor.ask("/start")
    assert "My card" in welcome.buttons
    assert (await pressed(expo.visitor, "My card")).text.splitlines()[0].startswith("Let's make your card.")
    assert "我的名片" in (await expo.chinese_visitor.ask("/start")).buttons


async def test_card_is_made_step_by_step_with_the_contact_key(expo: Expo) -> None:
    visitor = expo.visitor
    first = await visitor.ask("/badge")
    assert "1/6 What is your name?" in first.text.splitlines()
    assert first.buttons == ["Use my Telegram name", "Cancel"]
    wrong = await visitor.ask("<i>Emma</i>")
    assert wrong.text.splitlines()[0] == "Please write it without < and >."
    assert (await visitor.ask("Emma Li")).text == "2/6 Your company?"
    assert (await visitor.ask("Bashang & Sons")).text == "3/6 Your job title?"
    assert (await pressed(visitor, "Skip")).text == "4/6 Your e-mail address?"
    bad = await visitor.ask("emma@")
    assert bad.text.splitlines()[0] == "That is no complete e-mail address. It looks like name@company.com."
    asked = await visitor.ask("emma@example.com")
    assert asked.buttons == ["📱 Send my number", "Skip", "That's enough"]
    visitor.send_contact("+8613900000000", "Somebody", user_id=2)
    other = await visitor.wait_reply()
    assert other.text.splitlines()[0] == (
        "That is somebody else's contact. Only your own number can stand on your card."
    )
    await visitor.press("Send my number")
    assert (await visitor.wait_reply()).text == "Mobile: +1 555-000-0000"
    assert (await visitor.wait_reply()).text == "6/6 Your country or region?"
    card = await visitor.ask("Germany")
    assert card.text.splitlines()[:5] == [
        "Emma Li",
        "Company: Bashang & Sons",
        "E-mail: emma@example.com",
        "Mobile: +1 555-000-0000",
        "Country: Germany",
    ]
    code, token = CODE.search(card.text), LINK.search(card.text)
    assert code
    assert token
    assert decoded(await download(expo, card)) == f"https://t.me/expo_test_bot?start={token[1]}"


@pytest.mark.parametrize(
    ("label", "then"), [("Skip", "6/6 Your country or region?"), ("That's enough", "Emma Li")]
)
async def test_keys_below_the_text_field_work_and_go_away(expo: Expo, label: str, then: str) -> None:
    visitor = expo.visitor
    await visitor.ask("/badge")
    await visitor.ask("Emma Li")
    for _ in range(3):
        await pressed(visitor, "Skip")
    await visitor.press(label)
    gone = await visitor.wait_reply()
    assert (gone.text, gone.keyboard) == ("Mobile: left out", {"remove_keyboard": True})
    assert (await visitor.wait_reply()).text.splitlines()[0] == then


async def test_typed_skip_and_cancel_are_the_buttons_of_that_name(expo: Expo) -> None:
    visitor = expo.chinese_visitor
    await visitor.ask("/badge")
    await visitor.ask("李雷")
    assert (await visitor.ask("跳过")).text == "3/6 您的职务？"
    assert (await visitor.ask("/skip")).text.startswith("4/6")
    left = await visitor.ask("取消")
    assert "李雷" not in left.text
    assert not (await visitor.ask("有停车场吗")).text.startswith("4/6")
    assert "我看不懂" not in left.text, left.text


async def test_question_midway_is_answered_and_the_step_asked_again(expo: Expo) -> None:
    await expo.visitor.ask("/badge")
    await expo.visitor.ask("Emma Li")
    answer = await expo.visitor.ask("Where is B2-017?")
    assert answer.text.splitlines()[0] == "B2-017 is in Hall 2."
    assert (await expo.visitor.wait_reply()).text == "2/6 Your company?"
    assert (await expo.visitor.ask("Bashang")).text == "3/6 Your job title?"


async def test_card_in_chinese_at_once(expo: Expo) -> None:
    card = await make_card(expo.chinese_visitor, "张小雨\n坝上风电\n工程师\nxy@example.com\n13800138000")
    assert card.text.splitlines()[:5] == [
        "张小雨",
        "公司：坝上风电",
        "职务：工程师",
        "邮箱：xy@example.com",
        "手机：+86 138 0013 8000",
    ]
    assert card.buttons == ["修改名片", "谁有我的名片", "我见过的展商", "主菜单"]


async def test_card_is_changed_field_by_field(expo: Expo) -> None:
    await make_card(expo.visitor)
    fields = await pressed(expo.visitor, "Edit")
    assert fields.buttons[:6] == ["Name", "Company", "Job title", "E-mail", "Mobile", "Country"]
    prompt = await pressed(expo.visitor, "Company")
    assert (prompt.text, prompt.buttons) == ("Your company?\nNow: Bashang Wind", ["Leave it empty", "Cancel"])
    assert "Company" not in (await pressed(expo.visitor, "Leave it empty")).text
    await pressed(expo.visitor, "Mobile")
    bad = await expo.visitor.ask("123")
    assert bad.text.startswith("That is no complete phone number.")
    await expo.visitor.press("Cancel")
    await expo.visitor.wait_reply("Mobile: +86 138 0013 8000")


async def test_booth_code_leads_to_the_consent_screen_and_back_comes_the_booth(expo: Expo) -> None:
    await make_card(expo.visitor)
    booth = await link_to(expo, LinkPurpose.BOOTH, EXHIBITOR)
    expo.visitor.open_link(booth)
    assert "Send my card" in (await expo.visitor.wait_reply()).buttons
    asked = await pressed(expo.visitor, "Send my card")
    assert (asked.text, asked.buttons) == (CONSENT, ["Agree and send", "Choose fields", "Don't send"])
    sent = await pressed(expo.visitor, "Agree and send")
    assert sent.text.splitlines() == [
        "✓ Qingchuan Energy Storage has your card.",
        "They see: name, company and mobile.",
        "Kept here until 28 January 2022.",
    ]
    assert (await expo.visitor.wait_reply()).text.splitlines()[0] == "Qingchuan Energy Storage"
    assert await rows(expo, "SELECT source, staff_id FROM scans") == [("booth", None)]
    assert await rows(expo, "SELECT event, purpose, keep_until, language, text_version FROM consents") == [
        ("granted", "product_contact:phone", "2022-01-28", "en", "1")
    ]


async def test_consent_screen_in_chinese(expo: Expo) -> None:
    await make_card(expo.chinese_visitor, "张小雨\n坝上风电\n13800138000")
    expo.chinese_visitor.open_link(await link_to(expo, LinkPurpose.BOOTH, EXHIBITOR))
    await expo.chinese_visitor.wait_reply()
    asked = await pressed(expo.chinese_visitor, "发送名片")
    assert (asked.text, asked.buttons) == (CONSENT_ZH, ["同意并发送", "选择内容", "不发送"])


async def test_who_has_no_card_makes_it_and_comes_back_to_the_screen(expo: Expo) -> None:
    expo.visitor.open_link(await link_to(expo, LinkPurpose.BOOTH, EXHIBITOR))
    await expo.visitor.wait_reply()
    prompt = await pressed(expo.visitor, "Send my card")
    assert prompt.text.startswith("Qingchuan Energy Storage can have your card as soon as there is one.")
    asked = await expo.visitor.ask("Emma Li\nBashang Wind\n+86 138 0013 8000")
    assert asked.text == CONSENT


async def test_fields_are_chosen_on_the_same_screen(expo: Expo) -> None:
    await make_card(expo.visitor)
    expo.visitor.open_link(await link_to(expo, LinkPurpose.BOOTH, EXHIBITOR))
    await expo.visitor.wait_reply()
    await pressed(expo.visitor, "Send my card")
    chosen = await pressed(expo.visitor, "Choose fields")
    assert chosen.buttons == ["✓ Name", "✓ Company", "✓ Mobile", "Agree and send", "Don't send", "Back"]
    fewer = await pressed(expo.visitor, "Mobile")
    assert "They receive: name and company. Purpose: contacting you about their products. Their" in fewer.text
    sent = await pressed(expo.visitor, "Agree and send")
    assert "They see: name and company." in sent.text
    assert await rows(expo, "SELECT fields FROM consents") == [('["full_name","company"]',)]


async def test_two_taps_on_agree_are_one_card(expo: Expo) -> None:
    await make_card(expo.visitor)
    for _ in range(2):
        await forged(expo.visitor, AgreeToSend(EXHIBITOR, 0b111))
    assert await rows(expo, "SELECT event FROM consents") == [("granted",)]
    assert await rows(expo, "SELECT client_id IS NOT NULL FROM scans") == [(1,)]


async def test_owner_opens_their_own_badge(expo: Expo) -> None:
    _, token = await badge_of(expo.visitor)
    expo.visitor.open_link(token)
    assert CODE.search((await expo.visitor.wait_reply()).text)


async def test_strangers_learn_nothing_from_a_badge(expo: Expo) -> None:
    _, token = await badge_of(expo.visitor)
    for stranger, words in ((expo.chinese_visitor, "链接"), (expo.organiser, "link")):
        stranger.open_link(token)
        told = await stranger.wait_reply()
        assert words in told.text
        assert "Zhang" not in told.text


async def test_printed_badge_is_claimed_after_staff_met_it(expo: Expo) -> None:
    code, token = await printed_badge(expo)
    expo.staff.open_link(token)
    assert code in (await expo.staff.wait_reply()).text
    assert await rows(expo, "SELECT viewer_id FROM badges") == [(None,)]
    assert STALE in (await forged(expo.visitor, ClaimBadge(1))).text
    expo.visitor.open_link(token)
    found = await expo.visitor.wait_reply()
    assert (found.text.splitlines()[0], found.buttons) == (
        f"Is badge {code} yours?",
        ["This is my badge", "Not mine"],
    )
    claimed = await pressed(expo.visitor, "This is my badge")
    assert claimed.text.splitlines() == [
        f"✓ Badge {code} is yours.",
        "1 exhibitor scanned it before and asks for your card.",
    ]
    request = await expo.visitor.wait_reply("has scanned your badge")
    assert request.buttons == ["Send my card", "Don't send"]
    assert "You have no card yet" in request.text
    expo.chinese_visitor.open_link(token)
    assert "链接" in (await expo.chinese_visitor.wait_reply()).text


async def test_message_of_a_pending_lead_turns_when_its_owner_appears_and_agrees(expo: Expo) -> None:
    code, token = await printed_badge(expo)
    shown = {}
    for person, words in (
        (expo.staff, "Nobody has claimed this badge yet"),
        (expo.chinese_staff, "此胸卡尚无人认领"),
    ):
        person.open_link(token)
        shown[person.id] = await person.wait_reply(words)
    await pressed(expo.staff, "Hot", shown[21])  # Whoever goes on with the questions keeps theirs.
    expo.visitor.open_link(token)
    await expo.visitor.wait_reply()
    await make_card(expo.visitor)
    expo.visitor.open_link(token)
    await expo.visitor.wait_reply()
    await pressed(expo.visitor, "This is my badge")
    asked = await expo.visitor.wait_reply("has scanned your badge")
    waits = (f"still waiting for {code} to agree.", f"仍在等待{code}同意。")
    for person, words in zip((expo.staff, expo.chinese_staff), waits, strict=True):
        turned = await person.wait_reply(words)
        assert turned.id == shown[person.id].id
    await pressed(expo.visitor, "Agree and send", asked)
    for person, line in ((expo.staff, "✅ Emma Li has agreed."), (expo.chinese_staff, "✅ Emma Li已同意。")):
        turned = await person.wait_reply("Emma Li")
        assert (turned.id, turned.text.splitlines()[0]) == (shown[person.id].id, line)
    assert "When do they want to buy?" in next(
        message.text for message in expo.staff.messages if message.id == shown[21].id
    )
    assert await rows(expo, "SELECT viewer_id FROM leads") == [(1,)]


async def test_badge_that_is_somebody_elses_is_left(expo: Expo) -> None:
    _, token = await printed_badge(expo)
    expo.visitor.open_link(token)
    await expo.visitor.wait_reply()
    left = await pressed(expo.visitor, "Not mine")
    assert left.text == "All right. It stays as it is until whoever wears it opens it."
    assert STALE in (await forged(expo.visitor, ClaimBadge(1))).text


async def test_my_data_lists_withdraws_and_comes_as_a_file(expo: Expo) -> None:
    await make_card(expo.visitor)
    await expo.admin.ask("/start")
    await send_card(expo.visitor, 0b111)
    listed = await expo.visitor.ask("/mydata")
    assert listed.text.splitlines()[1] == "1. Qingchuan Energy Storage: name and company; since 10:30"
    file = await pressed(expo.visitor, "My data as a file")
    document = orjson.loads(await download(expo, file))
    assert [one["id"] for one in document["exhibitors"]] == [EXHIBITOR]
    await expo.visitor.ask("/mydata")
    await pressed(expo.visitor, "1")
    gone = await pressed(expo.visitor, "Withdraw")
    assert gone.text.startswith("Qingchuan Energy Storage sees nothing of you here any more.")
    told = await expo.admin.wait_reply("has withdrawn")
    assert told.text.splitlines()[0] == (
        "A visitor has withdrawn their card from Qingchuan Energy Storage: lead no. 1, met 10:30. It is masked"
        " here from now on, in exports too."
    )


async def test_exhibitors_met_with_their_contacts(expo: Expo) -> None:
    assert (await expo.visitor.ask("/contacts")).text.splitlines()[1].startswith("None yet.")
    await make_card(expo.visitor)
    await send_card(expo.visitor, 0b111)
    met = await expo.visitor.ask("/contacts")
    assert met.text.splitlines() == [
        "Exhibitors you met",
        "1. Qingchuan Energy Storage – B2-017, Hall 2: 10:30",
        "https://www.qingchuan-energy-storage.example",
    ]
    file = await pressed(expo.visitor, "Contacts file")
    (card,) = vobject.readComponents((await download(expo, file)).decode())
    assert card.fn.value == "Qingchuan Energy Storage"


async def test_everything_is_erased_after_two_questions(expo: Expo) -> None:
    await make_card(expo.visitor)
    await send_card(expo.visitor, 0b111)
    await expo.visitor.ask("/mydata")
    first = await pressed(expo.visitor, "Erase everything")
    assert first.buttons == ["Yes, erase everything", "My data as a file", "Back"]
    again = await pressed(expo.visitor, "Yes, erase everything")
    assert again.text.splitlines()[0] == "Really everything?"
    assert len(await rows(expo, "SELECT 1 FROM leads")) == 1
    done = await pressed(expo.visitor, "Erase for good")
    assert done.text.startswith("Done: you are forgotten here.")
    left = [
        await rows(expo, f"SELECT COUNT(*) FROM {table}")
        for table in ("viewers WHERE id = 1", "cards", "badges", "consents", "leads", "scans", "questions")
    ]
    assert left == [[(0,)]] * 7
    await expo.visitor.wait_until(lambda: True)
    assert [raw for (raw,) in await rows(expo, "SELECT raw FROM intake WHERE raw LIKE '%\"id\":1,%'")] == []
    assert (await expo.visitor.ask("/mydata")).text.splitlines()[1] == "No exhibitor holds anything of you."


async def test_my_data_in_chinese(expo: Expo) -> None:
    await make_card(expo.chinese_visitor, "张小雨\n坝上风电\n13800138000")
    await send_card(expo.chinese_visitor, 0b10001)
    listed = await expo.chinese_visitor.ask("/mydata")
    assert listed.text.splitlines()[1] == "1. 晴川储能：姓名、手机；10:30起"
    assert listed.buttons == ["1", "全部撤回", "导出我的数据", "删除我的全部数据", "返回", "隐私说明"]
