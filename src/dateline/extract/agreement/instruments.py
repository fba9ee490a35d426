"""The nouns: every phrase that names an agreement, with its article, its number and the words that tell its subject."""

import re
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.extract import lexicons
from dateline.extract.agreement import grammar
from dateline.extract.document import Document
from dateline.model import Sentence

Span = tuple[int, int]


class Noun(NamedTuple):
    """A noun of `lexicon/instruments.yaml`."""

    name: str
    kind: str
    plural: bool


class Phrase(NamedTuple):
    """A noun phrase that names one agreement or several: `the new air services agreement with Peru on cargo flights`."""

    sentence: Sentence
    start: int
    """Of the first word after the article."""
    noun_start: int
    noun_end: int
    end: int
    """Of its last modifier."""
    noun: Noun
    article: str
    """`new`, `other`, `known`, `none` or empty; see `grammar.ARTICLES`."""
    count: int | None
    modifiers: tuple[Span, ...]
    """The words before the noun that tell something of its subject or parties."""
    owner: Span | None
    """`Peru's` before the noun."""
    term: Span | None
    """`five-year`"""
    subject: Span | None
    """What it is about, after the noun."""
    among: Span | None
    """`between Peru and Chile`"""
    partner: Span | None
    """`with Peru`"""


_WORD = re.compile(r"\S+")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.)+(?:[-–]|$)|^(?:No|St|Dr|Mr|Mrs)\.$")
_TERM = re.compile(r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|ninety|thirty|sixty|multi)-?(?:and-a-half-)?"
                   r"(?:year|month|week|day|hour)s?(?:-long)?$", re.I)
_OWNER = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"\s*\(\W?[A-Z][\w.&\-/ ]{1,40}\W?\)")
_NOT_OF = re.compile(r"\s+of\s+(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|last|this|the year|"
                     r"both|all|its|their|such|these|any|which|whom|some|an?\s+(?:agreement|accord|deal|pact))\b)")
_LONGEST_SUBJECT = 110
_MOST_MODIFIERS = 9


def find(document: Document) -> list[Phrase]:
    """Every phrase that names an agreement, in the order of the text."""
    automaton, nouns = _automaton()
    text = document.text
    lower = text.lower()
    if len(lower) != len(text):            # a few letters grow when lowered; offsets must stay true
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    lower = lower.replace("\n", " ")
    phrases = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalnum()) or (end < len(lower) and (lower[end].isalnum() or lower[end] == "@")):
            continue
        sentence = document.sentence_at(start)
        if sentence and end <= sentence.end and not _is_other_word(text, start, end, sentence):
            phrases.append(_phrase(text, sentence, start, end, nouns[index]))
    return phrases


_OTHER_BEFORE = re.compile(
    r"(?:\b(?:to|will|would|must|can|could|cannot|can't|not|how|and) (?:deal|contract|grant|lease)$|\b(?:great|good) deal$|\b(?:big|raw|new|green|done|real) deal$"
    r"|\bin (?:broad |full |general |complete )?agreement$|\bno agreement (?:with|among)$|\b(?:health|safety|state|diplomatic|chief of|covid) protocols?$"
    r"|\b(?:national|party|republican|democratic|annual|constitutional) convention$|\b(?:better|mutual|common|deeper|clear|good|public|first|greater|own|"
    r"scientific|international|our|their|an) understanding$|\b(?:political|negotiated|two-state|peaceful|jewish|israeli|new|human|informal|mud-brick) settlements?$|"
    r"\b(?:financial|aid|rescue|stimulus|subsidy|tax|food) package$|\b(?:customs|tax|independence|import|unilateral|final) declaration$"
    r"|\b(?:security|seating|travel|working|living|funeral) arrangements?$|\bbalfour declaration$)", re.I)
_OTHER_AFTER = re.compile(r"(?:deals?|contract) (?:with|in|a blow)\b|(?:convention|accord|compact) (?:cent(?:er|re)|hall|hotel|car|disc|size)|protocol (?:officer|chief|service)|"
                          r"(?:package|settlement|compromise|understanding|arrangement)s? (?:of the (?:problem|issue|world|situation|law)|holiday|tour)", re.I)
_DEAL_AS_VERB = re.compile(r"\b(?:to|that|which|who|can|could|will|would|must|we|they|you|documents?|others?|talks|another|letters?|chapters?|laws?) deals? with\b|\bdealt? with\b", re.I)
_WEAK = frozenset(["understanding", "settlement", "package", "compromise", "arrangement", "declaration", "grant", "loan", "lease",
                   "concession", "covenant", "communique", "communiqué"])
"""Nouns that name an agreement only with an article or a modifier that says so."""


