"""How English writes dates, numbers, lists and names of countries: plain code, so that an English site loads no library."""

from collections.abc import Sequence

from dateline.lexicon import lexicons

_MONTHS = (
    *("", "January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class English:
    direction = "ltr"
    name = "English"

    def date(self, year: str | None, month: int | None, day: int | None) -> str:
        """`13 July 2021`, `July 2021`, `2021`, `13 July`."""
        return " ".join(part for part in (day and str(day), month and _MONTHS[month], year) if part)

    def month(self, number: int) -> str:
        return _MONTHS[number]

    def number(self, value: int) -> str:
        """With thousands marked: 12,345."""
        return f"{value:,}"

    def figure(self, value: float) -> str:
        """With two decimals: 0.92."""
        return f"{value:.2f}"

    def country(self, code: str) -> str:
        """The short name. Raises KeyError for an unknown code."""
        return lexicons.name_of(code)

    def listed(self, names: Sequence[str]) -> str:
        return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
