"""Whether a report speaks of the agreement of a group: by parties, noun, number, year and the words of the subject."""

from dateline.extract.agreement import kinds
from dateline.extract.agreement.group import Group
from dateline.extract.agreement.phrase import Noun
from dateline.extract.agreement.reports import Report, opens_item

_OF_THEIR_OWN = frozenset(["peace", "plan", "finance"])
"""Kinds that nobody calls an agreement on something else."""
_KNOWN_BY_NAME = frozenset(["treaty", "declaration"])
_TRUCES = frozenset(["ceasefire", "cease-fire", "cease", "truce", "armistice"])
_STATED = ("between", "named pair", "with and")
"""Rules that find both sides in the words of the sentence."""
_TO_COME = frozenset(["proposed", "negotiating"])
_CLOSE = 6
"""Characters between one name and another of the same: `a treaty, the Convention on Mail`."""
_SOON = 4
"""Sentences within which a noun with more words takes up one with fewer."""
_LONG_LIST = 12
"""Sentences that a list of agreements may have."""
_BY_NOUN = 1.0 + 0.3 + 0.3
"""The most that two can share without a word of their subjects: noun and kind."""


def home_of(report: Report, groups: list[Group], lede: int) -> Group | None:
    """The group that the report belongs to: the one that shares most, the later one where two share as much."""
    best, best_score = None, 0.0
    most = max(_BY_NOUN, 1.0 + len(report.subject))
    for age, group in enumerate(reversed(groups)):
        if most - 0.05 * age <= best_score:  # no earlier one can share more
            break
        score = _kinship(report, group, lede) - 0.05 * age
        if score > best_score:
            best, best_score = group, score
    return best


def _kinship(report: Report, group: Group, lede: int) -> float:
    """How sure the report speaks of the group's agreement; 0 where it cannot."""
    phrase, keys = report.phrase, set(report.keys)
    if not _can_be(report, group) or _beside_by_name(report, group) or _item_beside(report, group):
        return 0
    if (
        phrase.proper
        and phrase.modifiers
        and {group.kind, phrase.noun.kind}.isdisjoint({"agreement"})
        and group.kind != phrase.noun.kind
        and not report.subject & group.subject
    ):
        return 0
    if _of_its_own(report, group) or _of_other_parties(report, group) or _of_other_money(report, group):
        return 0
    if _has_a_name(report, group) or _between_others(report, group):
        return 0
    if _with_another(report, group):
        return 0
    named = not report.subject or (phrase.proper and _names_it(report, group))
    anaphoric = (phrase.definite and named and report.rule == "subject") or phrase.article == "this"
    shared = shared_words(report.subject, group.subject)
    if not anaphoric and keys and group.keys:
        few = len(keys & group.keys)
        if not few or (few < 2 and len(keys) > 1 and len(group.keys) > 1 and not shared):
            return 0
    if _in_general(report, group) or _after_the_truce(report, group) or _others_to_come(report, group):
        return 0
    if _one_truce(report, group) or _same_number(report, group):
        return 1.0 + shared
    if _one_more(report, group, shared):
        return 0
    if shared:
        return 1.0 + shared
    same_sentence = any([other.phrase.sentence is phrase.sentence for other in group.reports])
    alike = phrase.noun.kind == group.kind and (group.kind == "peace" or _is_of_same_money(phrase.noun, group))
    same_noun = alike or any(
        [is_same_noun(phrase.noun, other.phrase.noun) for other in group.reports]
    )
    early = group.headline_only and phrase.sentence.number <= lede + 1
    if (
        phrase.article == "this"
        or (phrase.definite and not report.subject)
        or _still_to_come(report)
        or (not phrase.article and not report.subject and not same_sentence and (same_noun or phrase.noun.kind == "agreement"))
    ):
        if _in_passing(report, group):
            return 0.3
        return 1.0 + 0.3 * same_noun + 0.3 * (phrase.noun.kind == group.kind)
    if early and group.first.phrase.verbal and report.subject and group.subject:
        return 0
    if early:
        return 0.8 if not (report.subject and group.subject) else 0.6
    if report.also and report.subject and group.subject:
        return 0
    if phrase.definite:
        if _told_apart(report, group):
            return 0
        return 0.5 if phrase.proper and _names_it(report, group) else _naming(report, group, same_noun)
    loose = phrase.noun.kind == "agreement" or (phrase.noun.plural and group.kind == "agreement")
    return 0 if same_sentence or report.also or report.subject else 0.3 * (same_noun or loose)