def _is_other_word(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """True where the noun's letters are another word: `to deal with drought`, `a convention centre`."""
    before = text[max(sentence.start, start - 24):end].replace("\n", " ")
    after = text[start:min(sentence.end, end + 20)].replace("\n", " ")
    if _OTHER_BEFORE.search(before):
        return True
    match = _OTHER_AFTER.match(after)
    if match and match.group().lower().startswith(("deal", "contract ")):
        return bool(_DEAL_AS_VERB.search(text[max(sentence.start, start - 14):end + 6])) and "contract" not in match.group().lower()
    return bool(match)


def _phrase(text: str, sentence: Sentence, start: int, end: int, noun: Noun) -> Phrase:
    left, article, count, modifiers, owner, term = _before(text, sentence, start)
    acronym = _ACRONYM.match(text, end, sentence.end)
    right, subject, among, partner = _after(text, sentence, acronym.end() if acronym else end)
    return Phrase(sentence, left, start, end, right, noun, article, count, modifiers, owner, term, subject, among, partner)


def _before(text: str, sentence: Sentence, noun_start: int):
    """Walk left from the noun to where its phrase begins."""
    floor = max(sentence.start, noun_start - 130)
    words = list(_WORD.finditer(text, floor, noun_start))
    left, article, count, modifiers, owner, term = noun_start, "", None, [], None, None
    while words and len(modifiers) < _MOST_MODIFIERS:
        word = words.pop()
        token = word.group().lstrip("(\"“‘'*_")
        start, low = word.end() - len(token), token.lower()
        if low in grammar.ARTICLES and low != "second":
            article = grammar.ARTICLES[low]
            if low != "both":
                break
            count = 2
            break
        if low == "one" or low in grammar.NUMBERS or low.isdigit() and len(low) < 4:
            count, left = int(low) if low.isdigit() else grammar.NUMBERS[low], start
            continue
        if _TERM.match(token.strip(",'’")):
            term, left = (start, start + len(token.rstrip(",'’"))), start
            continue
        if low == "and" and _joins(words, modifiers, text):
            continue
        if low in grammar.STOPPERS or not token or not _is_word(token) or _is_verb(low, words):
            break
        if _OWNER.search(token):
            owner = _owner(text, words, start, start + len(token))
            break
        left = start
        modifiers.append((start, start + len(token)))
        if len(token) < len(word.group()):             # an opening bracket or quotation mark
            break
    return left, article, count, tuple(reversed(modifiers)), owner, term


def _owner(text: str, words: list[re.Match], start: int, end: int) -> Span:
    """The whole name before `'s`: capitalised words to the left belong to it."""
    for word in reversed(words):
        if not (word.group()[0].isupper() and word.end() == start - 1) or word.group()[-1] in ",;:":
            break
        start = word.start()
    return start, end


def _joins(words: list[re.Match], modifiers: list[Span], text: str) -> bool:
    """True where `and` joins two modifiers: `trade and investment agreement`."""
    if not modifiers or not words:
        return False
    other = words[-1].group()
    mine = text[modifiers[-1][0]]
    return other[0].isupper() == mine.isupper() and _is_word(other) and other.lower() not in grammar.STOPPERS \
        and not other.lower().endswith(("ed", "'s", "’s")) and other.lower() not in lexicons_nouns()


def _is_word(token: str) -> bool:
    return token[-1].isalnum() or bool(_ABBREVIATION.search(token)) or token[-1] in "'’" and len(token) > 2


def _is_verb(low: str, words: list[re.Match]) -> bool:
    """A deed before the noun ends the phrase, but for a participle after an article: `the extended arrangement`."""
    if low not in deed_words():
        return False
    previous = words[-1].group().lower() if words else ""
    return not (low.endswith(("ed", "ing", "draft")) and (previous in grammar.ARTICLES or previous.endswith(("'s", "’s"))))


def _after(text: str, sentence: Sentence, end: int):
    """The modifiers to the right: parties, subject."""
    subject = among = partner = None
    position = end
    for _ in range(4):
        rest = text[position:min(sentence.end, position + 12)].lower().replace("\n", " ")
        if rest.startswith((" between ", " among ")) and not among:
            stop = _stop(grammar.PARTIES_END, text, position + 9, sentence.end, 260)
            among = (position + 1, stop)
        elif rest.startswith(" with ") and not partner:
            stop = _stop(grammar.PARTIES_END, text, position + 6, sentence.end, 200)
            partner = (position + 6, stop)
        else:
            opens = None if subject or _NOT_OF.match(text, position) else grammar.SUBJECT_OPENS.match(text, position, sentence.end)
            if not opens:
                break
            stop = _stop(grammar.SUBJECT_ENDS, text, opens.end(), sentence.end, _LONGEST_SUBJECT)
            if stop <= opens.end():
                break
            subject = (opens.end(), stop)
        position = stop
    return position, subject, among, partner


def _stop(pattern: re.Pattern, text: str, start: int, end: int, limit: int) -> int:
    match = pattern.search(text, start, min(end, start + limit))
    if match:
        return match.start()
    stop = min(end, start + limit)
    if stop < end:                          # never in the middle of a word
        stop = text.rfind(" ", start, stop) if " " in text[start:stop] else stop
    return stop


@cache
def lexicons_nouns() -> frozenset[str]:
    """Every written form of an instrument, in lower case."""
    return frozenset(written for written, _ in _nouns())


@cache
def deed_words() -> frozenset[str]:
    """Every single-word form of a deed."""
    stages = {key: value for key, value in lexicons.load("deeds").items() if key != "headline"}
    return frozenset(form for rows in stages.values() for row in rows for form in row if " " not in form)


def _nouns():
    for kind, nouns in lexicons.load("instruments").items():
        for name, plural in nouns.items():
            yield name.lower(), Noun(name, kind, False)
            for written in (plural.split(",") if plural else [f"{name}s"]):
                yield written.strip().lower(), Noun(name, kind, True)


@cache
def _automaton() -> tuple[AhoCorasick, list[Noun]]:
    nouns = dict(_nouns())
    return AhoCorasick(list(nouns), matchkind=MatchKind.LeftmostLongest), list(nouns.values())
