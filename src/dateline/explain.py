"""`dateline explain`: an article as the rules read it, for whoever wants to know why a fact is there, or is not."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import UNSET

from dateline import evidence, extract
from dateline.extract.document import Findings
from dateline.lexicon import own
from dateline.loader import sources
from dateline.loader.loading import load
from dateline.model import Draft, Evidence, Fact, Facts
from dateline.problems import Problem, printable
from dateline.reading import declared_over
from dateline.settings import Settings

_LISTS = ("agreements", "countries", "countries_mentioned", "organizations", "people", "events", "topics")
_HIDDEN = {"rule", "state", "evidence", "declared", "name"}


def explained(article: Path, settings: Settings) -> tuple[str, tuple[Problem, ...]]:
    """The report as plain text, and the problems of the file. Raises Refused where it cannot be read or is no article."""
    own.use(settings.lexicon)
    scan = sources.scan(article.parent, settings)
    wanted = next((source for source in scan.articles if article.samefile(source.file)), None)
    if wanted is None:
        problems = [problem for problem in scan.problems if Path(problem.file).name == article.name]
        return "this file is not taken for an article", tuple(problems)
    loaded = load(wanted, *sources.read(wanted, settings), settings)
    if loaded.draft is None:
        return "this article is left out", loaded.problems
    found = extract.read(loaded.draft, settings.limits)
    facts, unproven = evidence.checked(loaded.draft, declared_over(loaded.draft.declared, found.facts), wanted.shown)
    return printable("\n".join(_report(loaded.draft, facts, found))), (*loaded.problems, *unproven)


def _report(draft: Draft, facts: Facts, found: Findings) -> Iterator[str]:
    yield f"{draft.title or '(no title)'}  [{draft.title_basis or 'no title found'}]"
    yield f"date: {facts.date or 'not stated'}  [{facts.date_basis or 'no rule found one'}]  language: {draft.language}"
    yield ""
    places = _places(facts)
    for sentence in draft.layout.sentences:
        yield f"{sentence.number:4}  {_marked(draft.text, sentence.start, sentence.end, places)}"
    for fence in draft.layout.fences:
        yield f"   –  not part of the article, from “{fence.label}” ({fence.reason}): {fence.end - fence.start} characters"
    for name in _LISTS:
        stated = getattr(facts, name)
        if stated:
            yield f"\n{name.replace('_', ' ')}"
            for fact in stated:
                yield from _fact(fact)
    if facts.iptc:
        yield f"\nIPTC Media Topics: {', '.join(facts.iptc)}"
    if found.refused:
        yield "\nconsidered and left out"
        for reason, words in found.refused:
            yield f"  {reason}{_quoted(words)}"


def _places(facts: Facts) -> set[tuple[int, int]]:
    """Where the words of facts begin and end in the text."""
    stated = [fact for name in _LISTS for fact in getattr(facts, name)]
    return {(words.start, words.end) for fact in filter(None, (facts.date_fact, *stated)) for words in fact.evidence}


def _marked(text: str, start: int, end: int, places: set[tuple[int, int]]) -> str:
    """A sentence on one line, the words of each fact in brackets: what stands in several facts, in several brackets."""
    signs = [(at, "[") for at, _ in places if start <= at < end] + [(at, "]") for _, at in places if start < at <= end]
    parts, done = [], start
    for at, sign in sorted(signs, key=lambda place: (place[0], place[1] == "[")):
        parts += (text[done:at], sign)
        done = at
    return " ".join("".join((*parts, text[done:end])).split())


def _fact(fact: Fact) -> Iterator[str]:
    said = {key: value for key, value in msgspec.structs.asdict(fact).items() if key not in _HIDDEN and value}
    told = "  ".join(f"{key}: {', '.join(value) if isinstance(value, tuple) else value}" for key, value in said.items())
    yield f"  {fact.name}  {told}".rstrip()
    place = "" if fact.declared is UNSET else f"  {fact.declared}"
    yield f"      {fact.state}, rule {fact.rule}{place}"
    for words in fact.evidence:
        yield f"      {_quoted(words)}"


def _quoted(words: Evidence) -> str:
    return f" sentence {words.sentence}: “{' '.join((words.quote or '').split())}”"
