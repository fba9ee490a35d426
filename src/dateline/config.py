"""dateline.yaml and the command line → Settings. Everything that is wrong with them is said in one run."""

import os
from pathlib import Path
from typing import Any

from dateline.problems import refused
from dateline.settings import Settings

NAME = "dateline.yaml"


def settings(config: Path | None, here: Path, **given: Any) -> Settings:
    """The settings of a build: what was given on the command line, else what the file says, else the defaults.

    `config` is the file named by the user; without it `dateline.yaml` in `here` is read where there is one. Paths in the
    file are relative to it, paths given are relative to `here`, which is the current folder. Raises Refused with every fault
    of the file.
    """
    file = config or here / NAME
    if config and not config.is_file():
        raise refused(str(config), "config-missing", "there is no such settings file", "name one, or leave --config out")
    if os.path.lexists(file) and not file.is_file():
        raise refused(str(file), "config-unreadable", "cannot be read: it is no file", "remove it, or name another one")
    root = file.resolve().parent if file.is_file() else here.resolve()
    said = {}
    if file.is_file():
        from dateline import settings_file  # late: many sites have none, and to see that nothing has changed is quick

        said = settings_file.read(file)
    chosen = {**said, **{name: value for name, value in given.items() if value is not None}}
    source = given.get("source") or _near(root / said.get("source", "seeds"), here)
    output = given.get("output") or _near(root / said.get("output", "_site"), here)
    if chosen.get("base_url"):
        from dateline.settings_file import base_url  # late, as above

        chosen["base_url"] = base_url(chosen["base_url"], "--base-url" if given.get("base_url") else str(file))
    cache = None if given.get("no_cache") else given.get("cache") or root / ".dateline"
    if cache and _strewn(cache, source):
        hint = "choose a folder that is new or empty, outside of the sources, with --cache"
        raise refused(str(cache), "cache-foreign", "the folder for the cache is or lies in the sources", hint)
    for name in ("source", "output", "cache", "no_cache"):
        chosen.pop(name, None)
    chosen["stated_time"] = _stated_time()
    return Settings(root=root, source=source, output=output, cache=cache, **chosen)


def _strewn(cache: Path, source: Path) -> bool:
    """Whether the cache would stand among the articles; a hidden folder, which is never read, does not."""
    try:
        below = cache.resolve().relative_to(source.resolve())
    except (OSError, RuntimeError, ValueError):     # elsewhere; or a name too long, links in a circle: said when it is opened
        return False
    return not any(part.startswith(".") for part in below.parts)


def _stated_time() -> int:
    """SOURCE_DATE_EPOCH, or 0. Raises Refused for what is no number of seconds that a calendar has."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "").strip() or "0"
    if not said.isascii() or not said.isdigit() or len(said) > 11:
        raise refused("SOURCE_DATE_EPOCH", "value-kind", f"{said[:40]!r} is no number of seconds", "leave the variable out")
    return int(said)


def _near(path: Path, here: Path) -> Path:
    """The path as someone in the current folder would type it: so it stands in messages."""
    here = here.resolve()
    return path.relative_to(here) if path.is_relative_to(here) else path
