# ruff: noqa: E501
"""Every kind of problem that the format names, each with the exact list of what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.folders import EXHIBITORS, EXPO, HALLS, SESSIONS, Files, import_sound, lines

DAYS = """
[[days]]
day = 1
date = 2021-07-30
open = "09:00"
close = "17:00"
last_admission = "16:30"
"""
NIGHT = DAYS.replace("09:00", "18:00").replace("17:00", "CLOSES").replace("16:30", "01:00")


PLAN = "hall_id,booth,x,y,width,height\n1,A1,0,0,3,3\n2,B1,0,0,3,3\n"


def sessions(*rows: str) -> Files:
    return {
        "sessions.csv": "session_id,date,start,end,room,title,speakers,companies,status\n" + "\n".join(rows) + "\n"
    }


def exhibitors(*rows: str) -> Files:
    return {"exhibitors.csv": "exhibitor_id,name,hall_id,booth\n" + "\n".join(rows) + "\n"}


def expo(old: str, new: str) -> Files:
    assert old in EXPO
    return {"expo.toml": EXPO.replace(old, new, 1)}


CASES: dict[str, tuple[Files, list[str]]] = {
    "a sound folder": (
        {},
        [],
    ),
    "expo toml missing": (
        {"expo.toml": None},
        [
            "expo.toml:0: error: There is no [expo]; write name, start_date, end_date and timezone below [expo] into expo.toml"
        ],
    ),
    "expo toml with a syntax error": (
        {"expo.toml": '[expo]\nname = "Port\nend_date = 2021-07-31\n'},
        [
            "expo.toml:2: error: This is not valid TOML: a text does not end on its line; texts stand in double quotes, one key a line"
        ],
    ),
    "expo toml with a key twice": (
        {"expo.toml": EXPO.replace("[expo]\n", '[expo]\ntimezone = "Asia/Tokyo"\n', 1)},
        [
            "expo.toml:7: error: This is not valid TOML: a key stands here a second time; texts stand in double quotes, one key a line"
        ],
    ),
    "expo table missing": (
        {"expo.toml": '[venue]\nname = "Harbour"\n', "sessions.csv": None},
        [
            "expo.toml:0: error: There is no [expo]; write name, start_date, end_date and timezone below [expo] into expo.toml",
            "sessions.csv:0: warning: There is no sessions.csv, so the expo will have no sessions",
        ],
    ),
    "expo keys missing": (
        {"expo.toml": '[expo]\nshort = "PD"\n', "sessions.csv": None},
        [
            "expo.toml:1:end_date error: end_date is missing; fill it in",
            "expo.toml:1:name error: name is missing; fill it in",
            "expo.toml:1:start_date error: start_date is missing; fill it in",
            "expo.toml:1:timezone error: timezone is missing; fill it in",
            "sessions.csv:0: warning: There is no sessions.csv, so the expo will have no sessions",
        ],
    ),
    "expo name twice": (
        expo('name_en = "Port Days"', 'name = "Port Days"\nname_en = "Port Days"'),
        ['expo.toml:3:name_en error: "name" and "name_en" mean the same; keep one'],
    ),
    "expo zone unknown": (
        expo("Asia/Shanghai", "Beijing Time"),
        [
            'expo.toml:6:timezone error: There is no time zone "Beijing Time"; write an IANA name such as Asia/Shanghai'
        ],
    ),
    "expo zone by its city": (
        expo("Asia/Shanghai", "shanghai"),
        ['expo.toml:6:timezone error: There is no time zone "shanghai"; write an IANA name such as Asia/Shanghai'],
    ),
    "expo ends before it starts": (
        expo("end_date = 2021-07-31", "end_date = 2021-07-29"),
        [
            "expo.toml:5:end_date error: The expo ends on 2021-07-29 before it starts on 2021-07-30; correct one of the dates"
        ],
    ),
    "expo date ambiguous": (
        expo("2021-07-30", '"07/08/2021"'),
        [
            'expo.toml:4:start_date error: "07/08/2021" can be 2021-08-07 or 2021-07-08; write the one that is meant'
        ],
    ),
    "expo table not known": (
        expo("[[rooms]]", '[sponsors]\ngold = "Acme"\n\n[[rooms]]'),
        [
            'expo.toml:8:sponsors warning: "sponsors" is not known in expo.toml and is not used; further facts stand below [expo]; known: days, expo, rooms, transport, venue'
        ],
    ),
    "rooms not an array": (
        {"expo.toml": EXPO.split("[[rooms]]")[0] + '[rooms]\nid = "main"\n', "sessions.csv": None},
        [
            "expo.toml:8:rooms error: rooms is not a table; write [[rooms]] and its keys below it",
            "sessions.csv:0: warning: There is no sessions.csv, so the expo will have no sessions",
        ],
    ),
    "room id twice": (
        expo('id = "r2"', 'id = "main"'),
        ['expo.toml:14:id error: "main" is used already in line 8; give each its own id'],
    ),
    "room seats not a number": (
        expo('id = "r2"', 'id = "r2"\nseats = "many"'),
        ['expo.toml:15:seats error: "many" is not a number; write digits only, such as 12.5'],
    ),
    "coordinates wrong": (
        {"expo.toml": EXPO + "[venue]\nlatitude = 98.5\n"},
        [
            'expo.toml:17:latitude error: "98.5" must be between -90 and 90 degrees',
            "expo.toml:17:latitude error: latitude and longitude belong together; write both or neither",
        ],
    ),
    "coordinates of a hall wrong": (
        {"halls.csv": "hall_id,name,latitude,longitude\n1,Hall 1,38.1,200\n2,Hall 2,,114.5\n"},
        [
            'halls.csv:2:longitude error: "200" must be between -180 and 180 degrees',
            "halls.csv:3:longitude error: latitude and longitude belong together; write both or neither",
        ],
    ),
    "transport without text": (
        {"expo.toml": EXPO + '[[transport]]\nmode = "bus"\n'},
        ["expo.toml:16:text error: text is missing; fill it in"],
    ),
    "day outside the expo": (
        {"expo.toml": EXPO + DAYS.replace("2021-07-30", "2021-08-02")},
        [
            "expo.toml:19:date error: 2021-08-02 is outside of the expo (2021-07-30 to 2021-07-31); correct it or the expo's dates"
        ],
    ),
    "day twice": (
        {"expo.toml": EXPO + DAYS + DAYS},
        ["expo.toml:26:date error: 2021-07-30 is listed already in line 17; keep one"],
    ),
    "days out of order": (
        {"expo.toml": EXPO + DAYS.replace("2021-07-30", "2021-07-31") + DAYS.replace("day = 1", "day = 2")},
        ["expo.toml:26:date error: 2021-07-30 comes after 2021-07-31; put the days in order"],
    ),
    "day closes before it opens": (
        {"expo.toml": EXPO + DAYS.replace("17:00", "08:00")},
        [
            "expo.toml:21:close error: The day closes at 08:00, not after it opens at 09:00; correct one (2:00 in the "
            "night after is 26:00)"
        ],
    ),
    "day closes in the night after it": (
        {"expo.toml": EXPO + NIGHT.replace("CLOSES", "02:00")},
        [
            "expo.toml:21:close warning: The day closes at 02:00, before it opens at 18:00: taken as the night after "
            "it, which 26:00 says for sure"
        ],
    ),
    "day closes in the morning after it": (
        {"expo.toml": EXPO + NIGHT.replace("CLOSES", "07:00")},
        [
            "expo.toml:21:close error: The day closes at 07:00, not after it opens at 18:00; correct one (2:00 in the "
            "night after is 26:00)"
        ],
    ),
    "day open for more than a day": (
        {"expo.toml": EXPO + NIGHT.replace("CLOSES", "42:30")},
        ["expo.toml:21:close error: The day would be open for more than 24 hours; correct the times"],
    ),
    "day last admission after closing in the night": (
        {"expo.toml": EXPO + NIGHT.replace("CLOSES", "26:00").replace("01:00", "03:00")},
        ["expo.toml:22:last_admission error: Last admission at 27:00 is outside of 18:00 to 26:00; correct one"],
    ),
    "day last admission after closing": (
        {"expo.toml": EXPO + DAYS.replace("16:30", "18:00")},
        ["expo.toml:22:last_admission error: Last admission at 18:00 is outside of 09:00 to 17:00; correct one"],
    ),
    "day without closing time": (
        {"expo.toml": EXPO + DAYS.replace('close = "17:00"\n', "")},
        ["expo.toml:17:close error: The day has an opening time but no closing time; write both"],
    ),
    "day open not a time": (
        {"expo.toml": EXPO + DAYS.replace("09:00", "nine")},
        ['expo.toml:20:open error: "nine" is not a time; write it as 09:30 (after midnight as 24:30)'],
    ),
    "day date missing": (
        {"expo.toml": EXPO + DAYS.replace("date = 2021-07-30\n", "")},
        ["expo.toml:17:date error: date is missing; fill it in"],
    ),
    "column missing": (
        {"halls.csv": "hall_id,title\n1,Hall 1\n2,Hall 2\n"},
        [
            'halls.csv:1:name error: The column "name" is missing; add it to the header',
            'halls.csv:1:title warning: "title" is not known in halls and is kept as a further fact; known: hall_id, name, theme, area_m2, facilities, latitude, longitude',
        ],
    ),
    "column twice": (
        {"halls.csv": "hall_id,name,Name\n1,Hall 1,Hall 1\n2,Hall 2,Hall 2\n"},
        ['halls.csv:1:Name error: "name" and "Name" mean the same; keep one'],
    ),
    "column twice by its language": (
        {"halls.csv": "hall_id,name,name_EN\n1,Hall 1,Hall 1\n2,Hall 2,Hall 2\n"},
        ['halls.csv:1:name_EN error: "name" and "name_EN" mean the same; keep one'],
    ),
    "column not known": (
        {"halls.csv": "hall_id,name,colour\n1,Hall 1,red\n2,Hall 2,blue\n"},
        [
            'halls.csv:1:colour warning: "colour" is not known in halls and is kept as a further fact; known: hall_id, name, theme, area_m2, facilities, latitude, longitude'
        ],
    ),
    "column of contact data not known": (
        {"exhibitors.csv": "exhibitor_id,name,Contact mobile\nEX1,Acme,+1 555 0100\n"},
        [
            'exhibitors.csv:1:Contact mobile warning: "Contact mobile" is not known in exhibitors and looks like contact data, which is never shown, and is not kept; known: exhibitor_id, name, hall_id, booth, category, products, country, website, contact_name, contact_email'
        ],
    ),
    "value without a header": (
        {"halls.csv": "hall_id,name\n1,Hall 1\n2,Hall 2, big\n"},
        [
            "halls.csv:3: error: Column C has no header, but here it holds a value; name the column, or put a text that holds the separator in double quotes"
        ],
    ),
    "table empty": (
        {"halls.csv": ""},
        ["halls.csv:0: error: halls.csv is empty; write a header and rows, or leave it out"],
    ),
    "table of blank lines": (
        {"faq.csv": "\n,,\n"},
        ["faq.csv:2: error: faq.csv has a header but no rows; add rows, or leave it out"],
    ),
    "table with a header only": (
        {"sessions.csv": "session_id,date,start,end,title\n"},
        ["sessions.csv:1: error: sessions.csv has a header but no rows; add rows, or leave it out"],
    ),
    "quote that never ends": (
        {"halls.csv": 'hall_id,name\n1,Hall 1\n2,"Hall 2\n'},
        ['halls.csv:3: error: The row begins a text with a double quote that never ends; add the missing "'],
    ),
    "no sessions and no exhibitors": (
        {"sessions.csv": None, "exhibitors.csv": None},
        [
            "exhibitors.csv:0: warning: There is no exhibitors.csv, so the expo will have no exhibitors",
            "sessions.csv:0: warning: There is no sessions.csv, so the expo will have no sessions",
        ],
    ),
    "required fields empty": (
        sessions(",,,,,,,,", ",,,,main,,,,"),
        [
            "sessions.csv:3:date error: date is missing; fill it in",
            "sessions.csv:3:end error: end is missing; fill it in",
            "sessions.csv:3:session_id error: session_id is missing; fill it in",
            "sessions.csv:3:start error: start is missing; fill it in",
            "sessions.csv:3:title error: title is missing; fill it in",
        ],
    ),
    "hall id twice": (
        {"halls.csv": HALLS + "1,Hall 1 again\n"},
        ['halls.csv:4:hall_id error: "1" is used already in line 2; give each its own id'],
    ),
    "hall area not a number": (
        {"halls.csv": "hall_id,name,area_m2\n1,Hall 1,large\n2,Hall 2,-5\n"},
        [
            'halls.csv:2:area_m2 error: "large" is not a number; write digits only, such as 12.5',
            'halls.csv:3:area_m2 error: "-5" must be more than 0',
        ],
    ),
    "exhibitor id twice": (
        {"exhibitors.csv": EXHIBITORS + "EX1,Copy,,1,A2\n"},
        ['exhibitors.csv:4:exhibitor_id error: "EX1" is used already in line 2; give each its own id'],
    ),
    "exhibitor without a name": (
        exhibitors("EX1,,1,A1"),
        ["exhibitors.csv:2:name error: name is missing; fill it in"],
    ),
    "exhibitor in a hall that is not": (
        exhibitors("EX1,Acme,7,A1"),
        [
            'exhibitors.csv:2:hall_id error: There is no hall "7"; correct it or add the hall to halls (known: 1, 2)'
        ],
    ),
    "halls named without a table": (
        {"halls.csv": None},
        [
            "exhibitors.csv:2:hall_id error: Halls are named here, but there is no table of halls; add halls.csv with hall_id and name"
        ],
    ),
    "booth of two exhibitors": (
        exhibitors("EX1,Acme,1,A1;A2", "EX2,Bolt,1,a2"),
        [
            'exhibitors.csv:3:booth warning: Booth "a2" is also that of "Acme" in line 2; correct it if they don\'t share the stand'
        ],
    ),
    "booths and halls of unequal number": (
        exhibitors("EX1,Acme,1;2,A1;B1;B2"),
        [
            "exhibitors.csv:2:booth warning: Booths and halls differ in number (3 and 2); write one hall for all booths, or one for each"
        ],
    ),
    "session id twice": (
        {"sessions.csv": SESSIONS + "S1,2021-07-30,11:00,12:00,main,Again\n"},
        ['sessions.csv:3:session_id error: "S1" is used already in line 2; give each its own id'],
    ),
    "session ends before it starts": (
        sessions("S1,2021-07-30,10:00,09:00,main,Opening,,,", "S2,2021-07-30,10:00,10:00,main,Break,,,"),
        [
            "sessions.csv:2:end error: The session ends at 09:00, not after it starts at 10:00; correct one (half past midnight is 24:30)",
            "sessions.csv:3:end error: The session ends at 10:00, not after it starts at 10:00; correct one (half past midnight is 24:30)",
        ],
    ),
    "session ends before it starts after midnight": (
        sessions("S1,2021-07-30,25:45,10:00,main,Opening,,,"),
        [
            "sessions.csv:2:end error: The session ends at 10:00, not after it starts at 25:45; correct one (half past midnight is 24:30)"
        ],
    ),
    "session language not known": (
        {
            "sessions.csv": "session_id,date,start,end,title,language\nS1,2021-07-30,09:00,10:00,Opening,klingon;en\n"
        },
        ['sessions.csv:2:language warning: "klingon" is no language that is known; write a tag such as en or zh'],
    ),
    "booth in no hall": (
        exhibitors("EX1,Acme,,A1", "EX2,Bolt,,"),
        [
            'exhibitors.csv:2:hall_id warning: Booth "A1" is in no hall; fill in hall_id (known: 1, 2)',
        ],
    ),
    "session outside the expo": (
        sessions("S1,2021-08-02,09:00,10:00,main,Opening,,,"),
        [
            "sessions.csv:2:date error: 2021-08-02 is not a day of the expo (2021-07-30 to 2021-07-31); correct it or the expo's days"
        ],
    ),
    "session on a day that is not listed": (
        {**sessions("S1,2021-07-31,09:00,10:00,main,Opening,,,"), "expo.toml": EXPO + DAYS},
        [
            "sessions.csv:2:date error: 2021-07-31 is not a day of the expo (2021-07-30); correct it or the expo's days"
        ],
    ),
    "session date ambiguous": (
        sessions("S1,01/02/2021,09:00,10:00,main,Opening,,,"),
        ['sessions.csv:2:date error: "01/02/2021" can be 2021-02-01 or 2021-01-02; write the one that is meant'],
    ),
    "session times wrong": (
        sessions("S1,2021-07-30,9.30,25 o'clock,main,Opening,,,"),
        [
            'sessions.csv:2:end error: "25 o\'clock" is not a time; write it as 09:30 (after midnight as 24:30)',
            'sessions.csv:2:start error: "9.30" is not a time; write it as 09:30 (after midnight as 24:30)',
        ],
    ),
    "session in a room that is not": (
        sessions("S1,2021-07-30,09:00,10:00,Attic,Opening,,,"),
        [
            'sessions.csv:2:room error: There is no room "Attic"; correct it or add [[rooms]] to expo.toml (known: main, r2)'
        ],
    ),
    "rooms named without a table": (
        {"expo.toml": EXPO.split("[[rooms]]")[0]},
        [
            "sessions.csv:2:room error: Rooms are named here, but there are none; add [[rooms]] with id and name to expo.toml for each"
        ],
    ),
    "session status not known": (
        sessions("S1,2021-07-30,09:00,10:00,main,Opening,,,maybe"),
        [
            'sessions.csv:2:status error: "maybe" is no status; write confirmed, cancelled or draft (empty: confirmed)'
        ],
    ),
    "session when clocks are set forward": (
        {
            **sessions("S1,2021-03-28,02:30,03:30,main,Opening,,,"),
            "expo.toml": EXPO.replace("Asia/Shanghai", "Europe/Berlin").replace("2021-07-30", "2021-03-28"),
        },
        [
            "sessions.csv:2:start error: 2021-03-28 02:30 does not exist in Europe/Berlin: clocks are set forward then; write the time that clocks will show"
        ],
    ),
    "more speakers than companies": (
        sessions("S1,2021-07-30,09:00,10:00,main,Opening,Ann;Bob,Acme,"),
        [
            "sessions.csv:2:companies warning: Companies and speakers differ in number (1 and 2): the n-th company goes with the n-th speaker; leave an empty place (;;) for a speaker without one"
        ],
    ),
    "company by an id that is not": (
        sessions("S1,2021-07-30,09:00,10:00,main,Opening,Ann,EX9,"),
        [
            'sessions.csv:2:companies error: There is no exhibitor "EX9"; correct the id or write the company\'s full name'
        ],
    ),
    "company name of two exhibitors": (
        {
            **exhibitors("EX1,Acme,1,A1", "EX2,ACME,1,A2"),
            **sessions("S1,2021-07-30,09:00,10:00,main,Opening,Ann,Acme,"),
        },
        [
            'sessions.csv:2:companies warning: Several exhibitors are called "Acme" (EX1, EX2); write the id to link one'
        ],
    ),
    "lists of unequal length": (
        {"halls.csv": "hall_id,name,facilities_en,facilities_zh\n1,Hall 1,café;lift,咖啡\n2,Hall 2,,\n"},
        [
            "halls.csv:2:facilities_zh warning: The list has 2 in en and 1 in zh: the n-th of one language goes with the n-th of another; check the zh list, and leave an empty place (;;) where a translation is missing"
        ],
    ),
    "faq id twice and no answer": (
        {"faq.csv": "faq_id,question,answer\nF1,Free?,Yes.\nF1,Dogs?,\n"},
        [
            "faq.csv:3:answer error: answer is missing; fill it in",
            'faq.csv:3:faq_id error: "F1" is used already in line 2; give each its own id',
        ],
    ),
    "booth twice on the plan": (
        {"booths.csv": PLAN + "2,a1,9,9,3,3\n"},
        ['booths.csv:4:booth error: Booth "a1" is drawn already in line 2; keep one'],
    ),
    "plan with numbers wrong": (
        {"booths.csv": PLAN + '2,B2,one,"1,250",0,-3\n'},
        [
            'booths.csv:4:height error: "-3" must be more than 0 metres',
            'booths.csv:4:width error: "0" must be more than 0 metres',
            'booths.csv:4:x error: "one" is not a number; write digits only, such as 12.5',
            'booths.csv:4:y error: "1,250" can be read in two ways; write 1250 or 1.250',
        ],
    ),
    "plan in a hall that is not": (
        {"booths.csv": PLAN + "9,B2,1,1,3,3\n"},
        ['booths.csv:4:hall_id error: There is no hall "9"; correct it or add the hall to halls (known: 1, 2)'],
    ),
    "plan without an exhibitors booth": (
        {"booths.csv": PLAN.replace("2,B1,", "2,B7,")},
        ['exhibitors.csv:3:booth warning: Booth "B1" is not on the plan; correct it or add it to booths'],
    ),
    "plan with a booth in another hall": (
        {"booths.csv": PLAN.replace("2,B1,", "1,B1,")},
        [
            'exhibitors.csv:3:booth warning: Booth "B1" is in hall 2 here, but on the plan in hall 1 (booths.csv, line 3); correct one'
        ],
    ),
    "files that are not read": (
        {
            "exhibitor.csv": "a\n",
            "notes.txt": "x",
            "plan.pdf": "%PDF-1.7",
            "logos/a.png": "x",
            "documents/map.pdf": "%PDF",
            "documents/empty.md": "\n",
            "README.md": "x",
            ".DS_Store": "x",
        },
        [
            "documents/empty.md:0: warning: documents/empty.md holds no text and is left out",
            "documents/map.pdf:0: warning: documents/map.pdf is not read: documents are .md or .txt files; copy its text into one",
            "exhibitor.csv:0: warning: exhibitor.csv is not read: if it is the table exhibitors, name it exhibitors.csv",
            "logos:0: warning: The folder logos is not read; documents belong into documents/",
            "notes.txt:0: warning: notes.txt is not read; put it into documents/ if the bot may quote it",
            "plan.pdf:0: warning: plan.pdf is not read: it is none of the tables (halls, exhibitors, sessions, faq, booths)",
        ],
    ),
    "a table that is something else": (
        {"halls.csv": "%PDF-1.7", "faq.csv": "<html><body>"},
        [
            "faq.csv:0: error: faq.csv looks like a web page; a table is CSV (UTF-8) or XLSX",
            "halls.csv:0: error: halls.csv looks like a PDF; a table is CSV (UTF-8) or XLSX",
        ],
    ),
    "encoding that had to be guessed": (
        {"halls.csv": "hall_id,name\n1,一号馆\n2,二号馆\n".encode("gb18030")},
        [
            "halls.csv:0: warning: halls.csv is read as GB18030, not UTF-8; if names look wrong, save it as UTF-8 or name its encoding with --encoding"
        ],
    ),
    "bytes that no encoding reads": (
        {"halls.csv": b"hall_id,name\n1,Hall \x81\xff\n2,B\n"},
        [
            "halls.csv:0: error: halls.csv: byte 20 cannot be read as UTF-8, and neither GB18030 nor windows-1252 fits; save the file as UTF-8 or name its encoding with --encoding"
        ],
    ),
    "cell too long": (
        {"halls.csv": "hall_id,name\n1,Hall 1\n2," + "x" * 32_768 + "\n"},
        ["halls.csv:3:name error: The cell holds 32,768 characters; at most 32,767 fit"],
    ),
    "lines after a cell of several lines": (
        {"faq.csv": 'faq_id,question,answer\r\nF1,Free?,"Yes.\r\n\r\nReally."\r\nF1,,No.\r\n'},
        [
            'faq.csv:5:faq_id error: "F1" is used already in line 2; give each its own id',
            "faq.csv:5:question error: question is missing; fill it in",
        ],
    ),
    "everything at once": (
        {
            "halls.csv": "hall_id,name\n1,\n",
            "exhibitors.csv": "exhibitor_id,name,hall_id\nEX1,Acme,3\n",
            **sessions("S1,2021-07-30,10:00,09:00,Attic,Opening,,,"),
        },
        [
            'exhibitors.csv:2:hall_id error: There is no hall "3"; correct it or add the hall to halls (known: 1)',
            "halls.csv:2:name error: name is missing; fill it in",
            "sessions.csv:2:end error: The session ends at 09:00, not after it starts at 10:00; correct one (half past midnight is 24:30)",
            'sessions.csv:2:room error: There is no room "Attic"; correct it or add [[rooms]] to expo.toml (known: main, r2)',
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_problems_of(name: str, tmp_path: Path) -> None:
    files, expected = CASES[name]
    imported = import_sound(tmp_path, files)
    assert lines(imported.problems) == expected
    assert (imported.programme is None) == any(" error: " in line for line in expected)
