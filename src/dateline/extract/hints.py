"""Which patterns are worth a search: each names words of which one is in whatever it matches, and all are looked for at once.

A pattern of many branches costs the regex engine a try of every branch at every word; one pass of an automaton over the text
costs less than one such pattern. Patterns that read lower-case text are quicker, too: `re.I` hinders the engine.
"""

from bisect import bisect_right

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline.lexicon.lexicons import load, words


class Hints:
    """Named sets of words, or parts of words, in lower case."""

    def __init__(self, **words: str):
        """The words of each set are divided by `|`."""
        self.words = {name: tuple(listed.split("|")) for name, listed in words.items()}
        pairs = [(word, name) for name, listed in self.words.items() for word in listed]
        self._names = [name for _, name in pairs]
        self._automaton = AhoCorasick([word for word, _ in pairs], matchkind=MatchKind.Standard, implementation=Implementation.DFA)

    def of(self, lower: str) -> set[str]:
        """The names of the sets of which a word stands in the text."""
        return {self._names[index] for index, _, _ in self._automaton.find_matches_as_indexes(lower, overlapping=True)}

    def by_sentence(self, lower: str, starts: list[int]) -> dict[str, set[int]]:
        """By the name of each set the starts of the sentences in which one of its words begins."""
        found: dict[str, set[int]] = {name: set() for name in self.words}
        for index, start, _ in self._automaton.find_matches_as_indexes(lower, overlapping=True):
            at = bisect_right(starts, start)
            if at:
                found[self._names[index]].add(starts[at - 1])
        return found


SENTENCE_HINTS = Hints(
    event="summit|meeting|conference|session|forum|talks|dialogue|consultations|visit|ceremony|congress|assembly|"
    "ministerial|round",
    elliptic="other|one |one,|second|third|fourth|fifth|first |first,|latter|last |last,|the text|the document|"
    "ones |those |a text|a document|a paper|separate text|separate document|separate paper",
    talks="talks |negotiations |discussions |talking |negotiating ",
    signing="sign|initial|inked|exchanged|put ",
    transfer="|".join(
        f"{form.replace('_', ' ')} " for row in load("transfers")["rows"] for verb in row["verbs"] for form in verb.split()
    ),
    lasting="year|month|week|day|hour",
    ending="until|up to|through",
    verbal="agree|to terms|undert|understanding",
    resolved="resolved|decided|pledged|undert|vowed|committed|shook",
    joint="swap|exchange|diplomatic |quarrel|dispute|row |differences|feud|traded |quota|visa",
    membership="joined|joins|acced|withdr|quit|pulls out|pulled out|leaves",
    notes="exchanged ",
    paper="document|paper|text|instrument",
    pronoun="it |they |both | it| them",
    compared="|".join(word.replace("_", " ") for word in words("standing", "compares")),
    also="also|separately|in addition|further|besides|as well",
    made="struck|reached|signed|agreed|concluded|negotiated|made|sealed|initial|brokered|announced|inked|"
    "clinched|drafted|finali|adopted|ratified|approved|renewed|forged|unveiled",
    won="went to|goes to|fell to|awarded to|given to|let to|won by",
    signatories="signator|the names of|signatures of|seals of",
    together="countries|nations|states|sides|governments|neighbo|leaders|parties|capitals|presidents|ministers|delegations|"
    "partners|allies|trio|the two|the three|the four|the five|the six|the pair|the duo|each other|one another|each side|"
    "either side|bilateral",
    dated="16|17|18|19|20",
    epithet="kingdom|sultanate|emirate|principality|grand duchy",
    recalled="16|17|18|19|20|year|decade|century|exist|once|formerly|originally",
)
"""What is looked for in every sentence: nouns of events, words that stand for an agreement named before, talks, signings, terms;
verbs that tell of one, what states do together, who joins or leaves, notes, papers and pronouns, comparisons, one more, who made,
won or signed it, `both sides`, years, `the Kingdom`, what is long past."""
