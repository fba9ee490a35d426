"""The small words that bound a noun phrase and a clause. Closed classes of English, so they stand here and not in a lexicon."""

import re

ARTICLES = {
    "a": "new",
    "an": "new",
    "another": "other",
    "other": "other",
    "the": "known",
    "this": "this",
    "that": "this",
    "these": "this",
    "those": "this",
    "such": "this",
    "above": "this",
    "above-mentioned": "this",
    "aforementioned": "this",
    "aforesaid": "this",
    "its": "known",
    "their": "known",
    "his": "known",
    "her": "known",
    "our": "known",
    "both": "known",
    "each": "known",
    "no": "none",
    "any": "none",
    "every": "none",
    "some": "new",
    "several": "new",
    "many": "new",
    "all": "known",
}
"""Determiners, by what they say of the noun: `new`, `other` (a further one), `known`, `this` (the one just named), `none`."""

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "a dozen": 12,
    "both": 2,
    "twin": 2,
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "other": 2, "latter": 2, "last": 9}
"""Which one of several; `other` is any that is not the first."""

PREPOSITIONS = frozenset(
    """
    of in on at by for from to with without within between among under over after before during since until through via
    against about into onto upon near per despite including concerning regarding as than like toward towards across behind
    beyond amid amidst
""".split()
)

STOPPERS = PREPOSITIONS | frozenset(
    """
    and or but nor if that which who whom whose when while where because although though so whether is are was were be been
    being has have had having do does did will would shall should can could may might must not never also only just still
    yet already then there here he she it they we i you him them us me said says say told tells saying called calls call
    see sees saw seen hails welcomes praises slams blasts criticises criticizes backs oppose opposes opposed become becomes
    became include includes included put puts push pushes pushed give gives gave bring brings brought make makes made take
    takes took
    receive receives received seek seeks sought want wants offer offers offered
    boost boosts cut cuts face faces faced threaten threatens threatened violates how why what
""".split()
)

LOOSE_ENDS = PREPOSITIONS | frozenset(
    "and or but nor the a an its their his her our this that these those which who whose some any all both "
    "each he she it they".split()
)
"""Words with which no phrase ends."""

DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)"
_FEW = r"(?:a|an|another|\d{1,20}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)"

MADE = (
    "signed|concluded|reached|agreed|made|struck|sealed|negotiated|initiall?ed|brokered|announced|inked|clinched|drafted|finali[sz]ed|"
    "adopted|ratified|approved|renewed|forged|unveiled"
)
"""What was done with an agreement, behind its noun: `the pact struck in May on ...`"""

# --- what a subject opens with ---------------------------------------------------------------------------------------

