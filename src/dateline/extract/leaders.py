"""Leaders of states who lead a body of many states now: `NATO Secretary-General Jens Stoltenberg` is not Norway."""

import re

from dateline.extract.matcher import Hit
from dateline.lexicon import lexicons

_BODY = (
    r"(?:NATO|UN|U\.N\.|EU|E\.U\.|IMF|WTO|WHO|OECD|OAS|AU|ECB|United Nations|European Union|African Union|World Bank|"
    r"Commonwealth)"
)
_HEAD = r"(?:chief|head|boss|envoy|mediator|chair\w{0,6}|representative|coordinator|commissioner|negotiator)"
_OFFICE = (
    rf"(?:(?<![Pp]arty ){_BODY}(?:'s)? (?:[a-z-]{{2,20}} ){{0,3}}{_HEAD}|(?<!Party )(?<!party )[Ss]ecretary[- ][Gg]eneral|"
    r"(?:European )?Commission(?:er| [Pp]resident| chief| head)|European Council (?:[Pp]resident|chief|head)|"
    r"[Pp]resident of the European (?:Council|Commission|Parliament)|High Representative|"
    r"[Hh]igh [Cc]ommissioner for (?:[Rr]efugees|[Hh]uman [Rr]ights)|[Mm]anaging [Dd]irector)"
)
_BEFORE = re.compile(rf"{_OFFICE}(?: of the [A-Z][A-Za-z ]{{2,30}})?,? (?:Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?$")
_BEHIND = re.compile(rf", (?:the |its |who is the |now )?{_OFFICE}\b")
_LOOK = 80


def told_apart(plain: str, hits: list[Hit]) -> tuple[list[Hit], frozenset[str]]:
    """The leaders who stand for their states, and the last names, folded, of those who serve a body of many states here."""
    away = frozenset(_last_name(plain, hit) for hit in hits if _serves_body(plain, hit))
    return [hit for hit in hits if not away or _last_name(plain, hit) not in away], away


def _serves_body(plain: str, hit: Hit) -> bool:
    return _BEFORE.search(plain, max(hit.sentence.start, hit.start - _LOOK), hit.start) is not None or (
        plain.startswith(",", hit.end) and _BEHIND.match(plain, hit.end, hit.sentence.end) is not None)


def _last_name(plain: str, hit: Hit) -> str:
    return lexicons.folded(plain[hit.start : hit.end]).rpartition(" ")[2]
