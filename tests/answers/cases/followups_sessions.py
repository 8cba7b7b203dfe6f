"""What is asked next of sessions: of the one that was shown, of one of a list, of others, of their speakers."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("concrete", "砌筑大赛总决赛几点开始 >> 那颁奖呢", "13:15"),
    told("noodle", "长面杯决赛哪天几点 >> 颁奖呢", "14:15"),
    told("mould", "任文清讲哪几场 >> 最后一场是哪天", "10月22日"),
    told("prefab", "what is on in the Larch Room now >> and next there?", "Japanese Post-and-Beam"),
    told("fertil", "苇禾吨袋有没有演讲 >> 砚湖钾业的呢", "盐湖钾肥"),
    told("garden", "how much is the ikebana workshop >> how many places does it have", "12 places"),
    told("bakery", "青年西点赛从几点到几点 >> 在哪里比", "开放厨房一"),
    told(
        "garden",
        "what's running in the magpie room right now >> and what comes next in the auction ring",
        "Charity Auction",
        at="2028-03-11T11:40",
    ),
    # Another language, after sessions in one.
    told("telecom", "any talks in Spanish? >> or french?", "No session in French"),
    # The one session that came near is meant then.
    told("north", "第三天有给孩子动手做的工坊吗 >> 几点，在哪儿", "10:00—11:30"),
    told("tyre", "有没有讲热裂解审批的论坛 >> 那讲碳关税的呢", "没有“碳关税”相关论坛"),
    told("tyre", "循环橡胶专场第一天有吗 >> 那第二天呢，举两场", "“循环橡胶”相关论坛4场"),
    # The first of a list.
    told("glass", "how many sessions are there tomorrow >> and which one is the first", "China Day Keynote"),
    # When what is on ends, not the fair.
    told("lifts", "现在井道舞台在演什么 >> 几点结束", "11:00—11:30", at="2027-10-21T11:05"),
    told("lifts", "what's on now at the shaft stage >> until when", "11:00–11:30", at="2027-10-21T11:05"),
    told("lifts", "现在井道舞台在演什么 >> 到几点", "11:00—11:30", at="2027-10-21T11:05"),
    told("lifts", "《蒙眼找到七楼》什么时候 >> 搞到几点", "11:00—11:30"),
    told(
        "stairs",
        "今天论坛有没有讲机器人的 >> 明天呢",
        "没有4月21日（周五）“机器人”相关论坛。",
        at="2028-04-20T10:46:00",
    ),
    told(
        "kites",
        "卢葫根讲什么 >> 在哪讲 >> 周日还讲吗",
        "卢葫根4月16日（周日）没有演讲。",
        at="2028-04-15T11:42:00",
    ),
    told(
        "tofu",
        "does henrike brettmüller speak on sunday >> jonas erbsling maybe, same day",
        "Jonas Erbsling does not speak on S",
        at="2027-10-29T19:36:00",
    ),
    told(
        "tofu",
        "whats on in nigari room right now >> n after that in the same room",
        "Smoking tofu over beech wood",
        at="2027-11-05T13:10:00",
    ),
    told(
        "windtower",
        "安内克德里森13号上台吗 >> 莱夫托恩贝里呢",
        "莱夫·托恩贝里5月13日（周四）没有演讲。",
        at="2027-05-12T16:30:00",
    ),
    told(
        "greenport",
        "第三天海带厅排了啥 >> 罗盘厅那天呢",
        "没有10月16日（周六）罗盘厅论坛。",
        at="2027-09-20T14:10:00",
    ),
)
BY_WORDS: Cases = (
    told("strait", "who is talking about birds and radar >> what firm is that person with", "Avisee"),
    told("tunnel", "钻爆法那场辩论有谁参加 >> 开到几点结束", "16:00—17:00"),
    # The topic is that of the speaker who was shown.
    told("jadebay", "when does Choi Haneul speak >> what is the topic?", "Who Builds the Vessels?"),
    told("jadebay", "when does Choi Haneul speak >> what about?", "Who Builds the Vessels?"),
    told("jadebay", "崔荷娜什么时候讲 >> 主题是什么", "船由谁来造"),
    # Other sessions, and who holds one.
    told("hydrogen", "邵景和讲什么 >> 他还有别的场吗", "3场", at="2026-09-16T10:30"),
    told("pets", "Ottavia Pelosi >> when else", "21 October", at="2029-10-19T10:30"),
    told(
        "hydrogen",
        "Leak Detection for Beginners >> anything similar on friday",
        "Fourteen Impurities",
        at="2026-09-16T10:30",
    ),
    told("hydrogen", "AEM or PEM where >> how long >> who else speaks", "AEM or PEM", at="2026-09-16T10:30"),
    told("hydrogen", "叉车芭蕾 >> 谁表演", "钟蓓蓓", at="2026-09-16T10:30"),
    told("pets", "猫拔牙演示 >> 多久 >> 谁做", "海勒", at="2029-10-19T10:30"),
    told(
        "windsea",
        "when is the cable insurance talk >> who would have spoken",
        "Tan Wei Ling",
        at="2027-05-12T10:30",
    ),
    told("coast", "night demo >> who >> until when", "19:30", at="2026-09-16T13:05"),
    # The other part of a series.
    told("hydrogen", "stack teardown part 1 when? >> and part 2?", "Hunt the Leak", at="2026-09-16T10:30"),
    told("hydrogen", "电堆拆解上半场几点 >> 下半场呢", "9月17日", at="2026-09-16T10:30"),
    told("pets", "美容大赛决赛什么时候 >> 半决赛呢", "13:30", at="2029-10-19T10:30"),
    told("pets", "agility cup qualifying >> and the final >> who", "Shui Lianyi", at="2029-10-19T10:30"),
    told("pets", "服从课初级 >> 高级呢", "《服从课：高级》", at="2029-10-19T10:30"),
    # A line is asked about by its number.
    told("bakepack", "sessions on day 1 >> who speaks at the first", "Solveig Aamodt"),
    told("bakepack", "第一天有哪些场次 >> 第一场的主讲人是谁", "索尔维格·奥莫特"),
    # What is over stands last in the list, and is counted so.
    told("bakepack", "sessions on day 1 >> when is the third one", "Forty Years of the Steamed Bun Line"),
    told("bakepack", "第一天有哪些场次 >> 第三场在哪", "馒头生产线四十年"),
    # A list of exhibitors holds no session.
    told("bakepack", "who sells fork mixers >> When is the first session?", "Opening Ceremony"),
    # Another name is asked the same.
    told("portwind", "Is anything held in Russian? >> dutch?", "No session in Dutch"),
    told("mealkit", "any talks in german? >> or in italian", "No session in Italian"),
    # It names nothing that "where" could be of.
    told("timber", "what's on today >> is it free? >> where is it?", "Hall"),
    # Who asks is who, and nobody called "teacher".
    told("kitchen", "讲无铅釉料的是哪位老师 >> 在哪个厅讲", "青瓷厅"),
    # When the one that was told ends.
    told("vacuum", "明天下午琥珀教室有什么课 >> 几点下课", "16:30", at="2027-05-19T10:00:00"),
)
BY_MEANING: Cases = (
    # Talks of the day that was spoken of.
    told("sunyard", "公众日那天有讲氢能的吗 >> 那虚拟电厂的呢", "没有9月9日（周六）“虚拟电厂”相关论坛"),
    # What is no such question is not taken for one.
    told("northgrid", "塔格斯光能在哪 >> 他们有什么讲座", "《圆桌：屋顶、阳台与农场》"),
    # Two questions hang on the last one.
    told("toyfair", "亲子机器人工坊几点开始 >> 在哪个房间？几岁能参加", "弹珠室"),
    # Of talks: a ticket, the next one, how many today, where; talks or companies alone on a topic.
    told("wine", "白酒盲品几点 >> 还有票吗", "座位券60元"),
    told("wine", "黑泽实 >> 要钱吗 >> 什么语言", "日语"),
    told("wine", "大师班今天有几场 >> 下一场", "13:30"),
    told("wine", "清酒 >> 讲座", "《温度里的清酒》"),
    told("wine", "sake >> talks?", "Sake by Temperature"),
)
