"""The home page: what the archive holds, what moved last, and what it does not know."""

from dateline import address
from dateline.edtf_date import sort_key
from dateline.languages.words import Words
from dateline.pages import dates, narrowing, pictured
from dateline.pages.base import Entry, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import AgreementRow, ArticleRow, Count, YearBar
from dateline.pictures.picture import Picture
from dateline.settings import Settings

_NEWEST = 10
_MOVED = 8
_NAMES_ON_MAP = 12


class HomePage(Page, kw_only=True):
    template = "home.html"
    counts: tuple[Count, ...]
    newest: tuple[ArticleRow, ...]
    moved: tuple[AgreementRow, ...]
    """Agreements whose stage changed last."""
    years: tuple[YearBar, ...]
    unknown: tuple[Count, ...]
    map: Picture | None


def plan(desk: Desk) -> Planned:
    yield address.HOME, Entry(page)


def page(desk: Desk) -> HomePage:
    archive = desk.archive
    undated = dates.bar(desk, None)
    return HomePage(
        title=desk.words.own(desk.settings.title),
        description=motto(desk.settings, desk.words),
        feed=address.FEED,
        counts=counts(desk),
        newest=desk.rows.articles(archive.listing[:_NEWEST]),
        moved=desk.rows.agreements(list(archive.agreements)[:_MOVED]),
        years=tuple(sorted(dates.years(desk), key=lambda bar: sort_key(bar.label))) + ((undated,) if undated.number else ()),
        unknown=_unknown(desk),
        map=pictured.world(desk, _NAMES_ON_MAP),
    )


def motto(settings: Settings, words: Words) -> str:
    """What the site is, in a sentence."""
    if settings.description:
        return words.own(settings.description)
    return words("An archive of who agreed what with whom, and when, as the press reported it.")


def counts(desk: Desk) -> tuple[Count, ...]:
    """How much of everything there is, each a link."""
    archive = desk.archive
    held = (
        ("articles", archive.cards, address.ARTICLES),
        ("agreements", archive.agreements, address.AGREEMENTS),
        ("countries", archive.countries, address.COUNTRIES),
        ("pairs", archive.pairs, address.PAIRS),
        ("organizations", archive.organizations, address.ORGANIZATIONS),
        ("people", archive.people, address.PEOPLE),
        ("topics", archive.topics, address.TOPICS),
    )
    return tuple(Count(key=key, number=len(things), address=where) for key, things, where in held)


def _unknown(desk: Desk) -> tuple[Count, ...]:
    archive = desk.archive
    years, reports = desk.rows.narrowed["year"], desk.rows.narrowed["reports"]
    undated = len(years.get(narrowing.UNDATED, ()))
    single, disagree = (len(reports.get(choice, ())) for choice in (narrowing.SINGLE, narrowing.DISAGREE))
    withheld = sum(summary.rights != "full" for summary in archive.cards.summaries.values())
    return (
        Count(key="undated", number=len(archive.undated), address=address.UNDATED),
        Count(key="undated_agreements", number=undated, address=address.narrowed("year", narrowing.UNDATED)),
        Count(key="single_source", number=single, address=address.narrowed("reports", narrowing.SINGLE)),
        Count(key="disagree", number=disagree, address=address.narrowed("reports", narrowing.DISAGREE)),
        Count(key="withheld", number=withheld, address=f"{address.ABOUT}#rights"),
    )
