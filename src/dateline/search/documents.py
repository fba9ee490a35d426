"""Entries as documents: the words that are searched, where its sentences begin, its facets, and what a result shows of it.

They are made for the index alone, so that nothing gets into it that was not put there: no navigation, no ledger, no
fence; and so that a site's own templates cannot change what is found.
"""

from collections.abc import Sequence

from dateline.edtf_date import year_of
from dateline.languages.words import Words
from dateline.model import Article, Noun
from dateline.search.entries import Entry, sentences, shown_date

UNKNOWN_DAY = "0000"
"""Sorts after every date, newest first; Pagefind leaves out what has no value to sort by."""
_NOT_SEEN = str.maketrans("", "", "\u200b\ufeff")
"""Signs without width that one program takes for a space and another does not, so that they would count words differently."""


class Document(Noun, kw_only=True):
    """What is known of one entry to those who search."""

    address: str
    title: tuple[str, ...]
    """Its words."""
    text: tuple[str, ...]
    """The words after the title."""
    anchors: tuple[tuple[str, int], ...]
    """(id, number of its first word, the title's counted): a sentence as `s12`, then `words` or `publisher`."""
    facets: tuple[tuple[str, str], ...]
    day: str
    """By what it is put in order of time."""
    meta: dict[str, str]
    """What a result shows, in the order of the names; searched too, but for the title with little weight."""


def document(entry: Entry, article: Article | None, languages: Sequence[Words]) -> Document:
    """One entry; its date is told in all these languages, the default one first. `article`: whose words it has."""
    passages = [(f"s{number}", said) for number, said in sentences(article)] if article is not None else []
    passages += [("words", entry.words), ("publisher", entry.publisher or "")]
    title = words_of(entry.title)
    anchors, text = [], []
    for id, said in passages:
        if words := words_of(said):
            anchors.append((id, len(title) + len(text)))
            text += words
    return Document(
        address=entry.address, title=tuple(title), text=tuple(text), anchors=tuple(anchors), facets=entry.facets,
        day=day_of(entry), meta=_meta(entry, languages),
    )


def words_of(text: str) -> list[str]:
    """What stands between spaces: the words that results are marked by, counted here as in the browser."""
    return text.translate(_NOT_SEEN).split()


def day_of(entry: Entry) -> str:
    """By what entries are put in order of time."""
    return entry.date if entry.date and year_of(entry.date) else UNKNOWN_DAY


def fields_of(languages: Sequence[Words]) -> tuple[str, ...]:
    """The names of all that the meta of documents may hold, in order."""
    further = [f"{name}-{words.language}" for words in languages[1:] for name in ("date", "title")]
    return tuple(sorted(("date", "publisher", "title", *further)))


def _meta(entry: Entry, languages: Sequence[Words]) -> dict[str, str]:
    said = {"title": entry.title, "publisher": entry.publisher, "date": shown_date(entry, languages[0])}
    said |= {f"date-{words.language}": shown_date(entry, words) for words in languages[1:]}
    said |= {f"title-{language}": title for language, title in entry.titles}
    return {name: said[name] for name in sorted(said) if said[name]}
