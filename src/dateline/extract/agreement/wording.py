"""What the words around an agreement's noun make of it: sport, a wage deal, a takeover, a law of that name, only a wish."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline.extract.agreement.group import Group
from dateline.extract.document import Document
from dateline.lexicon import lexicons
from dateline.model import Sentence

_AGREED_SALE = re.compile(
    r"\b(?:agreed|agreement|deal) (?:\w{1,40} ){0,4}(?:to|on|over|for) (?:buy|acquire|sell|purchase|merge|the (?:sale|"
    r"purchase|acquisition)|selling|buying|acquiring)\b",
)
_NEAR = 80
_CLUB = re.compile(r"\bclubs?\b")
"""Not the Paris Club."""
_ANALYSTS = re.compile(
    r"\b(?:agreement|understanding) among (?:analysts|experts|economists|traders|observers|scientists)\b"
)
_WISH = re.compile(
    r"\b(?:need for|hopes? (?:for|of)|calls? for|called for|calling for|importance of|prospects? (?:for|of)|towards|"
    r"path to|emphasis on|possibility of|view to|efforts? (?:to|for)|work(?:ing)? towards?|"
    r"in favou?r of|committed to)\s{1,9}(?:an? |the )?(?:\w{1,40},? ){0,4}$",
    re.I,
)
_JUDGED = re.compile(
    r"(?:very )?(?:good|bad|better|worse|best|worst|great|fair|terrible|perfect) (?:deal|agreement|pact|accord)\b", re.I
)
"""`rather no deal than a bad deal`"""
_WITHOUT = re.compile(r"\bwithout\s(?:an?\s|the\s|any\s)?(?:\w{1,40}\s){0,2}\Z")
_LAW = re.compile(
    r" (?:Implementation\s{1,9})?(?:Act|Bill|Law|Ordinance|Committee|Office|Secretariat|Commission|"
    r"Organi[sz]ation|Area|"
    r"Zone|Forum|Council|Agency)\b"
)

_TOLD_IN = re.compile(r"\b(?:in|through|via|to) (?:an?|its|their) (?:\w{1,20} )?(?:communiqu[eé]|statement|declaration)$", re.I)
_PAPERS = ("communique", "communiqué", "statement", "declaration")
_LAW_ENDS = re.compile(r" (?:Act|Bill|Law|Ordinance)$")

_OF_ITS_KIND = "of a kind that is no business of states"
_LABELS = ("an opinion", "a look back")
_HEAD, _LABEL_LINES = 400, 3
"""Characters at the head of an article, and lines of it, one of which may say what sort of a piece it is."""
_LABEL_ENDS = re.compile(r"\s{0,3}(?:[:|/–—-]|$|by\b|in\s\d)")
_READ = 3
"""Reports of a group that are asked for what they are about."""


def of_itself(document: Document, group: Group) -> Iterator[str]:
    """What the words beside the noun say, whoever the parties are."""
    text, reports = document.text, group.reports
    for report in reports[:_READ]:
        phrase = report.phrase
        named = text[phrase.aside : phrase.subject.end] if phrase.subject else ""
        if _LAW.match(text, phrase.aside, phrase.sentence.end) or _LAW_ENDS.search(named):
            yield "a law or a body named after an agreement"
            break
    if all(_OF_ITS_KIND in _told_by(document.lower[report.phrase.start : report.phrase.noun_end]) for report in reports):
        yield _OF_ITS_KIND
    yield from _labels(document.text[:_HEAD])
    if all(_JUDGED.match(text, report.phrase.start, report.phrase.noun_end) for report in reports):
        yield "only wished for"
    before = [text[max(report.phrase.sentence.start, report.phrase.start - 60) : report.phrase.start] for report in reports]
    if all("without" in words and _WITHOUT.search(words) for words in before):
        yield "not there"
    if all(_WISH.search(words) for words in before):
        yield "only wished for"
    if all(
        document.lower.endswith(_PAPERS, 0, report.phrase.noun_end)
        and _TOLD_IN.search(words + text[report.phrase.start : report.phrase.noun_end])
        for words, report in zip(before, reports, strict=True)
    ):
        yield "the paper in which it was announced"


@lru_cache(maxsize=32)
def _labels(head: str) -> tuple[str, ...]:
    """`Opinion: Why we need a treaty`, `This day in history`: labels of the lexicon open a line at the head. Asked for every
    agreement of an article."""
    lines = [line.strip() for line in head.lower().splitlines()[: 2 * _LABEL_LINES] if line.strip()][:_LABEL_LINES]
    return tuple(label for label, openings in _openings().items() if _is_labelled(lines, openings))


def _is_labelled(lines: list[str], openings: tuple[str, ...]) -> bool:
    labelled = [line for line in lines if line.startswith(openings)]
    return any(_LABEL_ENDS.match(line, len(words)) for line in labelled for words in openings if line.startswith(words))


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """By label, the words of the lexicon for it."""
    return {label: tuple(lexicons.load("agreement_contexts")[label]) for label in _LABELS}


def of_others(document: Document, group: Group, kinds: set[str]) -> Iterator[str]:
    """What the sentences around it say where its parties, of those `kinds`, are not two states."""
    context = _context(document, group)
    words = " ".join([document.lower[sentence.start : sentence.end] for sentence in context])
    told = _told_by(words)
    if "among " in words and _ANALYSTS.search(words):
        yield "agreement of opinion"
    if "sport" in told or any(_CLUB.search(document.text, sentence.start, sentence.end) for sentence in context):
        yield "sport"
    if "domestic, labour or court" in told and group.noun.kind != "peace":
        yield "domestic, labour or court"
    if "public" not in kinds and ("a takeover or a sale" in told or _is_agreed_sale(words)):
        yield "a takeover or a sale"
    lent = group.noun.kind in ("peace", "finance")
    if kinds == {"company"} and not lent and told.isdisjoint(("cooperation", "owned by a state")):
        yield "a sale between companies"


def _is_agreed_sale(words: str) -> bool:
    """True of `agreed to buy`, but for gas, grain and the like, which states buy."""
    found = _AGREED_SALE.search(words)
    return bool(found) and _goods().isdisjoint(words[found.end() : found.end() + _NEAR].replace(",", " ").split())


@cache
def _goods() -> frozenset[str]:
    return frozenset(lexicons.load("transfers")["goods"].split())


def _told_by(words: str) -> set[str]:
    """The lists of the lexicon of which a phrase stands in the words."""
    automaton, lists = _contexts()
    found: set[str] = set()
    for index, start, end in automaton.find_matches_as_indexes(words):
        if not words[start - 1 : start].isalnum():
            whole, open_ended = lists[index]
            found |= open_ended if words[end : end + 1].isalnum() else whole | open_ended
    return found


@cache
def _contexts() -> tuple[AhoCorasick, list[tuple[set[str], set[str]]]]:
    """All phrases, and of each the lists in which it stands for itself and those in which it stands for all its endings."""
    lists: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for name, phrases in lexicons.load("agreement_contexts").items():
        for phrase in phrases if name not in _LABELS else ():
            lists[phrase.rstrip("*")][phrase.endswith("*")].add(name)
    automaton = AhoCorasick(list(lists), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, list(lists.values())


def _context(document: Document, group: Group) -> list[Sentence]:
    """The headline, the lede and the sentences that first tell of it, each once."""
    told = {report.phrase.sentence.start: report.phrase.sentence for report in group.reports[:_READ]}
    opening = {sentence.start: sentence for sentence in document.sentences[:2]}
    return list((opening | told).values())
