"""Questions beside what somebody tells of themselves, of what they see or why they ask."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, not_told, told

BOTH: Cases = (
    # Before the question, or behind it; parted by a stop, a comma or an emoji.
    told(
        "camping",
        "hey, we want to get away for the long weekend in May 😊 which dates is the show exactly?",
        "19–22 May 2028",
        at="2028-02-11T20:15",
    ),
    told(
        "camping",
        "whats going on at the Paddle Pool tomorrow? we're bringing swimsuits",
        "SUP",
        at="2028-05-20T20:30",
    ),
    told("camping", "跟爷爷奶奶约在那边碰头，场馆叫什么，在哪条路上？", "漂木路", at="2028-05-18T22:10"),
    told("camping", "we only have half a day so lets start big, which hall is the largest?", "Forest Hall"),
    told("camping", "that was such a fun weekend! when's the next one, so I can block my holidays?", "2029"),
    told(
        "camping",
        "just came out of the paddle pool with two soaking wet kids. is there somewhere to shower and change?",
        "Lake Hall",
    ),
    told(
        "cleaning",
        "Got up early, the sun is out. Is there anything on the Courtyard Stage this morning before eleven?",
        "No session in Courtyard Stage",
        at="2028-05-18T09:40",
    ),
    told("cleaning", "我在养老院管食堂，泔水桶天天让人头疼。有讲垃圾分类的讲座吗？", "没有“垃圾"),
    told("livestock", "我是兽医，想带学生去听课。兽医厅能坐多少人？", "150座"),
    told("appliances", "展馆地址发我一下哈，要填给网约车", "灯影路219号"),
    # Nothing of the kind is here.
    told("camping", "is Harley-Davidson there this year? my dad would only come for that", "no “harley-davidson”"),
    told("camping", "before we drive home: does anyone here sell surfboards?", "No exhibitor for “surfboards”"),
    told("camping", "my mother in law only speaks german. any sessions in german?", "No session in German"),
    told("avionics", "I write for a madrid paper, which sessions are in spanish", "No session in Spanish"),
    # The day that was told is asked about.
    told("camping", "我们一家打算周六吃完晚饭再过去，想问下那天开到几点？", "22:00"),
    told(
        "livestock",
        "你好，我家养牛的，想周五过去看看。那天几点开门几点关门",
        "5月19日（周五）",
        at="2028-05-10T19:30",
    ),
    told(
        "livestock",
        "i can only come on thursday. any session on methane or seaweed that day?",
        "No session for “methane or seaweed” on Thu 18 May",
    ),
    # What is said twice is looked for once.
    told("livestock", "周五几点开门 >> 我是做饲料的，周五才有空。那天有什么饲料的论坛？", "“饲料”"),
    # Who, or what, was named is asked about.
    told("camping", "Dana Whitecloud taught my sister to paddle! when is she on?", "Paddleboard Taster"),
    told(
        "appliances",
        "i run a tiny shop in fuyang n my customers keep asking for rice cookers, who's got them",
        "3 exhibitors for “rice cookers”",
    ),
    # What is not wanted, and another day or thing than is asked about, narrows nothing down.
    told("datacentre", "I hate panels. What is on in the auditorium on Wednesday?", "5 sessions in Auditorium"),
    told("tea", "Is it open on Tuesday? I have no time on Monday.", "No expo on Tue"),
    told("datacentre", "I am not interested in cooling. Which talks are on Thursday afternoon?", "10 sessions"),
    told("datacentre", "We can't come on Friday. What talks are there on UPS?", "11 sessions for “UPS”"),
    told("tea", "我对品鉴不感兴趣，周日下午有什么活动？", "论坛9场"),
    told("tea", "My friend is in Hall 9. What is in Hall 10?", "Hall 10: Teas of the World"),
    told("tea", "I'm from Kenya. Which exhibitors are from Japan?", "5 exhibitors from Japan"),
    told("tea", "我周六来不了，周日有哪些工坊？", "11月8日（周日）“工坊”"),
    told("datacentre", "I already saw Marit Solvang. When does Lukas Brandt speak?", "Lukas Brandt speaks"),
    told("tea", "我朋友想买砂锅，哪家有？", "凌记砂锅"),
    told("seafood", "How old are you? When does it close?", "17:30"),
    # What nobody tells stays so.
    declined("medtech", "is there a dentist among you, my tooth hurts"),
    declined("pharma", "I have a headache. Where can I get a pill?"),
    declined("signage", "Saw Chen Yuhan on stage yesterday, wow. Is she married?"),
    declined("maritime", "明天海上有几级风"),
    # Beside what somebody tells.
    told(
        "dairy",
        "my brother keeps 60 cows and wants to look at cattle feed, which stands should he go to",
        "No exhibitor for “cattle feed”",
    ),
    # 哈 of a city ends no clause; a bench is no Workshop Bench.
    told("dairy", "我也是哈尔滨人，想去老乡那儿坐坐，哈尔滨冰灯食品在哪个展位", "3.250"),
    told("dairy", "我跟客户约在牛铃角碰头，那是在哪个馆", "帐篷馆"),
    # Who speaks it badly asks for nobody from there.
    told("portlogic", "my english is poor, is anything held in german", "No session in German"),
    told("portlogic", "我英文很差，有德语的场次吗", "没有德语论坛"),
    told("portlogic", "whats the street address of the fairground, need it for a courier", "16 Lighthouse Road"),
    # "It" is the company that is told of.
    told("veggie", "our supplier Quinovita promised to have a stand, where is it?", "no “Quinovita”"),
    told("veggie", "our partner Quinovita told us they come, which hall is it in?", "no “Quinovita”"),
    # What is sought has hours, and not the fair.
    declined("portlogic", "展馆里有健身房吗，几点开"),
    declined("portlogic", "is there a gym, when does it open"),
    told("portlogic", "有健身房吗，明天几点开门", "9:00—18:00"),
)
BY_WORDS: Cases = (
    # What is told matters: with it, another text answers.
    told("appliances", "my mum is in a wheelchair, how do we get in", "step-free"),
    told("tourism", "外国客户要签证材料，你们给开吗", "需要签证吗"),
    told("coldchain", "签证 invitation letter - until when do I have to ask?", "20 April 2027"),
    told("textile", "still open? i am at the gate", "Closed for today", at="2029-04-19T15:45"),
    # A story before the wish.
    told("timber", "家里有猫，想换防猫抓的纱窗，哪家有", "纱窗大王"),
    told("timber", "我想给老房子装断桥铝窗，看哪家", "冰城系统门窗"),
    # A word on why it is asked is left out, and what it names is kept.
    told("jewel", "heard Lago Orologi pulled out, is that true or are they here", "4B09"),
    told("jewel", "standing outside the Agate Room, what's on in there", "Agate Room"),
    # What somebody wants is not left out.
    not_told("jewel", "I'm looking for suppliers in Atlantis, who is exhibiting", "88 exhibitors"),
)
BY_MEANING: Cases = (
    # A stand's own people say where they are; the rest is what they ask.
    told("gifts", "booth 2D111 here, may we burn a candle", "No spray painting"),
    told("hydrogen", "stand W1-C05 here, need forklift price", "Lorries check in"),
    told("cargo", "我们是2B09，几点能进馆", "8:00"),
    # The question begins behind whatever is told.
    told("teaware", "早上刚摔了最喜欢的碗，请问谁在展金缮材料包", "“金缮材料包”相关展商1家"),
    told("teaware", "做展位规划用，请问丹崖馆有多少平米", "10800平方米"),
    told("sunyard", "陪韩国来的舅舅，请问论坛里有哪些场是韩语的", "韩语论坛"),
    told(
        "sunyard", "I'm planning a delegation, so may I ask how many people can sit in the Meridian Hall?", "620"
    ),
    told("elevate", "Our doors keep hitting people, oops. Who shows light curtains?", "Beamguard"),
    told("elevate", "偏爱西班牙的东西，请问哪家西班牙公司有载货电梯", "卡戈列夫"),
    # What is told before is the thing that is sought.
    told("perfume", "我做祛痘产品，要找茶树精油，哪家有？", "没有“茶树精油”"),
    # What is wished for beside a question is sought.
    told("dairy", "我是开母婴店的，想进点婴儿配方奶粉，谁家在做", "没有“婴儿配方奶粉”"),
    told(
        "dairy",
        "hi, I run a small cafe in Graz and we go through loads of oat milk, who's got some at the fair?",
        "No exhibitor for “oat milk”",
    ),
    # Before who has it, or whom to see, what is needed is told.
    told("northgrid", "water meters, does anybody in S2 have those", "No exhibitor for “water meters” in Hall S2"),
    told("northgrid", "家里房子小，想看阳台储能，去谁家", "木子户储"),
    told(
        "dentech",
        "I run a small lab in Lyon and want to replace my sintering furnace. Whom should I visit?",
        "C-305",
    ),
    told("teaware", "My partner collects samovars. Any here?", "Semaver Usta"),
    told("lockers", "We need somebody to inspect our pallet racking every year", "Rackcheck"),
    told(
        "sunyard",
        "I'm with a farming cooperative and we need irrigation pumps that run on solar",
        "1 exhibitor for “irrigation pumps”",
    ),
    told("teaware", "any stand pouring yerba mate", "No exhibitor for “yerba mate”"),
    # Clauses that a space parts.
    told("pumps", "我是司机 停车多少钱", "60元"),
    told("tourism", "饿死了 有啥吃的", "美食广场"),
    # A speaker's assistant.
    told("tourism", "我是沈遥光的秘书 他今天在哪个厅", "沈遥光"),
    told("wine", "我是黑泽实的助理 他几点讲", "15:00"),
    # Who one is changes nothing.
    told("chips", "我是台湾来的，刷Visa可以吗", "外国信用卡"),
    told("gifts", "我是台灣來的，刷Visa可以嗎", "Visa"),
    told("chips", "im from taiwan, can i pay with visa", "Foreign credit cards"),
    told("gifts", "我是司机 车停哪", "海安路进"),
    told("cargo", "im a trucker, food?", "Food court"),
    told("cargo", "我是卡车司机，吃饭", "美食广场"),
)
