"""A noun phrase around its noun, to the left: article, number, modifiers, owner. To the right see `complement.py`."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from dateline import model
from dateline.extract.agreement import complement, grammar
from dateline.extract.agreement.phrase import Noun, Phrase, Span
from dateline.lexicon import lexicons
from dateline.model import Sentence

_ABBREVIATION = re.compile(r"(?:[A-Z]\.){1,9}(?:[-–]|$)|^(?:No|St|Dr|Mr|Mrs)\.$")
_TERM = re.compile(
    r"(?:\d{1,20}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|ninety|thirty|sixty|"
    r"multi)-?(?:and-a-half-)?"
    r"(?:year|month|week|day|hour)s?(?:-long)?$",
    re.I,
)
_OWNER = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"\s{0,2}\(\W?[A-Z][\w.&\-/ ]{1,40}\W?\)")
_MEASURES = frozenset("years months weeks days hours percent".split())
_MEASURE = frozenset("year month week day".split())
_OF = frozenset("of on for".split())
_THOUSANDS = frozenset("thousand million billion trillion mln bln m bn".split())
_FIGURE = re.compile(r"\d[\d.,]{0,20}")
_OFFICES = frozenset(
    "minister ministry president republic kingdom government secretary department state states bank council".split()
)
_STEPS = frozenset(
    "opening signing conclusion announcement launch ratification extension renewal resumption start entry completion "
    "implementation suspension termination anniversary negotiation negotiations violation violations text terms".split()
)
"""What is done with an agreement: `the Signing of the Trade Pact`."""
_BESIDE = frozenset("separate similar parallel further additional comparable like".split())
"""Modifiers of one that stands beside another: `a separate memorandum`."""
_MOST_MODIFIERS = 9
_LONGEST_LEFT = 130


def read(text: str, sentence: Sentence, start: int, end: int, noun: Noun) -> Phrase:
    """The whole phrase around a noun that stands from `start` to `end`."""
    left = _left(text, sentence, start, noun.plural)
    acronym = _ACRONYM.match(text, end, sentence.end)
    aside = acronym.end() if acronym else end
    right = complement.read(text, sentence, aside, noun)
    own = bool(
        right.partner
        and re.search(r"\b(?:its|their|his|her)\s{1,9}$", text[max(sentence.start, left.start - 8) : left.start], re.I)
    )
    return Phrase(
        sentence,
        left.start,
        start,
        end,
        right.end,
        aside,
        noun,
        left.article,
        left.count,
        left.ordinal,
        left.modifiers,
        left.owner,
        left.term,
        right.subject,
        right.among,
        right.partner,
        text[start].isupper() and not text[start:end].isupper() and not text[start + 1].isupper() and sentence.number > 0,
        own,
    )


class _Words:
    """The words before an offset, the last first; each is looked for when it is asked for, as few are mostly enough."""

    def __init__(self, text: str, low: int, end: int):
        self._text, self._low = text, low
        self._step_to(end)

    def _step_to(self, end: int) -> None:
        before = self._text[self._low : end].rsplit(None, 1)
        self.last = before[-1] if before else ""
        """Empty where no word is left."""
        self.end = self._low + len(self._text[self._low : end].rstrip())
        self.start = self.end - len(self.last)

    def pop(self) -> str:
        """The last word, which is left behind."""
        word = self.last
        self._step_to(self.start)
        return word


class _Left(model.Noun):
    start: int
    article: str = ""
    count: int | None = None
    ordinal: int | None = None
    modifiers: tuple[Span, ...] = ()
    owner: Span | None = None
    term: Span | None = None


def _left(text: str, sentence: Sentence, noun_start: int, plural: bool) -> _Left:
    """Walk left from the noun to where its phrase begins."""
    words = _Words(text, max(sentence.start, noun_start - _LONGEST_LEFT), noun_start)
    left, modifiers = _Left(noun_start), []
    while words.last and len(modifiers) < _MOST_MODIFIERS:
        end, word = words.end, words.pop()
        token = word.lstrip("(\"“‘'*_")
        start, low = end - len(token), token.lower()
        if not token and not modifiers and left.start == noun_start:  # `the "Treaty of Friendship"`
            continue
        if low in grammar.ORDINALS and not token[0].isupper() and words.last.lower() in ("the", "a", "an"):
            left = replace(left, ordinal=grammar.ORDINALS[low])
        elif low == "like" and words.last.lower() == "a":  # `a like accord`
            left = replace(left, start=start)
            modifiers.append((start, start + len(token)))
        elif low == "that" and (plural or text[left.start].isupper()):  # `said that accords on tea were drafted`
            break
        elif low in grammar.ARTICLES:
            quoted = low == "another" and len(token) < len(word)  # a speaker counts otherwise than the story
            such = low in ("a", "an") and words.last.lower() == "such"
            article = "this" if such else "new" if quoted else grammar.ARTICLES[low]
            left = replace(left, article=article, count=2 if low == "both" else left.count)
            break
        elif not modifiers and _ACRONYM.fullmatch(word) and words.last:  # `Free Trade Area (FTA) agreement`
            left = replace(left, start=start)
        elif modifiers and text[slice(*modifiers[-1])].lower() in _THOUSANDS and _FIGURE.fullmatch(token):  # `12 million`
            left = replace(left, start=start)
            modifiers.append((start, start + len(token)))
        elif (number := low in grammar.NUMBERS or (low.isdecimal() and len(low) < 4)) and left.count:
            break  # `renewed for five years two memoranda`
        elif number:
            left = replace(left, count=int(low) if low.isdecimal() else grammar.NUMBERS[low], start=start)
        elif low in _MEASURE and words.last.lower() in grammar.NUMBERS:  # `five year treaty`
            left = replace(left, term=(words.start, end), start=words.start)
            words.pop()
        elif low in _OF and _in_name(text, noun_start, modifiers, words):
            continue
        elif _TERM.match(token.strip(",'’")):
            left = replace(left, term=(start, start + len(token.rstrip(",'’"))), start=start)
        elif low == "and" and _joins(words, modifiers, text, noun_start):
            continue
        elif (
            low in grammar.STOPPERS
            or not token
            or not _is_word(token)
            or _is_verb(low, words, sentence.number == 0)
            or (sentence.number == 0 and _is_headline_verb(token, words))
            or (sentence.number == 0 and low.islower() and words.last == "to")  # `to host pact signing`
            or low in _MEASURES
        ):
            break
        elif _OWNER.search(token):
            left = replace(left, owner=_owner(words, start, start + len(token)))
            break
        else:
            left = replace(left, start=start)
            modifiers.append((start, start + len(token)))
            if len(token) < len(word):  # an opening bracket or quotation mark
                break
    article = "other" if left.ordinal and left.ordinal > 1 and left.article == "known" else left.article
    if article == "new" and any(text[start:end].lower() in _BESIDE for start, end in modifiers):
        article = "other"
    return replace(left, modifiers=tuple(reversed(modifiers)), article=article)


def _in_name(text: str, noun_start: int, modifiers: list[Span], words: _Words) -> bool:
    """True inside a name with capitals: `the Transfer of Sentenced Persons Agreement`."""
    before = words.last
    if not modifiers or not before or not text[noun_start].isupper() or not text[modifiers[-1][0]].isupper():
        return False
    named = before[0].isupper() and before.isalpha() and not before.isupper()
    return named and before.lower() not in _OFFICES and before.lower() not in _STEPS


def _owner(words: _Words, start: int, end: int) -> Span:
    """The whole name before `'s`: capitalised words to the left belong to it."""
    while words.last and words.last[0].isupper() and words.end == start - 1 and words.last[-1] not in ",;:":
        start = words.start
        words.pop()
    return start, end


def _joins(words: _Words, modifiers: list[Span], text: str, noun_start: int) -> bool:
    """True where `and` joins two modifiers: `trade and investment agreement`."""
    other = words.last
    if not other:
        return False
    mine = text[modifiers[-1][0] if modifiers else noun_start]
    return (
        other[0].isupper() == mine.isupper()
        and _is_word(other)
        and other.lower() not in grammar.STOPPERS
        and not other.lower().endswith(("ed", "'s", "’s"))
        and other.lower() not in noun_forms()
    )


def _is_word(token: str) -> bool:
    return token[-1].isalnum() or bool(_ABBREVIATION.search(token)) or (token[-1] in "'’" and len(token) > 2)


def _is_verb(low: str, words: _Words, headline: bool) -> bool:
    """A deed before the noun ends the phrase, but for a participle after an article: `the extended arrangement`."""
    if low not in deed_words(headline):
        return False
    previous = words.last.lower()
    return not (low.endswith(("ed", "ing", "draft")) and (previous in grammar.ARTICLES or previous.endswith(("'s", "’s"))))


_PARTICLES = frozenset("up out down off over".split())


def _is_headline_verb(token: str, words: _Words) -> bool:
    """`Peru delays deal`, `Peru wraps up deal`: in a headline a word in -s behind a name is mostly a verb."""
    if token in _PARTICLES:
        return True
    plain = token.islower() and token.endswith("s") and not token.endswith("ss") and token not in _plural_modifiers()
    return plain and words.last[:1].isupper()


@cache
def _plural_modifiers() -> frozenset[str]:
    return frozenset(lexicons.load("agreement_kinds")["plural modifiers"])


@cache
def noun_forms() -> frozenset[str]:
    """Every written form of an instrument, in lower case."""
    return frozenset(written for written, _ in nouns("instruments"))


@cache
def deed_words(headline: bool) -> frozenset[str]:
    """Every single-word form of a deed; in a headline also those that are other words elsewhere."""
    stages = dict(lexicons.load("deeds"))
    headlines = stages.pop("headline")
    also = [*headlines.values()] if headline else []
    return frozenset(
        form for row in [*also, *(row for rows in stages.values() for row in rows)] for form in row if " " not in form
    )


def nouns(lexicon: str) -> Iterator[tuple[str, Noun]]:
    """(written form, noun) of a lexicon of nouns by kind."""
    for kind, nouns in lexicons.load(lexicon).items():
        for name, plural in nouns.items():
            yield name.lower(), Noun(name, kind, False)
            for written in plural.split(",") if plural else [f"{name}s"]:
                yield written.strip().lower(), Noun(name, kind, True)
