"""Speakers by their names, those that nobody has, and the companies that speak."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, not_told, told

BOTH: Cases = (
    told("chargeway", "高志远 演讲 时间", "没有演讲人“高志远”"),
    told("garmentech", "郎天啟講哪一場", "没有演讲人“郎天启”"),
    told("garmentech", "郎天启几点讲", "没有演讲人“郎天启”"),
    told("brew", "i want to listen to Yu Zhiqiu, when is it", "no speaker “Yu Zhiqiu”"),
    told("brew", "what room is Lena Brandauer in", "no speaker “Lena Brandauer”"),
    told("brew", "time of Lu Siqi's talk", "no speaker “Lu Siqi”"),
    told("brew", "Bianca Ortoferri when?", "no speaker “Bianca Ortoferri”"),
    told("museum", "萧灵儿在哪个会议室", "没有演讲人“萧灵儿”"),
    told("cinema", "惠安澜第二天讲吗", "没有演讲人“惠安澜”"),
    told("brew", "岑柏蔚有几场", "没有演讲人“岑柏蔚”"),
    told("smartcity", "Does Nattlykt run a workshop?", "No.\n1 session"),
    told("blind", "when is Ottilie Branvik on", "Ottilie Brandvik speaks"),
    told("chocolate", "when does Ruth Zimmermann teach", "no speaker “Ruth Zimmermann”"),
    told("chocolate", "铃木健太什么时候讲", "没有演讲人“铃木健太”"),
    told("baby", "纪晓棠教授哪天讲", "没有演讲人“纪晓棠”"),
    told("tides", "does Emberguard present on saturday", "No session with Emberguard"),
    # A first name is enough.
    told("dairy", "when does Zofia speak", "Kefir in the Kitchen"),
    told("dairy", "who is zofia", "Zofia Wrona"),
    told("dairy", "Zofia", "Zofia Wrona speaks at 1 session"),
    told("dairy", "where is Davide's talk", "Climate in the Ripening Room"),
    told("dairy", "is Zofia speaking on friday?", "Zofia Wrona does not speak on Fri"),
    told("dairy", "达维德什么时候讲", "达维德·费兰多共有2场演讲"),
    told("dairy", "有达维德的演讲吗", "达维德·费兰多"),
    # Somebody else has that name, too.
    told("dairy", "is Davide Rossi speaking", "no speaker “Davide Rossi”"),
    told("dairy", "is davide rossi speaking", "no speaker “davide rossi”"),
    declined("dairy", "when is Sofia speaking", "no speaker “Sofia”"),
    # Nothing is told of people but where they speak.
    declined("dairy", "davide's phone number", "doesn't cover this"),
    declined("dairy", "how old is Davide", "doesn't cover this"),
    declined("dairy", "my name is Davide", "doesn't cover this"),
    # What a company does on a day.
    told("tea", "what is Mud & Moon doing on monday", "Glaze a Cup"),
    # Those that take part, and have no stand.
    told("glass", "sessions by Nordic Window Institute on 13 October", "No session for “Nordic Window Institute”"),
    told("tea", "Lanwan City Hospital sessions", "Tea and Medicines"),
    told("cables", "sessions with Qingtan Power Supply Bureau", "9 sessions for “Qingtan Power Supply Bureau”"),
    told("avionics", "what is Academician Shen speaking at", "speaks at 3 sessions"),
    # Two of one name, by the day; who speaks most often is one person.
    told("hydropower", "When does Chen Yihan speak on 18 May?", "1 session"),
    told("hydropower", "who speaks most often", "Shen Mulan and Luo Jingchuan"),
)
BY_WORDS: Cases = (
    told("oldtown", "which walks is Isolde Farquharson leading", "Walk: Bridges and Wells"),
    told("strait", "Which talk is given by Kaiyuan Swap?", "Battery Swap for Heavy Trucks"),
    told("compress", "嘶声捕手在会上有什么演讲或工坊", "三成电费漏掉了"),
    told("switchgear", "得时开关那场讲座用什么语言", "语言：Japanese"),
    told("arcade", "司空明远的演讲在哪天", "没有演讲人“司空明远”"),
    told("tyre", "is Gao Manli speaking in Camber Hall", "No."),
    told("tyre", "高曼丽在外倾厅讲吗", "不是。"),
    told("timber", "When does Peter Zumthor give his keynote?", "no speaker “Peter Zumthor”"),
    told("jewel", "affiliation of Qiu Wanqing", "Qiu Wanqing"),
    told("northgrid", "汉娜·惠特洛克 演讲 时间", "没有演讲人"),
    # People, and those of another first name.
    told("textile", "Is Hans Wirkstein giving a talk on warp knitting?", "Anke Wirkstein", intent="not_listed"),
    told(
        "water",
        "My professor told me Priya Ramanathan sits on one of the panels; which one?",
        "Priya",
        intent="not_listed",
    ),
    told(
        "furniture",
        "Is it right that Mr Philippe Starck is speaking in the Crane Hall?",
        "Starck",
        intent="not_listed",
    ),
    told("medtech", "norman foster speaking?", "norman foster", intent="not_listed"),
    told("furniture", "When does Marie Kondo give her talk?", "Marie Kondo", intent="not_listed"),
    # That a company has no talk is more than its card.
    told("clocks", "Hoshizora Movement 会不会办 talk", "没有星空机芯参与的论坛"),
    # A title behind a name is a part of it.
    told("seniorcare", "白蕴芝医生有哪几场", "白蕴芝共有2场演讲"),
    told("lifts", "岑露总经理有哪几场讲座", "岑露共有1场演讲"),
    told("medtech", "邓牧云医生15号讲吗", "10:15—11:00"),
    # In all, and no general manager.
    told("lifts", "岑露总共讲几场", "岑露共有1场演讲"),
    # What is only the end of it, or a part, is not it.
    told("perfume", "When does Professor Marta Kowalczyk speak?", "no speaker “Professor Marta Kowalczyk”"),
    # With the dot of a foreign name, it is a name in whatever is asked of it.
    told("aquarium", "亨里克·韦斯楚普有几场", "没有演讲人“亨里克·韦斯楚普”"),
    told("cinema", "梅雷·塔怀讲哪一场", "没有演讲人“梅雷·塔怀”"),
    told("pumps", "哈里什·贡德卡尼在哪个会议室", "没有演讲人“哈里什·贡德卡尼”"),
    told("safety", "基娅拉·贝兰迪（客座设计师）是哪家公司的", "没有演讲人“基娅拉·贝兰迪”"),
    # Whose part of the words is not to be told.
    declined("nuts", "托比亚斯·伦多夫什么时间上台", "没有这一项"),
    # Somebody speaks for another company than the one that is named with them: their own card says for which.
    told("hydrogen", "Tom de Wit of Tongyuan, what is he talking about", "Tankstop"),
    told("gifts", "首尔结艺的罗星辰讲什么", "摸摸星球"),
    # A speaker's own session, in whatever language; who speaks there too.
    told("robots", "达娜·惠特洛克用中文讲的那场在几点", "英语"),
    told("robots", "石瑾那场跟谁一起讲", "施利夫"),
    # Two people of one English name are told apart.
    told("hydropower", "陈奕涵讲哪一场", "共有1场"),
    told("hydropower", "陈一涵讲哪一场", "共有2场"),
    told("hydropower", "when does Chen Yihan speak", "one of 2"),
    # Somebody who is not on the programme, beside who asks, before what is asked.
    told("office", "Henrik Aldovar, which day and which stage?", "no speaker “Henrik Aldovar”"),
    told("parking", "journalist here - which talk is Nadia Ferroni giving?", "no speaker “Nadia Ferroni”"),
    told("parking", "高樾老师讲的那场，是哪一场", "没有演讲人“高樾”"),
    told("golf", "Does Fergal Dunmore teach on Saturday?", "does not speak on Sat"),
    # Whether people of a company speak.
    told("vacuum", "is anyone from Graphelle on a stage this week", "No session with Graphelle Corp."),
    told("knit", "does Hoop & Holler hold a workshop", "No session with Hoop & Holler"),
    told("forest", "艾诺·莱赫蒂萨里有哪些场次", "采伐机首次间伐"),
    # No person is made of other words.
    not_told("mushroom", "海鲜总共有几家", "没有演讲人"),
    not_told("mushroom", "水泵总共有多少家", "没有演讲人"),
    not_told("mushroom", "安全总监是谁", "没有演讲人"),
)
BY_MEANING: Cases = (
    told("sunbelt", "Please tell me when Lanchu Energy is presenting", "No session with Lanchu Energy"),
    # Wording that no rule knows is known by its meaning.
    told("jewel", "whom is Qiu Wanqing with", "Qiu Wanqing"),
    # A room is not called by what goes on in it.
    told("tools", "workshop given by Nordgrip, what time", "No session with Nordgrip"),
    told("tools", "Fujimine Blade >> do they have a workshop?", "Dovetails"),
    told("tools", "Nordgrip >> do they have a workshop?", "No session with Nordgrip."),
)
