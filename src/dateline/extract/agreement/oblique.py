"""Names that stand for a place, a comparison or a go-between, and make nobody a party."""

import re

from dateline.extract.document import Document, Mention

_OBLIQUE = re.compile(
    r"(?:\b(?:in|at|near|from|of)\s{1,9}[a-z][\w’'-]{1,40}(?:\s[a-z]\w{1,40})?,\s{1,9}(?:the\s{1,9})?|\b(?:as per|"
    r"according to)\s{1,9}(?:an?\s{1,9}|the\s{1,9})?|\b(?:in|at|near|from|inside|outside|across|around|via|"
    r"through|over|off|"
    r"against|than|unlike|like|towards?|into|under|beyond|"
    r"(?:host|mediat|broker|sponsor|back|support|facilitat|guarante|witness|attend|support|own|fund)ed by|"
    r"including|especially|"
    r"(?:visit|trip|tour|travel(?:led|ed)?|flight|envoy|ambassador|commissioner|exports?|imports?|close|similar|"
    r"neighbour|return) to|visit(?:s|ed|ing)?|"
    r"tour(?:s|ed|ing)?|ports? of|city of|border of|capital of|troops (?:from|in)|help of|auspices of|presence of|"
    r"mediation of|mediators?|"
    r"support of|supported by|assistance of|companies (?:of|in)|listed in|based in|example of|witness(?:es)? from|"
    r"guarantors?,?|observers?,?|mediator)"
    r"(?:\s{1,9}(?:both|the|an?|neighbou?ring|nearby|northern|southern|eastern|western|central|mainly|"
    r"downtown))*\s{1,9})$",
)
_PLACE_AFTER = re.compile(
    r"(?:['’]s?)?\s{1,9}(?:capital|port|city|town|airport|coast|border|waters|province|time|embassy in)\b|"
    r"-(?:based|born|"
    r"made|built|listed|brokered|mediated|backed|"
    r"registered|owned|funded|led|sponsored|hosted|style|trained)\b|\s{1,9}(?:mediation|mediators?|auspices|observers?|"
    r"guarantors?)\b|(?:,? and (?:the )?[\w ]{3,24}?)? (?:is|are|was|were|acts?|acted|serves?|served) (?:as )?(?:the |an? )?"
    r"(?:[a-z]{1,12} )?(?:guarantors?|mediators?|observers?|facilitators?|brokers?|witness(?:es)?|hosts?)\b|"
    r", (?:the|a|as|who is) (?:facilitators?|mediators?|hosts?|brokers?|guarantors?)\b",
)
_OTHER_SIDE = re.compile(r"\b(?:counterparts?|colleagues?|opposite numbers?) in (?:the )?$")
"""`the ministry and its counterpart in Peru`"""
_OPENS_PLACE = ("'", " ", "-", ",")
_OPENS_MEMBERS = tuple(f"{word} {the}" for word in ("of", "for", "at", "to") for the in ("", "the "))
_MEMBER_OF = re.compile(r"\b(?:of|for|at|to) (?:the )?$")
_HEAD_OF = re.compile(
    r"\b(?:leaders|members|ministers|officials|heads|states|countries|nations|governments|chancellor|rector|"
    r"president|chair\w{0,40}|chief|director|head|general|governor|manager|side|"
    r"commissioner|representatives?|executive|spokes\w{1,40}|delegat\w{1,40}|envoys?|negotiators?|on behalf|"
    r"signed)\s(?:\w{1,40}\s){0,2}(?:of|for) (?:the )?$",
)
_DEMONYM_ACTS = re.compile(
    r"s?(?:['’]s?)?(?:\s?[-–—/]|[,.;:)]|$|\s(?:and|or)\b|\s{1,9}(?:(?-i:[A-Z])|"
    r"(?:[\w-]{1,40}\s){0,3}(?:government|president|"
    r"ministers?|ministry|premier|king|queen|emir|sultan|chancellor|secretary|"
    r"ambassadors?|envoys?|cabinet|parliament|senate|authorit|officials?|diplomats?|delegations?|leaders?|side|"
    r"parties|army|military|forces|navy|rebels?|counterparts?|"
    r"colleagues?|negotiators?|regime|administration|guest|host|commander|commissioner|governor|opposite number|"
    r"general|deputy|minister|junta|rulers|air force|coast guard|utility|"
    r"offer|proposal|draft|bid|request|state|republic|regional|federal|"
    r"peoples?|central bank|agreement|accord|pact|deal|treaty|protocol|memorand|convention|ceasefire|truce|contract|"
    r"loan)))",
    re.I,
)
_DATELINE = re.compile(
    r"[\w .,/]{0,30}(?:\([^)\n]{2,40}\)\s{0,9})?(?:\s[-–—|]|--|:|,? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|"
    r"Dec)[a-z]{0,40}\.? \d|, \d{1,2} [A-Z])"
)
_OWNED = re.compile(r"(?:['’]s?)?(?: [a-z\-]{1,40}){0,5} ")
LOOK = 44
_PEOPLE_IN = re.compile(
    r"\b(?:lawmakers|legislators|deputies|mps|senators|parliament|parliamentarians|authorities|voters|"
    r"the (?:government|cabinet|senate))"
    r"\sin\s(?:the\s)?\Z"
)
"""`Lawmakers in Peru ratified`: they act for it."""
_ASSENT = re.compile(
    r"\s(?:\w{1,20}ly\s|have\s|has\s|also\s)?(?:ratif|approv|pass|vot|back|clear|endors|reject|threw|turn|adopt|refus|block)"
)
_BETWEEN = frozenset(
    "both the a an neighbouring neighboring nearby northern southern eastern western central mainly downtown".split()
)
_LAST = frozenset(
    """in at near from inside outside across around via through over off against than unlike like toward towards into under
    beyond by including especially to per visit visits visited visiting tour tours toured touring of mediator mediators
    guarantor guarantors observer observers""".split()
)
"""The last words of what `_OBLIQUE` finds, but for those of `_BETWEEN`; looking for them first is quick."""
_ALONE = frozenset(
    """in at near from inside outside across around via through over off against than unlike like toward towards into under beyond
    including especially visit visits visited visiting tour tours toured touring mediator mediators""".split()
)
"""Those before which nothing else has to stand."""
PLACES = ("part", "city", "dateline")
"""Forms of mentions that are places and nothing else."""


