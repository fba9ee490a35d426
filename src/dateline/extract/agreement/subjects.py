"""What an agreement is about: the words before and after its noun, what the sentence says it does, what stands around it."""

import re
from functools import cache

from msgspec.structs import replace

from dateline.extract import topics
from dateline.extract.agreement import complement, grammar, predicates
from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Noun, Phrase
from dateline.extract.document import Document
from dateline.lexicon import lexicons
from dateline.model import Sentence

_WORDS = re.compile(r"[\w][\w'’&-]{0,40}")
_LATER = re.compile(
    r",\s|\s(?=(?:for|that|which|under which|whereby|by which|where|aimed at|meant to|designed to)\s)|"
    r"\s(?=and (?:also )?(?:provides|covers|concerns|sets up|allows|lets|regulates|envisages|foresees|calls) )"
)
_FIELD = re.compile(
    r"\b(?:cooperation|co-operation|collaboration|ties|relations|exchanges?|talks|negotiations|differences|"
    r"partnership|quarrel|dispute|coordination|settled|terms)\s{1,9}"
    r"(?:in|on|over|regarding|concerning|in the (?:fields?|areas?) of)\s{1,9}(?!(?:the )?(?:\d|"
    r"[A-Z][a-z]{1,40}(?:day|ber|"
    r"uary)\b))",
    re.I,
)
_ORDER = re.compile(
    r"\b(?:order(?:s|ed)?|buy|bought|purchas\w{1,40}|suppl(?:y|ies|ied)|deliver\w{0,40}|build|built|sell|sold|"
    r"lease[sd]?|"
    r"provide[sd]?|lend|lent)\s{1,9}(?P<what>[^,;.]{4,60}?)"
    r"\s{1,9}(?:from|under|to|with|by|in|for)\b"
)
_UNDER = re.compile(r",?\s{1,9}under\s{1,9}(?:an?|the)\s{1,9}(?:\S+\s{1,9}){0,3}$")
_DATELINE = re.compile(r"[A-ZÀ-Þ][^a-z\n]{2,30}[^:—–\n]{0,40}?(?::|\s[-—–]{1,40})\s")
_CLAUSE = re.compile(r";\s|$")
_LONGEST_CLAUSE = 160
_LONGEST_OBJECT = 120
_REACH = 260
_IT = re.compile(r"(?:It|This|The \w{1,40}|Under (?:it|the \w{1,40}|its terms),?)(?=\s)")
_RELATIONS = re.compile(
    r"\b(?:open|establish|restor|resum|normali[sz])(?:e|ed|es|ing)? (?:full |formal |their )?"
    r"(?P<what>(?:diplomatic|consular) (?:relations|ties))\b"
)
_FRONTED = re.compile(
    r"(?:Turning to|Regarding|Concerning|With (?:regard|respect) to|As (?:for|regards|concerns)|"
    r"In the (?:fields?|areas?|spheres?|sectors?) of|On the (?:questions?|subject|issues?|matter|topic) of)\s"
    r"(?:the\s|an?\s)?(?:(?:projected|planned|proposed)\s)?(?P<what>[a-z][^,.;:“”\"]{3,90}),\s"
)
"""What a sentence is said to speak of before it speaks."""
_IS_MADE = re.compile(
    rf"\s(?:has|have|had|was|were|is|are|will be|may be|could be)(?: \w{{1,15}})? ?(?:been )?(?:{grammar.MADE})"
    r"(?: \w{3,9}day| in [A-Z]\w{1,20}| today| yesterday| here)?"
    r"(?=\s(?:on|for|to|concerning|regarding|covering)\s(?!its\s|their\s))"
)
"""What was done with it, behind the noun; what it is about may stand behind that."""
_IN_IT = re.compile(r"(?:In|Under|By|Through|With)\s(?:(?:the|this|that|its|their|an?)\s)?")
_PLEDGE = re.compile(
    r",?\s[^,.;:]{3,60}?\s(?:will|would|shall|are to|is to|(?:pledge|commit|bind|oblige|undertake|promise|agree)(?:s|d|ed|ted)?"
    r"(?:\s(?:themselves|itself|each other))?\sto|undertook to)\s(?!(?:be|have|not|also)\b)"
)
"""`the two ministries commit themselves to`"""
_QUOTED = re.compile(r"\s?[“\"][\w’' -]{3,40}(?=[,.]?[”\"])")
"""A few words of somebody else at the end."""
_FIGURE = re.compile(r"\d")
_HEADS = frozenset("agreement accord pact deal treaty protocol arrangement and of".split())
"""Parts of a noun of several words that tell nothing of its subject."""


