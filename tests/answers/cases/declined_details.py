"""Details that neither a card nor a text tells: declined."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, meant, told

BOTH: Cases = (
    declined("lagoonenergy", "how much is a taxi from the airport roughly"),
    declined("railpower", "what time does the minister arrive for his speech"),
    declined("museumtech", "how many visitors came in 2023"),
    declined("gamefest", "may I take my bike on the ferry"),
    declined("gamefest", "能带自行车上渡轮吗"),
    declined("hydrocity", "whats on the buffet menu after the awards"),
    declined("northwindex", "annual revenue of Fluxmind"),
    declined("chargeway", "高铁从上海过来票价多少"),
    declined("plaingrid", "what does a night in the Sorghum Hotel cost"),
    declined("plaingrid", "how much is the Loess Inn per night?"),
    declined("railway", "明天4号线第一班地铁几点开"),
    meant("toyfair", "2028 fair dates", "unknown"),
    meant("toyfair", "2028年的展会几号办", "unknown"),
    meant("blind", "how many seats does Fern Meeting Point have", "unknown"),
    meant("blind", "how many square metres is stand SH-204", "unknown"),
    meant("steel", "oldest company here", "unknown"),
    meant("toyfair", "Is Shogi House Aoki the oldest exhibitor?", "unknown"),
    declined("garden", "give me Hou Bings mobile, the cold chain guy"),
    declined("tea", "which brand of water do they use in the tasting bar", at="2026-11-07T13:02"),
    declined("baby", "give me the phone number of the Hanbit Care contact", at="2027-05-14T09:20"),
    declined("baby", "who is Lin Xiaoman's husband", at="2027-05-15T13:50"),
    declined("roads", "how big is the stand of Dijing Shield in square metres", at="2028-04-12T10:35"),
    # What is longer than the hours.
    meant("facade", "which way is shorter", "unknown"),
    meant("facade", "排队时间长吗", "unknown"),
    # The size of one hall is not told by that of the fair.
    declined("garden", "how many square metres is the bamboo gallery"),
    declined("garden", "竹廊多大面积"),
    declined("garden", "温室3天都开吗"),
    declined("fire", "are you open next spring"),
    declined("mobility", "how much does the wallbox launch cost"),
    # From the airport, to another occasion, for something free: what a text tells of others.
    declined("gridedge", "what does a taxi from the airport to the fair cost"),
    declined("gridedge", "Is there a dress code for the evening reception?"),
    declined("peakgrid", "the helicopter shuttle, from which gate does it take off"),
    declined("peakgrid", "price noodles noodle stall"),
    declined("gearworld", "开幕式上表演什么节目"),
    declined("gearworld", "参展送的雨伞去哪领"),
    declined("gridedge", "how many people are in a hackathon team"),
    # Who sings, or cuts the ribbon; the money for another thing; what comes after it.
    declined("rivergrid", "开幕式上唱歌的那位明星几点登台"),
    declined("quarrytech", "开幕式请的那个歌星几点上台"),
    declined("playground", "which singer performs at the Golden Swing ceremony"),
    declined("gulfsolar", "王子殿下几点来剪彩"),
    declined("quarrytech", "Can I get a refund for my four-day pass?"),
    declined("rivergrid", "晚宴後的舞會在幾樓"),
    declined("nursing", "颁奖之后的自助晚宴几点开始"),
    # What is there for lunch, and how deep the water is.
    declined("energyhub", "採購洽談那天中午提供什麼午餐"),
    declined("energyhub", "jetty 2 water depth"),
    # How long each lasts, or what exhibitors pay, no other text tells.
    declined("museum", "夜游 >> 一场多久"),
    declined("hillwind", "how much is a ticket >> and for exhibitors?"),
    declined("forklift", "what are the opening hours >> and for exhibitors?"),
    # How high stands may be, no car park is.
    declined("baysolar", "我的车高2.1米能停吗"),
    declined("nursing", "is there a spa, where is it"),
    # What exhibitors pay or get, and who runs them, no list of them says.
    declined("franchise", "how many of the exhibitors are run by women"),
    declined("franchise", "what discount do exhibitors get for paying early"),
    declined("franchise", "有多少展商是女性创办的"),
    declined("powertrade", "展商有什么优惠"),
    told("powertrade", "how many exhibitors sell smart meters", "exhibitors for “smart meters”"),
    # Nor is "open" a price in euros.
    declined("studyabroad", "赤道餐厅一份套餐卖多少钱"),
    declined("oilgas", "how much is a taxi from the airport"),
    declined("stairs", "开幕式茶歇是哪家做的", at="2028-04-20T18:30:00"),
    declined("stairs", "carpet colour in north hall 1", at="2028-04-20T09:40:00"),
    declined("stairs", "how many ppl sit in the drum forum right now", at="2028-04-20T11:00:00"),
    declined("tofu", "wich firm runs teh canteen kichen", at="2027-10-17T18:52:00"),
    declined("inverterexpo", "which catering firm runs the busbar", at="2028-04-12T13:30:00"),
    declined("windtower", "6号线metro一张票几块", at="2027-05-10T08:08:00"),
    declined("h2truck", "北湾客车12米公交一箱氢能跑多远", at="2028-05-19T10:21:00"),
    declined("h2truck", "昨天一共进来多少观众", at="2028-05-18T17:00:00"),
    declined("toolcity", "昨天预选赛谁跑第一", at="2027-10-30T10:20:00"),
)
BY_WORDS: Cases = (
    declined("oldtown", "今年谁会拿金灯柱奖"),
    declined("rail", 'who was the speaker of "Why Trains Wait" in 2026'),
    declined("hardware", "what documents do children need on Saturday?"),
    declined("gelato", "does Mochimaru give samples"),
    declined("steel", "which exhibitors show press brakes >> how much does one cost, roughly"),
    declined("invert", "今年金正弦奖大奖给了哪家"),
    declined("invert", "金正弦奖给谁了"),
    declined("laundry", "are the exhibitors' dryers cheaper at the fair than on the web"),
    declined("teaware", "how many people came through the gates yesterday"),
    declined("cruise", "船长之夜晚宴的葡萄酒是什么牌子"),
    declined("portwind", "who else is on the Golden Bollard jury besides Qi Lanting"),
    declined("portwind", "风速仪 报价"),
    declined("lighting", "地铁 票价"),
    declined("lowcarbon", "can you tell me where Torvald Ekesund lives"),
    declined("lighting", "开幕式发的红包在哪里领"),
    declined("gridsun", "开幕式有哪些市领导出席"),
    declined("gridsun", "efficiency of Qingrui TOPCon module in percent"),
    declined("petfood", "reedbank hotel room rate"),
    declined("northgrid", "When does the last metro on Line 6 leave tonight?"),
    declined("northgrid", "Reed Terrace capacity"),
    declined("gridsun", "which metro line do i take to the fair"),
    declined("libtech", "who speaks at A Library with No Counter >> how old is he"),
    # What one costs is asked of goods.
    declined("smartcity", "有卖快递柜的吗 >> 一台多少钱"),
    # A text that names no such year tells nothing of it.
    declined("elevate", "golden sheave 2026 winner"),
    declined("elevate", "2026年金轮奖是谁得的？"),
    # A detail that the text on it does not tell.
    declined("ceramics", "deposit for the power banks at the south gate?"),
    declined("ceramics", "how many kW do the P3 charging points deliver"),
    declined("ceramics", "how big is the quiet room"),
    declined("ceramics", "展会马克杯多大容量"),
    declined("gifts", "机场大巴A3线能刷卡吗"),
    declined("gifts", "英文导览是谁带队"),
    declined("gifts", "how many parking spaces for coaches in P3"),
    declined("windsea", "新闻中心晚上几点关门"),
    declined("windsea", "招聘角那26家企业具体是哪些"),
    declined("hydrogen", "观众喜爱奖奖金多少"),
    declined("autoparts", "媒体橙色背心要押金吗"),
    declined("robots", "how much is a 9 sqm booth for 2028"),
    declined("robots", "森川机器人总部在日本哪个城市"),
    declined("jewel", "玉川珍珠现场打几折"),
    declined("jewel", "when did Beat Hallberg start making watches"),
    declined("timber", "how many chainsaws does Bao Dashan own"),
    declined("timber", "are there showers for exhibitors"),
    # What is asked of another thing in the same breath is not asked of the gates.
    declined("textile", "half scale draping is free right, sign up where"),
    declined("hydrogen", "充电宝可以带三个，在哪登记"),
    # What it costs is not told of the session that was shown: no ticket's price is.
    declined("autoparts", "打车多少钱 >> 有地铁吗 >> 公交呢 >> 多少钱"),
    # A hall has more than one.
    declined("lockers", "N2馆只有红隼机器人这一家吗"),
    # A text without a price does not tell one.
    declined("biogas", "橙园餐厅套餐多少钱一份"),
    # What no card tells.
    declined("seafood", "how many workers has Skipsverft Holm"),
    declined("fasteners", "zhuofeng stand how many sqm"),
    declined("camping", "低地狐狸乐队有几个人"),
    # A surname that somebody has, and what anything may be.
    declined("hydropower", "陈老师什么时候讲"),
    declined("seafood", "有没有适合新手的品鉴"),
    # Somebody's number is not the organiser's.
    declined("biogas", "沈一苇手机号给我一个"),
    # How large a company's stand is, or how strong its goods are, no card tells.
    declined("roof", "佩尔蒂金属屋面的展台面积多大", "没有这一项"),
    declined("voltcity", "how many watts has the bifacial module of Yunhe Solar", "doesn't cover this"),
    declined("crane", "云梯高空的臂式车最大作业高度多少米", "没有这一项"),
    # What theirs costs no text tells, nor whose number it is.
    declined("survey", "where is Tachyra >> how much do their total stations cost", "doesn't cover this"),
    declined(
        "survey",
        'when is "Radar Watching a Slope" >> can I have the speaker\'s mobile number',
        "doesn't cover this",
    ),
    # A website that is not given is not known.
    declined("knit", "Taoxian Pottery website", "the list gives no website"),
)
BY_MEANING: Cases = (
    declined("peakgrid", "where do i pick up my free down jacket"),
    declined("districtheat", "how much is a double room at the Grand Hengwan Hotel"),
    declined("telecom", "北穹的64通道基站一台多少钱 >> 那毫米波小基站报价呢"),
    declined("eldercare", "Does bus 45 stop at the exhibition centre?"),
    declined("tyre", "预赛B组第一名是哪支队伍"),
    declined("tyre", "which team won heat B"),
    declined("brew", "今年一共来了多少观众"),
    declined("jewel", "how old is Qiu Wanqing"),
    declined("jewel", "what's the turnover of Lago Orologi"),
    declined("jewel", "does Lago Orologi have vacancies"),
    declined("gifts", "出海卖货有啥讲座"),
    declined("chips", "周教授的讲座"),
    declined("silver", "i have a talk tomorrow, is there a pointer"),
    declined("gifts", "木棉厅还剩多少座位"),
    declined("gifts", "can i send a vase to canada"),
    declined("tools", "Do I need anything to attend the fair?"),
    declined("tools", "Who deals with complaints?"),
    declined("hydrogen", "how much for me and my 2 kids"),  # No entry tells what children pay.
    declined("windsea", "地库限高多少"),  # No car park's height is told.
    # What the goods of a company cost, no text on power, and no fee of a session, tells.
    declined("noodle", "龙息炉具的燃气炒炉多少钱一台"),
    declined("sauna", "what does a Momiwa massage chair cost"),
    declined("concrete", "Where can I see electric truck mixers? >> and how much does one cost?"),
    declined("noodle", "what are the dates of the next edition"),
    declined("retail", "金橱窗奖最后谁得了金衣架"),
    # The price of what stands sell is no ticket.
    declined("grid", "who makes inverters >> how much"),
    declined("grid", "逆变器 >> 多少钱"),
    # A product is not listed where something else is asked of it.
    declined("furniture", "沙发床能睡几个人"),
    declined("furniture", "沙发床多少钱一张"),
    declined("furniture", "我家床垫塌了怎么办"),
    # Where a canteen is says nothing of its seats.
    declined("bakery", "how many people can sit in the lantern canteen"),
    declined("dentalcare", "canteen set meal price"),
    # No goods, whatever they are near to, that a company would list.
    declined("maritime", "is it true that Kranwerk Brede is going bankrupt"),
    declined("textile", "does the Alpaca Sumaq mill do custom dyeing"),
    declined("eyewear", "dose danxia take interns"),
    declined("vineyard", "do they offer leasing"),
    declined("furniture", "纸月亮的吊灯有没有红色的"),
    declined("gifts", "白鹤窑的花瓶能进洗碗机吗"),
)
