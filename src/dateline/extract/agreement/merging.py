"""From the reports of an article to its agreements: what is the same one stands together."""

from dateline.extract.agreement import kinds
from dateline.extract.agreement.group import Group
from dateline.extract.agreement.kinship import has_a_partner_of_its_own, home_of, is_same_noun, is_told, shared_words
from dateline.extract.agreement.reports import Report

_NOT_YET = frozenset(["proposed", "negotiating"])
"""Stages of what came in no package of agreements that are made."""
_ENDED = frozenset(["suspended", "terminated", "renewed", "rejected"])
_OPENING = 3
"""Sentences behind the headline in which the story opens."""
_MANY, _FAR = 20, 8
"""Items of a package without a number, and sentences within which they are told."""


def gather(reports: list[Report], lede: int, headlines: frozenset[int]) -> list[Group]:
    """Reports in the order of the text → groups, one an agreement or one a package not told in detail.

    `lede` is the number of the sentence that opens the story: up to the next one, it tells the `headlines` again.
    """
    groups: list[Group] = []
    for report in reports:
        if every := _all_of(report, groups):
            for group in every:
                group.add(report)
            continue
        package = _counted(report, groups)
        group = _called_so(report, groups) or _numbered(report, groups, package)
        if group is None and package is None:
            group = home_of(report, groups, lede) or _untold_member(report, groups)
        if group is None:
            group = Group(package=package or _package_of(report, groups, lede), headlines=headlines)
            if group.package and (not report.listed or report.phrase.member_of is not None):
                group.package.items += 1
            groups.append(group)
        group.add(report)
    return _told_again(groups)


def _called_so(report: Report, groups: list[Group]) -> Group | None:
    """The one of which the report's words are another name: `a pact known as the Reef Accord`."""
    known = report.phrase.alias_of
    return next((group for group in groups if group.holds(known)), None) if known is not None else None


def _counted(report: Report, groups: list[Group]) -> Group | None:
    """The counted package of which a number tells one: of three protocols `the second protocol`, or `the second`."""
    number, noun = report.phrase.ordinal, report.phrase.noun
    if not number or noun.plural or report.year:
        return None
    return next((group for group in reversed(groups) if (group.count or 0) > 1 and is_same_noun(group.noun, noun)), None)


def _numbered(report: Report, groups: list[Group], package: Group | None) -> Group | None:
    """The member of a package that has the number already: `the second protocol` again."""
    members = (group for group in groups if package and group.package is package)
    return next((group for group in members if group.first.phrase.ordinal == report.phrase.ordinal), None)


def _untold_member(report: Report, groups: list[Group]) -> Group | None:
    """The member of a full package that `the minerals memorandum` takes up in other words: the first told only once."""
    phrase = report.phrase
    if not phrase.definite or phrase.noun.plural or phrase.ordinal or report.old or _is_to_come(report):
        return None
    full = [group for group in groups if group.items > 1 and group.items == group.first.phrase.count]
    members = (
        group
        for group in groups
        if group.package in full and len(group.reports) == 1 and is_same_noun(group.noun, phrase.noun)
    )
    return next((group for group in members if not report.keys or not group.keys or group.keys & set(report.keys)), None)


def _told_again(groups: list[Group]) -> list[Group]:
    """The groups, those of a headline joined to the first of the story that can be theirs: a headline tells nothing else."""
    kept: list[Group] = []
    for index, group in enumerate(groups):
        later = (other for other in groups[index + 1 :] if _retells(other, group))
        again = next(later, None) if group.headline_only and not group.first.phrase.verbal else None
        if again:
            again.open_with(group)
        else:
            kept.append(group)
    return kept


def _retells(group: Group, headline: Group) -> bool:
    """Whether a group of the story can be the one that the headline told."""
    of_another_number = headline.plural != group.plural and not _is_terse(headline)
    apart = of_another_number or group.headline_only or group.first.old or group.items or group.package
    if apart or not (kinds.compatible(group.kind, headline.kind) or _of_one_fate(group, headline)):
        return False
    if not headline.keys:
        return bool(shared_words(frozenset(headline.subject), group.subject))
    if headline.keys & group.keys and _of_a_body(group):
        return True
    if _each_names_one(group, headline):
        return True
    within = headline.keys <= group.keys or (group.kind == headline.kind != "agreement" and group.keys <= headline.keys)
    return within and bool(group.keys) and not (group.told_at_top and headline.subject and group.subject)


