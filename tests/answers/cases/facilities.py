"""What halls have for everybody: toilets, prayer rooms, seats, cash machines."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, told

BOTH: Cases = (
    told("lagoonenergy", "cash machine which hall", "Hall N3: cash machine"),
    told("liftfront", "which floor is the prayer room on", "Hall R3: prayer room"),
    # A quiet room in another hall is no prayer room.
    told("garmentech", "prayr room wich hall", "Hall 3.1: prayer room"),
    # Whether there are toilets in the park says nothing of hall 12.
    told("prefab", "hall 12 toilets", "upper floor"),
    # Who makes smart toilets helps nobody who needs one.
    declined("smarthome", "where are the toilets", "doesn't cover this"),
    declined("smarthome", "哪里有厕所", "没有这一项"),
    told("smarthome", "who makes smart toilets", "Loo & Beyond"),
    told("plumbing", "哪里有厕所", "A排旁卫生间"),
    told("plumbing", "who sells toilets", "Ceramica Ardea"),
    # Slips of every day.
    told("gulfsolar", "wheres the busines center", "Lantern Hall: business centre"),
    told("nursing", "wheres teh pres center", "Congress House, room 104"),
    told("rivergrid", "wify pasword?", "kingfisher6"),
    # What a hall lists by the very word, and not what an entry has the idea of.
    told("playground", "請問祈禱室在哪個館", "铁环馆：祈祷室"),
    told("photo", "need to draw some cash, where", "Moonlight Hall: cash machine"),
    told("oilgas", "ran out of cash, where can i withdraw some", "Blue Helmet Hall: cash machine"),
)
BY_WORDS: Cases = (
    told("windcity", "哈哈走得腿都断了，哪儿有地方坐一坐", "休息区"),
    told("robots", "D馆除了展位还有什么设施", "充电储物柜"),
    # A "hall" that is no name.
    told("hardware", "our hall toilets", "north-east corner"),
    # What every building has is no room of the programme.
    told("chocolate", "where is the mothers room", "The nursing room is in Walnut Hall"),
    told("chocolate", "what about the ladies room", "toilets"),
    told("chocolate", "where is the powder room", "toilets"),
    told("chocolate", "coffee 厅在哪", "咖啡座"),
)
BY_MEANING: Cases = (
    told("seniorcare", "where is the nursing room", "Osmanthus Hall: nursing room"),
    told("elevate", "ATM hall?", "cash machine"),
    told("elevate", "helmet desk location", "Test Tower: helmet desk"),
    told("sunyard", "Could you tell me which hall I have to go to for the prayer room?", "Hall 6"),
    told("bakepack", "my baby needs a change, which halls have a room for that", "Hall M3: baby-care room"),
    # A toilet; what is told only to say where a nursing room is tells of none.
    told("beauty", "小孩尿急", "A1馆：卫生间"),
    told("chips", "厕所在哪，憋不住了", "靠廊道一侧"),
    told("furniture", "我在北门，最近的厕所", "每个馆都有卫生间"),
    told("drones", "gents?", "mobile toilets"),
    told("hydrogen", "where's the lady's room", "pillars 4 and 11"),
    told("edu", "i need to go to the bathroom", "family toilets"),
    # Where to sit, to lie down, to be quiet.
    told("gifts", "老人走累了哪里坐", "209室"),
    told("chips", "腰疼想躺", "静休室"),
    told("gifts", "where can i nap", "Room 209"),
    told("hydrogen", "where can i sleep a bit", "oom in W2"),
    told("cargo", "where can truckers rest", "drivers' lounge"),
    # Whatever else they tell of themselves, halls list where one may do it.
    told("chargenet", "Where can I breastfeed my daughter in peace?", "Porch Hall: nursing room"),
    told("chargenet", "同行有穆斯林客户，要做礼拜，去哪个馆", "潮汐馆：祈祷室"),
    told("chargenet", "想复印几页合同，哪里能弄", "种子馆：文印店"),
    told("chargenet", "I drove all night, can I have a shower somewhere at the fair?", "Axle Hall"),
    told("harvest", "hello, is there somewhere quiet where i can pray", "Hall 4: prayer room"),
    # Slips, and other words for what the data tells.
    told("oceanx", "where is the baby-care rom", "Hall Q3: baby-care room"),
)
