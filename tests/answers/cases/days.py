"""The fair's dates, what is on which day, for whom a day is, and days that are none of the fair's."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("dairytech", "we only have Sunday 21 May free, can we visit the fair that day?", "No expo on Sun 21 May"),
    told("museumtech", "浔澜博物馆展几号开始几号结束", "2027年5月20日—5月23日"),
    told("hydrocity", "are the stands open on monday the 18th", "No expo on Mon 18 October"),
    told("hydrocity", "arriving monday the 18th, can i already look at the stands that day", "No expo on Mon 18"),
    told("hydrocity", "18号能看展位吗", "10月18日（周一）没有展会"),
    told("hydrocity", "are all exhibitors there on saturday", "Sat 23 October"),
    told("hydrocity", "are there exhibitors on saturday", "Sat 23 October"),
    told("bakerytools", "24号还展吗", "没有展会"),
    told("nuts", "when is the nut fair", "15–17 April 2027"),
    told("garden", "2028年展会是几号", "2028年3月8日"),
    told("garden", "展会2028年是几号", "2028年3月8日"),
    told("shoes", "whn is the shoe fiar", "17–19 May 2028", at="2028-02-03T10:15"),
    # All exhibitors are there each day.
    told("jadebay", "who is exhibiting on thursday", "87 exhibitors"),
    told("jadebay", "21号有哪些展商", "展商87家"),
    told("jadebay", "30号有哪些展商", "10月30日（周六）没有展会"),
    # Another clause names a day by which something is to be booked.
    told("gamefest", "is the second-hand market on sunday as well", "No.\n"),
    # A day that is none of the fair's, whatever is asked to be on then.
    told("lifts", "workshops on sunday the 24th", "No expo on Sun 24 October"),
    # The fair by the word that its name begins with.
    told("cables", "when is gridlink", "13–15 April 2027"),
    # For whom the days are.
    told("biogas", "which days are trade only", "Trade day"),
    told("biogas", "哪几天是专业观众日", "专业观众日"),
    told("biogas", "which day is the open day", "Sat 20 May"),
    told("avionics", "公众日是哪天", "10月21日"),
)
BY_WORDS: Cases = (
    told("smartroad", "Can I join a guided tour on Friday the 21st?", "No.\nTours start"),
    told("lowcarbon", "周六有免费导览团吗", "没有。\n"),
    told("lowcarbon", "is there a free guided tour on saturday", "No.\n"),
    told("windsea", "展会到几号", "5月15日"),
    told("mealkit", "6月21號還有展嗎", "没有展会"),
    told("mushroom", "10月25号展会还开放吗", "10月25日（周一）没有展会", at="2027-10-24T15:30:00"),
    # For whom days are, and what somebody only supposes of them.
    told("rope", "Which of the days is meant for the general public?", "Public day"),
    told("rope", "is there a public day", "Public day"),
    told("clocks", "the public days are thursday and friday, right?", "Sat 16 September"),
    told("clocks", "I'm not in the trade. Which days am I allowed to come?", "Sat 16 September"),
    told("brush", "公众开放日 日期 时间", "9月15日（周五）"),
    # A day before the fair.
    told("noodle", "10月20号观众可以进馆参观吗", "没有展会"),
    # A fair of ferries has dates.
    told("ferry", "wich dates is the ferry fair", "19–21 May 2027"),
    # A fair by the first word of its name; days for whom one is.
    told("motor", "twistgrip dates 2027", "6–9 May 2027"),
    # Days for whom one is.
    told("motor", "我不是业内人士，哪两天可以来看", "5月8日"),
    # All days but the last; no day that lies between is denied.
    told("smartroad", "talks from 18 to 20 May", "50 sessions"),
    told("smartroad", "18日至20日开放时间", "5月19日"),
    # The fair is not that day's.
    told("railway", "今天几点有展馆导览", "没有。\n", at="2028-09-15T10:35"),
    told("railway", "今天几点有展馆导览", "有展馆导览吗", at="2028-09-14T10:35"),
    told("railway", "What time is the guided tour of the halls today?", "No.\n", at="2028-09-15T10:35"),
    # The expo by its name and year, and no session that has both in its title.
    told("windgrid", "When is Windgrid 2027?", "20–22 April 2027"),
)
BY_MEANING: Cases = (
    told("edu", "is sunday family day", "Yes.\nSun 23 May"),
    told("gifts", "公众日几点开门", "10:00"),
    told("chips", "when does it end", "14–17 October 2026"),
    told("toys", "until when can I stay on the family day", "9:00–19:30"),
    told("ceramics", "17号观众能进去看吗", "10月17日（周三）没有展会"),
    told("elevate", "Which day is for local residents?", "Thu 14 September"),
    told("teaware", "sat 21 oct hours", "Sat 21 October (day 3 of 4)"),
    told("woodtoys", "本周14号几点开门", "第1天（共4天）"),
    told("northgrid", "dates northgrid expo 2028", "13–15 June 2028"),
    # Yes or no, and the days that are what this one was taken for.
    told("windsea", "周四是公众日吗", "不是。\n5月13日", "\n5月15日（周六）：公众开放日"),
    told("gifts", "周五是公众日吗", "\n11月8日（周日）：公众开放日，提前闭馆"),
    told("toys", "is friday open to the public", "\nSat 14 October: Family day"),
    told("drones", "明天是公众日吗", "是的。\n5月19日", at="2029-05-18T10:50"),
    told("windsea", "周六有颁奖吗", "没有。\n5月15日"),
    # What an entry tells of several days, the note on one of them does not.
    told("chips", "招聘会 周六几点", "17日（周六）9:00至13:00"),
    told("chips", "周六有招聘会吗", "17日（周六）9:00至13:00"),
    told("chips", "周四有招聘会吗", "周三、周四不设招聘角"),
    told("silver", "is the job fair on friday", "On Saturday from 10:00"),
    told("hydrogen", "student here, can i get in wednesday", "On Friday 18 September"),
    told("gifts", "when is the night market", "Saturday 7 November, 18:00"),
    # A day beside what is asked is no question for the fair's hours.
    told("edu", "208路周日有吗", "208路周日停运"),
    told("edu", "208路今天有没有", "208路周日停运"),
    told("edu", "does bus 208 run on sunday", "Bus 208 does not run on Sundays"),
    told("windsea", "风大A区开吗", "风力达7级"),
    told("windsea", "起风了 A区关不关", "风力达7级"),
    told("windsea", "风太大了，外面那个区还开吗", "风力达7级"),
    told("windsea", "15号带娃能玩什么", "儿童工坊"),
    told("gifts", "孩子6岁，明天能带进去不", "16岁以下"),
    told("drones", "light show tonight?", "Drone Light Show", at="2029-05-18T10:50"),
)
