"""What each code of a problem means, with an example of what brings it about: the YAML files beside this one, by subject."""

import textwrap
from functools import cache
from importlib.resources import files

import yaml
from msgspec import convert

from dateline.model import Noun

_WIDTH = 100


class Explanation(Noun, kw_only=True, forbid_unknown_fields=True):
    """One code."""

    means: str
    """A paragraph: what was found, what became of the article or the site, what to do."""
    given: dict[str, str | dict[str, str]] = {}
    """The files of the example by path; `{hex: ...}` for one that is no text, `{link: ...}` for a link."""
    when: str = ""
    """What else must be so."""
    run: tuple[str, ...] = ("dateline build",)
    damage: dict[str, str | dict[str, str] | None] = {}
    """What happens to files before the last command: they get this content, go, or are edited: `{replace: ..., by: ...}`."""
    says: str
    """Exactly what is printed of this code."""


@cache
def explanations() -> dict[str, Explanation]:
    """Every code, in alphabetical order. Raises ValueError where a file holds one that another has."""
    found: dict[str, Explanation] = {}
    for file in files(__name__).iterdir():
        if file.name.endswith(".yaml"):
            entries = convert(yaml.load(file.read_text("utf-8"), yaml.SafeLoader), dict[str, Explanation])
            if twice := found.keys() & entries.keys():
                raise ValueError(f"explained twice: {', '.join(sorted(twice))}")
            found |= entries
    return dict(sorted(found.items()))


def told(code: str) -> str:
    """The paragraph and the example as plain text. Raises KeyError for what is no code."""
    about = explanations()[code]
    parts = [code, textwrap.fill(" ".join(about.means.split()), _WIDTH)]
    for path, content in about.given.items():
        said = _indented(content) if isinstance(content, str) else f"    ({' '.join(*content.items())})"
        parts.append(f"For example, {path}:\n\n{said}" if path == next(iter(about.given)) else f"{path}:\n\n{said}")
    if about.when:
        parts.append(f"While {about.when},")
    for path, content in about.damage.items():
        parts.append(f"when then {path} {_happened(content)}")
    parts += ["\n".join(f"    {command}" for command in about.run), "says", _indented(about.says)]
    return "\n\n".join(parts)


def _happened(content: str | dict[str, str] | None) -> str:
    if content is None:
        return "is removed,"
    if isinstance(content, str):
        return f"holds\n\n{_indented(content)}"
    return f"is edited, so that\n\n{_indented(content['replace'])}\n\nis\n\n{_indented(content['by'])}"


def _indented(text: str) -> str:
    return textwrap.indent(text.rstrip("\n"), "    ")
