"""From text to facts with evidence: one file an extractor, run in the order of this tuple.

To add an extractor: one file with `extract(document, findings) -> Findings`, one line here.
"""

from dateline.extract import agreements, countries, dates, events, organizations, people, topics
from dateline.extract.document import Document, Findings
from dateline.model import Draft
from dateline.settings import USUAL, Limits

EXTRACTORS = (
    countries,  # who acts, and who is only named
    organizations,  # bodies; needs the countries that name them
    people,  # needs both for offices
    dates,  # when it was published
    events,  # meetings and signings with their own dates
    agreements,  # who agreed what with whom: needs all of the above
    topics,
)


def is_read(language: str) -> bool:
    """Whether the rules read texts of this language (a BCP 47 tag): English, of whatever region."""
    return language.partition("-")[0].lower() == "en"


def read(draft: Draft, limits: Limits = USUAL) -> Findings:
    """Everything the rules find in an article, before what a person declared is laid over it; nothing in another language."""
    if not is_read(draft.language):
        return Findings()
    document = Document(draft, limits.sentence_characters)
    findings = Findings()
    for extractor in EXTRACTORS:
        findings = extractor.extract(document, findings)
    return countries.with_parties(findings)
