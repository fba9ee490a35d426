"""Where the names that articles use lead in an archive."""

from collections.abc import Mapping
from functools import cache

from dateline.archive.model import Organization, Person, Topic
from dateline.names import Bodies, folded, person_key
from dateline.slugs import slugify


class Directory:
    """Finds slugs by names; None where a name has no page."""

    def __init__(
        self,
        organizations: Mapping[str, Organization],
        people: Mapping[str, Person],
        topics: Mapping[str, Topic],
        bodies: Bodies,
    ):
        by_name = {folded(entry.name): slug for slug, entry in organizations.items()}
        by_key = {person_key(entry.name): slug for slug, entry in people.items()}
        self.organization = cache(lambda name: by_name.get(folded(name)))
        """By the name under which the archive keeps it."""
        self.body = cache(lambda name: self.organization(bodies.name(name)))
        """An organisation by any of its names."""
        self.person = cache(lambda name: by_key.get(person_key(name)))
        self.topic = cache(lambda name: slug if (slug := slugify(name.casefold())) in topics else None)