def is_oblique(document: Document, mention: Mention, companies: frozenset[int]) -> bool:
    """True where the words around a name say that it acts in nothing. `companies` are the offsets of companies' names."""
    if mention.form in PLACES:
        return True
    before = document.lower[max(0, mention.start - LOOK) : mention.start]
    after = document.plain[mention.end : mention.end + LOOK]
    if mention.form == "demonym" and not _DEMONYM_ACTS.match(after):
        return True
    if (
        mention.kind == "organization"
        and before.endswith(_OPENS_MEMBERS)
        and _MEMBER_OF.search(before)
        and not _HEAD_OF.search(before)
    ):
        return True
    if mention.form == "capital" and _opens_with_place(document, mention, after):
        return True
    last = _last_word(before)
    if last == "in" and _OTHER_SIDE.search(before):
        return False
    if last in _LAST or last.endswith(","):
        if last == "in" and _ASSENT.match(after) and _PEOPLE_IN.search(before):
            return False
        plainly = last in _ALONE and before[-1] == " " and "  " not in before
        if plainly or (_OBLIQUE.search(before) and not _is_listed(document, mention)):
            return True
    if after.startswith(_OPENS_PLACE) and _PLACE_AFTER.match(document.lower, mention.end, mention.end + LOOK):
        return True
    return owner_of_company(mention, after, companies)


def _is_listed(document: Document, mention: Mention) -> bool:
    """True of `Chile` in `the ministers of Peru, Chile and Cuba`: before the comma stands a state, and no city."""
    start = mention.start - 4 if document.lower.endswith("the ", 0, mention.start) else mention.start
    hit = document.hits_by_end.get(start - 2) if document.lower.endswith(", ", 0, start) else None
    return hit is not None and hit.name.kind == "country" and hit.name.form == "name"


def _last_word(before: str) -> str:
    """The last word but for articles and directions; empty where there is none."""
    while words := before.rsplit(None, 1):
        if words[-1] not in _BETWEEN:
            return words[-1]
        before = words[0] if len(words) > 1 else ""
    return ""


def _opens_with_place(document: Document, mention: Mention, after: str) -> bool:
    """A dateline: the city in which it was written is no actor."""
    sentence = document.sentence_at(mention.start)
    return bool(sentence and mention.start - sentence.start < 3 and sentence.number and _DATELINE.match(after))


def owner_of_company(mention: Mention, after: str, companies: frozenset[int]) -> bool:
    """`Japan's Takehara Co`, `Danish retailer Netto`: the state only says where the company is from."""
    if mention.kind != "country" or not companies or not (mention.form == "demonym" or after[:1] in "'’"):
        return False
    gap = _OWNED.match(after)
    return gap is not None and mention.end + gap.end() in companies
