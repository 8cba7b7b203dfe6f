"""Who else, and what else: others than those that are named, or were just listed; that there are none, plainly."""

from __future__ import annotations

from tests.answers.cases import Cases, not_told, told

BOTH: Cases = (
    told("hydrocity", "換電快線除了榕樹館還有別的展位嗎", "Y-12"),
    told("plaingrid", "does Kabelund have a second booth somewhere besides S2-A05", "No.\nKabelund: S2-A05"),
    told("plaingrid", "卡贝隆除了S2-A05还有别的展位吗", "没有。\n卡贝隆：S2-A05"),
    # Nobody else, where one alone shows it, however it is asked.
    told("wire", "漆包机 厂家 >> 还有别家做漆包机吗", "没有其他“漆包机”相关展商"),
    told("wire", "谁做漆包机 >> 还有谁做", "没有其他“漆包机”相关展商"),
    told("tyre", "碳纤维轮毂谁家有 >> 除了他们还有谁", "没有其他“碳纤维轮毂”相关展商"),
    told("tyre", "who makes calibration rigs for ADAS cameras >> does anyone else do that", "No other"),
)
BY_WORDS: Cases = (
    not_told("bamboo", "when is Fang Suo's second session", "no other"),
    told("motor", "What country is Taigatread from? >> who else comes from there?", "Saltvik Moto"),
    told("motor", "Taigatread是哪个国家的 >> 还有谁来自那里", "芬兰展商2家"),
    told("prefab", "who makes vacuum lifters for panels >> who else makes those?", "No other exhibitor"),
    # Others than one of those that were listed, and than the one that was shown.
    told("bamboo", "who makes bamboo flooring >> anyone besides Jiezhu Flooring?", "2 exhibitors for"),
    told("bamboo", "who besides Jiezhu Flooring has bamboo flooring", "2 exhibitors for"),
    told("bamboo", "谁做竹地板 >> 除了节筑地板还有谁", "“竹地板”相关展商3家"),
    told("bamboo", "谁做竹地板 >> 还有第二家吗", "没有其他“竹地板”相关展商"),
    told("rope", "what does Leerehub make >> does anybody else here build those", "No other exhibitor"),
    # No other talk than the only one.
    told("bamboo", "Does Fang Suo have a second session besides the cane webbing demo?", "no other"),
    told("sleep", "Apart from the one on headboards, does Ottavia Renzullo give any other talk?", "no other"),
    # Who else shows it: nobody, and who is in its category.
    told("bearing", "who makes magnetic bearings >> who else makes those?", "No other exhibitor", "Korvex"),
    told("toyfair", "Who sells tangrams? >> and who else makes those?", "only Penang Tangram"),
    told("nuts", "Apart from Frostkorn, does anybody else build freeze dryers?", "only Frostkorn"),
    told("facade", "Jiare makes autoclaves — who else does?", "only Jiare Autoclaves"),
    # Whether somebody has another booth.
    told("bearing", "does Korvel have another booth", "No."),
    told("bearing", "does Korvex have a second stand", "Yes."),
    told("bearing", "Korvel还有别的展位吗", "没有"),
    # Than a company that is named.
    told("coatings", "Besides Laseryn, is there any other laser cleaning supplier?", "only Laseryn"),
    told("coatings", "除了罗彩机器人，还有别家做喷涂机器人的吗？", "没有其他“喷涂机器人”相关展商"),
    told("leather", "Apart from Arjuna Collagen, does anyone else make gelatine?", "No other exhibitor"),
    told("leather", "any Chinese raw hide seller other than Taihang Pigskin?", "from China: only Taihang"),
    told("coatings", "which exhibitors do powder coatings besides Serbuk Jaya", "6 exhibitors"),
    # What somebody shows beside something else is asked of them.
    told("appliances", "besides soy milk makers what else does Mr Bean Soy sell", "Mr. Bean Soy shows"),
    told("bakery", "冰皮这家除了月饼还做什么", "冰皮：3028"),
    # Than the list that was shown, or the company.
    told("foundry", "Which Finnish companies exhibit? >> any other ones?", "No other exhibitor from Finland"),
    told("space", "Are there any exhibitors from Portugal? >> is that all?", "No other exhibitor"),
    told("coatings", "哪些展商来自新加坡 >> 除了这三家还有别的吗", "没有其他新加坡展商"),
    told("space", "哪家做航天保险 >> 除了这家还有别的保险公司吗", "没有其他“保险”相关展商"),
    told("coatings", "who has titanium dioxide >> anyone else with titanium dioxide?", "only Baitai Titanium"),
    told("coatings", "where is Baitai Titanium >> anyone else with titanium dioxide?", "only Baitai Titanium"),
    told("grain", "any Latvian companies? >> any other Latvian company?", "No other exhibitor from Latvia"),
    # Of a day or hours the others come, and of what there is none is said.
    told("space", "talks about launch on day 3 >> any other talks?", "10 sessions for “launch”"),
    told("space", "发射论坛第三天 >> 还有别的讲座吗", "“发射”相关论坛10场"),
    told("space", "Luo Jingxing talks tomorrow >> any other talks?", "speaks at 3 sessions"),
    told("wedding", "any talk in Italian on day 1? >> any others?", "4 sessions in Italian"),
    told("foundry", "talks on Tuesday >> any other talks?", "6–10 of"),
    # Two that are named.
    told(
        "space", "other than Ionwinkel and Sarangbit Plasma, who makes thrusters?", "2 exhibitors for “thrusters”"
    ),
    told(
        "vending",
        "who makes claw machines apart from Zhuale and Tsukamu >> nobody else?",
        "No other exhibitor for “claw machines”: only Zhuale",
    ),
    # Who is only close to it does not show it.
    told("carbon", "geothermal turbines suppliers >> nobody else?", "only Yurei Turbine."),
    # Of a longer list the next come.
    told("coatings", "powder coatings >> any others?", "6–7 of 7"),
    # Other stands and goods of the one that was shown are on its card.
    told("foundry", "手持激光焊机 >> 這家還有別的展位嗎", "是的。"),
    told("vending", "价翼在哪 >> 这家还有别的展位吗", "没有。"),
    told("vending", "价翼在哪 >> 这家还有别的产品吗", "动态定价软件"),
    # Other talks.
    told("coatings", "竺天乐什么时候演讲 >> 他还有别的演讲吗", "没有别的场次了"),
    told("ropeway", "Which sessions are in Japanese? >> any others?", "No other session in Japanese"),
    told("ropeway", "有日语的场次吗 >> 别的日语场次还有吗", "没有其他日语场次了"),
    told("space", "Which sessions are in Japanese? >> any in French?", "No session in French"),
    told("gifts", "颂萨·瓦塔纳那场还有谁一起讲", "阮氏花"),
    # Nobody else.
    told("windows", "anyone besides Ingressa who brings revolving doors?", "No other exhibitor"),
    told("windows", "葡萄牙除了福达折叠还有第二家吗", "没有其他葡萄牙展商"),
    told("radio", "music metadata >> anyone else who does that besides Songbird?", "No other exhibitor"),
    told("windows", "who sells rolling shuters >> who else makes those?", "No other exhibitor"),
    # Nobody else, whose product only they have.
    told("forest", "pellet boiler >> who else makes those?", "No other exhibitor for “pellet boiler”"),
    told("voltcity", "3E38是哪家 >> 还有别家做这个吗", "没有其他“压缩空气储能”"),
    told("voltcity", "apart from Xiaobu Robot, who makes mobile charging robots?", "No other exhibitor"),
    told("crane", "除了竹信竹架，還有別家展竹腳手架嗎", "没有其他"),
)
BY_MEANING: Cases = (
    told("tools", "trigger switches, who sells them >> nobody else?", "No other exhibitor for “trigger switches”"),
    # Whether there is another one.
    told("heatpump", "轴流风机只有玄风一家吗，还有没有其他家", "没有其他“轴流风机”相关展商，只有玄风风机"),
    told("bakepack", "法棍整形机除了巴盖勒还有第二家吗", "没有其他“法棍整形机”相关展商，只有巴盖勒"),
)
