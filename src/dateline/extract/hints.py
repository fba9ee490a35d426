"""Which patterns are worth a search: each names words of which one is in whatever it matches, and all are looked for at once.

A pattern of many branches costs the regex engine a try of every branch at every word; one pass of an automaton over the text
costs less than one such pattern. Patterns that read lower-case text are quicker, too: `re.I` hinders the engine.
"""

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind


class Hints:
    """Named sets of words, or parts of words, in lower case."""

    def __init__(self, **words: str):
        """The words of each set are divided by commas."""
        self.words = {name: tuple(word.strip() for word in listed.split(",")) for name, listed in words.items()}
        pairs = [(word, name) for name, listed in self.words.items() for word in listed]
        self._names = [name for _, name in pairs]
        self._automaton = AhoCorasick([word for word, _ in pairs], matchkind=MatchKind.Standard, implementation=Implementation.DFA)

    def of(self, lower: str) -> set[str]:
        """The names of the sets of which a word stands in the text."""
        return {self._names[index] for index, _, _ in self._automaton.find_matches_as_indexes(lower, overlapping=True)}
