"""A noun phrase to the right of its noun: between whom, with whom, what about."""

import re
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from dateline import model
from dateline.extract.agreement import grammar, predicates
from dateline.extract.agreement.phrase import About, Noun, Span
from dateline.model import Sentence

_UNIT = r"(?:m\b|bn\b|million|billion|trillion|thousand)"
_COIN = (
    "dollars?|euros?|pounds?|yen|francs?|crowns?|kron(?:or|er)|marks?|rupees?|rou?bles?|yuan|pesos?|riyals?|"
    "dinars?|dirhams?|"
    "rand|naira|shillings?|baht|won|lira|reais|special drawing rights"
)
_CURRENCY = rf"(?:[ -](?:[A-Z][a-z]{{1,40}} )?(?:{_COIN})\b)"
_MONEY = rf"(?:[A-Z]{{0,3}}[$€£¥]|[A-Z]{{2,3}} )?\d[\d.,]{{0,40}}\s?{_UNIT}?{_CURRENCY}?"
_SHORT_TIME = (
    rf"(?:(?:late|early|earlier) )?(?:on )?{grammar.DAY}|today|yesterday|last (?:year|month|week|{grammar.DAY})|"
    r"this (?:year|month|week|morning)|(?:late |early )?last night|overnight|at the weekend"
)
_ASIDE = re.compile(
    rf"\s{{1,9}}(?:{_SHORT_TIME}|in principle|here(?: (?:on )?{grammar.DAY}| today)?|"
    rf"in [A-Z]\w{{1,40}}(?: [A-Z]\w{{1,40}})?(?: on {grammar.DAY}| in (?:19|20)\d\d)?|"
    r"(?:of|from|in|dated) (?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?(?:\d{1,2}, )?(?:1[6-9]|20)\d\d|"
    rf"(?:{grammar.MADE})(?: (?!with\b|between\b)[^\s,;.()]{{1,20}}){{1,9}}?"
    rf")(?=,? (?:to|on(?! {grammar.DAY})|in(?= [A-Z])|for|that|which|under|with|between|concerning|regarding|covering)\b)"
    rf"|,? worth (?:about |some |up to |more than )?{_MONEY},?|,?\s{{1,9}}(?:of|for) (?:about |some |"
    rf"up to )?{_MONEY},?(?= (?:to|for|from|with|on)\b)"
    r"|\s{1,9}for (?:the )?(?:next|coming|current) (?:\w{1,40} )?years?(?=,? (?:on|with|that)\b)"
)
"""What stands between a noun and what it is about: `signed a contract on Friday to buy jets`, `a loan of $5 million for ...`"""
_HAS_MADE = re.compile(r" (?:signed|concluded|reached|entered into|made|struck|inked|initiall?ed)\b")
_WHO_MADE = re.compile(
    rf"\s{{1,9}}(?:(?:which|that)\s)?(?:the |its )?[A-Z][\w.'’-]{{1,20}}(?:\s[\w.'’-]{{1,20}}){{0,5}}?"
    rf"(?:\s(?:has|had|have|also|recently)){{0,2}}{_HAS_MADE.pattern}"
    r"(?: \w{3,9}day| last \w{4,5}| in [A-Z]\w{2,9})?(?=,? (?:with|on|for|to)\b)"
)
"""Who made it: `the accord Peru signed in May with Chile`."""
_FURTHEST_VERB = 150
_BRACKETS = re.compile(r"\s?\([^()]{2,60}\)(?=,? (?:to|on|for|concerning|regarding|covering)\b)")
"""What explains a party: `a memorandum with Norway (its ministry of energy) on wind`."""
_SUM_IN = re.compile(rf"(?:about |some |up to |a )?[A-Z]?{_MONEY} (?:in|worth of) (?=[A-Za-z])")
"""Before what money is for: `for $5 million in seed`."""
_OPENS_ASIDE = re.compile(
    rf"the|its|late|early|earlier|on|(?i:{grammar.DAY})|today|yesterday|last|this|overnight|at|here|in|of|from|dated|worth|for|{grammar.MADE}"
)
_OPEN_OTHERS = frozenset(["between", "among", "with", "the", "its", "("])
_NOT_OF = re.compile(
    r"\s{1,9}of\s{1,9}(?:(?:[A-Z]{0,3}[$€£¥])?\d|(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|last|"
    r"this|the year|both|all|its|their|such|these|any|which|whom|some|an?\s{1,9}(?:agreement|accord|deal|pact))\b)"
)
_NAMES = re.compile(r"[A-ZÀ-Þ][^\s,]{0,40}(?:,?\s(?:(?:and|of|the|de|del|da|do|al|el)\s){0,2}[A-ZÀ-Þ][^\s,]{0,40}){0,9}")
_IN_PLACE = re.compile(r"\s{1,9}in\s{1,9}(?:the\s{1,9})?(?=[A-Z])")
_BORROWER = re.compile(
    r"(?:\s{1,9}(?:programme|program|package|facility|line))?(?:\s{1,9}(?:of|"
    r"worth)\s{1,9}[^,;()]{3,40}?)?\s{1,9}(?:to|for|from)\s{1,9}(?:the\s{1,9})?(?=[A-Z])"
)
_ENTERED = re.compile(
    r",?\s(?:which|that)\s(?=(?:the )?[A-Z])(?P<who>[^,.;]{2,60}?)\s(?:had |has )?(?:entered into|signed|concluded|reached|struck|"
    r"negotiated|made|has|had|initiall?ed)\s(?:[a-z]{1,20}\s)?with\s"
)
"""`the treaty which Peru entered into with Chile`"""
_OFFICE = re.compile(r"\b(?:Ministry|Ministries|Department|Authority|Agency|Commission)\b")
_SEAT = re.compile(r"\sin\s(?:the\s)?[A-Z][\w’'-]{1,40}(?:\s[A-Z][\w’'-]{1,40}){0,3}")
"""Whose a ministry is: `and the Ministry of Youth in Samoa`."""
_AND_NAME = re.compile(r"[^;:.–—]{0,60}?,?\sand\s(?:the\s|its\s)?(?=[A-Z])")
_CAPITALISED = re.compile(r"(?:the )?[A-Z][\w’'-]{0,40}(?:\s(?:(?:of|on|for|and|the|in|to)\s){0,3}[A-Z][\w’'-]{0,40}){0,12}")
_LIST = re.compile(r"(?:,\s[^,;.()]{2,45}){0,10},?\s(?:and|as well as)\s[^,;.()]{3,80}")
_FIRST = re.compile(r"(?:,?\s{1,9}|\s?(?=\())(\w{1,48}|\()")
OPENINGS = frozenset(
    "for aimed with on upon over about against concerning regarding covering governing relating related in within dealing to "
    "providing of that which designed meant intended so under by through where whereby whereunder "
    "provides provided stipulates stipulated stipulating specifies specifying".split()
)
"""The first words of what tells a subject, beside those in -ing."""
_DOING = re.compile(r",?\s{1,9}(?=([A-Za-z][a-z]{1,40}ing)\b)")
_IN_FIELD = re.compile(r"\s{1,9}in the (?P<field>[a-z][a-z &-]{2,40}?) (?:domain|sector|field|area|sphere|industry)s?\b(?! of)")
_THING = re.compile(r"an? [a-z]{2,40} ")
"""What a clause says something of that is no party: `under which a station is to be built`."""
_IN_MATTERS = re.compile(r"\s{1,9}in (?P<field>[a-z][a-z -]{2,30}? (?:matters|affairs|cases))\b")
_ROUTE = re.compile(r"\s[-–—]\s[A-Z][\w’'-]{1,30}")
"""Behind a place the other end of the way: `the Osh - Isfana road`."""
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their|his|our)\s[a-z-]{1,40}(?:,\s[a-z-]{1,40})?\Z")
"""What a comma after an adjective stands behind: `the long, porous border`."""
_QUOTED = re.compile(r"\s?[“\"][\w -]{1,30}[”\"](?=\s[a-z])")
"""A word or two of a subject that are quoted: `on a “green” line`."""
_MORE = re.compile(r", (?!(?:the|an?|its|their|his|her|and|or|which|who|said|both)\b)(?=[^A-Z])")
_ONE_ADJECTIVE = re.compile(r"(?:the )?[A-Za-z-]{2,30}(?:al|ic|ive|ary|ory|ous|able|ible|ful|ed|ar)")
_MORE_ADJECTIVES = re.compile(r"(?:,\s[A-Za-z-]{2,30}){0,4},?\s(?:and|or|as well as)\s[A-Za-z-]{2,30}\s(?=[A-Za-z])")
"""Of one noun that follows: `on political, economic and cultural cooperation`."""
_NEXT_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|signed|said|says|agreed)\b")
_THEIR_VERB = re.compile(
    r"(?:are|were|will be|have been) (?:to be )?(?:also )?(?:signed|initiall?ed|concluded|exchanged|inked)\b"
)
"""What is said of all that were listed: `documents on rice, tea and jute were signed`."""
_LONGEST_SUBJECT, _LONGEST_PLACE, _LONGEST_PARTIES = 130, 60, 260
_MOST_PARTS, _MOST_ASIDES = 4, 2


