"""/about/: how facts are found, what their states mean, and what the archive cannot tell."""

from dateline import __version__, address
from dateline.measured import SHOWN, Measured, measured
from dateline.pages import home
from dateline.pages.base import Entry, Noun, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import Count
from dateline.pages.words import trail

_SHOWN = (
    *("date", "countries_strict", "organizations", "people", "person_role", "person_country"),
    *("agreements", "agreement_status", "agreement_type_strict", "false_agreements"),
)


class ScoreRow(Noun, kw_only=True):
    """One field, with a figure for each set of articles."""

    key: str
    figures: tuple[float, ...]


class ScoreSet(Noun, kw_only=True):
    about: str
    articles: int


class AboutPage(Page, kw_only=True):
    template = "about.html"
    counts: tuple[Count, ...]
    texts_in_full: int
    without_stated_right: int
    """Texts published in full though nobody stated a right to."""
    not_read: int
    """Articles in other languages than English."""
    score_sets: tuple[ScoreSet, ...]
    scores: tuple[ScoreRow, ...]
    version: str


def plan(desk: Desk) -> Planned:
    yield address.ABOUT, Entry(page)


def page(desk: Desk) -> AboutPage:
    words, cards = desk.words, desk.archive.cards.summaries.values()
    in_full = [card for card in cards if card.rights == "full"]
    return AboutPage(
        title=words("About this archive"),
        description=words("How Dateline reads articles, what the states of a fact mean, and the limits of what it can tell."),
        crumbs=trail(words),
        counts=home.counts(desk),
        texts_in_full=len(in_full),
        without_stated_right=sum(not card.rights_stated for card in in_full),
        not_read=sum(not card.language.startswith("en") for card in cards),
        score_sets=tuple(ScoreSet(about=words.own(known.about), articles=known.articles) for known in _sets()),
        scores=tuple(ScoreRow(key=key, figures=tuple(known.figures[key] for known in _sets())) for key in _SHOWN),
        version=__version__,
    )


def _sets() -> list[Measured]:
    return [known for known in measured() if known.name in SHOWN]
