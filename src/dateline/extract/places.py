"""The place that a stretch of text names with `in` or `at`: a city, a building, an island."""

import re

_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t)\s{1,9}(?:the\s{1,9}(?:capital|city|port|town|resort)(?:\s{1,9}of)?,?\s{1,9})?"
    r"(?P<place>[A-ZÀ-ÞĀ-Ž][\w.'’\-]{0,40}(?:\s(?:[A-ZÀ-ÞĀ-Ž][\w.'’\-]{0,40}|de|del|la|al|el|es|da|do)){0,3})"
)
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Spring|Summer|Autumn|Winter|English|French|Article|Article|Parliament|"
    r"Islam|Operation|It|He|She|They|This|Under|Two|No|An?|The)"
    r"(?:day)?\b"
)


def named_place(text: str, start: int, end: int) -> str | None:
    """The first place named between two offsets, without what follows it; None where none is."""
    for match in _PLACE.finditer(text, start, end):
        place = re.sub(r"['’]s?$", "", " ".join(match["place"].split()))
        if not _NO_PLACE.match(place) and len(place) > 2:
            return place.rstrip(".,") if not re.search(r"\b(?:[A-Z]\.){1,9}$", place) else place
    return None