_LINKS = frozenset(
    ["links", "ties", "relations", "contacts", "exchanges", "connections", "the border", "the boundary", "flights"]
)
"""Subjects that say nothing without those whom they join."""


class Right(model.Noun):
    """What stands behind a noun."""

    end: int
    subject: About | None = None
    among: Span | None = None
    partner: Span | None = None


def read(text: str, sentence: Sentence, end: int, noun: Noun, apart: bool = False) -> Right:
    """The modifiers of a noun that ends at `end`; `apart` if a comma may stand before `with`."""
    right = Right(end)
    first = _FIRST.match(text, end, sentence.end)
    goes_on = (first and _may_go_on(first[1])) or _who_made(text, end, sentence.end)
    if noun.kind not in ("peace", "finance") and not goes_on:  # `The accord was`: the usual case
        return right
    for _ in range(_MOST_PARTS):
        position = right.end if right.end == end and noun.kind == "peace" else _behind_asides(text, right.end, sentence.end)
        grown = (
            _links(text, sentence, position, right)
            or _parties(text, sentence, position, right, end, noun, apart)
            or _subject(text, sentence, position, right, noun)
        )
        if not grown:
            return right
        right = grown
    return right


@lru_cache(maxsize=4_096)
def _may_go_on(word: str) -> bool:
    """Whether parties, a subject or what stands before them can begin with the word."""
    low = word.lower()
    known = low in OPENINGS or low in _OPEN_OTHERS or low.endswith("ing")
    return known or _OPENS_ASIDE.fullmatch(low) is not None


