"""The records of a built site: does every fact have its words, and does none have words that are withheld."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from dateline.evidence import every
from dateline.model import Evidence, Record
from dateline.problems import Problem
from dateline.rights import LONGEST_EXCERPT

_FOLDER = "data/records/"
_REPORT = "this is a fault of Dateline or of who edited the file: build the site again, and report it if it stays"
_decode = msgspec.json.Decoder(Record).decode


class _Fault(NamedTuple):
    code: str
    message: str


def faults(site: Path, files: set[str], anchors: dict[str, str]) -> Iterator[Problem]:
    """A problem for each fact of the records that lacks its words (`fact-unproven`, `quote-wrong`), or whose sentence its
    article's page does not show (`sentence-missing`), for words that are withheld (`text-leaked`), and for a record that is
    none (`record-broken`). `anchors`: the ids of each page, with line ends between them."""
    for name in sorted(name for name in files if name.startswith(_FOLDER) and name.endswith(".jsonl")):
        try:
            lines = (site / name).read_bytes().split(b"\n")
        except OSError:
            continue                    # it is named as changed
        for number, line in enumerate(filter(None, lines), 1):
            try:
                record = _decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield _problem(name, number, "record-broken", f"this line is no record: {error}")
                continue
            shown = set(anchors.get(f"articles/{record.slug}/index.html", "").split("\n"))
            for fault in dict.fromkeys(_of_record(record, shown)):
                yield _problem(name, number, fault.code, f"{record.id}: {fault.message}")


def _problem(file: str, line: int, code: str, message: str) -> Problem:
    return Problem(file=file, line=line, column=0, severity="error", code=code, message=message, hint=_REPORT)


def _of_record(record: Record, shown: set[str]) -> Iterator[_Fault]:
    if record.rights != "full" and record.text is not None:
        yield _Fault("text-leaked", f"its text is here, and its rights are {record.rights!r}")
    for fact in every(record):
        named = getattr(fact, "name", "the publication date")
        if not fact.evidence and fact.declared is msgspec.UNSET:
            yield _Fault("fact-unproven", f"“{named}” has neither words of the article nor a place where a person wrote it down")
        for words in fact.evidence:
            if fault := _of_words(words, record):
                yield fault._replace(message=f"“{named}” {fault.message}")
            if record.rights != "metadata" and f"s{words.sentence}" not in shown:
                message = f"“{named}” rests on sentence {words.sentence}, which the article's page does not show"
                yield _Fault("sentence-missing", message)


def _of_words(words: Evidence, record: Record) -> _Fault | None:
    if record.rights == "metadata":
        if words.quote is not None:
            return _Fault("text-leaked", "has its words here, which are withheld")
        return None if words.sha256 else _Fault("quote-wrong", "has no digest of its words")
    if words.quote is None or len(words.quote) != words.end - words.start:
        return _Fault("quote-wrong", "has no quote, or one of another length than its place")
    if record.rights == "excerpt" and len(words.quote) > LONGEST_EXCERPT:
        return _Fault("text-leaked", f"quotes more than {LONGEST_EXCERPT} characters")
    if record.text is not None and record.text[words.start : words.end] != words.quote:
        return _Fault("quote-wrong", "quotes words that are not in the text at their place")
    return None
