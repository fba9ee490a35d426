"""Whom the grammar of a sentence makes parties: `between`, `with`, the name itself, the subject of the deed."""

import re
from bisect import bisect_left
from itertools import pairwise

from dateline.extract.agreement import grammar
from dateline.extract.agreement.actor import Actor, lends
from dateline.extract.agreement.deeds import Deed
from dateline.extract.agreement.parties import Actors
from dateline.extract.agreement.phrase import Phrase, Span

_NOUN_WITH = re.compile(r"(?:talks|negotiations?|discussions?|consultations)\s{1,9}with\s{1,9}", re.I)
_BY, _WITH = re.compile(r"\b(?:by|with|between|among|for)\s"), re.compile(r"\bwith\s")
_CREDIT = re.compile(r"broker|unveil|announce|.{0,6}draft", re.I)


_STATES = re.compile(r"\b(?:the|both|our|their) (?:two )?(?:countries|nations|states|governments)\b")
_GO_BETWEEN = re.compile(r"-(?:brokered|mediated|sponsored|backed|facilitated|hosted|supported|drafted|proposed|led|style)\b")
_IN = re.compile(r"\sin\s(?:the\s)?\Z")
_LONGEST_CLAUSE = 500
_MADE = rf"\s(?!brokered|announced|unveiled|drafted|approved)(?:{grammar.MADE})\s"
_MADE_BY = re.compile(rf"(?:,?\swhich\s(?:was|were))?{_MADE}(?:[\w ]{{1,25}}(?:,\s\d{{4}})?\s)?by\s")
_MADE_WITH = re.compile(rf"{_MADE}(?:[\w ]{{1,25}}\s)?with\s")
_WENT_TO = re.compile(
    r"(?:,[^,;.]{3,40},)?\s(?:(?:went|goes|fell) to|(?:was|were|has been|have been|is)\s(?:\w{1,20}\s)?(?:awarded|given|let) to|"
    r"(?:was|were) won by)\s"
)
"""Who got a contract."""
_BINDS = re.compile(r",?\s(?:that |which )?(?:also |will )?(?:binds?|commits?|obliges?|links?)\s(?:both )?(?=(?:the )?[A-Z])")
"""Behind what `the pact binds` stand its parties."""
_ACT_OF = re.compile(
    r"\b(?:ratification|accession|signature|signing|adoption|approval|rejection|suspension|denunciation|renewal|violation|breach)\s"
    r"(?:of|to)\s(?:the\s)?\Z"
)
_ACCESSION = re.compile(r"\b(?:accession|adherence)\s(?:of|by)\s(?P<whom>[^,.;:]{3,50})\sto\s(?:the\s)?\Z")
_OWN_ACCESSION = re.compile(r"(?P<whom>[A-Z][\w ]{2,30})['’]s?\s(?:accession|adherence)\sto\s(?:the\s)?\Z")
_BY_WHOM = re.compile(r"(?:\s\([^()]{1,30}\))?\sby\s")
_WHOSE = re.compile(r",\swhose\s(?:\d{1,3}-\w{3,6}\s)?\Z")
_BY_MEANS_OF = re.compile(r"\b(?:under|as part of|in|through|thanks to|in line with)\s(?:the terms of\s)?an?\s\Z")
_LONGEST_OPENING = 40
_DISTANT = re.compile(r"\b(?:brokered|mediated|said|says|told|according to|reported|announced|signed)\b")
"""Behind these stand others than the parties."""
_FRONTED = re.compile(
    r"(?:As (?:for|to|regards|concerns)|Regarding|Concerning|With (?:regard|respect) to|In the case of)\s(?P<whom>[^,.;:]{3,50}),"
)
_SEVERAL, _LONGEST_LIST = 2, 80
_LIST_IN_BRACKETS = re.compile(r"\([^()]{2,60},[^()]{2,80}\)")
_REGION = re.compile(r"\s(?:province|state|region|city|prefecture|county|territory)\b")
_NO_SIDES = ("unknown", "city", "part")
_SEAT_OF = re.compile(r"['’]s?\s(?:capital|city|port|town|resort)\b")
"""`a truce in Qatar's capital` is none of Qatar's."""
_BETWEEN = re.compile(r"between\s", re.I)
_GIVEN_TO = re.compile(r"\s(?:to\s)?(?:the\s)?")
_FOR_WHOM = re.compile(r"\s(?:for the\s|for\s(?=[A-Z])|who\s(?:heads|leads|chairs|runs)\s)[^;.,]{3,70},\s")
_MOST_MAKERS = 4
_HYPHEN = re.compile(r"\s?[-–—/]\s?")


