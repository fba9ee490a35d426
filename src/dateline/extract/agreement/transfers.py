"""Agreements told by what one side gives the other: `Peru will sell twelve tugs to Chile`, `Peru lent Chile $5 million`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from dateline.extract.agreement import grammar, predicates
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Phrase, overlaps, told_by
from dateline.extract.document import Document
from dateline.lexicon import lexicons
from dateline.model import Sentence

_TOP = 12
"""Deeds are looked for in the first sentences only."""
_LONGEST_SIDE, _LONGEST_PURPOSE = 60, 110
_COUNTED = re.compile(
    r"\b(?:data|figures|statistics|exports? (?:rose|fell|grew)|last (?:year|month|quarter)|a year (?:ago|earlier)|percent of)\b"
)
"""In a sentence that tells how much was sold, and of no agreement to sell."""


_WORD = r"(?:U\.S\.|[^\s;:“”\"]{0,40}[^\s;:.“”\"])"
"""Of what is given, `1.5` too, up to the end of a sentence."""
_WHOM = r"(?:the\s)?(?:[A-Z][\w.’'-]{1,40}\s){1,4}?"
_PURPOSE = re.compile(r"(?:\s[\w.]{2,14}){0,2}?\s(?:to\s(?=[a-z])|for\s(?=(?:an?|the|its|their)\s[a-z]))")
"""What money is lent for."""


class _Row(NamedTuple):
    kind: str
    halted: bool
    bases: dict[str, str]
    """The base form of a verb by every form."""
    to: re.Pattern
    """Behind the verb what is given, and the words before the other side."""
    whom: re.Pattern
    """Behind the verb the other side, or whose debt it is, and what is given."""


def find(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """A phrase around the first such deed of each sentence near the top that names the other side."""
    for sentence in document.sentences[:_TOP]:
        hinted = not sentence.number or sentence.start in document.hints["transfer"]
        if not hinted or _COUNTED.search(document.lower, sentence.start, sentence.end):
            continue
        found = next(filter(None, _deeds(document, sentence)), None)
        if found and not any(_tells_it(phrase, found) for phrase in phrases):
            yield found


def _tells_it(phrase: Phrase, found: Phrase) -> bool:
    """True where a noun names it beside the verb: `will sell the jets under a contract`."""
    beside = 0 <= phrase.sentence.number - found.sentence.number <= 1
    beside = beside and found.noun.name != "halt" and (phrase.sentence is found.sentence or not phrase.noun.plural)
    return overlaps(phrase, found.start, found.end) or (beside and phrase.noun.kind in (found.noun.kind, "agreement", "mou"))


def _deeds(document: Document, sentence: Sentence) -> Iterator[Phrase | None]:
    verbs, rows = _rows(sentence.number == 0)
    for verb in verbs.finditer(document.lower, sentence.start, sentence.end):
        for row in rows[verb.group()]:
            yield _deed(document, sentence, verb, row)


def _deed(document: Document, sentence: Sentence, verb: re.Match, row: _Row) -> Phrase | None:
    text = document.text
    to = row.to.match(text, verb.end(), sentence.end)
    deed = to or row.whom.match(text, verb.end(), sentence.end)
    if not deed:
        return None
    opens = deed.end() if to else deed.start("whom")
    stop = stop_at(grammar.PARTIES_END, text, opens, sentence.end, _LONGEST_SIDE) if to else deed.end("whom")
    if not any([opens <= start < stop for start in document.hit_starts]):
        return None
    end = deed.end("what")
    if not to and row.kind == "finance" and (purpose := _PURPOSE.match(text, end, sentence.end)):
        end = stop_at(grammar.VERB_SUBJECT_ENDS, text, purpose.end(), sentence.end, _LONGEST_PURPOSE)
    what = About(deed.start("what"), whole_end(text, deed.start("what"), end), "to", row.bases[verb.group()])
    if row.halted:
        return told_by("halt", sentence, verb.span(), replace(what, joins="on", verb=""), (opens, stop), kind=row.kind)
    return told_by("transfer", sentence, verb.span(), what, (opens, stop), kind=row.kind)


@cache
def _rows(headline: bool) -> tuple[re.Pattern, dict[str, list[_Row]]]:
    """All forms of verbs, and the rows of each; in a headline `sells` is news."""
    rows, lexicon = defaultdict(list), lexicons.load("transfers")
    for entry in lexicon["rows"]:
        bases = {form.replace("_", " "): verb.split()[0].replace("_", " ") for verb in entry["verbs"] for form in verb.split()}
        bases |= {predicates.singular(base): base for base in {*bases.values()} if headline and " " not in base}
        things = lexicon["goods"] if entry["things"] == "goods" else entry["things"]
        named = rf"(?:{_any_of(things.split())}|[A-Z]{{1,3}}-\d{{1,3}}[A-Z]?s?)\b(?:\sof\s[\w-]{{2,20}})?"
        thing = rf"(?:{_WORD}\s{{1,3}}){{0,9}}?{named}"
        rest = rf"(?:\s{{1,3}}{_WORD}){{0,4}}?"
        owned = rf"(?:{_WORD}\s(?:{_WORD}\s){{0,4}}?(?:of|in)\s)?" if "of" in entry["sides"] else ""
        row = _Row(
            entry["kind"],
            "halted" in entry,
            bases,
            re.compile(rf"\s{{1,3}}(?P<what>{thing}{rest})\s{{1,3}}(?:{_any_of(entry['sides'])})\s(?=(?:the\s)?[A-Z])"),
            re.compile(rf"\s{{1,3}}{owned}(?P<whom>{_WHOM})(?:(?:with|for)\s)?(?P<what>{thing})"),
        )
        for form in bases:
            rows[form].append(row)
    return re.compile(rf"\b(?:{_any_of(rows)})(?=\s)"), dict(rows)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word.replace("_", " ")) for word in words).replace(r"\ ", r"\s")
