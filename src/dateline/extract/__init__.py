"""From text to facts with evidence: one file an extractor, run in the order of this tuple.

To add an extractor: one file with `extract(document, findings) -> Findings`, one line here.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from dateline.extract import agreements, countries, dates, events, organizations, people, topics
from dateline.extract.document import Document, Findings
from dateline.model import Draft
from dateline.settings import USUAL, Limits

T = TypeVar("T")
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
    (found,) = read_each([draft], limits)
    if isinstance(found, Exception):
        raise found
    return found


def read_each(drafts: Sequence[Draft], limits: Limits = USUAL) -> list[Findings | Exception]:
    """What `read` finds in each of the articles; where the rules fail on one, what they raise.

    An extractor reads all of them before the next one reads any: so its code is at hand for the processor, which spares a tenth
    of the time.
    """
    found: dict[int, Findings | Exception] = dict.fromkeys(range(len(drafts)), Findings())
    longest = limits.sentence_characters
    prepared = {number: _tried(Document, draft, longest) for number, draft in enumerate(drafts) if is_read(draft.language)}
    found |= {number: document for number, document in prepared.items() if isinstance(document, Exception)}
    for step in (*(extractor.extract for extractor in EXTRACTORS), _concluded):
        for number, document in prepared.items():
            if not isinstance(found[number], Exception):
                found[number] = _tried(step, document, found[number])
    return list(found.values())


def _concluded(document: Document, findings: Findings) -> Findings:
    return countries.with_parties(document, findings)


def _tried(step: Callable[..., T], *given) -> T | Exception:
    """What the step answers, or raises."""
    try:
        return step(*given)
    except Exception as error:
        return error
