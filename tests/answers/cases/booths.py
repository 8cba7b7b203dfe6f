"""Booths by their numbers, and numbers that are none."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("plaingrid", "who is at S2-A05", "S2-A05 is in Hall S2"),
    told("dairy", "who is at 2.150", "no booth 2.150"),
    told("fintech", "H101是谁家的", "没有 H101"),
    told("pools", "who is at BM-03", "no booth BM-03"),
    told("avionics", "which two firms are at H4-18", "Pallet & Sons"),
    told("cleaning", "2-999是谁的展位", "没有 2-999"),
    # One number of a stand that has several.
    told("fire", "S1-042是哪家", "火肤"),
    told("fire", "who is at s1-060", "Haixing Suits"),
    told("garden", "which two companies share CM-33", "Holland Flower Board"),
    told("heat", "which two share E3-D07", "Diwen Monitoring"),
    told("garden", "who shares cm-33", "Polder & Zn"),
    # A number that is all digits, and one whose letters are a hall's.
    told("bakery", "3010是谁家", "妈阁饼店"),
    told("garden", "sq-9", "no booth SQ-9"),
    # Figures that are no booths, booths that are no company.
    told("sensors", "exhibitors with 1-250 employees", "No exhibitor"),
    told("hydropower", "where is Gaoxia Turbine Works >> and A05?", "Nordfoss"),
    told("tea", "where is VAC7", "12E06"),
    told("tea", "last A6 bus", "Airport bus A6"),
    # Whatever is told before it, it is asked who is there.
    told("rescue", "同事约我在A12碰头，那是哪家啊", "没有 A12 这个展位"),
    told("locksmith", "i have an appointment at z15 but can't find it on the plan, who is there", "no booth Z15"),
)
BY_WORDS: Cases = (
    told("jewel", "what company sits at 7A01", "no booth 7A01"),
    told("smart", "whos at E4-Z12", "no booth E4-Z12"),
    # A booth whose number begins with letters that are a hall's.
    told("optic", "BR.30 谁", "没有 BR.30 这个展位"),
    told("optic", "who is at BR.04", "Huanjie Holography"),
    # Codes alone.
    told("toyfair", "118e?", "no booth 118E"),
    told("nuts", "who is at 450", "no booth 450"),
    told("nuts", "who is at 405", "Aydınlı İncir"),
    # A booth that there is not, of digits before its letter.
    told("language", "77C是哪家", "没有 77C 这个展位"),
    told("language", "who is at 77C", "There is no booth 77C"),
)
BY_MEANING: Cases = (
    told("cruise", "i was told to go to booth J07, who is that", "There is no booth J07"),
    told("woodtoys", "someone told me to come to booth PN-12, who is that", "There is no booth PN-12"),
    # The number of a stand is looked up where it is asked for.
    told("silver", "i am looking for 3C04", "Hall 3"),
    told("silver", "we are at 2A08, who is at 3C04", "3C04"),
)
