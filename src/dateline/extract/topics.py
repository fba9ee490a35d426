"""What the article is about: topics with the words that show it, and top-level IPTC Media Topics, the main one first."""

from collections import defaultdict
from functools import cache

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline.extract.document import Document, Findings
from dateline.lexicon import lexicons
from dateline.model import AgreementFact, Noun, TopicFact

_HEADLINE, _LEDE, _OPENING, _BODY = 3.0, 2.0, 1.0, 0.5
"""What a word weighs by its sentence: headline, first sentence, the two after it, the rest."""
_REPEATS = 3  # of one word; more does not make it more of a topic
_ENOUGH, _SHARE, _MOST = 2.0, 0.2, 6
"""A topic's least weight, its least share of the first topic's weight, and how many are named."""
_SHORT_LETTERS = 3  # words as short as this are read only where they stand alone, without a plural
_FAINT = frozenset(
    [
        "business",
        "treaties",
        "diplomacy",
        "government and coalition",
        "industry",
        "economic policy",
        "water",
        "regional cooperation",
        "European Union",
    ]
)
"""Topics whose words stand in most articles: they count for half."""
_FORMS = frozenset(["treaties", "diplomacy", "summits"])
"""Topics that tell how states deal with each other, not what about."""
_MOST_EVIDENCE = 3
_OF_STATES = 5.0
"""What an agreement of states weighs for politics."""
_OF_TRADE = frozenset(["finance", "contract", "trade"])
_CODE = 2


class Topic(Noun):
    """A topic of `topics.yaml`."""

    name: str
    iptc: str
    share: float
    """How much its words count."""


def extract(document: Document, findings: Findings) -> Findings:
    """Adds `facts.topics` and `facts.iptc`."""
    weights, places = _weigh(document)
    if not weights:
        return findings
    ranked = sorted(weights, key=lambda topic: (-weights[topic], places[topic][0]))
    best = weights[ranked[0]]
    named = [topic for topic in ranked if weights[topic] >= _ENOUGH and weights[topic] >= _SHARE * best][:_MOST] or ranked[:1]
    facts = tuple(
        TopicFact(
            name=topic.name,
            rule="topic words",
            evidence=tuple(document.evidence(start, end) for start, end in places[topic][:_MOST_EVIDENCE]),
        )
        for topic in named
    )
    media = _iptc(weights, findings.facts.agreements)
    return msgspec.structs.replace(findings, facts=msgspec.structs.replace(findings.facts, topics=facts, iptc=media))


def _weigh(document: Document) -> tuple[dict[Topic, float], dict[Topic, list[tuple[int, int]]]]:
    """(weight, places) of every topic that the article touches."""
    automaton, meanings, topics = _automaton()
    lower = document.lower
    weights: dict[int, float] = defaultdict(float)
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    seen: dict[int, int] = defaultdict(int)
    following = iter(document.sentences)
    sentence = next(following, None)
    for index, start, end in automaton.find_matches_as_indexes(lower):
        while sentence is not None and sentence.end <= start:
            sentence = next(following, None)
        if sentence is None:
            break
        if start < sentence.start or seen[index] >= _REPEATS:
            continue
        end = _word_end(lower, start, end)
        if not end or end > sentence.end:
            continue
        seen[index] += 1
        number = sentence.number
        weight = _HEADLINE if number == 0 else _LEDE if number == 1 else _OPENING if number <= 3 else _BODY
        for at in meanings[index]:
            weights[at] += weight * topics[at].share
            places[at].append((start, end))
    return {topics[at]: weight for at, weight in weights.items()}, {topics[at]: told for at, told in places.items()}


def first_word(document: Document, start: int, end: int, but: str) -> tuple[int, int] | None:
    """Where the first telling topic word stands between two offsets; words of `but` tell nothing."""
    automaton, meanings, topics = _automaton()
    lower = document.lower
    for index, first, last in automaton.find_matches_as_indexes(lower[start:end]):
        first, last = start + first, _word_end(lower, start + first, start + last)
        named = document.text[first].isupper() and first > start
        if last and not named and lower[first:last] not in but and any(topics[at].name not in _FORMS for at in meanings[index]):
            return first, last
    return None


def _word_end(lower: str, start: int, end: int) -> int:
    """Where the word ends that begins with the match, a plural's s included; 0 where it is another word."""
    if start and lower[start - 1].isalnum():
        return 0
    if end - start > _SHORT_LETTERS and lower[end : end + 1] == "s":
        end += 1
    return 0 if lower[end : end + 1].isalnum() else end


def _iptc(weights: dict[Topic, float], agreements: tuple[AgreementFact, ...]) -> tuple[str, ...]:
    """The Media Topics by the weight of their topics; what states agree with each other is politics, money and goods apart."""
    sums: dict[str, float] = defaultdict(float)
    for topic, weight in weights.items():
        sums[topic.iptc] += weight
    if any(_is_between_states(fact) for fact in agreements):
        sums["politics"] += _OF_STATES
    ranked = sorted(sums, key=lambda slug: (-sums[slug], slug))
    return tuple(slug for slug in ranked if sums[slug] >= max(_ENOUGH, _SHARE * sums[ranked[0]]))[:3] or tuple(ranked[:1])


def _is_between_states(fact: AgreementFact) -> bool:
    states = [party for party in fact.parties if len(party) == _CODE and party.isupper()]
    return len(states) > 1 and fact.type not in _OF_TRADE


@cache
def _automaton() -> tuple[AhoCorasick, list[list[int]], list[Topic]]:
    """(automaton, by its patterns the indexes of what they mean, topics)."""
    meanings: dict[str, list[int]] = defaultdict(list)
    topics: list[Topic] = []
    for iptc, listed in lexicons.load("topics").items():
        for name, words in listed.items():
            topics.append(Topic(name, iptc, 0.5 if name in _FAINT else 1.0))
            for word in words.split(","):
                meanings[word.strip()].append(len(topics) - 1)
    automaton = AhoCorasick(list(meanings), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, list(meanings.values()), topics
