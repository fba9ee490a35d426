"""Which country a person means who writes its name or code into an article's fields."""

from functools import lru_cache

from dateline.lexicon import lexicons
from dateline.names import folded

_NAMING = ("name", "official", "also", "short")


def country(written: str) -> tuple[str, str] | None:
    """(ISO code, short English name) for any usual name, abbreviation or ISO code, whatever its case; None if unknown."""
    return _countries().get(_key(written))


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
    codes = {entry["code"]: (entry["code"], entry["name"]) for entry in entries}
    return known | {code.lower(): named for code, named in (*_three_letter_codes(codes), *codes.items())}


def _three_letter_codes(codes: dict[str, tuple[str, str]]) -> list[tuple[str, tuple[str, str]]]:
    """ISO 3166-1 alpha-3 codes of the countries, as CLDR lists them among its aliases of territories."""
    from babel.core import get_global

    aliases = get_global("territory_aliases")
    return [
        (alias, codes[codes_meant[0]])
        for alias, codes_meant in aliases.items()
        if len(alias) == 3 and alias.isalpha() and len(codes_meant) == 1 and codes_meant[0] in codes
    ]
