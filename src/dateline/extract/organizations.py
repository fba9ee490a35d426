"""Bodies with a part in the story: intergovernmental organisations, ministries, companies, courts, movements.

A body is found by the lexicon, by the form of its name (`bodies`), by its acronym in brackets, or by what the text says it
is (`the carrier Kite Air`). Its full name, its acronym and its short form are one body.
"""

import re
from bisect import bisect_right
from operator import attrgetter

from msgspec.structs import replace

from dateline.extract import bodies, names_near, offices, short_forms, unnamed
from dateline.extract.document import Document, Findings, Mention
from dateline.extract.holders import without_holder
from dateline.extract.phrases import CAPITAL, JOINING, Phrase, Word
from dateline.extract.short_forms import Chunk, Found, chunks
from dateline.extract.vocabulary import COMPOUND, NAMES_BODY, NEVER, SENTENCE_OPENER, THING
from dateline.lexicon import lexicons
from dateline.model import OrganizationFact

_MOST_EVIDENCE = 3
_NO_PART = {"organization.press": "no body of the story: press", "organization.generic": "no body of the story: generic"}
_NEWSROOMS = ("News Agency", "Press Agency", "News Service", "Press Association")
_OWNS = re.compile(r"(?:'s)? (?:[a-z-]{1,40} ){0,5}")
_IN_BRACKETS = re.compile(r"\(([A-Z]{2,8})\)")
_OF_A_THING = re.compile(r" (?:treaty|agreement|pact|accord|convention|protocol|declaration|law|bill|scheme)\b")
_MORE_DOMAINS = re.compile(r"(?:, [A-Z][a-z]{1,40}(?: [A-Z][a-z]{1,40})?){1,3},? and [A-Z][a-z]{1,40}(?: [A-Z][a-z]{1,40})?")


def extract(document: Document, findings: Findings) -> Findings:
    """Organisation facts, and a mention for every name; mentions of countries inside those names give way to them."""
    found = _found(document)
    groups: dict[str, list[Found]] = {}
    for one in found:
        groups.setdefault(one.key, []).append(one)
    facts, mentions, refused = [], [], []
    for group in groups.values():
        if all(one.rule in _NO_PART for one in group):
            refused.append((_NO_PART[group[0].rule], document.evidence(group[0].start, group[0].end)))
            continue
        fact = _fact(document, group)
        facts.append(fact)
        for one in group:
            form = "acronym" if one.name == fact.acronym or one.name.isupper() else "name"
            mentions.append(Mention(one.start, one.end, one.sentence, "organization", fact.name, form))
    return replace(
        findings, facts=replace(findings.facts, organizations=tuple(facts)), mentions=laid_over(findings.mentions, mentions),
        refused=(*findings.refused, *refused),
    )


def laid_over(below: tuple[Mention, ...], above: list[Mention]) -> tuple[Mention, ...]:
    """All mentions in the order of the text; where two overlap, the one above stays."""
    if not above:
        return below
    kept, above = [], sorted(above)
    following = iter(above)
    over = next(following, None)
    for mention in below:
        while over is not None and over.end <= mention.start:
            over = next(following, None)
        if over is None or over.start >= mention.end:
            kept.append(mention)
    return tuple(sorted((*kept, *above), key=attrgetter("start")))


def _fact(document: Document, group: list[Found]) -> OrganizationFact:
    best = max(group, key=lambda one: (not one.name.isupper(), one.sentence > 0, len(one.name)))
    acronym = next((one.acronym for one in group if one.acronym), None)
    country = next((one.country for one in group if one.country), None)
    order = sorted(group, key=lambda one: (one is not best, one.start))[:_MOST_EVIDENCE]
    return OrganizationFact(
        name=best.name, acronym=acronym, country=country, rule=best.rule,
        evidence=tuple(document.evidence(one.start, one.end) for one in order),
    )


def _found(document: Document) -> list[Found]:
    plain, acronyms, result = document.plain, {}, []
    unclaimed: list[Chunk] = []
    for phrase in document.phrases:
        at, size = 0, len(phrase.words)
        for span in _spelled(plain, phrase, bodies.spans(phrase)) if phrase.bits & NAMES_BODY else ():
            found = _from_span(plain, phrase, span, acronyms)
            if found:
                unclaimed.extend(chunks(phrase, at, span.first))
                at = span.last
                result.append(found)
        if phrase.unexplained:
            unclaimed.extend(chunks(phrase, at, size))
    result.extend(_inside_compounds(document, result))
    brackets = frozenset(_IN_BRACKETS.findall(plain)) - acronyms.keys()
    result.extend(found for chunk in unclaimed if (found := _from_context(document, chunk, acronyms, brackets)))
    keys = short_forms.keys(result)
    if keys:
        result = [replace(one, key=keys.get(one.key, one.key)) for one in result]
    result.extend(short_forms.again(unclaimed, result, acronyms))
    result = [replace(one, country=owner) if not one.country and (owner := _owner(document, one)) else one for one in result]
    return sorted(result, key=lambda one: one.start)


def _spelled(plain: str, phrase: Phrase, spans: list[bodies.Span]) -> list[bodies.Span]:
    """The spans with one over `and` where an acronym behind spells all: `Lake Haulage and Services Ltd (LHSL)`."""
    if not spans:
        return spans
    words = phrase.words
    joined = next((at for at, word in enumerate(words) if word.text in ("and", "&")), None)
    acronym = bodies.acronym_after(plain, words[-1].end) if joined else None
    first = bodies.spells(acronym, list(words)) if acronym else None
    if first is None or first > joined or words[-1].bits & THING:
        return spans
    return [*(span for span in spans if span.last <= first), bodies.Span(first, len(words), "organization.acronym")]


