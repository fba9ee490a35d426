"""Brings the catalogues of the site's words up to date with the messages in code and templates: `make messages`.

New messages are added without a translation, those no longer said are removed, and a translation whose message was changed a
little is kept and marked as fuzzy, for somebody to look at. With a language (`make messages ARGS=de`) its catalogue is begun.
"""

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from dateline.lexicon.lexicons import load
from dateline.measured import SHOWN, measured

_ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = _ROOT / "src" / "dateline" / "languages"
_ROOMS = ("languages", "pages", "pictures")
_SAYING = {"words": 1, "gettext": 1, "ngettext": 2, "pgettext": 2}
"""What code says messages with, and how many of the first arguments are of the message."""
_TEMPLATES = {"**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true", "silent": "false"}}

_NOT_KEPT = ('"POT-', '"PO-', '"Project-', '"Report-', '"Last-', '"Language-Team', '"Generated-')
"""Lines of a catalogue's head that say who wrote it when: the history of the file says that."""


def messages() -> Catalog:
    """Every message that a site may say, with the files that say it."""
    found = Catalog(project="Dateline", charset="utf-8", fuzzy=False)
    for room in _ROOMS:
        for path in sorted((_ROOT / "src" / "dateline" / room).rglob("*.py")):
            for message, context in _in_code(path):
                found.add(message, locations=[(path.relative_to(_ROOT).as_posix(), None)], context=context)
    said = extract_from_dir(_ROOT / "templates", [("**.html", "jinja2.ext:babel_extract")], _TEMPLATES)
    for file, _, message, _, context in sorted(said, key=lambda one: one[:2]):
        found.add(message, locations=[(f"templates/{file}", None)], context=context)
    for group in load("topics").values():
        for topic in group:
            found.add(topic, locations=[("src/dateline/lexicon/topics.yaml", None)], context="topic")
    for known in measured():
        if known.name in SHOWN:
            found.add(known.about, locations=[("src/dateline/measured.py", None)])
    return found


def _in_code(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """The messages that a module says, with their contexts. Babel's own reader of Python is led astray by a call within a
    call and sees nothing in an f-string."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            said = [part.value for part in node.args[: _SAYING.get(name, 0)] if isinstance(part, ast.Constant)]
            if said and len(said) == _SAYING[name]:
                yield (said[1], said[0]) if name == "pgettext" else (tuple(said) if len(said) > 1 else said[0], None)


def update(path: Path, template: Catalog) -> None:
    """Writes a catalogue anew with what is translated in it; a new one where there is none."""
    language = path.stem
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language.replace("-", "_"))
    else:
        catalogue = Catalog(locale=language.replace("-", "_"), project="Dateline", fuzzy=False)
    catalogue.update(template)
    catalogue.obsolete.clear()
    catalogue.header_comment = f"# Dateline in {catalogue.locale.english_name}."
    written = io.BytesIO()
    write_po(written, catalogue, width=120, include_lineno=False)
    lines = written.getvalue().decode().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(_NOT_KEPT)), "utf-8")


def main(languages: list[str]) -> None:
    template = messages()
    for path in sorted({*CATALOGUES.glob("*.po"), *(CATALOGUES / f"{language}.po" for language in languages)}):
        update(path, template)


if __name__ == "__main__":
    main(sys.argv[1:])
