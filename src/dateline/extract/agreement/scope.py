"""Whether what a phrase names is an agreement of the story: its traits, each with a weight, are added up."""

from collections.abc import Iterator
from functools import cache

from dateline.extract.agreement import wording
from dateline.extract.agreement.actor import Actor, lends
from dateline.extract.agreement.completion import comes_along
from dateline.extract.agreement.group import Group
from dateline.extract.document import Document
from dateline.lexicon import lexicons

_UNDERSTOOD = ("lede", "home", "as before")
"""Rules that take the parties from elsewhere than the sentence."""
_NOT_MADE = ("rejected", "negotiating")
_FAR = 10
_OFTEN = 3


@cache
def _weights() -> dict[str, float]:
    return {trait: float(weight) for trait, weight in lexicons.load("agreement_weights")["weights"].items()}


@cache
def _daily() -> frozenset[str]:
    return frozenset(lexicons.load("agreement_weights")["nouns of daily use"])


def refusal(traits: list[str]) -> str | None:
    """Why they make no agreement of the story, None if they make one: the trait that speaks most against it."""
    weights = _weights()
    if sum(weights.get(trait, 0.0) for trait in traits) >= 0:
        return None
    return min(traits, key=lambda trait: (weights.get(trait, 0.0), trait))


def traits(document: Document, group: Group, parties: list[Actor], rule: str, top: bool) -> list[str]:
    """All that speaks for and against: who, by which grammar, what noun, what deed, where in the story, in what words."""
    return [
        "any",
        *_of_parties(parties, rule),
        *_of_noun(group),
        *_of_deed(group),
        *_of_place(group, top),
        *_together(document, group, parties, rule, top),
        *wording.of_itself(document, group),
        *(wording.of_others(document, group, _kinds(parties)) if _may_be_of_others(group, parties, rule) else ()),
    ]


def _may_be_of_others(group: Group, parties: list[Actor], rule: str) -> bool:
    """Whether it can be the business of others than states: a contract can where two states are named, as players' are."""
    return group.noun.kind == "contract" or not _between_states(parties, rule)


def _kinds(parties: list[Actor]) -> set[str]:
    return {actor.kind for actor in parties}


def _between_states(parties: list[Actor], rule: str) -> bool:
    states = {actor.key for actor in parties if actor.kind == "state"}
    return (len(states) > 1 and not rule.endswith(_UNDERSTOOD)) or any(actor.intergovernmental for actor in parties)


def _of_parties(parties: list[Actor], rule: str) -> Iterator[str]:
    keys = {actor.key for actor in parties}
    states = {actor.key for actor in parties if actor.kind == "state"}
    bodies = {actor.key for actor in parties if actor.intergovernmental}
    understood = rule.endswith(_UNDERSTOOD)
    if len(states) > 1:
        yield "two states"
    elif states and bodies:
        yield "a state and a body of states"
    elif len(keys) > 1 and _kinds(parties) == {"company"}:
        yield "companies only"
    elif len(keys) > 1:
        yield "a state and a company" if states and "company" in _kinds(parties) else "others"
    else:
        yield "one body of states" if bodies else "one state" if states else "one other party"
    if any(actor.of_people for actor in parties) and len(states) < 2:
        yield "of a union or a club"
    first = rule.split()[0] if rule else "named"
    yield f"parties {first}" if not understood else f"parties {first}, understood"


