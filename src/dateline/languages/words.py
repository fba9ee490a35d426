"""The words of a site in one of its languages."""

import re
import unicodedata
from functools import lru_cache
from gettext import NullTranslations

from anyascii import anyascii

from dateline.edtf_date import parts
from dateline.languages.english import English
from dateline.lexicon import lexicons

_LONE_ONE = re.compile(r"(?<!\d)1(?!\d)")


class Words:
    """Says messages, dates, numbers, lists and names of countries in one language. Made once for a language and shared.

    In a message stands `%(name)s` where something is said in its place; a per cent sign is written twice.
    """

    def __init__(self, language: str, customs: English, translations: NullTranslations, digest: bytes):
        """`customs`: how the language writes dates and so on; `English` or another class of the same methods."""
        self.language = language
        """Its tag (BCP 47)."""
        self.direction = customs.direction
        """`ltr` or `rtl`."""
        self.digest = digest
        """Changes whenever the catalogue does."""
        self.name = customs.name
        """The language's own name for itself."""
        self.translations = translations
        self.number, self.figure, self.listed, self.month = customs.number, customs.figure, customs.listed, customs.month
        self._customs = customs
        self.date = lru_cache(50_000)(self._date)
        self.country = lru_cache(1_000)(self._country)

    def __call__(self, message: str, /, **said: object) -> str:
        return self.translations.gettext(message) % said

    gettext = __call__

    def ngettext(self, one: str, many: str, number: int, /, **said: object) -> str:
        """The message for this number, which stands in it as `%(num)s` unless said otherwise."""
        return self.translations.ngettext(one, many, number) % {"num": self.number(number), **said}

    def pgettext(self, context: str, message: str, /, **said: object) -> str:
        """A message of English words that mean several things: the context tells which."""
        return self.translations.pgettext(context, message) % said

    def topic(self, name: str) -> str:
        """What a topic of the lexicon is called; any other as it is named."""
        return self.translations.pgettext("topic", name)

    def own(self, text: str) -> str:
        """What the site's owner wrote in its settings: in this language where a catalogue of the site has it."""
        return self.translations.gettext(text) if text else ""

    def _date(self, edtf: str | None) -> str:
        """A partial date (EDTF) as far as it is known: `13 July 2021`, `July 2021`, `21 January, year not stated`, `undated`.
        What is no plain date stands as it is."""
        if not edtf:
            return self.gettext("undated")
        known = parts(edtf)
        if known is None:
            return edtf
        year, month, day = known
        written = self._customs.date(year, month, day)
        if day == 1:
            written = _LONE_ONE.sub(self.pgettext("first day of a month", "1"), written, count=1)
        return written if year else self.gettext("%(date)s, year not stated", date=written)

    def _country(self, code: str) -> str:
        """The usual name of a country by its ISO code, or the code itself where it is none of a country."""
        if not lexicons.is_country(code):
            return code
        return self._not_by_babel().get(code) or self._customs.country(code)

    def _not_by_babel(self) -> dict[str, str]:
        """States of the past, which CLDR does not name, and some that it names at greater length than maps do."""
        return {
            "CD": self.pgettext("country", "Democratic Republic of the Congo"),
            "CG": self.pgettext("country", "Republic of the Congo"),
            "CS": self.pgettext("country", "Czechoslovakia"),
            "DD": self.pgettext("country", "East Germany"),
            "HK": self.pgettext("country", "Hong Kong"),
            "MM": self.pgettext("country", "Myanmar"),
            "MO": self.pgettext("country", "Macao"),
            "PS": self.pgettext("country", "Palestine"),
            "SU": self.pgettext("country", "Soviet Union"),
            "YU": self.pgettext("country", "Yugoslavia"),
            "ZR": self.pgettext("country", "Zaire"),
        }


@lru_cache(50_000)
def alphabetical(name: str) -> str:
    """What names are put in order by, whatever the language: without case and accents, Latin letters as their plain
    ones, other scripts as they are."""
    plain = "".join(anyascii(c) if "LATIN" in unicodedata.name(c, "") else c for c in unicodedata.normalize("NFKC", name))
    spread = unicodedata.normalize("NFKD", plain.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in spread if not unicodedata.combining(c)).split())
