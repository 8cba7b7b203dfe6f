"""Halls, rooms and gates that there are not, by whatever name."""

from __future__ import annotations

from tests.answers.cases import Cases, not_meant, told

BOTH: Cases = (
    told("craftbeer", "银杏讲堂在哪一层", "没有“银杏讲堂”这个会场"),
    told("babyworld", "We said we'd meet at the Rainbow Room, where is it?", "There is no room “Rainbow Room”"),
    told("liftfront", "Governor Suite which floor", "There is no room “Governor Suite”"),
    told("powerstore", "where is the Lotus Ballroom", "There is no room “Lotus Ballroom”"),
    told("umbrella", "活塞厅几点开始", "没有“活塞厅”这个会场"),
    told("brew", "今天下午麸皮室讲什么", "没有“麸皮室”这个会场"),
    told("brew", "programme of Repair Bench", "There is no room “Repair Bench”"),
    told("sewing", "room 5F, which floor", "no room 5F"),
    told("dairy", "which hall is the Butter Stage in?", "no room “Butter Stage”"),
    told("chocolate", "is there a west entrance", "no west entrance"),
    # Rose Hall is not in Tuberose Hall.
    told("perfume", "What's in the Rose Hall?", "There is no hall “Rose Hall”"),
    # Halls and rooms that are told apart by a number or letter alone.
    told("garden", "what's in glasshouse 3", "no hall “glasshouse 3”"),
    told("garden", "温室3在哪", "没有“温室3”"),
    told("sport", "2.1-D会议室在哪", "没有“2.1-D会议室”"),
    told("bakery", "开放厨房三在哪", "没有“开放厨房三”"),
    # The same number, written otherwise; an hour or a count is no number of a hall.
    told("bakery", "开放厨房1在哪", "1B馆"),
    # A room, by what is the number of a stand.
    told("glass", "C.U3会议室在哪", "没有“C.U3会议室”这个会场"),
    told("glass", "where is C.U3 meeting room", "no room “C.U3 meeting room”"),
)
BY_WORDS: Cases = (
    told("power", "紫藤厅 location", "没有“紫藤厅”这个会场"),
    told("orchard", "mango hall toilets", "no hall “mango hall”"),
    told("tyre", "how do i fnd the caster room", "no room “caster room”"),
    told("biogas", "缆桩舞台下一场是什么", "没有“缆桩舞台”这个会场"),
    told("mining", "铜厅今天有什么", "没有“铜厅”这个会场"),
    told("libtech", "2A会议室下一场是什么", "没有“2A会议室”这个会场"),
    told("libtech", "what's on in room 2A now", "There is no room 2A"),
    told("space", "what is on in Nocturne Salon today", "There is no room “Nocturne Salon”"),
    told("lowcarbon", "what's on in Captain's Deck now", "There is no room “Captain's Deck”"),
    told("steel", "what is on in the Hammer Room now", "There is no room", at="2027-05-18T11:00:00"),
    told("blind", "会场里的紫藤厅在哪", "没有“紫藤厅”"),
    told("wine", "where is the barrel auditorium", "There is no room “barrel auditorium”"),
    told("photonics", "galaxy room how to get there quick", "There is no room “galaxy room”"),
    told("shoes", "whats in the silver hall", "There is no hall “silver hall”"),
    told("ropeway", "what is shown in hall Eiger", "There is no hall “hall Eiger”"),
    told("chocolate", "where is Linden Hall? >> and oak hall?", "There is no hall “oak hall”"),
    told("chocolate", "and the mahogany lounge?", "There is no room “mahogany lounge”"),
    told("vending", "骆驼馆在哪里", "没有“骆驼馆”这个展馆"),
    told("grain", "大麦厅有多少座位", "没有“大麦厅”这个会场"),
    told("print", "Helvetica 厅怎么走", "没有“Helvetica 厅”这个会场"),
    told("ropeway", "雪莲 hall 怎么走", "没有“雪莲 hall”这个展馆"),
    told("print", "鲸鱼馆是在东边吗", "没有“鲸鱼馆”这个展馆"),
    told("railway", "都是哪些公司在S3馆", "没有S3号馆"),
    # Places that there are not, alone and in other frames.
    told("brush", "oak room directions", "There is no room “oak room”"),
    told("switchgear", "compass room", "There is no room “compass room”"),
    told("oldtown", "whats on show in the purple hall", "There is no hall “purple hall”"),
    told("oldtown", "黑馆是展什么的", "没有“黑馆”这个展馆"),
    told("clocks", "子午厅怎么走", "没有“子午厅”这个会场"),
    # Halls, rooms and gates that there are not, as those here are called.
    told("noodle", "玉米馆在哪里", "没有“玉米馆”这个展馆"),
    told("lithium", "锂厅在哪一层", "没有“锂厅”这个会场"),
    told("retail", "A厅展什么", "没有“A厅”这个展馆。展馆有：K厅"),
    told("concrete", "how do I get to Gate D", "There is no Gate D."),
    told("concrete", "D门在哪", "没有“D门”。"),
    # One that no list has, and a text tells of.
    told("retail", "why is there no hall O", "taking the letter for a zero"),
    told("retail", "为什么没有O厅", "字母O看成数字0"),
    told("gelato", "4号馆在哪", "特意没有4号馆"),
    # Halls and rooms that there are not.
    told("stone", "砂岩馆里展什么", "没有“砂岩馆”"),
    # On a side of the grounds where there is none of that number.
    told("bay", "西1馆在哪", "W1馆："),
    told("bay", "what is in east hall 1", "Hall E1:"),
    told("bay", "北1馆在哪", "没有“北1馆”这个展馆"),
    told("bay", "what is in the west hall W1", "Hall W1:"),
    told("bay", "what is in north hall 1", "There is no hall “north hall 1”"),
    # Hours, counts and other spellings are no other hall.
    not_meant("garden", "温室十点开门吗", "no_hall"),
    not_meant("garden", "温室3天都开吗", "no_hall"),
    not_meant("garden", "is the glasshouse 9 to 5", "no_hall"),
    not_meant("garden", "glasshouse 2", "no_hall"),
    not_meant("garden", "温室一在哪", "no_hall"),
    not_meant("garden", "温室01", "no_hall"),
    # A hall or room that is called as those here are, and that there is not.
    told("forest", "银杏区怎么走", "没有“银杏区”"),
    told("spice", "what's in Cinnamon Street?", "no hall “Cinnamon Street”"),
    told("spice", "where is Cinnamon Street", "no hall “Cinnamon Street”"),
    told("stage", "丙排练厅在哪", "没有“丙排练厅”"),
    told("yacht", "铁锚厅几点有活动", "没有“铁锚厅”"),
    told("sleep", "同事说在云雀厅等我，云雀厅在几楼", "没有“云雀厅”"),
    told("sugar", "what's in hall U", "no hall U"),
)
BY_MEANING: Cases = (
    told("zippers", "how do i get to Gate West", "There is no Gate West"),
    told("voltage", "蜂鳥廳在會議翼樓幾層", "没有“蜂鸟厅”这个会场"),
)