def _with_another(report: Report, group: Group) -> bool:
    """True of an agreement of two where the group's is one of other two: a pact with Peru, a pact with Chile."""
    if len(report.keys) != 2 or not (report.rule.startswith(_STATED) or report.rule == "with"):
        return False
    own = set(report.keys)
    if not group.headline_only and own & group.keys and own - group.keys and len(group.keys) > 1:
        return True
    sides = {frozenset(other.keys) for other in group.reports if len(other.keys) == 2 and other.rule.startswith(_STATED)}
    return bool(sides) and frozenset(report.keys) not in sides


def _item_beside(report: Report, group: Group) -> bool:
    """True of an item that opens with its noun and tells a subject, after another such item: `1. Agreement on rice; 2. ...`"""
    if not opens_item(report) or not report.subject:
        return False
    number = report.phrase.sentence.number
    return any(
        0 < number - other.phrase.sentence.number <= _LONG_LIST and other.subject and opens_item(other) for other in group.reports
    )


def _has_a_name(report: Report, group: Group) -> bool:
    """True of `the Basic Treaty` after an agreement, or a member of a package, that is known by another subject."""
    phrase = report.phrase
    if not phrase.proper or not report.subject or shared_words(report.subject, group.subject) or _names_it(report, group):
        return False
    known = report.subject and group.subject and not group.headline_only
    same = [other for other in group.reports if other.phrase.sentence is phrase.sentence]
    beside = same and ((group.keys and not report.keys) or any(other.phrase.proper and other.subject for other in same))
    return bool(beside) or (bool(known) and (phrase.noun.kind in _KNOWN_BY_NAME or group.first.phrase.elliptic))


def _names_it(report: Report, group: Group) -> bool:
    """True of `the Convention on Reefs` just after `a convention`: there its name is told."""
    phrase, first = report.phrase, group.first.phrase
    gap = phrase.sentence.number - group.reports[-1].phrase.sentence.number
    if not phrase.definite or not 0 < gap <= 2 or not is_same_noun(phrase.noun, first.noun):
        return False
    if first.elliptic and report.subject and not shared_words(report.subject, group.subject):
        return False  # a member of a package is known by what it is about
    return not any(other.phrase.proper for other in group.reports)


def _of_its_own(report: Report, group: Group) -> bool:
    """True of a ceasefire, a plan, a loan after an agreement on something else, and of an agreement on that after a plan."""
    if group.headline_only or shared_words(report.subject, group.subject):
        return False
    noun = report.phrase.noun
    here = any(other.phrase.sentence is report.phrase.sentence for other in group.reports)  # `a programme of the agreement on`
    if group.kind == "plan" and noun.kind == "agreement" and report.phrase.article != "this" and not here:
        return bool(report.subject) or report.phrase.article == "new"
    return group.kind == "agreement" and bool(group.subject) and noun.kind in _OF_THEIR_OWN


def _of_other_parties(report: Report, group: Group) -> bool:
    """True of `a Peru-Chile memorandum` after a convention known by its name."""
    stated = report.phrase.article == "new" and report.rule in ("between", "named pair")
    other = group.first.phrase.proper and not group.headline_only and group.noun.kind != report.phrase.noun.kind
    return stated and other and set(report.keys) != group.keys


def _of_other_money(report: Report, group: Group) -> bool:
    """True of `the stand-by arrangement with the Fund` after a loan of two states."""
    noun = report.phrase.noun
    return noun.kind == group.kind == "finance" and bool(report.phrase.partner) and not _is_of_same_money(noun, group)


