"""The office of a person, read from the words before and behind the name: its words, and the state it belongs to."""

import re

from dateline.extract import apposition, names_near, portfolios, roles
from dateline.extract.document import Document
from dateline.extract.portfolios import FIELDS
from dateline.extract.vocabulary import HEAD, NEVER, bits
from dateline.lexicon.lexicons import words
from dateline.model import Noun, Sentence

NOUNS = words("offices", "nouns")
PLURALS = frozenset(f"{noun}s" for noun in NOUNS)
MODIFIERS = words("offices", "modifiers")
COURTESIES = words("offices", "courtesies")
_BEFORE_COURTESIES = frozenset(("the", "Most", "His", "Her", "Their"))
_COURTEOUS = ("Hon", "Most", "Rt", "Highness", "Majest", "Excellenc")
_RANKS = words("offices", "ranks")
_EQUALS = frozenset(("counterpart", "counterparts", "colleague", "colleagues", "number", "homologue"))
_JOINTS = frozenset(("of", "for", "and", "the", "&", "to", "on", "in", "from"))
_CLAUSE = frozenset(
    "said says told was is were are has had who which that signed met will would with by as but after when while".split())
_PASSED_OVER = frozenset("the its his her their our visiting a an and former then current new".split())
_LOOK_BACK = 130
_OF_COUNTRY = re.compile(r",? (?:of|from) (?:the )?(?=[A-Z])")
_STOPS_ROLE = re.compile(
    r" (?:who|which|said|says|told|has|had|will|was|were|is|signed|met|and (?:the |his |her |its )|and [A-Z][a-z]{1,40} [A-Z])")
_DETERMINER = re.compile(r"(?:the|a|an|his|her|its|their)\s{1,9}", re.I)
_NO_OFFICE = re.compile(           # the commonest words before a name: no look at the rest is needed
    r"(?:\b(?:and|by|said|with|that|the|a|in|at|from|between|told|under|when|as|but|which|for|of|to|on|is|was|were|met|says)"
    r"|[;:\"“”]) ?$")
_LOOKS_ON = re.compile(
    r"(?:[\w'-]{1,30} ){0,4}?(?:critic|opponent|supporter|advocate|scholar|expert|student|historian|observer|lobbyist|"
    r"specialist)\b")
"""Who does not serve the state behind: `a critic of Chinese policy`."""
_LINKS = frozenset("stay remain become be is was as elected named appointed".split())
_OF_VERBS = ("ed", "ing", "s")
_AT_HOME = re.compile(r" (?:at|in) (?:the )?[A-Z]")
_RETIRED = frozenset("retd rtd ret retired".split())
_TOKEN = re.compile(r"\S+")
_APART = str.maketrans(dict.fromkeys(",.;:()\"'“”-", " "))
_TELLING = frozenset(word.lower().translate(_APART).split()[-1] for word in (*NOUNS, *PLURALS, *_RANKS, "number"))
"""The last parts of the words of which one is in every office."""


class Office(Noun):
    """A role in the article's words, without its country's adjective."""

    role: str
    start: int
    end: int
    country: str | None
    equal: bool
    """`his Turkish counterpart`: the role is that of the person named before."""
    plural: bool
    countries: tuple[str, ...]
    """Of a plural office, the states in the order of the names that follow: `the Greek and Cypriot ministers, A and B`."""
    known_owner: bool
    """Whether the text says to whom the office belongs, so that nothing is to be inferred."""


def before(document: Document, sentence: Sentence, start: int) -> Office | None:
    """The office that stands right before a name: `Bangladesh's visiting State Minister for ICT ...`."""
    low = max(sentence.start, start - _LOOK_BACK)
    if low >= start - 1 or _TELLING.isdisjoint(document.plain[low:start].lower().translate(_APART).split()):
        return None
    if _NO_OFFICE.search(document.plain, max(low, start - 24), start):
        return None
    tokens = [(m[0], *m.span()) for m in _TOKEN.finditer(document.plain, low, start)]
    if tokens and tokens[-1][0].strip("().").lower() in _RETIRED:  # `Gen (retd) Paul Dube`
        tokens.pop()
    if tokens and tokens[-1][0].startswith("("):                    # `the mines minister (Mr Paul Dube)`
        text, opening, end = tokens[-1]
        tokens[-1:] = [(text[1:], opening + 1, end)] if len(text) > 1 else []
    last = len(tokens) - 1
    rank = None
    while last >= 0 and (tokens[last][0].rstrip(".") in COURTESIES or _is_rank(tokens, last) or (
            tokens[last][0] in _BEFORE_COURTESIES and tokens[last + 1:] and tokens[last + 1][0].startswith(_COURTEOUS))):
        rank = last if _is_rank(tokens, last) else rank
        last -= 1
    last = _before_nationality(document, tokens, last)
    noun = None if last < 0 or tokens[last][0] in _JOINTS else _noun_at(tokens, last)
    if noun is None:
        if rank is None:
            return None
        noun = last = rank
    if _is_predicate(tokens, noun, last):
        return None
    first = noun
    while first > 0:
        body = _first_of_body(tokens, first - 1, document)
        if body is not None:
            first = body
        elif _is_modifier(tokens[first - 1], document):
            first -= 1
        elif first > 1 and _is_any_word(tokens[first - 1][0]) and (
            _is_modifier(tokens[first - 2], document) or tokens[first - 2][0].endswith("'s")
        ):
            first -= 1                                   # `Dominica's elections officer`
        elif first > 1 and tokens[first - 1][0] == "and" and first < noun and tokens[first - 2][0].lower() in MODIFIERS:
            first -= 2                                   # `Mines and Energy Minister`
        else:
            break
    role_start, role_end = tokens[first][1], tokens[last][2]
    while document.plain[role_end - 1] in ",(":
        role_end -= 1
    country, owned = _owner(document, tokens, first, role_start, role_end)
    head = _bare(tokens[noun][0])
    plural = head.endswith("s") and head[:-1] in NOUNS
    role = document.text[role_start:role_end]
    return Office(
        _tidy(_singular(role, head) if plural else role), role_start, role_end, country,
        equal=head in _EQUALS and not _AT_HOME.match(document.plain, tokens[noun][2]), plural=plural, known_owner=owned,
        countries=_states(document, tokens[max(0, first - 5)][1], role_end) if plural else (),
    )


