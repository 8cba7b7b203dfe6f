"""Parking, and charging a car."""

from __future__ import annotations

from tests.answers.cases import Cases, affirmed, not_meant, not_told, told

BOTH: Cases = (
    # Kept for exhibitors; and who exhibits, or parks in the other one, is denied nothing.
    told("penfair", "may i park in p1", "P1 is for exhibitors only", begins="No.\n"),
    affirmed("penfair", "may i park in p2", "Car park P2 at the Willow Gate"),
    affirmed("penfair", "we have a stand, may we park in p1", "P1 is for exhibitors only"),
    # A van that is too high for the one car park, and one that is not; for another one of two, nothing is said.
    told("audio", "my camper is 2.9 m high, may i drive into the car park", "height limit 2.2 m", begins="No.\n"),
    affirmed("audio", "my camper is 2.1 m high, may i drive into the car park", "height limit 2.2 m"),
    told("bakery", "my van is 2.9 m high, will it fit into p1", "height limit in P1 2.1 metres", begins="No.\n"),
    affirmed("bakery", "my van is 2.9 m high, will it fit into p2", "height limit in P1 2.1 metres"),
    told("lagoonenergy", "is there somewhere safe and dry to leave my bike", "220 covered bicycle stands"),
    told("gamefest", "car park P7", "No.\n"),
    told("gamefest", "P7停车场在哪", "没有。\n"),
    told("coffeetea", "are there charging points for electric cars in car park P2", "No.\nCar park P1"),
    told("medtools", "ev charging in car park PB", "No.\n"),
    told("eyewear", "我开电车来，场馆有地方充吗", "K排"),
    told("gearworld", "our van is 2.6 m high, will it fit into P1", "Height limit 2.2 metres"),
    told("gearworld", "车高2米6能进P1吗", "限高2.2米"),
    told("ncenergy", "can i leave my own car in P1", "No."),
)
BY_WORDS: Cases = (
    told("hardware", "停車費怎麼算", "每小时6元"),
    told("timber", "any chargers for my EV?", "60 charging points"),
    told("portwind", "parking price", "10 yuan an hour"),
    # Parking at a fair in a park is no matter of coaches.
    told("honey", "how much is parking", "6 yuan an hour"),
    # A boat on a trailer is parked.
    told("fishing", "我的船可以停在哪个泊位", "带船用拖车的车辆停杞柳巷P3"),
    # The height of a van is no booth.
    not_meant("toyfair", "can my van get into the car park? it's 2.3 m high", "no_booth"),
    # The weight of a lorry is no booth.
    not_meant("garden", "where do i park a 7.5 tonne truck", "no_booth"),
    not_meant("garden", "我开7.5吨的车停哪", "no_booth"),
)
BY_MEANING: Cases = (
    told("teaware", "What is the hourly parking fee?", "5 yuan an hour"),
    # Parking is for cars, where an entry of the FAQ tells of coaches alone.
    told("gifts", "停车", "海安路进"),
    told("gifts", "车停哪儿啊", "海安路进"),
    told("gifts", "给个停车场地址导航", "海安路进"),
    told("gifts", "where do i park", "entrance on Hai'an Road"),
    told("gifts", "address of the car park for my gps", "entrance on Hai'an Road"),
    told("gifts", "旅游大巴停哪", "停P3停车场，每天80元"),
    told("gifts", "where can our coach park", "RMB 80 per day"),
    # How high a car may be, and whether there is room.
    told("gifts", "车高2米3进得去地库吗", "限高2.1米"),
    told("gifts", "SUV带车顶箱 限高", "限高2.1米"),
    told("chips", "my suv with roof box, does it fit underground", "height limit 2.1 m"),
    told("chips", "P2还有位置吗", "9:45前就满"),
    told("chips", "any spaces left in P2", "full by 09:45"),
    told("vineyard", "any charging points for EVs in the Lower Terrace car park?", begins="No."),
    not_told("vineyard", "any charging points for EVs in the Upper Terrace car park?", "No.\n"),
    told("studyabroad", "西停车场有充电桩吗", begins="没有"),
    not_told("studyabroad", "东停车场有充电桩吗", "没有。"),
    not_told("vineyard", "Can coaches park in the Upper Terrace car park?", "No.\n"),
)
