"""Who agreed what with whom: agreements with type, parties, subject, stage, term, place and signatories.

The article is read in five steps: the nouns that name an agreement (`agreement/instruments.py`), what is done with each in
its sentence (`deeds.py`), whom the grammar makes parties (`parties.py`, `reports.py`), which phrases speak of the same one
(`merging.py`), and what else the article says of it (`details.py`). What was considered and left out is kept with its reason.
"""

from itertools import groupby

import msgspec

from dateline.extract.agreement import anaphora, deeds, instruments, merging, reports
from dateline.extract.agreement.facts import facts
from dateline.extract.agreement.parties import Actors
from dateline.extract.agreement.phrase import Phrase
from dateline.extract.document import Document, Findings

_BESIDE = 8
"""Phrases of a sentence, before and after, that may share a deed with one."""


def extract(document: Document, findings: Findings) -> Findings:
    """Adds `facts.agreements` and, to `refused`, the phrases that were no agreement of the story."""
    phrases = instruments.find(document)
    if not phrases:
        return findings
    actors = Actors(document, findings)
    published = document.draft.declared.date or findings.facts.date
    groups = merging.gather(_reports(document, phrases, actors, published), actors.lede, actors.headlines)
    anaphora.hear(document, groups)
    found, refused = facts(document, findings, groups, actors, published)
    known = msgspec.structs.replace(findings.facts, agreements=tuple(found))
    return msgspec.structs.replace(findings, facts=known, refused=(*findings.refused, *refused))


def _reports(document: Document, phrases: list[Phrase], actors: Actors, published: str | None) -> list[reports.Report]:
    """A report for every phrase; what a sentence does is found once for all its phrases."""
    year = published[:4] if published and published[:4].isdigit() else None
    made = []
    for _, group in groupby(phrases, key=lambda phrase: phrase.sentence.start):
        neighbours = list(group)
        done = deeds.find(document, neighbours[0].sentence)
        for index, phrase in enumerate(neighbours):
            made.append(reports.build(phrase, neighbours[max(0, index - _BESIDE) : index + _BESIDE], done, actors, year))
    return reports.with_understood_verbs(made)
