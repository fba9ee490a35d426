"""What is no agreement between states, governments, organisations or movements, however much it sounds like one."""

import re

from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.group import Group
from dateline.extract.document import Document
from dateline.extract.hints import Hints
from dateline.model import Sentence

_INNER = re.compile(
    r"\b(?:(?:trade|labou?r|longshore|teachers'?|workers'?|transport) unions?|on strike|strikers|strike action|"
    r"wages?|pay (?:deal|rise|offer)|collective (?:agreement|bargaining)|"
    r"dockers?|employers|walkout|broadcast(?:er|ing)? rights?|(?:television|media|tv|exclusive) rights?|film|album|"
    r"record label|plea|lawsuit|out-of-court|class action|plaintiffs?|"
    r"settle[sd]? (?:the |a )?(?:lawsuit|case|suit|claims?)|(?:political|opposition|ruling|five|four|three|several|"
    r"rival) parties|prime minister's party|"
    r"confidence vote|coalition|power-sharing cabinet|party leaders|electoral pact|form a (?:new )?government|"
    r"prenuptial|divorce)\b",
)
_SPORT = re.compile(
    r"\b(?:(?:head )?coach(?:es|ing)?|striker|midfielder|defender|goalkeeper|quarterback|free agent|"
    r"season-long|players?|championship)\b",
)
_CLUB = re.compile(r"\bclubs?\b")
"""Not the Paris Club."""
_SALE = re.compile(
    r"\b(?:takeover|take over|acqui(?:re|res|red|sition)|merger|stake in|shares in|buyout|buy-out|share purchase|"
    r"(?:agreed|agreement|deal) (?:\w{1,40} ){0,4}(?:to|on|over|for) (?:buy|acquire|sell|purchase|merge|the (?:sale|"
    r"purchase|acquisition)|selling|buying|acquiring))\b",
)
_COOPERATION = re.compile(
    r"\b(?:joint[- ]ventures?|memorand|mou\b|letter of intent|licen[cs]\w{0,40}|collaborat\w{0,40}|"
    r"cooperat\w{0,40}|co-operat\w{0,40}|"
    r"partner(?:ship)?|code-?\s?shar|prorate|interline|alliance|joint study|research|technology|joint(?:ly)?|"
    r"consortium)\b",
)
_STATE_OWNED = re.compile(
    r"\b(?:state|government|publicly)-(?:owned|run|controlled)\b|\bstate (?:company|utility|railways?|oil|"
    r"enterprise)\b",
)
_ANALYSTS = re.compile(
    r"\b(?:agreement|understanding) among (?:analysts|experts|economists|traders|observers|scientists)\b"
)
_HINTS = Hints(
    opinion="among ",
    sport="coach, club, striker, midfielder, defender, goalkeeper, quarterback, free agent, season-long, player, championship",
    inner="union, on strike, strike action, strikers, wage, pay deal, pay rise, pay offer, collective, docker, employers, walkout, "
    "rights, film, album, record label, plea, lawsuit, out-of-court, class action, plaintiff, settle, parties, party, "
    "confidence vote, coalition, power-sharing, electoral pact, form a, prenuptial, divorce",
    sale="takeover, take over, acqui, merger, stake in, shares in, buy, share purchase, sell, purchase, merge, the sale",
)
_WISH = re.compile(
    r"\b(?:need for|hopes? (?:for|of)|calls? for|called for|calling for|importance of|prospects? (?:for|of)|towards|"
    r"path to|efforts? (?:to|for)|work(?:ing)? towards?|"
    r"in favou?r of|committed to)\s{1,9}(?:an? |the )?(?:\w{1,40},? ){0,4}$",
    re.I,
)
_WITHOUT = re.compile(r"\bwithout\s(?:an?\s|the\s|any\s)?(?:\w{1,40}\s){0,2}\Z")
_LAW = re.compile(
    r" (?:Implementation\s{1,9})?(?:Act|Bill|Law|Ordinance|Committee|Office|Secretariat|Commission|"
    r"Organi[sz]ation|Area|"
    r"Zone|Forum|Council|Agency)\b"
)

_OTHER_KIND = re.compile(
    r"\b(?:share[- ](?:purchase|swap)|takeover|merger|acquisition|coalition|collective|wage|pay|plea|"
    r"prenuptial|transfer(?! of)|broadcast(?:ing)?|sponsorship|recording|book|film|coaching|tenancy|rental|non-disclosure)\b",
    re.I,
)
"""Words that make another thing of the noun behind them: `a share purchase agreement`."""
_TOLD_IN = re.compile(r"\b(?:in|through|via|to) (?:an?|its|their) (?:\w{1,20} )?(?:communiqu[eé]|statement|declaration)$", re.I)
_LAW_ENDS = re.compile(r" (?:Act|Bill|Law|Ordinance)$")

