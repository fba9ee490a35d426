"""Where names are common: what a name says for one state among several where an article leaves open whom a minister serves."""

from functools import cache, lru_cache

from dateline.lexicon.lexicons import load


@lru_cache(maxsize=8_192)
def fit(name: str, code: str) -> float:
    """From -1 (no part of the name is common in that state) to 1 (all are); 0 where nothing is known of it."""
    parts = name.replace("-", " ").split()
    votes = [1 if code in states else -1 for states in map(_states_of, parts, [part == parts[-1] for part in parts]) if states]
    return sum(votes) / len(votes) if votes else 0.0


@lru_cache(maxsize=8_192)
def _states_of(part: str, is_last: bool) -> frozenset[str]:
    """The states in which a part of a name is common; none where nothing is known of it."""
    groups = _groups().get(part.lower(), frozenset())
    if is_last and not groups:
        groups = frozenset(group for ending, group in _endings() if part.endswith(ending))
    return frozenset().union(*(_states()[group] for group in groups))


@cache
def _states() -> dict[str, frozenset[str]]:
    return {group: frozenset(codes.split()) for group, codes in load("name_origins")["states"].items()}


@cache
def _groups() -> dict[str, frozenset[str]]:
    """By a name in lower case the groups that have it."""
    found: dict[str, set[str]] = {}
    for lists in (load("given_names"), load("name_origins")["families"]):
        for group, names in lists.items():
            if group in _states():
                for name in names.split():
                    found.setdefault(name.lower(), set()).add(group)
    return {name: frozenset(groups) for name, groups in found.items()}


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    groups = load("name_origins")["endings"].items()
    return tuple((ending, group) for group, endings in groups for ending in endings.split())
