"""What it costs: tickets by age, day and party, and whatever else has a price."""

from __future__ import annotations

from tests.answers.cases import Cases, not_meant, told

BOTH: Cases = (
    told("plaingrid", "is 23 October free, or do I pay?", "students enter free"),
    told("lifts", "买了票去不成了，哪天以前能拿回钱", "10月15日"),
    # In the money of the place.
    told("vending", "门票多少钱", "40第纳尔"),
    told("vending", "parking how much", "3 dinars an hour"),
    told("vending", "坐船過來要多少錢", "4第纳尔"),
    told("vending", "how much is the grand prize of the Golden Coil Award", "25,000 dinars"),
    told("vending", "xingli jicun duoshao qian", "2第纳尔"),
    told("equine", "how much is a ticket", "kronor"),
    told("recycle", "how much is a ticket", "pesos"),
    told("coatings", "how much is a ticket", "RM 45"),
    # Of several prices no single one is the ticket's, unless it is named.
    told("carbon", "ticket price", "160 CNY online and 220 CNY"),
    told("carbon", "门票多少钱", "网上160元"),
    told("carbon", "public day ticket price", "30 CNY"),
    # The narrowest span of ages has the price.
    told("babyworld", "68岁周末票多少钱", "周末票20元"),
    told("babyworld", "what does my grandmother pay, she is 68", "20 yuan"),
    told("babyworld", "my son is 10, how much is his ticket", "children up to 14 come in free"),
    told("camping", "how much is it for my 8 year old", "From 6 to 12"),
    # A pass for three days is none of the third.
    told("northwindex", "三日票多少钱", "四日通票150元"),
    # Cash, whatever for.
    told("baysolar", "can i pay for my lunch in the food court in cash", "cash only at the ticket desks"),
    told(
        "gearworld", "how much is a day ticket at the gate >> and for all four days", "a four-day ticket 200 yuan"
    ),
    told("gearworld", "门票多少钱一天 >> 四天呢", "四日通票200元"),
    # What the winners get.
    told("gridedge", "How much does the winning hackathon team get? >> and third place?", "8,000"),
    told("cables", "can i get a refund for my ticket", "80 %"),
)
BY_WORDS: Cases = (
    told("sunyard", "How much is a night at the Gnomon Hotel?", "520 yuan per night"),
    # Children are no family, where an entry is on children.
    told("hardware", "八岁小孩要买票吗", "12岁及以下儿童由成人陪同免费入场"),
    told("hardware", "一家三口门票多少钱", "家庭票"),
    # Tickets are no goods.
    told("eldercare", "周六门票60元在哪里买", "免费"),
    not_meant("eldercare", "周六门票60元在哪里买", "exhibitors", "likely"),
    # The ticket of the day that is named.
    told("timber", "how much do I pay at the door on Sunday?", "40 yuan"),
    told("timber", "how much is a ticket on friday", "80 yuan"),
    # A ticket is the fair's, or that of the way that was told of; one parks without.
    told("timber", "is the fair free?", "50 yuan"),
    told("timber", "where can i park >> how much is a ticket", "50 yuan"),
    told("timber", "停车多少钱 >> 门票多少钱", "50元"),
    told("timber", "有地铁吗 >> 票多少钱", "4元"),
    told("timber", "is there a shuttle bus >> how much is the ticket", "5 yuan a ride"),
    # Where nothing else was spoken of, a price is that of the ticket, no tour's or award's.
    told("timber", "is it free?", "80 yuan"),
    told("timber", "免费吗", "80元"),
    told("jewel", "免费吗", "150元"),
    told("robots", "do i have to pay?", "pre-register online by 9 May"),
    told("machines", "when are you open >> is it free?", "50 yuan"),
    told("jewel", "what's on today >> is it free?", "covers the forum talks"),
    told("timber", "wifi >> is it free?", "no password"),
    told("jewel", "wifi >> is it free?", "LanwanJewel-Free"),
    # A ferry has tickets of its own.
    told("windcity", "is there a ferry? >> how much is a ticket", "12 yuan"),
    told("fishing", "有轮渡吗 >> 门票多少钱", "10元"),
)
BY_MEANING: Cases = (
    told("coast", "saturday ticket price", "30 yuan"),
    # What children pay is told by the tickets and not by a race.
    told("sport", "as kids under 12 get in free, do i need a ticket for my 10 year old", "children under 6 free"),
    # What a party pays is told by the entry that has the prices and the ages.
    told("drones", "how much for me and two kids 8 and 10", "children under 12"),
    told("drones", "we are family of 4, kids 13 and 15, tickets", "children under 12"),
    told("silver", "two of us over 60 and one 30 years, how much in total", "aged 60 and over enter free"),
    told("drones", "周六门票，我和老婆加7岁儿子", "12岁以下儿童"),
    told("edu", "爱人带孩子周日来，门票一家三口怎么买划算", "家庭票"),
    told("gifts", "公司去25个人团票周六", "满20人团体票25元"),
    told("windsea", "周六门票多少", "票价30元"),
)
