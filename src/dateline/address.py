"""The addresses of the site, each made in one place. An address is absolute within the site and ends with `/` for a page."""

from dateline.edtf_date import month_of, year_of

HOME = "/"
ABOUT, CORRECTIONS, DATA, MAP, SEARCH = "/about/", "/corrections/", "/data/", "/map/", "/search/"
ARTICLES, AGREEMENTS, COUNTRIES, PAIRS = "/articles/", "/agreements/", "/countries/", "/pairs/"
ORGANIZATIONS, PEOPLE, TOPICS, DATES, UNDATED = "/organizations/", "/people/", "/topics/", "/dates/", "/dates/undated/"
NOT_FOUND = "/404.html"
FEED = "/feed.xml"


def article(slug: str, sentence: int | None = None) -> str:
    return f"{ARTICLES}{slug}/" + ("" if sentence is None else f"#s{sentence}")


def citations(year: str | None, ending: str) -> str:
    """The file with the citations of a year's articles: `bib`, `ris` or `json`."""
    return f"{DATA}citations/{year or 'undated'}.{ending}"


def agreement(slug: str) -> str:
    return f"{AGREEMENTS}{slug}/"


def narrowed(facet: str, choice: str) -> str:
    """Agreements of one type, stage, year or state of reports: `/agreements/stage/in-force/`."""
    return f"{AGREEMENTS}{facet}/{choice.replace('_', '-')}/"


def table(page: str) -> str:
    """The file with the agreements that a page has in a table."""
    return f"{page}agreements.csv"


def data(name: str) -> str:
    return f"{DATA}{name}"


def country(slug: str) -> str:
    return f"{COUNTRIES}{slug}/"


def pair(key: str) -> str:
    return f"{PAIRS}{key}/"


def organization(slug: str) -> str:
    return f"{ORGANIZATIONS}{slug}/"


def person(slug: str) -> str:
    return f"{PEOPLE}{slug}/"


def topic(slug: str) -> str:
    return f"{TOPICS}{slug}/"


def date(edtf: str | None) -> str:
    """The page of a date: its month where that is known, else its year, else the undated."""
    year, month = year_of(edtf), month_of(edtf)
    if month:
        return f"{DATES}{year}/{month[5:7]}/"
    return f"{DATES}{year}/" if year else UNDATED


def records(year: str | None) -> str:
    """The file with the records of a year's articles."""
    return f"{DATA}records/{year or 'undated'}.jsonl"


def numbered(listing: str, number: int) -> str:
    """Page `number` of a listing; the first is the listing itself."""
    return listing if number == 1 else f"{listing}page/{number}/"


def feed(page: str) -> str:
    return f"{page}feed.xml"


def path(address: str) -> str:
    """The file of an address, relative to the site's folder: every page is a folder's index.html."""
    return (address + "index.html" if address.endswith("/") else address).lstrip("/")


def home(language: str) -> str:
    """The top of the pages in a further language of the site: `/fr/`."""
    return f"/{language.lower()}/"


def relative(target: str, page: str, home: str = HOME) -> str:
    """The link from one page to an address, so that the folder works from anywhere, `file://` too.

    It goes up to the site's folder and down again: links of pages at one depth are the same and need to be made once.
    `home`: the top of the pages in the language of this one; files are the same for all languages.
    """
    return to_root(page) + from_root(target, home)


def from_root(target: str, home: str = HOME) -> str:
    """The way from the site's folder to an address."""
    target, mark, fragment = target.partition("#")
    top = home[:-1] if target.endswith("/") else ""
    return path(top + target) + mark + fragment


def to_root(page: str) -> str:
    """The way from a page up to the site's folder."""
    return "../" * path(page).count("/")
