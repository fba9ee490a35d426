"""What the words of an office say of it: a rank only, one of a state's, held by one person at a time."""

from functools import lru_cache

from dateline.lexicon.lexicons import load, words

_OF_STATE = words("offices", "of state")
_RANKS = words("offices", "ranks")
_RANKS_IN_FULL = frozenset(
    "general colonel lieutenant major captain brigadier sergeant corporal admiral rear commodore marshal professor "
    "doctor".split())
_HELD_BY_ONE = frozenset("minister president premier king queen chancellor emir sultan".split())
_NOT_THE_ONE = frozenset("deputy vice former assistant junior state bank company".split())
_SAME_IN_ALL = frozenset("minister secretary the of for and affairs state his her its visiting".split())


@lru_cache(maxsize=2_048)
def kind(role: str) -> str:
    """What tells an office that only one person in a state holds from others: `foreign` of `Minister for Foreign Affairs`."""
    told = [_bare(word) for word in role.split()]
    if not _HELD_BY_ONE.intersection(told) or not _NOT_THE_ONE.isdisjoint(told):
        return ""
    return next((word for word in told if word and word not in _SAME_IN_ALL), told[-1])


@lru_cache(maxsize=2_048)
def is_rank(role: str) -> bool:
    """Whether the words name a rank or a degree only: `Colonel`, `Prof`."""
    return all(_bare(word).rstrip(".").capitalize() in _RANKS or _bare(word) in _RANKS_IN_FULL for word in role.split())


def is_abbreviated(role: str) -> bool:
    """Whether the office is told by its initials: `PM`."""
    return len(role) < 4 and role.isupper()


@lru_cache(maxsize=2_048)
def only_state(role: str) -> str | None:
    """The one state that has such an office: `Secretary of State`."""
    lower = role.lower()
    listed = load("offices")
    told = next((code for words, code in listed["of one state by these words"].items() if words in lower), None)
    return told or next((code for office, code in listed["of one state"].items() if lower.endswith(office)), None)


@lru_cache(maxsize=2_048)
def is_of_state(role: str) -> bool:
    """Whether only a state has such an office."""
    return any(_bare(word) in _OF_STATE for word in role.split())


def _bare(word: str) -> str:
    return word.strip(",.;:()\"'“”").lower()