def _together(document: Document, group: Group, parties: list[Actor], rule: str, top: bool) -> Iterator[str]:
    """What weighs more together than each by itself: a common noun without its parties, one party far from the top."""
    phrase = group.first.phrase
    deeds = [report.deed for report in group.reports if report.deed]
    done = bool(deeds) or group.package is not None or comes_along(document.text, group)
    understood = rule.endswith(_UNDERSTOOD)
    stated = rule.startswith(("between", "with", "named"))
    lent = done and any(lends(actor.key) for actor in parties)
    daily = phrase.noun.name in _daily()
    alone = len({actor.key for actor in parties}) < 2 and not parties[0].intergovernmental
    told = any(link.deed.told and link.deed.status for report in group.reports for link in report.links)
    unclear = not (phrase.elliptic and phrase.partner) and ((understood and not stated) or not told or not group.first.about)
    vague = not phrase.count and unclear and (phrase.sentence.number > 2 or not told)
    if group.plural and not group.package and (not done or vague):
        yield "agreements in general, untold"
    if understood and daily and phrase.noun.kind == "finance" and not lent:
        yield "a loan, and nobody beside it"
    if all(report.old for report in group.reports) and (understood or not stated):
        yield "recalled, and nobody beside it"
    if phrase.article == "new" and not done and not phrase.verbal and (understood or not stated or phrase.sentence.number == 0):
        yield "only imagined, and nobody beside it"
    if alone and (not done or all(report.old for report in group.reports)):
        yield "one party, untold"
    announced = group.echoes if group.listed else ()
    acted_on = any(link.deed.status for report in (*group.reports, *announced) for link in report.links)
    if not acted_on and all(report.phrase.proper for report in group.reports) and group.package is None:
        yield from _as_a_measure(phrase.noun.kind, parties, understood and not stated)
    if alone and group.noun.kind == "contract" and not daily:
        yield "a contract and one party"
    if group.noun.kind == "declaration" and deeds and all(not deed.told and deed.status in _NOT_MADE for deed in deeds):
        yield "a paper that was not made"
    if alone and daily:
        yield "a noun of daily use and one party"
    if alone and not top and rule == "subject" and not phrase.proper:
        yield "one party, in passing"
    if phrase.article == "none" and (not stated or understood):
        yield "none in particular, and nobody beside it"
    if top or group.package:
        return
    if all(report.phrase.noun.name == "agreed" for report in group.reports):
        yield "told by a verb, and nobody beside it" if understood else "told by a verb, far from the top"
    if (_kinds(parties) == {"company"} and not (stated and done)) or (daily and not stated and not lent):
        yield "daily business, far from the top"
    if phrase.article == "new" and not done and not phrase.verbal and phrase.sentence.number > _FAR:
        yield "only imagined, far from the top"
    if not acted_on and not (stated and any(deed.stage == "greeted" for deed in deeds)):
        yield "untold, far from the top"


def _as_a_measure(kind: str, parties: list[Actor], nobody_beside: bool) -> Iterator[str]:
    """Of a treaty known by its name, by which something is judged."""
    if nobody_beside and kind in ("treaty", "agreement", "declaration"):  # `In accordance with the Bern Convention, Peru asked ...`
        yield "a name, and nobody beside it"
    elif len(parties) == 1 and parties[0].intergovernmental:  # `under the League's Convention on Mail`
        yield "a body's own, untold"


def _of_noun(group: Group) -> Iterator[str]:
    phrase = group.first.phrase
    yield f"a {group.noun.kind}" if not phrase.verbal else f"told by {phrase.noun.name}"
    if all(report.phrase.noun.name in _daily() for report in group.reports):
        yield "a noun of daily use"
    if group.plural and not group.package:
        yield "agreements by number" if phrase.count else "those with others" if phrase.elliptic else "agreements in general"
    if group.package:
        yield "one of a package"
    if phrase.proper:
        yield "a name"
    if all(report.phrase.article == "none" for report in group.reports):
        yield "none in particular"
    elif phrase.article == "new":
        yield "a new one"
    elif phrase.definite:
        yield "a known one"
    if any(report.about for report in group.reports):
        yield "with a subject"


def _of_deed(group: Group) -> Iterator[str]:
    links = [link for report in group.reports for link in report.links]
    if any(link.deed.told and link.deed.status for link in links):
        yield "done"
    elif any(link.deed.status for link in links):
        yield "to be done"
    elif any(report.deed for report in group.reports):
        yield "kept or greeted"
    elif not group.package:
        phrase = group.first.phrase
        yield "only imagined" if phrase.article == "new" and not phrase.verbal else "named in passing"
    if all(report.old for report in group.reports):
        yield "recalled from earlier years"


def _of_place(group: Group, top: bool) -> Iterator[str]:
    number = group.first.phrase.sentence.number
    if group.headline_only:
        yield "in the headline only"
    if top:
        yield "near the top"
    elif number > _FAR:
        yield "far down"
    if len(group.reports) >= _OFTEN:
        yield "named often"
    elif len(group.reports) == 1:
        yield "named once"
