"""Which states act in an article, and which are only named.

Every name of a state, its people, its capital or its government is a cue; the words around it say how much it weighs: a
subject, a party to an agreement, the owner of an office, or a place where something happens. A state whose cues weigh
enough acts; the others are mentioned.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract import background, cues, former_states, hosts
from dateline.extract.document import Document, Findings, Mention
from dateline.extract.matcher import Hit
from dateline.extract.state_cues import PLACES, Cue
from dateline.lexicon import lexicons
from dateline.model import CountryFact

ENOUGH = 0.95
"""The weight from which a state acts. Weights come from a logistic regression over annotated articles, rounded by hand."""
_MOST_EVIDENCE = 3

WEIGHTS = {
    "country.title": 0.62,
    "country.title-place": 0.4,
    "country.demonym-title": 0.45,
    "country.acts": 0.45,
    "country.dateline": 0.64,
    "country.capital-acts": 0.5,
    "country.pair": 0.45,
    "country.government": 0.45,
    "country.office": 0.3,
    "country.body": 0.42,
    "country.leader": 0.37,
    "country.party": 0.5,
    "country.signs": 0.75,
    "country.host": 0.3,
    "country.company": 0.1,
    "country.partner": 0.3,
    "country.named": 0.22,
    "country.capital": 0.28,
    "country.demonym": 0.35,
    "country.place": 0.15,
    "country.part": 0.05,
}
"""What each kind of cue adds; the second and third of a kind less."""
LEDE = 0.55
"""Added for a name in the first two sentences that is not only a place."""
LEDE_OF_PEOPLE = 0.3
"""The same where only its people or things are named (`an Irishman`)."""
SHARE = 1.0
"""Times its share of all cues."""
HOME = 0.3
"""Added for the state of the dateline where the article speaks of `the government` as of its own."""
PARTY = 0.75
"""Added for a party to an agreement that is proposed, made, renewed or ended in the story."""
_MADE = frozenset(("proposed", "agreed", "signed", "ratified", "renewed", "suspended", "terminated"))
_COUNTED = (0.0, 1.0, 1.5, 1.8)
_FURNITURE, _SHORT = 5, 12
"""Sentences at the head that may be furniture, and the characters of the shortest that is none."""



_FORMS = {"country.dateline": "dateline", "country.host": "dateline", "country.part": "part"}
"""How a mention names its state where its place says more than its word."""
_EPITHET = re.compile(r"\b[Tt]he (Kingdom|Sultanate|Emirate|Principality|Grand Duchy)\b(?! of\b)")
_LANGUAGE = ("anguage: ", "anguage:  ", "anguage:")
_JOINT = re.compile(r",? and (?:the )?|, (?:the )?|,? or |/| & ")
_OWN_GOVERNMENT = re.compile(
    r"\b[Tt]he (?:[Gg]overnment|[Pp]rime [Mm]inister|[Pp]resident|[Cc]abinet|[Pp]arliament|[Ss]enate|army|armed forces|"
    r"[a-z]{1,40} ministry|[Oo]pposition|central bank|Supreme Court)\b(?! of )|(?:\.\s{1,3}|\n)(?:Prime Minister|President) [A-Z]")


def extract(document: Document, findings: Findings) -> Findings:
    """Country facts, the weightiest first and actors apart from the mentioned, and a mention for every name."""
    found = _cues(document)
    scores: dict[str, list[Cue]] = defaultdict(list)
    for cue in found:
        scores[cue.code].append(cue)
    acting, mentioned, would_act = [], [], []
    lede = _lede(document)
    weights = {code: weight(own, len(found), lede) for code, own in scores.items()}
    for code, own in sorted(scores.items(), key=lambda item: -weights[item[0]]):
        heavy = weights[code] >= ENOUGH or (
            weights[code] + HOME >= ENOUGH and any(cue.rule == "country.dateline" for cue in own) and _at_home(document))
        (acting if heavy else mentioned).append(_fact(document, code, own))
        if not heavy and weights[code] + PARTY >= ENOUGH and any(cue.rule not in PLACES for cue in own):
            would_act.append(code)
    if not acting and (told := next((code for code in weights if _is_told_from(scores[code])), None)) and _at_home(document):
        acting = [fact for fact in mentioned if fact.code == told]
        mentioned = [fact for fact in mentioned if fact.code != told]
    facts = replace(findings.facts, countries=tuple(acting), countries_mentioned=tuple(mentioned))
    mentions = tuple(
        Mention(
            cue.hit.start, cue.hit.end, cue.sentence, "country", cue.code,
            _FORMS.get(cue.rule, cue.hit.name.form),
        )
        for cue in found if cue.hit.name.kind != "leader"
    )
    mentions += tuple(_by_epithet(document, [fact.code for fact in acting]))
    traps = (hit for hit in document.hits if hit.name.kind == "trap")
    refused = tuple(("no state: part of another name", document.evidence(hit.start, hit.end)) for hit in traps)
    return replace(
        findings, facts=facts, mentions=(*findings.mentions, *sorted(mentions)), refused=(*findings.refused, *refused),
        would_act=tuple(would_act),
    )


def _by_epithet(document: Document, acting: list[str]) -> Iterator[Mention]:
    """`the Kingdom` where one state that acts is one."""
    for match in _EPITHET.finditer(document.plain) if document.hints["epithet"] else ():
        sentence = document.sentence_at(match.start(1))
        meant = [code for code in acting if any(f"{match[1]} of" in name for name in lexicons.countries()[code].official)]
        if len(meant) == 1 and sentence is not None and match.end() <= sentence.end:
            yield Mention(match.start(1), match.end(1), sentence.number, "country", meant[0], "name")


def with_parties(document: Document, findings: Findings) -> Findings:
    """The same with those states acting, too, that a found agreement makes a party, if not all else speaks against it."""
    agreements = (fact for fact in findings.facts.agreements if fact.status in _MADE and not background.is_recalled(document, fact))
    owners = {body.name: body.country for body in findings.facts.organizations}
    parties = {owners.get(party, party) for fact in agreements for party in fact.parties}.intersection(findings.would_act)
    if not parties:
        return findings
    facts = findings.facts
    promoted = tuple(fact for fact in facts.countries_mentioned if fact.code in parties)
    rest = tuple(fact for fact in facts.countries_mentioned if fact.code not in parties)
    return replace(findings, facts=replace(facts, countries=(*facts.countries, *promoted), countries_mentioned=rest))


def _lede(document: Document) -> int:
    """The number of the sentence that opens the story: the first that ends with a stop, after date lines and the like."""
    opening = document.sentences[1 : _FURNITURE + 1]
    long = (s.number for s in opening if s.end - s.start >= _SHORT and document.text[s.end - 1] in ".!?\"”’'")
    return next(long, 1)


def weight(own: list[Cue], everything: int, opening: int = 1) -> float:
    """What the cues of one state weigh together, of an article with so many cues, whose story a sentence of that number opens."""
    total, lede = 0.0, 0.0
    counts: dict[str, int] = {}
    for cue in own:
        counts[cue.rule] = counts.get(cue.rule, 0) + 1
        told = 0 < cue.sentence <= max(2, opening) or (cue.sentence == 0 and cue.rule == "country.leader")
        if told and cue.rule not in PLACES and lede != LEDE:
            lede = LEDE if cue.rule != "country.demonym" else LEDE_OF_PEOPLE
    for rule, count in counts.items():
        total += WEIGHTS[rule] * _COUNTED[min(count, 3)]
    return total + lede + SHARE * len(own) / everything


def _is_told_from(own: list[Cue]) -> bool:
    """Whether the dateline is of that state."""
    return any(cue.rule in ("country.dateline", "country.host") for cue in own)


def _at_home(document: Document) -> bool:
    """Whether the text speaks of `the government` as of its own."""
    return _OWN_GOVERNMENT.search(document.plain) is not None


def _fact(document: Document, code: str, own: list[Cue]) -> CountryFact:
    best = sorted(own, key=lambda cue: -WEIGHTS[cue.rule])[:_MOST_EVIDENCE]
    return CountryFact(
        code=code, name=lexicons.name_of(code), rule=best[0].rule,
        evidence=tuple(document.evidence(cue.hit.start, cue.hit.end) for cue in best),
    )


def _cues(document: Document) -> list[Cue]:
    found: list[Cue] = []
    for chain in _chains(document):
        sentence = chain[0].sentence
        for hit in chain:
            if hit.name.kind == "organization":
                entry = lexicons.organization(hit.name.keys[0])
                rule = "country.company" if entry.company else "country.body"
                found.append(Cue(entry.country, rule, hit, sentence.number))
                continue
            rule = cues.rule(document, hit, chain, sentence)
            for code in _meant(document, hit):
                found.append(Cue(code, rule, hit, sentence.number))
    found += [Cue(hit.name.keys[0], "country.leader", hit, hit.sentence.number) for hit in document.leaders]
    return hosts.told_apart(document, former_states.of_their_time(document, found))


def _chains(document: Document) -> list[list[Hit]]:
    """Names of states that are listed side by side (`Samoa, Tonga and Fiji`): what stands around the list concerns all."""
    chains: list[list[Hit]] = []
    plain = document.plain
    for hit in document.hits:
        if hit.name.kind == "organization" and hit.name.form != "acronym" and document.organization_country(hit):
            chains.append([hit])
        elif hit.name.kind == "country" and not plain.endswith(_LANGUAGE, 0, hit.start):
            last = chains[-1][-1] if chains else None
            if last is not None and hit.start - last.end < 12 and _JOINT.fullmatch(plain, last.end, hit.start):
                chains[-1].append(hit)
            else:
                chains.append([hit])
    return chains


def _meant(document: Document, hit: Hit) -> tuple[str, ...]:
    """The states a name means here: of those that share it, the one whose sign stands in the text."""
    if hit.name.form == "pair" or len(hit.name.keys) == 1:
        return hit.name.keys
    signs = lexicons.signs(document.text[hit.start:hit.end])
    chosen = next((code for code, words in signs.items() if any(_stands(document.text, word) for word in words)), None)
    return (chosen or hit.name.keys[0],)


def _stands(text: str, name: str) -> bool:
    """Whether a name stands in a text by itself: `Dominica` but not in `Dominican`, nor in `Democratic Republic of Congo`."""
    return any(
        not text[match.end():match.end() + 1].isalnum() and not text.endswith("Democratic ", 0, match.start())
        for match in re.finditer(re.escape(name), text)
    )
