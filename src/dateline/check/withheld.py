"""Words that the rights of an article withhold, looked for in every file of a built site.

What is withheld stands in the sources alone, so these are read, without the rules. Words are compared as their letters and
figures only: tags, escapes, line ends and packing hide none.
"""

import gzip
import re
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import msgspec
from ahocorasick_rs import AhoCorasick

from dateline import rights, workers
from dateline.check import FILES, WORTH_PROCESSES
from dateline.evidence import every
from dateline.loader import sources
from dateline.loader.loading import load
from dateline.loader.text.lede import lede
from dateline.model import Draft, Evidence, Record
from dateline.problems import Problem
from dateline.progress import Progress, untold
from dateline.settings import Settings
from dateline.writer import tree

_PIECE = 60
"""Letters and figures of a piece that is looked for: any run of 119 holds one whole."""
_SHORTEST = 24
"""Of a sentence that is looked for: a shorter one may stand anywhere ("He did not say when.")."""
_TAG = re.compile(r"<[^<>]*>")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|[nrtbf])")
_OTHER = re.compile(r"[\W_]+")
_PACKED = b"\x1f\x8b"
_records = msgspec.json.Decoder(Record).decode


def faults(site: Path, settings: Settings, progress: Progress = untold) -> tuple[Problem, ...]:
    """A problem (`text-leaked`) for each file of the site in which words stand that the rights of an article of the settings'
    sources withhold. Raises Refused where the sources cannot be read, OSError where the site cannot."""
    pieces = _withheld(settings, _evidence(site), progress)
    if not pieces:
        return ()
    patterns = sorted(pieces)
    search = AhoCorasick(patterns)
    files = sorted(name for name in tree.walk(site) if (site / name).is_file())
    chunks = [files[at : at + FILES] for at in range(0, len(files), FILES)]

    def work(number: int) -> list[tuple[str, int]]:
        return [(name, found[0][0]) for name in chunks[number]
                if (found := search.find_matches_as_indexes(_letters(_text(site / name))))]

    found: list[Problem] = []
    jobs = workers.processes(settings.jobs, len(files), WORTH_PROCESSES)
    for number, hits in enumerate(workers.spread(work, len(chunks), jobs, inherits=True), 1):
        found += [_leaked(name, pieces[patterns[which]]) for name, which in hits]
        progress("search", number, len(chunks))
    return tuple(sorted(found))


def _leaked(name: str, source: str) -> Problem:
    message = f"words of {source} stand here, and its rights withhold them"
    return Problem(name, 0, 0, "error", "text-leaked", message, "take the site down, build it again, and report it if this stays")


# --- what is withheld ---------------------------------------------------------------------------------------------


def _evidence(site: Path) -> dict[str, list[Evidence]]:
    """The words on which the facts of each article rest, as the site's records have it, by the path of its source."""
    found: dict[str, list[Evidence]] = {}
    for file in sorted((site / "data/records").glob("*.jsonl")):
        for line in filter(None, file.read_bytes().split(b"\n")):
            try:
                record = _records(line)
            except (msgspec.DecodeError, UnicodeDecodeError):
                continue                # `records.faults` names it
            found[record.source] = [words for fact in every(record) for words in fact.evidence]
    return found


def _withheld(
    settings: Settings, evidence: dict[str, list[Evidence]], progress: Progress
) -> dict[str, str]:
    """Pieces of withheld sentences, as letters, with the file that each is from; none that stands in what may be shown."""
    articles = sources.scan(settings.source, settings).articles

    def work(number: int) -> tuple[list[str], list[str]]:
        source = articles[number]
        draft = load(source, *sources.read(source, settings), settings).draft
        return _parted(draft, settings, evidence.get(source.path, [])) if draft and not draft.draft else ([], [])

    pieces: dict[str, str] = {}
    shown: list[str] = []
    jobs = workers.processes(settings.jobs, len(articles))
    for number, (hidden, open_) in enumerate(workers.spread(work, len(articles), jobs, inherits=True)):
        shown += open_
        for sentence in hidden:
            pieces.update(dict.fromkeys(_pieces(sentence), articles[number].shown))
        progress("read", number + 1, len(articles))
    if pieces:
        patterns = sorted(pieces)
        search = AhoCorasick(patterns)
        for text in shown:
            for which, _, _ in search.find_matches_as_indexes(text, overlapping=True):
                pieces.pop(patterns[which], None)
    return pieces


def _parted(draft: Draft, settings: Settings, evidence: list[Evidence]) -> tuple[list[str], list[str]]:
    """The letters of the sentences and fenced lines that are withheld, and of what may be shown."""
    granted = rights.granted(draft, settings).rights
    declared = msgspec.to_builtins((draft.declared, draft.publisher, draft.byline, draft.url))
    title = draft.title if draft.title and draft.title_basis != "lede" else ""
    shown = [*_strings(declared), title]
    if granted == "full":
        return [], [_letters(draft.text), *map(_letters, shown)]
    sentences = draft.layout.sentences
    may = set()
    if granted == "excerpt":
        first = lede(draft.text, sentences)
        may = {words.sentence for words in evidence} | ({first.number} if first else set())
        shown += [(words.quote or "")[: rights.LONGEST_EXCERPT] for words in evidence]
    hidden = []
    for sentence in sentences:
        words = draft.text[sentence.start : sentence.end]
        excerpt = words[: rights.LONGEST_EXCERPT] if sentence.number in may else ""
        shown.append(excerpt)
        hidden.append(words[len(excerpt) :])
    hidden += [line for fence in draft.layout.fences for line in draft.text[fence.start : fence.end].split("\n")]
    return list(map(_letters, hidden)), list(map(_letters, shown))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _pieces(sentence: str) -> list[str]:
    if len(sentence) < _SHORTEST:
        return []
    return [sentence[at : at + _PIECE] for at in range(0, len(sentence), _PIECE) if len(sentence) - at >= _SHORTEST]


# --- what stands in a file ----------------------------------------------------------------------------------------


def _text(file: Path) -> str:
    """The words of a file, whatever it is: packed or not, with tags and escapes or without."""
    content = file.read_bytes()
    if content.startswith(_PACKED):
        try:
            content = gzip.decompress(content)
        except (OSError, EOFError, zlib.error):
            return ""                   # it is no packed file, only begins like one
    text = content.decode("utf-8", "replace")
    if file.suffix in (".html", ".xml", ".svg"):
        return unescape(_TAG.sub("", text))
    return _ESCAPE.sub(lambda found: chr(int(found[0][2:], 16)) if found[0][1] == "u" else " ", text) if "\\" in text else text


def _letters(text: str) -> str:
    return _OTHER.sub("", text.casefold())
