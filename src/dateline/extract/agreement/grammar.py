"""The small words that bound a noun phrase and a clause. Closed classes of English, so they stand here and not in a lexicon."""

import re

ARTICLES = {
    "a": "new",
    "an": "new",
    "another": "other",
    "other": "other",
    "second": "",
    "the": "known",
    "this": "this",
    "that": "this",
    "these": "this",
    "those": "this",
    "such": "known",
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
    takes took boost boosts cut cuts face faces faced threaten threatens threatened violates how why what
""".split()
)

SUBJECT_OPENS = re.compile(
    r",?\s{1,9}(?:(?:on(?! (?:\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May |June|July|Aug|Sep|Oct|Nov|Dec|which|"
    r"how|the (?:eve|sidelines|margins|occasion|basis)|(?:its|their|the) \w{1,40} anniversary))|over(?= \w{1,40}ing\b)|for"
    r"(?! (?:the next|another|\d{1,20}|two|three|four|five|ten) )|concerning|"
    r"regarding|covering|governing|about|aimed at|relating to|related to|in respect of|with respect to|"
    r"(?:up)?on (?:the issue|matters) of|in (?:the )?(?:fields?|areas?|spheres?|sectors?|domain|matters) of|to build|"
    r"to develop|to provide|of|"
    r"(?:in|with a view) to|that (?:would|will|could|should|is to|aims? to|seeks? to)|which (?:would|will|aims? to|seeks? to)|"
    r"under which|by which|whereby|allowing|providing for|requiring|giving|granting|setting(?: out)?|designed to|"
    r"meant to|to(?! (?:this|that) (?:effect|end)))\s{1,9}|worth\s{1,9})",
    re.I,
)
SUBJECT_ENDS = re.compile(
    r"\s{1,9}(?:between|with|focuses|provides|concerns|covers|allows|enables|aims|seeks|relates|establishes|creates|"
    r"includes|lets|sets|comes|enters|takes|expires|remains|"
    r"marks|follows|paves|gives|means|makes|goes|brings|commits|was|were|is|are|has|have|had|signed|reached|"
    r"concluded|agreed|brokered|that|which|who|whose|after|before|"
    r"during|as|when|while|whereas|but|by|today|yesterday|said|says|following|despite|amid|since|until|if|because|"
    r"unless|without|"
    r"on\s{1,9}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,20}\w{0,40}|the\s{1,9}(?:sidelines|margins|eve))|in\s{1,9}(?:\d{4}|(?-i:[A-Z])[\w.]{0,40}|exchange|"
    r"return|the\s{1,9}presence)|"
    r"at\s{1,9}(?:a|the|an|its|their|(?-i:[A-Z])[\w.]{0,40})|under\s{1,9}which|for\s{1,9}(?:a|another|the next)\s{1,9}(?:further\s{1,9})?(?:\w{1,40}|"
    r"\d{1,20})\s{1,9}(?:more\s{1,9})?years?)\b"
    r"|\s{1,9}(?:will|would|could|may|should)\s|[;:.](?=\s|$)|[()\"“”]|\s[-–—]{1,40}\s|,(?!\d)|$",
    re.I,
)
PARTIES_END = re.compile(
    r"\s{1,9}(?:and\s{1,9}(?:hopes?|hoped|to|is|was|will|has|also|would|then|called|urged|it|they|he|she|said)|on|for|to|"
    r"concerning|regarding|was|were|is|are|has|have|had|will|would|could|may|that|which|who|signed|reached|after|"
    r"under|"
    r"during|when|while|but|(?-i:as)|said|says|over|about|brokered|mediated|in\s{1,9}(?!the\s{1,9}(?:fields?|areas?)\b)|at|"
    r"following|aimed|if|since|until|because)\b"
    r"|[;:()\"“”]|\.$",
    re.I,
)
CLAUSE_EDGE = re.compile(
    r"[;:]\s|\s[-–—]{1,2}\s|\b(?:said|says|told|announced|added|noted|stated|reported|confirmed|but|while|whereas|"
    r"although|though|because|"
    r"when|after|before|since|if|unless|until|where|which|who|that)\b|[“”\"]",
    re.I,
)

VERB_SUBJECT_ENDS = re.compile(SUBJECT_ENDS.pattern.replace("between|with|", "", 1), re.I)
"""For subjects that begin with a verb: `to proceed with elections`."""
