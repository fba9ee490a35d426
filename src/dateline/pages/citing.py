"""How an article is cited: as a line of text, as BibTeX, as RIS and as CSL-JSON.

Nothing is added to what the source gives. A date without a year stands as a note, for every format demands a year of its
date; and names are given whole, for a byline does not say which of its words is the family name.
"""

import re

import msgspec

from dateline.edtf_date import is_html_date, year_of
from dateline.languages.words import Words
from dateline.model import Noun
from dateline.summaries import Summary

_AND = re.compile(r"[;&|]|,? and ")
_WHEREABOUTS = re.compile(r" (?:in|at|for|of|-|–|—) ")
_BY = re.compile(r"^(?:by|from)(?:: ?| )", re.IGNORECASE)
_NO_PERSON = frozenset(
    """agencies agency bureau chief contributor correspondent correspondents desk editor editors journalist journalists news
    newspaper office press reporter reporters service staff team times website writer writers""".split()
)
_LONGEST_NAME = 5
"""Words of a person's name in a byline, at most."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Macros that every BibTeX style knows."""
_IN_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # `\{` alone would upset BibTeX's count of braces
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "$&#%_"},
    }
)
_TEX_SIGNS = re.compile(r"[\\{}~^$&#%_]").search
_IN_TEX_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "^": "%5E", "~": "%7E"})


class Author(Noun, kw_only=True):
    name: str
    person: bool
    """False: the byline as it stands, where no name of a person could be told from it."""


class Work(Noun, kw_only=True):
    """An article as a bibliography sees it."""

    key: str
    title: str
    untitled: bool
    """The title was made from the first sentence."""
    authors: tuple[Author, ...]
    publication: str | None
    date: str | None
    """EDTF."""
    language: str
    url: str | None
    """Of the original."""
    archive: str
    """The title of the archive that holds it."""
    address: str | None
    """Of its page there, where the archive has a place on the web."""


def work(article: Summary, archive: str, address: str | None) -> Work:
    return Work(
        key=article.slug,
        title=_line(article.title),
        untitled=article.title_basis == "lede",
        authors=authors(article.byline),
        publication=article.publisher,
        date=article.date,
        language=article.language,
        url=article.url,
        archive=archive,
        address=address,
    )


def authors(byline: str | None) -> tuple[Author, ...]:
    """The people a byline names, without their offices and places; the whole byline where it names none.

    After a comma stands a further name where the byline joins names with "and", else an office or a place.
    """
    if not byline:
        return ()
    whole = _BY.sub("", _line(byline), count=1)
    parts = _AND.split(whole)
    named = [name for part in parts for name in (part.split(",") if len(parts) > 1 else part.split(",")[:1])]
    people = list(filter(_is_person, (_WHEREABOUTS.split(f"{name} ", maxsplit=1)[0].strip() for name in named)))
    if people:
        return tuple(Author(name=name, person=True) for name in people)
    return (Author(name=whole, person=False),) if whole else ()


def _is_person(part: str) -> bool:
    """Two to five words, the outer ones capitalised, none of which is what a desk or an office is called by."""
    words = part.split()
    outer = (words[0], words[-1]) if words else ()
    return (
        2 <= len(words) <= _LONGEST_NAME
        and all(word[0].isalpha() for word in words)
        and not any(word[0].islower() for word in outer)
        and not any(word.casefold().strip(".") in _NO_PERSON for word in words)
    )


def text(work: Work, words: Words) -> str:
    """Author, title, publisher, date and address, as far as the source gives them."""
    where = ", ".join(filter(None, (work.publication, words.date(work.date))))
    names = ", ".join([author.name for author in work.authors])
    title = words("“%(title)s”", title=work.title)
    return _sentences(names, title, where, work.url, _in(work.archive, work.address, words))


