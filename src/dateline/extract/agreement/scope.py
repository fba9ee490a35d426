"""What is no agreement between states, governments, organisations or movements, however much it sounds like one."""

import re

from dateline.extract.agreement.parties import Actor

_INNER = re.compile(
    r"\b(?:(?:trade|labou?r|longshore|teachers'?|workers'?|transport) unions?|on strike|strikers|strike action|wages?|pay (?:deal|rise|offer)|collective (?:agreement|bargaining)|"
    r"dockers?|employers|walkout|coach(?:es|ing)?|(?-i:club|clubs)|striker|midfielder|defender|goalkeeper|quarterback|free agent|season-long|players?|"
    r"championship|broadcast(?:er|ing)? rights?|(?:television|media|tv|exclusive) rights?|film|album|record label|plea|lawsuit|out-of-court|class action|plaintiffs?|"
    r"settle[sd]? (?:the |a )?(?:lawsuit|case|suit|claims?)|(?:political|opposition|ruling|five|four|three|several|rival) parties|prime minister's party|"
    r"confidence vote|coalition|power-sharing cabinet|party leaders|electoral pact|form a (?:new )?government|prenuptial|divorce)\b", re.I)
_SALE = re.compile(
    r"\b(?:takeover|take over|acqui(?:re|res|red|sition)|merger|shareholders?|stake in|shares in|buyout|buy-out|share purchase|"
    r"(?:agreed|agreement|deal) (?:\w+ ){0,4}(?:to|on|over|for) (?:buy|acquire|sell|purchase|merge|the (?:sale|purchase|acquisition)|selling|buying|acquiring))\b", re.I)
_COOPERATION = re.compile(
    r"\b(?:joint[- ]ventures?|memorand|mou\b|letter of intent|licen[cs]\w*|collaborat\w*|cooperat\w*|co-operat\w*|partner(?:ship)?|research|technology|joint(?:ly)?|consortium)\b", re.I)
_ANALYSTS = re.compile(r"\b(?:agreement|understanding) among (?:analysts|experts|economists|traders|observers|scientists)\b", re.I)
_WISH = re.compile(
    r"\b(?:need for|hopes? (?:for|of)|calls? for|called for|calling for|importance of|prospects? (?:for|of)|towards|path to|efforts? (?:to|for)|work(?:ing)? towards?|"
    r"in favou?r of|committed to)\s+(?:an? |the )?(?:\w+,? ){0,4}$", re.I)
_LAW = re.compile(r" (?:Implementation\s+)?(?:Act|Bill|Law|Ordinance|Committee|Office|Secretariat|Commission|Organi[sz]ation|Area|Zone|Forum|Council|Agency)\b")


def refusal(after: str, context: str, parties: list[Actor]) -> str | None:
    """Why a phrase is out of scope, or None: the words after it, its sentence with the headline, and who would be parties."""
    if _LAW.match(after):
        return "a law or a body named after an agreement"
    if _ANALYSTS.search(context):
        return "agreement of opinion"
    kinds = {actor.kind for actor in parties}
    states = {actor.key for actor in parties if actor.kind == "state"}
    between_states = len(states) > 1 or any(actor.intergovernmental for actor in parties)
    if not between_states and _INNER.search(context):
        return "domestic, labour, sport or court"
    if not between_states and "public" not in kinds and _SALE.search(context):
        return "a takeover or a sale"
    if kinds == {"company"} and not _COOPERATION.search(context):
        return "a sale between companies"
    return None


def only_wished(before: str) -> bool:
    """True where the words before a phrase only wish for an agreement: `stressed the need for a ceasefire`."""
    return _WISH.search(before) is not None
