"""What an agreement is about: the words before and after its noun, what the sentence says it does, what stands around it."""

import re
from functools import cache

from dateline.extract import lexicons, topics
from dateline.extract.agreement import grammar
from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.nounphrase import stop_at
from dateline.extract.agreement.phrase import Noun, Phrase, Span
from dateline.extract.document import Document

_WORDS = re.compile(r"[\w][\w'’&-]{0,40}")
_VERB = (
    r"(?:provid(?:es?|ed|ing) for|concern(?:s|ed|ing)?|deals? with|dealt with|cover(?:s|ed|ing)?|relat(?:es?|ed|"
    r"ing) to|focus(?:es|ed|ing)? on|"
    r"allow(?:s|ed|ing)?|lets?|letting|enabl(?:es?|ed|ing)|links?|linking|seeks? to|aims? (?:to|at)|aimed at|"
    r"calls? for|commit(?:s|ted|ting)?|"
    r"regulat(?:es?|ed|ing)|govern(?:s|ed|ing)?|requir(?:es?|ed|ing)|bans?|banning|establish(?:es|ed|ing)?|"
    r"creat(?:es?|ed|ing)|envisag(?:es?|ed|ing)|"
    r"stipulat(?:es?|ed|ing)(?: that)?|oblig(?:es?|ed|ing)|permit(?:s|ted|ting)?|paves? the way for|"
    r"opening the way for|paving the way for|raising|extending|"
    r"foresees?|involv(?:es?|ed|ing)|includ(?:es?|ed|ing)|call(?:s|ed|ing)? for|set(?:s|ting)? (?:up|out)|"
    r"facilitat(?:es?|ed|ing)|eas(?:es?|ed|ing)|"
    r"boost(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|expand(?:s|ed|ing)?|promot(?:es?|ed|ing)|improv(?:es?|ed|ing)|"
    r"guarante(?:es?|ed|eing)|limit(?:s|ed|ing)?|"
    r"protect(?:s|ed|ing)?|cut(?:s|ting)?|remov(?:es?|ed|ing)|reduc(?:es?|ed|ing)|(?:will|would) (?!be\b|have\b|"
    r"not\b|also\b|take\b|come\b|enter\b|run\b|expire\b|last\b|remain\b|go\b|need\b|soon\b|now\b)\w{1,40})"
)
_PREDICATE = re.compile(
    rf"(?:[,\s]|\b(?:which|that|also|has|have|is|was|will|would|initially|mainly)\b){{0,12}}\b{_VERB}\s{{1,9}}", re.I
)
_LATER = re.compile(
    rf"(?:,\s{{1,9}}(?:which\s{{1,9}})?{_VERB}|\bthat (?:lets|allows|enables|will|would|gives|provides for|covers|commits)|"
    rf"\bunder which|\bwhereby|\bby which|,?\s{{1,9}}(?:aimed at|meant to|designed to)"
    r"|\bfor (?=[A-Z][^,;.]{2,40}\sto\s))\s{0,9}",
    re.I,
)
_FIELD = re.compile(
    r"\b(?:cooperation|co-operation|collaboration|ties|relations|exchanges?|talks|negotiations|differences|"
    r"partnership|quarrel|dispute|coordination|settled|terms)\s{1,9}"
    r"(?:in|on|over|regarding|concerning|in the (?:fields?|areas?) of)\s{1,9}(?!(?:the )?(?:\d|[A-Z][a-z]{1,40}(?:day|ber|"
    r"uary)\b))",
    re.I,
)


_ORDER = re.compile(
    r"\b(?:order(?:s|ed)?|buy|bought|purchas\w{1,40}|suppl(?:y|ies|ied)|deliver\w{0,40}|build|built|sell|sold|lease[sd]?|"
    r"provide[sd]?|lend|lent)\s{1,9}(?P<what>[^,;.]{4,60}?)"
    r"\s{1,9}(?:from|under|to|with|by|in|for)\b"
)


_UNDER = re.compile(r",?\s{1,9}under\s{1,9}(?:an?|the)\s{1,9}(?:\S+\s{1,9}){0,3}$")
_DATELINE = re.compile(r"[A-ZÀ-Þ][^a-z\n]{2,30}[^:—–\n]{0,40}?(?::|\s[-—–]{1,40})\s")
_CLAUSE = re.compile(r";\s|$")
_LONGEST_CLAUSE = 160


