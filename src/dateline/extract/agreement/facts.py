"""From groups of reports to agreement facts, and to the list of what was left out and why."""

import re

import msgspec

from dateline.extract.agreement import completion, details, kinds, scope, stages, subjects, titles
from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.group import Group
from dateline.extract.agreement.parties import Actors
from dateline.extract.document import Document, Findings
from dateline.model import AgreementFact, Evidence

_SEVERAL = 2
_PARTED = re.compile(r",|\b(?:and|with)\b")
"""What stands between two items of an enumeration."""
_LIKE = frozenset(["similar", "like", "comparable", "parallel", "identical"])
_PAPERS = ("document", "paper", "instrument")
_LONG = 4


def facts(
    document: Document, findings: Findings, groups: list[Group], actors: Actors, published: str | None
) -> tuple[list[AgreementFact], list[tuple[str, Evidence]]]:
    """(facts, refused) of the groups. An agreement whose sentence names nobody has the parties of the one told before it."""
    found: list[AgreementFact] = []
    refused: list[tuple[str, Evidence]] = []
    before: list[Actor] = []
    hub = completion.hub_of(groups)
    for group in groups:
        if group.items:  # a package whose parts are told one by one
            continue
        parties, rule = completion.complete(group, actors, hub)
        told = group.first.deed or completion.comes_along(document.text, group)
        if not parties and before and told and not group.first.old:
            parties, rule = before, "as before"
        if _is_form(group, groups):
            reason = "the form in which another was made"
        elif _is_told_singly(group, groups):
            reason = "papers that are told one by one"
        elif _sums_up(group, groups):
            reason = "what a headline says of several that are told one by one"
        elif not parties:
            reason = "no party"
        else:
            reason = scope.refusal(scope.traits(document, group, parties, rule, completion.near_top(group, actors)))
        if reason:
            refused.append((reason, _words(document, group)))
            continue
        before = parties
        fact = _fact(document, findings, group, parties, rule, actors, groups, published)
        if found and _like_the_last(document, group):
            fact = msgspec.structs.replace(fact, subject=found[-1].subject, type=found[-1].type)
        found += _by_partner(fact, group, document.text)
    return found, refused


def _is_form(group: Group, groups: list[Group]) -> bool:
    """True of `by exchange of notes`, which tells how something else was agreed."""
    forms = group.noun.name.startswith("exchange of ") and group.noun.kind == "treaty"
    return forms and len(groups) > 1 and not any(report.about for report in group.reports) and group is not groups[0]


def _is_told_singly(group: Group, groups: list[Group]) -> bool:
    """True of `ten documents` where the story names some of them."""
    if not group.plural or not all(report.phrase.noun.name.endswith(_PAPERS) for report in group.reports):
        return False
    made = (other for other in groups if other is not group and not other.first.old and not other.headline_only)
    return any(other.package is group or any(link.deed.told for link in other.first.links) for other in made)


def _sums_up(group: Group, groups: list[Group]) -> bool:
    """True of `Bank lends Peru $9 million` above two loans, and of `a number of pacts` above a round-up of them."""
    if group.headline_only and group.noun.name == "transfer":
        return any(other.items and other.kind == group.kind and group.keys <= other.keys for other in groups)
    vague = group.plural and not (group.count or group.subject or group.package)
    return vague and sum(other.listed and not other.plural for other in groups if other is not group) > _SEVERAL


def _like_the_last(document: Document, group: Group) -> bool:
    """True of `a similar accord with Peru`: it is about what the one told before it is about."""
    phrase = group.first.phrase
    words = document.lower[phrase.start : phrase.noun_end].split()
    return bool(words) and words[0] in _LIKE and not phrase.subject and len(words) < _LONG and not phrase.noun.plural


def _by_partner(fact: AgreementFact, group: Group, text: str) -> list[AgreementFact]:
    """Of `agreements with Peru, Chile's Minsur and the Port of Callao` each one; else the fact as it is."""
    report = max(group.reports, key=lambda report: len(report.keys) if report.phrase.partner else -1)
    phrase = report.phrase
    if not (group.plural or phrase.noun.plural) or not phrase.partner:
        return [fact]
    start, end = phrase.partner
    acting = sorted(actor for actor in report.parties if start <= actor.start < end)
    partners = {}
    for item in _items(acting, text):
        actor = next((actor for actor in item if actor.kind != "state"), item[0])
        partners.setdefault(actor.key, text[actor.start : actor.end])
    named = {actor.key for actor in acting}
    others = tuple(key for key in fact.parties if key not in named)
    if len(partners) < _SEVERAL or not others or (phrase.count or len(partners)) != len(partners):
        return [fact]
    name = fact.name.split(" with ")[0]
    return [
        msgspec.structs.replace(fact, name=f"{name} with {partner}", parties=(*others, key))
        for key, partner in partners.items()
    ]


def _items(acting: list[Actor], text: str) -> list[list[Actor]]:
    """The actors of each item of an enumeration: `Chile's Minsur` is one, `the Port Company of Callao` another."""
    items: list[list[Actor]] = []
    for actor in acting:
        if items and not _PARTED.search(text[items[-1][-1].end : actor.start]):
            items[-1].append(actor)
        else:
            items.append([actor])
    return items


def _words(document: Document, group: Group) -> Evidence:
    """The phrase that first names it."""
    phrase = group.first.phrase
    return document.evidence(phrase.start, phrase.noun_end)


def _elsewhere(groups: list[Group], own: Group) -> frozenset[int]:
    """Numbers of the sentences that tell of other agreements."""
    return frozenset(
        report.phrase.sentence.number
        for group in groups
        if group is not own and group is not own.package
        for report in group.reports
    )


def _fact(
    document: Document,
    findings: Findings,
    group: Group,
    parties: list[Actor],
    rule: str,
    actors: Actors,
    groups: list[Group],
    published: str | None,
) -> AgreementFact:
    text = document.text
    status, teller = stages.stage(document, group, groups, actors.lede)
    lead = _most_telling(group)
    about = lead.about or (None if lead.subject else subjects.around(document, lead.phrase))
    words = subjects.words(lead.phrase, about, text, lead.named)
    subject = titles.subject(text, lead, about, words)
    date_fact = findings.facts.date_fact
    when = details.day(
        text, group, teller, published, date_fact.evidence[0].start if date_fact and date_fact.evidence else None
    )
    signatories, signing = details.signatories(document, findings, group, _elsewhere(groups, group))
    return AgreementFact(
        name=titles.name(text, group, lead, about, subject),
        type=kinds.kind_of(group.noun.name, group.noun.kind, words, parties),
        parties=tuple(dict.fromkeys(actor.key for actor in parties)),
        subject=subject,
        status=status,
        date=when.date if when else None,
        place=details.place(text, group, teller),
        term=details.term(document, group),
        signatories=signatories,
        rule=f"{group.noun.name}, {rule or 'named'}{', day inferred' if when and when.inferred and when.date else ''}",
        evidence=details.evidence(document, teller, lead, about, parties, signing),
    )


def _most_telling(group: Group):
    """The report that says most of the subject; the body before the headline, the earlier before the later."""
    return max(
        group.reports,
        key=lambda report: (
            len(report.subject) > 1,
            bool(report.phrase.subject) and report.phrase.subject.joins in ("on", "of", "concerning", "regarding", "covering"),
            bool(report.subject),
            bool(report.about),
            report.phrase.sentence.number > 0,
            -report.phrase.sentence.number,
        ),
    )
