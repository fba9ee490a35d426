"""What an extractor is handed: the article's text with its sentences, and everything the extractors before it found."""

from bisect import bisect_right

from dateline.extract import leaders, matcher, phrases
from dateline.extract.hints import SENTENCE_HINTS
from dateline.extract.recasing import recased
from dateline.lexicon import lexicons
from dateline.model import Draft, Evidence, Facts, Noun, Sentence
from dateline.settings import USUAL


class Mention(Noun, order=True):
    """A name at its place in the text. Mentions do not overlap and are in the order of the text."""

    start: int
    end: int
    sentence: int
    kind: str
    """`country`, `organization` or `person`."""
    key: str
    """Whom it names: the ISO code, the organisation's name, the person's full name as in the facts."""
    form: str
    """How it names them: `name`, `demonym`, `capital`, `government`, `leader`, `acronym`, `surname`, `pronoun`, ..."""


class Findings(Noun, kw_only=True):
    """Facts and mentions so far. An extractor returns a new one with its own added (`msgspec.structs.replace`)."""

    facts: Facts = Facts()
    mentions: tuple[Mention, ...] = ()
    would_act: tuple[str, ...] = ()
    """ISO codes of the mentioned states that act if they are party to an agreement of the story."""
    refused: tuple[tuple[str, Evidence], ...] = ()
    """(reason, words) of what was considered and left out; shown by `dateline explain`."""


class Document:
    """A draft prepared for reading. Nothing in it changes after it is made."""

    def __init__(self, draft: Draft, longest_sentence: int = USUAL.sentence_characters):
        """`longest_sentence`: characters; from a longer one nothing is drawn, so that it cannot cost the build."""
        self.draft = draft
        self.text = recased(draft.text)
        """The text as it is read: with the capitals of names where the article has no others."""
        self.sentences: tuple[Sentence, ...] = tuple(
            [sentence for sentence in draft.layout.sentences if sentence.end - sentence.start <= longest_sentence]
        )
        self._starts = [sentence.start for sentence in self.sentences]
        self.plain = self.text.replace("’", "'").replace("\n", " ")
        """The text with straight apostrophes and without line ends, of the same length: offsets hold in both."""
        self.lower = _lowered(self.text)
        """The text in lower case with every letter at its own offset, and spaces for line ends."""
        self.hints = SENTENCE_HINTS.by_sentence(self.lower, self._starts)
        """By the name of a set of words the starts of the sentences in which one may stand: see `hints`."""
        named = matcher.search(self.plain, self.sentences)
        self.hits = [hit for hit in named if hit.name.kind != "leader"]
        """Every name of the lexicons that stands inside a sentence, but for the leaders of states."""
        self.leaders, self.serving_bodies = leaders.told_apart(self.plain, [hit for hit in named if hit.name.kind == "leader"])
        """The leaders of states known by name; the last names of those who serve a body of many states here."""
        self.leader_starts = frozenset(hit.start for hit in self.leaders if hit.name.form == "leader")
        """Where the full names of leaders begin."""
        self.hit_starts = [hit.start for hit in self.hits]
        """Where the names of the lexicons begin."""
        self.hits_by_end = {hit.end: hit for hit in self.hits}
        """The names of the lexicons by the offset where they end."""
        self.phrases = phrases.find(self.plain, self.sentences, self.hits)
        """The runs of capitalised words, sentence by sentence."""

    def organization_country(self, hit: matcher.Hit) -> str | None:
        """The state to which a body of the lexicon belongs, if it belongs to one."""
        return lexicons.organization(hit.name.keys[0]).country

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the offset; None inside a fence, a byline or a gap."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return None

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        """The next sentence; None behind the last."""
        index = bisect_right(self._starts, sentence.start)
        return self.sentences[index] if index < len(self.sentences) else None

    def evidence(self, start: int, end: int) -> Evidence:
        """The words from start to end as evidence; its sentence is the one in which they begin.

        Raises ValueError for words outside every sentence: nothing may be drawn from there.
        """
        index = bisect_right(self._starts, start) - 1
        if index < 0 or start >= self.sentences[index].end or not start < end <= len(self.text):
            raise ValueError(f"no sentence at {start}-{end}")
        return Evidence(sentence=self.sentences[index].number, start=start, end=end, quote=self.draft.text[start:end])


def _lowered(text: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):           # a few letters grow when lowered
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lower.replace("\n", " ")
