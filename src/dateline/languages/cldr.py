"""How languages other than English write dates, numbers, lists and names of countries: by Unicode's CLDR, through Babel."""

import datetime
from collections.abc import Sequence

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

from dateline.lexicon import lexicons


class Cldr:
    def __init__(self, tag: str):
        """`tag`: a language tag (BCP 47). Raises ValueError for a language that CLDR does not know; a region that it does not
        know is passed over."""
        try:
            self._locale = Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            try:
                self._locale = Locale.parse(tag.partition("-")[0])
            except UnknownLocaleError as error:
                raise ValueError(str(error)) from error
        self.direction = "rtl" if self._locale.character_order == "right-to-left" else "ltr"
        self.name = (self._locale.get_display_name(self._locale) or tag).capitalize()

    def date(self, year: str | None, month: int | None, day: int | None) -> str:
        """As far as the date is known, by the language's patterns. Without a year it has a month."""
        known = datetime.date(int(year or 2000) or 1, month or 1, day or 1)  # a leap year
        if year == "0000" or not month:
            return year
        if year and day:
            return format_date(known, "long", self._locale)
        return format_skeleton("yMMMM" if year else "MMMMd", known, locale=self._locale) if year or day else self.month(month)

    def month(self, number: int) -> str:
        # not "stand-alone": where a language has no names of that kind, Babel 2.18 gives those of the language asked before
        return get_month_names("wide", "format", self._locale)[number]

    def number(self, value: int) -> str:
        return format_decimal(value, locale=self._locale)

    def figure(self, value: float) -> str:
        return format_decimal(value, "0.00", self._locale)

    def country(self, code: str) -> str:
        """The usual name; the English one where CLDR has none. Raises KeyError for an unknown code."""
        return self._locale.territories.get(code) or lexicons.name_of(code)

    def listed(self, names: Sequence[str]) -> str:
        return format_list(names, locale=self._locale)
