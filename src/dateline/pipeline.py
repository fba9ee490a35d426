"""The build: load → file → plan → render → write."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace

from dateline import archive, collisions, manifest, pages, record_files, search, workers, writer
from dateline.cache import CacheDamaged, Store, code_digest, key_of
from dateline.holdings import Archive
from dateline.loader import sources
from dateline.loader.sources import SourceFile
from dateline.model import Article, Card, Noun, encode
from dateline.output import refused, safe_output
from dateline.pages import machines
from dateline.pages.base import Plan
from dateline.pages.desk import Desk
from dateline.pages.rows import Rows
from dateline.problems import Problem, Refused
from dateline.reading import Reading
from dateline.renderer import Renderer
from dateline.settings import Settings
from dateline.theme import Theme

Progress = Callable[[str, int, int], None]
"""Told how far a stage is: its name, how many of how many."""


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

    @property
    def rejected(self) -> bool:
        """Whether an article or a fact was left out."""
        return any(problem.severity == "error" for problem in self.problems)


class Loaded(Noun, kw_only=True):
    """The cards of a source folder, and what was wrong with its files."""

    cards: tuple[Card, ...]
    problems: tuple[Problem, ...]


def build(settings: Settings, progress: Progress = lambda stage, done, total: None) -> Outcome:
    """Builds the site. Raises Refused where it cannot; then nothing was touched."""
    where = safe_output(settings.output, source=settings.source, root=settings.root, cache=settings.cache)
    _our_site(where, settings)
    try:
        return _build(settings, progress)
    except CacheDamaged:  # it is thrown away by now, so the second time everything is read again
        return _build(settings, progress)


def _our_site(where: Path, settings: Settings) -> None:
    """Raises Refused for a folder with a list of checksums, as other programs write it, that is not of a site of ours."""
    if (where / manifest.MANIFEST).exists() and not {"/data/articles.json", "/.nojekyll"} <= _listed(where):
        message = f"the output folder is not ours: its {manifest.MANIFEST} lists other things than a site"
        raise refused(settings.output, "output-unsafe", message, "choose a folder that is new or empty")


def _listed(where: Path) -> set[str]:
    try:
        return {f"/{path}" for path in manifest.read(where)}
    except manifest.NotAManifest:
        return set()


def _build(settings: Settings, progress: Progress) -> Outcome:
    with Store.open(settings.cache) as store:
        loaded = load(settings, store, progress)
        if not loaded.cards:
            raise Refused(*loaded.problems, _nothing(settings))
        held = archive.file(loaded.cards)
        theme = Theme(settings.root)
        desk = desk_of(held, settings, store)
        places = {"source": settings.source, "root": settings.root, "cache": settings.cache}
        with _index(desk, progress) as index:
            desk = desk._replace(searchable=bool(index.files))
            planned = plan(desk, theme, index)
            rivalries = collisions.found(loaded.cards, held, planned, settings)
            files = render(planned, desk, Renderer(settings, theme), progress)
            written = writer.write(files, settings.output, **places)
    problems = (*loaded.problems, *rivalries, *store.problems, *index.problems, *written.problems)
    return _outcome(held, problems, written)


def load(settings: Settings, store: Store, progress: Progress) -> Loaded:
    """Every article of the source folder, read or remembered. Raises Refused where a file or folder cannot be read."""
    scan = sources.scan(settings.source, settings)
    readings = _readings(scan.articles, settings, store, progress)
    problems = [*scan.problems, *(problem for reading in readings for problem in reading.problems)]
    cards = tuple(reading.card for reading in readings if reading.card)
    return Loaded(cards=cards, problems=tuple(problems))


def _readings(articles: tuple[SourceFile, ...], settings: Settings, store: Store, progress: Progress) -> list[Reading]:
    """A reading for each article, without its body, which goes to the store."""
    salt = code_digest() + encode((settings.extract, settings.default_rights, settings.publisher_rights, settings.limits))
    found: list[Reading | None] = []
    for source in articles:
        found.append(_remembered(store, _key(source, *sources.read(source, settings), salt)))
    missing = [number for number, reading in enumerate(found) if reading is None]
    done = len(articles) - len(missing)
    keys: list[bytes] = []

    def tasks() -> Iterator[workers.Task]:
        for number in missing:
            content = sources.read(articles[number], settings)
            keys.append(_key(articles[number], *content, salt))
            yield articles[number], *content

    fresh = workers.read_all(tasks(), settings, workers.processes(settings, len(missing)))
    for count, (number, reading) in enumerate(zip(missing, fresh, strict=True)):
        found[number] = replace(reading, body=b"")
        store.put_reading(keys[count], encode(found[number]), reading.body)
        progress("read", done + count + 1, len(articles))
    return found


def _key(source: SourceFile, content: bytes, sidecar: bytes | None, salt: bytes) -> bytes:
    """What a reading is determined by: the bytes, the file's name, the settings that matter and the code that reads."""
    named = encode((source.id, source.path, source.shown, source.sidecar, source.sidecar_shown))
    return key_of(salt, named, content, *(() if sidecar is None else (sidecar,)))


