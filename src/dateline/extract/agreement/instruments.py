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
    aside: int
    """Behind the acronym in brackets, else behind the noun."""
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
    own_party: bool
    """`its agreement with Peru`: whose it is stands before."""

    @property
    def elliptic(self) -> bool:
        """True where the noun is only understood: `another concerns fish`."""
        return self.noun_start == self.start and self.end == self.aside and self.article == "other" and not self.modifiers

    @property
    def verbal(self) -> bool:
        """True where a verb tells it: `agreed to reopen the crossing`."""
        return self.noun.name == "agreed"


_WORD = re.compile(r"\S+")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.)+(?:[-–]|$)|^(?:No|St|Dr|Mr|Mrs)\.$")
_TERM = re.compile(r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|ninety|thirty|sixty|multi)-?(?:and-a-half-)?"
                   r"(?:year|month|week|day|hour)s?(?:-long)?$", re.I)
_OWNER = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"\s{0,2}\(\W?[A-Z][\w.&\-/ ]{1,40}\W?\)")
_NOT_OF = re.compile(r"\s+of\s+(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|last|this|the year|"
                     r"both|all|its|their|such|these|any|which|whom|some|an?\s+(?:agreement|accord|deal|pact))\b)")
_IN_PLACE = re.compile(r"\s+in\s+(?:the\s+)?(?=[A-Z])")
_TOP = 3
_LONGEST_SUBJECT = 110
_MOST_MODIFIERS = 9


def find(document: Document) -> list[Phrase]:
    """Every phrase that names an agreement, in the order of the text."""
    automaton, nouns = _automaton()
    text = document.text
    lower = document.lower
    phrases: list[Phrase] = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalnum()) or (end < len(lower) and (lower[end].isalnum() or lower[end] == "@")):
            continue
        sentence = document.sentence_at(start)
        if not sentence or end > sentence.end or _is_other_word(text, start, end, sentence):
            continue
        noun, last = nouns[index], phrases[-1] if phrases else None
        if last and start < last.aside:                            # `memorandum of understanding (MoU)`
            continue
        if last and lower[last.noun_end:start] == " ":             # `a loan guarantee agreement`
            phrases.pop()
            noun = noun if noun.kind != "agreement" else Noun(f"{last.noun.name} {noun.name}", last.noun.kind, noun.plural)
            start = last.noun_start
        elif last and last.noun.kind == "agreement" and last.subject and last.subject[0] == start:    # `agreement on a ceasefire`
            inner = _phrase(text, sentence, start, end, noun)
            phrases[-1] = last._replace(noun=Noun(last.noun.name, noun.kind, last.noun.plural), among=last.among or inner.among,
                                        end=max(last.end, inner.end))
            continue
        phrases.append(_phrase(text, sentence, start, end, noun))
    return sorted([*phrases, *_elliptic(text, phrases), *_verbal(document, phrases)], key=lambda phrase: phrase.noun_start)


_ELLIPSIS = re.compile(
    r"\b(?P<article>[Aa]nother|[Tt]he (?:other|second|third|fourth|first|latter)|[Oo]ne|[Oo]thers?)\s+(?=(?:concern|deal|cover|relat|focus|provid|will|would|is on|allow|link|aims)"
    r"(?:s|es)?\b)")


