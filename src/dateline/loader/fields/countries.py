"""Which country a person means who writes its name or code into an article's fields."""

from functools import lru_cache

from dateline.lexicon import lexicons
from dateline.names import folded

_NAMING = ("name", "official", "also", "short")


def country(written: str) -> tuple[str, str] | None:
    """(ISO code, short English name) for any usual name, abbreviation or ISO code, whatever its case; None if unknown."""
    key = _key(written)
    found = _countries().get(key)
    return found or (_three_letter_codes().get(key) if len(key) == 3 else None)


def country_names() -> tuple[str, ...]:
    """The short English names, for "did you mean"."""
    return tuple(sorted({name for _, name in _countries().values()}))


def _key(written: str) -> str:
    return folded(written).removeprefix("the ").replace(" ", "")


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[str, str]]:
    entries = lexicons.load("countries")["countries"]
    known: dict[str, tuple[str, str]] = {}
    for entry in entries:
        for field in _NAMING:
            names = entry.get(field, ())
            for name in (names,) if isinstance(names, str) else names:
                known.setdefault(_key(name), (entry["code"], entry["name"]))
    return known | {entry["code"].lower(): (entry["code"], entry["name"]) for entry in entries}


@lru_cache(maxsize=1)
def _three_letter_codes() -> dict[str, tuple[str, str]]:
    """ISO 3166-1 alpha-3 codes of the countries, as CLDR lists them among its aliases of territories."""
    from babel.core import get_global  # late: few articles name a country so

    return {
        alias.lower(): _countries()[codes[0].lower()]
        for alias, codes in get_global("territory_aliases").items()
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and codes[0].lower() in _countries()
    }