def predicate(phrase: Phrase, text: str) -> Span | None:
    """What the sentence says the agreement does: `The pact allows ...`, `an accord that lets ...`."""
    limit = min(phrase.sentence.end, phrase.end + 260)
    opens = _PREDICATE.match(text, phrase.end, limit) or _LATER.search(text, phrase.end, limit)
    if not opens:
        return None
    stop = stop_at(grammar.SUBJECT_ENDS, text, opens.end(), phrase.sentence.end, 110)
    return (opens.end(), stop) if stop > opens.end() + 3 else None


def around(document: Document, phrase: Phrase) -> Span | None:
    """The field that the sentence, or the one before it, names: `cooperation in mining`."""
    order = _ORDER.search(document.text, phrase.sentence.start, phrase.start)
    if order:
        return order.span("what")
    under = _UNDER.search(document.text, max(phrase.sentence.start, phrase.start - 40), phrase.start)
    if under and under.start() > phrase.sentence.start + 20:  # `Patients will cross the border under a letter of intent`
        dateline = _DATELINE.match(document.text, phrase.sentence.start, under.start())
        start = dateline.end() if dateline else phrase.sentence.start
        return start, stop_at(_CLAUSE, document.text, start, under.start(), _LONGEST_CLAUSE)
    index = document.sentences.index(phrase.sentence)
    for sentence in (
        phrase.sentence,
        *reversed(document.sentences[max(0, index - 1) : index]),
        *document.sentences[index + 1 : index + 2],
    ):
        opens = _FIELD.search(document.text, sentence.start, sentence.end)
        if opens:
            return opens.end(), stop_at(grammar.SUBJECT_ENDS, document.text, opens.end(), sentence.end, 110)
    for sentence in document.sentences[index + 1 : index + 2]:  # `... signed a protocol. It provides for ...`
        opens = re.compile(rf"(?:It|This|The \w{{1,40}}|Under (?:it|the \w{{1,40}}|its terms))\s{{1,9}}{_VERB}\s{{1,9}}").match(
            document.text, sentence.start, sentence.end
        )
        if opens:
            return opens.end(), stop_at(grammar.SUBJECT_ENDS, document.text, opens.end(), sentence.end, 110)
    if phrase.noun.kind == "peace":
        return None
    near = (phrase.sentence, *document.sentences[max(0, index - 1) : index], *document.sentences[:2])
    found = (topics.first_word(document, sentence.start, sentence.end, but=phrase.noun.name) for sentence in near)
    return next((span for span in found if span), None)


_FIGURE = re.compile(r"\d")
_HEADS = frozenset("agreement accord pact deal treaty protocol arrangement and of".split())
"""Parts of a noun of several words that tell nothing of its subject."""


@cache
def empty() -> frozenset[str]:
    """Words that say nothing of a subject."""
    return frozenset(lexicons.load("agreement_kinds")["empty"])


def words(phrase: Phrase, about: Span | None, text: str, named: tuple[Actor, ...]) -> list[str]:
    """The words that say what it is about, in order: those before the noun, then those after it; names of parties left out."""
    found = []
    for start, end in [*phrase.modifiers, *([about] if about else [])]:
        for match in _WORDS.finditer(text, start, end):
            low = match.group().lower()
            if (
                ((phrase.proper and match.group()[0].isupper()) or low not in empty())
                and low not in grammar.STOPPERS
                and low not in grammar.ARTICLES
                and not low.isdigit()
                and not any(actor.start <= match.start() < actor.end for actor in named)
            ):
                found.append(low)
    return found


def telling(noun: Noun) -> list[str]:
    """The words of the noun itself that tell a subject: of a free trade agreement, `free` and `trade`."""
    own = noun.name.split()
    return [word for word in own if word not in _HEADS] if noun.kind in ("treaty", "trade", "finance") and len(own) > 1 else []


def stems(phrase: Phrase, about: Span | None, text: str, named: tuple[Actor, ...]) -> frozenset[str]:
    """The beginnings of those words, which compare whatever the endings."""
    return frozenset(
        word[:5]
        for word in [*telling(phrase.noun), *words(phrase, about, text, named)]
        if len(word) > 2 and not _FIGURE.search(word)
    )