def of_agreement(title: str, reports: int, last: str, archive: str, address: str | None, words: Words) -> str:
    """An agreement as of what is reported of it. `last`: the stage that was reported last, and when."""
    told = words.ngettext(
        "As told by %(num)s report; reported last: %(stage)s", "As told by %(num)s reports; reported last: %(stage)s",
        reports, stage=last,
    )
    return _sentences(words("“%(title)s”", title=title), told, _in(archive, address, words))


def notes(work: Work, words: Words) -> list[str]:
    """What the fields of a bibliography have no place for."""
    said = [words("Titled from its first sentence")] if work.untitled else []
    if not work.date:
        said.append(words("Date of publication not stated"))
    elif not is_html_date(work.date):
        said.append(words("Date of publication: %(date)s", date=words.date(work.date)))
    return said


def bibtex(work: Work, words: Words) -> str:
    """An entry for BibTeX (`year`, `month`) and biblatex (`date`)."""
    parts = _date_parts(work.date)
    url = work.url or work.address
    fields = {
        "author": " and ".join([_braced(author.name) for author in work.authors]),
        "title": _braced(work.title),  # the inner braces keep its capitals
        "journal": _tex(work.publication or ""),
        "date": work.date if is_html_date(work.date) else "",
        "year": work.date[:4] if parts else "",
        "url": _line(url).translate(_IN_TEX_URL) if url else "",
        "langid": _tex(work.language),
        "note": _tex("; ".join((*notes(work, words), _in(work.archive, work.address if work.url else None, words)))),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if len(parts) > 1:
        lines.append(f"  month = {_MONTHS[parts[1] - 1]},")
    entry = "article" if work.publication else "misc"
    return _file(f"@{entry}{{{work.key},", *lines, "}")


def ris(work: Work, words: Words) -> str:
    """A record of the RIS format; its lines end as the format asks."""
    parts = _date_parts(work.date)
    tags = [
        ("TY", "NEWS"),
        *(("AU", author.name) for author in work.authors),
        ("TI", work.title),
        ("T2", work.publication),
        ("PY", work.date[:4] if parts else None),
        ("DA", "/".join([*[f"{part:02}" for part in parts], *[""] * (4 - len(parts))]) if parts else None),
        ("LA", work.language),
        ("UR", work.url or work.address),
        ("DB", work.archive),
        *(("N1", note) for note in notes(work, words)),
    ]
    lines = [f"{tag}  - {_line(value)}\r" for tag, value in tags if value]
    return _file(*lines, "ER  - \r")


def csl(work: Work, words: Words) -> str:
    """An item of CSL-JSON, on one line."""
    parts = _date_parts(work.date)
    item = {
        "id": work.key,
        "type": "article-newspaper",
        "title": work.title,
        "author": [{"literal": author.name} for author in work.authors],
        "container-title": work.publication,
        "issued": {"date-parts": [parts]} if parts else None,
        "language": work.language,
        "URL": work.url or work.address,
        "archive": work.archive,
        "archive_location": work.address,
        "note": "; ".join(notes(work, words)),
    }
    return msgspec.json.encode({key: value for key, value in item.items() if value}).decode()


def _date_parts(date: str | None) -> list[int]:
    """Year, month and day as far as they are known for certain; nothing without a year."""
    if is_html_date(date):
        return [int(part) for part in date.split("-")]
    return [int(date[:4])] if year_of(date) else []


def _in(archive: str, address: str | None, words: Words) -> str:
    return words("In: %(archive)s", archive=f"{archive}, {address}" if address else archive)


def _sentences(*said: str | None) -> str:
    return ". ".join([part.rstrip(".") for part in said if part]) + "."


def _line(text: str) -> str:
    return " ".join(text.split())


def _tex(text: str) -> str:
    line = _line(text)
    return line.translate(_IN_TEX) if _TEX_SIGNS(line) else line


def _braced(text: str) -> str:
    return f"{{{_tex(text)}}}"


def _file(*lines: str) -> str:
    return "\n".join((*lines, ""))