def _who_made(text: str, position: int, end: int) -> re.Match | None:
    """Who made it, told behind its noun; a look for the verb spares the rest."""
    made = _HAS_MADE.search(text, position, min(end, position + _FURTHEST_VERB))
    return _WHO_MADE.match(text, position, end) if made else None


def _links(text: str, sentence: Sentence, position: int, right: Right) -> Right | None:
    """`an agreement on links between the two ports`: those between whom it is say what it is about, too."""
    if not right.subject or right.among or position != right.subject.end or not text.startswith(" between ", position):
        return None
    if text[right.subject.start : right.subject.end].lower() not in _LINKS:
        return None
    stop = _both_end(text, position + 9, sentence.end)
    listed = text.find(",", position, stop)
    about = replace(right.subject, end=listed if listed > 0 else stop)
    return replace(right, subject=about, among=(position + 1, stop), end=stop)


def _behind_asides(text: str, position: int, end: int) -> int:
    for _ in range(_MOST_ASIDES):
        aside = _ASIDE.match(text, position, end) or _BRACKETS.match(text, position, end) or _who_made(text, position, end)
        if not aside:
            break
        position = aside.end()
    return position


def _parties(
    text: str, sentence: Sentence, position: int, right: Right, noun_end: int, noun: Noun, apart: bool
) -> Right | None:
    """One more of `between`, `with`, `in` a country at peace, `to` a borrower."""
    rest = text[position : min(sentence.end, position + 12)].lower().replace("\n", " ")
    if not right.among and position == noun_end and noun.kind == "peace" and (place := _IN_PLACE.match(text, position)):
        stop = stop_at(grammar.PARTIES_END, text, place.end(), sentence.end, _LONGEST_PLACE)
        stop = _NAMES.match(text, place.end(), stop).end()
        return replace(right, among=(place.end(), stop), end=stop)
    if not right.among and (entered := _ENTERED.match(text, position, sentence.end)):
        stop = stop_at(grammar.PARTIES_END, text, entered.end(), sentence.end, _LONGEST_PARTIES)
        return replace(right, among=(entered.start("who"), stop), end=stop)
    if not right.among and rest.startswith((" between ", " among ")):
        stop = _both_end(text, position + 9, sentence.end)
        return replace(right, among=(position + 1, stop), end=stop)
    if right.partner:
        return None
    if noun.kind == "finance" and (lent := _BORROWER.match(text, position, sentence.end)):
        stop = stop_at(grammar.PARTIES_END, text, lent.end(), sentence.end, _LONGEST_PARTIES)
        return replace(right, partner=(lent.end(), stop), end=stop)
    if sentence.number == 0 and "," in text[position : sentence.end]:  # a headline's next clause
        sentence = msgspec.structs.replace(sentence, end=text.index(",", position))
    if rest.startswith(" with ") or (rest.startswith(", with ") and apart):
        opens = position + rest.index("with ") + 5
        stop = stop_at(grammar.PARTIES_END, text, opens, sentence.end, _LONGEST_PARTIES)
        return replace(right, partner=(opens, stop), end=stop)
    return None