def parties(phrase: Phrase, deed: Deed | None, doers: list[Actor], actors: Actors) -> tuple[list[Actor], str]:
    """Those whom the grammar of the sentence makes parties, and by which rule. `doers` do the closest deed."""
    among = _among(phrase, actors) if phrase.among and not actors.collective(*phrase.among) else []
    if phrase.member_of is not None and not _several([actor for actor in among if actor.form != "unknown"]):
        among = []  # `twinning between two towns`, of a package of two states
    linked = phrase.subject and phrase.among and phrase.subject.end >= phrase.among[1]  # `links between two ports`
    if linked and _several(doers) and not any(actor.kind == "state" for actor in among):
        among = []
    placed = phrase.subject and phrase.among and phrase.subject.end <= phrase.among[0]
    if placed and len(actors.pair) > 1 and all(actor.form in _NO_SIDES for actor in among):
        among = []  # `a pact on linking the track between two stations`, of two states
    if _several(among):
        return among, "between"
    named = [
        actor
        for actor in actors.within(phrase.start, phrase.noun_start, oblique=True)
        if actor.form != "capital" and not _GO_BETWEEN.match(actors.text, actor.end)
    ]
    if _several(named):
        return named, "named pair"
    if not phrase.partner and (joining := _joining(phrase, actors)):
        return [*named, *joining], "joined"
    makers = _stated(_MADE_BY, phrase, actors)
    if phrase.noun.kind == "contract":
        makers = [*makers, *_stated(_WENT_TO, phrase, actors, "won")]
    if not makers and (bound := _BINDS.match(actors.text, phrase.end, phrase.sentence.end)):
        stop = grammar.PARTIES_END.search(actors.text, bound.end(), phrase.sentence.end)
        whom = actors.partners(bound.end(), stop.start() if stop else phrase.sentence.end)
        makers = whom if _several(whom) else []
    if _several(makers) and not phrase.partner:
        return makers, "between"
    partner = _partner(phrase, actors) if phrase.partner else _stated(_MADE_WITH, phrase, actors)
    owners = actors.within(*phrase.owner, oblique=True) if phrase.owner else _whose(phrase, actors)
    found = [*named, *among, *owners, *(maker for maker in makers if phrase.partner), *partner]
    if not found and phrase.definite and (fronted := _fronted(phrase, actors)):
        return fronted, "with"
    rule = "among" if among else "with" if partner else "named" if found else "subject"
    blamed = partner and deed and deed.start > phrase.start and deed.stage in ("terminated", "rejected") and not deed.passive
    if deed and deed.stage != "greeted" and not among and not blamed:
        further = {actor.key for actor in doers} - {actor.key for actor in found}
        found += [*doers, *_receiver(phrase, deed, actors)]
        rule = f"{rule} and subject" if further and rule != "subject" else rule
    if not _several(found) and not partner and (headed := actors.head_of_item(phrase.start)):
        return [*headed, *(actor for actor in found if actor.kind == "state")], "with"
    if phrase.among and _STATES.search(actors.text, *phrase.among):  # `a pact between the two countries`, whoever signs it
        found = [actor for actor in found if actor.kind == "state"]
    if not _several(found):
        known = {actor.key for actor in found}
        found += _understood(phrase, actors) or _of_subject(phrase, known, actors) or _of_clause(phrase, known, actors)
    return found, rule


