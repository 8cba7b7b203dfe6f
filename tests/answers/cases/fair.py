"""The fair itself: its edition, its organisers, how many came."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    # A later year: what is told of the next one.
    told("substation", "will there be a fair in 2031", "September 2032", begins="No.\n"),
    told("eyewear", "is this a yearly thing or what", "every two years"),
    # A calendar of the asker's is no saved agenda.
    told("tides", "when's the next edition, want to put it in my calender", "21-23 September 2028"),
    told("gearworld", "this is the 12th edition isnt it", "11th edition", begins="No.\n"),
    told("baysolar", "这是第十二届吧", "第六届", begins="不是。\n"),
    told("hillwind", "is this the 10th fair already", begins="No.\n"),
    told("robots", "this is the 9th edition right", begins="Yes.\n"),
)
BY_WORDS: Cases = (
    told("switchgear", "who is the organiser behind all this?", "Hengpu Electrical Equipment Association"),
    told("brew", "the how-manyth edition is this one", "7th"),
    told("semicon", "主办方是哪里的公司", "太湖芯片联盟"),
    told("jewel", "这是办第几届了", "第14届"),
    told("jewel", "which edition is this", "edition 14"),
    told("timber", "有同期活动吗", "老房设计周"),
)
BY_MEANING: Cases = (
    told("museumtech", "how many vistors came in 2025", "8,340"),
    told("museumtech", "2025年来了多少观众", "8340"),
    # Slips, and other words for what the data tells.
    told("pipes", "when is the following edition", "2030"),
    told("harvest", "in what year did this show start, the very first one", "2006"),
    told("chargenet", "how many visitors did you have last year", "41,300"),
    told("oceanx", "I'm writing an article - what was the attendance in 2026?", "16,700"),
)