_BARE = grammar.STOPPERS | grammar.ARTICLES.keys()
"""Words of no sense of their own."""
_FAINT = frozenset(
    word[:5]
    for word in """cooperation co-operation relations field exchange development sector strategic joint framework general mutual
    comprehensive bilateral collaboration partnership area project""".split()
)
"""Stems that compare only where there is nothing else: cooperation is what most agreements are about."""


def predicate(phrase: Phrase, text: str) -> About | None:
    """What the sentence says the agreement does: `The pact allows ...`, `an accord that lets ...`."""
    limit = min(phrase.sentence.end, phrase.end + _REACH)
    found = _verb(text, phrase.end, phrase.sentence.end)
    if found:
        return found
    for edge in _LATER.finditer(text, phrase.end, limit):
        found = complement.about(text, edge.start(), phrase.sentence.end) or _verb(text, edge.start(), phrase.sentence.end)
        if found and (found.joins not in ("for", "of", "over") or grammar.FOR_TO_OPENS.match(text, edge.start())):
            return found
    return _behind_its_verb(phrase, text) or _bound_to(phrase, text)


def _behind_its_verb(phrase: Phrase, text: str) -> About | None:
    """`A deal has been reached on cod`"""
    made = _IS_MADE.match(text, phrase.end, phrase.sentence.end)
    found = complement.about(text, made.end(), phrase.sentence.end) if made else None
    return found if found and found.joins in ("on", "for", "to", "concerning", "regarding", "covering") else None


def _bound_to(phrase: Phrase, text: str) -> About | None:
    """`In the third protocol the two pledge to seal the border`"""
    if not _IN_IT.fullmatch(text, phrase.sentence.start, phrase.start):
        return None
    opens = _PLEDGE.match(text, phrase.end, phrase.sentence.end)
    if not opens:
        return None
    stop = stop_at(grammar.VERB_SUBJECT_ENDS, text, opens.end(), phrase.sentence.end, _LONGEST_OBJECT)
    quoted = _QUOTED.match(text, stop, phrase.sentence.end)
    return About(opens.end(), quoted.end() if quoted else whole_end(text, opens.end(), stop), "to")


def fronted(phrase: Phrase, text: str) -> About | None:
    """Of what the sentence speaks: `Turning to the pipeline, he said that an agreement ...`"""
    opens = _FRONTED.match(text, phrase.sentence.start, phrase.start)
    return About(*opens.span("what"), "on") if opens else None


def _verb(text: str, position: int, end: int) -> About | None:
    opened = predicates.opening(text, position, end)
    if not opened:
        return None
    ends = grammar.VERB_SUBJECT_ENDS if opened.verb else grammar.SUBJECT_ENDS
    stop = whole_end(text, opened.start, stop_at(ends, text, opened.start, end, _LONGEST_OBJECT))
    return replace(opened, end=stop) if stop > opened.start + 1 else None


def around(document: Document, phrase: Phrase) -> About | None:
    """The field that the sentence, or the one beside it, names: `cooperation in mining`."""
    text, sentence = document.text, phrase.sentence
    order = _ORDER.search(text, sentence.start, phrase.start)
    if order:
        return About(*order.span("what"), None)
    return (
        _under(text, phrase)
        or _field(document, phrase)
        or _relations(document, phrase)
        or _next(document, sentence)
        or (None if phrase.noun.kind == "peace" else _topic(document, phrase))
    )


