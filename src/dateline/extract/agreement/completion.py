"""Parties that the sentence leaves to the reader: from "both sides", the headline, the lede, the home government."""

import re
from collections import Counter

from dateline.extract.agreement.actor import Actor, lends
from dateline.extract.agreement.group import Group
from dateline.extract.agreement.parties import Actors, longest_list
from dateline.model import Sentence

_ALONG = re.compile(r"\b(?:[Aa]long with|[Tt]ogether with|[Ww]ith) (?:it|them|this),? (?:came|comes|went|goes)\b")
_JOINS = re.compile(r"join|acced|access|ratif|withdr|pull|quit|exit|renounc|denounc|walk", re.I)
_SIGNING = re.compile(
    r"\b(?:sign(?:s|ed)?|adopt(?:s|ed)?|agree[sd]?|ratif(?:y|ies|ied)|join(?:s|ed)?|initial(?:l?ed)?)\b"
)
_SIGNATORIES = re.compile(
    r"\b(?:bear|carr(?:y|ie))(?:s|ing)? the (?:names|signatures|seals) of (?:the\s)?|"
    r"\bsignator(?:y|ies)\b(?:\s(?:countries|states|nations|parties|governments))?(?:\sto\s[^,;.:]{3,60}?)?"
    r"(?:\s(?:are|were|include[sd]?|being)\s|:\s|,?\s[-–—]\s|,\s(?:which are|namely)\s)(?:the\s)?"
)
"""What opens the list of those who signed."""
_CREDITORS = frozenset("US JP DE FR CA GB CH SE NO DK NL FI AT BE LU AU NZ SA AE KW QA".split())
"""States that lend by the International Monetary Fund and the development banks, and (for decades) do not borrow from them."""
_OF_MANY = frozenset(["charter", "convention", "covenant"])
"""Nouns of treaties that many states join."""
_PAIR = 2
TOP = 2
"""So many sentences after the lede still open the story."""


def complete(group: Group, actors: Actors, hub: str | None = None) -> tuple[list[Actor], str]:
    """The parties of a group and the rule that found them; empty where nobody can be told. `hub`: see `hub_of`."""
    parties, rule = _complete(group, actors, hub)
    signed = _signatories(actors, sentences_of(group))
    known = {actor.key for actor in parties}
    further = [actor for actor in signed if actor.key not in known]
    return ([*parties, *further], rule) if further else (parties, rule)


def _signing_list(actors: Actors, sentence: Sentence) -> list[Actor]:
    """Three states or more that a sentence from here on lists as doing it: `Fiji, Kiribati and Tuvalu signed at once`."""
    for later in actors.document.sentences:
        if sentence.number <= later.number <= sentence.number + 2 and _SIGNING.search(actors.lower, later.start, later.end):
            listed = longest_list(actors.text, actors.within(later.start, later.end))
            if len({actor.key for actor in listed}) > 2:
                return listed
    return []


def _signatories(actors: Actors, sentences: list[Sentence]) -> list[Actor]:
    """Two states or more that one of the sentences, or the next two, list: `The other signatories were Fiji and Tuvalu`."""
    for sentence in sentences:
        after = actors.document.sentence_after(sentence)
        for told in filter(None, (sentence, after, actors.document.sentence_after(after) if after else None)):
            if told.start not in actors.hints["signatories"]:
                continue
            opens = _SIGNATORIES.search(actors.document.lower, told.start, told.end)
            listed = longest_list(actors.text, actors.within(opens.end(), told.end, oblique=True)) if opens else []
            if len(listed) > 1:
                return listed
    return []


def hub_of(groups: list[Group]) -> str | None:
    """The one that the story's agreements have in common: of pacts of Peru with Chile, with Cuba and with Spain, Peru."""
    if len(groups) < 2:
        return None
    count = Counter(key for group in groups for key in group.keys if len(group.keys) > 1)
    (most, often), (_, less) = (*count.most_common(2), ("", 0), ("", 0))[:2]
    return most if often > max(less, 1) else None


