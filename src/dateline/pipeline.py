"""The build: load → file → plan → render → write."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace

from dateline import collisions, pages, search, workers
from dateline.archive.model import Archive
from dateline.cache import article_index, edited_bodies, last_build, long_files
from dateline.cache.archive import filed
from dateline.cache.articles import load
from dateline.cache.file_stamps import Seen
from dateline.cache.last_build import Outcome
from dateline.cache.store import CacheDamaged, Store
from dateline.languages.catalogues import words_of
from dateline.languages.words import Words
from dateline.model import Article, encode
from dateline.pages import machines
from dateline.pages.base import Entry, LongFile, Plan
from dateline.pages.desk import Desk
from dateline.pages.rows import Rows
from dateline.problems import Problem, Refused, refused
from dateline.progress import Progress, untold
from dateline.renderer import Renderer
from dateline.settings import Settings
from dateline.theme import Theme
from dateline.versions import code_digest, key_of
from dateline.writer import last_site, manifest, record_files, two_trees, update
from dateline.writer.output_folder import safe_output
from dateline.writer.survey import Surveys
from dateline.writer.tree import File

_PAGES = 40
"""Pages that a process makes before it hands them over, at most."""
_AT_ONCE = 1_000_000
"""Bytes of pages that are in memory before they are written, about."""
_OFTEN = ("article.html", "base.html", "_macros.html", "_words.html", "_frame.html", "_text.html")
"""The templates of what nearly every edit changes."""
_LISTED = 20
"""What a page weighs in a build that makes few: those are mostly long lists in which something has changed."""

Made = tuple[str, bytes | File | None]
"""The key of a page and its bytes, or the file that was written of them; None of what is made in one process only, and of a long
file that could not be written where it was made."""
Putting = Callable[[str, str, Iterable[bytes]], File | None]
"""Writes a page of this address and key where it is made, if the writer can do without its bytes."""


def build(
    settings: Settings, progress: Progress = untold, found: last_build.Inputs | None = None, surveys: Surveys | None = None
) -> Outcome:
    """Builds the site. Raises Refused where it cannot; then nothing was touched. `found`: what it is to be made from. `surveys`: of
    what stands in the output folder."""
    where = safe_output(settings.output, source=settings.source, root=settings.root, cache=settings.cache)
    _our_site(where, settings)
    found = found or last_build.inputs(settings)
    surveys = surveys or Surveys(settings.cache and two_trees.memory_of(settings.cache))
    try:
        outcome, site = _build(settings, progress, found.sources, surveys)
    except CacheDamaged:  # it is thrown away by now, so the second time everything is read again
        article_index.forget(settings.cache)
        outcome, site = _build(settings, progress, found.sources, surveys)
    last_build.remember(settings, found.digest, site, outcome)
    return outcome


def _our_site(where: Path, settings: Settings) -> None:
    """Raises Refused for a folder with a list of checksums, as other programs write it, that is not of a site of ours."""
    if (where / manifest.MANIFEST).exists() and not manifest.lists(where, "data/articles.json", ".nojekyll"):
        message = f"the output folder is not ours: its {manifest.MANIFEST} lists other things than a site"
        raise refused(settings.output, "output-unsafe", message, "choose a folder that is new or empty")


def _build(settings: Settings, progress: Progress, seen: Seen | None, surveys: Surveys) -> tuple[Outcome, bytes]:
    """What was done, and which site it made."""
    theme, languages = Theme(settings.root), spoken(settings)
    renderer = Renderer(settings, theme, languages, code_digest(()), partial(long_files.put_together, settings))
    with Store.open(settings.cache) as store, _compiling(renderer, settings, everything=store.empty) as compiled:
        loaded = load(settings, store, progress, seen)[0]
        if not loaded.summaries and not loaded.withdrawn:
            raise Refused(*loaded.problems, nothing(settings))
        held = filed(loaded, settings)
        desk = desk_of(held, settings, store, languages)
        places = {"source": settings.source, "root": settings.root, "cache": settings.cache}
        with _index(desk, progress) as index:
            desk = desk._replace(searchable=bool(index.files))
            planned = plan(desk, theme, index)
            rivalries = tuple(collisions.found((*loaded.summaries, *loaded.withdrawn), held, planned, settings))
            for codes in compiled:
                renderer.know(codes)
            known, basis = last_site.keys(settings.output, surveys), _basis(desk, renderer, theme, index)
            changed = edited_bodies.changed(settings.cache, known.site, basis, held.cards.summaries.values())
            many = not known.pages and workers.processes(settings.jobs, len(planned)) > 1
            with (
                update.opened(settings.output, **places, surveys=surveys) as site,
                workers.beside([site.flushing()] if many else []),
            ):
                files = render(planned, desk, renderer, known.pages, changed, progress, site.put_aside)
                written = site.publish(files)
            edited_bodies.remember(settings.cache, written.site, basis, held.cards.summaries.values())
    problems = (*loaded.problems, *rivalries, *store.problems, *index.problems, *written.problems)
    return _outcome(held, problems, written), written.site


def _compiling(renderer: Renderer, settings: Settings, everything: bool) -> AbstractContextManager[Iterator[bytes]]:
    """The code of templates that have none yet, made by another process while articles are read: of all in a build that makes
    everything."""
    names = () if everything else _OFTEN
    return workers.beside([partial(renderer.compiled, names)] if settings.jobs != 1 and renderer.must_compile(names) else [])


def _basis(desk: Desk, renderer: Renderer, theme: Theme, index: search.Index) -> bytes:
    """A digest of all that determines the site but for the bodies of its articles. What is filed of them is determined by
    their faces."""
    held = desk.archive
    told = (repr(desk.settings), held.withdrawn, sorted(theme.static.items()), sorted(index.files.items()))
    return key_of(renderer.digest, desk.rows.faces(held.listing), encode(told))


def problems_of(settings: Settings, store: Store, progress: Progress) -> tuple[Problem, ...]:
    """All that a build would say of the sources, without one. Raises Refused where a file or folder cannot be read."""
    loaded = load(settings, store, progress)[0]
    if not loaded.summaries and not loaded.withdrawn:
        return (*loaded.problems, nothing(settings))
    held = filed(loaded, settings)
    planned = plan(desk_of(held, settings, store, spoken(settings)), Theme(settings.root), search.NONE)
    rivalries = collisions.found((*loaded.summaries, *loaded.withdrawn), held, planned, settings)
    return (*loaded.problems, *rivalries, *store.problems)


_decode_article = msgspec.msgpack.Decoder(Article).decode


def spoken(settings: Settings) -> tuple[Words, ...]:
    """The words of all languages of the site. Raises Refused (`catalogue-invalid`)."""
    return tuple(words_of(language, settings.root) for language in settings.languages)


def desk_of(held: Archive, settings: Settings, store: Store, languages: tuple[Words, ...]) -> Desk:
    """The desk at which pages are made; bodies come from the store as they are asked for."""
    rows = Rows(held, languages[0])
    return Desk(held, settings, languages, languages[0], rows, lambda digest: _decode_article(store.body(digest)))


def _index(desk: Desk, progress: Progress) -> AbstractContextManager[search.Index]:
    if not desk.settings.search:
        return nullcontext(search.NONE)
    from dateline.search.making import index  # late: not every site has one

    return index(desk, desk.settings.cache, progress)


def plan(desk: Desk, theme: Theme, index: search.Index) -> Plan:
    """Every address of the site: pages, data files, static files, where the site's address is known its sitemap, and the
    files of its full-text index."""
    planned = pages.plan(desk)
    for words in desk.languages[1:]:
        planned |= pages.in_language(words, desk)
    for address, content in {**theme.static, **machines.sitemap(desk, planned)}.items():
        planned.setdefault(address, pages.ready(content))
    for address, digest in index.files.items():
        planned.setdefault(address, pages.kept(digest, partial(index.read, address)))
    return planned


def render(
    planned: Plan,
    desk: Desk,
    renderer: Renderer,
    known: Mapping[str, str],
    changed: Set[str] | None,
    progress: Progress,
    put_aside: Putting,
) -> Iterator[tuple[str, str, update.Content]]:
    """For the writer: each address with the key of its page and its bytes, or how to make them where they need not be new.

    `known`: the keys of pages as they stand in the site, by address; what has its key is not rendered. `changed`: ids of the
    articles whose bodies alone are not what they were then; None where more may have changed. `put_aside`: writes a page where
    it is made, if the writer can do without its bytes.
    """
    wanting = dict(planned)
    if known:
        for address, entry in planned.items():
            key = known.get(address)
            if not key or changed is None or not changed.isdisjoint(entry.bodies):
                key = renderer.key(_ingredients(desk, entry), address)
            if entry.only_here or known.get(address) == key:
                del wanting[address]
                yield address, key, partial(_rendered, renderer, desk, address, entry)
    chunks = _chunks(wanting)

    def work(number: int) -> list[Made]:
        return _made(renderer, desk, chunks[number], None if known else put_aside)

    done = len(planned) - len(wanting)
    jobs = workers.processes(desk.settings.jobs, len(wanting) * (_LISTED if known else 1))
    for chunk, pages_made in zip(chunks, workers.spread(work, len(chunks), jobs, inherits=True), strict=True):
        for (address, entry), (key, content) in zip(chunk, pages_made, strict=True):
            yield address, key, content if content is not None else partial(_rendered, renderer, desk, address, entry)
        done += len(chunk)
        progress("render", done, len(planned))


def _chunks(wanting: Plan) -> list[list[tuple[str, Entry]]]:
    """The pages in the pieces in which processes hand them over: so many that all have work, and never so much at once that
    it fills the memory. The first page comes alone: until it is made, no other process begins. What is bulky comes early, before
    the processes remember much of what they made."""
    size = max(1, min(_PAGES, len(wanting) // 8))
    slim = [(address, entry) for address, entry in wanting.items() if not entry.bulky]
    bulky = [[(address, entry)] for address, entry in wanting.items() if entry.bulky]
    return [slim[:1], *bulky, *(slim[at : at + size] for at in range(1, len(slim), size))]


def _ingredients(desk: Desk, entry: Entry) -> object:
    return (entry.ingredients or entry.make)(desk, *entry.ids)


def _made(renderer: Renderer, desk: Desk, chunk: list[tuple[str, Entry]], put_aside: Putting | None) -> list[Made]:
    """The pages, as many at once as may be in memory. `put_aside`: None where the writer compares all with what stands."""
    done: list[Made] = []
    size = 1
    while len(done) < len(chunk):
        made, weight = _made_at_once(renderer, desk, chunk[len(done) : len(done) + size], put_aside)
        done += made
        size = max(1, _AT_ONCE * len(made) // max(1, weight))
    return done


def _made_at_once(
    renderer: Renderer, desk: Desk, chunk: list[tuple[str, Entry]], put_aside: Putting | None
) -> tuple[list[Made], int]:
    """The pages, and how many bytes were in memory. Each step is done for all before the next: the processor keeps its code at
    hand."""
    made = []
    for address, entry in chunk:
        page = None if entry.only_here else entry.make(desk, *entry.ids)
        determined = entry.ingredients(desk, *entry.ids) if entry.ingredients else page
        made.append((address, renderer.key(determined, address), page))
    if put_aside and len(made) == 1 and isinstance(page, LongFile):
        ((address, key, _),) = made
        return [(key, put_aside(address, key, renderer.blocks(page, address)))], 0
    rendered = [(address, key, page and renderer.render(page, address)) for address, key, page in made]
    weight = sum(len(content) for _, _, content in rendered if content)
    aside = put_aside or (lambda address, key, blocks: None)
    return [(key, content and (aside(address, key, (content,)) or content)) for address, key, content in rendered], weight


def _rendered(renderer: Renderer, desk: Desk, address: str, entry: Entry) -> bytes:
    return renderer.render(entry.make(desk, *entry.ids), address)


def write_records(settings: Settings, folder: Path, progress: Progress = untold) -> tuple[int, tuple[Problem, ...]]:
    """Writes `<id>.json` for every healthy article: how many, and what was wrong with the others.

    Other files of the folder are left alone. Raises Refused where nothing can be read, and as `record_files.write` does.
    """
    with Store.open(settings.cache) as store:
        loaded = load(settings, store, progress)[0]
        if not loaded.summaries:
            raise Refused(*loaded.problems, nothing(settings))
        summaries = filed(loaded, settings).cards.summaries.values()
        records = (replace(_decode_article(store.body(summary.body)).record, slug=summary.slug) for summary in summaries)
        return record_files.write(records, folder, settings.source), loaded.problems


def nothing(settings: Settings) -> Problem:
    return Problem(
        file=str(settings.source),
        line=0,
        column=0,
        severity="error",
        code="nothing-to-build",
        message="there is no readable article in this folder",
        hint="put .txt, .md, .html or .json articles there, or name another folder with --source",
    )


def _outcome(held: Archive, problems: Iterable[Problem], written: update.Written) -> Outcome:
    unstated = sum(summary.rights == "full" and not summary.rights_stated for summary in held.cards.summaries.values())
    return Outcome(
        problems=tuple(problems),
        articles=len(held.cards),
        agreements=len(held.agreements),
        without_stated_right=unstated,
        pages=written.new + written.changed + written.same,
        written=written.new + written.changed,
        removed=written.removed,
    )