def _remembered(store: Store, key: bytes) -> Reading | None:
    known = store.reading(key)
    return _decode_reading(known.card) if known else None


_decode_reading = msgspec.msgpack.Decoder(Reading).decode
_decode_article = msgspec.msgpack.Decoder(Article).decode


def desk_of(held: Archive, settings: Settings, store: Store) -> Desk:
    """The desk at which pages are made; bodies come from the store as they are asked for."""
    return Desk(held, settings, Rows(held), lambda digest: _decode_article(store.body(digest)))


def _index(desk: Desk, progress: Progress) -> AbstractContextManager[search.Index]:
    settings = desk.settings
    return search.index(desk, settings.cache, progress) if settings.search else nullcontext(search.NONE)


def plan(desk: Desk, theme: Theme, index: search.Index) -> Plan:
    """Every address of the site: pages, data files, static files, where the site's address is known its sitemap, and the
    files of its full-text index."""
    planned = pages.plan(desk)
    for address, content in {**theme.static, **machines.sitemap(desk, planned)}.items():
        planned.setdefault(address, pages.ready(content))
    for address, digest in index.files.items():
        planned.setdefault(address, pages.kept(digest, partial(index.read, address)))
    return planned


def render(planned: Plan, desk: Desk, renderer: Renderer, progress: Progress) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    """For the writer: each address with the key of its page and how to render it if the key is new."""
    for done, (address, entry) in enumerate(planned.items(), 1):
        if entry.ingredients:
            key = renderer.key(entry.ingredients(desk, *entry.ids), address)
            yield address, key, lambda entry=entry, at=address: renderer.render(entry.make(desk, *entry.ids), at)
        else:
            page = entry.make(desk, *entry.ids)
            yield address, renderer.key(page, address), lambda page=page, at=address: renderer.render(page, at)
        progress("render", done, len(planned))


def write_records(
    settings: Settings, folder: Path, progress: Progress = lambda stage, done, total: None
) -> tuple[int, tuple[Problem, ...]]:
    """Writes `<id>.json` for every healthy article: how many, and what was wrong with the others.

    Other files of the folder are left alone. Raises Refused where nothing can be read, and as `record_files.write` does.
    """
    with Store.open(settings.cache) as store:
        loaded = load(settings, store, progress)
        if not loaded.cards:
            raise Refused(*loaded.problems, _nothing(settings))
        cards = archive.file(loaded.cards).cards.values()
        records = (replace(_decode_article(store.body(card.digest)).record, slug=card.slug) for card in cards)
        return record_files.write(records, folder, settings.source), loaded.problems


def _nothing(settings: Settings) -> Problem:
    return Problem(
        file=str(settings.source),
        line=0,
        column=0,
        severity="error",
        code="nothing-to-build",
        message="there is no readable article in this folder",
        hint="put .txt, .md, .html or .json articles there, or name another folder with --source",
    )


def _outcome(held: Archive, problems: Iterable[Problem], written: writer.Written) -> Outcome:
    unstated = sum(card.rights == "full" and not card.rights_stated for card in held.cards.values())
    return Outcome(
        problems=tuple(problems),
        articles=len(held.cards),
        agreements=len(held.agreements),
        without_stated_right=unstated,
        pages=written.new + written.changed + written.same,
        written=written.new + written.changed,
        removed=written.removed,
    )
