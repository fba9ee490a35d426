"""What is no agreement between states, governments, organisations or movements, however much it sounds like one."""

import re

from dateline.extract.agreement.parties import Actor

_DOMESTIC = re.compile(
    r"\b(?:unions?|strik(?:e|es|ers)|wages?|pay (?:deal|rise|offer)|collective (?:agreement|bargaining)|dockers?|employers|walkout|coach(?:es|ing)?|club|"
    r"transfer|striker|midfielder|defender|goalkeeper|quarterback|free agent|season-long|player|league|championship|broadcast(?:er|ing)? rights?|television rights|media rights|"
    r"tv rights|film|album|record label|plea|lawsuit|out-of-court|class action|court (?:approved|heard)|plaintiffs?|settle(?:s|d)? (?:the |a )?(?:lawsuit|case|suit|claims?)|"
    r"takeover|take over|acqui(?:re|res|red|sition)|merger|shareholders?|stake in|shares in|buyout|buy-out|share purchase|coalition (?:agreement|deal|government|partners?|talks)|"
    r"power-sharing cabinet|party leaders|opposition part(?:y|ies)|electoral pact|form a (?:new )?government|prenuptial|divorce|employment contract|two-year contract as)\b", re.I)
_COOPERATION = re.compile(
    r"\b(?:joint[- ]ventures?|memorand|mou\b|letter of intent|licen[cs]\w*|collaborat\w*|cooperat\w*|co-operat\w*|partner(?:ship)?|research|technology|joint(?:ly)?|consortium)\b", re.I)
_ANALYSTS = re.compile(r"\b(?:agreement|understanding) among (?:analysts|experts|economists|traders|observers|scientists)\b", re.I)
_LAW = re.compile(r"\s+(?:Implementation\s+)?(?:Act|Bill|Law|Ordinance|Committee|Office|Secretariat|Commission|Organi[sz]ation|Area|Zone|Forum|Council|Agency)\b")


def refusal(words: str, after: str, context: str, parties: list[Actor]) -> str | None:
    """Why the phrase is out of scope, or None. `words` is the phrase, `context` its sentence and the headline."""
    if _LAW.match(after):
        return "a law or a body named after an agreement"
    if _ANALYSTS.search(context):
        return "agreement of opinion"
    kinds = {actor.kind for actor in parties}
    states = {actor.key for actor in parties if actor.kind == "state"}
    if len(states) < 2 and not (states and "public" in kinds) and _DOMESTIC.search(context):
        return "domestic, labour, sport, court or takeover"
    if kinds == {"company"} and not _COOPERATION.search(context):
        return "a sale between companies"
    return None
