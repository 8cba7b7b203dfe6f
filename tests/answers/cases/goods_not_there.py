"""Goods that nobody shows, in whatever frame: said so, and nothing that only sounds like them is listed."""

from __future__ import annotations

from tests.answers.cases import Cases, not_told, told

BOTH: Cases = (
    told(
        "batteryworld",
        "we need wireless charging pads for cars, who has them",
        "No exhibitor for “wireless charging",
    ),
    told("bakerytools", "有没有 gluten-free 面粉的展商", "没有“gluten-free 面粉”相关展商"),
    told("brew", "真空泵的公司有多少", "没有“真空泵”相关展商"),
    told("brew", "need a quote for disc brake", "No exhibitor for “disc brake”"),
    # What runs on water is not what runs on wind.
    told("jadebay", "水电机组 展商", "没有“水电机组”相关展商"),
    told("craftbeer", "有做 gluten-free 啤酒的吗", "没有“gluten-free 啤酒”相关展商"),
    # Nothing that is called so only where two words meet (装载机轮胎).
    told("tyre", "有没有做飞机轮胎的", "没有“飞机轮胎”"),
    # What somebody needs it for, and tells of themselves, is beside it.
    told("leather", "looking for mink or rabbit fur for collars", "No exhibitor for “mink or rabbit fur”"),
    told("coatings", "my grandmother restores icons. who has gold leaf?", "No exhibitor for “gold leaf”"),
    told("space", "有没有做月球车的，我们学校想买一台做试验", "没有“月球车”相关展商"),
    told("grain", "We press sunflower oil. Any oil presses at the fair?", "No exhibitor for “oil presses”"),
    told("grain", "Is there a stand where I can see pizza ovens for my restaurant?", "No exhibitor"),
    told("coatings", "干冰清洗设备哪里看得到？模具上的残漆要清掉", "没有“干冰清洗设备”相关展商"),
    # Whatever the world says of it.
    told("flowers", "谁卖圣诞树", "没有“圣诞树”相关展商"),
    told("vending", "who sells cigarette machines", "No exhibitor for “cigarette machines”"),
    told("space", "Who exhibits in the human spaceflight category?", "No exhibitor for “human spaceflight”"),
    told("space", "韩国做卫星整机的是哪家", "没有韩国“卫星整机”相关展商"),
    # Alone.
    told("space", "fuel cells?", "No exhibitor for “fuel cells”"),
    told("delta", "small nuclear reactors?", "No exhibitor for “small nuclear reactors”"),
    told("ropeway", "ice resurfacers", "No exhibitor for “ice resurfacers”"),
    # What is near in another country is in a category, and no part of it.
    told("vending", "juice from italy", "In the category “Hot and fresh food machines”"),
    told("grain", "有 couscous 生产线吗", "没有“couscous 生产线”相关展商"),
    # Goods that nobody shows.
    told("dairy", "whipped cream siphons booth", "No exhibitor for “whipped cream siphons”"),
    told("smarthome", "想看按摩椅 在哪", "没有“按摩椅”相关展商"),
    told("stationery", "fountain pen repairers from Greece", "from Greece"),
    told("dairy", "who sells kefir grains >> and coconut yogurt?", "No exhibitor for “coconut yogurt”"),
    told("dairy", "麻薯冰淇淋 哪家", "没有“麻薯冰淇淋”相关展商"),
    # The same thing of another kind is another thing.
    told("sport", "who sells boxing gloves", "No exhibitor for “boxing gloves”"),
    told("bakery", "有没有做 pet food 的展商", "没有“pet food”"),
    told("garden", "有做 fire suppression 的公司吗", "没有“fire suppression”"),
    # Who has none has none by another name.
    told("sewing", "who sells aircons", "No exhibitor for “aircons”"),
    told("sewing", "谁卖空调", "没有“空调”相关展商"),
    # The number of a model, however it is joined.
    told("roads", "paver XP-9000 exhibitor", "No exhibitor for “paver XP-9000”"),
    # What nobody lists.
    told("glass", "谁家有啤酒瓶", "没有“啤酒瓶”相关展商"),
    told("charge", "有展e-ink screen的吗", "没有“e-ink screen”相关展商"),
    told("pharma", "centrifuge exhibiters", "No exhibitor for “centrifuge”"),
    told("sensors", "who has x-ray inspection machines", "No exhibitor for “x-ray inspection machines”"),
    told("baby", "哪家做儿童近视眼镜", "没有“近视眼镜”相关展商"),
    # 展 is what companies do there, too.
    told("tides", "有没有展潜水艇的", "没有“潜水艇”相关展商"),
    # What nobody shows, by a word for goods; and services, which texts tell.
    told("appliances", "有没有缝纫机", "没有“缝纫机”"),
    told("appliances", "有没有取款机", "取款机在"),
    told("biogas", "锂电池哪家有", "没有“锂电池”"),
    # However good it is to be, and whoever is after it.
    told("chemlab", "im after a rheometer, anybody?", "no exhibitor for “rheometer”"),
    told("chemlab", "looking for a rheometer, anyone?", "No exhibitor for “rheometer”"),
    told("chemlab", "we are looking for a good rheometer", "No exhibitor for “rheometer”"),
    told("chemlab", "who has a good rheometer", "No exhibitor for “rheometer”"),
    # A small word in a word of goods is none: no other robots, systems or telephones.
    told("forklift", "人形机器人来了几家", "没有“人形机器人”相关展商"),
    told("forklift", "会议系统谁家有", "没有“会议系统”相关展商"),
    told("rivergrid", "中压开关柜谁家有", "没有“中压开关柜”相关展商"),
    told("hillwind", "look for a supplier of transformers", "No exhibitor for “transformers”"),
    told("batteryworld", "who makes solid state batteries", "No exhibitor for “solid state batteries”"),
    told("stone", "looking for solid surface", "No exhibitor for “solid surface”"),
    # A school in the midst of a name is nobody whom it is for; a sushi bar is no pinyin.
    not_told("franchise", "does anyone offer a driving school franchise", "2 exhibitors"),
    told("franchise", "sushi bar franchise", "no exhibitor for “sushi bar franchise”"),
    told("cheese", "白湖奶酪坊做山羊奶酪吗", begins="没有"),
    told("stairs", "gaodeng scafolds too?", "No: Gaodeng Ladder Industry Co. do", at="2028-04-20T13:30:00"),
    told(
        "stairs",
        "can i see robots at the liangji stand",
        "No: Liangji Stair Software does no",
        at="2028-04-21T16:10:00",
    ),
    told(
        "kites",
        "zhisuo you mai fengzheng ma",
        "没有：智索安全线的展品里没有列出“风筝”。",
        at="2028-03-30T08:15:00",
    ),
    told("tofu", "tre noci got tofu sausages?", "No: Tre Noci Bio S.r.l. does not l", at="2027-11-06T10:05:00"),
    told("tofu", "does moon laddle do tempe too", "No: Moon Ladle Foods does not list", at="2027-11-06T11:48:00"),
    told(
        "windtower",
        "dose rothmark hav main berings",
        "No: Getriebe Rothmark GmbH does no",
        at="2027-05-12T15:15:00",
    ),
    told(
        "h2truck", "norrfjell hydrogen truk there?", "No: Norrfjell Lastvagnar does not", at="2028-05-18T10:52:00"
    ),
    told(
        "smartgridcity",
        "has kestrelbyte got anything with quantum encryption on the stand",
        "No: Kestrelbyte Security does not",
        at="2028-04-02T11:00:00",
    ),
    told(
        "smartgridcity",
        "dose xiaohe meter have gas metres",
        "No: Xiaohe Meter does not list “ga",
        at="2028-05-17T11:45:00",
    ),
    told(
        "greenport",
        "does yangwie solar do wind turbins aswell",
        "No: Yangwei Solar does not list “w",
        at="2027-08-11T09:05:00",
    ),
    told(
        "evcharge2",
        "巢瓦有22kw的家用桩吗",
        "没有：巢瓦家充的展品里没有列出“22kw家用桩”。",
        at="2028-05-19T10:10:00",
    ),
    told(
        "evcharge2",
        "xiaoding - do they do cargo trikes",
        "No: Xiaoding Moped does not list “",
        at="2028-05-18T15:15:00",
    ),
    told("windtower", "有沒有人賣直升機", "没有“直升机”相关展商。"),
)
BY_WORDS: Cases = (
    told("robots", "割草机器人 展商", "没有“割草机器人”"),
    told("robots", "有卖手术机气人的吗", "没有“手术机器人”"),
    told("blind", "does enybody here sell car tyres", "No exhibitor for “car tyres”"),
    told("telecom", "有没有展商做水下机器人", "没有“水下机器人”相关展商"),
    told("insurance", "有做宠物保险的展商吗", "没有“宠物保险”相关展商"),
    told("welding", "forklift suppliers", "No exhibitor for “forklift”"),
    told("welding", "挖掘机有没有那家在展", "没有“挖掘机”"),
    told("lighting", "有没有紫外线杀菌灯", "没有查到“紫外线杀菌灯”"),
    told("estuary", "nuclear reactors", "no exhibitor for “nuclear reactors”"),
    told("estuary", "想买叉车，看看有哪几家", "“叉车”"),
    # What a message tells before it asks who has such.
    told("medtech", "our clinic needs 4 dental chairs who does that", "no exhibitor for “dental chairs”"),
    told("medtech", "hospital laundry, need tumble dryers, who", "no exhibitor for “tumble dryers”"),
    told("water", "who sells hydrogen dryers?", "No exhibitor for “hydrogen dryers”", intent="exhibitors"),
    told("furniture", "幼儿园操场想铺人造草坪，这里谁家做呢", "人造草坪"),
    told("water", "水库管理处想买雷达液位计，4号馆里有吗", "没有查到4号馆“雷达液位计”"),
    told("water", "我们街道挨着高架桥，居民嫌吵，现场谁家做隔音屏障？", "没有“隔音屏障”"),
    told("water", "想找日本的挖泥船厂家，有吗", "没有日本“挖泥船”"),
    told("furniture", "Could you tell me where I can find wall mirrors in Hall 6?", "in Hall 6"),
    # What is very likely looked for is said not to be found.
    told(
        "textile",
        "do you have horsehair canvas here? for structured lapels",
        begins="I found no exhibitor for “horsehair canvas”. It may go by another name",
        intent="exhibitors",
    ),
    told(
        "wine",
        "I buy for three Italian restaurants. Do you have prosecco here?",
        begins="I found no exhibitor for “prosecco”. It may go by another name",
        intent="exhibitors",
    ),
    told(
        "games",
        "any game design schools with a booth?",
        begins="I found no exhibitor for “game design schools”. It may go by another name",
        intent="exhibitors",
    ),
    told(
        "games",
        "有没有做 blockchain game 的",
        begins="没有查到“blockchain game”相关展商。名录里也可能",
        intent="exhibitors",
    ),
    # A word of goods is no slip for another, and says which kind of a thing is sought.
    told("brush", "有做蒸汽拖把的吗", "没有“蒸汽拖把”相关展商"),
    told("strait", "有做固态电池的展商吗", "没有“固态电池”相关展商"),
    told("compress", "有没有电动螺丝刀的展商", "只有“螺丝刀”相关的"),
    told("compress", "you mei you dian dong luo si dao de zhanshang", "没有“电动螺丝刀”相关展商"),
    told("rope", "我想看气动葫芦，谁家有", "没有“气动葫芦”相关展商"),
    told("switchgear", "气动操动机构谁在做", "没有“气动操动机构”相关展商"),
    # 除 of 除冰 leaves nothing out.
    told("strait", "想买叶片除冰系统，谁家有", "没有“叶片除冰系统”相关展商"),
    # Goods in other frames.
    told("brush", "who exhibits badger hair", "No exhibitor for “badger hair”"),
    told("clocks", "I run a planetarium shop, looking for telescopes", "No exhibitor for “telescopes”"),
    told(
        "switchgear",
        "I'm with a research institute and look for superconducting cables",
        "No exhibitor for “superconducting cables”",
    ),
    told("oldtown", "Could you point me to a maker of thermal cameras", "No exhibitor for “thermal cameras”"),
    told("rope", "climbing shoes anywhere?", "No exhibitor for “climbing shoes”"),
    told("oldtown", "天然草皮卷谁供应", "没有“天然草皮卷”相关展商"),
    told("switchgear", "瑞典厂家里有做干式变压器的吗", "没有瑞典“干式变压器”相关展商"),
    told("strait", "charging robots", "No exhibitor for “charging robots”"),
    # Goods whose beginning nobody has, or that a text on something else has.
    told("traffic", "有没有做飞行汽车的展商", "没有“飞行汽车”相关展商"),
    told("traffic", "which exhibitors show electric scooters", "No exhibitor for “electric scooters”"),
    told("archive", "哪家展商有drone卖", "没有“drone”相关展商"),
    told("fishing", "talks about shark fishing", "No session for “shark fishing”"),
    told("concrete", "有没有关于木结构的讲座", "没有“木结构”相关论坛"),
    told("power", "有卖电动自行车的吗", "没有“电动自行车”相关展商"),
    told("arcade", "哪家展望远镜", "没有“望远镜”相关展商"),
    # A label is the whole word, though a part of it is a small word elsewhere.
    told("medtech", "有做人工关节的吗", "没有查到“人工关节”"),
    told("north", "有没有讲潮汐能发电的论坛 >> 那做潮汐发电机的展商呢", "没有“潮汐发电机”"),
    # What is only the end of it, or a part, is not it.
    told("perfume", "我做祛痘产品，要找茶树精油，哪家有？", "没有“茶树精油”"),
    told("weather", "我妈有哮喘，想给家里买台空气净化器，哪个展位有", "没有查到“空气净化器”"),
    # A short word with another letter is another word.
    told("nuts", "anything on hemp in the talks?", "No session for “hemp”"),
    # What lifts pallets is no company of logistics; whoever shows ferries runs none.
    told("nuts", "我想买叉车，有展商卖吗", "没有“叉车”相关展商"),
    # What is sold is not what is lent or charged.
    told("radio", "哪家卖手机充电宝", "没有“手机充电宝”"),
    told("radio", "A甲板上有卖耳机的吗", "没有A甲板“耳机”"),
    told("radio", "who sells tickets", "ticket hall"),
    # Goods that nobody shows, in whatever frame; alone, too.
    told("vacuum", "做真空玻璃幕墙的有几家", "没有“真空玻璃幕墙”"),
    told("vacuum", "空压机的厂商帮我查一下", "没有“空压机”"),
    told("vacuum", "分子束外延设备谁在展", "没有“分子束外延设备”"),
    told("parking", "汽車保險有展商嗎", "没有“汽车保险”"),
    told("parking", "tyre inflators, any?", "No exhibitor for “tyre inflators”"),
    told("parking", "body worn cameras for wardens", "No exhibitor for “body worn cameras"),
    told("roof", "Do any of the stands offer façade bricks or clinker?", "No exhibitor for “façade bricks"),
    told("roof", "any firm at the fair that removes asbestos", "No exhibitor for “asbestos”"),
    told("roof", "bird spikes", "no exhibitor for “bird spikes”"),
    told("stage", "any supplier of fireworks or pyrotechnics", "No exhibitor for “fireworks"),
    told("stage", "爆米花机有人展吗", "没有“爆米花机”"),
    told("survey", "total stations made in Norway", "from Norway"),
    # Coffee beans are no café, and what a company is to sell is no part of its name.
    told("mushroom", "有没有卖咖啡豆的", "没有“咖啡豆”"),
    told("mushroom", "雾松菌种卖羊肚菌菌种吗", "雾松菌种的展品里没有列出"),
)
BY_MEANING: Cases = (
    # What nobody lists is goods by its meaning alone.
    told("drones", "chestnut honey", "I found no exhibitor for “chestnut honey”"),
    told("tea", "snow-skin cakes", "I found no exhibitor for “snow skin cakes”"),
    told("wine", "perovskite panels", "I found no exhibitor for “perovskite panels”"),
    # Though there is water everywhere.
    told("rail", "water droppers", "I found no exhibitor for “water droppers”"),
    told("puzzles", "飞镖盘", "没有查到“飞镖盘”相关展商"),
    told("orchid", "仿真花", "没有查到“仿真花”相关展商"),
    told("physio", "wigs", "I found no exhibitor for “wigs”"),
    told("cruise", "I buy marine engines, who should I see here", "No exhibitor for “marine engines”"),
    told("lantern", "有沒有賣煙花的廠家", "没有“卖烟花”相关展商"),
    told("tools", "内窥镜", "没有查到“内窥镜”相关展商"),
    told("oceanx", "Does anyone bring ceramic membranes?", "No exhibitor for “ceramic membranes”"),
    told("airport", "有没有卖直升机的", "没有“直升机”相关展商"),
    told("gale", "有賣潛水服的嗎", "没有“潜水服”相关展商"),
    told("zippers", "哪个展商有钛拉链", "没有“钛拉链”相关展商"),
    told("zippers", "leather buttons exhibitor", "These come closest:"),
    told(
        "voltage", "Our club wants floodlights. Does anyone make stadium floodlights?", "No exhibitor for “stadium"
    ),
    told("tools", "标签打印机在哪个馆", "没有查到“标签打印"),
    # Things of one kind are never the same.
    told(
        "brush",
        "who makes ostrich feather dusters?",
        "goose feather dusters",
        begins="No exhibitor for “ostrich feather dusters”",
    ),
    # Goods in words of chatter are told from it by meaning.
    told("space", "固体火箭发动机", "没有“固体火箭发动机”相关展商"),
    # A bare kind of goods is said to be shown by nobody
    # where the embedder tells that it is near to what is shown.
    told("sewing", "rapier looms", "No exhibitor for “rapier looms”"),
    told("heat", "lawn mowers", "No exhibitor for “lawn mowers”"),
    # What is looked for in vain is said not to be found.
    told("bearing", "welding robots", "no exhibitor for “welding robots”"),
    told("grain", "饺子机", "没有查到“饺子机”"),
    told("cargo", "insurance talk on tuesday?", "no session for “insurance”"),
    told("seeds", "does anybody have lawn mowers >> or combine harvesters?", "No exhibitor for “combine"),
    told("furniture", "木屑颗粒机，求推荐展商～", "没有查到“木屑颗粒机”"),
    # What is not wanted is not sought; what is made at home is of the fair's country.
    told("lockers", "有做燃气叉车的吗，不要电动和柴油的", "没有“燃气叉车”相关展商"),
    told("lockers", "智能眼镜有没有国产的展商", "没有中国“智能眼镜”相关展商"),
    # Coffee is no tea, a bus that is shown none to the fair, and a tile talk no company.
    told("teaware", "咖啡豆供应商", "没有“咖啡豆”相关展商"),
    told("northgrid", "我在公交公司上班，想看氢燃料电池公交车，哪家有", "没有“氢燃料电池公交车”相关展商"),
    told("teaware", "the Portuguese tiles talk is still in the Great Kettle Hall isnt it", "Celadon Room"),
    # The first words of a hall's name are a part of other names, too.
    told("teaware", "where is Jade Screen Ceramics", "no exhibitor for “Jade Screen Ceramics”"),
    told("teaware", "any oolong from red cliff mountains", "no exhibitor"),
    # One thing alone that nobody shows, by meaning either.
    told("vacuum", "autoclaves?", "no exhibitor for"),
    told("sport", "trampolines", "no exhibitor for"),
    # A word alone that nobody knows.
    told("veggie", "kombucha", "no exhibitor for “kombucha”"),
    told("chemlab", "rheometer?", "no exhibitor for “rheometer”"),
    # Goods that a company lacks that is named.
    told("substation", "does pylonwright do wooden poles as well", begins="No"),
)
