"""From a group of reports to a fact: parties completed, stage chosen, name, subject, term, place, day, signatories, evidence."""

import re

from dateline.extract.agreement import kinds, scope, subjects
from dateline.extract.agreement.deeds import Deed
from dateline.extract.agreement.merging import Group
from dateline.extract.agreement.parties import Actor, Actors
from dateline.extract.agreement.reports import Report
from dateline.extract.document import Document
from dateline.extract.written_dates import times
from dateline.model import AgreementFact, Evidence

_STRENGTH = {"proposed": 1, "negotiating": 2, "agreed": 3, "signed": 4, "ratified": 5, "in_force": 6, "renewed": 7, "suspended": 8,
             "terminated": 8, "rejected": 8}
_LEDE = 3
_LONGEST_EVIDENCE = 300


def facts(document: Document, groups: list[Group], actors: Actors, published: str | None):
    """(facts, refused) of the groups."""
    found: list[AgreementFact] = []
    refused: list[tuple[str, Evidence]] = []
    before: tuple[list[Actor], str] | None = None
    for group in groups:
        if group.items:                        # told one by one
            continue
        parties, rule = complete(group, actors)
        if not parties and before and group.first.deed and not group.first.old:
            parties, rule = before[0], "as before"
        reason = _refusal(document, group, parties, rule)
        if reason:
            phrase = group.first.phrase
            refused.append((reason, document.evidence(phrase.start, phrase.noun_end)))
            continue
        before = parties, rule
        found.append(_fact(document, group, parties, rule, actors, published))
    return found, refused


def complete(group: Group, actors: Actors) -> tuple[list[Actor], str]:
    """The parties, with those that the article understands from its headline, "both sides" or its home government."""
    parties, rule = group.parties()
    keys = list(dict.fromkeys(actor.key for actor in parties))
    if len(keys) > 1 or rule == "among":
        return parties, rule
    listed = actors.signing_list(group.first.phrase.sentence) if not keys and _near_top(group) else []
    if listed:
        return listed, "list of those who signed"
    sentences = {report.phrase.sentence.start: report.phrase.sentence for report in group.reports}.values()
    together = any(actors.collective(sentence.start, sentence.end) for sentence in sentences)
    if len(keys) == 1 and parties[0].intergovernmental and rule == "subject":
        return parties, rule
    leading = list(actors.pair) if together or _near_top(group) or group.first.deed else []
    if leading and (not keys or keys[0] in leading):
        return _first_of(actors, leading), f"{rule} and {'both sides' if together else 'lede'}"
    if len(keys) == 1 and rule.startswith(("with", "named")):
        home = actors.home(frozenset(keys))
        if home:
            return [*parties, *_first_of(actors, [home])], f"{rule} and home"
    return parties, rule


def _near_top(group: Group) -> bool:
    return group.first.phrase.sentence.number <= _LEDE


def _first_of(actors: Actors, keys: list[str]) -> list[Actor]:
    """The first place where each of them is named, in the order of the text."""
    first: dict[str, Actor] = {}
    for actor in actors.all:
        if actor.key in keys and actor.key not in first and not actor.oblique:
            first[actor.key] = actor
    for actor in actors.all:
        if actor.key in keys:
            first.setdefault(actor.key, actor)
    return sorted(first.values())


def _refusal(document: Document, group: Group, parties: list[Actor], rule: str) -> str | None:
    """Why the group is no agreement of the story, or None."""
    if not parties:
        return "no party"
    return _out_of_scope(document, group, parties) or _not_news(document.text, group, parties, rule)


def _out_of_scope(document: Document, group: Group, parties: list[Actor]) -> str | None:
    text = document.text
    opening = " ".join(text[s.start:s.end] for s in document.sentences[:2])
    for report in group.reports[:3]:
        phrase = report.phrase
        after = text[phrase.aside:min(phrase.sentence.end, phrase.aside + 40)]
        reason = scope.refusal(after, f"{opening} {text[phrase.sentence.start:phrase.sentence.end]}", parties)
        if reason:
            return reason
    if all(scope.only_wished(text[max(r.phrase.sentence.start, r.phrase.start - 60):r.phrase.start]) for r in group.reports):
        return "only wished for"
    return None