def _whose(phrase: Phrase, actors: Actors) -> list[Actor]:
    """Who lends: `the Fund, whose facility ...`"""
    whose = _WHOSE.search(actors.text, phrase.sentence.start, phrase.start) if phrase.noun.kind == "finance" else None
    before = actors.within(phrase.sentence.start, whose.start()) if whose else []
    return [actor for actor in before[-1:] if actor.end == whose.start() and lends(actor.key)]


def _stated(made_by: re.Pattern, phrase: Phrase, actors: Actors, hint: str = "made") -> list[Actor]:
    """Who made it or with whom, where that is said of it at once: `the quota deal struck last week by Peru and Chile`."""
    hinted = phrase.sentence.start in actors.hints[hint]
    after = (made_by.match(actors.text, at, phrase.sentence.end) for at in (phrase.end, phrase.aside) if hinted)
    made = next(filter(None, after), None)
    stop = grammar.PARTIES_END.search(actors.text, made.end(), phrase.sentence.end) if made else None
    return actors.partners(made.end(), stop.start() if stop else phrase.sentence.end) if made else []


def _joining(phrase: Phrase, actors: Actors) -> list[Actor]:
    """`the ratification of the Berne Convention by Peru`, `the accession of Peru to it`: whoever announces that."""
    start, end = max(phrase.sentence.start, phrase.start - 80), phrase.sentence.end
    if acceding := _ACCESSION.search(actors.lower, start, phrase.start):
        return actors.within(*acceding.span("whom"), oblique=True)
    if acceding := _OWN_ACCESSION.search(actors.text, start, phrase.start):
        return actors.within(*acceding.span("whom"), oblique=True)
    by = _BY_WHOM.match(actors.text, phrase.end, end)
    if not by or not _ACT_OF.search(actors.lower, start, phrase.start):
        return []
    stop = grammar.PARTIES_END.search(actors.text, by.end(), end)
    return actors.partners(by.end(), stop.start() if stop else end)


def _several(actors: list[Actor]) -> bool:
    return len(actors) > 1 and len({actor.key for actor in actors}) > 1


def _understood(phrase: Phrase, actors: Actors) -> list[Actor]:
    """Parties named near the phrase: a hyphened pair, those in the subject of a verb, the owner behind `its`."""
    found = _nearby_pair(phrase, actors)
    if not found and phrase.subject and phrase.subject.joins is None:  # `under which the Union opened a mission`
        found = actors.within(*phrase.subject.span)
    if not found and phrase.verbal and phrase.subject:
        found = [actor for actor in actors.within(*phrase.subject.span) if actor.form != "demonym"]
    if not found:
        found = _regions(phrase, actors)
    if not found and phrase.own_party:
        before = (actor for actor in reversed(actors.all) if actor.start < phrase.start and actor.kind == "state")
        found = [actor for actor in [next((actor for actor in before if not actors.oblique(actor)), None)] if actor]
    return found


def _of_subject(phrase: Phrase, known: set[str], actors: Actors) -> list[Actor]:
    """The other side where the subject names one: `Peru signed an agreement to import power from Chile`."""
    vague = phrase.proper or phrase.noun.plural or phrase.article == "none" or phrase.noun.kind == "contract"
    if not known or not phrase.subject or vague:
        return []
    named = [actor for actor in actors.within(*phrase.subject.span, oblique=True) if actor.form not in ("capital", "seat")]
    others = [actor for actor in named if actor.kind == "state" and actor.key not in known]
    return others[:1] if len({actor.key for actor in others}) == 1 else []


