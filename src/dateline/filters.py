"""What templates may call: links relative to the page, and dates, countries and numbers in words."""

from dateline.edtf_date import spelled
from dateline.extract import lexicons


def country(code: str) -> str:
    """The short English name, or the code itself where it is none of a country."""
    return lexicons.name_of(code) if lexicons.is_country(code) else code


def number(value: int) -> str:
    """With thousands marked: 12,345."""
    return f"{value:,}"


FILTERS = {"date": spelled, "country": country, "number": number}
