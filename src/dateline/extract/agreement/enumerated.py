"""The members of a package that are told by their subjects only: `five accords, among them those on rice and on tea`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from dateline.extract.agreement import complement, grammar, listed, subjects
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Phrase, member
from dateline.extract.document import Document
from dateline.model import Sentence

_THOSE = r"(?:\s(?:the\s)?(?:ones?|those|another|others|agreements|accords|deals))?"
_BRIDGE = re.compile(
    r"(?:,?\s(?:between|with)\s[^,;:.–—]{3,60})?(?:,?\s(?:among (?:them|which)|including|namely|as well as)|\s?[-–—:]{1,2}|,)"
    + _THOSE
    + r"(?=\s)"
)
"""What may stand between a package and the first of its members that opens with a preposition."""
_AMONG = re.compile(r",\s(?:among (?:them|which)|including|namely)" + _THOSE + r"(?=\son\s)")
_GLUE = re.compile(r"(?:,|,?\s(?:and|plus|as well as|along with))" + _THOSE + r"(?=\s(?:on|for|concerning)\s)")
_LATER = re.compile(
    r"(?:They|These|Those|The (?:others?|rest|remaining|new|(?:other )?(?:agreements|accords|pacts|deals|documents|texts|papers|"
    r"instruments|memoranda|MoUs|treaties|protocols)))\b[^;:.\n]{0,40}?\s"
    r"(?:cover|covered|concern|concerned|relate to|related to|deal with|dealt with|include|included|provide for|focus on|"
    r"touch on)\s"
)
_OTHERS = ("The other", "The rest", "The rem")
_WORD = re.compile(r"\S+")
_COMMA = re.compile(r",\s(?!and\s|as well)")
_COMMA_OR_AND = re.compile(r",\s|\sand\s")
_JOINT = re.compile(r"(?:[a-z-]{3,20}\s){0,3}(?:co-?operation|collaboration|partnerships?|exchanges?|links|twinning)\b", re.I)
"""What is agreed of itself: `cooperation on fish`."""
_LEAD = re.compile(r"(?:(on|for|to|concerning)\s)?")
_AND = re.compile(r",?\s(?:and|as well as)\s")
_FAR = 60
"""Characters of a clause that may follow a member: `on roads that cross the border, on ...`"""
_LONGEST_LIST, _LONGEST_PART = 420, 110
_COLON = re.compile(r"[^.;:]{0,90}:\s")
_SEMICOLON = re.compile(r";\s(?:and\s)?")
_ITEM_ENDS = re.compile(r"[;,.(]|\Z")
_SETS_UP = re.compile(
    r"(?:\s(?:signed|concluded|initialled|agreed|reached)\s[^,;.:]{2,60}?)?\s(?:will |would |are to )?(?:set up|establish|create)\s"
)
"""Of two agreements with two objects: `Two MoUs set up a commission and yearly talks`."""
_PAPERS = frozenset(["document", "paper", "instrument"])
"""Nouns of which each has one subject: `documents on rice, tea and jute` are as many."""
_ENOUGH = 3
"""Members of a list without a known number."""


def members(document: Document, phrases: list[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """(phrases, found): packages without the subjects that belong to their members, and a phrase for each member."""
    text, kept, found, noted = document.text, [], [], {}
    for phrase in phrases:
        told = _here(text, phrase, phrases) if phrase.noun.plural else []
        sentence = phrase.sentence
        if not told and phrase.noun.plural and (later := document.sentence_after(sentence)):
            sentence = later
            told = _next(text, sentence, phrase, phrases)
        if not told:
            kept.append(phrase)
            if phrase.noun.plural:
                for added, named in (_itemised(text, phrase, phrases), listed.below(document, phrase, phrases)):
                    found += added
                    noted |= dict.fromkeys(named, phrase.noun_start)
            continue
        if not phrase.elliptic:
            kept.append(replace(phrase, subject=None, end=phrase.aside) if sentence is phrase.sentence else phrase)
        found += [member(text, phrase, sentence, subject) for subject in told]
    return [replace(one, member_of=noted[one.noun_start]) if one.noun_start in noted else one for one in kept], found


def _itemised(text: str, package: Phrase, phrases: list[Phrase]) -> tuple[list[Phrase], list[int]]:
    """Of `four papers: a treaty of trade; a border pact; a commission on trust; and a plan`, as many items as were counted,
    (a phrase for each item without a noun, offsets of the nouns of the others)."""
    end = package.sentence.end
    opens = _COLON.match(text, package.aside, end) if package.count else None
    items = _pieces(text, opens.end(), end, package.count) if opens else []
    nouns = [phrase.noun_start for phrase in phrases if opens and opens.end() <= phrase.noun_start < end]
    if not nouns or len(items) != package.count:
        return [], []
    first = {item.start: next((noun for noun in nouns if item.start <= noun < item.end), None) for item in items}
    added = [member(text, package, package.sentence, item) for item in items if first[item.start] is None]
    return added, [noun for noun in first.values() if noun is not None]


def _pieces(text: str, start: int, end: int, count: int) -> list[About]:
    """What semicolons part, else what commas do."""
    edges = [match.end() for match in _SEMICOLON.finditer(text, start, end)]
    if not edges:
        return _parts(text, start, end, count)
    items = []
    for opens, stop in pairwise([start, *edges, end]):
        stop = stop_at(_ITEM_ENDS, text, opens, stop, _LONGEST_PART)
        items.append(About(opens, whole_end(text, opens, stop), "on"))
    return items


def _here(text: str, package: Phrase, phrases: list[Phrase]) -> list[About]:
    """`on rice, on tea and on jute` behind the package; `on rice, tea and jute` where three were counted."""
    for opens in _openings(text, package):
        others = (one.start for one in phrases if package.aside <= one.start < package.sentence.end)
        found = _chain(text, opens, min(others, default=package.sentence.end))
        if len(found) > 1:
            return found
        if found and package.count and not package.subject:  # `three accords, namely on rice, tea and jute`
            listed = _parts(text, found[0].start, _stop_of_list(text, found[0].start, package.sentence.end), package.count)
            if len(listed) == package.count and not _held(phrases, package, package.aside, listed[-1].end):
                return listed
    if package.count and (made := _SETS_UP.match(text, package.aside, package.sentence.end)):
        parts = _parts(text, made.end(), _stop_of_list(text, made.end(), package.sentence.end), package.count)
        return parts if len(parts) == package.count else []
    subject = package.subject or (subjects.predicate(package, text) if package.elliptic else None)
    if not subject or not subject.joins or subject.verb or not (package.count or package.noun.name in _PAPERS):
        return []
    parts = _parts(text, subject.start, subject.end, package.count)
    whole = len(parts) == (package.count or max(len(parts), _ENOUGH))
    return parts if whole and not _held(phrases, package, package.aside, subject.end) else []


def _stop_of_list(text: str, start: int, end: int) -> int:
    """Where `rice, tea and jute` ends: behind the words that follow the last `and`."""
    stop = stop_at(grammar.LIST_ENDS, text, start, end, _LONGEST_LIST)
    last = max((match.end() for match in _AND.finditer(text, start, stop)), default=start)
    return stop_at(grammar.SUBJECT_ENDS, text, last, stop, _LONGEST_PART)


def _openings(text: str, package: Phrase) -> Iterator[int]:
    """Where the first member may begin: behind the noun, behind a dash, behind `among them those`."""
    yield package.aside
    if bridge := _BRIDGE.match(text, package.aside, package.sentence.end):
        yield bridge.end()
    if later := _AMONG.search(text, package.aside, package.sentence.end):
        yield later.end()


def _chain(text: str, position: int, end: int) -> list[About]:
    """`on rice, on tea that grows in the south, and on jute`: the subjects, each behind its own preposition."""
    found: list[About] = []
    opened = complement.about(text, position, end)
    while opened and opened.joins:
        glue = _GLUE.search(text, opened.start, min(end, opened.end + _FAR))
        if not glue:
            return [*found, opened]
        stop = whole_end(text, opened.start, min(opened.end, glue.start()))
        found.append(replace(opened, end=stop))
        opened = complement.about(text, glue.end(), end)
    return found


def _next(text: str, sentence: Sentence, package: Phrase, phrases: list[Phrase]) -> list[About]:
    """`They cover rice, tea and jute.`"""
    opens = _LATER.match(text, sentence.start, sentence.end)
    if not opens:
        return []
    end = stop_at(grammar.LIST_ENDS, text, opens.end(), sentence.end, _LONGEST_LIST)
    named = min((phrase.start for phrase in phrases if opens.end() <= phrase.noun_start < end), default=None)
    if named is not None:  # the last of them have nouns of their own
        commas = [match.start() for match in _COMMA_OR_AND.finditer(text, opens.end(), named)]
        if not commas:
            return []
        parts = _parts(text, opens.end(), commas[-1], None, closed=False)
        return [part for part in parts if _JOINT.match(text, part.start)]
    count = package.count if not opens.group().startswith(_OTHERS) else None
    parts = _parts(text, opens.end(), end, count)
    return parts if len(parts) == count or len(parts) >= _ENOUGH else []


def _held(phrases: list[Phrase], package: Phrase, start: int, end: int) -> bool:
    """True where an instrument with its own noun stands among the members."""
    return any(start < phrase.noun_start < end for phrase in phrases if phrase is not package)


def _parts(text: str, start: int, end: int, count: int | None, closed: bool = True) -> list[About]:
    """The members of `A, B and C`: commas part them, and the last `and`, or every `and` where that makes the number right.

    Of a list that is not `closed`, only the first members stand between the offsets.
    """
    edges = [start, *(match.end() for match in _COMMA.finditer(text, start, end))]
    ands = list(_AND.finditer(text, edges[-1], end))
    if count and len(ands) == count - len(edges):
        edges += [match.end() for match in ands]
    elif ands and closed:
        edges.append(ands[0 if len(edges) > 1 else -1].end())
    parts = [_about(text, opens, stop) for opens, stop in pairwise([*edges, end])]
    return [part for part in parts if 2 < part.end - part.start <= _LONGEST_PART]


def _about(text: str, start: int, end: int) -> About:
    """One member, without the preposition that it repeats and the comma or `and` behind it."""
    lead = _LEAD.match(text, start, end)
    return About(lead.end(), whole_end(text, lead.end(), end), "to" if lead[1] == "to" else "on")
