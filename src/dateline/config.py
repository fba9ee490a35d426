"""dateline.yaml and the command line → Settings. Everything that is wrong with them is said in one run."""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from dateline.languages import catalogues
from dateline.loader.fields import values
from dateline.loader.fields.marked import Mapping, Scalar
from dateline.loader.fields.report import Mark, Report
from dateline.model import Rights
from dateline.problems import Problem, Refused
from dateline.settings import Limits, Settings

NAME = "dateline.yaml"
_MOST_NODES = 2_000
_RIGHTS: tuple[str, ...] = Rights.__args__
_IN_ADDRESSES = re.compile(r"[A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%-]{1,2000}")
"""What an address is written in (RFC 3986); all other letters stand in it percent-encoded, in a host as punycode."""
_KNOWN = (
    "title", "description", "language", "languages", "source", "output", "base_url", "page_size", "rights", "limits", "lexicon",
)


def settings(config: Path | None, here: Path, **given: Any) -> Settings:
    """The settings of a build: what was given on the command line, else what the file says, else the defaults.

    `config` is the file named by the user; without it `dateline.yaml` in `here` is read where there is one. Paths in the
    file are relative to it, paths given are relative to `here`, which is the current folder. Raises Refused with every fault
    of the file.
    """
    file = config or here / NAME
    if config and not config.is_file():
        raise _refused(str(config), "config-missing", "there is no such settings file", "name one, or leave --config out")
    if os.path.lexists(file) and not file.is_file():
        raise _refused(str(file), "config-unreadable", "cannot be read: it is no file", "remove it, or name another one")
    root = file.resolve().parent if file.is_file() else here.resolve()
    said, problems = _read(file) if file.is_file() else ({}, [])
    if problems:
        raise Refused(*problems)
    chosen = {**said, **{name: value for name, value in given.items() if value is not None}}
    source = given.get("source") or _near(root / said.get("source", "seeds"), here)
    output = given.get("output") or _near(root / said.get("output", "_site"), here)
    if chosen.get("base_url"):
        chosen["base_url"] = base_url(chosen["base_url"], "--base-url" if given.get("base_url") else str(file))
    cache = None if given.get("no_cache") else given.get("cache") or root / ".dateline"
    if cache and _strewn(cache, source):
        hint = "choose a folder that is new or empty, outside of the sources, with --cache"
        raise _refused(str(cache), "cache-foreign", "the folder for the cache is or lies in the sources", hint)
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
        raise _refused("SOURCE_DATE_EPOCH", "value-kind", f"{said[:40]!r} is no number of seconds", "leave the variable out")
    return int(said)


def _near(path: Path, here: Path) -> Path:
    """The path as someone in the current folder would type it: so it stands in messages."""
    here = here.resolve()
    return path.relative_to(here) if path.is_relative_to(here) else path


def base_url(written: str, shown: str) -> str:
    """The address of the site, with a slash at its end. Raises Refused for what is no web address."""
    if not values.is_web_address(written) or not _IN_ADDRESSES.fullmatch(written) or _is_no_place(urlsplit(written)):
        raise _refused(
            shown, "base-url-invalid", f"{written!r} is no address of a site", "write it like https://example.org/archive/"
        )
    return written if written.endswith("/") else written + "/"


def _is_no_place(address: SplitResult) -> bool:
    """Whether an address says more than where a site is, to whom (a password would stand on every page) or what of it; or less:
    a port that no machine has, a host that is percent-encoded."""
    try:
        if address.port == 0:
            return True
    except ValueError:
        return True
    return bool(address.query or address.fragment or "@" in address.netloc or "%" in address.netloc)


def _refused(shown: str, code: str, message: str, hint: str) -> Refused:
    return Refused(Problem(shown, 0, 0, "error", code, message, hint))


def _read(file: Path) -> tuple[dict[str, Any], list[Problem]]:
    from dateline.loader.fields.yamltext import read_yaml  # late: many sites have no such file

    shown = os.path.relpath(file)
    report = Report(shown, file.name)
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _refused(shown, "config-unreadable", f"cannot be read: {error}", "save it as UTF-8 text") from error
    tree = read_yaml(text, report, 1, _MOST_NODES)
    found = _fields(tree, file.parent, report) if tree else {}
    return found, [problem for problem in report.problems if problem.severity != "note"]


