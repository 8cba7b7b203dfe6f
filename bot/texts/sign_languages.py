"""What sign languages are called: CLDR, which names those that are spoken, has hardly any of them.

Tags are those of ISO 639-3, names those of its registry; the Chinese ones are in use.
"""

from __future__ import annotations

from collections.abc import Mapping

_NAMES: Mapping[str, Mapping[str, str]] = {
    "ase": {"en": "American Sign Language", "zh": "美国手语"},
    "asf": {"en": "Australian Sign Language", "zh": "澳大利亚手语"},
    "bfi": {"en": "British Sign Language", "zh": "英国手语"},
    "csl": {"en": "Chinese Sign Language", "zh": "中国手语"},
    "dse": {"en": "Dutch Sign Language", "zh": "荷兰手语"},
    "fsl": {"en": "French Sign Language", "zh": "法国手语"},
    "gsg": {"en": "German Sign Language", "zh": "德国手语"},
    "hks": {"en": "Hong Kong Sign Language", "zh": "香港手语"},
    "ils": {"en": "International Sign", "zh": "国际手语"},
    "ise": {"en": "Italian Sign Language", "zh": "意大利手语"},
    "jsl": {"en": "Japanese Sign Language", "zh": "日本手语"},
    "kvk": {"en": "Korean Sign Language", "zh": "韩国手语"},
    "rsl": {"en": "Russian Sign Language", "zh": "俄罗斯手语"},
    "sgn": {"en": "sign language", "zh": "手语"},
    "ssp": {"en": "Spanish Sign Language", "zh": "西班牙手语"},
    "tss": {"en": "Taiwan Sign Language", "zh": "台湾手语"},
}


def sign_language(tag: str, locale: str) -> str:
    """Its name in ``locale``, in English where that has none; empty where the tag is of no sign language."""
    names = _NAMES.get(tag, {})
    return names.get(locale) or names.get("en", "")
