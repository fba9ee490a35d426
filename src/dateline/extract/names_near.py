"""The names of the lexicons that stand at, before or within some words, and the states that they mean."""

from bisect import bisect_left

from dateline.extract.document import Document
from dateline.extract.matcher import Hit


def hits_between(document: Document, start: int, end: int) -> list[Hit]:
    """The names of the lexicons that overlap a stretch of text."""
    hits = document.hits
    index = bisect_left(document.hit_starts, start)
    if index and hits[index - 1].end > start:
        index -= 1
    found = []
    while index < len(hits) and hits[index].start < end:
        found.append(hits[index])
        index += 1
    return found


def hit_at(document: Document, start: int, end: int) -> Hit | None:
    """The first name of the lexicons that overlaps a stretch of text."""
    found = hits_between(document, start, end)
    return found[0] if found else None


def hit_before(document: Document, start: int) -> Hit | None:
    """The name of the lexicons that stands right before a word, but for a comma, a space or `'s`."""
    ending = document.hits_by_end
    return ending.get(start - 3) or ending.get(start - 2) or ending.get(start - 1)


def state_of(hit: Hit, document: Document) -> str | None:
    """The state that a name stands for, or to which the body belongs."""
    if hit.name.kind == "country":
        return None if hit.name.form == "pair" else hit.name.keys[0]
    return document.organization_country(hit) if hit.name.kind == "organization" else None


def inside(document: Document, start: int, end: int) -> tuple[str | None, bool]:
    """The country named in the words of an office, but not where it is sent to (`ambassador to India`)."""
    owned = False
    for hit in hits_between(document, start, end):
        if hit.name.kind == "trap" or document.plain.endswith("'s Office", hit.start, hit.end):
            continue
        if document.plain[max(start, hit.start - 7):hit.start].endswith((" to ", " to the ", " for ", "on ")):
            continue
        state = state_of(hit, document)
        if state:
            return state, True
        owned = True
    return None, owned
