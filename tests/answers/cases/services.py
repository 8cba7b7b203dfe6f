"""What visitors need and texts tell of: money, power for a phone, lost things, food, papers."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("lagoonenergy", "can I pay with cash", "Cash and mobile payment"),
    told("museumtech", "is there a museum shop nearby?", "museum shop"),
    told("dairy", "is there a dinner", "Restaurant Kravica"),
    told("tides", "手机没电了咋整", "E3馆"),
    told("lifts", "手机没电了怎么办", "H4"),
    # A place that is called by a country; a day that is no number of a bus.
    told("glass", "中国服务台在什么地方", "A馆入口右侧"),
    # What follows from something, an entry on it tells before any other text.
    told("nuclear", "what if i lose my badge", "CNY 50"),
    told("museum", "where do i pick up the free headset", "Headsets at the door"),
    told("nursing", "where can i get a wheelchair", "wheelchair hire"),
    told("nursing", "哪里可以借轮椅", "轮椅租借"),
    told("polargrid", "whats the wfi pasword", "lantern31"),
)
BY_WORDS: Cases = (
    told("hardware", "wheres lost and fund", "South Lobby"),
    told("hardware", "Will the talks be online afterwards? From when?", "from 3 May 2027"),
    told("cinema", "Can I watch the talks online afterwards?", "Clapper Hall"),
    told("wine", "my phone is dying", "Power banks"),
    told("machines", "手机快没电了", "充电"),
    told("wine", "need a receipt for my boss", "invoice"),
    told("agrifood", "where's the service desk", "service desk"),
    # What is borrowed or given away is no purchase.
    told("hardware", "can we get a stroller and take it with us?", "lends 30 prams"),
)
BY_MEANING: Cases = (
    told("pumps", "平面图", "三个入口"),
    told("elevate", "Until what time is the courier counter open on Thursday?", "Thursday until 15:00"),
    # What is to be had, which the text calls otherwise.
    told("medtech", "is there a bus from the airport", "Shuttle from Songhe Airport"),
    told("hydrogen", "有公交直达吗，几路", "612路"),
    told("smart", "is there a special room rate at the hotel", "438 yuan"),
    told("medtech", "协议酒店多少一晚", "380元"),
    # Things that are only mentioned are no places, where the embedder finds the text on lost things.
    told("plumbing", "left my umbrella on a bench, who do i ask", "Lost items"),
    # What everybody needs is no exhibitor's matter.
    told("northgrid", "any stand serving coffee", "coffee in Hall N1"),
    told("northgrid", "我手机没电了，想找充电的", "手机充电柜"),
    told("northgrid", "我们要开会，想找会议室", "共有7个会场"),
    # What one pays with, and where cash comes from.
    told("pumps", "收现金吗", "支付宝"),
    # A typhoon is the weather, unless the fair says what happens then.
    told("pumps", "台风", "红色"),
    told("forklift", "who sells wheelchairs", "lends 8 wheelchairs"),
    told("polargrid", "Is coffee sold anywhere?", "coffee bar"),
)
