"""Articles with one hostile text in every field, in every format, and where it must come out again."""

import json
import re
from pathlib import Path

import yaml

FORMATS = ("md", "txt", "html", "json")
CASES = Path(__file__).parent / "cases"


def load(name: str) -> list:
    """The cases of a file; every scalar is text."""
    return yaml.load((CASES / name).read_text("utf-8"), Loader=yaml.BaseLoader)


PAYLOADS: list[str] = load("payloads.yaml")


def marker(payload: str) -> str:
    return re.search(r"zz\d\d", payload)[0]


def fields(payload: str) -> dict[str, object]:
    """Every field that an article can have. Each has a word of its own, so that it can be told which is shown."""
    return {
        "title": f"Title {payload}",
        "publisher": payload,
        "byline": f"Byline {payload}",
        "date": "2021-07-13",
        "url": f"https://example.org/?q={payload}",
        "language": "en",
        "countries": ["NO", {"name": f"Land {payload}"}],
        "organizations": [{"name": f"Body {payload}", "acronym": f"Short {payload}", "country": "NO"}],
        "people": [{"name": f"Person {payload}", "role": f"Office {payload}", "country": "IS", "part": "signatory"}],
        "agreements": [
            {
                "name": f"Pact {payload}", "type": "treaty", "status": "signed",
                "parties": ["NO", f"Body {payload}"], "subject": f"Subject {payload}",
                "place": f"Place {payload}", "term": f"Term {payload}",
                "signatories": [f"Person {payload}"],
            }
        ],
        "events": [{"name": f"Event {payload}", "place": f"Hall {payload}", "host": "NO"}],
        "topics": [{"name": f"Topic {payload}"}],
    }


SHOWN = ("Title", "Byline", "Land", "Body", "Person", "Office", "Pact", "Subject", "Place", "Term", "Event", "Hall", "Topic")
"""What must stand on the article's page as it was written."""


def article(payload: str, format: str) -> dict[str, str]:
    """The files of one article, by name."""
    said = {**fields(payload), "slug": f"{format}-{marker(payload)}"}
    body = f"Norway and Iceland signed a treaty in Oslo, they said. {payload} The last words are tail{marker(payload)}."
    quoted = json.dumps(said)               # JSON is YAML
    name = f"seeds/{marker(payload)}/{format}"
    if format == "json":
        return {f"{name}.json": json.dumps({**said, "text": body})}
    if format == "md":
        lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in said.items())
        return {f"{name}.md": f"---\n{lines}---\n\n{body}\n"}
    if format == "txt":
        return {f"{name}.txt": f"{body}\n", f"{name}.yaml": quoted}
    head = f"<head><title>{payload}</title><meta name=author content='{payload}'></head>"
    page = f"<html>{head}<body><article><p>Before it.</p>\n<p>{body}</p>\n<p>After it.</p></article></body></html>"
    return {f"{name}.html": page, f"{name}.yaml": quoted}