_NO_SUBJECT_ON = (
    rf"\d{{1,2}}\b(?! [a-z]{{1,40}}s\b)|{DAY}|{_MONTH}|which|how|the (?:eve|sidelines|margins|occasion|basis)|"
    rf"\w{{1,40}} \w{{1,40}} anniversary|and off|through|behalf|"
    r"(?:[\w’'-]{1,20} ){0,4}(?:terms|conditions|basis)\b"
)
_NO_SUBJECT_FOR = (
    rf"(?:[A-Z]{{0,3}}[$€£¥]|[A-Z]{{2,3}}\s)\d[\d.,]{{0,12}}(?:\s(?:m|bn|million|billion|mln|bln)\b)?(?=[,;.]\s)|"
    rf"(?:the )?(?:next|coming|current|following|present)\b|another\b|(?:{_FEW}|the) \w{{0,40}}-?(?:year|month|"
    rf"week|day)s?\b|20\d\d|the (?:19|20)\d\d[-–/]\d{{2,4}}\b|"
    rf"(?:the )?(?:period|biennium|triennium)\b|now\b|years\b|(?:the|an?) (?:\w{{1,9}} )?time\b|which|"
    rf"(?:its |their |the |final |formal )?(?:signature|signing|ratification|approval|adoption|consideration|review|good)\b"
)
_FIELDS = (
    "education|culture|health|agriculture|energy|tourism|science|sports?|trade|defen[cs]e|security|mining|fisheries|space|transport|"
    "cyber[a-z]{0,12}|technology|research|higher|civil|railways?|aviation|customs|justice|labou?r|youth|media|nuclear|digital|"
    "finance|banking|industry|military|medicine|medical|pharma[a-z]{0,12}|forestry|shipping|maritime|telecommunications|"
    "information|innovation|disaster|migration|counter[a-z-]{0,12}"
)
"""What one cooperates in: `an action plan in culture`."""
_FIELD_OF = r"(?:in|within) (?:the )?(?:fields?|areas?|spheres?|sectors?|domains?|matters?) of(?: the)?"
NOUN_OPENS = re.compile(
    rf",?\s{{1,9}}(?P<word>(?:up)?on(?: (?:the )?(?:issues?|matters?|question|subject) of)?(?! (?:{_NO_SUBJECT_ON}))|"
    rf"for(?! (?:{_NO_SUBJECT_FOR}))|over(?! (?:the )?(?:last|past|next|\d{{1,20}}|{_FEW})\b)|about|concerning|"
    rf"regarding|covering|governing|relating to|related to|against(?! (?:the )?(?:backdrop|background|odds|wish|will)\b)|"
    rf"(?:in|with) respect (?:of|to)|{_FIELD_OF}|(?:dealing|to deal) with|providing for|of|"
    rf"in(?= [a-z]{{1,40}}ing\b| (?:{_FIELDS})\b))\s{{1,9}}"
    r"(?!(?:which|whom)\b)",
    re.I,
)
"""`on cargo flights`: what follows is a noun, or a verb in -ing."""
VERB_OPENS = re.compile(
    r",?\s{1,9}(?:(?:(?:that|which) (?:would|will|could|should|is to|are to|aims? to|seeks? to)|designed to|"
    r"meant to|intended to|"
    r"in order to|so as to|on how to|to)(?! (?:this|that|the|be|have|an?|its|their|date|come|take effect|"
    r"enter into (?:force|effect)|go into effect|apply|expire|lapse|which|whom|\d)(?:\b|\d))(?!(?-i:[A-Z]))\s{1,9})",
    re.I,
)
"""`to proceed with elections`: what follows is a verb."""
AIM_OPENS = re.compile(r",?\s{1,9}(?:aimed at|with a view to)\s{1,9}(?=\w{1,40}ing\b)", re.I)
"""`aimed at reopening the border`."""
FOR_TO_OPENS = re.compile(r"\s{1,9}(?P<word>for)\s{1,9}(?=(?:the )?(?-i:[A-Z])[^,;.]{2,40}\sto\s)", re.I)
"""`for the army to enter the town`."""
CLAUSE_OPENS = re.compile(
    r",?\s{1,9}(?:under|by|in|through) (?:which|whose terms)\s{1,9}|,?\s{1,9}where(?:by|under)\s{1,9}|"
    r",?\s{1,9}(?:provid(?:es|ed|ing)|stipulat(?:es|ed|ing)|specif(?:ies|ying)|which (?:provides|stipulates)) that\s{1,9}",
    re.I,
)
"""`under which Lima will supply cotton`: what follows is a clause."""
CLAUSE_MODAL = re.compile(r"\s(?:would|will|may|can|could|is to|are to|shall|must)\s{1,9}(?!(?:be|have|not|also)\b)", re.I)

# --- where it ends ---------------------------------------------------------------------------------------------------

