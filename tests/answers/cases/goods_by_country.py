"""Companies and goods of a country."""

from __future__ import annotations

from tests.answers.cases import Cases, not_meant, not_told, told

BOTH: Cases = (
    told("bladecycle", "does anybody from canada make batteries", "No exhibitor for “batteries” from Canada"),
    told("lagoonenergy", "有英国占商吗", "没有英国展商"),
    # Of a country, or in a hall.
    told("coatings", "powder coatings from Japan", "No exhibitor for “powder coatings” from Japan"),
    told("coatings", "赭石馆里面有卖氧化铁颜料的吗", "其他展馆有：靛蓝馆"),
    told("coatings", "Is there a Dutch maker of antifouling paints? >> and a Japanese one?", "No exhibitor"),
    # A country in a company's name is a country.
    told("print", "companies from finland", "5 exhibitors from Finland"),
    told("garden", "kenya growers", "5 exhibitors from Kenya"),
    # Visitors from a country are no exhibitors.
    not_meant("baby", "how many korean visitors came last year", "exhibitors", "count", at="2027-05-18T09:00"),
    told("smartmetering", "2A馆里找得到葡萄牙的展商吗", "没有2A馆葡萄牙展商"),
)
BY_WORDS: Cases = (
    told("wine", "南非的参展企业有哪些", "南非展商1家"),
    told("northgrid", "美国公司来了几家，都叫什么", "没有美国展商"),
    told("petfood", "7B馆有 US 的公司吗", "没有7B馆美国展商"),
    told("gridsun", "any Swedish companies i can talk to", "No exhibitor from Sweden"),
    # Who is from there is asked for, whatever is told beside it.
    told("dairy", "I write for a paper in Athens, which greek companies are exhibiting?", "Lefkada"),
    told("pools", "我会葡语，想认识巴西来的厂家，有吗", "露米拉"),
    # Made in another country is not made here.
    not_told("lockers", "德国产的叉车", "中国“"),
    not_told("lockers", "日本国产的叉车", "中国“"),
)
BY_MEANING: Cases = (
    told("bakepack", "德国隧道炉有哪些", "没有德国“隧道炉”"),
    told("bakepack", "国产隧道炉有哪些", "炉邦烤炉"),
    told("chargenet", "新西兰公司", "没有新西兰展商"),
    told("lockers", "美国产的机器人", "美国“机器人”相关展商3家"),
)
