"""What an agreement is called: its noun with its own modifiers and what it is about, as whole phrases."""

import re
from functools import cache

from dateline.extract.agreement import grammar, subjects
from dateline.extract.agreement.complement import whole_end
from dateline.extract.agreement.group import Group
from dateline.extract.agreement.phrase import About
from dateline.extract.agreement.reports import Report
from dateline.lexicon import lexicons

_UNNAMED = {"swap": "prisoner exchange", "membership": "membership"}
"""What an agreement is called that only a verb tells."""
_SPELLED = {"mou": "MoU", "moc": "MoC", "fta": "FTA", "cepa": "CEPA"}
_NAME_WORDS, _NAME_WORDS_AT_MOST, _SUBJECT_WORDS = 10, 14, 15
_CUTS = (grammar.PREPOSITIONS - {"of"}) | {"and", "or", "including", "which", "that", "by", "of", "to"}
_LEAST_WORDS = 2
_NEEDS_ALL = frozenset("let allow enable permit oblige require entitle".split())
"""Verbs whose sense is in the last words: `let people cross the border`."""
_TELLING = ("peace", "trade")
"""Kinds whose noun tells more than a `deal` does."""
_SUM = re.compile(
    r"(?<![\d.,])(?!(?:1[6-9]|20)\d\d\Z)[A-Z]{0,3}[$€£¥]?\d[\d.,]*(?:-?(?:mln|bln|million|billion|m|bn))?(?:-(?:dlrs?|dollar|euro))?\Z"
)
"""A sum of money, which is no part of a name: `70-mln-dlr`."""
_BROKEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_FIRST = re.compile(r",|\band\b")
_JOINS = re.compile(r"\s(with|to|for|from)\s(?:the\s)?\Z")
_CLAUSE = re.compile(r"\s(?:which|that)\s\Z")
_IN = re.compile(r"\sin\s(?:the\s)?\Z")


def subject(text: str, report: Report, about: About | None, words: list[str]) -> str | None:
    """What it is about, in the article's words: at most 15 of them, ended where a phrase ends."""
    if about:
        told = tidy(text[about.start : about.end])
        told = shortened(f"{about.verb} {told}" if about.verb else told, _SUBJECT_WORDS)
        return told.lower() if told and told.isupper() and len(told) > 5 else told
    kept = [text[start:end] for start, end in (*report.phrase.meant, *report.phrase.modifiers) if text[start:end].lower() in words]
    return tidy(" ".join(kept) or " ".join(subjects.telling(report.phrase.noun))) or None


def name(text: str, group: Group, report: Report, about: About | None, topic: str | None) -> str:
    """The instrument as the article names it, with its subject where that makes a whole phrase of ten words or fewer."""
    phrase = report.phrase
    named = _proper(text, group)
    if named:
        return named
    noun = _noun(text, group, report)
    short = _short(about, topic) if about and topic and about.joins is not None else None
    if short:
        noun = " ".join(filter(None, (noun, about.joins, short)))
    elif phrase.partner and not topic:
        joins = _JOINS.search(text, phrase.noun_end, phrase.partner[0])
        noun = f"{noun} {joins[1] if joins else 'with'} {tidy(_FIRST.split(text[slice(*phrase.partner)])[0])}"
    elif phrase.among and not report.about and not subjects.words(phrase, None, text, report.named):
        where = "in " if _IN.search(text, phrase.noun_end, phrase.among[0]) else ""
        between = "" if _CLAUSE.search(text, phrase.noun_end, phrase.among[0]) else tidy(text[slice(*phrase.among)])
        noun = f"{noun} {where}{shortened(between, _NAME_WORDS_AT_MOST) or ''}".rstrip()
    if noun.upper() == noun and " " in noun:  # a headline in capitals
        noun = noun.lower()
    return noun[0].upper() + noun[1:]


def _short(about: About, topic: str) -> str | None:
    """The subject as a part of the name: a verb that needs all its words has them all or none."""
    if about.verb in _NEEDS_ALL or topic.split()[0] in _NEEDS_ALL:
        return topic if len(topic.split()) <= _NAME_WORDS_AT_MOST else None
    return shortened(topic, _NAME_WORDS)


