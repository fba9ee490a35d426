"""Parties that the sentence leaves to the reader: from "both sides", the headline, the lede, the home government."""

import re

from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.merging import Group
from dateline.extract.agreement.parties import Actors
from dateline.model import Sentence

_JOINS = re.compile(r"join|acced|access|ratif|withdr|pull|quit|exit|renounc|denounc|walk", re.I)
TOP = 2
"""So many sentences after the lede still open the story."""


def complete(group: Group, actors: Actors) -> tuple[list[Actor], str]:
    """The parties of a group and the rule that found them; empty where nobody can be told."""
    parties, rule = group.parties()
    keys = list(dict.fromkeys(actor.key for actor in parties))
    if len(keys) > 1 or rule == "among":
        return parties, rule
    listed = actors.signing_list(group.first.phrase.sentence) if not keys and near_top(group, actors) else []
    if listed:
        return listed, "list of those who signed"
    if len(keys) == 1 and parties[0].intergovernmental and rule == "subject":
        return parties, rule
    if (
        len(keys) == 1
        and group.first.phrase.proper
        and any(report.deed and _JOINS.match(report.deed.word) for report in group.reports)
    ):
        return parties, rule  # one state joins or leaves a treaty of many
    leading = actors.together(sentences_of(group)) or (list(actors.pair) if near_top(group, actors) or group.first.deed else [])
    if leading and (not keys or keys[0] in leading):
        return actors.first_of(leading), f"{rule} and lede"
    home = actors.home(frozenset(keys)) if len(keys) == 1 and rule.startswith(("with", "named")) else None
    if home:
        return [*parties, *actors.first_of([home])], f"{rule} and home"
    return parties, rule


def sentences_of(group: Group) -> list[Sentence]:
    """The sentences that tell of it."""
    return list({report.phrase.sentence.start: report.phrase.sentence for report in group.reports}.values())


def near_top(group: Group, actors: Actors) -> bool:
    """True where the story opens with it."""
    return group.first.phrase.sentence.number <= actors.lede + TOP
