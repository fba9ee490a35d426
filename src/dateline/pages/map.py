"""/map/: countries by number of agreements, as a picture and as a table."""

from dateline import address
from dateline.languages.words import alphabetical
from dateline.pages import countries, pictured
from dateline.pages.base import Entry, Page, Planned
from dateline.pages.countries import CountryRow
from dateline.pages.desk import Desk
from dateline.pages.words import trail
from dateline.pictures.picture import Picture


class MapPage(Page, kw_only=True):
    template = "map.html"
    rows: tuple[CountryRow, ...]
    picture: Picture | None


def plan(desk: Desk) -> Planned:
    yield address.MAP, Entry(page)


def page(desk: Desk) -> MapPage:
    rows = (countries.row(desk, code) for code in desk.archive.countries)
    return MapPage(
        title=desk.words("Map"),
        description=desk.words("Countries by the number of agreements to which articles report them as parties."),
        crumbs=trail(desk.words),
        rows=tuple(sorted(rows, key=lambda row: (-row.party_to, -row.acts_in, alphabetical(row.country.label)))),
        picture=pictured.world(desk),
    )