def _each_names_one(group: Group, headline: Group) -> bool:
    """True where the story opens with one side, and the headline has the other: `Peruvian loans renewed`, `Chile signed the ...`"""
    near = group.first.phrase.sentence.number - headline.first.phrase.sentence.number <= _OPENING
    one_each = len(headline.keys) == len(group.keys) == 1 and headline.keys != group.keys
    return one_each and near and is_told(group.first) and not any(report.deed for report in headline.reports)


def _of_one_fate(group: Group, headline: Group) -> bool:
    """True of a declaration that a headline calls a deal, where both tell that the same was put on hold or ended."""
    deeds = group.first.deed, headline.first.deed
    kinds_told = {group.kind, headline.kind} == {"agreement", "declaration"}
    return kinds_told and all(deed is not None and deed.stage in _ENDED for deed in deeds) and deeds[0].stage == deeds[1].stage


def _of_a_body(group: Group) -> bool:
    """True where the story names a body that the headline calls by its state: `Peru signs accord`."""
    first = group.first
    return first.rule == "between" and first.phrase.article == "new" and any(actor.kind != "state" for actor in first.parties)


def _all_of(report: Report, groups: list[Group]) -> list[Group]:
    """Those that `the two treaties` takes up, where they were named one by one."""
    phrase = report.phrase
    if not (phrase.noun.plural and phrase.definite) or report.subject or phrase.elliptic:
        return []
    alike = [group for group in groups if is_same_noun(group.noun, phrase.noun)]
    named = [group for group in alike if not group.plural and not group.first.old]
    if any(group.plural for group in alike) or len(named) != (phrase.count or max(len(named), 2)):
        return []
    return named


def _package_of(report: Report, groups: list[Group], lede: int) -> Group | None:
    """The package that a single agreement comes out of: `three memoranda ... The first memorandum concerns ...`"""
    if report.phrase.member_of is not None:
        return next((group for group in groups if group.holds(report.phrase.member_of)), None)
    if report.phrase.noun.plural and not report.phrase.elliptic:
        return None
    if report.listed and not report.deed:
        return next((group for group in reversed(groups) if group.first.deed and not group.listed and not group.package), None)
    for group in reversed(groups):
        if (
            group.plural
            and (group.first.phrase.count or group.first.phrase.sentence.number <= lede)
            and any(map(is_told, group.reports))
            and not (has_a_partner_of_its_own(report, group) and any(other.phrase.partner for other in group.reports))
            and _can_come_from(report, group)
            and not _of_one_thing(report, group)
            and (not report.old or any(other.phrase.sentence is report.phrase.sentence for other in group.reports))
            and (not report.keys or not group.keys or group.keys & set(report.keys) or _of_one_side(report, group))
        ):
            return group
    return None


def _of_one_thing(report: Report, group: Group) -> bool:
    """True of `the papers for the road`, where `another memorandum` is on something else: they are no package of it."""
    further = report.phrase.article == "other" and not report.phrase.elliptic and report.about
    return bool(further and group.subject and not group.count and not shared_words(report.subject, group.subject))


def _is_terse(group: Group) -> bool:
    """True of a headline that leaves articles out, and with them the number: `Peru delays contract`."""
    return group.headline_only and not any(report.phrase.article or report.phrase.count for report in group.reports)


def _of_one_side(report: Report, group: Group) -> bool:
    """True of `a memorandum with Peru`, where no sentence says with whom the package is."""
    return report.rule == "with" and not any(other.rule.startswith(("between", "named pair", "with")) for other in group.reports)


def _can_come_from(report: Report, group: Group) -> bool:
    """Whether a package of that noun, size and distance may hold it."""
    phrase, kind = report.phrase, report.phrase.noun.kind
    if kind != group.kind and ("agreement" not in (kind, group.kind) or not kinds.compatible(kind, group.kind)):
        return False
    if phrase.article == "known" and not phrase.ordinal and not is_same_noun(phrase.noun, group.noun):
        return False
    far = phrase.sentence.number - group.reports[-1].phrase.sentence.number
    if far and (_is_to_come(report) or (phrase.proper and not report.deed and not group.first.phrase.count)):
        return False
    if far and phrase.article == "new" and (group.kind, kind) == ("mou", "agreement") and phrase.modifiers:
        return False  # `an intergovernmental agreement` is no memorandum
    bare = not (report.deed or report.about or report.keys or report.subject or phrase.elliptic)
    if far and phrase.article == "new" and bare:  # `nobody expects a ceasefire`
        return False
    return group.items < (group.count or _MANY) and far <= _FAR


def _is_to_come(report: Report) -> bool:
    """True of an agreement that is only proposed or negotiated."""
    deed = report.deed
    return deed is not None and deed.status in _NOT_YET and not report.phrase.ordinal
