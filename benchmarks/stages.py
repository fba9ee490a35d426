"""The stages of a build timed apart, in one process, in microseconds of its time an article."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from dateline import pipeline, search
from dateline.cache.store import Store
from dateline.config import settings
from dateline.renderer import Renderer
from dateline.theme import Theme
from dateline.writer import update

T = TypeVar("T")


def stages(source: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """(stage, microseconds an article) of a cold build of the source folder into the folder."""
    places = {"source": source, "output": folder / "site", "cache": folder / "store"}
    chosen = settings(None, folder, **places, extract=False, jobs=1, search=False)
    number = sum(1 for _ in source.iterdir())

    def timed(step: Callable[[], T]) -> tuple[float, T]:
        started = time.process_time()
        made = step()
        return (time.process_time() - started) / number * 1e6, made

    with Store.open(chosen.cache) as store:
        took, loaded = timed(lambda: pipeline.load(chosen, store, lambda *told: None)[0])
        yield "load: text, front matter, Markdown, layout", took
        took, held = timed(lambda: pipeline.filed(loaded, chosen))
        yield "file: names resolved, agreements merged", took
        desk, theme = pipeline.desk_of(held, chosen, store, pipeline.spoken(chosen)), Theme(chosen.root)
        took, planned = timed(lambda: pipeline.plan(desk, theme, search.NONE))
        yield "plan: every address", took
        renderer = Renderer(chosen, theme, desk.languages)
        took, made = timed(lambda: {at: entry.make(desk, *entry.ids) for at, entry in planned.items()})
        yield "pages made of cards and bodies", took
        took, _ = timed(
            lambda: [renderer.key((entry.ingredients or entry.make)(desk, *entry.ids), at) for at, entry in planned.items()]
        )
        yield "keys of pages", took
        took, files = timed(lambda: [(at, renderer.render(page, at)) for at, page in made.items()])
        yield "render: pages through templates, these compiled", took
        took, written = timed(lambda: update.write(files, chosen.output, source=source, root=chosen.root, cache=chosen.cache))
        yield f"write: {written.new:,} files", took
