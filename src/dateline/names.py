"""One name for each body and each person of an archive, whichever way its articles spell it."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Self

from dateline.model import Noun, OrganizationFact

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


class Bodies(Noun):
    """Finds the one name under which an archive keeps an organisation.

    An acronym alone is taken for the full name that carries it, where the archive knows exactly one such name.
    """

    full: dict[str, str]
    """The folded name that alone carries an acronym, by the folded acronym."""
    names: dict[str, str]
    """The spelling that most articles use, by folded name."""

    @classmethod
    def of(cls, facts: Iterable[OrganizationFact]) -> Self:
        spellings: dict[str, Counter[str]] = defaultdict(Counter)
        carriers: dict[str, set[str]] = defaultdict(set)
        for (name, acronym), number in Counter((fact.name, fact.acronym) for fact in facts).items():
            key = folded(name)
            spellings[key][name] += number
            if acronym and folded(acronym) != key:
                carriers[folded(acronym)].add(key)
        full = {acronym: next(iter(keys)) for acronym, keys in carriers.items() if len(keys) == 1}
        return cls(full, {key: commonest(names) for key, names in spellings.items()})

    def key(self, name: str) -> str:
        key = folded(name)
        return self.full.get(key, key)

    def name(self, name: str) -> str:
        """The spelling that most articles use; the name itself where no article has it as an organisation."""
        return self.names.get(self.key(name), name)

    def __contains__(self, name: str) -> bool:
        return self.key(name) in self.names


def commonest(spellings: Counter[str]) -> str:
    """The spelling used most, then the longest, then the first in the alphabet: never a matter of file order."""
    return min(spellings, key=lambda name: (-spellings[name], -len(name), name))
