"""What a line or a short paragraph of a newspaper text looks like: a date line, a byline, a caption, a headline.

Every function here answers from the words alone; where the line stands is judged by its callers.
"""

import re
from collections.abc import Sequence

from dateline.loader.text.lexicon import word_lists

_SIGNS = word_lists("bylines.yaml")
_STAFF, _OFFICES, _ROLES, _AGENCIES = (_SIGNS[key] for key in ("staff", "offices", "roles", "agencies"))
_PAGE_WORDS = frozenset[str]().union(*word_lists("boilerplate.yaml").values())     # capitals, but no agency
_FIRST_OF_OFFICES = frozenset(office.split()[0] for office in _OFFICES)

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY_OF_MONTH = rf"(?:{_MONTH}\.? ?\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}\.?)(?:,? \d{{4}})?"

_PLACE = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]{1,24}(?:[ /](?:[A-ZÀ-ÞĀ-Ž][\w.'’&-]{0,19}|de|la|el|al|del|do|da|of|upon|am)){0,4}"
_AGENCY = r"(?:/[^/\n]{2,30}/|\([^()\n]{2,40}\)|\[[^\[\]\n]{2,40}\])"
DATELINE = re.compile(
    rf"(?!(?:On|In|At|By|Since|Until|From|Late|Early|Last|Next|Before|After|The|This|Between|Through)\b)"
    rf"{_PLACE}(?:, [A-Z][\w. ]{{1,24}})?(?:[,.:]|(?<=[A-Z][A-Z])) {{1,2}}(?i:{_DAY_OF_MONTH})"
    rf"(?:\.?,? {{1,2}}{_AGENCY}\.? {{0,2}}(?:--|[-–—:])?|\.? {{0,2}}(?:--|[-–—:])|\.(?= )) {{0,2}}"
)
"""`MOSCOW, May 26. /TASS/. `, `DHAKA, Jan. 3 (UNB) - `, `Geneva, 4 May 1992 – `: the place and day a report opens with."""

_DATE = re.compile(rf"(?i:\b{_DAY_OF_MONTH}|\b{_MONTH}\.? \d{{4}})\b|\b\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b"
                   r"|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\d{4}年\d{1,2}月\d{1,2}日")
_DATE_WORD = re.compile(
    r"\b(?:published|updated|posted|issued|released|filed|modified|created|last|first|first|date|dated|on|at|by|of|the|and|in"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|a\.?m|p\.?m|gmt|utc|ist|est|edt|bst|cet|pst"
    r"|pdt|hrs|hours|time|local|[0-9:.+|,]{1,40})\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’.&-]{0,40}")
_SMALL_WORDS = frozenset({"of", "at", "the", "and", "in", "our", "for", "with"})
_LONGEST_HEADLINE = 200
_LEAST_MENU, _LONGEST_SECTION, _SECTION_LENGTH = 4, 3, 24
"""Lines of a menu at least; words and characters of the name of a section at most."""

_END_OF_SENTENCE = re.compile(      # it begins with a plain set of characters, which the engine finds quickly
    r"[.!?…。！？｡।॥؟۔:;,](?:[\"”’'»›)\]*_」』]{0,40}"
    r"|(?<=[.!?])[\"”]?\s?[-–—/(\[]{1,2}\s?[\w ]{2,20}[/)\]]?)$"      # the agency's mark: `... an observer. -BERNAMA`
)
_FIGURE = re.compile(r"[0-9]")
_BY_LINE = re.compile(r"(?:By|BY|by|Posted by|Written by|Reported by|Story by|Text by|Report by|Words by|Author|AUTHOR|Writer"
                      r"|WRITER|Reporter|REPORTER|Byline|From our)\b\s{0,9}:?\s{1,9}(?=[^\W\d_a-z])")
_BEFORE_DATE = re.compile(
    r"(?:[\s|,/:;·•(–—-]{1,6}(?:(?:first )?published|updated|posted|created|on|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri"
    r"|sat(?:ur)?|sun)(?:day)?\.?)){0,4}[\s|,/:;·•(–—-]{0,12}$", re.IGNORECASE)
_CAPITALISED = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]{0,24}"
_PERSON = rf"(?:{_CAPITALISED}|al-\w{{2,20}}|bin|bint|ibn|van|von|der|den|de|da|do|dos|del|di|la|le|wa|and|&)"
_NAME = re.compile(rf"{_PERSON}(?: {_PERSON}){{1,6}}")
_SIGNATURE = re.compile(rf"{_NAME.pattern}(?=$|\s{{0,9}}[,|(/–—-]|\s(?:in|at|for|with)\s)|[A-Z@][\w.'’-]{{1,24}}$")
_DATED_BY = re.compile(rf"(?i:\bby) ({_NAME.pattern})$")
_NAME_IN_PLACE = re.compile(rf"{_PERSON}(?: {_PERSON}){{1,5}} (?:in|at) {_CAPITALISED}(?:,? {_CAPITALISED}){{0,3}}$")
_CREDIT = re.compile(
    r"[\[(]?(?:(?:additional |further )?(?:reporting|writing|written|editing|edited|edition|compiled|translated|translation"
    r"|production)\b(?: and (?:reporting|writing|editing|edited|translated))?(?: by\b|:| in (?-i:[A-Z])|;)"
    r"|with (?:files|inputs?|reports?|reporting|contributions?|agency inputs?|additional reporting) (?:from|by)\b"
    r"|\(?inputs from\b)", re.IGNORECASE)
CREDIT_WORDS = frozenset("additional further reporting writing written editing edited edition compiled translated translation"
                         " production with inputs".split())
"""With one of these, or a bracket, a credit begins."""
_BIO = re.compile(
    r"\b(?:is|was) an? [\w ,'’/-]{0,60}?\b(?:journalist|reporter|correspondent|editor|columnist|writer|contributor|producer"
    r"|fellow|analyst|researcher)\b", re.IGNORECASE)
_WRITERS = ("journalist", "reporter", "correspondent", "editor", "columnist", "writer", "contributor", "producer", "fellow",
            "analyst", "researcher")
"""One of these is in a line on the writer."""
_BIO_TAIL = re.compile(r"\b(?:reporter|correspondent|editor|journalist|writer|columnist|contributor|producer|reporters)\b"
                       r"[\w ,'’-]{0,40}?\b(?:at|for|with|covering|who covers|based in|writing)\b", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:file )?(?:photo|image|picture|pic|graphic|video|foto)s?\s{0,9}(?:by|:|/|\||courtesy|credit|taken)"
    r"|(?:photo|picture|image) (?:shows|released)|caption:", re.IGNORECASE)
_CAPTION_TAIL = re.compile(
    r"(?:\b(?:file )?(?:photo|image|picture)(?:graph)?s?(?: credit| courtesy)?\s{0,9}(?:by|:|/|\|)\s{0,9}[^.]{2,60}"
    r"|[(\[|/]\s{0,9}(?:file )?(?:photo|image|picture|pic)s?\b[^()]{0,60}[)\]]|[(\[]file[)\]])\.?\)?$", re.IGNORECASE)


def ends_sentence(line: str) -> bool:
    """Does the line end as a sentence, a quotation or an introduction does, rather than as a headline?"""
    if line[-1:] == ".":
        return True
    return _END_OF_SENTENCE.search(line, max(0, len(line) - 26)) is not None


def _has_digit(line: str) -> bool:
    return _FIGURE.search(line) is not None if line.isascii() else any(map(str.isdigit, line))


def is_date_line(line: str) -> bool:
    """A line of nothing but a date: a place, a weekday, a time and the word "Updated" may stand with it."""
    if len(line) > 100 or not _has_digit(line):
        return False
    date = _DATE.search(line)
    if date is None:
        return False
    rest = _DATE_WORD.sub(" ", line[: date.start()] + " " + line[date.end() :])
    return len(_WORD.findall(rest)) <= 3


def author(line: str) -> str | None:
    """Who signs, if the line is a byline by its own words (`By Jane Doe`, `Office of the Spokesperson`)."""
    if len(line) > 120 or line[-1] in ":;?!" or line.count(". ") > 3:
        return None
    by = _BY_LINE.match(line)
    if by:
        name = line[by.end() :]
        signed = _SIGNATURE.match(name) if line[-1] != "." else _NAME.fullmatch(name)
        return name if signed or name.lower() in _AGENCIES or is_staff(name) else None
    if ends_sentence(line):
        return None
    first = line.split(maxsplit=1)[0].lower()
    if first in _FIRST_OF_OFFICES and len(line) < 90 and _DATE.search(line) is None:
        return line if any(line.lower().startswith(office) for office in _OFFICES) else None
    name, comma, role = line.partition(", ")
    if comma and _NAME.fullmatch(name):
        return line if _ROLES & {word.lower() for word in _WORD.findall(role)} and len(role) < 80 else None
    if _NAME_IN_PLACE.match(line):
        return line
    return line if is_staff(line) else None


def date_of_byline(line: str) -> int | None:
    """Where the date begins in a byline that holds one, its label included: `By Jane Doe | Updated: 3 May 2020`."""
    if len(line) > 120 or not _has_digit(line):
        return None
    by, dates = _BY_LINE.match(line), [*_DATE.finditer(line)]
    if by is None or not dates or dates[0].start() < by.end():
        return None
    name = line[: dates[0].start()]
    end = _BEFORE_DATE.search(name).start()
    behind = line[end:]
    return end + len(behind) - len(behind.lstrip(" |,/:;·•–—-")) if end > by.end() and is_date_line(behind) else None


def is_signature(line: str) -> bool:
    """`By Jane Doe`, in so many words."""
    return author(line) not in (None, line)


def is_role(line: str) -> bool:
    """An office and nothing else: `Minister for Trade`, `Secretary of State`."""
    words = _WORD.findall(line)
    return bool(words) and len(words) <= 9 and words[0].lower() in _ROLES and not ends_sentence(line) and _is_capitalised(line)


def author_of_date_line(line: str) -> str | None:
    """`Geneva, 6 February 2020 — By Jane Doe`."""
    by = _DATED_BY.search(line)
    return by[1] if by else None


def is_name(line: str) -> bool:
    """Two to five capitalised words and nothing else: a person, or a headline that looks like one."""
    return len(line) < 50 and not ends_sentence(line) and _NAME.fullmatch(line) is not None and not line.isupper()


def is_staff(line: str) -> bool:
    """`Staff Reporter`, `Desk Report`, `Our Correspondent, Dhaka`, `PTI`, `AFP, Reuters`."""
    if len(line) > 60 or line[-1] in ".:?!":
        return is_agency(line)
    if not line[0].isupper() or line.count(" ") > 5:
        return False
    title = _WORD.findall(line.partition(",")[0])               # what follows the comma is a place
    return is_agency(line) or (len(title) > 1 and title[-1].lower() in _STAFF and _is_capitalised(line))


def is_agency(line: str) -> bool:
    """Nothing but the names of agencies: `Reuter`, `AFP/AP`, `(PTI)`, `-- BERNAMA`."""
    if len(line) > 40:
        return False
    parts = re.split(r"\s{0,9}[/,&|]\s{0,9}|\s{1,9}and\s{1,9}", line.strip(" ()[]-–—./").lower())
    return all(part in _AGENCIES for part in parts)


def is_initials(line: str) -> bool:
    """Capitals alone on a line; at the foot of an article they are the mark of an agency we do not know."""
    letters = line.strip(" ()[]-–—./")
    if not 2 <= len(letters) <= 6 or not letters.isalpha() or not letters.isascii():
        return False
    return letters.isupper() and letters.lower() not in _PAGE_WORDS


def is_credit(line: str) -> bool:
    """`(Reporting by A. Writer; editing by ...)`, `With files from ...`."""
    if len(line) > 300 or _CREDIT.match(line) is None:
        return False
    return line[0] in "([" or not ends_sentence(line) or "editing by" in line.lower()       # else: `Written by lawyers, it ...`


def is_bio(line: str) -> bool:
    """A line on who the writer is: `Jane Doe is a reporter at ...`, `Senior Reporter at ..., covering ...`."""
    if len(line) > 400 or not any(map(line[:160].lower().__contains__, _WRITERS)):
        return False
    if _BIO.search(line, 0, 160):
        return True
    role = _BIO_TAIL.search(line, 0, 120)
    return role is not None and _is_capitalised(line[: role.start()])


def subject_of_bio(line: str) -> str | None:
    """The last name of whom a line speaks that begins with a name."""
    name = _NAME.match(line)
    return name[0].split()[-1] if name else None


def is_caption(line: str) -> bool:
    """`Photo: AFP`, `A beach at sunrise. Photo by Jane Doe`, `... (File photo)`."""
    lower = line.lower() if len(line) <= 300 else ""
    if not ("photo" in lower or "pic" in lower or "image" in lower or "file" in lower or "caption" in lower
            or "graphic" in lower or "video" in lower or "foto" in lower):      # the patterns cost ten times as much
        return False
    return _CAPTION.match(line) is not None or _CAPTION_TAIL.search(line, max(0, len(line) - 80)) is not None


def menu(opening: Sequence[str]) -> int:
    """How many of the first lines are a menu of the page: names of sections, four or more, above a longer line."""
    count = next((index for index, line in enumerate(opening) if not _is_section(line)), len(opening))
    return count if _LEAST_MENU <= count < len(opening) and opening[count].count(" ") >= _LONGEST_SECTION else 0


def _is_section(line: str) -> bool:
    return (
        len(line) <= _SECTION_LENGTH
        and line.count(" ") < _LONGEST_SECTION
        and line[0].isupper()
        and not ends_sentence(line)
        and not _has_digit(line)
    )


def _is_capitalised(words: str) -> bool:
    return all(word[0].isupper() or word in _SMALL_WORDS for word in _WORD.findall(words))


def looks_like_headline(line: str) -> bool:
    """A line of the length of a headline, without the stop of a sentence, that begins like one."""
    if not 2 <= len(line) <= _LONGEST_HEADLINE or not (line[0].isalnum() or line[0] in "\"“‘'«$€£#*[(¿¡"):
        return False
    return not line[0].islower() and not (line[0] == "(" and line[-1] == ")") and (not ends_sentence(line) or line[-1] in "?!")