def _of_clause(phrase: Phrase, known: set[str], actors: Actors) -> list[Actor]:
    """The two of the clause that goes on under it: `Peru will keep using the port in Chile under a pact signed in May`."""
    sentence = phrase.sentence
    means = _BY_MEANS_OF.search(actors.lower, max(sentence.start, phrase.start - 40), phrase.start)
    if not means or phrase.article != "new" or phrase.partner or phrase.among or phrase.noun.plural:
        return []
    opens = phrase.noun_end
    if means.start() - sentence.start < _LONGEST_OPENING:  # `Under a deal signed in May, Peru ...`
        opens = max(opens, actors.lower.find(", ", opens, sentence.end))
    stop = _DISTANT.search(actors.lower, opens, sentence.end)
    beside = [
        *actors.within(sentence.start, means.start(), oblique=True),
        *actors.within(opens, stop.start() if stop else sentence.end, oblique=True),
    ]
    named = [actor for actor in beside if actor.kind == "state" and actor.form not in ("capital", "seat")]
    keys = {actor.key for actor in named}
    return named if len(keys) == 2 and known < keys and not all(map(actors.oblique, named)) else []


def _regions(phrase: Phrase, actors: Actors) -> list[Actor]:
    """Regions or cities of two states at the head of a sentence in which no state acts: `Ontario and Jiangsu signed`."""
    sentence = phrase.sentence
    first, end = (bisect_left(actors.all, at, key=lambda actor: actor.start) for at in (sentence.start, phrase.start))
    before = actors.all[first:end]
    if len(before) < _SEVERAL or actors.within(sentence.start, sentence.end):
        return []
    found = [actor for actor in before if actor.form in ("part", "city") or _REGION.match(actors.lower, actor.end)]
    behind_in = any(actors.lower.endswith((" in ", " from ", " of "), 0, actor.start) for actor in found)
    return found if _several(found) and not behind_in else []


def _partner(phrase: Phrase, actors: Actors) -> list[Actor]:
    """With whom it is; a name that no lexicon knows where nobody else is named: `a port deal with Puntland`."""
    named = actors.partners(*phrase.partner)
    told = named or actors.within(*phrase.partner, oblique=True) or actors.collective(*phrase.partner)
    if told or phrase.noun.plural or phrase.verbal:
        return named
    return [actor for actor in actors.unknown(*phrase.partner)[:1] if not actors.text[phrase.partner[0] : actor.start].strip()]


def _receiver(phrase: Phrase, deed: Deed, actors: Actors) -> list[Actor]:
    """To whom money goes, named between the deed and its noun: `the Bank granted Peru a loan`."""
    if phrase.noun.kind != "finance" or deed.end >= phrase.start:
        return []
    named = actors.within(deed.end, phrase.start, oblique=True)
    return [actor for actor in named[:1] if _GIVEN_TO.fullmatch(actors.text, deed.end, actor.start)]


def _fronted(phrase: Phrase, actors: Actors) -> list[Actor]:
    """Of whom the sentence speaks: `As for Peru, the pact ...`"""
    opens = _FRONTED.match(actors.text, phrase.sentence.start, phrase.start)
    return actors.within(*opens.span("whom"), oblique=True) if opens else []


def _among(phrase: Phrase, actors: Actors) -> list[Actor]:
    """Those between whom it is; of a truce `in Yemen` the country, of one `in Doha` nobody."""
    found = actors.partners(*phrase.among)
    if _IN.search(actors.text, phrase.aside, phrase.among[0]):
        return [actor for actor in found if actor.form not in ("capital", "seat") and not _SEAT_OF.match(actors.text, actor.end)]
    if not _several(found) and _BETWEEN.match(actors.text, phrase.among[0]):
        return sorted([*found, *actors.unknown(phrase.among[0] + len("between"), phrase.among[1])])
    return found


