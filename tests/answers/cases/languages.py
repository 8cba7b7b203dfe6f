"""Sessions by the language that they are held in."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("substation", "想聽日語講座，有嗎", "没有日语论坛"),
    told("museumtech", "Is there anything held in Spanish? My boss speaks nothing else.", "No session in Spanish"),
    told("bakerytools", "20号有 Japanese 的演示吗", "没有5月20日（周四）日语“演示”相关论坛"),
    told("kidsbooks", "Is something given in Spanish on the public days, 22 or 23 May?", "No session in Spanish"),
    told("sport", "sessions in japanese", "Lasts for Asian Feet"),
    told("bakery", "sessions held in cantonese", "Wife Cakes Revisited"),
    told("heat", "talks held in english tomorrow morning", "Data Centres as Boilers", at="2027-10-20T19:00"),
    told("cleaning", "有没有French的session", "没有法语论坛"),
    # A language that sessions are asked for in.
    told("charge", "anything in spanish", "Latin America Session"),
    told("pharma", "有没有 French 的讲座", "没有法语论坛"),
    told("sensors", "guided tours in french?", "No session for “guided tours” in French"),
    told("gulfsolar", "is anything given in spanish, my colleague from madrid asks", "1 session in Spanish"),
    told("hydrostore", "my boss only speaks spanish, any talks for him", "No session in Spanish"),
    told(
        "peakshave",
        "my colleague speaks only japanese, anything on the programme for her?",
        "1 session in Japanese",
    ),
    told("bikelane", "钛合金焊接几点 >> 是英文讲的吗", "不是。"),
    told("bikelane", "钛合金焊接几点 >> is it in english", "No."),
)
BY_WORDS: Cases = (
    told("water", "Which of the talks are given in French?", "No session in French", intent="sessions"),
    told("water", "which talks are given in Chinese", "sessions in Chinese", intent="sessions"),
    told("facade", "which presentations are in Spanish", "No session in Spanish"),
    told("laundry", "有没有俄语场", "没有俄语论坛"),
    # Who knows one language asks what is in it.
    told("bakepack", "我只会德语，哪几场是用德语讲的", "没有德语论坛"),
    told("bakepack", "I only speak German, which talks can I follow", "No session in German"),
    told("bakepack", "I only speak English, which talks can I follow?", "sessions in English"),
    # A slip does not make talk of it; a language that is spoken.
    told("roof", "any taks in french", "No session in French"),
    told("language", "《会呼吸的博物馆文本》用什么语言讲", "语言：法语"),
)
