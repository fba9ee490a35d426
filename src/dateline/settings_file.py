"""The settings that dateline.yaml has. Everything that is wrong with them is said in one run."""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from dateline.languages import catalogues
from dateline.loader.fields import values
from dateline.loader.fields.marked import Mapping, Scalar
from dateline.loader.fields.report import Mark, Report
from dateline.loader.fields.yamltext import read_yaml
from dateline.model import Rights
from dateline.problems import Refused, refused
from dateline.settings import Limits

_MOST_NODES = 2_000
_RIGHTS: tuple[str, ...] = Rights.__args__
_IN_ADDRESSES = re.compile(r"[A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%-]{1,2000}")
"""What an address is written in (RFC 3986); all other letters stand in it percent-encoded, in a host as punycode."""
_KNOWN = (
    "title", "description", "language", "languages", "source", "output", "base_url", "page_size", "rights", "limits", "lexicon",
)


def read(file: Path) -> dict[str, Any]:
    """The settings of the file, by their names. Raises Refused with every fault of it."""
    shown = os.path.relpath(file)
    report = Report(shown, file.name)
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise refused(shown, "config-unreadable", f"cannot be read: {error}", "save it as UTF-8 text") from error
    tree = read_yaml(text, report, 1, _MOST_NODES)
    found = _fields(tree, file.parent, report) if tree else {}
    problems = [problem for problem in report.problems if problem.severity != "note"]
    if problems:
        raise Refused(*problems)
    return found


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


def base_url(written: str, shown: str) -> str:
    """The address of the site, with a slash at its end. Raises Refused for what is no web address."""
    if not values.is_web_address(written) or not _IN_ADDRESSES.fullmatch(written) or _is_no_place(urlsplit(written)):
        raise refused(
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
