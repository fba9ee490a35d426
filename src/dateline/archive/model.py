"""The nouns of an archive: what is made of the cards of many articles."""

from collections.abc import Mapping
from typing import Literal

from dateline.model import AgreementType, EventFact, Evidence, Noun, Part, State, Status, Tombstone
from dateline.names import Bodies
from dateline.summaries import Cards


class Stage(Noun, kw_only=True):
    """One row in the life of an agreement: what one article says about it."""

    status: Status
    date: str | None
    """Of the deed, where the article gives one."""
    reported: str | None
    """When the article was published."""
    article: str
    """Id of the article that reports it."""
    fact: int
    """Which of the article's agreement facts it is, from 0."""
    evidence: Evidence | None
    state: State
    rule: str
    signatories: tuple[str, ...] = ()

    @property
    def known_date(self) -> str | None:
        """The deed's date, else its report's: what the stage is ordered by."""
        return self.date or self.reported


class Tie(Noun, kw_only=True):
    """What an agreement does to an earlier one."""

    kind: Literal["renews", "amends"]
    slug: str
    """Of the earlier one."""


class Contradiction(Noun, kw_only=True):
    """In what the reports of one agreement disagree."""

    about: Literal["date", "stage"]
    """`date`: of one stage. `stage`: one report has what another says was rejected."""
    stages: tuple[Status, ...]


class Agreement(Noun, kw_only=True):
    """Reports of one agreement, met on one page."""

    slug: str
    name: str
    type: AgreementType
    parties: tuple[str, ...]
    """ISO codes first, then names of organisations; sorted."""
    subject: str | None
    term: str | None
    place: str | None
    signatories: tuple[str, ...]
    stages: tuple[Stage, ...]
    """In the order of dates, then of an agreement's life."""
    reports: tuple[str, ...]
    """Article ids, oldest first."""
    earlier: Tie | None = None
    """The agreement of the archive that it renews or amends, where that is known."""

    @property
    def status(self) -> Status:
        """The stage reported last."""
        return self.stages[-1].status

    @property
    def date(self) -> str | None:
        """The date of the stage reported last."""
        return self.stages[-1].date


class Acting(Noun, kw_only=True):
    """A person in the weightiest part that an article reports of the person's acting for a country."""

    name: str
    role: str | None
    part: Part
    article: str
    """The id of the first that reports it."""


class Country(Noun, kw_only=True):
    """A country and what the archive holds of it, in four kinds that its page keeps apart."""

    code: str
    name: str
    slug: str
    party_to: tuple[str, ...] = ()
    """Slugs of agreements to which it is a party."""
    acts_in: tuple[str, ...] = ()
    """Ids of articles in which it acts."""
    mentioned_in: tuple[str, ...] = ()
    """Ids of articles that only name it."""
    through: tuple[tuple[str, str], ...] = ()
    """(organisation slug, agreement slug): what reaches it as a member of an organisation."""
    people: tuple[Acting, ...] = ()
    """Who acted for it, signatories first; each person once."""


class Pair(Noun, kw_only=True):
    """Two countries and what they did together."""

    key: str
    """ISO codes, lower case, sorted: `bd-in`."""
    codes: tuple[str, str]
    agreements: tuple[str, ...]
    articles: tuple[str, ...]


class Organization(Noun, kw_only=True):
    slug: str
    name: str
    acronym: str | None
    country: str | None
    members: tuple[str, ...]
    """ISO codes, from the curated list only."""
    members_source: str | None
    """Where the list of members comes from, and as of when."""
    articles: tuple[str, ...]
    agreements: tuple[str, ...]
    events: tuple[tuple[str, EventFact], ...] = ()
    """(article id, event) for the meetings that name it."""


class Office(Noun, kw_only=True):
    """A role as one article reports it."""

    role: str | None
    country: str | None
    part: Part
    article: str
    state: State
    evidence: Evidence | None


class Person(Noun, kw_only=True):
    slug: str
    name: str
    offices: tuple[Office, ...]
    agreements: tuple[str, ...]
    """Slugs of agreements that name the person as signatory."""


class Topic(Noun, kw_only=True):
    slug: str
    name: str
    articles: tuple[str, ...]
    agreements: tuple[str, ...]


class Filed(Noun, kw_only=True, array_like=True):
    """Where one article was filed: slugs of what its facts lead to, in their order; None where a name has no page."""

    agreements: tuple[str, ...]
    organizations: tuple[str | None, ...]
    people: tuple[str | None, ...]
    topics: tuple[str | None, ...]
    reported: tuple[str, ...]
    """The agreements, each once, in the order of their listing."""
    nearest: tuple[str, ...]
    """Ids of the articles that share the most agreements and pairs with it."""

    @property
    def leads(self) -> tuple[tuple[str | None, ...], ...]:
        """Where all names in it lead."""
        return self.agreements, self.organizations, self.people, self.topics


class Holdings(Noun, kw_only=True):
    """Everything that is made of many cards together. Mappings are in the order of their listing page."""

    listing: tuple[str, ...]
    """Article ids: newest first, then the undated by id."""
    agreements: Mapping[str, Agreement]
    later: Mapping[str, tuple[str, ...]]
    """By agreement, those that renew or amend it."""
    countries: Mapping[str, Country]
    """By ISO code, in the order of their names."""
    pairs: Mapping[str, Pair]
    organizations: Mapping[str, Organization]
    people: Mapping[str, Person]
    topics: Mapping[str, Topic]
    periods: Mapping[str, tuple[str, ...]]
    """Article ids by year (`2022`) and by month (`2022-04`), newest first."""
    undated: tuple[str, ...]
    """Ids of articles whose year is not known."""
    bodies: Bodies
    """The names under which organisations are kept."""
    witnesses: Mapping[str, tuple[str, ...]]
    """By agreement, the names of those whom its reports call witnesses."""
    disputed: Mapping[str, tuple[Contradiction, ...]]
    """Agreements, by slug, whose reports disagree."""
    bodies_of: Mapping[str, tuple[str, ...]]
    """By organisation, the organisations that are named after it."""
    documents_of: Mapping[str, tuple[str, ...]]
    """By organisation, the agreements that are named after it, whoever is party to them."""
    filed: Mapping[str, Filed]
    """By article, where it was filed."""

    @property
    def years(self) -> list[str]:
        """The years that articles are from, newest first."""
        return [period for period in self.periods if len(period) == len("2022")]

    def of_period(self, period: str | None) -> tuple[str, ...]:
        """Ids of the articles of a year or month; None: of those whose year is not known."""
        return self.periods[period] if period else self.undated


class Archive(Holdings, kw_only=True):
    """Everything that pages are made of."""

    cards: Cards
    withdrawn: tuple[Tombstone, ...] = ()
    """By id. They stand in no listing and are not counted."""