def _not_news(text: str, group: Group, parties: list[Actor], rule: str) -> str | None:
    """Why the article only touches on it: memory, generality, something named in passing."""
    first = group.first.phrase
    deeds = [report.deed for report in group.reports if report.deed]
    done = bool(deeds) or group.package is not None
    stated = rule.startswith(("between", "with", "named"))
    if all(report.old for report in group.reports):
        return "recalled from earlier years"
    if all(report.phrase.article == "none" for report in group.reports) and not done:
        return "none in particular"
    if group.plural and (not done or not first.count and first.sentence.number > 2):
        return "agreements in general"
    if _near_top(group) or group.package:
        return None
    if all(actor.kind == "company" for actor in parties) or first.noun.name in _COMMON_NOUNS and not stated:
        return "named in passing"
    if any(deed.status for deed in deeds) or stated and any(deed.stage == "greeted" for deed in deeds):
        return None
    return "named in passing"


_COMMON_NOUNS = frozenset(["loan", "soft loan", "grant", "lease", "concession", "contract", "credit line", "line of credit", "package", "settlement",
                           "understanding", "arrangement", "declaration", "bailout", "joint venture"])
"""Nouns that need their parties beside them, unless the story opens with them."""


def _fact(document, group: Group, parties: list[Actor], rule: str, actors: Actors, published) -> AgreementFact:
    text = document.text
    lead = max(group.reports, key=lambda r: (len(r.subject) > 1, bool(r.subject), bool(r.about), r.phrase.sentence.number > 0, -r.phrase.sentence.number))
    about = lead.about or (None if lead.subject else subjects.around(document, lead.phrase))
    words = subjects.words(lead.phrase, about, text, actors)
    status, teller = stage(group)
    subject = _subject(text, lead, about, words)
    return AgreementFact(
        name=_name(text, lead, about, subject), type=kinds.kind_of(_noun(group), _kind(group), words, parties),
        parties=tuple(dict.fromkeys(actor.key for actor in parties)), subject=subject, status=status or "agreed",
        date=_date(text, teller, published), place=None, term=_term(text, group),
        rule=f"{_noun(group)}: {rule or 'named'}", evidence=_evidence(document, group, teller, parties),
    )


def _noun(group: Group) -> str:
    """The most telling noun: the first that is more than an "agreement"."""
    return next((r.phrase.noun.name for r in group.reports if r.phrase.noun.kind != "agreement"), group.first.phrase.noun.name)


def _kind(group: Group) -> str:
    return next((r.phrase.noun.kind for r in group.reports if r.phrase.noun.kind != "agreement"), "agreement")


def stage(group: Group) -> tuple[str | None, Report]:
    """The stage that the article reports, and the report that tells it: the furthest one told, news before memory."""
    own = [*group.reports, *(group.package.reports if group.package else ())]
    told = [(report, link.deed) for report in own for number, link in enumerate(report.links)
            if (not number or link.deed.stage == "renewed" and link.distance < 5) and link.deed.status and _by_a_party(report, link.deed, group)]
    fresh = [pair for pair in told if not pair[0].old] or told
    if not fresh:
        return _stage_untold(group), group.first
    top = [pair for pair in fresh if pair[0].phrase.sentence.number <= _LEDE] or fresh
    report, deed = max(top, key=lambda pair: (_STRENGTH[pair[1].status], -pair[0].phrase.sentence.number))
    return deed.status, report


_CONDEMNS = frozenset(["denounce", "denounces", "denounced", "null and void", "reject", "rejects", "rejected", "void"])


def _by_a_party(report: Report, deed: Deed, group: Group) -> bool:
    """False where a third state rejects or denounces: that ends nothing."""
    if deed.stage not in ("terminated", "rejected", "suspended") or deed.word not in _CONDEMNS and not report.doers:
        return True
    return bool(group.keys & set(report.doers)) and not set(report.doers) - group.keys - set(report.keys)


