"""Whether a text is English: the rules that find facts read no other language, and must not pretend to."""

import re

_LETTERS = re.compile(r"[^\W\d_]+")
_ASCII_LETTERS = re.compile(r"[a-z]+")
# Frequent in English and rare in its neighbours: "in", "a", "is", "was", "on", "an" and "at" are words of many languages.
_FUNCTION_WORDS = frozenset(
    "the and of to that for with from said has have had been will which this by are were it its would"
    " between their who not".split()
)
_OTHERS = frozenset(
    "der die das und ist von mit le la les des du et est une el los las del es il di che non per um uma não os dos na het een"
    " van en zijn och att som är det av og på til af ikke w z nie się na do jest".split()
)
"""As frequent in German, French, Spanish, Italian, Portuguese, Dutch, the Nordic languages and Polish."""
_SAMPLE = 6_000
_SHORT = 80
"""Words in which a text may, by chance, have few of either kind: a headline, a brief."""
_SHARE = 0.1
"""English news has a quarter of these words, Danish and Dutch about a twentieth."""
_FOREIGN_LETTERS = 0.1
_COMMONEST = tuple(f" {word} " for word in ("the", "of", "to", "and", "that", "for", "with", "from", "has", "by", "was", "which"))
_ENGLISH_ALPHABET = b"abcdefghijklmnopqrstuvwxyz"


def is_english(text: str) -> bool:
    """True for a text that is mostly English.

    A text too short to tell is taken for English if it has no more words of its neighbours and few letters outside ASCII.
    """
    sample = text[:_SAMPLE].lower()
    if _is_plainly_english(sample):
        return True
    words = (_ASCII_LETTERS if sample.isascii() else _LETTERS).findall(sample)  # the same words, but quicker
    if not words:
        return False
    frequent = sum(map(_FUNCTION_WORDS.__contains__, words))
    if len(words) >= _SHORT or frequent >= _SHARE * len(words):
        return frequent >= _SHARE * len(words)
    other = sum(map(_OTHERS.__contains__, words))
    letters = "".join(words)
    return other <= frequent and sum(not letter.isascii() for letter in letters) <= _FOREIGN_LETTERS * len(letters)


def _is_plainly_english(sample: str) -> bool:
    """Whether the commonest words alone have their share. Between two words stands at least one byte that is no letter of
    the English alphabet, so that there are at most as many words, and they need not be told apart."""
    most_words = 1 + len(sample.encode("utf-8", "surrogatepass").translate(None, _ENGLISH_ALPHABET))
    frequent = 0
    for word in _COMMONEST:
        frequent += sample.count(word)
        if frequent >= _SHARE * most_words:
            return True
    return False
