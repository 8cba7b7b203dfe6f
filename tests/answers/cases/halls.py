"""Halls: what is in them, how large they are, and how they lie."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    # Halls by either half of their names, and by a number that none has.
    told("windservice", "what's in shed 3", "Shed 3 – Rope Walk: Rope access"),
    told("windservice", "what do they show in shed 8", "There is no hall “shed 8”"),
    told("windservice", "can i get a coffee inside the rope walk", "Shed 3 – Rope Walk has none listed"),
    told("windservice", "1號庫面積多大", "4200平方米"),
    told("windservice", "母婴室在几号库", "5号库·渔网仓"),
    told("hydroport", "what's in pier 4", "Pier 4 was lost in the storm"),
    told("hydroport", "any gas alarms over in pier 5?", "No exhibitor for “gas alarms” in Pier 5 Hall"),
    told("penfair", "苇仓里能喝到咖啡吗，有咖啡店没", "F馆 苇仓的设施里没有列出"),
    told("heliostat", "are there toilets out in the patio", "Patio del Sol has none listed"),
    told("medtools", "which hall is the lab stuff in", "Hall 2A"),
    told("sport", "2.1馆怎么走啊，找不到", "智能运动"),
    # What is shown opposite is no other fair.
    told("facade", "G5馆对面在展什么", "G5馆"),
    told("forklift", "我们的叉车高3米，能进2号馆吗", "没有2号馆"),
    # Zones are halls, where all are called so.
    told("studyabroad", "面积最大的是哪个区", "最大的是欧洲区"),
    told("studyabroad", "一共有几个区", "共有7个展馆"),
)
BY_WORDS: Cases = (
    told("switchgear", "what's on show in hall 13", "High-voltage switchgear"),
    told("strait", "室外那块场地一共多少平方米", "15000平方米"),
    told("brew", "水馆展些什么", "灌装设备"),
    told("insurance", "贸易信用和租赁在哪个展区", "船坞区"),
    told("jewel", "what sector has Hall 2", "Gemstones & Diamonds"),
    told("smart", "what's in E4", "Charging, swapping and V2G"),
    told("parking", "what is in zone P4", "P4 Lookout: Plate recognition"),
    # How long a hall is, its own theme tells; from what age, a session's own words.
    told("traffic", "試驗路有多長", "420米"),
    told("traffic", "亲子工作坊适合几岁的孩子", "适合6至12岁儿童"),
    # Halls by how large they are.
    told("bamboo", "does any hall have more than 10,000 square metres", "No.\nThe largest:\n• Hall A"),
    told("bamboo", "有没有小于五千平米的展馆", "没有。\n最小的是：\n• C馆·篮筐"),
    told("bamboo", "哪些馆超过8000平米", "• A馆·竹林"),
    told("bamboo", "is hall A larger than 5000 square metres", "Yes.\n• Hall A: Grove"),
    # Halls that are listed by their numbers, and how one gets up there.
    told("telecom", "14号馆在几楼", "14、15号馆在二层"),
    told("telecom", "which floor is hall 13 on", "Halls 11, 12 and 13 are on Level 1"),
    told("north", "露台怎么上去", "红色楼梯"),
    told("stone", "新闻中心在几楼", "会议翼三层"),
    told("stone", "press centre which floor", "level 3"),
    # What halls are called at a fair that has none.
    told("cinema", "which is the largest stage and how big is it", "Stage 2, 6,400 m²"),
    told("cinema", "Which stage has the fewest exhibitors?", "Stage 6"),
    told("cinema", "面積最小的是哪個棚", "三号棚"),
    told("cinema", "有几个棚", "6个展馆"),
    # What many show in a hall calls it.
    told("chips", "where is the chip hall", "Hall"),
    told("ropeway", "hornspitz hall怎么走", "角峰馆"),
    told("chocolate", "who is in Linden Hall? >> and walnut hall?", "Walnut Hall: Sweets"),
    # A number and a name are two names.
    told("space", "Where is the Echo Hall", "Hall 3 Echo: Ground stations"),
    told("grain", "Where is the Millstone Hall", "Hall 1 – Millstone"),
    told("foundry", "晶格馆在哪", "3.1馆 晶格馆"),
    told("space", "hall echo", "Hall 3 Echo"),
    # What is listed is known by its sound.
    told("smart", "轻能馆在哪", "E3馆"),
    # A hall that is called by an everyday word.
    told("windows", "what is in the Court", "Court: Blinds"),
    told("windows", "does Court have toilets", "Court: toilets"),
    told("cider", "any pump makers in the Press?", "“pump” in Press"),
    told("office", "press contact?", "media@hushwerk.example"),
    # Halls by what they are called here, with a letter or a number.
    told("radio", "what does Tidewire show >> which deck are they on?", "Deck C"),
    told("radio", "what does Tidewire show >> 他们在哪个甲板", "C甲板"),
    told("seeds", "哪个玻璃馆有母婴室", "3号玻璃馆"),
    # All halls of a letter.
    told("invert", "W馆有几家德国展商", "W1馆、W2馆、W3馆、W4馆"),
    told("invert", "toilets in the E halls", "Hall E3: toilets"),
    told("invert", "is there a hall Q?", "There is no hall Q"),
    # The way from one to another, which an entry of the FAQ tells.
    told("invert", "W4馆到E1馆走路多久", "七分钟"),
    told("invert", "W4馆和E1馆离得远吗", "七分钟"),
    told("laundry", "Can I walk from hall 5.2 over to 6.2 without going outside? I have a pram", "skybridge"),
    told("laundry", "how far is it from hall 5.1 to 6.1", "covered passage"),
)
BY_MEANING: Cases = (
    told("elevate", "what is hall N2 devoted to", "Drives, doors, ropes"),
    # Slips, and other words for what the data tells.
    told("chargenet", "Which hall deals with vehicle-to-grid?", "Tide Hall"),
    # Halls by their numbers, of which a text says how they lie, and not how far.
    told("gifts", "从1号馆到6号馆多远", "没有写这段路有多远"),
    # How halls lie is told where one is asked for, and how far it is where a text measures it.
    told("drones", "从E1到飞行场怎么走", "室外飞行场在W2馆后方"),
    told("drones", "飞行场怎么走", "室外飞行场在W2馆后方"),
    told("drones", "where is the outdoor flight field", "behind Hall W2"),
    told("hydrogen", "im on crutches, how far is it from e1 to w2", "620 metres"),
)