def _fields(tree: Mapping, root: Path, report: Report) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, (key, value) in tree.entries.items():
        if name not in _KNOWN:
            report.error("setting-unknown", f"{key.text!r} is no setting", values.did_you_mean(name, _KNOWN), key.at)
        elif name == "rights":
            found |= _rights(value, report)
        elif name == "limits":
            found["limits"] = Limits(**_numbers(value, name, Limits.__struct_fields__, report))
        elif name in ("language", "languages"):
            found |= _languages(value, name, root, report)
        elif name == "page_size":
            found |= _number(value, name, report)
        elif name == "lexicon":
            found |= _lexicon(value, name, root, report)
        else:
            written = values.text(value, name, report)
            if written:
                found[name] = written
    return found


def _languages(value: Any, name: str, root: Path, report: Report) -> dict[str, Any]:
    """`language: fr`, or `languages: [en, fr]`, the default one first."""
    written = values.items(value, name, report) if name == "languages" else (value,)
    chosen = dict.fromkeys(filter(None, (_language(item, name, root, report) for item in written)))
    return {"languages": tuple(chosen)} if chosen else {}


def _language(value: Any, name: str, root: Path, report: Report) -> str | None:
    tag = values.language(value, name, report)
    fault = tag and catalogues.unspeakable(tag, root)
    if fault:
        report.error("catalogue-missing", *fault, value.at)
    return tag


def _lexicon(value: Any, name: str, root: Path, report: Report) -> dict[str, Any]:
    written = values.text(value, name, report)
    if not written:
        return {}
    folder = root / written
    from dateline import site_lexicon  # late: hardly a site has one

    own, problems = site_lexicon.read(folder)
    report.problems += problems
    return {"lexicon": own, "lexicon_folder": folder}


def _rights(value: Any, report: Report) -> dict[str, Any]:
    """`rights: excerpt`, or a mapping with `default` and `publishers`."""
    if isinstance(value, Scalar):
        default = values.choice(value, "rights", _RIGHTS, report)
        return {"default_rights": default} if default else {}
    if not isinstance(value, Mapping):
        report.error("value-kind", "`rights` is one word, or `default` and `publishers`", "write `rights: excerpt`", value.at)
        return {}
    found: dict[str, Any] = {}
    for name, (key, inner) in value.entries.items():
        if name == "default":
            found["default_rights"] = values.choice(inner, "rights.default", _RIGHTS, report)
        elif name == "publishers" and not isinstance(inner, Mapping):
            report.error("value-kind", "`publishers` must hold `name: rights` pairs", "write `The Bay: excerpt`", inner.at)
        elif name == "publishers":
            granted = {
                publisher.text: values.choice(right, f"rights of {publisher.text}", _RIGHTS, report)
                for publisher, right in inner.entries.values()
            }
            found["publisher_rights"] = {publisher: right for publisher, right in granted.items() if right}
        else:
            report.error(
                "setting-unknown",
                f"{key.text!r} is no setting of `rights`",
                values.did_you_mean(name, ("default", "publishers")),
                key.at,
            )
    return found


def _numbers(value: Any, name: str, known: tuple[str, ...], report: Report) -> dict[str, int]:
    if not isinstance(value, Mapping):
        report.error("value-kind", f"`{name}` must hold `name: number` pairs", "see the README for the limits", value.at)
        return {}
    found: dict[str, int] = {}
    for key, (written, inner) in value.entries.items():
        if key in known:
            found |= _number(inner, key, report)
        else:
            hint = values.did_you_mean(key, known)
            report.error("setting-unknown", f"{written.text!r} is no setting of `{name}`", hint, written.at)
    return found


def _number(value: Any, name: str, report: Report) -> dict[str, int]:
    written = values.text(value, name, report) or ""
    digits = written.replace("_", "")
    if digits.isascii() and digits.isdigit() and 0 < len(digits) < 12 and int(digits) > 0:
        return {name: int(digits)}
    at = value.at if isinstance(value, Scalar) else Mark()
    report.error("value-kind", f"`{name}` must be a whole number above 0, not {written!r}", f"write `{name}: 100`", at)
    return {}
