"""Readers of single values: a marked value in, the typed value out, or None with a complaint in the report.

A value of the wrong kind is an error, as nobody can tell what was meant. A value of the right kind that makes no sense (a
31st of February, a link that is no web address) is a warning: the article is built without it.
"""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from dateline.loader.fields.dates import read_date
from dateline.loader.fields.marked import Mapping, Scalar, Sequence, Value
from dateline.loader.fields.report import Report

_KINDS = {Scalar: "text", Sequence: "a list", Mapping: "a set of `name: value` pairs"}
_YES_NO = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}\Z")


def kind(value: Value) -> str:
    """How a message names the kind of a value."""
    return _KINDS[type(value)]


def did_you_mean(word: str, known: tuple[str, ...]) -> str:
    """A hint with the nearest of the known words, or with all of them where none is near."""
    near = nearest(word, known)
    return f"did you mean {near!r}?" if near else f"known are: {', '.join(known)}"


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word in small letters for which this one may be a slip of the pen; None where none is near."""
    from difflib import get_close_matches  # late: few builds need it

    return next(iter(get_close_matches(word.lower(), known, n=1)), None)


def text(value: Value, name: str, report: Report) -> str | None:
    """One line of text without control characters, its white space made single; None for an empty value.

    Anything but text is an error.
    """
    if not isinstance(value, Scalar):
        report.error(
            "value-kind", f"`{name}` must be text, and this is {kind(value)}", f'write `{name}: "..."` on one line', value.at
        )
        return None
    written = value.text or ""
    if written.isprintable() and "  " not in written:  # then all its white space is single blanks
        return written.strip(" ") or None
    return " ".join(_CONTROLS.sub(" ", written).split()) or None


def long_text(value: Value, name: str, report: Report) -> str | None:
    """Text of many lines, kept as it was written but for its line ends."""
    if not isinstance(value, Scalar):
        text(value, name, report)
        return None
    written = (value.text or "").replace("\r\n", "\n").replace("\r", "\n")
    return written if written.strip() else None


def flag(value: Value, name: str, report: Report) -> bool | None:
    """True or false, in the words of YAML."""
    written = text(value, name, report)
    if written is None:
        return None
    if written.lower() not in _YES_NO:
        report.error("value-kind", f"`{name}` must be true or false, not {written!r}", f"write `{name}: true`", value.at)
    return _YES_NO.get(written.lower())


def choice(value: Value, name: str, known: tuple[str, ...], report: Report) -> str | None:
    """One of the known words, whatever its case, with spaces or hyphens for underscores; any other is an error."""
    written = text(value, name, report)
    if written is None:
        return None
    word = written.lower().replace(" ", "_").replace("-", "_")
    if word in known:
        return word
    report.error("value-unknown", f"`{name}` cannot be {written!r}", did_you_mean(word, known), value.at)
    return None


def items(value: Value, name: str, report: Report) -> tuple[Value, ...]:
    """The values of a list that are not empty; a plain value stands for a list of one. Anything else is an error."""
    if isinstance(value, Mapping):
        report.error(
            "value-kind",
            f"`{name}` must be a list, and this is {kind(value)}",
            f"write `{name}: [..., ...]`, or one line `- ...` for each",
            value.at,
        )
        return ()
    found = value.items if isinstance(value, Sequence) else (value,)
    return tuple(item for item in found if not isinstance(item, Scalar) or (item.text or "").strip())


def words(value: Value, name: str, report: Report) -> tuple[str, ...]:
    """A list of plain names."""
    return tuple(filter(None, (text(item, name, report) for item in items(value, name, report))))


def date(value: Value, name: str, report: Report) -> str | None:
    """A date as EDTF; None with a warning for one that does not exist or can be read in two ways."""
    written = text(value, name, report)
    if written is None:
        return None
    found = read_date(written)
    if found is None:
        report.warning(
            "date-invalid",
            f"`{name}` is no date that exists or can be read in one way only: {written!r}",
            "write it as EDTF: 2022-04-01, 2022-04, 2022, or XXXX-04-01 where the year is not known",
            value.at,
        )
    return found


def web_address(value: Value, name: str, report: Report) -> str | None:
    """An http or https address; any other is left out with a warning, as a page would offer it to be clicked."""
    written = text(value, name, report)
    if written is None or is_web_address(written):
        return written
    report.warning("url-invalid", f"`{name}` is not a web address: {written!r}", "it begins with https:// or http://", value.at)
    return None


def is_web_address(written: str) -> bool:
    """True for an http or https address with a host and without blanks and control characters."""
    try:
        parts = urlsplit(written)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and written.isprintable() and " " not in written
    except ValueError:  # a broken IPv6 host
        return False


def language(value: Value, name: str, report: Report) -> str | None:
    """A language tag (BCP 47); the English name of a language is read too. Any other is left out with a warning."""
    written = text(value, name, report)
    if written is None:
        return None
    tag = language_tag(written) or _language_named(written)
    if tag is None:
        report.warning(
            "language-unknown", f"`{name}` is not a language: {written!r}", "write a tag such as fr or pt-BR", value.at
        )
    return tag


def language_tag(written: str) -> str | None:
    """The tag in its usual case (`en`, `pt-BR`), or None where the text is no tag."""
    if not _LANGUAGE.match(written):
        return None
    first, *rest = written.replace("_", "-").split("-")
    return "-".join((first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)))


def _language_named(name: str) -> str | None:
    from babel import Locale  # late: few articles name a language in words

    tags = (tag for tag, english in Locale("en").languages.items() if english.lower() == name.lower())
    return min(tags, key=lambda tag: (len(tag), tag), default=None)