def _under(text: str, phrase: Phrase) -> About | None:
    """`Patients will cross the border under a letter of intent`"""
    sentence = phrase.sentence
    under = _UNDER.search(text, max(sentence.start, phrase.start - 40), phrase.start)
    if not under or under.start() <= sentence.start + 20:
        return None
    dateline = _DATELINE.match(text, sentence.start, under.start())
    start = dateline.end() if dateline else sentence.start
    return About(start, stop_at(_CLAUSE, text, start, under.start(), _LONGEST_CLAUSE), None)


def _beside(document: Document, sentence: Sentence) -> tuple[Sentence, ...]:
    index = min(sentence.number, len(document.sentences) - 1)
    if document.sentences[index] is not sentence:
        index = document.sentences.index(sentence)
    return document.sentences[max(0, index - 1) : index + 2]


def _field(document: Document, phrase: Phrase) -> About | None:
    beside = _beside(document, phrase.sentence)
    for sentence in sorted(beside, key=lambda sentence: sentence is not phrase.sentence):
        opens = _FIELD.search(document.text, sentence.start, sentence.end)
        if opens:
            stop = stop_at(grammar.SUBJECT_ENDS, document.text, opens.end(), sentence.end, _LONGEST_OBJECT)
            return About(opens.end(), whole_end(document.text, opens.end(), stop), None)
    return None


def _relations(document: Document, phrase: Phrase) -> About | None:
    """`Peru opened diplomatic relations with Chile. The accord was signed ...`"""
    if phrase.noun.kind not in ("agreement", "treaty", "declaration"):
        return None
    found = (_RELATIONS.search(document.lower, one.start, one.end) for one in _beside(document, phrase.sentence))
    return next((About(*match.span("what"), None) for match in found if match), None)


def _next(document: Document, sentence: Sentence) -> About | None:
    """`... signed a protocol. It provides for ...`"""
    later = next((other for other in _beside(document, sentence) if other.start > sentence.start), None)
    opens = later and _IT.match(document.text, later.start, later.end)
    return _verb(document.text, opens.end(), later.end) if opens else None


def _topic(document: Document, phrase: Phrase) -> About | None:
    """The first word near the phrase that names a topic."""
    near = (
        phrase.sentence,
        *(s for s in _beside(document, phrase.sentence) if s.start < phrase.sentence.start),
        *document.sentences[:2],
    )
    found = (topics.first_word(document, sentence.start, sentence.end, but=phrase.noun.name) for sentence in near)
    return next((About(*span, None) for span in found if span), None)


@cache
def empty() -> frozenset[str]:
    """Words that say nothing of a subject."""
    return frozenset(lexicons.load("agreement_kinds")["empty"])


def words(phrase: Phrase, about: About | None, text: str, named: tuple[Actor, ...]) -> list[str]:
    """The words that say what it is about, in order: those before the noun, then those after it; names of parties left out."""
    found = []
    for start, end in [*phrase.meant, *phrase.modifiers, *([about.span] if about else [])]:
        for match in _WORDS.finditer(text, start, end):
            word = match.group()
            low = word.lower()
            if low in _BARE or low.isdigit() or (low in empty() and not (phrase.proper and word[0].isupper())):
                continue
            if not named or not any([actor.start <= match.start() < actor.end for actor in named]):
                found.append(low)
    return found


@cache
def _spelled_out() -> dict[str, str]:
    """The words for which an acronym stands."""
    return lexicons.load("agreement_kinds")["spelled out"]


def telling(noun: Noun) -> list[str]:
    """The words of the noun itself that tell a subject: of a free trade agreement, `free` and `trade`."""
    own = _spelled_out().get(noun.name, noun.name).split()
    return (
        [word for word in own if word not in _HEADS]
        if noun.kind in ("treaty", "trade", "finance", "contract") and len(own) > 1
        else []
    )


def stems(phrase: Phrase, about: About | None, text: str, named: tuple[Actor, ...]) -> frozenset[str]:
    """The beginnings of those words, which compare whatever the endings."""
    found = frozenset(
        word[:5]
        for word in [*telling(phrase.noun), *words(phrase, about, text, named)]
        if len(word) > 2 and not _FIGURE.search(word)
    )
    return found - _FAINT or found
