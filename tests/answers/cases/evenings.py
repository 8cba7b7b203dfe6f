"""Evenings, contests and awards with a name of their own."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, told

BOTH: Cases = (
    # Suppers, dinners and banquets; by the end of a name that no other has.
    told("physio", "how much is the brick supper", "€54"),
    told("heatstore", "锅炉房晚宴票价", "每人288元"),
    told("tidewind", "how much is the quay supper", "A seat costs ¥360"),
    told("hydroport", "灯泊之夜票价", "120元"),
    told("dairytech", "长桌之夜一张票多少钱", "每位180元"),
    told("dairytech", "长桌之夜的票现场入口能买到吗", "现场入口不售票"),
    told("railpower", "how much does the winning team of the Line Fitters Cup get", "36,000 yuan"),
    told("medtools", "lamp nigt ticket prcie if im not a nurse", "80 yuan"),
    told("bakerytools", "how much is Baker's Night", "180 yuan"),
    told("bakerytools", "what does a place at Baker's Night cost >> and where is it held", "River Terrace"),
    told("bakerytools", "when does Baker's Night begin", "19:45"),
    told("bakerytools", "Baker's night 多少钱", "180 yuan"),
    told("lifts", "what time does the counterweight evening start", "19:00–22:00"),
    told("harborgrid", "what time does the lantern evening start", "19:30"),
    told("powerstore", "how much is a ticket for the Yellow River Night", "280 yuan"),
    told("powerstore", "大河之夜多少钱 >> 在哪里举行", "临河阁露台"),
    told("aquatech", "How much does the winning team of the dirty water contest get?", "30,000 yuan"),
    # The hours of its day are none of the evening's.
    told("telecom", "what time does the long night of networks start", "17:30"),
    # The entry fee of a contest that evening is none of its price.
    told("gamefest", "How much is the Long Game Night?", "The evening ticket costs 35 yuan"),
    # Its end stands in another text than its doors; its talks are a track of the same name.
    told("steppegrid", "草原之夜几点结束", "22:30结束"),
    told("steppegrid", "when does Steppe Night end", "the evening ends at 22:30"),
    told("steppegrid", "草原之夜门票多少钱 >> 几点结束", "22:30结束"),
    told("steppegrid", "when does Steppe Night end >> how much is it", "180 yuan"),
    told("steppegrid", "Steppe Night ticket price >> where is it", "Heron Lodge"),
    told("rivergrid", "灯火晚宴几号几点开席，在哪里吃", "18:30开席"),
)
BY_WORDS: Cases = (
    # The price of parking is none of the evening.
    declined("bakerytools", "How much is parking at Baker's Night?"),
    # How a contest is judged, its card does not tell.
    told("kitchen", "業餘廚藝賽怎麼打分", "50"),
)
BY_MEANING: Cases = (
    told("furniture", "今天有晚宴吗", "最近的是4月20日"),
    told("furniture", "晚宴在香樟厅几点开始", "没有香樟厅“晚宴”"),
    told("railway", "When will the Silver Flange trophies be handed over?", "17:00"),
    told("lockers", "金运单奖什么时候颁", "17:30"),
    # The limit of a contest is told by its rules, and not by its final.
    told("lithium", "最轻电池包比赛电压上限多少", "低于60伏"),
    # The paragraph that names the prize, not the one that is nearest by meaning.
    told("woodtoys", "松鼠奖奖金多少", "木片投票，票数最高者获松鼠奖，奖金8000元"),
    told("woodtoys", "how much is the Squirrel Prize", "8,000 yuan"),
    # A pass is what its evening costs.
    told("ceramics", "设计师之夜几点 >> 多少钱", "260元"),
    # An evening is more than talks.
    told("jewel", "今晚有啥", "欢迎晚宴"),
    told("tourism", "is there a party tonight", "Old Town by night"),
    # Talks are asked for; on another evening.
    told("tourism", "周四晚上七点以后有讲座吗", "没有"),
    told("pumps", "what is on this evening", "No session"),
)