def _complete(group: Group, actors: Actors, hub: str | None) -> tuple[list[Actor], str]:
    parties, rule = group.parties()
    keys = list(dict.fromkeys(actor.key for actor in parties))
    hub = hub if hub not in keys and hub not in actors.first_as_partners else None
    if group.plural and rule == "with" and len(keys) > 1 and (home := hub or actors.home(frozenset(keys))):
        return [*parties, *actors.first_of([home])], "with and home"
    if len(keys) > 1 or (rule == "among" and not _between(group, actors)):
        return parties, rule
    listed = _signing_list(actors, group.first.phrase.sentence) if not keys and near_top(group, actors) else []
    if listed:
        return listed, "list of those who signed"
    if (
        len(keys) == 1
        and not rule.startswith("with")
        and group.first.phrase.proper
        and any(report.deed and _JOINS.match(report.deed.word) for report in group.reports)
    ):
        return parties, rule  # one state joins or leaves a treaty of many
    if len(keys) == 1 and parties[0].intergovernmental and rule.startswith("named"):
        return parties, rule
    joined = any(report.deed and _JOINS.match(report.deed.word) for report in group.reports)
    if not keys and joined and group.first.phrase.proper and group.noun.name in _OF_MANY and (home := actors.home()):
        return actors.first_of([home]), "subject"  # `approved the ratification of the Charter on Rights`
    told = any(report.deed is not None for report in (group.first, *(group.package.reports if group.package else ())))
    together = actors.together(sentences_of(group))
    if together and (not keys or keys[0] in together or (parties[0].intergovernmental and len(together) > _PAIR)):
        return actors.first_of(together), f"{rule} and both"
    if len(keys) == 1 and parties[0].intergovernmental and rule == "subject" and group.first.doers:
        return parties, rule
    if not keys and told and not near_top(group, actors):
        phrase = group.first.phrase
        beside = {actor.key: actor for actor in actors.within(phrase.sentence.start, phrase.start) if actor.kind != "company"}
        home = actors.home(frozenset(beside)) if len(beside) == 1 else None
        if home:  # `As for Peru, the pact signed in May ...`
            return [*beside.values(), *actors.first_of([home])], f"{rule} and home"
    if not keys:
        near = actors.before(group.first.phrase.start, back=1) if told and not near_top(group, actors) else []
        of_them = told or near_top(group, actors) or group.listed or group.first.phrase.article == "other"
        leading = near[:2] if len(near) > 1 else list(actors.pair) if of_them else []
        return (actors.first_of(leading), f"{rule} and lede") if leading else (parties, rule)
    other = _other(group, keys[0], rule, actors, hub)
    if other in _CREDITORS and lends(keys[0]):
        other = next((state for state in actors.states if state not in _CREDITORS), other)
    return ([*parties, *actors.first_of([other])], f"{rule} and home") if other else (parties, rule)


def _between(group: Group, actors: Actors) -> bool:
    """True where `between` tells of two, of whom one is not known."""
    among = group.first.phrase.among
    return bool(among) and actors.text.startswith("between", among[0])


def _other(group: Group, key: str, rule: str, actors: Actors, hub: str | None) -> str | None:
    """With whom the only party named has it: the other of the two that the story opens with, the one told of before, home."""
    foe = actors.foe(key) if group.noun.kind == "peace" else None
    if foe:
        return foe
    if key in actors.pair and (near_top(group, actors) or group.first.deed):
        return next(other for other in actors.pair if other != key)
    if hub and rule == "with":
        return hub
    near = [other for other in actors.before(group.first.phrase.start, back=1) if other != key]
    alone = group.first.deed is not None and not near
    home = actors.home(frozenset([key])) if alone or rule.startswith(("with", "named", "among")) else None
    near = [other for other in near if other not in actors.first_as_partners] or near
    return home or (near[0] if near and group.first.deed else None)


def comes_along(text: str, group: Group) -> bool:
    """True of one that is told as coming with another: `Along with it came a treaty on ...`"""
    phrase = group.first.phrase
    return _ALONG.search(text, phrase.sentence.start, phrase.start) is not None


def sentences_of(group: Group) -> list[Sentence]:
    """The sentences that tell of it."""
    return list({report.phrase.sentence.start: report.phrase.sentence for report in group.reports}.values())


def near_top(group: Group, actors: Actors) -> bool:
    """True where the story opens with it."""
    return group.first.phrase.sentence.number <= actors.lede + TOP
