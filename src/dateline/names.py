"""One name for each body and each person of an archive, whichever way its articles spell it."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from dateline.model import OrganizationFact

_WORDS = re.compile(r"[^\W_]+")
_HONORIFICS = frozenset(["mr", "mrs", "ms", "miss", "dr", "sir", "prof", "professor", "hon", "sheikh", "dame", "lord", "lady"])


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """The words of a name without case, accents, punctuation and possessive: what two spellings of it share."""
    plain = unicodedata.normalize("NFKD", name.replace("\u2019", "'")).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("'s ", " ")
    return " ".join(_WORDS.findall(plain))


@lru_cache(maxsize=50_000)
def person_key(name: str) -> str:
    """What identifies a person by name: honorifics and middle initials left out (`Jane Q. Doe` is `Jane Doe`)."""
    words = folded(name).split()
    bare = [word for word in words if word not in _HONORIFICS] or words
    if len(bare) > 2:
        bare = [bare[0], *(word for word in bare[1:-1] if len(word) > 1), bare[-1]]
    return " ".join(bare)


class Bodies:
    """Finds the one name under which an archive keeps an organisation.

    An acronym alone is taken for the full name that carries it, where the archive knows exactly one such name.
    """

    def __init__(self, facts: Iterable[OrganizationFact]):
        spellings: dict[str, Counter[str]] = defaultdict(Counter)
        carriers: dict[str, set[str]] = defaultdict(set)
        for fact in facts:
            key = folded(fact.name)
            spellings[key][fact.name] += 1
            if fact.acronym and folded(fact.acronym) != key:
                carriers[folded(fact.acronym)].add(key)
        self._full = {acronym: next(iter(keys)) for acronym, keys in carriers.items() if len(keys) == 1}
        self._names = {key: commonest(names) for key, names in spellings.items()}

    def key(self, name: str) -> str:
        key = folded(name)
        return self._full.get(key, key)

    def name(self, name: str) -> str:
        """The spelling that most articles use; the name itself where no article has it as an organisation."""
        return self._names.get(self.key(name), name)

    def __contains__(self, name: str) -> bool:
        return self.key(name) in self._names


def commonest(spellings: Counter[str]) -> str:
    """The spelling used most, then the longest, then the first in the alphabet: never a matter of file order."""
    return min(spellings, key=lambda name: (-spellings[name], -len(name), name))