def _stage_untold(group: Group) -> str:
    """Where no deed is told: what is kept, broken or reaffirmed is in force, as are treaties known by name."""
    kept = any(link.deed.stage == "kept" for report in group.reports for link in report.links)
    named = any(report.phrase.article == "known" and report.phrase.noun.kind == "treaty" for report in group.reports)
    return "in_force" if kept or named else "agreed"


def _subject(text: str, report: Report, about: tuple[int, int] | None, words: list[str]) -> str | None:
    if about:
        return _tidy(text[slice(*about)])
    kept = [text[a:b] for a, b in report.phrase.modifiers if text[a:b].lower() in words]
    return _tidy(" ".join(kept)) or None


def _name(text: str, report: Report, about: tuple[int, int] | None, subject: str | None) -> str:
    """The instrument as the article names it, with its subject."""
    phrase = report.phrase
    modifiers = list(phrase.modifiers)
    spelled = {"mou": "MoU", "moc": "MoC", "fta": "FTA", "cepa": "CEPA"}.get(phrase.noun.name, phrase.noun.name)
    while modifiers and text[slice(*modifiers[0])].lower() in subjects.empty():
        modifiers.pop(0)
    noun = "agreement" if phrase.verbal else spelled if phrase.elliptic else None
    name = noun or _tidy(text[modifiers[0][0] if modifiers else phrase.noun_start:phrase.noun_end])
    if about and subject:
        name = f"{name} on {' '.join(subject.split()[:9])}"
    return name[0].upper() + name[1:]


def _tidy(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" ,;:-–—'\"“”’")


_FOR_YEARS = re.compile(
    r"\b(?:for|by|of|over|within|lasting|valid for|time ?frame of|period of)\s+(?:(?:a|an|another|the next|up to|at least)\s+)?(?:(?:further|additional|period of)\s+)?"
    r"((?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)(?:\s+more|\s+further|\s+additional)?[ -](?:years?|months?|weeks?|days?|hours?)"
    r"(?:\s+more)?)\b", re.I)


def _term(text: str, group: Group) -> str | None:
    told = [*group.reports, *(group.package.reports if group.package else ())]
    for report in told:
        if report.phrase.term:
            return text[slice(*report.phrase.term)]
    for report in told:
        match = _FOR_YEARS.search(text, report.phrase.sentence.start, report.phrase.sentence.end)
        if match:
            return _tidy(match[1])
    return None


def _date(text: str, report: Report, published: str | None) -> str | None:
    sentence, deed = report.phrase.sentence, report.deed
    if not deed or not deed.told:
        return None
    near = sorted((abs(when.start - deed.end), when) for when in times(text, sentence.start, sentence.end, published))
    return near[0][1].date if near and near[0][0] < 90 else None


def _evidence(document: Document, group: Group, teller: Report, parties: list[Actor]) -> tuple[Evidence, ...]:
    """The clause of the deed first; then the words that name the parties, where they stand elsewhere."""
    phrase, deed = teller.phrase, teller.deed
    sentence = phrase.sentence
    inside = [actor for actor in parties if sentence.start <= actor.start < sentence.end]
    starts = [phrase.start, *(actor.start for actor in inside), *([deed.start] if deed else [])]
    ends = [phrase.end, *(actor.end for actor in inside), *([deed.end] if deed else [])]
    start, end = min(starts), min(max(ends), sentence.end)
    if end - start > _LONGEST_EVIDENCE:
        start, end = min(phrase.start, deed.start if deed else phrase.start), max(phrase.noun_end, deed.end if deed else phrase.noun_end)
        end = min(end, start + _LONGEST_EVIDENCE)
    pieces = [document.evidence(start, end)]
    for actor in parties:
        if not any(piece.start <= actor.start and actor.end <= piece.end for piece in pieces):
            pieces.append(document.evidence(actor.start, actor.end))
    return tuple(pieces)