def _is_rank(tokens: list[tuple[str, int, int]], at: int) -> bool:
    """A rank's short form, or its full one behind an office and a comma: `the Vice Chancellor, Professor Ana Reyes`."""
    if tokens[at][0].rstrip(".") in _RANKS:
        return True
    return at > 0 and tokens[at - 1][0].endswith(",") and tokens[at][0][0].isupper() and roles.is_rank(tokens[at][0])


def _before_nationality(document: Document, tokens: list[tuple[str, int, int]], last: int) -> int:
    """Skips what only says whose citizen it is: `its secretary, the Tunisian Ali Karoui`, `the two ministers, Guyana's ...`."""
    if last < 1 or not tokens[last][0][0].isupper():
        return last
    hit = names_near.hit_at(document, tokens[last][1], tokens[last][2])
    if hit is None or hit.name.kind != "country":
        return last
    if tokens[last][0].endswith("'s") and tokens[last - 1][0].endswith("s,"):
        return last - 1
    if last > 1 and hit.name.form == "demonym" and tokens[last - 1][0] == "the" and tokens[last - 2][0].endswith(","):
        return last - 2
    return last


def _is_predicate(tokens: list[tuple[str, int, int]], noun: int, last: int) -> bool:
    """`who is to stay prime minister, Ana Reyes ...`: an office without an article, closed by a comma, is another's."""
    if not tokens[last][0].endswith(",") or not tokens[noun][0].islower() or noun != last:
        return False
    first = noun
    while first and tokens[first - 1][0].islower() and tokens[first - 1][0] in MODIFIERS:
        first -= 1
    return first > 0 and tokens[first - 1][0] in _LINKS


def _is_any_word(token: str) -> bool:
    ordinary = token.isalpha() and token.islower() and not token.endswith("ed")
    return ordinary and token not in _CLAUSE and token not in _JOINTS and token not in _PASSED_OVER


def _singular(role: str, head: str) -> str:
    at = role.lower().rfind(head)
    return (role[:at + len(head) - 1] if at >= 0 else role)


def _states(document: Document, start: int, end: int) -> tuple[str, ...]:
    named = (hit for hit in names_near.hits_between(document, start, end) if hit.name.kind == "country")
    return tuple(hit.name.keys[0] for hit in named if not document.plain.endswith((" in ", " at "), 0, hit.start))


def _bare(token: str) -> str:
    return token.strip(",.;:()\"'“”").lower()


def _noun_at(tokens: list[tuple[str, int, int]], last: int) -> int | None:
    """Which token is the noun of the office: the last one, or one before `of`, `for` and capitalised words."""
    for index in range(last, max(-1, last - 13), -1):
        token = tokens[index][0]
        bare = _bare(token)
        if bare in NOUNS or bare in PLURALS or (bare.rpartition("-")[2] in NOUNS and bare[0].isalpha()):
            following = tokens[index + 1][0] if index < last else ""
            if index == last and token in FIELDS and index and tokens[index - 1][0] in ("of", "for"):
                continue                                 # `Minister of Justice`
            if index == last or following in ("of", "for", "to", "on", "in", "at", "from") or following[0] == "(":
                return index
            if token[0].isupper() and tokens[index + 1][0][0].isupper() and index + 1 == last:
                return index
        if index == last and bare == "number":
            return index
        if (token[-1] in ".;:" and len(token) > 3) or bare in _CLAUSE:
            return None
        if token[0] == "(" and token.rstrip(",")[-1] == ")":        # `Chairwoman of the National Assembly (NA) of Laos`
            continue
        if not (token[0].isupper() or bare in _JOINTS or token == "&" or tokens[last][0][-1] == "," or (
                bare in MODIFIERS or (index and tokens[index - 1][0] in ("of", "for")) if index < last
                else not bare.endswith(_OF_VERBS))):
            return None
    return None


