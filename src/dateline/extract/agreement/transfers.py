"""Agreements told by what one side gives the other: `Peru will sell twelve tugs to Chile`, `Peru lent Chile $5 million`."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from dateline.extract.agreement import grammar
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Phrase, overlaps, told_by
from dateline.extract.document import Document
from dateline.lexicon import lexicons
from dateline.model import Sentence

_TOP = 15
"""Deeds are looked for in the first sentences only."""
_LONGEST_SIDE = 60


class _Row(NamedTuple):
    kind: str
    bases: dict[str, str]
    """The base form of a verb by every form."""
    to: re.Pattern
    """The verb, what is given, and the words before the other side."""
    whom: re.Pattern
    """The verb, the other side, and what is given."""


def find(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """A phrase around the first such deed of each sentence near the top that names the other side."""
    for sentence in document.sentences[:_TOP]:
        if sentence.start not in document.hints["transfer"]:
            continue
        found = next(filter(None, (_of_row(document, sentence, row) for row in _rows())), None)
        if found and not any(_tells_it(phrase, found) for phrase in phrases):
            yield found


def _tells_it(phrase: Phrase, found: Phrase) -> bool:
    """True where a noun names it beside the verb: `will sell the jets under a contract`."""
    beside = 0 <= phrase.sentence.number - found.sentence.number <= 1
    return overlaps(phrase, found.start, found.end) or (beside and phrase.noun.kind in (found.noun.kind, "agreement", "mou"))


def _of_row(document: Document, sentence: Sentence, row: _Row) -> Phrase | None:
    text = document.text
    for pattern in (row.to, row.whom):
        deed = pattern.search(text, sentence.start, sentence.end)
        if not deed:
            continue
        opens = deed.end() if pattern is row.to else deed.start("whom")
        stop = stop_at(grammar.PARTIES_END, text, opens, sentence.end, _LONGEST_SIDE) if pattern is row.to else deed.end("whom")
        if any(opens <= start < stop for start in document.hit_starts):
            verb = row.bases[" ".join(deed["verb"].split())]
            what = About(deed.start("what"), whole_end(text, *deed.span("what")), "to", verb)
            return told_by("transfer", sentence, deed.span("verb"), what, (opens, stop), kind=row.kind)
    return None


@cache
def _rows() -> tuple[_Row, ...]:
    rows, lexicon = [], lexicons.load("transfers")
    for row in lexicon["rows"]:
        bases = {form.replace("_", " "): verb.split()[0].replace("_", " ") for verb in row["verbs"] for form in verb.split()}
        verbs, sides = _any_of(bases), _any_of(row["sides"])
        things = lexicon["goods"] if row["things"] == "goods" else row["things"]
        thing = rf"(?:[^\s;:.“”\"]+\s{{1,3}}){{0,9}}?(?:{_any_of(things.split())})\b"
        rest = r"(?:\s{1,3}[^\s;:.“”\"]+){0,4}?"
        rows.append(
            _Row(
                row["kind"],
                bases,
                re.compile(rf"\b(?P<verb>{verbs})\s(?P<what>{thing}{rest})\s{{1,3}}(?:{sides})\s(?=(?:the\s)?[A-Z])"),
                re.compile(rf"\b(?P<verb>{verbs})\s(?P<whom>(?:[A-Z][\w.-]+\s){{1,3}}?)(?P<what>{thing})"),
            )
        )
    return tuple(rows)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word.replace("_", " ")) for word in words).replace(r"\ ", r"\s")