_CLAUSE_VERBS = """
    focuses provides concerns covers allows enables aims seeks relates establishes creates includes lets sets
    comes enters takes expires lapses lapsed expired binds
    runs broke remains marks follows paves gives means makes goes brings commits was were is are
    has have had signed reached concluded agreed initialled brokered said says continue continues
    occurred followed ended collapsed failed went
"""
_CLAUSE_WORDS = """
    that which who whose after before during as when while whereas but by today yesterday following despite amid
    since until if because unless without pending subject
"""
_NOT_ON = rf"on\s{{1,9}}(?:{DAY}|\d{{1,20}}\w{{0,40}}|the\s{{1,9}}(?:sidelines|margins|eve))"
_NOT_IN = r"in\s{1,9}(?:\d{4}|(?-i:[A-Z])[\w.]{0,40}|exchange|return|the\s{1,9}presence)"
_LATELY = r"(?:late|last|this|earlier this)\s{1,9}(?:week|month|year|night|morning|\w{3,6}day)"
_PLACE_OR_TERM = (
    r"at\s{1,9}(?:a|the|an|its|their|(?-i:[A-Z])[\w.]{0,40})|under\s{1,9}which|"
    r"for\s{1,9}(?:a|another|the\s{1,9}(?:next|coming|current))\s{1,9}(?:(?:further|"
    r"fiscal)\s{1,9})?(?:\w{1,40}|\d{1,20})\s{1,9}(?:more\s{1,9})?years?"
)
_MARKS = r"[;:](?=\s|$)|\.$|[()\[\]\"“”`]|''|\s[-–—]{1,40}\s|,(?!\d)|$"


def _ends(words: str, phrases: str) -> re.Pattern:
    listed = "|".join(words.split())
    return re.compile(rf"\s{{1,9}}(?:{listed}|{phrases})\b|\s{{1,9}}(?:will|would|could|may|should)\s|{_MARKS}", re.I)


SUBJECT_ENDS = _ends(f"between with {_CLAUSE_VERBS} {_CLAUSE_WORDS}", f"{_NOT_ON}|{_NOT_IN}|{_LATELY}|{_PLACE_OR_TERM}")
VERB_SUBJECT_ENDS = _ends(f"{_CLAUSE_VERBS} {_CLAUSE_WORDS}", f"{_NOT_ON}|in\\s+\\d{{4}}")
"""For subjects that begin with a verb: `to proceed with elections`."""
CLAUSE_ENDS = re.compile(r"[;:](?=\s|$)|\.$|[()\"“”]|\s[-–—]{1,40}\s|,(?!\d)|$")
"""For subjects that are a clause of their own."""
LIST_ENDS = re.compile(r"[;:](?=\s|$)|\.$|[()\"“”]|\s[-–—]{1,40}\s|$")
"""For an enumeration: commas do not end it."""

PARTIES_END = re.compile(
    r"\s{1,9}(?:and\s{1,9}(?:hopes?|hoped|to|is|was|will|has|also|would|then|called|urged|it|they|he|she|"
    r"said)|on|for|to|"
    r"concerning|regarding|was|were|is|are|has|have|had|will|would|could|may|should|must|remain(?:s|ed)?|continue[sd]?|resume[sd]?|"
    r"stall(?:s|ed)|collapse[sd]?|begins?|began|drag(?:s|ged)?|broke|came|comes|took|takes|enter(?:s|ed)?|expire[sd]?|lapse[sd]?|still|that|which|who|signed|reached|inked|initialled|ratified|denounced|condemned|rejected|criticised|criticized|hailed|"
    r"welcomed|concluded|adopted|approved|suspended|extended|renewed|after|under|before|"
    r"during|when|while|but|(?-i:as)|said|says|over|about|brokered|mediated|(?<!counterpart )(?<!counterparts )in\s{1,9}"
    r"(?!the\s{1,9}(?:fields?|"
    r"areas?)\b|the\s(?:\w{1,40}\s)?(?:State|Republic|Kingdom|Sultanate|Commonwealth)\b|"
    r"(?:the\s)?(?-i:[A-Z])[\w ]{2,50}?\sand\s(?:the\s)?(?-i:[A-Z]))|at|"
    r"following|ahead of|aimed|if|since|until|because|worth|covering)\b"
    r"|[;:\"“”]|\((?!\W?[A-Z][\w.&/’'-]{1,20}\W?\))|\.$",  # an acronym in brackets is no end
    re.I,
)
CLAUSE_EDGE = re.compile(
    r"[;:]\s|\s[-–—]{1,2}\s|\b(?:said|says|told|announced|added|noted|stated|reported|confirmed|but|while|whereas|"
    r"although|though|because|when|after|before|since|if|unless|until|where|which|who|that)\b|[“”\"]",
)
