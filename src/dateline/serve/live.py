"""The archive as its sources make it at one moment, ready to answer for each address of its plan."""

from typing import NamedTuple

from msgspec.structs import replace

from dateline import collisions, pipeline, search
from dateline.archive.model import Archive
from dateline.cache import article_index, articles
from dateline.cache.archive import filed
from dateline.cache.article_index import ArticleIndex
from dateline.cache.articles import Loaded
from dateline.cache.file_stamps import Seen
from dateline.cache.store import CacheDamaged, Store
from dateline.pages.base import Plan
from dateline.pages.desk import Desk
from dateline.problems import Problem, Refused
from dateline.progress import Progress
from dateline.renderer import Renderer
from dateline.settings import Settings
from dateline.theme import Theme

INDEX = search.FOLDER
"""Where a full-text index stands in the site and in its folder."""


class Live(NamedTuple):
    """All that a build makes, but for the bytes of pages."""

    read: ArticleIndex
    """What was read, as the next state may know it."""
    loaded: Loaded
    archive: Archive
    desk: Desk
    plan: Plan
    renderer: Renderer
    look: tuple
    """What the renderer was made for."""
    problems: tuple[Problem, ...]

    def page(self, address: str) -> bytes:
        """What stands at an address of the plan. For one thread at a time. Raises Refused (`template-error`) and CacheDamaged,
        where a build meanwhile threw away what was remembered."""
        entry = self.plan[address]
        return self.renderer.render(entry.make(self.desk, *entry.ids), address)


def load(settings: Settings, seen: Seen | None, progress: Progress, last: Live | None = None) -> Live:
    """What the sources make now, by the rooms of a build. Raises Refused where a build would, but for what fails only as a page
    is rendered.

    `seen`: the source folder as it stood before. `last`: what they made before; what has not changed since is taken from it.
    The cache folder is needed, and held only as long as this lasts.
    """
    try:
        return _loaded(settings, seen, progress, last)
    except CacheDamaged:  # it is thrown away by now
        article_index.forget(settings.cache)
        return _loaded(settings, seen, progress, None)


def _loaded(settings: Settings, seen: Seen | None, progress: Progress, last: Live | None) -> Live:
    theme = Theme(settings.root)
    with Store.open(settings.cache) as store:
        loaded, read = articles.load(settings, store, progress, seen, last.read if last else None)
        if not loaded.summaries and not loaded.withdrawn:
            raise Refused(*loaded.problems, pipeline.nothing(settings))
        archive = filed(loaded, settings, (last.loaded, last.archive) if last else None)
        desk = pipeline.desk_of(archive, settings, store, pipeline.spoken(settings))._replace(searchable=is_searchable(settings))
    plan = pipeline.plan(desk, theme, search.NONE)
    rivalries = collisions.found((*loaded.summaries, *loaded.withdrawn), archive, plan, settings)
    look = replace(settings, jobs=0, cluster=None), theme.digest, *(words.digest for words in desk.languages)
    renderer = last.renderer if last and last.look == look else Renderer(settings, theme, desk.languages)
    return Live(read, loaded, archive, desk, plan, renderer, look, (*loaded.problems, *rivalries, *store.problems))


def is_searchable(settings: Settings) -> bool:
    """Whether the last build left a full-text index."""
    return settings.search and (settings.output / INDEX.strip("/") / "pagefind.js").is_file()
