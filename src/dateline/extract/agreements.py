"""Who agreed what with whom: agreements with type, parties, subject, stage, term, place and signatories.

The article is read in five steps: the nouns that name an agreement (`agreement/instruments.py`), what is done with each in
its sentence (`deeds.py`), whom the grammar makes parties (`parties.py`, `reports.py`), which phrases speak of the same one
(`merging.py`), and what else the article says of it (`details.py`). What was considered and left out is kept with its reason.
"""

import msgspec

from dateline.extract.agreement import instruments, merging, reports
from dateline.extract.agreement.facts import facts
from dateline.extract.agreement.parties import Actors
from dateline.extract.document import Document, Findings


def extract(document: Document, findings: Findings) -> Findings:
    """Adds `facts.agreements` and, to `refused`, the phrases that were no agreement of the story."""
    if document.draft.language != "en":
        return findings
    phrases = instruments.find(document)
    if not phrases:
        return findings
    actors = Actors(document, findings)
    published = document.draft.declared.date or findings.facts.date
    groups = merging.gather(_reports(document, phrases, actors, published))
    found, refused = facts(document, findings, groups, actors, published)
    known = msgspec.structs.replace(findings.facts, agreements=tuple(found))
    return msgspec.structs.replace(findings, facts=known, refused=(*findings.refused, *refused))


def _reports(document, phrases, actors, published):
    deeds_by_sentence: dict[int, list] = {}
    year = published[:4] if published and published[:4].isdigit() else None
    made = []
    for phrase in phrases:
        neighbours = [other for other in phrases if other.sentence is phrase.sentence]
        made.append(reports.build(phrase, neighbours, reports.deeds_of(document.text, phrase, deeds_by_sentence), actors, year))
    return made
