"""Goods that somebody shows, in whatever words they are sought."""

from __future__ import annotations

from tests.answers.cases import Cases, affirmed, meant, not_told, told

BOTH: Cases = (
    told("babyworld", "Could you list the schools and course providers?", "6 exhibitors"),
    told("babyworld", "list the schools", "for “schools”"),
    told("medtools", "有哪些start-up参展", "“初创企业”相关展商4家"),
    told("wine", "how many importers are there", "1 exhibitor for “importers”"),
    told("heat", "which companies have R290", "Donghe Refrigerants"),
    # Who shows membranes, before who shows stacks that have some.
    told("hydrocity", "有哪些做质子交换膜的展商", "薄墨新材"),
    # A cot is more than what is for babies.
    told("babyworld", "有沒有做嬰兒床的廠商", "“婴儿床”相关展商2家"),
    # What somebody needs it for, and tells of themselves, is beside it.
    told("leather", "looking for shearling for flight jackets", "Bosfor Shearling"),
    told("wedding", "I need 400 chairs on hire for a gala dinner, who does that?", "Louelle Location"),
    told("wedding", "I am looking for a flower girl dress for my daughter", "Tulle & Thimble"),
    told("offshore", "Our bulk terminal needs ship unloaders, whom should I see?", "Greifhausen"),
    told("foundry", "I'm buying forged crankshafts, whom should I see?", "Loha Ghati Forgings"),
    # A word for any goods says no more; what it is of is listed.
    told("delta", "储能系统", "“储能”相关展商"),
    told("flowers", "温室设备", "“温室”相关展商"),
    told("equine", "veterinary equipment", "exhibitors for “veterinary”"),
    told("coatings", "plating equipment", "exhibitors for “plating”"),
    # A short name amid a product's is no company's.
    told("carbon", "有沒有做熔鹽儲熱的廠商", "盐储能源"),
    # Whom a company makes things for, and what goods there are, is asked in the same words.
    told("rail", "有几家初创企业", "“初创企业”相关展商"),
    told("chips", "有做無塵服的廠商嗎", "“无尘服”相关展商1家"),
    # Whom a thing is for is no part of it.
    told("blind", "a talking watch for my grandma, which stand?", "Tickwise"),
    told("blind", "想给八十岁的爷爷看看人工耳蜗，哪些公司做", "蜗纽人工耳蜗"),
    told("toyfair", "baby carrier 有哪几家做", "海女宝贝"),
    # What stands before "suppliers" is goods; whom or what it is for is told apart.
    told("prefab", "CLT wall panels suppliers", "Brettwald"),
    told("tyre", "who makes tyres for my motorcycle", "Motoraya"),
    told("aquarium", "I need a return pump for my shop systems, who has one?", "Brinehaven"),
    told("vetmed", "寵物晶片 有哪些展商", "芯标芯片"),
    # The end of a room's name is no part of goods, and no room for everybody.
    told("dairy", "实验室检测设备有哪些展商", "北京质检通"),
    told("robots", "这是机器人吗", "机器人"),
    # Goods that the fair calls otherwise.
    told("smarthome", "who sells aircon", "Daikaze"),
    told("smarthome", "any aircons?", "Daikaze"),
    told("smarthome", "who sells aircon in hall B", "Daikaze"),
    told("smarthome", "who sells aircon from Italy", "No exhibitor"),
    told("dairy", "冰激凌机哪家有", "广州冰山"),
    told("dairy", "有没有芝士", "奶酪"),
    told("dairy", "soft serve machines", "Guangzhou Bingshan"),
    told("fintech", "POS machines", "Xinduan Terminal"),
    told("fintech", "who has point of sale terminals", "Tapwell"),
    told("sewing", "who sells second hand machines", "Everyday Stitch"),
    # What stands in the list is what is meant.
    told("plumbing", "who makes faucets", "Chaoyu Faucets"),
    # The last characters of the fair's name are no part of "exhibitors".
    told("charge", "换电 展商", "即换"),
    told("chemlab", "who sells decent pipettes", "2 exhibitors for “pipettes”"),
    told("chemlab", "I am after a spectrometer supplier", "exhibitors for “spectrometer”"),
    told("forklift", "who has solid tyres", "1 exhibitor"),
    told("catering", "商用洗碗机", "“洗碗机”相关展商3家"),
    told("eventtech", "event app suppliers", "2 exhibitors for “event app”"),
    told("nursing", "哪里能量血压", "晴空体征"),
    told("polargrid", "主要看储能，去哪个馆", "主要在W3馆"),
    told("catexpo", "gps tracker cat", "Collarix"),
    told("stairs", "anyone w evacuation chairs", "Hutong", "Eschwinkel", at="2028-04-20T12:10:00"),
    told("tofu", "臭豆腐上哪儿吃去", "南社臭豆腐兄弟", at="2027-11-06T13:25:00"),
    told(
        "inverterexpo",
        "有鈣鈦礦組件可以看嗎",
        "没有查到“钙钛矿组件”相关展商。名录里也可能是别的叫法。",
        at="2028-04-13T14:40:00",
    ),
    told("windtower", "any1 wiht pich bearings", "Lagerbo", "Panshi", at="2027-05-13T09:15:00"),
    told("greenport", "有人展潛水艇嗎", "没有“潜水艇”相关展商。", at="2027-10-09T21:40:00"),
    # A form of it is it.
    affirmed("penfair", "does Pine Kiln Ink sell ink?", "ink sticks"),
    told("aquatech", "谁有反渗透膜", "“反渗透膜”相关展商2家"),
    told("bearing", "谁家做轮毂轴承", "“轮毂轴承”相关展商2家"),
)
BY_WORDS: Cases = (
    told(
        "brush",
        "I'm with a city sanitation department and need side brushes for our road sweepers",
        "Kaisao Road Brushes",
    ),
    told("compress", "我是牙科诊所的采购，想看牙科专用的空压机，哪家有", "空压机"),
    told("traffic", "We are a motorway operator from abroad, who sells crash cushions?", "Huanping Safety"),
    told("noodle", "gluten free pasta", "Pasta Belquercia"),
    told("wire", "We're after a pilger mill for precision tube. Does the fair have one?", "8B19"),
    # Goods beside somebody's house and trade.
    told("medtech", "we renovate 3 wards and need beds, who does that", "9 exhibitors for “beds”"),
    # A product that has the name of a hall in its own.
    told("sauna", "who has birch whisks", "Pilkvandra Pirtis"),
    # What sounds like one product, and is another that is listed, too.
    told("farmrobot", "做插秧機器人的有哪幾家", "田村田机"),
    # Who has it, and not what else has its name.
    told("motor", "想给孩子买头盔，找哪家", "小盔工坊"),
    told("motor", "We are sourcing sintered brake pads, who should we see?", "Brzdovka"),
    told("perfume", "谁有玫瑰精油", "罗扎伦蒸馏坊"),
    told("weather", "M1馆里有云高仪吗", "晴空云高"),
    told("additive", "粉尘爆炸", "粉尘爆炸讲解"),
    # A ware is no place to wash one's hands.
    told("ceramics", "哪家做洗手盆", "18家"),
    # What is listed is known by its sound.
    told("smart", "无限充电找哪家看", "无线充电"),
    # Goods that many list, though every fair has some of them to use.
    told("invert", "which hall is for EV chargers", "E1"),
    told("invert", "where can I see EV chargers", "exhibitors for “EV chargers”"),
    told("invert", "EV chargers?", "exhibitors for “EV chargers”"),
    told("invert", "充电桩在哪个馆", "“充电桩”相关展商"),
    told("ampere", "充电桩在哪个馆", "“充电桩”相关展商"),
    told("invert", "where can I charge my car", "Car park P2"),
    told("invert", "充电桩在哪", "停车场"),
    told("invert", "microinverters in hall E1", "No exhibitor for “microinverters” in Hall E1"),
    # A product that is called just so; where that is not the end of a company's name.
    told("mushroom", "foraging knives", "Pohjola Knives"),
    told("crane", "混凝土泵车在几号地块能看到", "P39"),
    told("voltcity", "哪里可以看 smart meters", "2家"),
    # On hire.
    told("crane", "who rents out cranes", "Guangtong Crane Rental"),
    # A speaker phone is no order.
    meant("crane", "who sells speaker phone systems", "exhibitors"),
)
BY_MEANING: Cases = (
    told("timber", "my bedroom is noisy, who has soundproof doors", "Quiet Door"),
    told("silver", "轮椅能买吗", "2A12"),
    told("chips", "哪家能做键合", "3A10"),
    told("elevate", "We run a chemical plant and need explosion-proof elevators, who can help?", "N1-D07"),
    told("heatpump", "makers of refridgerated truks", "3 exhibitors"),
    # A product, and what is wished of it or whom it is for.
    told("furniture", "沙发床，小户型", "云朵沙发"),
    told("furniture", "床垫，老人腰不好", "2B01"),
    told("furniture", "婴儿床", "木米童居"),
    told("edu", "给孩子挑个魔方", "C-309"),
    told("gifts", "想給媽媽買條絲巾", "荔洲博物馆文创"),
    told("gifts", "送领导的茶具，体面点", "一叶茶事"),
    told("edu", "拼图 给5岁的", "七巧镇"),
    # Who has a thing is no talk about it; whether it is shown today is one.
    told("hydrogen", "hydrogen trucks who", "W1-A01"),
    told("beauty", "who designs whole salon", "B2-L01"),
    told("silver", "robots for old people who", "“robots for old people”"),
    told("silver", "is the stairlift show today", "“Stairlift Try-out”"),
    told("cargo", "氢能卡车谁家有", "4B05"),
    # A list is headed by what is sought.
    told("gifts", "who sells fridge magnets? want 2000 pcs", "“fridge magnets”"),
    told("windsea", "做浮式风电的挪威公司", "挪威“浮式风电”相关展商"),
    told("silver", "anyone making beds for sick people", "“beds for sick people”"),
    # What somebody wants to use it for does not belong to the goods.
    told("tools", "trigger switches for our own drill line - suppliers?", "1 exhibitor for “trigger switches”"),
    # Other words for the same kind find it.
    told("sport", "goalie gloves", begins="1 exhibitor for"),
    told("sport", "who sells soccer jerseys", begins="1 exhibitor for"),
    # For when it is needed does not belong to the goods.
    told("northgrid", "who sells wallboxes for next year", "1 exhibitor for “wallboxes”"),
    # Keywords with spaces are one question; 麦芽路 is the address of the venue.
    not_told("wine", "白酒 展位 在哪", "麦芽路"),
    told("medtech", "家用血压计", "安和居家"),
    told("vineyard", "How many exhibitors can I buy corks from?", "2 exhibitors for “corks”"),
    told("vineyard", "does anyone still use concrete eggs", "Ovobeton"),
)
