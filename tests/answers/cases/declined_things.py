"""Places, shows and services that the fair has not, and no text names: declined."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, meant

BOTH: Cases = (
    declined("museumtech", "is there a supermarket nearby"),
    declined("museumtech", "附近有没有超市"),
    declined("plaingrid", "on which floor is the exhibitors' sauna"),
    declined("chemlab", "附近住哪家酒店方便"),
    declined("liftfront", "今晚的无人机灯光秀几点开始"),
    declined("hydrocity", "which metro line goes to the zoo"),
    declined("plaingrid", "is there a night bus"),
    declined("steppegrid", "is ther a swiming pool on the grounds"),
    declined("steppegrid", "园区里有游泳池吗"),
    declined("steppegrid", "which gate do the camel rides start from"),
    declined("bamboo", "where is the rooftop garden with the bamboo maze"),
    declined("farmrobot", "where is the horse show held on thursday"),
    declined("gale", "靠海的厅"),
    # What every fair has, or texts might tell, is declined and not sought among exhibitors or talks.
    declined("rail", "where is Pantolux? >> who is staffing the booth?"),
    declined("catering", "is there a live stream of the keynote"),
    declined("catering", "shower facilities for exhibitors?"),
    declined("aqua", "which exhibitor has the highest turnover"),
    declined("plast", "where can i buy a sim card"),
    declined("dairy", "does Hohenried Käsetechnik have a discount?"),
    declined("rail", "Alpenblock CEO"),
    declined("sewing", "any concert tonight?"),
    declined("dairy", "Hi Dairy Guide, who are you?"),
    declined("dairy", "Oh My God, where is the toilet?"),
    declined("gearworld", "Which hall is the robot football match in?"),
    declined("playground", "会展公园附近有什么酒店推荐"),
    # No talk is meant by what nothing here has words of.
    declined("oceanfarm", "when does the sailing regatta in Brightholm start"),
    declined("energyhub", "at what time is the diving show in the harbour basin"),
    declined("oceanfarm", "泳池派队几点开始"),
    # The app of the fair is nobody's who makes one.
    declined("oceanfarm", "is there an official app"),
    declined("oceanfarm", "有没有官方 app 可以下载"),
    # A gate from which nothing leaves.
    declined("powertrade", "which gate do the hot-air balloon rides leave from"),
    declined("photo", "which gate is for gold card members"),
    declined("studyabroad", "去山顶的缆车从哪个门上车"),
    declined("toolcity", "腰扭了贴什么膏药好", at="2027-10-20T09:40:00"),
)
BY_WORDS: Cases = (
    declined("switchgear", "晚上的无人机灯光秀几点开始"),
    declined("geothermal", "水幕电影在哪儿放"),
    declined("compress", "摩天輪的票在哪裡買"),
    declined("oldtown", "what is the fee for valet parking"),
    meant("weather", "is there an ATM in the halls", "unknown"),
    declined("petfood", "海狮表演几点开始"),
    declined("northgrid", "is there a massage service at the fair, and where"),
)
BY_MEANING: Cases = (
    # A recipe is shown by nobody, and an umbrella is to be lent.
    declined("drones", "sourdough recipe"),
    declined("drones", "do you rent out umbrellas"),
    declined("windsea", "周六还有什么免费的活动"),
    declined("catering", "烟花表演几点"),
    declined("aqua", "my son is autistic, is there a quiet room where he can calm down"),
    declined("gifts", "is there a fridge for breast milk in the baby room"),
    declined("grid", "商务中心能寄顺丰吗"),
)