def _is_modifier(token: tuple[str, int, int], document: Document) -> bool:
    text = token[0]
    if text[-1] in ",.;:)'" or text.endswith("'s") or text[0] in "\"“(":
        return False
    lower = text.lower()
    if lower in MODIFIERS or lower in NOUNS:
        return True
    if lower in _JOINTS or lower in _PASSED_OVER or text in COURTESIES or not text[0].isupper():
        return False
    if bits(text) & NEVER and not text.isupper():
        return False
    sentence = document.sentence_at(token[1])
    if sentence is None or (token[1] == sentence.start and not bits(text) & HEAD and not (text.isupper() and len(text) > 2)):
        return False
    return names_near.hit_at(document, token[1], token[2]) is None


def _first_of_body(tokens: list[tuple[str, int, int]], last: int, document: Document) -> int | None:
    """With which token the name of a body begins that ends in the given one: `Bank of Japan governor`."""
    hit = names_near.hit_at(document, tokens[last][1], tokens[last][2])
    if hit is None or hit.name.kind != "organization" or hit.end != tokens[last][2]:
        return None
    return next((at for at in range(last, -1, -1) if tokens[at][1] == hit.start), None)


def _owner(document: Document, tokens, first: int, start: int, end: int) -> tuple[str | None, bool]:
    """Whose office it is: the country before it (`Turkish`, `India's`), else the one inside it (`of Kenya`)."""
    index = first - 1
    while index >= 0 and tokens[index][0].lower() in _PASSED_OVER:
        index -= 1
    if index >= 0 and first - index < 4:
        token = tokens[index]
        hit = names_near.hit_at(document, token[1], token[2])
        if hit is not None and hit.end >= token[2] - 2 and token[0][-1] != ",":
            before = names_near.hit_at(document, *tokens[index - 1][1:]) if index and hit.name.form == "demonym" else None
            if before is not None and before.name.form == "name" and before.end == hit.start - 1:
                hit = before                             # `Kosovo Serb party leader`
            return names_near.state_of(hit, document), True
        if token[0].endswith(("'s", "s'")):              # `the Turkish company's chairman`
            owner = names_near.hit_at(document, *tokens[index - 1][1:]) if index else None
            of_body = owner is not None and owner.name.kind == "country"
            return (names_near.state_of(owner, document) if of_body else None), of_body or hit is not None
    return names_near.inside(document, start, end)


def after(document: Document, sentence: Sentence, end: int) -> Office | None:
    """The office that stands behind a name between commas: `Ana Reyes, Peru's minister of mines, ...`."""
    said = apposition.kind_after(document.plain, end, sentence.end) or apposition.named_as(document.plain, end, sentence.end)
    if said is None or said[0] != "person" or said[1] == said[2]:
        return None
    start, stop = said[1], said[2]
    cut = _STOPS_ROLE.search(document.plain, start, stop)
    if cut and not portfolios.goes_on(cut[0]):
        stop = cut.start()
    else:
        stop = portfolios.end_of_list(document.plain, start, stop, sentence.end)
    looks_on = _LOOKS_ON.match(document.plain, start, stop)
    country, owned = names_near.inside(document, start, looks_on.end() if looks_on else stop)
    determiner = _DETERMINER.match(document.plain, start, stop)
    start = determiner.end() if determiner else start
    hit = names_near.hit_at(document, start, start + 1)
    if hit is not None and hit.start == start and hit.name.kind == "country" and hit.end < stop:
        start = hit.end + 3 if document.plain.startswith("'s ", hit.end) else hit.end + 1
    *_, of = [None, *_OF_COUNTRY.finditer(document.plain, start, stop)]
    owner = names_near.hit_at(document, of.end(), of.end() + 1) if of else None
    if owner is not None and owner.name.kind == "country" and not document.plain[owner.end:stop].strip(" .-–"):
        stop = of.start()                                # `secretary of India`: the country has its own field
    while stop > start and document.plain[stop - 1] in " .-–":
        stop -= 1
    if stop <= start:
        return None
    head = document.plain[start:stop].split(" of ")[0].rsplit(" ", 1)[-1].lower()
    plural = head.endswith("s") and head[:-1] in NOUNS
    role = document.text[start:stop]
    return Office(
        _tidy(_singular(role, head) if plural else role), start, stop, country, equal=head in _EQUALS, known_owner=owned,
        plural=plural, countries=_states(document, said[1], stop) if plural else (),
    )


def country_after(document: Document, end: int) -> str | None:
    """`Ana Reyes of Peru`."""
    if not document.plain.startswith((" ", ","), end):
        return None
    match = _OF_COUNTRY.match(document.plain, end)
    hit = names_near.hit_at(document, match.end(), match.end() + 1) if match else None
    if hit is None or hit.name.kind != "country" or hit.name.form not in ("name", "short"):
        return None
    return None if document.plain.startswith("'s", hit.end) else hit.name.keys[0]


def implied(role: str, start: int, end: int, country: str | None) -> Office:
    """An office that other words than a title say."""
    return Office(_tidy(role), start, end, country, equal=False, plural=False, countries=(), known_owner=False)


def _tidy(role: str) -> str:
    return " ".join(role.split()).strip(" ,")