_LENDER = re.compile(r"\b(?:Monetary|Bank|Fund|Club|IMF|ADB|EBRD|EIB|AfDB|IDB)\b")
_READ = 3  # reports of a group that are asked for what they are about
_UNDERSTOOD = ("lede", "home", "as before")
"""Rules that take the parties from elsewhere than the sentence."""
_COMMON_NOUNS = frozenset(
    [
        "loan",
        "credit",
        "soft loan",
        "grant",
        "lease",
        "concession",
        "credit line",
        "line of credit",
        "package",
        "settlement",
        "understanding",
        "arrangement",
        "declaration",
        "bailout",
        "joint venture",
    ]
)
"""Nouns that need their parties beside them, unless the story opens with them."""


def refusal(document: Document, group: Group, parties: list[Actor], rule: str, top: bool) -> str | None:
    """Why the group is no agreement of the story, or None."""
    if not parties:
        return "no party"
    text = document.text
    for report in group.reports[:_READ]:
        phrase = report.phrase
        named = text[phrase.aside : phrase.subject.end] if phrase.subject else ""
        if _LAW.match(text, phrase.aside, phrase.sentence.end) or _LAW_ENDS.search(named):
            return "a law or a body named after an agreement"
    if all(_OTHER_KIND.search(text, r.phrase.start, r.phrase.noun_end) for r in group.reports):
        return "of a kind that is no business of states"
    if all(_WITHOUT.search(text, max(r.phrase.sentence.start, r.phrase.start - 30), r.phrase.start) for r in group.reports):
        return "not there"
    if all(_WISH.search(text[max(r.phrase.sentence.start, r.phrase.start - 60) : r.phrase.start]) for r in group.reports):
        return "only wished for"
    if all(_TOLD_IN.search(text[max(r.phrase.sentence.start, r.phrase.start - 30) : r.phrase.noun_end]) for r in group.reports):
        return "the paper in which it was announced"
    return _not_news(group, parties, rule, top) or _out_of_scope(document, _context(document, group), parties, rule)


def _context(document: Document, group: Group) -> list[Sentence]:
    """The headline, the lede and the sentences that first tell of it, each once."""
    told = {report.phrase.sentence.start: report.phrase.sentence for report in group.reports[:_READ]}
    opening = {sentence.start: sentence for sentence in document.sentences[:2]}
    return list((opening | told).values())


def _out_of_scope(document: Document, context: list[Sentence], parties: list[Actor], rule: str) -> str | None:
    """By the words around it, and by who would be parties. Between states, nothing of this is asked."""
    words = " ".join([document.lower[sentence.start : sentence.end] for sentence in context])
    hints = _HINTS.of(words)
    kinds = {actor.kind for actor in parties}
    states = {actor.key for actor in parties if actor.kind == "state"}
    if "opinion" in hints and _ANALYSTS.search(words):
        return "agreement of opinion"
    if (len(states) > 1 and not rule.endswith(_UNDERSTOOD)) or any(actor.intergovernmental for actor in parties):
        return None
    if any(actor.of_people for actor in parties):
        return "of a union or a club"
    club = any(_CLUB.search(document.text, sentence.start, sentence.end) for sentence in context) if "sport" in hints else False
    if club or ("sport" in hints and _SPORT.search(words)):
        return "sport"
    if "inner" in hints and _INNER.search(words):
        return "domestic, labour or court"
    if "public" not in kinds and "sale" in hints and _SALE.search(words):
        return "a takeover or a sale"
    if kinds == {"company"} and not _COOPERATION.search(words) and not _STATE_OWNED.search(words):
        return "a sale between companies"
    return None


def _not_news(group: Group, parties: list[Actor], rule: str, top: bool) -> str | None:
    """Why the article only touches on it: memory, generality, something named in passing."""
    first = group.first.phrase
    deeds = [report.deed for report in group.reports if report.deed]
    done = bool(deeds) or group.package is not None
    stated = rule.startswith(("between", "with", "named"))
    if all(report.phrase.article == "none" for report in group.reports) and not done:
        return "none in particular"
    if group.plural and not group.package and (not done or (not first.count and first.sentence.number > 2)):
        return "agreements in general"
    understood = rule.endswith(_UNDERSTOOD)
    lent = done and any(_LENDER.search(actor.key) for actor in parties)
    if understood and first.noun.kind == "finance" and first.noun.name in _COMMON_NOUNS and not lent:
        return "a loan, and nobody beside it"
    imagined = first.article == "new" and first.sentence.number > 0 and not first.verbal and not done
    if imagined and len(group.reports) == 1:
        return "only imagined"
    alone = len({actor.key for actor in parties}) < 2
    if alone and first.noun.name in _COMMON_NOUNS and not parties[0].intergovernmental:
        return "a noun of daily use and one party"
    if alone and not top and rule == "subject" and not first.proper and not parties[0].intergovernmental:
        return "one party, in passing"
    if first.article == "none" and (not stated or understood):
        return "none in particular"
    if top or group.package:
        return None
    if (all(actor.kind == "company" for actor in parties) and not (stated and done)) or (
        first.noun.name in _COMMON_NOUNS and not stated and rule != "as before" and not (lent and first.noun.kind == "finance")
    ):
        return "named in passing"
    if any(link.deed.status for report in group.reports for link in report.links) or (
        stated and any(deed.stage == "greeted" for deed in deeds)
    ):
        return None
    return "named in passing"
