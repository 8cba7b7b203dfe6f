"""Cries for help, and what is none."""

from __future__ import annotations

from tests.answers.cases import Cases, meant, not_meant, not_told, told

BY_WORDS: Cases = (
    told("radio", "紧急集合点在哪", "铁锚纪念碑"),
    told("radio", "fire! where do I go", "Anchor Monument"),
    # Help, in plain words, and where it is before a number to call.
    told("machines", "got a splinter in my eye", "hall N1"),
    told("machines", "眼睛进铁屑了", "N1馆医务室"),
    told("silver", "my husband has dementia and wandered off!!", "is missing"),
    # What puts fires out may burn.
    meant("seawater", "fire pump on fire!", "emergency"),
    meant("seawater", "fire truck please", "emergency"),
    meant("seawater", "fire in hall 2", "emergency"),
    # Hydrants are no emergency.
    not_meant("seawater", "fire hydrants?", "emergency"),
    # A child that is not found is an emergency.
    meant("toys", "我家小孩，找不到了", "emergency"),
    meant("fire", "孩子，找不到了", "emergency"),
    # A cry for help is heard beside talks.
    meant("power", "fire in the workshop!", "emergency"),
    meant("power", "a lithium battery is burning at a demo stand", "emergency"),
    meant("power", "someone collapsed near the workshop stage", "emergency"),
    meant("power", "演示区起火了", "emergency"),
    meant("power", "培训室里着火了怎么办", "emergency"),
    meant("power", "论坛厅冒烟了", "emergency"),
    # A sensor of leaks is no emergency, whichever way it is written.
    told("voltcity", "氢气泄漏传敢器谁家有", "嗅析传感"),
)
BY_MEANING: Cases = (
    # Hurt or ill: where first aid is, of what a bare place is told, and the number to call.
    told("pets", "i have a heart problem and feel bad", "Central Lobby"),
    told("catering", "i think my friend has heatstroke", "phone +86 777 5550 2119"),
    told("silver", "my father fell, need doctor quick", "First aid: Hall 1"),
    told("cargo", "fell and bleed", "Emergency number: +86 400 555 0199"),
    told("gifts", "刚在台阶上摔了一跤，膝盖流血", "5550 0120"),
    told("gifts", "马上要生了老婆！", "医务室"),
    told("furniture", "被木屑迷眼了", "4号馆急救点"),
    told("drones", "手被桨叶划了", "医务室"),
    told("edu", "孩子发烧了", "医务室"),
    told("hydrogen", "看病", "W1馆北端"),
    # Somebody who is missing.
    told("silver", "I lost my husband in the crowd", "Tortoise"),
    told("silver", "my grandpa walked off and we cant find him", "Tortoise"),
    told("silver", "和老伴走散了", "小乌龟"),
    # Ill, in plain words.
    told("wine", "头好晕", "急救"),
    told("wine", "I feel dizzy", "First aid"),
    # Who is well needs no first aid.
    not_told("wine", "i am well", "First aid", "急救"),
    not_told("wine", "my boss is well", "First aid", "急救"),
    not_told("wine", "drunk driving talk", "First aid", "急救"),
    not_told("wine", "我们是酒庄的经纪人", "First aid", "急救"),
    not_told("wine", "头疼的展位搭建问题", "First aid", "急救"),
)
BOTH: Cases = (
    # Talks on what is dangerous.
    told("hillwind", "有没有讲电池着火的", "《储能集装箱着火之后》"),
    told("hillwind", "is there a talk about fire in batteries", "“Fire in a Battery Container”"),
    # Whatever talk is asked for beside it, somebody is in danger.
    meant("solar", "where is the workshop on welding, my colleague collapsed", "emergency"),
    meant("solar", "any session about to start? my dad is having a heart attack", "emergency"),
    meant("hillwind", "any talk on batteries? there is smoke coming out of the container", "emergency"),
    meant("hillwind", "is there a panel about safety, my wallet was stolen", "emergency"),
    meant("hillwind", "有人讲台上晕倒的", "emergency"),
    meant("hillwind", "my friend fell ill, we need a transfer to the hospital", "emergency"),
    told("toys", "孩子想找妈妈", "走失儿童"),
    # What a room is called is no cry for help.
    told("oilgas", "whats on in the muster point right now", "Muster Point", intent="now", at="2029-05-16T12:40"),
    meant("oilgas", "there is a fire at the muster point", "emergency"),
    # Whatever signs, talks and errands are named beside it.
    meant("stove", "帮我报个警，有人晕倒", "emergency"),
    meant("stove", "smoke everywhere, which evacuation signs do we follow", "emergency"),
    meant("stove", "窑室那场有人摔伤流血了", "emergency"),
)