def doers(phrase: Phrase, deed: Deed, actors: Actors, room: Span) -> list[Actor]:
    """The subject of the deed, its agent after `by`, and its partner after `with`, in the `room` between two other instruments."""
    text, sentence = actors.text, phrase.sentence
    limit = room[1] if deed.end < room[1] else sentence.end
    found: list[Actor] = []
    partner = _NOUN_WITH.match(text, deed.start, sentence.end) if deed.end <= phrase.start else None
    if partner:  # `talks with Iran on the accord`: who stands before acts elsewhere
        stop = grammar.PARTIES_END.search(text, partner.end(), sentence.end)
        return [
            *actors.within(max(sentence.start, deed.start - 12), deed.start),
            *actors.partners(partner.end(), stop.start() if stop else sentence.end),
        ]
    if deed.word.endswith((" out of", " from")) and (taken := actors.within(deed.start, deed.end)):
        return taken  # `took Peru out of the pact`
    if deed.word.startswith("ask"):  # `asked Peru for a loan`
        found += actors.within(deed.start, deed.end, oblique=True)
    if not deed.passive or deed.start < phrase.start:
        start = clause_start(actors.lower, sentence.start, deed.start)
        found += _unbracketed(actors.within(start, deed.start), actors.lower)
        if (
            not found
            and start > sentence.start
            and text[start - 2 : start] not in ("; ", ": ")
            and not re.search(r"\bhost(?:s|ed|ing)?\b", text[sentence.start : start])
        ):
            earlier = clause_start(actors.lower, sentence.start, max(sentence.start, start - 8))
            found += actors.within(earlier, start)
    by = (
        _BY.search(text, max(deed.end, 0), min(limit, deed.end + 90))
        if deed.start > phrase.start
        else _WITH.search(text, max(deed.end, room[0]), min(limit, max(deed.end, phrase.end) + 60))
    )
    if (
        by
        and not _CREDIT.match(deed.word)
        and not grammar.CLAUSE_EDGE.search(actors.lower, deed.end, by.start())
        and not re.search(r"[;.]\s", text[deed.end : by.start()])
    ):
        end, offices = _makers_end(text, by.end(), limit)
        behind = (by.end(), end)
        known = [one for one in actors.partners(*behind) if not any(start <= one.start < stop for start, stop in offices)]
        found += known or (actors.unknown(*behind) if _BETWEEN.match(by.group()) else [])
    if deed.start > phrase.start and not found and " by " not in text[phrase.end : deed.start]:  # `the accord, which Peru signed`
        found += actors.within(phrase.end, deed.start)
    return found


def _unbracketed(found: list[Actor], lower: str) -> list[Actor]:
    """Those that stand outside brackets with a list in them, if any do: in these others are only explained."""
    if len(found) < _SEVERAL:
        return found
    lists = [match.span() for match in _LIST_IN_BRACKETS.finditer(lower, found[0].start, found[-1].end + _LONGEST_LIST)]
    return [actor for actor in found if not any(start < actor.start < end for start, end in lists)] or found


def _makers_end(text: str, start: int, limit: int) -> tuple[int, list[Span]]:
    """Where those end who stand behind `by`, and the stretches between that say for whom they do it.

    `Ana Reyes for the ministry, Rui Alves, who heads the board, and ...`
    """
    stop, offices = grammar.PARTIES_END.search(text, start, limit), []
    for _ in range(_MOST_MAKERS):
        office = _FOR_WHOM.match(text, stop.start(), limit) if stop else None
        if not office:
            break
        offices.append(office.span())
        stop = grammar.PARTIES_END.search(text, office.end(), limit)
    return stop.start() if stop else limit, offices


def clause_start(lower: str, start: int, end: int) -> int:
    """Where the clause begins in which `end` stands; the text is in lower case."""
    start = max(start, end - _LONGEST_CLAUSE)
    edges = [match.end() for match in grammar.CLAUSE_EDGE.finditer(lower, start, end)]
    if edges and ")" in lower[edges[-1] : end]:  # `Thailand and the bloc (that is, two of its members) signed`
        edges = [edge for edge in edges if lower.count("(", edge, end) >= lower.count(")", edge, end)]
    return edges[-1] if edges else start


def _nearby_pair(phrase: Phrase, actors: Actors) -> list[Actor]:
    """`UK-EU talks on the protocol`: two names joined by a hyphen near the phrase."""
    near = actors.within(
        max(phrase.sentence.start, phrase.start - 110), min(phrase.sentence.end, phrase.end + 60), oblique=True
    )
    for left, right in pairwise(near):
        if left.key != right.key and _HYPHEN.fullmatch(actors.text, left.end, right.start):
            return [left, right]
        if left.end == right.start and actors.text[left.end - 1] == "-":
            return [left, right]
    return []
