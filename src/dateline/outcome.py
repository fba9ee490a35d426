"""What a build did, for whoever asked for it."""

from dateline.model import Noun
from dateline.problems import Problem


class Outcome(Noun, kw_only=True):
    """What a build did."""

    problems: tuple[Problem, ...]
    articles: int
    agreements: int
    without_stated_right: int
    """Texts published in full though nobody stated a right to."""
    pages: int
    written: int
    removed: int