def _proper(text: str, group: Group) -> str | None:
    """The name by which the article calls it, written with capitals: `the Land Transport Accord`."""
    for report in sorted(group.reports, key=lambda report: not report.phrase.sentence.number):
        phrase = report.phrase
        first = text[slice(*phrase.modifiers[0])] if phrase.modifiers else ""
        if phrase.proper and not phrase.noun.plural and first[:1].isupper() and not phrase.subject and not report.named:
            named = tidy(text[phrase.modifiers[0][0] : phrase.noun_end])
            if phrase.sentence.number or " and " not in named:  # in a headline all words have capitals
                return named
    return None


def _noun(text: str, group: Group, report: Report) -> str:
    """The noun with the modifiers that belong to it; those of another report where this one has none that tell anything."""
    phrase = report.phrase
    if phrase.elliptic and group.package and not group.package.first.phrase.elliptic:
        told = next((other for other in group.package.reports if other.phrase.sentence.number), group.package.first)
        whole = told.phrase
        spans = [span for span in whole.modifiers if not any(span[0] <= actor.start < span[1] for actor in told.named)]
        own = [text[slice(*span)] for span in spans if text[slice(*span)].lower() not in praise()]
        return spelled(tidy(" ".join([*own, whole.noun.name])))
    if phrase.verbal and group.noun.name in _UNNAMED:
        return _UNNAMED[group.noun.name]
    if phrase.verbal:
        unnamed = f"{phrase.noun.kind} agreement" if phrase.noun.kind in ("peace", "trade") else "agreement"
        return spelled(group.noun.name) if group.noun.name != phrase.noun.name else unnamed
    if phrase.elliptic:
        return spelled(phrase.noun.name)
    if not subjects.words(phrase, None, text, report.named):
        others = sorted(
            (other for other in group.reports if not other.phrase.noun.plural), key=lambda other: not other.phrase.sentence.number
        )
        phrase = next((o.phrase for o in others if subjects.words(o.phrase, None, text, o.named)), phrase)
    written = text[phrase.noun_start : phrase.noun_end]
    if written.isupper() and written.lower() not in (phrase.noun.name, f"{phrase.noun.name}s") and phrase.noun.name.islower():
        whole = tidy(" ".join([*(text[slice(*span)] for span in phrase.meant), phrase.noun.name]))
        return f"{whole} ({written})"  # `the CFA`, explained before
    modifiers = list(phrase.modifiers)
    while modifiers and (text[slice(*modifiers[0])].lower() in praise() or _SUM.match(text, *modifiers[0])):
        modifiers.pop(0)
    own = tidy(text[modifiers[0][0] if modifiers else phrase.noun_start : phrase.noun_end])
    if phrase.noun.kind == "agreement" and group.noun.kind in _TELLING and not phrase.noun.plural:
        own = tidy(f"{text[modifiers[0][0] : phrase.noun_start] if modifiers else ''} {group.noun.name}")
    return spelled(own) if own.lower() in _SPELLED else own


@cache
def praise() -> frozenset[str]:
    """Modifiers that tell how an agreement is seen or where it stands, and are no part of its name."""
    return frozenset(lexicons.load("agreement_kinds")["praise"])


def spelled(noun: str) -> str:
    """`mou` as it is written: MoU."""
    return _SPELLED.get(noun.lower(), noun)


def shortened(words: str | None, most: int) -> str | None:
    """The words up to the last place within `most` of them where a phrase ends; None where there is none."""
    listed = (words or "").split()
    if len(listed) > most:
        cut = next((at for at in range(most, _LEAST_WORDS - 1, -1) if _ends_before(listed, at)), 0)
        listed = listed[:cut]
    words = " ".join(listed)
    return tidy(words[: whole_end(words, 0, len(words))]) or None


def _ends_before(words: list[str], at: int) -> bool:
    """True where a phrase ends before the word at `at`: a preposition, a conjunction, or behind a comma."""
    return words[at].lower() in _CUTS or words[at - 1].endswith(",")


def tidy(words: str) -> str:
    """On one line, without the punctuation around it, and each word whole."""
    words = " ".join((_BROKEN.sub("", words) if "-\n" in words else words).split()).strip(" ,;:-–—'\"“”’(")
    return words[:-1].rstrip() if words.endswith(")") and "(" not in words else words
