"""The nouns: every phrase that names an agreement, with its article, its number and the words that tell its subject."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
from msgspec.structs import replace

from dateline.extract.agreement import acronyms, complement, enumerated, gapped, implied, listed, nounphrase, numbered, verbal
from dateline.extract.agreement.homographs import is_other_word
from dateline.extract.agreement.phrase import Noun, Phrase, Span
from dateline.extract.document import Document
from dateline.model import Sentence

_GLUE = 40
"""Characters that may stand between the subject of one instrument and the next noun of an enumeration."""
_MOST = 80
"""Phrases read in one article; no story tells of more, and a list of treaties is not read for ever."""
_SUBJECTS_TOO = frozenset(
    [
        "prisoner exchange",
        "prisoner swap",
        "exchange of prisoners",
        "exchange programme",
        "exchange program",
        "joint venture",
        "loan",
        "grant",
    ]
)
"""Nouns that, behind an agreement with a subject, belong to the subject: `memoranda on trade and the exchange of prisoners`."""
_OF_THE = " of the"
_BROKEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
"""Where a line ends within a word."""
_TELLING = frozenset(["peace", "trade", "finance", "plan"])
"""Kinds of which a treaty or protocol may be one."""
_ALIAS = re.compile(
    r"(?:\b(?:known (?:here |there |locally )?as|called|dubbed|nicknamed|named|termed|or)\s(?:the\s)?|\s\((?:the\s)?)[“\"'‘]?\Z"
)
"""What joins another name of an agreement to it."""
_UNDER = re.compile(r"\sunder an?\s\Z")
_ALIAS_NEAR = 120
_CHANGES = re.compile(
    r"(?:to |the )?(?:amend|extend|renew|revise|updat|supplement|prolong|modif|replac|upgrad)\w{0,5}\s(?:[^\s,;.]{1,20}\s){0,5}",
    re.I,
)
"""What one agreement does to another."""
_OPENS_IT = re.compile(r"(?:(?:an?|the|its|their)\s)?")
_AND_ON = re.compile(r".{0,8}\sand\s(?:on|for|to)\s(?:an?|the|its|their)\s", re.S)
"""`the pact with Peru and on a treaty`: what follows is no subject of the pact."""
_ONE_MORE = re.compile(
    r"(?:,\s|,?\s(?:and|as well as|along with|together with|plus)\s)(?:also )?(?:on )?"
    r"(?:(?:the )?(?:ratification|approval|adoption|signing|conclusion|renewal|extension|accession) (?:of|to) )?"
    r"(?:an?|the|another|one|two|three|its|their|a further|a separate|several)\s(?:[\w’'-]{1,40}\s){0,6}$|"
    r";\s(?:and )?(?:an?|the|another)\s(?:[\w’'-]{1,40}\s){0,6}$"
)
"""What joins one instrument of an enumeration to the one before."""


def find(document: Document) -> list[Phrase]:
    """Every phrase that names an agreement, in the order of the text."""
    nouns = _automaton()[1]
    text = document.text
    lower = document.lower
    phrases: list[Phrase] = []
    for index, start, end in _matches(document):
        if len(phrases) == _MOST:
            break
        if (start and lower[start - 1].isalnum()) or (end < len(lower) and (lower[end].isalnum() or lower[end] == "@")):
            continue
        if nouns[index].acronym and not text[start : start + 3].isupper() and not text[start + 2].isupper():
            continue  # `a bit`, `sofa`
        if lower[start - 1 : start] + lower[end : end + 1] in ("[]", "()"):
            continue  # what kind of paper a monitor took it from; how what was just named is called below
        sentence = document.sentence_at(start)
        if sentence and end <= sentence.end and not is_other_word(text, start, end, sentence):
            noun = nouns[index]
            if noun.name.endswith(_OF_THE):  # `minutes of the fifth session`: what they are of is the subject
                end, noun = end - len(_OF_THE), replace(noun, name=noun.name.removesuffix(_OF_THE))
            _take(text, sentence, start, end, noun, phrases)
    phrases = acronyms.spelled_out(document, [*_aliased(text, phrases)])
    phrases = numbered.told(document, phrases)
    for understood in implied.elliptic(document, phrases):
        phrases = [_cut(text, phrase, understood) for phrase in phrases]
        phrases.append(understood)
    phrases = gapped.told(document, phrases)
    phrases += listed.the_following(document, phrases)
    phrases, members = enumerated.members(document, phrases)
    phrases += members
    return sorted([*phrases, *verbal.find(document, phrases)], key=lambda phrase: phrase.noun_start)


def _matches(document: Document) -> Iterator[tuple[int, int, int]]:
    """(number of the noun, start, end) of all that is spelt like one, also over the end of a line: `agree-` `ment`."""
    automaton, text = _automaton()[0], document.text
    breaks = [match.start() for match in _BROKEN.finditer(text)] if "-\n" in text else []
    if not breaks:
        yield from automaton.find_matches_as_indexes(document.lower)
        return
    edges = [0, *(at + 2 for at in breaks)]
    whole = "".join(document.lower[start:stop] for start, stop in zip(edges, [*breaks, len(text)], strict=True))
    joints = [at - 2 * number for number, at in enumerate(breaks)]
    for index, start, end in automaton.find_matches_as_indexes(whole):
        yield index, start + 2 * bisect_right(joints, start), end + 2 * bisect_left(joints, end)


def _cut(text: str, phrase: Phrase, later: Phrase) -> Phrase:
    """The phrase without one that stands in its subject: `a treaty on tax and another on fish`."""
    if not phrase.subject or not phrase.subject.start < later.start <= phrase.subject.end:
        return phrase
    stop = complement.whole_end(text, phrase.subject.start, later.start)
    return replace(phrase, subject=replace(phrase.subject, end=stop), end=min(phrase.end, stop))


def _take(text: str, sentence: Sentence, start: int, end: int, noun: Noun, phrases: list[Phrase]) -> None:
    """Add the phrase around a noun, or make it a part of the one before."""
    last = phrases[-1] if phrases and phrases[-1].sentence is sentence else None
    if last and start < last.aside:  # `memorandum of understanding (MoU)`
        return
    if last and start == last.noun_end + 1 and text[last.noun_end].isspace():  # `a loan guarantee agreement`
        phrases.pop()
        if noun.kind == "agreement" or (noun.kind == "treaty" and last.noun.kind in _TELLING):  # `ceasefire protocol`
            noun = Noun(f"{last.noun.name} {noun.name}", last.noun.kind, noun.plural)
        start = last.noun_start
    phrase = nounphrase.read(text, sentence, start, end, noun)
    if last and phrase.start <= last.noun_start and phrase.proper and last.proper:  # `Treaty on Certain Arrangements`
        return
    if last and last.subject and _AND_ON.fullmatch(text, max(last.noun_end, last.subject.start - 8), phrase.start):
        last = phrases[-1] = replace(last, subject=None, end=_trimmed(text, last))
    if last and last.noun.kind == "agreement" and last.subject and _OPENS_IT.fullmatch(text, last.subject.start, phrase.start):
        kind = Noun(last.noun.name, noun.kind, last.noun.plural)  # `agreement on a ceasefire`
        phrases[-1] = replace(
            last,
            noun=kind,
            subject=phrase.subject if noun.kind == "peace" else last.subject,
            end=max(last.end, phrase.end),
            among=last.among or phrase.among,
            partner=last.partner or phrase.partner,
        )
        return
    if last and last.subject and (last.noun.kind, noun.kind) == ("declaration", "peace") and start < last.subject.end:
        return  # `a joint statement on a ceasefire`
    if last and last.subject and noun.name.endswith("partnership") and last.subject.start < start <= last.subject.end:
        phrases[-1] = replace(last, among=last.among or phrase.among, partner=last.partner or phrase.partner)
        return  # `a joint statement on a deeper partnership`
    if last and phrase.definite and _is_changed(text, last, phrase):
        about = replace(last.subject, end=max(last.subject.end, phrase.end))
        phrases[-1] = replace(last, subject=about, end=max(last.end, phrase.end))
        return
    if last and last.subject and last.subject.start < phrase.start <= last.subject.end + _GLUE:
        if noun.name in _SUBJECTS_TOO and (
            phrase.article != "new" or not _ONE_MORE.search(text, last.subject.start, phrase.start)
        ):
            return
        phrases[-1] = _parted(text, last, phrase)
    if last and phrases:
        phrases[-1] = _without(text, phrases[-1], phrase.start)
    phrases.append(phrase)


def _is_changed(text: str, last: Phrase, phrase: Phrase) -> bool:
    """True of the accord in `a protocol amending their accord on fish`, which is what the protocol is about."""
    about = last.subject
    near = about is not None and about.start <= phrase.start <= about.end + _GLUE
    return near and _CHANGES.fullmatch(text, about.start, phrase.start) is not None


def _aliased(text: str, phrases: list[Phrase]) -> Iterator[Phrase]:
    """The phrases, with what they are another name of: `a border pact, known as the Reef Accord`."""
    for last, phrase in pairwise([None, *phrases]):
        beside = last and last.sentence is phrase.sentence and phrase.start - last.noun_end < _ALIAS_NEAR
        also = beside and not phrase.subject and _ALIAS.search(text, last.noun_end, phrase.start)
        form = beside and not also and _is_form(text, last, phrase)
        yield replace(phrase, alias_of=last.noun_start) if also or form else phrase


def _is_form(text: str, last: Phrase, phrase: Phrase) -> bool:
    """True of the agreement in `a grant of $2 million for schools under an agreement signed on Monday`."""
    alike = last.noun.kind == "finance" and phrase.noun.kind in ("agreement", "finance") and phrase.article == "new"
    return alike and not phrase.partner and not phrase.subject and _UNDER.search(text, last.noun_end, phrase.start) is not None


def _trimmed(text: str, phrase: Phrase) -> int:
    """Where the phrase ends without its subject."""
    return complement.whole_end(text, *phrase.partner) if phrase.partner else phrase.aside


def _without(text: str, last: Phrase, start: int) -> Phrase:
    """The earlier phrase whose parties end before the next one: `an accord with Peru, a treaty with Chile`."""
    spans: dict[str, Span | None] = {}
    for side in ("among", "partner"):
        span = getattr(last, side)
        if span and start < span[1]:  # those behind the next one are its own
            spans[side] = (span[0], complement.whole_end(text, span[0], start)) if span[0] < start else None
    if not spans:
        return last
    end = min(last.end, start - 1, *(span[1] for span in spans.values() if span))
    subject = last.subject if last.subject and last.subject.start < start else None
    return replace(last, **spans, subject=subject, end=max(end, last.aside))


def _parted(text: str, last: Phrase, phrase: Phrase) -> Phrase:
    """The earlier phrase without the later one joined to it: `an agreement on trade and a protocol on fish`."""
    joint = _ONE_MORE.search(text, last.subject.start, phrase.start)
    if not joint or joint.start() <= last.subject.start:
        return last
    stop = complement.whole_end(text, last.subject.start, min(last.subject.end, joint.start()))
    return (
        replace(last, subject=replace(last.subject, end=stop), end=min(last.end, stop)) if stop > last.subject.start else last
    )


@cache
def _automaton() -> tuple[AhoCorasick, list[Noun]]:
    nouns = dict(nounphrase.nouns("signed_nouns")) | dict(nounphrase.nouns("instruments"))
    automaton = AhoCorasick(list(nouns), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, list(nouns.values())
