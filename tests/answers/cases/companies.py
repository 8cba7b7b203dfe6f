"""Companies by whatever they are called, and what their cards tell."""

from __future__ import annotations

from tests.answers.cases import Cases, not_told, told

BOTH: Cases = (
    told("plaingrid", "my boss told me to visit Kabelund, what do they show", "submarine cables"),
    told("steppegrid", "松维储能这家丹麦公司展位在哪", "松维储能：E2-A10"),
    told("coffeetea", "浓油意式机有没有第二个展位", "没有。\n"),
    told("chocolate", "any moulds at Tante Olga?", "does not list “moulds”"),
    told("dairy", "Cupline Sp. z o.o. booth", "1.115"),
    told("fintech", "Cajero Azul SA de CV booth", "A138"),
    told("dairy", "Is Kartonia Sweden here?", "4.070"),
    told("wine", "Kurosawa Sake", "2C02"),
    told("smarthome", "Lumora Lights", "A1-101"),
    told("robots", "Xunshan Robotics Co., Ltd.", "Y-01"),
    told("dairy", "北京质检通科技有限公司在哪", "4.063"),
    told("smarthome", "看门视觉技术有限公司", "A2-331"),
    told("fire", "热点卫星家的东西是干嘛用的", "卫星火点预警"),
    told("cables", "stand number Q7 Protection", "A1-071"),
    told("seafood", "Filetta is on the Pier, near which stand?", "C-101"),
    # Chinese names whose syllables are typed apart.
    told("hydrocity", "yin jiang ran liao dian chi在哪", "L-106"),
    told("gamefest", "duo duo jia ting zhuo you在哪", "4-D15"),
    # What a company that is named does not list; where it does not stand.
    told("dairy", "布劳父子有没有蓝纹奶酪", "展品里没有列出“蓝纹奶酪”"),
    told("dairy", "does Hohenried Käsetechnik have butter machines?", "does not list “butter machines”"),
    told("sewing", "月扣在W1馆吧？", "不是"),
    # A slip is no other name: doubled letters, two readings of a character, a first name spelt otherwise.
    told("dairy", "buratta stands pls", "Caseificio Montelupo"),
    told("stationery", "陈伯舟的演讲", "陈柏舟"),
    told("chips", "Alister Penhale talk", "Alastair Penhale"),
    told("dairy", "where is gelatto morosini", "3.203"),
    told("rail", "where is Alpenblock GmbH", "N1-B07"),
    # What a company is by law, shows, or whence it comes is no other name.
    told("dairy", "Rennex SAS", "2.216"),
    told("dairy", "where is Guangzhou Bingshan Refrigeration Co., Ltd.", "3.225"),
    told("dairy", "广州冰山制冷有限公司在哪", "3.225"),
    told("sewing", "Jinsuo Sewing Machine Co., Ltd.", "E1-A01"),
    # A name that goes on as the question does, or otherwise.
    told("fire", "stand number of Huatai pumps please", "Huatai Fire Pumps: N2-153"),
    told("fire", "Huatai Ladders stand?", "no “Huatai Ladders”"),
    told("fire", "安澜头盔在几号展位", "没有“安澜头盔”"),
    told("fire", "where is Huatai group", "could be one of 2"),
    told("fire", "华泰集团在哪", "华泰消防泵"),
    told("print", "stand of Kessler Lacke?", "no “Kessler Lacke”"),
    # A company that is called by an ordinary word, a number, or a word with slips behind it.
    told("sport", "where do i find Summit", "4A-01"),
    told("bakery", "booth of 8 Degrees", "1B016"),
    told("bakery", "八度在哪个展位", "1B016"),
    told("bakery", "what has Choclaterie van Hov got", "couverture"),
    told("print", "okonjo bright - topic?", "Machine Vision on the Press"),
    # A company by the short form that its name notes, by an ordinary word with a capital, in a hall.
    told("nuclear", "华核院在几号位", "E1-A01"),
    told("nuclear", "where is NISQ", "RC-03"),
    told("nuclear", "which booth is Next at", "W1-D03"),
    told("baby", "car seats hall 1", "Tiefenbach Kindersitze", at="2027-05-12T22:00"),
    told("meters", "who does drones here", "Feiyan Drones"),
    told("roads", "where is Dijing Shield", "E3-A01"),
    # A company by what its name begins with in capitals; one that there is not.
    told("datacentre", "请问KTR制冷在几号展位？ >> KTX呢", "5.1A08"),
    told("datacentre", "where is xpu7", "6.1A11"),
    told("datacentre", "xpu-8 booth", "no “xpu"),
    told("datacentre", "请问云杉制冷参展吗？ >> 那KTZ呢", "没有“KTZ”"),
    told("datacentre", "麻烦问一下，冷藏存储展出什么产品？ >> 网站是多少", "coldvault.example"),
    # Two of the halls, and not all that there are.
    told("portlogic", "Kuayun Intelligent is in two halls I was told. Which booths?", "Y1-A05", "G1-A13"),
    told("portlogic", "which of the nine halls is Kuayun Intelligent in?", "Not 9: there are 7 halls"),
    told("portlogic", "boot nummber of Safewharf?", "G2-A01"),
    told(
        "nursing",
        "does Stepnova have wheelchairs on their stand",
        begins="No: Stepnova does not list “wheelchairs”",
    ),
    told("nursing", "does Stepnova have wheelchairs", begins="No: Stepnova does not list “wheelchairs”"),
    told("nursing", "does Yidong Wheelchairs have wheelchairs on their stand", "W1-C18"),
    # Where somebody works asks for no company.
    not_told("tourism", "I work for Brenner & Sohne AG, when can we set up our stand?", "no “"),
    # Whoever only comes from a company asks for something else.
    told("polargrid", "Doorstroom B.V. would like to exhibit. Whom do we contact?", "hello@polargrid"),
    told("polargrid", "主办方是哪家有限公司", "霜津能源学会"),
    told("polargrid", "有没有做逆变器的有限公司", "相关展商11家"),
    told(
        "stairs", "gaodeng is the german ladder firm right, which german city", "China", at="2028-04-20T11:40:00"
    ),
    told("evcharge2", "白鹭报告厅800个座位 去晚了还有吗", "不是。", at="2028-04-25T11:20:00"),
)
BY_WORDS: Cases = (
    told("oldtown", "what's the web address of Bowerlight", "bowerlight.example"),
    told("switchgear", "弹力机构这家公司是做什么的", "弹簧操动机构"),
    told("fishing", "白鸥船厂停在水上哪个泊位", "WF-B01"),
    told("hotelware", "莲香客用品展出些什么", "洗护用品"),
    told("gridsun", "悟線無線充展示什麼產品", "悟线无线充展出"),
    told("eyewear", "stand number of nordlis brile pls", "H1-B02"),
    told("eyewear", "where is nordlys brille", "H1-B02"),
    # Its own trade, what it shows or speaks of, a slip of its name.
    told("water", "腾浦泵业在几号馆", "3A01", intent="exhibitor"),
    told("water", "腾浦的泵在几号馆", "3A01"),
    told("textile", "鑫澄牛仔布展位", "N1-C03"),
    told("rail", "国驰电池产品", "牵引电池", intent="exhibitor"),
    told("harbour", "斯塔夫隆系泊 国家", "挪威", intent="exhibitor"),
    told("grid", "黑铸储能 官网", "heizhustorage.example", intent="exhibitor"),
    told("camping", "去年没找到章木户外，今年他们在哪个展位", "S12", intent="exhibitor"),
    told("furniture", "Where is Sagewerk Nord?", "5A01", intent="exhibitor"),
    # A slip in a name asks for no number (几).
    told("gelato", "寒冰几器人在哪", "2C01"),
    # A column of its own.
    told("concrete", "抹匠父女工具是哪一年成立的？", "1894"),
    told("concrete", "when was Trowelsmith founded", "Founded: 1894"),
    # The place that a company's name begins with, where the fair is, with what is its own.
    told("wire", "衡滩巨丰在哪？听说有两个展位", "5A16"),
    # Pinyin in its name makes no question Chinese.
    told("delta", "who is Weiwang Microgrid", "Weiwang Microgrid: 3E17"),
    told("mining", "Zhikuang Unmanned zai nali", "智矿无人：C-2-01"),
    # It is nothing in the open.
    told("rope", "岩峰户外的展品有哪些", "岩峰户外"),
    # A company is no such thing; one of that name is not here; nobody of that name speaks; no such way.
    told("jewel", "is Crystal Dome a gem dealer or what do they do", "sapphire crystals"),
    told("jewel", "保安信是做安保的吗", "运输保险"),
)
BY_MEANING: Cases = (
    told("cruise", "stand number of Hanuel Display please", "B29"),
    told("tools", "旋标电机卖不卖电芯", "没有列出“电芯”"),
    # A company is no part of what it brings.
    told("fireworks", "花壶烟火带了什么产品来", "花壶烟火展出"),
    # Wording that no rule knows is known by its meaning.
    told("jewel", "could you point me towards Lago Orologi", "4B09"),
    told("windsea", "帮我瞅一眼朔澜风电在什么方位", "W1-A01"),
    # Slips, and other words for what the data tells.
    told("tools", "Since when does Fujimine Blade exist", "1887"),
    told("cutlery", "暹罗剪业都做些什么", "暹罗剪业展出：纱剪"),
    told("polargrid", "I'm here on behalf of Brenner AG. Where is the cloakroom?", "Hall W1"),
    told("polargrid", "I have 37 KG of luggage, where can I leave it?", "cloakroom"),
    told("polargrid", "show me a list of everybody who speaks on Wednesday", "28 sessions"),
)