def _between_others(report: Report, group: Group) -> bool:
    """True of `a twinning between two towns` after an agreement on something, of which no sentence says between whom it is."""
    stated = report.phrase.article == "new" and report.rule == "between" and len(report.keys) > 1
    known = group.subject or not is_same_noun(report.phrase.noun, group.noun)
    apart = known and not group.keys and not group.headline_only and not group.plural
    return bool(stated and apart and not shared_words(report.subject, group.subject))


def _beside_by_name(report: Report, group: Group) -> bool:
    """True of `the Convention on Mail` in the sentence of a draft agreement with which it is to agree."""
    phrase = report.phrase
    if not phrase.proper or not report.subject or report.deed:
        return False
    here = [other.phrase for other in group.reports if other.phrase.sentence is phrase.sentence]
    return bool(here) and phrase.noun.kind == "treaty" and all(
        phrase.start - other.end > _CLOSE and not other.proper and other.noun.name != phrase.noun.name for other in here
    )


def _in_passing(report: Report, group: Group) -> bool:
    """True of `the deal` some sentences after `one with Peru is negotiated`: it takes up what the story is about."""
    far = report.phrase.sentence.number - group.reports[-1].phrase.sentence.number > 1
    return far and group.package is None and all(other.phrase.elliptic for other in group.reports)


def _still_to_come(report: Report) -> bool:
    """True of `a deal` that is not there yet, and of which nothing is told: `another meeting is needed to reach an agreement`."""
    phrase = report.phrase
    bare = phrase.noun.kind == "agreement" and not phrase.modifiers and not report.subject and not phrase.partner
    return bare and phrase.article == "new" and report.deed is not None and not is_told(report)


def _in_general(report: Report, group: Group) -> bool:
    """True of `several agreements` that were made, after agreements that somebody hopes to make."""
    if not group.plural or report.phrase.article != "new" or not is_told(report):
        return False
    vague = not any(other.phrase.article or other.phrase.count for other in group.reports)
    return vague and not any(map(is_told, group.reports))


def is_told(report: Report) -> bool:
    """True where a deed of it is told as done."""
    return any([link.deed.told for link in report.links])


def _one_truce(report: Report, group: Group) -> bool:
    """True of a second word for a truce between the same: nobody makes two at once."""
    return bool(group.keys) and _is_truce(report.phrase.noun) and _is_truce(group.noun) and set(report.keys) <= group.keys


def _others_to_come(report: Report, group: Group) -> bool:
    """True of `accords on grass and on wells` that are not ready, after protocols that were made."""
    phrase, deed = report.phrase, report.deed
    ahead = deed is not None and deed.status in _TO_COME and phrase.noun.plural and not phrase.definite
    other = group.noun.kind != "agreement" and not any(is_same_noun(phrase.noun, told.phrase.noun) for told in group.reports)
    return ahead and other and not group.headline_only and any(map(is_told, group.reports))


def _after_the_truce(report: Report, group: Group) -> bool:
    """True of the peace treaty that is still to come where the guns are silent."""
    peace = report.phrase.noun.kind == "peace" and not _is_truce(report.phrase.noun)
    ahead = report.deed is not None and report.deed.status in _TO_COME and not report.deed.told
    return peace and ahead and not group.headline_only and _is_truce(group.noun)


def _same_number(report: Report, group: Group) -> bool:
    """True of `two agreements` of the same two, after a headline or a lede that told of as many."""
    count = report.phrase.count or 0
    told = group.told_at_top and any(other.phrase.count == count for other in group.reports)
    return count > 1 and told and bool(group.keys) and set(report.keys) == group.keys


def _told_apart(report: Report, group: Group) -> bool:
    """True of `the treaty on the border and the agreement on a dam`: a sentence tells each by what it is about."""
    here = (other.phrase for other in group.reports if other.phrase.sentence is report.phrase.sentence)
    own = report.phrase.subject
    beside = (other.subject for other in here if other.subject)
    return own is not None and any(not about.start <= report.phrase.start < about.end for about in beside)


def _is_truce(noun: Noun) -> bool:
    return noun.name.split()[0] in _TRUCES


_SPECIAL = (
    ("stand-by", "standby", "fund facilit", "credit facilit"),
    ("swap",),
    ("rescheduling", "restructuring", "moratorium", "debt "),
)
"""Words of papers on money that nobody takes for another: an arrangement of the Fund, a swap, a debt put off, a mere loan."""


