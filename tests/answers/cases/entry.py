"""Who may come in, at what age and on which day."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("powerstore", "my son is 9, can he come with me on thursday", "No.\n"),
    # Children by another word.
    told("appliances", "can i bring my baby", "Children under 130 cm"),
    told("stairs", "东门观众能进不", "不能。", at="2028-04-20T09:00:00"),
    told("windtower", "im a visitor, ok to use the west gate", "No.", at="2027-05-12T09:10:00"),
)
BY_WORDS: Cases = (
    # Whom somebody brings, and how old they are.
    told("silver", "got my 10 yr old with me, does he need a ticket", "under 14"),
    told("silver", "带俩娃,一个8岁一个12岁,要钱吗", "14岁以下"),
    told("coldchain", "can i bring kids", "under 16"),
    # From which age on one may take part in something.
    told("bladecycle", "is my 14 year old allowed into the magnet cage", "No.\n"),
    told("gelato", "my daughter is six, may she go into the Cold Walk?", "No.\n"),
    told("heatstore", "my 16 yr old is mad about steel, can she join me on the slag tour", "No.\n"),
    told("hydrostore", "my daughter is 12, may she come along on the boats", "No.\n"),
    told("coins", "我儿子14岁，画画不错，能报名设计章牌吗", "不能。\n"),
    # Half a day for everybody.
    told("ammonia", "can the public come on the last day at 11", "No.\n"),
    told("ammonia", "can the public come on the last day at 14:00", "Yes.\n"),
)
BY_MEANING: Cases = (
    told("smartroad", "can i take my 12 year old along on wednesday?", "No.\n"),
    told("districtheat", "周四想带12岁的儿子一起来，让进吗", "不能。\n"),
    told("seniorcare", "can my 10 year old come along on saturday", "No.\n"),
    told("seniorcare", "10岁的孩子周六能来吗", "不能。\n"),
    told("lowcarbon", "may I bring my 10 year old son on friday", "No.\n"),
    # Old enough, or on the day for everybody.
    told("districtheat", "can my 17 year old son come on thursday", "From what age"),
    told("seniorcare", "can my 10 year old come along on sunday", "From what age"),
    # What somebody brings is what entry is asked for.
    told("wine", "我带了孩子 能进吗", "18"),
)
