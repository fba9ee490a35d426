"""Where the names that articles use lead in an archive."""

from collections.abc import Mapping
from functools import cache

from dateline.archive.model import Agreement, Organization, Person, Topic
from dateline.model import Card
from dateline.names import Bodies, folded, person_key
from dateline.slugs import slugify
from dateline.summaries import digest


class Directory:
    """Finds slugs by names; None where a name has no page."""

    def __init__(
        self,
        agreements: Mapping[str, Agreement],
        organizations: Mapping[str, Organization],
        people: Mapping[str, Person],
        topics: Mapping[str, Topic],
        bodies: Bodies,
    ):
        by_name = {folded(entry.name): slug for slug, entry in organizations.items()}
        by_key = {person_key(entry.name): slug for slug, entry in people.items()}
        self.agreements = {
            (stage.article, stage.fact): slug for slug, agreement in agreements.items() for stage in agreement.stages
        }
        """The agreement of which a fact of an article speaks, by the article's id and the number of the fact."""
        self.organization = cache(lambda name: by_name.get(folded(name)))
        """By the name under which the archive keeps it."""
        self.body = cache(lambda name: self.organization(bodies.name(name)))
        """An organisation by any of its names."""
        self.person = cache(lambda name: by_key.get(person_key(name)))
        self.topic = cache(lambda name: slug if (slug := slugify(name.casefold())) in topics else None)

    def leads(self, card: Card) -> bytes:
        """A digest of where all names of an article lead."""
        return digest((
            [self.agreements[card.id, number] for number in range(len(card.agreements))],
            [self.body(fact.name) for fact in card.organizations],
            [self.person(fact.name) for fact in card.people],
            [self.topic(fact.name) for fact in card.topics],
        ))
