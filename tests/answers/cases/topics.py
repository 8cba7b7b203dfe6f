"""Sessions by what they are about or which kind they are, and that there are none."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("lagoonenergy", "is there a hands-on workshop in the morning of 19 may", "No session for “workshop”"),
    told("craftbeer", "咖啡 讲座", "没有“咖啡”相关论坛"),
    told("offshore", "Is anybody speaking about deep-sea mining?", "No session for “deep-sea mining”"),
    told("equine", "is anybody speaking about hoof care", "No session for “hoof care”"),
    told("vending", "有没有3D printing的workshop", "没有“3D printing”相关论坛"),
    told("grain", "期货套期保值的讲坐", "没有“期货套期保值”相关论坛"),
    told("sport", "any yoga on sunday", "Closing Flow", at="2027-05-15T20:40"),
    told("garden", "有摄影的讲座吗", "没有“摄影”相关论坛"),
    told("heat", "有講氫能的場次嗎", "没有“氢能”相关论坛"),
    told("garden", "五天总共几场拍卖", "“拍卖”相关论坛6场"),
    told("garden", "第三天一共有几场拍卖", "3月10日（周五）“拍卖”相关论坛1场"),
    told("autoparts", "how much is the public auction", "3 sessions for “public auction”"),
    told("heat", "星期三有什么技术考察", "岩泉地热田", at="2027-08-25T16:40"),
    told("fire", "标准法规研讨都有哪几场", "微型消防站建设指南"),
    told("garden", "something on blockchain in the programme", "No session for “blockchain”"),
    told("tides", "is there anything about typhoons and turbines", "Turbines that survive typhoons"),
    # "Transformers That Talk" is no talk about hydrogen.
    told("powerstore", "talks about hydrogen", "No session for “hydrogen”"),
    told("medtools", "有沒有中醫方面的講座", "没有“中医”相关论坛"),
    told("kidsbooks", "Does any session deal with bullying at school?", "No session for “bullying at school”"),
    told("cutlery", "谁讲矿山与爆破", "没有“矿山与爆破”相关论坛"),
    # Companies of a country, on a topic.
    told("steel", "do italian exhibitors give talks about hydrogen", "with exhibitors from Italy"),
    # Talks that are looked for by what they are on.
    told("dairy", "talks on vegan cheese", "No session for “vegan cheese”"),
    told("dairy", "区块链的讲座有哪些", "没有“区块链”相关论坛"),
    told("dairy", "as a country vet I need to plan my day: what's in the veterinary track?", "No session"),
    told("sewing", "想听专利方面的，有哪场", "没有“专利”相关论坛"),
    told("sewing", "when is the screen printing seminar", "No session for “screen printing”"),
    told("sewing", "供应链专场都有哪些讲座", "没有“供应链”相关论坛"),
    told("plumbing", "有没有 talk 讲 3D printing", "没有“3D printing”相关论坛"),
    told(
        "dairy", "any guided tasting tomorrow morning?", "before 12:00 on Sat 25 September", at="2027-09-24T19:05"
    ),
    # "And" in Chinese stands between two topics.
    told("charge", "周五有哪些燃料电池和氢能的场次", "突破三万小时的电堆", at="2028-05-18T20:40"),
    told("charge", "燃料电池和氢能展商", "“燃料电池和氢能”相关展商10家"),
    # A theme of a hall is what sessions are about.
    told("pharma", "which sterile manufacturing sessions are on 18 april", "Isolator or RABS?"),
    told("nuclear", "anything about fusion?", "Fusion Magnets"),
    told("shoes", "有没有讲埃塞俄比亚采购的", "从埃塞俄比亚采购"),
    told("meters", "any sessions on drones", "A Drone Follows the Line", at="2027-04-22T10:10"),
    # What texts say of such things is no session.
    told("roads", "is there a session about airport runways", "No session for “airport", at="2028-05-09T20:10"),
    told("shoes", "any sesion on football sponsorship", "No session for “football sponsorship”"),
    told("baby", "IVF talk saturday", "No session for “IVF”", at="2027-05-10T21:50"),
    told("meters", "13号有网络安全的讲座吗", "没有5月13日", at="2027-05-08T13:20"),
    # An old building is no ninth one.
    told("lifts", "有没有讲旧楼装电梯钱谁来出的", "“旧楼装电梯钱”"),
    # All of a kind, and none of it.
    told("seafood", "list of cooking shows", "4 sessions for “cooking shows”"),
    told("seafood", "how many tastings in total all 4 days", "7 sessions for “tastings”"),
    told("camping", "周六有哪些工坊", "“工坊”相关论坛3场"),
    told("seafood", "有没有 caviar tasting", "没有“caviar tasting”"),
    # That there is one on another day.
    told("camping", "any yoga on monday", "Nearest: Sun 21 May"),
    told("avionics", "公众日有适航审定的论坛吗", "没有10月21日"),
    # A track that has nothing on that day.
    told(
        "chemlab",
        "greener chemistry track on 19 may, anything?",
        "No session for “greener chemistry” on Wed 19 May",
    ),
    told("plaingrid", "buyer roundtables on the 22nd?", "No session for “buyer roundtables” on Fri 22 October"),
    # The metaverse is no universe, and cyber security no Wi-Fi.
    told("gridedge", "区块链 演讲 >> 那元宇宙的呢", "没有“元宇宙”相关论坛"),
    told("gearworld", "you jiang wangluo anquan de ma", "没有“网络安全”相关论坛"),
    # Matchmaking is on other days, and the entry of the FAQ has no such word.
    told("quarrytech", "matchmaking on friday?", "No session for “matchmaking” on Fri 21 May"),
    told("quarrytech", "talk gold mining", "No session for “gold mining”"),
    told("wine", "talks included ticket", "All other talks are free"),
    # Who shows it is not asked.
    told("photo", "水下摄影 场次", "没有“水下摄影”相关论坛"),
    told(
        "inverterexpo",
        "can i still catch something on v2g saturday",
        "No session for “v2g” on Sat 15 Apr",
        at="2028-04-12T11:11:00",
    ),
    told(
        "windtower",
        "明天还有讲雷击的吗 今天错过了",
        "没有5月13日（周四）“雷击”相关论坛。",
        at="2027-05-12T20:00:00",
    ),
    told("smartgridcity", "anything on drones tomorrow", "minus thirty", at="2028-05-15T19:40:00"),
    told("greenport", "第三天海带厅排了啥", "10月16日（周六）海带厅论坛1场", at="2027-09-20T14:10:00"),
)
BY_WORDS: Cases = (
    told("water", "lead pipe replacement talk", "No session for “lead pipe replacement”", intent="sessions"),
    told("brush", "3d printing talks", "no session for “3d printing”"),
    told("traffic", "Which live demonstrations are on day 1?", "Crash Cushion at 80 km/h"),
    told("cruise", "sessions blockchain", "no session for “blockchain”"),
    told("northgrid", "日程里讲潮汐发电的是哪一场", "“潮汐发电”相关论坛"),
    # A talk that is very likely looked for, too.
    told(
        "wine",
        "We are going over to biodinamic farming, any talk on that?",
        "“biodinamic farming”",
        begins="I found no session",
        intent="sessions",
    ),
    # Sessions of a kind at an hour at which there is none.
    told("geothermal", "rig demos on friday after 3 pm", "No session for “rig demos”"),
    # Sessions rather than how one takes part.
    told("clocks", "auction dates", "4 sessions for “auction”"),
    told("oldtown", "市长论坛是哪天，在哪个厅", "市长论坛：首轮对话"),
    told("rope", "is there anything about insurance in the programme", "Insuring a Heavy Lift"),
    # What is only the end of it, or a part, is not it.
    told("weather", "any talk on space weather?", "No session for “space weather”"),
    told("tunnel", "when does site visit F leave?", "No session for “visit F”"),
    # One of a series then, or none; of the day that was spoken of.
    told("vacuum", "short course tomorrow afternoon?", "No session for “short course”", at="2027-05-20T09:00:00"),
    told("windgrid", "第三天下午有氢能的场次吗 >> 那充电的呢", "没有4月22日（周四）12:00—18:00“充电”"),
    told("parking", "今晚八点还有场次吗", "没有10月20日（周三）20:00", at="2027-10-20T18:05:00"),
    told(
        "parking", "明天下午三点以后演示车道还有演示吗", "没有10月21日（周四）15:00以后", at="2027-10-20T15:30:00"
    ),
    # 3D is no hour.
    told("office", "Is there a session about 3D printing?", "No session for “3D printing”"),
    # A talk on a day, whatever a stand has to be insured for, and whoever insures.
    told("carbon", "talks about insurance on friday", "No session for “insurance” on Fri", "Nearest: Thu"),
    told("agrifood", "insurance talks on friday", "No session for “insurance” on Fri"),
    told("chargeway", "安排在周五讲保险的有吗", "没有5月19日（周五）“保险”相关论坛"),
)
BY_MEANING: Cases = (told("quarrytech", "周五还有采购对接吗", "没有5月21日（周五）“采购对接”相关论坛"),)
