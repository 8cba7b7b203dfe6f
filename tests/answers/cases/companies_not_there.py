"""Companies that the fair has not, asked for in whatever words: said so, whoever has a name like theirs."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, told

BOTH: Cases = (
    told("lagoonenergy", "請問東方明燈能源在哪一館", "没有“东方明灯能源”"),
    told("museumtech", "想找一下华彩博览的展位，他们家去年联系过我", "没有“华彩博览”"),
    told("batteryworld", "my old employer Northvolt, did they take a booth", "no “Northvolt”"),
    told("bakerytools", "My boss told me to see Harrowgate Scales, are they here", "no “Harrowgate Scales”"),
    told("hydrocity", "im looking for Vandersteen Pumps, they mailed me an invitation", "“Vandersteen Pumps”"),
    told("gamefest", "蓝鲸桌游来了吗 我朋友在那上班", "没有“蓝鲸桌游”"),
    told("jadebay", "my boss wants me to visit Tesla, where are they", "no “Tesla”"),
    told("craftbeer", "my cousin works for Brewdane, are they exhibiting", "no “Brewdane”"),
    told("gamefest", "what does Puffin Paperworks have at its stand", "no “Puffin Paperworks”"),
    told(
        "plaingrid", "my boss told me to visit Osterwend Batteries, what do they show", "no “Osterwend Batteries”"
    ),
    told("semicon", "is Wolfsgrund Semiconductor coming again", "has no “Wolfsgrund Semiconductor”"),
    told("brew", "do you know if Dichtwolf came", "has no “Dichtwolf”"),
    told("rope", "can i meet Mogu Hoops here", "has no “Mogu Hoops”"),
    told("brew", "is Songluo Reactor at this fair", "has no “Songluo Reactor”"),
    told("brew", "show me Maison Dorure SAS", "has no “Maison Dorure”"),
    told("foundry", "我约了贾兰达拉铬盐，在哪儿", "没有“贾兰达拉铬盐”"),
    told("robots", "燕巢花露是不是在这里", "没有“燕巢花露”"),
    told("bakepack", "去福朗座椅怎么走", "没有“福朗座椅”"),
    told("north", "水影硅胶是哪里的公司", "没有“水影硅胶”"),
    told("semicon", "三星電子的展位在哪裡", "没有“三星电子”"),
    told("pools", "Pacific Pumps booth", "has no “Pacific Pumps”"),
    told("chocolate", "is lindt here", "has no “lindt”"),
    told("pools", "we buy from Blauwasser Technik in Kassel. are they exhibiting this year", "“Blauwasser"),
    told("garden", "komatsu stand number?", "no “komatsu”"),
    told("glass", "白龙门窗在哪个馆", "展商名录里没有“白龙门窗”"),
    told("charge", "海迷电池展位 >> 闪鲸新能呢", "展商名录里没有“闪鲸新能”"),
    # Montenegro is not meant, where nobody is from there.
    told("gamefest", "黑杉微缩在几号馆", "没有“黑杉微缩”"),
    # A name that is only like one of the fair's, or has a word of it, or another number.
    told("dairy", "where do i find Gelato Morandi", "has no “Gelato Morandi”", "Gelato Morosini: 3.203"),
    told("dairy", "Four Moons Dairy, which booth?", "has no “Four Moons Dairy”"),
    told("dairy", "Caseificio Bellavalle 在几号馆", "没有“Caseificio Bellavalle”"),
    told("dairy", "哈尔滨冰城乳业在哪个展位", "没有“哈尔滨冰城乳业”"),
    told("smarthome", "岚光照明在几号馆", "没有“岚光照明”"),
    told("smarthome", "booth of Dimmerwelt?", "has no “Dimmerwelt”"),
    told("sewing", "how do i get to Nadelwerk 7", "has no “Nadelwerk 7”"),
    told("sewing", "白鹭整烫带什么产品来", "没有“白鹭整烫”"),
    told("dairy", "where is Morosini >> and Zhongke Chaoneng?", "exhibitor list has no “Zhongke Chaoneng”"),
    # A word that nobody knows, with a capital; somebody by a full name; an organisation that only speaks.
    told("smarthome", "where is Nestwell", "has no “Nestwell”"),
    told("sewing", "Kuroda Ken, which room", "no speaker “Kuroda Ken”"),
    told("fintech", "does Eastlight Bank have a booth", "has no “Eastlight Bank”"),
    # A company that is not there is none that has such goods.
    told("smarthome", "where is Blauwal Aircons", "no “Blauwal Aircons”"),
    told("portlogic", "Harbourline Robotics在哪个booth", "没有“Harbourline Robotics”"),
    told("portlogic", "Harbourline Robotics在哪个hall", "没有“Harbourline Robotics”"),
    # A character of the same sound makes no goods of a name.
    told("forklift", "蓝象叉车的展位在哪", "没有“蓝象叉车”"),
    # By the full name, with whatever the company is by law.
    told("sleep", "where is Doorstroom B.V.", "exhibitor list has no “Doorstroom B.V.”"),
    told("sleep", "where is doorstroom b.v.?", "exhibitor list has no “doorstroom b.v.”"),
    told("railway", "who are Lamapietra S.r.l.", "exhibitor list has no “Lamapietra S.r.l.”"),
    told(
        "pools",
        "Is Yunshuo Gravity Storage Engineering Co., Ltd. here?",
        "has no “Yunshuo Gravity Storage Engineering Co., Ltd.”",
    ),
    told("sleep", "上海多斯有限公司在哪", "没有“上海多斯有限公司”"),
    # A famous name is no part of one that is here.
    told("sleep", "介绍一下特斯拉", "展商名录里没有“特斯拉”"),
    # Who knows what is only to be introduced? No exhibitor.
    declined("telecom", "tell me about Chokstone"),
    declined("wire", "介绍一下北锅"),
    declined("sleep", "介绍一下量子力学"),
    told("vineyard", "what does Oakridge & Daughters show", "no “Oakridge & Daughters”"),
    told("additive", "who are Ombra Solare", "exhibitor list has no “Ombra Solare”"),
)
BY_WORDS: Cases = (
    told("tidalpower", "what country is Nordkyn Anchors from", "has no “Nordkyn Anchors”"),
    told("tidalpower", "tell me about Nordkyn Anchors", "has no “Nordkyn Anchors”"),
    told("tidalpower", "how do i find Nordkyn Anchors", "has no “Nordkyn Anchors”"),
    told("tidalpower", "what does Vastermark show", "has no “Vastermark”"),
    told("seniorcare", "what does Goldenleaf Recliners show", "has no “Goldenleaf Recliners”"),
    told("seniorcare", "鱼跃医疗是哪国的", "没有“鱼跃医疗”"),
    told("gifts", "got Saxlyft on the list?", "no “Saxlyft”"),
    told("semicon", "气谱镜是哪里的公司", "没有“气谱镜”"),
    told("jewel", "where is Blue Falcon Diamonds", "has no “Blue Falcon Diamonds”"),
    # Another trade than the one that begins alike; the other stays near.
    told("water", "腾浦水表在几号馆", "腾浦泵业", intent="not_listed"),
    told("textile", "鑫澄拉链在几号展位", "没有“鑫澄拉链”", intent="not_listed"),
    told("medtech", "明镜药业 展位", "明镜影像", intent="not_listed"),
    told("water", "Saigon Pump Works where", "Saigon Valve Works", intent="not_listed"),
    told("textile", "Where do I find Moorgate Lace", "no “Moorgate Lace”", intent="not_listed"),
    # One character that sounds otherwise, one word that is more than a slip.
    told("games", "栗子游戏在几号馆", "莲子游戏", intent="not_listed"),
    told("games", "雙魚工作室在哪個館", "双鹿工作室", intent="not_listed"),
    told("wine", "北极熊酒业来了没", "北极光酒业", intent="not_listed"),
    told("games", "which booth is Thunderbolt Peripherals", "Thunderkey Peripherals", intent="not_listed"),
    told("medtech", "did nursecall baltic come", "Nursecall Nordic", intent="not_listed"),
    # Whoever came, and whoever told so.
    told(
        "wine", "Did Riedel come this year? We buy our wine glasses from them", "no “Riedel”", intent="not_listed"
    ),
    told("pools", "our agent said Nordvik Sauna would be here, which hall?", "Nordvik Sauna", intent="not_listed"),
    told("smarthome", "好客厨房 展位", "没有“好客厨房”", intent="not_listed"),
    told("photonics", "月桂光学在几号馆", "没有“月桂光学”", intent="not_listed"),
    told("datacentre", "KTZ在哪个馆 >> 那LVN呢", "LVN", intent="not_listed"),
    # What is only the end of it, or a part, is not it.
    told("perfume", "Fleurance & Fils来参展吗", "没有“Fleurance Fils”"),
    # 云帆孪生 is another.
    told("tidalpower", "云帆锚链展什么", "没有“云帆锚链”"),
    told("tidalpower", "云帆锚链的展品有哪些", "没有“云帆锚链”"),
    told("tidalpower", "云帆软件展什么", "云帆孪生展出"),
)
BY_MEANING: Cases = (
    told("cruise", "stand number of Hansel Kettleworks please", "no “Hansel Kettleworks”"),
    told("lowcarbon", "Zephyrmast Turbins both nubmer", "no “Zephyrmast Turbins”"),
    told("chargenet", "I have a meeting with Blackthorn Batteries, what is their stand?", "Not that I know"),
    # Nobody is called so, whoever has a part of the name.
    told("railway", "Luming Doors, where are they?", "has no “Luming Doors”"),
    told("sunyard", "海曜风能在几号馆", "没有“海曜风能”"),
    told("teaware", "请帮我找一下万和瓷业", "没有“万和瓷业”"),
)
