"""What is on now and next, and what is left of a day."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("plaingrid", "what's coming up on the spark stage this afternoon", "Prize-giving", at="2027-10-23T11:40"),
    told("plaingrid", "下午火花舞台接下来有什么", "颁奖", at="2027-10-23T11:40"),
    told("bakerytools", "whats coming up next today", "no more sessions", at="2027-05-23T15:00:00"),
    told("fintech", "any more talks starting today?", "No session from 15:57", at="2027-10-21T15:57"),
    told("tides", "whats first on today", "Kites that make electricity", at="2027-09-18T09:40"),
    # Nothing is left of that afternoon.
    told("plaingrid", "what's on next this afternoon?", "Next, on Fri 22 October", at="2027-10-21T15:30"),
    told("kites", "现在剧场在讲啥", "室内放飞", at="2028-04-15T14:10:00"),
    told("kites", "现在还有论坛在开吗", "现在没有论坛，今天的已结束。", at="2028-04-15T20:40:00"),
    told("h2truck", "今天还有论坛可听吗", "没有5月18日（周四）17:20以后的论坛。", at="2028-05-18T17:20:00"),
    told("smartgridcity", "any talk on this very minute", "No session is on right now.", at="2028-05-17T12:20:00"),
    told("smartgridcity", "潮汐厅 next 是什么 session", "动态增容", at="2028-05-17T10:40:00"),
)
BY_WORDS: Cases = (
    told("north", "三点整有什么会开始", "谁为惯量买单", at="2027-03-11T11:00:00"),
    told("telecom", "which session starts next today?", "no more sessions", at="2027-05-20T14:30:00"),
    # What is left of a part of the day that is over, and of a kind of sessions today.
    told("bamboo", "any more talks this morning?", "No more sessions before 12:00", at="2028-05-19T16:40"),
    told("bamboo", "今天上午还有讲座吗", "12:00以前的论坛了", at="2028-05-19T16:40"),
    told("bamboo", "还有下午的讲座吗", "破节奖颁奖礼", at="2028-05-19T17:10"),
    told(
        "oldtown", "any more guided walks starting today", "No session for “guided walks”", at="2028-10-19T17:30"
    ),
    # What is left of today, and of the afternoon.
    told("microgrid", "工坊阁今天接下来还有场次吗", "今天的已结束", at="2027-03-12T17:00:00"),
    told("microgrid", "what's next?", "today's are over", at="2027-03-12T17:30:00"),
    told("microgrid", "what's next?", "Next, at 10:45", at="2027-03-12T10:30:00"),
    told("microgrid", "窯火廳下午還有演講嗎", "没有3月13日（周六）14:10—18:00", at="2027-03-13T14:10:00"),
    told("microgrid", "窯火廳下午還有演講嗎", "奶奶的热地板", at="2027-03-13T12:10:00"),
    # The fair is over by then, and a text's "two hours" are not from now.
    told("bakepack", "what's on tonight", "No session from 17:00 on Fri 15 September", at="2028-09-15T15:30"),
    told("bakepack", "tonight?", "No session from 17:00", at="2028-09-12T12:30"),
    told("bakepack", "今晚", "没有9月12日（周二）17:00以后的论坛", at="2028-09-12T12:30"),
    told("sunyard", "tonight?", "Welcome Drinks", at="2028-09-07T12:30"),
    # A room by a part of its name; an hour.
    told("medtech", "who's talking in ginkgo right now", "Ginkgo Room"),
    told("comic", "what's on at 2pm", "14:00"),
    # What begins then, and not what runs.
    told("mushroom", "what starts in half an hour", "Next, at 10:30", at="2027-10-22T10:00:00"),
)
BY_MEANING: Cases = (
    # What is left of a day, and of the last one nothing.
    told("chips", "还有啥能看的", "没有10月17日（周六）13:20以后的论坛", at="2026-10-17T13:20"),
    told("edu", "还有什么可以玩的", "12:50以后的论坛5场", at="2027-05-23T12:50"),
    told("furniture", "修椅子那个还有吗", "《修补咖啡馆：把晃的椅子带来》\n", at="2029-04-21T14:50"),
    told("drones", "几点结束", "今天开放到 15:30", at="2029-05-19T12:10"),
    told("gifts", "how long are you open", "Open until 16:30", at="2026-11-08T16:10"),
    told("chips", "can i come in still", "Last entry today: 17:00"),
    told("chips", "is it still possible to enter", "Last entry today: 17:00"),
    # Talks still to come are of now on.
    told("wine", "还有什么讲座", "5月23日", lacks="5月24日"),
)
