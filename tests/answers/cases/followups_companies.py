"""What is asked next of companies and goods: of one of a list, of its country, of other goods."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, not_told, told

BOTH: Cases = (
    told("bakerytools", "who sells tunnel ovens >> and coffee roasters?", "No exhibitor for “coffee roasters”"),
    told("hydrocity", "who shows hydrogen drones >> hydrogen bikes maybe?", "No exhibitor for “hydrogen bikes”"),
    # The company of the one talk that was listed; those of the list.
    told("lithium", "讲干法电极的是哪家公司的人 >> 这家展位号多少", "W6-202"),
    told("lithium", "who speaks on dry electrodes >> which booth are they at?", "W6-202"),
    told("concrete", 'who is speaking at "Fibres Instead of Mesh" >> from which company?', "Fibrella AB"),
    told("lab", "想买分析天平，看哪几家 >> 这两家分别在哪个展位", "2-401"),
    told("noodle", "which exhibitors show induction wok ranges >> which of the two is Chinese?", "Dragonbreath"),
    told("concrete", "how many exhibiters in total >> and from how many countries?", "18 countries"),
    told("sauna", "who has birch whisks >> and oak ones?", "Slotinja"),
    # Of those from a country, whoever makes it.
    told("water", "有没有德国展商 >> 做泵的", "德国“泵”相关展商1家"),
    told("water", "exhibitors from germany >> the ones making pumps", "from Germany"),
    # A line of the list that was shown.
    told("water", "谁做水泵 >> 第一家在几号馆", "腾浦泵业：3A01"),
    told("water", "明天有什么论坛 >> 第二场在哪个会议室", "榕树厅"),
    told("water", "who makes pumps >> which hall is the first one in", "Tengpu Pumps: 3A01"),
    told("water", "who makes pumps >> which booth does the second one have", "Hydrogard: 3A02"),
    told("gridedge", "have Ohmsworth Controls got a stand >> what about Zinkmond?", "no “Zinkmond”"),
    declined("ferment", "what does Jarlink do >> and what were their sales last year?"),
    told(
        "stairs",
        "qingjie booth >> spiral stairs do they have",
        "No: Yunlan Qingjie Stair Co., Ltd.",
        at="2028-04-20T10:13:00",
    ),
    told(
        "kites",
        "paramotor >> any french maker of those?",
        "No exhibitor for “paramotor” from",
        at="2028-03-22T21:06:00",
    ),
    told(
        "windtower",
        "any solar panel makers around >> ok and tidal turbines",
        "No exhibitor for “tidal turbines”.",
        at="2027-05-05T09:09:00",
    ),
    told("h2truck", "钠砚是干嘛的 >> 他家摊位号多少", "钠砚电池：K5-128（K5馆）。", at="2028-05-06T20:34:00"),
    told(
        "h2truck",
        "钠砚是干嘛的 >> 他家摊位号多少 >> 有磷酸铁锂的吗他们",
        "没有：钠砚电池的展品里没有列出“磷酸铁锂”。",
        at="2028-05-06T20:35:00",
    ),
    told(
        "toolcity",
        "wheres brumholdt >> what they make >> jigsaws too?",
        "No: Brumholt Werkzeuge GmbH does n",
        at="2027-10-28T11:15:00",
    ),
    told(
        "toolcity",
        "桐湖有电钻吗 >> 那锤子呢",
        "没有：桐湖扳手厂的展品里没有列出“锤子”。",
        at="2027-10-28T13:30:00",
    ),
    # What nobody lists is not asked of the company.
    not_told("stove", "where is glimmr >> show me maps too", "does not list"),
    told("stove", "where is glimmr >> saturday too", "10:00–16:30"),
    told("stove", "what does ember hall have >> parking also", "Car park P3"),
    told("stove", "lockers? >> ember hall has some too", "Ember Hall has none listed."),
)
BY_WORDS: Cases = (
    told("strait", "where do i find Canghai Wind >> founded in which year", "Founded: 2004"),
    told("comic", "which exhibitors show drones >> or electric guitars?", "No exhibitor for “electric guitars”"),
    # Whether one from a country has what was listed.
    told("compress", "who makes magnetic bearing blowers >> any German firm doing that", "No exhibitor for"),
    told("clocks", "谁做游丝 >> 有没有韩国的？", "没有韩国“游丝”相关展商"),
    # A person's company, once a day is asked for.
    told("gifts", "Luo Xingchen >> and on saturday >> their booth", "6A101", at="2026-11-05T10:50"),
    told("pets", "新水月 >> 周六呢 >> 展位在哪", "P4-C01", at="2029-10-19T10:30"),
    told(
        "gifts",
        "Klaus Reinholt friday >> and thursday? >> what does his company make",
        "USB hubs",
        at="2026-11-05T10:50",
    ),
    # Talks of those that were listed.
    told("wine", "白酒有哪几家 >> 在哪个馆 >> 有讲座吗", "白酒盲品", at="2030-05-23T10:20"),
    told("wine", "baijiu stands? >> any talk about it", "Baijiu Blind", at="2030-05-23T10:20"),
    told("pets", "宠物保险有吗 >> 展位 >> 有讲座吗", "诊所前台卖保险", at="2029-10-19T10:30"),
    # One of the list: by its number, its country, as the other one.
    told(
        "hydrogen",
        "who sells type IV tanks >> the second one, website?",
        "haneultank.example",
        at="2026-09-16T10:30",
    ),
    told("gifts", "葡萄牙展商 >> 第一家卖什么", "软木灯", at="2026-11-05T10:50"),
    told(
        "silver",
        "who sells hearing aids >> what about companion robots >> where is the japanese one",
        "1B04",
        at="2027-05-20T13:40",
    ),
    told(
        "windsea",
        "who sells high-strength bolts >> the british one, where is it >> the other one?",
        "W2-B25",
        at="2027-05-12T10:30",
    ),
    told("silver", "智能药盒哪家有 >> 韩国那家在哪 >> 另一家呢", "1C03", at="2027-05-20T13:40"),
    told("gifts", "candle makers >> in france?", "Mistral", at="2026-11-05T10:50"),
    told("silver", "日本来了几家 >> 都是哪几家?", "光机器人", at="2027-05-20T13:40"),
    told("gifts", "6号馆有多少家 >> 5号馆呢 >> 其中韩国的", "韩纸屋", at="2026-11-05T10:50"),
    # Whether a company is from there.
    told("hydrogen", "红隼氢能 >> 是英国的吗", "是的", at="2026-09-16T10:30"),
    told("hydrogen", "诺维克 >> 是不是中国的", "不是", at="2026-09-16T10:30"),
    told("windsea", "云帆储能在哪 >> 有没有网站", "yunfan-es.example", at="2027-05-12T10:30"),
    # A line is asked about by its number.
    told("bakepack", "who sells fork mixers >> booth of the second", "Impastoro: M1-112"),
    told("bakepack", "who sells fork mixers >> which country is the first from", "is from Germany"),
    told("bakepack", "哪些展商做叉式和面机 >> 第三家是哪个国家的公司", "因帕斯托来自意大利"),
    # Another name is asked the same.
    told("portwind", "is Vestas exhibiting this year >> and Tesla?", "has no “Tesla”"),
    told("lighting", "is philips here this year >> osram then?", "has no “osram”"),
    told("cruise", "when does Ingeborg Sandmeier speak >> and tobias quenneville?", "“tobias quenneville”"),
    # Those of a list that are from a country, a text on another year does not count.
    told("workwear", "一共有多少家展商 >> 其中德国的几家", "德国展商7家"),
    # Others of the goods that were listed.
    told("radio", "who has microphones? >> and ribbon ones?", "“ribbon microphones”"),
    told("radio", "who has microphones? >> any German ones?", "from Germany"),
    # Of those that were listed, the foreign ones; of the hall that was named.
    told("windgrid", "哪些展商有虚拟电厂平台 >> 其中哪家是国外的", "织网软件"),
    told("voltcity", "german companies in hall 5? >> any from India there?", "No exhibitor from India in Hall 5"),
)
BY_MEANING: Cases = (
    # "That country" is the company's.
    told("dentech", "卢切维斯塔是哪国企业 >> 这个国家有没有做烧结炉的展商", "没有意大利“烧结炉”相关展商"),
    told(
        "northgrid",
        "what country is Stekkertje from >> who else is from that country",
        "3 exhibitors from Netherlands",
    ),
    # What else they show.
    told("dentech", "请问净照灭菌的展位号 >> 他们除了灭菌器还展什么", "蒸馏水机"),
    told("teaware", "姆利马尼茶业在几号展位 >> 他们家有什么茶", "CTC红碎茶、紫茶"),
    # What is no such question is not taken for one.
    declined("northgrid", "塔格斯光能在哪 >> 这家有什么电话", "不便提供"),
    told("northgrid", "塔格斯光能在哪 >> 這個國家還有誰", "德国展商8家"),
    # Of companies: where they stand.
    told("pumps", "找个卖空气净化器的 >> 展位几号", "N3-C10"),
    told("pumps", "who sells air purifiers >> which hall", "N3-C10"),
)
