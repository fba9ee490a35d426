"""A site's own words for the rules: the YAML files of its lexicon folder, of the shape of those in `dateline/lexicon/`."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.lexicon import lexicons
from dateline.lexicon.own import Own
from dateline.loader.fields import values
from dateline.loader.fields.marked import Mapping, Sequence, Value
from dateline.loader.fields.report import Report
from dateline.loader.fields.yamltext import read_yaml
from dateline.model import AgreementType
from dateline.problems import Problem

_MOST_NODES = 100_000
"""Values of one file: ten times those of our longest."""
_MOST_BYTES = 5_000_000
_NAMES = ("official", "also", "short", "demonyms", "capitals", "seats", "cities", "parts")
_TYPES: tuple[str, ...] = AgreementType.__args__

_Reader = Callable[[Value, str, Report], Any]


def read(folder: Path) -> tuple[Own, list[Problem]]:
    """What the files of a folder add to the lexicons, and what is wrong with them. A file with an error adds nothing."""
    shown, own, problems = Path(os.path.relpath(folder)), [], []
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir() raises for a name longer than the system takes
        hint = "make the folder, or leave `lexicon` out of dateline.yaml"
        return (), [Problem(str(shown), 0, 0, "error", "lexicon-missing", "there is no such folder", hint)]
    for file in sorted(folder.iterdir()):
        if file.suffix in (".yaml", ".yml") and not file.name.startswith("."):
            report = Report(str(shown / file.name), file.name)
            content = _content(file, report)
            problems += [problem for problem in report.problems if problem.severity != "note"]
            if content and not report.failed:
                own.append((file.stem, content))
    return tuple(own), problems


def _content(file: Path, report: Report) -> dict[str, Any] | None:
    reader = _FILES.get(file.stem)
    if reader is None or file.suffix != ".yaml":
        hint = values.did_you_mean(file.name, tuple(f"{name}.yaml" for name in _FILES))
        report.error("lexicon-unknown", "this is no lexicon that a site can add to", hint)
        return None
    try:
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:     # a pipe or a device would never end
            raise OSError(f"it is no file of at most {_MOST_BYTES:,} bytes")
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        report.error("config-unreadable", f"cannot be read: {error}", "save it as UTF-8 text")
        return None
    tree = read_yaml(text, report, 1, _MOST_NODES)
    return reader(tree, file.stem, report) if tree else None


# --- the shapes -----------------------------------------------------------------------------------------------------


def _countries(value: Value, name: str, report: Report) -> dict[str, Any]:
    fields = {"code": _code, **dict.fromkeys(_NAMES, _words)}
    listed = _fields(value, {"countries": lambda value, name, report: _entries(value, name, fields, "code", report)}, report)
    return {"countries": listed.get("countries", [])}


def _organizations(value: Value, name: str, report: Report) -> dict[str, Any]:
    fields = {
        "name": values.text, "acronym": values.text, "also": _words, "country": _code, "members": _members, "as of": values.text,
    }
    groups = _fields(value, {"organizations": _mapped}, report).get("organizations", {})
    return {"organizations": {heading: _entries(group, heading, fields, "name", report) for heading, group in groups.items()}}


def _leaders(value: Value, name: str, report: Report) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, inner in _pairs(value, name, report):
        code = _code(key, name, report)
        names = [full for part in ((code and values.text(inner, code, report)) or "").split(";") if (full := part.strip())]
        if wordless := [full for full in names if not any(map(str.isalpha, full))]:
            report.error("value-kind", f"{wordless[0]!r} is no name of a person", "write `Sigga Vatn; Jon Foss`", inner.at)
        elif names:
            found[code] = "; ".join(names)
    return found


def _topics(value: Value, name: str, report: Report) -> dict[str, Any]:
    return _listed_under(value, name, tuple(lexicons.load("topics")), report)


def _instruments(value: Value, name: str, report: Report) -> dict[str, Any]:
    return _listed_under(value, name, _TYPES, report)


_FILES: dict[str, _Reader] = {
    "countries": _countries, "organizations": _organizations, "leaders": _leaders, "topics": _topics, "instruments": _instruments,
}
"""The lexicons that a site can add to. The others hold words of the language, on which the rules themselves are built."""


# --- their parts ----------------------------------------------------------------------------------------------------


def _listed_under(value: Value, name: str, headings: tuple[str, ...], report: Report) -> dict[str, Any]:
    """`heading: {word: further words}`, in small letters."""
    found: dict[str, Any] = {}
    for key, inner in _pairs(value, name, report):
        heading = values.choice(key, name, headings, report)
        if heading:
            listed = ((word.text.lower(), values.text(more, word.text, report)) for word, more in _pairs(inner, heading, report))
            found[heading] = {word: (more or "").lower() for word, more in listed}
    return found


def _entries(value: Value, name: str, fields: dict[str, _Reader], needed: str, report: Report) -> list[dict[str, Any]]:
    if not isinstance(value, Sequence):
        report.error("value-kind", f"`{name}` must be a list of entries", f"begin each with `- {needed}: ...`", value.at)
        return []
    found = [_fields(item, fields, report) for item in value.items]
    for item, entry in zip(value.items, found, strict=True):
        if needed not in entry and not report.failed:
            report.error("name-missing", f"this entry has no `{needed}`", f"begin it with `- {needed}: ...`", item.at)
    return found


def _fields(value: Value, known: dict[str, _Reader], report: Report) -> dict[str, Any]:
    found = {}
    for key, inner in _pairs(value, "an entry", report):
        name = key.text.strip().lower()
        if name not in known:
            hint = values.did_you_mean(name, tuple(known))
            report.error("setting-unknown", f"{key.text!r} is no field of this lexicon", hint, key.at)
        elif content := known[name](inner, name, report):
            found[name] = content
    return found


def _pairs(value: Value, name: str, report: Report) -> list[tuple[Any, Value]]:
    if isinstance(value, Mapping):
        return [(key, inner) for key, inner in value.entries.values() if (key.text or "").strip()]
    message = f"`{name}` must hold `name: value` pairs, and this is {values.kind(value)}"
    report.error("value-kind", message, "docs/lexicon.md shows the shape of each file", value.at)
    return []


def _mapped(value: Value, name: str, report: Report) -> dict[str, Value]:
    return {key.text.strip(): inner for key, inner in _pairs(value, name, report)}


def _words(value: Value, name: str, report: Report) -> list[str]:
    return list(values.words(value, name, report))


def _code(value: Value, name: str, report: Report) -> str | None:
    """A code of a state that the lexicon of countries has."""
    written = values.text(value, name, report)
    if written is None or lexicons.is_country(written.upper()):
        return written and written.upper()
    hint = "write its ISO 3166-1 alpha-2 code in capitals, as in `NO`"
    report.error("value-unknown", f"{written!r} is no code of a country", hint, value.at)
    return None


def _members(value: Value, name: str, report: Report) -> str:
    """Codes of the members, as running text or as a list."""
    written = " ".join(values.words(value, name, report)).split()
    for code in written:
        if not lexicons.is_country(code.upper()):
            report.error("value-unknown", f"{code!r} is no code of a country", "write ISO 3166-1 alpha-2 codes: `NO IS`", value.at)
    return " ".join(code.upper() for code in written)