def _both_end(text: str, start: int, end: int) -> int:
    """The end of those between whom it is: behind an `and`, even where the first is the `Minister for Trade`."""
    stop = stop_at(grammar.PARTIES_END, text, start, end, _LONGEST_PARTIES)
    if " and" in text[start:stop]:
        seat = _SEAT.match(text, stop, end) if _OFFICE.search(text, max(start, stop - 60), stop) else None
        return seat.end() if seat else stop
    other = _AND_NAME.search(text, stop, min(end, start + _LONGEST_PARTIES))
    if not other:
        return stop
    stop = stop_at(grammar.PARTIES_END, text, other.end(), end, _LONGEST_PARTIES)
    if text.startswith(" for ", stop) and text[stop + 5 : stop + 6].isupper():
        stop = stop_at(grammar.PARTIES_END, text, stop + 5, end, _LONGEST_PARTIES)
    return stop


def _subject(text: str, sentence: Sentence, position: int, right: Right, noun: Noun) -> Right | None:
    if right.subject or _NOT_OF.match(text, position):
        return None
    subject = about(text, position, sentence.end, noun.plural)
    if not subject or (subject.joins == "to" and right.partner and "," in text[right.partner[0] : position]):
        return None
    return replace(right, subject=subject, end=subject.end)


def about(text: str, position: int, end: int, plural: bool = False) -> About | None:
    """What the words that open at `position` say of the subject: a noun, a verb, a participle or a clause."""
    first = _FIRST.match(text, position, end)
    if not first or not ((word := first[1].lower()) in OPENINGS or word.endswith("ing")):
        return None
    if match := grammar.FOR_TO_OPENS.match(text, position, end):
        return _ended(text, About(match.end(), end, "for"), grammar.VERB_SUBJECT_ENDS)
    if match := grammar.AIM_OPENS.match(text, position, end):
        return _ended(text, About(match.end(), end, "on"), grammar.VERB_SUBJECT_ENDS)
    if match := grammar.NOUN_OPENS.match(text, position, end):
        word = " ".join(match["word"].lower().split())
        joins = word if word in ("for", "of", "over", "against", "concerning", "regarding", "covering", "governing") else "on"
        amount = _SUM_IN.match(text, match.end(), end)
        return _ended(text, About(amount.end() if amount else match.end(), end, joins), grammar.SUBJECT_ENDS, plural)
    if match := _IN_FIELD.match(text, position, end) or _IN_MATTERS.match(text, position, end):
        return About(*match.span("field"), "on")
    if match := grammar.VERB_OPENS.match(text, position, end):
        return _ended(text, About(match.end(), end, "to"), grammar.VERB_SUBJECT_ENDS)
    if match := grammar.CLAUSE_OPENS.match(text, position, end):
        modal = grammar.CLAUSE_MODAL.search(text, match.end(), min(end, match.end() + _LONGEST_PLACE))
        if modal and (match.group().rstrip().endswith("that") or _THING.match(text, match.end())):
            modal = None
        found = About(modal.end(), end, "to") if modal else About(match.end(), end, None)
        return _ended(text, found, grammar.VERB_SUBJECT_ENDS if modal else grammar.CLAUSE_ENDS)
    return _participle(text, position, end)


