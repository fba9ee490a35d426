"""dateline.yaml as a frozen value."""

from pathlib import Path

from dateline.lexicon.own import Own
from dateline.model import Noun, Rights


class Limits(Noun, kw_only=True):
    """Bounds that keep one article from costing the build; an article over one of them is refused by name."""

    file_bytes: int = 5_000_000
    markup_openers: int = 5_000
    """Brackets and other openers in Markdown; over this the text is set as plain paragraphs, with a warning."""
    front_matter_nodes: int = 10_000
    paragraphs: int = 20_000
    """Paragraphs, headings and items; a file with more holds many articles, or none."""
    page_tags: int = 100_000
    """Of a saved page. An article's has some thousands; this many take seconds, and their number's square soon after."""
    tag_attributes: int = 1_000
    """Of one tag of a saved page: parsers compare each of them with all before it."""
    sentence_characters: int = 5_000
    """A longer one is a table or a list without stops: it is shown, with a warning, and no facts are drawn from it."""
    problems_shown: int = 20
    """Of one file."""


USUAL = Limits()


class Settings(Noun, kw_only=True):
    root: Path
    """The site root: the folder of dateline.yaml, else the current folder."""
    source: Path
    output: Path
    cache: Path | None
    title: str = "Dateline"
    description: str | None = None
    """None: the site says what such an archive is."""
    languages: tuple[str, ...] = ("en",)
    """Tags (BCP 47) of the languages that the site speaks: the first at its root, each further one under `/<tag>/`."""
    base_url: str | None = None
    """With it: sitemap, canonical links, absolute feed ids. Ends with `/`."""
    page_size: int = 100
    default_rights: Rights | None = None
    """Of articles that state none. None: shown in full, and counted as published without a stated right."""
    publisher_rights: dict[str, Rights] = {}
    """By publisher's name."""
    limits: Limits = USUAL
    lexicon: Own = ()
    """The site's own words for the rules ..."""
    lexicon_folder: Path | None = None
    """... and where they stand."""
    extract: bool = True
    search: bool = True
    strict: bool = False
    stated_time: int = 0
    """Seconds since 1970 by SOURCE_DATE_EPOCH (reproducible-builds.org): said where a time must stand and none is known."""
    jobs: int = 0
    """0: chosen by size."""
    cluster: str | None = None
    """Address of a Dask scheduler whose workers read the articles."""

    @property
    def language(self) -> str:
        """The one that the site speaks at its root, and in its feeds and other files."""
        return self.languages[0]
