"""Questions that stand beside a rule, and that it must leave to others."""

from __future__ import annotations

from tests.answers.cases import Cases, affirmed, declined, told

BY_WORDS: Cases = (
    # What new wordings must not take from others.
    affirmed("water", "今天讲几场", "21场"),
    affirmed("water", "which one is next to hall 2?", "Hall 2"),
    affirmed("water", "which session is next friday?", "Fri 16 June"),
    affirmed("water", "who should I contact", "hello@"),
    affirmed("water", "is Priya Lindqvist in hall 2?", "Priya Lindqvist speaks"),
    affirmed("smarthome", "who has floor cleaning robots?", "“floor cleaning robots”"),
    affirmed("paper", "who makes quay cranes", "No exhibitor for “quay cranes”"),
    affirmed("bakery", "who makes lingnan mooncakes", "No exhibitor for “lingnan mooncakes”"),
    affirmed("water", "can you reserve a seat in the Delta Lab", "need booking"),
    affirmed("water", 'where is room "Kapok"?', "Kapok Room"),
    affirmed("water", "Who is first at Banyan Hall?", "Opening Ceremony"),
    affirmed("water", "想学水处理有哪些讲座", "34场"),
    affirmed("water", "有的水泵", "“水泵”"),
    affirmed("sensors", "round a", "3 sessions"),
    # What is said so of other things stays as it was.
    told("tides", "what does Emberguard present", "battery fire suppression"),
    told("tides", "remind me of the opening ceremony, put it in my calendar", "Opening Ceremony"),
    told("lifts", "how much if i buy online", "50 yuan"),
    told("lifts", "any workshops on friday", "Fri 22 October"),
    told("tides", "打车到展馆多少钱", "38元"),
    told("lifts", "今天几点开门 >> 到几点", "今天开放到"),
    told("lifts", "what's on now >> when does it close", "Open today until"),
    told("agrifood", "现在有什么讲座 >> 到几点", "今天开放到"),
    told("lifts", "give me the lst of talks on thursday", "Thu 21 October"),
    told("lifts", "打车说什么地方下车", "出租车"),
    told("eyewear", "how much is a ticket on saturday >> my mum is 67, is there a wheelchair", "wheelchairs"),
    told("lifts", "where is hall H1 >> until when is it open", "Open today until 18:00"),
    told("eyewear", "how much is a ticket on saturday >> what does parking cost", "6 yuan"),
)
BY_MEANING: Cases = (
    # What looks like a day, a room, a company or a missing place, and is none.
    affirmed("northgrid", "What's on at 10:30, 14 June?", "On at 10:30"),
    affirmed("northgrid", "What talks are there on June 14, 10-12?", "between 10:00 and 12:00 on Wed 14 June"),
    affirmed("northgrid", "Which talks are between 13 and 15 June?", "57 sessions"),
    affirmed("northgrid", "next talk on cybersecurity", "No session for “cybersecurity”"),
    affirmed("northgrid", "Is it far from Gate 1 to the shuttle bus?", "Free shuttle bus"),
    affirmed("portwind", "Can I borrow a wheelchair if I arrive at the Bollard Gate?", "Ten wheelchairs"),
    # It runs on the other days, too.
    affirmed("kitchen", "周五有接驳车吗？", "澜汀东站与南门之间"),
    affirmed("welding", "Is there registration on Thursday at the East Gate?", "Where can I register"),
    affirmed("lighting", "5月25日有接驳大巴吗？", "汐澜北站与东门之间"),
    # It is no such need, whatever it sounds like.
    told("catering", "bathroom furniture", "Mupin Furniture"),
    told("hydrogen", "where can i sleep tonight", "Qingluo Grand Hotel"),
    told("cargo", "where is the nursing room", "Room M-05"),
    declined("agrifood", "are there direct flights from Frankfurt to Baiqi airport", "won't guess"),
    declined("hydrogen", "last bus 37 at night?", "won't guess"),
    # What is only said beside it, or begins alike, is no such place, thing or list.
    told("tools", "有免费的车位吗", "北停车场"),
    told("tools", "I'm in a wheelchair and need a lift", "Can I borrow a wheelchair?"),
    told("tools", "I'm a journalist and want an interview", "Accreditation"),
    told("wine", "My company is small and we need a cheap stand", "980 yuan"),
    told("brush", "I'm with a sanitation department and need side brushes", "Kaisao Road Brushes"),
    told("tools", "卫生间在哪 >> 3号馆的论坛呢", "3号馆·切屑论坛28场"),
    told("tools", "卫生间在哪 >> 3号馆呢", "卫生间（南墙）"),
    told("tools", "Which talk deals with dust?", "Dust You Cannot See"),
    told("tools", "my friend isn't in the trade, what day is the concert?", "Evening Concert"),
    told("tools", "Where are the toilets? >> in English?", "interpretation"),
    told("print", "包装机械展位", "没有查到“包装机械”相关展商"),
)
