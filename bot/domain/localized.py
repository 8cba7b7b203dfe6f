"""A text in several languages."""

from __future__ import annotations

from dataclasses import dataclass, field


def language_of(tag: str) -> str:
    """The primary language of a BCP 47 tag, lower case: ``zh-Hans-CN`` -> ``zh``."""
    return tag.replace("_", "-").split("-", 1)[0].lower()


@dataclass(frozen=True, slots=True)
class Localized:
    """One text by BCP 47 tag, in file order. Holds no empty text; the whole may be empty (falsy)."""

    by_locale: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, **texts: str) -> Localized:
        """``Localized.of(en="Hall", zh="馆")``; empty texts are dropped, ``_`` in a tag means ``-``."""
        return cls({tag.replace("_", "-"): text for tag, text in texts.items() if text})

    def __bool__(self) -> bool:
        return bool(self.by_locale)

    def exact(self, locale: str) -> str | None:
        """The text in this locale or in its language, None where there is none."""
        if locale in self.by_locale:
            return self.by_locale[locale]
        language = language_of(locale)
        return next((text for tag, text in self.by_locale.items() if language_of(tag) == language), None)

    def best(self, locale: str) -> str:
        """The text in this locale, else in English, else in the first language there is, else ``""``."""
        text = self.exact(locale) or self.exact("en")
        return text if text is not None else next(iter(self.by_locale.values()), "")

    def values(self) -> tuple[str, ...]:
        """Each distinct text, in file order."""
        return tuple(dict.fromkeys(self.by_locale.values()))
