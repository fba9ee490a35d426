"""What the words around an agreement's noun make of it: sport, a wage deal, a takeover, a law of that name, only a wish."""

import re
from collections.abc import Iterator

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
    r"confidence vote|(?<!rebel )(?<!-led )(?<!military )(?<!armed )coalition|"
    r"power-sharing cabinet|party leaders|electoral pact|form a (?:new )?government|"
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
    sport="coach|club|striker|midfielder|defender|goalkeeper|quarterback|free agent|season-long|player|championship",
    inner="union|on strike|strike action|strikers|wage|pay deal|pay rise|pay offer|collective|docker|employers|walkout|"
    "right|film|album|record label|plea|lawsuit|out-of-court|class action|plaintiff|settle|parties|party|"
    "confidence vote|coalition|power-sharing|electoral pact|form a|prenuptial|divorce",
    sale="takeover|take over|acqui|merger|stake in|shares in|buy|share purchase|sell|purchase|merge|the sale",
)
_WISH = re.compile(
    r"\b(?:need for|hopes? (?:for|of)|calls? for|called for|calling for|importance of|prospects? (?:for|of)|towards|"
    r"path to|emphasis on|possibility of|view to|efforts? (?:to|for)|work(?:ing)? towards?|"
    r"in favou?r of|committed to)\s{1,9}(?:an? |the )?(?:\w{1,40},? ){0,4}$",
    re.I,
)
_JUDGED = re.compile(
    r"(?:very )?(?:good|bad|better|worse|best|worst|great|fair|terrible|perfect) (?:deal|agreement|pact|accord)\b", re.I
)
"""`rather no deal than a bad deal`"""
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

_READ = 3
"""Reports of a group that are asked for what they are about."""


def of_itself(document: Document, group: Group) -> Iterator[str]:
    """What the words beside the noun say, whoever the parties are."""
    text, reports = document.text, group.reports
    for report in reports[:_READ]:
        phrase = report.phrase
        named = text[phrase.aside : phrase.subject.end] if phrase.subject else ""
        if _LAW.match(text, phrase.aside, phrase.sentence.end) or _LAW_ENDS.search(named):
            yield "a law or a body named after an agreement"
            break
    if all(_OTHER_KIND.search(text, report.phrase.start, report.phrase.noun_end) for report in reports):
        yield "of a kind that is no business of states"
    if all(_JUDGED.match(text, report.phrase.start, report.phrase.noun_end) for report in reports):
        yield "only wished for"
    before = [text[max(report.phrase.sentence.start, report.phrase.start - 60) : report.phrase.start] for report in reports]
    if all(_WITHOUT.search(words) for words in before):
        yield "not there"
    if all(_WISH.search(words) for words in before):
        yield "only wished for"
    if all(
        _TOLD_IN.search(words + text[report.phrase.start : report.phrase.noun_end])
        for words, report in zip(before, reports, strict=True)
    ):
        yield "the paper in which it was announced"


def of_others(document: Document, group: Group, kinds: set[str]) -> Iterator[str]:
    """What the sentences around it say where its parties, of those `kinds`, are not two states."""
    context = _context(document, group)
    words = " ".join([document.lower[sentence.start : sentence.end] for sentence in context])
    hints = _HINTS.of(words)
    if "opinion" in hints and _ANALYSTS.search(words):
        yield "agreement of opinion"
    club = any(_CLUB.search(document.text, sentence.start, sentence.end) for sentence in context) if "sport" in hints else False
    if club or ("sport" in hints and _SPORT.search(words)):
        yield "sport"
    if "inner" in hints and _INNER.search(words):
        yield "domestic, labour or court"
    if "public" not in kinds and "sale" in hints and _SALE.search(words):
        yield "a takeover or a sale"
    if kinds == {"company"} and not _COOPERATION.search(words) and not _STATE_OWNED.search(words):
        yield "a sale between companies"


def _context(document: Document, group: Group) -> list[Sentence]:
    """The headline, the lede and the sentences that first tell of it, each once."""
    told = {report.phrase.sentence.start: report.phrase.sentence for report in group.reports[:_READ]}
    opening = {sentence.start: sentence for sentence in document.sentences[:2]}
    return list((opening | told).values())