def _elliptic(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """`Two memoranda were signed; one concerns ..., another deals with ...`: the noun is understood."""
    found = []
    for last in {phrase.sentence.start: phrase for phrase in phrases}.values():
        for match in _ELLIPSIS.finditer(text, last.sentence.start, last.sentence.end):
            if any(phrase.start - 16 < match.end() <= phrase.noun_end for phrase in phrases):
                continue
            noun = next((p.noun for p in reversed(phrases) if p.noun_end <= match.start()), None)
            if noun:
                start, end = match.start("article"), match.end("article")
                found.append(Phrase(last.sentence, start, start, end, end, end, Noun(noun.name, noun.kind, False), "other", None, (), None, None, None,
                                    None, None, False))
    return found


_VERBAL = re.compile(
    r"\b(?:agree[sd]?|came to terms|come to terms|(?:has|have) undertaken|undertook|reached (?:an )?understanding)(?:\s+(?:late\s+|early\s+)?(?:today|yesterday|(?:here\s+)?on\s+\w+day(?:\s+night)?"
    r"|in principle|\w+day))?(?:\s+with\s+[^,;.]{2,60}?)?\s+(?:to|on|that)\s+", re.I)
_VAGUE = re.compile(
    r"(?:be|meet|continue|work|hold|discuss|strengthen|enhance|consider|look|talk|keep|remain|maintain|intensify|further|step up|deepen|improve|develop|expand|explore|explor\w+|"
    r"consult|study|review|seek|try|make|take|give|go|do|have|need|importance|necessity|let|join forces|promote|boost|find|resolve|convene|attend|a (?:new )?date|it|the (?:need|importance)|"
    r"this|these|all|most|many|some|nothing|everything|anything|sign|negotiate|renew|extend|begin|start|resume|end their|pay (?:a )?(?:fine|tribute)|testify|plead|disagree|"
    r"serve|become|return|stay|leave|speak|help|support|appoint|lead|coach|play|step|resign|split|marry|share power|form a (?:new )?(?:government|coalition)|future|re-?establish contact)\b", re.I)


def _verbal(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """`Peru and Chile agreed to reopen the crossing`: an agreement told by its verb, near the top of the story."""
    text, found = document.text, []
    for sentence in document.sentences[:_TOP]:
        match = _VERBAL.search(text, sentence.start, sentence.end)
        if not match or _VAGUE.match(text, match.end()):
            continue
        stop = stop_at(grammar.VERB_SUBJECT_ENDS, text, match.end(), sentence.end, _LONGEST_SUBJECT)
        if any(match.start() <= phrase.noun_start <= stop for phrase in phrases) or stop - match.end() < 6:
            continue
        start, end = match.start(), match.start() + len(match.group().split()[0])
        with_ = re.compile(r"\swith\s+").search(text, end, match.end())
        partner = (with_.end(), match.end()) if with_ else None
        found.append(Phrase(sentence, start, start, end, stop, end, Noun("agreed", "agreement", False), "new", None, (), None, None, (match.end(), stop),
                            None, partner, False))
    return found


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
    right, subject, among, partner = _after(text, sentence, acronym.end() if acronym else end, noun)
    own = bool(partner and re.search(r"\b(?:its|their|his|her)\s+$", text[max(sentence.start, left - 8):left], re.I))
    return Phrase(sentence, left, start, end, right, acronym.end() if acronym else end, noun, article, count, modifiers, owner, term, subject, among,
                  partner, own)


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
        if modifiers == [] and _ACRONYM.fullmatch(word.group()) and words:      # `Free Trade Area (FTA) agreement`
            left = start
            continue
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


def _after(text: str, sentence: Sentence, end: int, noun: Noun):
    """The modifiers to the right: parties, subject."""
    subject = among = partner = None
    position = end
    for _ in range(4):
        rest = text[position:min(sentence.end, position + 12)].lower().replace("\n", " ")
        place = _IN_PLACE.match(text, position) if position == end and noun.kind == "peace" else None
        if place and not among:
            stop = stop_at(grammar.PARTIES_END, text, place.end(), sentence.end, 60)
            among = (place.end(), stop)
        elif rest.startswith((" between ", " among ")) and not among:
            stop = stop_at(grammar.PARTIES_END, text, position + 9, sentence.end, 260)
            among = (position + 1, stop)
        elif rest.startswith(" with ") and not partner:
            stop = stop_at(grammar.PARTIES_END, text, position + 6, sentence.end, 200)
            partner = (position + 6, stop)
        else:
            opens = None if subject or _NOT_OF.match(text, position) else grammar.SUBJECT_OPENS.match(text, position, sentence.end)
            if not opens:
                break
            ends = grammar.VERB_SUBJECT_ENDS if opens.group().lower().endswith("to ") else grammar.SUBJECT_ENDS
            stop = stop_at(ends, text, opens.end(), sentence.end, _LONGEST_SUBJECT)
            if stop <= opens.end():
                break
            subject = (opens.end(), stop)
        position = stop
    return position, subject, among, partner


def stop_at(pattern: re.Pattern, text: str, start: int, end: int, limit: int) -> int:
    """Where the words from `start` end: at the pattern, at `end`, or after `limit` characters, never inside a word."""
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
