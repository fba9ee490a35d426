"""A noun phrase around its noun: article, number, modifiers, owner to the left; parties and subject to the right."""

import re
from functools import cache

from dateline.extract import lexicons
from dateline.extract.agreement import grammar
from dateline.extract.agreement.phrase import Noun, Phrase, Span
from dateline.model import Sentence

_WORD = re.compile(r"\S+")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){1,9}(?:[-–]|$)|^(?:No|St|Dr|Mr|Mrs)\.$")
_TERM = re.compile(
    r"(?:\d{1,20}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|ninety|thirty|sixty|"
    r"multi)-?(?:and-a-half-)?"
    r"(?:year|month|week|day|hour)s?(?:-long)?$",
    re.I,
)
_OWNER = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"\s{0,2}\(\W?[A-Z][\w.&\-/ ]{1,40}\W?\)")
_NOT_OF = re.compile(
    r"\s{1,9}of\s{1,9}(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|last|"
    r"this|the year|"
    r"both|all|its|their|such|these|any|which|whom|some|an?\s{1,9}(?:agreement|accord|deal|pact))\b)"
)
_IN_PLACE = re.compile(r"\s{1,9}in\s{1,9}(?:the\s{1,9})?(?=[A-Z])")

_ASIDE = re.compile(  # `signed a contract on Friday to buy jets`
    r"\s{1,9}(?:(?:late\s{1,9}|early\s{1,9})?on\s{1,9}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|(?:here|"
    r"in\s{1,9}[A-Z]\w{1,40}(?:\s[A-Z]\w{1,40})?)(?:\s{1,9}on\s{1,9}\w{1,40}day)?)"
    r"(?=\s{1,9}(?:to|on(?!\s{1,9}\w{1,40}day)|for|that|which|under|with|between)\b)"
)
_BORROWER = re.compile(
    r"(?:\s{1,9}(?:programme|program|package|facility|line))?(?:\s{1,9}(?:of|worth)\s{1,9}[^,;()]{3,40}?)?\s{1,9}(?:to|for|from)\s{1,9}(?:the\s{1,9})?(?=[A-Z])"
)
_LONGEST_SUBJECT = 110
_MOST_MODIFIERS = 9


def read(text: str, sentence: Sentence, start: int, end: int, noun: Noun) -> Phrase:
    """The whole phrase around a noun that stands from `start` to `end`."""
    left, article, count, modifiers, owner, term = _before(text, sentence, start)
    acronym = _ACRONYM.match(text, end, sentence.end)
    right, subject, among, partner = _after(text, sentence, acronym.end() if acronym else end, noun)
    own = bool(partner and re.search(r"\b(?:its|their|his|her)\s{1,9}$", text[max(sentence.start, left - 8) : left], re.I))
    proper = text[start].isupper() and not text[start:end].isupper() and sentence.number > 0
    return Phrase(
        sentence,
        left,
        start,
        end,
        right,
        acronym.end() if acronym else end,
        noun,
        article,
        count,
        modifiers,
        owner,
        term,
        subject,
        among,
        partner,
        proper,
        own,
    )


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
        if modifiers == [] and _ACRONYM.fullmatch(word.group()) and words:  # `Free Trade Area (FTA) agreement`
            left = start
            continue
        if low == "one" or low in grammar.NUMBERS or (low.isdigit() and len(low) < 4):
            count, left = int(low) if low.isdigit() else grammar.NUMBERS[low], start
            continue
        if _TERM.match(token.strip(",'’")):
            term, left = (start, start + len(token.rstrip(",'’"))), start
            continue
        if low == "and" and _joins(words, modifiers, text, noun_start):
            continue
        if low in grammar.STOPPERS or not token or not _is_word(token) or _is_verb(low, words):
            break
        if _OWNER.search(token):
            owner = _owner(text, words, start, start + len(token))
            break
        left = start
        modifiers.append((start, start + len(token)))
        if len(token) < len(word.group()):  # an opening bracket or quotation mark
            break
    return left, article, count, tuple(reversed(modifiers)), owner, term


def _owner(text: str, words: list[re.Match], start: int, end: int) -> Span:
    """The whole name before `'s`: capitalised words to the left belong to it."""
    for word in reversed(words):
        if not (word.group()[0].isupper() and word.end() == start - 1) or word.group()[-1] in ",;:":
            break
        start = word.start()
    return start, end


def _joins(words: list[re.Match], modifiers: list[Span], text: str, noun_start: int) -> bool:
    """True where `and` joins two modifiers: `trade and investment agreement`."""
    if not words:
        return False
    other = words[-1].group()
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
        aside = _ASIDE.match(text, position, sentence.end) if position > end or noun.kind != "peace" else None
        behind, position = position, aside.end() if aside else position
        rest = text[position : min(sentence.end, position + 12)].lower().replace("\n", " ")
        place = _IN_PLACE.match(text, position) if position == end and noun.kind == "peace" else None
        if place and not among:
            stop = stop_at(grammar.PARTIES_END, text, place.end(), sentence.end, 60)
            among = (place.end(), stop)
        elif rest.startswith((" between ", " among ")) and not among:
            stop = stop_at(grammar.PARTIES_END, text, position + 9, sentence.end, 260)
            among = (position + 1, stop)
        elif noun.kind == "finance" and not partner and (lent := _BORROWER.match(text, position, sentence.end)):
            stop = stop_at(grammar.PARTIES_END, text, lent.end(), sentence.end, 90)
            partner = (lent.end(), stop)
        elif rest.startswith(" with ") and not partner:
            stop = stop_at(grammar.PARTIES_END, text, position + 6, sentence.end, 200)
            partner = (position + 6, stop)
        else:
            opens = (
                None if subject or _NOT_OF.match(text, position) else grammar.SUBJECT_OPENS.match(text, position, sentence.end)
            )
            if not opens or (partner and opens.group().lower().endswith("to ") and "," in text[partner[0] : position]):
                position = behind
                break
            ends = grammar.VERB_SUBJECT_ENDS if opens.group().lower().endswith("to ") else grammar.SUBJECT_ENDS
            stop = stop_at(ends, text, opens.end(), sentence.end, _LONGEST_SUBJECT)
            if stop <= opens.end():
                position = behind
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
    if stop < end:  # never in the middle of a word
        stop = text.rfind(" ", start, stop) if " " in text[start:stop] else stop
    return stop


@cache
def noun_forms() -> frozenset[str]:
    """Every written form of an instrument, in lower case."""
    return frozenset(written for written, _ in nouns())


@cache
def deed_words() -> frozenset[str]:
    """Every single-word form of a deed."""
    stages = {key: value for key, value in lexicons.load("deeds").items() if key != "headline"}
    return frozenset(form for rows in stages.values() for row in rows for form in row if " " not in form)


def nouns():
    """(written form, noun) of `lexicon/instruments.yaml`."""
    for kind, nouns in lexicons.load("instruments").items():
        for name, plural in nouns.items():
            yield name.lower(), Noun(name, kind, False)
            for written in plural.split(",") if plural else [f"{name}s"]:
                yield written.strip().lower(), Noun(name, kind, True)