def _participle(text: str, position: int, end: int) -> About | None:
    """`a treaty abolishing visas`"""
    match = _DOING.match(text, position, end)
    if not match or match[1].lower() not in predicates.participles() or text.startswith(" that ", match.end(1)):
        return None
    return _ended(text, About(match.end(), end, ""), grammar.VERB_SUBJECT_ENDS)


def _ended(text: str, opened: About, ends: re.Pattern, plural: bool = False) -> About | None:
    """The subject with its end: at a word that ends it, at the end of a proper name, at the end of a list."""
    stop = stop_at(ends, text, opened.start, opened.end, _LONGEST_SUBJECT)
    while quoted := _QUOTED.match(text, stop, opened.end):
        stop = stop_at(ends, text, quoted.end(), opened.end, _LONGEST_SUBJECT)
    while _ADJECTIVE.search(text, opened.start, stop) and _MORE.match(text, stop, opened.end - 2):
        stop = stop_at(ends, text, stop + 1, opened.end, _LONGEST_SUBJECT)
    while (route := _ROUTE.match(text, stop, opened.end)) and text[text.rfind(" ", opened.start - 1, stop) + 1].isupper():
        stop = stop_at(ends, text, route.end(), opened.end, _LONGEST_SUBJECT)
    if _ONE_ADJECTIVE.fullmatch(text, opened.start, stop) and (more := _MORE_ADJECTIVES.match(text, stop, opened.end)):
        stop = stop_at(ends, text, more.end(), opened.end, _LONGEST_SUBJECT)
    proper = _CAPITALISED.match(text, opened.start, stop) if opened.joins in ("on", "of", "for", "concerning") else None
    if proper and " " in proper.group().removeprefix("the ") and text[proper.end() : proper.end() + 1] != "-":
        stop = proper.end()
    elif (plural and text[stop : stop + 1] in (",",)) or text[stop : stop + 5] == " and ":
        listed = _LIST.match(text, stop, opened.end)
        clause = _NEXT_CLAUSE.search(listed.group()) if plural and listed else None
        if clause and _THEIR_VERB.match(listed.group(), clause.start()):
            stop += clause.start()
        elif plural and listed and not clause:
            stop = stop_at(ends, text, listed.end() - len(listed.group().rsplit(" and ", 1)[-1]), opened.end, _LONGEST_SUBJECT)
    stop = whole_end(text, opened.start, stop)
    return replace(opened, end=stop) if stop > opened.start + 2 else None


def whole_end(text: str, start: int, stop: int) -> int:
    """The end of the phrase without the words with which none ends: `trade and`, `lorries of the`."""
    while stop > start:
        words = text[start:stop].rstrip(" ,;:\n")
        last = words.split()[-1].lower() if words.split() else ""
        if last not in grammar.LOOSE_ENDS:
            return start + len(words)
        stop = start + len(words) - len(last)
    return start


def stop_at(pattern: re.Pattern, text: str, start: int, end: int, limit: int) -> int:
    """Where the words from `start` end: at the pattern, at `end`, or after `limit` characters, never inside a word."""
    match = pattern.search(text, start, min(end, start + limit))
    if match and match.start() < min(end, start + limit):
        return match.start()
    stop = min(end, start + limit)
    if stop < end:  # never in the middle of a word
        stop = text.rfind(" ", start, stop) if " " in text[start:stop] else stop
    return stop