def _is_of_same_money(noun: Noun, group: Group) -> bool:
    return group.kind == "finance" and _family(noun) == _family(group.noun)


def _family(noun: Noun) -> int:
    return next((at for at, words in enumerate(_SPECIAL) if any(word in noun.name for word in words)), len(_SPECIAL))


def is_same_noun(one: Noun, other: Noun) -> bool:
    """The same word, long or short: MoU, memorandum of understanding."""
    return one.name == other.name or (one.kind == other.kind == "mou" and "letter" not in one.name + other.name)


def _one_more(report: Report, group: Group, shared: int) -> bool:
    """True where the phrase introduces a further agreement: another, the second, one more of the same sentence."""
    phrase = report.phrase
    if phrase.ordinal:
        known = {other.phrase.ordinal for other in group.reports}
        if phrase.ordinal in known:
            return False
        if phrase.article == "other" or known - {None}:
            return shared < 2 or bool(known - {None})
    if phrase.article == "other":
        return shared < 2
    if phrase.article != "new" and phrase.count != 1:
        return False
    if has_a_partner_of_its_own(report, group):
        return True
    if group.kind == "peace" and phrase.noun.kind == "agreement" and phrase.subject and not group.headline_only:
        return shared < 2  # `an accord on trade` after `the peace accord`
    before = [other for other in group.reports if other.phrase.article in ("new", "other") or other.phrase.count == 1]
    if not before:
        return False
    if _still_to_come(report):
        return False
    if any(other.phrase.sentence is phrase.sentence for other in before):
        return True
    if group.headline_only and all(other.phrase.sentence.number in group.headlines for other in before):  # the lede tells it again
        return False
    return bool(report.subject and group.subject) and shared < min(2, len(report.subject))


def has_a_partner_of_its_own(report: Report, group: Group) -> bool:
    """True of `a memorandum with Peru` after one that the story tells of, and not with Peru."""
    partners = {actor.key for actor in report.parties if report.phrase.partner and actor.start >= report.phrase.partner[0]}
    return bool(partners - group.keys) and not group.headline_only


def _can_be(report: Report, group: Group) -> bool:
    """Whether noun, number and year allow the report and the group to be one."""
    phrase = report.phrase
    if not kinds.compatible(phrase.noun.kind, group.kind) or phrase.noun.plural != group.plural:
        return False
    if report.year and group.year and report.year != group.year:
        return False
    by_year = report.year and not group.year and not group.headline_only
    if by_year and report.subject and not shared_words(report.subject, group.subject):
        return False  # `the 1950 treaty of friendship`, after another
    once = phrase.definite and (not report.subject or phrase.meant) and not report.year  # `the treaty was signed in 2018`
    return bool(report.old) == bool(group.first.old) or once or (phrase.proper and not report.year and _names_it(report, group))


def _naming(report: Report, group: Group, same_noun: bool) -> float:
    """`The fisheries protocol` soon after `a protocol`: the later phrase tells more of the same one."""
    gap = report.phrase.sentence.number - group.reports[-1].phrase.sentence.number
    if not group.subject:
        of_its_own = report.phrase.proper and group.kind != report.phrase.noun.kind and len(report.subject) > 2
        return 0.5 if gap <= _SOON and not of_its_own else 0
    if report.keys:
        return 0.4 if len(set(report.keys) & group.keys) > 1 and gap <= 2 and not report.year else 0
    unnamed = not any(other.phrase.proper for other in group.reports)
    first_name = report.phrase.proper and (same_noun or group.kind != "mou") and gap <= 2 and unnamed
    return 0.4 if first_name or (same_noun and ((gap <= _SOON and len(report.subject) < 2) or report.phrase.proper)) else 0


def shared_words(one: set[str] | frozenset[str], other: set[str]) -> int:
    """How many words of one subject stand in the other, whatever their endings: tax, taxation."""
    return sum(word in other or any([word.startswith(its) or its.startswith(word) for its in other]) for word in one)