def _owner(document: Document, one: Found) -> str | None:
    """The state whose body the text calls it: `South Korea's Hanbit Steel`, `the Turkish builder Orsa`."""
    if one.rule in ("organization.lexicon", "organization.press"):
        return None
    near = names_near.hits_between(document, max(0, one.start - 40), one.start)
    hit = near[-1] if near else None
    if hit is None or hit.name.kind != "country" or hit.name.form == "pair":
        return None
    between = document.plain[hit.end:one.start]
    return hit.name.keys[0] if _OWNS.fullmatch(between) and (hit.name.form == "demonym" or between.startswith("'s")) else None


def _from_span(plain: str, phrase: Phrase, span: bodies.Span, acronyms: dict[str, str]) -> Found | None:
    named = phrase.words[span.first:span.last]
    if span.rule == "organization.lexicon":
        return _listed(plain, phrase, named, acronyms)
    opened = span.rule == "organization.opened"
    named = without_holder(plain, named)
    if bodies.is_generic(named) or (bodies.is_thing(named) and not opened):
        return None
    if phrase.sentence.number == 0 and _is_headline_case(phrase):
        return None
    start, end = named[0].start, named[-1].end
    if opened:
        end = _over_commas(plain, end)
    elif _OF_A_THING.match(plain, end):
        return None
    name = _written(plain, start, end)
    acronym = bodies.acronym_after(plain, end)
    if acronym and bodies.spells(acronym, list(named)) is None:
        acronym = None
    key = lexicons.folded(name)
    if acronym:
        acronyms[acronym] = key
    initials = "".join(word.text[0] for word in named if word.kind != JOINING)
    if len(initials) > 2:
        acronyms.setdefault(initials, key)
    country = next((word.hit.name.keys[0] for word in named if word.hit and word.hit.name.kind == "country"), None)
    rule = "organization.press" if name.endswith(_NEWSROOMS) else span.rule
    return Found(name, key, start, end, phrase.sentence.number, rule, acronym, country)


def _over_commas(plain: str, end: int) -> int:
    """Where `Ministry of Trade, Industry and Fisheries` ends."""
    more = _MORE_DOMAINS.match(plain, end)
    if more and all(word.lower() in offices.MODIFIERS or word == "and" for word in more.group().replace(",", "").split()):
        return more.end()
    return end


def _listed(plain: str, phrase: Phrase, named: tuple[Word, ...], acronyms: dict[str, str]) -> Found | None:
    hit = named[0].hit
    entry = lexicons.organization(hit.name.keys[0])
    headline = phrase.sentence.number == 0
    if headline and hit.name.form == "acronym" and plain[phrase.sentence.start:phrase.sentence.end].isupper():
        return None
    rule = "organization.press" if entry.press else "organization.lexicon"
    key = lexicons.folded(entry.name)
    if hit.name.form == "acronym":
        key = acronyms.get(plain[hit.start:hit.end], key)
    elif entry.acronym:
        acronyms.setdefault(entry.acronym, key)
    name = _written(plain, hit.start, hit.end)
    return Found(name, key, hit.start, hit.end, phrase.sentence.number, rule, entry.acronym, entry.country)


def _inside_compounds(document: Document, found: list[Found]):
    """Names of the lexicon inside other words: the second one of `UK-EU`, the one in `UN-brokered`."""
    claimed = sorted((one.start, one.end) for one in found)
    starts = [start for start, _ in claimed]
    for hit in document.hits:
        if hit.name.kind != "organization":
            continue
        index = bisect_right(starts, hit.start) - 1
        if index >= 0 and claimed[index][1] > hit.start:
            continue
        entry, sentence = lexicons.organization(hit.name.keys[0]), document.sentence_at(hit.start)
        if document.plain[hit.start - 1:hit.start] != "-" and document.plain[hit.end:hit.end + 1] != "-":
            continue
        rule = "organization.press" if entry.press else "organization.lexicon"
        name = document.plain[hit.start:hit.end]
        yield Found(name, lexicons.folded(entry.name), hit.start, hit.end, sentence.number, rule, entry.acronym, entry.country)


def _written(plain: str, start: int, end: int) -> str:
    return plain[start:end]


def _is_headline_case(phrase: Phrase) -> bool:
    """Title Case or capitals throughout: capitals say nothing there."""
    return len(phrase.words) > 5 or all(word.text.isupper() for word in phrase.words if word.kind == CAPITAL)


def _from_context(document: Document, chunk: Chunk, acronyms: dict[str, str], brackets: frozenset[str]) -> Found | None:
    """Names whose form says nothing: an acronym in brackets, or the words around say what it is."""
    plain, phrase, words, at, end = document.plain, chunk.phrase, chunk.phrase.words, chunk.start, chunk.end
    while at < end and words[at].bits & SENTENCE_OPENER:
        at += 1
    if at == end or words[at].bits & (NEVER | COMPOUND) or words[end - 1].bits & THING:
        return None
    named = words[at:end]
    acronym = bodies.acronym_after(plain, named[-1].end)
    offset = bodies.spells(acronym, list(words[chunk.first:end])) if acronym else None
    if offset is not None and not words[chunk.first + offset].bits & THING:
        named, rule = words[chunk.first + offset:end], "organization.acronym"
    else:
        acronym, rule = None, unnamed.rule(document, phrase, named, brackets)
    if not rule or (bodies.is_generic(named) and rule != "organization.legislature"):
        return None
    stop = unnamed.end_of_name(plain, named[-1].end) if rule == "organization.kind" else named[-1].end
    name = _written(plain, named[0].start, stop)
    key = acronyms.get(name) or lexicons.folded(name)
    if acronym:
        acronyms[acronym] = key
    return Found(name, key, named[0].start, stop, phrase.sentence.number, rule, acronym, None)
